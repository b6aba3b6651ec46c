/** Claims: what a fact-checker would underline, clause by clause, each fact with its own focus. */
import type { Claim, ClaimKind, Priority, Reading, Span } from '../../../shared/analysis.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { phraseAt, phrasesOf, type Phrases } from '../languages/phrases.ts';
import { memoOf } from '../passages.ts';
import { firstEndingAfter, firstStartingAt } from '../reading.ts';
import type { Stage, StageContext } from '../stage.ts';
import { capitalised, spanOf, wordsOf, type Words } from '../words.ts';
import { asking, askingOf, fold, isThat, nextThat } from '../wordtypes.ts';
import { clausesOf, type Clause } from './claims/clauses.ts';
import { isLoose, isMetaIn, isOpinion, isPronounSubject, tellsThings } from './claims/opinion.ts';
import {
  datePriority,
  durationPriority,
  figurePriority,
  near,
  officePriority,
  superlativePriority,
} from './claims/priority.ts';
import { readAgain } from './claims/again.ts';
import { unitsOf, type Unit } from './claims/units.ts';
import { organisationInEnglish, organisationInFrench } from '../register/labels.ts';
import { why } from './claims/why.ts';
import { isMannerAct, speechOf, type Speech, type SpeechAct } from './speech/acts.ts';
import { subjectBefore, type Phrase } from './syntax/subjects.ts';
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

/** A number word that counts one: « le milliard », and what makes it any one. */
const BARE_SCALE = /^(?:milliards?|millions?|milliers?|centaines?|dizaines?|billion|million|thousand)$/u;
const EACH = /(?<![\p{L}])(?:chaque|every|each)[ \u00a0\u202f]$/iu;
/** What is told a thousand times only in a manner of speaking. */
const MANY =
  /^[ \u00a0\u202f](?:fois|raisons?|mercis?|excuses|façons|manières|choses|questions|et[ \u00a0\u202f]une?|times|reasons|ways|thanks)(?![\p{L}])/iu;

interface Fact {
  /** The passage that states it where it is less than the clause. */
  span?: Span;
  focus: Span;
  kind: ClaimKind;
  priority: Priority;
  why: Claim['why'];
}

