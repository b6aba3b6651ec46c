/** Who a phrase stands for: a person by the fullest name, an office's holder, a pronoun's last speaker, an institution as it is written. */
import type { Person, Reading, Span } from '../../../../shared/analysis.ts';
import type { Gender } from '../../languages/firstnames.ts';
import type { LanguagePack } from '../../languages/pack.ts';
import { firstEndingAfter, firstStartingAt } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { capitalised, type Words } from '../../words.ts';
import type { Phrase } from '../syntax/subjects.ts';

/** Nouns that with an article alone mean a person already named. */
const ANAPHORS =
  /^(?:élue?|intéressée?|édile|dernier|dernière|dirigeante?|trentenaire|quadragénaire|quinquagénaire|sexagénaire|septuagénaire|octogénaire|nonagénaire|magistrate?|sportive?|sportif|championne?|politicien|politicienne|latter|politician)$/u;

/** « le quinzième », « the second »: a rank speaks for nobody. */
const RANKED =
  /^(?:\p{L}+ième|premi(?:er|ère)|derni(?:er|ère)|seconde?|first|second|third|last|\d+(?:e|th|st|nd|rd))$/u;

/** One of a country: “the Italian”, “the Frenchman”. */
const NATIVE =
  /^(?:\p{Lu}\p{L}+(?:ian|can|man|woman|ese)|Scot|Swede|Dane|Pole|Briton|Serb|Croat|Finn|Turk|Greek|Swiss|Spaniard|Moroccan|Israeli|Pakistani|Iraqi)$/u;

/** Endings of nouns of women. */
const FEMININE = /(?:ière|ienne|ante|ente|euse|rice|ée|ive|ate|ine|femme|mère|sœur)$/u;

interface Told {
  speaker: Speaker;
  sentence: number;
}

/** A subject this many sentences older than another person of its gender gives way to it. */
const STALE = 3;

export interface Speaker {
  name: string | null;
  vague: boolean;
  gender: Gender | 'plural' | null;
  person: boolean;
  /** Somebody without a name (« un officier de la brigade »): the next « il » is he. */
  human?: boolean;
}

/** Who was spoken of up to a sentence. */
export interface Spoken {
  /** The same name, the same memory. */
  name: string;
  topic: Speaker | null;
  topics: readonly Remembered[];
  others: readonly Remembered[];
  institutions: readonly Remembered[];
}
interface Remembered {
  kind: Gender | 'plural';
  speaker: Speaker;
  /** How many sentences ago. */
  age: number;
}

/** Nobody was spoken of. */
export const NOBODY: Spoken = { name: '', topic: null, topics: [], others: [], institutions: [] };

/** Follows who was spoken of, sentence by sentence. */
/** Determiners of several: « les », “several”. */
const PLURALS =
  /^(?:les|des|ces|ses|leurs|plusieurs|certains|certaines|quelques|these|those|several|some|many)$/u;

export class Speakers {
  private topic: Speaker | null = null;
  private readonly topics = new Map<Gender | 'plural', Told>();
  /** Persons named without being the subject, by gender: a pronoun falls back on them. */
  private readonly others = new Map<Gender | 'plural', Told>();
  /** Institutions that were subjects, by the gender of their noun: pronouns mean them where no person is near. */
  private readonly institutions = new Map<Gender | 'plural', Told>();
  /** The sentence that is read. */
  private sentence = 0;
  private readonly reading: Reading;
  private readonly words: Words;
  private readonly pack: LanguagePack;
  private readonly register: Register;
  private readonly genders: ReadonlyMap<string, Gender>;

  constructor(
    reading: Reading,
    words: Words,
    pack: LanguagePack,
    register: Register,
    genders: ReadonlyMap<string, Gender>,
  ) {
    this.reading = reading;
    this.words = words;
    this.pack = pack;
    this.register = register;
    this.genders = genders;
  }

  /** The one spoken of last; what a pronoun or a quotation without a cue falls back on. */
  get last(): Speaker | null {
    return this.topic;
  }

