/** Tells judgement, rhetoric and words to the reader from statements of fact. */
import type { Reading } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { standsAt, type Words } from '../../words.ts';
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
/** Shorter clauses say nothing checkable by themselves (« Ils résistent. »). */
const SHORTEST = 4;

/** Whether a clause that holds no figure, date, quotation, office or source judges, asks, hedges or addresses the reader. */
export function isOpinion(view: View): boolean {
  const { words, pack, clause, named, inQuote } = view;
  const lexicon = pack.claims;
  const verb = clause.finite[0];
  if (!verb) return true;
  let content = 0;
  for (let i = clause.from; i < clause.to; i++) {
    if (words.tokens[i].pos !== 'PUNCT') content++;
    if (inQuote[i]) continue;
    if (lexicon.personal.has(words.form[i])) return true;
    if (lexicon.hedges.has(words.tokens[i].lemma) || lexicon.hedges.has(words.form[i])) return true;
    for (const wording of lexicon.meta)
      if (wording[0] === words.form[i] && standsAt(words, i, wording)) return true;
  }
  for (const wording of lexicon.rhetoric) if (standsAt(words, clause.from, wording)) return true;
  if (content < SHORTEST) return true;
  const last = words.raw[clause.to - 1];
  if (last.includes('!') || last.includes('?') || last === '…' || last === '...') return true;
  const subject = subjectBefore(view.reading, words, view.groups, view.groups.indexOf(verb), clause.from);
  const subjectForm = subject ? words.form[subject.first] : '';
  const pointing = subject === null || (subject.first === subject.last && lexicon.pointing.has(subjectForm));
  const lemma = words.tokens[verb.head].lemma;
  if (/^(?:ce|c'|cela|ça|ceci|this|that|it)$/u.test(subjectForm) && subject?.first === subject?.last)
    return true;
  if (pointing && named === 0) return true;
  // An indirect question is no statement (« détermineront si … »).
  for (let i = verb.last + 1; i <= Math.min(verb.last + 1, clause.to - 1); i++)
    if (/^(?:si|s'|whether|comment|pourquoi|combien|how|why)$/u.test(words.form[i])) return true;
  const future = lexicon.future.test(words.form[verb.first]) && !verb.compound;
  if (future && named === 0 && !lexicon.modals.has(lemma)) return true;
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
      verb.passive === false &&
      /^(?:cette?|ces|cet|this|these)$/u.test(subjectForm) &&
      named <= 2 &&
      !/^(?:viser|aim)$/u.test(lemma)
    )
      return named === 0 || lemma !== 'être';
  }
  // « donc », « ainsi » conclude.
  for (let i = clause.from; i < Math.min(clause.to, verb.last + 3); i++)
    if (/^(?:donc|thus|therefore|hence)$/u.test(words.form[i]) && named === 0) return true;
  return false;
}
