/** Quotations: passages between marks and dialogue after dashes, what they are and who speaks. */
import type { Quote, QuoteKind, Reading, Span } from '../../../shared/analysis.ts';
import { blockAt, firstEndingAfter } from '../reading.ts';
import type { Stage, StageContext } from '../stage.ts';
import { capitalised, range, wordsOf, type Words } from '../words.ts';
import { dialogueOf } from './quotes/dialogue.ts';
import type { Marked } from './quotes/marks.ts';
import { pairMarks } from './quotes/marks.ts';
import { isMannerAct, speechOf, type Speech, type SpeechAct } from './speech/acts.ts';

/** Longest part of a quotation that is looked at to tell its kind, in tokens. */
const SAMPLE = 60;
/** Most tokens of a term or denomination. */
const TERM = 6;
/** Nouns before the title of a work. */
const WORKS: ReadonlySet<string> = new Set(`film films livre livres roman romans essai essais album chanson ouvrage ouvrages émission documentaire série pièce opéra poème nouvelle recueil revue magazine journal hebdomadaire quotidien tableau exposition spectacle
  titre intitulé intitulée intitulés intitulées titré titrée book novel album song film movie series show play painting documentary entitled titled magazine podcast sculpture article tribune rapport étude éditorial essay`.split(/\s+/u)); // prettier-ignore
/** Words before a denomination: what is called so speaks for nobody. */
const NAMING: ReadonlySet<string> = new Set(`dit dite dits dites appelé appelée appelés appelées appelle appellent appelait nommé nommée baptisé baptisée baptisés baptisées surnommé surnommée surnommés surnommées désigne désignent so-called called dubbed nicknamed mot terme expression slogan hashtag nom formule label mention
  opération plan programme projet`.split(/\s+/u)); // prettier-ignore

