/** Where the text says who says it: verbs of speech and opinion, « selon X », hearsay. Quotations and attributions are made from these. */
import type { Reading, Span, Upos } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { phraseAt } from '../../languages/phrases.ts';
import { askingOf, isThat, nextThat } from '../../wordtypes.ts';
import type { SpeechForm } from '../../languages/verbs.ts';
import type { StageContext } from '../../stage.ts';
import { memoOf } from '../../passages.ts';
import { firstEndingAfter } from '../../reading.ts';
import { capitalised, range, wordsOf, type Words } from '../../words.ts';
import { namesOf } from '../names/runs.ts';
import { pairMarks, type Marked } from '../quotes/marks.ts';
import {
  phraseFrom,
  spanOfPhrase,
  subjectBefore,
  isSubjectPronoun,
  type Phrase,
} from '../syntax/subjects.ts';
import { verbGroups, type VerbGroup } from '../syntax/verbs.ts';
import { readAgain } from './again.ts';
import { Speakers, type Speaker } from './speakers.ts';

export type Manner = 'verb' | 'gerund' | 'incise' | 'preposition' | 'passive' | 'conditional';

export interface SpeechAct {
  manner: Manner;
  lemma: string;
  /** Tokens of the cue, both included. */
  first: number;
  last: number;
  cue: Span;
  source: Span | null;
  speaker: string | null;
  vague: boolean;
  person: boolean;
  /** Index of the sentence. */
  sentence: number;
  /** A clause follows that says what is said. */
  clause: boolean;
  /** Makes an attribution; others only tell who speaks a quotation. */
  attributes: boolean;
  /** Inside quotation marks. */
  quoted: boolean;
  /** Has no subject of its own: shares that of the act before it in the sentence. */
  shared: boolean;
}

/** The speech of some sentences. */
export interface Speeches {
  acts: SpeechAct[];
  /** For each sentence the index of its first act. */
  firstOf: number[];
  /** For each sentence who is spoken of when it ends. */
  topics: (Speaker | null)[];
  groups: VerbGroup[][];
}

export interface Speech extends Speeches {
  marks: Marked[];
}

/** How somebody speaks: « a été clair », “was blunt”. */
const MANNERS: ReadonlySet<string> = new Set('clair claire clairs claires explicite explicites ferme fermes catégorique catégoriques formel formelle direct directe limpide net nette clear explicit blunt firm categorical'.split(' ')); // prettier-ignore

