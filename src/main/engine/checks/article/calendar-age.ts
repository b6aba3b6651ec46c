import type { Confirmation, Quantity, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
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
/** « à 36 ans, en 2015 », « en 2015, à 36 ans ». */
const THEN = new RegExp(
  `${LEFT}(?:à${GAP}(\\d{1,3})${GAP}ans,?${GAP}en${GAP}((?:19|20)\\d{2})|en${GAP}((?:19|20)\\d{2}),?${GAP}à${GAP}(\\d{1,3})${GAP}ans|(?:at|aged)${GAP}(\\d{1,3}),?${GAP}in${GAP}((?:19|20)\\d{2}))${RIGHT}`,
  'giu',
);
/** Who is spoken of without being named again: « le prévenu, né en 1957 ». */
const THE_ONE = new RegExp(
  `${LEFT}(?:le|la|l['’])${GAP}?(?:prévenue?|accusée?|suspecte?|mise?${GAP}en${GAP}cause|mise?${GAP}en${GAP}examen|condamnée?|intéressée?|défunte?|lauréate?|nouvelle?${GAP}élue?),?${GAP}$|${LEFT}(?:cet|cette|ce)${GAP}(?:ancienn?e?${GAP})?[\\p{L}-]{4,}(?:${GAP}(?:de|d['’])${GAP}?[\\p{L}-]+)?,?${GAP}$`,
  'iu',
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
      {
        text: 'Née en 1979, elle a appris le métier à Lviv avant de diriger le musée, à [[36 ans]], en 2012.',
        date: '2026-03-19',
      },
      {
        text: 'Le tribunal juge Bernard Vasseur, 63 ans, pour abus de confiance.\n\nLe prévenu, né en [[1957]], est resté impassible.',
        date: '2026-01-22',
      },
      { text: 'Mort samedi à [[91 ans]], le peintre était né en 1938 à Tarbes.', date: '2026-03-10' },
      {
        text: 'Le maire, Hervé Roux, 67 ans, se retire. « C’est assez », dit cet ancien instituteur né en [[1951]].',
        date: '2026-03-10',
      },
      { text: 'Selon Marc Huet, [[61 ans]], né en 1973, rien ne change.', date: '2025-02-17' },
      { text: 'Lina Droz, l’ailière de [[24 ans]] née en mars 1998, a marqué.', date: '2025-12-07' },
      {
        text: '« C’est fini », dit l’élue, née en 1962 et qui, à [[53 ans]], achève son mandat.',
        date: '2025-06-12',
      },
      {
        text: 'The [[24-year-old]] winger, born in March 1998, scored twice.',
        date: '2025-12-07',
        language: 'en',
      },
      { text: 'Jane Marsh, [[41]], was born in 1970 in Leeds.', date: '2025-03-04', language: 'en' },
    ],
    right: [
      { text: 'Né en 1990 à Arles, il a 34 ans et deux enfants.', date: '2025-03-04' },
      { text: 'Né en 1990 à Arles, il a 35 ans et deux enfants.', date: '2025-03-04' },
      { text: 'Né le 3 mai 1998 à Lens, l’attaquant de 27 ans est sous contrat.', date: '2026-02-14' },
      {
        text: 'Née en 1979, elle a appris le métier à Lviv avant de diriger le musée, à 33 ans, en 2012.',
        date: '2026-03-19',
      },
      {
        text: 'Le tribunal juge Bernard Vasseur, 63 ans, et Luc Pons, 48 ans, pour abus de confiance.\n\nLe prévenu, né en 1957, est resté impassible.',
        date: '2026-01-22',
      },
      {
        text: 'Un homme de 34 ans a été mis en examen. Son voisin Ahmed Saïd, 46 ans, a sauté par la fenêtre.\n\nLe mis en cause, né en 1991, habitait la rue.',
        date: '2026-04-16',
      },
      {
        text: 'Le tribunal juge Bernard Vasseur, 68 ans, pour abus de confiance.\n\nLe prévenu, né en 1957, est resté impassible.',
        date: '2026-01-22',
      },
      { text: 'Né en 1990, il a quitté Arles à 20 ans.', date: '2025-03-04' },
      { text: 'Né en 1990 et qui, à 20 ans, rêvait de Paris, il dirige le musée.', date: '2025-03-04' },
      { text: 'Lina Droz, l’ailière de 27 ans née en mars 1998, a marqué.', date: '2025-12-07' },
      { text: 'Une mère de 52 ans et sa fille née en 1998 ont été entendues.', date: '2025-12-07' },
      { text: 'La poétesse (1920-2001) est morte à 81 ans à Nice.', date: '2025-03-04' },
      {
        text: 'Né en 1990, il est le père d’un garçon de 3 ans, condamné à 12 ans de prison.',
        date: '2025-03-04',
      },
      { text: 'Né en 1990, il a 12 ans d’expérience.', date: '2025-03-04' },
      { text: 'Mort en 2019 à 81 ans, le peintre était né en 1938 à Tarbes.', date: '2026-03-10' },
      { text: 'Mort samedi à 87 ans, le peintre était né en 1938 à Tarbes.', date: '2026-03-10' },
      'Né en 1990 à Arles, il a 25 ans.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    const year = article.date ? Number(article.date.value.slice(0, 4)) : null;
    /** An age beside a birth is found in more than one way: each is judged once. */
    const judged = new Set<string>();
    const judge = (
      span: { start: number; end: number },
      said: number,
      lowest: number,
      highest: number,
      fr: string,
      en: string,
    ) => {
      const judgement = `${span.start} ${fr}`;
      if (judged.has(judgement)) return;
      judged.add(judgement);
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
      for (const one of beside(article, born, sentence))
        judge(
          one,
          one.value,
          year - birth - 1,
          year - birth,
          `Né en ${birth}, ${year - birth - 1} ou ${year - birth} ans en ${year}`,
          `Born in ${birth}, ${year - birth - 1} or ${year - birth} in ${year}`,
        );
      // « Née en 1979, elle dirige, à 33 ans, en 2012, … »: the age in a year of its own.
      for (const then of scan(article.text.slice(born.end, sentence.end), THEN)) {
        const said = (then[1] ?? then[4] ?? then[5])!;
        const during = Number(then[2] ?? then[3] ?? then[6]);
        if (during <= birth || during - birth > 115) continue;
        const at = born.end + then.index + then[0].indexOf(said, then[4] ? 7 : 0);
        judge(
          { start: at, end: at + said.length + (then[5] ? 0 : 4) },
          Number(said),
          during - birth - 1,
          during - birth,
          `Né en ${birth}, ${during - birth - 1} ou ${during - birth} ans en ${during}`,
          `Born in ${birth}, ${during - birth - 1} or ${during - birth} in ${during}`,
        );
      }
      const told = ageOfTheOne(article, born);
      if (told !== null && (told < year - birth - 1 || told > year - birth))
        warnings.push(
          warn(
            'calendar/age',
            'warning',
            { start: born.end - 4, end: born.end },
            {
              fr: `Né en ${birth}, ${year - birth - 1} ou ${year - birth} ans en ${year} ; l’article lui donne ${told} ans plus haut.`,
              en: `Born in ${birth}, ${year - birth - 1} or ${year - birth} in ${year}; the article says ${told} above.`,
            },
          ),
        );
      for (const one of agesIn(sentence.start, sentence.end)) {
        // « Mort samedi à 91 ans, le peintre était né en 1938 »: the year is that of the article.
        if (one.death && !/(?:19|20)\d{2}/u.test(article.text.slice(sentence.start, born.end - 4) + article.text.slice(born.end, sentence.end)))
          judge(one, one.said, year - birth - 1, year - birth, `Né en ${birth}, ${year - birth - 1} ou ${year - birth} ans en ${year}`, `Born in ${birth}, ${year - birth - 1} or ${year - birth} in ${year}`); // prettier-ignore
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

/** « L'ailière de 24 ans née en mars 1998 », « née en 1962 et qui, à 53 ans, achève … »: the ages told right before and right behind a birth, of who is as old now. */
function beside(
  article: Reading,
  born: Span,
  sentence: Span,
): { start: number; end: number; value: number }[] {
  const { text, quantities } = article;
  const next = firstStartingAt(quantities, born.start);
  const ages: { start: number; end: number; value: number }[] = [];
  const before = quantities[next - 1];
  if (
    before &&
    before.start >= sentence.start &&
    isAge(before) &&
    OLD_AND_BORN.test(text.slice(before.end, born.start))
  )
    ages.push({ start: before.number.start, end: before.end, value: before.value! });
  const behind = AND_NOW.exec(text.slice(born.end, Math.min(sentence.end, born.end + 70)));
  if (behind) {
    const start =
      born.end +
      behind[0].indexOf(behind[1]!, behind[0].lastIndexOf(' à ') < 0 ? 0 : behind[0].lastIndexOf(' à '));
    ages.push({ start, end: start + behind[1]!.length, value: Number(behind[2]) });
  }
  return ages;
}

const isAge = (one: Quantity) => one.kind === 'age' && one.unit === 'year' && one.value !== null && one.low === null && one.comparator === '=' && !one.approximate; // prettier-ignore
/** What leads from an age to the birth of the same person. */
const OLD_AND_BORN = /^(?:[ \u00a0\u202f][\p{L}’'-]+){0,2},?[ \u00a0\u202f]$/u;
/** « et qui, à 53 ans, achève »: a verb of the present behind the age. */
const AND_NOW = new RegExp(
  `^(?:${GAP}à${GAP}[\\p{Lu}][\\p{L}’'-]+)?(?:,|${GAP}et)?${GAP}(?:qui,${GAP})?(?:à|at)${GAP}((\\d{1,3})(?:${GAP}ans)?),${GAP}(?:\\p{L}+e|est|vit|dirige|court|tient|dit|veut|reste|is|lives|runs|still)${GAP}`,
  'u',
);

/** How far before « le prévenu, né en 1957 » the age of the only person who has one may stand, in code units. */
const FAR = 1500;

/** The age the article gave of the one person it gave an age, where that person is meant by « le prévenu »; else null. */
function ageOfTheOne(article: Reading, born: Span): number | null {
  const { text } = article;
  if (!THE_ONE.test(text.slice(Math.max(0, born.start - 40), born.start))) return null;
  const year = Number(article.date!.value.slice(0, 4)) - Number(text.slice(born.end - 4, born.end));
  let age: number | null = null;
  for (const quantity of article.quantities) {
    if (quantity.start >= born.start) break;
    if (quantity.kind !== 'age' || quantity.value === null || quantity.start < born.start - FAR) continue;
    // « Un homme de 34 ans » that fits is the one.
    if (quantity.value === year || quantity.value === year - 1) return null;
    if (!article.people.some((one) => one.end <= quantity.start && /^,[ \u00a0\u202f]$/u.test(text.slice(one.end, quantity.start)))) continue; // prettier-ignore
    if (age !== null) return null;
    age = quantity.value;
  }
  return age;
}
