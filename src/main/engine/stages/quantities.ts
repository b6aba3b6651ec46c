/**
 * Quantities: a number with its bound, unit or counted noun. Every numeral that is no time is read once, outwards:
 * its magnitude and fraction, its unit, the other end of its range, its rate, its bound, what it counts, what it is of.
 */
import type {
  Comparator,
  Quantity,
  QuantityKind,
  Reading,
  Span,
  Time,
  Token,
  Upos,
} from '../../../shared/analysis.ts';
import type { LanguagePack } from '../languages/pack.ts';
import type { QuantityPack, UnitEntry } from '../languages/quantities.ts';
import { lexemesOf, type Lexemes } from '../lexemes.ts';
import type { NumberGrammar, Table } from '../lexicon.ts';
import type { Memo } from '../memo.ts';
import { linesOf, readPassages } from '../passages.ts';
import { furnitureAt, touching } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { codesOf } from './quantities/codes.ts';
import { draftsOf, foundTimesOf } from './times.ts';

export const quantities: Stage = {
  name: 'quantities',
  run(reading, { pack, memo }) {
    if (!pack) return;
    const residue = reading.furniture.filter(
      (one) =>
        one.kind === 'residue' || one.kind === 'link' || one.kind === 'navigation' || one.kind === 'share',
    );
    const found = memo.lasting
      ? readByPassage(reading, pack, residue, memo)
      : readAll(
          foundTimesOf(reading)?.lexemes ?? lexemesOf(reading.text, pack.lexicon),
          pack,
          merged(merged(reading.times, residue), codesOf(reading.text)),
          reading.tokens,
        );
    // “Russia’s second front” in a list of sources ranks nothing of the article.
    reading.quantities = found.quantities.filter(
      (one) => one.kind !== 'ordinal' || furnitureAt(reading, one.start) === null,
    );
    dropAges(reading, found.ages);
  },
};

/** Reads the passages that the memo does not know. */
function readByPassage(
  reading: Reading,
  pack: LanguagePack,
  residue: readonly Span[],
  memo: Memo,
): FoundQuantities {
  const passages = readPassages(
    reading,
    memo,
    'quantities',
    (missing) => {
      const { text, tokens, spans } = linesOf(reading, missing);
      const apart = missing.flatMap(({ start, end }, i) =>
        [...touching(reading.times, { start, end }), ...touching(residue, { start, end })].map((one) => ({
          start: one.start - start + spans[i]!.start,
          end: one.end - start + spans[i]!.start,
          ...('type' in one ? { type: one.type as Time['type'] } : {}),
        })),
      );
      apart.sort((a, b) => a.start - b.start);
      const found = readAll(lexemesOf(text, pack.lexicon), pack, merged(apart, codesOf(text)), tokens);
      return spans.map((span) => ({
        quantities: touching(found.quantities, span).map((one) => moved(one, -span.start)),
        ages: touching(found.ages, span).map((one) => moved(one, -span.start)),
      }));
    },
    (_, passage) =>
      touching(residue, passage)
        .map(({ start, end }) => `${start - passage.start}-${end - passage.start} `)
        .join('') + passage.key,
  );
  return {
    quantities: passages.flatMap(({ start, found }) => found.quantities.map((one) => moved(one, start))),
    ages: passages.flatMap(({ start, found }) => found.ages.map((one) => moved(one, start))),
  };
}

function moved(quantity: Quantity, by: number): Quantity {
  const { start, end, number } = quantity;
  return {
    ...quantity,
    start: start + by,
    end: end + by,
    number: { start: number.start + by, end: number.end + by },
  };
}

/** Two ordered lists of spans as one. */
function merged<A extends Span, B extends Span>(a: readonly A[], b: readonly B[]): (A | B)[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.start - y.start);
}

/** Reads the quantities of a text, without the other stages; with `times` false also the numbers of dates and durations. */
export function readQuantities(
  text: string,
  pack: LanguagePack,
  options: { times: boolean } = { times: true },
): Quantity[] {
  const { lexemes, drafts } = options.times
    ? draftsOf(text, pack, [])
    : { lexemes: lexemesOf(text, pack.lexicon), drafts: [] };
  return readAll(lexemes, pack, drafts, []).quantities;
}

