/** English quantities: bounds, fractions, what is counted. */
import type { BoundEntry, QuantityPack } from '../../quantities.ts';
import { lexicon, months } from '../vocabulary.ts';
import { magnitudeTable, prefixTable, unitTable } from './units.ts';

const about: BoundEntry = { comparator: '~', approximate: true };
const least: BoundEntry = { comparator: '>=', approximate: false };
const most: BoundEntry = { comparator: '<=', approximate: false };
const each = <V>(entry: V, ...phrases: string[]) =>
  Object.fromEntries(phrases.map((phrase) => [phrase, entry]));

const mass = {
  around:
    /(?<!\p{L})(?:weigh\p{L}*|weights?|overweight|heavy|heavier|lighter|lbs?|tons?|tonnes?|kilos?|kilograms?|kg|ounces?|stone|babies|baby|newborns?|punches|(?:pounds?|lbs?) of (?!sterling)(?:\p{L}+)|flesh|lost \p{L}+ pounds?)(?!\p{L})/iu,
  means: { unit: 'lb', kind: 'dimension' },
} as const;
const angle = {
  around:
    /(?<!\p{L})(?:angles?|turn(?:s|ed|ing)?|rotat\p{L}+|tilt\p{L}*|slopes?|latitude|longitude|north|south|east|west|steep)(?!\p{L})/iu,
  means: { unit: 'deg', kind: 'dimension' },
} as const;

/** Writings that are money only where their country or money is spoken of. */
const coin = (unit: string, country: string) =>
  ({
    around: new RegExp(`[£€$¥]|(?<!\\p{L})(?:dollars?|euros?|yen|currency|${country})(?!\\p{L})`, 'iu'),
    means: { unit, kind: 'currency' },
  }) as const;
const things = { around: /(?:)/u, means: null } as const;
/** “the 13 won by the visitors” */
const victory = {
  around:
    /(?<!\p{L})(?:match(?:es)?|games?|seats?|medals?|titles?|elections?|votes?|races?|awards?|prizes?|leagues?|cups?|party|sets?|won (?:by|the|an?|at|their|his|her|its|all|only|just|more|back|over|gold|silver|bronze))(?!\p{L})/iu,
  means: null,
} as const;

