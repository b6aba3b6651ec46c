/** The desk's corrections in the manuscript: what was put in is <ins>, what was taken out stands beside it as <del>. Nothing while off. */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** One correction, in positions of the document. */
export interface Shown {
  key: string;
  from: number;
  to: number;
  /** Words taken out. */
  removed: string;
  /** Nothing but ends of paragraphs was put in: there is no word to underline. */
  breaks: boolean;
}
/** What ears hear before the words. */
export interface CorrectionLabels {
  added: string;
  removed: string;
}
interface What {
  shown: Shown[];
  current: string | null;
  labels: CorrectionLabels;
}

const key = new PluginKey<DecorationSet>('corrections');

function element(tag: 'ins' | 'del', text: string, one: Shown, label: string, current: boolean): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text.replace(/\n+/gu, '¶');
  made.className = current ? 'cor now' : 'cor';
  made.dataset.correction = one.key;
  made.dataset.label = label;
  return made;
}

function decorate(state: EditorState['doc'], { shown, current, labels }: What): DecorationSet {
  const made = shown.flatMap((one) => {
    const isNow = one.key === current;
    const parts: Decoration[] = [];
    const widget = (tag: 'ins' | 'del', text: string, label: string) =>
      Decoration.widget(one.from, () => element(tag, text, one, label, isNow), {
        side: -2,
        key: `${tag} ${isNow} ${one.key}`,
        ignoreSelection: true,
      });
    if (one.removed) parts.push(widget('del', one.removed, labels.removed));
    if (one.breaks) parts.push(widget('ins', '¶', labels.added));
    else if (one.from < one.to)
      parts.push(
        Decoration.inline(one.from, one.to, {
          nodeName: 'ins',
          class: isNow ? 'cor now' : 'cor',
          'data-correction': one.key,
          'data-label': labels.added,
        }),
      );
    return parts;
  });
  return DecorationSet.create(state, made);
}

export function correctionsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const what = tr.getMeta(key) as What | null | undefined;
        if (what === null) return DecorationSet.empty;
        if (what) return decorate(tr.doc, what);
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
    },
  });
}

/** Shows corrections; null shows none. */
export const showCorrections = (tr: Transaction, what: What | null): Transaction =>
  tr.setMeta(key, what).setMeta('addToHistory', false);
