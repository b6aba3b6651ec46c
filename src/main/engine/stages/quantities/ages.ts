/** Ages: « âgé de 45 ans », “Anne Moreau, 45, said”. */
import type { Quantity } from '../../../../shared/analysis.ts';
import { boundBefore, END, glued, type Hands, word } from './hands.ts';

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
export function readAge(hands: Hands, index: number): { quantity: Quantity; after: number } | null {
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
