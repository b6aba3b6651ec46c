import type { Agreement, Analysis, Statement, Warning } from '../../../../shared/analysis.ts';
import { overlapOf, partsOf, periodsMeet, storyOf } from '../../matching.ts';
import { fold } from '../../register/names.ts';
import type { Register } from '../../register.ts';
import type { Archive, ArchiveCheck, ArchivedStatement } from '../../rule.ts';
import { stem } from '../../stages/statements/synonyms.ts';
import { excerpt } from '../support.ts';
import { distinct, nearStatements } from './near.ts';
import { articlesNamed, byWeight, daysBetween, passagesOf } from './support.ts';

/** Days beyond which a like event is another of its series: next year's festival, next month's visit. */
const RECURS = 200;
/** What happens once: stems of « naître », « fonder », « inaugurer » and the like. */
const ONCE: ReadonlySet<string> = new Set('naitre mourir fonder fondation creer construire detruire assassiner disparaitre elire demissionner nommer adopter promulguer abolir vigueur found'.split(' ').map(stem)); // prettier-ignore

const OPEN = stem('ouvrir');
const SHUT = stem('fermer');
/** What opens and closes once. */
const LASTING: ReadonlySet<string> = new Set('usine site ecole hopital magasin musee gare ligne pont stade entreprise lycee college boutique mine centrale agence maternite bureau prison aeroport'.split(' ').map(stem)); // prettier-ignore

/** Two articles date the same event differently. */
export const date: ArchiveCheck = {
  rule: 'archive/date',
  severity: 'warning',
  title: { fr: 'Deux dates du même événement', en: 'Two dates of one event' },
  describe: {
    fr: 'Un autre article donne une autre date, ou un autre lieu pour la même année, à ce qui semble le même événement.',
    en: 'Another article gives another date, or another place for that year, to what seems the same event.',
  },
  examples: {
    wrong: [
      {
        text: 'L’usine de Brévanne fermera ses portes [[le 30 juin 2026]].',
        date: '2025-05-02',
        others: [
          { text: 'L’usine de Brévanne fermera ses portes le 15 septembre 2026.', date: '2025-05-04' },
        ],
      },
      {
        text: 'La coopérative de Lonsault a été fondée en [[1987]] par douze éleveurs.',
        others: [{ text: 'La coopérative de Lonsault a été fondée en 1983 par douze éleveurs.' }],
      },
      {
        text: 'Ils en parleront au prochain [[sommet de l’OTAN, prévu en 2024 à Vilnius]].',
        date: '2024-01-10',
        others: [
          { text: 'Le sommet de l’OTAN à Washington doit réunir tous les dirigeants.', date: '2024-02-10' },
        ],
      },
      // Two hours of one event.
      {
        text: 'L’entrepôt Morvan de Brévanne a pris feu [[lundi à 21 h 47]], selon les pompiers.',
        date: '2025-05-06',
        others: [{ text: 'L’entrepôt Morvan de Brévanne a pris feu lundi à 21 h 17.', date: '2025-05-06' }],
      },
      // Since when an office is held.
      {
        text: 'Luc Sarrazin, maire de Brévanne depuis [[2014]], a ouvert la séance.',
        date: '2025-05-06',
        others: [
          { text: 'Élu maire de Brévanne en 2020, Luc Sarrazin a ouvert la séance.', date: '2025-05-07' },
          {
            text: 'Luc Sarrazin, maire de Brévanne depuis 2012, quitte la vie publique.',
            date: '2025-05-08',
          },
        ],
      },
      {
        text: 'La fromagerie Bellanger, fondée en [[1962]], embauche.',
        others: [{ text: 'La maison Bellanger a été fondée en 1952.' }],
      },
    ],
    right: [
      // Two hours of two events.
      {
        text: 'L’entrepôt Morvan de Brévanne a pris feu lundi à 21 h 47, selon les pompiers.',
        date: '2025-05-06',
        others: [{ text: 'L’école de Brévanne a été évacuée lundi à 21 h 17.', date: '2025-05-06' }],
      },
      // A deputy, then the mayor.
      {
        text: 'Luc Sarrazin, maire de Brévanne depuis 2014, a ouvert la séance.',
        others: [{ text: 'Luc Sarrazin, député de Brévanne depuis 2012, a ouvert la séance.' }],
      },
      // Two summits of one series.
      {
        text: 'Ils en parleront au prochain sommet de l’OTAN, prévu à Ankara.',
        date: '2025-12-10',
        others: [{ text: 'Au sommet de l’OTAN à La Haye, ils ont promis davantage.', date: '2025-11-10' }],
      },
      // The festival of this year and of the last.
      {
        text: 'Le festival de Lonsault ouvrira ses portes le 3 juillet 2025.',
        date: '2025-05-02',
        others: [
          { text: 'Le festival de Lonsault ouvrira ses portes le 4 juillet 2024.', date: '2024-05-02' },
        ],
      },
      // A year and a day of that year.
      {
        text: 'L’usine de Brévanne fermera ses portes en 2026.',
        date: '2025-05-02',
        others: [
          { text: 'L’usine de Brévanne fermera ses portes le 15 septembre 2026.', date: '2025-05-04' },
        ],
      },
      // Two periods of one rate.
      {
        text: 'Le chômage a reculé à 7,3 % en France en mars 2025.',
        date: '2025-05-02',
        others: [{ text: 'Le chômage a reculé à 7,4 % en France en février 2025.', date: '2025-04-02' }],
      },
      // Two events of one person.
      {
        text: 'Odile Ferrand a visité l’usine de Brévanne le 3 mai 2025.',
        date: '2025-05-05',
        others: [{ text: 'Odile Ferrand a visité l’école de Brévanne le 6 mai 2025.', date: '2025-05-07' }],
      },
      // The other article has both dates.
      {
        text: 'L’usine de Brévanne fermera ses portes le 30 juin 2026.',
        date: '2025-05-02',
        others: [
          {
            text: 'L’usine de Brévanne fermera ses portes le 15 septembre 2026. L’usine de Brévanne devait fermer ses portes le 30 juin 2026.',
            date: '2025-05-04',
          },
        ],
      },
    ],
  },
  run(article, archive, { register }) {
    const past = milestones(article, archive);
    return {
      warnings: [
        ...editions(article, archive, register),
        ...past.warnings,
        ...dates(article, archive).filter((one) => !past.warnings.some((other) => other.start < one.end && one.start < other.end)), // prettier-ignore
        ...hours(article, archive),
      ],
      agreements: past.agreements,
    };
  },
};

