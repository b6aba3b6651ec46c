/** Families of units and currencies: each member is read after a number, with its own unit. */
import { describe, expect, it } from 'vitest';
import { packOf } from '../../src/main/engine/languages/index.ts';
import { readQuantities } from '../../src/main/engine/stages/quantities.ts';

/** Unit → its writings, apart by a bar. */
type Family = Record<string, string>;
const FRENCH: Record<string, Family> = {
  currency: {
    DZD: '7 dinars algériens', TND: '7 dinars tunisiens|TND 7', KWD: '7 dinars koweïtiens', MAD: '7 dirhams marocains|7 MAD', LBP: '7 livres libanaises', EGP: '7 livres égyptiennes', TRY: '7 livres turques', SEK: '7 couronnes suédoises', NOK: '7 couronnes norvégiennes', CZK: '7 couronnes tchèques|7 Kč', XPF: '7 francs CFP|7 francs pacifique', XAF: '7 francs CFA|7 FCFA', CDF: '7 francs congolais', NZD: '7 dollars néo-zélandais|NZ$ 7', SGD: '7 dollars de Singapour', MXN: '7 pesos mexicains', ARS: '7 pesos argentins', PKR: '7 roupies pakistanaises', BYN: '7 roubles biélorusses', RON: '7 lei|7 lei roumains', BGN: '7 levs', THB: '7 bahts', VND: '7 dongs', NGN: '7 nairas', VES: '7 bolivars', KZT: '7 tenges', MGA: '7 ariarys', BDT: '7 takas', MYR: '7 ringgits', AOA: '7 kwanzas', BRL: '7 réaux brésiliens|7 reais|R$ 7', PEN: '7 soles au Pérou', HTG: '7 gourdes en Haïti', XOF: '7 XOF', ESP: '7 pesetas', DEM: '7 deutschemarks', ITL: '7 lires italiennes', kopeck: '7 kopecks',
  },
  dimension: {
    dL: '7 décilitres|7 dl', pt: '7 pintes', bu: '7 boisseaux', stère: '7 stères', 'dm²': '7 décimètres carrés', 'mi²': '7 miles carrés', 'dm³': '7 décimètres cubes', a: '7 ares', ly: '7 années-lumière|7 années lumière', lieue: '7 lieues', nmi: '7 milles en mer|7 milles marins', ct: '7 carats', ng: '7 nanogrammes', 'km/s': '7 kilomètres par seconde', hp: '7 chevaux sous un capot de berline|7 ch', kcal: '7 kcal', N: '7 newtons', kN: '7 kilonewtons', MJ: '7 mégajoules', TW: '7 térawatts', PB: '7 pétaoctets', Gbit: '7 gigabits', kPa: '7 kilopascals', mbar: '7 millibars', 'µg/m³': '7 µg/m³', 'mg/L': '7 mg/l', µSv: '7 microsieverts', TBq: '7 térabecquerels', arcmin: "7 minutes d'arc",
  },
}; // prettier-ignore
const ENGLISH: Record<string, Family> = {
  currency: {
    DZD: '7 Algerian dinars', TND: '7 Tunisian dinars', JOD: '7 Jordanian dinars', MAD: '7 Moroccan dirhams', LBP: '7 Lebanese pounds', EGP: '7 Egyptian pounds', ISK: '7 Icelandic kronur', CZK: '7 Czech koruna|7 Czech crowns', XAF: '7 CFA francs', RWF: '7 Rwandan francs', JMD: '7 Jamaican dollars', ARS: '7 Argentine pesos', DOP: '7 Dominican pesos', NPR: '7 Nepalese rupees', BYN: '7 Belarusian roubles', UGX: '7 Ugandan shillings', MDL: '7 Moldovan lei', ZMW: '7 Zambian kwacha', BRL: '7 reais|7 real in Brazil|R$7', PEN: '7 soles in Peru', MZN: '7 meticais', MMK: '7 kyats', ETB: '7 birr', AOA: '7 kwanzas', PLN: '7 zlotys|7 zł', IDR: 'Rp 7', KES: 'KSh 7', KRW: '7 won',
  },
  dimension: {
    'in²': '7 square inches', 'yd²': '7 square yards', 'yd³': '7 cubic yards', 'ac ft': '7 acre-feet', qt: '7 quarts', bu: '7 bushels', dL: '7 decilitres', furlong: '7 furlongs', fathom: '7 fathoms', 'ft/s': '7 feet per second', 'mi/s': '7 miles per second', ng: '7 nanograms', Mt: '7 megatonnes', ct: '7 carats', kJ: '7 kilojoules', BTU: '7 BTUs', kcal: '7 kcal', TW: '7 terawatts', PB: '7 petabytes', Gbit: '7 gigabits', psi: '7 psi', mbar: '7 millibars', N: '7 newtons', lm: '7 lumens', mSv: '7 millisieverts', 'µg/m³': '7 µg/m³', mpg: '7 miles per gallon',
  },
}; // prettier-ignore

describe.each([
  ['fr', FRENCH],
  ['en', ENGLISH],
] as const)('units, %s', (language, kinds) => {
  const read = (text: string) =>
    readQuantities(text, packOf(language)!).map(({ kind, unit, value }) => [kind, unit, value]);
  const rows = Object.entries(kinds).flatMap(([kind, family]) =>
    Object.entries(family).flatMap(([unit, texts]) => texts.split('|').map((text) => [text, kind, unit])),
  );
  it.each(rows)('%s', (text, kind, unit) => expect(read(text!)).toEqual([[kind, unit, 7]]));
});

describe('what is no unit', () => {
  const kinds = (text: string, language: 'fr' | 'en') =>
    readQuantities(text, packOf(language)!).map(({ kind }) => kind);
  it.each([
    'Le maire a déposé 3 couronnes au pied du monument.',
    'Les 7 colons ont quitté le village avec 4 chevaux et 12 gourdes.',
    'Elle a nettoyé 6 sols et pané 2 soles.',
    'À 300 ils étaient trop nombreux.',
  ])('%s', (text) => expect(kinds(text, 'fr')).not.toContain('currency'));
  it('Quatre chevaux tiraient la voiture.', () =>
    expect(kinds('Quatre chevaux tiraient la voiture.', 'fr')).toEqual(['number']));
  it.each([
    'There are 3 real options left.',
    'They had 14 won by the end of the league.',
    'She got 12 marks out of 20.',
    'A try after 5 try attempts.',
    'Delegates arrive at COP 28 in Dubai.',
  ])('%s', (text) => expect(kinds(text, 'en')).not.toContain('currency'));
});
