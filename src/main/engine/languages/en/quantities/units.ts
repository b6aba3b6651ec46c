/** Units and currencies as English writes them. */
import { addSymbol, addUnit, type UnitTable } from '../../unit-table.ts';
import { lexicon } from '../vocabulary.ts';

const CURRENCIES: Record<string, { words: string[]; symbols: string[] }> = {
  USD: { words: ['dollar', 'dollars', 'US dollar', 'US dollars', 'U.S. dollars', 'American dollars', 'American dollar', 'U.S. dollar', 'buck', 'bucks', '$ usd'], symbols: ['$', 'USD', 'US$'] },
  EUR: { words: ['euro', 'euros'], symbols: ['€', 'EUR'] },
  GBP: { words: ['pound sterling', 'pounds sterling', 'pound', 'pounds', 'British pounds', 'quid'], symbols: ['£', 'GBP'] },
  CAD: { words: ['Canadian dollar', 'Canadian dollars'], symbols: ['CAD', 'C$', 'CA$', 'Can$', 'CAD$', 'CDN$'] },
  AUD: { words: ['Australian dollar', 'Australian dollars'], symbols: ['AUD', 'A$', 'AU$', 'Aus$'] },
  NZD: { words: ['New Zealand dollar', 'New Zealand dollars'], symbols: ['NZD', 'NZ$'] },
  HKD: { words: ['Hong Kong dollar', 'Hong Kong dollars'], symbols: ['HKD', 'HK$'] },
  SGD: { words: ['Singapore dollar', 'Singapore dollars'], symbols: ['SGD', 'S$', 'SG$'] },
  JPY: { words: ['yen', 'Japanese yen', '円'], symbols: ['¥', 'JPY'] },
  CHF: { words: ['Swiss franc', 'Swiss francs'], symbols: ['CHF'] },
  FRF: { words: ['franc', 'francs', 'French francs', 'French franc'], symbols: [] },
  DEM: { words: ['mark', 'marks', 'German marks', 'deutsche marks'], symbols: [] },
  CNY: { words: ['yuan', 'Chinese yuan', 'renminbi', 'rmb', '元', '人民币'], symbols: ['CNY'] },
  RUB: { words: ['ruble', 'rubles', 'rouble', 'roubles'], symbols: ['₽', 'RUB'] },
  INR: { words: ['rupee', 'rupees', 'Indian rupees', 'Indian rupee', 'rs', 'rs.', 'ரூ', '₨'], symbols: ['₹', 'INR'] },
  UAH: { words: ['hryvnia', 'hryvnias'], symbols: ['₴', 'UAH'] },
  TRY: { words: ['Turkish lira', 'lira', 'liras'], symbols: ['₺', 'TRY'] },
  SEK: { words: ['Swedish krona', 'Swedish kronor', 'krona', 'kronor'], symbols: ['SEK'] },
  NOK: { words: ['Norwegian krone', 'Norwegian kroner', 'krone', 'kroner'], symbols: ['NOK'] },
  DKK: { words: ['Danish krone', 'Danish kroner'], symbols: ['DKK'] },
  PLN: { words: ['zloty', 'zlotys'], symbols: ['PLN'] },
  ILS: { words: ['shekel', 'shekels'], symbols: ['₪', 'ILS'] },
  AED: { words: ['dirham', 'dirhams'], symbols: ['AED'] },
  SAR: { words: ['riyal', 'riyals', 'Saudi riyals'], symbols: ['SAR'] },
  KRW: { words: ['won', 'South Korean won', 'Korean won', '원'], symbols: ['₩', 'KRW'] },
  MXN: { words: ['peso', 'pesos', 'Mexican pesos', 'Mexican peso'], symbols: ['MXN', 'Mex$', 'MX$'] },
  BRL: { words: ['real', 'reais'], symbols: ['BRL', 'R$'] },
  ZAR: { words: ['rand', 'rands'], symbols: ['ZAR'] },
  THB: { words: ['baht', 'bahts', 'Thai baht'], symbols: ['THB', '฿'] },
  IDR: { words: ['rupiah'], symbols: ['IDR'] },
  EGP: { words: ['Egyptian pounds'], symbols: ['EGP'] },
  LBP: { words: ['Lebanese pounds'], symbols: ['LBP'] },
  BTC: { words: ['bitcoin', 'bitcoins'], symbols: ['BTC', '₿'] },
  KWD: { words: ['Kuwaiti dinars', 'dinar', 'dinars'], symbols: ['KWD'] },
  MYR: { words: ['ringgit', 'ringgits'], symbols: ['MYR', 'RM'] },
  NLG: { words: ['guilder', 'guilders', 'Dutch guilders', 'Dutch guilder'], symbols: [] },
  ITL: { words: ['Italian lire', 'Italian lira', 'lire'], symbols: [] },
  TWD: { words: ['Taiwan dollar', 'Taiwan dollars', 'New Taiwan dollars'], symbols: ['TWD', 'NT$'] },
  PHP: { words: ['Philippine peso', 'Philippine pesos'], symbols: ['PHP', '₱'] },
  VND: { words: ['dong', 'Vietnamese dong'], symbols: ['VND', '₫'] },
  NGN: { words: ['naira', 'Nigerian naira'], symbols: ['NGN', '₦'] },
  GHS: { words: ['cedi', 'cedis'], symbols: ['GHS', '₵'] },
  GEL: { words: ['lari', 'laris'], symbols: ['GEL', '₾'] },
  LAK: { words: ['kip'], symbols: ['LAK', '₭'] },
  KZT: { words: ['tenge'], symbols: ['KZT', '₸'] },
  AZN: { words: ['manat', 'manats'], symbols: ['AZN', '₼'] },
  BDT: { words: ['taka', 'takas'], symbols: ['BDT', '৳'] },
  PKR: { words: ['Pakistani rupees', 'Pakistani rupee'], symbols: ['PKR'] },
  LKR: { words: ['Sri Lankan rupees', 'Sri Lankan rupee'], symbols: ['LKR'] },
  CRC: { words: ['colon', 'colones'], symbols: ['CRC', '₡'] },
  PYG: { words: ['guarani', 'guaranies'], symbols: ['PYG', '₲'] },
  MNT: { words: ['tugrik', 'tugriks'], symbols: ['MNT', '₮'] },
  KHR: { words: ['riel', 'riels'], symbols: ['KHR', '៛'] },
  IRR: { words: ['Iranian rial', 'Iranian rials', 'rial', 'rials'], symbols: ['IRR', '﷼'] },
  HUF: { words: ['forint', 'forints'], symbols: ['HUF'] },
  CZK: { words: ['koruna', 'korunas', 'Czech crowns'], symbols: ['CZK'] },
  RON: { words: ['lei', 'Romanian lei'], symbols: ['RON'] },
  MAD: { words: ['Moroccan dirhams', 'Moroccan dirham'], symbols: ['MAD'] },
  TND: { words: ['Tunisian dinars', 'Tunisian dinar'], symbols: ['TND'] },
  DZD: { words: ['Algerian dinars', 'Algerian dinar'], symbols: ['DZD'] },
  IQD: { words: ['Iraqi dinars', 'Iraqi dinar'], symbols: ['IQD'] },
  QAR: { words: ['Qatari riyals', 'Qatari riyal'], symbols: ['QAR'] },
  ARS: { words: ['Argentine pesos', 'Argentine peso'], symbols: ['ARS'] },
  CLP: { words: ['Chilean pesos', 'Chilean peso'], symbols: ['CLP'] },
  COP: { words: ['Colombian pesos', 'Colombian peso'], symbols: ['COP'] },
  KES: { words: ['Kenyan shillings', 'shilling', 'shillings'], symbols: ['KES'] },
  ETB: { words: ['birr'], symbols: ['ETB'] },
  cent: { words: ['cent', 'cents', 'c'], symbols: ['¢'] },
  penny: { words: ['pence', 'penny', 'pennies'], symbols: [] },
}; // prettier-ignore

