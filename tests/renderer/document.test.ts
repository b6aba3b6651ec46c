import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/shared/analysis.ts';
import type { Mark, RevisionText } from '../../src/shared/article.ts';
import { Places, toDocument, toRevision } from '../../src/renderer/editor/document.ts';

/** Any text cut into blocks with gaps of any characters between them, and marks laid over it. */
const revisions = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('', '\n', '\n\n', '\n \n\n', '\u00A0\n'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        fc.constantFrom<Block['kind']>('title', 'paragraph', 'heading', 'item', 'furniture'),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.constantFrom('', '\n', '  '),
    fc.array(
      fc.tuple(
        fc.nat(200),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom<Mark['type']>('strong', 'em', 'superscript', 'link'),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([parts, tail, drawn]): RevisionText => {
    let text = '';
    const blocks = parts.map(([gap, words, kind]): Block => {
      text += gap;
      const start = text.length;
      text += words;
      return { start, end: text.length, kind, ...(kind === 'heading' ? { level: 2 } : {}) };
    });
    text += tail;
    const marks = drawn.map(([start, length, type]): Mark => ({
      start: Math.min(start, text.length),
      end: Math.min(start + length, text.length),
      type,
      ...(type === 'link' ? { href: 'https://example.org/' } : {}),
    }));
    return { text, blocks, marks: marks.filter((mark) => mark.start < mark.end) };
  });

describe('document', () => {
  it('gives back the very text and blocks it was made from', () => {
    fc.assert(
      fc.property(revisions, (revision) => {
        const back = toRevision(toDocument(revision));
        expect(back.text).toBe(revision.text);
        expect(back.blocks).toEqual(revision.blocks);
      }),
    );
  });

  it('maps every offset inside a block to one position and back', () => {
    fc.assert(
      fc.property(revisions, (revision) => {
        const doc = toDocument(revision);
        const places = new Places(doc);
        for (const block of revision.blocks)
          for (let offset = block.start; offset < block.end; offset++) {
            const position = places.toPosition(offset);
            expect(doc.textBetween(position, position + 1)).toBe(revision.text[offset]);
            expect(places.toOffset(position)).toBe(offset);
          }
      }),
    );
  });

  it('puts an offset between two blocks at the end of the first', () => {
    const places = new Places(
      toDocument({
        text: 'ab\n\ncd',
        blocks: [
          { start: 0, end: 2, kind: 'paragraph' },
          { start: 4, end: 6, kind: 'paragraph' },
        ],
        marks: [],
      }),
    );
    expect(places.toPosition(3)).toBe(places.toPosition(2));
    expect(places.toOffset(places.toPosition(4))).toBe(4);
  });

  it('keeps emphasis that crosses other emphasis, and the address of a link', () => {
    const text = 'un deux trois quatre';
    const marks: Mark[] = [
      { start: 3, end: 13, type: 'strong' },
      { start: 8, end: 20, type: 'em' },
      { start: 0, end: 2, type: 'link', href: 'https://example.org/a' },
    ];
    const back = toRevision(
      toDocument({ text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], marks }),
    );
    for (const mark of marks) expect(back.marks).toContainEqual(mark);
    expect(back.marks).toHaveLength(3);
  });
});