/** Editions of a series: one year, two places. What the register confirms here is not at fault. */
function editions(article: Analysis, archive: Archive, register: Register): Warning[] {
  const own = distinct(article.statements.filter((one) => one.kind === 'date' && !isMilestone(one)));
  const warnings: Warning[] = [];
  for (const mine of own) {
    const [, series = '', year = ''] = mine.key.split('|');
    if (
      register
        .eventsOfSeries(series)
        .some((event) => event.place === mine.value && event.from.startsWith(year))
    )
      continue;
    const others = archive.statements([mine.key]).filter((one) => fold(one.value) !== fold(mine.value));
    if (others.length)
      warnings.push(warn(mine, others.sort(byWeight), mine.value, others[0]!.value, 'warning', mine.label));
  }
  return warnings;
}

const isMilestone = (one: Statement): boolean => one.key.startsWith('milestone|');

/** Since when something is, or when it was founded: the year of one article and that of another. */
function milestones(article: Analysis, archive: Archive): { warnings: Warning[]; agreements: Agreement[] } {
  const own = article.statements.filter(isMilestone);
  const others = own.length ? Map.groupBy(archive.statements(own.map((one) => one.key)), (one) => one.key) : new Map<string, ArchivedStatement[]>(); // prettier-ignore
  const warnings = new Map<string, Warning>();
  const agreements = new Map<string, Agreement>();
  for (const mine of own) {
    const there = (others.get(mine.key) ?? []).sort(byWeight);
    const place = `${mine.start}`;
    const same = there.filter((one) => one.value === mine.value);
    if (same.length && !agreements.has(place)) agreements.set(place, { start: mine.start, end: mine.end, what: mine.label, relation: 'agrees', related: passagesOf(same) }); // prettier-ignore
    // An article that gives both years tells two things apart.
    const against = there.filter((one) => one.value !== mine.value && !same.some((each) => each.article === one.article) && !own.some((each) => each.key === one.key && each.value === one.value)); // prettier-ignore
    if (against.length && !warnings.has(place)) warnings.set(place, warn(mine, against, mine.label, against[0]!.label, LASTS.test(mine.key) ? 'warning' : 'note')); // prettier-ignore
  }
  return { warnings: [...warnings.values()], agreements: [...agreements.values()] };
}

