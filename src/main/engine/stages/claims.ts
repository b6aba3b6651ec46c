/** Claims: what a fact-checker would underline, clause by clause, each fact with its own focus. */
import type { Claim, ClaimKind, Priority, Reading, Span } from '../../../shared/analysis.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { phraseAt, type Phrases, phrasesOf } from '../languages/phrases.ts';
import { memoOf } from '../passages.ts';
import { firstEndingAfter, firstStartingAt } from '../reading.ts';
import type { Stage, StageContext } from '../stage.ts';
import { capitalised, spanOf, type Words, wordsOf } from '../words.ts';
import { nextThat } from '../wordtypes.ts';
import { readAgain } from './claims/again.ts';
import { type Clause, clausesOf } from './claims/clauses.ts';
import type { Fact, ReadUnit } from './claims/fact.ts';
import { datesIn, figuresIn, officesIn, quotationsIn } from './claims/facts.ts';
import { isLoose, isMetaIn, isOpinion, isPronounSubject, tellsThings } from './claims/opinion.ts';
import { superlativesIn } from './claims/superlatives.ts';
import { type Unit, unitsOf } from './claims/units.ts';
import { why } from './claims/why.ts';
import { isMannerAct, type Speech, type SpeechAct, speechOf } from './speech/acts.ts';
import { type Phrase, subjectBefore } from './syntax/subjects.ts';
import type { VerbGroup } from './syntax/verbs.ts';

/** Longest focus of a clause without a figure, a date or a quotation, in tokens. */
const FOCUS = 9;

function run(reading: Reading, context: StageContext): void {
  if (!context.pack || reading.tokens.length === 0) return;
  const words = wordsOf(reading);
  const speech = speechOf(reading, context);
  const inQuote = quotedTokens(reading, words);
  const units = unitsOf(reading, words);
  const intros = introsOf(reading, speech, units);
  const read = (i: number) =>
    new UnitReader(reading, context, words, speech, inQuote, units[i], i > 0, intros[i]).read();
  const memo = memoOf(reading);
  const claims = memo
    ? readAgain(reading, context.register, memo, words, speech, units, intros, read)
    : units.flatMap((_, i) => read(i));
  claims.sort(
    (a, b) =>
      a.start - b.start || a.end - b.end || a.focus.start - b.focus.start || a.focus.end - b.focus.end,
  );
  reading.claims = claims;
}

/** For each unit the act of the sentence before the list that it is an item of. */
function introsOf(reading: Reading, speech: Speech, units: readonly Unit[]): (SpeechAct | null)[] {
  let intro: SpeechAct | null = null;
  return units.map((unit) => {
    if (unit.item) return intro;
    const announces = reading.text[unit.end - 1] === ':';
    const acts = announces
      ? speech.acts.slice(speech.firstOf[unit.lastSentence], speech.firstOf[unit.lastSentence + 1])
      : [];
    intro = acts.filter((act) => act.attributes && act.manner === 'verb' && act.clause).at(-1) ?? null;
    return null;
  });
}

/** For each token 1 where it stands between the marks of a quotation. */
function quotedTokens(reading: Reading, words: Words): Uint8Array {
  const inQuote = new Uint8Array(words.count);
  let end = -1;
  for (const quote of reading.quotes) {
    if (quote.start < end) continue;
    end = quote.end;
    let i = firstStartingAt(words.tokens, quote.start);
    while (i < words.count && words.tokens[i].end <= quote.end) inQuote[i++] = 1;
    // The marks themselves are not of the quotation, so that clauses see where it begins.
  }
  return inQuote;
}

class UnitReader implements ReadUnit {
  readonly reading: Reading;
  readonly pack: LanguagePack;
  readonly words: Words;
  private readonly unit: Unit;
  /** Another unit goes before. */
  private readonly follows: boolean;
  readonly inQuote: Uint8Array;
  private readonly acts: SpeechAct[];
  private readonly groups: VerbGroup[];
  readonly context: StageContext;
  /** The act of the sentence before the list that the unit is an item of. */
  private readonly intro: SpeechAct | null;

