/** Units and currencies as French writes them. */
import { addSymbol, addUnit, type UnitTable } from '../../unit-table.ts';
import { lexicon } from '../vocabulary.ts';

const CURRENCIES: Record<string, { words: string[]; symbols: string[] }> = {
  EUR: { words: ['euro', 'euros'], symbols: ['€', 'EUR'] },
  USD: {
    words: [
      'dollar',
      'dollars',
      'dollar américain',
      'dollars américains',
      'dollars US',
      'dollar US',
      '$ US',
      '$ USD',
    ],
    symbols: ['$', 'USD', 'US$'],
  },
  CAD: { words: ['dollar canadien', 'dollars canadiens', '$ c', '$ CA', '$ can'], symbols: ['CAD', 'cad$'] },
  AUD: { words: ['dollar australien', 'dollars australiens'], symbols: ['AUD'] },
  HKD: { words: ['dollar de Hong Kong', 'dollars de Hong Kong'], symbols: ['HKD'] },
  GBP: {
    words: ['livre sterling', 'livres sterling', 'livre', 'livres', 'pound', 'pounds'],
    symbols: ['£', 'GBP'],
  },
  JPY: { words: ['yen', 'yens'], symbols: ['¥', 'JPY'] },
  CHF: { words: ['franc suisse', 'francs suisses'], symbols: ['CHF'] },
  FRF: { words: ['franc', 'francs'], symbols: [] },
  XAF: { words: ['franc CFA', 'francs CFA'], symbols: ['FCFA'] },
  CNY: { words: ['yuan', 'yuans'], symbols: ['CNY'] },
  RUB: { words: ['rouble', 'roubles'], symbols: ['₽', 'RUB'] },
  INR: { words: ['roupie', 'roupies', 'roupie indienne', 'roupies indiennes'], symbols: ['₹', 'INR'] },
  UAH: { words: ['hryvnia', 'hryvnias'], symbols: ['₴', 'UAH'] },
  TRY: { words: ['livre turque', 'livres turques'], symbols: ['₺', 'TRY'] },
  PLN: { words: ['zloty', 'zlotys'], symbols: ['PLN'] },
  SEK: { words: ['couronne suédoise', 'couronnes suédoises', 'couronne', 'couronnes'], symbols: ['SEK'] },
  NOK: { words: ['couronne norvégienne', 'couronnes norvégiennes'], symbols: ['NOK'] },
  DKK: { words: ['couronne danoise', 'couronnes danoises'], symbols: ['DKK'] },
  ILS: { words: ['shekel', 'shekels'], symbols: ['₪', 'ILS'] },
  SAR: { words: ['riyal', 'riyals'], symbols: ['SAR'] },
  AED: { words: ['dirham', 'dirhams'], symbols: ['AED'] },
  DZD: { words: ['dinar', 'dinars'], symbols: ['DZD', 'TND'] },
  BRL: { words: ['real', 'reals', 'reais'], symbols: ['BRL'] },
  MXN: { words: ['peso', 'pesos'], symbols: ['MXN'] },
  KRW: { words: ['won', 'wons'], symbols: ['₩', 'KRW'] },
  ZAR: { words: ['rand', 'rands'], symbols: ['ZAR'] },
  HUF: { words: ['forint', 'forints'], symbols: ['HUF'] },
  BTC: { words: ['bitcoin', 'bitcoins'], symbols: ['BTC', '₿'] },
  GHS: { words: ['cedi', 'cedis'], symbols: ['GHS'] },
  pesewa: { words: ['pesewa', 'pesewas'], symbols: [] },
  centime: { words: ['centime', 'centimes', "centimes d'euro", 'centime d’euro'], symbols: [] },
  cent: { words: ['¢'], symbols: ['¢'] },
  penny: { words: ['pence', 'penny', 'pennies'], symbols: [] },
};

