/** Numbers as French writes them: « 11 000 », « 3,5 », « quatre-vingt-dix-sept », « septante », « deux millions et demi », « 21e ». */
import type { NumberGrammar, NumberWord, NumeralItems } from '../../lexicon.ts';

const UNITS: Record<string, number> = {
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12,
  treize: 13, quatorze: 14, quinze: 15, seize: 16, zéro: 0, zero: 0,
}; // prettier-ignore
const TENS: Record<string, number> = {
  vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, huitante: 80, octante: 80, nonante: 90,
}; // prettier-ignore
const SCALES: Record<string, number> = {
  million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, billion: 1e12, billions: 1e12, billiard: 1e15, billiards: 1e15,
  trillion: 1e18, trillions: 1e18, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7,
}; // prettier-ignore
const ORDINALS: Record<string, number> = {
  deuxième: 2, troisième: 3, quatrième: 4, cinquième: 5, sixième: 6, septième: 7, huitième: 8, neuvième: 9, dixième: 10,
  onzième: 11, douzième: 12, treizième: 13, quatorzième: 14, quinzième: 15, seizième: 16, unième: 1,
  vingtième: 20, trentième: 30, quarantième: 40, cinquantième: 50, soixantième: 60, septantième: 70, huitantième: 80, nonantième: 90,
  centième: 100,
}; // prettier-ignore
const ORDINAL_SCALES: Record<string, number> = {
  millième: 1e3,
  millionième: 1e6,
  milliardième: 1e9,
  billionième: 1e12,
};