  constructor(reading: Reading, context: StageContext, words: Words, speech: Speech, inQuote: Uint8Array, unit: Unit, follows: boolean, intro: SpeechAct | null) {
    this.reading = reading;
    this.context = context;
    this.pack = context.pack!;
    this.words = words;
    this.unit = unit;
    this.follows = follows;
    this.intro = intro;
    this.inQuote = inQuote;
    this.acts = speech.acts.slice(speech.firstOf[unit.firstSentence], speech.firstOf[unit.lastSentence + 1]);
    this.groups = unit.firstSentence === unit.lastSentence ? speech.groups[unit.firstSentence] : speech.groups.slice(unit.firstSentence, unit.lastSentence + 1).flat();
  } // prettier-ignore

  read(): Claim[] {
    const { reading, words, pack, unit, groups, acts, inQuote } = this;
    const claims: Claim[] = [];
    for (const clause of clausesOf(reading, words, pack, unit, groups, acts, inQuote)) {
      const last = clause.to - 1;
      const span = { start: words.tokens[clause.from].start, end: words.tokens[last].end };
      for (const { span: own = span, focus, kind, priority, why } of this.factsOf(clause, span))
        claims.push({ ...own, focus, kind, priority, why });
    }
    return claims;
  }

  /** What is to be checked in a clause; nothing for questions, opinions, rhetoric and words to the reader. */
  private factsOf(clause: Clause, span: Span): Fact[] {
    if (this.asks(clause) || this.addresses(clause)) return [];
    const acts = this.acts.filter(
      (act) => act.first >= clause.from && act.last < clause.to && act.manner !== 'passive',
    );
    const sourced = acts.length > 0;
    const figures = figuresIn(this, span, sourced);
    const facts: Fact[] = [
      ...quotationsIn(this, span, acts),
      ...figures,
      ...datesIn(
        this,
        span,
        acts,
        figures.some((one) => one.priority === 3),
      ),
      ...officesIn(this, span),
      ...superlativesIn(this, clause),
    ];
    const hard = facts.length > 0;
    const attributed = acts.find((act) => act.attributes && !act.quoted);
    if (!hard && !attributed && clause.finite.length === 0) {
      const announced = this.announcedEvent(clause);
      if (announced) return [announced];
    }
    if (!hard && !attributed && (this.isMeta(clause) || (this.isRhetoric() && !this.isCertain(clause))))
      return [];
    if (hard) {
      // A place and a date alone are a dateline.
      if (
        clause.finite.length === 0 &&
        !this.unit.item &&
        clause.to - clause.from < DATELINE &&
        facts.every((fact) => fact.kind === 'date')
      )
        return [];
      // « Dix ans ! », « Quatre ans. »
      if (
        clause.finite.length === 0 &&
        clause.to - clause.from <= FRAGMENT &&
        !this.unit.item &&
        this.lastsOnly(facts)
      )
        return [];
      if (
        facts.every((fact) => fact.kind === 'superlative') &&
        !attributed &&
        (clause.finite.length === 0 || isLoose(this.view(clause)))
      )
        return [];
      // « Le même jour, X a annoncé avoir pris Y »: what is dated weighs as it would without the day
      if (facts.every((fact) => fact.kind === 'date') && this.isScene(clause, facts)) return [];
      const grave = facts.every((fact) => fact.priority < 3) && this.isGrave(clause, attributed);
      return grave ? [{ ...facts[0], priority: 3 }, ...facts.slice(1)] : facts;
    }
    const position = this.position(clause, attributed);
    if (attributed) {
      if (isMannerAct(attributed)) return [];
      if (
        attributed.manner === 'verb' &&
        attributed.last >= clause.to - 2 &&
        !this.contentBehind(attributed, clause)
      )
        return [];
      const { source, cue } = attributed;
      const focus =
        source &&
        source.start >= span.start &&
        source.end <= span.end &&
        Math.max(cue.end, source.end) - Math.min(source.start, cue.start) < 90
          ? { start: Math.min(source.start, cue.start), end: Math.max(cue.end, source.end) }
          : this.toldFrom(clause, attributed);
      // « la Turquie se dit prête à assurer la sécurité »
      const stated = attributed.source !== null && !attributed.person && (position || (/^dire (?:prête?s?|favorable|opposée?)$/u.test(attributed.lemma) && this.sourceIsActor(attributed))); // prettier-ignore
      const grave =
        stated ||
        this.namesOutlet(attributed) ||
        (this.hasLemma(clause, this.pack.claims.control) && this.tellsPlace(clause)) ||
        this.accuses(clause);
      return [
        {
          focus,
          kind: 'attribution',
          priority: grave ? 3 : 2,
          why: why('attribution', { source: attributed.speaker, vague: attributed.vague }),
        },
      ];
    }
    if (clause.finite.length === 0) {
      const gerund =
        clause.kind === 'gerund'
          ? this.groups.find(
              (group) => group.mood === 'gerund' && group.first >= clause.from && group.last < clause.to,
            )
          : undefined;
      return gerund && this.namedIn(clause) > 0
        ? [{ focus: this.focusOf(clause, gerund), kind: 'state', priority: 2, why: why('state') }]
        : this.nominal(clause, span);
    }
    const intro = this.introduced();
    if (intro)
      return [
        {
          focus: this.focusOf(clause, clause.finite[0]),
          kind: 'attribution',
          priority: 2,
          why: why('attribution', { source: intro.speaker, vague: intro.vague }),
        },
      ];
    const view = this.view(clause);
    const told = this.toldShortly(clause, view.named);
    if (told) return [told];
    if (isOpinion(view)) return [];
    const fact = this.plain(clause, position);
    if ((fact.kind !== 'state' && fact.kind !== 'prediction') || !isPronounSubject(view)) return [fact];
    return tellsThings(view) ? [{ ...fact, priority: 1 }] : [];
  }

