import type { Reading, Time, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { dayNumber, daysOf } from '../calendar.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { inFurniture, inQuote, sentenceOrLine, spaced, warn } from '../support.ts';

/** What stands between a duration and the two ends behind it: « pendant dix-huit mois, de », « longue de soixante ans, s'étend de ». */
const TO_RANGE = new RegExp(
  spaced(
    "^(?: de (?:carrière|travaux|règne|mandat|présidence|chantier|guerre|procès|enquête|service|fermeture|vie commune|négociations|débats|audience|captivité|exil))?,?(?: (?:soit|allant|qui|et|s'étend|s'est étendue?|s'étalant|étalée?s?|va|court|courant))* (?:de |du |d'|entre |from |between )$",
  ),
  'iu',
);
/** What stands before a duration that is not the length of what follows. */
const OTHER =
  /(?:il y a|depuis|après|dans|tous les|toutes les|chaque|ago|since|after|in|every)[ \u00a0\u202f](?:(?:plus|moins|près)[ \u00a0\u202f]d[e'’][ \u00a0\u202f]?|environ[ \u00a0\u202f])?$/iu;
/** What begins at the first of two hours. */
const BEGINS =
  /(?<![\p{L}])(?:déclench\p{L}+|interven\p{L}+|survenue?|parti|partie|partis|parties|décollé|embarqué|commencé|débuté|ouvert|ouverte|entamé|entré|entrée|entrés|entrées|levé|monté|left|set off|began|started|opened)(?![\p{L}])[^.;]{0,70}$/iu;
/** What leads from the second of two hours to the time between. */
const TAKEN =
  /^(?:(?:,[ \u00a0\u202f])?(?:soit[ \u00a0\u202f])?(?:après|au bout de|en|or|after)[ \u00a0\u202f]|,?[ \u00a0\u202f](?:après|au terme d['’]|à l['’]issue d['’]|after)[ \u00a0\u202f]?une?[ \u00a0\u202f](?:traversée|trajet|vol|voyage|séance|réunion|audience|débat|marche|match|course|attente)[ \u00a0\u202f]de[ \u00a0\u202f]|,[ \u00a0\u202f]soit[ \u00a0\u202f](?:plus d[e’'][ \u00a0\u202f]?|près d[e’'][ \u00a0\u202f]?|moins d[e’'][ \u00a0\u202f]?|environ[ \u00a0\u202f])?)$/iu;
/** The course the time is of, behind it: the way, not a search that began at another hour. */
const WAY =
  /^(?:[.,;)]|$|[ \u00a0\u202f](?:de|d['’]|of)[ \u00a0\u202f]?(?:trajet|route|vol|voyage|course|débats?|match|audience|séance|travail|discussions?|marche|traversée|jeu|négociations?|réunion|flight|debate|travel|talks)(?![\p{L}]))/iu;

const MINUTES: Readonly<Record<string, number>> = { Y: 525_960, M: 43_830, W: 10_080, D: 1440 };

/** « Pendant dix-huit mois, de mars 2023 à mars 2025 », « parti à 5 h 40 …, arrivé à 7 h 55, après plus de trois heures »: the two ends make the time told. */
export const duration: Check = {
  rule: 'calendar/duration',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Durée et bornes', en: 'Duration and its ends' },
  describe: {
    fr: 'La durée écrite n’est pas celle que font les deux dates ou les deux heures de la même phrase.',
    en: 'The duration that is told is not the one between the two dates or hours of the same sentence.',
  },
  examples: {
    wrong: [
      'Les élèves ont été suivis pendant [[dix-huit mois]], de septembre 2021 à septembre 2023.',
      'Son règne, long de [[trente ans]], s’étend de 1962 à 1978.',
      'La cour a siégé pendant [[trois heures]], de 9 heures à 18 h 30.',
      'Partie de Brest à 6 heures, la navette est arrivée à 10 h 30, après [[deux heures]] de route.',
      'Partie de Brest à 6 heures, la navette est arrivée à 7 h 30, après [[plus de trois heures]] de route.',
      'Parti de Brest à 7 h 15, le ferry est arrivé à 8 h, au terme d’une traversée de [[deux heures]].',
      'L’alerte, déclenchée à 23 h 40, n’a été levée qu’à 5 h 10, soit plus de [[sept heures plus tard]].',
      {
        text: 'The inquiry sat for [[two years]], from March 2019 to November 2023.',
        language: 'en',
      },
    ],
    right: [
      'Les élèves ont été suivis pendant deux ans, de septembre 2021 à septembre 2023.',
      'Son règne, long de plus de quinze ans, s’étend de 1962 à 1978.',
      'La cour a siégé pendant plus de neuf heures, de 9 heures à 18 h 30.',
      'Partie de Brest à 6 heures, la navette est arrivée à 10 h 30, après plus de quatre heures de route.',
      'L’alerte, déclenchée à 23 h 40, n’a été levée qu’à 5 h 10, soit plus de cinq heures plus tard.',
      'Partis à 6 heures, ils ont été retrouvés à 10 h 30, après deux heures de recherches.',
      'Il a été condamné à cinq ans de prison pour des faits commis de 2010 à 2018.',
      'Après deux ans à Lyon, de 2010 à 2018 il dirigea le musée.',
      'Le festival dure dix jours, du 3 au 12 mai.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const { times, text } = article;
    for (const [i, told] of times.entries()) {
      const said = lasting(told, text);
      if (!said || inFurniture(article, told) || inQuote(article, told)) continue;
      const sentence = sentenceOrLine(article, told.start);
      const range = times[i + 1];
      const between = range && range.end <= sentence.end ? bounds(range) : null;
      if (
        range &&
        between &&
        TO_RANGE.test(text.slice(told.end, range.start)) &&
        !OTHER.test(text.slice(Math.max(sentence.start, told.start - 24), told.start))
      ) {
        if (!fits(said, between)) warnings.push(found(article, told, range, between, said.unit));
        continue;
      }
      const [first, second] = [times[i - 2], times[i - 1]];
      if (!first || !second || first.start < sentence.start || said.unit !== 'H') continue;
      const [from, to] = [clock(first), clock(second)];
      if (from === null || to === null) continue;
      if (!BEGINS.test(text.slice(Math.max(sentence.start, first.start - 90), first.start))) continue;
      const after =
        /(?:plus tard|later)$/iu.test(text.slice(told.start, told.end)) ||
        /une?[ \u00a0\u202f]\p{L}+[ \u00a0\u202f]de[ \u00a0\u202f]$/u.test(
          text.slice(second.end, told.start),
        );
      if (!TAKEN.test(text.slice(second.end, told.start)) || (!after && !WAY.test(text.slice(told.end, told.end + 24)))) continue; // prettier-ignore
      const minutes = (to - from + 1440) % 1440;
      const ends = { least: minutes - 29, most: minutes + 29, said: minutes };
      if (!fits(said, ends))
        warnings.push(found(article, told, { start: first.start, end: second.end }, ends, 'H'));
    }
    return warnings;
  },
};

interface Lasting {
  minutes: number;
  unit: string;
  /** 1: « plus de », −1: « moins de », 0: as told. */
  bound: 1 | 0 | -1;
  about: boolean;
}

/** A duration in minutes, and how it is bounded. */
function lasting(time: Time, text: string): Lasting | null {
  // « après deux heures de route » reads like an hour of the day.
  const hours = /^T(\d{2}):00$/u.exec(time.value ?? '')?.[1];
  const value = hours && /heures$/u.test(text.slice(time.start, time.end)) && /^[ \u00a0\u202f]d[e’']/u.test(text.slice(time.end, time.end + 4)) ? `PT${hours}H` : time.value; // prettier-ignore
  const match = /^P(?:(\d{1,3})([YMWD])|T(\d{1,2})H)$/u.exec(value ?? hoursLater(time, text) ?? '');
  if (!match || (time.type !== 'DURATION' && value !== null && value === time.value)) return null;
  const before = text.slice(Math.max(0, time.start - 12), time.end);
  const minutes = match[3] ? Number(match[3]) * 60 : Number(match[1]) * MINUTES[match[2]!]!;
  return {
    minutes,
    unit: match[3] ? 'H' : match[2]!,
    bound: /(?<![\p{L}])(?:plus d|over|more than)/iu.test(before) ? 1 : /(?<![\p{L}])(?:moins d|less than)/iu.test(before) ? -1 : 0, // prettier-ignore
    about: time.approximate || /(?<![\p{L}])(?:près d|environ|presque|quelque|about|nearly|almost)/iu.test(before), // prettier-ignore
  };
}

/** « sept heures plus tard »: as long as it says. */
function hoursLater(time: Time, text: string): string | null {
  const count = HOURS_LATER.exec(text.slice(time.start, time.end))?.[1];
  const hours = count ? smallNumber(count) : null;
  return hours && hours < 48 ? `PT${hours}H` : null;
}
const HOURS_LATER = new RegExp(
  spaced(`^(?:\\p{L}+ d[e’'] ?)?${NUMERAL} (?:heures|hours) (?:plus tard|later)$`),
  'iu',
);

interface Ends {
  /** Minutes between the two ends, at least and at most. */
  least: number;
  most: number;
  said: number;
}

/** The minutes between the two ends of a range. */
function bounds(time: Time): Ends | null {
  const hours = /^T(\d{2}):(\d{2})\/T(\d{2}):(\d{2})$/u.exec(time.value ?? '');
  if (hours) {
    const [a, b, c, d] = hours.slice(1).map(Number) as [number, number, number, number];
    const minutes = (c * 60 + d - a * 60 - b + 1440) % 1440;
    return { least: minutes - 30, most: minutes + 30, said: minutes };
  }
  const [from, to] = (time.value ?? '').split('/');
  if (time.type !== 'DATE' || !from || !to || from.length !== to.length) return null;
  const [first, last] = [daysOf(from), daysOf(to)];
  if (!first || !last || last.to < first.from) return null;
  const said = (dayNumber(last.from) - dayNumber(first.from)) * 1440;
  return {
    said,
    // From the end of the first to the beginning of the last, and from one edge to the other.
    least: (dayNumber(last.from) - dayNumber(first.to) - 1) * 1440,
    most: (dayNumber(last.to) - dayNumber(first.from) + 1) * 1440,
  };
}

function fits(said: Lasting, ends: Ends): boolean {
  const unit = said.unit === 'H' ? 60 : MINUTES[said.unit]!;
  const slack = said.bound !== 0 ? 0 : said.about ? Math.max(unit, said.minutes * 0.15) : unit * 0.5;
  if (said.bound !== -1 && said.minutes > ends.most + slack) return false;
  return said.bound === 1 || said.minutes >= ends.least - slack;
}

function clock(time: Time): number | null {
  const match = /^(?:\d{4}-\d{2}-\d{2})?T(\d{2}):(\d{2})$/u.exec(time.value ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function found(article: Reading, told: Time, range: { start: number; end: number }, ends: Ends, unit: string): Warning {
  const size = unit === 'H' ? 60 : MINUTES[unit]!;
  const [fr, en] = { Y: ['an', 'year'], M: ['mois', 'month'], W: ['semaine', 'week'], D: ['jour', 'day'], H: ['heure', 'hour'] }[unit] as [string, string]; // prettier-ignore
  const count = Math.round(ends.said / size);
  const rest = Math.round(ends.said - Math.floor(ends.said / 60) * 60);
  const french = unit === 'H' && rest ? `${Math.floor(ends.said / 60)} h ${String(rest).padStart(2, '0')}` : `${count} ${fr}${count > 1 && fr !== 'mois' ? 's' : ''}`; // prettier-ignore
  const english = unit === 'H' && rest ? `${Math.floor(ends.said / 60)} h ${String(rest).padStart(2, '0')}` : `${count} ${en}${count > 1 ? 's' : ''}`; // prettier-ignore
  const passage = article.text.slice(range.start, range.end).length > 40 ? null : article.text.slice(range.start, range.end); // prettier-ignore
  const said = article.text.slice(told.start, told.end).replace(/[ \u00a0\u202f](?:plus tard|later)$/u, '');
  return warn(
    'calendar/duration',
    'error',
    told,
    {
      fr: `${passage ? `« ${passage} »` : 'D’une borne à l’autre'} : ${french}, non ${said}.`,
      en: `${passage ? `“${passage}”` : 'From one end to the other'}: ${english}, not ${said}.`,
    },
    { against: [range] },
  );
} // prettier-ignore
