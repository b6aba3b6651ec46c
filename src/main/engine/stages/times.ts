/**
 * Times: dates, hours, durations and sets, with TIMEX3 values. Recognizers of the language read forms, refiners combine
 * them, and the forms are resolved against the article's date; stage `date` resolves them again when it has found one.
 */
import type { Reading, Time, Token, Upos } from '../../../shared/analysis.ts';
import { WEEKDAY_CODES, daysInMonth, parseDay, weekdayCodeOf, type Day } from '../calendar.ts';
import type { DraftOptions, TimeContext, TimeDraft } from '../languages/times.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { lexemesOf, type Lexemes } from '../lexemes.ts';
import type { Memo } from '../memo.ts';
import { linesOf, readPassages } from '../passages.ts';
import { placesIn, searchFor } from '../skeleton.ts';
import type { Stage } from '../stage.ts';
import { referenceOf, valueOf, writtenWeekday, type Form, type Side } from '../timeform.ts';

export const times: Stage = {
  name: 'times',
  run(reading, { pack, memo }) {
    if (!pack) return;
    const found = memo.lasting
      ? draftsByPassage(reading, pack, memo)
      : draftsOf(reading.text, pack, reading.tokens);
    kept.set(reading, found);
    reading.times = resolveTimes(found, pack, { reference: reading.date?.value ?? null });
  },
};

/** What the stage found in a reading, kept for the later stages that read the same lexemes or resolve the forms again. */
export interface FoundTimes {
  text: string;
  /** Of the whole text; null where it was read by passages. */
  lexemes: Lexemes | null;
  drafts: TimeDraft[];
}
const kept = new WeakMap<Reading, FoundTimes>();

/** Whether the sentence of a draft looks ahead; filled in when it is first asked for. */
const ahead = new WeakMap<TimeDraft, boolean>();

/** Reads the passages that the memo does not know. */
function draftsByPassage(reading: Reading, pack: LanguagePack, memo: Memo): FoundTimes {
  const passages = readPassages(reading, memo, 'times', (missing) => {
    const { text, tokens, spans } = linesOf(reading, missing);
    const { drafts } = draftsOf(text, pack, tokens);
    let at = 0;
    return spans.map(({ start, end }) => {
      const from = at;
      while (at < drafts.length && drafts[at]!.start < end) at++;
      return drafts.slice(from, at).map((draft) => moved(draft, -start));
    });
  });
  const drafts = passages.flatMap(({ start, found }) => found.map((draft) => moved(draft, start)));
  return { text: reading.text, lexemes: null, drafts };
}

/** A draft elsewhere in a text; what is known of it stays known. */
function moved(draft: TimeDraft, by: number): TimeDraft {
  return { ...draft, start: draft.start + by, end: draft.end + by, origin: draft.origin ?? draft };
}

/** The lexemes and drafts of a reading that went through this stage, null otherwise. */
export function foundTimesOf(reading: Reading): FoundTimes | null {
  return kept.get(reading) ?? null;
}

export interface TimeOptions {
  /** ISO date or date-time that relative times count from; null leaves them without value. */
  reference: string | null;
  /** Where a weekday or a date without a year is looked for. By default the sentence decides: past, unless it looks ahead. */
  side?: Side;
}

/** Reads the times of a text, without the other stages. */
export function readTimes(text: string, pack: LanguagePack, options: TimeOptions): Time[] {
  return resolveTimes(draftsOf(text, pack, []), pack, options);
}

