/** Times of the gold: spans and values. Deictic, event-anchored and referential times are left out, on both sides. */
import { goldArticles, pair, shown } from '../gold.ts';
import { rates, type Suite } from '../suite.ts';

export const goldTimes: Suite = {
  name: 'gold/times',
  run(shared) {
    const misses: string[] = [];
    let [found, expected, right, dates, articles] = [0, 0, 0, 0, 0];
    for (const { file, text, analysis, times, doc_date: date } of goldArticles(shared)) {
      const leftOut = (time: (typeof times)[number]) =>
        time.deictic || time.event_anchored || time.value === null || /_REF$/.test(time.value);
      const gold = times.filter((time) => !leftOut(time));
      const aside = times.filter(leftOut);
      const own = analysis.times.filter(
        (time) =>
          !time.deictic &&
          time.anchoredOn === null &&
          !(time.value !== null && /_REF$/.test(time.value)) &&
          !aside.some((other) => other.start < time.end && time.start < other.end),
      );
      const { pairs, missed, spare } = pair(gold, own, 0.5);
      found += own.length;
      expected += gold.length;
      for (const time of missed) misses.push(`${file} missed ${shown(text, time)}`);
      for (const time of spare) misses.push(`${file} spare ${shown(text, time)}`);
      for (const { gold: wanted, found: got } of pairs) {
        if (wanted.value === got.value) right++;
        else misses.push(`${file} value ${got.value} for ${wanted.value}: ${shown(text, wanted)}`);
      }
      articles++;
      if ((analysis.date?.value ?? null) === date.value) dates++;
      else misses.push(`${file} date of the article ${analysis.date?.value ?? null} for ${date.value}`);
    }
    return { figures: { ...rates(found, expected, right), 'date of the article': dates / articles }, misses };
  },
};
