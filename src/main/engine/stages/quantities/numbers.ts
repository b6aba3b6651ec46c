/** Numbers as quantities begin with them: numerals, scales, fractions, measures written together. */
import { type Core, END, glued, type Hands, isNumeral, NUMERAL, unitAt, word, WORDS } from './hands.ts';

/** A fraction below or about one that begins at a lexeme: « la moitié », « deux tiers », « trois cinquièmes », “a third of”. */
function fractionAt(hands: Hands, index: number): { value: number; after: number } | null {
  const { lexemes, pack } = hands;
  const { skeleton } = lexemes;
  const share = pack.fractions.at(skeleton, index);
  if (share) {
    // “half-time”, “half-brother”: no half of a number
    const joined = index + share.length;
    if (
      pack.countsBare &&
      skeleton[joined] === '-' &&
      glued(lexemes, joined) &&
      glued(lexemes, joined + 1) &&
      scaleAt(hands, joined + 1) === null &&
      !unitAt(hands, pack.units, joined + 1)
    )
      return null;
    return { value: share.value, after: index + share.length };
  }
  const char = skeleton[index] ?? 'B';
  const article = pack.unitArticles.at(skeleton, index);
  const numerator = article ? 1 : lexemes.value[index]!;
  let after = index + (article?.length ?? 1);
  // “two-thirds”, “three-quarters”
  if (pack.countsBare && skeleton[after] === '-' && glued(lexemes, after) && glued(lexemes, after + 1))
    after++;
  if (!article && (!NUMERAL.test(char) || hands.taken(index))) return null;
  const denominator = hands.taken(after) ? null : pack.denominators.at(skeleton, after);
  // “five billion and three quarters”: only what follows “and” is divided
  const mixed = pack.countsBare && /[GV]/.test(char) && /\sand\s/i.test(word(lexemes, index));
  const whole = mixed ? numerator - (numerator % 100) : 0;
  const divided = (by: number) =>
    whole + ((numerator - whole) / by) * (char === 'G' && by <= 4 ? mixedScale(hands, index) : 1);
  if (denominator) return { value: divided(denominator.value), after: after + denominator.length };
  if (skeleton[after] !== 'Q' || hands.taken(after)) return null;
  // « trois cinquièmes », « un cinquième », “a fifth of”: the ordinal is a denominator in the plural or after one
  const plural = (/[WV]/.test(char) || (pack.countsBare && char === 'G')) && /s$/.test(word(lexemes, after));
  const one =
    char === 'U' ||
    (article !== null && (pack.of.at(skeleton, after + 1) !== null || END.test(skeleton[after + 1] ?? 'B')));
  return plural || one ? { value: divided(lexemes.value[after]!), after: after + 1 } : null;
}

/** Measures that are written together, the larger first: family, and size in its terms. */
export const SIZES: Readonly<Record<string, readonly [family: string, size: number]>> = {
  km: ['metre', 1000], m: ['metre', 1], cm: ['metre', 0.01], mm: ['metre', 0.001],
  mi: ['foot', 5280], yd: ['foot', 3], ft: ['foot', 1], in: ['foot', 1 / 12],
  kg: ['gram', 1000], g: ['gram', 1], st: ['pound', 14], lb: ['pound', 1], oz: ['pound', 1 / 16],
}; // prettier-ignore

