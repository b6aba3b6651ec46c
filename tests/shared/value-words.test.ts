import { expect, test } from 'vitest';
import { valueInWords } from '../../src/shared/value-words.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
/** Digits of a value are grouped with no-break spaces. */
const given = (value: string) => value.replace(/(?<=\d) (?=\d{3})/gu, '\u00a0');
const fr = (value: string) => plain(valueInWords(given(value), 'fr'));
const en = (value: string) => plain(valueInWords(given(value), 'en'));

test('dates and periods in words', () => {
  expect(fr('2025-11-12')).toBe('12 novembre 2025');
  expect(fr('2025-11-01T18:30')).toBe('1er novembre 2025, 18 h 30');
  expect(fr('2025-11')).toBe('novembre 2025');
  expect(fr('2024-01-02 – 2025-03-01')).toBe('2 janvier 2024 – 1er mars 2025');
  expect(fr('2027 – 2030')).toBe('2027 à 2030');
  expect(fr('2025')).toBe('2025');
  expect(en('2025-11-12T08:05')).toBe('12 November 2025, 08:05');
});

test('sums in words, numbers in groups', () => {
  expect(fr('5 000 000 EUR')).toBe('5 millions d’euros');
  expect(fr('1 900 000 000 EUR')).toBe('1,9 milliard d’euros');
  expect(fr('≥ 2 400 000 000 USD')).toBe('au moins 2,4 milliards de dollars');
  expect(fr('12 000 EUR')).toBe('12 000 euros');
  expect(fr('1 234 567 EUR')).toBe('1 234 567 euros');
  expect(fr('1.5 EUR')).toBe('1,5 euro');
  expect(fr('2 000 000 – 3 000 000 EUR')).toBe('2 à 3 millions d’euros');
  expect(fr('≈ 48 000 tonnes de déchets')).toBe('environ 48 000 tonnes de déchets');
  expect(fr('5 % (PIB)')).toBe('5 % (PIB)');
  expect(fr('3.5 %')).toBe('3,5 %');
  expect(fr('140 personnes · 2028')).toBe('140 personnes · 2028');
  expect(en('2 400 000 000 EUR')).toBe('2.4 billion euros');
  expect(en('1 000 000 GBP')).toBe('1 million pounds');
  expect(en('1 USD')).toBe('1 dollar');
  expect(en('3.5 %')).toBe('3.5%');
});

test('units of time in the language of the desk', () => {
  expect(fr('58 year')).toBe('58 ans');
  expect(fr('1 year')).toBe('1 an');
  expect(fr('≥ 18 month')).toBe('au moins 18 mois');
  expect(fr('1 200 EUR/month')).toBe('1 200 euros par mois');
  expect(fr('90 km/h')).toBe('90 km/h');
  expect(en('58 year')).toBe('58 years');
  expect(en('2 – 3 century')).toBe('2 to 3 centuries');
});

test('names, offices and what is no value stay as they are', () => {
  for (const value of ['Anne Guélec', 'Mark Rutte, secrétaire général, OTAN', '', '12/03', 'XXXX-WI'])
    expect(valueInWords(value, 'fr')).toBe(value);
});
