import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { MONTH, monthNumber, dayNumber, isoOf } from '../calendar.ts';
import { spans } from '../english/spans.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { GAP, inQuote, LEFT, matches, RIGHT, sentenceOrLine, spaced, warn } from '../support.ts';
import { scan } from '../../text/scan.ts';

const YEAR = '((?:1[5-9]|20)\\d{2})';
const AGO = new RegExp(
  spaced(
    `${LEFT}(?:il y a (?:plus de |près de |environ )?${NUMERAL} ans|${NUMERAL} years ago)(?:,? ?\\(? ?| )(?:en|in)? ?(?:\\p{L}+ )?${YEAR}${RIGHT}`,
  ),
  'giu',
);
const SINCE_YEAR = new RegExp(
  spaced(
    `${LEFT}(?:depuis|since) ${YEAR}(?:,? ?\\(?soit (?:depuis )?|, or |, il y a | \\()(?:depuis |il y a |for |près de |plus de )?${NUMERAL} (?:ans|années|years)${RIGHT}`,
  ),
  'giu',
);
const AGO_ONLY = new RegExp(spaced(`(?:il y a ${NUMERAL} ans?|${NUMERAL} years? ago)${RIGHT}`), 'iu');
const LAST = new RegExp(
  spaced(
    `${LEFT}(l'an dernier|l'année dernière|l'an passé|l'année passée|last year|l'an prochain|l'année prochaine|next year|cette année|this year),? ?\\(?(?:en |in )?(?:\\p{L}+ )?${YEAR}${RIGHT}`,
  ),
  'giu',
);
const SPAN = new RegExp(
  spaced(
    `${LEFT}(?:(?:de|entre|from|between) )?${YEAR}(?: (?:à|et|to|and) | ?[-–] ?)${YEAR}(?:,? ?\\(?soit (?:pendant |durant )?|, pendant |, durant |, for |, or | \\()${NUMERAL} (?:ans|années|years)${RIGHT}`,
  ),
  'giu',
);
/** « Pendant six ans, de 1994 à 1998 ». */
const FOR_YEARS = new RegExp(
  spaced(
    `${LEFT}(?:pendant|durant|for) ${NUMERAL} (?:ans|années|years),? (?:de|entre|from|between) ${YEAR} (?:à|et|to|and) ${YEAR}${RIGHT}`,
  ),
  'giu',
);
/** « De 10 heures à 19 heures, soit huit heures ». */
const HENCE = /^[ \u00a0\u202f]?(?:,[ \u00a0\u202f]|\()(?:soit|or|ou|pendant|durant|for)[ \u00a0\u202f]$/u;
const DAYS = new RegExp(
  spaced(
    `${LEFT}du (1er|\\d{1,2}) au (\\d{1,2}) \\p{L}+(?: \\d{4})?(?:,? ?\\(?soit |, pendant | \\()${NUMERAL} jours${RIGHT}`,
  ),
  'giu',
);
const MONTHS = new RegExp(
  spaced(
    `${LEFT}(?:de |d'|from )(${MONTH})(?: ((?:19|20)\\d{2}))? (?:à|to) (${MONTH})(?: ((?:19|20)\\d{2}))?(?:,? ?\\(?soit (?:pendant |durant )?|, pendant |, durant |, or | \\()${NUMERAL} (?:mois|months)${RIGHT}`,
  ),
  'giu',
);
const FROM_DAY_TO_DAY = new RegExp(
  spaced(
    `${LEFT}du (1er|\\d{1,2}) (${MONTH})(?: ((?:19|20)\\d{2}))? au (1er|\\d{1,2}) (${MONTH})(?: ((?:19|20)\\d{2}))?(?:,? ?\\(?soit (?:pendant |durant )?|, pendant |, durant | \\()(?:près de |plus de |environ )?${NUMERAL} (mois|semaines|jours)${RIGHT}`,
  ),
  'giu',
);
const SINCE = new RegExp(
  spaced(
    `${LEFT}(?:fondée?s?|créée?s?|inaugurée?s?|ouverte?s?|lancée?s?|bâtie?s?|construite?s?|founded|created|opened|established|built)(?: \\p{L}+){0,4}? (?:en|in) ${YEAR}${RIGHT}`,
  ),
  'giu',
);
const NAMED: Record<string, number> = {
  centenaire: 100,
  cinquantenaire: 50,
  bicentenaire: 200,
  tricentenaire: 300,
  centenary: 100,
  bicentenary: 200,
  'golden jubilee': 50,
  'silver jubilee': 25,
};
const FEAST = new RegExp(
  spaced(
    `(?:${LEFT}(${Object.keys(NAMED).join('|')})|(?:fête|fêtera|fêtait|a fêté|célèbre|célébrera|celebrates|will celebrate|celebrated)(?: [\\p{L}']+){0,4}? (?:ses|its|les) ${NUMERAL} (?:ans|years)|(?:son|le|its|the) ${NUMERAL}(?:e|ème|th|st|nd|rd) (?:anniversaire|anniversary))${RIGHT}`,
  ),
  'giu',
);

/** « Il y a deux ans », « de 2017 à 2021, soit quatre ans », « son centenaire »: the years between are counted. */
export const elapsed: Check = {
  rule: 'calendar/elapsed',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Temps écoulé', en: 'Time between' },
  describe: {
    fr: 'Une durée ou un anniversaire ne s’accorde pas avec les années écrites ou avec la date de l’article.',
    en: 'A span or an anniversary does not agree with the years written or with the date of the article.',
  },
  examples: {
    wrong: [
      { text: 'From 1979 to 1991, for [[nearly twenty years]], she led the survey.', language: 'en' },
      { text: 'She was honoured in 1988 and, [[eight years later, in 1994]], by the city.', language: 'en' },
      {
        text: 'The alliance was founded in [[April 1949, 86 years ago]].',
        date: '2025-06-26',
        language: 'en',
      },
      {
        text: 'They have not lost since 30 August 2025, a run of [[nearly eight months]].',
        date: '2026-01-25',
        language: 'en',
      },
      {
        text: 'The ship left Oban at 6:40 a.m. and struck rocks at 7:25 a.m., [[about an hour and a half after]] departure.',
        language: 'en',
      },
      {
        text: 'In 1963 she married an engineer. He died in 2001, after [[48 years]] of marriage.',
        language: 'en',
      },
      { text: 'Le pont a fermé [[il y a deux ans, en 2018]].', date: '2025-03-04' },
      { text: 'Le club a gagné [[l’an dernier, en 2021]], à Lyon.', date: '2025-03-04' },
      { text: 'Le tunnel ouvrira en [[2029, soit dans cinq ans]].', date: '2026-03-10' },
      { text: 'Il a dirigé l’école [[de 2010 à 2016, soit neuf ans]].', date: '2025-03-04' },
      { text: '[[Depuis 2014, soit dix-huit ans]], le pont attend.', date: '2026-03-04' },
      { text: 'Le festival dure [[du 3 au 10 mai, soit dix jours]].', date: '2025-03-04' },
      'L’enquête a été menée [[de janvier à avril 2026, pendant six mois]], dans 1 240 écoles.',
      'La piscine ouvre [[de 10 heures à 19 heures, soit huit heures]] par jour.',
      { text: 'She kept the accounts [[from 2011 to 2017, for nine years]].', language: 'en' },
      'Il a présidé le club [[pendant neuf ans, de 2011 à 2017]].',
      'L’exposition est ouverte [[du 25 mars au 27 juillet 2026, soit six mois]].',
      { text: 'Fondé en 1930, le club fête cette année [[son 90e anniversaire]].', date: '2025-03-04' },
      { text: 'The bridge closed [[two years ago, in 2018]].', date: '2025-03-04', language: 'en' },
    ],
    right: [
      { text: 'From 1979 to 1991, for about twelve years, she led the survey.', language: 'en' },
      { text: 'She was honoured in 1988 and, six years later, in 1994, by the city.', language: 'en' },
      { text: 'The alliance was founded in April 1949, 76 years ago.', date: '2025-06-26', language: 'en' },
      {
        text: 'They have not lost since 30 August 2025, a run of nearly five months.',
        date: '2026-01-25',
        language: 'en',
      },
      {
        text: 'The ship left Oban at 6:40 a.m. and struck rocks at 7:25 a.m., 45 minutes after departure.',
        language: 'en',
      },
      { text: 'Le pont a fermé il y a deux ans, en 2023.', date: '2025-03-04' },
      { text: 'Le pont a fermé il y a deux ans, en décembre 2022.', date: '2025-03-04' },
      { text: 'Le club a gagné l’an dernier, en 2024, à Lyon.', date: '2025-03-04' },
      { text: 'Le tunnel ouvrira en 2029, soit dans trois ans.', date: '2026-03-10' },
      { text: 'Il a dirigé l’école de 2010 à 2016, soit six ans.', date: '2025-03-04' },
      { text: 'Le festival dure du 3 au 10 mai, soit huit jours.', date: '2025-03-04' },
      'L’enquête a été menée de janvier à avril 2026, pendant quatre mois, dans 1 240 écoles.',
      'Le pont a été fermé d’octobre à mars, soit six mois.',
      'La piscine ouvre de 10 heures à 18 heures, soit huit heures par jour.',
      { text: 'She kept the accounts from 2011 to 2017, for six years.', language: 'en' },
      'L’exposition est ouverte du 25 mars au 27 juillet 2026, soit quatre mois.',
      'Le chantier dure du 20 octobre au 3 novembre, soit deux semaines.',
      'Le stage va du 1er décembre 2025 au 31 janvier 2026, soit près de neuf semaines.',
      { text: 'Fondé en 1930, le club fête cette année son 95e anniversaire.', date: '2025-03-04' },
      { text: 'Fondé en 1925, le club fêtera son centenaire en 2025.', date: '2024-03-04' },
      { text: 'Le club, fondé en 1974, a fêté ses cinquante ans il y a un an.', date: '2025-03-04' },
      { text: 'Depuis 2007, soit dix-huit ans, le pont attend.', date: '2025-03-04' },
      { text: 'Fondé en 1926, il fêtera l’an prochain son centenaire.', date: '2025-03-04' },
      { text: '« Il y a deux ans, en 2018, nous dormions », écrivait-elle en 2020.', date: '2025-03-04' },
      'Le pont a fermé il y a deux ans, en 2018.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const year = article.date ? Number(article.date.value.slice(0, 4)) : null;
    if (year) {
      for (const match of matches(article, AGO)) {
        if (inQuote(article, match)) continue;
        const said = smallNumber((match[1] ?? match[2])!);
        const then = Number(match[3]);
        if (!said || Math.abs(year - then - said) <= 1) continue;
        warnings.push(
          warn('calendar/elapsed', 'error', match, {
            fr: `De ${then} à ${year}, on compte ${year - then} ans, non ${said}.`,
            en: `From ${then} to ${year} it is ${year - then} years, not ${said}.`,
          }),
        );
      }
      for (const match of matches(article, SINCE_YEAR)) {
        const said = smallNumber(match[2]!);
        const real = year - Number(match[1]);
        if (inQuote(article, match) || !said || Math.abs(real - said) <= 1) continue;
        warnings.push(
          warn('calendar/elapsed', 'error', match, {
            fr: `De ${match[1]} à ${year} : ${real} ans, non ${said}.`,
            en: `From ${match[1]} to ${year}: ${real} years, not ${said}.`,
          }),
        );
      }
      for (const match of matches(article, LAST)) {
        if (inQuote(article, match)) continue;
        const meant = /derni|pass|last/iu.test(match[1]!)
          ? year - 1
          : /proch|next/iu.test(match[1]!)
            ? year + 1
            : year;
        if (Number(match[2]) === meant) continue;
        warnings.push(
          warn('calendar/elapsed', 'error', match, {
            fr: `L’article est de ${year} : « ${match[1]} » est ${meant}, non ${match[2]}.`,
            en: `The article is of ${year}: “${match[1]}” is ${meant}, not ${match[2]}.`,
          }),
        );
      }
      for (const match of matches(article, FEAST)) {
        const from = article.text.lastIndexOf('\n', match.start) + 1;
        const before = article.text.slice(Math.max(from, match.start - 160), match.start);
        const founded = [...scan(before, SINCE)].at(-1);
        if (
          !founded ||
          /[.!?][ \u00a0\u202f]\p{Lu}.*[.!?][ \u00a0\u202f]\p{Lu}/u.test(before.slice(founded.index))
        )
          continue;
        const said = match[1]
          ? NAMED[match[1].toLowerCase().replace(/[\u00a0\u202f]/g, ' ')]!
          : smallNumber((match[2] ?? match[3])!);
        const sentence = sentenceOrLine(article, match.start);
        const around =
          before.slice(founded.index + founded[0].length) +
          match[0] +
          article.text.slice(match.end, Math.min(sentence.end, match.end + 40));
        const named = new RegExp(`(?:en|in)${GAP}((?:19|20)\\d{2})(?!\\d)`, 'u').exec(around)?.[1];
        const ago = AGO_ONLY.exec(around);
        const feast = named
          ? Number(named)
          : ago
            ? year - (smallNumber((ago[1] ?? ago[2])!) ?? 0)
            : /prochain|next year/iu.test(around)
              ? year + 1
              : /derni|last year/iu.test(around)
                ? year - 1
                : year;
        const real = feast - Number(founded[1]);
        if (!said || real === said || Math.abs(real - said) > 30) continue;
        warnings.push(
          warn('calendar/elapsed', 'error', match, {
            fr: `De ${founded[1]} à ${feast} : ${real} ans, non ${said}.`,
            en: `From ${founded[1]} to ${feast}: ${real} years, not ${said}.`,
          }),
        );
      }
    }
    const years = (match: RegExpExecArray & Span, from: string, to: string, written: string) => {
      const real = Number(to) - Number(from);
      const said = smallNumber(written);
      if (real < 0 || !said || said === real || said === real + 1) return;
      warnings.push(
        warn('calendar/elapsed', 'error', match, {
          fr: `De ${from} à ${to} : ${real} ans, non ${said}.`,
          en: `From ${from} to ${to}: ${real} years, not ${said}.`,
        }),
      );
    };
    for (const match of matches(article, SPAN)) years(match, match[1]!, match[2]!, match[3]!);
    for (const match of matches(article, FOR_YEARS)) years(match, match[2]!, match[3]!, match[1]!);
    warnings.push(...hours(article));
    if (year) warnings.push(...ahead(article, year));
    for (const match of matches(article, DAYS)) {
      const real = Number(match[2]) - parseInt(match[1]!, 10);
      const said = smallNumber(match[3]!);
      if (real <= 0 || !said || said === real || said === real + 1) continue;
      warnings.push(
        warn('calendar/elapsed', 'error', match, {
          fr: `Du ${match[1]} au ${match[2]} : ${real + 1} jours, bornes comprises, non ${said}.`,
          en: `From the ${match[1]} to the ${match[2]}: ${real + 1} days, both included, not ${said}.`,
        }),
      );
    }
    for (const match of matches(article, MONTHS)) {
      const [from, to] = [monthNumber(match[1]!), monthNumber(match[3]!)];
      const years = match[2] && match[4] ? Number(match[4]) - Number(match[2]) : from > to ? 1 : 0;
      const real = years * 12 + to - from;
      const said = smallNumber(match[5]!);
      if (inQuote(article, match) || real < 0 || !said || said === real || said === real + 1) continue;
      warnings.push(
        warn('calendar/elapsed', 'error', match, {
          fr: `De ${match[1]} à ${match[3]} : ${real + 1} mois, bornes comprises, non ${said}.`,
          en: `From ${match[1]} to ${match[3]}: ${real + 1} months, both included, not ${said}.`,
        }),
      );
    }
    for (const match of matches(article, FROM_DAY_TO_DAY)) {
      const days = daysFromTo(match, year);
      const said = smallNumber(match[7]!);
      if (inQuote(article, match) || days === null || !said) continue;
      const unit = /^m/iu.test(match[8]!) ? 30.44 : /^s/iu.test(match[8]!) ? 7 : 1;
      if (Math.abs(days / unit - said) <= (unit === 1 ? 1 : 1.05)) continue;
      const real = Math.max(1, Math.round(days / unit));
      warnings.push(
        warn('calendar/elapsed', 'error', match, {
          fr: `Du ${match[1]} ${match[2]} au ${match[4]} ${match[5]} : ${real} ${match[8]}, non ${said}.`,
          en: `From ${match[1]} ${match[2]} to ${match[4]} ${match[5]}: ${real} ${unit === 1 ? 'days' : unit === 7 ? 'weeks' : 'months'}, not ${said}.`,
        }),
      );
    }
    if (article.language !== 'en') return warnings;
    const free = (one: Span) => !warnings.some((other) => one.start < other.end && other.start < one.end);
    return [...warnings, ...spans(article).filter(free)];
  },
};

/** What stands between a year and how long it is until then. */
const THAT_IS = /^,?[ \u00a0\u202f]\(?(?:soit|c['’]est-à-dire|autrement dit|or|that is)[ \u00a0\u202f]$/iu;
const UNTIL = new RegExp(spaced(`^(?:dans|d'ici|in) ${NUMERAL} (?:ans|years)$`), 'iu');

/** « En 2029, soit dans cinq ans ». */
function ahead({ text, times, quotes }: Reading, year: number): Warning[] {
  return times.flatMap((then, i) => {
    const told = times[i + 1];
    if (!told || !/^\d{4}$/u.test(then.value ?? '') || !THAT_IS.test(text.slice(then.end, told.start)))
      return [];
    const said = smallNumber(UNTIL.exec(text.slice(told.start, told.end))?.[1] ?? '');
    const real = Number(then.value) - year;
    if (!said || inQuote({ quotes }, then) || Math.abs(real - said) <= 1) return [];
    const message = { fr: `De ${year} à ${then.value} : ${real} ans, non ${said}.`, en: `From ${year} to ${then.value}: ${real} years, not ${said}.` }; // prettier-ignore
    return [warn('calendar/elapsed', 'error', { start: then.start, end: told.end }, message)];
  });
}

/** Opening hours and the number of hours they are said to make. */
function hours(article: Reading): Warning[] {
  return article.times.flatMap((range, i) => {
    const told = article.times[i + 1];
    const ends = /^T(\d{2}):(\d{2})\/T(\d{2}):(\d{2})$/u.exec(range.value ?? '');
    const said = /^PT(\d{1,2})H$/u.exec(told?.value ?? '');
    if (!told || !ends || !said || !HENCE.test(article.text.slice(range.end, told.start))) return [];
    const [a, b, c, d] = ends.slice(1).map(Number) as [number, number, number, number];
    const minutes = (c * 60 + d - a * 60 - b + 1440) % 1440;
    if (Math.abs(minutes - Number(said[1]) * 60) <= 30) return [];
    const real = minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60}` : `${minutes / 60}`;
    const span = { start: range.start, end: told.end };
    return [
      warn('calendar/elapsed', 'error', span, {
        fr: `De ${article.text.slice(range.start, range.end)} : ${real} heures, non ${said[1]}.`,
        en: `${article.text.slice(range.start, range.end)}: ${real} hours, not ${said[1]}.`,
      }),
    ];
  });
}

/** Days between the two ends of « du 25 mars au 27 juillet 2026 », both counted; a year left out is that of the other end or of the article. */
function daysFromTo(match: RegExpExecArray, year: number | null): number | null {
  const last = Number(match[6] ?? match[3] ?? year ?? 2025);
  const [a, b] = [monthNumber(match[2]!), monthNumber(match[5]!)];
  const first = match[3] ? Number(match[3]) : a > b ? last - 1 : last;
  const from = isoOf(first, a, parseInt(match[1]!, 10));
  const to = isoOf(match[3] && !match[6] && a > b ? last + 1 : last, b, parseInt(match[4]!, 10));
  if (from === null || to === null || to < from) return null;
  return dayNumber(to) - dayNumber(from) + 1;
}
