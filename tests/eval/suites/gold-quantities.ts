/** Quantities of the gold: spans and values. Those without a value are left out. */
import { goldArticles, pair, shown } from '../gold.ts';
import { rates, type Suite } from '../suite.ts';

export const goldQuantities: Suite = {
  name: 'gold/quantities',
  run(shared) {
    const misses: string[] = [];
    let [found, expected, right, comparators] = [0, 0, 0, 0];
    for (const { file, text, analysis, quantities } of goldArticles(shared)) {
      const gold = quantities.filter((quantity) => quantity.value !== null);
      const own = analysis.quantities.filter((quantity) => quantity.value !== null);
      const { pairs, missed, spare } = pair(gold, own, 0.3);
      found += own.length;
      expected += gold.length;
      for (const quantity of missed) misses.push(`${file} missed ${shown(text, quantity)}`);
      for (const quantity of spare) misses.push(`${file} spare ${shown(text, quantity)}`);
      for (const { gold: wanted, found: got } of pairs) {
        if (wanted.value === got.value) right++;
        else misses.push(`${file} value ${got.value} for ${wanted.value}: ${shown(text, wanted)}`);
        if (wanted.comparator === got.comparator) comparators++;
        else
          misses.push(
            `${file} comparator ${got.comparator} for ${wanted.comparator}: ${shown(text, wanted)}`,
          );
      }
    }
    return {
      figures: { ...rates(found, expected, right), comparator: comparators / Math.max(1, right) },
      misses,
    };
  },
};
