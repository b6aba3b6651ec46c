import type { Reading, Span, Time, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { dayNumber, inEnglish, inFrench } from '../calendar.ts';
import { GAP, inFurniture, LEFT, RIGHT, matches, sentenceNear, spaced, warn } from '../support.ts';

const NOUNS = 'sommet|congrès|festival|forum|salon|colloque|marathon|biennale|carnaval|gala|conférence|foire|referendum|référendum|attentat|séisme|naufrage|explosion|incendie|accident|déraillement|effondrement|assassinat|inauguration|signature'; // prettier-ignore
/** Events that do not come back every year. */
const ONCE = /^(?:referendum|attentat|seisme|naufrage|explosion|incendie|accident|deraillement|effondrement|assassinat|inauguration|signature)/; // prettier-ignore
const NAME = '(?:\\p{Lu}[\\p{L}’\'-]+)(?: \\p{Lu}[\\p{L}’\'-]+){0,2}'; // prettier-ignore
/** « le sommet de Montrac », “the Montrac summit”: a definite event with a proper name. */
const EVENT = new RegExp(
  spaced(
    `${LEFT}(?:(?:[Ll]e |[Ll]a |[Ll]'|[Dd]u |[Aa]u |[Cc]e |[Cc]et |[Cc]ette )(?<fr>(?:${NOUNS})(?: (?:annuel|national|international|européen|mondial|annuelle|nationale|internationale|européenne|mondiale))?(?: (?:du|de la|de l'|des|de|d')) ?${NAME})|[Tt]he (?<en>${NAME} (?:summit|congress|festival|forum|conference|marathon|referendum|bombing|earthquake|wreck|explosion|fire|derailment)))${RIGHT}`,
  ),
  'gu',
);
/** The event's own verb, held or planned. */
const HELD = spaced(
  "(?:s'est tenue?|se tient|se tiendra|se tenait|s'était tenue?|s'est déroulée?|se déroule|se déroulera|a eu lieu|aura lieu|a lieu|avait lieu|avait eu lieu|est prévue?|est programmée?|est fixée?|s'est produite?|est survenue?|was held|is held|will be held|took place|takes place|will take place|is scheduled for|is planned for|happened)",
);
const LINK = new RegExp(
  `^(?:(?<held>${GAP}${HELD})(?:,?${GAP}\\p{L}+){0,4}?|${GAP}?[,(]?${GAP}?(?:tenue?|prévue?|programmée?|organisée?|held|scheduled|planned)?)[ ,(\\u00a0\\u202f]*(?:le|du|on|of)?${GAP}?(?:\\p{L}+${GAP})?$`,
  'u',
);
/** Another time hangs on the event, or another edition is meant. */
const HANGS =
  /(?:avant|après|depuis|dès|lendemain|veille|marge|suite|issue|ouverture|clôture|cours|préparation|prochain|dernier|précédent|before|after|since|following|ahead|of|last|next)(?:[ \u00a0\u202f]\p{L}+){0,2}[ \u00a0\u202f'’]*$/iu;
/** The article says that the date moved, or that there are several days or editions. */
const MOVED =
  /(?<![\p{L}])(?:report\p{L}+|repouss\p{L}+|avancée?|décal\p{L}+|déplac\p{L}+|initialement|finalement|d['’]abord|annul\p{L}+|édition|éditions|deuxième|second|seconde|journées?|jours|session|sessions|volet|étape|tour|chaque|autre|postponed|delayed|moved|rescheduled|originally|initially|editions?|days|day|session|second|another|each)(?![\p{L}])/iu;
const NEAR_DAYS = 31;

interface Dated {
  name: Span;
  time: Time;
  day: string;
  held: boolean;
}

/** One named event with two dates in the article, where nothing says that it moved, lasted or came back. */
export const eventDate: Check = {
  rule: 'consistency/event-date',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Deux dates pour un événement', en: 'Two dates of an event' },
  describe: {
    fr: 'Le même événement, nommé, a deux dates dans l’article, sans report ni seconde édition.',
    en: 'The same named event has two dates in the article, with no postponement or second edition.',
  },
  examples: {
    wrong: [
      {
        text: 'Le sommet de Montrac, le 3 mars, a réuni neuf maires. La presse y était. Le sommet de Montrac s’est tenu [[le 5 mars]] au château.',
        date: '2025-03-10',
      },
      {
        text: 'Le festival de Sauvagnac aura lieu le 12 juillet 2025. Trois groupes ouvriront le festival de Sauvagnac, prévu [[le 14 juillet 2025]].',
        date: '2025-03-10',
      },
      {
        text: 'L’incendie de Brezans, le 4 mai 2019, a fait deux morts. L’incendie de Brezans est survenu [[le 4 mai 2018]] à l’aube.',
        date: '2025-03-10',
      },
      'Les pompiers, alertés à 3 h 15, sont vite arrivés. Ses hommes, appelés à [[4 h 15]], sont restés jusqu’à midi.',
      {
        text: 'The Montrac summit took place on 3 March 2025. Few saw the Montrac summit, held [[on 5 March 2025]].',
        date: '2025-03-10',
        language: 'en',
      },
    ],
    right: [
      'Les pompiers, alertés à 3 h 15, sont vite arrivés. Les gendarmes, appelés à 4 h 15, sont restés jusqu’à midi.',
      {
        text: 'Le sommet de Montrac, le 3 mars, a réuni neuf maires. Le sommet de Montrac s’est tenu le 3 mars au château.',
        date: '2025-03-10',
      },
      {
        text: 'Le sommet de Montrac devait s’ouvrir le 3 mars. Reporté du 3 au 5 mars, le sommet de Montrac s’est tenu le 5 mars.',
        date: '2025-03-10',
      },
      {
        text: 'Le festival de Sauvagnac a eu lieu le 12 juillet 2024. Le festival de Sauvagnac aura lieu le 14 juillet 2025.',
        date: '2025-03-10',
      },
      {
        text: 'Le sommet de Montrac s’est tenu le 3 mars. À la veille du sommet de Montrac, le 2 mars, il avait dit non.',
        date: '2025-03-10',
      },
      {
        text: 'Le forum de Laval se tient du 3 au 5 mars. Au forum de Laval, le 4 mars, le ministre parlera.',
        date: '2025-03-01',
      },
      {
        text: 'Le sommet de Montrac s’est tenu le 3 mars. Le sommet de Lurs s’est tenu le 5 mars.',
        date: '2025-03-10',
      },
      {
        text: 'Le congrès de Vannes aura lieu le 3 mars, et le congrès de Vannes des jeunes aura lieu le 6 mars.',
        date: '2025-02-10',
      },
      {
        text: 'La conférence de Lyon a eu lieu le 3 mars. La deuxième conférence de Lyon aura lieu le 20 mars.',
        date: '2025-03-10',
      },
      {
        text: 'Le salon de Tours dure trois jours. Le salon de Tours aura lieu le 3 mars. Le salon de Tours, le 4 mars, sera gratuit.',
        date: '2025-02-10',
      },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const seen = new Map<string, Dated | null>();
    for (const match of matches(article, EVENT)) {
      const key = fold(match.groups!.fr ?? match.groups!.en!);
      const before = seen.get(key);
      // Null: this event moves, lasts or comes back.
      if (before === null) continue;
      const sentence = sentenceNear(article, match, 300);
      if (MOVED.test(article.text.slice(sentence.start, sentence.end))) {
        seen.set(key, null);
        warnings.splice(0, warnings.length, ...warnings.filter((one) => one.start !== before?.time.start && one.related[0]?.start !== before?.time.start)); // prettier-ignore
        continue;
      }
      const dated = date(article, match, sentence);
      if (!dated) continue;
      if (!before) {
        seen.set(key, dated);
        continue;
      }
      if (!conflict(before, dated, ONCE.test(key))) continue;
      if (warnings.some((one) => one.related[0]?.start === before.time.start)) continue;
      const years = before.day.slice(0, 4) !== dated.day.slice(0, 4);
      const said = { fr: inFrench(before.day, years), en: inEnglish(before.day, years) };
      const name = match.groups!.fr ?? match.groups!.en!;
      warnings.push(
        warn(
          'consistency/event-date',
          'warning',
          dated.time,
          {
            fr: `« ${name} » est daté plus haut du ${said.fr}, ici du ${inFrench(dated.day, years)}.`,
            en: `“${name}” is dated ${said.en} above, ${inEnglish(dated.day, years)} here.`,
          },
          { against: [before.time] },
        ),
      );
    }
    return [...warnings, ...calls(article)];
  },
};

/** « Les pompiers, alertés à 3 h 15 »: when they were called. */
const CALLED = /(?<![\p{L}])(?:alertés|appelés|prévenus|avertis)(?:[ \u00a0\u202f](?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dès|peu))?[ \u00a0\u202f]à[ \u00a0\u202f]$/iu; // prettier-ignore
const WHO = /(?<![\p{L}])(pompiers|secours|gendarmes|policiers|sauveteurs|démineurs|police|secouristes)(?![\p{L}])/giu; // prettier-ignore

/** Two hours at which the same were called. */
function calls(article: Reading): Warning[] {
  const { text, times } = article;
  let first: { time: Time; who: string | undefined; minutes: number } | null = null;
  const warnings: Warning[] = [];
  for (const time of times) {
    const clock = /T(\d{2}):(\d{2})$/u.exec(time.value ?? '');
    if (!clock || time.approximate || !CALLED.test(text.slice(Math.max(0, time.start - 40), time.start)))
      continue;
    const who = [...text.slice(Math.max(0, time.start - 120), time.start).matchAll(WHO)].at(-1)?.[1]!.toLowerCase(); // prettier-ignore
    const minutes = Number(clock[1]) * 60 + Number(clock[2]);
    if (!first) first = { time, who, minutes };
    else if (Math.abs(minutes - first.minutes) > 10 && (!who || !first.who || who === first.who)) {
      const [a, b] = [text.slice(time.start, time.end), text.slice(first.time.start, first.time.end)];
      warnings.push(warn('consistency/event-date', 'warning', time, { fr: `Alerte à ${a} ici, à ${b} plus haut.`, en: `Called at ${a} here, at ${b} above.` }, { against: [first.time] })); // prettier-ignore
    }
  }
  return warnings;
}

/** The day that stands to the event's name as its date: behind it, with its verb or a comma between. */
function date(article: Reading, name: Span, sentence: Span): Dated | null {
  const { text } = article;
  if (inFurniture(article, name)) return null;
  const time = article.times[firstStartingAt(article.times, name.end)];
  if (!time || time.end > sentence.end || time.start - name.end > 70) return null;
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(time.value ?? '')?.[0];
  if (!day || time.type === 'DURATION' || time.deictic || time.approximate) return null;
  if (!/\d/.test(text.slice(time.start, time.end))) return null;
  if (HANGS.test(text.slice(Math.max(sentence.start, name.start - 40), name.start))) return null;
  const link = LINK.exec(text.slice(name.end, time.start));
  if (!link) return null;
  // « le 3 mars et le 5 mars », « le 3 mars puis »: several days.
  if (/^[ \u00a0\u202f]?,?[ \u00a0\u202f]?(?:et|puis|au|à|ou|and|to|or|then|[-–—])[ \u00a0\u202f](?:le[ \u00a0\u202f]|on[ \u00a0\u202f])?\d/u.test(text.slice(time.end, time.end + 16))) return null; // prettier-ignore
  const held = link.groups?.held !== undefined || /(?:tenu|prévu|programmé|organisé|held|scheduled|planned)/u.test(link[0]); // prettier-ignore
  // « au sommet de Montrac, le 5 mars »: a day of it, not its date.
  if (!held && /^a[u ]/iu.test(text.slice(name.start, name.start + 2))) return null;
  return { name: { start: name.start, end: name.end }, time, day, held };
}

function conflict(a: Dated, b: Dated, once: boolean): boolean {
  if (a.day === b.day || (!a.held && !b.held)) return false;
  if (a.day.slice(0, 4) !== b.day.slice(0, 4)) return once && a.day.slice(5) === b.day.slice(5);
  return Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= NEAR_DAYS;
}