/** Runs the recognizers and refiners of a language on a text; `tokens` may be empty. */
export function draftsOf(
  text: string,
  pack: LanguagePack,
  tokens: readonly Token[],
): FoundTimes & { lexemes: Lexemes } {
  const lexemes = lexemesOf(text, pack.lexicon);
  const context = makeContext(lexemes, pack, tokens);
  const places = placesIn(lexemes.skeleton);
  const all: { draft: TimeDraft; order: number }[] = [];
  for (const [order, recognizer] of pack.times.recognizers.entries()) {
    const search = searchFor(recognizer.pattern, places);
    for (let match = search(0); match;) {
      const draft = match[0].length ? recognizer.read(match, context) : null;
      if (draft) all.push({ draft, order });
      // A declined match may hide one that begins inside it; what a draft left of its match is read again.
      const read = draft ? Math.min(draft.after, match.index + match[0].length) : 0;
      match = search(Math.max(read, match.index + 1));
    }
  }
  all.sort(
    (a, b) =>
      b.draft.after - b.draft.first - (a.draft.after - a.draft.first) ||
      a.order - b.order ||
      a.draft.first - b.draft.first,
  );
  const taken = new Uint8Array(lexemes.start.length + 1);
  let drafts: TimeDraft[] = [];
  for (const { draft } of all) {
    let free = true;
    for (let at = draft.first; at < draft.after && free; at++) free = taken[at] === 0;
    if (!free) continue;
    taken.fill(1, draft.first, draft.after);
    drafts.push(draft);
  }
  drafts.sort((a, b) => a.first - b.first);
  for (const refiner of pack.times.refiners) drafts = refiner.refine(drafts, context);
  return { text, lexemes, drafts };
}

function makeContext(lexemes: Lexemes, pack: LanguagePack, tokens: readonly Token[]): TimeContext {
  const at = (match: RegExpExecArray, group: string) => match.indices?.groups?.[group]?.[0] ?? -1;
  return {
    lexemes,
    lexicon: pack.lexicon,
    at,
    number: (match, group) => lexemes.value[at(match, group)] ?? NaN,
    written: (match, group) => lexemes.written.get(at(match, group)) ?? null,
    word: (index) => lexemes.text.slice(lexemes.start[index], lexemes.end[index]),
    alone(index, most) {
      const { skeleton } = lexemes;
      let from = index;
      while (from > 0 && skeleton[from - 1] !== 'B' && index - from < most) from--;
      let after = index;
      while (after < skeleton.length && skeleton[after] !== 'B' && after - from <= most) after++;
      return after - from <= most;
    },
    pos: (index) => posAt(tokens, lexemes.start[index] ?? -1),
    draft(match, form, options: DraftOptions = {}) {
      const first = options.first ?? match.index;
      const after = options.after ?? match.index + match[0].length;
      return {
        start: lexemes.start[first]!,
        end: lexemes.end[after - 1]!,
        first,
        after,
        form,
        type: options.type ?? typeOf(form),
        approximate: options.approximate ?? false,
        deictic: options.deictic ?? false,
        anchoredOn: options.anchoredOn ?? null,
      };
    },
  };
}

/** The TIMEX3 type that a form has when nothing else is said. */
export function typeOf(form: Form): Time['type'] {
  if (form.kind === 'duration') return 'DURATION';
  if (form.kind === 'set') return 'SET';
  if (form.kind === 'clock' || form.kind === 'daypart') return 'TIME';
  if (form.kind === 'at') return 'TIME';
  if (form.kind === 'range') return typeOf(form.to);
  if (form.kind === 'within') return typeOf(form.of);
  return 'DATE';
}

function posAt(tokens: readonly Token[], offset: number): Upos | null {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle]!;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return token.pos;
  }
  return null;
}

