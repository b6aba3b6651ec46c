import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/shared/analysis.ts';
import { read } from '../../src/main/engine/analyse.ts';
import { packOf } from '../../src/main/engine/languages/index.ts';
import { emptyFacts, makeRegister } from '../../src/main/engine/register.ts';
import { readQuantities } from '../../src/main/engine/stages/quantities.ts';
import { anyText, junkOf } from './junk.ts';

const fr = packOf('fr')!;
const en = packOf('en')!;
const short = (text: string, found: Quantity) =>
  `${text.slice(found.start, found.end)} = ${found.low === null ? found.value : `${found.low}..${found.high}`}${found.unit ? ` ${found.unit}` : ''}`;
const quantities = (text: string, pack = fr) => readQuantities(text, pack).map((found) => short(text, found));

describe('digits that count nothing', () => {
  const figures = (text: string) =>
    read({ text, blocks: null, language: 'fr', date: null }, makeRegister(emptyFacts)).quantities.map(
      (found) => short(text, found),
    );
  it.each([
    'Renseignements au 02\u00a097\u00a055\u00a012\u00a034.',
    'Un numéro vert, le 0 800 12 34 56, est ouvert.',
    'La borne répond 24h/24 et 7j/7.',
    'La mairie se trouve 12 bis, rue de la Gare, 56410 Kerlann.',
    'La rédaction est régie par la loi de 1881, le budget par le 49.3.',
    'L’accident a eu lieu sur la D\u00a0922, près de la sortie 12.',
    'Il faut un diplôme de niveau Bac+5.',
    'Des chars K2 et M1 traversent le pont.',
    'Elle a couru en 3\'34"12.',
    'Le film est projeté en 16:9.',
  ])('%s', (text) => expect(figures(text)).toEqual([]));
  it('but figures stay', () => {
    expect(figures('Hier, 15000 Parisiens ont défilé, et 24 heures de pluie.')).toEqual(['15000 = 15000']);
    expect(figures('Il reste 56 communes et 24 élus sur 49.')).toEqual(['56 communes = 56', '24 élus sur 49 = 0.489795918367347']); // prettier-ignore
  });
});

describe('French quantities', () => {
  it.each([
    ['environ 11 000 habitants', ['environ 11 000 habitants = 11000']],
    [
      '11\u202f000 et 11\u00a0000 et 11.000',
      ['11\u202f000 = 11000', '11\u00a0000 = 11000', '11.000 = 11000'],
    ],
    ['quatre-vingt-dix-sept sénateurs, septante ans', ['quatre-vingt-dix-sept sénateurs = 97']],
    ['vingt-et-un pays et vingt et un maires', ['vingt-et-un pays = 21', 'vingt et un maires = 21']],
    ['une trentaine de kilomètres', ['une trentaine de kilomètres = 30 km']],
    ['deux millions et demi d’habitants', ['deux millions et demi d’habitants = 2500000']],
    ['au moins 3,5 % de leur PIB', ['au moins 3,5 % = 3.5 %']],
    [
      '12 M€, 3,5 Md€, 45 k€ et 20 dollars',
      ['12 M€ = 12000000 EUR', '3,5 Md€ = 3500000000 EUR', '45 k€ = 45000 EUR', '20 dollars = 20 USD'],
    ],
    ['un milliard de dollars par mois', ['un milliard de dollars par mois = 1000000000 USD/month']],
    [
      'de 10 à 12 % et entre 200 et 300 manifestants',
      ['10 à 12 % = 10..12 %', 'entre 200 et 300 manifestants = 200..300'],
    ],
    ['12 000 m² à 90 km/h par -5 °C', ['12 000 m² = 12000 m²', '90 km/h = 90 km/h', '-5 °C = -5 °C']],
    ['deux tiers des Français, un élu sur cinq', ['deux tiers = 0.666666666666667', 'un élu sur cinq = 0.2']],
    ['la 21e édition et la troisième fois', ['21e = 21', 'troisième = 3']],
    ['un demi-million de personnes', ['un demi-million de personnes = 500000']],
    [
      'plus de 2 000 soldats, moins de 10 euros',
      ['plus de 2 000 soldats = 2000', 'moins de 10 euros = 10 EUR'],
    ],
  ])('%s', (text, expected) => expect(quantities(text)).toEqual(expected));

  it('says bounds, what is counted and of what whole', () => {
    const one = (text: string) => readQuantities(text, fr)[0]!;
    expect(one('au moins 35 pays').comparator).toBe('>=');
    expect(one('jusqu’à 80 %').comparator).toBe('<=');
    expect([one('près de 40 élus').comparator, one('près de 40 élus').approximate]).toEqual(['~', true]);
    expect(one('5 % de leur produit intérieur brut').of).toBe('PIB');
    expect(one('27 chefs d’État ou de gouvernement').counts).toBe('chefs d’État ou de gouvernement');
    expect(one('5 % du PIB').of).toBe('PIB');
  });

  it('tells ages from durations', () => {
    const text = 'Anne Moreau, 45 ans, a passé trois ans à Lyon avec un homme de 30 ans.';
    const reading = read({ text, blocks: null, language: 'fr', date: null }, makeRegister(emptyFacts));
    expect(reading.quantities.filter((found) => found.kind === 'age').map((found) => found.value)).toEqual([
      45, 30,
    ]);
    expect(reading.times.map((time) => time.value)).toEqual(['P3Y']);
  });

  it.each([
    'un homme et une femme', 'le Premier ministre', 'l’article 5 du traité', 'le 49.3', 'un score de 3-1', 'battu 2 à 0 à Marseille', 'le CAC 40, en recul', 'la 5G et le G20', 'le 01 42 34 56 78', 'la loi n° 2019-486', 'les Vingt-Sept', 'en 2019', 'à 18 h 42', 'la Seconde Guerre mondiale',
  ])('finds none in: %s', (text) => expect(quantities(text)).toEqual([])); // prettier-ignore
});