function table(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const plain = (word: string) => word.replaceAll('è', 'e');
  const add = (role: NumberWord['role'], entries: Record<string, number>) => {
    for (const [word, value] of Object.entries(entries)) words.set(word, { role, value });
  };
  add('join', { et: 0 });
  add('point', { virgule: 0 });
  add('unit', UNITS);
  add('ten', TENS);
  add('hundred', { cent: 100, cents: 100 });
  add('thousand', { mille: 1000, mil: 1000 });
  add('scale', SCALES);
  for (const [role, entries] of [['ordinal', ORDINALS], ['ordinal-scale', ORDINAL_SCALES]] as const)
    for (const [word, value] of Object.entries(entries))
      for (const form of [word, plain(word), `${word}s`, `${plain(word)}s`]) words.set(form, form.endsWith('s') ? { role, value, plural: true } : { role, value }); // prettier-ignore
  return words;
}

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const DIGITS = [
  new RegExp(`\\d{1,3}(?:${SPACE}\\d{3})+(?![\\d])(?:,\\d+)?`, 'y'),
  /\d{1,3}(?:['’]\d{3})+(?!\d)(?:[,.]\d+)?/y,
  /[1-9]\d{0,2}(?:\.\d{3})+(?![\d]|\.\d)(?:,\d+)?/y,
  /\d+(?:[,.]\d+)?(?![,.]\d)/y,
  /\d+/y,
];
const GROUPED = new RegExp(`^[1-9]\\d{0,2}(?:(?:${SPACE}|['’.])\\d{3})+(?:,\\d+)?$`);

/** Whether « et un », « et onze » may follow: « vingt et un », « soixante et onze », « septante et un ». */
function joinsOne(last: NumberWord, group: number): boolean {
  return last.role === 'ten' && group % 100 >= 20 && (group % 100 <= 60 || last.value >= 70);
}

/** Reads number words: groups below a thousand, thousands, then scales. */
function read(items: NumeralItems, from: number): ReturnType<NumberGrammar['read']> {
  let at = from;
  let total = 0; // closed by thousands and scales
  let group = 0; // below a thousand
  let last: NumberWord | null = null;
  let scaled = false;
  let lowest = Infinity; // the scale that closed the last group
  let good: { value: number; after: number; shape: 'integer' | 'scaled' | 'decimal' | 'ordinal' } | null =
    null;

  const digits = items.digits(at);
  if (digits !== null) {
    const scale = items.word(at + 1);
    if (
      !scale ||
      (scale.role !== 'scale' &&
        scale.role !== 'thousand' &&
        !(scale.role === 'hundred' && digits > 1 && digits < 10))
    )
      return null;
    group = digits;
    last = { role: 'unit', value: digits };
    at++;
  }
  const start = at;
  for (; at < items.length; at++) {
    let here = at;
    if (at > start || digits !== null) {
      const char = items.char(at);
      const first = last!;
      if (char === '-') {
        if (!items.glued(at) || !items.glued(at + 1)) break;
        here = at + 1;
        if (items.word(here)?.role === 'join') {
          // « vingt-et-un » of the spelling of 1990
          const next = items.word(here + 2);
          const tens = joinsOne(first, group);
          if (items.char(here + 1) !== '-' || !tens || !next || (next.value !== 1 && next.value !== 11))
            break;
          here += 2;
        }
      } else if (items.word(at)?.role === 'point') {
        // « deux virgule cinq »
        const next = items.word(at + 1);
        if (!next || next.role !== 'unit' || scaled) break;
        const fraction = read(items, at + 1);
        if (!fraction || fraction.shape !== 'integer') break;
        const width = String(fraction.value).length;
        return {
          value: total + group + fraction.value / 10 ** width,
          after: fraction.after,
          shape: 'decimal',
        };
      } else if (items.word(at)?.role === 'join') {
        // « vingt et un », « soixante et onze »; « deux millions et demi » is read by the recognizers
        const next = items.word(at + 1);
        if (!next) break;
        const tens = joinsOne(first, group);
        const joins =
          tens &&
          ((next.role === 'unit' && (next.value === 1 || next.value === 11)) ||
            (next.role === 'ordinal' && (next.value === 1 || next.value === 11)));
        if (!joins) break;
        here = at + 1;
      }
    }
    const word = items.word(here);
    if (!word || word.role === 'join' || word.role === 'point') break;
    const { role, value } = word;
    const tail = group % 100;
    if (role === 'unit') {
      if (
        last &&
        last.role === 'unit' &&
        !(tail === 10 && value >= 7 && value <= 9) &&
        !((tail === 70 || tail === 90) && value >= 7 && value <= 9)
      )
        break;
      if (value >= 10 && tail !== 0 && tail !== 60 && tail !== 80) break;
      if (value < 10 && last && tail % 10 !== 0) break;
      if (value === 0 && last) break;
      if (digits !== null && group === digits && total === 0) break;
      // « 2,1 milliards un an plus tôt »: an article
      if (digits !== null && scaled && value === 1) break;
      group += value;
    } else if (role === 'ten') {
      const four = value === 20 && tail === 4 && last?.role === 'unit';
      if (!four && tail !== 0) break;
      group += four ? 76 : value;
    } else if (role === 'hundred') {
      if (group >= 100 || group === 1 || !Number.isInteger(group)) break;
      group = (group || 1) * 100;
    } else if (role === 'thousand') {
      if (lowest <= 1000 || last?.role === 'thousand') break;
      total += (group || 1) * 1000;
      group = 0;
      lowest = 1000;
      if (digits !== null) scaled = true;
    } else if (role === 'scale') {
      const part = lowest === 1000 && total % 1e6 > 0 ? (total % 1e6) + group : group;
      if (value >= lowest && lowest !== 1000) break;
      total = total - (part - group) + (part || 1) * value;
      group = 0;
      lowest = value;
      scaled = true;
    } else {
      // an ordinal closes the numeral; after « un », « deux »… it may be a fraction, which the recognizers decide
      const sum = total + group;
      const closes =
        role === 'ordinal-scale' ? true
        : value >= 100 ? group < 100
        : value >= 20 ? tail === 0 || (value === 20 && tail === 4)
        : value >= 10 ? tail === 0 || tail === 60 || tail === 80
        : last === null || (last.role !== 'unit' && tail % 10 === 0) || (last.value === 10 && value >= 7); // prettier-ignore
      // « un millième » is a fraction
      const part = role === 'ordinal-scale' && last?.role === 'unit' && total + group === 1;
      // « trois cinquièmes », « deux centièmes » are fractions: numerator and denominator stay apart
      const hyphened = items.char(here - 1) === '-';
      if (
        !closes ||
        (part && !hyphened) ||
        (word.plural && last !== null && (last.role === 'unit' || !hyphened)) ||
        (last?.role === 'unit' &&
          role === 'ordinal' &&
          value >= 10 &&
          (value < 100 || last.value === 1) &&
          !hyphened)
      )
        break;
      const result =
        role === 'ordinal-scale'
          ? (sum || 1) * value
          : value === 20 && tail === 4
            ? sum + 76
            : value >= 100
              ? total + (group || 1) * value
              : sum + value;
      return { value: result, after: here + 1, shape: 'ordinal' };
    }
    last = word;
    at = here;
    good = { value: total + group, after: at + 1, shape: scaled ? 'scaled' : 'integer' };
  }
  return good;
}

export const frenchNumbers: NumberGrammar = {
  words: table(),
  digits: DIGITS,
  valueOf(written) {
    const bare = GROUPED.test(written)
      ? written.replace(/[^\d,]/g, '')
      : written.replace(/[\s\u00a0\u202f\u2009'’]/g, '');
    return Number(bare.replace(',', '.'));
  },
  ordinalSuffixes: new Set([
    'er',
    're',
    'ère',
    'ere',
    'e',
    'è',
    'ᵉ',
    'ᵉʳ',
    'eme',
    'ème',
    'ieme',
    'ième',
    'nd',
    'nde',
    'ers',
    'res',
    'es',
    'èmes',
    'emes',
  ]),
  read,
};
