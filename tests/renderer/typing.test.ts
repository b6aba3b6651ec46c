/** A text that is typed in: what is read and drawn anew where it changed is what reading and drawing all of it gives. */
import fc from 'fast-check';
import { EditorState, Selection } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { freshNames, partsOf, pointsAgain, pointsFound } from '../../src/renderer/desk/points.ts';
import { Places, toDocument, toRevision } from '../../src/renderer/editor/document.ts';
import {
  marksPlugin,
  paint,
  paintedIn,
  placeAfter,
  quickMap,
  reachOf,
  type Painted,
  type Part,
} from '../../src/renderer/editor/marks.ts';
import { pointsOf, type Point } from '../../src/shared/points.ts';
import {
  changeOf,
  foundAgain,
  NOTHING_FOUND,
  previewOf,
  typedAgain,
  type Found,
  type Typed,
} from '../../src/shared/preview.ts';
import type { ReviewClaim, ReviewWarning } from '../../src/shared/review.ts';

const both = (text: string) => ({ fr: text, en: text });
const START = Array.from(
  { length: 8 },
  (_, i) => `Le port ${i} a ${i * 31} quais, dont ${i + 2} neufs. On en compte ${i * 7}.`,
).join('\n\n');

/** Figures are claims over their sentence; odd ones are warned of, « ;» wherever it stands in one warning, an odd number of them for the whole. */
function read(text: string): Found {
  const claims = [...text.matchAll(/\d+/gu)].map(({ index, 0: digits }) => {
    const focus = { start: index, end: index + digits.length };
    const start = Math.max(text.lastIndexOf('.', index), text.lastIndexOf('\n', index)) + 1;
    const end = text.slice(index).search(/[.\n]|$/u) + index;
    return { start, end, focus, kind: digits.length > 1 ? ('figure' as const) : ('date' as const) };
  });
  const warn = (start: number, end: number, rule: string, also?: Found['warnings'][number]['also']) =>
    ({ start, end, rule, severity: 'warning', message: both(rule), suggestion: null, title: both(rule), queue: 'facts', ...(also && { also }) }) as Found['warnings'][number]; // prettier-ignore
  const warnings = claims
    .filter(({ focus }) => Number(text.slice(focus.start, focus.end)) % 10 === 7)
    .map(({ focus }) => warn(focus.start, focus.end, 'check/seven'));
  for (const { index } of text.matchAll(/quais|zut/gu)) warnings.push(warn(index, index + 3, 'check/word'));
  const [first, ...others] = [...text.matchAll(/x/gu)].map(({ index }) => index);
  if (first !== undefined)
    warnings.push(
      warn(
        first,
        first + 1,
        'typo/x',
        others.map((at) => ({ start: at, end: at + 1, suggestion: 'y' })),
      ),
    );
  if (text.split('!').length % 2 === 0) warnings.push(warn(0, 0, 'check/whole'));
  const furniture = [...text.matchAll(/#+/gu)].map(({ index, 0: signs }) => ({
    start: index,
    end: index + signs.length,
  }));
  return { claims, warnings: warnings.sort((a, b) => a.start - b.start), furniture };
}

/** A desk that reads all again, or only what changed. */
class Desk {
  state: EditorState;
  points: Point[];
  found: Found = NOTHING_FOUND;
  told: { typed: Typed; places: Places; since: Mapping } | null = null;
  private readonly partly: boolean;
  private readonly name = freshNames();

