/**
 * The marks of the manuscript: one decoration on the focus of each claim or claimless warning, a sign in the gutter and
 * a verdict's glyph after the passage. They move with the text; a new set arrives by meta, a selection swaps two.
 */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { ClaimFamily, Severity } from '../../shared/analysis.ts';
import type { Verdict } from '../../shared/review.ts';

/** What is painted, in positions of the document. */
export interface Painted {
  id: string;
  from: number;
  to: number;
  /** Null for a warning without claim. */
  family: ClaimFamily | null;
  /** Worst open warning. */
  severity: Severity | null;
  verdict: Verdict | null;
  done: boolean;
  /** What a screen reader hears before the passage. */
  label: string;
}

/** A row of page furniture: dimmed, and folded when `folded`. Positions of its blocks. */
export interface FurnitureGroup {
  blocks: { from: number; to: number }[];
  folded: boolean;
  label: string;
  toggle: string;
}

export interface Paint {
  items: Painted[];
  /** Parts of blocks that are furniture. */
  dimmed: { from: number; to: number }[];
  furniture: FurnitureGroup[];
  selected: string | null;
}

/** Items `from`–`to` of a list give place to `count` others; those between such parts stay. */
export interface Part {
  from: number;
  to: number;
  count: number;
}

interface MarksState extends Paint {
  /** How the text moved since the items were painted. */
  since: Mapping;
  set: DecorationSet;
}

type Meta = { paint: Paint; parts: readonly Part[] | null } | { select: string | null };
const key = new PluginKey<MarksState>('marks');

const LETTER: Record<Severity, string> = { error: 'e', warning: 'w', note: 'i' };
const SVG = 'http://www.w3.org/2000/svg';

function sign(className: string, name: string): HTMLElement {
  const holder = document.createElement('span');
  holder.className = className;
  holder.setAttribute('aria-hidden', 'true');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name.startsWith('g-') ? `g ${name}` : 'ic');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  holder.append(svg);
  return holder;
}

function markOf(item: Painted, selected: boolean): Decoration {
  const classes = [`k-${item.family ?? 'none'}`, `j-${item.verdict ?? 'none'}`];
  if (item.severity && item.severity !== 'note') classes.push(LETTER[item.severity]);
  if (item.done) classes.push('done');
  const attributes: Record<string, string> = {
    nodeName: 'mark',
    class: classes.join(' '),
    'data-stop': item.id,
    'data-label': item.label,
  };
  if (selected) attributes['aria-current'] = 'true';
  return Decoration.inline(item.from, item.to, attributes, { stop: item.id });
}

function decorationsOf(item: Painted, selected: boolean): Decoration[] {
  const made = item.from < item.to ? [markOf(item, selected)] : [];
  const { severity, verdict } = item;
  if (severity && item.from < item.to)
    made.push(
      Decoration.widget(item.from, () => sign(`gut gut-${LETTER[severity]}`, `g-${severity}`), {
        // What is typed right before the passage goes before its sign too.
        side: 1,
        key: `g ${item.id} ${severity}`,
        ignoreSelection: true,
        stop: item.id,
      }),
    );
  if (verdict && item.from < item.to)
    made.push(
      Decoration.widget(item.to, () => sign(`vg v-${verdict}`, `i-${verdict}`), {
        side: -1,
        key: `v ${item.id} ${verdict}`,
        ignoreSelection: true,
        stop: item.id,
      }),
    );
  return made;
}

function foldLine(group: FurnitureGroup, index: number): HTMLElement {
  const line = document.createElement('div');
  line.className = 'foldline';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'foldbtn';
  button.dataset.furniture = String(index);
  button.setAttribute('aria-expanded', String(!group.folded));
  button.textContent = `${group.label} · ${group.toggle}`;
  line.append(button);
  return line;
}

function build(doc: Node, paint: Paint): DecorationSet {
  const made: Decoration[] = [];
  for (const item of paint.items) made.push(...decorationsOf(item, item.id === paint.selected));
  for (const part of paint.dimmed)
    if (part.from < part.to) made.push(Decoration.inline(part.from, part.to, { class: 'fur' }));
  paint.furniture.forEach((group, index) => {
    const first = group.blocks[0];
    made.push(
      Decoration.widget(first.from, () => foldLine(group, index), {
        side: -1,
        key: `f ${index} ${group.folded} ${group.label}`,
      }),
    );
    for (const block of group.blocks)
      made.push(Decoration.node(block.from, block.to, { class: group.folded ? 'furn folded' : 'furn' }));
  });
  return DecorationSet.create(doc, made);
}

/** What a mapping changed, as positions before it (`from`, `to`), and by how much it moved all that lies behind. */
export function reachOf(mapping: Mapping): { from: number; to: number; shift: number } {
  let from = Infinity;
  let to = -Infinity;
  for (const map of mapping.maps.toReversed()) {
    if (from <= to) {
      const back = map.invert();
      from = back.map(from, -1);
      to = back.map(to, 1);
    }
    map.forEach((start, end) => {
      from = Math.min(from, start);
      to = Math.max(to, end);
    });
  }
  const FAR = 2 ** 40;
  return { from, to, shift: mapping.map(FAR) - FAR };
}