/** The number that begins at a lexeme: numeral, ensemble, fraction, ordinal. */
export function coreAt(hands: Hands, index: number): Core | null {
  const { lexemes, pack } = hands;
  const { skeleton } = lexemes;
  const char = skeleton[index]!;
  const value = lexemes.value[index]!;
  const core = (after: number, number: number, more: Partial<Core> = {}): Core => ({
    first: index,
    after,
    value: number,
    approximate: false,
    ordinal: false,
    withOf: false,
    fraction: false,
    ...more,
  });
  if (hands.taken(index)) return null;
  if (char === 'T') {
    const { day, month } = lexemes.written.get(index)!;
    return month ? core(index + 1, day! / month, { fraction: true }) : null;
  }
  // « une demi-douzaine » is no half
  const many = NUMERAL.test(char) ? pack.ensembles.at(skeleton, index + 1) : null;
  const fraction = many && many.length > 1 ? null : fractionAt(hands, index);
  if (fraction) {
    // « un demi-million », “half a million”
    let scaled = fraction.after;
    if (skeleton[scaled] === '-') scaled++;
    if (fraction.value < 1 && skeleton[scaled] === 'G' && !hands.taken(scaled))
      return core(scaled + 1, lexemes.value[scaled]! * fraction.value, { withOf: true });
    // “half a dozen”
    const article = fraction.value < 1 ? (pack.unitArticles.at(skeleton, scaled)?.length ?? 0) : 0;
    const some = article ? pack.ensembles.at(skeleton, scaled + article) : null;
    if (some && !hands.taken(scaled + article))
      return core(scaled + article + some.length, some.value.value * fraction.value);
    const scale = fraction.value < 1 ? scaleAt(hands, scaled) : null;
    if (scale) return core(scaled + 1, fraction.value * scale, { withOf: true });
    return core(fraction.after, fraction.value, { fraction: true });
  }
  // “quarter million”
  const part = pack.denominators.at(skeleton, index);
  const million = part ? scaleAt(hands, index + part.length) : null;
  if (part && million && !isNumeral(hands, index - 1))
    return core(index + part.length + 1, million / part.value, { withOf: true });
  if (char === 'O' || char === 'Q') return core(index + 1, value, { ordinal: true });
  const ordinal = pack.ordinals.at(skeleton, index);
  if (ordinal) return core(index + 1, ordinal.value, { ordinal: true });
  // “a dozen workers”
  const article = pack.unitArticles.at(skeleton, index);
  const dozen = article && pack.ensembles.at(skeleton, index + article.length);
  if (dozen && dozen.length === 1)
    return core(index + article.length + 1, dozen.value.value, {
      withOf: pack.of.at(skeleton, index + article.length + 1) !== null,
    });
  if (!NUMERAL.test(char)) return null;

  let after = index + 1;
  const ensemble = pack.ensembles.at(skeleton, after);
  if (ensemble) {
    const many = value * ensemble.value.value;
    const approximate = !ensemble.value.exact;
    const counted = after + ensemble.length;
    const of = pack.of.at(skeleton, counted);
    // « une centaine de milliards d’euros »
    const scaled = counted + (of?.length ?? 0);
    const scale = of ? (scaleAt(hands, scaled) ?? pack.ensembles.at(skeleton, scaled)?.value.value) : null;
    if (scale) return core(scaled + 1, many * scale, { approximate: true, withOf: true });
    return core(counted, many, { approximate, withOf: approximate || of !== null });
  }
  if (skeleton[after] === 'T') {
    const { day, month } = lexemes.written.get(after)!;
    if (month && day! < month && char !== 'F' && char !== 'U')
      return core(after + 1, value + day! / month, { fraction: true });
  }
  let number = value;
  if (skeleton[after] === '^' && (char === 'F' || char === 'D' || char === 'N')) {
    let exponent = after + 1;
    let sign = 1;
    while (exponent < after + 4 && (skeleton[exponent] === '-' || skeleton[exponent] === '+'))
      sign *= skeleton[exponent++] === '-' ? -1 : 1;
    if (/[DYN]/.test(skeleton[exponent] ?? 'B'))
      return core(exponent + 1, number ** (sign * lexemes.value[exponent]!));
  }
  if (/[DNFY]/.test(char)) {
    const magnitude = unitAt(hands, pack.magnitudes, after);
    const money =
      magnitude !== null &&
      (pack.units.at(skeleton, magnitude.after)?.value[0]?.kind === 'currency' ||
        pack.prefixes.before(skeleton, index) !== null);
    const close =
      magnitude !== null &&
      (glued(lexemes, after) ||
        (magnitude.entry.exact === 'k' && !WORDS.test(skeleton[magnitude.after] ?? 'B')));
    if (magnitude && (money || (close && !magnitude.entry.money))) {
      number *= magnitude.entry.factor!;
      after = magnitude.after;
    }
  }
  // « deux millions et demi », « six millions et deux tiers », « trois et un cinquième », “two and a half million”
  const scale = char === 'G' ? scaleOf(hands, index) : 1;
  const addition = pack.additions.at(skeleton, after);
  const and = !addition && /[WVUGDN]/.test(char) ? pack.and.at(skeleton, after) : null;
  const more = addition
    ? { value: addition.value, after: after + addition.length }
    : and && !hands.taken(after + and.length) && skeleton[after + and.length] !== 'T'
      ? fractionAt(hands, after + and.length)
      : null;
  if (more && more.value < 1 && !pack.outOf.at(skeleton, more.after)) {
    const bigger = char === 'G' ? null : scaleAt(hands, more.after);
    if (bigger) return core(more.after + 1, (number + more.value) * bigger, { withOf: true });
    return core(more.after, number + more.value * scale, { withOf: char === 'G' });
  }
  // « un sur trois », « neuf sur dix »
  const out = pack.outOf.at(skeleton, after);
  if (out && isNumeral(hands, after + out.length)) {
    const of = lexemes.value[after + out.length]!;
    const unitAfter = pack.units.at(skeleton, after + out.length + 1);
    if (of > 1 && number <= of && !unitAfter)
      return core(after + out.length + 1, number / of, { fraction: true });
  }
  return core(after, number, { withOf: char === 'G' });
}

/** The scale that a lexeme is by itself (« million »), null for any other. */
export function scaleAt(hands: Hands, index: number): number | null {
  if (index >= hands.lexemes.start.length || hands.taken(index)) return null;
  const found = hands.numbers.words.get(word(hands.lexemes, index).toLowerCase());
  return found?.role === 'scale' ? found.value : null;
}

/** The scale before the “and” of a numeral: “five billion and three” 1e9. */
function mixedScale(hands: Hands, index: number): number {
  const before = /(\p{L}+)\sand\s\S+$/u.exec(word(hands.lexemes, index))?.[1]?.toLowerCase() ?? '';
  const found = hands.numbers.words.get(before);
  return found?.role === 'scale' ? found.value : 1;
}

/** The scale that a numeral ends with: « 2 millions » 1e6. */
export function scaleOf(hands: Hands, index: number): number {
  const last = /(\p{L}+)$/u.exec(word(hands.lexemes, index))?.[1]?.toLowerCase() ?? '';
  const found = hands.numbers.words.get(last);
  return found?.role === 'scale' || found?.role === 'thousand' ? found.value : 1;
}