export const englishQuantities: QuantityPack = {
  units: unitTable,
  senses: lexicon.define('unitofsenses', {
    pound: [mass],
    pounds: [mass],
    degrees: [angle],
    degree: [angle],
    '°': [angle],
    won: [victory],
    real: [coin('BRL', 'brazil\\p{L}*|rio|são paulo|sao paulo'), things],
    ...each([coin('DEM', 'germany?|bundesbank|bonn|frankfurt|deutsche'), things], 'mark', 'marks'),
    ...each([coin('CRC', 'costa rica\\p{L}*'), things], 'colon', 'colones'),
    ...each([coin('PYG', 'paraguay\\p{L}*'), things], 'guarani', 'guaranies'),
    ...each([coin('HTG', 'haiti\\p{L}*'), things], 'gourde', 'gourdes'),
    ...each([coin('PEN', 'peru\\p{L}*|lima'), things], 'soles'),
  }),
  prefixes: prefixTable,
  magnitudes: magnitudeTable,
  boundsBefore: lexicon.define('boundbefore', {
    ...each(about, 'about', 'around', 'approximately', 'roughly', 'nearly', 'almost', 'some', 'close to', 'circa', 'an estimated', 'estimated', 'just over', 'just under', 'well over', 'a little over', 'in the region of', '~', '≈', 'near', 'exactly around'),
    ...each(least, 'at least', 'more than', 'over', 'above', 'no less than', 'no fewer than', 'not less than', 'a minimum of', 'minimum', 'upwards of', 'exceeding', 'greater than', 'higher than', 'larger than', 'bigger than', '>', '> =', 'as many as at least'),
    ...each(most, 'at most', 'less than', 'fewer than', 'under', 'below', 'up to', 'no more than', 'not more than', 'a maximum of', 'maximum', 'smaller than', 'lower than', 'as many as', 'as much as', '<', '< ='),
  }), // prettier-ignore
  boundsAfter: lexicon.define('boundafter', {
    ...each(about, 'or so', 'approximately', 'roughly'),
    ...each(least, 'or more', 'or above', 'or greater', 'or higher', 'or over', 'at least', 'minimum'),
    ...each(most, 'or less', 'or fewer', 'or below', 'or under', 'at most', 'maximum'),
  }), // prettier-ignore
  ensembles: lexicon.define('ensembleofthings', {
    dozen: { value: 12, exact: true },
    dozens: { value: 12, exact: true },
    dz: { value: 12, exact: true },
    dzs: { value: 12, exact: true },
    doz: { value: 12, exact: true },
    score: { value: 20, exact: true },
    gross: { value: 144, exact: true },
  }),
  indefinites: lexicon.define('indefinite', [
    'several',
    'some',
    'many',
    'a few',
    'few',
    'dozens of',
    'tens of',
    'scores of',
    'hundreds of',
    'thousands of',
  ]),
  unitArticles: lexicon.define('unitarticle', ['a']),
  denominators: lexicon.define('denominator', { half: 2, halves: 2, quarter: 4, quarters: 4 }),
  fractions: lexicon.define('fraction', {
    half: 0.5,
    'a half': 0.5,
    'one half': 0.5,
  }),
  additions: lexicon.define('addition', { 'and a half': 0.5, 'and one half': 0.5, 'and a quarter': 0.25 }),
  ordinals: lexicon.define('ordinalword', { first: 1, second: 2 }),
  notOrdinalBefore: lexicon.define('notordinalbefore', [
    'lady',
    'minister',
    'time',
    'name',
    'hand',
    'aid',
    'place',
    'world',
    'amendment',
    'class',
    'of all',
    'world war',
    'reading',
    'degree',
    'half',
  ]),
  numbering: lexicon.define('numbers', [
    'article',
    'section',
    'page',
    'pages',
    'p.',
    'chapter',
    'no.',
    'number',
    'figure',
    'line',
    'resolution',
    'room',
    'flight',
    'route',
    'episode',
    'season',
    'volume',
    'level',
    'type',
    'version',
    'top',
    'channel',
    'act',
    'rule',
    'highway',
    'street',
    'unit',
    'phase',
    'category',
    'group',
    'round',
    'day',
    'gate',
    'platform',
    'boeing',
    'airbus',
    'iphone',
    'windows',
    'area',
    's & p',
    'ftse',
    'nasdaq',
    'nikkei',
    'dax',
    'russell',
    'stoxx',
    'fortune',
  ]),
  rangeJoins: lexicon.define('quantityrange', ['to', '-', '–', 'up to', 'or']),
  scoreJoins: lexicon.define('scorejoin', ['to']),
  between: lexicon.define('quantitybetween', ['between', 'from']),
  and: lexicon.define('quantityand', ['and']),
  or: lexicon.define('quantityor', ['or']),
  months,
  outOf: lexicon.define('outof', ['out of', 'in', 'over', 'out of every', 'in every']),
  minus: lexicon.define('minus', ['minus', 'negative', '-', '–']),
  of: lexicon.define('quantityof', ['of']),
  countsBare: true,
  determiners: lexicon.define('quantitydeterminer', [
    'the',
    'their',
    'its',
    'his',
    'her',
    'our',
    'your',
    'my',
    'all',
    'all the',
    'these',
    'those',
    'this',
    'that',
    'a',
    'an',
  ]),
  per: lexicon.define('per', ['per', '/', 'a', 'an', 'each', 'every']),
  rateUnits: lexicon.define('rateunit', {
    month: 'month', year: 'year', day: 'day', week: 'week', hour: 'h', minute: 'min', second: 's', quarter: 'quarter', person: 'person', household: 'household', capita: 'person', ton: 't', tonne: 't', kilo: 'kg', kg: 'kg', pound: 'lb', liter: 'L', litre: 'L', gallon: 'gal', hectare: 'ha', acre: 'ac', barrel: 'bbl', share: 'share', head: 'head', kilometer: 'km', mile: 'mi', unit: 'unit', night: 'night', game: 'game', student: 'student', 'square meter': 'm²', 'square foot': 'ft²', decade: 'decade', family: 'family', child: 'child', h: 'h', s: 's',
  }), // prettier-ignore
  ageUnits: lexicon.define('ageunit', {
    'years old': 'year',
    yo: 'year',
    'year old': 'year', 'year - old': 'year', 'years - old': 'year', 'years of age': 'year', 'months old': 'month',
    'months of age': 'month',
    'weeks of age': 'week',
    'month old': 'month', 'month - old': 'month', 'weeks old': 'week', 'week - old': 'week', 'days old': 'day', 'day - old': 'day', 'week old': 'week', 'day old': 'day', years: 'year', months: 'month', 'year - olds': 'year',
  }), // prettier-ignore
  ageBefore: lexicon.define('agebefore', ['aged', 'age', 'ages', 'age of', 'at the age of']),
  ageAfter: lexicon.define('ageafter', ['of age', 'old']),
  stops: lexicon.define('countend', [
    'the', 'a', 'an', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'with', 'without', 'from', 'into', 'over', 'under', 'between', 'and', 'or', 'but', 'that', 'which', 'who', 'whom', 'whose', 'when', 'where', 'while', 'if', 'as', 'than', 'so', 'not', 'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'may', 'might', 'should', 'do', 'does', 'did', 'it', 'he', 'she', 'they', 'we', 'you', 'i', 'his', 'her', 'their', 'its', 'this', 'these', 'those', 'there', 'after', 'before', 'during', 'since', 'until', 'per', 'up', 'out', 'about', 'against', 'more', 'less', 'times', 'each', 'ago', 'later', 'earlier', 'today', 'yesterday', 'tomorrow', 'said', 'says', 'because', 'also', 'only', 's',
  ]), // prettier-ignore
  wholes: { 'gross domestic product': 'GDP', 'gross national product': 'GNP' },
};
