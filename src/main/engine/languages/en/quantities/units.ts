/** Units and currencies as English writes them. */
import type { QuantityKind } from '../../../../../shared/analysis.ts';
import type { UnitEntry } from '../../quantities.ts';
import { lexicon } from '../vocabulary.ts';

type Entries = Record<string, readonly UnitEntry[]>;

function add(
  entries: Entries,
  kind: QuantityKind,
  unit: string,
  words: readonly string[],
  more: Partial<UnitEntry> = {},
): void {
  for (const word of words)
    entries[word.toLowerCase()] = [...(entries[word.toLowerCase()] ?? []), { unit, kind, ...more }];
}

function symbol(
  entries: Entries,
  kind: QuantityKind,
  unit: string,
  written: readonly string[],
  factor?: number,
): void {
  for (const exact of written)
    add(entries, kind, unit, [exact], factor === undefined ? { exact } : { exact, factor });
}

const CURRENCIES: Record<string, { words: string[]; symbols: string[] }> = {
  USD: { words: ['dollar', 'dollars', 'US dollar', 'US dollars', 'U.S. dollars', 'American dollars', 'buck', 'bucks', '$ usd'], symbols: ['$', 'USD', 'US$'] },
  EUR: { words: ['euro', 'euros'], symbols: ['€', 'EUR'] },
  GBP: { words: ['pound sterling', 'pounds sterling', 'pound', 'pounds', 'British pounds', 'quid'], symbols: ['£', 'GBP'] },
  CAD: { words: ['Canadian dollar', 'Canadian dollars'], symbols: ['CAD', 'C$', 'CA$'] },
  AUD: { words: ['Australian dollar', 'Australian dollars'], symbols: ['AUD', 'A$'] },
  NZD: { words: ['New Zealand dollars'], symbols: ['NZD', 'NZ$'] },
  HKD: { words: ['Hong Kong dollar', 'Hong Kong dollars'], symbols: ['HKD', 'HK$'] },
  SGD: { words: ['Singapore dollars'], symbols: ['SGD', 'S$'] },
  JPY: { words: ['yen', 'Japanese yen'], symbols: ['¥', 'JPY'] },
  CHF: { words: ['Swiss franc', 'Swiss francs'], symbols: ['CHF'] },
  FRF: { words: ['franc', 'francs', 'French francs', 'French franc'], symbols: [] },
  DEM: { words: ['mark', 'marks', 'German marks', 'deutsche marks'], symbols: [] },
  CNY: { words: ['yuan', 'renminbi', 'rmb'], symbols: ['CNY'] },
  RUB: { words: ['ruble', 'rubles', 'rouble', 'roubles'], symbols: ['₽', 'RUB'] },
  INR: { words: ['rupee', 'rupees', 'Indian rupees', 'rs', 'rs.'], symbols: ['₹', 'INR'] },
  UAH: { words: ['hryvnia', 'hryvnias'], symbols: ['₴', 'UAH'] },
  TRY: { words: ['Turkish lira', 'lira', 'liras'], symbols: ['₺', 'TRY'] },
  SEK: { words: ['Swedish krona', 'Swedish kronor', 'krona', 'kronor'], symbols: ['SEK'] },
  NOK: { words: ['Norwegian krone', 'Norwegian kroner', 'krone', 'kroner'], symbols: ['NOK'] },
  DKK: { words: ['Danish krone', 'Danish kroner'], symbols: ['DKK'] },
  PLN: { words: ['zloty', 'zlotys'], symbols: ['PLN'] },
  ILS: { words: ['shekel', 'shekels'], symbols: ['₪', 'ILS'] },
  AED: { words: ['dirham', 'dirhams'], symbols: ['AED'] },
  SAR: { words: ['riyal', 'riyals', 'Saudi riyals'], symbols: ['SAR'] },
  KRW: { words: ['won', 'South Korean won'], symbols: ['₩', 'KRW'] },
  MXN: { words: ['peso', 'pesos', 'Mexican pesos'], symbols: ['MXN'] },
  BRL: { words: ['real', 'reais'], symbols: ['BRL', 'R$'] },
  ZAR: { words: ['rand', 'rands'], symbols: ['ZAR'] },
  THB: { words: ['baht'], symbols: ['THB'] },
  IDR: { words: ['rupiah'], symbols: ['IDR'] },
  EGP: { words: ['Egyptian pounds'], symbols: ['EGP'] },
  LBP: { words: ['Lebanese pounds'], symbols: ['LBP'] },
  BTC: { words: ['bitcoin', 'bitcoins'], symbols: ['BTC', '₿'] },
  KWD: { words: ['Kuwaiti dinars', 'dinar', 'dinars'], symbols: ['KWD'] },
  MYR: { words: ['ringgit', 'ringgits'], symbols: ['MYR', 'RM'] },
  cent: { words: ['cent', 'cents', 'c'], symbols: ['¢'] },
  penny: { words: ['pence', 'penny', 'pennies'], symbols: [] },
}; // prettier-ignore

