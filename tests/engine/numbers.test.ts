import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../src/main/engine/languages/index.ts';
import { lexemesOf } from '../../src/main/engine/lexemes.ts';

const values = (text: string, language: 'fr' | 'en' = 'fr') =>
  lexemesOf(text, packOf(language)!.lexicon).value.filter((value) => !Number.isNaN(value));

const UNITS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
];
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** A number below a million in French words, in the traditional spelling. */
function inWords(n: number): string {
  if (n >= 1000) {
    const thousands = Math.floor(n / 1000);
    return `${thousands === 1 ? '' : `${inWords(thousands)} `}mille${n % 1000 ? ` ${inWords(n % 1000)}` : ''}`;
  }
  if (n >= 100)
    return `${n >= 200 ? `${UNITS[Math.floor(n / 100)]} ` : ''}cent${n % 100 ? ` ${inWords(n % 100)}` : ''}`;
  if (n < 20) return UNITS[n]!;
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? n - ten * 10 + 10 : n % 10;
  if (rest === 0) return TENS[ten]!;
  const and = (rest === 1 || rest === 11) && ten < 8;
  return `${TENS[ten]}${and ? ' et ' : '-'}${UNITS[rest]}`;
}

describe('French numerals', () => {
  it('reads every number below a million as it is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999999 }), (n) => {
        expect(values(inWords(n))).toEqual([n]);
      }),
      { numRuns: 400 },
    );
  });
  it('reads every grouping of digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999999999 }),
        fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '.', '’'),
        (n, space) => {
          expect(values(String(n).replace(/\B(?=(\d{3})+$)/g, space))).toEqual([n]);
        },
      ),
    );
  });
  it.each([
    ['septante-huit, nonante, huitante', [78, 90, 80]],
    ['3,5 millions', [3500000]],
    ['deux milliards trois cents millions', [2300000000]],
    ['deux virgule cinq', [2.5]],
    ['vingt et unième', [21]],
    ['deux cinquièmes', [2, 5]],
    ['40 000 puis 423 0000', [40000, 423, 0]],
    ['1er, 2e, 11ème, XXIe', [1, 2, 11, 21]],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
  it('keeps names whole', () =>
    expect(values('la 5G, le G20, l’A320, F-16, 1.2.3, 192.168.0.1')).toEqual([]));
});

describe('English numerals', () => {
  it.each([
    ['two hundred and five', [205]],
    ['1,234,567.8', [1234567.8]],
    ['ninety-seven', [97]],
    ['three million two hundred thousand', [3200000]],
    ['twenty-first, 22nd', [21, 22]],
    ['one point five', [1.5]],
    ['six million and two thirds', [6000000, 2, 3]],
  ])('%s', (text, expected) => expect(values(text, 'en')).toEqual(expected));
});
