import type { Confirmation, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { MONTH } from '../calendar.ts';
import { confirm, GAP, LEFT, matches, RIGHT, sentenceOrLine, warn } from '../support.ts';
import { scan } from '../../text/scan.ts';

const BORN = new RegExp(
  `${LEFT}(?:nés?|nées?|born)${GAP}(?:[\\p{L}’'-]+${GAP}){0,3}?(?:(?:le|on)${GAP})?(?:(?:1er|\\d{1,2})${GAP})?(?:(?:en|in)${GAP})?(?:${MONTH}${GAP}(?:\\d{1,2},${GAP})?)?((?:18|19|20)\\d{2})${RIGHT}`,
  'giu',
);
const AGE = new RegExp(
  `(?:(mort|morte|décédé|décédée|mourut|disparu|disparue|éteint|éteinte|died)${GAP}(?:(?:[\\p{L}’'-]+|\\d{4},?)${GAP}){0,3}?(?:à${GAP}l['’]âge${GAP}de|à|at|aged?)${GAP}|(a|âgée?s?${GAP}de|fête${GAP}ses|fêtera${GAP}ses|a${GAP}fêté${GAP}ses|aged|is|turned|turns|,|\\()${GAP}?(?:aujourd['’]hui${GAP}|now${GAP}|environ${GAP})?)(\\d{1,3})${GAP}?(?:ans|years${GAP}old|years)?${RIGHT}`,
  'giu',
);
const CALLED = new RegExp(
  `^[^,.;:()]{0,45},${GAP}(?:l['’]|le${GAP}|la${GAP}|cet${GAP}|cette${GAP}|ce${GAP})[\\p{L}’'-]+(?:${GAP}[\\p{L}’'-]+){0,2}${GAP}de${GAP}((\\d{1,3})${GAP}ans)${RIGHT}`,
  'u',
);
const LIFE = new RegExp(`\\(((?:1[5-9]|20)\\d{2})${GAP}?[-–—]${GAP}?((?:1[5-9]|20)\\d{2})\\)`, 'gu');

const BORN_AND_DIED = new RegExp(
  `${LEFT}(?:née?|born)${GAP}[^.;()\\n]{0,40}?((?:1[5-9]|20)\\d{2})[^.;()\\n]{0,40}?(?:morte?|décédée?|disparue?|died)${GAP}[^.;()\\n]{0,30}?((?:1[5-9]|20)\\d{2})${RIGHT}`,
  'giu',
);

/** The age of a person is the one the year of birth gives at the article's date, or at death. */
export const age: Check = {
  rule: 'calendar/age',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Âge et naissance', en: 'Age and birth' },
  describe: {
    fr: 'L’âge et l’année de naissance écrits dans la même phrase ne s’accordent pas à la date de l’article.',
    en: 'The age and the year of birth in one sentence do not agree at the date of the article.',
  },
  examples: {
    wrong: [
      { text: 'Né en 1990 à Arles, il a [[25 ans]] et deux enfants.', date: '2025-03-04' },
      { text: 'La poétesse (1920-2001) est morte à [[91 ans]] à Nice.', date: '2025-03-04' },
      { text: 'Né en 1951, mort en 2024 à [[78 ans]], le dramaturge reste joué.', date: '2025-03-04' },
      { text: 'Né le 3 mai 1998 à Lens, l’attaquant de [[25 ans]] est sous contrat.', date: '2026-02-14' },
      { text: 'Jane Marsh, [[41]], was born in 1970 in Leeds.', date: '2025-03-04', language: 'en' },
    ],
    right: [
      { text: 'Né en 1990 à Arles, il a 34 ans et deux enfants.', date: '2025-03-04' },
      { text: 'Né en 1990 à Arles, il a 35 ans et deux enfants.', date: '2025-03-04' },
      { text: 'Né le 3 mai 1998 à Lens, l’attaquant de 27 ans est sous contrat.', date: '2026-02-14' },
      { text: 'Né en 1990, il a quitté Arles à 20 ans.', date: '2025-03-04' },
      { text: 'La poétesse (1920-2001) est morte à 81 ans à Nice.', date: '2025-03-04' },
      {
        text: 'Né en 1990, il est le père d’un garçon de 3 ans, condamné à 12 ans de prison.',
        date: '2025-03-04',
      },
      { text: 'Né en 1990, il a 12 ans d’expérience.', date: '2025-03-04' },
      'Né en 1990 à Arles, il a 25 ans.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    const year = article.date ? Number(article.date.value.slice(0, 4)) : null;
    const judge = (
      span: { start: number; end: number },
      said: number,
      lowest: number,
      highest: number,
      fr: string,
      en: string,
    ) => {
      if (said >= lowest && said <= highest)
        confirmations.push(
          confirm('calendar/age', span, { fr: `${fr} : l’âge s’accorde.`, en: `${en}: the age agrees.` }),
        );
      else
        warnings.push(
          warn(
            'calendar/age',
            'error',
            span,
            { fr: `${fr}, non ${said}.`, en: `${en}, not ${said}.` },
            { suggestion: null },
          ),
        );
    };
    const agesIn = (from: number, to: number) =>
      [...scan(article.text.slice(from, to), AGE)].map((match) => {
        const digits = match[0].lastIndexOf(match[3]!);
        return {
          death: match[1] !== undefined,
          mark: match[2] ?? '',
          said: Number(match[3]),
          written: match[0],
          start: from + match.index + digits,
          end: from + match.index + match[0].length,
        };
      });
    for (const born of matches(article, BORN)) {
      const birth = Number(born[1]);
      const sentence = sentenceOrLine(article, born.start);
      if (!year || year < birth || year - birth > 115) continue;
      // « Né le 3 mai 1998 à Lens, l'attaquant de 25 ans … »
      const called = CALLED.exec(article.text.slice(born.end, Math.min(sentence.end, born.end + 90)));
      if (called) {
        const at = born.end + called[0].length - called[1]!.length;
        judge(
          { start: at, end: at + called[1]!.length },
          Number(called[2]),
          year - birth - 1,
          year - birth,
          `Né en ${birth}, ${year - birth - 1} ou ${year - birth} ans en ${year}`,
          `Born in ${birth}, ${year - birth - 1} or ${year - birth} in ${year}`,
        );
      }
      for (const one of agesIn(sentence.start, sentence.end)) {
        if (one.death || one.said > 115 || one.said < 3 || (one.start >= born.start && one.end <= born.end))
          continue;
        const unit = /(?:ans|years)/iu.test(one.written);
        // A bare number is an age only as « Jane Marsh, 41, ».
        if (!unit && !(article.language === 'en' && one.mark === ',' && article.text[one.end] === ','))
          continue;
        const behind = article.text.slice(one.end, one.end + 12);
        if (/^[ \u00a0\u202f](?:d['’e]|de|of|après|plus|avant|later|after)/iu.test(behind)) continue;
        if (one.mark === ',' && /\d/.test(article.text.slice(one.end, one.end + 2))) continue;
        judge(
          one,
          one.said,
          year - birth - 1,
          year - birth,
          `Né en ${birth}, ${year - birth - 1} ou ${year - birth} ans en ${year}`,
          `Born in ${birth}, ${year - birth - 1} or ${year - birth} in ${year}`,
        );
      }
    }
    for (const life of [...matches(article, LIFE), ...matches(article, BORN_AND_DIED)]) {
      const [birth, death] = [Number(life[1]), Number(life[2])];
      const sentence = sentenceOrLine(article, life.start);
      if (death <= birth || death - birth > 120) continue;
      for (const one of agesIn(sentence.start, sentence.end))
        if (one.death)
          judge(
            one,
            one.said,
            death - birth - 1,
            death - birth,
            `De ${birth} à ${death} : ${death - birth - 1} ou ${death - birth} ans`,
            `From ${birth} to ${death}: ${death - birth - 1} or ${death - birth}`,
          );
    }
    return { warnings, confirmations };
  },
};
