/** Breakdowns as English tells them: “six researchers – four from Bristol and three from Uppsala”, “of which £4.1m …”, “Of them, 604 …”. */
import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { counted, countsPeople, total, working, say, type Amount } from '../amounts.ts';
import { confirm, inQuote, warn } from '../support.ts';
import { alike, windowsOf, type Window } from './windows.ts';

/** What stands between a whole and a list of all its parts. */
const ALL = /^[^.;:()–—]{0,60}?(?: ?:| [–—-]|—| \()[ \u00a0]?$/u;
/** What stands before the first part of a list that need not be the whole. */
const OF_WHICH = /, of (?:which|whom|these|those|them)(?: (?:about|some|only))? $/u;
/** A sentence that shares out what the one before told. */
const OF_THEM = /^(?:Of (?:that|this|those|these|them|the (?:total|rest|sum|money)|which|whom)|Among them),? (?:(?:about|some|only|just) )?$/u; // prettier-ignore
/** “Half of them, 604, received …” */
const SOME_OF_THEM = /^(?:(?:About |Nearly |Almost )?(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|most|some) of (?:them|these|those|the \p{L}+), )$/iu; // prettier-ignore
/** What makes of the next number something else than a part. */
const NO_PART =
  /(?<!\p{L})(?:against|compared|instead|than|up|down|(?:up|down|rose|fell|rising|falling|away) from|after|before|since|until|including|while|whereas|but|although|more|fewer|less|last year|a year|years?|minutes?|hours?|days?|months?|weeks?|ago|times|points?|per|plans?|expects?|aged?|in (?:19|20)\d{2})(?!\p{L})/iu;
const AND = /(?:^|[^\p{L}])(?:and|plus) (?:the (?:remaining |other |last |rest,? )|another |a further |just |only )?(?:\p{L}+ ){0,6}$/u; // prettier-ignore
/** The last part, where it is one: “and one with chest pains”. */
const AND_ONE =
  /^[^.;:()–—]{0,50}?,? and (one|another) (?:with|in|from|at|on|of|to|who|for|is|was|by|as)(?!\p{L})/u;

/** Parts that do not make their whole. `judged`: where the whole was judged already. */
export function parts(
  article: Reading,
  judged: (span: Span) => boolean,
): { warnings: Warning[]; confirmations: Confirmation[] } {
  const found = { warnings: [] as Warning[], confirmations: [] as Confirmation[] };
  for (const window of windowsOf(article)) {
    for (const [i, first] of window.amounts.entries()) {
      if (inQuote(article, first)) continue;
      const lead = wholeOf(article, window, i);
      if (!lead || judged(lead.whole)) continue;
      const listed = listFrom(article, window, i, lead.whole);
      if (listed.parts.length + (listed.one ? 1 : 0) < 2) continue;
      judge(lead, listed.parts, listed.one, found);
      break;
    }
  }
  return found;
}

interface Lead {
  whole: Amount;
  /** The list tells every part, not some. */
  all: boolean;
}

/** The whole whose parts begin at an amount of a sentence, and whether they are all. */
function wholeOf(article: Reading, { sentence, amounts, before }: Window, i: number): Lead | null {
  const { text } = article;
  const first = amounts[i]!;
  const whole = amounts[i - 1];
  const opening = text.slice(sentence.start, first.start);
  if (whole) {
    const glue = text.slice(whole.end, first.start);
    if (glue.length <= 90 && isWhole(whole) && goesWith(whole, first)) {
      if (ALL.test(glue) && !NO_PART.test(glue.replace(/\p{L}+ of them/u, ''))) return { whole, all: true };
      if (OF_WHICH.test(glue)) return { whole, all: false };
      // “1,100 specimens, 640 from the valleys and 560 from above the tree line”
      if (/^(?: \p{L}+){0,3}, $/u.test(glue) && first.quantity.counts === null && whole.quantity.counts !== null) return { whole, all: true }; // prettier-ignore
    }
    if (i > 1 || !SOME_OF_THEM.test(opening)) return null;
  }
  const above = before?.amounts.filter((one) => isWhole(one) && goesWith(one, first)) ?? [];
  if (!above.length || !(OF_THEM.test(opening) || SOME_OF_THEM.test(opening))) return null;
  const most = above.reduce((most, one) => (one.value > most.value ? one : most));
  return { whole: most, all: SOME_OF_THEM.test(opening) };
}

/** A sum, a share or a count of something that may have parts. */
const isWhole = ({ quantity, value, exact }: Amount) =>
  exact && value >= 2 && (quantity.kind === 'currency' || quantity.unit === '%' || (quantity.kind === 'number' && quantity.unit === null && Number.isInteger(value))); // prettier-ignore

/** Whether an amount may be a part: of the same unit, bare or of the same things. */
function goesWith(whole: Amount, part: Amount): boolean {
  if (!alike(whole, part) || part.value < 0) return false;
  if (part.quantity.kind === 'number' && !Number.isInteger(part.value)) return false;
  const [all, some] = [counted(whole), counted(part)];
  // “64 of them: 40 electric sets and 22 hybrids”: the kinds of what is counted.
  return part.quantity.unit !== null || some === null || some === all || all === null || part.value <= whole.value; // prettier-ignore
}

/** The amounts listed from one on, each in a piece of its own, the last behind “and”; none where it is no list. */
function listFrom(
  article: Reading,
  { sentence, amounts }: Window,
  from: number,
  whole: Amount,
): { parts: Amount[]; one: boolean } {
  const { text } = article;
  const listed = [amounts[from]!];
  let closed = false;
  for (const next of amounts.slice(from + 1)) {
    const last = listed.at(-1)!;
    const glue = text.slice(last.end, next.start);
    if (closed || glue.length > 90 || /[.:!?()–—]/u.test(glue) || NO_PART.test(glue) || !goesWith(whole, next)) break; // prettier-ignore
    const and = AND.test(glue) || /;/u.test(glue);
    if (!and && !/,/u.test(glue)) break;
    listed.push(next);
    closed = AND.test(glue);
  }
  const behind = text.slice(listed.at(-1)!.end, sentence.end);
  const one = !closed && whole.quantity.kind === 'number' && AND_ONE.test(behind);
  const rest = behind.replace(/^[^.,;:–—]*/u, '');
  // The list goes on with what is no amount, or tells another time.
  if ((!closed && !one) || /^,? (?:and|as well as) /u.test(rest)) return { parts: [], one: false };
  return { parts: listed, one };
}

function judge(
  { whole, all }: Lead,
  listed: readonly Amount[],
  one: boolean,
  found: { warnings: Warning[]; confirmations: Confirmation[] },
): void {
  const sum = Number((total(listed) + (one ? 1 : 0)).toPrecision(12));
  const slack = Math.hypot(whole.slack, ...listed.map((part) => Math.min(part.slack, whole.slack))) + 1e-9;
  const work = working(listed, whole, sum);
  if (one) for (const language of ['fr', 'en'] as const) work[language] = work[language].replace(' = ', ' + 1 = '); // prettier-ignore
  const span = { start: whole.start, end: whole.end };
  if (Math.abs(sum - whole.value) <= slack) {
    found.confirmations.push(confirm('arithmetic/sum', span, { fr: `${work.fr} : la somme est juste.`, en: `${work.en}: the sum is right.` })); // prettier-ignore
    return;
  }
  if (!listed.every((part) => part.exact) || sum > whole.value * 1.6) return;
  // Of what is counted in other words, or left in part unsaid, only too much is wrong.
  const kinds = listed.some((part) => counted(part) !== null && counted(part) !== counted(whole) && !(countsPeople(part) && countsPeople(whole))); // prettier-ignore
  if (sum < whole.value * (all ? (kinds ? 0.9 : 0.6) : 1)) return;
  found.warnings.push(
    warn(
      'arithmetic/sum',
      whole.quantity.kind === 'number' ? 'warning' : 'error',
      span,
      {
        fr: `${work.fr}, non ${say(whole.value, whole).fr}.`,
        en: `${work.en}, not ${say(whole.value, whole).en}.`,
      },
      { against: listed },
    ),
  );
}
