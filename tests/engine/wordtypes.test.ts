import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/shared/analysis.ts';
import { wordsOf } from '../../src/main/engine/words.ts';
import { allThat, asking, askingOf, isThat, nextThat, wordTypes } from '../../src/main/engine/wordtypes.ts';

const words = (text: string) =>
  wordsOf({
    text,
    tokens: Array.from(text.matchAll(/\S+/gu), ({ index, 0: one }): Token => ({ start: index, end: index + one.length, pos: 'X', lemma: one })),
  }); // prettier-ignore

describe('word types', () => {
  it('finds the words that are asked for, and asks once a type', () => {
    const asked: string[] = [];
    const short = asking((form) => asked.push(form) > 0 && form.length < 3);
    const text = words('Le port et le quai et LE môle');
    expect(allThat(text, short)).toEqual([0, 2, 3, 5, 6]);
    expect(allThat(words('et le port'), short)).toEqual([0, 1]);
    expect(asked).toEqual(['le', 'port', 'et', 'le', 'quai', 'le', 'môle']);
    expect(nextThat(text, short, 3)).toBe(3);
    expect(nextThat(text, short, 4, 5)).toBe(-1);
    expect(isThat(text, short, 7)).toBe(false);
    expect(isThat(text, short, -1)).toBe(false);
    expect(isThat(text, short, 8)).toBe(false);
  });

  it('asks again when the types are numbered anew, and tells earlier texts as before', () => {
    const even = askingOf((by: { two: number }, form) => form.length % by.two === 0)({ two: 2 });
    const before = words('un deux trois');
    const types = wordTypes();
    for (let i = 0; !types.isFull; i++) types.of(`x${i}`);
    const after = words('deux un cinq');
    expect(after.types).not.toBe(before.types);
    for (let i = 0; i < 2; i++) {
      expect(allThat(before, even)).toEqual([0, 1]);
      expect(allThat(after, even)).toEqual([0, 1, 2]);
    }
  });
});