/** The same as `mapping.map`, for thousands of positions: what lies before or behind every change is not sought in each of them. */
export function quickMap(mapping: Mapping): (position: number, bias: number) => number {
  if (mapping.maps.length === 0) return (position) => position;
  const { from, to, shift } = reachOf(mapping);
  return (position, bias) =>
    position < from ? position : position > to ? position + shift : mapping.map(position, bias);
}

/** Where a passage lies after changes. What is said of the whole article stands on no words, and stays; `from` is behind `to` where the words are gone. */
export function placeAfter(
  from: number,
  to: number,
  map: ReturnType<typeof quickMap>,
): { from: number; to: number } {
  const end = map(to, -1);
  if (from === to) return { from: end, to: end };
  const start = map(from, 1);
  return { from: start < end ? start : end + 1, to: end };
}
const isGone = (item: Painted): boolean => item.from > item.to;
const moveItems = (items: readonly Painted[], since: Mapping): Painted[] => {
  if (since.maps.length === 0) return [...items];
  const map = quickMap(since);
  return items.map((item) => {
    if (isGone(item)) return item;
    const { from, to } = placeAfter(item.from, item.to, map);
    if (from === item.from && to === item.to) return item;
    const { id, family, severity, verdict, done, label } = item;
    return { id, from, to, family, severity, verdict, done, label };
  });
};

/** The items of a state where they lie in its document: moved only when somebody asks, not at every keystroke. */
const moved = new WeakMap<MarksState, Painted[]>();
function itemsOf(state: MarksState): Painted[] {
  let items = moved.get(state);
  if (!items) moved.set(state, (items = moveItems(state.items, state.since).filter((item) => !isGone(item))));
  return items;
}

const itemsIn = (state: MarksState, parts: readonly Part[]): Painted[] =>
  moveItems(
    parts.flatMap(({ from, to }) => state.items.slice(from, to)),
    state.since,
  ).filter((item) => !isGone(item));

type Spec = { stop?: string };
/** Whether an item has all it should wear: a sign goes with the letter before it when that is deleted. */
const isWhole = (item: Painted, drawn: Decoration[]): boolean =>
  drawn.length === 1 + (item.severity ? 1 : 0) + (item.verdict ? 1 : 0);

/** Swaps the decoration of one item for its selected or unselected form. */
function redraw(state: MarksState, doc: Node, id: string | null, selected: boolean): MarksState {
  const item = id === null ? undefined : itemsOf(state).find((candidate) => candidate.id === id);
  if (!item) return state;
  const old = state.set
    .find(item.from, item.to, (spec: Spec) => spec.stop === item.id)
    .filter((one) => one.from < one.to);
  return { ...state, set: state.set.remove(old).add(doc, [markOf(item, selected)]) };
}

const sameItem = (a: Painted, b: Painted): boolean =>
  a.from === b.from && a.to === b.to && a.family === b.family && a.severity === b.severity && a.verdict === b.verdict &&
  a.done === b.done && a.label === b.label; // prettier-ignore
const sameParts = (a: { from: number; to: number }[], b: { from: number; to: number }[]): boolean =>
  a.length === b.length && a.every((part, at) => part.from === b[at].from && part.to === b[at].to);
const sameFurniture = (a: FurnitureGroup[], b: FurnitureGroup[]): boolean =>
  a.length === b.length &&
  a.every(
    (group, at) =>
      group.folded === b[at].folded &&
      group.label === b[at].label &&
      group.toggle === b[at].toggle &&
      sameParts(group.blocks, b[at].blocks),
  );
/** When more than this share of the items changed, all are drawn anew. */
const REBUILT = 0.25;

/** Items with others in place of some parts. */
function itemsWith(items: readonly Painted[], parts: readonly Part[], others: readonly Painted[]): Painted[] {
  const all: Painted[] = [];
  let reached = 0;
  let next = 0;
  for (const { from, to, count } of parts) {
    for (; reached < from; reached++) all.push(items[reached]);
    for (const end = next + count; next < end; next++) all.push(others[next]);
    reached = to;
  }
  for (; reached < items.length; reached++) all.push(items[reached]);
  return all;
}

/**
 * Draws what an analysis found, over what is drawn: blocks in which nothing changed are not touched. With `parts`, `painted` has only the items
 * that come in their place.
 */
