/** Lemmas as the treebanks give them: listed where a form was seen, else by rules on endings that are learned from them. */
import { keyOf, TAGS } from './features.ts';
import { changeOf, type Change } from './lexicon.ts';
import type { TreebankSentence } from './treebank.ts';

const OPEN: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'AUX']);
const AS_WRITTEN: ReadonlySet<string> = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM', 'X']);
const LONGEST_ENDING = 6;
/** Least forms that an ending is learned from. */
const LEAST_FORMS = 2;

/** Least forms where more than a plural or a feminine is cut. */
const LEAST_FORMS_OF_LONG_CUTS = 4;

/** A form with one of its tags, and its commonest lemma there. */
export interface FormLemma {
  key: string;
  tag: number;
  lemma: string;
}

/** Every form of the treebanks, and those of `more` that they lack, in the order of their keys. */
export function lemmasOf(sentences: readonly TreebankSentence[], more: readonly FormLemma[]): FormLemma[] {
  const seen = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const { form, lemma, upos } of sentence.words) {
      if (lemma === '_' || (sentence.ownLemmas && !OPEN.has(upos))) continue;
      const key = `${keyOf(form)}\t${(TAGS as readonly string[]).indexOf(upos)}`;
      const counts = seen.get(key) ?? new Map<string, number>();
      const value = upos === 'PROPN' ? lemma : lemma.toLowerCase();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      seen.set(key, counts);
    }
  }
  for (const { key, tag, lemma } of more)
    if (!seen.has(`${key}\t${tag}`)) seen.set(`${key}\t${tag}`, new Map([[lemma, 1]]));
  return [...seen.keys()].sort(byCodeUnits).map((name) => {
    const [[lemma]] = [...seen.get(name)!].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
    const [key, tag] = name.split('\t');
    return { key, tag: Number(tag), lemma };
  });
}

/** Whether a lemma must be listed: digits and names are their own unless another was seen. */
export function isListed({ key, tag, lemma }: FormLemma): boolean {
  return !/\d/.test(key) && (!AS_WRITTEN.has(TAGS[tag]) || lemma.toLowerCase() !== key);
}

/** By ending and tag, the change that most forms with this ending show; left out where a shorter ending says the same. */
export function endingsOf(lemmas: readonly FormLemma[]): Map<string, Map<number, Change>> {
  const votes = new Map<string, Map<string, number>>();
  for (const { key, tag, lemma } of lemmas) {
    if (!OPEN.has(TAGS[tag]) || key.length < 4 || /[\d']/u.test(key)) continue;
    const { cut, add } = changeOf(key, lemma);
    if (cut > 5 || cut >= key.length) continue;
    for (let size = Math.max(1, cut); size <= Math.min(LONGEST_ENDING, key.length - 1); size++) {
      const name = `${key.slice(key.length - size)}\t${tag}`;
      const changes = votes.get(name) ?? new Map<string, number>();
      changes.set(`${cut}\t${add}`, (changes.get(`${cut}\t${add}`) ?? 0) + 1);
      votes.set(name, changes);
    }
  }
  const endings = new Map<string, Map<number, Change>>();
  for (const name of [...votes.keys()].sort((a, b) => a.length - b.length || byCodeUnits(a, b))) {
    const changes = [...votes.get(name)!].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
    const total = changes.reduce((sum, [, n]) => sum + n, 0);
    const [ending, number] = name.split('\t');
    if (total < LEAST_FORMS && ending.length > 1) continue;
    if (Number(changes[0][0].split('\t')[0]) > 2 && total < LEAST_FORMS_OF_LONG_CUTS) continue;
    const tag = Number(number);
    const [cut, add] = changes[0][0].split('\t');
    if (shorterSays(endings, ending, tag, Number(cut), add)) continue;
    const known = endings.get(ending) ?? new Map<number, Change>();
    known.set(tag, { cut: Number(cut), add });
    endings.set(ending, known);
  }
  return endings;
}

function shorterSays(
  endings: ReadonlyMap<string, Map<number, Change>>,
  ending: string,
  tag: number,
  cut: number,
  add: string,
): boolean {
  for (let from = 1; from < ending.length; from++) {
    const shorter = endings.get(ending.slice(from))?.get(tag);
    if (shorter) return shorter.cut === cut && shorter.add === add;
  }
  return false;
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
