/** Who says it: the phrase beside a verb or behind « selon » that can be its source. */
import type { Upos } from '../../../../shared/analysis.ts';
import { firstEndingAfter } from '../../reading.ts';
import type { Words } from '../../words.ts';
import { isSubjectPronoun, type Phrase, phraseFrom, spanOfPhrase } from '../syntax/subjects.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import type { Sentence } from './sentence.ts';

const COURTS = /^(?:tribunal|cour|juges?|jurys?|jurés|magistrate?s?|assises|justice|court|jury|judges?)$/u;

const WHERE = /^(?:devant|lors|dans|à|au|aux|sur|en|pendant|durant|après|avant|depuis|sous)$/u;

/** Tokens behind a source or its verb within which it asks not to be named. */
const ASIDE = 9;

/** Words of those who speak without their name. */
export const ANONYMOUS = /^(?:anonymat|anonyme|anonymement|anonymity|anonymously|unnamed)$/u;

/** How far behind a comma the name of a source ends, in tokens. */
const APPOSED = 7;

/** Verbs by which an institution that “it” means says something. */
const SAYING = /^(?:say|add|warn|announce|note|claim|argue|insist|confirm|deny|explain|stress|report|estimate|predict|acknowledge|admit|believe|expect|conclude|write|declare|state)$/u; // prettier-ignore

/** Whether a phrase has a noun or a subject pronoun that can be quoted. */
export function isPhrase(words: Words, phrase: Phrase): boolean {
  for (let k = phrase.first; k <= phrase.last; k++) {
    const { pos } = words.tokens[k];
    if (pos === 'NOUN' || pos === 'PROPN') return true;
  }
  return false;
}

/** “OBAN, March 12 (ANP) - Police said”: the source stands behind the dateline. */
export function behindDateline(sentence: Sentence, phrase: Phrase): Phrase {
  const { words } = sentence;
  if (phrase.first > sentence.from + 8) return phrase;
  for (let k = phrase.first + 1; k < Math.min(sentence.to, phrase.last + 7); k++)
    if (words.form[k - 1] === ')' && /^[-–—]$/u.test(words.form[k]))
      return k < phrase.last
        ? { first: k + 1, last: phrase.last }
        : (sourcePhrase(sentence, k + 1) ?? phrase);
  return phrase;
}

