/** Other forms of a word that somebody searches for: the plural for the singular, the conjugated verb for the infinitive. */
import { verbForms } from '../engine/model/verbs-fr.ts';

/** Words shorter than this have no other forms: too many words begin like them. */
const SHORTEST = 4;
/** Letters that a word keeps before its ending. */
const KEPT = 4;
/** Forms of a verb, which may be long lists. */
const MOST_FORMS = 60;

/** Endings of plural, feminine and adjective forms, folded, with what stands in their place; all that fit are tried, with « s », « e » and « es » behind. */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
  ['aux', 'al'], ['aux', 'ail'], ['x', ''], ['al', 'aux'], ['ail', 'aux'],
  ['s', ''], ['es', ''], ['e', ''], ['ies', 'y'], ['y', 'ies'],
  ['ives', 'if'], ['ive', 'if'], ['if', 'ive'], ['euses', 'eux'], ['euse', 'eux'], ['eux', 'euse'], ['euses', 'eur'], ['euse', 'eur'], ['eur', 'euse'],
  ['trices', 'teur'], ['trice', 'teur'], ['teur', 'trice'], ['teurs', 'trice'],
  ['elles', 'el'], ['elle', 'el'], ['iennes', 'ien'], ['ienne', 'ien'], ['ieres', 'ier'], ['iere', 'ier'], ['ier', 'iere'],
  ['ing', ''], ['ing', 'e'], ['ed', ''], ['ed', 'e'], ['ed', 'ing'],
]; // prettier-ignore
const BEHIND = ['', 's', 'e', 'es'];

/** A form as words are typed: without accents. */
const bare = (form: string): string =>
  /^[a-z]*$/u.test(form) ? form : form.normalize('NFD').replace(/\p{M}/gu, '');

/** The infinitives of each form, between spaces; as a rule there is one. */
let verbs: { infinitives: Map<string, string>; forms: Map<string, string[]> } | null = null;

/** The forms of French verbs by folded form; made when first asked for. */
function verbIndex(): NonNullable<typeof verbs> {
  if (verbs) return verbs;
  const infinitives = new Map<string, string>();
  const forms = new Map<string, string[]>();
  for (const [form, infinitive] of verbForms()) {
    const folded = bare(form);
    const known = infinitives.get(folded);
    if (known === undefined) infinitives.set(folded, infinitive);
    else if (!` ${known} `.includes(` ${infinitive} `)) infinitives.set(folded, `${known} ${infinitive}`);
    const list = forms.get(infinitive);
    if (!list) forms.set(infinitive, [folded]);
    else if (!list.includes(folded)) list.push(folded);
  }
  return (verbs = { infinitives, forms });
}

/**
 * The word as typed, then its other forms, those that begin with it too. The word is folded: lower case, without accents. A word too short
 * to be the beginning of others, or of digits, has no other forms.
 */
export function inflections(word: string): string[] {
  const found = new Set<string>([word]);
  if (word.length < SHORTEST || /\d/u.test(word)) return [word];
  for (const more of BEHIND) found.add(word + more);
  for (const [ending, base] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const form = word.slice(0, word.length - ending.length) + base;
    if (form.length >= KEPT) for (const more of BEHIND) found.add(form + more);
  }
  const { infinitives, forms } = verbIndex();
  for (const infinitive of infinitives.get(word)?.split(' ') ?? [])
    for (const form of forms.get(infinitive) ?? []) if (form.length >= 3) found.add(form);
  return [...found].slice(0, MOST_FORMS);
}
