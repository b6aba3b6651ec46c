import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language, Span } from '../../src/shared/analysis.ts';
import { readText } from '../text-layer.ts';

const PIECES = [
  'Le port', ' ', '\n', '\n\n', '. ', ' ?', '…', '«\u202F', '\u00A0»', '“', '”', '"', "l'", 'L’eau', 'M. ', 'p. 12', '3,5', '12\u202F500', '%', ' etc. ', '(', ')', '-t-il', '- ', '1. ', 'https://exemple.fr/a', '<b>',
  '&nbsp;', 'Partager sur Facebook', 'Abonnez-vous à notre newsletter', 'Sources', '© AFP', '\ud83d', '\ude00', '👩‍👩‍👧', 'مرحبا', '\u00AD', '\t', '!', 'J.-C.', 'Par Jeanne Kermarec', '#', '* * *', '%20(1).png)', '\u200b', 'été', 'e\u0301',
]; // prettier-ignore
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const language = fc.constantFrom<Language>('fr', 'en', 'und');

function expectOrdered(spans: readonly Span[], length: number): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

const bare = (passage: string) => passage.replace(/[\s\u0085\u200B\uFEFF]+/gu, '');

describe('any text', () => {
  test('spans are inside it, in order, and do not overlap', () => {
    fc.assert(
      fc.property(text, language, (value, spoken) => {
        const reading = readText(value, { language: spoken });
        for (const spans of [reading.blocks, reading.furniture, reading.sentences, reading.tokens])
          expectOrdered(spans, value.length);
        for (const sentence of reading.sentences)
          expect(
            reading.blocks.some((block) => block.start <= sentence.start && sentence.end <= block.end),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('tokens hold all of it but white space', () => {
    fc.assert(
      fc.property(text, language, (value, spoken) => {
        const { tokens } = readText(value, { language: spoken });
        expect(bare(tokens.map(({ start, end }) => value.slice(start, end)).join(''))).toBe(bare(value));
      }),
      { numRuns: 300 },
    );
  });

  test('a paragraph more changes nothing before it', () => {
    const sentence = fc.constantFrom(
      'La région a voté un budget de 12 millions d’euros. Les travaux dureront trois ans.', 'Le maire a salué la décision, sans plus. Il a promis un point en mai.',
      'Personne n’a répondu aux questions des élus. La séance a été levée à 22 h.', '« Nous ne pouvons plus attendre », a dit le directeur du port. Il part en juin.', 'Un quai de 300 mètres sera construit au nord. Il accueillera deux cargos.',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 4 }), (paragraphs) => {
        const before = readText(['Le port s’agrandit', ...paragraphs].join('\n'), { language: 'fr' });
        const after = readText(
          ['Le port s’agrandit', ...paragraphs, 'Une dernière phrase vient ensuite.'].join('\n'),
          { language: 'fr' },
        );
        for (const list of ['blocks', 'sentences', 'tokens'] as const)
          expect(after[list].slice(0, before[list].length)).toEqual(before[list]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('much of anything is read within the time of a test', () => {
  const SIZE = 40_000;
  test.each<[string, string]>([
    ['no space', 'a'], ['digits', '1'], ['full stops', '.'], ['spaced full stops', '. '], ['opening quotes', '« '], ['brackets', '('], ['square brackets', '['], ['apostrophes', "l'"], ['hyphens', 'a-'],
    ['percent', '%2'], ['tags', '<a '], ['lines', 'a\n'], ['headings', 'A\n'], ['blanks', ' '], ['line ends', '\n'], ['surrogates', '\ud83d'], ['emoji', '😀'], ['joiners', '😀\u200d'], ['Arabic', 'مرحبا '], ['links', 'https://a.b/ '],
    ['straight quotes', '"a. '], ['grouped digits', '123 '], ['capitals', 'A. '], ['slashes', 'a/'], ['dotted', 'a.'], ['colons', ':-'], ['at signs', 'a@'], ['menus', 'Accueil\n'], ['share bars', 'Facebook '], ['Sources', 'Sources\n'],
    ['newsletters', 'Abonnez-vous à notre newsletter. '], ['nested quotes', '« « '], ['combining marks', 'e\u0301'], ['hashes', '#'], ['stars', '**'], ['braces', '{{'], ['entities', '&amp'], ['images', '!['],
  ])('%s', (_, piece) => {
    const value = piece.repeat(Math.ceil(SIZE / piece.length));
    const reading = readText(value, { language: 'fr' });
    expectOrdered(reading.tokens, value.length);
  }); // prettier-ignore
});
