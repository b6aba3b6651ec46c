/** What is said: the clause, quotation or figure behind a verb of speech. */
import { firstEndingAfter } from '../../reading.ts';
import { capitalised } from '../../words.ts';
import type { Phrase } from '../syntax/subjects.ts';
import type { SpeechAct } from './acts.ts';
import type { Sentence } from './sentence.ts';

const BINDING = /^(?:\p{L}+ième|articles?|traités?|accords?|lois?|textes?|décrets?|règlements?|conventions?|contrats?|clauses?|constitution|code|projet|plan)$/u; // prettier-ignore

/** How far behind a verb its « que » may stand. */
const REACH = 16;

/** Whether a clause that says what is said follows: « que … », an infinitive (« dit vouloir »). */
export function clauseBehind(sentence: Sentence, g: number, last: number): boolean {
  const { words, groups, speech } = sentence;
  const next = groups[g + 1];
  const limit = Math.min(sentence.to, last + REACH);
  for (let k = last + 1; k < limit; k++) {
    if (speech.that.has(words.form[k]) && words.form[k - 1] !== 'alors' && words.form[k - 1] !== 'tandis')
      return true;
    if (next && k >= next.first && next.mood === 'finite') break;
    if (words.form[k] === '«' || words.form[k] === ';' || words.form[k] === ':') break;
  }
  if (next && next.mood === 'infinitive' && next.first - last <= 3) {
    let k = last + 1;
    while (k < next.first && (words.tokens[k].pos === 'ADV' || /^(?:ne|n')$/u.test(words.form[k]))) k++;
    if (k === next.first) return true;
  }
  if (sentence.context.pack!.language === 'en') {
    // « said the plan was », « told reporters »: a subject and a verb follow.
    const after = words.tokens[last + 1]?.pos;
    // “added 119,000 jobs, fewer than economists had forecast”: a number of things, and no clause
    if (next !== undefined && (after === 'NUM' || after === 'SYM'))
      for (let k = last + 2; k < next.first; k++) if (/^(?:,|than)$/u.test(words.form[k])) return false;
    return (
      next !== undefined &&
      next.mood === 'finite' &&
      (after === 'DET' ||
        after === 'PRON' ||
        after === 'PROPN' ||
        after === 'NOUN' ||
        after === 'ADJ' ||
        after === 'NUM' ||
        after === 'SYM') &&
      next.first - last < 14
    );
  }
  return false;
}

/** « a dénoncé, mardi, une décision »: a noun of the clause stands behind a comma and an aside. */
export function objectBehind(sentence: Sentence, last: number): boolean {
  const { words } = sentence;
  if (words.form[last + 1] !== ',') return false;
  const next = sentence.groups.find((group) => group.mood === 'finite' && group.first > last);
  for (let k = last + 2; k < (next?.first ?? sentence.to); k++) if (words.tokens[k].pos === 'NOUN' || words.tokens[k].pos === 'PROPN') return true; // prettier-ignore
  return false;
}

/** Whether words between marks follow in the same clause. */
export function wordsBehind(sentence: Sentence, last: number): boolean {
  for (let k = last + 1; k < Math.min(sentence.to, last + 10); k++) {
    if (sentence.inQuote[k]) return true;
    if (/^[,;:]$/u.test(sentence.words.form[k])) return false;
  }
  return false;
}

/** Whether a quotation follows closely: « a dit : “…” », « a dénoncé une “…” ». */
export function quoteBehind(sentence: Sentence, last: number): boolean {
  const { words } = sentence;
  for (let k = last + 1; k <= Math.min(sentence.to, last + 12) && k < words.count; k++) {
    // « a lancé l'opération “Sentinelle” »: a name, and nothing that was said
    if (sentence.inQuote[k])
      return !(words.tokens[k - 2]?.pos === 'NOUN' && capitalised(words.raw[k]) && k - 2 > last);
    if (words.form[k] === ':') return true;
    if (words.form[k] === ';' || words.form[k] === '.') return false;
  }
  return false;
}

/** Whether « comme » or “as” follows the verb of a group, with what somebody is called. */
export function asBehind(sentence: Sentence, g: number, last: number): boolean {
  const { words, speech } = sentence;
  const next = sentence.groups[g + 1];
  for (let k = last + 1; k < Math.min(sentence.to, last + 25); k++) {
    if (next && k >= next.first && next.mood === 'finite') return false;
    if (speech.as.has(words.form[k]) && (words.form[k] === 'comme' || words.form[k] === 'as')) return true;
    if (
      /^(?:de|d')$/u.test(words.form[k]) &&
      sentence.context.pack!.language === 'fr' &&
      /^(?:qualifi|trait)/u.test(words.form[sentence.groups[g].head])
    )
      return true;
  }
  return false;
}

/** Whether somebody is urged to do something behind a verb. */
export function urges(sentence: Sentence, last: number): boolean {
  const { words, speech } = sentence;
  for (let k = last + 1; k < Math.min(sentence.to, last + 14); k++) {
    if (speech.to.has(words.form[k])) return true;
    if (words.tokens[k].pos === 'PUNCT') return false;
  }
  return false;
}

/** « a promis 10 milliards », « l'article 5 prévoit que »: who binds himself, or a text that binds, is the source of nothing. */
export function binds(sentence: Sentence, lemma: string, { first, last }: Phrase): boolean {
  if (lemma === 'promettre') return true;
  if (!/^(?:prévoir|stipuler|disposer)$/u.test(lemma)) return false;
  for (let k = first; k <= last; k++)
    if (sentence.words.tokens[k].pos === 'NOUN') return BINDING.test(sentence.words.form[k]);
  return false;
}

/** « estime ses besoins à 10 milliards », « table plutôt sur plus de 12 milliards » */
export function amountsTo(sentence: Sentence, last: number): boolean {
  const { words } = sentence;
  for (let k = last + 1; k < Math.min(sentence.to - 1, last + 8); k++) {
    if (/^(?:à|entre|sur)$/u.test(words.form[k]) && quantityAt(sentence, k + 1)) return true;
    if (words.tokens[k].pos === 'PUNCT') return false;
  }
  return false;
}

/** Whether the first noun behind the verb is one of some: « ces accusations », « en attribuent l'origine à des émetteurs ». */
export function hasObject(sentence: Sentence, last: number, nouns: RegExp): boolean {
  const { words } = sentence;
  for (let k = last + 1; k < Math.min(sentence.to, last + 5); k++)
    if (words.tokens[k].pos === 'NOUN') return nouns.test(words.form[k]);
  return false;
}

/** Whether a figure with a number begins at a token: « plus de deux milliards ». */
export function quantityAt(sentence: Sentence, k: number): boolean {
  const { quantities } = sentence.reading;
  const { start } = sentence.words.tokens[k];
  const quantity = quantities[firstEndingAfter(quantities, start)];
  return quantity !== undefined && quantity.start <= start && quantity.value !== null;
}

/** « ce que les diplomates appellent la coalition »: what somebody calls something. */
export function names(sentence: Sentence, g: number): boolean {
  const { words } = sentence;
  for (let k = sentence.groups[g].first - 1; k > sentence.from && k > sentence.groups[g].first - 6; k--)
    if (/^(?:que|qu')$/u.test(words.form[k])) return words.form[k - 1] === 'ce';
  return false;
}

/** « a demandé aux alliés d'accélérer »: somebody is asked to do something. */
export function asksTo(sentence: Sentence, g: number, last: number): boolean {
  const { words, groups, speech } = sentence;
  if (!opensInfinitive(sentence, g, last)) return false;
  return speech.to.has(words.form[last + 1] ?? '') || /^(?:lui|leur)$/u.test(words.form[groups[g].first]);
}

/** « presse ses alliés de livrer »: an infinitive behind « de » that goes with the verb. */
export function opensInfinitive(sentence: Sentence, g: number, last: number): boolean {
  const next = sentence.groups[g + 1];
  return next?.mood === 'infinitive' && next.first - last <= 16 && /^(?:de|d')$/u.test(sentence.words.form[next.first - 1] ?? ''); // prettier-ignore
}

/** « Moscou a dénoncé, par la voix du porte-parole du Kremlin, Dmitri Peskov, … »: the person who speaks for the subject. */
export function voice(sentence: Sentence, last: number): Partial<SpeechAct> {
  const { words, reading } = sentence;
  let k = last + 1;
  if (words.form[k] === ',') k++;
  if (words.form[k] !== 'par' || !/^(?:la|l')$/u.test(words.form[k + 1] ?? '') || !/^(?:voix|bouche|intermédiaire|truchement)$/u.test(words.form[k + 2] ?? '')) return {}; // prettier-ignore
  const person = reading.people[firstEndingAfter(reading.people, words.tokens[k + 2].end)];
  const limit = words.tokens[Math.min(sentence.to - 1, k + 14)].end;
  return person && person.name !== null && person.start < limit ? { speaker: person.name, person: true } : {};
}
