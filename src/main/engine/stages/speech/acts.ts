/** Where the text says who says it: verbs of speech and opinion, « selon X », hearsay. Quotations and attributions are made from these. */
import type { Reading, Span } from '../../../../shared/analysis.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { phraseAt } from '../../languages/phrases.ts';
import type { SpeechForm } from '../../languages/verbs.ts';
import { memoOf } from '../../passages.ts';
import type { StageContext } from '../../stage.ts';
import { range, type Words, wordsOf } from '../../words.ts';
import { askingOf, isThat, nextThat } from '../../wordtypes.ts';
import { namesOf } from '../names/runs.ts';
import { type Marked, pairMarks } from '../quotes/marks.ts';
import { type Phrase, phraseFrom, spanOfPhrase, subjectBefore } from '../syntax/subjects.ts';
import { type VerbGroup, verbGroups } from '../syntax/verbs.ts';
import { readAgain } from './again.ts';
import {
  amountsTo,
  asBehind,
  asksTo,
  binds,
  clauseBehind,
  hasObject,
  names,
  objectBehind,
  opensInfinitive,
  quantityAt,
  quoteBehind,
  urges,
  voice,
  wordsBehind,
} from './content.ts';
import type { Sentence } from './sentence.ts';
import {
  afterManner,
  afterTime,
  ANONYMOUS,
  behindDateline,
  canSpeak,
  endsQuote,
  isAnonymous,
  isCourt,
  isFirstPerson,
  isInstitution,
  isInstitutionAgain,
  isMeasure,
  isPhrase,
  nounBehind,
  ownSubject,
  sourcePhrase,
  trailing,
  trails,
  unnamed,
  withApposition,
} from './sources.ts';
import { type Speaker, Speakers } from './speakers.ts';

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

