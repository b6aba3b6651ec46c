/** Units and currencies as French writes them. */
import { CODES, NEVER_BEFORE } from '../../currencies.ts';
import { addCurrencies, addSymbol, addUnit, type UnitTable } from '../../unit-table.ts';
import { lexicon } from '../vocabulary.ts';
import { NAMES } from './currencies.ts';

/** Long words of measures: singular and plural, with multiples of the metric units. */
const MEASURES: readonly [unit: string, words: string[]][] = [
  ['km', ['kilomètre', 'kilomètres', 'km', 'kms']], ['m', ['mètre', 'mètres']], ['hm', ['hectomètre', 'hectomètres', 'hectometre', 'hectometres']], ['dam', ['décamètre', 'décamètres']], ['dm', ['décimètre', 'décimètres', 'dm']],
  ['cm', ['centimètre', 'centimètres', 'cm']], ['mm', ['millimètre', 'millimètres', 'mm']], ['µm', ['micromètre', 'micromètres', 'micron', 'microns']], ['nm', ['nanomètre', 'nanomètres']], ['pm', ['picomètre', 'picomètres']],
  ['mi', ['mile', 'miles', 'mille terrestre', 'milles terrestres', 'milles', 'mi']], ['nmi', ['mille marin', 'milles marins', 'mille nautique', 'milles nautiques', 'nautiques']], ['ft', ['pied', 'pieds']], ['in', ['pouce', 'pouces']], ['yd', ['yard', 'yards']], ['ly', ['année-lumière', 'années-lumière', 'année lumière', 'années lumière']], ['au', ['unité astronomique', 'unités astronomiques']], ['pc', ['parsec', 'parsecs']], ['lieue', ['lieue', 'lieues']], ['fathom', ['brasse', 'brasses']], ['toise', ['toise', 'toises']], ['furlong', ['furlong', 'furlongs']],
  ['ha', ['hectare', 'hectares', 'ha']], ['a', ['are', 'ares']], ['ac', ['acre', 'acres']], ['arpent', ['arpent', 'arpents']],
  ['km²', ['km carrés', 'km carré']], ['ft³', ['pieds cube']],
  ['L', ['litre', 'litres']], ['kL', ['kilolitre', 'kilolitres']], ['hL', ['hectolitre', 'hectolitres', 'hl']], ['daL', ['décalitre', 'décalitres']], ['dL', ['décilitre', 'décilitres', 'dl']], ['cL', ['centilitre', 'centilitres', 'cl']], ['mL', ['millilitre', 'millilitres', 'ml']], ['µL', ['microlitre', 'microlitres']], ['gal', ['gallon', 'gallons']], ['pt', ['pinte', 'pintes']], ['bbl', ['baril', 'barils']], ['bu', ['boisseau', 'boisseaux']], ['stère', ['stère', 'stères']], ['fl oz', ['once liquide', 'onces liquides']], ['cup', ['tasse', 'tasses']], ['tbsp', ['cuillère à soupe', 'cuillères à soupe', 'cuillerée à soupe', 'cuillerées à soupe', 'cuiller à soupe', 'cuillers à soupe']], ['tsp', ['cuillère à café', 'cuillères à café', 'cuillerée à café', 'cuillerées à café', 'cuiller à café', 'cuillers à café']],
  ['kg', ['kilogramme', 'kilogrammes', 'kilo', 'kilos', 'kg']], ['hg', ['hectogramme', 'hectogrammes']], ['dag', ['décagramme', 'décagrammes']], ['g', ['gramme', 'grammes']], ['dg', ['décigramme', 'décigrammes']], ['cg', ['centigramme', 'centigrammes']], ['mg', ['milligramme', 'milligrammes', 'mg']], ['µg', ['microgramme', 'microgrammes', 'ug']], ['ng', ['nanogramme', 'nanogrammes']], ['t', ['tonne', 'tonnes', 'tonne métrique', 'tonnes métriques']], ['kt', ['kilotonne', 'kilotonnes']], ['Mt', ['mégatonne', 'mégatonnes']], ['Gt', ['gigatonne', 'gigatonnes']], ['q', ['quintal', 'quintaux']], ['oz', ['once', 'onces']], ['ct', ['carat', 'carats']],
  ['km/h', ['kilomètres-heure', 'kilomètre-heure', 'kilomètres heure', 'kilomètres par heure', 'kilomètre par heure', "kilomètres à l'heure", 'kilomètres/heure', 'km/h', 'kmh', 'km par heure', "km à l'heure"]], ['km/s', ['kilomètres par seconde', 'kilomètre par seconde', 'km/s']], ['m/s', ['mètres par seconde', 'mètre par seconde', 'mètres/seconde', 'm/s']], ['kn', ['nœud', 'nœuds']], ['mph', ['mph', "miles à l'heure", 'miles par heure', "milles à l'heure"]], ['ft/s', ['pieds par seconde']],
  ['W', ['watt', 'watts']], ['mW', ['milliwatt', 'milliwatts']], ['kW', ['kilowatt', 'kilowatts']], ['MW', ['mégawatt', 'mégawatts']], ['GW', ['gigawatt', 'gigawatts']], ['TW', ['térawatt', 'térawatts']],
  ['Wh', ['wattheure', 'wattheures', 'watt-heure', 'watts-heure']], ['kWh', ['kilowattheure', 'kilowattheures', 'kilowatt-heure', 'kilowatts-heure', 'kilowatts-heures', 'kilowatts/heure']], ['MWh', ['mégawattheure', 'mégawattheures', 'mégawatt-heure', 'mégawatts-heure', 'mégawatts-heures']], ['GWh', ['gigawattheure', 'gigawattheures', 'gigawatt-heure', 'gigawatts-heure', 'gigawatts-heures']], ['TWh', ['térawattheure', 'térawattheures', 'térawatt-heure', 'térawatts-heure', 'térawatts-heures']],
  ['kcal', ['kilocalorie', 'kilocalories', 'kcal']], ['cal', ['calorie', 'calories']], ['J', ['joule', 'joules']], ['kJ', ['kilojoule', 'kilojoules']], ['MJ', ['mégajoule', 'mégajoules']], ['GJ', ['gigajoule', 'gigajoules']], ['BTU', ['btu']], ['V', ['volt', 'volts']], ['mV', ['millivolt', 'millivolts']], ['kV', ['kilovolt', 'kilovolts']], ['A', ['ampère', 'ampères']], ['mA', ['milliampère', 'milliampères']], ['Ah', ['ampère-heure', 'ampères-heure', 'ampères-heures']], ['Ω', ['ohm', 'ohms']], ['F', ['farad', 'farads']], ['C', ['coulomb', 'coulombs']], ['N', ['newton', 'newtons']], ['kN', ['kilonewton', 'kilonewtons']], ['Nm', ['newton-mètre', 'newtons-mètres', 'newtons mètres']], ['hp', ['cheval-vapeur', 'chevaux-vapeur', 'cheval', 'chevaux']],
  ['B', ['octet', 'octets', 'byte', 'bytes']], ['kB', ['kilooctet', 'kilooctets', 'kilo-octet', 'kilo-octets', 'kilobyte', 'kilobytes']], ['MB', ['mégaoctet', 'mégaoctets', 'méga-octets', 'mégabyte', 'mégabytes']], ['GB', ['gigaoctet', 'gigaoctets', 'giga-octets', 'gigabyte', 'gigabytes', 'gigas']], ['TB', ['téraoctet', 'téraoctets', 'téra-octets', 'térabyte', 'térabytes']], ['PB', ['pétaoctet', 'pétaoctets', 'pétabyte', 'pétabytes']], ['EB', ['exaoctet', 'exaoctets']], ['bit', ['bit', 'bits']], ['kbit', ['kilobit', 'kilobits']], ['Mbit', ['mégabit', 'mégabits']], ['Gbit', ['gigabit', 'gigabits']], ['Tbit', ['térabit', 'térabits']], ['Mbit/s', ['mégabits par seconde']], ['Gbit/s', ['gigabits par seconde']], ['px', ['pixel', 'pixels', 'mégapixels']],
  ['Hz', ['hertz']], ['kHz', ['kilohertz']], ['MHz', ['mégahertz']], ['GHz', ['gigahertz']], ['THz', ['térahertz']], ['dB', ['décibel', 'décibels']], ['Pa', ['pascals']], ['hPa', ['hectopascal', 'hectopascals']], ['kPa', ['kilopascal', 'kilopascals']], ['MPa', ['mégapascal', 'mégapascals']], ['bar', ['bar', 'bars']], ['mbar', ['millibar', 'millibars']], ['atm', ['atmosphères']], ['psi', ['psi']], ['mmHg', ['millimètres de mercure']], ['lm', ['lumen', 'lumens']], ['lx', ['lux']], ['cd', ['candela', 'candelas']], ['ppm', ['ppm', 'parties par million']], ['ppb', ['ppb', 'parties par milliard']], ['rad', ['radian', 'radians']], ['arcmin', ["minutes d'arc", "minute d'arc"]], ['arcsec', ["secondes d'arc", "seconde d'arc"]],
  ['Sv', ['sievert', 'sieverts']], ['mSv', ['millisievert', 'millisieverts']], ['µSv', ['microsievert', 'microsieverts']], ['Bq', ['becquerel', 'becquerels']], ['MBq', ['mégabecquerel', 'mégabecquerels']], ['GBq', ['gigabecquerel', 'gigabecquerels']], ['TBq', ['térabecquerel', 'térabecquerels']], ['Ci', ['curies']], ['Gy', ['grays']],
]; // prettier-ignore
/** Lengths that are squared and cubed. */
const POWERS: readonly [unit: string, one: string, many: string][] = [
  ['km', 'kilomètre', 'kilomètres'], ['hm', 'hectomètre', 'hectomètres'], ['dam', 'décamètre', 'décamètres'], ['m', 'mètre', 'mètres'], ['dm', 'décimètre', 'décimètres'], ['cm', 'centimètre', 'centimètres'], ['mm', 'millimètre', 'millimètres'], ['mi', 'mile', 'miles'], ['yd', 'yard', 'yards'], ['ft', 'pied', 'pieds'], ['in', 'pouce', 'pouces'],
]; // prettier-ignore
const SYMBOLS: readonly [unit: string, written: string[]][] = [
  ['m', ['m']], ['g', ['g']], ['t', ['t']], ['L', ['l', 'L']], ['km²', ['km²', 'km2']], ['m²', ['m²']], ['m³', ['m³']], ['cm²', ['cm²']], ['cm³', ['cm³']], ['mm²', ['mm²']], ['km³', ['km³']], ['dm³', ['dm³']], ['W', ['W']], ['kW', ['kW']], ['MW', ['MW']], ['GW', ['GW']], ['TW', ['TW']], ['Wh', ['Wh']], ['kWh', ['kWh', 'kwh']], ['MWh', ['MWh']], ['GWh', ['GWh']], ['TWh', ['TWh']], ['kWp', ['kWc']], ['MWp', ['MWc']], ['GWp', ['GWc']], ['kVA', ['kVA']],
  ['V', ['V']], ['mV', ['mV']], ['kV', ['kV']], ['mA', ['mA']], ['mAh', ['mAh']], ['Ah', ['Ah']], ['Hz', ['Hz']], ['kHz', ['kHz']], ['MHz', ['MHz']], ['GHz', ['GHz']], ['THz', ['THz']], ['dB', ['dB']], ['hPa', ['hPa']], ['kPa', ['kPa']], ['MPa', ['MPa']], ['kB', ['ko', 'Ko']], ['MB', ['Mo']], ['GB', ['Go']], ['TB', ['To']], ['PB', ['Po']], ['kt', ['kt']], ['Mt', ['Mt']], ['Gt', ['Gt']], ['cm', ['cm']], ['mm', ['mm']], ['µm', ['µm']], ['nm', ['nm']], ['km', ['km', 'Km', 'KM']], ['kg', ['kg', 'Kg']], ['mg', ['mg']], ['µg', ['µg']], ['ml', ['ml', 'mL']], ['cL', ['cl', 'cL']], ['dL', ['dl', 'dL']], ['hL', ['hl', 'hL']], ['ha', ['ha']], ['dm', ['dm']], ['in', ['″']], ['hp', ['ch']], ['Nm', ['Nm']], ['kN', ['kN']], ['kJ', ['kJ']], ['MJ', ['MJ']], ['GJ', ['GJ']], ['mSv', ['mSv']], ['µSv', ['µSv']], ['Bq', ['Bq']], ['mmHg', ['mmHg']], ['Mbit/s', ['Mbit/s', 'Mb/s']], ['Gbit/s', ['Gbit/s', 'Gb/s']], ['kbit/s', ['kbit/s']], ['g/L', ['g/l', 'g/L']], ['mg/L', ['mg/l', 'mg/L']], ['µg/L', ['µg/l', 'µg/L']], ['mg/kg', ['mg/kg']], ['µg/m³', ['µg/m³']], ['mg/m³', ['mg/m³']], ['g/km', ['g/km']], ['Bq/L', ['Bq/l', 'Bq/L']], ['mg/mL', ['mg/ml', 'mg/mL']], ['µg/mL', ['µg/ml', 'µg/mL']], ['ng/mL', ['ng/ml', 'ng/mL']], ['Bq/kg', ['Bq/kg']],
]; // prettier-ignore

const units: UnitTable = {};
const prefixes: UnitTable = {};
addCurrencies(units, prefixes, NAMES);
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
for (const [unit, one, many] of POWERS) {
  addUnit(units, 'dimension', `${unit}²`, [`${one} carré`, `${many} carrés`]);
  addUnit(units, 'dimension', `${unit}³`, [`${one} cube`, `${many} cubes`]);
}
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
lexicon.suffix(
  SYMBOLS.flatMap(([, written]) => written.filter((one) => /^\p{L}+$/u.test(one) && /\p{Lu}/u.test(one))),
);
lexicon.suffix(['C', 'F', 'M', 'Md', 'Mds', 'K', 'H', 'PM', 'AM']);
lexicon.suffix(CODES.filter((code) => !NEVER_BEFORE.has(code)));
