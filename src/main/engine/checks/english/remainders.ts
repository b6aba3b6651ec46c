/** What is left as English tells it: “23 of the 32 allies …, leaving seven”, “we closed 31 and reopened eight, so 25 remain shut”, “two points clear of Aldham, who have 44”. */
import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { counted, type Amount } from '../amounts.ts';
import { inQuote, numberEn, numberFr, warn } from '../support.ts';
import { windowsOf, type Window } from './windows.ts';

const LEAVING =
  /(?:, |– )(?:leaving|missing|failing|losing) (?:just |only |the other |the remaining |another )?$/iu;
const SO = /(?:, |; |– )(?:so|which means(?: that)?|meaning(?: that)?) (?:just |only |another )?$/iu;
const REMAIN = /^(?: \p{L}+){0,3}? (?:remain|remained|remains|are left|is left|were left|are still|still|to go|are missing|unaccounted)(?!\p{L})/u; // prettier-ignore
const OUT_OF = /^ (?:out )?of (?:the |its |our |their |those |these )?$/u;
const CLEAR = /^ points? (?:clear|ahead|behind|adrift)(?: of)?(?!\p{L})/u;
const HAVE = /,? (?:who|which|with|on)(?: have| has| are on| stand on)? (?:just |only )?$/u;

export function remainders(article: Reading): Warning[] {
  const warnings: Warning[] = [];
  for (const window of windowsOf(article)) {
    for (const [i, told] of window.amounts.entries()) {
      if (!bare(told) || inQuote(article, told)) continue;
      const left = leftOf(article, window, i);
      if (left) warnings.push(...judge(told, left, 'left'));
      const ahead = aheadOf(article, window, i);
      if (ahead) warnings.push(...judge(told, ahead, 'apart'));
    }
  }
  return warnings;
}

const bare = ({ quantity, value, exact }: Amount) =>
  exact && quantity.kind === 'number' && quantity.unit === null && Number.isInteger(value);

type Pair = readonly [Amount, Amount];

/** The part and the whole of which an amount is said to be the rest. */
function leftOf(article: Reading, { sentence, amounts, before }: Window, i: number): Pair | null {
  const { text } = article;
  const told = amounts[i]!;
  const lead = text.slice(Math.max(sentence.start, told.start - 30), told.start);
  const leaving = LEAVING.test(lead);
  const number = told.quantity.number.end;
  if (!leaving && !(SO.test(lead) && REMAIN.test(text.slice(number, Math.min(sentence.end, number + 50))))) return null; // prettier-ignore
  const here = amounts.slice(0, i).filter(bare);
  for (const [k, part] of here.entries()) {
    const whole = here[k + 1];
    if (whole && OUT_OF.test(text.slice(part.end, whole.start))) return [whole, part];
  }
  const all = [...(here.length < 2 && before ? before.amounts.filter(bare) : []), ...here];
  return all.length === 2 && all[0]!.value > all[1]!.value ? [all[0]!, all[1]!] : null;
}

/** “They are two points clear of Aldham, who have 44”: the total of the one behind, and the one told before. */
function aheadOf(article: Reading, { sentence, amounts, before }: Window, i: number): Pair | null {
  const { text } = article;
  const told = amounts[i]!;
  const next = amounts[i + 1];
  const points = (one: Amount) => counted(one) === 'point';
  const number = told.quantity.number.end;
  if (!next || !bare(next) || !CLEAR.test(text.slice(number, Math.min(sentence.end, number + 24))))
    return null;
  if (next.start - number > 90 || !HAVE.test(text.slice(number, next.start))) return null;
  if (next.quantity.counts !== null && !points(next)) return null;
  const own = [...(before?.amounts ?? []), ...amounts.slice(0, i)].filter((one) => bare(one) && points(one));
  return own.length === 1 ? [own[0]!, next] : null;
}

function judge(told: Amount, [a, b]: Pair, way: 'left' | 'apart'): Warning[] {
  const real = way === 'left' ? a.value - b.value : Math.abs(a.value - b.value);
  if (real < 0 || real === told.value) return [];
  // What is far from it is the rest of something else.
  if (told.value > Math.max(real * 3, real + 3) || told.value < real / 3) return [];
  const span: Span = { start: told.start, end: told.end };
  const [high, low] = [Math.max(a.value, b.value), Math.min(a.value, b.value)];
  return [
    warn(
      'arithmetic/gap',
      'error',
      span,
      {
        fr: `${numberFr(high)} − ${numberFr(low)} = ${numberFr(real)}, non ${numberFr(told.value)}.`,
        en: `${numberEn(high)} − ${numberEn(low)} = ${numberEn(real)}, not ${numberEn(told.value)}.`,
      },
      { against: [a, b] },
    ),
  ];
}