/** Gives every draft its value. The focus is the last full day said before; a year said before in the paragraph carries on. */
export function resolveTimes({ text, drafts }: FoundTimes, pack: LanguagePack, options: TimeOptions): Time[] {
  const reference = referenceOf(options.reference);
  let focus: Day | null = null;
  let year: number | null = null;
  // A year or month said since the last full day: « entrée en 1961, … trois ans plus tard », « en septembre 2021 … le mois suivant ».
  let bareYear: number | null = null;
  let bareMonth: number | null = null;
  let lineEnd = -1;
  const liesBack = (draft: TimeDraft): boolean =>
    draft.form.kind === 'date' &&
    draft.form.year === null &&
    ends(text.slice(Math.max(0, draft.start - BEFORE), draft.start), pack.times.since);
  const looksAhead = (draft: TimeDraft): boolean => {
    const origin = draft.origin ?? draft;
    let known = ahead.get(origin);
    if (known === undefined)
      ahead.set(
        origin,
        (known =
          !ends(text.slice(Math.max(0, draft.start - BEFORE), draft.start), pack.times.since) &&
          (ends(text.slice(Math.max(0, draft.start - SENTENCE), draft.start), pack.times.until) ||
            pack.times.future.test(sentenceAround(text, draft.start, draft.end)))),
      );
    return known;
  };
  return drafts.map((draft): Time => {
    while (lineEnd < draft.start) {
      const next = text.indexOf('\n', Math.max(lineEnd + 1, draft.start));
      [lineEnd, year] = [next < 0 ? text.length : next, null];
    }
    const side = options.side ?? (looksAhead(draft) ? 'future' : liesBack(draft) ? 'past' : null);
    const bare = draft.form.kind === 'weekday' || draft.form.kind === 'unit';
    // a year said before carries on to days and months, not to holidays and seasons
    const carried =
      draft.form.kind !== 'holiday' &&
      draft.form.kind !== 'season' &&
      (reference === null || (year !== null && year !== reference.day.year))
        ? year
        : null;
    const { form } = draft;
    const counted =
      bareYear !== null &&
      (form.kind === 'away' || form.kind === 'unit') &&
      form.unit === 'year' &&
      form.origin === 'focus' &&
      Number.isInteger(form.kind === 'away' ? form.count : form.shift)
        ? String(bareYear + (form.kind === 'away' ? form.count : form.shift))
        : null;
    const value =
      counted ??
      valueOf(draft.form, {
        reference,
        focus: bareYear !== null && countsFromMonth(form) ? lastDayOf(bareYear, bareMonth ?? 12) : focus,
        year: side === 'future' && reference ? null : carried,
        side: side ?? (bare ? 'past' : 'nearest'),
      });
    const day = value === null ? null : parseDay(value);
    const weekday = writtenWeekday(draft.form);
    const code = weekday === null ? null : WEEKDAY_CODES[weekday - 1]!;
    const actual =
      day && value!.length >= 10 && draft.form.kind !== 'weekday' ? weekdayCodeOf(value!.slice(0, 10)) : null;
    if (day && draft.form.kind !== 'range' && draft.type !== 'SET') [focus, bareYear] = [day, null];
    if (form.kind === 'date' && form.day === null && form.year !== null)
      [bareYear, bareMonth] = [form.year, form.month];
    else if (counted !== null) [bareYear, bareMonth] = [Number(counted), null];
    else if (countsFromMonth(form)) {
      const month = /^(\d{4})-(\d{2})$/.exec(value ?? '');
      if (month) [bareYear, bareMonth] = [Number(month[1]), Number(month[2])];
    }
    const explicit =
      draft.form.kind === 'date' && draft.form.year !== null && draft.form.month !== null
        ? draft.form.year
        : null;
    // « depuis décembre 2024 », “founded in May 2019” say a year in passing: the days told next are not of it
    if (
      explicit !== null &&
      !ends(text.slice(Math.max(0, draft.start - BEFORE), draft.start), pack.times.since)
    )
      year = explicit;
    return {
      start: draft.start,
      end: draft.end,
      type: draft.type,
      value,
      weekday: code,
      weekdayMatches: code === null || actual === null ? null : code === actual,
      approximate: draft.approximate,
      deictic: draft.deictic,
      anchoredOn: draft.anchoredOn,
    };
  });
}

/** « le mois suivant », « en juin suivant »: what the last month or year that was said tells of. */
const countsFromMonth = (form: Form): boolean =>
  (form.kind === 'unit' && form.unit === 'month' && form.origin === 'focus') ||
  (form.kind === 'date' && form.origin === 'focus');

const lastDayOf = (year: number, month: number): Day => ({ year, month, day: daysInMonth(year, month) });

/** Whether a passage ends so. */
function ends(passage: string, pattern: RegExp): boolean {
  pattern.lastIndex = passage.length;
  return pattern.test(passage);
}

const SENTENCE = 240;
/** How much before a time tells that it lies back: « depuis », « annoncé en ». */
const BEFORE = 24;

/** The sentence around a passage, roughly: to the nearest full stop or line break, at most 240 characters each way. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  const after = text.slice(end, end + SENTENCE);
  const from = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('\n'),
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
  );
  const to = after.search(/[.!?](?:\s|$)|\n/);
  return before.slice(from + 1) + ' ' + (to < 0 ? after : after.slice(0, to));
}
