/** One convict, one sentence: “jailed for four years and six months” is not “the five-year sentence” further down. */
import type { Reading, Time, Warning } from '../../../../shared/analysis.ts';
import { inFurniture, inQuote, sentenceOrLine, warn } from '../support.ts';

const JAILED = /(?<!\p{L})(?:(?:jailed|imprisoned|sent to (?:prison|jail)|locked up)(?: on \p{L}+)? for|(?:sentenced|condemned) to|(?:given|handed|received) an?) (?:a )?$/iu; // prettier-ignore
const TERM = /^[ -](?:(?:jail|prison|custodial) )?(?:sentence|term|jail term)(?!\p{L})/u;
const TERM_OF = /(?<!\p{L})(?:sentence|term) of $/iu;
/** What was asked for, might have been, or was another's. */
const ANOTHER =
  /(?<!\p{L})(?:maximum|minimum|up to|suspended|sought|asked|called for|could|faces?|faced|carries|would|co-defendants?|accomplices?|another|previous\p{L}*|earlier|reduced|increased|cut|concurrent\p{L}*|consecutive\p{L}*|respectively|each|both|brother|sister|wife|husband|partner|community|driving|office)(?!\p{L})/iu;

export function terms(article: Reading): Warning[] {
  if (article.language !== 'en') return [];
  const passed: Time[] = [];
  const halves: Warning[] = [];
  const told: Time[] = [];
  for (const time of article.times) {
    if (time.type !== 'DURATION' || monthsOf(time.value) === null) continue;
    if (inFurniture(article, time) || inQuote(article, time)) continue;
    const term = passed.at(-1);
    const share = term && SHARE.exec(article.text.slice(Math.max(0, time.start - 60), time.start))?.[1];
    if (term && share) {
      halves.push(...served(article, time, term, share.toLowerCase()));
      continue;
    }
    const sentence = sentenceOrLine(article, time.start);
    const before = article.text.slice(Math.max(sentence.start, time.start - 50), time.start);
    const behind = article.text.slice(time.end, Math.min(sentence.end, time.end + 30));
    const given = JAILED.test(before);
    if (!given && !TERM.test(behind) && !TERM_OF.test(before)) continue;
    if (ANOTHER.test(article.text.slice(sentence.start, sentence.end))) continue;
    (given ? passed : told).push(time);
  }
  const [first] = passed;
  // Two convicts, two sentences.
  if (!first || passed.some((one) => one.value !== first.value)) return halves;
  const others = told.flatMap((one): Warning[] => {
    if (monthsOf(one.value) === monthsOf(first.value)) return [];
    const [a, b] = [first, one].map(({ start, end }) => article.text.slice(start, end)) as [string, string];
    return [
      warn(
        'consistency/sentence',
        'warning',
        one,
        {
          fr: `« ${a} » ${first.start < one.start ? 'plus haut' : 'plus bas'}, « ${b} » ici.`,
          en: `“${a}” ${first.start < one.start ? 'above' : 'below'}, “${b}” here.`,
        },
        { against: [first] },
      ),
    ];
  });
  return [...others, ...halves];
}

/** “half of his sentence, or four years,” */
const SHARE = /(half|two[- ]thirds|a third|three[- ]quarters) (?:of )?(?:his|her|the|that|their) (?:\p{L}+ )?(?:sentence|term),? (?:– )?(?:or |which is |that is )?(?:about )?$/iu; // prettier-ignore
const SHARES: Readonly<Record<string, number>> = { half: 1 / 2, 'two thirds': 2 / 3, 'two-thirds': 2 / 3, 'a third': 1 / 3, 'three quarters': 3 / 4, 'three-quarters': 3 / 4 }; // prettier-ignore

/** The part of the sentence that is to be served. */
function served({ text }: Reading, told: Time, term: Time, share: string): Warning[] {
  const real = monthsOf(term.value)! * SHARES[share]!;
  if (Math.abs(monthsOf(told.value)! - real) <= 1) return [];
  const [whole, said] = [term, told].map(({ start, end }) => text.slice(start, end)) as [string, string];
  const years = real % 12 === 0 && real > 0 ? { fr: `${real / 12} ans`, en: `${real / 12} years` } : { fr: `${Math.round(real)} mois`, en: `${Math.round(real)} months` }; // prettier-ignore
  return [
    warn('consistency/sentence', 'warning', told, { fr: `« ${whole} » : la part à purger est de ${years.fr}, non « ${said} ».`, en: `“${whole}”: ${share} of it is ${years.en}, not “${said}”.` }, { against: [term] }), // prettier-ignore
  ];
}

/** Months of “P4Y6M”; null for what is no sentence. */
function monthsOf(value: string | null): number | null {
  const match = /^P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?$/u.exec(value ?? '');
  return match && (match[1] ?? match[2]) ? Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0) : null;
}
