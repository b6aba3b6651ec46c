import type { Quantity, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { blockAt, touching } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { scan } from '../../text/scan.ts';
import { MONTH, monthNumber } from '../calendar.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { births as spelt } from '../english/births.ts';
import { inQuote, LEFT, matches, RIGHT, sentenceOrLine, spaced, warn } from '../support.ts';

/** « Né le 12 avril 1941 », « il est né en 1981 » that opens a sentence: of who was spoken of before. */
const BORN = new RegExp(
  spaced(
    `(?:${LEFT}(?:Née?|Born)|(?:Il|Elle|He|She) (?:est|était|was|is) (?:née?|born)) (?:[\\p{L}'-]+ ){0,4}?(?:(?:le|on) )?(?:(1er|\\d{1,2}) )?(?:(?:en|in) )?(?:((?i:${MONTH})) (?:\\d{1,2}, )?)?((?:18|19|20)\\d{2})${RIGHT}`,
  ),
  'gu',
);
/** An age that a person has now: « un homme de 52 ans », « Paul Ravel, 52 ans », « âgé de 52 ans ». */
const HAS =
  /(?:(?<![\p{L}])(?:âgée?[ \u00a0\u202f]de|aged)[ \u00a0\u202f]|(?<![\p{L}])(?:un|une|le|la|l['’]|cet|cette|ce|a|the)[ \u00a0\u202f]?(?:\p{L}+[ \u00a0\u202f]){1,3}(?:de|of)[ \u00a0\u202f]|\p{Lu}[\p{L}’'-]+,[ \u00a0\u202f])$/u;
const DIED =
  /(?<![\p{L}])(?:est morte?|est décédée?|s['’]est éteinte?|mort de|décès de|disparition de|nous a quittés|has died|died|dies)(?![\p{L}])/iu;
/** The age at that death, in the opening of an obituary. */
const AT_DEATH = new RegExp(
  spaced(
    `${LEFT}(?:à l'âge de|à|[Ee]lle avait|[Ii]l avait|aged|at the age of|(?:dies|died|dead) at|[Hh]e was|[Ss]he was) ((\\d{2,3})(?: ans)?)${RIGHT}`,
  ),
  'gu',
);
/** « En 1965, à 19 ans », « à l'âge de vingt ans, en 1965 ». */
const THEN = new RegExp(
  spaced(
    `${LEFT}(?:[Ee]n ((?:19|20)\\d{2}), (?:à (?:l'âge de )?|âgée? de )(${NUMERAL} ans)|[Àà] (?:l'âge de )?(${NUMERAL} ans), en ((?:19|20)\\d{2}))${RIGHT}`,
  ),
  'gu',
);
/** How far an obituary's opening goes, in code units. */
const OPENING = 900;
const FAR = 500;

/** « Un homme de 52 ans … Né en 1981, il … »: a birth that opens a sentence and the age told before it, of one person; the age of an obituary. */
export const birth: Check = {
  rule: 'calendar/birth',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Naissance et âge, plus loin', en: 'Birth and age, further on' },
  describe: {
    fr: 'La date de naissance ne s’accorde pas avec l’âge donné quelques phrases plus haut, ou avec l’âge de la mort dans une nécrologie.',
    en: 'The date of birth does not agree with the age told some sentences above, or with the age at death of an obituary.',
  },
  examples: {
    wrong: [
      {
        text: 'Ada Lund, a conductor, has died. Born in Cardiff on 4 June 1944, she sang in a choir.\n\nShe made her debut in 1976, when she was [[27]].',
        date: '2025-11-28',
        language: 'en',
      },
      {
        text: 'Angela Prowse, [[53]], of Dunmere, was jailed. Prowse, who was born on 8 July 1974, said nothing.',
        date: '2025-11-21',
        language: 'en',
      },
      {
        text: 'Her master, [[47-year-old]] Captain Iain Strachan, who was born in Oban in 1971, is safe.',
        date: '2026-03-12',
        language: 'en',
      },
      {
        text: 'Le chauffeur, un homme de [[47 ans]], a été entendu. Né en 1990 à Lens, il conduit depuis dix ans.',
        date: '2026-01-14',
      },
      {
        text: 'Jeanne Roy, une voix de la scène\n\nLa comédienne est morte mardi à [[92 ans]].\n\nNée le 3 mai 1938 à Lens, elle débute à Lille.',
        date: '2026-02-05',
      },
      {
        text: 'Jeanne Roy, une voix de la scène\n\nLa comédienne est morte mardi à 87 ans.\n\nNée le 3 mai 1938 à Lens, elle débute à Lille. En 1965, à [[21 ans]], elle épouse un peintre.',
        date: '2026-02-05',
      },
      {
        text: 'Mort du sculpteur Jean Roy\n\nNé le 3 mai 1938 à Lens, Jean Roy s’est éteint mardi à [[92 ans]].\n\nIl entre à l’atelier en 1960, à l’âge de vingt et un ans.',
        date: '2026-06-05',
      },
      {
        text: 'Mort du sculpteur Jean Roy\n\nNé le 3 mai 1938 à Lens, Jean Roy s’est éteint mardi à 88 ans.\n\nIl entre à l’atelier en 1960, à l’âge de [[dix-sept ans]].',
        date: '2026-06-05',
      },
    ],
    right: [
      {
        text: 'Ada Lund, a conductor, has died. Born in Cardiff on 4 June 1944, she sang in a choir.\n\nShe made her debut in 1976, when she was 32. Her son died in 1990, aged 14.',
        date: '2025-11-28',
        language: 'en',
      },
      {
        text: 'Jean Roy est mort mardi.\n\nNé le 3 mai 1938 à Lens, il monte à Paris à 17 ans.',
        date: '2026-06-05',
      },
      {
        text: 'Mort du sculpteur Jean Roy\n\nNé le 3 mai 1938 à Lens, Jean Roy s’est éteint mardi à 88 ans.\n\nIl épouse Marie Droz, modèle de Luc Pons qui l’avait quittée en 1960, à l’âge de dix-sept ans.',
        date: '2026-06-05',
      },
      {
        text: 'Angela Prowse, 51, of Dunmere, was jailed. Prowse, who was born on 8 July 1974, said nothing.',
        date: '2025-11-21',
        language: 'en',
      },
      { text: 'At 22 he left the town, where he was born in 1971.', date: '2026-03-12', language: 'en' },
      {
        text: 'Le chauffeur, un homme de 35 ans, a été entendu. Né en 1990 à Lens, il conduit depuis dix ans.',
        date: '2026-01-14',
      },
      {
        text: 'Jeanne Roy, une voix de la scène\n\nLa comédienne est morte mardi à 87 ans.\n\nNée le 3 mai 1938 à Lens, elle débute à Lille. En 1965, à 27 ans, elle épouse un peintre.',
        date: '2026-02-05',
      },
      {
        text: 'La victime, une femme de 74 ans, vivait seule. Le suspect, un homme de 31 ans, a fui. Né en 1994 à Lens, il est connu de la police.',
        date: '2026-01-14',
      },
      {
        text: 'Son fils, un garçon de 12 ans, l’attendait. La ministre a parlé. Née en 1974 à Lens, elle est avocate.',
        date: '2026-01-14',
      },
      {
        text: 'Le bateau de 47 ans d’âge a coulé. Né en 1990 à Lens, son patron est sauf.',
        date: '2026-01-14',
      },
    ],
  },
  run(article) {
    const year = article.date ? Number(article.date.value.slice(0, 4)) : null;
    if (!year) return [];
    const births: (Span & Birth)[] = [];
    for (const match of matches(article, BORN)) {
      const sentence = sentenceOrLine(article, match.start);
      if (inQuote(article, match) || match.start > sentence.start + 2) continue;
      const born = Number(match[3]);
      const month = match[2] ? monthNumber(match[2]) : null;
      if (born < year && year - born < 115) births.push({ start: match.start, end: match.end, year: born, month }); // prettier-ignore
    }
    const warnings: Warning[] = [];
    const told = new Set<string>();
    const judge = (span: Span, said: number, born: Span & Birth, at: string) => {
      const [least, most] = agesAt(born, at);
      if ((said >= least && said <= most) || told.has(`${at} ${said}`)) return;
      told.add(`${at} ${said}`);
      const ages = least === most ? `${most} ans` : `${least} ou ${most} ans`;
      const english = least === most ? `${most}` : `${least} or ${most}`;
      warnings.push(
        warn(
          'calendar/birth',
          'warning',
          span,
          {
            fr: `Naissance en ${born.year} : ${ages} en ${at.slice(0, 4)}, non ${said}.`,
            en: `Born in ${born.year}, ${english} in ${at.slice(0, 4)}, not ${said}.`,
          },
          { against: [born] },
        ),
      );
    };
    for (const born of births) {
      const age = ageBefore(article, born);
      if (age) judge(age, age.value!, born, article.date!.value);
    }
    const [first, second] = births;
    const opening = article.text.slice(0, OPENING);
    // An obituary: one death told at its head, one birth.
    if (first && !second && DIED.test(opening)) {
      for (const match of scan(opening, AT_DEATH)) {
        const sentence = sentenceOrLine(article, match.index);
        const beside = article.text.slice(Math.max(0, sentence.start - 120), sentence.end);
        const start = match.index + match[0].length - match[1]!.length;
        // Born and dead in one sentence, in either order; else the age is told before the birth.
        const together =
          sentence.start <= first.start &&
          first.start < sentence.end &&
          DIED.test(article.text.slice(sentence.start, start));
        if (Number(match[2]) >= 15 && DIED.test(beside) && (start < first.start || together))
          judge({ start, end: start + match[1]!.length }, Number(match[2]), first, article.date!.value);
      }
      for (const match of matches(article, THEN)) {
        const [written, digits, then] = match[2] ? [match[2], match[3]!, match[1]!] : [match[4]!, match[5]!, match[6]!]; // prettier-ignore
        const start = match.start + match[0].indexOf(written);
        const said = smallNumber(digits);
        if (said && match.start > first.start && !inQuote(article, match) && ofTheDead(article, match))
          judge({ start, end: start + written.length }, said, first, then);
      }
    }
    const free = (one: Span) => !warnings.some((other) => one.start < other.end && other.start < one.end);
    return [...warnings, ...spelt(article).filter(free)];
  },
};

/** Nobody but the one who died is named in the sentence before the passage: « il entre à l’école en 1965, à vingt ans ». */
function ofTheDead(article: Reading, span: Span): boolean {
  const sentence = sentenceOrLine(article, span.start);
  const surname = ({ name }: { name: string | null }) => name?.split(' ').at(-1);
  const dead = touching(article.people, { start: 0, end: OPENING }).find((one) => one.name);
  return dead !== undefined && touching(article.people, { start: sentence.start, end: span.start }).every((one) => surname(one) === surname(dead)); // prettier-ignore
}

interface Birth {
  year: number;
  /** 1 to 12, null where only the year is told. */
  month: number | null;
}

/** The ages somebody may have at a date, or in a year; a month beside the birthday leaves both open. */
function agesAt(born: Birth, at: string): [number, number] {
  const most = Number(at.slice(0, 4)) - born.year;
  const month = at.length >= 7 ? Number(at.slice(5, 7)) : null;
  if (month === null || born.month === null || month === born.month) return [most - 1, most];
  return month > born.month ? [most, most] : [most - 1, most - 1];
}

/** The only age of a grown person before a birth in its paragraph, within reach, nobody else being named between. */
function ageBefore(article: Reading, born: Span): Quantity | null {
  const block = blockAt(article, born.start);
  if (!block) return null;
  const from = Math.max(block.start, born.start - FAR);
  const ages = touching(article.quantities, { start: from, end: born.start }).filter(
    (one) => one.kind === 'age' && one.start >= from,
  );
  const [told, other] = ages;
  if (!told || other || told.value === null || told.value < 15 || told.unit !== 'year') return null;
  if (told.low !== null || told.approximate || told.comparator !== '=' || inQuote(article, told)) return null;
  const before = article.text.slice(Math.max(from, told.start - 50), told.start);
  if (!HAS.test(before) || /^[ \u00a0\u202f](?:d['’]|de[ \u00a0\u202f]|plus|avant|après)/u.test(article.text.slice(told.end, told.end + 6))) return null; // prettier-ignore
  const named = touching(article.people, { start: told.end, end: born.start }).filter((one) => one.start > told.end); // prettier-ignore
  return named.length === 0 ? told : null;
}