  /** « Il est 8 h 30 », « le soir tombe à 16 heures », « deux jours plus tard, le décor a changé »: when, and nothing else to check. */
  private isScene(clause: Clause, facts: readonly Fact[]): boolean {
    const { words, reading } = this;
    if (clause.finite.length === 0 || facts.some((fact) => fact.priority === 3 && /\d{4}/u.test(reading.text.slice(fact.focus.start, fact.focus.end)))) return false; // prettier-ignore
    const { from } = clause;
    if (words.form[from] === 'il' && words.form[from + 1] === 'est' && words.tokens[from + 2]?.start === facts[0].focus.start) return true; // prettier-ignore
    if (phraseAt(words, SCENES, from)) return true;
    return facts.every((fact) => fact.priority < 3) && this.namedIn(clause) === 0 && /^(?:changer|basculer|accélérer|compliquer|gâter|corser)$/u.test(words.tokens[clause.finite[0].head].lemma); // prettier-ignore
  }

  /** What counts however few words tell it: « il a fait appel », « si X gagne, Y continuera », « ce n'est pas l'adhésion à l'OTAN ». */
  private toldShortly(clause: Clause, named: number): Fact | null {
    const { words } = this;
    const verb = clause.finite[0];
    const fact = (kind: ClaimKind, priority: Priority, of = verb): Fact => ({
      focus: this.focusOf(clause, of),
      kind,
      priority,
      why: why(kind),
    });
    const first = words.form[clause.from];
    // « Les prix ont doublé »
    if (verb.compound && !verb.passive && /^(?:doubler|tripler|quadrupler|quintupler|décupler|double|triple|quadruple)$/u.test(words.tokens[verb.head].lemma) && !PERSONAL.test(first)) return fact('comparison', 2); // prettier-ignore
    if (this.pledges(clause)) return fact('commitment', 3);
    if (
      PERSONAL.test(first) &&
      verb.first <= clause.from + 2 &&
      verb.compound &&
      !verb.negated &&
      this.isProceeding(verb)
    )
      return fact('event', 2);
    // « Si X gagne, il continuera »: the consequence of what somebody named does
    const last = clause.finite.at(-1)!;
    if (
      /^(?:si|s'|if)$/u.test(first) &&
      this.foretells(last) &&
      words.tokens[last.head].lemma !== 'falloir'
    ) {
      let comma = clause.from;
      while (comma < last.first && words.form[comma] !== ',') comma++;
      if (comma < last.first && this.namedIn({ ...clause, to: comma }) > 0 && !/[?!]/u.test(words.raw[clause.to - 1]))
        return fact('prediction', 1, last); // prettier-ignore
    }
    if (/^(?:ce|c')$/u.test(first) && verb.first === clause.from + 1 && verb.negated && words.tokens[verb.head].lemma === 'être' && named > 0 && words.tokens[verb.last + 2]?.pos === 'DET' && !this.opensRelative(verb.last, clause.to))
      return fact('state', 2); // prettier-ignore
    return null;
  }

  /** « Il promet trois écoles »: whoever he is. */
  private pledges({ from, to, finite }: Clause): boolean {
    const verb = finite[0]!;
    return PERSONAL.test(this.words.form[from]) && verb.first <= from + 2 && !verb.negated && to - verb.last > 3 && PLEDGES.test(this.words.tokens[verb.head].lemma); // prettier-ignore
  }

  private opensRelative(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (/^(?:qui|que|qu'|dont|où|who|that|which)$/u.test(this.words.form[i])) return true; // prettier-ignore
    return false;
  }

  /** What courts, employers and death do to somebody, or he himself before a court. */
  private isProceeding(verb: VerbGroup): boolean {
    const { words } = this;
    const { lemma } = words.tokens[verb.head];
    return (
      (verb.passive && UNDERGONE.test(lemma)) ||
      /^(?:démissionner|décéder|mourir|resign|die)$/u.test(lemma) ||
      (lemma === 'faire' && words.form[verb.last + 1] === 'appel') ||
      (lemma === 'pourvoir' && verb.reflexive) ||
      (lemma === 'plaider' && /^(?:coupable|non)$/u.test(words.form[verb.last + 1] ?? ''))
    );
  }

  private view(clause: Clause) {
    return {
      reading: this.reading,
      words: this.words,
      pack: this.pack,
      clause,
      groups: this.groups,
      named: this.namedIn(clause),
      inQuote: this.inQuote,
    };
  }

  private addresses(clause: Clause): boolean {
    for (let i = clause.from; i < Math.min(clause.to, clause.from + 6); i++)
      if (
        this.pack.claims.address.has(this.words.form[i]) &&
        !this.inQuote[i] &&
        (this.words.form[i] === 'newsletter' || i === clause.from)
      )
        return true;
    return false;
  }

  private asks(clause: Clause): boolean {
    const { words, unit } = this;
    for (let i = unit.to - 1; i >= clause.from && i >= unit.to - 3; i--)
      if (words.raw[i].includes('?')) return this.inQuote[clause.from] !== 1 && !this.inQuote[i];
    return false;
  }

  /** Whether all there is to check is how long something lasts. */
  private lastsOnly(facts: readonly Fact[]): boolean {
    const { times } = this.reading;
    return facts.every(({ focus, kind }) => {
      const time = kind === 'figure' ? times[firstEndingAfter(times, focus.start)] : undefined;
      return (
        time !== undefined && time.type === 'DURATION' && time.start <= focus.start && focus.end <= time.end
      );
    });
  }

  /** The sentence begins with words that only rhetoric begins with. */
  private isRhetoric(): boolean {
    const { words, pack, unit } = this;
    let from = unit.from;
    while (from < unit.to && /^(?:ADV|CCONJ|PUNCT)$/u.test(words.tokens[from].pos) && from - unit.from < 3)
      from++;
    for (const start of from === unit.from ? [from] : [unit.from, from])
      if (phraseAt(words, pack.claims.rhetoric, start)) return true;
    return false;
  }

  /** « une chose est sûre : les Russes avancent »: what is said for certain, whatever the sentence began with. */
  private isCertain({ from }: Clause): boolean {
    const { words } = this;
    return words.form[from - 1] === ':' && /^(?:sûre?|certaine?|acquise?|sure|certain)$/u.test(words.form[from - 2] ?? ''); // prettier-ignore
  }

  /** The act before a colon that a list's item stands under (« X a rappelé que : »). */
  private introduced(): SpeechAct | null {
    return this.unit.item && this.follows ? this.intro : null;
  }

  private namesOutlet(act: SpeechAct): boolean {
    const { reading, words } = this;
    if (!act.source || act.manner !== 'preposition') return false;
    const { mentions } = reading;
    for (
      let i = firstEndingAfter(mentions, act.source.start);
      i < mentions.length && mentions[i].start < act.source.end;
      i++
    )
      if (
        mentions[i].kind === 'organisation' &&
        (this.context.register.outlet(reading.text.slice(mentions[i].start, mentions[i].end)) ?? null) !==
          null
      )
        return true;
    for (let i = act.last + 1; i < words.count && words.tokens[i].end <= act.source.end; i++)
      if (OUTLETS.test(words.form[i])) return this.capitalIn(act.source);
    return false;
  }

  private capitalIn(span: Span): boolean {
    const { words } = this;
    for (
      let i = firstStartingAt(words.tokens, span.start);
      i < words.count && words.tokens[i].end <= span.end;
      i++
    )
      if (capitalised(words.raw[i])) return true;
    return false;
  }

  private tellsPlace(clause: Clause): boolean {
    if (this.placeIn(clause)) return true;
    for (let i = clause.from; i < clause.to; i++)
      if (this.pack.names.placeHeads.has(this.words.form[i])) return true;
    return false;
  }

  private isMeta(clause: Clause): boolean {
    const { words, pack } = this;
    if (phraseAt(words, pack.claims.rhetoric, clause.from)) return true;
    return isMetaIn(words, pack.claims.meta, clause, this.inQuote);
  }

  private contentBehind(act: SpeechAct, clause: Clause): boolean {
    let count = 0;
    for (let i = act.last + 1; i < clause.to; i++)
      if (/^(?:NOUN|VERB|PROPN|ADJ|NUM)$/u.test(this.words.tokens[i].pos)) count++;
    return count > 0;
  }

  /** Names and states in a clause, outside quotations. */
  private namedIn(clause: Clause): number {
    const { mentions } = this.reading;
    const { words } = this;
    const start = words.tokens[clause.from].start;
    const end = words.tokens[clause.to - 1].end;
    let count = 0;
    for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i].start < end; i++)
      count++;
    return count;
  }

  private stateSubject(clause: Clause): boolean {
    const subject = this.subjectOf(clause);
    return subject !== null && this.isActor(subject);
  }

  /** People or an institution as subject, named or not. */
  private peopleSubject(clause: Clause): boolean {
    const subject = this.subjectOf(clause);
    if (!subject) return false;
    for (let i = subject.first; i <= subject.last; i++)
      if (this.words.tokens[i].pos === 'NOUN') return this.pack.speech.sourceNouns.has(this.words.form[i]);
    return false;
  }

  private subjectOf(clause: Clause): Phrase | null {
    const verb = clause.finite[0];
    if (!verb) return null;
    return subjectBefore(this.reading, this.words, this.groups, this.groups.indexOf(verb), clause.from);
  }

  /** A state, an alliance, an institution or a person as subject. */
  private isActor(phrase: Phrase): boolean {
    const { words, reading } = this;
    const { mentions } = reading;
    const span = spanOf(words, phrase.first, phrase.last);
    const mention = mentions[firstEndingAfter(mentions, span.start)];
    let head = phrase.first;
    while (head < phrase.last && words.tokens[head].pos !== 'NOUN' && words.tokens[head].pos !== 'PROPN')
      head++;
    if (
      mention &&
      mention.kind !== 'event' &&
      mention.start <= words.tokens[head].start &&
      words.tokens[head].start < mention.end
    )
      return true;
    for (let i = phrase.first; i <= Math.min(phrase.last, phrase.first + 3); i++)
      if (words.tokens[i].pos === 'NOUN')
        return /^(?:alliés|allié|états|état|gouvernement|gouvernements|pays|autorités|dirigeants|membres|capitales|alliés|allies|government|governments|countries|authorities|leaders|members|capitals)$/u.test(
          words.form[i],
        );
    return false;
  }

  /** A position or intention of a state or alliance. */
  private position(clause: Clause, act: SpeechAct | undefined): boolean {
    const { words, pack } = this;
    const lexicon = pack.claims;
    const lemmas = clause.finite.map((group) => words.tokens[group.head].lemma);
    // « a ouvert le score »: done, no position.
    if (lemmas.includes('ouvrir') && clause.finite[0]?.compound) return false;
    const intends = lemmas.some((lemma) => lexicon.intentions.has(lemma) || lexicon.commitments.has(lemma));
    if (act)
      return (
        intends &&
        act.source !== null &&
        this.sourceIsActor(act) &&
        clause.finite[0] !== undefined &&
        clause.finite[0].core === act.first
      );
    return intends && this.stateSubject(clause);
  }

  private sourceIsActor(act: SpeechAct): boolean {
    const { mentions } = this.reading;
    const source = act.source;
    if (!source) return false;
    const mention = mentions[firstEndingAfter(mentions, source.start)];
    if (!mention || mention.start >= source.end || mention.kind === 'person' || mention.kind === 'event')
      return false;
    if (mention.kind === 'place') return true;
    const known = this.context.register.organisation(mention.name);
    return known?.kind === 'state' || known?.kind === 'institution';
  }

  /** A clause with a verb and nothing measured, dated, quoted or reported. */
  private plain(clause: Clause, position: boolean): Fact {
    const { words, pack } = this;
    const lexicon = pack.claims;
    const named = this.namedIn(clause);
    const verb = clause.finite[0];
    const lemma = words.tokens[verb.head].lemma;
    const focus = this.focusOf(clause, verb);
    const state = this.stateSubject(clause);
    const make = (kind: ClaimKind, priority: Priority): Fact => ({
      focus,
      kind,
      priority,
      why: why(kind, { state }),
    });
    const control = named > 0 && this.placeIn(clause) && this.hasLemma(clause, lexicon.control);
    const aim = this.hasLemma(clause, lexicon.aims) && lemma === 'être';
    if (this.hasLemma(clause, lexicon.commitments, true) && (state || this.peopleSubject(clause)))
      return make('commitment', 3);
    const modal =
      lexicon.modals.has(lemma) &&
      /(?:rai[et]nt?|rait|raient|doivent|doit|devait|devaient|va|vont)$/u.test(
        words.form[firstOf(words, verb)],
      );
    const foretells = modal || this.foretells(verb);
    if (foretells) return make('prediction', state ? 3 : 2);
    if (lemma === 'envisager' || lemma === 'prévoir' || lemma === 'plan')
      return make('prediction', state ? 3 : 2);
    if (control) return make('event', 3);
    if (this.accuses(clause)) return make(verb.compound ? 'event' : 'state', 3);
    if (position || (aim && named > 0)) return make(position && !aim ? 'commitment' : 'state', 3);
    const caused =
      lexicon.causes.has(lemma) || this.addsCause(clause, verb) || this.standsIn(clause, lexicon.causeWords);
    if (caused) return make('causal', named > 0 ? 2 : 1);
    if (this.standsIn(clause, lexicon.comparisons)) return make('comparison', 2);
    if (verb.compound && (named > 0 || state)) return make('event', 2);
    if (clause.kind === 'subordinate' && named > 0) return make('event', 2);
    const definite = named > 0 && (state || named > 1);
    return make('state', definite || verb.compound ? 2 : 1);
  }

  /** Taking a place, an accusation, a commitment of a state: grave with or without a date. */
  private isGrave(clause: Clause, act: SpeechAct | undefined): boolean {
    return (
      (this.hasLemma(clause, TAKING) && this.tellsPlace(clause)) ||
      this.accuses(clause) ||
      (clause.finite.length > 0 && (this.position(clause, act) || this.pledges(clause)))
    );
  }

  /** Somebody named is said to have broken the law. */
  private accuses(clause: Clause): boolean {
    const tried = clause.finite.some(
      (group) => group.passive && PROSECUTED.test(this.words.tokens[group.head].lemma),
    );
    if (!tried && !this.hasLemma(clause, this.pack.claims.accusations)) return false;
    const { mentions } = this.reading;
    const start = this.words.tokens[clause.from].start;
    const end = this.words.tokens[clause.to - 1].end;
    for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i].start < end; i++)
      if (mentions[i].kind === 'person' || mentions[i].kind === 'organisation') return true;
    return false;
  }

  /** « , épuisant les stocks »: a participle that tells the effect. */
  private foretells(verb: VerbGroup): boolean {
    const first = firstOf(this.words, verb);
    return (
      (!verb.compound || this.pack.language === 'en') &&
      this.pack.verbs.foretells(this.words.form[first], this.words.tokens[first].lemma)
    );
  }

  private addsCause(clause: Clause, verb: VerbGroup): boolean {
    return this.groups.some(
      (group) =>
        group.mood === 'gerund' &&
        group.first > verb.last &&
        group.last < clause.to &&
        this.pack.claims.causes.has(this.words.tokens[group.head].lemma),
    );
  }

  private hasLemma(clause: Clause, lemmas: ReadonlySet<string>, verbsOnly = false): boolean {
    const { words } = this;
    for (let i = clause.from; i < clause.to; i++) {
      if (this.inQuote[i]) continue;
      const { pos, lemma } = words.tokens[i];
      if (pos !== 'VERB' && (verbsOnly || (pos !== 'NOUN' && pos !== 'ADJ'))) continue;
      if (lemmas.has(lemma) || lemmas.has(words.form[i])) return true;
    }
    return false;
  }

  private standsIn(clause: Clause, phrases: Phrases): boolean {
    const { words } = this;
    const { from, to } = clause;
    for (
      let i = nextThat(words, phrases.first, from, to);
      i >= 0;
      i = nextThat(words, phrases.first, i + 1, to)
    )
      if (phraseAt(words, phrases, i)) return true;
    return false;
  }

  private placeIn(clause: Clause): boolean {
    const { mentions } = this.reading;
    const start = this.words.tokens[clause.from].start;
    const end = this.words.tokens[clause.to - 1].end;
    for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i].start < end; i++)
      if (mentions[i].kind === 'place') return true;
    return false;
  }

  /** The cue of a report without a source of its own: « soulignant notamment la priorité », with what it reports. */
  private toldFrom(clause: Clause, { first, cue, manner }: SpeechAct): Span {
    const group = manner === 'gerund' ? this.groups.find((one) => one.first <= first && first <= one.last) : undefined; // prettier-ignore
    return group ? this.focusOf(clause, group) : cue;
  }

  /** The verb with what directly follows it. */
  private focusOf(clause: Clause, verb: VerbGroup): Span {
    const { words } = this;
    let last = verb.last;
    while (last + 1 < clause.to && last - verb.core < FOCUS) {
      const { pos } = words.tokens[last + 1];
      if (pos === 'PUNCT' || pos === 'SCONJ') break;
      if (pos === 'CCONJ') break;
      last++;
    }
    while (last > verb.last && /^(?:DET|ADP|PRON|CCONJ|ADV)$/u.test(words.tokens[last].pos)) last--;
    // « SAMP/T »: a stroke inside a name.
    while (
      last + 2 < clause.to &&
      words.form[last + 1] === '/' &&
      words.tokens[last].end === words.tokens[last + 1].start &&
      words.tokens[last + 1].end === words.tokens[last + 2].start
    )
      last += 2;
    return spanOf(words, verb.core, last);
  }

  /** No verb: a list of incidents in named places, an aim in a list, an announced event. */
  private nominal(clause: Clause, span: Span): Fact[] {
    const { words, pack, unit } = this;
    const lexicon = pack.claims;
    const step = this.step(clause);
    if (step) return [step];
    let incidents = 0;
    for (let i = clause.from; i < clause.to; i++)
      if (
        words.tokens[i].pos === 'NOUN' &&
        (lexicon.incidents.has(words.tokens[i].lemma) || lexicon.incidents.has(words.form[i]))
      )
        incidents++;
    if (incidents > 0 && this.namedIn(clause) >= 2 && this.placeIn(clause))
      return [{ focus: span, kind: 'event', priority: 3, why: why('event') }];
    // « Un bilan humain catastrophique. »
    const head = this.headOf(clause);
    if (
      !unit.item &&
      clause.kind === 'main' &&
      clause.to - clause.from >= FRAGMENT &&
      head >= 0 &&
      lexicon.tolls.has(words.form[head])
    )
      return [{ focus: span, kind: 'state', priority: 2, why: why('state') }];
    if (
      unit.item &&
      this.follows &&
      this.groups.some(
        (group) =>
          group.mood === 'infinitive' && group.first >= clause.from && group.first <= clause.from + 1,
      )
    )
      return [{ focus: span, kind: 'prediction', priority: 1, why: why('prediction') }];
    return [];
  }

  /** « La Pologne avance. »: so few words that the verb was read as a noun. */
  private step(clause: Clause): Fact | null {
    const { words } = this;
    let last = clause.to - 1;
    if (words.tokens[last].pos === 'PUNCT') last--;
    if (clause.kind !== 'main' || last - clause.from > 2 || last <= clause.from || words.tokens[last - 1].pos !== 'PROPN') return null; // prettier-ignore
    return STEPS.test(words.form[last])
      ? { focus: spanOf(words, last, last), kind: 'state', priority: 2, why: why('state', { state: true }) }
      : null;
  }

  /** The first noun of a clause, -1 where it begins otherwise. */
  private headOf(clause: Clause): number {
    for (let i = clause.from; i < clause.to; i++) {
      const { pos } = this.words.tokens[i];
      if (pos === 'NOUN') return i;
      if (pos !== 'DET' && pos !== 'ADJ') return -1;
    }
    return -1;
  }

  /** « prochain sommet de l'OTAN, prévu à Ankara ». */
  private announcedEvent(clause: Clause): Fact | null {
    const { words, pack } = this;
    for (let i = clause.from + 1; i < clause.to; i++) {
      if (!pack.claims.announced.has(words.form[i]) || !this.namedIn({ ...clause, from: i })) continue;
      let first = i - 1;
      while (first > clause.from && !pack.names.eventHeads.has(words.form[first])) first--;
      if (!pack.names.eventHeads.has(words.form[first])) continue;
      if (first > clause.from && words.tokens[first - 1].pos === 'ADJ') first--;
      const passage = spanOf(
        words,
        first,
        clause.to - 1 - (words.tokens[clause.to - 1].pos === 'PUNCT' ? 1 : 0),
      );
      return { span: passage, focus: passage, kind: 'event', priority: 3, why: why('event') };
    }
    return null;
  }
}

