import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionsOf, withoutCorrection } from '../../src/renderer/changes/corrections.ts';
import { toDocument, toRevision } from '../../src/renderer/editor/document.ts';
import type { RevisionText } from '../../src/shared/article.ts';

/** Lines are paragraphs. */
function revision(text: string): RevisionText {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
  }));
  return { text, blocks, marks: [] };
}

test('words replaced in a row are one correction, corrections apart are their own', () => {
  const told = correctionsOf(
    'Le lundi dix mars, le maire parle.\n\nIl part.',
    'Le mardi onze mars, le maire parla.\n\nIl part vite.',
  );
  expect(told.map(({ removed, added }) => [removed, added])).toEqual([
    ['lundi dix', 'mardi onze'],
    ['parle', 'parla'],
    ['', ' vite'],
  ]);
});

test('corrections far apart in a long text stay small', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `Ligne ${i} du texte, avec ${i * 7} mots.`);
  const after = lines.map((line, i) => (i % 3 === 0 ? line.replace('texte', 'récit') : line));
  expect(correctionsOf(lines.join('\n\n'), after.join('\n\n'))).toHaveLength(1000);
});

const line = fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre,', 'É.'), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')); // prettier-ignore
const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n\n'));

test('taking every correction back gives the imported text and its paragraphs', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const imported = revision(before);
      let now = revision(after);
      for (let i = 0; i < 60; i++) {
        const [first] = correctionsOf(before, now.text);
        if (!first) break;
        now = withoutCorrection(imported, now, first);
        for (let at = 1; at < now.blocks.length; at++)
          expect(now.blocks[at].start).toBeGreaterThanOrEqual(now.blocks[at - 1].end);
        expect(toRevision(toDocument(now)).text).toBe(now.text);
      }
      expect(now.text).toBe(before);
      expect(now.blocks).toEqual(imported.blocks);
    }),
    { numRuns: 300 },
  );
});
