import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockAt,
  firstEndingAfter,
  firstStartingAt,
  sentenceAt,
  spanAt,
  touching,
} from '../../src/main/engine/reading.ts';
import { readText } from '../text-layer.ts';

const spans = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }));
  });

describe('look-ups agree with a look at every span', () => {
  test('any ordered spans, any offset', () => {
    fc.assert(
      fc.property(spans, fc.nat(60), fc.integer({ min: 1, max: 20 }), (list, offset, length) => {
        const passage = { start: offset, end: offset + length };
        const first = (wanted: (span: { start: number; end: number }) => boolean) => {
          const index = list.findIndex(wanted);
          return index < 0 ? list.length : index;
        };
        expect(firstEndingAfter(list, offset)).toBe(first((span) => span.end > offset));
        expect(firstStartingAt(list, offset)).toBe(first((span) => span.start >= offset));
        expect(spanAt(list, offset)).toEqual(
          list.find((span) => span.start <= offset && offset < span.end) ?? null,
        );
        expect(touching(list, passage)).toEqual(
          list.filter((span) => span.start < passage.end && span.end > passage.start),
        );
      }),
    );
  });
});

test('tokens, sentence and block of a passage', () => {
  const text = 'Le port s’agrandit.\nLe maire salue l’effort. Il signe.';
  const reading = readText(text, { language: 'fr' });
  const passage = { start: text.indexOf('maire'), end: text.indexOf('Il') };
  expect(touching(reading.tokens, passage).map(({ start, end }) => text.slice(start, end))).toEqual([
    'maire',
    'salue',
    'l’',
    'effort',
    '.',
  ]);
  const sentence = sentenceAt(reading, passage.start)!;
  expect(text.slice(sentence.start, sentence.end)).toBe('Le maire salue l’effort.');
  expect(blockAt(reading, text.indexOf('\n'))).toBeNull();
});