/** Long words of measures: singular and plural, with multiples of the metric units. */
const MEASURES: readonly [unit: string, words: string[]][] = [
  ['km', ['kilomètre', 'kilomètres', 'km', 'kms']], ['m', ['mètre', 'mètres']], ['hm', ['hectomètre', 'hectomètres', 'hectometre', 'hectometres']], ['dam', ['décamètre', 'décamètres']], ['dm', ['décimètre', 'décimètres', 'dm']],
  ['cm', ['centimètre', 'centimètres', 'cm']], ['mm', ['millimètre', 'millimètres', 'mm']], ['µm', ['micromètre', 'micromètres', 'micron', 'microns']], ['nm', ['nanomètre', 'nanomètres']],
  ['mi', ['mile', 'miles', 'mille terrestre', 'mi']], ['nmi', ['mille marin', 'milles marins', 'milles nautiques', 'nautiques']], ['ft', ['pied', 'pieds']], ['in', ['pouce', 'pouces']], ['yd', ['yard', 'yards']], ['ly', ['année-lumière', 'années-lumière']],
  ['km²', ['kilomètre carré', 'kilomètres carrés', 'km carrés', 'km carré']], ['m²', ['mètre carré', 'mètres carrés']], ['ha', ['hectare', 'hectares', 'ha']], ['ac', ['acre', 'acres']], ['ft²', ['pied carré', 'pieds carrés']], ['cm²', ['centimètre carré', 'centimètres carrés']],
  ['m³', ['mètre cube', 'mètres cubes']], ['km³', ['kilomètre cube', 'kilomètres cubes']], ['ft³', ['pied cube', 'pieds cube', 'pieds cubes']], ['cm³', ['centimètre cube', 'centimètres cubes']],
  ['L', ['litre', 'litres']], ['hL', ['hectolitre', 'hectolitres', 'hl']], ['cL', ['centilitre', 'centilitres', 'cl']], ['mL', ['millilitre', 'millilitres', 'ml']], ['gal', ['gallon', 'gallons']], ['bbl', ['baril', 'barils']], ['cup', ['tasse', 'tasses']], ['tbsp', ['cuillère à soupe', 'cuillères à soupe']],
  ['kg', ['kilogramme', 'kilogrammes', 'kilo', 'kilos', 'kg']], ['g', ['gramme', 'grammes']], ['mg', ['milligramme', 'milligrammes', 'mg']], ['µg', ['microgramme', 'microgrammes', 'ug']], ['t', ['tonne', 'tonnes', 'tonne métrique', 'tonnes métriques']], ['kt', ['kilotonne', 'kilotonnes']], ['Mt', ['mégatonne', 'mégatonnes']], ['q', ['quintal', 'quintaux']], ['oz', ['once', 'onces']],
  ['km/h', ['kilomètres-heure', 'kilomètre-heure', 'kilomètres heure', 'kilomètres par heure', "kilomètres à l'heure", 'km/h', 'km par heure']], ['m/s', ['mètres par seconde', 'm/s']], ['kn', ['nœud', 'nœuds']], ['mph', ['mph']],
  ['W', ['watt', 'watts']], ['kW', ['kilowatt', 'kilowatts']], ['MW', ['mégawatt', 'mégawatts']], ['GW', ['gigawatt', 'gigawatts']], ['Wh', ['wattheure', 'wattheures']], ['kWh', ['kilowattheure', 'kilowattheures', 'kilowatts-heure']], ['MWh', ['mégawattheure', 'mégawattheures']], ['GWh', ['gigawattheure', 'gigawattheures']], ['TWh', ['térawattheure', 'térawattheures']],
  ['kcal', ['kilocalorie', 'kilocalories']], ['cal', ['calorie', 'calories']], ['J', ['joule', 'joules']], ['V', ['volt', 'volts']], ['A', ['ampère', 'ampères']],
  ['B', ['octet', 'octets']], ['kB', ['kilooctet', 'kilooctets', 'kilo-octets']], ['MB', ['mégaoctet', 'mégaoctets']], ['GB', ['gigaoctet', 'gigaoctets', 'gigas']], ['TB', ['téraoctet', 'téraoctets']], ['bit', ['bit', 'bits']], ['px', ['pixel', 'pixels', 'mégapixels']],
  ['Hz', ['hertz']], ['MHz', ['mégahertz']], ['GHz', ['gigahertz']], ['dB', ['décibel', 'décibels']], ['hPa', ['hectopascal', 'hectopascals']], ['bar', ['bar', 'bars']], ['ppm', ['ppm']], ['hp', ['cheval-vapeur', 'chevaux-vapeur']], ['Sv', ['sievert', 'sieverts']], ['mSv', ['millisievert', 'millisieverts']], ['Bq', ['becquerel', 'becquerels']],
]; // prettier-ignore
const SYMBOLS: readonly [unit: string, written: string[]][] = [
  ['m', ['m']], ['g', ['g']], ['t', ['t']], ['L', ['l', 'L']], ['km²', ['km²', 'km2']], ['m²', ['m²']], ['m³', ['m³']], ['cm²', ['cm²']], ['cm³', ['cm³']], ['W', ['W']], ['kW', ['kW']], ['MW', ['MW']], ['GW', ['GW']], ['Wh', ['Wh']], ['kWh', ['kWh', 'kwh']], ['MWh', ['MWh']], ['GWh', ['GWh']], ['TWh', ['TWh']],
  ['V', ['V']], ['kV', ['kV']], ['Hz', ['Hz']], ['kHz', ['kHz']], ['MHz', ['MHz']], ['GHz', ['GHz']], ['dB', ['dB']], ['hPa', ['hPa']], ['kB', ['ko', 'Ko']], ['MB', ['Mo']], ['GB', ['Go']], ['TB', ['To']], ['Mt', ['Mt']], ['kt', ['kt']], ['Gt', ['Gt']], ['cm', ['cm']], ['mm', ['mm']], ['km', ['km', 'Km', 'KM']], ['kg', ['kg', 'Kg']], ['mg', ['mg']], ['ml', ['ml', 'mL']], ['cL', ['cl', 'cL']], ['hL', ['hl', 'hL']], ['ha', ['ha']], ['dm', ['dm']], ['in', ['″']], ['Mbit/s', ['Mbit/s', 'Mb/s']], ['Gbit/s', ['Gbit/s', 'Gb/s']],
]; // prettier-ignore

