/** Votes told in words beside the size of the body: “The 14-member council approved it by nine votes to four, with two abstentions”. */
import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { counted, type Amount } from '../amounts.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { warn } from '../support.ts';
import { windowsOf } from './windows.ts';

const BODY =
  /^(?:member|councillor|senator|director|delegate|lawmaker|mp|seat|juror|judge|trustee|governor)$/u;
const BY = /(?<!\p{L})(?:by|voted|of|was|were|vote) (?:a (?:vote|margin) of )?$/iu;
const TO = /^(?: votes?)?(?: in favou?r| for)?,? (?:to|against) $/u;
/** A single voice is no amount: “with one abstention”. */
const ONE_ABSTAINED =
  /^[^.;]{0,30}?(?:, | and )(?:with )?(?:one|an|a single) abst(?:ention|aining|ained)(?!\p{L})/u;
const ABSTAINED = /^(?: \p{L}+){0,3}? abst(?:entions?|ained|aining)(?!\p{L})/u;

/** Votes cast that are more than those who could cast them. */
export function votes(article: Reading): Warning[] {
  const warnings: Warning[] = [];
  for (const { sentence, amounts, before } of windowsOf(article)) {
    const near = [...(before?.amounts ?? []), ...amounts];
    const bodies = near.filter((one) => sits(article.text, one));
    const [body] = bodies;
    if (!body || new Set(bodies.map(({ value }) => value)).size > 1) continue;
    for (const [i, yes] of amounts.entries()) {
      const no = amounts[i + 1];
      if (!no || !BY.test(article.text.slice(Math.max(sentence.start, yes.start - 24), yes.start))) continue;
      if (!TO.test(article.text.slice(yes.quantity.number.end, no.start))) continue;
      const none = amounts.slice(i + 2).find((one) => ABSTAINED.test(article.text.slice(one.quantity.number.end, Math.min(sentence.end, one.quantity.number.end + 50)))); // prettier-ignore
      const cast = [yes, no, ...(none ? [none] : [])];
      const one = none
        ? null
        : ONE_ABSTAINED.exec(article.text.slice(no.end, Math.min(sentence.end, no.end + 60)));
      const sum = cast.reduce((all, { value }) => all + value, one ? 1 : 0);
      if (sum <= body.value || !cast.every(({ quantity, value }) => quantity.kind === 'number' && Number.isInteger(value))) continue; // prettier-ignore
      const work = `${cast.map(({ value }) => value).join(' + ')}${one ? ' + 1' : ''} = ${sum}`;
      warnings.push(
        warn(
          'arithmetic/votes',
          'error',
          { start: yes.start, end: one ? no.end + one[0].length : (none ?? no).end },
          { fr: `${work} : plus que les ${body.value} membres.`, en: `${work}: more than the ${body.value} members.` }, // prettier-ignore
          { against: [body] },
        ),
      );
    }
  }
  return warnings;
}

/** “by a single vote”, “by one vote”, “a majority of two”: the distance between the two sides. */
const NARROW = /(?<!\p{L})by (?:just |only )?(a single|one|two|three) votes?(?!\p{L})/iu;
const APART: Readonly<Record<string, number>> = { 'a single': 1, one: 1, two: 2, three: 3 };

/** A majority told in words, in the title or the article, that the only count of votes does not make. */
export function majority(article: Reading): Warning[] {
  if (article.language !== 'en' || !article.title) return [];
  const { text, title } = article;
  const said = NARROW.exec(text.slice(title.start, title.end));
  if (!said) return [];
  const [one, other] = article.sentences.flatMap((sentence) => ballots(article, sentence));
  if (!one || other) return [];
  const real = Math.abs(one.yes - one.no);
  if (real === APART[said[1]!.toLowerCase()]) return [];
  const start = title.start + said.index;
  const work = `${Math.max(one.yes, one.no)} − ${Math.min(one.yes, one.no)} = ${real}`;
  return [
    warn(
      'arithmetic/votes',
      'warning',
      { start: one.start, end: one.end },
      { fr: `${work}, et le titre dit « ${said[0]} ».`, en: `${work}, and the headline says “${said[0]}”.` },
      { against: [{ start, end: start + said[0].length }] },
    ),
  ];
}

interface Ballot extends Span {
  yes: number;
  no: number;
}

/** “by 24 to 22”, “voted 71-38”, “by nine votes to four”. */
function ballots({ text }: Reading, sentence: Span): Ballot[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(BALLOT)].flatMap((match): Ballot[] => {
    const [yes, no] = [match[1]!, match[2]!].map(smallNumber);
    const start = sentence.start + match.index + match[0].indexOf(match[1]!);
    return yes && no ? [{ start, end: sentence.start + match.index + match[0].length, yes, no }] : [];
  });
}
const BALLOT = new RegExp(`(?<!\\p{L})(?:by|voted)(?: a (?:vote|margin) of)? ${NUMERAL}(?: votes?)?(?: in favou?r)?(?:,? (?:to|against) |[-–])${NUMERAL}(?![\\p{L}\\d])`, 'giu'); // prettier-ignore

/** All members were there: votes and abstentions make their number. */
const ALL_THERE = /(?<!\p{L})(?:all|the full) $/iu;
const PRESENT = /(?<!\p{L})(?:present|in attendance|took part|voted|attended)(?!\p{L})/u;

/** “by 24 to 22 … Three members abstained. All 51 members were present”: the votes of the sentences before make the body. */
export function turnout(article: Reading): Warning[] {
  const windows = windowsOf(article);
  const { text } = article;
  return windows.flatMap(({ sentence, amounts }, w): Warning[] => {
    const body = amounts.find((one) => ALL_THERE.test(text.slice(Math.max(sentence.start, one.start - 10), one.start)) && sits(text, one)); // prettier-ignore
    if (!body || !PRESENT.test(text.slice(body.end, sentence.end))) return [];
    const near = windows.slice(Math.max(0, w - 3), w + 1);
    const at = article.sentences.indexOf(sentence);
    const pairs = article.sentences
      .slice(Math.max(0, at - 3), at + 1)
      .flatMap((one) => ballots(article, one));
    const none = near.flatMap((one) => one.amounts.filter((told) => ABSTAINED.test(text.slice(told.quantity.number.end, Math.min(one.sentence.end, told.quantity.number.end + 50))))); // prettier-ignore
    const [pair, other] = pairs;
    if (!pair || other || none.length !== 1) return [];
    const cast = [pair, none[0]!];
    const sum = pair.yes + pair.no + none[0]!.value;
    if (sum === body.value || sum < body.value * 0.8) return [];
    const work = `${pair.yes} + ${pair.no} + ${none[0]!.value} = ${sum}`;
    return [
      warn('arithmetic/votes', 'error', body, { fr: `${work}, non ${body.value}.`, en: `${work}, not ${body.value}.` }, { against: cast }), // prettier-ignore
    ];
  });
}

/** “14-member”, “the 14 councillors”. */
function sits(text: string, { quantity, value, end, ...one }: Amount): boolean {
  if (quantity.kind !== 'number' || quantity.unit !== null || value < 3) return false;
  return BODY.test(counted({ quantity, value, end, ...one }) ?? '') || /^[-\u2011](?:member|seat|strong)(?!\p{L})/u.test(text.slice(end, end + 10)); // prettier-ignore
}
