/** The manuscript on the screen: a ProseMirror view that opens read-only, speaks in offsets of the text and paints marks. */
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import type { Furniture, Span } from '../../shared/analysis.ts';
import type { RevisionText } from '../../shared/article.ts';
import { keys, pasteText } from './commands.ts';
import { correctionsPlugin, showCorrections, type CorrectionLabels } from './corrections.ts';
import { Places, toDocument, toRevision } from './document.ts';
import {
  marksIn,
  marksPlugin,
  paint,
  paintedIn,
  paintedOf,
  placeAfter,
  quickMap,
  reachOf,
  select,
  type FurnitureGroup,
  type Paint,
  type Painted,
  type Part,
} from './marks.ts';
import { rangeOf, Tint, type Place } from './tint.ts';

/** What the desk wants painted, in offsets of the text. */
export interface Stop extends Span {
  id: string;
  family: Painted['family'];
  severity: Painted['severity'];
  verdict: Painted['verdict'];
  done: boolean;
  label: string;
}

export interface Listeners {
  /** A mark was chosen with the pointer. */
  choose(id: string): void;
  /** The editor typed. */
  changed(): void;
  /** A row of furniture was folded or unfolded. */
  toggleFurniture(group: number): void;
  /** A correction was chosen with the pointer. */
  chooseCorrection(key: string): void;
}

/** A document as it was when an analysis was asked for, and how the text moved since, until it is forgotten. */
export interface Snapshot {
  state: EditorState;
  places: Places;
  since: Mapping;
}

/** What words just typed take the place of; null when they are none, or stand where the document has no text. */
function typedOver(view: EditorView, event: InputEvent): Place | null {
  if (event.inputType !== 'insertText' || !event.data) return null;
  const [range] = event.getTargetRanges();
  if (!range || !view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer))
    return null;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = range.collapsed ? from : view.posAtDOM(range.endContainer, range.endOffset);
  return view.state.doc.resolve(from).parent.isTextblock && view.state.doc.resolve(to).parent.isTextblock
    ? { from, to }
    : null;
}

export class Manuscript {
  readonly view: EditorView;
  private readonly listeners: Listeners;
  private places: Places;
  private editable = false;
  /** What the field is called while it can be typed in. */
  private label = '';
  private snapshots: Snapshot[] = [];
  /** The clause of the selected claim, in positions of the document. */
  private clause: Place | null = null;
  private readonly clauseTint = new Tint('clause');
  private readonly foundTint = new Tint('found');
  private readonly frontTint = new Tint('found-front', 1);
  private readonly forcedColours = matchMedia('(forced-colors: active)');
  /** A text to be drawn with its marks. */
  private waiting: EditorState | null = null;

  constructor(place: HTMLElement, revision: RevisionText, listeners: Listeners) {
    this.listeners = listeners;
    const doc = toDocument({ text: '', blocks: [], marks: [] });
    this.places = new Places(doc);
    this.view = new EditorView(place, {
      state: this.stateOf(doc),
      editable: () => this.editable,
      attributes: () => ({
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        ...(this.editable ? { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label } : {}),
      }),
      handleClickOn: (_view, _position, _node, _at, event) => this.clicked(event),
      handleDOMEvents: {
        // A plain letter goes into the text by a transaction: the browser would write it into the page, to be read back
        // from there, and lay the paragraph out twice. Compositions stay the browser's.
        beforeinput: (view, event) => {
          const range = event.isComposing || view.composing ? null : typedOver(view, event);
          if (!range || !this.editable) return false;
          event.preventDefault();
          const text = event.data ?? '';
          const tr = view.state.tr.insertText(text, range.from, range.to);
          // The caret goes with the letter, wherever the view still believes it to be after a click.
          tr.setSelection(TextSelection.create(tr.doc, range.from + text.length));
          view.dispatch(tr.scrollIntoView());
          return true;
        },
        // Before ProseMirror looks at it: the markup of a strange page is not even parsed.
        paste: (view, event) => {
          event.preventDefault();
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (text && this.editable) pasteText(view, text);
          return true;
        },
      },
      // Files belong to the import; words are moved by cut and paste.
      handleDrop: () => true,
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n\n'),
      dispatchTransaction: (tr) => {
        this.view.updateState(this.view.state.apply(tr));
        if (!tr.docChanged) return;
        this.places = new Places(tr.doc);
        for (const snapshot of this.snapshots) snapshot.since.appendMapping(tr.mapping);
        this.foundTint.follow(this.view, tr);
        this.frontTint.follow(this.view, tr);
        if (this.clause) {
          this.clause = { from: tr.mapping.map(this.clause.from, 1), to: tr.mapping.map(this.clause.to, -1) };
          this.clauseTint.follow(this.view, tr);
        }
        this.listeners.changed();
      },
    });
    this.show(revision, true);
  }

