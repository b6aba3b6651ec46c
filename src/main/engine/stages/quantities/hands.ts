/** What every reader of quantities has at hand: the lexemes with what they are, units, bounds before a number. */
import type { Comparator, Upos } from '../../../../shared/analysis.ts';
import type { QuantityPack, UnitEntry } from '../../languages/quantities.ts';
import type { Lexemes } from '../../lexemes.ts';
import type { NumberGrammar, Table } from '../../lexicon.ts';

/** A number with how it is written. */
export interface Core {
  first: number;
  after: number;
  value: number;
  approximate: boolean;
  ordinal: boolean;
  /** Whether the number already says its noun with « de » (« une trentaine », « 3 millions »). */
  withOf: boolean;
  fraction: boolean;
}

/** What the readers read with; indexes are those of lexemes. */
export interface Hands {
  lexemes: Lexemes;
  pack: QuantityPack;
  numbers: NumberGrammar;
  pos(index: number): Upos | null;
  /** Whether a lexeme belongs to a time. */
  taken(index: number): boolean;
}

/** Skeleton characters of numerals. */
export const NUMERAL = /[DYNFUWVG]/;

/** Whether a lexeme is a numeral of no time. */
export function isNumeral(hands: Hands, index: number): boolean {
  const char = hands.lexemes.skeleton[index];
  return char !== undefined && NUMERAL.test(char) && !hands.taken(index);
}

/** Whether no character stands between a lexeme and the one before. */
export function glued(lexemes: Lexemes, index: number): boolean {
  return index > 0 && lexemes.end[index - 1] === lexemes.start[index];
}

/** Picks the meaning of a unit's writing by its exact case. */
export function unitAt(
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

/** Skeleton characters behind which a phrase is over. */
export const END = /[.!,;:)\]"B]/;

/** Skeleton characters of words. */
export const WORDS = /[xX\ue000-\uf8ff]/;

/** A lexeme as written; nothing outside of the text. */
export function word(lexemes: Lexemes, index: number): string {
  return lexemes.text.slice(lexemes.start[index], lexemes.end[index]);
}

/** The unit behind a number, with the lexeme after it. */
export function unitAfter(hands: Hands, core: Core): { entry: UnitEntry; after: number } | null {
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

/** « au moins », « près de », “up to” right before a number: the first lexeme of it and what it says. */
export function boundBefore(
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

const MOVED =
  /^(?:edg|ris|rose|go(?:es|ing|ne)?$|went$|climb|creep|crept|tick|mov|inch|jump|push|bump|come|coming|came|driv|drove|bring|brought|tak(?:es|ing|en)$|took|nudg|round|add(?:s|ed|ing)$|shot|shoot|picks?$|picked)/iu;