const STEPS = /^(?:avance|attaque|riposte|doute|progresse|recule|enquête|négocie)$/u;

const SCENES = phrasesOf(
  'le soir tombe, la nuit tombe, le jour se lève, le soleil se lève, le soleil se couche, night falls',
);

const PERSONAL = /^(?:ils?|elles?|he|she|they)$/u;

const PLEDGES = /^(?:promettre|engager|jurer|promise|pledge|vow)$/u;

const UNDERGONE =
  /^(?:relaxer|acquitter|condamner|libérer|écrouer|incarcérer|inculper|interpeller|arrêter|expulser|extrader|limoger|licencier|révoquer|suspendre|hospitaliser|réélire|acquit|convict|sentence|arrest|release|charge|dismiss|deport|extradite|fire|suspend)$/u;

/** Taking a place, beyond doubt: « reprendre » and “fall” also tell of trials and prices. */
const TAKING: ReadonlySet<string> = new Set(
  'conquérir occuper libérer capturer bombarder encercler annexer envahir contrôle prise seize capture occupy liberate retake annex invade besiege'.split(
    ' ',
  ),
);

/** What is done to the accused. */
const PROSECUTED =
  /^(?:condamner|accuser|poursuivre|soupçonner|inculper|incarcérer|écrouer|convict|jail|charge|accuse|sentence|indict)$/u;

/** Fewest tokens of a clause without a verb whose date is a claim. */
const DATELINE = 10;

/** Most tokens of an exclamation. */
const FRAGMENT = 5;

const OUTLETS =
  /^(?:confrères|journal|quotidien|magazine|hebdomadaire|chaîne|agence|radio|site|revue|newspaper|magazine|broadcaster|agency|outlet|daily)$/u;

function firstOf(words: Words, group: VerbGroup): number {
  let i = group.first;
  while (i < group.last && words.tokens[i].pos !== 'AUX' && words.tokens[i].pos !== 'VERB') i++;
  return i;
}

export const claims: Stage = { name: 'claims', run };
