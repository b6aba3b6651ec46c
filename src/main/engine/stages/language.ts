/** Guesses the language of a text from its commonest words. */
import type { Language } from '../../../shared/analysis.ts';
import { lettersEnd } from '../text/kinds.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The function words of the two languages the engine reads, and of their neighbours, which share some of them. */
const COMMON: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ['fr', set('le la les l un une des du de d et est à au aux que qu qui dans pour sur par pas plus ce cette son sa ses il elle ils nous vous ont été avec ne n se s c j en y on mais ou où sont selon après leur leurs comme cela ces très si tout tous deux m t entre sans aussi même fait')],
  ['en', set('the of and to in a is that it for on was with as by at from his her their are has have been this not but they be he she an which will said its we you i would who or were had if about more my me do so can all there what when just out up like no them then than our any some how your don t s after over also one')],
  ['und', set('el los las del y en que por con para una su al lo como más pero sus se de la un es ha fue son este esta entre no')],
  ['und', set('il lo gli di che e è per con del della dei delle nel nella non una un sono si da ha al alla come più anche ma la le i')],
  ['und', set('o os as do da dos das e em que para com não uma um por no na ao mais se foi são como mas pelo pela de a')],
  ['und', set('der die das und ist nicht mit von zu im den dem des ein eine auf für sich auch es an als hat wird bei sie er wir')],
  ['und', set('de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door naar heeft worden wordt')],
  ['und', set('el la els les i que de en un una per amb no es del al dels són com més però va ha')],
]; // prettier-ignore

/** The lists that a word is on. */
const LISTS = new Map<string, number[]>();
for (const [i, [, words]] of COMMON.entries())
  for (const word of words) {
    const lists = LISTS.get(word);
    if (lists) lists.push(i);
    else LISTS.set(word, [i]);
  }

/** How much of a text is looked at, in code units. */
const SAMPLE = 20_000;
/** Least share of common words that a language needs. */
const LEAST_SHARE = 0.12;

/** The language of a text: the one whose function words it uses most, `und` when that is neither French nor English or none reaches a fair share. */
export function guessLanguage(text: string): Language {
  const hits = COMMON.map(() => 0);
  let words = 0;
  const sample = text.slice(0, SAMPLE).toLowerCase();
  for (let at = 0; at < sample.length;) {
    const end = lettersEnd(sample, at);
    if (end > at) {
      words++;
      for (const i of LISTS.get(sample.slice(at, end)) ?? []) hits[i]++;
    }
    at = Math.max(end, at + 1);
  }
  const best = hits.indexOf(Math.max(...hits));
  return words > 0 && hits[best] / words >= LEAST_SHARE ? COMMON[best][0] : 'und';
}