const BINDING = /^(?:\p{L}+ième|articles?|traités?|accords?|lois?|textes?|décrets?|règlements?|conventions?|contrats?|clauses?|constitution|code|projet|plan)$/u; // prettier-ignore
const COURTS = /^(?:tribunal|cour|juges?|jurys?|jurés|magistrate?s?|assises|justice|court|jury|judges?)$/u;
const WHERE = /^(?:devant|lors|dans|à|au|aux|sur|en|pendant|durant|après|avant|depuis|sous)$/u;
/** Tokens behind a source or its verb within which it asks not to be named. */
const ASIDE = 9;
const ANONYMOUS = /^(?:anonymat|anonyme|anonymement|anonymity|anonymously|unnamed)$/u;
const CLITICS = /^(?:le|la|l'|les|lui|leur|y|en)$/u;

/** Whether an act only tells how somebody speaks; what he says stands behind the colon. */
export const isMannerAct = (act: SpeechAct): boolean => act.lemma.startsWith('être ');

const kept = new WeakMap<readonly Span[], Speech>();
/** Longest sentence whose acts are looked for, in tokens: junk without stops is not read as prose. */
const LONGEST = 600;
/** How far behind a comma the name of a source ends, in tokens. */
const APPOSED = 7;
/** How far behind a verb its « que » may stand. */
const REACH = 16;

/** Words by which something may be told, verbs apart. */
const cuesOf = askingOf(
  ({ speech }: LanguagePack, form) =>
    speech.sourcePrepositions.byFirst.has(form) ||
    speech.personalPrepositions.has(form) ||
    speech.agentless.has(form) ||
    speech.hearsay.has(form) ||
    REPORTED.has(form) ||
    form === 'on',
);
/** Forms of verbs of speech. */
const tellingOf = askingOf(({ verbs }: LanguagePack['speech'], form) => verbs.has(form));

/** The speech acts of a reading, found once. */
export function speechOf(reading: Reading, context: StageContext): Speech {
  const known = kept.get(reading.tokens);
  if (known) return known;
  const speech = find(reading, context);
  kept.set(reading.tokens, speech);
  return speech;
}

function find(reading: Reading, context: StageContext): Speech {
  const { pack } = context;
  const marks = pairMarks(reading.text);
  if (!pack) return { acts: [], firstOf: [], marks, topics: [], groups: [] };
  const words = wordsOf(reading);
  const genders = new Map(
    namesOf(reading, context).flatMap((named) => (named.gender ? [[named.name, named.gender] as const] : [])),
  );
  const speakers = new Speakers(reading, words, pack, context.register, genders);
  const inQuote = quotedTokens(words, marks);
  const read = (first: number, end: number): Speeches => {
    const speeches: Speeches = { acts: [], firstOf: [], topics: [], groups: [] };
    const { acts } = speeches;
    for (let index = first; index < end; index++) {
      const sentence = reading.sentences[index];
      speeches.firstOf.push(acts.length);
      const [from, to] = range(words, sentence);
      const groups = to - from > LONGEST ? [] : verbGroups(words, pack.verbs, from, to);
      speeches.groups.push(groups);
      if (to - from <= LONGEST)
        new SentenceReader(reading, context, words, speakers, inQuote, acts, groups, from, to, index).read();
      noteTopic(reading, words, speakers, groups, from, acts, index, inQuote);
      speakers.endSentence(sentence);
      speeches.topics.push(speakers.last);
    }
    return speeches;
  };
  const memo = memoOf(reading);
  const speeches = memo
    ? readAgain(reading, context.register, memo, words, marks, genders, speakers, read)
    : read(0, reading.sentences.length);
  speeches.firstOf.push(speeches.acts.length);
  return { ...speeches, marks };
}

/** For each token 1 where it stands between the marks of a quotation. */
function quotedTokens(words: Words, marks: readonly Marked[]): Uint8Array {
  const inQuote = new Uint8Array(words.count);
  let i = 0;
  for (const mark of marks) {
    if (mark.depth > 0) continue;
    while (i < words.count && words.tokens[i].start < mark.start + mark.opening) i++;
    while (i < words.count && words.tokens[i].end <= mark.end - mark.closing) inQuote[i++] = 1;
  }
  return inQuote;
}

/** After a sentence: its subject, where a person, is the one spoken of. */
function noteTopic(
  reading: Reading,
  words: Words,
  speakers: Speakers,
  groups: readonly VerbGroup[],
  from: number,
  acts: readonly SpeechAct[],
  sentence: number,
  inQuote: Uint8Array,
): void {
  const index = groups.findIndex((group) => group.mood === 'finite' && !inQuote[group.head]);
  if (index < 0) return;
  const last = acts.at(-1);
  const subject = subjectBefore(reading, words, groups, index, from);
  // « son fils vient de s'inscrire »: he whose son it is stays the one spoken of
  if (subject && !/^(?:son|sa|ses|leurs?)$/u.test(words.form[subject.first])) {
    const speaker = speakers.resolve(subject);
    if (speaker.gender === 'plural' && !speaker.person) speakers.noteSeveral(speaker);
    else if (speaker.person || speaker.gender === 'm' || speaker.gender === 'f') speakers.note(speaker);
    else if (last && last.sentence === sentence && last.person && last.speaker) return;
  }
}

class SentenceReader {
  private readonly reading: Reading;
  private readonly context: StageContext;
  private readonly words: Words;
  private readonly speakers: Speakers;
  private readonly inQuote: Uint8Array;
  private readonly acts: SpeechAct[];
  private readonly groups: readonly VerbGroup[];
  private readonly from: number;
  private readonly to: number;
  private readonly sentence: number;
  private lastVerbAct: SpeechAct | null = null;

  constructor(reading: Reading, context: StageContext, words: Words, speakers: Speakers, inQuote: Uint8Array, acts: SpeechAct[], groups: readonly VerbGroup[], from: number, to: number, sentence: number) {
    this.reading = reading;
    this.context = context;
    this.words = words;
    this.speakers = speakers;
    this.inQuote = inQuote;
    this.acts = acts;
    this.groups = groups;
    this.from = from;
    this.to = to;
    this.sentence = sentence;
  } // prettier-ignore

  read(): void {
    const { groups, words, to } = this;
    const cues = cuesOf(this.context.pack!);
    let g = 0;
    let cue = nextThat(words, cues, this.from, to);
    for (let i = this.from; i < to; i++) {
      // On to the next word that tells or verb.
      if (cue >= 0 && cue < i) cue = nextThat(words, cues, i, to);
      let next = g;
      while (next < groups.length && groups[next].first < i) next++;
      i = Math.min(cue < 0 ? to : cue, next < groups.length ? groups[next].first : to);
      if (i === to) break;
      while (g < groups.length && groups[g].last < i) g++;
      const skip = i === cue ? this.preposition(i) : i;
      if (skip > i) {
        i = skip - 1;
        continue;
      }
      if (g < groups.length && groups[g].first === i) this.verb(g);
      if (i !== cue) continue;
      this.agentless(i);
      this.hearsay(i);
    }
    this.coordinated();
    this.dropHearsay();
  }

  /** « aurait produit un million d'obus, selon une note »: the conditional is that of the source set behind. */
  private dropHearsay(): void {
    const { acts, sentence } = this;
    let first = acts.length;
    while (first > 0 && acts[first - 1].sentence === sentence) first--;
    const sourced = (act: SpeechAct) => act.source !== null && (act.manner === 'preposition' || act.manner === 'incise'); // prettier-ignore
    for (let k = acts.length - 1; k >= first; k--)
      if (acts[k].manner === 'conditional' && acts.slice(k + 1).some(sourced)) acts.splice(k, 1);
  }

  private get speech() {
    return this.context.pack!.speech;
  }

  private add(
    manner: Manner,
    lemma: string,
    first: number,
    last: number,
    phrase: Phrase | null,
    options: Partial<SpeechAct> = {},
  ): SpeechAct {
    const { words } = this;
    // “declared an emergency and said”: what another verb says is not of the source
    if (phrase && /^(?:et|and|but|mais|puis|then)$/u.test(words.form[phrase.last])) {
      const { first: from, last: to } = phrase;
      const other = this.groups.find(
        (group) => group.mood === 'finite' && group.first > from && group.last < to,
      );
      if (other) phrase = { first: from, last: other.first - 1 };
    }
    // « Le maire, Paul Verdier, a pour sa part écrit »: the auxiliary is of the verb
    if (phrase) {
      const { first: from, last: to } = phrase;
      for (let k = from + 1; k <= to; k++) {
        if (/^(?:qui|que|qu'|dont|où|who|which|that|whose)$/u.test(words.form[k])) break;
        if (words.tokens[k].pos !== 'AUX' || !/^(?:a|ont|avait|avaient|aura|auront)$/u.test(words.form[k]))
          continue;
        let end = k - 1;
        if (words.form[end] === ',') end--;
        if (end >= from) phrase = { first: from, last: end };
        break;
      }
    }
    // « l'un d'eux »
    if (
      phrase &&
      /^(?:de|d'|of)$/u.test(words.form[phrase.last]) &&
      /^(?:eux|elles|them)$/u.test(words.form[phrase.last + 1] ?? '')
    )
      phrase = { first: phrase.first, last: phrase.last + 1 };
    if (phrase) phrase = this.behindDateline(phrase);
    phrase &&= this.withApposition(phrase);
    // « (Lyon, 12 février) Le groupe … »: what stands in the bracket is not of the source
    if (phrase)
      for (let k = phrase.last; k > phrase.first; k--)
        if (words.form[k] === ')') {
          let open = k - 1;
          while (open >= phrase.first && words.form[open] !== '(') open--;
          if (open < phrase.first) phrase = { first: Math.min(k + 1, phrase.last), last: phrase.last };
          break;
        }
    const speaker = phrase ? this.speakers.resolve(phrase) : null;
    const act: SpeechAct = {
      manner, lemma, first, last,
      cue: { start: words.tokens[manner === 'verb' ? this.withClitics(first) : first].start, end: words.tokens[last].end },
      source: phrase ? withoutHyphen(spanOfPhrase(words, phrase), words.form[phrase.first]) : null,
      speaker: speaker?.name ?? null,
      vague: (speaker?.vague ?? false) || (phrase !== null && !speaker?.person && this.isAnonymous(phrase, first)),
      person: speaker?.person ?? false,
      sentence: this.sentence,
      clause: false,
      attributes: true,
      quoted: this.inQuote[first] === 1,
      shared: false,
      ...options,
    }; // prettier-ignore
    if (phrase && this.isFirstPerson(phrase)) act.attributes = false;
    if (speaker && speaker.name !== null) {
      if (speaker.person || manner === 'verb' || manner === 'incise') this.speakers.note(speaker);
    }
    this.acts.push(act);
    if (manner === 'verb') this.lastVerbAct = act;
    return act;
  }

  /** « les a jugées », « l'a répété »: the first of the object pronouns before a verb. */
  private withClitics(first: number): number {
    let k = first;
    while (k > this.from && CLITICS.test(this.words.form[k - 1]) && this.words.tokens[k - 1].pos === 'PRON')
      k--;
    return k;
  }

  /** “OBAN, March 12 (ANP) - Police said”: the source stands behind the dateline. */
  private behindDateline(phrase: Phrase): Phrase {
    const { words } = this;
    if (phrase.first > this.from + 8) return phrase;
    for (let k = phrase.first + 1; k < Math.min(this.to, phrase.last + 7); k++)
      if (words.form[k - 1] === ')' && /^[-–—]$/u.test(words.form[k]))
        return k < phrase.last ? { first: k + 1, last: phrase.last } : (this.sourcePhrase(k + 1) ?? phrase);
    return phrase;
  }

  /** “Her neighbor, retired teacher Tom Banning, said”: the name between commas behind a noun is the source. */
  private withApposition(phrase: Phrase): Phrase {
    const { words, reading } = this;
    const comma = phrase.last + 1;
    const common = this.headNoun(phrase) === 'NOUN';
    if (
      words.form[comma] !== ',' ||
      (this.mentionAt(words.tokens[phrase.last].start) !== null && !common) ||
      this.speakers.headIn(spanOfPhrase(words, phrase)) !== null
    )
      return phrase;
    const person = reading.people[firstEndingAfter(reading.people, words.tokens[comma].end)];
    if (!person || person.name === null) return phrase;
    let last = comma + 1;
    while (last < Math.min(this.to, comma + APPOSED) && words.tokens[last].end < person.end) {
      const { pos } = words.tokens[last];
      if (pos === 'AUX' || pos === 'PUNCT') return phrase;
      last++;
    }
    // « s'est félicité le secrétaire général, l'ancien ministre Paul Verdier. »
    return words.tokens[last]?.end === person.end &&
      (words.form[last + 1] === ',' || (common && /^[.!?]?$/u.test(words.form[last + 1] ?? '')))
      ? { first: phrase.first, last }
      : phrase;
  }

  /** « un officier, sous couvert d'anonymat, », “who asked not to be named”. */
  private isAnonymous({ first, last }: Phrase, verb: number): boolean {
    const { words } = this;
    const to = Math.min(this.to, Math.max(verb, last) + ASIDE);
    for (let k = first; k < to; k++)
      if (
        ANONYMOUS.test(words.form[k]) ||
        (words.form[k] === 'be' &&
          /^(?:named|identified)$/u.test(words.form[k + 1] ?? '') &&
          /^(?:not|declined|refused)$/u.test(words.form[k - 2]))
      )
        return true;
    return false;
  }

  /** The part of speech of the first noun of a phrase. */
  private headNoun({ first, last }: Phrase): Upos | null {
    for (let k = first; k <= last; k++) {
      const { pos } = this.words.tokens[k];
      if (pos === 'NOUN' || pos === 'PROPN') return pos;
    }
    return null;
  }

  /** « selon X », « d'après X », « pour X »: returns the token after the source, or `i` when none begins here. */
  private preposition(i: number): number {
    const { words, speech } = this;
    const form = words.form[i];
    const wording = phraseAt(words, speech.sourcePrepositions, i);
    if (wording) {
      const after = i + wording.length;
      const phrase = this.unnamed(after) ?? this.sourcePhrase(after);
      if (!phrase || this.isMeasure(phrase)) return i;
      // « se fonce selon l'intensité »: a manner, unless the source is set apart or can speak.
      const apart =
        i === this.from || words.tokens[i - 1].pos === 'PUNCT' || words.tokens[i - 1].pos === 'CCONJ';
      if (!apart && !this.canSpeak(phrase)) return i;
      if (this.inQuote[i]) return phrase.last + 1;
      // « selon que », « selon les cas »: no source.
      this.add('preposition', wording.join(' '), i, after - 1, phrase, { clause: true });
      return phrase.last + 1;
    }
    if (
      speech.personalPrepositions.has(form) &&
      form !== 'to' &&
      (i === this.from || words.form[i - 1] === ',' || words.tokens[i - 1]?.pos === 'CCONJ') &&
      !this.inQuote[i]
    ) {
      const phrase = this.sourcePhrase(i + 1);
      if (!phrase) return i;
      // Only a person or an institution that judges, set apart by a comma: « Pour Rutte, … ».
      const next = words.form[phrase.last + 1];
      const head = words.form[phrase.first];
      const pronoun = speech.pronouns.get(head);
      const person = this.speakers.personIn(spanOfPhrase(words, phrase));
      if (
        next === ',' &&
        ((person && person.start <= words.tokens[Math.min(phrase.first + 2, phrase.last)].end) ||
          (pronoun && pronoun !== 'first') ||
          this.isInstitution(phrase))
      ) {
        this.add('preposition', form, i, i, phrase, { clause: true });
        return phrase.last + 1;
      }
    }
    return i;
  }

  /** « de source diplomatique », « de sources concordantes »: the noun of the wording with its adjectives. */
  private unnamed(at: number): Phrase | null {
    const { words } = this;
    if (!/^sources?$/u.test(words.form[at - 1])) return null;
    let last = at - 1;
    while (last + 1 < this.to && words.tokens[last + 1].pos === 'ADJ') last++;
    // « n'ont pas pu être vérifiés de source indépendante »: what no source has said
    if (/^indépendantes?$/u.test(words.form[last])) return null;
    return last >= at ? { first: at - 1, last } : null;
  }

  private sourcePhrase(at: number): Phrase | null {
    const { words } = this;
    if (at >= this.to) return null;
    const after = words.tokens[at + 1]?.pos;
    const pronoun =
      (this.speech.pronouns.has(words.form[at]) || isSubjectPronoun(words.form[at])) &&
      after !== 'NOUN' &&
      after !== 'PROPN';
    if (pronoun) return { first: at, last: at };
    const phrase = phraseFrom(words, at, this.to);
    if (!phrase) return null;
    // A name goes on behind its prepositions (« the Office for National Statistics »).
    const named = this.mentionAt(words.tokens[phrase.last].start);
    while (named && phrase.last + 1 < this.to && words.tokens[phrase.last + 1].end <= named.end)
      phrase.last++;
    return phrase;
  }

  /** « selon les cas », « selon la loi »: a manner and no source. */
  private isMeasure(phrase: Phrase): boolean {
    return /^(?:cas|moyens|besoins|goûts|saison|saisons|âge|régions|région|modalités|conditions|critères|circonstances|époques|époque|civilisations|années|jours|heures|principe|règle|règles|méthode|formule|scénario|scénarios|type|taille|nature|que|ordre|calendrier|termes|day|month|year|year|plan|schedule|unit|person|capita|cent|hour)$/u.test(this.words.form[phrase.last])
      || /^(?:cas|époques|années|jours|modalités|conditions|critères|règles|principe|scénario|calendrier|ordre|plan|schedule)$/u.test(this.words.form[Math.min(phrase.first + 1, phrase.last)]); // prettier-ignore
  }

  private isInstitution(phrase: Phrase): boolean {
    const { words, reading } = this;
    for (let k = phrase.first; k <= Math.min(phrase.last, phrase.first + 2); k++) {
      const form = words.form[k];
      if (this.speech.sourceNouns.has(form)) return true;
      if (words.tokens[k].pos === 'PROPN' || words.tokens[k].pos === 'NOUN') {
        const start = words.tokens[k].start;
        return reading.mentions.length > 0 && this.mentionAt(start) !== null;
      }
    }
    return false;
  }

  private mentionAt(offset: number) {
    const { mentions } = this.reading;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle].end > offset) high = middle;
      else low = middle + 1;
    }
    return low < mentions.length && mentions[low].start <= offset ? mentions[low] : null;
  }

  /** Whether a phrase can say something: a person, a pronoun, an institution, a document. */
  /** Who writes or answers speaks for himself; « on vous annonce » tells of nobody. */
  private isFirstPerson({ first, last }: Phrase): boolean {
    const { words } = this;
    if (first !== last) return false;
    return (
      /^(?:je|j'|-je|nous|-nous|i|we)$/u.test(words.form[first]) ||
      (words.form[first] === 'on' && /^(?:vous|me|m'|te|t')$/u.test(words.form[last + 1] ?? ''))
    );
  }

  /** “Welcomed by X”, « saluée par X »: the agent of a verb of judgement. */
  private passive(group: VerbGroup, lemma: string, last: number): void {
    const { words } = this;
    if (!JUDGING.test(lemma) || this.inQuote[group.head] || !/^(?:par|by)$/u.test(words.form[last + 1] ?? ''))
      return;
    const phrase = phraseFrom(words, last + 2, this.to);
    if (phrase && this.canSpeak(phrase)) this.add('incise', lemma, group.core, last, phrase);
  }

  private canSpeak(phrase: Phrase): boolean {
    const { words, speech } = this;
    const form = words.form[phrase.first];
    if (phrase.first === phrase.last && (speech.pronouns.has(form) || isSubjectPronoun(form)))
      return !/^(?:ce|c'|cela|ça|this|that|it|these|those)$/u.test(form);
    if (
      /^(?:certains|certaines|beaucoup|plusieurs|celui|celle|ceux|celles|some|many|others|d'autres)$/u.test(
        form,
      )
    )
      return true;
    // « l'un d'eux »
    if (/^(?:l'un|l'une)$/u.test(form) || (form === "l'" && /^une?$/u.test(words.form[phrase.first + 1] ?? ''))) return true; // prettier-ignore
    for (let k = phrase.first; k <= phrase.last; k++) {
      const { pos } = words.tokens[k];
      const word = words.form[k];
      if (this.context.pack!.names.titles.has(word)) return true;
      if (pos === 'DET' || pos === 'NUM' || pos === 'ADV' || (pos === 'ADJ' && !speech.sourceNouns.has(word)))
        continue;
      // “its director”, “a leaked memo”
      const leads =
        k < phrase.last &&
        (/^(?:its|his|her|their|my|our)$/u.test(word) || (pos === 'VERB' && k > phrase.first));
      if (leads && this.context.pack!.language === 'en') continue;
      // « Chief Executive Martin Oakes »: a source noun that was tagged an adjective.
      if (pos === 'PROPN' || pos === 'ADJ') return true;
      if (pos === 'NOUN') {
        // English compounds: the last noun is the head.
        const next = words.tokens[k + 1]?.pos;
        if (this.context.pack!.language === 'en' && k < phrase.last && (next === 'NOUN' || next === 'PROPN'))
          continue;
        if (
          speech.sourceNouns.has(word) ||
          speech.humans.has(word) ||
          speech.vagueNouns.has(word) ||
          (this.context.pack!.language === 'en' && this.context.pack!.names.companyHeads.has(word)) ||
          this.context.pack!.names.offices.has(word)
        )
          return true;
        const named = this.mentionAt(words.tokens[k].start);
        return named !== null && named.kind !== 'event';
      }
      return false;
    }
    return false;
  }

  /** “It said it had shot down 40 of them”: the institution spoken of last. */
  private isInstitutionAgain({ first, last }: Phrase, lemma: string, clause: boolean): boolean {
    const { words } = this;
    if (first !== last || words.form[first] !== 'it' || !SAYING.test(lemma)) return false;
    return clause || words.form[first - 1] === ',' || words.form[first - 1] === '”' || words.form[first - 1] === '"'; // prettier-ignore
  }

  /** “was quoted by the agency as saying that”: who is quoted speaks. */
  private quotedAs(g: number): boolean {
    const { words, groups, reading } = this;
    const group = groups[g];
    if (words.form[group.head] !== 'quoted' || !group.passive || this.inQuote[group.head]) return false;
    let as = group.last + 1;
    while (as < Math.min(this.to, group.last + 10) && words.form[as] !== 'as') as++;
    if (words.form[as] !== 'as' || !/^(?:saying|telling|stating)$/u.test(words.form[as + 1] ?? '')) return false; // prettier-ignore
    const subject = subjectBefore(reading, words, groups, g, this.from);
    if (!subject || !this.canSpeak(subject)) return false;
    this.add('verb', 'quote', group.core, as === group.last + 1 ? as + 1 : group.last, subject, { clause: true }); // prettier-ignore
    return true;
  }

  /** “put the number of wounded at 14”, “puts the cost at £3m”: who counts. */
  private putsAt(g: number): boolean {
    const { words, groups, reading } = this;
    const group = groups[g];
    if (!/^puts?$/u.test(words.form[group.head]) || group.mood !== 'finite' || group.passive || this.inQuote[group.head]) return false; // prettier-ignore
    if (!/^(?:the|its|their|his|her)$/u.test(words.form[group.last + 1] ?? '')) return false;
    if (!COUNT.test(words.form[group.last + 2] ?? '') && !COUNT.test(words.form[group.last + 3] ?? '')) return false; // prettier-ignore
    let at = group.last + 3;
    while (at < Math.min(this.to, group.last + 9) && words.form[at] !== 'at') at++;
    if (words.form[at] !== 'at' || !this.quantityAt(at + 1)) return false;
    const subject = subjectBefore(reading, words, groups, g, this.from);
    if (!subject || !this.canSpeak(subject)) return false;
    this.add('verb', 'put', group.core, group.last, subject, { clause: true });
    return true;
  }

  /** The reading of a form as a verb of speech in the group's mood. */
  private formOf(head: number, group: VerbGroup): SpeechForm[] {
    if (!isThat(this.words, tellingOf(this.speech), head)) return [];
    const forms = this.speech.verbs.get(this.words.form[head])!;
    const mood =
      head === group.head && head !== group.first && group.mood === 'finite' && group.compound
        ? 'participle'
        : group.mood;
    return forms.filter(
      (form) =>
        form.mood === mood ||
        (mood === 'finite' && form.mood === 'infinitive' && this.context.pack!.language === 'en'),
    );
  }

  private verb(g: number): void {
    const { words, groups, speech } = this;
    const group = groups[g];
    const quoted = this.inQuote[group.head] === 1;
    let last = group.last;
    let lemma = '';
    let uses: SpeechForm[] = this.formOf(group.head, group);
    const phrases =
      speech.phrases.get(words.tokens[group.head].lemma) ?? speech.phrases.get(uses[0]?.lemma ?? '');
    let phrasal = false;
    if (phrases) {
      for (const phrase of phrases) {
        let k = group.last + 1;
        while (words.tokens[k]?.pos === 'ADV' && words.form[k] !== phrase[0]) k++;
        if (phrase.every((word, offset) => words.form[k + offset] === word)) {
          phrasal = true;
          lemma = `${words.tokens[group.head].lemma} ${phrase.join(' ')}`;
          if (!/^(?:de|que|sur)$/u.test(phrase[0])) last = k + phrase.length - 1;
          break;
        }
      }
    }
    // « a tenu à souligner », « a voulu rassurer »: the infinitive is the verb of speech.
    if (
      uses.length === 0 &&
      !phrasal &&
      group.mood === 'finite' &&
      /^(?:tenir|vouloir|souhaiter|venir|accorder|want|seek)$/u.test(words.tokens[group.head].lemma)
    ) {
      const next = groups[g + 1];
      if (next && next.mood === 'infinitive' && next.first - group.last <= 3) {
        const forms = (speech.verbs.get(words.form[next.head]) ?? []).filter(
          (form) => form.mood === 'infinitive',
        );
        if (forms.length > 0) {
          uses = forms;
          last = next.last;
        }
      }
    }
    if (uses.length === 0 && !phrasal) {
      if (this.unknownIncise(group) || this.speaksSo(g) || this.quotedAs(g) || this.putsAt(g)) return;
      this.conditional(g);
      return;
    }
    if (group.mood === 'infinitive' && !phrasal) {
      this.infinitive(g, group, uses, last);
      return;
    }
    // “…,” recalled her student: in English the form behind a quotation is finite.
    if (group.mood === 'participle' && !(this.context.pack!.language === 'en' && this.endsQuote(group.first - 1))) return; // prettier-ignore
    lemma ||= uses[0]?.lemma ?? '';
    if (group.mood === 'gerund') {
      this.gerund(group, uses, phrasal, lemma, last);
      return;
    }
    if (group.passive) {
      this.passive(group, lemma, last);
      return;
    }
    if (group.negated && group.inverted < 0 && !DENYING.test(lemma)) return;
    const before = this.significantBefore(group.first);
    // Incises: « a-t-il insisté », « explique Mark Rutte ».
    if (group.inverted >= 0) {
      const question =
        words.form[before] !== undefined &&
        !/^[,»”"!?…)—–]$/u.test(words.form[before]) &&
        before >= this.from;
      if (question && !quoted) return;
      const cueLast = Math.max(group.last, last);
      this.add(
        'incise',
        lemma,
        group.core,
        cueLast,
        { first: group.inverted, last: group.inverted },
        {
          attributes:
            uses.some((use) => use.use !== 'incise') || /^(?:espérer|craindre|souhaiter)$/u.test(lemma),
          quoted,
        },
      );
      return;
    }
    const behind =
      uses.some((use) => use.use !== 'as') || phrasal ? this.nounBehind(group, before, last) : null;
    if (behind) {
      this.add('incise', lemma, group.core, last, behind, {
        attributes: uses.some((use) => use.use !== 'incise') || phrasal,
        quoted,
      });
      return;
    }
    if (quoted) return;
    // « a requis l'anonymat »
    for (let k = last + 1; k <= last + 3; k++) if (ANONYMOUS.test(words.form[k] ?? '')) return;
    const kinds = new Set(uses.map((use) => use.use));
    const clause = this.clauseBehind(g, last);
    // « parle de “notes de frais” »: only the words themselves make it a report
    const quote = lemma === 'parler' ? this.wordsBehind(last) : this.quoteBehind(last);
    let attributes = phrasal || kinds.has('report') || (kinds.has('clause') && (clause || quote));
    if (!attributes && kinds.has('as')) attributes = quote || (lemma !== 'parler' && this.asBehind(g, last));
    if (!attributes && kinds.has('urge')) attributes = this.urges(last) || this.names(g) || (PRESSING.test(lemma) && (quote || this.opensInfinitive(g, last))); // prettier-ignore
    if (!attributes && /^(?:estimer|évaluer|chiffrer|tabler)$/u.test(lemma))
      attributes = this.amountsTo(last);
    // « a décrit un système rodé », « a balayé ces accusations »
    if (
      !attributes &&
      (lemma === 'décrire' ||
        (DISMISSING.test(lemma) && this.hasObject(last, SAID)) ||
        (lemma === 'attribuer' && this.hasObject(last, BLAMED)))
    )
      attributes = true;
    if (!attributes && ASKING.test(lemma)) attributes = this.asksTo(g, last);
    // “began with “small” sums”: such a verb opens a quotation only right before it
    const opens = this.context.pack!.language !== 'en' || /^[“"‘:,]$/u.test(words.form[last + 1] ?? '');
    // « l'Alliance observe, elle analyse, elle décide »: nothing is said
    if (
      attributes &&
      !group.compound &&
      !clause &&
      !quote &&
      !phrasal &&
      kinds.has('report') &&
      /^[,.;!?]$/u.test(words.form[last + 1] ?? '.') &&
      !this.objectBehind(last)
    )
      return;
    if (!attributes && !(quote && opens && kinds.has('incise')) && !this.trails(group, last)) return;
    if (
      group.reflexive &&
      !clause &&
      !quote &&
      !phrasal &&
      !/^(?:féliciter|réjouir|inquiéter|indigner|alarmer|étonner|dire|plaindre|exprimer|moquer)$/u.test(lemma)
    )
      return;
    const english = this.context.pack!.language === 'en';
    const found = this.trailing(group, last) ?? subjectBefore(this.reading, words, groups, g, this.from);
    const subject = found && english ? this.ownSubject(found) : found;
    // “58% of voters thought”: answers, not a source
    if (
      english &&
      subject &&
      /^\d/u.test(words.form[subject.first]) &&
      /^%|^per$/u.test(words.form[subject.first + 1] ?? '')
    )
      return;
    if (!subject) {
      if (this.lastVerbAct) this.share('verb', lemma, group.core, last, clause);
      else if (quote) this.add('verb', lemma, group.core, last, null, { attributes: false });
      return;
    }
    if (
      (!this.canSpeak(subject) &&
        !this.isInstitutionAgain(subject, lemma, clause) &&
        !((clause || quote) && !SHOWING.test(lemma) && isPhrase(words, subject))) ||
      (/^(?:juger|condamner)$/u.test(lemma) && this.isCourt(subject))
    )
      return;
    // “asked whether she would rule out”: what nobody has said yet.
    if (
      /^(?:whether|if)$/u.test(words.form[subject.first - 1] ?? '') &&
      /^(?:would|could|might|may|will|should)$/u.test(words.form[group.first])
    )
      return;
    // « …, officials said »: what is said stands before.
    const sign = words.form[subject.first - 1] ?? '';
    if (
      this.context.pack!.language === 'en' &&
      /^[,”"]$/u.test(sign) &&
      subject.first - 1 >= this.from &&
      (!clause || this.inQuote[subject.first - 2])
    ) {
      this.add('incise', lemma, group.core, last, subject, {
        attributes: uses.some((use) => use.use !== 'incise'),
      });
      return;
    }
    this.add('verb', lemma, group.core, last, subject, {
      clause,
      attributes:
        (attributes || (quote && (kinds.has('report') || kinds.has('clause') || kinds.has('as')))) &&
        (quote || !this.binds(lemma, subject)),
      ...this.voice(last),
    });
  }

  /** « … », a savouré le capitaine, Charles Ollivon: behind a quotation any verb with a speaker as its subject tells who spoke. */
  private unknownIncise(group: VerbGroup): boolean {
    const { words } = this;
    if (this.context.pack!.language !== 'fr' || group.mood !== 'finite' || group.passive || group.negated)
      return false;
    const before = group.first - 1;
    const comma = words.form[before] === ',' && this.endsQuote(before - 1);
    const lemma = words.tokens[group.head].lemma;
    if (!comma || this.inQuote[group.head] || /^(?:être|avoir|pouvoir|devoir|aller)$/u.test(lemma))
      return false;
    // « a voulu rassurer la ministre », « dira d'elle le réalisateur », « sourit, l'œil humide, la directrice »
    const infinitive = this.groups.find((one) => one.first === group.last + 1 && one.mood === 'infinitive');
    const last = group.inverted < 0 && infinitive ? infinitive.last : group.last;
    const phrase =
      group.inverted >= 0
        ? { first: group.inverted, last: group.inverted }
        : phraseFrom(words, this.afterTime(this.afterManner(last + 1)), this.to);
    if (!phrase || (group.inverted < 0 && !this.canSpeak(phrase))) return false;
    this.add('incise', lemma, group.core, last, phrase, { attributes: false });
    return true;
  }

  /** « Rutte a été explicite sur la menace : … » */
  private speaksSo(g: number): boolean {
    const { words, groups, reading } = this;
    const group = groups[g];
    const how = group.last + 1;
    if (!/^(?:être|be)$/u.test(words.tokens[group.head].lemma) || !MANNERS.has(words.form[how] ?? '')) return false; // prettier-ignore
    if (group.mood !== 'finite' || group.negated || this.inQuote[group.head]) return false;
    let colon = how + 1;
    while (colon < this.to && words.tokens[colon].pos !== 'PUNCT') colon++;
    if (words.form[colon] !== ':') return false;
    const subject = subjectBefore(reading, words, groups, g, this.from);
    if (!subject || !this.canSpeak(subject)) return false;
    this.add('verb', `être ${words.form[how]}`, group.core, how, subject, { clause: true });
    return true;
  }

  /** The token behind how or of whom it is said: « de lui », « dans un sourire », « , les larmes aux yeux, ». */
  private afterManner(i: number): number {
    const { words } = this;
    if (/^(?:de|d')$/u.test(words.form[i] ?? '') && /^(?:lui|elle|eux|elles)$/u.test(words.form[i + 1] ?? '')) return i + 2; // prettier-ignore
    if (words.form[i] === 'du' && words.form[i + 1] === 'tac') return i + 4;
    const aside = words.form[i] === ',';
    const manner = /^(?:dans|avec|sans|en|d')$/u.test(words.form[i] ?? '');
    if (!aside && !manner) return i;
    // An aside ends on its comma, a manner where a determiner or a name opens the subject.
    for (let k = i + 1; k < Math.min(this.to, i + 9); k++) {
      if (aside && words.form[k] === ',') return k + 1;
      if (manner && k > i + 1 && words.tokens[k - 1].pos !== 'DET' && words.tokens[k - 1].pos !== 'ADP' && (words.tokens[k].pos === 'DET' || words.tokens[k].pos === 'PROPN')) return k; // prettier-ignore
    }
    return i;
  }

  /** « avant d'ajouter que … », « pour dénoncer … »: an infinitive that shares the subject of the act before. */
  private infinitive(g: number, group: VerbGroup, uses: readonly SpeechForm[], last: number): void {
    const { words } = this;
    const model = this.lastAct();
    if (!model || this.inQuote[group.head]) return;
    const preposition = words.form[group.first - 1] ?? '';
    if (
      !/^(?:de|d'|pour|to)$/u.test(preposition) ||
      (preposition !== 'pour' && !/^(?:avant|afin|before)$/u.test(words.form[group.first - 2] ?? ''))
    )
      return;
    const clause = this.clauseBehind(g, last);
    if (!clause && !this.quoteBehind(last)) return;
    if (!uses.some((use) => use.use === 'report' || use.use === 'clause')) return;
    this.acts.push({
      ...model,
      manner: 'gerund',
      lemma: uses[0].lemma,
      first: group.core,
      last,
      cue: { start: words.tokens[group.core].start, end: words.tokens[last].end },
      clause,
      shared: true,
      attributes: true,
    });
  }

  private lastAct(): SpeechAct | null {
    const act = this.acts.at(-1);
    return act && act.sentence === this.sentence && act.speaker !== null ? act : null;
  }

  private share(
    manner: Manner,
    lemma: string,
    first: number,
    last: number,
    clause: boolean,
    model = this.lastVerbAct,
  ): void {
    if (!model) return;
    const { words } = this;
    this.acts.push({
      ...model,
      manner,
      lemma,
      first,
      last,
      cue: { start: words.tokens[first].start, end: words.tokens[last].end },
      clause,
      shared: true,
      attributes: true,
    });
  }

  /** « soulignant que … », « tout en rappelant … »: the subject is that of the sentence. */
  private gerund(
    group: VerbGroup,
    uses: readonly SpeechForm[],
    phrasal: boolean,
    lemma: string,
    last: number,
  ): void {
    const { words, groups } = this;
    if (this.inQuote[group.head]) return;
    // « , les qualifiant d'hystérie »
    const own = CLITICS.test(words.form[group.first - 1] ?? '') ? 2 : 1;
    const before = words.form[group.first - own] ?? '';
    const apart =
      before === ',' ||
      before === 'en' ||
      words.form[group.first] === 'en' ||
      /^(?:»|”|while|by|in)$/u.test(before);
    const g = groups.indexOf(group);
    const clause = this.clauseBehind(g, last);
    const quote = this.quoteBehind(last);
    const kinds = new Set(uses.map((use) => use.use));
    const attributes =
      phrasal ||
      kinds.has('report') ||
      ((kinds.has('clause') || kinds.has('as')) && (clause || quote)) ||
      (kinds.has('urge') && this.urges(last)) ||
      (kinds.has('as') && this.asBehind(g, last));
    if (!attributes && !quote) return;
    // « l'homme affirmant que »: a participle without a comma belongs to the noun before it.
    let main = -1;
    for (let k = 0; k < groups.length; k++) if (groups[k].mood === 'finite' && !this.inQuote[groups[k].head] && (k < g || (apart && main < 0))) { main = k; if (k > g) break; } // prettier-ignore
    if (!apart) {
      const subject = phraseBefore(words, group.first, this.from);
      if (subject && this.canSpeak(subject) && clause)
        this.add('gerund', lemma, group.core, last, subject, { clause });
      return;
    }
    const model = this.lastVerbAct;
    if (model && model.sentence === this.sentence) {
      this.share('gerund', lemma, group.core, last, clause);
      return;
    }
    // « … », a-t-il insisté, assurant que …
    const incise = this.lastAct();
    if (incise?.manner === 'incise' && this.context.pack!.language === 'fr') {
      this.share('gerund', lemma, group.core, last, clause, incise);
      return;
    }
    let first = -1;
    for (let k = 0; k < groups.length && first < 0; k++)
      if (groups[k].mood === 'finite' && !this.inQuote[groups[k].head]) first = k;
    const subject = first >= 0 ? subjectBefore(this.reading, words, groups, first, this.from) : null;
    if (subject && this.canSpeak(subject)) this.add('gerund', lemma, group.core, last, subject, { clause });
  }

  /** « attribuées à »: a passive that hides who says so. */
  private agentless(i: number): void {
    const { words, speech } = this;
    if (this.inQuote[i] || i === this.from) return;
    const form = words.form[i];
    if (speech.agentless.has(form) && !this.agent(i)) {
      const auxiliary = words.tokens[i - 1]?.pos === 'AUX';
      // « la défense l'avait accusé de vengeance »: somebody does
      if (auxiliary && /^(?:avoir|have)$/u.test(words.tokens[i - 1].lemma)) return;
      if (auxiliary || words.tokens[i - 1]?.pos === 'NOUN' || words.tokens[i - 1]?.pos === 'ADJ')
        if (/^(?:à|au|aux|de|d'|du|des|to|of)$/u.test(words.form[i + 1] ?? ''))
          this.acts.push(this.hidden('passive', form, i, i));
      return;
    }
  }

  private agent(i: number): boolean {
    for (let k = i + 1; k < Math.min(this.to, i + 12); k++)
      if (this.words.form[k] === 'par' || this.words.form[k] === 'by') return true;
    return false;
  }

  private hidden(manner: Manner, lemma: string, first: number, last: number): SpeechAct {
    const cue = { start: this.words.tokens[first].start, end: this.words.tokens[last].end };
    return {
      manner,
      lemma,
      first,
      last,
      cue,
      source: null,
      speaker: null,
      vague: true,
      person: false,
      sentence: this.sentence,
      clause: false,
      attributes: true,
      quoted: false,
      shared: false,
    };
  }

  private hearsay(i: number): void {
    const { words, speech } = this;
    if (this.inQuote[i]) return;
    if (speech.hearsay.has(words.form[i]) && words.tokens[i].pos !== 'ADJ')
      this.acts.push(this.hidden('conditional', words.form[i], i, i));
    // “is said to have left”, “are widely believed to be”
    if (
      REPORTED.has(words.form[i]) &&
      words.form[i + 1] === 'to' &&
      /^(?:VERB|AUX)$/u.test(words.tokens[i + 2]?.pos ?? '')
    ) {
      const be = words.tokens[i - 1]?.pos === 'ADV' ? i - 2 : i - 1;
      if (be >= this.from && /^(?:is|are|was|were|been|be)$/u.test(words.form[be]))
        this.acts.push(this.hidden('conditional', words.form[i], i, i));
    }
    // « On parle de milliers de morts »
    if (
      words.form[i] === 'on' &&
      words.form[i + 1] === 'parle' &&
      /^(?:de|d'|du|des)$/u.test(words.form[i + 2] ?? '') &&
      i + 3 < this.to
    ) {
      const { start, end } = words.tokens[i];
      this.acts.push({ ...this.hidden('verb', 'parler', i + 1, i + 1), source: { start, end } });
    }
  }

  /** « aurait fait »: the conditional of report, outside what somebody is said to say and outside a condition. */
  private conditional(g: number): void {
    const { words, groups } = this;
    const group = groups[g];
    if (
      this.context.pack!.language !== 'fr' ||
      group.mood !== 'finite' ||
      !group.compound ||
      this.inQuote[group.head]
    )
      return;
    if (!/^(?:aurait|auraient|serait|seraient)$/u.test(words.form[firstVerb(words, group)])) return;
    for (let k = this.from; k < this.to; k++)
      if (
        /^(?:si|s'|sans|où|que|qu'|dont|même)$/u.test(words.form[k]) &&
        (words.tokens[k].pos === 'SCONJ' ||
          words.tokens[k].pos === 'ADP' ||
          words.form[k] === 'où' ||
          words.form[k] === 'que' ||
          words.form[k] === "qu'")
      )
        return;
    const last = this.acts.at(-1);
    if (last && last.sentence === this.sentence) return;
    if (/^(?:vouloir|devoir|pouvoir|falloir|aimer|souhaiter|préférer)$/u.test(words.tokens[group.head].lemma))
      return;
    this.acts.push(this.hidden('conditional', words.tokens[group.head].lemma, group.core, group.last));
  }

  /** The last token before an index that is no opening or blank. */
  private significantBefore(i: number): number {
    return i - 1;
  }

  /** A subject set behind the verb: « , explique Mark Rutte », « » a déclaré le ministre ». */
  private nounBehind(group: VerbGroup, before: number, last: number): Phrase | null {
    const { words } = this;
    const sign = words.form[before] ?? '';
    const quoteBefore =
      /^[»”"›]$/u.test(sign) ||
      (/^[,—–]$/u.test(sign) && /^[»”"›]$/u.test(words.form[before - 1] ?? '')) ||
      (before < this.from && this.endsQuote(before));
    const comma = /^[,!?…—–]$/u.test(sign) && before > this.from;
    if (!quoteBefore && !comma) return null;
    // « La France, elle, lancera à l'été un service national »: the subject stands before
    if (!quoteBefore && words.form[before - 2] === ',' && /^(?:lui|elle|eux|elles|pour|de|aussi)$/u.test(words.form[before - 1] ?? '')) return null; // prettier-ignore
    // “Moyle, 19, told the BBC”: one tells somebody
    if (this.context.pack!.language === 'en' && /^tells?$|^told$/u.test(words.form[group.head])) return null;
    if (!quoteBefore && this.trailing(group, last)) return null;
    const possessive = /^(?:his|her|their|its|my|our)$/u.test(words.form[last + 1] ?? '') ? 1 : 0;
    // « a dit regretter le maire »
    const infinitive = quoteBefore ? this.groups.find((one) => one.first === last + 1 && one.mood === 'infinitive') : undefined; // prettier-ignore
    const verb = infinitive ? infinitive.last : last;
    const begin = this.afterTime(quoteBefore ? this.afterManner(verb + 1) : verb + 1) + possessive;
    const phrase = this.oneOf(begin) ?? phraseFrom(words, begin, this.to);
    if (!phrase) return null;
    const first = words.tokens[phrase.first];
    if (!/^(?:PROPN|DET|NOUN|PRON|NUM|ADJ)$/u.test(first.pos)) return null;
    if (quoteBefore && (isPhrase(words, phrase) || /^(?:eux|elles|them)$/u.test(words.form[phrase.last]))) return phrase; // prettier-ignore
    if (!this.canSpeak(phrase)) return null;
    // Between commas: « , estime X, » or at the end of the sentence.
    const next = words.tokens[phrase.last + 1];
    if (
      this.inQuote[group.head] ||
      phrase.last + 1 >= this.to ||
      next === undefined ||
      next.pos === 'PUNCT' ||
      (comma && this.context.pack!.language === 'fr' && this.endsClause(phrase.last + 1))
    ) {
      // « , affirme le texte » only where no subject stands before the verb.
      return phrase;
    }
    return null;
  }

  /** « , a annoncé le ministre devant la presse », « , estime l'association Un toit ici »: no verb up to the end of a clause that is near. */
  private endsClause(i: number): boolean {
    const { words } = this;
    let end = i;
    while (end < this.to && words.tokens[end].pos !== 'PUNCT') end++;
    const where = WHERE.test(words.form[i] ?? '');
    const near = end - i <= 4 && (end >= this.to || /^[.,]$/u.test(words.form[end]));
    return (where || near) && !this.groups.some((group) => group.mood === 'finite' && group.first >= i && group.first < end); // prettier-ignore
  }

  /** « l'un de ses auteurs, le glaciologue Étienne Berthier »: the phrase with the name that follows it. */
  private oneOf(i: number): Phrase | null {
    const { words, reading } = this;
    const one = /^l['’]$/u.test(words.form[i] ?? '') ? i + 1 : i;
    if (
      !/^(?:une?|one|l'une?)$/u.test(words.form[one] ?? '') ||
      !/^(?:de|des|d'|du|of)$/u.test(words.form[one + 1] ?? '')
    )
      return null;
    // « souffle l'une d'elles »
    if (/^(?:eux|elles|them)$/u.test(words.form[one + 2] ?? '')) return { first: i, last: one + 2 };
    let comma = one + 2;
    while (comma < Math.min(this.to, one + 9) && words.form[comma] !== ',') comma++;
    if (words.form[comma] !== ',' || comma + 1 >= this.to) return null;
    const person = reading.people[firstEndingAfter(reading.people, words.tokens[comma].start)];
    if (!person || person.name === null) return null;
    let last = comma + 1;
    while (last < Math.min(this.to, comma + 9) && words.tokens[last].end < person.end) last++;
    return words.tokens[last]?.end === person.end ? { first: comma + 1, last } : null;
  }

  /** The token behind adverbs and a time: « a rapporté lundi l'agence ». */
  private afterTime(i: number): number {
    const { words, reading } = this;
    while (i < this.to && words.tokens[i].pos === 'ADV') i++;
    i = this.afterHearer(i);
    const time =
      i < this.to ? reading.times[firstEndingAfter(reading.times, words.tokens[i].start)] : undefined;
    if (!time || time.start > words.tokens[i].start) return i;
    while (i < this.to && words.tokens[i].start < time.end) i++;
    return i;
  }

  /** The token behind those spoken to or the place: « a déclaré à la presse le ministre », « a lâché à la barre Anne Roche ». */
  private afterHearer(i: number): number {
    const { words } = this;
    if (this.context.pack!.language !== 'fr' || !/^(?:à|au|aux|devant|dans|sur|auprès)$/u.test(words.form[i] ?? '')) return i; // prettier-ignore
    let k = i + 1;
    if (words.tokens[k]?.pos === 'DET') k++;
    if (k >= this.to || (words.tokens[k].pos !== 'NOUN' && words.tokens[k].pos !== 'PROPN')) return i;
    k++;
    while (k < this.to && words.tokens[k].pos === 'ADJ') k++;
    // « à la sortie de l'audience »
    if (/^(?:de|du|d')$/u.test(words.form[k] ?? '')) {
      let noun = k + 1;
      if (words.tokens[noun]?.pos === 'DET') noun++;
      if (words.tokens[noun]?.pos === 'NOUN') k = noun + 1;
    }
    const next = words.tokens[k];
    if (k >= this.to || !next) return i;
    const begins =
      (next.pos === 'DET' && !/^(?:du|des|de)$/u.test(words.form[k])) ||
      (next.pos === 'PROPN' && words.tokens[k - 1].pos === 'NOUN') ||
      this.context.pack!.names.titles.has(words.form[k]);
    return begins ? k : i;
  }

  private endsQuote(before: number): boolean {
    return before >= 0 && /^[»”"]$/u.test(this.words.form[before] ?? '');
  }

  /** What can stand as the subject where another verb was read into it: “A poll found that 58% went, 23% thought”. */
  private ownSubject(subject: Phrase): Phrase {
    const { words, groups } = this;
    const other = groups.findLast(
      (one) =>
        one.mood === 'finite' &&
        one.first > subject.first &&
        one.last < subject.last &&
        // “a leaked memo”
        !/^(?:DET|ADJ)$/u.test(words.tokens[one.first - 1].pos),
    );
    if (!other) return subject;
    for (let k = subject.first; k < other.first; k++)
      if (/^(?:who|which|whose|where|whom)$/u.test(words.form[k])) return subject;
    for (let k = subject.last - 1; k > other.last; k--)
      if (/^(?:,|after|before|when|while|as|because|since|until|if|and|but)$/u.test(words.form[k]))
        return { first: k + 1, last: subject.last };
    return subject;
  }

  /** Whether a clause that says what is said follows: « que … », an infinitive (« dit vouloir »). */
  private clauseBehind(g: number, last: number): boolean {
    const { words, groups, speech } = this;
    const next = groups[g + 1];
    const limit = Math.min(this.to, last + REACH);
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
    if (this.context.pack!.language === 'en') {
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
  private objectBehind(last: number): boolean {
    const { words } = this;
    if (words.form[last + 1] !== ',') return false;
    const next = this.groups.find((group) => group.mood === 'finite' && group.first > last);
    for (let k = last + 2; k < (next?.first ?? this.to); k++) if (words.tokens[k].pos === 'NOUN' || words.tokens[k].pos === 'PROPN') return true; // prettier-ignore
    return false;
  }

  /** Whether words between marks follow in the same clause. */
  private wordsBehind(last: number): boolean {
    for (let k = last + 1; k < Math.min(this.to, last + 10); k++) {
      if (this.inQuote[k]) return true;
      if (/^[,;:]$/u.test(this.words.form[k])) return false;
    }
    return false;
  }

  /** Whether a quotation follows closely: « a dit : “…” », « a dénoncé une “…” ». */
  private quoteBehind(last: number): boolean {
    const { words } = this;
    for (let k = last + 1; k <= Math.min(this.to, last + 12) && k < words.count; k++) {
      // « a lancé l'opération “Sentinelle” »: a name, and nothing that was said
      if (this.inQuote[k])
        return !(words.tokens[k - 2]?.pos === 'NOUN' && capitalised(words.raw[k]) && k - 2 > last);
      if (words.form[k] === ':') return true;
      if (words.form[k] === ';' || words.form[k] === '.') return false;
    }
    return false;
  }

  /** English: the verb ends its clause, and what is said stands before its subject. */
  private trails(group: VerbGroup, last: number): boolean {
    if (this.context.pack!.language !== 'en') return false;
    const { words } = this;
    const next = words.form[last + 1] ?? '.';
    const ends = /^[.,]$/u.test(next) || /^(?:ADP|NOUN|PROPN)$/u.test(words.tokens[last + 1]?.pos ?? '');
    for (let k = group.first - 1; k >= this.from && k > group.first - 14; k--) {
      if (/^[”"]$/u.test(words.form[k]) && (k === this.from || this.inQuote[k - 1])) return true;
      if (ends && words.form[k] === ',' && k > this.from) return true;
    }
    return false;
  }

  /** English: the noun phrase between the last comma or quotation mark and a verb that ends its clause. */
  private trailing(group: VerbGroup, last: number): Phrase | null {
    if (!this.trails(group, last)) return null;
    const { words } = this;
    const back = (at: number) => {
      let k = at;
      while (k > this.from && !/^[,”"]$/u.test(words.form[k])) k--;
      return k;
    };
    const k = back(group.first - 1);
    if (k + 1 >= group.first) {
      // “…,” its director, Joan Whitlock, said · “…,” Moyle, 19, told: what is set between the commas is of the subject
      const comma = back(k - 1);
      const outer = comma > this.from ? back(comma - 1) : comma;
      if (words.form[k] !== ',' || words.form[comma] !== ',' || outer >= comma || k - outer > 16) return null;
      if (!/^[,”"]$/u.test(words.form[outer])) return null;
      const owned = /^(?:its|his|her|their|my|our)$/u.test(words.form[outer + 1]) ? 2 : 1;
      const head = phraseFrom(words, outer + owned, comma);
      return head?.first === outer + owned && head.last === comma - 1
        ? { first: outer + 1, last: k - 1 }
        : null;
    }
    const phrase = phraseFrom(words, k + 1, group.first);
    return phrase && phrase.first === k + 1 ? phrase : null;
  }

  /** « le tribunal correctionnel a condamné », « les juges ont condamné »: who passes sentence, and says nothing. */
  private isCourt({ first, last }: Phrase): boolean {
    const { words } = this;
    for (let k = first; k <= Math.min(last, first + 2); k++) if (COURTS.test(words.form[k])) return true;
    return false;
  }

  private asBehind(g: number, last: number): boolean {
    const { words, speech } = this;
    const next = this.groups[g + 1];
    for (let k = last + 1; k < Math.min(this.to, last + 25); k++) {
      if (next && k >= next.first && next.mood === 'finite') return false;
      if (speech.as.has(words.form[k]) && (words.form[k] === 'comme' || words.form[k] === 'as')) return true;
      if (
        /^(?:de|d')$/u.test(words.form[k]) &&
        this.context.pack!.language === 'fr' &&
        /^(?:qualifi|trait)/u.test(words.form[this.groups[g].head])
      )
        return true;
    }
    return false;
  }

  private urges(last: number): boolean {
    const { words, speech } = this;
    for (let k = last + 1; k < Math.min(this.to, last + 14); k++) {
      if (speech.to.has(words.form[k])) return true;
      if (words.tokens[k].pos === 'PUNCT') return false;
    }
    return false;
  }

  /** « a promis 10 milliards », « l'article 5 prévoit que »: who binds himself, or a text that binds, is the source of nothing. */
  private binds(lemma: string, { first, last }: Phrase): boolean {
    if (lemma === 'promettre') return true;
    if (!/^(?:prévoir|stipuler|disposer)$/u.test(lemma)) return false;
    for (let k = first; k <= last; k++)
      if (this.words.tokens[k].pos === 'NOUN') return BINDING.test(this.words.form[k]);
    return false;
  }

  /** « estime ses besoins à 10 milliards », « table plutôt sur plus de 12 milliards » */
  private amountsTo(last: number): boolean {
    const { words } = this;
    for (let k = last + 1; k < Math.min(this.to - 1, last + 8); k++) {
      if (/^(?:à|entre|sur)$/u.test(words.form[k]) && this.quantityAt(k + 1)) return true;
      if (words.tokens[k].pos === 'PUNCT') return false;
    }
    return false;
  }

  /** Whether the first noun behind the verb is one of some: « ces accusations », « en attribuent l'origine à des émetteurs ». */
  private hasObject(last: number, nouns: RegExp): boolean {
    const { words } = this;
    for (let k = last + 1; k < Math.min(this.to, last + 5); k++)
      if (words.tokens[k].pos === 'NOUN') return nouns.test(words.form[k]);
    return false;
  }

  /** Whether a figure with a number begins at a token: « plus de deux milliards ». */
  private quantityAt(k: number): boolean {
    const { quantities } = this.reading;
    const { start } = this.words.tokens[k];
    const quantity = quantities[firstEndingAfter(quantities, start)];
    return quantity !== undefined && quantity.start <= start && quantity.value !== null;
  }

  /** « ce que les diplomates appellent la coalition »: what somebody calls something. */
  private names(g: number): boolean {
    const { words } = this;
    for (let k = this.groups[g].first - 1; k > this.from && k > this.groups[g].first - 6; k--)
      if (/^(?:que|qu')$/u.test(words.form[k])) return words.form[k - 1] === 'ce';
    return false;
  }

  /** « a demandé aux alliés d'accélérer »: somebody is asked to do something. */
  private asksTo(g: number, last: number): boolean {
    const { words, groups, speech } = this;
    if (!this.opensInfinitive(g, last)) return false;
    return speech.to.has(words.form[last + 1] ?? '') || /^(?:lui|leur)$/u.test(words.form[groups[g].first]);
  }

  /** « presse ses alliés de livrer »: an infinitive behind « de » that goes with the verb. */
  private opensInfinitive(g: number, last: number): boolean {
    const next = this.groups[g + 1];
    return next?.mood === 'infinitive' && next.first - last <= 16 && /^(?:de|d')$/u.test(this.words.form[next.first - 1] ?? ''); // prettier-ignore
  }

  /** « Moscou a dénoncé, par la voix du porte-parole du Kremlin, Dmitri Peskov, … »: the person who speaks for the subject. */
  private voice(last: number): Partial<SpeechAct> {
    const { words, reading } = this;
    let k = last + 1;
    if (words.form[k] === ',') k++;
    if (words.form[k] !== 'par' || !/^(?:la|l')$/u.test(words.form[k + 1] ?? '') || !/^(?:voix|bouche|intermédiaire|truchement)$/u.test(words.form[k + 2] ?? '')) return {}; // prettier-ignore
    const person = reading.people[firstEndingAfter(reading.people, words.tokens[k + 2].end)];
    const limit = words.tokens[Math.min(this.to - 1, k + 14)].end;
    return person && person.name !== null && person.start < limit
      ? { speaker: person.name, person: true }
      : {};
  }

  /** Participles after « et » that share the auxiliary of the act before are read with the groups: they have no auxiliary of their own. */
  private coordinated(): void {
    const { words, groups, speech } = this;
    for (const group of groups) {
      if (group.mood !== 'participle' || this.inQuote[group.head]) continue;
      const before = words.form[group.first - 1] ?? '';
      const conjoined =
        /^(?:et|and|ou|,|puis)$/u.test(before) ||
        (words.tokens[group.first - 1]?.pos === 'ADV' &&
          /^(?:et|and|puis)$/u.test(words.form[group.first - 2] ?? ''));
      if (!conjoined || before === ',') continue;
      let model: SpeechAct | undefined;
      for (let k = this.acts.length - 1; k >= 0 && this.acts[k].sentence === this.sentence && !model; k--)
        if (this.acts[k].manner === 'verb' && this.acts[k].last < group.first) model = this.acts[k];
      if (!model || model.first === model.last) continue;
      const forms = (speech.verbs.get(words.form[group.head]) ?? []).filter(
        (form) => form.mood === 'participle' && form.use !== 'incise',
      );
      if (forms.length === 0) continue;
      this.acts.push({
        ...model,
        lemma: forms[0].lemma,
        first: group.first,
        last: group.last,
        cue: { start: words.tokens[group.first].start, end: words.tokens[group.last].end },
        shared: true,
      });
    }
  }
}

/** Verbs by which an institution that “it” means says something. */
const SAYING = /^(?:say|add|warn|announce|note|claim|argue|insist|confirm|deny|explain|stress|report|estimate|predict|acknowledge|admit|believe|expect|conclude|write|declare|state)$/u; // prettier-ignore
/** What is put at a number. */
const COUNT = /^(?:number|numbers|toll|cost|costs|total|figure|damage|losses|loss|bill|price|value|tally|turnout|chance|chances|odds|share|rate)$/u; // prettier-ignore
/** English participles by which nobody in particular reports. */
const REPORTED: ReadonlySet<string> = new Set(['said', 'reported', 'believed', 'thought', 'understood', 'alleged', 'rumoured', 'rumored', 'claimed', 'known', 'feared']); // prettier-ignore
/** Verbs of judgement, whose agent speaks. */
const JUDGING =
  /^(?:saluer|critiquer|dénoncer|condamner|contester|applaudir|regretter|déplorer|fustiger|revendiquer|welcome|criticise|criticize|condemn|denounce|praise|hail|deplore)$/u;
/** Verbs by which somebody waves away or stands by what was said; and what is said. */
const DISMISSING = /^(?:balayer|écarter|démonter|défendre|rejeter|repousser)$/u;
const SAID =
  /^(?:propos|accusations?|critiques?|idées?|hypothèses?|arguments?|inquiétudes?|craintes?|rumeurs?|reproches?|soupçons?|allégations?|version|thèses?|scénarios?|polémiques?|bilan|choix|réforme|projet|décision|stratégie)$/u;
/** What is put down to somebody or something. */
const BLAMED =
  /^(?:origine|responsabilité|paternité|hausse|baisse|échec|attaques?|succès|cause|panne|retard|crise|recul)$/u;
/** Verbs by which somebody is pressed to do something, behind « de ». */
const PRESSING = /^(?:presser|sommer|prier|conjurer|supplier|enjoindre)$/u;
/** Verbs by which somebody is asked to do something. */
const ASKING = /^(?:demander|ordonner|commander|intimer|enjoindre)$/u;
/** Verbs that report even when they are negated (« n'estime pas que »). */
const DENYING =
  /^(?:nier|démentir|confirmer|exclure|estimer|juger|considérer|penser|croire|reconnaître|admettre|believe|think|consider|expect|deny|rule)/u;

/** Verbs by which things show something without saying it. */
const SHOWING =
  /^(?:montrer|démontrer|révéler|suggérer|indiquer|confirmer|prouver|établir|justifier|expliquer|attester|rappeler|souligner|show|indicate|reveal|suggest|confirm|find)$/u;

/** Whether a phrase has a noun or a subject pronoun that can be quoted. */
function isPhrase(words: Words, phrase: Phrase): boolean {
  for (let k = phrase.first; k <= phrase.last; k++) {
    const { pos } = words.tokens[k];
    if (pos === 'NOUN' || pos === 'PROPN') return true;
  }
  return false;
}

/** « -t-il » is « il » to the reader. */
function withoutHyphen(span: Span, form: string): Span {
  const hyphen = /^-(?:t-)?/u.exec(form);
  return hyphen ? { start: span.start + hyphen[0].length, end: span.end } : span;
}

function firstVerb(words: Words, group: VerbGroup): number {
  let i = group.first;
  while (i < group.last && words.tokens[i].pos !== 'AUX' && words.tokens[i].pos !== 'VERB') i++;
  return i;
}

/** The noun phrase that ends right before a token. */
function phraseBefore(words: Words, at: number, from: number): Phrase | null {
  const last = at - 1;
  if (
    last < from ||
    (words.tokens[last].pos !== 'NOUN' &&
      words.tokens[last].pos !== 'PROPN' &&
      words.tokens[last].pos !== 'ADJ')
  )
    return null;
  let first = last;
  while (first > from && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(words.tokens[first - 1].pos)) first--;
  return { first, last };
}
