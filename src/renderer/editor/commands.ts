/** Typing in the manuscript: plain blocks of text, no rich paste. */
import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from './schema.ts';

/** What stands between two paragraphs of this document: what its other blocks use, else an empty line. */
function gapOf(doc: Node): string {
  let found = '';
  doc.forEach((node, _position, index) => {
    if (!found && index > 0 && String(node.attrs.before).includes('\n')) found = String(node.attrs.before);
  });
  return found || '\n\n';
}

/** Enter: the block is cut in two; after a title comes a paragraph. */
const split: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== schema.nodes.block) return false;
  if (dispatch) {
    const tr = state.tr.deleteSelection();
    const at = tr.selection.$from;
    const own = at.parent.attrs as { kind: string; level: number | null };
    const atEnd = at.parentOffset === at.parent.content.size;
    const keeps = !atEnd || own.kind === 'item';
    tr.split(at.pos, 1, [
      {
        type: schema.nodes.block,
        attrs: {
          kind: keeps ? own.kind : 'paragraph',
          level: keeps ? own.level : null,
          before: gapOf(state.doc),
        },
      },
    ]);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Shift+Enter: a line break inside the block. */
const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

const backspace = chainCommands(deleteSelection, joinBackward, selectNodeBackward);
const forward = chainCommands(deleteSelection, joinForward, selectNodeForward);

export const keys: Record<string, Command> = {
  Enter: chainCommands(createParagraphNear, split),
  'Shift-Enter': lineBreak,
  Backspace: backspace,
  'Mod-Backspace': backspace,
  Delete: forward,
  'Mod-Delete': forward,
  'Mod-a': selectAll,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
};

/** Pastes words only: empty lines make paragraphs. */
export function pasteText(view: EditorView, text: string): void {
  const parts = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n+$/u, '')
    .split(/\n{2,}/u);
  const { state } = view;
  if (parts.length === 1) {
    view.dispatch(parts[0] ? state.tr.insertText(parts[0]).scrollIntoView() : state.tr);
    return;
  }
  const before = gapOf(state.doc);
  const nodes = parts.map((part) =>
    schema.node('block', { kind: 'paragraph', level: null, before }, part ? [schema.text(part)] : []),
  );
  const tr = state.tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1));
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.selection.to))).scrollIntoView());
}
