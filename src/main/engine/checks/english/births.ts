/** “The 49-year-old engineer, who was born in Lille in 1981”; “Prowse, who was born on 8 July 1974”, whose age stands elsewhere behind her name. */
import type { Person, Quantity, Reading, Span, Time, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt, touching } from '../../reading.ts';
import { scanArticle } from '../../text/scan.ts';
import { daysOf } from '../calendar.ts';
import { inFurniture, inQuote, sentenceOrLine, warn } from '../support.ts';

const BORN = /(?<!\p{L})[Bb]orn(?= (?:in|on|at|near|to) )/gu;
/** Who a birth is told of, right before it: “Prowse, who was”, “Ferrant was”, “, 47,”. */
const OF = /(\p{Lu}[\p{L}’'-]+),? (?:who )?(?:was|is) $/u;
/** “aged 53”, “, 53,”: an age of now beside a name. */
const OLD = /^,? (?:who is )?(?:aged )?$/u;

/** Ages that a birth told in words does not make. */
export function births(article: Reading): Warning[] {
  const today = article.date?.value;
  if (article.language !== 'en' || !today || today.length < 4) return [];
  const warnings: Warning[] = [];
  const told: Time[] = [];
  for (const match of scanArticle(article.text, BORN)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (inFurniture(article, at) || inQuote(article, at)) continue;
    const sentence = sentenceOrLine(article, at.start);
    const time = article.times[firstStartingAt(article.times, at.end)];
    if (!time || time.end > sentence.end || time.start > at.end + 60 || time.type !== 'DATE' || time.deictic) continue; // prettier-ignore
    if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(time.value ?? '') || time.value! >= today) continue;
    if (/(?<!\p{L})(?:died|dies|dead|death|son|daughter|child)(?!\p{L})/iu.test(article.text.slice(sentence.start, at.start))) continue; // prettier-ignore
    told.push(time);
    const age = ageHere(article, sentence, at) ?? ageOf(article, sentence, at);
    if (!age) continue;
    const [least, most] = between(time.value!, today);
    if (most > 115 || (age.value! >= least && age.value! <= most)) continue;
    const ages = least === most ? `${most}` : `${least}`;
    warnings.push(
      warn(
        'calendar/birth',
        'warning',
        age,
        {
          fr: `Naissance « ${article.text.slice(time.start, time.end)} » : ${least === most ? most : `${ages} ou ${most}`} ans à la date de l’article, non ${age.value}.`,
          en: `Born “${article.text.slice(time.start, time.end)}”: ${least === most ? most : `${ages} or ${most}`} at the date of the article, not ${age.value}.`,
        },
        { against: [time] },
      ),
    );
  }
  const [birth, other] = told;
  return birth && !other ? [...warnings, ...agesThen(article, birth)] : warnings;
}

/** How an age of another time is told: “at the age of 15, in 1962”, “in 2004, when she was 55”. */
const THEN = /(?<!\p{L})(?:at (?:the age of )?|aged |(?:he|she) (?:was|turned) (?:only |just |already )?)$/iu;
/** What may stand between such an age and the date beside it. */
const BESIDE = /^,? ?(?:in|on|when|and)?(?: early| late| the (?:spring|summer|autumn|winter) of)? ?$/u;
const BESIDE_BEFORE = /^(?: she| he)?,? ?(?:when |and |at |aged |\()?(?:(?:he|she) (?:was|turned) (?:only |just |already )?)?(?:the age of )?$/u; // prettier-ignore
const OTHERS = /(?<!\p{L})(?:sons?|daughters?|husband|wife|brothers?|sisters?|mother|father|child|who|whose|whom)(?!\p{L})/iu; // prettier-ignore

const surnameOf = (person: Person | undefined) => person?.name?.split(' ').at(-1) ?? null;

/** Ages told with a year, of the only one whose birth the article tells. */
function agesThen(article: Reading, birth: Time): Warning[] {
  const { text, times } = article;
  const surname = surnameOf(article.people.find((one) => one.name?.includes(' ')));
  return touching(article.quantities, { start: birth.end, end: text.length }).flatMap((age): Warning[] => {
    const value = age.value;
    if (value === null || value < 3 || value > 105 || !Number.isInteger(value) || age.low !== null || age.approximate) return []; // prettier-ignore
    if (age.kind !== 'age' && (age.kind !== 'number' || age.unit !== null || age.counts !== null)) return [];
    const lead = text.slice(Math.max(0, age.start - 24), age.start);
    if (!THEN.test(lead) || inQuote(article, age)) return [];
    const sentence = sentenceOrLine(article, age.start);
    const beside = touching(times, sentence).filter((one) => one !== birth && one.type === 'DATE' && !one.deictic && /^\d{4}(?:-\d{2}){0,2}$/u.test(one.value ?? '') && /\d{4}/u.test(text.slice(one.start, one.end))); // prettier-ignore
    const date = beside.find((one) => (one.start >= age.end ? BESIDE.test(text.slice(age.end, one.start)) : BESIDE_BEFORE.test(text.slice(one.end, age.start)))); // prettier-ignore
    if (!date) return [];
    const named = touching(article.people, sentence).filter((one) => surnameOf(one) !== surname && one.end <= age.start); // prettier-ignore
    if (named.length || OTHERS.test(text.slice(Math.max(sentence.start, age.start - 60), age.start)))
      return [];
    const [least, most] = between(birth.value!, date.value!);
    if (value >= least && value <= most) return [];
    if (Math.abs(value - most) > 25) return [];
    const ages = least === most ? { fr: `${most}`, en: `${most}` } : { fr: `${least} ou ${most}`, en: `${least} or ${most}` }; // prettier-ignore
    return [
      warn(
        'calendar/birth',
        'warning',
        age,
        {
          fr: `Naissance « ${text.slice(birth.start, birth.end)} » : ${ages.fr} ans en ${date.value!.slice(0, 4)}, non ${value}.`,
          en: `Born “${text.slice(birth.start, birth.end)}”: ${ages.en} in ${date.value!.slice(0, 4)}, not ${value}.`,
        },
        { against: [birth, date] },
      ),
    ];
  });
}

const isAge = (one: Quantity) => one.kind === 'age' && one.value !== null && one.value >= 3 && one.low === null && one.unit === 'year' && !one.approximate && one.comparator === '='; // prettier-ignore

/** The only age of the sentence, as “47-year-old” some words before the birth, in a sentence that names nobody else; nearer ones, and “, 47,”, are those of calendar/age. */
function ageHere(article: Reading, sentence: Span, born: Span): Quantity | null {
  const ages = touching(article.quantities, sentence).filter((one) => one.kind === 'age');
  const [age] = ages;
  if (ages.length !== 1 || !age || !isAge(age) || age.end > born.start) return null;
  const between = article.text.slice(age.end, born.start);
  if (article.text[age.number.end] !== '-' || between.trim().split(/\s+/u).length < 3) return null;
  // “At 22 he left …, born …”: an age of another time.
  if (/(?<!\p{L})(?:at|when|since|until|from) (?:the age of )?$/iu.test(article.text.slice(Math.max(sentence.start, age.start - 20), age.start))) return null; // prettier-ignore
  const named = new Set(touching(article.people, { start: sentence.start, end: born.start }).map(({ name }) => name)); // prettier-ignore
  return named.size <= 1 ? age : null;
}

/** The age that stands behind the full name of the one the birth is told of. */
function ageOf(article: Reading, sentence: Span, born: Span): Quantity | null {
  const said = OF.exec(article.text.slice(Math.max(sentence.start, born.start - 60), born.start));
  const surname = said?.[1];
  if (!surname) return null;
  const theirs = article.people.filter((one) => one.name?.includes(' ') && one.name.endsWith(` ${surname}`));
  if (new Set(theirs.map(({ name }) => name)).size !== 1) return null;
  const ages = theirs.flatMap((one) => behind(article, one));
  return ages.length === 1 ? ages[0]! : null;
}

/** “Angela Prowse, 53, of Dunmere”. */
function behind(article: Reading, { end }: Person): Quantity[] {
  const next = article.quantities[firstStartingAt(article.quantities, end)];
  return next && isAge(next) && next.start <= end + 12 && OLD.test(article.text.slice(end, next.start)) ? [next] : []; // prettier-ignore
}

/** The least and the most years between a birth, known to the day, the month or the year, and a day. */
function between(birth: string, today: string): [number, number] {
  const [born, now] = [daysOf(birth)!, daysOf(today)!];
  const years = (from: string, to: string) =>
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return [years(born.to, now.from), years(born.from, now.to)];
}
