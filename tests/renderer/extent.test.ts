import { expect, test } from 'vitest';
import { likelyCut, toJoin, wordAt, wordsOf } from '../../src/renderer/desk/extent.ts';

const TEXT = 'Le bassin compte 310 anneaux, dont 45 pour la pêche. « Nous tenons ! », dit-elle.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const parts = (text: string) => wordsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)); // prettier-ignore

test('words keep what is stuck to them, guillemets and signs behind their spaces too', () => {
  expect(parts('le\u00A0: «\u00A0Oui\u202F!\u00A0», dit-elle')).toEqual(['le\u00A0:', '«\u00A0Oui\u202F!\u00A0»,', 'dit-elle']); // prettier-ignore
  expect(parts('12\u00A0% de 5\u202F000\u00A0€')).toEqual(['12\u00A0%', 'de', '5\u202F000\u00A0€']);
});

test('the cut is offered where the focus joins two things, else after it', () => {
  const words = wordsOf(TEXT, span('Le bassin compte 310 anneaux, dont 45 pour la pêche.'));
  const cut = (focus: string) => TEXT.slice(words[likelyCut(TEXT, words, span(focus))].start).split(' ')[0];
  expect(cut('310 anneaux, dont 45')).toBe('dont');
  expect(cut('310 anneaux')).toBe('dont');
  expect(TEXT.slice(words[wordAt(words, TEXT.indexOf('anneaux') + 3)].start).startsWith('anneaux')).toBe(
    true,
  );
});

test('a join takes what is drawn over, else the neighbour in the same block', () => {
  const claims = ['Le bassin', '310 anneaux', '45', 'dit-elle'].map((words) => ({
    id: words,
    focus: span(words),
  }));
  const blocks = [
    { start: 0, end: TEXT.indexOf(' «'), kind: 'paragraph' as const },
    { start: TEXT.indexOf('«'), end: TEXT.length, kind: 'paragraph' as const },
  ];
  expect(toJoin(claims, blocks, null, span('bassin compte 310 anneaux, dont 45'))).toEqual(['Le bassin', '310 anneaux', '45']); // prettier-ignore
  expect(toJoin(claims, blocks, null, span('310'))).toEqual([]);
  expect(toJoin(claims, blocks, 'Le bassin', null)).toEqual(['Le bassin', '310 anneaux']);
  expect(toJoin(claims, blocks, '45', null)).toEqual(['45', '310 anneaux']);
  expect(toJoin(claims, blocks, 'dit-elle', null)).toEqual([]);
});