  private stateOf(doc: Node): EditorState {
    return EditorState.create({
      doc,
      plugins: [history(), keymap(keys), marksPlugin(), correctionsPlugin()],
    });
  }

  private clicked(event: MouseEvent): boolean {
    const target = event.target instanceof Element ? event.target : null;
    const fold = target?.closest<HTMLElement>('[data-furniture]');
    if (fold) {
      this.listeners.toggleFurniture(Number(fold.dataset.furniture));
      return true;
    }
    if (
      !this.view.state.selection.empty &&
      !this.view.state.selection.eq(TextSelection.near(this.view.state.doc.resolve(0)))
    ) {
      // A drawn selection is no choice of a mark.
      if (String(document.getSelection() ?? '') !== '') return false;
    }
    const correction = target?.closest<HTMLElement>('[data-correction]')?.dataset.correction;
    if (correction !== undefined) this.listeners.chooseCorrection(correction);
    const mark = target?.closest<HTMLElement>('mark[data-stop]');
    const id = mark?.dataset.stop;
    if (!id) return false;
    // Choosing draws the mark anew: where one types, the caret of this very click is read first.
    if (this.editable) setTimeout(() => this.listeners.choose(id));
    else this.listeners.choose(id);
    return false;
  }

  /** Shows another text; undo starts anew. `later`: it is drawn with its marks, by the `paint` that follows. */
  show(revision: RevisionText, later = false): void {
    const doc = toDocument(revision);
    this.places = new Places(doc);
    this.snapshots = [];
    this.clause = null;
    this.find([]);
    this.waiting = later ? this.stateOf(doc) : null;
    if (later) return;
    this.view.updateState(this.stateOf(doc));
    this.highlight();
  }

  /** Lets the text be typed in, or not; `label` names the field for ears. */
  setEditable(editable: boolean, label = ''): void {
    this.editable = editable;
    this.label = label;
    this.view.setProps({});
    if (editable) this.view.focus();
    else this.view.dom.blur();
  }

  /** The text as it stands. */
  revision(): RevisionText {
    return toRevision(this.view.state.doc);
  }

  /** Keeps the document for an analysis that is under way, and to paint what it found; until it is forgotten. */
  snapshot(): Snapshot {
    const taken = { state: this.view.state, places: this.places, since: new Mapping() };
    this.snapshots.push(taken);
    return taken;
  }

  forget(snapshot: Snapshot): void {
    this.snapshots = this.snapshots.filter((one) => one !== snapshot);
  }

  /** What was written over since a snapshot, in offsets of its text; null when nothing was. */
  writtenSince({ since, places }: Snapshot): Span | null {
    const { from, to } = reachOf(since);
    return from > to ? null : { start: places.toOffset(from), end: places.toOffset(to) };
  }

  /**
   * Paints what an analysis found; offsets are those of the snapshot's text, or of the text as it stands. With `parts`, these stops in
   * the place of such parts of what is painted.
   */
  paint(
    stops: Stop[],
    furniture: Furniture[] | Span[],
    folded: ReadonlySet<number>,
    foldLabel: (blocks: number, folded: boolean) => [string, string],
    selected: string | null,
    snapshot?: Snapshot,
    parts: readonly Part[] | null = null,
  ): void {
    const places = snapshot?.places ?? this.places;
    const moved = quickMap(snapshot?.since ?? new Mapping());
    const place = ({ start, end }: Span) =>
      placeAfter(places.toPosition(start), places.toPosition(end), moved);
    const items: Painted[] = stops.map((stop) => {
      const { from, to } = place(stop);
      const { id, family, severity, verdict, done, label } = stop;
      return { id, from, to, family, severity, verdict, done, label };
    });
    const spans = furniture.map(place).filter(({ from, to }) => from < to);
    const what: Paint = {
      items,
      selected,
      ...this.furnitureOf((this.waiting ?? this.view.state).doc, spans, folded, foldLabel),
    };
    // A text that waits is drawn once, with its marks.
    const state = this.waiting ?? this.view.state;
    this.waiting = null;
    this.view.updateState(state.apply(paint(state.tr, what, parts)));
    this.highlight();
  }

