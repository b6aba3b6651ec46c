/** Other forms of a word that somebody searches for: the plural for the singular, the conjugated verb for the infinitive. */
import { verbForms } from '../engine/model/verbs-fr.ts';
import { fold } from '../engine/register/names.ts';

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

let verbs: { infinitives: Map<string, Set<string>>; forms: Map<string, string[]> } | null = null;

/** The forms of French verbs by folded form; made when first asked for. */
function verbIndex(): NonNullable<typeof verbs> {
  if (verbs) return verbs;
  const infinitives = new Map<string, Set<string>>();
  const forms = new Map<string, string[]>();
  for (const [form, infinitive] of verbForms()) {
    const folded = fold(form);
    const known = infinitives.get(folded);
    if (known) known.add(infinitive);
    else infinitives.set(folded, new Set([infinitive]));
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
  for (const infinitive of infinitives.get(word) ?? [])
    for (const form of forms.get(infinitive) ?? []) if (form.length >= 3) found.add(form);
  return [...found].slice(0, MOST_FORMS);
}
