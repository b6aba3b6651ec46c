/**
 * The marks of the manuscript: one decoration on the focus of each claim or claimless warning, a sign in the gutter and
 * a verdict's glyph after the passage. They move with the text; a new set arrives by meta, a selection swaps two.
 */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
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

interface MarksState extends Paint {
  set: DecorationSet;
}

type Meta = { paint: Paint } | { select: string | null };
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
  const classes = [`k-${item.family ?? 'none'}`];
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
        side: -1,
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

function mapped(items: Painted[], tr: Transaction): Painted[] {
  return items
    .map((item) => ({ ...item, from: tr.mapping.map(item.from, 1), to: tr.mapping.map(item.to, -1) }))
    .filter((item) => item.from < item.to);
}

/** Swaps the decoration of one item for its selected or unselected form. */
function redraw(state: MarksState, doc: Node, id: string | null, selected: boolean): MarksState {
  const item = id === null ? undefined : state.items.find((candidate) => candidate.id === id);
  if (!item) return state;
  const old = state.set
    .find(item.from, item.to, (spec: { stop?: string }) => spec.stop === item.id)
    .filter((one) => one.from < one.to);
  return { ...state, set: state.set.remove(old).add(doc, [markOf(item, selected)]) };
}

export function marksPlugin(): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key,
    state: {
      init: (_config, state) => ({
        items: [],
        dimmed: [],
        furniture: [],
        selected: null,
        set: DecorationSet.create(state.doc, []),
      }),
      apply(tr, old) {
        const meta = tr.getMeta(key) as Meta | undefined;
        if (meta && 'paint' in meta) return { ...meta.paint, set: build(tr.doc, meta.paint) };
        let state = old;
        if (tr.docChanged)
          state = { ...old, items: mapped(old.items, tr), set: old.set.map(tr.mapping, tr.doc) };
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

export const paint = (tr: Transaction, what: Paint): Transaction =>
  tr.setMeta(key, { paint: what }).setMeta('addToHistory', false);
export const select = (tr: Transaction, id: string | null): Transaction =>
  tr.setMeta(key, { select: id }).setMeta('addToHistory', false);
/** The painted items where they lie now. */
export const paintedOf = (state: EditorState): Painted[] => key.getState(state)?.items ?? [];