/** What has one year for good; who is elected may be elected again. */
const LASTS = /^milestone\|(?:founded|opened|built|born|died)\|/u;

/** Two hours of one event on one day. */
function hours(article: Analysis, archive: Archive): Warning[] {
  const own = distinct(article.statements.filter((one) => clockOf(one) !== null));
  if (own.length === 0) return [];
  const others = nearStatements(article, archive, 'claim').filter((one) => clockOf(one) !== null).sort(byWeight); // prettier-ignore
  const warnings: Warning[] = [];
  const told = new Set<number>();
  for (const mine of own) {
    const against = others.filter((other) => clockOf(other) !== clockOf(mine) && sameHour(mine, other) && !others.some((one) => one.article === other.article && clockOf(one) === clockOf(mine))); // prettier-ignore
    if (against.length === 0 || told.has(mine.start)) continue;
    told.add(mine.start);
    const span = clockSpan(article, mine);
    warnings.push(warn({ ...mine, ...span }, onDate(against, archive), shownClock(clockOf(mine)!), shownClock(clockOf(against[0]!)!), 'warning')); // prettier-ignore
  }
  return warnings;
}

/** The one hour that a claim on a time names. */
function clockOf(one: Statement): string | null {
  if (one.kind !== 'claim' || one.key !== 'claim|date') return null;
  const clocks = [...partsOf(one).numbers].filter((number) => /^T\d/u.test(number));
  return clocks.length === 1 ? clocks[0]!.slice(1) : null;
}

const shownClock = (clock: string): string => clock.replace(':', '\u00a0h\u00a0').replace(/^0/u, '');

/** Whether two claims with an hour tell of one event of one day. */
function sameHour(a: Statement, b: Statement): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.denied !== y.denied || a.from === null || b.from === null || !periodsMeet(a, b)) return false;
  const overlap = overlapOf(a, b);
  if (overlap.namesApart || overlap.namesDisjoint || overlap.contrary > 0) return false;
  return overlap.weightOfWords + overlap.sharedNames >= 3 && overlap.sharedWords >= 2 && overlap.apart <= 0.25 * overlap.shared; // prettier-ignore
}

function clockSpan(article: Analysis, mine: Statement): { start: number; end: number } {
  const time = article.times.find((one) => one.type === 'TIME' && mine.start <= one.start && one.end <= mine.end); // prettier-ignore
  return time ?? mine;
}

/** Claims on a date that say the same of another date. */
function dates(article: Analysis, archive: Archive): Warning[] {
  const isDated = (one: Statement) => one.key === 'claim|date' && one.from !== null;
  const own = distinct(article.statements.filter(isDated));
  if (own.length === 0) return [];
  const others = nearStatements(article, archive, 'claim').filter(isDated).sort(byWeight);
  const warnings: Warning[] = [];
  for (const mine of own) {
    const against: ArchivedStatement[] = [];
    let once = false;
    for (const other of others) {
      if (periodsMeet(mine, other) || isOneOfSeveral(mine, own) || isOneOfSeveral(other, others)) continue;
      const kind = sameEvent(mine, other);
      if (kind === 'none') continue;
      if (kind === 'recurs' && (daysBetween(mine.from, other.from) ?? 0) > RECURS) continue;
      const both =
        own.some((one) => one !== mine && periodsMeet(one, other) && sameEvent(one, other) !== 'none') ||
        others.some(
          (one) => one.article === other.article && periodsMeet(one, mine) && sameEvent(one, mine) !== 'none',
        );
      if (both) continue;
      against.push(other);
      once ||= kind === 'once';
    }
    if (against.length === 0) continue;
    const span = focusSpan(article, mine);
    warnings.push(
      warn({ ...mine, ...span }, onDate(against, archive), mine.value, against[0]!.value, once ? 'warning' : 'note'), // prettier-ignore
    );
  }
  return warnings;
}