/** « 45 ans » is an age, no duration: where it was read as both, the time goes. */
function dropAges(reading: Reading, ages: readonly Quantity[]): void {
  if (!ages.length) return;
  let at = 0;
  reading.times = reading.times.filter((time) => {
    while (at < ages.length && ages[at]!.end <= time.start) at++;
    return time.type !== 'DURATION' || ages[at] === undefined || ages[at]!.start >= time.end;
  });
}

interface FoundQuantities {
  quantities: Quantity[];
  ages: Quantity[];
}

/** A number with how it is written. */
interface Core {
  first: number;
  after: number;
  value: number;
  approximate: boolean;
  ordinal: boolean;
  /** Whether the number already says its noun with « de » (« une trentaine », « 3 millions »). */
  withOf: boolean;
  fraction: boolean;
}

interface Hands {
  lexemes: Lexemes;
  pack: QuantityPack;
  numbers: NumberGrammar;
  pos(index: number): Upos | null;
  /** Whether a lexeme belongs to a time. */
  taken(index: number): boolean;
}

function readAll(
  lexemes: Lexemes,
  { quantities: pack, lexicon }: LanguagePack,
  times: readonly (Span & { type?: Time['type'] })[],
  tokens: readonly Token[],
): FoundQuantities {
  const count = lexemes.start.length;
  const taken = new Uint8Array(count + 1);
  const lasting = new Uint8Array(count + 1);
  let at = 0;
  for (const time of times) {
    while (at < count && lexemes.end[at]! <= time.start) at++;
    for (let i = at; i < count && lexemes.start[i]! < time.end; i++) {
      taken[i] = 1;
      if (time.type === 'DURATION' || time.type === 'SET') lasting[i] = 1;
    }
  }
  let token = 0;
  const pos = (index: number): Upos | null => {
    const offset = lexemes.start[index];
    if (offset === undefined || tokens.length === 0) return null;
    while (token > 0 && tokens[token]!.start > offset) token--;
    while (token < tokens.length - 1 && tokens[token]!.end <= offset) token++;
    const here = tokens[token]!;
    return here.start <= offset && offset < here.end ? here.pos : null;
  };
  const hands: Hands = { lexemes, pack, numbers: lexicon.numbers, pos, taken: (index) => taken[index] === 1 };
  const quantities: Quantity[] = [];
  const ages: Quantity[] = [];
  for (let i = 0; i < count;) {
    if (!mayBegin(pack, lexemes.skeleton, i)) {
      i++;
      continue;
    }
    const age = lasting[i] || !taken[i] ? readAge(hands, i) : null;
    if (age) {
      quantities.push(age.quantity);
      ages.push(age.quantity);
      i = age.after;
      continue;
    }
    if (taken[i]) {
      i++;
      continue;
    }
    const read = readOne(hands, i);
    if (!read) {
      i++;
      continue;
    }
    const { quantity } = read;
    const before = quantities.at(-1);
    if (quantity && before && quantity.start < before.end)
      quantity.start = Math.max(before.end, Math.min(quantity.number.start, quantity.start));
    if (quantity && (!before || quantity.number.start >= before.end)) quantities.push(quantity);
    i = Math.max(read.after, i + 1);
  }
  return { quantities, ages };
}

/** Whether a quantity may begin at a lexeme: most are words that none begins with. */
function mayBegin(pack: QuantityPack, skeleton: string, i: number): boolean {
  const char = skeleton[i]!;
  if (char === 'x' || char === 'X') return false;
  return (
    BEGINNING.test(char) ||
    pack.unitArticles.at(skeleton, i) !== null ||
    pack.fractions.at(skeleton, i) !== null ||
    pack.denominators.at(skeleton, i) !== null ||
    pack.ordinals.at(skeleton, i) !== null ||
    pack.prefixes.at(skeleton, i) !== null
  );
}
const BEGINNING = /[DYNFUWVGTOQ]/;

const NUMERAL = /[DYNFUWVG]/;

function isNumeral(hands: Hands, index: number): boolean {
  const char = hands.lexemes.skeleton[index];
  return char !== undefined && NUMERAL.test(char) && !hands.taken(index);
}

function glued(lexemes: Lexemes, index: number): boolean {
  return index > 0 && lexemes.end[index - 1] === lexemes.start[index];
}

