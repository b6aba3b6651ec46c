/** People and offices of the gold: spans, names, and whether the office that is written is found. */
import { goldArticles, pair, shown } from '../gold.ts';
import { rates, type Suite } from '../suite.ts';

export const goldPeople: Suite = {
  name: 'gold/people',
  run(shared) {
    const misses: string[] = [];
    let [found, expected, right, names, offices, written] = [0, 0, 0, 0, 0, 0];
    for (const { file, text, analysis, people_offices: gold } of goldArticles(shared)) {
      const { pairs, missed, spare } = pair(gold, analysis.people, 0.5);
      found += analysis.people.length;
      expected += gold.length;
      right += pairs.length;
      for (const one of missed) misses.push(`${file} missed ${shown(text, one)}`);
      for (const one of spare) misses.push(`${file} spare ${shown(text, one)}`);
      for (const { gold: wanted, found: got } of pairs) {
        if (wanted.person === got.name) names++;
        else misses.push(`${file} name ${got.name ?? 'nobody'} for ${wanted.person}: ${shown(text, wanted)}`);
        if (wanted.mention === 'name') continue;
        written++;
        if (
          got.officeSpan &&
          wanted.office?.startsWith(got.office ?? '-') &&
          wanted.office.endsWith(got.organisation ?? '')
        )
          offices++;
        else
          misses.push(
            `${file} office ${got.office ?? 'none'} / ${got.organisation ?? 'none'} for ${wanted.office ?? 'none'}: ${shown(text, wanted)}`,
          );
      }
    }
    return {
      figures: {
        ...rates(found, expected, right),
        name: names / Math.max(1, right),
        office: offices / Math.max(1, written),
      },
      misses,
    };
  },
};
