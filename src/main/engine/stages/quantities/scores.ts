/** Scores: two small numbers joined, of nothing. */
import { countedAt } from './counted.ts';
import { type Core, glued, type Hands, unitAfter, unitAt, word } from './hands.ts';

/** « 3-1 », « 2 à 0 », « 14-18 »: two small numbers joined, of nothing: a score or a name. Where it ends, null when it is none. */
export function scoreAt(hands: Hands, core: Core): number | null {
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
