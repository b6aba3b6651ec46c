/** Combining what the French recognizers found: day and hour, ranges. */
import type { ClockForm, Form } from '../../../timeform.ts';
import type { TimeContext, TimeDraft, TimeRefiner } from '../../times.ts';
import { lexicon } from '../vocabulary.ts';

const gaps = lexicon.define('timegap', [
  'à',
  'vers',
  'de',
  ',',
  'à environ',
  'aux alentours de',
  'autour de',
  'dans',
  'dans la',
  "dans l'",
  'en',
  'au',
  'le',
  ', à',
  'du',
  'a',
  'à partir de',
  'dès',
  'entre',
  'jusqu’à',
  'au matin',
  'pendant',
  'mais entre',
  'par exemple entre',
  'plus tard que',
  'avant',
  'après',
  'ce',
  'cet',
]);
const rangeOpen = lexicon.define('rangeopen', [
  'du',
  'de',
  'entre',
  "d'",
  'depuis',
  'des',
  'à partir du',
  'à partir de',
]);
const rangeJoin = lexicon.define('rangejoin', [
  'au',
  'à',
  'à la',
  "à l'",
  "jusqu'au",
  "jusqu'à",
  "jusqu'en",
  '-',
  'aux',
  'a',
]);
const betweenJoin = lexicon.define('betweenjoin', ['et', 'et le', 'et la', "et l'"]);

function gap(context: TimeContext, left: TimeDraft, right: TimeDraft): string {
  return context.lexemes.skeleton.slice(left.after, right.first);
}

function isDay(form: Form): boolean {
  return form.kind === 'date'
    ? form.day !== null
    : form.kind === 'weekday' ||
        form.kind === 'holiday' ||
        (form.kind === 'away' && form.unit === 'day') ||
        (form.kind === 'nth' && form.unit === 'day') ||
        (form.kind === 'fixed' && form.value === 'PRESENT_REF');
}

/** « aujourd'hui à midi » is a day like another. */
function asDay(form: Form): Form {
  return form.kind === 'fixed' ? { kind: 'away', unit: 'day', count: 0, origin: 'writing' } : form;
}

function isHour(form: Form): boolean {
  return (
    form.kind === 'clock' || form.kind === 'daypart' || (form.kind === 'range' && form.from.kind === 'clock')
  );
}

/** The hour of 1 to 11 that goes with a part of the day: « demain après-midi à 3 heures ». */
function inPart(clock: ClockForm, part: string): ClockForm {
  return clock.hour >= 12 || part === 'MO' || (part === 'NI' && clock.hour < 6)
    ? clock
    : { ...clock, hour: clock.hour + 12, sure: true };
}

function joined(left: Form, right: Form): Form | null {
  const [day, hour] =
    isDay(left) && isHour(right)
      ? [left, right]
      : isDay(right) && isHour(left)
        ? [right, left]
        : [null, null];
  if (day && hour) {
    if (hour.kind === 'range') {
      if (hour.from.kind !== 'clock' || hour.to.kind !== 'clock') return null;
      return {
        kind: 'range',
        from: { kind: 'at', date: asDay(day), time: hour.from },
        to: { kind: 'at', date: asDay(day), time: hour.to },
      };
    }
    if (hour.kind !== 'clock' && hour.kind !== 'daypart') return null;
    return { kind: 'at', date: asDay(day), time: hour };
  }
  const [at, clock] = left.kind === 'at' ? [left, right] : right.kind === 'at' ? [right, left] : [null, null];
  if (at && at.time.kind === 'daypart' && clock!.kind === 'clock')
    return { ...at, time: inPart(clock as ClockForm, at.time.part) };
  if (
    at &&
    at.time.kind === 'daypart' &&
    clock!.kind === 'range' &&
    clock!.from.kind === 'clock' &&
    clock!.to.kind === 'clock'
  )
    return {
      kind: 'range',
      from: { ...at, time: inPart(clock!.from, at.time.part) },
      to: { ...at, time: inPart(clock!.to, at.time.part) },
    };
  if (left.kind === 'daypart' && right.kind === 'clock') return inPart(right, left.part);
  if (right.kind === 'daypart' && left.kind === 'clock') return inPart(left, right.part);
  return null;
}

function merge(left: TimeDraft, right: TimeDraft, form: Form): TimeDraft {
  return {
    ...left,
    end: right.end,
    after: right.after,
    form,
    type: form.kind === 'range' && form.to.kind !== 'at' && form.to.kind !== 'clock' ? left.type : 'TIME',
    approximate: left.approximate || right.approximate,
    deictic: false,
  };
}

export const dayAndHour: TimeRefiner = {
  name: 'day and hour',
  refine(found, context) {
    const out: TimeDraft[] = [];
    for (const draft of found) {
      const before = out.at(-1);
      const between = before ? gap(context, before, draft) : '';
      if (
        before &&
        (between === '' || (gaps.get(between) && (between[0] !== ',' || isDay(before.form)))) &&
        draft.anchoredOn === null &&
        before.anchoredOn === null
      ) {
        const form = joined(before.form, draft.form);
        if (form) {
          out[out.length - 1] = merge(before, draft, form);
          continue;
        }
      }
      out.push(draft);
    }
    return out;
  },
};

function joinable(left: Form, right: Form): boolean {
  if (left.kind === 'at' && right.kind === 'clock') return true;
  const grain = (form: Form): string =>
    form.kind === 'date'
      ? form.day !== null
        ? 'day'
        : form.month !== null
          ? 'month'
          : 'year'
      : form.kind === 'within'
        ? grain(form.of)
        : form.kind === 'weekday' || form.kind === 'holiday' || form.kind === 'away'
          ? 'day'
          : form.kind;
  const [a, b] = [grain(left), grain(right)];
  return (
    (a === b && ['day', 'month', 'year', 'clock', 'at', 'season', 'fixed', 'part'].includes(a)) ||
    (a === 'month' && b === 'year') ||
    (a === 'year' && b === 'month') ||
    (a === 'month' && b === 'day') ||
    (a === 'day' && b === 'month')
  );
}

export const ranges: TimeRefiner = {
  name: 'ranges',
  refine(found, context) {
    const { skeleton } = context.lexemes;
    const out: TimeDraft[] = [];
    for (const draft of found) {
      const before = out.at(-1);
      if (before) {
        const between = gap(context, before, draft);
        const opening = skeleton[before.first - 1];
        const dash = between === '-' || between === '_';
        const opened = opening !== undefined && (rangeOpen.get(opening) === true || opening === "'");
        const joins =
          dash ||
          (rangeJoin.get(between) && (opened || before.form.kind === 'clock')) ||
          (betweenJoin.get(between) && opening === lexicon.charOf('entre'));
        if (
          joins &&
          joinable(before.form, draft.form) &&
          before.anchoredOn === null &&
          draft.anchoredOn === null &&
          !(dash && before.form.kind === 'fixed')
        ) {
          const to: Form =
            before.form.kind === 'at' && draft.form.kind === 'clock'
              ? { ...before.form, time: draft.form }
              : draft.form;
          out[out.length - 1] = merge(before, draft, { kind: 'range', from: before.form, to });
          continue;
        }
      }
      out.push(draft);
    }
    return out;
  },
};
