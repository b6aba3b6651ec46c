/** How a French verb form stands: finite, participle, gerund or infinitive, from its ending, its lemma and the words before. */
import type { Words } from '../../words.ts';
import type { Mood } from '../verbs.ts';

const AUXILIARIES: Readonly<Record<string, Mood>> = {
  être: 'infinitive', avoir: 'infinitive', étant: 'gerund', ayant: 'gerund', été: 'participle', eu: 'participle', eue: 'participle', eus: 'participle',
}; // prettier-ignore

const PAST_ENDINGS =
  /(?:é|ée|és|ées|u|us|i|ert|erts|erte|ertes|its|aits|aint[se]|eint[se]|oint[se]|uits|uites?|ises?|ites?)$/u;

/** « a fait valoir », « a pu dire »: an auxiliary behind an auxiliary. */
const CAUSED = /^(?:fait|laissé|pu|dû|voulu|su)$/u;

/** Whether the word before, adverbs, negation and clitic subjects apart, is an auxiliary. */
function afterAuxiliary(words: Words, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const { pos } = words.tokens[k];
    if (pos === 'AUX') return true;
    if (
      pos === 'ADV' ||
      words.form[k].startsWith('-') ||
      words.form[k] === 'tous' ||
      words.form[k] === 'tout'
    )
      continue;
    return false;
  }
  return false;
}

export function frenchMood(words: Words, i: number): Mood {
  const form = words.form[i];
  const { pos, lemma } = words.tokens[i];
  if (pos === 'AUX')
    return AUXILIARIES[form] ?? (CAUSED.test(form) && afterAuxiliary(words, i) ? 'participle' : 'finite');
  if (
    /(?:er|ir|re|oir)$/u.test(form) &&
    (form === lemma ||
      // « soupire » of « soupirer » only looks like « lire »
      (form.length > 4 && lemma !== form + 'r' && /(?:er|oir|dre|tre|ire|aire|uire|ître)$/u.test(form)))
  )
    return 'infinitive';
  if (
    form.endsWith('s') &&
    !/^(?:suis|fais|dis|vais|sais|sommes|peux|veux)$/u.test(form) &&
    !/(?:ons|[aeo]is)$/u.test(form) &&
    !/^(?:je|j'|tu|-tu|n'|ne)$/u.test(words.form[i - 1] ?? '')
  )
    return 'participle';
  if (form.endsWith('ant') && form.length > 4) return 'gerund';
  if (/(?:é|ée|és|ées)$/u.test(form)) return 'participle';
  if (afterAuxiliary(words, i)) return 'participle';
  const first = lemma.endsWith('er');
  if (
    !first &&
    /(?:u|us|ue|ues|ert|erts|erte|ertes|ise|ises|ie|ies|uite|uites|uits|ite|ites|its|inte|intes|ints|orte|ortes|aite|aites|aits)$/u.test(
      form,
    )
  )
    return 'participle';
  if (!first && /(?:pris|mis|quis|clus)$/u.test(form)) return 'participle';
  if (PAST_ENDINGS.test(form) && !first && words.form[i + 1] === 'par') return 'participle';
  if (!first && /i$/u.test(form)) return 'participle';
  return 'finite';
}