  /** Whole blocks of furniture in rows that fold; parts of blocks are only dimmed. */
  private furnitureOf(
    doc: Node,
    spans: { from: number; to: number }[],
    folded: ReadonlySet<number>,
    foldLabel: (blocks: number, folded: boolean) => [string, string],
  ): Pick<Paint, 'dimmed' | 'furniture'> {
    const dimmed: { from: number; to: number }[] = [];
    const rows: { from: number; to: number }[][] = [];
    const ordered = [...spans].sort((a, b) => a.from - b.from);
    let last = -2;
    let next = 0;
    doc.forEach((node, position, index) => {
      const from = position + 1;
      const to = from + node.content.size;
      while (next < ordered.length && ordered[next].to <= from) next++;
      const inside: { from: number; to: number }[] = [];
      for (let i = next; i < ordered.length && ordered[i].from < to; i++)
        if (ordered[i].to > from)
          inside.push({ from: Math.max(from, ordered[i].from), to: Math.min(to, ordered[i].to) });
      let covered = 0;
      let reached = from;
      for (const part of inside) {
        covered += Math.max(0, part.to - Math.max(part.from, reached));
        reached = Math.max(reached, part.to);
      }
      const whole =
        node.attrs.kind === 'furniture' || (covered > 0 && covered >= node.textContent.trim().length);
      if (!whole) {
        dimmed.push(...inside);
        return;
      }
      const block = { from: position, to: position + node.nodeSize };
      if (last === index - 1) rows[rows.length - 1].push(block);
      else rows.push([block]);
      last = index;
    });
    const furniture: FurnitureGroup[] = rows.map((blocks, index) => {
      const [label, toggle] = foldLabel(blocks.length, folded.has(index));
      return { blocks, folded: folded.has(index), label, toggle };
    });
    return { dimmed, furniture };
  }

  select(id: string | null, clause: Span | null): void {
    this.view.dispatch(select(this.view.state.tr, id));
    this.clause = clause && this.placeIn(clause);
    this.highlight();
  }

  /** Where a painted stop lies now, in offsets of the text; null when it is gone. */
  placeOf(id: string): Span | null {
    const item = paintedOf(this.view.state).find((candidate) => candidate.id === id);
    return item ? { start: this.places.toOffset(item.from), end: this.places.toOffset(item.to) } : null;
  }

  /** Painted stops as they lay in a snapshot; all, or those of such parts of them. */
  painted({ state, places }: Snapshot, parts: readonly Part[] | null = null): Map<string, Span> {
    return new Map(
      (parts ? paintedIn(state, parts) : paintedOf(state)).map(({ id, from, to }) => [
        id,
        { start: places.toOffset(from), end: places.toOffset(to) },
      ]),
    );
  }

  /** Replaces passages that do not overlap, in one step that can be undone; marks move with the words. */
  replace(passages: readonly (Span & { by: string })[]): void {
    const { tr } = this.view.state;
    // Last first, so that the earlier ones stay where they are.
    for (const { start, end, by } of passages.toSorted((a, b) => b.start - a.start)) {
      const { from, to } = this.placeIn({ start, end });
      if (by) tr.insertText(by, from, to);
      else tr.delete(from, to);
    }
    this.view.dispatch(tr);
  }

  /** Makes the text another one in a single step that can be undone; what did not change keeps its marks. */
  become(revision: RevisionText): void {
    const { doc, tr } = this.view.state;
    const next = toDocument(revision);
    const start = doc.content.findDiffStart(next.content);
    const end = doc.content.findDiffEnd(next.content);
    if (start === null || !end) return;
    // Where the same words stand on both sides of the change, the two searches overlap.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    this.view.dispatch(tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap)));
  }

  /** Shows corrections, told in offsets of the text as it stands; null shows none. */
  correct(
    corrections: readonly (Span & { key: string; removed: string; added: string })[] | null,
    current: string | null,
    labels: CorrectionLabels,
  ): void {
    const shown = corrections?.map(({ key, start, end, removed, added }) => ({
      key,
      from: this.places.toPosition(start),
      to: this.places.toPosition(end),
      removed,
      breaks: added !== '' && !/[^\n]/u.test(added),
    }));
    this.view.dispatch(showCorrections(this.view.state.tr, shown ? { shown, current, labels } : null));
    this.highlight();
  }