const units: UnitTable = {};
const prefixes: UnitTable = {};
for (const [code, { words, symbols }] of Object.entries(CURRENCIES)) {
  addUnit(
    units,
    'currency',
    code,
    words.filter((word) => !symbols.includes(word)),
  );
  for (const written of symbols) {
    const cased = /^[A-Z]{3}$/.test(written);
    addUnit(units, 'currency', code, [written], cased ? {} : {});
    if (written !== '¢') addUnit(prefixes, 'currency', code, [written]);
  }
}
addUnit(units, 'currency', 'cent', ['cents', 'cent']);
for (const [magnitude, factor] of [
  ['M', 1e6],
  ['Md', 1e9],
  ['Mds', 1e9],
  ['k', 1e3],
  ['K', 1e3],
  ['G', 1e9],
] as const)
  for (const [sign, code] of [
    ['€', 'EUR'],
    ['$', 'USD'],
    ['£', 'GBP'],
  ] as const)
    addSymbol(units, 'currency', code, [`${magnitude}${sign}`, `${magnitude} ${sign}`], factor);
for (const [unit, words] of MEASURES) addUnit(units, 'dimension', unit, words);
for (const [unit, written] of SYMBOLS) addSymbol(units, 'dimension', unit, written);
addUnit(units, 'percent', '%', ['%', 'pourcent', 'pourcents', 'pourcentage', 'pourcentages', 'pour-cent']);
addUnit(units, 'percent', '‰', ['‰']);
addUnit(units, 'percent', 'pp', [
  'points de pourcentage',
  'point de pourcentage',
  'points de %',
  'pt',
  'pts',
]);
addUnit(units, 'temperature', '°C', [
  'degrés Celsius',
  'degré Celsius',
  'degres Celsius',
  '° C',
  '°C',
  '° Celsius',
  'Celsius',
  'centigrade',
  'centigrades',
  'degrés centigrades',
  'deg celsius',
  'deg c',
  'degrés c',
]);
addUnit(units, 'temperature', '°F', [
  'degrés Fahrenheit',
  'degré Fahrenheit',
  '° F',
  '°F',
  'Fahrenheit',
  'deg fahrenheit',
  'deg f',
  'degrés f',
]);
addUnit(units, 'temperature', 'K', ['kelvin', 'kelvins']);
addUnit(units, 'temperature', '°', ['degré', 'degrés', 'degres', 'degre', '°', 'deg', 'deg.']);

/** Units after a number; what is written as a symbol counts only in its case. */
export const unitTable = lexicon.define('quantityunit', units);
export const prefixTable = lexicon.define('currencyprefix', prefixes);
export const magnitudeTable = lexicon.define('magnitude', {
  k: [
    { unit: '', kind: 'number', factor: 1e3, exact: 'k' },
    { unit: '', kind: 'number', factor: 1e3, exact: 'K' },
  ],
  m: [{ unit: '', kind: 'number', factor: 1e6, exact: 'M' }],
  md: [{ unit: '', kind: 'number', factor: 1e9, exact: 'Md' }],
  mds: [{ unit: '', kind: 'number', factor: 1e9, exact: 'Mds' }],
} satisfies UnitTable);
lexicon.suffix([
  'km',
  'Km',
  'KM',
  'kg',
  'Kg',
  'L',
  'W',
  'kW',
  'MW',
  'GW',
  'Wh',
  'kWh',
  'MWh',
  'GWh',
  'TWh',
  'V',
  'kV',
  'Hz',
  'kHz',
  'MHz',
  'GHz',
  'dB',
  'hPa',
  'Ko',
  'Mo',
  'Go',
  'To',
  'Mt',
  'Gt',
  'mL',
  'cL',
  'hL',
  'C',
  'F',
  'M',
  'Md',
  'Mds',
  'K',
  'H',
  'PM',
  'AM',
  'EUR',
  'USD',
  'GBP',
  'CHF',
]);
lexicon.suffix(Object.keys(CURRENCIES).filter((code) => /^[A-Z]{3}$/.test(code)));
