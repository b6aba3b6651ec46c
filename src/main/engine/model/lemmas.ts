/** Lemmas as the treebanks give them: listed where a form was seen, else by rules on endings that are learned from them. */
import { keyOf, TAGS } from './features.ts';
import { endingOf, type LexiconData } from './lexicon.ts';
import type { TreebankSentence } from './treebank.ts';
import { verbForms } from './verbs-fr.ts';

const OPEN: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'AUX']);
const LONGEST_ENDING = 6;

interface Lemmas {
  /** By tag and key, the commonest lemma of those whose endings do not give it. */
  listed: Map<string, string>;
  /** Every lemma with how often it was seen. */
  all: Map<string, { lemma: string; count: number }>;
}

export function lemmasOf(sentences: readonly TreebankSentence[], language: 'fr' | 'en'): Lemmas {
  const seen = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const { form, lemma, upos } of sentence.words) {
      if (lemma === '_' || (sentence.ownLemmas && !OPEN.has(upos))) continue;
      const key = `${(TAGS as readonly string[]).indexOf(upos)} ${keyOf(form)}`;
      const counts = seen.get(key) ?? new Map<string, number>();
      const value = upos === 'PROPN' ? lemma : lemma.toLowerCase();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      seen.set(key, counts);
    }
  }
  if (language === 'fr') {
    for (const [form, infinitive] of verbForms()) {
      const key = `${TAGS.indexOf('VERB')} ${form}`;
      if (!seen.has(key)) seen.set(key, new Map([[infinitive, 1]]));
    }
  }
  const all = new Map<string, { lemma: string; count: number }>();
  for (const key of [...seen.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const counts = [...seen.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    all.set(key, { lemma: counts[0][0], count: counts.reduce((sum, [, n]) => sum + n, 0) });
  }
  const listed = new Map<string, string>();
  for (const [key, { lemma }] of all) {
    const space = key.indexOf(' ');
    const tag = TAGS[Number(key.slice(0, space))];
    const form = key.slice(space + 1);
    if (/\d/.test(form)) continue;
    if (
      tag === 'PROPN' || tag === 'NUM' || tag === 'PUNCT' || tag === 'SYM' || tag === 'X'
        ? lemma.toLowerCase() !== form
        : true
    )
      listed.set(key, lemma);
  }
  return { listed, all };
}

/** The endings that give the right lemma for most of the forms that have them, each kept only where a shorter one does not say the same. */
export function endingsOf(
  all: Lemmas['all'],
  language: 'fr' | 'en',
): Pick<LexiconData, 'endings' | 'longest'> {
  const votes = new Map<string, Map<string, number>>();
  for (const [key, { lemma }] of all) {
    const space = key.indexOf(' ');
    const tag = key.slice(0, space);
    const form = key.slice(space + 1);
    if (!OPEN.has(TAGS[Number(tag)]) || form.length < 4 || /[\d']/u.test(form)) continue;
    const ending = endingOf(form, lemma);
    if (ending.cut > 5 || ending.cut >= form.length) continue;
    const change = `${ending.cut}\t${ending.add}`;
    for (let size = Math.max(1, ending.cut); size <= Math.min(LONGEST_ENDING, form.length - 1); size++) {
      const name = `${tag} ${form.slice(form.length - size)}`;
      const changes = votes.get(name) ?? new Map<string, number>();
      changes.set(change, (changes.get(change) ?? 0) + 1);
      votes.set(name, changes);
    }
  }
  const endings: LexiconData['endings'] = new Map();
  const names = [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const name of names) {
    const changes = [...votes.get(name)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const total = changes.reduce((sum, [, n]) => sum + n, 0);
    const space = name.indexOf(' ');
    if (total < 2 && name.length - space > 2) continue;
    const [change] = changes[0];
    const [cut, add] = change.split('\t');
    if (shorterSays(endings, name, Number(cut), add)) continue;
    endings.set(name, { cut: Number(cut), add });
  }
  return { endings, longest: language === 'fr' ? LONGEST_ENDING : LONGEST_ENDING };
}

function shorterSays(endings: LexiconData['endings'], name: string, cut: number, add: string): boolean {
  const space = name.indexOf(' ');
  for (let from = space + 2; from < name.length; from++) {
    const shorter = endings.get(name.slice(0, space + 1) + name.slice(from));
    if (shorter) return shorter.cut === cut && shorter.add === add;
  }
  return false;
}