  /** The passage drawn with the pointer or the keyboard, null when there is none. */
  selection(): Span | null {
    const drawn = document.getSelection();
    if (!drawn || drawn.isCollapsed || !drawn.anchorNode || !drawn.focusNode) return null;
    if (!this.view.dom.contains(drawn.anchorNode) || !this.view.dom.contains(drawn.focusNode)) return null;
    const a = this.places.toOffset(this.view.posAtDOM(drawn.anchorNode, drawn.anchorOffset));
    const b = this.places.toOffset(this.view.posAtDOM(drawn.focusNode, drawn.focusOffset));
    return a === b ? null : { start: Math.min(a, b), end: Math.max(a, b) };
  }

  /** Where the caret stands in the text, read-only or not; null when it stands elsewhere. */
  caretAt(): number | null {
    const drawn = document.getSelection();
    if (!drawn?.focusNode || !this.view.dom.contains(drawn.focusNode)) return null;
    return this.places.toOffset(this.view.posAtDOM(drawn.focusNode, drawn.focusOffset));
  }

  /** Puts the caret at an offset. */
  caret(offset: number): void {
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(this.places.toPosition(offset)))));
  }

  /** A DOM range over a passage. */
  range(span: Span): Range | null {
    return rangeOf(this.view, this.placeIn(span));
  }

  /** Brings a passage to 38 % of the height of the scrolled pane. */
  reveal(span: Span, pane: HTMLElement): void {
    const block = this.view.nodeDOM(this.blockPosition(span.start));
    // Blocks out of sight may have no layout yet.
    if (block instanceof HTMLElement && block.parentElement) block.scrollIntoView({ block: 'nearest' });
    const box = this.range(span)?.getBoundingClientRect();
    if (!box) return;
    const frame = pane.getBoundingClientRect();
    pane.scrollTop += box.top - frame.top - frame.height * 0.38;
  }

  private blockPosition(offset: number): number {
    const { doc } = this.view.state;
    return doc.resolve(this.places.toPosition(offset)).before(1);
  }

  /** Heights of passages in the scrolled pane, 0 to 1, from the layout of their blocks; each block is measured once. */
  heightsOf(offsets: number[], pane: HTMLElement): number[] {
    const { places } = this;
    const origin = pane.getBoundingClientRect().top - pane.scrollTop;
    const whole = pane.scrollHeight || 1;
    const boxes: ({ top: number; height: number } | undefined)[] = [];
    return offsets.map((offset) => {
      const block = places.blockAt(offset);
      let box = boxes[block];
      if (!box) {
        const dom = this.view.nodeDOM(places.positionOf(block));
        const rect = dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
        boxes[block] = box = { top: (rect?.top ?? origin) - origin, height: rect?.height ?? 0 };
      }
      return (box.top + places.shareOf(block, offset) * box.height) / whole;
    });
  }

  /** Marks found passages of a search, and the one in front. */
  find(hits: Span[], front: Span | null = null): void {
    this.foundTint.show(
      this.view,
      hits.map((hit) => this.placeIn(hit)),
    );
    this.frontTint.show(this.view, front ? [this.placeIn(front)] : []);
  }

  private placeIn({ start, end }: Span): Place {
    return { from: this.places.toPosition(start), to: this.places.toPosition(end) };
  }

  /** Tints again what was drawn anew. */
  private highlight(): void {
    this.clauseTint.show(this.view, this.clauseParts());
    for (const tint of [this.foundTint, this.frontTint])
      if (tint.places.length > 0) tint.show(this.view, tint.places);
  }

  /** The clause without the marks in it: they wear tints of their own, and the browser would paint over their lines. */
  private clauseParts(): Place[] {
    const { clause } = this;
    // Forced colours would paint the whole clause in the colour of a selection.
    if (!clause || this.forcedColours.matches) return [];
    const marks = marksIn(this.view.state, clause.from, clause.to).sort(
      (one, other) => one.from - other.from,
    );
    const parts: Place[] = [];
    let reached = clause.from;
    for (const mark of marks) {
      parts.push({ from: reached, to: mark.from });
      reached = Math.max(reached, mark.to);
    }
    return [...parts, { from: reached, to: clause.to }].filter((part) => part.from < part.to);
  }

  destroy(): void {
    this.clauseTint.show(this.view, []);
    this.find([]);
    this.view.destroy();
  }
}
