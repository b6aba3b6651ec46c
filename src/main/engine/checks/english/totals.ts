/** Totals as English tells them behind their parts or beside what is left: “15 offences in all”, “the remaining 200 million euros”, “Of the £3.1m, £1.4m went …”, “together with …, that brings the year to 9.2p”. */
import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { say, total, working, type Amount } from '../amounts.ts';
import { confirm, inQuote, warn } from '../support.ts';
import { alike, windowsOf, type Window } from './windows.ts';

/** Behind a total of what was told before it. */
const IN_ALL = /^,? ?(?:in all|in total|altogether|all told|between them|combined|overall)(?= ?[,.;:)–—]|$)/u;
/** What stands between two parts of such a list. */
const LISTED = /(?:,| and| plus)(?: \p{L}+){0,5} $/u;
/** Before what is left of a whole told above. */
const REMAINING = /(?<!\p{L})(?:the|its|their|a) (?:remaining|other|last|outstanding|further|final) $/u;
const REST = /^,? ?(?:shared|split|divided|covered|provided|paid|met|funded|financed|coming|came|comes|will come|going|went|to come|to be)?(?!\p{L})/u; // prettier-ignore
/** A sentence that opens with the whole it shares out. */
const OF_WHOLE = /^(?:Of|Out of) (?:the|that|those|its|their|these|a total of) (?:\p{L}+ ){0,2}$/u;
const SOME_AND = /(?:,|;| and)(?: and)?(?: \p{L}+){0,4} $/u;
/** “Together with the interim dividend of 3.1p, that brings the total for the year to 9.2p”. */
const TOGETHER = /(?<!\p{L})(?:together with|combined with|added to|adding|on top of|along with|coupled with)(?!\p{L})/iu; // prettier-ignore
const BRINGS = /(?<!\p{L})(?:brings?|brought|bringing|takes?|took|taking|lifts?|lifted|lifting|makes?|made|making|gives?|gave|giving) [^.;:]{0,50}?(?:to |of |total |a total of )$/u; // prettier-ignore
/** What is no part but a step, a date or a comparison. */
const OTHER =
  /(?<!\p{L})(?:more|less|fewer|than|from|against|compared|instead|up|down|after|before|since|until|ago|per|including|while|although|but)(?!\p{L})/iu;

/** Totals and rests that do not go with their parts. `judged`: where something was said already. */
export function totals(
  article: Reading,
  judged: (span: Span) => boolean,
): { warnings: Warning[]; confirmations: Confirmation[] } {
  const found = { warnings: [] as Warning[], confirmations: [] as Confirmation[] };
  for (const window of windowsOf(article)) {
    for (const [i, told] of window.amounts.entries()) {
      if (!told.exact || judged(told) || inQuote(article, told)) continue;
      const sum = inAll(article, window, i) ?? together(article, window, i);
      if (sum) judge('arithmetic/sum', sum, found);
    }
    const shared = sharedOut(article, window);
    if (shared && !judged(shared.whole)) judge('arithmetic/sum', shared, found);
  }
  return found;
}

/** Parts and a rest that do not make the sum told in the sentences above them, of another paragraph too. */
export function rests(article: Reading): Warning[] {
  const found = { warnings: [] as Warning[], confirmations: [] as Confirmation[] };
  const windows = windowsOf(article);
  for (const [w, { amounts }] of windows.entries()) {
    const sum = withRest(article, windows, w, amounts.length - 1);
    if (sum && !inQuote(article, sum.marked)) judge('consistency/figure', sum, found);
  }
  return found.warnings;
}

interface Sum {
  whole: Amount;
  parts: Amount[];
  /** The amount that is marked when they disagree: the whole unless it stands far above. */
  marked: Amount;
  /** The parts need not be all. */
  some?: true;
}

/** “11 counts of fraud and three of false accounting, 15 offences in all”. */
function inAll({ text }: Reading, { sentence, amounts }: Window, i: number): Sum | null {
  const whole = amounts[i]!;
  if (i < 2 || !IN_ALL.test(text.slice(whole.end, Math.min(sentence.end, whole.end + 16)))) return null;
  const parts: Amount[] = [];
  for (let k = i - 1; k >= 0; k--) {
    const next = amounts[k + 1]!;
    const part = amounts[k]!;
    const glue = text.slice(part.end, next.start);
    if (!part.exact || !alike(whole, part) || glue.length > 60 || /[.;:!?]/u.test(glue) || OTHER.test(glue)) break; // prettier-ignore
    if (parts.length ? !LISTED.test(glue) : !/[,–—-] (?:\p{L}+ )?$/u.test(glue)) break;
    parts.unshift(part);
  }
  return parts.length > 1 ? { whole, parts, marked: whole } : null;
}