  constructor(partly: boolean) {
    this.partly = partly;
    const blocks = [...START.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
      kind: 'paragraph' as const,
    }));
    const doc = toDocument({ text: START, blocks, marks: [] });
    this.state = EditorState.create({ doc, plugins: [marksPlugin()] });
    const { claims } = read(START);
    const judged = (at: number) => ({ verdict: at % 3 ? null : 'exact', progress: 'doing', comment: '', question: '', by: null, at: null }); // prettier-ignore
    this.points = pointsOf({
      claims: claims.map(({ focus, kind, ...clause }, at) => ({ id: `c${at}`, ...clause, focus, kind, origin: 'engine', judgement: judged(at), warnings: [] }) as unknown as ReviewClaim), // prettier-ignore
      warnings: [] as ReviewWarning[],
    });
    this.draw(this.points, new Mapping(), new Places(doc), null);
  }

  type(at: number, removed: number, words: string) {
    const { tr, doc } = this.state;
    const near = (position: number) =>
      Selection.near(doc.resolve(Math.min(position, doc.content.size - 1))).from;
    const from = near(at + 1);
    const to = Math.max(from, near(from + removed));
    if (words === '\n') tr.split(from);
    else if (words) tr.insertText(words, from, to);
    else tr.delete(from, to);
    this.state = this.state.apply(tr);
    this.told?.since.appendMapping(tr.mapping);
  }

  /** Reads the text; `meanwhile` is typed before what was found is drawn. */
  read(meanwhile: () => void) {
    const { state, told } = this;
    const { text, blocks } = toRevision(state.doc);
    const typed = { text, blocks };
    const places = new Places(state.doc);
    const reach = told && reachOf(told.since);
    const written = reach && reach.from <= reach.to ? [{ start: told.places.toOffset(reach.from), end: told.places.toOffset(reach.to) }] : []; // prettier-ignore
    const next = { typed, places, since: new Mapping() };
    const { told: earlier } = this;
    this.told = next;
    meanwhile();
    const moved = (parts: readonly Part[]) =>
      new Map(
        paintedIn(state, parts).map(({ id, from, to }) => [
          id,
          { start: places.toOffset(from), end: places.toOffset(to) },
        ]),
      );
    let parts: Part[] | null = null;
    if (this.partly && earlier) {
      const change = changeOf(earlier.typed, typed);
      expect(typedAgain(earlier.typed, change)).toEqual(typed);
      const { edit } = change;
      const answer = { id: 1, ...previewOf(this.found, read(text), edit) };
      const found = foundAgain(this.found, answer, edit);
      expect(found).toEqual(read(text));
      const made = pointsAgain(this, found, answer, edit, written, moved, this.name, 'c4');
      ({ parts } = made);
      this.points = made.points;
      this.found = found;
    } else {
      this.found = read(text);
      this.points = pointsFound(
        this.found,
        this.points,
        moved([{ from: 0, to: Infinity, count: 0 }]),
        this.name,
        'c4',
      );
    }
    this.draw(this.points, next.since, places, parts);
  }

  private draw(points: readonly Point[], since: Mapping, places: Places, parts: Part[] | null) {
    const at = quickMap(since);
    const items = (parts ? partsOf(points, parts) : points).map(({ id, start, end, severity, claim }): Painted => ({ id, ...placeAfter(places.toPosition(start), places.toPosition(end), at), family: 'figure', severity, verdict: claim?.judgement.verdict ?? null, done: false, label: '' })); // prettier-ignore
    this.state = this.state.apply(
      paint(this.state.tr, { items, dimmed: [], furniture: [], selected: null }, parts),
    );
  }

  /** What the editor sees; names given while typing are no matter. */
  seen() {
    const plain = (value: unknown) => JSON.stringify(value).replace(/typed-w?\d+/gu, 'typed');
    const set = this.state.plugins[0].props.decorations!.call(this.state.plugins[0], this.state) as DecorationSet; // prettier-ignore
    return {
      points: this.points.map(plain),
      drawn: set
        .find()
        .map((one: Decoration) => plain([one.from, one.to, one.spec]))
        .sort(),
    };
  }
}

const stroke = fc.record({ at: fc.nat(420), removed: fc.constantFrom(0, 0, 0, 1, 3, 30), words: fc.constantFrom('4', '17', ' 207 ', 'x', 'zut', '.', '!', '\n', '#', '') }); // prettier-ignore
const round = fc.record({ before: fc.array(stroke, { maxLength: 3 }), meanwhile: fc.array(stroke, { maxLength: 1 }) }); // prettier-ignore

test('reading and drawing what changed is reading and drawing all', () => {
  fc.assert(
    fc.property(fc.array(round, { maxLength: 6 }), (rounds) => {
      const [all, part] = [new Desk(false), new Desk(true)];
      for (const { before, meanwhile } of [...rounds, { before: [], meanwhile: [] }]) {
        for (const desk of [all, part]) {
          const type = (strokes: typeof before) =>
            strokes.forEach(({ at, removed, words }) => desk.type(at, removed, words));
          type(before);
          desk.read(() => type(meanwhile));
        }
      }
      expect(part.seen()).toEqual(all.seen());
    }),
    { numRuns: 150 },
  );
});
