/** Known events of a series (summits, games, championships): which edition a mention speaks of, and where it says that it is held. */
import type { Reading, Statement } from '../../../../shared/analysis.ts';
import { furnitureAt, sentenceAt, touching } from '../../reading.ts';
import type { Register, RegisterEvent } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { statement, type StatementContext } from './make.ts';
import { scanArticle } from '../../text/scan.ts';

/** Words with which the name of a series begins. */
const START =
  /(?<![\p{L}\p{N}])(?:sommet|summit|conférence|Jeux|JO|Coupe|Mondial|Euro|élections?|G7|G20|NATO|COP)(?![\p{L}])/giu;
/** Code units in which the name ends, and behind it those in which its place and year are looked for. */
const NAME = 50;
const BEHIND = 70;
/** Other wordings of a series, folded. */
const WORDINGS: readonly (readonly [string, string])[] = [
  ['nato summit', "sommet de l'OTAN"],
  ["sommet de l'alliance", "sommet de l'OTAN"],
  ["sommet de l'alliance atlantique", "sommet de l'OTAN"],
  ['sommet otan', "sommet de l'OTAN"],
  ['g7 summit', 'sommet du G7'],
  ['g20 summit', 'sommet du G20'],
];

/** One statement a mention of which the place is known to the series: the year said, else the year of the edition at that place. */
export function events({ reading, register }: StatementContext): Statement[] {
  const names = seriesNames(register);
  const found: Statement[] = [];
  for (const match of scanArticle(reading.text, START)) {
    if (furnitureAt(reading, match.index)) continue;
    const sentence = sentenceAt(reading, match.index);
    if (!sentence) continue;
    const piece = reading.text.slice(match.index, Math.min(sentence.end, match.index + NAME));
    const named = nameIn(piece, names);
    if (!named) continue;
    const end = match.index + named.length;
    const behind = reading.text.slice(end, Math.min(sentence.end, end + BEHIND)).split(/[.;:]/u)[0]!;
    const place = placeIn(behind, named.events);
    if (!place) continue;
    const year =
      yearIn(reading, { start: end, end: end + place.end }) ?? yearOfEdition(place.name, named.events);
    if (year === null) continue;
    const span = { start: match.index, end: end + place.end };
    found.push(
      statement(span, {
        kind: 'date',
        key: `date|${fold(named.series)}|${year}`,
        value: place.name,
        from: year,
        to: year,
        label: `${named.series} ${year}`,
      }),
    );
  }
  return found;
}

interface Series {
  series: string;
  events: readonly RegisterEvent[];
}

const made = new WeakMap<Register, ReadonlyMap<string, Series>>();

function seriesNames(register: Register): ReadonlyMap<string, Series> {
  const known = made.get(register);
  if (known) return known;
  const names = new Map<string, Series>();
  for (const { series } of register.facts.events)
    if (series !== null && !names.has(fold(series)))
      names.set(fold(series), { series, events: register.eventsOfSeries(series) });
  for (const [wording, series] of WORDINGS) {
    const one = names.get(fold(series));
    if (one) names.set(wording, one);
  }
  made.set(register, names);
  return names;
}

/** The longest name of a series with which a piece of text begins. */
function nameIn(piece: string, names: ReadonlyMap<string, Series>): (Series & { length: number }) | null {
  const ends = [...piece.matchAll(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu)]
    .map((match) => match.index)
    .reverse();
  for (const length of ends) {
    const series = names.get(fold(piece.slice(0, length)));
    if (series) return { ...series, length };
  }
  return null;
}

function placeIn(behind: string, events: readonly RegisterEvent[]): { name: string; end: number } | null {
  const folded = behind.toLowerCase();
  for (const event of events) {
    if (!event.place) continue;
    const at = folded.indexOf(event.place.toLowerCase());
    if (
      at > 0 &&
      !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) &&
      !/[\p{L}\p{N}]/u.test(folded.charAt(at + event.place.length))
    )
      return { name: event.place, end: at + event.place.length };
  }
  return null;
}

function yearIn(reading: Reading, span: { start: number; end: number }): string | null {
  const years = new Set(
    touching(reading.times, span).flatMap((time) =>
      time.type === 'DATE' && /^\d{4}/u.test(time.value ?? '') ? [time.value!.slice(0, 4)] : [],
    ),
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** The year of the only edition at a place. */
function yearOfEdition(place: string, events: readonly RegisterEvent[]): string | null {
  const there = events.filter((event) => event.place === place);
  return there.length === 1 ? there[0]!.from.slice(0, 4) : null;
}
