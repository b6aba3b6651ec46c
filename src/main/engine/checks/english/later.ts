/** “observers who arrived on May 12” in an article of May 8: told as done on a day still to come, the year left out because it is this one. */
import type { Reading, Time } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import { addDays } from '../calendar.ts';
import { inFurniture, inQuote, sentenceOrLine } from '../support.ts';

/** How many days ahead a date without its year is surely of this year. */
const AHEAD = 60;
const DONE =
  /(?<!\p{L})(arrived|came|began|started|opened|closed|met|won|lost|died|left|returned|launched|signed|voted|visited|resigned|crashed|happened|occurred|took place|spoke|appeared|landed|struck|broke out|was (?:held|found|arrested|killed|elected|born|opened|signed|seen)|were (?:held|found|arrested|killed|elected|seen))(?: \p{L}+){0,3}? on $/u;
const TO_COME = /(?<!\p{L})(?:will|would|to|until|if|due|scheduled|expected|when|once|by|before|after)(?!\p{L})/u; // prettier-ignore

/** The days told as done that are later than the article. */
export function* later(article: Reading, today: string): Generator<{ time: Time; verb: string }> {
  if (article.language !== 'en') return;
  const limit = addDays(today, AHEAD);
  for (const time of article.times) {
    if (time.type !== 'DATE' || !/^\d{4}-\d{2}-\d{2}$/u.test(time.value ?? '') || time.approximate) continue;
    if (time.value! <= today || time.value! > limit || inFurniture(article, time) || inQuote(article, time)) continue; // prettier-ignore
    // “on Friday” alone is of the week before.
    if (!/\d/u.test(article.text.slice(time.start, time.end)) || blockAt(article, time.start)?.kind === 'title') continue; // prettier-ignore
    const sentence = sentenceOrLine(article, time.start);
    const before = article.text.slice(Math.max(sentence.start, time.start - 60), time.start);
    const match = DONE.exec(before);
    if (match && !TO_COME.test(before.slice(Math.max(0, match.index - 20)))) yield { time, verb: match[1]! };
  }
}
