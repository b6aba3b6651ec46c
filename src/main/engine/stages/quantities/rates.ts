/** Rates behind a quantity: « par mois », « à l'heure ». */
import { type Hands, word } from './hands.ts';

/** The unit per which something is, with the lexeme after it; null where no rate begins at a lexeme. */
export function rateAt(hands: Hands, index: number): { unit: string; after: number } | null {
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
