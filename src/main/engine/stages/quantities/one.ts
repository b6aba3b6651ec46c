/** One quantity, read outwards from its number: magnitude, unit, range, rate, bound, what it counts and of what it is. */
import type { Comparator, Quantity, QuantityKind } from '../../../../shared/analysis.ts';
import type { UnitEntry } from '../../languages/quantities.ts';
import type { Lexemes } from '../../lexemes.ts';
import { countedAt } from './counted.ts';
import { boundBefore, END, glued, type Hands, isNumeral, unitAfter, unitAt, word } from './hands.ts';
import { coreAt, scaleAt, scaleOf, SIZES } from './numbers.ts';
import { readOrdinal } from './ordinals.ts';
import { rateAt } from './rates.ts';
import { scoreAt } from './scores.ts';

/** What stands beside a passage in its line, at most AROUND characters each way: a line is read alike by itself. */
function aroundIn(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const close = after.indexOf('\n');
  return (
    before.slice(before.lastIndexOf('\n') + 1) +
    text.slice(start, end) +
    (close < 0 ? after : after.slice(0, close))
  );
}

/** Whether a sign begins a passage: nothing or only an opening mark touches it. */
function standsAlone(lexemes: Lexemes, sign: number): boolean {
  return sign <= 0 || !glued(lexemes, sign) || /[("[,;:]/.test(lexemes.skeleton[sign - 1]!);
}

/** Hundredths of a currency. */
const SMALL_CHANGE = /^(?:cent|centime|centavo|kopeck|penny|pesewa|sen)$/;

/** What is run or swum over metres. */
const RACES =
  /^(?:hurdles|sprints|sprinters|runners|races|heats|finals|relays|medallists|medalists|champions|swimmers|waves|walls|cliffs|trees|towers|masts|poles)$/iu;

/** Characters each way that decide between meanings of a unit. */
const AROUND = 120;

/** Reads the quantity whose number (or currency sign) begins at a lexeme; null when there is none. */
export function readOne(hands: Hands, index: number): { quantity: Quantity | null; after: number } | null {
  const { lexemes, pack } = hands;
  const { skeleton } = lexemes;
  let unit: UnitEntry | null = null;
  let first = index;
  let at = index;
  const prefix = unitAt(hands, pack.prefixes, index);
  if (prefix && isNumeral(hands, prefix.after) && !(isNumeral(hands, index - 1) && index > 0)) {
    unit = prefix.entry;
    at = prefix.after;
  }
  const core = coreAt(hands, at);
  if (!core) return null;
  if (unit && core.ordinal) return null;
  const char = skeleton[core.first]!;
  let after = core.after;
  let value = core.value;
  let high: number | null = null;
  let approximate = core.approximate;
  let comparator: Comparator = core.approximate ? '~' : '=';
  const before = skeleton[index - 1];

  if (core.ordinal) return readOrdinal(hands, core);
  // “in their 20s”
  if (pack.countsBare && /^s$/i.test(word(lexemes, after)) && glued(lexemes, after))
    return { quantity: null, after: after + 1 };
  // « 31 novembre », « 6/3, 3/6 »
  const month = char === 'D' ? pack.months.at(skeleton, core.first + 1) : null;
  if (month && (!pack.countsBare || /^\p{Lu}/u.test(word(lexemes, core.first + 1))))
    return { quantity: null, after: core.first + 1 + month.length };
  const beside = (at: number, step: number) =>
    skeleton[at] === 'T' || (skeleton[at] === ',' && skeleton[at + step] === 'T');
  if (char === 'T' && (beside(core.first - 1, -1) || beside(core.first + 1, 1)))
    return { quantity: null, after: core.first + 1 };
  const score = scoreAt(hands, core);
  if (score !== null) return { quantity: null, after: score };
  // A name, not a number: « article 5 », « n° 3 », « 1) », « Louis 14 », « 49.3 »
  if (!unit && /[DYNF]/.test(char) && pack.numbering.before(skeleton, core.first)) return null;
  // « les Vingt-Sept »: a capital inside a sentence makes a name
  if (
    /[WV]/.test(char) &&
    /^\p{Lu}/u.test(word(lexemes, core.first)) &&
    before !== undefined &&
    !/[B.!:"_(]/.test(before)
  )
    return null;
  // « le CAC 40 », « Boeing 737 »: a name with its number
  const named =
    index > 0 && (before === 'X' || before === 'K') && /[DN]/.test(char) && core.after === core.first + 1;
  if (
    named &&
    /^\d+$/.test(word(lexemes, core.first)) &&
    !unitAfter(hands, core) &&
    !countedAt(hands, core.after, false) &&
    !pack.outOf.at(skeleton, core.after) &&
    !pack.rangeJoins.at(skeleton, core.after)
  )
    return null;
  if (skeleton[after] === ')' && (before === undefined || before === 'B')) return null;
  // « (2) », « 1. Titre » at the head of a line: a number of order
  if (before === '(' && skeleton[after] === ')' && char === 'D') return null;
  const heads =
    (before === undefined || before === 'B') &&
    skeleton[after] === '.' &&
    after + 1 < skeleton.length &&
    skeleton[after + 1] !== 'B';
  if (heads && char === 'D' && !glued(lexemes, after + 1)) return null;
  if (before === '#' || before === '@') return null;
  // « Bac+5 », « 16:9 »
  const within = (at: number) => glued(lexemes, at) && glued(lexemes, at + 1);
  if (before === '+' && within(index - 1) && index > 1 && !standsAlone(lexemes, index - 1)) return null;
  if (skeleton[after] === ':' && within(after) && /[DN]/.test(skeleton[after + 1] ?? 'B'))
    return { quantity: null, after: after + 2 };
  if (
    char === 'F' &&
    /\d\.\d$/.test(word(lexemes, core.first)) &&
    core.after === core.first + 1 &&
    before !== undefined &&
    pack.determiners.before(skeleton, core.first) &&
    !unitAfter(hands, core)
  )
    return null;

  // sign
  let negative = false;
  const minus = pack.minus.before(skeleton, first);
  if (minus) {
    const sign = first - minus.length;
    const mark = skeleton[sign]!;
    const isMark = mark === '-' || mark === '_';
    const alone = standsAlone(lexemes, sign);
    const close = glued(lexemes, first);
    negative = isMark
      ? alone &&
        (close ||
          (sign === 0 || skeleton[sign - 1] === 'B'
            ? true
            : unitAfter(hands, core)?.entry.kind === 'temperature')) &&
        !isNumeral(hands, sign - 1)
      : /^(?:n|minus)/i.test(word(lexemes, sign)) ||
        sign === 0 ||
        unitAfter(hands, core)?.entry.kind === 'temperature';
    // “plus or minus three points”
    if (
      negative &&
      !isMark &&
      /^(?:or|ou)$/i.test(word(lexemes, sign - 1)) &&
      /^plus$/i.test(word(lexemes, sign - 2))
    )
      negative = false;
    if (negative) first = sign;
  }
  // « +1,2 % »
  const plus = before === '+' && glued(lexemes, first) && standsAlone(lexemes, first - 1);
  if (plus && first === index) first--;

  let suffix = unit ? null : unitAfter(hands, core);
  const senses = suffix && pack.senses.get(skeleton.slice(core.after, suffix.after).replace(/^-/, ''));
  if (suffix && senses) {
    const around = aroundIn(lexemes.text, lexemes.start[first]!, lexemes.end[suffix.after - 1]!);
    const sense = senses.find((one) => one.around.test(around));
    if (sense) suffix = sense.means && { ...suffix, entry: sense.means };
  }
  if (unit && core.withOf === false && !isNumeral(hands, after)) {
    const magnitude = unitAt(hands, pack.magnitudes, after);
    if (magnitude) {
      value *= magnitude.entry.factor!;
      after = magnitude.after;
    }
  }
  // “1.2m copies”: millions of what is counted
  if (
    suffix &&
    pack.countsBare &&
    suffix.entry.exact === 'm' &&
    suffix.entry.unit === 'm' &&
    glued(lexemes, core.after)
  ) {
    const counted = countedAt(hands, suffix.after, false);
    if (
      counted &&
      /(?:[^su]s|people|men|women|children)$/iu.test(word(lexemes, counted.after - 1)) &&
      !RACES.test(word(lexemes, counted.after - 1))
    )
      suffix = { entry: { unit: '', kind: 'number', factor: 1e6 }, after: suffix.after };
  }
  if (suffix) {
    unit = suffix.entry;
    after = suffix.after;
    if (unit.factor) value *= unit.factor;
    // “75 USD million”
    const scale = unit.kind === 'currency' && char !== 'G' ? scaleAt(hands, after) : null;
    if (scale) {
      value *= scale;
      after++;
    }
  } else if (unit?.factor) value *= unit.factor;

  // the other end of a range: « entre 10 et 12 % », « 10 à 12 % », « 10 € à 20 € »
  const opened = pack.between.before(skeleton, first);
  const join = pack.rangeJoins.at(skeleton, after) ?? (opened ? pack.and.at(skeleton, after) : null);
  let numberAfter = core.after;
  let between = 0;
  if (join && !negative) {
    let second = after + join.length;
    // « entre 10 et environ 20 g »
    const nearly = opened ? pack.boundsBefore.at(skeleton, second) : null;
    if (nearly?.value.comparator === '~') second += nearly.length;
    const otherPrefix = unitAt(hands, pack.prefixes, second);
    const prefixed = otherPrefix !== null && isNumeral(hands, otherPrefix.after);
    const clash = prefixed && otherPrefix.entry.unit !== unit?.unit;
    if (prefixed && !clash) second = otherPrefix.after;
    const other = isNumeral(hands, second) ? coreAt(hands, second) : null;
    if (other && !other.ordinal && !other.fraction) {
      const otherUnit = unitAfter(hands, other);
      const joiner = word(lexemes, after).toLowerCase();
      const hyphen = /^[-–—]/.test(joiner);
      const single = otherUnit?.entry.unit ?? null;
      // « de 10 à 12 % », « 10 € à 20 € », “$10 to $12”; not « de 3 % à 12 millions », “4 % to $5 billion”
      const same =
        unit === null ||
        (single !== null && single === unit.unit) ||
        (single === null && (suffix === null || otherPrefix?.entry.unit === unit.unit));
      const scale =
        otherUnit?.entry.factor ??
        (char !== 'G' && skeleton[second] === 'G' && value < 1000 ? scaleOf(hands, second) : 1);
      const low = suffix === null && char !== 'G' ? value * scale : value;
      const last = other.value * (otherUnit?.entry.factor ?? 1);
      // « 2 ou 3 » and « 3-1 » only where they rise; a score does not
      const rising =
        last > low &&
        (!hyphen || (unit ?? otherUnit) !== null || countedAt(hands, other.after, other.withOf) !== null) &&
        (joiner !== 'ou' ||
          (last - low <= low &&
            (otherUnit !== null || countedAt(hands, other.after, other.withOf) !== null)));
      const follows =
        joiner !== 'à' ||
        opened !== null ||
        unit !== null ||
        otherUnit !== null ||
        countedAt(hands, other.after, other.withOf) !== null ||
        pack.of.before(skeleton, first) !== null;
      // “rose by 219,000 to 7.6 million”: how much, and to what
      const step =
        pack.countsBare && opened === null && /^by$/i.test(word(lexemes, first - 1)) && last > 3 * low;
      if (same && rising && follows && !step) {
        value = low;
        high = last;
        unit ??= otherUnit?.entry ?? null;
        after = otherUnit?.after ?? other.after;
        numberAfter = other.after;
        approximate ||= other.approximate || nearly?.value.comparator === '~';
        if (opened) between = opened.length;
        suffix = otherUnit;
        Object.assign(core, { withOf: other.withOf });
      }
    }
  }
  if (char === 'U' && core.after === core.first + 1 && unit === null && core.value === 1 && !negative) {
    // « un » is an article, but « un Français sur cinq » a share
    const one = countedAt(hands, core.after, false);
    const out = one ? pack.outOf.at(skeleton, one.after) : null;
    if (!one || !out || !isNumeral(hands, one.after + out.length)) return null;
    const whole = lexemes.value[one.after + out.length]!;
    if (!(whole >= 2) || countedAt(hands, one.after + out.length + 1, false)) return null;
  }
  if (char === 'U' && unit?.kind === 'dimension' && unit.exact) return null;
  if (core.fraction && char === 'T' && unit === null && core.value > 1) return null;

  // « 15 dollars et 50 cents », « 15 euros 50 »
  if (unit?.kind === 'currency' && high === null) {
    const and = pack.and.at(skeleton, after);
    const small = after + (and?.length ?? 0);
    if (/[DNWV]/.test(skeleton[small] ?? 'B') && lexemes.value[small]! < 100 && !hands.taken(small)) {
      const cents = unitAt(hands, pack.units, small + 1);
      const named = cents ? SMALL_CHANGE.test(cents.entry.unit) : /^cents?$/i.test(word(lexemes, small + 1));
      const bare =
        (!and &&
          /^\d\d$/.test(word(lexemes, small)) &&
          !/[xX\ue000-\uf8ff%]/.test(skeleton[small + 1] ?? 'B')) ||
        (and !== null && pack.countsBare && END.test(skeleton[small + 1] ?? 'B'));
      if (named || bare) {
        value += lexemes.value[small]! / 100;
        after = named ? (cents?.after ?? small + 2) : small + 1;
      }
    }
  }

  // “5 feet 2 inches”, “5 ft 2 in”, « 1 m 85 »
  if (unit && high === null) {
    for (let size = SIZES[unit.unit]; size;) {
      const joined = pack.and.at(skeleton, after);
      const small = after + (joined?.length ?? 0);
      if (!isNumeral(hands, small)) break;
      const next = unitAt(hands, pack.units, small + 1);
      const inch =
        !next &&
        size[0] === 'foot' &&
        /^in$/i.test(word(lexemes, small + 1)) &&
        END.test(skeleton[small + 2] ?? 'B');
      const bare = !joined && unit.unit === 'm' && /^\d\d$/.test(word(lexemes, small)) && !next;
      const other = inch ? SIZES.in : bare ? SIZES.cm : SIZES[next?.entry.unit ?? ''];
      if (!other || other[0] !== size[0] || other[1] >= size[1]) break;
      if (bare && (skeleton[small + 1] === '%' || countedAt(hands, small + 1, false))) break;
      value += (lexemes.value[small]! * other[1]) / SIZES[unit.unit]![1];
      after = inch ? small + 2 : bare ? small + 1 : next!.after;
      size = other;
    }
  }

  // rate: « par mois », « pour 1 000 habitants »
  let unitName = unit?.unit ?? null;
  let counts: string | null = null;
  let end = after;
  let kind: QuantityKind = unit?.kind ?? 'number';
  let of: string | null = null;
  const slice = (from: number, to: number) => lexemes.text.slice(lexemes.start[from], lexemes.end[to - 1]);

  // what is counted
  if (kind === 'number') {
    const counted =
      countedAt(hands, after, core.withOf || core.fraction) ??
      (core.withOf && pack.countsBare ? countedAt(hands, after, false) : null);
    if (counted) {
      if (core.fraction) {
        of = slice(counted.start, counted.far);
      } else {
        counts = slice(counted.start, counted.far);
        end = counted.after;
      }
    }
    // « neuf Français sur dix »
    const out = counted && !core.fraction ? pack.outOf.at(skeleton, counted.after) : null;
    if (out && isNumeral(hands, counted!.after + out.length)) {
      const whole = lexemes.value[counted!.after + out.length]!;
      const noun = countedAt(hands, counted!.after + out.length + 1, false);
      if (
        whole >= 2 &&
        value <= whole &&
        !noun &&
        !unitAt(hands, pack.units, counted!.after + out.length + 1)
      ) {
        of = counts;
        counts = null;
        value /= whole;
        end = counted!.after + out.length + 1;
      }
    }
  } else if (kind === 'percent') {
    const whole = countedAt(hands, after, true);
    if (whole) {
      of = slice(whole.start, whole.far);
      // the whole by its short name, also where its words were not all read as one
      for (const length of [whole.far - whole.start, 3, 2]) {
        const name =
          pack.wholes[
            slice(whole.start, Math.min(whole.start + length, skeleton.length))
              .toLowerCase()
              .replace(/[\u00a0\u202f]/g, ' ')
          ];
        if (name) {
          of = name;
          break;
        }
      }
    }
  }
  // « 0,2 point », « +3 points »
  const signed = before === '+' || negative;
  if (counts !== null && (char === 'F' || signed) && /^points?$/i.test(counts)) {
    kind = 'percent';
    unitName = 'pp';
    counts = null;
  }
  // « les 24 Heures du Mans »
  if (counts !== null && /^Heures/.test(counts)) return { quantity: null, after: end };
  const rate = rateAt(hands, end);
  if (rate && kind !== 'percent') {
    unitName = `${unitName ?? counts ?? ''}/${rate.unit}`.replace(/^\//, '1/');
    if (kind !== 'number' || counts === null) end = rate.after;
    else unitName = null;
  }

  // « plusieurs milliards d’euros »: how many is not said
  const open = high === null && char === 'G' && MANY_SCALE.test(word(lexemes, core.first));
  let start = first - between;
  if (open) {
    const some = pack.indefinites.before(skeleton, start)?.length ?? 0;
    if (!hands.taken(start - some)) start -= some;
    approximate = true;
  }
  // bounds
  const bound = boundBefore(hands, start);
  if (bound) {
    start = bound.first;
    comparator = bound.comparator;
    approximate ||= bound.approximate;
  } else {
    const behind = pack.boundsAfter.at(skeleton, end);
    // « au moins 5 » behind a number bounds the next number, not this one.
    if (behind && !hands.taken(end) && !isNumeral(hands, end + behind.length)) {
      end += behind.length;
      comparator = behind.value.comparator;
      approximate ||= behind.value.approximate;
    }
  }
  if (comparator === '=' && approximate) comparator = '~';
  if (negative) value = -value;
  const round = (number: number) => Number(number.toPrecision(15));
  const quantity: Quantity = {
    start: lexemes.start[start]!,
    end: lexemes.end[end - 1]!,
    number: {
      start: lexemes.start[negative || plus ? first : core.first]!,
      end: lexemes.end[numberAfter - 1]!,
    },
    kind,
    value: open ? null : round(value),
    low: high === null ? null : round(value),
    high: high === null ? null : round(high),
    unit: unitName,
    counts,
    of,
    approximate,
    comparator,
  };
  return { quantity, after: Math.max(end, numberAfter) };
}

/** « milliards », “billions” without a number before it. */
const MANY_SCALE = /^\p{L}+s$/u;
