/** Units and currencies as English writes them. */
import { CODES, NEVER_BEFORE } from '../../currencies.ts';
import { addCurrencies, addSymbol, addUnit, type UnitTable } from '../../unit-table.ts';
import { lexicon } from '../vocabulary.ts';
import { NAMES } from './currencies.ts';

const MEASURES: readonly [unit: string, words: string[]][] = [
  ['km', ['kilometer', 'kilometers', 'kilometre', 'kilometres', 'km', 'kms', 'kilometer long']], ['m', ['meter', 'meters', 'metre', 'metres']], ['dm', ['decimeter', 'decimeters', 'decimetre', 'decimetres', 'dm']], ['dam', ['decameter', 'decameters', 'decametre', 'decametres']], ['hm', ['hectometer', 'hectometers', 'hectometre', 'hectometres']], ['cm', ['centimeter', 'centimeters', 'centimetre', 'centimetres', 'cm', 'cms']], ['mm', ['millimeter', 'millimeters', 'millimetre', 'millimetres', 'mm']], ['µm', ['micrometer', 'micrometers', 'micrometre', 'micrometres', 'micron', 'microns']], ['nm', ['nanometer', 'nanometers', 'nanometre', 'nanometres']], ['pm', ['picometer', 'picometers', 'picometre', 'picometres']],
  ['mi', ['mile', 'miles', 'mi']], ['nmi', ['nautical mile', 'nautical miles']], ['ft', ['foot', 'feet', 'ft']], ['in', ['inch', 'inches']], ['yd', ['yard', 'yards', 'yd', 'yds']], ['furlong', ['furlong', 'furlongs']], ['fathom', ['fathom', 'fathoms']], ['ly', ['light year', 'light years', 'light-year', 'light-years']], ['au', ['astronomical unit', 'astronomical units']], ['pc', ['parsec', 'parsecs']],
  ['km²', ['sq km']], ['m²', ['sq m']], ['mi²', ['sq mi', 'sq miles']], ['ft²', ['sq ft', 'sq feet']], ['in²', ['sq in']], ['ha', ['hectare', 'hectares', 'ha']], ['ac', ['acre', 'acres']], ['ac ft', ['acre-foot', 'acre-feet', 'acre feet']],
  ['L', ['liter', 'liters', 'litre', 'litres']], ['mL', ['milliliter', 'milliliters', 'millilitre', 'millilitres', 'ml', 'mls']], ['µL', ['microliter', 'microliters', 'microlitre', 'microlitres']], ['cL', ['centiliter', 'centiliters', 'centilitre', 'centilitres', 'cl']], ['dL', ['deciliter', 'deciliters', 'decilitre', 'decilitres']], ['hL', ['hectoliter', 'hectoliters', 'hectolitre', 'hectolitres']], ['kL', ['kiloliter', 'kiloliters', 'kilolitre', 'kilolitres']], ['gal', ['gallon', 'gallons', 'gal']], ['qt', ['quart', 'quarts']], ['pt', ['pint', 'pints']], ['bbl', ['barrel', 'barrels']], ['bu', ['bushel', 'bushels']], ['cup', ['cup', 'cups']], ['tbsp', ['tablespoon', 'tablespoons', 'tbsp']], ['tsp', ['teaspoon', 'teaspoons', 'tsp']], ['fl oz', ['fluid ounce', 'fluid ounces', 'fl oz']],
  ['kg', ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg', 'kgs', 'kilogramme', 'kilogrammes']], ['g', ['gram', 'grams', 'gramme', 'grammes']], ['mg', ['milligram', 'milligrams', 'milligramme', 'milligrammes', 'mg']], ['µg', ['microgram', 'micrograms', 'microgramme', 'microgrammes', 'mcg']], ['ng', ['nanogram', 'nanograms']], ['t', ['ton', 'tons', 'tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonne', 'metric tonnes', 'short ton', 'short tons', 'long ton', 'long tons']], ['kt', ['kiloton', 'kilotons', 'kilotonne', 'kilotonnes']], ['Mt', ['megaton', 'megatons', 'megatonne', 'megatonnes']], ['Gt', ['gigaton', 'gigatons', 'gigatonne', 'gigatonnes']], ['q', ['quintal', 'quintals']], ['cwt', ['hundredweight']], ['ct', ['carat', 'carats']], ['lb', ['lb', 'lbs', 'pounds of']], ['oz', ['ounce', 'ounces', 'oz', 'troy ounce', 'troy ounces']], ['st', ['stone']],
  ['km/h', ['kilometers per hour', 'kilometres per hour', 'kilometers an hour', 'kilometres an hour', 'km/h', 'kph', 'kmh', 'kmph', 'km/hr', 'km per hour', 'km an hour', 'kilometer per hour', 'kilometre per hour']], ['km/s', ['kilometers per second', 'kilometres per second', 'kilometers a second', 'kilometres a second', 'km/s']], ['mph', ['miles per hour', 'mile per hour', 'miles an hour', 'mph']], ['mi/s', ['miles per second', 'miles a second']], ['m/s', ['meters per second', 'metres per second', 'meters a second', 'metres a second', 'm/s']], ['ft/s', ['feet per second', 'feet a second']], ['kn', ['knot', 'knots']], ['mpg', ['miles per gallon', 'miles to the gallon', 'mpg']],
  ['W', ['watt', 'watts']], ['mW', ['milliwatt', 'milliwatts']], ['kW', ['kilowatt', 'kilowatts']], ['MW', ['megawatt', 'megawatts']], ['GW', ['gigawatt', 'gigawatts']], ['TW', ['terawatt', 'terawatts']], ['Wh', ['watt-hour', 'watt-hours', 'watt hours']], ['kWh', ['kilowatt-hour', 'kilowatt-hours', 'kilowatt hour', 'kilowatt hours']], ['MWh', ['megawatt-hour', 'megawatt-hours', 'megawatt hour', 'megawatt hours']], ['GWh', ['gigawatt-hour', 'gigawatt-hours', 'gigawatt hours']], ['TWh', ['terawatt-hour', 'terawatt-hours', 'terawatt hours']],
  ['cal', ['calorie', 'calories']], ['kcal', ['kilocalorie', 'kilocalories', 'kcal']], ['J', ['joule', 'joules']], ['kJ', ['kilojoule', 'kilojoules']], ['MJ', ['megajoule', 'megajoules']], ['GJ', ['gigajoule', 'gigajoules']], ['BTU', ['btu', 'btus']], ['V', ['volt', 'volts']], ['mV', ['millivolt', 'millivolts']], ['kV', ['kilovolt', 'kilovolts']], ['A', ['ampere', 'amperes', 'amp', 'amps']], ['mA', ['milliamp', 'milliamps', 'milliampere', 'milliamperes']], ['Ah', ['amp-hour', 'amp-hours', 'ampere-hours']], ['Ω', ['ohm', 'ohms']], ['F', ['farad', 'farads']], ['C', ['coulomb', 'coulombs']], ['N', ['newton', 'newtons']], ['kN', ['kilonewton', 'kilonewtons']], ['Nm', ['newton metre', 'newton metres', 'newton meter', 'newton meters']], ['hp', ['horsepower', 'horse power', 'hp', 'bhp']],
  ['B', ['byte', 'bytes']], ['kB', ['kilobyte', 'kilobytes']], ['MB', ['megabyte', 'megabytes', 'meg']], ['GB', ['gigabyte', 'gigabytes', 'gig', 'gigs']], ['TB', ['terabyte', 'terabytes']], ['PB', ['petabyte', 'petabytes']], ['EB', ['exabyte', 'exabytes']], ['bit', ['bit', 'bits']], ['kbit', ['kilobit', 'kilobits']], ['Mbit', ['megabit', 'megabits']], ['Gbit', ['gigabit', 'gigabits']], ['Tbit', ['terabit', 'terabits']], ['Mbps', ['megabits per second', 'megabits a second']], ['Gbps', ['gigabits per second', 'gigabits a second']], ['px', ['pixel', 'pixels', 'megapixels']],
  ['rad', ['radian', 'radians', 'rad']], ['arcmin', ['arcminute', 'arcminutes']], ['arcsec', ['arcsecond', 'arcseconds']], ['Hz', ['hertz']], ['kHz', ['kilohertz']], ['MHz', ['megahertz']], ['GHz', ['gigahertz']], ['THz', ['terahertz']], ['dB', ['decibel', 'decibels']], ['Pa', ['pascals']], ['hPa', ['hectopascal', 'hectopascals']], ['kPa', ['kilopascal', 'kilopascals']], ['MPa', ['megapascal', 'megapascals']], ['bar', ['bars']], ['mbar', ['millibar', 'millibars']], ['psi', ['psi', 'pounds per square inch']], ['mmHg', ['millimeters of mercury', 'millimetres of mercury']], ['lm', ['lumen', 'lumens']], ['lx', ['lux']], ['ppm', ['ppm', 'parts per million']], ['ppb', ['ppb', 'parts per billion']],
  ['Sv', ['sievert', 'sieverts']], ['mSv', ['millisievert', 'millisieverts']], ['µSv', ['microsievert', 'microsieverts']], ['Bq', ['becquerel', 'becquerels']],
]; // prettier-ignore
/** Lengths that are squared and cubed. */
const POWERS: readonly [unit: string, words: string[]][] = [
  ['km', ['kilometer', 'kilometers', 'kilometre', 'kilometres', 'km']], ['m', ['meter', 'meters', 'metre', 'metres']], ['dm', ['decimeter', 'decimeters', 'decimetre', 'decimetres']], ['cm', ['centimeter', 'centimeters', 'centimetre', 'centimetres']], ['mm', ['millimeter', 'millimeters', 'millimetre', 'millimetres']], ['mi', ['mile', 'miles']], ['yd', ['yard', 'yards']], ['ft', ['foot', 'feet']], ['in', ['inch', 'inches']],
]; // prettier-ignore
const SYMBOLS: readonly [unit: string, written: string[]][] = [
  ['m', ['m']], ['g', ['g']], ['t', ['t']], ['L', ['l', 'L']], ['km²', ['km²']], ['m²', ['m²']], ['m³', ['m³']], ['cm²', ['cm²']], ['cm³', ['cm³']], ['mm²', ['mm²']], ['km³', ['km³']], ['W', ['W']], ['kW', ['kW']], ['MW', ['MW']], ['GW', ['GW']], ['TW', ['TW']], ['Wh', ['Wh']], ['kWh', ['kWh']], ['MWh', ['MWh']], ['GWh', ['GWh']], ['TWh', ['TWh']], ['V', ['V']], ['mV', ['mV']], ['kV', ['kV']], ['mA', ['mA']], ['mAh', ['mAh']], ['kHz', ['kHz']], ['MHz', ['MHz']], ['GHz', ['GHz']], ['THz', ['THz']], ['Hz', ['Hz']], ['dB', ['dB']], ['hPa', ['hPa']], ['kPa', ['kPa']], ['MPa', ['MPa']], ['kB', ['kB', 'KB']], ['MB', ['MB']], ['GB', ['GB']], ['TB', ['TB']], ['PB', ['PB']], ['in', ['″']], ['Mbps', ['Mbps', 'Mbit/s', 'Mb/s']], ['Gbps', ['Gbps', 'Gbit/s', 'Gb/s']], ['mL', ['mL']], ['dL', ['dL']], ['µm', ['µm']], ['nm', ['nm']], ['µg', ['µg']], ['Nm', ['Nm']], ['kN', ['kN']], ['kJ', ['kJ']], ['MJ', ['MJ']], ['GJ', ['GJ']], ['mSv', ['mSv']], ['µSv', ['µSv']], ['Bq', ['Bq']], ['mmHg', ['mmHg']], ['Mt', ['Mt']], ['Gt', ['Gt']], ['g/L', ['g/l', 'g/L']], ['mg/L', ['mg/l', 'mg/L']], ['mg/dL', ['mg/dL', 'mg/dl']], ['µg/m³', ['µg/m³']], ['mg/mL', ['mg/ml', 'mg/mL']], ['µg/mL', ['µg/ml', 'µg/mL']], ['ng/mL', ['ng/ml', 'ng/mL']], ['g/km', ['g/km']],
]; // prettier-ignore

const units: UnitTable = {};
const prefixes: UnitTable = {};
addCurrencies(units, prefixes, NAMES);
addUnit(units, 'currency', 'penny', ['p'], { exact: 'p', close: true });
addUnit(prefixes, 'currency', 'INR', ['rs', 'rs.', '₨']);
// “30 MUSD”, “MAUD 60”, “5 kEUR”
const FACTORS = { M: 1e6, m: 1e6, k: 1e3, K: 1e3, B: 1e9, bn: 1e9 };
const scaledCodes = CODES.flatMap((code) =>
  Object.entries(FACTORS).map(([letter, factor]) => [code, letter + code, factor] as const),
);
for (const [code, written, factor] of scaledCodes)
  for (const entries of [units, prefixes])
    addUnit(entries, 'currency', code, [written], { exact: written, factor });
for (const [unit, words] of MEASURES) addUnit(units, 'dimension', unit, words);
for (const [unit, words] of POWERS)
  for (const word of words) {
    addUnit(units, 'dimension', `${unit}²`, [`square ${word}`]);
    addUnit(units, 'dimension', `${unit}³`, [`cubic ${word}`]);
  }
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
lexicon.suffix(
  SYMBOLS.flatMap(([, written]) => written.filter((one) => /^\p{L}+$/u.test(one) && /\p{Lu}/u.test(one))),
);
lexicon.suffix(['RM', 'M', 'K', 'B', 'C', 'F', 'H', 'PM', 'AM', 'KM', 'Km', 'Kg', 'MM']);
lexicon.suffix(CODES.filter((code) => !NEVER_BEFORE.has(code)));
lexicon.suffix(scaledCodes.map(([, written]) => written));
