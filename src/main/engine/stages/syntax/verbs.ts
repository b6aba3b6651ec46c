/** Verb groups of a sentence: auxiliaries, clitics and the verb that carries the meaning. */
import type { Mood } from '../../languages/verbs.ts';
import type { Words } from '../../words.ts';
import { asking, askingOf, isThat } from '../../wordtypes.ts';

export interface VerbGroup {
  /** Tokens of the group with its clitics and negation, both included. */
  first: number;
  last: number;
  /** The group without what stands before its first verb, a reflexive pronoun apart. */
  core: number;
  /** The verb that carries the meaning. */
  head: number;
  mood: Mood;
  passive: boolean;
  reflexive: boolean;
  /** Whether the past is told: a compound or a form that only stories use. */
  compound: boolean;
  /** « ne … pas ». */
  negated: boolean;
  /** The subject stands behind as a clitic (« a-t-il »): its token, -1 otherwise. */
  inverted: number;
}

export interface VerbReader {
  /** How a verb stands. */
  mood(words: Words, i: number): Mood;
  /** Pronouns and negation that lean on a verb from before. */
  clitics: ReadonlySet<string>;
  reflexives: ReadonlySet<string>;
  /** The lemma of the auxiliary of the passive. */
  passiveLemma: string;
  /** Verbs whose compound tenses take that auxiliary without being passive (aller, venir). */
  motion: ReadonlySet<string>;
  /** Whether a finite form is a future or a conditional. */
  foretells(form: string, lemma: string): boolean;
  /** How a verb of speech stands that was read as a noun or adjective (« la mairie rétorque que »); null where it is none. */
  misread(words: Words, i: number): Mood | null;
  /** Subjects behind the verb. */
  inverted: RegExp;
}

/** « à l'est de »: the point of the compass. */
function isEast(words: Words, i: number): boolean {
  return (
    words.form[i] === 'est' &&
    words.form[i - 1] === "l'" &&
    /^(?:à|de|dans|vers|et|d')$/u.test(words.form[i - 2] ?? '')
  );
}

/** What stands between an auxiliary and its participle: « a pour sa part confirmé », « a de son côté appelé », by its first word. */
const ASIDES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['pour', [['sa', 'part'], ['leur', 'part'], ['autant']]],
  ['de', [['son', 'côté'], ['leur', 'côté'], ['nouveau'], ['fait']]],
  ['à', [['nouveau'], ['son', 'tour'], ['leur', 'tour']]],
  ['en', [['outre'], ['revanche'], ['effet'], ['même', 'temps']]],
  ['par', [['ailleurs']]],
  ['au', [['contraire'], ['passage']]],
  ['dans', [['la', 'foulée']]],
  ['lui', [['aussi'], ['même']]],
  ['elle', [['aussi']]],
  ['eux', [['aussi']]],
  ['entre', [['autres']]],
]); // prettier-ignore

/** How many tokens such an aside has at a token; 0 where none stands. */
function asideAt(words: Words, i: number): number {
  const wordings = ASIDES.get(words.form[i]);
  const found = wordings?.find((rest) => rest.every((form, k) => words.form[i + 1 + k] === form));
  return found ? found.length + 1 : 0;
}

/** Words, not signs that were tagged as verbs. */
const WORDS = asking((_, raw) => /^[\p{L}'’-]/u.test(raw));
const NOT_BEFORE = asking((form) => form === 'ne' || form === "n'");
const NOT_BEHIND = asking((form) => form === 'not' || form === "n't" || form === 'never');
const subjectsBehind = askingOf(({ inverted }: VerbReader, form) => inverted.test(form));

/** The verb groups between two tokens, in order; `to` is not included. */
export function verbGroups(words: Words, reader: VerbReader, from: number, to: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  const subjects = subjectsBehind(reader);
  for (let i = from; i < to; i++) {
    const { pos } = words.tokens[i];
    const misread = pos === 'NOUN' || pos === 'ADJ' ? reader.misread(words, i) : null;
    if (pos !== 'VERB' && pos !== 'AUX' && !misread) continue;
    if (!isThat(words, WORDS, i) || isEast(words, i)) continue;
    const mood = misread ?? reader.mood(words, i);
    let first = i;
    let core = i;
    let reflexive = false;
    while (first > from && reader.clitics.has(words.form[first - 1])) {
      first--;
      if (reader.reflexives.has(words.form[first])) {
        reflexive = true;
        core = first;
      }
    }
    let head = i;
    let last = i;
    let inverted = -1;
    let passive = false;
    let compound = false;
    for (let j = i + 1; j < to && j - last < 5; j++) {
      const next = words.tokens[j];
      if (inverted < 0 && j === last + 1 && isThat(words, subjects, j)) {
        inverted = j;
        last = j;
        continue;
      }
      if (words.tokens[head].pos !== 'AUX') break;
      if (next.pos === 'VERB' || next.pos === 'AUX') {
        const nextMood = reader.mood(words, j);
        if (nextMood !== 'participle' && !(reader.passiveLemma === 'be' && nextMood === 'gerund')) break;
        if (
          words.tokens[head].lemma === reader.passiveLemma &&
          next.pos === 'VERB' &&
          nextMood === 'participle' &&
          !reader.motion.has(next.lemma) &&
          !reflexive
        )
          passive = true;
        compound = true;
        head = j;
        last = j;
        continue;
      }
      if (next.pos === 'ADV' || next.pos === 'PART' || words.form[j] === 'pas') continue;
      const aside = asideAt(words, j);
      if (aside > 0 && j + aside - last < 5) {
        j += aside - 1;
        continue;
      }
      // « a, lui, plaidé »
      if (
        words.form[j] === ',' &&
        words.tokens[j + 1]?.pos === 'PRON' &&
        words.form[j + 2] === ',' &&
        words.tokens[j + 3]?.pos === 'VERB'
      ) {
        j += 2;
        continue;
      }
      break;
    }
    if (head === i && last === i && words.tokens[i].pos === 'AUX' && inverted < 0) last = i;
    groups.push({
      negated: isThat(words, NOT_BEFORE, first) || isThat(words, NOT_BEHIND, first + 1),
      first,
      last: Math.max(last, head),
      core,
      head,
      mood,
      passive,
      reflexive,
      compound,
      inverted,
    });
    i = Math.max(last, head);
  }
  return groups;
}