describe('English quantities', () => {
  it.each([
    ['$14 million and 1,234.5 tons', ['$14 million = 14000000 USD', '1,234.5 tons = 1234.5 t']],
    ['half a million people', ['half a million people = 500000']],
    ['two and a half million euros', ['two and a half million euros = 2500000 EUR']],
    ['at least 35 countries', ['at least 35 countries = 35']],
    ['a third of voters', ['a third = 0.333333333333333']],
    ['the twenty-first edition', ['twenty-first = 21']],
    ['$10-12 million', ['$10-12 million = 10000000..12000000 USD']],
    ['rose 4.8% to $13 billion', ['4.8% = 4.8 %', '$13 billion = 13000000000 USD']],
    ['one in five', ['one in five = 0.2']],
    ['£3m and 3m', ['£3m = 3000000 GBP', '3m = 3 m']],
    ['1.2m copies, a 1.2m fence', ['1.2m copies = 1200000', '1.2m = 1.2 m']],
    ['half a mile, at half-time', ['half a mile = 0.5 mi']],
    ['a quarter of a percentage point', ['a quarter of a percentage point = 0.25 pp']],
    ['two-thirds of voters, a dozen workers', ['two-thirds = 0.666666666666667', 'a dozen workers = 12']],
    ['rose by 219,000 to 7.6 million', ['219,000 = 219000', '7.6 million = 7600000']],
    ['edges up to 4.4%', ['4.4% = 4.4 %']],
    ['the S&P 500 and the FTSE 100 in their 20s', []],
    ['turned 68 in May', ['68 = 68 year']],
  ])('%s', (text, expected) => expect(quantities(text, en)).toEqual(expected));
});

describe('numbers in words, grouped ranks, parts', () => {
  const value = (text: string, language: 'fr' | 'en') =>
    readQuantities(text, packOf(language)!).map((found) => found.low ?? found.value);
  it.each([
    ['septante et un', 71], ['nonante et un', 91], ['huitante-deux', 82], ['dix-neuf cent quarante-cinq', 1945], ['un millième', 0.001], ['trois millionièmes', 3e-6], ['un deux-millième', 0.0005], ['la 1 200e minute', 1200], ['une vingtaine de pour cent', 20], ['entre 10 et environ 20 kg', 10],
  ] as const)('%s', (text, wanted) => expect(value(text, 'fr')).toEqual([wanted])); // prettier-ignore
  it.each([
    ['one point two five million', 1.25e6], ['two point five percent', 2.5], ['half a dozen eggs', 6], ['six hundredths', 0.06], ['the hundredth', 100], ['the two hundredth', 200], ['the 1,000th visitor', 1000], ['the twentyfifth', 25], ['the forty—second', 42], ['between 2 g and about 7 g', 2],
  ] as const)('%s', (text, wanted) => expect(value(text, 'en')).toEqual([wanted])); // prettier-ignore
});

describe('any text', () => {
  it('gives ordered quantities inside the text, each around its number', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        [fr, en].every((pack) => {
          let last = 0;
          return readQuantities(text, pack).every((found) => {
            const right =
              found.start >= last &&
              found.end > found.start &&
              found.end <= text.length &&
              found.number.start >= found.start &&
              found.number.end > found.number.start;
            last = found.end;
            return right && (found.value === null || !Number.isNaN(found.value));
          });
        }),
      ),
    );
  });
  it('gives the same quantities when another paragraph follows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readQuantities(`${text}.\n\nUne phrase sans chiffre.`, fr)).toEqual(
          readQuantities(`${text}.\n`, fr),
        );
      }),
    );
  });
  it.each(Object.entries(junkOf(20000)))('reads junk without an exception: %s', (_name, text) => {
    for (const pack of [fr, en]) expect(readQuantities(text, pack).length).toBeLessThanOrEqual(text.length);
  });
});

describe('signs, compounds and meanings', () => {
  it.each([
    ['en hausse (+4,4 % en publié), après −4,2 %', ['+4,4 % = 4.4 %', '−4,2 % = -4.2 %']],
    ['Il mesure 1 m 85 et pèse 80 kg.', ['1 m 85 = 1.85 m', '80 kg = 80 kg']],
    ['La médiathèque prête 300 livres.', ['300 livres = 300']],
    ['Le loyer à Londres, 2 000 livres', ['2 000 livres = 2000 GBP']],
    ['battu 7/5, 6/4 en quart de finale', []],
    [
      'les enfants de moins de 2 ans et un Français de 21 ans',
      ['moins de 2 ans = 2 year', '21 ans = 21 year'],
    ],
    ['une demi-douzaine de pays', ['une demi-douzaine de pays = 6']],
  ])('%s', (text, expected) => expect(quantities(text)).toEqual(expected));
  it.each([
    ['He is 5 ft 11 in.', ['5 ft 11 in = 5.91666666666667 ft']],
    [
      'It paid 30 MUSD, 75 USD million and ¥500',
      ['30 MUSD = 30000000 USD', '75 USD million = 75000000 USD', '¥500 = 500 JPY'],
    ],
    [
      'The fine was Rs 3 crore, or 12,34,567 rupees.',
      ['Rs 3 crore = 30000000 INR', '12,34,567 rupees = 1234567 INR'],
    ],
    ['The baby weighed seven pounds.', ['seven pounds = 7 lb']],
    ['It cost seven pounds.', ['seven pounds = 7 GBP']],
  ])('%s', (text, expected) => expect(quantities(text, en)).toEqual(expected));
});
