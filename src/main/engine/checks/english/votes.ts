/** Votes told in words beside the size of the body: “The 14-member council approved it by nine votes to four, with two abstentions”. */
import type { Reading, Warning } from '../../../../shared/analysis.ts';
import { counted, type Amount } from '../amounts.ts';
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

/** “14-member”, “the 14 councillors”. */
function sits(text: string, { quantity, value, end, ...one }: Amount): boolean {
  if (quantity.kind !== 'number' || quantity.unit !== null || value < 3) return false;
  return BODY.test(counted({ quantity, value, end, ...one }) ?? '') || /^[-\u2011](?:member|seat|strong)(?!\p{L})/u.test(text.slice(end, end + 10)); // prettier-ignore
}