/** Picks the meaning of a unit's writing by its exact case. */
function unitAt(
  hands: Hands,
  table: Table<readonly UnitEntry[]>,
  index: number,
): { entry: UnitEntry; after: number } | null {
  const { lexemes } = hands;
  const found = table.at(lexemes.skeleton, index);
  if (!found) return null;
  const after = index + found.length;
  if (lexemes.start[after - 1] === undefined) return null;
  const written = lexemes.text.slice(lexemes.start[index], lexemes.end[after - 1]);
  const bare = written
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/(?<=\p{L})[23]$/u, (digit) => (digit === '2' ? '²' : '³'));
  const entry = found.value.find((one) => one.exact === undefined || one.exact.replace(/ /g, '') === bare);
  if (!entry) return null;
  if (entry.close && (!glued(lexemes, index) || /^\.?\p{L}/u.test(lexemes.text.slice(lexemes.end[after - 1], lexemes.end[after - 1] + 2)))) return null; // prettier-ignore
  // A letter is a unit only near its number, and not where an apostrophe follows (« 3 l'ont », « 5 d'entre »).
  if (/^\p{L}$/u.test(written) && lexemes.skeleton[after] === "'") return null;
  // « L-202 », « m212 »: a letter of a code
  if (
    /^\p{L}$/u.test(written) &&
    ((glued(lexemes, after) && /[DNY]/.test(lexemes.skeleton[after] ?? 'B')) ||
      (lexemes.skeleton[after] === '-' && glued(lexemes, after) && lexemes.skeleton[after + 1] === 'K'))
  )
    return null;
  return { entry, after };
}

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
const SIZES: Readonly<Record<string, readonly [family: string, size: number]>> = {
  km: ['metre', 1000], m: ['metre', 1], cm: ['metre', 0.01], mm: ['metre', 0.001],
  mi: ['foot', 5280], yd: ['foot', 3], ft: ['foot', 1], in: ['foot', 1 / 12],
  kg: ['gram', 1000], g: ['gram', 1], st: ['pound', 14], lb: ['pound', 1], oz: ['pound', 1 / 16],
}; // prettier-ignore

const END = /[.!,;:)\]"B]/;

/** The number that begins at a lexeme: numeral, ensemble, fraction, ordinal. */
function coreAt(hands: Hands, index: number): Core | null {
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

const WORDS = /[xX\ue000-\uf8ff]/;

/** The scale that a lexeme is by itself (« million »), null for any other. */
function scaleAt(hands: Hands, index: number): number | null {
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
function scaleOf(hands: Hands, index: number): number {
  const last = /(\p{L}+)$/u.exec(word(hands.lexemes, index))?.[1]?.toLowerCase() ?? '';
  const found = hands.numbers.words.get(last);
  return found?.role === 'scale' || found?.role === 'thousand' ? found.value : 1;
}

function word(lexemes: Lexemes, index: number): string {
  return lexemes.text.slice(lexemes.start[index], lexemes.end[index]);
}

function unitAfter(hands: Hands, core: Core): { entry: UnitEntry; after: number } | null {
  const { lexemes, pack } = hands;
  if (core.ordinal) return null;
  // « pour cent », « pour-cent », « une vingtaine de pour cent »: the last lexeme is a numeral of its own
  const per = core.after + (core.withOf ? (pack.of.at(lexemes.skeleton, core.after)?.length ?? 0) : 0);
  if (word(lexemes, per).toLowerCase() === 'pour') {
    const hundred = lexemes.skeleton[per + 1] === '-' ? per + 2 : per + 1;
    if (/^cent$/i.test(word(lexemes, hundred)))
      return { entry: { unit: '%', kind: 'percent' }, after: hundred + 1 };
  }
  // « 34 cents »: read as a numeral too
  if (
    /^cents?$/i.test(word(lexemes, core.after)) &&
    lexemes.skeleton[core.after] === 'V' &&
    /[DNF]/.test(lexemes.skeleton[core.first]!)
  )
    return { entry: { unit: 'cent', kind: 'currency' }, after: core.after + 1 };
  let at = core.after;
  // “20 (kg)”
  if ((lexemes.skeleton[at] === '(' || lexemes.skeleton[at] === '[') && !hands.taken(at)) {
    const enclosed = unitAt(hands, pack.units, at + 1);
    if (enclosed && /[)\]]/.test(lexemes.skeleton[enclosed.after] ?? 'B'))
      return { entry: enclosed.entry, after: enclosed.after + 1 };
    return null;
  }
  if (lexemes.skeleton[at] === '-' && glued(lexemes, at) && glued(lexemes, at + 1)) at++; // « 2,5-km »
  const direct = hands.taken(at) ? null : unitAt(hands, pack.units, at);
  if (direct) return direct;
  // “half a mile”, “a quarter of a percentage point”
  if (core.fraction && pack.countsBare) {
    const joined = pack.of.at(lexemes.skeleton, core.after)?.length ?? 0;
    const article = /^an?$/iu.test(word(lexemes, core.after + joined))
      ? unitAt(hands, pack.units, core.after + joined + 1)
      : null;
    if (article && article.entry.kind !== 'currency') return article;
  }
  const of = pack.of.at(lexemes.skeleton, core.after);
  if (of && (core.withOf || core.fraction || core.value >= 1000))
    return unitAt(hands, pack.units, core.after + of.length);
  return null;
}

