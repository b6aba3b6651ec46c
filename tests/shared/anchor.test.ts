import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAnchor, makeAnchor } from '../../src/shared/anchor.ts';

const TEXT =
  'Le port compte 310 anneaux. Le bassin compte 45 places. La ville compte 310 lits, dit la mairie. Le port compte 310 anneaux.';

test('an anchor finds its passage in the text it was made on, each of several equal ones', () => {
  for (let at = TEXT.indexOf('310'); at !== -1; at = TEXT.indexOf('310', at + 1)) {
    const span = { start: at, end: at + 3 };
    expect(findAnchor(TEXT, makeAnchor(TEXT, span))).toEqual(span);
  }
});

test('it follows its passage when text is put before it', () => {
  const at = TEXT.indexOf('310 lits');
  const anchor = makeAnchor(TEXT, { start: at, end: at + 8 });
  const longer = `Une phrase de plus. ${TEXT}`;
  expect(findAnchor(longer, anchor)).toEqual({ start: at + 20, end: at + 28 });
});

test('it is lost, not moved, when its passage is gone and the same words stand elsewhere', () => {
  const text =
    'La ville compte 310 lits, dit la mairie. Plus loin, tout autre chose : 310 moutons paissent au nord.';
  const at = text.indexOf('310');
  const anchor = makeAnchor(text, { start: at, end: at + 3 });
  expect(findAnchor(text.replace('310 lits', '400 lits'), anchor)).toBeNull();
});

/** Runs of edits on a text; the passage's true place is followed by arithmetic and compared with what the anchor finds. */
test('random edits: the same passage or nothing, never another place', () => {
  const words = ['310', 'anneaux', 'le port', 'dit la mairie', '.', ' ', 'compte', 'x'];
  const edit = fc.record({ at: fc.nat(200), remove: fc.nat(6), insert: fc.constantFrom('', ...words) });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 40 }),
      fc.nat(100),
      fc.array(edit, { maxLength: 6 }),
      (parts, pick, edits) => {
        let text = parts.join(' ');
        const start = pick % Math.max(1, text.length - 4);
        let place: { start: number; end: number } | null = {
          start,
          end: Math.min(text.length, start + 4 + (pick % 9)),
        };
        const anchor = makeAnchor(text, place);
        for (const { at, remove, insert } of edits) {
          const from: number = at % (text.length + 1);
          const to = Math.min(text.length, from + remove);
          text = text.slice(0, from) + insert + text.slice(to);
          if (
            place === null ||
            (from < place.end && to > place.start) ||
            (from > place.start && from < place.end)
          )
            place = null;
          else if (to <= place.start) {
            const shift = insert.length - (to - from);
            place = { start: place.start + shift, end: place.end + shift };
          }
        }
        const found = findAnchor(text, anchor);
        if (found) expect(text.slice(found.start, found.end)).toBe(anchor.quote);
        if (edits.length === 0) expect(found).toEqual(place);
      },
    ),
    { numRuns: 5000 },
  );
});