/** “a final dividend of 6.4p. Together with the interim dividend of 3.1p, that brings the total to 9.2p”: two amounts, and what they make. */
function together({ text }: Reading, { sentence, amounts, before }: Window, i: number): Sum | null {
  const whole = amounts[i]!;
  const lead = text.slice(sentence.start, whole.start);
  if (!TOGETHER.test(lead) || !BRINGS.test(lead.slice(-70))) return null;
  const here = amounts.slice(0, i).filter((one) => like(whole, one));
  const above = (before?.amounts ?? []).filter((one) => like(whole, one));
  const parts = here.length === 2 ? here : here.length === 1 && above.length === 1 ? [...above, ...here] : [];
  return parts.length === 2 && parts.every(({ exact }) => exact) ? { whole, parts, marked: whole } : null;
}

/** “Germany will give 900 million euros, … and Denmark 150 million, with the remaining 200 million shared among the others”, of a sum told in the sentences above. */
function withRest({ text }: Reading, windows: readonly Window[], w: number, i: number): Sum | null {
  const { sentence, amounts } = windows[w]!;
  const rest = amounts[i]!;
  if (i <= 0) return null;
  if (!REMAINING.test(text.slice(Math.max(sentence.start, rest.start - 24), rest.start))) return null;
  if (rest.quantity.kind === 'number' && !REST.test(text.slice(rest.end, rest.end + 20))) return null;
  const parts = amounts.slice(0, i + 1);
  for (const [k, part] of parts.entries()) {
    const last = parts[k - 1];
    if (!part.exact || !(like(rest, part) || (part.quantity.unit === null && scaled(part)))) return null;
    if (last && !/,|;| and /u.test(text.slice(last.end, part.start))) return null;
    if (last && OTHER.test(text.slice(last.end, part.start))) return null;
  }
  const sum = total(parts);
  for (let k = w - 1; k >= Math.max(0, w - 2); k--) {
    const above = windows[k]!.amounts.filter((one) => one.exact && like(rest, one) && one.value > Math.max(...parts.map(({ value }) => value))); // prettier-ignore
    const [whole] = above;
    if (!whole) continue;
    // A whole a little off; another is of something else.
    if (above.length > 1 || sum > whole.value * 1.25 || sum < whole.value * 0.8) return null;
    return parts.length > 2 || sum === whole.value ? { whole, parts, marked: rest } : null;
  }
  return null;
}

/** “Of the £3.1m, £1.4m went on a house, £900,000 on cars and £1.2m on gambling”: no more than the whole. */
function sharedOut(article: Reading, { sentence, amounts }: Window): Sum | null {
  const { text } = article;
  const [whole, ...rest] = amounts;
  // People and things that are counted may be in several parts; money is in one.
  if (!whole?.exact || whole.quantity.kind !== 'currency' || rest.length < 2 || inQuote(article, whole)) return null; // prettier-ignore
  if (!OF_WHOLE.test(text.slice(sentence.start, whole.start))) return null;
  if (!/^(?: \p{L}+){0,6}, (?:\p{L}+ ){0,3}$/u.test(text.slice(whole.end, rest[0]!.start))) return null;
  const parts: Amount[] = [];
  for (const part of rest) {
    const last = parts.at(-1);
    const glue = last ? text.slice(last.end, part.start) : '';
    if (last && (glue.length > 80 || /[.:!?]/u.test(glue) || OTHER.test(glue) || !SOME_AND.test(glue))) break;
    if (!part.exact || !like(whole, part)) break;
    parts.push(part);
  }
  return parts.length > 1 ? { whole, parts, marked: whole, some: true } : null;
}

/** Of one unit; what is counted may be told of the whole alone. */
function like(whole: Amount, part: Amount): boolean {
  return alike(whole, part) && whole.quantity.kind === part.quantity.kind;
}

const scaled = ({ value }: Amount) => value >= 1e6;

function judge(
  rule: 'arithmetic/sum' | 'consistency/figure',
  { whole, parts, marked, some }: Sum,
  found: { warnings: Warning[]; confirmations: Confirmation[] },
): void {
  const sum = total(parts);
  const slack = Math.hypot(whole.slack, ...parts.map((part) => Math.min(part.slack, whole.slack))) + 1e-9;
  const work = working(parts, whole, sum);
  if (Math.abs(sum - whole.value) <= slack) {
    found.confirmations.push(confirm(rule, marked, { fr: `${work.fr} : la somme est juste.`, en: `${work.en}: the sum is right.` })); // prettier-ignore
    return;
  }
  if (some ? sum < whole.value || sum > whole.value * 1.3 : sum > whole.value * 1.6 || sum < whole.value * 0.6) return; // prettier-ignore
  const said = say(whole.value, whole);
  found.warnings.push(
    warn(
      rule,
      rule === 'arithmetic/sum' ? 'error' : 'warning',
      marked,
      { fr: `${work.fr}, non ${said.fr}.`, en: `${work.en}, not ${said.en}.` },
      { against: [...parts, whole].filter((one) => one !== marked) },
    ),
  );
}
