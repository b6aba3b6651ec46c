/** The manuscript's document: a flat row of blocks of text, each with the characters that stood before it in the file. */
import { Schema, type DOMOutputSpec } from 'prosemirror-model';
import type { BlockKind } from '../../shared/analysis.ts';
import { bringsMarker } from '../../shared/article.ts';

const TAGS: Partial<Record<BlockKind, string>> = { title: 'h1', quotation: 'blockquote' };

function tagOf(kind: BlockKind, level: number | null): string {
  if (kind === 'heading') return `h${Math.min(6, Math.max(2, level ?? 2))}`;
  return TAGS[kind] ?? 'p';
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+', attrs: { tail: { default: '' } } },
    block: {
      content: 'text*',
      marks: '_',
      // Line breaks inside a block are its own characters.
      whitespace: 'pre',
      attrs: { kind: { default: 'paragraph' }, level: { default: null }, before: { default: '\n\n' } },
      parseDOM: [{ tag: 'h1,h2,h3,h4,h5,h6,p,blockquote,div,li' }],
      toDOM(node): DOMOutputSpec {
        const { kind, level } = node.attrs as { kind: BlockKind; level: number | null };
        const marked = kind === 'item' && bringsMarker(node.textContent) ? ' marked' : '';
        return [tagOf(kind, level), { class: `b b-${kind}${marked}` }, 0];
      },
    },
    text: {},
  },
  marks: {
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
    superscript: { toDOM: () => ['sup', 0], parseDOM: [{ tag: 'sup' }] },
    // A link is shown with its address, never followed from the manuscript.
    link: {
      attrs: { href: { default: '' } },
      inclusive: false,
      toDOM: (mark) => ['span', { class: 'ln', title: String(mark.attrs.href) }, 0],
    },
  },
});