  /** All that is remembered for the next sentences. */
  get spoken(): Spoken {
    const aged = (told: ReadonlyMap<Gender | 'plural', Told>): Remembered[] =>
      Array.from(told, ([kind, { speaker, sentence }]) => ({
        kind,
        speaker,
        age: this.sentence - sentence,
      }));
    const spoken = {
      topic: this.topic,
      topics: aged(this.topics),
      others: aged(this.others),
      institutions: aged(this.institutions),
    };
    return { ...spoken, name: JSON.stringify(spoken) };
  }

  /** Goes on from what was remembered elsewhere. */
  recall({ topic, topics, others, institutions }: Spoken): void {
    this.topic = topic;
    this.sentence = 0;
    const fill = (told: Map<Gender | 'plural', Told>, remembered: readonly Remembered[]) => {
      told.clear();
      for (const { kind, speaker, age } of remembered) told.set(kind, { speaker, sentence: -age });
    };
    fill(this.topics, topics);
    fill(this.others, others);
    fill(this.institutions, institutions);
  }

  note(speaker: Speaker): void {
    if (speaker.name === null || RANKED.test(speaker.name)) return;
    this.topic = speaker;
    if (!speaker.person && !(speaker.human && (speaker.gender === 'm' || speaker.gender === 'f'))) {
      if (speaker.gender !== null)
        (speaker.gender === 'plural' ? this.topics : this.institutions).set(speaker.gender, {
          speaker,
          sentence: this.sentence,
        });
      return;
    }
    if (speaker.gender === 'u' || speaker.gender === null) {
      this.topics.set('m', { speaker, sentence: this.sentence });
      this.topics.set('f', { speaker, sentence: this.sentence });
    } else this.topics.set(speaker.gender, { speaker, sentence: this.sentence });
  }

  /** Several are the subject of a sentence: the next « ils » are they. */
  noteSeveral(speaker: Speaker): void {
    if (speaker.name !== null && speaker.gender === 'plural') this.topics.set('plural', { speaker, sentence: this.sentence }); // prettier-ignore
  }

  /** Ends a sentence: the persons it names may be meant by the pronouns of the next ones. */
  endSentence(span: Span): void {
    const { people } = this.reading;
    for (let i = firstEndingAfter(people, span.start); i < people.length && people[i].start < span.end; i++) {
      const { name } = people[i];
      const gender = name === null ? undefined : this.genders.get(name);
      if (name !== null && gender && gender !== 'u')
        this.others.set(gender, {
          speaker: { name, vague: false, gender, person: true },
          sentence: this.sentence,
        });
    }
    this.sentence++;
  }

  /** The person that a span holds, named before unnamed, null when none does. */
  personIn(span: Span): Person | null {
    const { people } = this.reading;
    let office: Person | null = null;
    for (let i = firstEndingAfter(people, span.start); i < people.length && people[i].start < span.end; i++) {
      if (people[i].start < span.start - 1 && people[i].end > span.end) continue;
      if (people[i].name !== null) return people[i];
      office ??= people[i];
    }
    return office;
  }

