/** The facts of a clause that other stages found: quotations, figures, dates, offices. */
import type { Span } from '../../../../shared/analysis.ts';
import { firstEndingAfter, firstStartingAt } from '../../reading.ts';
import { organisationInEnglish, organisationInFrench } from '../../register/labels.ts';
import { fold } from '../../wordtypes.ts';
import type { SpeechAct } from '../speech/acts.ts';
import type { Fact, ReadUnit } from './fact.ts';
import { datePriority, durationPriority, figurePriority, near, officePriority } from './priority.ts';
import { why } from './why.ts';

/** A number word that counts one: « le milliard », and what makes it any one. */
const BARE_SCALE = /^(?:milliards?|millions?|milliers?|centaines?|dizaines?|billion|million|thousand)$/u;

const EACH = /(?<![\p{L}])(?:chaque|every|each)[ \u00a0\u202f]$/iu;

/** What is told a thousand times only in a manner of speaking. */
const MANY =
  /^[ \u00a0\u202f](?:fois|raisons?|mercis?|excuses|façons|manières|choses|questions|et[ \u00a0\u202f]une?|times|reasons|ways|thanks)(?![\p{L}])/iu;

/** Nouns whose number is a reference and no figure (« article 49 »). */
const REFERENCES: ReadonlySet<string> = new Set(
  'article articles art. point points page pages p. chapitre chapitres numéro numéros n° section alinéa tome épisode saison chaîne france règlement ligne lignes no. chapter line section figure table'.split(
    ' ',
  ),
);

/** Farthest that a day stands from the verb of speech it goes with, in code units (« a annoncé lundi »). */
const SPOKEN = 3;

const PEOPLE =
  /(?:mort|bless|victime|personne|otage|soldat|arrest|suspect|tué|disparu|enfant|dead|death|injur|wounded|killed|people|soldier|hostage|victim)/u;

/** Index of the first span that may reach past an offset, where spans may hold each other. */
function firstEndingAfterOverlapping(spans: readonly Span[], offset: number): number {
  let i = firstStartingAt(spans, offset);
  let steps = 0;
  while (i > 0 && steps++ < 8 && spans[i - 1].end > offset) i--;
  return i;
}

/** The quotations that share a clause, titles, scare quotes and outlets between marks left out. */
export function quotationsIn(unit: ReadUnit, span: Span, acts: readonly SpeechAct[]): Fact[] {
  const { quotes } = unit.reading;
  const facts: Fact[] = [];
  for (
    let i = firstEndingAfterOverlapping(quotes, span.start);
    i < quotes.length && quotes[i].start < span.end;
    i++
  ) {
    const quote = quotes[i];
    if (quote.end <= span.start || quote.kind === 'title' || quote.kind === 'scare') continue;
    if (quote.start < span.start - 2 && quote.end > span.end + 2) continue;
    if (isOutlet(unit, quote)) continue;
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

/** The figures of a clause: no ordinals, references, small counts or figures of speech. `sourced`: the clause names who says it. */
export function figuresIn(unit: ReadUnit, span: Span, sourced: boolean): Fact[] {
  const { quantities, text } = unit.reading;
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
    if (quantity.unit === null && quantity.kind === 'number' && insideName(unit, quantity)) continue;
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
      (BARE_SCALE.test(number) && EACH.test(text.slice(Math.max(0, quantity.start - 10), quantity.start))) ||
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
function insideName(unit: ReadUnit, span: Span): boolean {
  const { mentions } = unit.reading;
  const mention = mentions[firstEndingAfter(mentions, span.start)];
  return mention !== undefined && mention.start <= span.start && span.end <= mention.end;
}

/** The dates and durations of a clause that stand by themselves. `measured`: a grave figure stands in the clause. */
export function datesIn(unit: ReadUnit, span: Span, acts: readonly SpeechAct[], measured: boolean): Fact[] {
  const { times, text } = unit.reading;
  const facts: Fact[] = [];
  for (let i = firstEndingAfter(times, span.start); i < times.length && times[i].start < span.end; i++) {
    const time = times[i];
    if (time.end > span.end || time.deictic || time.anchoredOn !== null || time.value === null) continue;
    // « le matin même », « dans la nuit »: of which day is not said
    if (time.type === 'SET' || /_REF$|^T[A-Z]{2}$/u.test(time.value)) continue;
    if (isPeriod(unit, time)) continue;
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
function isOutlet(unit: ReadUnit, quote: Span): boolean {
  const inner = unit.reading.text.slice(quote.start + 1, quote.end - 1).trim();
  return inner.length < 40 && unit.context.register.outlet(inner) !== null;
}

/** « sur un an », « au bout d'un mois », « devant le 14, quai des Tanneurs »: a span of comparison, a house: nothing to check by itself. */
function isPeriod(unit: ReadUnit, time: Span & { type: string }): boolean {
  const { text, quotes } = unit.reading;
  const quote = quotes[firstEndingAfter(quotes, time.start)];
  if (quote && quote.start < time.start && time.end < quote.end && isOutlet(unit, quote)) return true;
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

/** The people of a clause who are named beside their office. */
export function officesIn(unit: ReadUnit, span: Span): Fact[] {
  const { people } = unit.reading;
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
          fr: organisationInFrench(organisation, unit.context.register),
          en: organisationInEnglish(organisation, unit.context.register),
        },
      }),
    });
  }
  return facts;
}
