/**
 * Quantities: a number with its bound, unit or counted noun. Every numeral that is no time is read once, outwards:
 * its magnitude and fraction, its unit, the other end of its range, its rate, its bound, what it counts, what it is of.
 */
import type { Quantity, Reading, Span, Time, Token, Upos } from '../../../shared/analysis.ts';
import type { LanguagePack } from '../languages/pack.ts';
import type { QuantityPack } from '../languages/quantities.ts';
import { type Lexemes, lexemesOf } from '../lexemes.ts';
import type { Memo } from '../memo.ts';
import { linesOf, readPassages } from '../passages.ts';
import { furnitureAt, touching } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { readAge } from './quantities/ages.ts';
import { codesOf } from './quantities/codes.ts';
import type { Hands } from './quantities/hands.ts';
import { readOne } from './quantities/one.ts';
import { draftsOf, foundTimesOf } from './times.ts';

export const quantities: Stage = {
  name: 'quantities',
  run(reading, { pack, memo }) {
    if (!pack) return;
    const residue = reading.furniture.filter(
      (one) =>
        one.kind === 'residue' || one.kind === 'link' || one.kind === 'navigation' || one.kind === 'share',
    );
    const found = memo.lasting
      ? readByPassage(reading, pack, residue, memo)
      : readAll(
          foundTimesOf(reading)?.lexemes ?? lexemesOf(reading.text, pack.lexicon),
          pack,
          merged(merged(reading.times, residue), codesOf(reading.text)),
          reading.tokens,
        );
    // “Russia’s second front” in a list of sources ranks nothing of the article.
    reading.quantities = found.quantities.filter(
      (one) => one.kind !== 'ordinal' || furnitureAt(reading, one.start) === null,
    );
    dropAges(reading, found.ages);
  },
};

/** Reads the passages that the memo does not know. */
function readByPassage(
  reading: Reading,
  pack: LanguagePack,
  residue: readonly Span[],
  memo: Memo,
): FoundQuantities {
  const passages = readPassages(
    reading,
    memo,
    'quantities',
    (missing) => {
      const { text, tokens, spans } = linesOf(reading, missing);
      const apart = missing.flatMap(({ start, end }, i) =>
        [...touching(reading.times, { start, end }), ...touching(residue, { start, end })].map((one) => ({
          start: one.start - start + spans[i]!.start,
          end: one.end - start + spans[i]!.start,
          ...('type' in one ? { type: one.type as Time['type'] } : {}),
        })),
      );
      apart.sort((a, b) => a.start - b.start);
      const found = readAll(lexemesOf(text, pack.lexicon), pack, merged(apart, codesOf(text)), tokens);
      return spans.map((span) => ({
        quantities: touching(found.quantities, span).map((one) => moved(one, -span.start)),
        ages: touching(found.ages, span).map((one) => moved(one, -span.start)),
      }));
    },
    (_, passage) =>
      touching(residue, passage)
        .map(({ start, end }) => `${start - passage.start}-${end - passage.start} `)
        .join('') + passage.key,
  );
  return {
    quantities: passages.flatMap(({ start, found }) => found.quantities.map((one) => moved(one, start))),
    ages: passages.flatMap(({ start, found }) => found.ages.map((one) => moved(one, start))),
  };
}

function moved(quantity: Quantity, by: number): Quantity {
  const { start, end, number } = quantity;
  return {
    ...quantity,
    start: start + by,
    end: end + by,
    number: { start: number.start + by, end: number.end + by },
  };
}

/** Two ordered lists of spans as one. */
function merged<A extends Span, B extends Span>(a: readonly A[], b: readonly B[]): (A | B)[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.start - y.start);
}

/** Reads the quantities of a text, without the other stages; with `times` false also the numbers of dates and durations. */
export function readQuantities(
  text: string,
  pack: LanguagePack,
  options: { times: boolean } = { times: true },
): Quantity[] {
  const { lexemes, drafts } = options.times
    ? draftsOf(text, pack, [])
    : { lexemes: lexemesOf(text, pack.lexicon), drafts: [] };
  return readAll(lexemes, pack, drafts, []).quantities;
}

/** « 45 ans » is an age, no duration: where it was read as both, the time goes. */
function dropAges(reading: Reading, ages: readonly Quantity[]): void {
  if (!ages.length) return;
  let at = 0;
  reading.times = reading.times.filter((time) => {
    while (at < ages.length && ages[at]!.end <= time.start) at++;
    return time.type !== 'DURATION' || ages[at] === undefined || ages[at]!.start >= time.end;
  });
}

interface FoundQuantities {
  quantities: Quantity[];
  ages: Quantity[];
}

function readAll(
  lexemes: Lexemes,
  { quantities: pack, lexicon }: LanguagePack,
  times: readonly (Span & { type?: Time['type'] })[],
  tokens: readonly Token[],
): FoundQuantities {
  const count = lexemes.start.length;
  const taken = new Uint8Array(count + 1);
  const lasting = new Uint8Array(count + 1);
  let at = 0;
  for (const time of times) {
    while (at < count && lexemes.end[at]! <= time.start) at++;
    for (let i = at; i < count && lexemes.start[i]! < time.end; i++) {
      taken[i] = 1;
      if (time.type === 'DURATION' || time.type === 'SET') lasting[i] = 1;
    }
  }
  let token = 0;
  const pos = (index: number): Upos | null => {
    const offset = lexemes.start[index];
    if (offset === undefined || tokens.length === 0) return null;
    while (token > 0 && tokens[token]!.start > offset) token--;
    while (token < tokens.length - 1 && tokens[token]!.end <= offset) token++;
    const here = tokens[token]!;
    return here.start <= offset && offset < here.end ? here.pos : null;
  };
  const hands: Hands = { lexemes, pack, numbers: lexicon.numbers, pos, taken: (index) => taken[index] === 1 };
  const quantities: Quantity[] = [];
  const ages: Quantity[] = [];
  for (let i = 0; i < count;) {
    if (!mayBegin(pack, lexemes.skeleton, i)) {
      i++;
      continue;
    }
    const age = lasting[i] || !taken[i] ? readAge(hands, i) : null;
    if (age) {
      quantities.push(age.quantity);
      ages.push(age.quantity);
      i = age.after;
      continue;
    }
    if (taken[i]) {
      i++;
      continue;
    }
    const read = readOne(hands, i);
    if (!read) {
      i++;
      continue;
    }
    const { quantity } = read;
    const before = quantities.at(-1);
    if (quantity && before && quantity.start < before.end)
      quantity.start = Math.max(before.end, Math.min(quantity.number.start, quantity.start));
    if (quantity && (!before || quantity.number.start >= before.end)) quantities.push(quantity);
    i = Math.max(read.after, i + 1);
  }
  return { quantities, ages };
}

/** Whether a quantity may begin at a lexeme: most are words that none begins with. */
function mayBegin(pack: QuantityPack, skeleton: string, i: number): boolean {
  const char = skeleton[i]!;
  if (char === 'x' || char === 'X') return false;
  return (
    BEGINNING.test(char) ||
    pack.unitArticles.at(skeleton, i) !== null ||
    pack.fractions.at(skeleton, i) !== null ||
    pack.denominators.at(skeleton, i) !== null ||
    pack.ordinals.at(skeleton, i) !== null ||
    pack.prefixes.at(skeleton, i) !== null
  );
}

const BEGINNING = /[DYNFUWVGTOQ]/;
