/** Searching by first words must find what searching everywhere finds. */
import { describe, expect, test } from 'vitest';
import {
  ANY_WORD,
  CAPITAL,
  DIGITS,
  firstPairs,
  firstWords,
} from '../../../src/main/engine/text/firstwords.ts';
import {
  hasWord,
  linesAt,
  mayBegin,
  placesThat,
  runsBefore,
  scan,
  scanArticle,
  wordsThat,
} from '../../../src/main/engine/text/scan.ts';
import { seeded } from '../../faults/random.ts';

const listed: readonly [RegExp, readonly string[]][] = [
  [/(?<![\p{L}\p{N}])(?:selon|d['’]après) [a-z]+(?![\p{L}\p{N}])/giu, ['selon', 'd']],
  [/(?<![\p{L}])(?:experts?|Études?)(?![\p{L}])/gu, ['expert', 'experts', 'étude', 'études']],
  [/(?<!\p{L})(?:a|b )?c /gu, ['ac', 'b', 'c']],
  [/(?<![\p{L}\p{N}])(?:[Nn]os|COP[ -]?\d{1,2}|l[ea]s?)(?![\p{L}\p{N}])/gu, ['nos', 'cop', 'le', 'la', 'les', 'las']],
  [/(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}-]+) \((?:la )?\p{Lu}{2,}\)/gu, [CAPITAL]],
  [/(?<![\p{L}\p{N}])\p{Lu}\p{L}+/giu, [ANY_WORD]],
  [/(?<![\p{L}\p{N}])(?:\d{1,3}(?: \d{3})+|[1-9]\d?) ?%/gu, [DIGITS]],
  [/(?<!\p{L})experts?/gu, ['expert*', 'experts*']],
  [/(?<![\p{L}\p{N}])(?:un|deux|[IVX]{2,7}|\d+)(?:e|ème)(?![\p{L}\p{N}])/gu, ['une', 'unème', 'deuxe', 'deuxème', 'ii*', 'iv*', 'ix*', 'vi*', 'vv*', 'vx*', 'xi*', 'xv*', 'xx*', DIGITS]],
  [/(?<![\p{L}\p{N}])(?=[a-d])(?:a(?!b)|bc{0,2})(?![\p{L}\p{N}])/gu, ['a', 'b', 'bc*']],
  [/(?<![\p{L}])(?:foo|«bar|[[(]la|\(OTAN)/gu, ['foo*', '«', '[', '(']],
  [/^(?<!\p{N})\p{L}/gmu, [ANY_WORD]],
  [/^(?:% )?(?:selon|les) /gimu, ['%', 'selon', 'les']],
]; // prettier-ignore

const paired: readonly [RegExp, readonly string[]][] = [
  [/(?<![\p{L}])(?:les?|d['’]) ?(?:experts?|après)(?![\p{L}])/gu, ['le expert', 'le experts', 'le après', 'les expert', 'les experts', 'les après', 'leexpert', 'leexperts', 'leaprès', 'lesexpert', 'lesexperts', 'lesaprès', 'd', 'd expert', 'd experts', 'd après']],
  [/(?<![\p{L}])la (?:OTA\p{L}+|\d+|(?:nos)? ?cop-26|«)/gu, ['la ota*', 'la', 'la nos', 'la noscop', 'la cop']],
]; // prettier-ignore

test.each(paired)('%s begins with these pairs', (pattern, words) => {
  expect([...(firstPairs(pattern) ?? [])].sort()).toEqual([...words].sort());
});

/** A match of these may begin inside a word or with a sign. */
const unlisted = [/selon/gu, /(?<!\p{L})\d+/gu, /(?<!\p{L})[a-z]x/gu, /(?<!\p{L})x?/gu, /(?<!\p{L}x)a(?!\p{L})/gu, /(?<!\p{L})a(?!\p{L})|b(?!\p{L})/gu]; // prettier-ignore

test.each(listed)('%s begins with these words', (pattern, words) => {
  expect([...(firstWords(pattern) ?? [])].sort()).toEqual([...words].sort());
});

test.each(unlisted)('%s begins anywhere', (pattern) => {
  expect(firstWords(pattern)).toBeNull();
});

describe('scanning', () => {
  const pieces = 'selon experts Études nos Nos NOS COP COP-26 COP26 la les Le ſelon ac c b 12 1 234 5 % %5 XIVème deuxe une É é É \u212a ’ \' d’après d\'Après a bcc bc İstanbul l’OTAN (OTAN) Organisation (la OTAN) 😀 \ud800 \n - « »'.split(' '); // prettier-ignore
  const random = seeded(7);
  const texts = Array.from({ length: 300 }, () =>
    Array.from(
      { length: 25 },
      () => pieces[Math.floor(random() * pieces.length)]! + (random() < 0.75 ? ' ' : ''),
    ).join(''),
  );
  const patterns = [
    ...listed.map(([pattern]) => pattern),
    ...paired.map(([pattern]) => pattern),
    ...unlisted,
    /x*/gu,
    /(?<=a)|b/g,
  ];
  const found = (matches: Iterable<RegExpExecArray>) =>
    [...matches].map((match) => `${match.index} ${match.join('|')}`);

  test.each(patterns)('%s finds the same by words and everywhere', (pattern) => {
    let some = 0;
    for (const text of texts) {
      const all = found(text.matchAll(pattern));
      some += all.length;
      expect(found(scan(text, pattern))).toEqual(all);
      expect(found(scanArticle(text, pattern))).toEqual(all);
      expect(pattern.lastIndex).toBe(0);
    }
    if (!/foo|\\p\{L\}x/.test(pattern.source)) expect(some).toBeGreaterThan(0);
  });

  test.each(patterns)('%s made after the text was indexed finds the same', (pattern) => {
    for (const text of texts.slice(0, 60)) {
      found(scanArticle(text, patterns[0]!));
      const late = new RegExp(pattern.source, pattern.flags);
      expect(found(scanArticle(text, late))).toEqual(found(text.matchAll(pattern)));
    }
  });

  test('two searches of one pattern do not disturb each other', () => {
    const pattern = /(?<!\p{L})a(?!\p{L})/gu;
    const pairs: string[] = [];
    for (const outer of scan('a b a', pattern))
      for (const inner of scan('a a', pattern)) pairs.push(`${outer.index}${inner.index}`);
    expect(pairs).toEqual(['00', '02', '40', '42']);
  });

  test('words that are told by themselves stand where they are written so', () => {
    const text = 'Les OTAN, 2ème\nle plus vieux pont (ou OTAN)';
    const early = wordsThat((written) => /^[A-Z]+$/.test(written));
    expect(placesThat(text, early)).toEqual([4, 38]);
    // Asked after the text was indexed.
    expect(
      placesThat(
        text,
        wordsThat((written) => written === 'ème'),
      ),
    ).toEqual([11]);
    expect(linesAt(text, [4, 6, 38])).toEqual([{ start: 0, end: 14 }, { start: 15, end: 43 }]); // prettier-ignore
    expect(runsBefore(text, [18, 29, 38])).toEqual([{ start: 15, end: 30 }, { start: 35, end: 39 }]); // prettier-ignore
    const pattern = /(?<!\p{L})(?:plus|vieux)(?!\p{L})/u;
    expect(mayBegin(text, pattern, { start: 0, end: 18 })).toBe(false);
    expect(mayBegin(text, pattern, { start: 19, end: 24 })).toBe(true);
  });

  test('words are looked up without regard to case', () => {
    expect(hasWord('Le MAIRE dort', 'maire')).toBe(true);
    expect(hasWord('Le maire dort', 'mai')).toBe(false);
    expect(hasWord('L’İnci maire', 'maire')).toBe(true);
  });
});
