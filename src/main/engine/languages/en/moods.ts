/** How an English verb form stands: finite, participle, gerund or infinitive, from its ending and the words before. */
import type { Words } from '../../words.ts';
import type { Mood } from '../verbs.ts';

const MODALS: ReadonlySet<string> = new Set(
  "can could may might must shall should will would 'll 'd do does did ca wo".split(' '),
);
const PARTICIPLES: ReadonlySet<string> = new Set('been done gone taken given seen known shown held told said made found built sent left lost won kept put set brought bought caught written driven broken spoken chosen begun'.split(' ')); // prettier-ignore

export function englishMood(words: Words, i: number): Mood {
  const form = words.form[i];
  const { pos, lemma } = words.tokens[i];
  let k = i - 1;
  while (
    k >= 0 &&
    i - k < 5 &&
    (words.tokens[k].pos === 'ADV' || words.tokens[k].pos === 'PART' || words.form[k] === 'not') &&
    words.form[k] !== 'to'
  )
    k--;
  const before = words.form[k] ?? '';
  if (form === 'be' || (pos !== 'AUX' && form === lemma)) {
    if (before === 'to') return 'infinitive';
    if (MODALS.has(before)) return 'participle';
    return form === 'be' ? 'infinitive' : 'finite';
  }
  if (form.endsWith('ing')) return 'gerund';
  if (form === 'been') return 'participle';
  if (pos === 'AUX') return 'finite';
  const auxiliary = words.tokens[k]?.pos === 'AUX';
  if (auxiliary) return 'participle';
  if (form.endsWith('ed') || PARTICIPLES.has(form)) {
    if (words.form[i + 1] === 'by') return 'participle';
    return 'finite';
  }
  return 'finite';
}