function repaint(old: MarksState, doc: Node, painted: Paint, parts: readonly Part[] | null): MarksState {
  const what = parts
    ? {
        ...painted,
        // Another is selected by itself: what stays is not drawn here.
        selected: old.selected,
        items: itemsWith(moveItems(old.items, old.since), parts, painted.items),
      }
    : painted;
  const fresh = (): MarksState => ({ ...what, since: new Mapping(), set: build(doc, what) });
  if (old.items.length === 0) return fresh();
  const map = quickMap(old.since);
  const place = ({ from, to }: { from: number; to: number }) => ({ from: map(from, 1), to: map(to, -1) });
  const furniture = old.furniture.map((group) => ({ ...group, blocks: group.blocks.map(place) }));
  if (!sameFurniture(furniture, what.furniture) || !sameParts(old.dimmed.map(place), what.dimmed))
    return fresh();

  const { items } = what;
  const stays = (was: Painted, item: Painted) =>
    was.id === item.id && sameItem(was, item) && (item.id === old.selected) === (item.id === what.selected);
  let before: Painted[];
  let between: Painted[];
  if (parts) {
    before = itemsIn(old, parts);
    between = painted.items;
  } else {
    // Both lists are in the order of the text: what changed lies between what both begin with and what both end with.
    const reach = reachOf(old.since);
    const typed = { from: reach.from, to: reach.to + reach.shift };
    const all = itemsOf(old);
    const most = Math.min(all.length, items.length);
    const isApart = (item: Painted) => item.to < typed.from || item.from > typed.to;
    let head = 0;
    while (head < most && isApart(items[head]) && stays(all[head], items[head])) head++;
    let tail = 0;
    while (tail < most - head) {
      const item = items[items.length - 1 - tail];
      if (!isApart(item) || !stays(all[all.length - 1 - tail], item)) break;
      tail++;
    }
    before = all.slice(head, all.length - tail);
    between = items.slice(head, items.length - tail);
  }
  const there = new Map(before.map((item) => [item.id, item]));
  if (there.size === 0 && between.length === 0) return { ...what, since: new Mapping(), set: old.set };

  const drawn = new Map<string, Decoration[]>();
  let from = Infinity;
  let to = 0;
  for (const item of there.values()) {
    from = Math.min(from, item.from);
    to = Math.max(to, item.to);
  }
  if (there.size > 0)
    for (const one of old.set.find(from, to, ({ stop }: Spec) => stop !== undefined && there.has(stop))) {
      const { stop = '' } = one.spec as Spec;
      const known = drawn.get(stop);
      if (known) known.push(one);
      else drawn.set(stop, [one]);
    }
  const gone: string[] = [];
  const come: Painted[] = [];
  for (const item of between) {
    const was = there.get(item.id);
    there.delete(item.id);
    if (was && stays(was, item) && isWhole(item, drawn.get(item.id) ?? [])) continue;
    if (was) gone.push(was.id);
    come.push(item);
  }
  gone.push(...there.keys());
  if (gone.length + come.length > REBUILT * items.length) return fresh();
  const set = old.set.remove(gone.flatMap((id) => drawn.get(id) ?? [])).add(
    doc,
    come.flatMap((item) => decorationsOf(item, item.id === what.selected)),
  );
  return { ...what, since: new Mapping(), set };
}

export function marksPlugin(): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key,
    state: {
      init: () => ({
        items: [],
        dimmed: [],
        furniture: [],
        selected: null,
        since: new Mapping(),
        set: DecorationSet.empty,
      }),
      apply(tr, old) {
        const meta = tr.getMeta(key) as Meta | undefined;
        let state = old;
        if (tr.docChanged) {
          const since = new Mapping(old.since.maps);
          since.appendMapping(tr.mapping);
          state = { ...old, since, set: old.set.map(tr.mapping, tr.doc) };
        }
        if (meta && 'paint' in meta) return repaint(state, tr.doc, meta.paint, meta.parts);
        if (meta && meta.select !== state.selected) {
          state = redraw(state, tr.doc, state.selected, false);
          state = redraw({ ...state, selected: meta.select }, tr.doc, meta.select, true);
        }
        return state;
      },
    },
    props: {
      decorations(state) {
        return key.getState(state)?.set;
      },
    },
  });
}

/** Draws these items and no others; with `parts`, these in the place of such parts of what is drawn. */
export const paint = (tr: Transaction, what: Paint, parts: readonly Part[] | null = null): Transaction =>
  tr.setMeta(key, { paint: what, parts }).setMeta('addToHistory', false);
export const select = (tr: Transaction, id: string | null): Transaction =>
  tr.setMeta(key, { select: id }).setMeta('addToHistory', false);
/** The painted items where they lie now. */
export const paintedOf = (state: EditorState): Painted[] => {
  const marks = key.getState(state);
  return marks ? itemsOf(marks) : [];
};
/** The painted items of such parts where they lie now. */
export const paintedIn = (state: EditorState, parts: readonly Part[]): Painted[] => {
  const marks = key.getState(state);
  return marks ? itemsIn(marks, parts) : [];
};
/** Where the marks that touch a passage lie now, in no order. */
export const marksIn = (state: EditorState, from: number, to: number): { from: number; to: number }[] =>
  key
    .getState(state)
    ?.set.find(from, to, (spec: Spec) => spec.stop !== undefined)
    .filter((mark) => mark.from < mark.to && mark.from < to && mark.to > from) ?? [];