const CLITICS = /^(?:le|la|l'|les|lui|leur|y|en)$/u;

/** Whether an act only tells how somebody speaks; what he says stands behind the colon. */
export const isMannerAct = (act: SpeechAct): boolean => act.lemma.startsWith('être ');

const kept = new WeakMap<readonly Span[], Speech>();

/** Longest sentence whose acts are looked for, in tokens: junk without stops is not read as prose. */
const LONGEST = 600;

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

class SentenceReader implements Sentence {
  readonly reading: Reading;
  readonly context: StageContext;
  readonly words: Words;
  readonly speakers: Speakers;
  readonly inQuote: Uint8Array;
  private readonly acts: SpeechAct[];
  readonly groups: readonly VerbGroup[];
  readonly from: number;
  readonly to: number;
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

  get speech() {
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
    if (phrase) phrase = behindDateline(this, phrase);
    phrase &&= withApposition(this, phrase);
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
      vague: (speaker?.vague ?? false) || (phrase !== null && !speaker?.person && isAnonymous(this, phrase, first)),
      person: speaker?.person ?? false,
      sentence: this.sentence,
      clause: false,
      attributes: true,
      quoted: this.inQuote[first] === 1,
      shared: false,
      ...options,
    }; // prettier-ignore
    if (phrase && isFirstPerson(this, phrase)) act.attributes = false;
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

  /** « selon X », « d'après X », « pour X »: returns the token after the source, or `i` when none begins here. */
  private preposition(i: number): number {
    const { words, speech } = this;
    const form = words.form[i];
    const wording = phraseAt(words, speech.sourcePrepositions, i);
    if (wording) {
      const after = i + wording.length;
      const phrase = unnamed(this, after) ?? sourcePhrase(this, after);
      if (!phrase || isMeasure(this, phrase)) return i;
      // « se fonce selon l'intensité »: a manner, unless the source is set apart or can speak.
      const apart =
        i === this.from || words.tokens[i - 1].pos === 'PUNCT' || words.tokens[i - 1].pos === 'CCONJ';
      if (!apart && !canSpeak(this, phrase)) return i;
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
      const phrase = sourcePhrase(this, i + 1);
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
          isInstitution(this, phrase))
      ) {
        this.add('preposition', form, i, i, phrase, { clause: true });
        return phrase.last + 1;
      }
    }
    return i;
  }

  /** “Welcomed by X”, « saluée par X »: the agent of a verb of judgement. */
  private passive(group: VerbGroup, lemma: string, last: number): void {
    const { words } = this;
    if (!JUDGING.test(lemma) || this.inQuote[group.head] || !/^(?:par|by)$/u.test(words.form[last + 1] ?? ''))
      return;
    const phrase = phraseFrom(words, last + 2, this.to);
    if (phrase && canSpeak(this, phrase)) this.add('incise', lemma, group.core, last, phrase);
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
    if (!subject || !canSpeak(this, subject)) return false;
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
    if (words.form[at] !== 'at' || !quantityAt(this, at + 1)) return false;
    const subject = subjectBefore(reading, words, groups, g, this.from);
    if (!subject || !canSpeak(this, subject)) return false;
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
    if (group.mood === 'participle' && !(this.context.pack!.language === 'en' && endsQuote(this, group.first - 1))) return; // prettier-ignore
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
    const before = group.first - 1;
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
      uses.some((use) => use.use !== 'as') || phrasal ? nounBehind(this, group, before, last) : null;
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
    const clause = clauseBehind(this, g, last);
    // « parle de “notes de frais” »: only the words themselves make it a report
    const quote = lemma === 'parler' ? wordsBehind(this, last) : quoteBehind(this, last);
    let attributes = phrasal || kinds.has('report') || (kinds.has('clause') && (clause || quote));
    if (!attributes && kinds.has('as')) attributes = quote || (lemma !== 'parler' && asBehind(this, g, last));
    if (!attributes && kinds.has('urge')) attributes = urges(this, last) || names(this, g) || (PRESSING.test(lemma) && (quote || opensInfinitive(this, g, last))); // prettier-ignore
    if (!attributes && /^(?:estimer|évaluer|chiffrer|tabler)$/u.test(lemma))
      attributes = amountsTo(this, last);
    // « a décrit un système rodé », « a balayé ces accusations »
    if (
      !attributes &&
      (lemma === 'décrire' ||
        (DISMISSING.test(lemma) && hasObject(this, last, SAID)) ||
        (lemma === 'attribuer' && hasObject(this, last, BLAMED)))
    )
      attributes = true;
    if (!attributes && ASKING.test(lemma)) attributes = asksTo(this, g, last);
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
      !objectBehind(this, last)
    )
      return;
    if (!attributes && !(quote && opens && kinds.has('incise')) && !trails(this, group, last)) return;
    if (
      group.reflexive &&
      !clause &&
      !quote &&
      !phrasal &&
      !/^(?:féliciter|réjouir|inquiéter|indigner|alarmer|étonner|dire|plaindre|exprimer|moquer)$/u.test(lemma)
    )
      return;
    const english = this.context.pack!.language === 'en';
    const found = trailing(this, group, last) ?? subjectBefore(this.reading, words, groups, g, this.from);
    const subject = found && english ? ownSubject(this, found) : found;
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
      (!canSpeak(this, subject) &&
        !isInstitutionAgain(this, subject, lemma, clause) &&
        !((clause || quote) && !SHOWING.test(lemma) && isPhrase(words, subject))) ||
      (/^(?:juger|condamner)$/u.test(lemma) && isCourt(this, subject))
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
        (quote || !binds(this, lemma, subject)),
      ...voice(this, last),
    });
  }

  /** « … », a savouré le capitaine, Charles Ollivon: behind a quotation any verb with a speaker as its subject tells who spoke. */
  private unknownIncise(group: VerbGroup): boolean {
    const { words } = this;
    if (this.context.pack!.language !== 'fr' || group.mood !== 'finite' || group.passive || group.negated)
      return false;
    const before = group.first - 1;
    const comma = words.form[before] === ',' && endsQuote(this, before - 1);
    const lemma = words.tokens[group.head].lemma;
    if (!comma || this.inQuote[group.head] || /^(?:être|avoir|pouvoir|devoir|aller)$/u.test(lemma))
      return false;
    // « a voulu rassurer la ministre », « dira d'elle le réalisateur », « sourit, l'œil humide, la directrice »
    const infinitive = this.groups.find((one) => one.first === group.last + 1 && one.mood === 'infinitive');
    const last = group.inverted < 0 && infinitive ? infinitive.last : group.last;
    const phrase =
      group.inverted >= 0
        ? { first: group.inverted, last: group.inverted }
        : phraseFrom(words, afterTime(this, afterManner(this, last + 1)), this.to);
    if (!phrase || (group.inverted < 0 && !canSpeak(this, phrase))) return false;
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
    if (!subject || !canSpeak(this, subject)) return false;
    this.add('verb', `être ${words.form[how]}`, group.core, how, subject, { clause: true });
    return true;
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
    const clause = clauseBehind(this, g, last);
    if (!clause && !quoteBehind(this, last)) return;
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
    const clause = clauseBehind(this, g, last);
    const quote = quoteBehind(this, last);
    const kinds = new Set(uses.map((use) => use.use));
    const attributes =
      phrasal ||
      kinds.has('report') ||
      ((kinds.has('clause') || kinds.has('as')) && (clause || quote)) ||
      (kinds.has('urge') && urges(this, last)) ||
      (kinds.has('as') && asBehind(this, g, last));
    if (!attributes && !quote) return;
    // « l'homme affirmant que »: a participle without a comma belongs to the noun before it.
    let main = -1;
    for (let k = 0; k < groups.length; k++) if (groups[k].mood === 'finite' && !this.inQuote[groups[k].head] && (k < g || (apart && main < 0))) { main = k; if (k > g) break; } // prettier-ignore
    if (!apart) {
      const subject = phraseBefore(words, group.first, this.from);
      if (subject && canSpeak(this, subject) && clause)
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
    if (subject && canSpeak(this, subject)) this.add('gerund', lemma, group.core, last, subject, { clause });
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

/** Whether a phrase can say something: a person, a pronoun, an institution, a document. */