function run(reading: Reading, context: StageContext): void {
  const words = wordsOf(reading);
  if (!context.pack || words.count === 0) {
    reading.quotes = pairMarks(reading.text)
      .filter((mark) => mark.depth === 0)
      .map((mark) => ({ start: mark.start, end: mark.end, kind: 'scare', speaker: null, cue: null }));
    return;
  }
  const speech = speechOf(reading, context);
  const found: Quote[] = [];
  let lastFull: Quote | null = null;
  for (const mark of speech.marks) {
    const quote = new QuoteReader(reading, context, words, speech, mark, lastFull).read();
    if (quote) {
      found.push(quote);
      if (quote.kind === 'full' && mark.depth === 0) lastFull = quote;
    }
  }
  ascribeTitles(reading, found);
  disown(reading, found);
  const dialogue = dialogueOf(reading, context, words);
  reading.quotes =
    dialogue.length === 0
      ? found
      : [
          ...found.filter(
            (quote) =>
              !insideTurn(dialogue, quote) && !(quote.kind === 'full' && isUnclosed(reading.text, quote)),
          ),
          ...dialogue,
        ];
  reading.quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Words quoted in a title, heading or pull quote without a cue are his who says them in the text; where nobody does, nobody's. */
function ascribeTitles({ text, blocks }: Reading, quotes: Quote[]): void {
  const titles = blocks.filter(({ kind }) => kind === 'title' || kind === 'heading' || kind === 'quotation');
  if (titles.length === 0) return;
  let said: { quote: Quote; key: string }[] | null = null;
  let looked = 0;
  for (const quote of quotes) {
    if (quote.cue || quote.kind === 'title') continue;
    const block = titles[firstEndingAfter(titles, quote.start)];
    if (!block || block.start > quote.start) continue;
    if (++looked > TITLES) return;
    const key = wordsIn(text, quote);
    const count = key.split(' ').length - 2;
    if (quote.kind === 'scare' && count < SAYING) continue;
    said ??= quotes
      .filter((one) => one.speaker !== null && one.cue !== null)
      .slice(0, SAYINGS)
      .map((one) => ({ quote: one, key: wordsIn(text, one) }));
    const own =
      count < SAYING - 1
        ? undefined
        : said.find((one) => one.quote !== quote && one.key.includes(key))?.quote;
    // « X : “…” » names its speaker itself
    const named = /:[ \u00a0\u202f]*$/u.test(text.slice(block.start, quote.start));
    if (own) quote.speaker = own.speaker;
    else if (block.kind !== 'quotation' && !named) quote.speaker = null;
    if (quote.kind !== 'scare' || !own) continue;
    const whole = own.kind === 'full' && /^\P{L}*\p{Lu}/u.test(text.slice(quote.start, quote.end));
    quote.kind = whole ? 'full' : 'fragment';
  }
}

/** Most quotations of titles that are looked for, and most sayings that they are looked for in: a text that is all quotations stays cheap. */
const TITLES = 40;
const SAYINGS = 400;
/** Fewest words that a title takes from a saying; fewer are a term. */
const SAYING = 4;

/** The letters and digits of a passage, words parted by one blank. */
function wordsIn(text: string, { start, end }: Span): string {
  return ` ${text
    .slice(start, end)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** A paragraph of its own between the words of two speakers, with nothing to tell whose it is: nobody's. */
function disown(reading: Reading, quotes: readonly Quote[]): void {
  for (const [i, quote] of quotes.entries()) {
    const [before, next] = [quotes[i - 1], quotes[i + 1]];
    if (quote.cue || quote.kind !== 'full' || !before || !next?.cue || next.speaker === quote.speaker || before.speaker !== quote.speaker) continue; // prettier-ignore
    const [from, own, to] = [before, quote, next].map((one) => blockAt(reading, one.start));
    if (!own || from === own || to === own || quote.start > own.start + 2 || quote.end < own.end - 2)
      continue;
    if (to && to.start - own.end <= 2 && next.start <= to.start + 2) quote.speaker = null;
  }
}

/** Whether a turn of dialogue holds the quotation: it is quoted inside speech. */
function insideTurn(turns: readonly Quote[], quote: Quote): boolean {
  const turn = turns[firstEndingAfter(turns, quote.start)];
  return (
    turn !== undefined &&
    turn.start <= quote.start &&
    quote.end <= turn.end &&
    turn.end - turn.start > quote.end - quote.start + 4
  );
}

/** A quotation that only the end of its paragraph ends: among dialogue after dashes it is a story that is told, not speech. */
function isUnclosed(text: string, quote: Quote): boolean {
  return !/[»”"›’]/u.test(text[quote.end - 1]);
}

/** Nouns that a name stands behind: the quotation is one only with a capital. */
const PROJECTS: ReadonlySet<string> = new Set([
  'opération',
  'plan',
  'programme',
  'projet',
  'label',
  'mention',
  'formule',
]);

/** Nouns whose name follows « de »: « le projet de “mur de drones” ». */
const NAMED: ReadonlySet<string> = new Set('projet concept notion idée principe politique stratégie théorie opération statut label logique'.split(' ')); // prettier-ignore

class QuoteReader {
  private readonly reading: Reading;
  private readonly context: StageContext;
  private readonly words: Words;
  private readonly speech: Speech;
  private readonly mark: Marked;
  private readonly previous: Quote | null;
  /** Tokens inside the marks: the first, and the one after the last. */
  private readonly from: number;
  private readonly to: number;

  constructor(
    reading: Reading,
    context: StageContext,
    words: Words,
    speech: Speech,
    mark: Marked,
    previous: Quote | null,
  ) {
    this.reading = reading;
    this.context = context;
    this.words = words;
    this.speech = speech;
    this.mark = mark;
    this.previous = previous;
    [this.from, this.to] = range(words, {
      start: mark.start + mark.opening,
      end: Math.max(mark.start + mark.opening + 1, mark.end - mark.closing),
    });
  }

  read(): Quote | null {
    const { mark } = this;
    if (this.from >= this.to) return null;
    if (this.isTitle() || this.isOutlet()) return this.make('title', null);
    const proposition = this.isProposition();
    const incise = this.incise();
    if (incise)
      return this.make(
        proposition || this.beginsSentence() || this.to - this.from > 4 ? 'full' : 'fragment',
        incise,
      );
    const act =
      mark.depth === 0
        ? proposition && this.beginsSentence()
          ? (this.after() ?? this.before())
          : (this.before() ?? this.after() ?? (proposition ? null : this.later()))
        : null;
    // la « coalition des volontaires » s'est séparée, ont indiqué …: a name
    if (act && !proposition && act.cue.start > mark.end && this.to - this.from <= TERM - 2 && /^(?:le|la|l'|les)$/u.test(this.words.form[this.openingToken() - 1] ?? '') && !/[,»”]$/u.test(this.words.form[this.closingToken() + 1] ?? '')) return this.make('scare', null); // prettier-ignore
    // « Les Nuits d'Argos », d'après Eschyle: a work.
    if (act?.manner === 'preposition' && act.lemma.startsWith('d') && act.first > this.to && !proposition && this.to - this.from <= 6 && this.beginsSentence() && !this.followsColon()) return this.make('title', null); // prettier-ignore
    if (!proposition && this.isWorkOf()) return this.make('title', null);
    const judge = proposition ? null : this.judge();
    if (judge !== null) return { ...this.make('fragment', null), speaker: judge };
    if (this.isNaming(act)) return this.make('scare', null);
    const signed = act ? null : (this.namedBeforeColon() ?? this.signature());
    if (signed !== null)
      return {
        ...this.make(proposition || this.to - this.from > 4 ? 'full' : 'fragment', null),
        speaker: signed,
      };
    if (proposition) {
      if (act) return this.make('full', act);
      const alone = this.standsAlone();
      const intro = alone || this.followsColon() ? this.introduced() : null;
      if (intro) return { ...this.make('full', null), speaker: intro.speaker, cue: intro.cue };
      if (alone) return { ...this.make('full', null), speaker: this.topic() };
      if (this.beginsSentence() && blockAt(this.reading, mark.start)?.kind === 'title')
        return this.make('full', null);
      return mark.depth > 0
        ? this.make('fragment', null)
        : {
            ...this.make(this.to - this.from > 6 ? 'full' : 'scare', null),
            speaker: this.to - this.from > 6 ? this.topic() : null,
          };
    }
    if (act)
      return this.make(
        this.beginsSentence() &&
          (this.followsColon() || (act.manner === 'incise' && this.to - this.from > TERM))
          ? 'full'
          : 'fragment',
        act,
      );
    if (this.standsAlone() && this.to - this.from > 3)
      return { ...this.make('full', null), speaker: this.topic() };
    // « chaque pays prend “telle action qu'il jugera nécessaire” »: too long for a term
    if (mark.depth === 0 && this.to - this.from > TERM)
      return { ...this.make('fragment', null), speaker: this.topic() };
    return this.make('scare', null);
  }

  private make(kind: QuoteKind, act: SpeechAct | null): Quote {
    const { mark } = this;
    return {
      start: mark.start,
      end: mark.end,
      kind,
      speaker: act?.speaker ?? null,
      cue: act && act.manner !== 'preposition' ? act.cue : null,
    };
  }

  /** A finite verb with a subject of its own inside the marks. */
  private isProposition(): boolean {
    const { words, from, to } = this;
    const { verbs } = this.context.pack!;
    let words_ = 0;
    // « plus proches qu'on ne le croit », « telle action qu'il jugera nécessaire »: a verb that a relative pronoun or « que » took
    let bound = 0;
    for (let i = from; i < Math.min(to, from + SAMPLE); i++) {
      const { pos } = words.tokens[i];
      if (i > from && /^(?:que|qu'|dont)$/u.test(words.form[i])) bound++;
      if (pos === 'PUNCT') {
        if (/^[.!?…]/u.test(words.raw[i]) && words_ > 1 && capitalised(words.raw[from]) && i + 1 >= to)
          return true;
        continue;
      }
      if ((pos === 'VERB' || pos === 'AUX') && verbs.mood(words, i) === 'finite' && bound > 0) bound--;
      else if ((pos === 'VERB' || pos === 'AUX') && verbs.mood(words, i) === 'finite') {
        // A subject must stand before it, the clitics apart (« n'excluait pas » has none), or it orders or asks.
        let k = i - 1;
        while (k >= from && (verbs.clitics.has(words.form[k]) || words.tokens[k].pos === 'ADV')) k--;
        if (
          k >= from &&
          /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/u.test(words.tokens[k].pos) &&
          !/^(?:qui|que|qu'|dont|who|which|that)$/u.test(words.form[k])
        )
          return true;
        if (k >= from && words.form[k] === ',' && words_ > 2) return true;
        if (k < from && capitalised(words.raw[from])) return true;
        if (words.form[i + 1]?.startsWith('-')) return true;
      }
      words_++;
    }
    return false;
  }

  private beginsSentence(): boolean {
    const raw = this.words.raw[this.from];
    return capitalised(raw) || /^[…\d]/u.test(raw);
  }

  private followsColon(): boolean {
    const before = this.words.form[this.openingToken() - 1];
    return before === ':' || before === undefined;
  }

  /** The token of the opening mark, or the first one inside where the mark is none. */
  private openingToken(): number {
    return this.mark.opening > 0 && this.from > 0 && this.words.tokens[this.from - 1].start >= this.mark.start
      ? this.from - 1
      : this.from;
  }

  private closingToken(): number {
    return this.mark.closing > 0 &&
      this.to < this.words.count &&
      this.words.tokens[this.to].end <= this.mark.end
      ? this.to
      : this.to - 1;
  }

  /** The quotation is its own paragraph, or its own sentence. */
  private standsAlone(): boolean {
    const { reading, mark } = this;
    const block = blockAt(reading, mark.start);
    if (block && block.start >= mark.start - 2 && reading.text.slice(mark.end, block.end).trim().length <= 1)
      return true;
    const before = this.words.form[this.openingToken() - 1] ?? '.';
    const after = this.words.raw[this.closingToken() + 1] ?? '.';
    return /^[.!?…:]$/u.test(before) && (/^[.!?…]$/u.test(after) || capitalised(after));
  }

  /** « Jana Novák : “…” » */
  private namedBeforeColon(): string | null {
    const { words, reading } = this;
    const colon = this.openingToken() - 1;
    if (words.form[colon] !== ':' || colon < 1) return null;
    const person = reading.people[firstEndingAfter(reading.people, words.tokens[colon - 1].start)];
    return person &&
      person.start <= words.tokens[colon - 1].start &&
      person.end >= words.tokens[colon - 1].end
      ? person.name
      : null;
  }

  /** A quotation signed below: « … » / — Jana Novák, présidente. */
  private signature(): string | null {
    const { words, reading } = this;
    if (!this.standsAlone()) return null;
    const dash = this.closingToken() + 1;
    if (!/^[—–―-]$/u.test(words.raw[dash] ?? '') || dash + 1 >= words.count) return null;
    const { start } = words.tokens[dash + 1];
    const person = reading.people[firstEndingAfter(reading.people, start)];
    return person && person.start - start < 4 ? person.name : null;
  }

  private topic(): string | null {
    const { reading, speech, mark } = this;
    const block = blockAt(reading, mark.start);
    if (
      this.previous?.speaker &&
      (this.gapWords(this.previous.end, mark.start) < 3 ||
        (block !== null &&
          this.previous.start >= block.start &&
          this.gapWords(this.previous.end, mark.start) < 25))
    )
      return this.previous.speaker;
    const sentence = firstEndingAfter(reading.sentences, mark.start);
    for (let k = sentence - 1; k >= 0 && k >= sentence - 40; k--) {
      const topic = speech.topics[k];
      if (topic) return topic.name;
    }
    return null;
  }

  private gapWords(start: number, end: number): number {
    const [from, to] = range(this.words, { start, end: Math.max(end, start + 1) });
    return to - from;
  }

  private actsOf(sentence: number): SpeechAct[] {
    const { speech } = this;
    if (sentence < 0 || sentence + 1 >= speech.firstOf.length) return [];
    const first = speech.firstOf[sentence];
    return speech.acts.slice(first, Math.min(speech.firstOf[sentence + 1], first + 40));
  }

  /** « …, a-t-il insisté, … » inside the marks. */
  private incise(): SpeechAct | null {
    const { mark, reading } = this;
    if (mark.depth > 0) return null;
    const first = firstEndingAfter(reading.sentences, mark.start);
    for (
      let s = first;
      s < reading.sentences.length && s < first + 4 && reading.sentences[s].start < mark.end;
      s++
    )
      for (const act of this.actsOf(s))
        if (act.manner === 'incise' && act.cue.start > mark.start && act.cue.end < mark.end) return act;
    return null;
  }

  /** « … », a-t-il insisté · « … », explique Mark Rutte · « … », selon Mark Rutte. */
  private after(): SpeechAct | null {
    const { mark, reading, words } = this;
    const closing = this.closingToken();
    const sentence = firstEndingAfter(reading.sentences, mark.end - 1);
    const next = reading.sentences[sentence + 1];
    // what begins the next paragraph tells of another quotation
    const parted = this.context.pack!.language === 'en' && next !== undefined && reading.text.slice(mark.end, next.start).includes('\n'); // prettier-ignore
    for (const s of parted ? [sentence] : [sentence, sentence + 1]) {
      for (const act of this.actsOf(s)) {
        const gap = act.first - closing - 1;
        if (gap < 0 || (gap > 2 && act.manner === 'gerund')) continue;
        if (
          act.manner === 'incise' &&
          (gap <= 2 ||
            (act.source !== null && act.source.start >= mark.end && act.source.start - mark.end <= 3))
        )
          return act;
        if (
          act.manner === 'preposition' &&
          gap <= 1 &&
          act.sentence === sentence &&
          !capitalised(words.raw[act.first])
        )
          return act;
        // « … », Rutte said · « … » : Rutte a dit.
        if (
          act.manner === 'verb' &&
          act.source &&
          act.source.start >= mark.end &&
          words.tokens[closing + 1]?.start <= act.source.start &&
          act.source.start - mark.end < 4 &&
          this.context.pack!.language === 'en'
        )
          return act;
      }
      for (const act of this.actsOf(s))
        if (
          act.manner === 'verb' &&
          act.source &&
          act.source.start >= mark.end &&
          act.source.start - mark.end <= 3 &&
          this.context.pack!.language === 'en'
        )
          return act;
    }
    return null;
  }

  /** « La chambre “regrette” ces agissements, a fait savoir son président »: what ends the sentence tells who says all of it. */
  private later(): SpeechAct | null {
    const { mark, reading, words } = this;
    const sentence = firstEndingAfter(reading.sentences, mark.end - 1);
    for (const act of this.actsOf(sentence))
      if (
        act.manner === 'incise' &&
        act.cue.start > mark.end &&
        act.source !== null &&
        words.form[act.first - 1] === ','
      )
        return act;
    return null;
  }

  /** The verb of speech that governs the quotation from before, in its sentence or across a colon. */
  private before(): SpeechAct | null {
    const { mark, reading, words } = this;
    const opening = this.openingToken();
    const sentence = firstEndingAfter(reading.sentences, mark.start);
    let best: SpeechAct | null = null;
    for (const act of this.actsOf(sentence)) {
      if (act.cue.end > mark.start || act.manner === 'passive' || act.manner === 'conditional') continue;
      if (act.manner === 'incise' && opening - act.last > 12) continue;
      if (act.manner === 'preposition' && best && best.manner === 'verb') continue;
      best = act;
    }
    // « Rutte a été clair : des experts disent “nous” »: his words, whoever he has them from
    if (best?.vague) {
      const { last } = best;
      best = this.actsOf(sentence).find((act) => isMannerAct(act) && act.person && act.last < last) ?? best;
    }
    if (best && opening - best.last < 60) {
      // A semicolon between them parts them.
      for (let k = best.last + 1; k < opening; k++) if (words.form[k] === ';') return null;
      return best;
    }
    return null;
  }

  /** A paragraph or sentence before that ends with a colon: its act, with the cue, or its speaker alone. */
  private introduced(): { speaker: string | null; cue: Span | null } | null {
    const { mark, reading } = this;
    const opening = this.openingToken();
    if (this.words.form[opening - 1] !== ':') return null;
    const sentence = firstEndingAfter(reading.sentences, this.words.tokens[opening - 1].start);
    const acts = this.actsOf(sentence).filter(
      (act) => act.cue.end <= mark.start && act.manner !== 'passive' && act.manner !== 'conditional',
    );
    const verb = acts.filter((act) => act.manner !== 'preposition').at(-1);
    if (verb) return { speaker: verb.speaker, cue: verb.cue };
    const source = acts.at(-1);
    if (source) return { speaker: source.speaker, cue: null };
    return { speaker: this.subjectNamed(sentence) ?? this.topic(), cue: null };
  }

  /** « Le manager, Yannick Bru, n'a pas caché sa frustration : “…” »: the person that begins the sentence before the colon. */
  private subjectNamed(sentence: number): string | null {
    const { reading, mark, words } = this;
    const { people, sentences } = reading;
    const start = sentences[sentence]?.start ?? mark.start;
    const verb = this.speech.groups[sentence]?.find((group) => group.mood === 'finite');
    const limit = verb ? Math.min(mark.start, words.tokens[verb.first].start) : mark.start;
    for (let i = firstEndingAfter(people, start); i < people.length && people[i].start < limit; i++)
      if (people[i].name !== null) return people[i].name;
    return null;
  }

  /** « 20 Minutes » is a paper. */
  private isOutlet(): boolean {
    const { reading, mark, context } = this;
    if (this.to - this.from > 5) return false;
    return (
      context.register.outlet(
        reading.text.slice(mark.start + mark.opening, mark.end - mark.closing).trim(),
      ) !== null
    );
  }

  private isTitle(): boolean {
    const { words } = this;
    const opening = this.openingToken();
    if (!capitalised(words.raw[this.from]) || this.to - this.from > 14) return false;
    return (
      WORKS.has(words.form[opening - 1] ?? '') ||
      (words.form[opening - 1] === ',' && WORKS.has(words.form[opening - 2] ?? ''))
    );
  }

  /** « Nuit blanche », de Quentin Sorel: a work with its author. */
  private isWorkOf(): boolean {
    const { words, reading } = this;
    if (!capitalised(words.raw[this.from]) || this.to - this.from > 8) return false;
    let i = this.closingToken() + 1;
    if (words.form[i] !== ',' || !/^(?:de|d'|by)$/u.test(words.form[i + 1] ?? '')) return false;
    i += 2;
    const person =
      i < words.count ? reading.people[firstEndingAfter(reading.people, words.tokens[i].start)] : undefined;
    return person !== undefined && person.start <= words.tokens[i].start && person.officeSpan === null;
  }

  /** « jugé “peu crédible” par le Haut Conseil »: who judges, as it is written. */
  private judge(): string | null {
    const { words, reading } = this;
    const participle = this.openingToken() - 1;
    const by = this.closingToken() + 1;
    if (participle < 0 || !/^(?:par|by)$/u.test(words.form[by] ?? '') || by + 1 >= words.count) return null;
    const speaks = (this.context.pack!.speech.verbs.get(words.form[participle]) ?? []).some(
      (form) => form.mood === 'participle',
    );
    const comme =
      words.form[participle] === 'comme' ||
      words.form[participle] === 'as' ||
      words.form[participle] === 'de';
    if (!speaks && !comme) return null;
    const { start } = words.tokens[by + 1];
    const person = reading.people[firstEndingAfter(reading.people, start)];
    if (person?.name && person.start - start < 6) return person.name;
    const mention = reading.mentions[firstEndingAfter(reading.mentions, start)];
    return mention && mention.start - start < 6 ? reading.text.slice(mention.start, mention.end) : null;
  }

  /** A term or a denomination: named so, or one or two words after an article that no verb of speech governs directly. */
  private isNaming(act: SpeechAct | null): boolean {
    const { words } = this;
    const opening = this.openingToken();
    const before = words.form[opening - 1] ?? '';
    const length = this.to - this.from;
    if (length > 6) return false;
    if (PROJECTS.has(before) && !capitalised(words.raw[this.from])) return false;
    if (
      NAMING.has(before) ||
      (words.tokens[opening - 1]?.pos === 'DET' && NAMING.has(words.form[opening - 2] ?? ''))
    )
      return act === null || act.cue.end < words.tokens[opening - 1].start;
    // « on appelle cela la “souveraineté” »
    if (/^(?:cela|ça|ceci)$/u.test(words.form[opening - 2] ?? '') && NAMING.has(words.form[opening - 3] ?? '')) return true; // prettier-ignore
    // « le projet de “mur de drones” »
    if (/^(?:de|d')$/u.test(before) && NAMED.has(words.form[opening - 2] ?? '')) return true;
    if (!act) return false;
    if (words.tokens[opening - 1]?.pos !== 'DET' || act.clause || act.manner === 'gerund') return false;
    if (words.form[opening - 2] === 'comme' || words.form[opening - 2] === 'as') return false;
    // « a salué le pays qui porte le “projet” »: another verb stands between, unless it is what was proposed (« ont proposé d'établir des “hubs” »).
    const { verbs } = this.context.pack!;
    for (let k = act.last + 1; k < opening; k++) {
      if (words.tokens[k].pos !== 'VERB' || verbs.mood(words, k) === 'participle') continue;
      if (verbs.mood(words, k) !== 'infinitive' || k - act.last > 2 || capitalised(words.raw[this.from]))
        return true;
    }
    return false;
  }
}

export const quotes: Stage = { name: 'quotes', run };