  /** Who a phrase stands for. */
  resolve(phrase: Phrase): Speaker {
    const { words, reading, pack } = this;
    const span = { start: words.tokens[phrase.first].start, end: words.tokens[phrase.last].end };
    const form = words.form[phrase.first];
    const pronoun = phrase.first === phrase.last ? pack.speech.pronouns.get(form) : undefined;
    if (pronoun) return this.pronoun(pronoun);
    // « l'un d'eux »: nobody in particular
    if (/^(?:eux|elles|them)$/u.test(words.form[phrase.last]) && phrase.last > phrase.first)
      return { name: null, vague: true, gender: null, person: false };
    if (form === 'it' && phrase.first === phrase.last) {
      // “It said”: the institution that spoke last
      const topic = this.topic !== null && !this.topic.person && !this.topic.vague ? this.topic : null;
      return topic ?? { name: null, vague: false, gender: null, person: false };
    }
    const anaphor = this.anaphor(phrase) ?? this.native(phrase);
    if (anaphor) return anaphor;
    const person = (this.pack.language === 'fr' ? this.headIn(span) : null) ?? this.personIn(span);
    // “the prime minister’s spokesman” is not the prime minister
    const owner =
      person !== null &&
      person.end < span.end &&
      /^['’]s?\s/u.test(reading.text.slice(person.end, person.end + 3));
    if (
      person &&
      !owner &&
      (person.start <= words.tokens[Math.min(phrase.first + 2, phrase.last)].end || this.isHead(person))
    ) {
      const second = this.personIn({ start: person.end, end: span.end });
      const between = second ? reading.text.slice(person.end, second.start).trim() : '';
      if (second?.name && person.name && second.name !== person.name && /^(?:et|and|,)$/u.test(between))
        return { name: `${person.name} et ${second.name}`, vague: false, gender: 'plural', person: true };
      if (person.name !== null)
        return {
          name: person.name,
          vague: false,
          gender: this.genders.get(person.name) ?? 'u',
          person: true,
        };
    }
    const again = this.again(phrase);
    if (again) return again;
    const written = this.written(phrase);
    return {
      // « le cinquième dispose que »: a rank speaks for nobody
      name: written !== null && RANKED.test(written) ? null : written,
      vague: this.isVague(phrase),
      gender: this.isPlural(phrase) ? 'plural' : this.nounGender(phrase),
      person: false,
      human:
        pack.speech.humans.has(this.headNoun(phrase)) &&
        !/^(?:son|sa|ses|leur)$/u.test(words.form[phrase.first]),
    };
  }

  /** The person that a span names, other than in a complement: « le chef de cabinet de Paul Verdier » names nobody. */
  headIn(span: Span): Person | null {
    const { people } = this.reading;
    for (let i = firstEndingAfter(people, span.start); i < people.length && people[i].start < span.end; i++)
      if (people[i].name !== null && people[i].end <= span.end + 1 && (people[i].start <= span.start + 4 || this.isHead(people[i])))
        return people[i];
    return null;
  } // prettier-ignore

  /** The person is named in apposition or right behind a noun, and is no complement (« le porte-parole d'Emmanuel Macron »). */
  private isHead(person: Person): boolean {
    const { words } = this;
    const first = firstStartingAt(words.tokens, person.start);
    // « le commandant suprême, le général Paul Verdier », “her neighbor, retired teacher Tom Banning”
    if (/^(?:DET|VERB|ADJ)$/u.test(words.tokens[first - 1]?.pos ?? '') && words.form[first - 2] === ',') return true; // prettier-ignore
    const before = words.tokens[first - 1];
    return before !== undefined && !/^(?:ADP|CCONJ|DET|VERB|AUX)$/u.test(before.pos);
  }

  /** « l'élu », « l'intéressée »: the person spoken of last. */
  private anaphor(phrase: Phrase): Speaker | null {
    const { words } = this;
    if (
      phrase.last === phrase.first ||
      !/^(?:l'|le|la|ce|cette|the)$/u.test(words.form[phrase.first]) ||
      !ANAPHORS.test(words.form[phrase.first + 1]) ||
      // « l'élue, née en 1962 » is the same, « l'élu de Brest » may be another
      (phrase.last > phrase.first + 1 && words.form[phrase.first + 2] !== ',')
    )
      return null;
    if (words.form[phrase.first + 1] === 'édile') {
      const before = this.reading.people.slice(0, firstStartingAt(this.reading.people, words.tokens[phrase.first].start)); // prettier-ignore
      const mayor = before.findLast((one) => one.name !== null && one.office?.startsWith('maire'));
      if (mayor) return { name: mayor.name, vague: false, gender: this.genders.get(mayor.name!) ?? 'u', person: true }; // prettier-ignore
    }
    const feminine =
      words.form[phrase.first] === 'la' ||
      words.form[phrase.first] === 'cette' ||
      /ée$|ue$|ive$|ente$|ante$|ate$|enne$|onne$/u.test(words.form[phrase.first + 1]);
    const found = this.pronoun(feminine ? 'f' : 'm');
    return found.person ? found : null;
  }

  /** « insiste la médecin », « le gardien »: one human noun with its article is who was spoken of last, where nobody was called so. */
  private again({ first, last }: Phrase): Speaker | null {
    const { words } = this;
    const article = words.form[first];
    // « la jeune femme »
    const lone = last === first + 1 || (last === first + 2 && words.tokens[first + 1].pos === 'ADJ');
    if (!lone || !/^(?:le|la|l')$/u.test(article) || !this.pack.speech.humans.has(words.form[last]))
      return null;
    const feminine = article === 'la' || (article === "l'" && FEMININE.test(words.form[last]));
    const found = this.topics.get(feminine ? 'f' : 'm');
    return found && this.sentence - found.sentence <= STALE ? found.speaker : null;
  }

  /** The first noun of a phrase, its determiners and adjectives apart. */
  private headNoun({ first, last }: Phrase): string {
    for (let k = first; k <= last; k++) if (this.words.tokens[k].pos === 'NOUN') return this.words.form[k];
    return '';
  }

  /** “the Italian said”: the person spoken of last. */
  private native(phrase: Phrase): Speaker | null {
    const { words, pack } = this;
    if (pack.language !== 'en' || phrase.last !== phrase.first + 1 || words.form[phrase.first] !== 'the')
      return null;
    if (!NATIVE.test(words.raw[phrase.last])) return null;
    const topic = this.topic?.person ? this.topic : null;
    const [man, woman] = [this.pronoun('m'), this.pronoun('f')];
    const found = topic ?? (man.person ? man : woman);
    return found.person ? found : null;
  }

  private pronoun(kind: 'm' | 'f' | 'plural' | 'first'): Speaker {
    const nobody: Speaker = { name: null, vague: kind === 'first', gender: null, person: false };
    if (kind === 'first') return nobody;
    if (kind === 'plural') return this.topics.get('plural')?.speaker ?? nobody;
    const topic = this.topic;
    const subject = this.topics.get(kind);
    const other = this.others.get(kind);
    const best =
      subject && other ? (other.sentence - subject.sentence > STALE ? other : subject) : (subject ?? other);
    const institution = this.institutions.get(kind);
    if (
      institution &&
      (!best || (this.sentence - best.sentence > STALE && institution.sentence > best.sentence))
    )
      return institution.speaker;
    if (best === other && other) return other.speaker;
    if (topic && topic.person && (topic.gender === kind || topic.gender === 'u')) return topic;
    return best?.speaker ?? nobody;
  }

  /** The phrase without its determiner, up to its first comma. */
  private written(phrase: Phrase): string | null {
    const { words, pack, reading } = this;
    let { first } = phrase;
    let last = first;
    while (
      first < phrase.last &&
      (words.tokens[first].pos === 'DET' || pack.names.determiners.has(words.form[first]))
    )
      first++;
    // « nos confrères de Libération »
    if (
      /^(?:confrères|consœurs)$/u.test(words.form[first]) &&
      /^(?:de|du|d')$/u.test(words.form[first + 1] ?? '') &&
      first + 2 <= phrase.last
    )
      first += 2;
    last = first;
    while (last < phrase.last && words.form[last + 1] !== ',' && words.form[last + 1] !== '(') last++;
    if (words.tokens[first].pos === 'PRON') return null;
    // “the charity RNID” is RNID
    if (pack.language === 'en' && last > first && pack.names.companyHeads.has(words.form[last - 1]) && capitalised(words.raw[last])) first = last; // prettier-ignore
    // “the operator, Atlantic Link, said”
    const named = last + 2 <= phrase.last && words.form[last + 1] === ',' && capitalised(words.raw[last + 2]);
    if (pack.language === 'en' && named && pack.names.companyHeads.has(words.form[last])) {
      first = last + 2;
      for (last = first; last < phrase.last && words.form[last + 1] !== ',';) last++;
    }
    // « l'Espagne et l'Italie » are « Espagne et Italie »
    return reading.text.slice(words.tokens[first].start, words.tokens[last].end).replace(/ et (?:l['’]|l[ae] |les )(?=\p{Lu})/u, ' et '); // prettier-ignore
  }

  /** The grammatical gender of an institution, by its determiner or its ending; null when neither tells. */
  private nounGender(phrase: Phrase): Gender | null {
    const { words, pack } = this;
    const form = words.form[phrase.first];
    let head = phrase.first;
    while (head < phrase.last && words.tokens[head].pos !== 'NOUN' && words.tokens[head].pos !== 'PROPN')
      head++;
    const noun = words.form[head];
    const named =
      words.tokens[head].pos === 'PROPN' ||
      pack.speech.sourceNouns.has(noun) ||
      pack.speech.humans.has(noun) ||
      pack.names.organisationHeads.has(noun);
    if (!named) return null;
    if (/^(?:la|une|cette|sa|ma)$/u.test(form)) return 'f';
    if (/^(?:le|un|ce|cet|son|mon)$/u.test(form)) return 'm';
    if (/^l['’]$/u.test(form) && pack.speech.humans.has(noun)) return FEMININE.test(noun) ? 'f' : 'm';
    if (/^l['’]$/u.test(form))
      return /(?:tion|sion|ence|ance|ie|té|ise|ure|ée)$/u.test(noun)
        ? 'f'
        : /(?:ment|isme|eur|oire|at)$/u.test(noun)
          ? 'm'
          : null;
    return null;
  }

  private isPlural(phrase: Phrase): boolean {
    const { words } = this;
    for (let i = phrase.first; i <= phrase.last && i < phrase.first + 3; i++) {
      if (PLURALS.test(words.form[i])) return true;
      if (/^(?:NOUN|PROPN)$/u.test(words.tokens[i].pos)) return false;
    }
    return false;
  }

  /** A source that nobody could call: no name, no state, a noun that names no one. */
  private isVague(phrase: Phrase): boolean {
    const { words, pack, register } = this;
    let vague = false;
    if (
      /^(?:certains|certaines|plusieurs|d'autres|d'aucuns|quelques|some|several)$/u.test(
        words.form[phrase.first],
      )
    )
      return true;
    // « d'autres services »
    if (words.form[phrase.first] === "d'" && words.form[phrase.first + 1] === 'autres') return true;
    // « un haut responsable américain »: one of many
    if (/^une?$/u.test(words.form[phrase.first]) && /^(?:responsable|officiel|diplomate|officier|conseiller|conseillère|source|proche|négociateur|cadre|ministre)$/u.test(this.headNoun(phrase)) && this.headIn({ start: words.tokens[phrase.first].start, end: words.tokens[phrase.last].end }) === null) return true; // prettier-ignore
    // « le rapport », « l'étude »: one document that the text has named or shown.
    if (
      /^(?:le|la|l'|the|ce|cette|cet|this)$/u.test(words.form[phrase.first]) &&
      !this.isPlural(phrase) &&
      !/s$/u.test(words.form[Math.min(phrase.first + 1, phrase.last)])
    )
      return false;
    for (let i = phrase.first; i <= phrase.last; i++) {
      const form = words.form[i];
      const { pos } = words.tokens[i];
      if (pos === 'PROPN' || (i > phrase.first && capitalised(words.raw[i]))) return false;
      if (pos === 'ADJ' && register.organisation(words.raw[i])) return false;
      // « les services de renseignement »: whose is not said
      if (form === 'services' && /^renseignements?$/u.test(words.form[i + 2] ?? '')) {
        vague = true;
        i += 2;
      } else if (pack.speech.vagueNouns.has(form)) vague = true;
      else if (pos === 'NOUN' && !pack.speech.vagueAdjectives.has(form)) return false;
    }
    return vague;
  }
}
