/** What is left as English tells it: “23 of the 32 allies …, leaving seven”, “we closed 31 and reopened eight, so 25 remain shut”, “two points clear of Aldham, who have 44”. */
import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { counted, say, type Amount } from '../amounts.ts';
import { inQuote, numberEn, numberFr, warn } from '../support.ts';
import { alike, windowsOf, type Window } from './windows.ts';

const LEAVING =
  /(?:, |– )(?:leaving|missing|failing|losing) (?:just |only |the other |the remaining |another )?$/iu;
const SO = /(?:, |; |– )(?:so|which means(?: that)?|meaning(?: that)?) (?:just |only |another )?$/iu;
const REMAIN = /^(?: \p{L}+){0,3}? (?:remain|remained|remains|are left|is left|were left|are still|still|to go|are missing|unaccounted)(?!\p{L})/u; // prettier-ignore
const OUT_OF = /^ (?:out )?of (?:(?:the |its |our |their |those |these )?(?:\p{L}+[’']s? )?)?$/u;
const CLEAR = /^ points? (?:clear|ahead|behind|adrift)(?: of)?(?!\p{L})/u;
/** “…, ending the year with 157”, “a net burden of £6m”. */
const ENDING = /(?<!\p{L})(?:ending|ended|ends|finishing|finished|closing|leaving|left|leaves)(?: \p{L}+){0,4} (?:with|on|at) (?:just |only |a total of )?$/u; // prettier-ignore
const NET = /(?<!\p{L})(?:an? |the )?net (?:\p{L}+ ){1,2}of $/u;
/** What takes away and what adds, before a number. */
const LESS = /(?<!\p{L})(?:closed|shut|lost|sold|cut|scrapped|retired|withdrew|removed|dismissed|axed|dropped|closing|shutting|losing|selling|cutting)(?: \p{L}+)?(?: down)? $/u; // prettier-ignore
const MORE = /(?<!\p{L})(?:opened|added|hired|gained|bought|built|acquired|recruited|reopened|launched|opening|adding|hiring|buying|building)(?: \p{L}+)? $/u; // prettier-ignore
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
      const steps = stepsTo(article, window, i);
      if (steps) warnings.push(...judgeSteps(told, steps));
    }
    warnings.push(...nets(article, window));
  }
  return warnings;
}

/** “started with 162 shops, closed 14 and opened five, ending with 157”: what there was, and what was added and taken away. */
function stepsTo({ text }: Reading, { sentence, amounts, before }: Window, i: number): { base: Amount; steps: { by: Amount; sign: 1 | -1 }[] } | null {
  const told = amounts[i]!;
  if (!ENDING.test(text.slice(Math.max(sentence.start, told.start - 60), told.start))) return null;
  const steps: { by: Amount; sign: 1 | -1 }[] = [];
  for (let k = i - 1; k >= 0; k--) {
    const by = amounts[k]!;
    const from = amounts[k - 1]?.end ?? sentence.start;
    const lead = text.slice(Math.max(from, by.start - 40), by.start);
    const sign = LESS.test(lead) ? -1 : MORE.test(lead) ? 1 : 0;
    if (!bare(by)) return null;
    if (sign === 0) return steps.length ? { base: by, steps } : null;
    steps.unshift({ by, sign });
  }
  const above = before?.amounts.filter(bare) ?? [];
  return steps.length > 1 && above.length === 1 ? { base: above[0]!, steps } : null;
} // prettier-ignore

function judgeSteps(told: Amount, { base, steps }: NonNullable<ReturnType<typeof stepsTo>>): Warning[] {
  const real = steps.reduce((sum, { by, sign }) => sum + sign * by.value, base.value);
  if (real === told.value || told.value > real * 1.3 || told.value < real / 1.3) return [];
  const work = (write: (value: number) => string) => `${write(base.value)}${steps.map(({ by, sign }) => ` ${sign < 0 ? '−' : '+'} ${write(by.value)}`).join('')} = ${write(real)}`; // prettier-ignore
  return [
    warn(
      'arithmetic/gap',
      'error',
      { start: told.start, end: told.end },
      {
        fr: `${work(numberFr)}, non ${numberFr(told.value)}.`,
        en: `${work(numberEn)}, not ${numberEn(told.value)}.`,
      },
      { against: [base, ...steps.map(({ by }) => by)] },
    ),
  ];
}

/** “added £11m to costs, but … saved £7m, a net burden of £6m”: what is left of the only two sums before it. */
function nets(article: Reading, { sentence, amounts }: Window): Warning[] {
  const [a, b, told, ...rest] = amounts;
  if (!a || !b || !told || rest.some((one) => alike(one, told))) return [];
  const { text } = article;
  if (!NET.test(text.slice(Math.max(sentence.start, told.start - 40), told.start))) return [];
  if (![a, b, told].every(({ exact }) => exact) || !alike(a, b) || !alike(a, told) || inQuote(article, told)) return []; // prettier-ignore
  const real = Number(Math.abs(a.value - b.value).toPrecision(12));
  const slack = Math.hypot(a.slack, b.slack, told.slack) + 1e-9;
  if (Math.abs(real - told.value) <= slack || told.value > Math.max(a.value, b.value)) return [];
  const [high, low] = (a.value > b.value ? [a, b] : [b, a]).map((one) => say(one.value, one)) as [Said, Said];
  const [right, said] = [say(real, told), say(told.value, told)];
  return [
    warn(
      'arithmetic/gap',
      'error',
      { start: told.start, end: told.end },
      {
        fr: `${high.fr} − ${low.fr} = ${right.fr}, non ${said.fr}.`,
        en: `${high.en} − ${low.en} = ${right.en}, not ${said.en}.`,
      },
      { against: [a, b] },
    ),
  ];
}

type Said = ReturnType<typeof say>;

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