const MEASURES: readonly [unit: string, words: string[]][] = [
  ['km', ['kilometer', 'kilometers', 'kilometre', 'kilometres', 'km', 'kms', 'kilometer long']], ['m', ['meter', 'meters', 'metre', 'metres']], ['dm', ['decimeter', 'decimeters', 'dm']], ['hm', ['hectometer', 'hectometers']], ['cm', ['centimeter', 'centimeters', 'centimetre', 'centimetres', 'cm', 'cms']], ['mm', ['millimeter', 'millimeters', 'millimetre', 'millimetres', 'mm']], ['µm', ['micrometer', 'micrometers', 'micron', 'microns']], ['nm', ['nanometer', 'nanometers']],
  ['mi', ['mile', 'miles', 'mi']], ['nmi', ['nautical mile', 'nautical miles']], ['ft', ['foot', 'feet', 'ft']], ['in', ['inch', 'inches']], ['yd', ['yard', 'yards', 'yd', 'yds']], ['ly', ['light year', 'light years', 'light-year', 'light-years']],
  ['km²', ['square kilometer', 'square kilometers', 'square kilometre', 'square kilometres', 'sq km']], ['m²', ['square meter', 'square meters', 'square metre', 'square metres', 'sq m']], ['mi²', ['square mile', 'square miles']], ['ft²', ['square foot', 'square feet', 'sq ft']], ['ha', ['hectare', 'hectares', 'ha']], ['ac', ['acre', 'acres']],
  ['m³', ['cubic meter', 'cubic meters', 'cubic metre', 'cubic metres']], ['ft³', ['cubic foot', 'cubic feet', 'cubic foot']], ['km³', ['cubic kilometers', 'cubic kilometres']], ['cm³', ['cubic centimeter', 'cubic centimeters', 'cubic centimetres']],
  ['L', ['liter', 'liters', 'litre', 'litres']], ['mL', ['milliliter', 'milliliters', 'millilitre', 'millilitres', 'ml']], ['cL', ['centiliter', 'centilitres', 'cl']], ['hL', ['hectoliter', 'hectoliters', 'hectolitre', 'hectolitres']], ['gal', ['gallon', 'gallons', 'gal']], ['pt', ['pint', 'pints']], ['bbl', ['barrel', 'barrels']], ['cup', ['cup', 'cups']], ['tbsp', ['tablespoon', 'tablespoons']], ['tsp', ['teaspoon', 'teaspoons']], ['fl oz', ['fluid ounce', 'fluid ounces']],
  ['kg', ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg', 'kgs', 'kilogramme', 'kilogrammes']], ['g', ['gram', 'grams', 'gramme', 'grammes']], ['mg', ['milligram', 'milligrams', 'mg']], ['µg', ['microgram', 'micrograms']], ['t', ['ton', 'tons', 'tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonnes']], ['lb', ['lb', 'lbs', 'pounds of']], ['oz', ['ounce', 'ounces', 'oz']], ['st', ['stone']],
  ['km/h', ['kilometers per hour', 'kilometres per hour', 'kilometers an hour', 'kilometres an hour', 'km/h', 'kph', 'kmh']], ['mph', ['miles per hour', 'miles an hour', 'mph']], ['m/s', ['meters per second', 'metres per second', 'm/s']], ['kn', ['knot', 'knots']],
  ['W', ['watt', 'watts']], ['kW', ['kilowatt', 'kilowatts']], ['MW', ['megawatt', 'megawatts']], ['GW', ['gigawatt', 'gigawatts']], ['kWh', ['kilowatt-hour', 'kilowatt-hours', 'kilowatt hours']], ['MWh', ['megawatt-hour', 'megawatt-hours', 'megawatt hours']], ['GWh', ['gigawatt-hours', 'gigawatt hours']], ['TWh', ['terawatt-hours', 'terawatt hours']], ['cal', ['calorie', 'calories']], ['J', ['joule', 'joules']], ['V', ['volt', 'volts']], ['A', ['ampere', 'amperes', 'amps']], ['hp', ['horsepower']],
  ['B', ['byte', 'bytes']], ['kB', ['kilobyte', 'kilobytes']], ['MB', ['megabyte', 'megabytes', 'meg']], ['GB', ['gigabyte', 'gigabytes', 'gig', 'gigs']], ['TB', ['terabyte', 'terabytes']], ['bit', ['bit', 'bits']], ['px', ['pixel', 'pixels', 'megapixels']],
  ['Hz', ['hertz']], ['MHz', ['megahertz']], ['GHz', ['gigahertz']], ['dB', ['decibel', 'decibels']], ['hPa', ['hectopascals']], ['bar', ['bars']], ['ppm', ['ppm', 'parts per million']],
]; // prettier-ignore
const SYMBOLS: readonly [unit: string, written: string[]][] = [
  ['m', ['m']], ['g', ['g']], ['t', ['t']], ['L', ['l', 'L']], ['km²', ['km²']], ['m²', ['m²']], ['m³', ['m³']], ['W', ['W']], ['kW', ['kW']], ['MW', ['MW']], ['GW', ['GW']], ['kWh', ['kWh']], ['MWh', ['MWh']], ['GWh', ['GWh']], ['TWh', ['TWh']], ['V', ['V']], ['kHz', ['kHz']], ['MHz', ['MHz']], ['GHz', ['GHz']], ['Hz', ['Hz']], ['dB', ['dB']], ['kB', ['kB', 'KB']], ['MB', ['MB']], ['GB', ['GB']], ['TB', ['TB']], ['in', ['″']], ['Mbps', ['Mbps']], ['Gbps', ['Gbps']], ['mL', ['mL']],
]; // prettier-ignore

const units: Entries = {};
const prefixes: Entries = {};
for (const [code, { words, symbols }] of Object.entries(CURRENCIES)) {
  add(units, 'currency', code, words);
  for (const written of symbols) {
    const exact = /^[A-Z]{1,2}\$$/.test(written) ? { exact: written } : {};
    add(units, 'currency', code, [written], exact);
    if (written !== '¢') add(prefixes, 'currency', code, [written], exact);
  }
}
add(prefixes, 'currency', 'INR', ['rs', 'rs.']);
for (const [unit, words] of MEASURES) add(units, 'dimension', unit, words);
for (const [unit, written] of SYMBOLS) symbol(units, 'dimension', unit, written);
add(units, 'percent', '%', ['%', 'percent', 'per cent', 'pct', 'percents', 'per cents']);
add(units, 'percent', 'pp', ['percentage points', 'percentage point', 'points of percentage']);
add(units, 'percent', 'bp', ['basis points', 'basis point']);
add(units, 'temperature', '°C', [
  'degrees Celsius',
  'degree Celsius',
  '° C',
  '° Celsius',
  'Celsius',
  'centigrade',
  'degrees centigrade',
  'deg celsius',
  'deg c',
  'degrees c',
  'degree c',
]);
add(units, 'temperature', '°F', [
  'degrees Fahrenheit',
  'degree Fahrenheit',
  '° F',
  '° Fahrenheit',
  'Fahrenheit',
  'deg fahrenheit',
  'deg f',
  'degrees f',
  'degree f',
]);
add(units, 'temperature', 'K', ['kelvin', 'kelvins', 'degrees kelvin']);
add(units, 'temperature', '°', ['degree', 'degrees', '°', 'deg', 'deg.']);

/** Units after a number; what is written as a symbol counts only in its case. */
export const unitTable = lexicon.define('quantityunit', units);
export const prefixTable = lexicon.define('currencyprefix', prefixes);
export const magnitudeTable = lexicon.define('magnitude', {
  k: [
    { unit: '', kind: 'number', factor: 1e3, exact: 'k' },
    { unit: '', kind: 'number', factor: 1e3, exact: 'K' },
  ],
  m: [
    { unit: '', kind: 'number', factor: 1e6, exact: 'M' },
    { unit: '', kind: 'number', factor: 1e6, exact: 'm', money: true },
  ],
  mn: [{ unit: '', kind: 'number', factor: 1e6 }],
  bn: [{ unit: '', kind: 'number', factor: 1e9 }],
  b: [
    { unit: '', kind: 'number', factor: 1e9, exact: 'B' },
    { unit: '', kind: 'number', factor: 1e9, exact: 'b', money: true },
  ],
  tn: [{ unit: '', kind: 'number', factor: 1e12 }],
} satisfies Entries);
lexicon.suffix([
  'M',
  'K',
  'B',
  'C',
  'F',
  'H',
  'PM',
  'AM',
  'MB',
  'GB',
  'TB',
  'KB',
  'kB',
  'kW',
  'MW',
  'GW',
  'kWh',
  'MWh',
  'GWh',
  'TWh',
  'V',
  'W',
  'Hz',
  'kHz',
  'MHz',
  'GHz',
  'dB',
  'L',
  'mL',
  'USD',
  'EUR',
  'GBP',
  'Mbps',
  'Gbps',
  'KM',
  'Km',
  'Kg',
]);
lexicon.suffix(Object.keys(CURRENCIES).filter((code) => /^[A-Z]{3}$/.test(code)));
