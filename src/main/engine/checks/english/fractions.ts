/** Shares of a count told before: “214 drones … It shot down 187 of the drones, or 92 percent”, “3,480 responses. Of these, 2,610, or two thirds, …”. */
import type { Confirmation, Reading, Warning } from '../../../../shared/analysis.ts';
import { counted, say, type Amount } from '../amounts.ts';
import { confirm, inQuote, numberEn, numberFr, warn } from '../support.ts';
import { alike, windowsOf, type Window } from './windows.ts';

/** What leads from the part to its share. */
const OR = /^(?: of (?:the (\p{L}+)|(them|these|those|the total|that)))?(?: \p{L}+){0,3}?(?:, or|, |,? \(or|,? \()(?: (about|around|nearly|almost|some|roughly|just over|just under|more than|over))? ?$/u; // prettier-ignore
/** A sentence that shares out what the one before counted. */
const OF_THEM = /^(?:(?:Some |About |Only )?Of (?:these|those|them|that|this)|Among them),? (?:only |some |about |just )?$/u; // prettier-ignore
/** What a share may be of behind it, when it is of the same whole. */
const SAME = /^(?: of (?:them|the total|those|these|that))?(?= ?[,.;:)–—]|$| (?:did|do|had|have|were|was|are|said|opposed|voted|supported|backed|wanted|came|went)(?!\p{L}))/u; // prettier-ignore

/** Shares that the count and the part beside them do not make. */
export function fractions(article: Reading): { warnings: Warning[]; confirmations: Confirmation[] } {
  const found = { warnings: [] as Warning[], confirmations: [] as Confirmation[] };
  const windows = windowsOf(article);
  for (const [w, window] of windows.entries()) {
    for (const [i, told] of window.amounts.entries()) {
      const share = shareOf(told);
      const part = window.amounts[i - 1];
      if (share === null || !part || part.quantity.kind === 'percent' || inQuote(article, told)) continue;
      const or = OR.exec(article.text.slice(part.end, told.start));
      if (!or || !SAME.test(article.text.slice(told.end, told.end + 24))) continue;
      const whole = wholeOf(article, windows, w, i - 1, or[1], or[2] !== undefined);
      if (!whole || !whole.exact || whole.value < part.value || part.value <= 0) continue;
      const real = (part.value / whole.value) * 100;
      const inWords = told.quantity.kind !== 'percent';
      const loose = or[3] !== undefined || !told.exact || !part.exact;
      const slack = inWords ? (loose ? 9 : 5) : Math.max(loose ? 5 : 0.55, real * (loose ? 0.12 : 0.03));
      const [a, b] = [say(part.value, part), say(whole.value, whole)];
      const work = {
        fr: `${a.fr} / ${b.fr} = ${numberFr(real, 1)}\u00a0%`,
        en: `${a.en} / ${b.en} = ${numberEn(real, 1)}%`,
      };
      if (Math.abs(real - share) <= slack)
        found.confirmations.push(confirm('arithmetic/fraction', told, { fr: `${work.fr} : l’accord est bon.`, en: `${work.en}: they agree.` })); // prettier-ignore
      else
        found.warnings.push(
          warn('arithmetic/fraction', 'error', told, { fr: `${work.fr}, non ${told.passage}.`, en: `${work.en}, not ${told.passage}.` }, { against: [part, whole] }), // prettier-ignore
        );
    }
  }
  return found;
}

/** A percentage, or a share in words, in hundredths. */
function shareOf({ quantity, value }: Amount): number | null {
  if (quantity.kind === 'percent') return quantity.unit === '%' && value <= 100 ? value : null;
  return quantity.kind === 'number' && value > 0 && value < 1 ? value * 100 : null;
}

/** The count of which an amount is a part: of the things it names, told in this sentence or the one before; or the only one before a sentence that shares it out. */
function wholeOf({ text }: Reading, windows: readonly Window[], w: number, p: number, noun: string | undefined, ofThem: boolean): Amount | null {
  const { sentence, amounts, before } = windows[w]!;
  const part = amounts[p]!;
  if (noun) {
    const named = noun.replace(/s$/u, '');
    const above = [...(windows[w - 1]?.amounts ?? []), ...amounts.slice(0, p)].filter((one) => counted(one) === named);
    return above.length === 1 ? above[0]! : null;
  }
  if (p > 0 || !(ofThem || OF_THEM.test(text.slice(sentence.start, part.start)))) return null;
  const above = before?.amounts.filter((one) => alike(one, part) && one.value >= 10 && (counted(one) !== null || one.quantity.unit !== null)) ?? [];
  return above.length === 1 ? above[0]! : null;
} // prettier-ignore