/** A clause with two dates says of one what is not so of the other. */
const isOneOfSeveral = (one: Statement, all: readonly Statement[]): boolean =>
  all.some((other) => other.start === one.start && other.end === one.end && other.from !== one.from && articleOf(other) === articleOf(one)); // prettier-ignore
const articleOf = (one: Statement): string => ('article' in one ? String(one.article) : '');

/** Whether two dated claims tell of one event, and whether such an event happens once. */
function sameEvent(a: Statement, b: Statement): 'none' | 'recurs' | 'once' {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.denied !== y.denied || counted(x.numbers) !== counted(y.numbers)) return 'none';
  const overlap = overlapOf(a, b);
  if (overlap.namesApart || overlap.namesDisjoint || overlap.contrary > 0) return 'none';
  // What opens or closes does so every year where it is a festival or a fair.
  const opened =
    x.words.has(OPEN) && y.words.has(OPEN) ? OPEN : x.words.has(SHUT) && y.words.has(SHUT) ? SHUT : null;
  const happensOnce = (opened !== null && [...x.words].some((word) => LASTING.has(word))) || [...x.words].some((word) => ONCE.has(word) && y.words.has(word)); // prettier-ignore
  // « Ouverte en 1968, l’usine … », « l’usine a été ouverte en 1963 »: what happens once, of what both articles are about.
  if (happensOnce && overlap.sharedWords >= 2 && overlap.ofLighter >= 0.95 && [...x.topics].some((topic) => y.topics.has(topic))) return 'once'; // prettier-ignore
  const story = storyOf(a, b);
  if (
    overlap.sharedWords < 2 ||
    overlap.sharedWords +
      overlap.sharedNames +
      (story === 2 || (story === 1 && overlap.ofLighter >= 0.95) ? 1 : 0) <
      3
  )
    return 'none';
  if (overlap.apart > 0.25 * overlap.shared || overlap.ofBoth < 0.45) return 'none';
  if (happensOnce) return 'once';
  // A figure at two dates is two figures of a series.
  return counted(x.numbers) + counted(y.numbers) === '' ? 'recurs' : 'none';
}

/** The numbers of a claim but how long something lasts. */
const counted = (numbers: ReadonlySet<string>): string =>
  [...numbers].filter((one) => !/lasting|^T/u.test(one)).join();

/** The passage of the date itself. */
function focusSpan(article: Analysis, mine: Statement): { start: number; end: number } {
  const claim = article.claims.find(
    (one) =>
      one.start === mine.start &&
      one.end === mine.end &&
      one.kind === 'date' &&
      article.text.slice(one.focus.start, one.focus.end) === mine.value,
  );
  return claim ? claim.focus : mine;
}

/** The statements drawn in to the date they give, where their clause has it: the passage that is shown on the other side. */
function onDate(others: readonly ArchivedStatement[], archive: Archive): ArchivedStatement[] {
  return others.map((one) => {
    const at = archive.text(one.article).slice(one.start, one.end).indexOf(one.value);
    return at < 0 ? one : { ...one, start: one.start + at, end: one.start + at + one.value.length };
  });
}

function warn(
  mine: Statement,
  others: ArchivedStatement[],
  here: string,
  there: string,
  severity: 'warning' | 'note',
  /** What the dates are of, where the values do not say it. */
  label = '',
): Warning {
  const those = articlesNamed(others);
  const of = (colon: string) => excerpt(label ? `${label}${colon}${here}` : here);
  return {
    rule: 'archive/date',
    severity,
    start: mine.start,
    end: mine.end,
    message: {
      fr: `${of('\u00a0: ')} ici, ${excerpt(there)} dans ${those.fr}, pour ce qui semble le même événement.`,
      en: `${of(': ')} here, ${excerpt(there)} in ${those.en}, for what seems the same event.`,
    },
    suggestion: null,
    related: passagesOf(others),
  };
}
