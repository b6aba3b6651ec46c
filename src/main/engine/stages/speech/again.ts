/**
 * Speech is read sentence by sentence, from what stands in and beside its passage and from who was spoken of before: read again only where
 * something of that is new.
 */
import type { Reading, Span } from '../../../../shared/analysis.ts';
import type { Gender } from '../../languages/firstnames.ts';
import type { Memo } from '../../memo.ts';
import { namedIn, numberOf, passagesOf, Teller } from '../../passages.ts';
import type { Register } from '../../register.ts';
import { besides, range, type Words } from '../../words.ts';
import type { Marked } from '../quotes/marks.ts';
import type { Speeches } from './acts.ts';
import { NOBODY, type Speakers, type Spoken } from './speakers.ts';

/** Tokens beside a passage that its sentences look at. */
const BESIDE = 6;

/** Where a passage begins. */
interface Place {
  offset: number;
  token: number;
  sentence: number;
}

/** The speech of all sentences, passage by passage. `read` gives that of the sentences from one up to another. */
export function readAgain(
  reading: Reading,
  register: Register,
  memo: Memo,
  words: Words,
  marks: readonly Marked[],
  genders: ReadonlyMap<string, Gender>,
  speakers: Speakers,
  read: (from: number, to: number) => Speeches,
): Speeches {
  const { sentences, people, language } = reading;
  const passages = passagesOf(reading);
  const teller = new Teller(passages, namedIn(reading));
  teller.add('g', people, ({ name }) => String(name && genders.get(name)));
  const quoted = marks.filter((mark) => mark.depth === 0);
  teller.add('k', quoted, ({ opening, closing }) => `${opening},${closing}`);
  const kind = `speech ${numberOf(register)} ${language}`;
  const all: Speeches = { acts: [], firstOf: [], topics: [], groups: [] };
  let spoken = NOBODY;
  let sentence = 0;
  for (const [i, passage] of passages.entries()) {
    const first = sentence;
    while (sentence < sentences.length && sentences[sentence].start < passage.end) sentence++;
    if (first === sentence) continue;
    const [from, to] = range(words, passage);
    const place: Place = { offset: passage.start, token: from, sentence: first };
    const key = `${spoken.name}\n${besides(words, from, to, BESIDE)}\n${teller.said[i]!}`;
    const found = memo.recall(kind, key, (): Speeches & { spoken: Spoken } => {
      speakers.recall(spoken);
      const speeches = moved(read(first, sentence), place, -1);
      const { spoken: left } = speakers;
      left.name = memo.recall('spoken', left.name, () => `#${++named}`);
      return { ...speeches, spoken: left };
    });
    ({ spoken } = found);
    add(all, moved(found, place, 1));
  }
  return all;
}

function add(all: Speeches, { acts, firstOf, topics, groups }: Speeches): void {
  for (const first of firstOf) all.firstOf.push(all.acts.length + first);
  // One by one: spreading a hundred thousand arguments overflows the stack.
  for (const act of acts) all.acts.push(act);
  for (const topic of topics) all.topics.push(topic);
  for (const some of groups) all.groups.push(some);
}

/** Numbers those spoken of, so that what is remembered for them has a short name. */
let named = 0;

/** Groups as they stand in the text, by those that are remembered, where that was last. */
const placed = new WeakMap<Speeches['groups'], { tokens: number; groups: Speeches['groups'] }>();

/** The same in another place, in the direction of `sign`. */
function moved({ acts, firstOf, topics, groups }: Speeches, place: Place, sign: 1 | -1): Speeches {
  const [by, tokens, sentences] = [sign * place.offset, sign * place.token, sign * place.sentence];
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    firstOf,
    topics,
    acts: acts.map((act) => ({
      ...act,
      first: act.first + tokens,
      last: act.last + tokens,
      cue: shift(act.cue),
      source: act.source && shift(act.source),
      sentence: act.sentence + sentences,
    })),
    groups: movedGroups(groups, tokens),
  };
}

/** Most keys change no token, and none before them ever does: then the groups stand where they stood. */
function movedGroups(groups: Speeches['groups'], tokens: number): Speeches['groups'] {
  const known = placed.get(groups);
  if (known?.tokens === tokens) return known.groups;
  const moved = groups.map((some) =>
    some.map((group) => ({
      ...group,
      first: group.first + tokens,
      last: group.last + tokens,
      core: group.core + tokens,
      head: group.head + tokens,
      inverted: group.inverted < 0 ? -1 : group.inverted + tokens,
    })),
  );
  placed.set(groups, { tokens, groups: moved });
  return moved;
}
