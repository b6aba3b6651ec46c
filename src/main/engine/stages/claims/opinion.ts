/** Tells judgement, rhetoric and words to the reader from statements of fact. */
import type { Reading } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { phraseAt, type Phrases } from '../../languages/phrases.ts';
import { firstEndingAfter } from '../../reading.ts';
import { capitalised, type Words } from '../../words.ts';
import { askingOf, nextThat } from '../../wordtypes.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import type { Clause } from './clauses.ts';

export interface View {
  reading: Reading;
  words: Words;
  pack: LanguagePack;
  clause: Clause;
  groups: readonly VerbGroup[];
  /** How many names the clause holds. */
  named: number;
  inQuote: Uint8Array;
}

/** How far behind a likening verb its judgement stands, in tokens. */
const REACH = 9;
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
/** Clauses of fewer words of content say nothing checkable by themselves (« Ils résistent. »). */
const SHORTEST = 3;

/** Whether words to the reader or of the article stand in a clause, outside of quotations: « ici », but not « d'ici à la rentrée ». */
export function isMetaIn(words: Words, meta: Phrases, { from, to }: Clause, inQuote: Uint8Array): boolean {
  for (let i = nextThat(words, meta.first, from, to); i >= 0; i = nextThat(words, meta.first, i + 1, to))
    if (!inQuote[i] && phraseAt(words, meta, i) && !(words.form[i] === 'ici' && words.form[i - 1] === "d'"))
      return true;
  return false;
}

/** Words that make a clause one that nobody checks, by themselves. */
const looseWords = askingOf(
  ({ claims }: LanguagePack, form) => claims.personal.has(form) || claims.hedges.has(form),
);

