/** Changes as English tells them: two values, then the step between them, over one sentence or two. */
import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { amountOf, say, type Amount } from '../amounts.ts';
import { touching } from '../../reading.ts';
import { confirm, inQuote, numberEn, numberFr, warn } from '../support.ts';
import { alike, windowsOf, type Window } from './windows.ts';

const RISE = 'rise|increase|gain|growth|jump|improvement|surge|climb|advance';
const FALL = 'fall|drop|decline|decrease|reduction|cut|loss|slump|slide|saving';
const APART = 'difference|gap|lead|margin|majority|advantage';
const ABOUT =
  '(?:(?:about|around|nearly|almost|just over|just under|more than|over|some|roughly|at least) )?';
/** “, an increase of”, “– a cut of”, “, down by”. */
const LEAD = new RegExp(
  `(?:(?:^|[,;:(–—-] ?| or | is | was )(?:or )?(?:(?:an?|the|its|their) (?:\\p{L}+ )?(${RISE}|${FALL}|${APART}) of|(?:(?:is|was) )?(up|down)(?: by)?)) ${ABOUT}$`,
  'iu',
);
/** “, so seven points more”, “, or £180 less”. */
const HENCE = new RegExp(`(?:, | – )(?:(?:so|or|that is) )?${ABOUT}$`, 'iu');
const BEHIND = new RegExp(`^ (?:percentage )?(?:points? )?(more|higher|up|less|fewer|lower|down|apart|${RISE}|${FALL})(?!\\p{L})`, 'iu'); // prettier-ignore
/** “The lead of 6.4 points” over the next one of those told before. */
const AHEAD = /(?:^|[ ’'])(?:lead|margin|gap|majority|advantage) of (?:about |nearly )?$/iu;
const THAN = /^ (?:more|less|higher|lower|fewer|above|below)(?: than)?(?: the| its| their| an?)?(?: \p{L}+){0,4} $/u; // prettier-ignore
/** What sets the second of two values against the first. */
const AGAINST =
  /(?:from|to|against|compared (?:with|to)|than|versus|after|and it (?:was|is))(?: (?:just|about|around|nearly|only|some))? (?:\p{Sc})?$/iu;
/** The verb of a value of another time. */
const STOOD = /(?<!\p{L})(?:was|were|had been|stood|is|are|has|have|had|reached|came|spent|made|sold|closed|did|rose|fell|went|grew|employed|employs|held|kept|drew|attracted|counted)(?!\p{L})/iu; // prettier-ignore
/** Values that are not those of the change: at constant rates or scope. */
const ADJUSTED = /(?<!\p{L})(?:like-for-like|organic|constant|underlying|adjusted|annuali[sz]ed|inflation|real terms|seasonally)(?!\p{L})/iu; // prettier-ignore
/** “They rose 4.1 percent to 667 pence”, with the price before in the sentence before. */
const STEP = /(?<!\p{L})(rose|climbed|gained|jumped|surged|advanced|grew|increased|up|fell|dropped|slid|lost|declined|tumbled|sank|down)(?: by)? (?:about |nearly |almost |as much as )?$/iu; // prettier-ignore
const DOWN = new RegExp(`^(?:${FALL}|down|less|fewer|lower|fell|dropped|slid|lost|declined|tumbled|sank)$`, 'iu'); // prettier-ignore
const UP = new RegExp(`^(?:${RISE}|up|more|higher|rose|climbed|gained|jumped|surged|advanced|grew|increased)$`, 'iu'); // prettier-ignore

/** 1 a rise, −1 a fall, 0 a mere distance. */
type Way = 1 | -1 | 0;
const wayOf = (word: string): Way => (DOWN.test(word) ? -1 : UP.test(word) ? 1 : 0);

/** Steps that the two values beside them do not make. */
export function changes(article: Reading): { warnings: Warning[]; confirmations: Confirmation[] } {
  const found = { warnings: [] as Warning[], confirmations: [] as Confirmation[] };
  for (const window of windowsOf(article)) {
    const { sentence, amounts, before } = window;
    const said = article.text.slice(sentence.start, sentence.end);
    if (ADJUSTED.test(said)) continue;
    found.warnings.push(...folds(article, window));
    for (const told of amounts) {
      const way = stepAt(article, sentence, told);
      const ends = way === null ? null : endsOf(article, window, told);
      if (ends) judge(article, told, ends, way!, found);
      else if (AHEAD.test(article.text.slice(Math.max(sentence.start, told.start - 40), told.start)))
        judgeLead(told, before?.amounts ?? [], found.warnings);
      else if (way === null) {
        const step = stepFrom(article, window, told);
        if (step) judge(article, told, step.pair, step.way, found);
      }
    }
  }
  return found;
}

/** Whether an amount is told as a step, and which way. */
function stepAt(article: Reading, sentence: Span, told: Amount): Way | null {
  const { text } = article;
  if (told.start === sentence.start || inQuote(article, told)) return null;
  const before = text.slice(Math.max(sentence.start, told.start - 60), told.start);
  const lead = LEAD.exec(before);
  if (lead) return wayOf((lead[1] ?? lead[2])!);
  const behind = BEHIND.exec(text.slice(told.end, Math.min(sentence.end, told.end + 30)));
  return behind && HENCE.test(before) ? wayOf(behind[1]!) : null;
}

type Ends = readonly [Amount, Amount];

/** “halved to £96m from £172m”, “more than doubled to 92,000 a season from 61,000”. */
const TIMES: Readonly<Record<string, number>> = { halved: 0.5, doubled: 2, trebled: 3, tripled: 3, quadrupled: 4 }; // prettier-ignore
const FOLD = /(?<!\p{L})((?:more than|almost|nearly|about|roughly|not quite) )?(halved|doubled|trebled|tripled|quadrupled) to (?:about |just |some )?$/u; // prettier-ignore

/** Values that are not as many times one another as is said. */
function folds({ text }: Reading, { sentence, amounts }: Window): Warning[] {
  return amounts.flatMap((to, i): Warning[] => {
    const from = amounts[i + 1];
    if (!from || !alike(to, from) || from.value <= 0) return [];
    const lead = text.slice(Math.max(sentence.start, to.start - 40), to.start);
    const said = FOLD.exec(lead);
    if (!said || !/^(?: an? \p{L}+)?(?: \p{L}+){0,3},? from (?:about |just |some )?$/u.test(text.slice(to.end, from.start))) return []; // prettier-ignore
    const [times, ratio] = [TIMES[said[2]!]!, to.value / from.value];
    const loose = said[1] !== undefined || !to.exact || !from.exact ? 0.25 : 0.08;
    if (Math.abs(ratio - times) <= times * loose) return [];
    if (said[1] === 'more than ' && (times > 1 ? ratio > times : ratio < times)) return [];
    const span = { start: to.start - lead.length + said.index, end: from.end };
    const [a, b] = [say(from.value, from), say(to.value, to)];
    return [
      warn('arithmetic/change', 'error', span, {
        fr: `De ${a.fr} à ${b.fr} : × ${numberFr(ratio, 2)}, non × ${numberFr(times, 2)}.`,
        en: `From ${a.en} to ${b.en}: × ${numberEn(ratio, 2)}, not ${said[2]!}.`,
      }),
    ];
  });
}

/** The two values a step lies between: those of its sentence, or one of it and one of the sentence before. */
function endsOf(article: Reading, { sentence, amounts, before }: Window, told: Amount): Ends | null {
  const { text } = article;
  const here = amounts.filter((one) => one.end <= told.start && isEnd(one, told));
  // “costs £11,400 a year, £4,100 more than the average of £6,300”
  const next = amounts[amounts.indexOf(told) + 1];
  if (next && here.length === 1 && isEnd(next, told) && alike(next, here[0]!) && THAN.test(text.slice(told.end, next.start))) return [here[0]!, next]; // prettier-ignore
  const last = here.at(-1);
  const other = here.at(-2);
  if (last && other && alike(last, other)) {
    const between = text.slice(other.end, last.start);
    const joined = AGAINST.test(between) || (/(?<!\p{L})and (?:\p{L}+ ){0,8}$/u.test(between) && wayOfApart(article, told, sentence)) || /, (?:but |and )?(?:kept|now has|has now|now have|have now|is now|are now|held on to) $/u.test(between) || timesApart(article, other, last, sentence); // prettier-ignore
    return joined ? [other, last] : null;
  }
  const range = here.length ? null : rangeBefore(article, sentence, told);
  if (range) return range;
  if (!before) return null;
  const above = before.amounts.filter((one) => isEnd(one, told) && (!last || alike(one, last)));
  if (last && here.length === 1 && above.length === 1) {
    const verb = STOOD.test(text.slice(sentence.start, last.start));
    return verb && sameThing(above[0]!, last) ? [above[0]!, last] : null;
  }
  // “That is a rise of …”
  const [a, b] = above as [Amount?, Amount?];
  const opens = /^(?:That|This|It)(?: is| was|’s|'s|,)/u.test(
    text.slice(sentence.start, sentence.start + 12),
  );
  return !last && opens && a && b && above.length === 2 && alike(a, b) && AGAINST.test(text.slice(a.end, b.start)) ? [a, b] : null; // prettier-ignore
}

/** “risen from 310 to 465, an increase of a third”: the ends of what was read as one range, for a share in words. */
function rangeBefore({ text, quantities }: Reading, sentence: Span, told: Amount): Ends | null {
  if (sortOf(told) !== 'share') return null;
  const range = touching(quantities, { start: sentence.start, end: told.start }).at(-1);
  if (!range || range.low === null || range.high === null || range.kind === 'percent' || told.start - range.end > 60) return null; // prettier-ignore
  if (!/^from /u.test(text.slice(range.start, range.end)) && !/from $/u.test(text.slice(0, range.start).slice(-5))) return null; // prettier-ignore
  const one = amountOf(text, range);
  return [{ ...one, value: range.low }, { ...one, value: range.high }]; // prettier-ignore
}

/** Two counts are of one thing where both say of what. */
const sameThing = (a: Amount, b: Amount) =>
  a.quantity.counts === null || b.quantity.counts === null || a.quantity.counts === b.quantity.counts;

/** A value that a step of that sort can lie between. */
function isEnd(one: Amount, told: Amount): boolean {
  if (one.quantity.value === null || one.quantity.kind === 'dimension') return false;
  const sort = sortOf(told);
  if (sort === 'points' || sort === 'basis') return one.quantity.unit === '%';
  if (sort === 'amount') return alike(one, told);
  return one.quantity.unit !== 'pp' && one.quantity.unit !== 'bp' && !(one.quantity.kind === 'number' && one.value < 1) && one.quantity.unit !== '%'; // prettier-ignore
}

const wayOfApart = (article: Reading, told: Amount, sentence: Span) =>
  /(?:difference|gap) of (?:\p{L}+ )?$/iu.test(article.text.slice(Math.max(sentence.start, told.start - 30), told.start)); // prettier-ignore

/** « In 2015 we spent £220m; by 2022 it was £165m »: each value has a time of its own. */
function timesApart(article: Reading, a: Amount, b: Amount, sentence: Span): boolean {
  const between = touching(article.times, { start: a.end, end: Math.min(sentence.end, b.end + 40) });
  return between.length > 0 && STOOD.test(article.text.slice(a.end, b.start));
}

/** “They rose 4.1 percent to 667 pence”: the value before stands alone in the sentence before. */
function stepFrom(article: Reading, { sentence, amounts, before }: Window, told: Amount): { pair: Ends; way: Way } | null {
  const { text } = article;
  if (told.quantity.unit !== '%') return null;
  const step = STEP.exec(text.slice(Math.max(sentence.start, told.start - 40), told.start));
  const [to, from, third] = amounts.slice(amounts.indexOf(told) + 1);
  if (!step || !to) return null;
  const behind = text.slice(told.end, to.start);
  // “dropped 40 per cent last year, from £81m to £62m”
  if (from && !third && alike(to, from) && /^(?: \p{L}+){0,4},? from (?:about |nearly )?$/u.test(behind))
    return /^[^,.;:]{0,25} to (?:about |nearly |just )?$/u.test(text.slice(to.end, from.start)) ? { pair: [to, from], way: wayOf(step[1]!) } : null; // prettier-ignore
  if (!/^ to (?:about |nearly )?$/u.test(behind)) return null;
  // Another value of the sentence may be where it came from.
  if (amounts.some((one) => one !== to && alike(one, to))) return null;
  const last = before?.amounts.filter((one) => alike(one, to)) ?? [];
  if (!before || last.length !== 1 || !/(?<!\p{L})(?:closed|stood|ended|finished|opened|was|were|traded)(?!\p{L})/u.test(text.slice(before.sentence.start, last[0]!.start))) return null; // prettier-ignore
  return { pair: [last[0]!, to], way: wayOf(step[1]!) };
} // prettier-ignore

type Sort = 'percent' | 'points' | 'basis' | 'share' | 'amount';

function sortOf({ quantity }: Amount): Sort {
  if (quantity.unit === 'bp') return 'basis';
  if (quantity.unit === 'pp' || (quantity.kind === 'number' && /^points?$/u.test(quantity.counts ?? ''))) return 'points'; // prettier-ignore
  if (quantity.unit === '%') return 'percent';
  return quantity.kind === 'number' && quantity.value! > 0 && quantity.value! < 1 ? 'share' : 'amount';
}

function judge(
  article: Reading,
  told: Amount,
  [a, b]: Ends,
  way: Way,
  found: { warnings: Warning[]; confirmations: Confirmation[] },
): void {
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (low <= 0) return;
  const apart = Number((high - low).toPrecision(12));
  const sort = sortOf(told);
  const rounding = Math.hypot(a.slack, b.slack);
  const loose = told.exact && a.exact && b.exact ? 1 : 4;
  const ends = { fr: `De ${say(a.value, a).fr} à ${say(b.value, b).fr}`, en: `From ${say(a.value, a).en} to ${say(b.value, b).en}` }; // prettier-ignore
  const add = (real: number, said: number, slack: number, frUnit: string, enUnit: string) => {
    const [fr, en] = [`${numberFr(real, 1)}${frUnit}`, `${numberEn(real, 1)}${enUnit}`];
    if (Math.abs(real - said) <= slack) {
      found.confirmations.push(confirm('arithmetic/change', told, { fr: `${ends.fr} : ${fr}, le calcul est juste.`, en: `${ends.en}: ${en}, the sum is right.` })); // prettier-ignore
      return;
    }
    // What is far from it is a step of something else.
    if (said > real * 5 || said < real / 5) return;
    found.warnings.push(
      warn(
        'arithmetic/change',
        'error',
        told,
        {
          fr: `${ends.fr} : ${fr}, non ${numberFr(said, 1)}${frUnit}.`,
          en: `${ends.en}: ${en}, not ${numberEn(said, 1)}${enUnit}.`,
        },
        { against: [a, b] },
      ),
    );
  };
  if (sort === 'points')
    add(apart, told.value, Math.max(0.051, rounding * 1.01) * loose, ' points', ' points');
  else if (sort === 'basis')
    add(apart * 100, told.value, Math.max(5, rounding * 100) * loose, ' points de base', ' basis points');
  else if (sort === 'amount') {
    const slack = Math.hypot(rounding, told.slack) * loose + 1e-9;
    const [fr, en] = [say(apart, a), say(told.value, a)];
    if (Math.abs(apart - told.value) <= slack || told.value > apart * 4 || told.value < apart / 4) return;
    found.warnings.push(
      warn('arithmetic/change', 'error', told, { fr: `${ends.fr} : ${fr.fr}, non ${en.fr}.`, en: `${ends.en}: ${fr.en}, not ${en.en}.` }, { against: [a, b] }), // prettier-ignore
    );
  } else {
    if (way === 0) return;
    const base = way > 0 ? low : high;
    const real = (apart / base) * 100;
    const written = article.text.slice(told.quantity.number.start, told.quantity.number.end);
    const decimals = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
    const slack = (sort === 'share' ? Math.max(4, real * 0.1) : Math.max(0.5 / 10 ** decimals + 0.05, real * 0.03)) * loose + (rounding / base) * 100; // prettier-ignore
    add(real, sort === 'share' ? told.value * 100 : told.value, slack, '\u00a0%', '%');
  }
}

/** The lead of the first over another of the shares told in the sentence before: one of them must make it. */
function judgeLead(told: Amount, above: readonly Amount[], warnings: Warning[]): void {
  const shares = above.filter(({ quantity }) => quantity.unit === '%');
  const [first, second] = shares as [Amount?, Amount?];
  if (!first || !second || sortOf(told) !== 'points' || first.value <= second.value || !told.exact) return;
  if (shares.slice(1).some((one) => Math.abs(first.value - one.value - told.value) < 0.051 + one.slack)) return; // prettier-ignore
  const real = Number((first.value - second.value).toPrecision(8));
  warnings.push(
    warn(
      'arithmetic/change',
      'error',
      told,
      {
        fr: `De ${numberFr(first.value)}\u00a0% à ${numberFr(second.value)}\u00a0%, l’écart est de ${numberFr(real)}, non de ${numberFr(told.value)}.`,
        en: `Between ${numberEn(first.value)}% and ${numberEn(second.value)}% the gap is ${numberEn(real)}, not ${numberEn(told.value)}.`,
      },
      { against: [first, second] },
    ),
  );
}
