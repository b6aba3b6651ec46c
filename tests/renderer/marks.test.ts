/** Marks painted as differences are those that painting anew gives. */
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { toDocument } from '../../src/renderer/editor/document.ts';
import {
  marksIn,
  marksPlugin,
  paint,
  paintedOf,
  select,
  type Painted,
} from '../../src/renderer/editor/marks.ts';

const TEXT = Array.from(
  { length: 12 },
  (_, i) => `Paragraphe ${i} avec quelques mots et ${i * 31} chiffres.`,
);
const text = TEXT.join('\n\n');
const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
  start: index,
  end: index + line.length,
  kind: 'paragraph' as const,
}));

const start = () =>
  EditorState.create({ doc: toDocument({ text, blocks, marks: [] }), plugins: [marksPlugin()] });
const drawn = (state: EditorState) =>
  (state.plugins[0].props.decorations!.call(state.plugins[0], state) as DecorationSet)
    .find()
    .map((one: Decoration) => JSON.stringify([one.from, one.to, one.spec, (one as unknown as { type: { attrs?: object } }).type.attrs]))
    .sort(); // prettier-ignore
const what = (items: Painted[], selected: string | null) => ({ items, selected, dimmed: [], furniture: [] });

const item = fc.record({ at: fc.nat(500), length: fc.integer({ min: 1, max: 20 }), done: fc.boolean(), severity: fc.constantFrom(null, 'error' as const), verdict: fc.constantFrom(null, 'exact' as const) }); // prettier-ignore
const edits = fc.array(fc.record({ at: fc.nat(500), words: fc.constantFrom('un mot', 'x', '') }), { maxLength: 4 }); // prettier-ignore

test('after edits and a new analysis, painting differences equals painting anew', () => {
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 8, maxLength: 40 }),
      edits,
      fc.array(fc.tuple(fc.nat(39), item), { maxLength: 4 }),
      fc.option(fc.nat(39)),
      (first, typed, changes, chosen) => {
        let state = start();
        const size = () => state.doc.content.size;
        const painted = (one: (typeof first)[number], id: string): Painted => {
          const from = Math.min(one.at + 1, size() - 2);
          return { id, from, to: Math.min(from + one.length, size() - 1), family: 'figure', severity: one.severity, verdict: one.verdict, done: one.done, label: 'l' }; // prettier-ignore
        };
        state = state.apply(paint(state.tr, what(first.map((one, at) => painted(one, `i${at}`)), null))); // prettier-ignore
        for (const { at, words } of typed) {
          const from = Math.min(at + 1, size() - 3);
          state = state.apply(words ? state.tr.insertText(words, from) : state.tr.delete(from, from + 1));
        }
        const selected = chosen === null ? null : `i${chosen}`;
        state = state.apply(select(state.tr, selected));
        const next = paintedOf(state).map((one) => ({ ...one }));
        for (const [at, one] of changes)
          if (next[at]) next[at] = painted(one, next[at].id);
          else next.push(painted(one, `n${at}${next.length}`));
        const unique = next.filter((one, at) => next.findIndex(({ id }) => id === one.id) === at);
        const differences = state.apply(paint(state.tr, what(unique, selected)));
        const clean = EditorState.create({ doc: state.doc, plugins: [marksPlugin()] });
        const anew = clean.apply(paint(clean.tr, what(unique, selected)));
        expect(drawn(differences)).toEqual(drawn(anew));
        expect(marksIn(differences, 0, size()).length).toBe(
          unique.filter(({ from, to }) => from < to).length,
        );
      },
    ),
    { numRuns: 200 },
  );
});
