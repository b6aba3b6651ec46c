import type { Reading, Span, Time, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import {
  addDays,
  daysOf,
  inEnglish,
  inFrench,
  isoOf,
  MONTH,
  monthNumber,
  weekdayOf,
  WEEKDAYS_FR,
} from '../calendar.ts';
import { firstStartingAt } from '../../reading.ts';
import { later as toldAsDone } from '../english/later.ts';
import {
  excerpt,
  GAP,
  inFurniture,
  inQuote,
  LEFT,
  matches,
  RIGHT,
  sentenceOrLine,
  warn,
  words,
} from '../support.ts';
import { scan } from '../../text/scan.ts';

/** More acts than these dated after the article, and its own date is doubted. */
const MANY = 3;

/** Something is still to come; the time that places it follows, or stands right before. */
const COMING = words(
  "(?:est|sont|reste|restent)? ?(?:prévue?s?|programmée?s?|planifiée?s?|attendue?s?|annoncée?s?|fixée?s?|agendée?s?)(?= (?:pour|en|le|du|au|à|dès|mi-|fin|début|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|courant|d'ici|entre))|" +
    "(?:aura|auront) lieu|se (?:tiendra|tiendront|déroulera|dérouleront|réunira|réuniront)|(?:doit|doivent|devrait|devraient) (?:avoir lieu|se tenir|se dérouler|s'ouvrir|s'achever|démarrer|être rendue?s?|être mise?s? en service|débuter|commencer|ouvrir|rouvrir|entrer en (?:vigueur|service)|être (?:livrée?s?|inaugurée?s?|achevée?s?|lancée?s?|adoptée?s?|votée?s?|signée?s?|publiée?s?))|" +
    "(?:débutera|débuteront|commencera|commenceront|ouvrira|ouvriront|rouvrira|rouvriront|entrera en vigueur|entreront en vigueur|s'achèvera|s'achèveront|prendra fin|sera (?:livrée?|inaugurée?|achevée?|lancée?|adoptée?|votée?|signée?|publiée?|jugée?|examinée?|organisée?)|seront (?:livrée?s|inaugurée?s|achevée?s|lancée?s|adoptée?s|jugée?s|examinée?s))|" +
    'will (?:be held|take place|open|begin|start|reopen|come into force|be (?:opened|inaugurated|launched|held|published|completed))|(?:is|are) (?:scheduled|planned|due|set|expected) (?:for|to|in|on)|upcoming',
);
/** The announcement belongs to the past, or was changed since. */
const ONCE = words(
  "initialement|d'abord|à l'origine|au départ|était|étaient|avait été|avaient été|a été|ont été|fut|furent|devait|devaient|auparavant|longtemps|jadis|un temps|reporté|reportée|reportés|reportées|annulé|annulée|annulés|annulées|repoussé|repoussée|décalé|décalée|originally|initially|was|were|had been|postponed|cancell?ed",
);
const NEXT = words('prochaine?s?|next|upcoming|à venir|futurs?|futures?');
const HAPPENED = words(
  "s'est tenue?|se sont tenue?s|a eu lieu|ont eu lieu|s'est déroulée?|se sont déroulée?s|s'est ouverte?|s'est achevée?|a débuté|a commencé|a été (?:inaugurée?|signée?|adoptée?|votée?|élue?|nommée?|condamnée?|publiée?|arrêtée?|livrée?|jugée?|réélue?)|est (?:née?|morte?|décédée?|entrée? en vigueur)|took place|was (?:held|signed|adopted|elected|appointed|published|arrested|opened|born|inaugurated)|were (?:held|signed|adopted|elected|published)|opened|died",
);
/** Any other act told as done: a participle behind « a été » or « s'est », unless it fixes a date to come. */
const DONE = words(
  "(?:a|ont) été (?!prév|fix|report|programm|repouss|prolong|annonc|planifi|renouvel|décal|avanc|retenu|réserv|promis|reconduit|étend|ajourn)\\p{Ll}{2,18}(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites)|s'est (?!engag|fix|donn|projet|prépar)\\p{Ll}{3,18}(?:é|ée|i|ie|u|ue)|(?:has|have) been (?!schedul|plann|postpon|extend|set|mov|delay|renew|push)\\p{Ll}{3,18}ed",
);

/** « samedi 28 mars dernier »: the weekday tells which year is meant. */
const DATED = new RegExp(
  `${LEFT}(${WEEKDAYS_FR.join('|')})${GAP}(1er|\\d{1,2})${GAP}(${MONTH})${GAP}(dernier|passé|prochain)${RIGHT}`,
  'giu',
);

/** The auxiliary of somebody who announced or fixed something. */
const HAVING =
  /(?<![\p{L}])(?:a|ont|ai|as|avons|avez|avait|avaient|aura|auront|ayant|avoir|eut|eurent)(?:[ \u00a0\u202f]\p{L}+){0,2}[ \u00a0\u202f]$/iu;

/** « a annoncé le 27 mai », « la réforme, annoncée le 27 mai »: the day on which it was said, and no day to come. */
function isTold({ text }: Reading, match: Span): boolean {
  const said = text.slice(match.start, match.end);
  if (/^[ \u00a0\u202f]?(?:est|sont|reste)/iu.test(said)) return false;
  if (/^[ \u00a0\u202f]?annonc/iu.test(said) && !/^[ \u00a0\u202f](?:pour|d['’]ici|dès|courant)/iu.test(text.slice(match.end, match.end + 10))) return true; // prettier-ignore
  return /^[ \u00a0\u202f]?(?:prév|programm|planif|atten|fix|agend)/iu.test(said) && HAVING.test(text.slice(Math.max(0, match.start - 30), match.start)); // prettier-ignore
}

/** Told as to come but dated before the article, or told as done but dated after it. */
export const pastFuture: Check = {
  rule: 'calendar/past-future',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'À venir et déjà passé', en: 'To come, yet past' },
  describe: {
    fr: 'Un événement annoncé à une date déjà passée le jour de l’article, ou raconté comme fait à une date qui n’est pas encore venue.',
    en: 'An event announced for a date already past on the day of the article, or told as done on a date still to come.',
  },
  examples: {
    wrong: [
      {
        text: 'Le prochain congrès de la fédération est prévu [[le 12 mai 2024]] à Arles.',
        date: '2024-09-03',
      },
      { text: 'La réouverture, programmée pour [[mars 2023]], réjouit les riverains.', date: '2024-09-03' },
      {
        text: 'La cérémonie s’est tenue [[le 5 octobre 2024]] devant deux cents personnes.',
        date: '2024-09-03',
      },
      {
        text: 'Le vernissage, [[samedi 28 mars dernier]], a réuni deux cents personnes.',
        date: '2026-03-19',
      },
      { text: 'La réunion publique aura lieu [[mardi 3 mars prochain]] à la mairie.', date: '2026-03-09' },
      {
        text: 'Le jury s’est réuni hier ; la fête s’est tenue [[samedi 28 mars]] au port.',
        date: '2026-03-19',
      },
      { text: 'The next race is scheduled for [[March 3, 2024]].', date: '2024-09-03', language: 'en' },
      {
        text: 'The envoy, who arrived in Lima on [[May 12]], was tired.',
        date: '2026-05-08',
        language: 'en',
      },
    ],
    right: [
      {
        text: 'Le prochain congrès de la fédération est prévu le 12 octobre 2024 à Arles.',
        date: '2024-09-03',
      },
      { text: 'Le vernissage, samedi 14 mars dernier, a réuni deux cents personnes.', date: '2026-03-19' },
      { text: 'La fête s’est tenue samedi 14 mars au port.', date: '2026-03-19' },
      { text: 'La fête se tiendra samedi 28 mars prochain au port.', date: '2026-03-19' },
      { text: 'La réouverture, initialement prévue pour mars 2023, a été repoussée.', date: '2024-09-03' },
      { text: 'La cérémonie s’est tenue le 5 août 2024 devant deux cents personnes.', date: '2024-09-03' },
      { text: 'La réunion prévue le 2 septembre 2024 a été annulée.', date: '2024-09-03' },
      { text: 'La ministre a annoncé le 27 mai 2024, à Arles, un plan de relance.', date: '2024-09-03' },
      { text: 'La réforme, annoncée le 27 mai 2024, divise la majorité.', date: '2024-09-03' },
      { text: 'Le conseil avait aussi fixé le 3 mai 2024 un nouveau barème.', date: '2024-09-03' },
      { text: 'Le texte, signé le 3 mai 2022, sera examiné le 12 octobre 2024.', date: '2024-09-03' },
      { text: 'Le mandat a été voté jusqu’au 31 décembre 2026.', date: '2024-09-03' },
      { text: 'Né en 1985, il sera jugé pour des faits de 2019.', date: '2024-09-03' },
      { text: 'En 1793, le roi sera jugé et condamné en janvier 1793.', date: '2024-09-03' },
      {
        text: 'The envoy, who arrived on May 6, will leave on May 12. A vote opened by law is to be held on May 13.',
        date: '2026-05-08',
        language: 'en',
      },
      {
        text: 'The race, originally scheduled for March 3, 2024, was moved.',
        date: '2024-09-03',
        language: 'en',
      },
      'Le prochain congrès de la fédération est prévu le 12 mai 2024 à Arles.',
    ],
  },
  run(article) {
    const today = daysOf(article.date?.value ?? null);
    if (!today) return [];
    const warnings: Warning[] = [];
    const add = (time: Span, fr: string, en: string) => {
      if (!warnings.some((other) => other.start === time.start)) warnings.push(warn('calendar/past-future', 'error', time, { fr, en })); // prettier-ignore
    };
    for (const match of matches(article, COMING)) {
      const sentence = sentenceOrLine(article, match.start);
      if (inQuote(article, match) || once(article, sentence, match) || isTold(article, match)) continue;
      const time = after(article, match, sentence) ?? before(article, match);
      const days = time && daysOf(time.value);
      if (!days || days.to >= today.from || !written(article, time)) continue;
      const future = !/^(?:est|sont|prév|progr|plan|atten|annon|fix|agen|doi|dev|is|are|upc)/iu.test(
        match[0].trim(),
      );
      // The narrative future of history (« il sera jugé en 1793 ») lies far back and has no « prochain ».
      NEXT.lastIndex = 0;
      const next = NEXT.test(article.text.slice(Math.max(sentence.start, match.start - 80), match.start));
      if (future && !next && days.to < addDays(today.from, -400)) continue;
      if (!future && !next && days.to < addDays(today.from, -1500)) continue;
      const said = excerpt(match[0], 30);
      add(
        time,
        `« ${said} » annonce ${the(short(time))}, déjà passé le ${inFrench(article.date!.value)}, date de l’article.`,
        `“${said}” announces ${inEnglish(short(time))}, already past on ${inEnglish(article.date!.value)}, the day of the article.`,
      );
    }
    for (const match of matches(article, DATED)) {
      const iso = isoOf(Number(today.from.slice(0, 4)), monthNumber(match[3]!), parseInt(match[2]!, 10));
      if (iso === null || WEEKDAYS_FR[weekdayOf(iso)] !== match[1]!.toLowerCase() || inQuote(article, match)) continue; // prettier-ignore
      const next = match[4]!.toLowerCase() === 'prochain';
      if (next ? iso >= today.from : iso <= today.to) continue;
      const day = inFrench(article.date!.value);
      add(
        match,
        next
          ? `Le ${inFrench(iso)} est déjà passé le ${day}, date de l’article.`
          : `Le ${inFrench(iso)} est encore à venir le ${day}, date de l’article.`,
        next
          ? `${inEnglish(iso)} is already past on ${inEnglish(article.date!.value)}, the day of the article.`
          : `${inEnglish(iso)} is still to come on ${inEnglish(article.date!.value)}, the day of the article.`,
      );
    }
    // A date read in the text is the earliest the article can be of: later acts are no contradiction.
    if (article.date!.from === 'text') return warnings;
    const announced = warnings.length;
    for (const match of [...matches(article, HAPPENED), ...matches(article, DONE)]) {
      if (inQuote(article, match)) continue;
      const sentence = sentenceOrLine(article, match.start);
      const time = after(article, match, sentence);
      const days = time && daysOf(time.value);
      if (!days || days.from <= today.to || !written(article, time)) continue;
      const between = article.text.slice(match.end, time.start);
      if (match.end <= time.start && between.length > 30) continue;
      if (
        /[,;:]|(?:jusqu|pour|avant|au|d['’]ici|à partir|until|by|for|through)[ \u00a0\u202f'’]*(?:le|the|en|au|à)?[ \u00a0\u202f]*$/iu.test(
          between,
        )
      )
        continue;
      add(
        time,
        `« ${match[0]} » raconte comme fait ce qui est daté ${ofThe(short(time))}, après la date de l’article (${inFrench(article.date!.value)}).`,
        `“${match[0]}” tells as done what is dated ${inEnglish(short(time))}, after the day of the article (${inEnglish(article.date!.value)}).`,
      );
    }
    for (const { time, verb } of toldAsDone(article, today.to))
      add(
        time,
        `« ${verb} » raconte comme fait ce qui est daté ${ofThe(short(time))}, après la date de l’article (${inFrench(article.date!.value)}).`,
        `“${verb}” tells as done what is dated ${inEnglish(short(time))}, after the day of the article (${inEnglish(article.date!.value)}).`,
      );
    // Many acts later than the article: it is the article's date that is wrong.
    const later = warnings.slice(announced);
    if (later.length <= MANY) return warnings;
    const [first] = later as [Warning];
    return [
      ...warnings.slice(0, announced),
      warn('calendar/past-future', 'warning', first, {
        fr: `${later.length} faits sont datés après l’article (${inFrench(article.date!.value)}) : est-ce bien sa date ?`,
        en: `${later.length} events are dated after the article (${inEnglish(article.date!.value)}): is that its date?`,
      }),
    ];
  },
};

function once(article: Reading, sentence: Span, match: Span): boolean {
  ONCE.lastIndex = 0;
  const text = article.text.slice(sentence.start, sentence.end);
  const at = match.start - sentence.start;
  for (const found of scan(text, ONCE)) if (Math.abs(found.index - at) < 90) return true;
  return false;
}

/** The year stands in the text, or the weekday that only this year has: what was resolved against the article's date proves nothing about it. */
function written(article: Reading, time: Time): boolean {
  return (
    (/\d{4}/.test(article.text.slice(time.start, time.end)) || time.weekdayMatches === true) &&
    !time.approximate &&
    !inFurniture(article, time)
  );
}

function short(time: Time): string {
  return time.value!.split('/')[0]!.slice(0, 10).replace(/T.*/, '');
}

/** « le 7 juillet 2025 », « juillet 2025 ». */
const the = (iso: string): string => (iso.length === 10 ? `le ${inFrench(iso)}` : inFrench(iso));

/** « du 7 juillet 2025 », « d’avril 2025 », « de 2025 ». */
function ofThe(iso: string): string {
  const date = inFrench(iso);
  return iso.length === 10 ? `du ${date}` : /^[ao]/u.test(date) ? `d’${date}` : `de ${date}`;
}

/** The first time behind a mark of its sentence, at most 40 characters away and in the same clause. */
function after(article: Reading, match: Span, sentence: Span): Time | null {
  const time = article.times[firstStartingAt(article.times, match.end)];
  if (!time || time.start >= sentence.end || time.start - match.end > 45) return null;
  return /[;:.!?]|,[^,]*,/.test(article.text.slice(match.end, time.start)) ? null : time;
}

/** The time right before a mark: « Le 12 mai 2024 se tiendra … ». */
function before(article: Reading, match: Span): Time | null {
  const time = article.times[firstStartingAt(article.times, match.start) - 1];
  if (!time || match.start - time.end > 3) return null;
  return time;
}
