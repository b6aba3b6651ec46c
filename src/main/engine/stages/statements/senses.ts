/** What a lemma says by itself. */
import { remembering } from '../../memo.ts';
import { fold } from '../../register/names.ts';
import { DENIALS, DENYING, EXPRESSIONS, isAct, isAttitude, isBacking, isEmpty, isUndertaking, OPEN, stem } from './synonyms.ts'; // prettier-ignore

export interface Sense {
  /** Folded, and its stem. */
  lemma: string;
  stem: string;
  denial: boolean;
  denying: boolean;
  open: boolean;
  empty: boolean;
  /** Whether an expression begins with it. */
  begins: boolean;
  act: boolean;
  attitude: boolean;
  undertaking: boolean;
  backing: boolean;
  /** What it is where it stands as an adjective: « les armateurs divisés », « restent divisés », as the verb. */
  adjective: Sense;
}

const BEGINNINGS: ReadonlySet<string> = new Set(EXPRESSIONS.map(([lemmas]) => lemmas[0]!));

/** The sense of a lemma, as written. */
export const senseOf: (written: string) => Sense = remembering((written) => {
  const lemma = fold(written);
  const stemmed = stem(lemma);
  const verb = written.replace(/ée?s?$/u, 'er');
  const sense = {
    lemma,
    stem: stemmed,
    denial: DENIALS.has(lemma),
    denying: DENYING.has(lemma),
    open: OPEN.has(lemma),
    empty: lemma.length < 3 || isEmpty(lemma),
    begins: BEGINNINGS.has(lemma),
    act: isAct(stemmed),
    attitude: isAttitude(stemmed),
    undertaking: isUndertaking(stemmed),
    backing: isBacking(stemmed),
  } as Sense;
  sense.adjective = verb === written ? sense : senseOf(verb);
  return sense;
});

/** Ordinals, as folded lemmas. */
export const ORDINAL: ReadonlyMap<string, number> = new Map(Object.entries({ premier: 1, second: 2, deuxieme: 2, troisieme: 3, quatrieme: 4, cinquieme: 5, first: 1, third: 3, fourth: 4 })); // prettier-ignore