/** “Her neighbor, retired teacher Tom Banning, said”: the name between commas behind a noun is the source. */
export function withApposition(sentence: Sentence, phrase: Phrase): Phrase {
  const { words, reading } = sentence;
  const comma = phrase.last + 1;
  const common = headNoun(sentence, phrase) === 'NOUN';
  if (
    words.form[comma] !== ',' ||
    (mentionAt(sentence, words.tokens[phrase.last].start) !== null && !common) ||
    sentence.speakers.headIn(spanOfPhrase(words, phrase)) !== null
  )
    return phrase;
  const person = reading.people[firstEndingAfter(reading.people, words.tokens[comma].end)];
  if (!person || person.name === null) return phrase;
  let last = comma + 1;
  while (last < Math.min(sentence.to, comma + APPOSED) && words.tokens[last].end < person.end) {
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
export function isAnonymous(sentence: Sentence, { first, last }: Phrase, verb: number): boolean {
  const { words } = sentence;
  const to = Math.min(sentence.to, Math.max(verb, last) + ASIDE);
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
function headNoun(sentence: Sentence, { first, last }: Phrase): Upos | null {
  for (let k = first; k <= last; k++) {
    const { pos } = sentence.words.tokens[k];
    if (pos === 'NOUN' || pos === 'PROPN') return pos;
  }
  return null;
}

/** « de source diplomatique », « de sources concordantes »: the noun of the wording with its adjectives. */
export function unnamed(sentence: Sentence, at: number): Phrase | null {
  const { words } = sentence;
  if (!/^sources?$/u.test(words.form[at - 1])) return null;
  let last = at - 1;
  while (last + 1 < sentence.to && words.tokens[last + 1].pos === 'ADJ') last++;
  // « n'ont pas pu être vérifiés de source indépendante »: what no source has said
  if (/^indépendantes?$/u.test(words.form[last])) return null;
  return last >= at ? { first: at - 1, last } : null;
}

/** The noun phrase or pronoun that begins at a token, a name of it whole; null when none does. */
export function sourcePhrase(sentence: Sentence, at: number): Phrase | null {
  const { words } = sentence;
  if (at >= sentence.to) return null;
  const after = words.tokens[at + 1]?.pos;
  const pronoun =
    (sentence.speech.pronouns.has(words.form[at]) || isSubjectPronoun(words.form[at])) &&
    after !== 'NOUN' &&
    after !== 'PROPN';
  if (pronoun) return { first: at, last: at };
  const phrase = phraseFrom(words, at, sentence.to);
  if (!phrase) return null;
  // A name goes on behind its prepositions (« the Office for National Statistics »).
  const named = mentionAt(sentence, words.tokens[phrase.last].start);
  while (named && phrase.last + 1 < sentence.to && words.tokens[phrase.last + 1].end <= named.end)
    phrase.last++;
  return phrase;
}

/** « selon les cas », « selon la loi »: a manner and no source. */
export function isMeasure(sentence: Sentence, phrase: Phrase): boolean {
  return /^(?:cas|moyens|besoins|goûts|saison|saisons|âge|régions|région|modalités|conditions|critères|circonstances|époques|époque|civilisations|années|jours|heures|principe|règle|règles|méthode|formule|scénario|scénarios|type|taille|nature|que|ordre|calendrier|termes|day|month|year|year|plan|schedule|unit|person|capita|cent|hour)$/u.test(sentence.words.form[phrase.last])
    || /^(?:cas|époques|années|jours|modalités|conditions|critères|règles|principe|scénario|calendrier|ordre|plan|schedule)$/u.test(sentence.words.form[Math.min(phrase.first + 1, phrase.last)]); // prettier-ignore
}

/** Whether the first noun of a phrase is a body that speaks, or a name. */
export function isInstitution(sentence: Sentence, phrase: Phrase): boolean {
  const { words, reading } = sentence;
  for (let k = phrase.first; k <= Math.min(phrase.last, phrase.first + 2); k++) {
    const form = words.form[k];
    if (sentence.speech.sourceNouns.has(form)) return true;
    if (words.tokens[k].pos === 'PROPN' || words.tokens[k].pos === 'NOUN') {
      const start = words.tokens[k].start;
      return reading.mentions.length > 0 && mentionAt(sentence, start) !== null;
    }
  }
  return false;
}

function mentionAt(sentence: Sentence, offset: number) {
  const { mentions } = sentence.reading;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low < mentions.length && mentions[low].start <= offset ? mentions[low] : null;
}

/** Who writes or answers speaks for himself; « on vous annonce » tells of nobody. */
export function isFirstPerson(sentence: Sentence, { first, last }: Phrase): boolean {
  const { words } = sentence;
  if (first !== last) return false;
  return (
    /^(?:je|j'|-je|nous|-nous|i|we)$/u.test(words.form[first]) ||
    (words.form[first] === 'on' && /^(?:vous|me|m'|te|t')$/u.test(words.form[last + 1] ?? ''))
  );
}

/** Whether a phrase can be the subject of a verb of speech. */
export function canSpeak(sentence: Sentence, phrase: Phrase): boolean {
  const { words, speech } = sentence;
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
    if (sentence.context.pack!.names.titles.has(word)) return true;
    if (pos === 'DET' || pos === 'NUM' || pos === 'ADV' || (pos === 'ADJ' && !speech.sourceNouns.has(word)))
      continue;
    // “its director”, “a leaked memo”
    const leads =
      k < phrase.last &&
      (/^(?:its|his|her|their|my|our)$/u.test(word) || (pos === 'VERB' && k > phrase.first));
    if (leads && sentence.context.pack!.language === 'en') continue;
    // « Chief Executive Martin Oakes »: a source noun that was tagged an adjective.
    if (pos === 'PROPN' || pos === 'ADJ') return true;
    if (pos === 'NOUN') {
      // English compounds: the last noun is the head.
      const next = words.tokens[k + 1]?.pos;
      if (
        sentence.context.pack!.language === 'en' &&
        k < phrase.last &&
        (next === 'NOUN' || next === 'PROPN')
      )
        continue;
      if (
        speech.sourceNouns.has(word) ||
        speech.humans.has(word) ||
        speech.vagueNouns.has(word) ||
        (sentence.context.pack!.language === 'en' && sentence.context.pack!.names.companyHeads.has(word)) ||
        sentence.context.pack!.names.offices.has(word)
      )
        return true;
      const named = mentionAt(sentence, words.tokens[k].start);
      return named !== null && named.kind !== 'event';
    }
    return false;
  }
  return false;
}

/** “It said it had shot down 40 of them”: the institution spoken of last. */
export function isInstitutionAgain(
  sentence: Sentence,
  { first, last }: Phrase,
  lemma: string,
  clause: boolean,
): boolean {
  const { words } = sentence;
  if (first !== last || words.form[first] !== 'it' || !SAYING.test(lemma)) return false;
  return clause || words.form[first - 1] === ',' || words.form[first - 1] === '”' || words.form[first - 1] === '"'; // prettier-ignore
}

/** The token behind how or of whom it is said: « de lui », « dans un sourire », « , les larmes aux yeux, ». */
export function afterManner(sentence: Sentence, i: number): number {
  const { words } = sentence;
  if (/^(?:de|d')$/u.test(words.form[i] ?? '') && /^(?:lui|elle|eux|elles)$/u.test(words.form[i + 1] ?? '')) return i + 2; // prettier-ignore
  if (words.form[i] === 'du' && words.form[i + 1] === 'tac') return i + 4;
  const aside = words.form[i] === ',';
  const manner = /^(?:dans|avec|sans|en|d')$/u.test(words.form[i] ?? '');
  if (!aside && !manner) return i;
  // An aside ends on its comma, a manner where a determiner or a name opens the subject.
  for (let k = i + 1; k < Math.min(sentence.to, i + 9); k++) {
    if (aside && words.form[k] === ',') return k + 1;
    if (manner && k > i + 1 && words.tokens[k - 1].pos !== 'DET' && words.tokens[k - 1].pos !== 'ADP' && (words.tokens[k].pos === 'DET' || words.tokens[k].pos === 'PROPN')) return k; // prettier-ignore
  }
  return i;
}

/** A subject set behind the verb: « , explique Mark Rutte », « » a déclaré le ministre ». */
export function nounBehind(
  sentence: Sentence,
  group: VerbGroup,
  before: number,
  last: number,
): Phrase | null {
  const { words } = sentence;
  const sign = words.form[before] ?? '';
  const quoteBefore =
    /^[»”"›]$/u.test(sign) ||
    (/^[,—–]$/u.test(sign) && /^[»”"›]$/u.test(words.form[before - 1] ?? '')) ||
    (before < sentence.from && endsQuote(sentence, before));
  const comma = /^[,!?…—–]$/u.test(sign) && before > sentence.from;
  if (!quoteBefore && !comma) return null;
  // « La France, elle, lancera à l'été un service national »: the subject stands before
  if (!quoteBefore && words.form[before - 2] === ',' && /^(?:lui|elle|eux|elles|pour|de|aussi)$/u.test(words.form[before - 1] ?? '')) return null; // prettier-ignore
  // “Moyle, 19, told the BBC”: one tells somebody
  if (sentence.context.pack!.language === 'en' && /^tells?$|^told$/u.test(words.form[group.head]))
    return null;
  if (!quoteBefore && trailing(sentence, group, last)) return null;
  const possessive = /^(?:his|her|their|its|my|our)$/u.test(words.form[last + 1] ?? '') ? 1 : 0;
  // « a dit regretter le maire »
  const infinitive = quoteBefore ? sentence.groups.find((one) => one.first === last + 1 && one.mood === 'infinitive') : undefined; // prettier-ignore
  const verb = infinitive ? infinitive.last : last;
  const begin = afterTime(sentence, quoteBefore ? afterManner(sentence, verb + 1) : verb + 1) + possessive;
  const phrase = oneOf(sentence, begin) ?? phraseFrom(words, begin, sentence.to);
  if (!phrase) return null;
  const first = words.tokens[phrase.first];
  if (!/^(?:PROPN|DET|NOUN|PRON|NUM|ADJ)$/u.test(first.pos)) return null;
  if (quoteBefore && (isPhrase(words, phrase) || /^(?:eux|elles|them)$/u.test(words.form[phrase.last]))) return phrase; // prettier-ignore
  if (!canSpeak(sentence, phrase)) return null;
  // Between commas: « , estime X, » or at the end of the sentence.
  const next = words.tokens[phrase.last + 1];
  if (
    sentence.inQuote[group.head] ||
    phrase.last + 1 >= sentence.to ||
    next === undefined ||
    next.pos === 'PUNCT' ||
    (comma && sentence.context.pack!.language === 'fr' && endsClause(sentence, phrase.last + 1))
  ) {
    // « , affirme le texte » only where no subject stands before the verb.
    return phrase;
  }
  return null;
}

/** « , a annoncé le ministre devant la presse », « , estime l'association Un toit ici »: no verb up to the end of a clause that is near. */
function endsClause(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  let end = i;
  while (end < sentence.to && words.tokens[end].pos !== 'PUNCT') end++;
  const where = WHERE.test(words.form[i] ?? '');
  const near = end - i <= 4 && (end >= sentence.to || /^[.,]$/u.test(words.form[end]));
  return (where || near) && !sentence.groups.some((group) => group.mood === 'finite' && group.first >= i && group.first < end); // prettier-ignore
}

/** « l'un de ses auteurs, le glaciologue Étienne Berthier »: the phrase with the name that follows it. */
function oneOf(sentence: Sentence, i: number): Phrase | null {
  const { words, reading } = sentence;
  const one = /^l['’]$/u.test(words.form[i] ?? '') ? i + 1 : i;
  if (
    !/^(?:une?|one|l'une?)$/u.test(words.form[one] ?? '') ||
    !/^(?:de|des|d'|du|of)$/u.test(words.form[one + 1] ?? '')
  )
    return null;
  // « souffle l'une d'elles »
  if (/^(?:eux|elles|them)$/u.test(words.form[one + 2] ?? '')) return { first: i, last: one + 2 };
  let comma = one + 2;
  while (comma < Math.min(sentence.to, one + 9) && words.form[comma] !== ',') comma++;
  if (words.form[comma] !== ',' || comma + 1 >= sentence.to) return null;
  const person = reading.people[firstEndingAfter(reading.people, words.tokens[comma].start)];
  if (!person || person.name === null) return null;
  let last = comma + 1;
  while (last < Math.min(sentence.to, comma + 9) && words.tokens[last].end < person.end) last++;
  return words.tokens[last]?.end === person.end ? { first: comma + 1, last } : null;
}

/** The token behind adverbs and a time: « a rapporté lundi l'agence ». */
export function afterTime(sentence: Sentence, i: number): number {
  const { words, reading } = sentence;
  while (i < sentence.to && words.tokens[i].pos === 'ADV') i++;
  i = afterHearer(sentence, i);
  const time =
    i < sentence.to ? reading.times[firstEndingAfter(reading.times, words.tokens[i].start)] : undefined;
  if (!time || time.start > words.tokens[i].start) return i;
  while (i < sentence.to && words.tokens[i].start < time.end) i++;
  return i;
}

/** The token behind those spoken to or the place: « a déclaré à la presse le ministre », « a lâché à la barre Anne Roche ». */
function afterHearer(sentence: Sentence, i: number): number {
  const { words } = sentence;
  if (sentence.context.pack!.language !== 'fr' || !/^(?:à|au|aux|devant|dans|sur|auprès)$/u.test(words.form[i] ?? '')) return i; // prettier-ignore
  let k = i + 1;
  if (words.tokens[k]?.pos === 'DET') k++;
  if (k >= sentence.to || (words.tokens[k].pos !== 'NOUN' && words.tokens[k].pos !== 'PROPN')) return i;
  k++;
  while (k < sentence.to && words.tokens[k].pos === 'ADJ') k++;
  // « à la sortie de l'audience »
  if (/^(?:de|du|d')$/u.test(words.form[k] ?? '')) {
    let noun = k + 1;
    if (words.tokens[noun]?.pos === 'DET') noun++;
    if (words.tokens[noun]?.pos === 'NOUN') k = noun + 1;
  }
  const next = words.tokens[k];
  if (k >= sentence.to || !next) return i;
  const begins =
    (next.pos === 'DET' && !/^(?:du|des|de)$/u.test(words.form[k])) ||
    (next.pos === 'PROPN' && words.tokens[k - 1].pos === 'NOUN') ||
    sentence.context.pack!.names.titles.has(words.form[k]);
  return begins ? k : i;
}

/** Whether a closing quotation mark stands at a token. */
export function endsQuote(sentence: Sentence, before: number): boolean {
  return before >= 0 && /^[»”"]$/u.test(sentence.words.form[before] ?? '');
}

/** What can stand as the subject where another verb was read into it: “A poll found that 58% went, 23% thought”. */
export function ownSubject(sentence: Sentence, subject: Phrase): Phrase {
  const { words, groups } = sentence;
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

/** English: the verb ends its clause, and what is said stands before its subject. */
export function trails(sentence: Sentence, group: VerbGroup, last: number): boolean {
  if (sentence.context.pack!.language !== 'en') return false;
  const { words } = sentence;
  const next = words.form[last + 1] ?? '.';
  const ends = /^[.,]$/u.test(next) || /^(?:ADP|NOUN|PROPN)$/u.test(words.tokens[last + 1]?.pos ?? '');
  for (let k = group.first - 1; k >= sentence.from && k > group.first - 14; k--) {
    if (/^[”"]$/u.test(words.form[k]) && (k === sentence.from || sentence.inQuote[k - 1])) return true;
    if (ends && words.form[k] === ',' && k > sentence.from) return true;
  }
  return false;
}

/** English: the noun phrase between the last comma or quotation mark and a verb that ends its clause. */
export function trailing(sentence: Sentence, group: VerbGroup, last: number): Phrase | null {
  if (!trails(sentence, group, last)) return null;
  const { words } = sentence;
  const back = (at: number) => {
    let k = at;
    while (k > sentence.from && !/^[,”"]$/u.test(words.form[k])) k--;
    return k;
  };
  const k = back(group.first - 1);
  if (k + 1 >= group.first) {
    // “…,” its director, Joan Whitlock, said · “…,” Moyle, 19, told: what is set between the commas is of the subject
    const comma = back(k - 1);
    const outer = comma > sentence.from ? back(comma - 1) : comma;
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
export function isCourt(sentence: Sentence, { first, last }: Phrase): boolean {
  const { words } = sentence;
  for (let k = first; k <= Math.min(last, first + 2); k++) if (COURTS.test(words.form[k])) return true;
  return false;
}
