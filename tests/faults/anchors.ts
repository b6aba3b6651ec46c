/** Random edits of a text: an anchor gives its own passage or nothing, never another place. */
import type { Span } from '../../src/shared/analysis.ts';
import { findAnchor, makeAnchor } from '../../src/shared/anchor.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

const WORDS =
  'le la port bassin compte anneaux 310 45 mairie selon dit et de lundi mars travaux coût millions euros pêcheurs conseil vote vingt ville quai nord sud ouvert fermé depuis'.split(
    ' ',
  );

/** Characters between an edited passage and the same words typed again. */
const BESIDE = 12;

/**
 * Whether the words found stand right beside their own place, typed twice in one row: « vote vote » is the same text whichever of the two was
 * put in, so that nobody can tell which is the old one.
 */
function typedBeside(text: string, found: Span, place: Span): boolean {
  const between = Math.abs(found.start - place.start);
  const first = Math.min(found.start, place.start);
  const last = Math.max(found.end, place.end);
  return between < BESIDE && text.slice(first, last - between) === text.slice(first + between, last);
}

export const anchors: Fault = {
  name: 'anchors',
  long: 1_000_000,
  short: 5000,
  run(count, seed) {
    const random = seeded(seed);
    const pick = (below: number) => Math.floor(random() * below);
    const wrong: string[] = [];
    for (let nth = 0; nth < count; nth++) {
      let text = Array.from(
        { length: 60 + pick(120) },
        () => WORDS[pick(WORDS.length)] + (random() < 0.1 ? '.' : ''),
      ).join(' ');
      const start = pick(text.length - 20);
      let place = { start, end: start + 3 + pick(17) };
      let touched = false;
      const anchor = makeAnchor(text, place);
      for (let edits = pick(8); edits > 0; edits--) {
        const from = pick(text.length);
        const to = Math.min(text.length, from + pick(12));
        const insert = random() < 0.5 ? '' : `${WORDS[pick(WORDS.length)]} `;
        text = text.slice(0, from) + insert + text.slice(to);
        const shift = insert.length - (to - from);
        if (to <= place.start) place = { start: place.start + shift, end: place.end + shift };
        else if (from < place.end) {
          // What is left of the passage: its words may have been typed again there or right beside it, nowhere else.
          touched = true;
          place = {
            start: Math.min(place.start, from),
            end: Math.max(from + insert.length, place.end + shift),
          };
        }
      }
      const found = findAnchor(text, anchor);
      if (!found) continue;
      if (text.slice(found.start, found.end) !== anchor.quote)
        wrong.push(`case ${nth} of seed ${seed}: other words were found`);
      else if (
        touched
          ? found.end + BESIDE <= place.start || found.start >= place.end + BESIDE
          : found.start !== place.start && !typedBeside(text, found, place)
      )
        wrong.push(
          `case ${nth} of seed ${seed}: « ${anchor.quote} » was found at ${found.start}, it is at ${place.start}`,
        );
    }
    return Promise.resolve(wrong);
  },
};
