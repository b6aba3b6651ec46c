/** Numbers as English writes them: “11,000”, “3.5”, “ninety-seven”, “two hundred and five”, “21st”, “a million”. */
import type { NumberGrammar, NumberWord, NumeralItems } from '../../lexicon.ts';

const UNITS: Record<string, number> = {
  zero: 0, naught: 0, nought: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // prettier-ignore
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Record<string, number> = {
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  lakh: 1e5,
  crore: 1e7,
  lakhs: 1e5,
  crores: 1e7,
  lac: 1e5,
  lacs: 1e5,
};
const ORDINALS: Record<string, number> = {
  third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13,
  fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40,
  fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100,
}; // prettier-ignore
const ORDINAL_SCALES: Record<string, number> = {
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};

function table(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (role: NumberWord['role'], entries: Record<string, number>) => {
    for (const [word, value] of Object.entries(entries)) words.set(word, { role, value });
  };
  add('join', { and: 0 });
  add('point', { point: 0 });
  add('article', { a: 1, an: 1 });
  add('tail', { first: 1, second: 2, firsts: 1, seconds: 2 });
  add('unit', UNITS);
  add('ten', TENS);
  add('hundred', { hundred: 100, hundreds: 100 });
  add('thousand', { thousand: 1000 });
  add('scale', SCALES);
  for (const [role, entries] of [['ordinal', ORDINALS], ['ordinal-scale', ORDINAL_SCALES]] as const)
    for (const [word, value] of Object.entries(entries)) for (const form of [word, `${word}s`]) words.set(form, form.endsWith('s') ? { role, value, plural: true } : { role, value }); // prettier-ignore
  // “twentyfifth”, “thirtyfirst”: run together
  for (const [ten, value] of Object.entries(TENS))
    for (const [one, more] of [['first', 1], ['second', 2], ...Object.entries(ORDINALS).slice(0, 7)] as const)
      words.set(ten + one, { role: 'ordinal', value: value + more });
  return words;
}

/** Reads number words: groups below a thousand, thousands, then scales; “and” only inside a group. */
function read(items: NumeralItems, from: number): ReturnType<NumberGrammar['read']> {
  let at = from;
  let total = 0;
  let group = 0;
  let last: NumberWord | null = null;
  let scaled = false;
  let lowest = Infinity;
  let good: ReturnType<NumberGrammar['read']> = null;
  let earlier: ReturnType<NumberGrammar['read']> = null; // what was read before the last word
  const digits = items.digits(at);
  const large = (word: NumberWord | null) =>
    word !== null && (word.role === 'scale' || word.role === 'thousand' || word.role === 'hundred');
  if (digits !== null) {
    if (!large(items.word(at + 1))) return null;
    group = digits;
    last = { role: 'unit', value: digits };
    at++;
  } else if (items.word(at)?.role === 'article') {
    if (!large(items.word(at + 1))) return null;
    group = 1;
    last = { role: 'article', value: 1 };
    at++;
  }
  const start = at;
  for (; at < items.length; at++) {
    let here = at;
    if (at > start && last) {
      const char = items.char(at);
      const role = items.word(at)?.role;
      const next = items.word(at + 1)?.role;
      // “twenty-fifth”, with whatever dash
      if (char === '-' || (char === '_' && last.role === 'ten' && (next === 'ordinal' || next === 'tail'))) {
        if (!items.glued(at) || !items.glued(at + 1)) break;
        here = at + 1;
      } else if (role === 'point') {
        let decimals = '';
        let after = at + 1;
        for (; items.word(after)?.role === 'unit' && items.word(after)!.value < 10; after++)
          decimals += String(items.word(after)!.value);
        // “point seventy-one”
        const ten = decimals ? null : items.word(after);
        if (ten?.role === 'ten') {
          const hyphen = items.char(after + 1) === '-' ? 1 : 0;
          const unit = items.word(after + 1 + hyphen);
          const more = unit?.role === 'unit' && unit.value > 0 && unit.value < 10;
          decimals = String(ten.value + (more ? unit.value : 0));
          after += more ? 2 + hyphen : 1;
        }
        if (!decimals) break;
        const number = Number(`${total + group}.${decimals}`);
        // “one point two five million”
        const scale = items.word(after);
        return scale?.role === 'scale' || scale?.role === 'thousand'
          ? { value: Number((number * scale.value).toPrecision(15)), after: after + 1, shape: 'scaled' }
          : { value: number, after, shape: 'decimal' };
      } else if (role === 'join') {
        const next = items.word(at + 1);
        const written = items.digits(at + 1);
        if (
          written !== null &&
          digits !== null &&
          last.role === 'hundred' &&
          Number.isInteger(written) &&
          written > 0 &&
          written < 100 &&
          !large(items.word(at + 2))
        )
          return { value: total + group + written, after: at + 2, shape: scaled ? 'scaled' : 'integer' };
        if (
          !next ||
          (last.role !== 'hundred' && last.role !== 'thousand' && last.role !== 'scale') ||
          (next.role !== 'unit' && next.role !== 'ten' && next.role !== 'ordinal')
        )
          break;
        if (last.role !== 'hundred' && digits !== null) break;
        if (next.role === 'unit' && items.word(at + 2)?.plural) break; // “six million and two thirds”
        here = at + 1;
      }
    }
    // “4 thousand 3 hundred”
    const more = last?.role === 'thousand' && digits !== null ? items.digits(here) : null;
    if (more !== null && more > 0 && more < 10 && items.word(here + 1)?.role === 'hundred') {
      group += more;
      last = { role: 'unit', value: more };
      at = here;
      continue;
    }
    const word = items.word(here);
    if (!word || word.role === 'join' || word.role === 'point' || word.role === 'article') break;
    if (word.role === 'tail') {
      // “twenty-first”: by themselves these are words
      if (last?.role === 'ten' && word.value < 3)
        return { value: total + group + word.value, after: here + 1, shape: 'ordinal' };
      break;
    }
    const { role, value } = word;
    const tail = group % 100;
    if (role === 'unit') {
      if (last && last.role === 'unit') break;
      if (value >= 10 ? tail !== 0 : tail % 10 !== 0 || (tail > 0 && tail < 20)) break;
      if (value === 0 && last) break;
      if (last?.role === 'article') break;
      group += value;
    } else if (role === 'ten') {
      if (tail !== 0 || last?.role === 'article') break;
      group += value;
    } else if (role === 'hundred') {
      if ((group >= 100 && digits === null) || group % 100 === 0 || !last) break;
      group *= 100;
    } else if (role === 'thousand') {
      if (lowest <= 1000 || !last) break;
      total += group * 1000;
      group = 0;
      lowest = 1000;
      if (digits !== null) scaled = true;
    } else if (role === 'scale') {
      if (!last || (value >= lowest && lowest !== 1000)) break;
      const part = lowest === 1000 ? (total % 1e6) + group : group;
      total = total - (part - group) + part * value;
      group = 0;
      lowest = value;
      scaled = true;
    } else {
      // a denominator: “twenty fifths” is four; “one hundred thirty-fifths” has the numerator one hundred
      if (word.plural && last) {
        if (last.role === 'ten' && value < 10 && role === 'ordinal') {
          if (earlier !== null) return earlier;
          if (here > at) return { value: group + value, after: here + 1, shape: 'ordinal' };
        }
        break;
      }
      const closes =
        role === 'ordinal-scale' ||
        (value >= 100
          ? last === null || (group > 0 && group < 100)
          : value >= 10
            ? tail === 0
            : tail % 10 === 0 && tail !== 10);
      if (!closes || (last?.role === 'unit' && role === 'ordinal' && value < 100)) break;
      const sum = total + group;
      return {
        value:
          role === 'ordinal-scale'
            ? (sum || 1) * value
            : value >= 100
              ? total + (group || 1) * 100
              : sum + value,
        after: here + 1,
        shape: 'ordinal',
      };
    }
    last = word;
    at = here;
    earlier = good;
    good = { value: total + group, after: at + 1, shape: scaled ? 'scaled' : 'integer' };
  }
  return good;
}

const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d+$/;

export const englishNumbers: NumberGrammar = {
  words: table(),
  digits: [
    /\d{1,3}(?:,\d{3})+(?![\d]|,\d)(?:\.\d+)?/y,
    /\d{1,2}(?:,\d{2})+,\d{3}(?![\d]|,\d)(?:\.\d+)?/y, // “12,34,567”, as in India
    /\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)/y, // “1.111,11”, as on the continent
    /\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?/y,
    /\d+(?:\.\d+)?(?!\.\d)/y,
    /\d+/y,
  ],
  valueOf: (written) =>
    Number(
      GROUPED.test(written)
        ? written.replaceAll(',', '')
        : CONTINENTAL.test(written)
          ? written.replaceAll('.', '').replace(',', '.')
          : written.replace(/[\u00a0\u202f\u2009]/g, ''),
    ),
  ordinalSuffixes: new Set(['st', 'nd', 'rd', 'th']),
  read,
};