const MEASURES: readonly [unit: string, words: string[]][] = [
  ['km', ['kilometer', 'kilometers', 'kilometre', 'kilometres', 'km', 'kms', 'kilometer long']], ['m', ['meter', 'meters', 'metre', 'metres']], ['dm', ['decimeter', 'decimeters', 'dm']], ['hm', ['hectometer', 'hectometers']], ['cm', ['centimeter', 'centimeters', 'centimetre', 'centimetres', 'cm', 'cms']], ['mm', ['millimeter', 'millimeters', 'millimetre', 'millimetres', 'mm']], ['µm', ['micrometer', 'micrometers', 'micron', 'microns']], ['nm', ['nanometer', 'nanometers']],
  ['mi', ['mile', 'miles', 'mi']], ['nmi', ['nautical mile', 'nautical miles']], ['ft', ['foot', 'feet', 'ft']], ['in', ['inch', 'inches']], ['yd', ['yard', 'yards', 'yd', 'yds']], ['ly', ['light year', 'light years', 'light-year', 'light-years']],
  ['km²', ['square kilometer', 'square kilometers', 'square kilometre', 'square kilometres', 'sq km']], ['m²', ['square meter', 'square meters', 'square metre', 'square metres', 'sq m']], ['mi²', ['square mile', 'square miles']], ['ft²', ['square foot', 'square feet', 'sq ft']], ['ha', ['hectare', 'hectares', 'ha']], ['ac', ['acre', 'acres']],
  ['m³', ['cubic meter', 'cubic meters', 'cubic metre', 'cubic metres']], ['ft³', ['cubic foot', 'cubic feet', 'cubic foot']], ['km³', ['cubic kilometers', 'cubic kilometres']], ['cm³', ['cubic centimeter', 'cubic centimeters', 'cubic centimetres']],
  ['L', ['liter', 'liters', 'litre', 'litres']], ['mL', ['milliliter', 'milliliters', 'millilitre', 'millilitres', 'ml', 'mls']], ['cL', ['centiliter', 'centilitres', 'cl']], ['hL', ['hectoliter', 'hectoliters', 'hectolitre', 'hectolitres']], ['gal', ['gallon', 'gallons', 'gal']], ['pt', ['pint', 'pints']], ['bbl', ['barrel', 'barrels']], ['cup', ['cup', 'cups']], ['tbsp', ['tablespoon', 'tablespoons']], ['tsp', ['teaspoon', 'teaspoons']], ['fl oz', ['fluid ounce', 'fluid ounces']],
  ['kg', ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg', 'kgs', 'kilogramme', 'kilogrammes']], ['g', ['gram', 'grams', 'gramme', 'grammes']], ['mg', ['milligram', 'milligrams', 'mg']], ['µg', ['microgram', 'micrograms', 'microgramme', 'microgrammes', 'mcg']], ['t', ['ton', 'tons', 'tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonnes']], ['lb', ['lb', 'lbs', 'pounds of']], ['oz', ['ounce', 'ounces', 'oz']], ['st', ['stone']],
  ['km/h', ['kilometers per hour', 'kilometres per hour', 'kilometers an hour', 'kilometres an hour', 'km/h', 'kph', 'kmh', 'kmph', 'km/hr', 'km per hour', 'kilometer per hour', 'kilometre per hour']], ['mph', ['miles per hour', 'miles an hour', 'mph']], ['m/s', ['meters per second', 'metres per second', 'm/s']], ['kn', ['knot', 'knots']],
  ['W', ['watt', 'watts']], ['kW', ['kilowatt', 'kilowatts']], ['MW', ['megawatt', 'megawatts']], ['GW', ['gigawatt', 'gigawatts']], ['kWh', ['kilowatt-hour', 'kilowatt-hours', 'kilowatt hours']], ['MWh', ['megawatt-hour', 'megawatt-hours', 'megawatt hours']], ['GWh', ['gigawatt-hours', 'gigawatt hours']], ['TWh', ['terawatt-hours', 'terawatt hours']], ['cal', ['calorie', 'calories']], ['J', ['joule', 'joules']], ['V', ['volt', 'volts']], ['A', ['ampere', 'amperes', 'amps']], ['hp', ['horsepower']],
  ['B', ['byte', 'bytes']], ['kB', ['kilobyte', 'kilobytes']], ['MB', ['megabyte', 'megabytes', 'meg']], ['GB', ['gigabyte', 'gigabytes', 'gig', 'gigs']], ['TB', ['terabyte', 'terabytes']], ['bit', ['bit', 'bits']], ['px', ['pixel', 'pixels', 'megapixels']],
  ['rad', ['radian', 'radians', 'rad']], ['Hz', ['hertz']], ['MHz', ['megahertz']], ['GHz', ['gigahertz']], ['dB', ['decibel', 'decibels']], ['hPa', ['hectopascals']], ['bar', ['bars']], ['ppm', ['ppm', 'parts per million']],
]; // prettier-ignore
const SYMBOLS: readonly [unit: string, written: string[]][] = [
  ['m', ['m']], ['g', ['g']], ['t', ['t']], ['L', ['l', 'L']], ['km²', ['km²']], ['m²', ['m²']], ['m³', ['m³']], ['W', ['W']], ['kW', ['kW']], ['MW', ['MW']], ['GW', ['GW']], ['kWh', ['kWh']], ['MWh', ['MWh']], ['GWh', ['GWh']], ['TWh', ['TWh']], ['V', ['V']], ['kHz', ['kHz']], ['MHz', ['MHz']], ['GHz', ['GHz']], ['Hz', ['Hz']], ['dB', ['dB']], ['kB', ['kB', 'KB']], ['MB', ['MB']], ['GB', ['GB']], ['TB', ['TB']], ['in', ['″']], ['Mbps', ['Mbps']], ['Gbps', ['Gbps']], ['mL', ['mL']],
]; // prettier-ignore

const units: UnitTable = {};
const prefixes: UnitTable = {};
for (const [code, { words, symbols }] of Object.entries(CURRENCIES)) {
  addUnit(units, 'currency', code, words);
  for (const written of symbols) {
    // “a $5 bill”, “China's $5 billion”
    const exact = /^[AS]\$$/.test(written) ? { exact: written } : {};
    addUnit(units, 'currency', code, [written], exact);
    if (written !== '¢') addUnit(prefixes, 'currency', code, [written], exact);
  }
}
addUnit(prefixes, 'currency', 'INR', ['rs', 'rs.', '₨']);
// “30 MUSD”, “MAUD 60”, “5 kEUR”
const FACTORS = { M: 1e6, m: 1e6, k: 1e3, K: 1e3, B: 1e9, bn: 1e9 };
const scaledCodes = Object.keys(CURRENCIES)
  .filter((code) => /^[A-Z]{3}$/.test(code))
  .flatMap((code) =>
    Object.entries(FACTORS).map(([letter, factor]) => [code, letter + code, factor] as const),
  );
for (const [code, written, factor] of scaledCodes)
  for (const entries of [units, prefixes])
    addUnit(entries, 'currency', code, [written], { exact: written, factor });
for (const [unit, words] of MEASURES) addUnit(units, 'dimension', unit, words);
for (const [unit, written] of SYMBOLS) addSymbol(units, 'dimension', unit, written);
addUnit(units, 'percent', '%', ['%', 'percent', 'per cent', 'pct', 'percents', 'per cents']);
addUnit(units, 'percent', 'pp', ['percentage points', 'percentage point', 'points of percentage']);
addUnit(units, 'percent', 'bp', ['basis points', 'basis point']);
addUnit(units, 'temperature', '°C', [
  'degrees Celsius',
  'degree Celsius',
  '° C',
  '° Celsius',
  'Celsius',
  'celcius',
  'degrees celcius',
  'centigrade',
  'degrees centigrade',
  'deg celsius',
  'deg c',
  'degrees c',
  'degree c',
]);
addUnit(units, 'temperature', '°F', [
  'degrees Fahrenheit',
  'degree Fahrenheit',
  '° F',
  '° Fahrenheit',
  'Fahrenheit',
  'farenheit',
  'degrees farenheit',
  'degree farenheit',
  'deg fahrenheit',
  'deg f',
  'degrees f',
  'degree f',
]);
addUnit(units, 'temperature', 'K', ['kelvin', 'kelvins', 'degrees kelvin']);
addUnit(units, 'temperature', '°', ['degree', 'degrees', '°', 'deg', 'deg.']);

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
  mm: [{ unit: '', kind: 'number', factor: 1e6, exact: 'MM', money: true }],
  mn: [{ unit: '', kind: 'number', factor: 1e6 }],
  bn: [{ unit: '', kind: 'number', factor: 1e9 }],
  b: [
    { unit: '', kind: 'number', factor: 1e9, exact: 'B' },
    { unit: '', kind: 'number', factor: 1e9, exact: 'b', money: true },
  ],
  tn: [{ unit: '', kind: 'number', factor: 1e12 }],
} satisfies UnitTable);
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
  'MM',
  'RM',
]);
lexicon.suffix(Object.keys(CURRENCIES).filter((code) => /^[A-Z]{3}$/.test(code)));
lexicon.suffix(scaledCodes.map(([, written]) => written));