/** Whether a clause hedges, addresses the reader, or is an exclamation or a condition: no superlative in it is checked. */
export function isLoose(view: View): boolean {
  const { words, pack, clause, inQuote } = view;
  const lexicon = pack.claims;
  const { from, to } = clause;
  const loose = looseWords(pack);
  for (let i = nextThat(words, loose, from, to); i >= 0; i = nextThat(words, loose, i + 1, to))
    if (!inQuote[i]) return true;
  for (let i = from; i < to; i++) if (!inQuote[i] && lexicon.hedges.has(words.tokens[i].lemma)) return true;
  if (isMetaIn(words, lexicon.meta, clause, inQuote)) return true;
  if (phraseAt(words, lexicon.rhetoric, clause.from)) return true;
  if (/^(?:si|s'|if)$/u.test(words.form[clause.from]) && words.tokens[clause.from].pos === 'SCONJ')
    return true;
  if (clause.kind === 'main' && words.form[clause.from] === 'qui') return true;
  const last = words.raw[clause.to - 1];
  return /[!?…]|\.\.\./u.test(last);
}

/** Whether the subject is a pronoun, or none is written: the clause alone does not tell who it is about. */
export function isPronounSubject(view: View): boolean {
  const { words, pack, clause } = view;
  const verb = clause.finite[0];
  if (!verb) return false;
  const subject = subjectBefore(view.reading, words, view.groups, view.groups.indexOf(verb), clause.from);
  if (clause.kind === 'relative' || clause.kind === 'gerund' || clause.kind === 'coordinate') return false;
  return subject === null
    ? clause.kind === 'main' && clause.from === verb.first
    : subject.first === subject.last && pack.claims.pointing.has(words.form[subject.first]);
}

/** Fewest nouns that « il » or « elles » must say something of to be checked. */
const THINGS = 3;

/** « Elles attendent des chars, des obus et des drones »: he or they, with things enough to check; not what they know or hope. */
export function tellsThings({ words, pack, clause }: View): boolean {
  const verb = clause.finite[0]!;
  const subject = words.form[clause.from];
  if (!/^(?:ils?|elles?|he|she|they)$/u.test(subject) || pack.claims.likening.has(words.tokens[verb.head].lemma)) return false; // prettier-ignore
  let things = 0;
  for (let i = verb.last + 1; i < clause.to; i++) {
    const { pos } = words.tokens[i];
    if (pos === 'SCONJ' || /^(?:que|qu'|that|si|if)$/u.test(words.form[i])) return false;
    if (pos === 'NOUN' || pos === 'PROPN') things++;
  }
  return things >= THINGS;
}

/** Whether a clause that holds no figure, date, quotation, office or source judges, asks, hedges or addresses the reader. */
export function isOpinion(view: View): boolean {
  const { words, pack, clause, named } = view;
  const lexicon = pack.claims;
  const verb = clause.finite[0];
  if (!verb || isLoose(view)) return true;
  // « il montre une photo », « elle hausse les épaules »: what the reporter saw
  if (!verb.compound && lexicon.gestures.has(words.tokens[verb.head].lemma) && /^(?:ils?|elles?|he|she|they)$/u.test(words.form[clause.from])) return true; // prettier-ignore
  // « le ministre a réagi »
  if (verb.compound && MUTE.test(words.tokens[verb.head].lemma) && verb.last >= clause.to - 2) return true;
  // « Yannick hausse les épaules »
  if (
    !verb.compound &&
    lexicon.gestures.has(words.tokens[verb.head].lemma) &&
    BODY.test(words.form[verb.last + 2] ?? '')
  )
    return true;
  // « un service sans mission est une colonie de vacances »: said of any
  if (
    /^une?$/u.test(words.form[clause.from]) &&
    named === 0 &&
    !verb.compound &&
    words.tokens[verb.head].lemma === 'être'
  )
    return true;
  // « n'a pas souhaité commenter », “declined to comment”
  if (KEEPING.test(words.tokens[verb.head].lemma))
    for (let i = verb.last + 1; i < Math.min(clause.to, verb.last + 4); i++)
      if (SPEAKING.test(words.form[i])) return true;
  let content = 0;
  for (let i = clause.from; i < clause.to; i++) if (CONTENT.has(words.tokens[i].pos)) content++;
  const subject = subjectBefore(view.reading, words, view.groups, view.groups.indexOf(verb), clause.from);
  // « Le procureur a requis la relaxe »: few words, but somebody did something
  const done = verb.compound && (named > 0 || (content >= SHORTEST && isBody(view, subject)));
  // « Berlin hésite », « les ministres en débattent », « les frappes se poursuivent »
  const moved = tellsMove(view, subject) || (content >= SHORTEST && (isBody(view, subject) || isIncident(view, subject))); // prettier-ignore
  if (content < SHORTEST + (named === 0 && clause.kind === 'main' ? 1 : 0) && !done && !moved) return true;
  const subjectForm = subject ? words.form[subject.first] : '';
  const alone = subject !== null && subject.first === subject.last;
  const lemma = words.tokens[verb.head].lemma;
  if (
    alone &&
    /^(?:ce|c'|cela|ça|ceci|personne|rien|tout|chacun|this|that|it|there|nobody|nothing|everything)$/u.test(
      subjectForm,
    )
  )
    return true;
  if (
    (subject === null
      ? clause.kind !== 'coordinate' && clause.kind !== 'relative'
      : alone && lexicon.pointing.has(subjectForm)) &&
    named === 0 &&
    !tellsThings(view)
  )
    return true;
  // An indirect question is no statement (« détermineront si … »).
  if (/^(?:si|s'|whether|comment|pourquoi|combien|how|why)$/u.test(words.form[verb.last + 1] ?? ''))
    return true;
  // What will be, said of nobody who could do it, foretells nothing checkable.
  const future =
    (!verb.compound || verb.passive || pack.language === 'en') &&
    pack.verbs.foretells(words.form[verb.core], words.tokens[verb.core].lemma);
  if (future && !actsItself(view, subject) && !isBody(view, subject) && !lexicon.modals.has(lemma))
    return true;
  // A judgement: a likening verb and a word that judges close behind, or a demonstrative subject that sums up.
  if (lexicon.likening.has(lemma)) {
    for (let i = verb.last + 1; i < Math.min(clause.to, verb.last + REACH); i++) {
      const { pos } = words.tokens[i];
      if (
        (pos === 'NOUN' || pos === 'ADJ') &&
        (lexicon.evaluative.has(words.tokens[i].lemma) || lexicon.evaluative.has(words.form[i]))
      )
        return true;
    }
    if (
      !verb.passive &&
      /^(?:cette?|ces|cet|this|these)$/u.test(subjectForm) &&
      (named === 0 || lemma !== 'être')
    )
      return true;
  }
  // « le décor a changé »
  if (TURNING.test(lemma) && named === 0 && subject && SCENERY.test(words.form[subject.last])) return true;
  // « donc », « ainsi » conclude.
  for (let i = clause.from; i < Math.min(clause.to, verb.last + 3); i++)
    if (/^(?:donc|thus|therefore|hence)$/u.test(words.form[i]) && named === 0) return true;
  return false;
}

/** Speaking, without a word of what was said. */
const MUTE = /^(?:parler|réagir|exprimer|intervenir|témoigner|speak|react|respond)$/u;
const BODY =
  /^(?:épaules?|yeux|tête|mains?|sourcils?|regard|bras|poing|voix|larmes|lèvres|shoulders|eyes|head|hands?)$/u;
/** What keeps somebody from speaking (learned lemmas may lack their e), and the speaking. */
const KEEPING = /^(?:souhaiter|vouloir|refuser|décliner|éviter|decline?|refuse?|wish|want)$/u;
const SPEAKING = /^(?:commenter|répondre|réagir|exprimer|comment|respond|answer)$/u;
/** What changes in a manner of speaking. */
const SCENERY =
  /^(?:décor|paysage|ambiance|atmosphère|contexte|climat|ton|temps|monde|donne|époque|équation|mood|landscape|climate|tone|times|world)$/u;
const TURNING = /^(?:changer|basculer|tourner|évoluer|change|shift|turn)$/u;

/** Whether somebody named is said to move or to take a stand. */
function tellsMove(view: View, subject: { first: number; last: number } | null): boolean {
  const { words, pack, clause } = view;
  if (!subject || !pack.claims.moves.has(words.tokens[clause.finite[0]!.head].lemma)) return false;
  // « les Russes »
  const people = subject.last > subject.first && capitalised(words.raw[subject.first + 1]);
  return people || actsItself(view, subject);
}

/** Whether the subject is an incident or a loss. */
function isIncident({ words, pack }: View, subject: { first: number; last: number } | null): boolean {
  if (!subject) return false;
  for (let i = subject.first; i <= subject.last; i++)
    if (words.tokens[i].pos === 'NOUN')
      return pack.claims.incidents.has(words.tokens[i].lemma) || pack.claims.tolls.has(words.form[i]);
  return false;
}

/** Whether the subject is a definite body or office: « le gouvernement », « la mairie », « les ministres ». */
function isBody({ words, pack }: View, subject: { first: number; last: number } | null): boolean {
  if (!subject || !/^(?:le|la|l'|les|the)$/u.test(words.form[subject.first])) return false;
  for (let i = subject.first + 1; i <= subject.last; i++)
    if (words.tokens[i].pos === 'NOUN') return pack.speech.sourceNouns.has(words.form[i]);
  return false;
}

/** Whether the subject's first noun is a name. */
function actsItself({ reading, words }: View, subject: { first: number; last: number } | null): boolean {
  if (!subject) return false;
  let head = subject.first;
  while (head < subject.last && words.tokens[head].pos !== 'NOUN' && words.tokens[head].pos !== 'PROPN')
    head++;
  const { start } = words.tokens[head];
  const mention = reading.mentions[firstEndingAfter(reading.mentions, start)];
  return (mention !== undefined && mention.start <= start) || words.tokens[head].pos === 'PROPN';
}