/** What a number counts: the head noun with what directly completes it (for the span), and with its whole complement. */
function countedAt(
  hands: Hands,
  index: number,
  needsOf: boolean,
): { start: number; after: number; far: number } | null {
  const { lexemes, pack } = hands;
  const { skeleton } = lexemes;
  let start = index;
  if (needsOf) {
    const of = pack.of.at(skeleton, index);
    if (!of) return null;
    start += of.length;
    const determiner = pack.determiners.at(skeleton, start);
    if (determiner) start += determiner.length;
  }
  const isWord = (at: number) =>
    at < skeleton.length &&
    (WORDS.test(skeleton[at]!) || (skeleton[at] === 'K' && MODEL.test(word(lexemes, at)))) &&
    !pack.stops.at(skeleton, at) &&
    !hands.taken(at);
  if (!isWord(start)) return null;
  // head: the first noun within four words; adjectives may stand before it
  let head = -1;
  for (let at = start; at < start + 4 && isWord(at); at++) {
    const pos = hands.pos(at);
    if (pos === null || pos === 'NOUN' || pos === 'PROPN' || pos === 'X') {
      head = at;
      break;
    }
    if (pos !== 'ADJ' && pos !== 'ADV') break;
  }
  if (head < 0) return null;
  // “two police officers”: the last of the nouns is the head
  while (
    pack.countsBare &&
    head < start + 4 &&
    hands.pos(head) === 'NOUN' &&
    isWord(head + 1) &&
    hands.pos(head + 1) === 'NOUN'
  )
    head++;
  const compound = (at: number): number => {
    let end = at + 1;
    while (
      skeleton[end] === '-' &&
      glued(lexemes, end) &&
      glued(lexemes, end + 1) &&
      (WORDS.test(skeleton[end + 1] ?? 'B') ||
        (skeleton[end + 1] === 'K' && /^\p{Lu}/u.test(word(lexemes, at))))
    )
      end += 2;
    return end;
  };
  let after = compound(head);
  let far = after;
  // complement: adjectives, « de » + noun, « ou » + noun (not where parts of speech say otherwise)
  for (let steps = 0; steps < 4; steps++) {
    const of = pack.of.at(skeleton, far);
    if (of) {
      let noun = far + of.length;
      const determiner = pack.determiners.at(skeleton, noun);
      if (determiner) noun += determiner.length;
      if (!isWord(noun)) break;
      const pos = hands.pos(noun);
      if (pos !== null && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') break;
      far = compound(noun);
      if (steps === 0 && !determiner) after = far;
      // « chefs d'État ou de gouvernement »
      const or = pack.and.at(skeleton, far) ?? pack.or.at(skeleton, far);
      const again = or ? pack.of.at(skeleton, far + or.length) : null;
      if (or && again && isWord(far + or.length + again.length))
        far = compound(far + or.length + again.length);
      continue;
    }
    const pos = hands.pos(far);
    if (pos === 'ADJ' && isWord(far)) {
      far++;
      if (steps === 0) after = far;
      continue;
    }
    break;
  }
  return { start, after, far };
}

/** « CV90 », « F » of « F-16 »: the name of a model, to which figures belong. */
const MODEL = /^\p{Lu}[\p{Lu}\d]{0,7}$/u;

function boundBefore(
  hands: Hands,
  first: number,
): { first: number; comparator: Comparator; approximate: boolean } | null {
  const { lexemes, pack } = hands;
  let from = first;
  const found = pack.boundsBefore.before(lexemes.skeleton, from);
  if (!found) return null;
  from -= found.length;
  for (let i = from; i < first; i++) if (hands.taken(i)) return null;
  // “edged up to 4.4 %”: where it went, no bound
  if (/^up$/i.test(word(lexemes, from)) && MOVED.test(word(lexemes, from - 1))) return null;
  return { first: from, ...found.value };
}

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

const MOVED =
  /^(?:edg|ris|rose|go(?:es|ing|ne)?$|went$|climb|creep|crept|tick|mov|inch|jump|push|bump|come|coming|came|driv|drove|bring|brought|tak(?:es|ing|en)$|took|nudg|round|add(?:s|ed|ing)$|shot|shoot|picks?$|picked)/iu;

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
function readOne(hands: Hands, index: number): { quantity: Quantity | null; after: number } | null {
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
    if (behind && !hands.taken(end) && !countedAfterBound(hands, end + behind.length)) {
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

/** « 3-1 », « 2 à 0 », « 14-18 »: two small numbers joined, of nothing: a score or a name. Where it ends, null when it is none. */
function scoreAt(hands: Hands, core: Core): number | null {
  const { lexemes, pack } = hands;
  const joiner = lexemes.skeleton[core.after];
  if (core.after !== core.first + 1 || !/[DN]/.test(lexemes.skeleton[core.first]!) || core.value >= 200)
    return null;
  const hyphen = joiner === '-' && glued(lexemes, core.after) && glued(lexemes, core.after + 1);
  const spoken = !hyphen && joiner !== undefined && pack.scoreJoins.get(joiner) !== undefined;
  const other = core.after + 1;
  if ((!hyphen && !spoken) || !/[DN]/.test(lexemes.skeleton[other] ?? 'B') || hands.taken(other)) return null;
  if (lexemes.value[other]! >= 200 || (spoken && lexemes.value[other]! > core.value)) return null;
  // « passé de 42 à 28 », not « une victoire de 3 à 1 ».
  if (
    spoken &&
    core.first > 1 &&
    /^d[e’']?$/u.test(word(lexemes, core.first - 1)) &&
    !/^(?:victoire|défaite|score)$/u.test(word(lexemes, core.first - 2))
  )
    return null;
  if (unitAt(hands, pack.units, other + 1) || unitAfter(hands, { ...core, first: other, after: other + 1 }))
    return null;
  const rises = lexemes.value[other]! > core.value;
  if (rises && countedAt(hands, other + 1, false)) return null;
  if (/[DNYFT]/.test(lexemes.skeleton[other + 1] ?? 'B')) return null;
  return other + 1;
}

/** « au moins 5 » after a number bounds that next number, not the one before. */
function countedAfterBound(hands: Hands, index: number): boolean {
  return isNumeral(hands, index);
}

function rateAt(hands: Hands, index: number): { unit: string; after: number } | null {
  const { lexemes, pack } = hands;
  const per = pack.per.at(lexemes.skeleton, index);
  if (!per) return null;
  const unit = pack.rateUnits.at(lexemes.skeleton, index + per.length);
  if (!unit) return null;
  const joiner = word(lexemes, index).toLowerCase();
  if (joiner === 'à' && per.length < 3) return null;
  if (joiner === 'l' && unit.value !== 'h') return null;
  // “1.5 million a year earlier” is no rate.
  const after = index + per.length + unit.length;
  if (after < lexemes.start.length && /^(?:earlier|ago|later|before)$/iu.test(word(lexemes, after)))
    return null;
  return { unit: unit.value, after };
}

function readOrdinal(hands: Hands, core: Core): { quantity: Quantity; after: number } | null {
  const { lexemes, pack } = hands;
  if (pack.notOrdinalBefore.at(lexemes.skeleton, core.after)) return null;
  const counted = countedAt(hands, core.after, false);
  const span = { start: lexemes.start[core.first]!, end: lexemes.end[core.after - 1]! };
  return {
    quantity: {
      ...span,
      number: { ...span },
      kind: 'ordinal',
      value: core.value,
      low: null,
      high: null,
      unit: null,
      counts: counted
        ? lexemes.text.slice(lexemes.start[counted.start], lexemes.end[counted.after - 1])
        : null,
      of: null,
      approximate: false,
      comparator: '=',
    },
    after: core.after,
  };
}

/** “Anne Moreau, 45, said”, “aged 45”: an age in years without its unit. */
function bareAge(hands: Hands, index: number): { value: string; length: number } | null {
  const { skeleton, value } = hands.lexemes;
  if (skeleton[index] !== 'D' && !(skeleton[index] === 'N' && value[index]! < 111)) return null;
  const apposed =
    skeleton[index - 1] === ',' &&
    skeleton[index - 2] === 'X' &&
    skeleton[index + 1] === ',' &&
    value[index]! >= 3;
  const cued =
    hands.pack.ageBefore.before(skeleton, index) !== null && !hands.pack.units.at(skeleton, index + 1);
  // “turned 68 in May”
  const turned =
    /^turn(?:s|ed|ing)?$/iu.test(word(hands.lexemes, index - 1)) &&
    (END.test(skeleton[index + 1] ?? 'B') ||
      /^(?:in|on|at|this|last|next|when|and|before|during)$/iu.test(word(hands.lexemes, index + 1)));
  return apposed || cued || turned ? { value: 'year', length: 0 } : null;
}

/** « âgé de 45 ans », « Anne Moreau, 45 ans, », « les moins de 25 ans », « un homme de 30 ans ». */
function readAge(hands: Hands, index: number): { quantity: Quantity; after: number } | null {
  const { lexemes, pack } = hands;
  const { skeleton } = lexemes;
  if (!/[DNFWVU]/.test(skeleton[index]!)) return null;
  let after = index + 1;
  const value = lexemes.value[index]!;
  let high: number | null = null;
  const join = pack.rangeJoins.at(skeleton, after) ?? pack.and.at(skeleton, after);
  if (join && /[DNW]/.test(skeleton[after + join.length] ?? 'B')) {
    const other = lexemes.value[after + join.length]!;
    if (other > value && pack.ageUnits.at(skeleton, after + join.length + 1)) {
      high = other;
      after += join.length + 1;
    }
  }
  const numberAfter = after;
  // “45-year-old”
  if (skeleton[after] === '-' && glued(lexemes, after) && glued(lexemes, after + 1)) after++;
  const unit = pack.ageUnits.at(skeleton, after) ?? (pack.countsBare ? bareAge(hands, index) : null);
  if (!unit) return null;
  after += unit.length;
  const years = unit.value === 'year';
  let first = index;
  const bound = boundBefore({ ...hands, taken: () => false }, first);
  if (bound) first = bound.first;
  // « enfants de moins de 2 ans »: « de » is of the bound too
  let cue = pack.ageBefore.before(skeleton, first);
  if (!cue && bound && pack.of.at(skeleton, first)) {
    cue = pack.ageBefore.before(skeleton, first + 1);
    if (cue) first++;
  }
  const cueWord = cue ? word(lexemes, Math.max(0, first - cue.length)).toLowerCase() : '';
  const definite = cue !== null && (cueWord === 'les' || cueWord === 'des');
  // « Anne Moreau, 45 ans, »: a name before the comma, and something that closes after
  const apposed =
    years &&
    (skeleton[first - 1] === ',' || skeleton[first - 1] === '(') &&
    /[X]/.test(skeleton[first - 2] ?? 'B') &&
    /[,).;B]|^$/.test(skeleton[after] ?? '');
  const follows = pack.ageAfter.at(skeleton, after);
  const cued =
    (cue !== null && (!definite || (years && (bound !== null || high !== null)))) ||
    (unit.length === 0 && /^turn/iu.test(word(lexemes, index - 1)));
  const long = unit.length !== 1 || /^yo$/i.test(word(lexemes, after - 1)); // the unit says that it is an age (“years old”)
  if (!cued && !apposed && !(follows && years && cue) && !long) return null;
  if (!(value >= 0) || (value > 130 && !long)) return null;
  const quantity: Quantity = {
    start: lexemes.start[first]!,
    end: lexemes.end[after - 1]!,
    number: { start: lexemes.start[index]!, end: lexemes.end[numberAfter - 1]! },
    kind: 'age',
    value,
    low: high === null ? null : value,
    high,
    unit: unit.value,
    counts: null,
    of: null,
    approximate: bound?.approximate ?? false,
    comparator: bound?.comparator ?? '=',
  };
  return { quantity, after };
}
