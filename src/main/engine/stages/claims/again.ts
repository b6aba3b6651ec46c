/** Claims are read unit by unit from what stands in and right beside its passage: read again only where something there is new. */
import type { Claim, Reading } from '../../../../shared/analysis.ts';
import type { Memo } from '../../memo.ts';
import {
  foundIn,
  numberOf,
  passagesOf,
  readPassages,
  Teller,
  type Passage,
  type Told,
} from '../../passages.ts';
import type { Register } from '../../register.ts';
import { besides, range, type Words } from '../../words.ts';
import type { Speech, SpeechAct } from '../speech/acts.ts';
import type { Unit } from './units.ts';

/** Tokens beside a passage that its units look at. */
const BESIDE = 4;

/** The claims of all units, those of a passage together. `read` gives those of one unit, by its number. */
export function readAgain(
  reading: Reading,
  register: Register,
  memo: Memo,
  words: Words,
  speech: Speech,
  units: readonly Unit[],
  intros: readonly (SpeechAct | null)[],
  read: (unit: number) => Claim[],
): Claim[] {
  const passages = passagesOf(reading);
  const { names } = toldOf(reading, memo, speech, passages);
  const firsts = firstsOf(passages, units);
  const own = new Map(passages.map((passage, i) => [passage, i]));
  const found = readPassages(
    reading,
    memo,
    `claims ${numberOf(register)}`,
    (missing) =>
      missing.map((passage) => {
        const i = own.get(passage)!;
        const claims: Claim[] = [];
        for (let unit = firsts[i]!; unit < firsts[i + 1]!; unit++) claims.push(...read(unit));
        return claims.map((claim) => moved(claim, -passage.start));
      }),
    (i, passage) => {
      if (firsts[i] === firsts[i + 1]) return '-';
      let key = names[i]!;
      for (let unit = firsts[i]!; unit < firsts[i + 1]!; unit++) {
        const { start, end, item } = units[unit]!;
        const intro = intros[unit];
        key += `u${unit > 0},${start - passage.start},${end - passage.start},${item},${intro ? `${intro.speaker},${intro.vague}` : ''}\n`;
      }
      // A quotation may go on in the next passages.
      const { end } = units[firsts[i + 1]! - 1]!;
      let last = i;
      while (last + 1 < passages.length && passages[last + 1]!.start < end) key += names[++last]!;
      const [from, to] = range(words, { start: passage.start, end: passages[last]!.end });
      return `${key}${besides(words, from, to, BESIDE)}\n`;
    },
  );
  return found.flatMap(({ start, found: claims }) => claims.map((claim) => moved(claim, start)));
}

/** What was found in each passage, with who speaks there. */
function toldOf(reading: Reading, memo: Memo, { acts }: Speech, passages: readonly Passage[]): Told {
  const teller = new Teller(passages, foundIn(reading));
  const spans = acts.map((act) => ({ ...act, ...act.cue }));
  teller.add('d', spans, ({ manner, lemma, source, speaker, vague, person, clause, attributes, quoted }, from) =>
    [manner, lemma, source && `${source.start - from},${source.end - from}`, speaker, vague, person, clause, attributes, quoted].join()); // prettier-ignore
  return teller.named(memo);
}

/** For each passage the first of the units that begin in it, and behind them the number of all. */
function firstsOf(passages: readonly Passage[], units: readonly Unit[]): number[] {
  let unit = 0;
  const firsts = passages.map((passage) => {
    while (unit < units.length && units[unit]!.start < passage.start) unit++;
    return unit;
  });
  return [...firsts, units.length];
}

function moved(claim: Claim, by: number): Claim {
  const { start, end, focus } = claim;
  return {
    ...claim,
    start: start + by,
    end: end + by,
    focus: { start: focus.start + by, end: focus.end + by },
  };
}
