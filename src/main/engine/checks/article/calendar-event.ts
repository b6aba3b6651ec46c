import type { Reading, Span, Time, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import type { Register, RegisterEvent } from '../../register.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { dayNumber, daysOf, inEnglish, inFrench } from '../calendar.ts';
import { GAP, inFurniture, LEFT, RIGHT, sentenceOrLine, warn } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

/** Words between which an event's names may begin; a name is looked up folded, longest first, so that the text is read once. */
const START = new RegExp(`${LEFT}(?:sommets?|summit|début|COP${GAP}?-?\\d{1,2}|Jeux|JO|Coupe|Mondial|Euro|élections?|attentats?|attaques?|incendie|réouverture|invasion|offensive|annexion|référendum|entrée|signature|accord|accident|catastrophe|chute|effondrement|assaut|prise|explosion|mort|décès|dissolution|débarquement|armistice|capitulation|abolition|massacre|full-scale|Brexit|Fukushima|Chernobyl|fall|September|D-Day|annexation|death|NATO|G7|G20)${RIGHT}`, 'giu'); // prettier-ignore
/** English wordings of the series. */
const SERIES_EN: readonly (readonly [string, string])[] = [
  ['nato summit', "sommet de l'OTAN"],
  ['g7 summit', 'sommet du G7'],
  ['g20 summit', 'sommet du G20'],
];
/** Other French wordings of the series, folded. */
const SERIES_FR: readonly (readonly [string, string])[] = [
  ["sommet de l'alliance atlantique", "sommet de l'OTAN"],
  ["sommet de l'alliance", "sommet de l'OTAN"],
  ['sommet otan', "sommet de l'OTAN"],
  ['g7', 'sommet du G7'],
  ['g20', 'sommet du G20'],
];
/** What articles on the war in Ukraine call its beginning: the date is only wrong where day and month are those of the register. */
const LOOSELY: readonly (readonly [string, string])[] = [
  ["debut de l'invasion", "invasion de l'Ukraine"],
  ["debut de l'invasion russe", "invasion de l'Ukraine"],
  ["debut de l'invasion a grande echelle", "invasion de l'Ukraine"],
  ["debut de l'offensive russe", "invasion de l'Ukraine"],
  ['debut de la guerre', "invasion de l'Ukraine"],
  ['debut de la guerre en ukraine', "invasion de l'Ukraine"],
  ["debut de la guerre d'ukraine", "invasion de l'Ukraine"],
  ['debut du conflit en ukraine', "invasion de l'Ukraine"],
  ['invasion russe', "invasion de l'Ukraine"],
];
const LOOSE: ReadonlySet<string> = new Set(LOOSELY.map(([wording]) => wording));
const MAX_NAME = 60;

/** A known event is dated as the register dates it: a summit by its place, a lone event by its name. */
export const event: Check = {
  rule: 'calendar/event',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Date d’un événement connu', en: 'Date of a known event' },
  describe: {
    fr: 'L’année, le jour ou le lieu d’un événement connu n’est pas celui du registre.',
    en: 'The year, day or place of a known event is not that of the register.',
  },
  examples: {
    wrong: [
      { text: 'Le [[sommet de l’OTAN de Vilnius, en 2021]], avait déçu Kiev.', date: '2024-09-03' },
      { text: 'Le [[sommet du G7, à Hiroshima en 2022]], s’est clos sans accord.', date: '2024-09-03' },
      { text: 'L’[[incendie de Notre-Dame, le 15 avril 2018]], avait ému le monde.', date: '2024-09-03' },
      { text: 'La [[COP21, en 2014]], a fixé le cap.', date: '2024-09-03' },
      { text: 'The [[NATO summit in Madrid in 2023]] changed the plan.', date: '2024-09-03', language: 'en' },
      { text: 'L’[[annexion de la Crimée en 2015]] avait précédé la guerre.', date: '2024-09-03' },
      { text: 'Depuis le [[début de l’invasion, le 24 février 2023]], Kiev tient.', date: '2026-01-15' },
      { text: 'Depuis l’[[annexion de la Crimée, en mars 2015]], tout a changé.', date: '2024-09-03' },
    ],
    right: [
      { text: 'Depuis le début de l’invasion, le 24 février 2022, Kiev tient.', date: '2026-01-15' },
      { text: 'Depuis le début de l’invasion, le 7 octobre 2023, la ville est vide.', date: '2026-01-15' },
      { text: 'Depuis l’annexion de la Crimée, en 2015 comme en 2020, il a voté non.', date: '2024-09-03' },
      { text: 'Le sommet de l’OTAN de Vilnius, en 2023, avait déçu Kiev.', date: '2024-09-03' },
      { text: 'Le sommet de l’OTAN de 2023 avait déçu.', date: '2024-09-03' },
      {
        text: 'Depuis l’incendie de Notre-Dame, en 2019, le chantier avance ; il finira en 2024.',
        date: '2024-09-03',
      },
      { text: 'La COP21, en 2015, a fixé le cap pour 2050.', date: '2024-09-03' },
      { text: 'Trois ans avant la COP21, en 2012, il plaidait déjà.', date: '2024-09-03' },
      { text: 'Le sommet de l’OTAN à Bruxelles en 2021 fut bref.', date: '2024-09-03' },
      { text: 'Les Jeux olympiques de Tokyo 2020, en 2021, se sont tenus sans public.', date: '2024-09-03' },
      { text: 'Le sommet du club de lecture, à Vilnius en 2021, a plu.', date: '2024-09-03' },
      { text: 'The NATO summit in Madrid in 2022 changed the plan.', date: '2024-09-03', language: 'en' },
    ],
  },
  run(article, { register }) {
    const warnings: Warning[] = [];
    const names = namesByStart(register);
    for (const match of scanArticle(article.text, START)) {
      const start = match.index;
      if (inFurniture(article, { start, end: start + 1 })) continue;
      const sentence = sentenceOrLine(article, start);
      const found = nameAt(article.text, start, sentence.end, names);
      if (!found || warnings.some((other) => start < other.end && other.start <= start)) continue;
      const judged = judge(article, { start, end: found.end }, found.events, sentence, found.loose);
      if (judged) warnings.push(judged);
    }
    return warnings;
  },
};

type Names = ReadonlyMap<string, readonly RegisterEvent[]>;

const known = new WeakMap<Register, Names>();

function namesByStart(register: Register): Names {
  const made = known.get(register);
  if (made) return made;
  const names = new Map<string, readonly RegisterEvent[]>(
    register.eventNames().map(({ folded, events }) => [folded, events]),
  );
  for (const [wording, series] of [...SERIES_EN, ...SERIES_FR]) if (!names.has(wording)) names.set(wording, register.eventsOfSeries(series)); // prettier-ignore
  for (const [wording, event] of LOOSELY) {
    const events = names.get(fold(event));
    if (events && !names.has(wording)) names.set(wording, events);
  }
  known.set(register, names);
  return names;
}

/** The longest known name that begins at an offset. */
function nameAt(
  text: string,
  start: number,
  limit: number,
  names: Names,
): { end: number; events: readonly RegisterEvent[]; loose: boolean } | null {
  const piece = text.slice(start, Math.min(limit, start + MAX_NAME));
  const ends = [...piece.matchAll(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu)]
    .map((match) => match.index)
    .reverse();
  for (const end of ends) {
    const name = fold(piece.slice(0, end));
    const events = names.get(name);
    if (events?.length) return { end: start + end, events, loose: LOOSE.has(name) };
  }
  return null;
}

function judge(
  article: Reading,
  name: Span,
  events: readonly RegisterEvent[],
  sentence: Span,
  loose: boolean,
): Warning | null {
  const before = article.text.slice(Math.max(sentence.start, name.start - 40), name.start);
  // Another time hangs on the event: « trois ans avant la COP21, en 2012 ».
  if (/(?:avant|après|lendemain|veille|suite|before|after|following)(?:[ \u00a0\u202f]\p{L}+){0,2}[ \u00a0\u202f'’]*$/iu.test(before)) return null; // prettier-ignore
  const place = placeAfter(article.text, name.end, sentence.end, events);
  const time = timeAfter(article, place?.end ?? name.end, sentence);
  if (!time) return undatedEvent(article, name, place, events, sentence);
  // « depuis la COP21, en 2019 comme en 2020 »: only a date between commas is that of the event
  if (/(?:depuis|dès|since)(?:[ \u00a0\u202f]\p{L}+){0,2}[ \u00a0\u202f'’]*$/iu.test(before) && !/^[ \u00a0\u202f]?[,.;:)»]/u.test(article.text.slice(time.end, time.end + 2))) return null; // prettier-ignore
  const days = daysOf(time.value);
  if (!days || !/\d{4}/.test(article.text.slice(time.start, time.end))) return null;
  const single = events.length === 1;
  const here = place
    ? events.filter((one) => one.place && fold(one.place) === place.folded)
    : single
      ? events
      : [];
  if (!here.length) return null;
  const agrees = (one: RegisterEvent) =>
    (days.from <= one.to && one.from <= days.to) || nameHasYear(one, time, article);
  if (here.some(agrees)) return null;
  const sameDay = (one: RegisterEvent) => one.from.slice(5, days.from === days.to ? 10 : 7) === days.from.slice(5, days.from === days.to ? 10 : 7); // prettier-ignore
  if (loose && !(time.value!.length >= 7 && here.some(sameDay))) return null;
  const nearest = [...here].sort(
    (a, b) =>
      Math.abs(year(a.from) - year(days.from)) - Math.abs(year(b.from) - year(days.from)) ||
      (a.from < b.from ? -1 : 1),
  )[0]!;
  const sameYear = single ? [] : events.filter((one) => one.from <= days.to && days.from <= one.to);
  const other = sameYear.find((one) => one.place);
  const span = { start: name.start, end: Math.max(time.end, place?.end ?? 0) };
  const whenFr =
    nearest.from === nearest.to
      ? `du ${inFrench(nearest.from)}`
      : `du ${inFrench(nearest.from)} au ${inFrench(nearest.to)}`;
  const whenEn =
    nearest.from === nearest.to
      ? `on ${inEnglish(nearest.from)}`
      : `from ${inEnglish(nearest.from)} to ${inEnglish(nearest.to)}`;
  return warn(
    'calendar/event',
    'error',
    span,
    {
      fr: `Au registre, « ${nearest.name} » est daté ${whenFr}${other ? ` ; en ${year(days.from)}, c’était ${other.place}` : ''}.`,
      en: `In the register, “${nearest.name}” is dated ${whenEn}${other ? `; in ${year(days.from)} it was ${other.place}` : ''}.`,
    },
    {
      suggestion: article.text
        .slice(span.start, span.end)
        .replace(/(?<!\d)\d{4}(?!\d)/, String(year(nearest.from))),
    },
  );
}

function year(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** « Tokyo 2020 » bears a year that is not its own. */
function nameHasYear(one: RegisterEvent, time: Time, article: Reading): boolean {
  const written = article.text.slice(time.start, time.end);
  return [one.name, ...one.aliases].some((name) => name.endsWith(` ${written}`));
}

/** A place of the series within a few words behind the name: « à Vilnius », « de La Haye », “in Madrid”, « , prévu en 2025 à Ankara ». */
function placeAfter(
  text: string,
  from: number,
  limit: number,
  events: readonly RegisterEvent[],
): (Span & { folded: string }) | null {
  const piece = text.slice(from, Math.min(limit, from + 60));
  for (const match of piece.matchAll(
    /(?<![\p{L}\p{N}])(?:à|au|aux|de|du|d['’]|en|in|at|of)(?:[ \u00a0\u202f])?((?:(?:La|Le|Les|Los|New|Buenos|Rio|San|Carbis|Borgo|Charm)[ \u00a0\u202f](?:de[ \u00a0\u202f])?)?\p{Lu}[\p{L}'’-]*)/gu,
  )) {
    const folded = fold(match[1]!);
    if (/[.;!?]/.test(piece.slice(0, match.index))) return null;
    if (events.some((one) => one.place && fold(one.place) === folded))
      return { start: from + match.index, end: from + match.index + match[0].length, folded };
  }
  return null;
}

/** The first time of the phrase behind the name: right behind, with at most a comma and a few words between. */
function timeAfter(article: Reading, placeEnd: number, sentence: Span): Time | null {
  const text = article.text;
  const first = firstStartingAt(article.times, placeEnd);
  // « attentats du 13 novembre 2014 »: the year goes on where the name ends.
  const across = article.times[first - 1];
  if (across && across.start < placeEnd && across.end > placeEnd) return across;
  const candidates = [article.times[first], article.times[first - 1]];
  for (const [order, time] of candidates.entries()) {
    if (!time || time.start < sentence.start || time.end > sentence.end) continue;
    const between = order === 0 ? text.slice(placeEnd, time.start) : text.slice(time.end, placeEnd);
    if (order === 0) {
      if (/^[ \u00a0\u202f]?[,(]?[ \u00a0\u202f]?(?:(?:qui s['’]est (?:tenue?|déroulée?)|tenue?|organisée?|prévue?|programmée?|survenue?|held|scheduled|planned|signée?|adoptée?|conclue?)[ \u00a0\u202f])?(?:en|le|du|de|in|on|of|from|mi-|fin|début|pour|for)?[ \u00a0\u202f]?(?:\p{L}+[ \u00a0\u202f])?$/u.test(between)) return time; // prettier-ignore
    } else if (
      placeEnd - time.end <= 25 &&
      /^[ \u00a0\u202f](?:à|au|de|en|in|at)[ \u00a0\u202f]?/u.test(between)
    )
      return time;
  }
  return null;
}

/** Days around an event in which an article need not say its year. */
const TOPICAL = 120;

/** An event of a series known by its place alone, long before or after the article: a note with its date. */
function undatedEvent(
  article: Reading,
  name: Span,
  place: (Span & { folded: string }) | null,
  events: readonly RegisterEvent[],
  sentence: Span,
): Warning | null {
  if (!place || events.length < 2) return null;
  const here = events.filter((one) => one.place && fold(one.place) === place.folded);
  const today = daysOf(article.date?.value ?? null);
  if (here.length !== 1 || /\d{4}/.test(article.text.slice(sentence.start, sentence.end))) return null;
  const [one] = here as [RegisterEvent];
  if (today && Math.abs(dayNumber(today.from) - dayNumber(one.from)) < TOPICAL) return null;
  if (
    /(?:prochaine?|next|upcoming)[ \u00a0\u202f]$/iu.test(
      article.text.slice(Math.max(0, name.start - 12), name.start),
    )
  )
    return null;
  const again = article.times.some(
    (time) =>
      time.end <= name.start &&
      daysOf(time.value)?.from.slice(0, 4) === one.from.slice(0, 4) &&
      daysOf(time.value)?.to.slice(0, 4) === one.from.slice(0, 4) &&
      time.value!.length === 4,
  );
  if (again) return null;
  return warn(
    'calendar/event',
    'note',
    { start: name.start, end: place.end },
    {
      fr: `Événement non daté : du ${inFrench(one.from)} au ${inFrench(one.to)} au registre ; préciser l’année.`,
      en: `Undated event: from ${inEnglish(one.from)} to ${inEnglish(one.to)} in the register; give the year.`,
    },
  );
}