class UnitReader {
  private readonly reading: Reading;
  private readonly pack: LanguagePack;
  private readonly words: Words;
  private readonly unit: Unit;
  /** Another unit goes before. */
  private readonly follows: boolean;
  private readonly inQuote: Uint8Array;
  private readonly acts: SpeechAct[];
  private readonly groups: VerbGroup[];
  private readonly context: StageContext;
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
    const figures = this.figures(span, sourced);
    const facts: Fact[] = [
      ...this.quotations(span, acts),
      ...figures,
      ...this.dates(
        span,
        acts,
        figures.some((one) => one.priority === 3),
      ),
      ...this.offices(span),
      ...this.superlatives(clause),
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

  private quotations(span: Span, acts: readonly SpeechAct[]): Fact[] {
    const { quotes } = this.reading;
    const facts: Fact[] = [];
    for (
      let i = firstEndingAfterOverlapping(quotes, span.start);
      i < quotes.length && quotes[i].start < span.end;
      i++
    ) {
      const quote = quotes[i];
      if (quote.end <= span.start || quote.kind === 'title' || quote.kind === 'scare') continue;
      if (quote.start < span.start - 2 && quote.end > span.end + 2) continue;
      if (this.isOutlet(quote)) continue;
      if (facts.some((fact) => fact.focus.start <= quote.start && quote.end <= fact.focus.end)) continue;
      const focus = { start: Math.max(quote.start, span.start), end: Math.min(quote.end, span.end) };
      facts.push({
        focus,
        kind: 'quotation',
        priority: 3,
        why: why('quotation', { source: quote.speaker ?? acts.find((act) => act.speaker)?.speaker ?? null }),
      });
    }
    return facts;
  }

  private figures(span: Span, sourced: boolean): Fact[] {
    const { quantities, text } = this.reading;
    const facts: Fact[] = [];
    for (
      let i = firstEndingAfter(quantities, span.start);
      i < quantities.length && quantities[i].start < span.end;
      i++
    ) {
      const quantity = quantities[i];
      if (quantity.end > span.end) continue;
      if (quantity.value === null && quantity.low === null && quantity.high === null) continue;
      if (quantity.start > 0 && /\p{L}/u.test(text[quantity.start - 1])) continue;
      if (quantity.unit === null && quantity.kind === 'number' && this.insideName(quantity)) continue;
      if (
        quantity.kind === 'ordinal' ||
        REFERENCES.has(
          fold(
            text
              .slice(Math.max(0, quantity.start - 14), quantity.start)
              .trim()
              .split(/[\s'’]/u)
              .at(-1) ?? '',
          ),
        )
      )
        continue;
      const number = text.slice(quantity.number.start, quantity.number.end).toLowerCase();
      // « chaque milliard », « mille fois merci »: figures of speech
      if (
        (BARE_SCALE.test(number) &&
          EACH.test(text.slice(Math.max(0, quantity.start - 10), quantity.start))) ||
        (/^(?:mille|cent|a thousand|a hundred|thousand|hundred)$/u.test(number) &&
          MANY.test(text.slice(quantity.number.end, quantity.number.end + 24)))
      )
        continue;
      if (
        quantity.kind === 'number' &&
        /^(?:une?|deux|trois|one|two|three)$/u.test(number) &&
        quantity.comparator === '=' &&
        quantity.unit === null &&
        !quantity.approximate &&
        (quantity.counts === null || !PEOPLE.test(quantity.counts))
      )
        continue;
      facts.push({
        focus: { start: Math.max(quantity.start, span.start), end: quantity.end },
        kind: 'figure',
        priority: figurePriority(quantity, text.slice(span.start, span.end)),
        why: why('figure', { sourced }),
      });
    }
    return facts;
  }

  /** Whether a name holds the whole of a span (« les Vingt-Sept », « G7 »). */
  private insideName(span: Span): boolean {
    const { mentions } = this.reading;
    const mention = mentions[firstEndingAfter(mentions, span.start)];
    return mention !== undefined && mention.start <= span.start && span.end <= mention.end;
  }

  /** `measured`: a grave figure stands in the clause. */
  private dates(span: Span, acts: readonly SpeechAct[], measured: boolean): Fact[] {
    const { times, text } = this.reading;
    const facts: Fact[] = [];
    for (let i = firstEndingAfter(times, span.start); i < times.length && times[i].start < span.end; i++) {
      const time = times[i];
      if (time.end > span.end || time.deictic || time.anchoredOn !== null || time.value === null) continue;
      // « le matin même », « dans la nuit »: of which day is not said
      if (time.type === 'SET' || /_REF$|^T[A-Z]{2}$/u.test(time.value)) continue;
      if (this.isPeriod(time)) continue;
      if (time.type === 'DURATION' && !/\d/u.test(time.value)) continue;
      facts.push({
        focus: { start: Math.max(time.start, span.start), end: time.end },
        kind: time.type === 'DURATION' ? 'figure' : 'date',
        priority:
          time.type === 'DURATION'
            ? durationPriority(time, text.slice(span.start, span.end))
            : datePriority(
                time,
                text,
                acts.some((act) => act.attributes && near(act.cue, time, SPOKEN)),
                measured,
              ),
        why: why(time.type === 'DURATION' ? 'figure' : 'date', { state: !/\d/u.test(time.value) }),
      });
    }
    return facts;
  }

  /** « 20 Minutes » between quotation marks is a paper. */
  private isOutlet(quote: Span): boolean {
    const inner = this.reading.text.slice(quote.start + 1, quote.end - 1).trim();
    return inner.length < 40 && this.context.register.outlet(inner) !== null;
  }

  /** « sur un an », « au bout d'un mois », « devant le 14, quai des Tanneurs »: a span of comparison, a house: nothing to check by itself. */
  private isPeriod(time: Span & { type: string }): boolean {
    const { text, quotes } = this.reading;
    const quote = quotes[firstEndingAfter(quotes, time.start)];
    if (quote && quote.start < time.start && time.end < quote.end && this.isOutlet(quote)) return true;
    const before = text.slice(Math.max(0, time.start - 14), time.start);
    if (time.type === 'DURATION')
      return (
        /(?:^|[^\p{L}])(?:sur|en|au bout d['’]|over)[ \u00a0\u202f]?$/iu.test(before) &&
        /^(?:une?|one|a)[ \u00a0\u202f](?:ans?|années?|mois|semaines?|trimestres?|semestres?|jours?|year|month|week|quarter)$/iu.test(
          text.slice(time.start, time.end),
        )
      );
    return (
      /^le[ \u00a0\u202f]\d{1,2}$/iu.test(text.slice(time.start, time.end)) &&
      /^,?[ \u00a0\u202f](?:rue|avenue|boulevard|place|quai|allée|chemin|impasse|route|cours)[ \u00a0\u202f]/u.test(
        text.slice(time.end, time.end + 14),
      )
    );
  }

  private offices(span: Span): Fact[] {
    const { people } = this.reading;
    const facts: Fact[] = [];
    for (let i = firstEndingAfter(people, span.start); i < people.length && people[i].start < span.end; i++) {
      const { start, end, name, office, organisation, officeSpan } = people[i];
      if (end > span.end || !officeSpan || name === null || office === null) continue;
      // The office alone stands for its holder and asserts nothing.
      if (officeSpan.start === start && officeSpan.end === end) continue;
      const focus = { start: Math.min(start, officeSpan.start), end: Math.max(end, officeSpan.end) };
      if (focus.start < span.start || focus.end > span.end) continue;
      facts.push({
        focus,
        kind: 'office',
        priority: officePriority(people[i]),
        why: why('office', {
          name,
          office,
          organisation: organisation && {
            fr: organisationInFrench(organisation, this.context.register),
            en: organisationInEnglish(organisation, this.context.register),
          },
        }),
      });
    }
    return facts;
  }

  private superlatives(clause: Clause): Fact[] {
    const { words, pack } = this;
    const first = superlativesOf(pack);
    for (
      let i = nextThat(words, first, clause.from, clause.to);
      i >= 0;
      i = nextThat(words, first, i + 1, clause.to)
    ) {
      if (this.inQuote[i]) continue;
      const rank = this.rankAt(i, clause.to);
      if (rank > i)
        return [{ focus: spanOf(words, i, rank), kind: 'superlative', priority: 3, why: why('superlative') }];
      const wording = phraseAt(words, pack.claims.superlatives, i);
      if (!wording || i + wording.length > clause.to || this.notSuperlative(i, wording)) continue;
      let last = i + wording.length - 1;
      while (last + 1 < clause.to && last - i < 5 && /^(?:ADJ|NOUN|PROPN)$/u.test(words.tokens[last + 1].pos))
        last++;
      const focus = spanOf(words, i, last);
      return [
        {
          focus,
          kind: 'superlative',
          priority: superlativePriority(
            this.reading.text.slice(focus.start, focus.end),
            this.reading.text.slice(focus.end, words.tokens[clause.to - 1].end),
          ),
          why: why('superlative'),
        },
      ];
    }
    return [];
  }

  /** « cinquième producteur mondial », « premier syndicat du pays »: the last token of a rank in a whole, -1 when none begins at a token. */
  private rankAt(i: number, to: number): number {
    const { words } = this;
    if (!isThat(words, RANKS, i)) return -1;
    let k = i + 1;
    while (k < to && k - i < 4 && (words.tokens[k].pos === 'NOUN' || words.tokens[k].pos === 'ADJ')) {
      if (k > i + 1 && WHOLE.test(words.form[k])) return k;
      k++;
    }
    if (k === i + 1 || k + 1 >= to || !/^(?:du|de|d'|des|au|in|of)$/u.test(words.form[k])) return -1;
    if (/^(?:la|l'|the)$/u.test(words.form[k + 1])) k++;
    return WHOLES.test(words.form[k + 1] ?? '') || words.tokens[k + 1]?.pos === 'PROPN' ? k + 1 : -1;
  }

  /** « de plus en plus », « le premier ministre », « jamais » in a comparison: no superlative. */
  private notSuperlative(i: number, wording: readonly string[]): boolean {
    const { words } = this;
    const next = words.form[i + wording.length] ?? '';
    const before = words.form[i - 1] ?? '';
    const single = wording.at(-1);
    if (/^(?:le|la|les|the)$/u.test(wording[0]) && /^premi/u.test(single ?? '')) {
      if (
        /^(?:ministre|ministres|lieu|temps|coups|coup|jours|mois|heures|semaines|minutes|année|années|phase|étape|partie|moitié|tranche|session|pas|éléments|résultats|secours|soins|signes|rayons|secrétaire|plan|degré|cas|regard|abord|pas|vice-président|lady|dame|minister)$/u.test(
          next,
        ) ||
        words.tokens[i + wording.length]?.pos === 'NUM'
      )
        return true;
      if (this.officeAt(words.tokens[i].start)) return true;
      if (
        !/^(?:NOUN|ADJ|PROPN)$/u.test(words.tokens[i + wording.length]?.pos ?? '') &&
        !/^(?:à|de|des|du|of|to)$/u.test(next)
      )
        return true;
    }
    // “the first half of 2026”, “the First World War”: a part of a row, no rank
    if (single === 'first' && wording[0] === 'the' && /^(?:half|quarter|year|month|week|day|night|morning|afternoon|evening|minute|minutes|hour|hours|days|weeks|months|years|round|stage|phase|part|chapter|set|leg|instance|place|world|semester|term|trimester|three|few|couple|lady|minister|secretary|sea|point|step)$/u.test(next)) return true; // prettier-ignore
    if (
      /^(?:dernier|dernière|derniers|dernières|last)$/u.test(single ?? '') &&
      wording[0] !== 'parmi' &&
      wording[0] !== 'among'
    )
      return true;
    // « le principal témoin » ranks nothing, « le principal fournisseur de l'armée » does
    if (/^principale?$/u.test(single ?? '') && !/^(?:de|du|des|d'|à|au)$/u.test(words.form[i + wording.length + 1] ?? '')) return true; // prettier-ignore
    if (/^(?:plus|moins)$/u.test(single ?? '') && /^(?:en|tôt|tard|possible|souvent|de)$/u.test(next))
      return true;
    // « il n'en parlait jamais », « n'a jamais été rendu public »: a mere denial
    if (single === 'jamais' && wording.length === 1 && this.deniedBefore(i) && !this.comparesBehind(i)) return true; // prettier-ignore
    if (
      single === 'jamais' &&
      (before === 'plus' || /^(?:à|si|que)$/u.test(before) || /^(?:n'|ne)$/u.test(words.form[i - 2] ?? ''))
    )
      return !/^(?:n'|ne)$/u.test(words.form[i - 2] ?? '');
    if (/^(?:ever|never|most)$/u.test(single ?? '') && wording.length === 1) return true;
    if (single === 'historique' || (wording.length === 2 && wording[0] === 'du')) return true;
    return /^(?:seul|seule|seuls|seules|only)$/u.test(single ?? '') && /^(?:fois|but|pas)$/u.test(next);
  }

  private deniedBefore(i: number): boolean {
    for (let k = i - 2; k >= 0 && k > i - 6; k--) if (/^(?:n'|ne)$/u.test(this.words.form[k])) return true;
    return false;
  }

  /** « jamais été aussi », « jamais vu », « jamais autant ». */
  private comparesBehind(i: number): boolean {
    for (let k = i + 1; k <= i + 4 && k < this.words.count; k++)
      if (COMPARED.test(this.words.form[k])) return true;
    return false;
  }

  private officeAt(offset: number): boolean {
    const { people } = this.reading;
    const person = people[firstEndingAfter(people, offset)];
    return person !== undefined && person.start <= offset + 4 && person.officeSpan !== null;
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
/** Nouns whose number is a reference and no figure (« article 49 »). */
const REFERENCES: ReadonlySet<string> = new Set(
  'article articles art. point points page pages p. chapitre chapitres numéro numéros n° section alinéa tome épisode saison chaîne france règlement ligne lignes no. chapter line section figure table'.split(
    ' ',
  ),
);
const COMPARED =
  /^(?:aussi|si|autant|tant|plus|moins|atteinte?s?|vue?s?|connue?s?|observée?s?|enregistrée?s?|réunie?s?|égalée?s?|battue?s?|dépassée?s?)$/u;
/** Ranks, and the wholes they are ranks of. */
const RANK =
  /^(?:premier|première|premiers|premières|second|seconde|\p{L}+ième|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;
const RANKS = asking((form) => RANK.test(form));
/** Words with which a superlative or a rank begins. */
const superlativesOf = askingOf(
  ({ claims }: LanguagePack, form) => RANK.test(form) || claims.superlatives.byFirst.has(form),
);
const WHOLE =
  /^(?:mondial|mondiale|mondiaux|mondiales|européen|européenne|européens|national|nationale|nationaux|français|française|africain|africaine|américain|américaine|asiatique)$/u;
const WHOLES =
  /^(?:monde|pays|continent|planète|région|ville|marché|secteur|zone|union|histoire|world|country|continent|planet|region)$/u;
/** Taking a place, beyond doubt: « reprendre » and “fall” also tell of trials and prices. */
const TAKING: ReadonlySet<string> = new Set(
  'conquérir occuper libérer capturer bombarder encercler annexer envahir contrôle prise seize capture occupy liberate retake annex invade besiege'.split(
    ' ',
  ),
);
/** What is done to the accused. */
const PROSECUTED =
  /^(?:condamner|accuser|poursuivre|soupçonner|inculper|incarcérer|écrouer|convict|jail|charge|accuse|sentence|indict)$/u;
/** Farthest that a day stands from the verb of speech it goes with, in code units (« a annoncé lundi »). */
const SPOKEN = 3;
/** Fewest tokens of a clause without a verb whose date is a claim. */
const DATELINE = 10;
/** Most tokens of an exclamation. */
const FRAGMENT = 5;
const OUTLETS =
  /^(?:confrères|journal|quotidien|magazine|hebdomadaire|chaîne|agence|radio|site|revue|newspaper|magazine|broadcaster|agency|outlet|daily)$/u;
const PEOPLE =
  /(?:mort|bless|victime|personne|otage|soldat|arrest|suspect|tué|disparu|enfant|dead|death|injur|wounded|killed|people|soldier|hostage|victim)/u;

function firstOf(words: Words, group: VerbGroup): number {
  let i = group.first;
  while (i < group.last && words.tokens[i].pos !== 'AUX' && words.tokens[i].pos !== 'VERB') i++;
  return i;
}

/** Index of the first span that may reach past an offset, where spans may hold each other. */
function firstEndingAfterOverlapping(spans: readonly Span[], offset: number): number {
  let i = firstStartingAt(spans, offset);
  let steps = 0;
  while (i > 0 && steps++ < 8 && spans[i - 1].end > offset) i--;
  return i;
}

export const claims: Stage = { name: 'claims', run };
