/** The small corpora of the tests (tests/articles/corpora): relations between articles, and pairs of claims that are the same or nearly. */
import { shippedRegister } from '../../../src/main/engine/register/shipped.ts';
import { testCorpora } from '../../articles/corpora.ts';
import { ANOTHER_CLAIM, SAME_CLAIM } from '../../engine/pairs.ts';
import { recognised } from '../../engine/recognised.ts';
import { scoreRelations } from '../relations.ts';
import type { Suite } from '../suite.ts';

export const ownCorpora: readonly Suite[] = testCorpora().map(({ name, articles, expected }) => ({
  name: `own/${name}`,
  run: () => scoreRelations(articles, expected, shippedRegister()),
}));

export const ownPairs: Suite = {
  name: 'own/pairs',
  run() {
    const right = SAME_CLAIM.filter(recognised);
    const wrong = ANOTHER_CLAIM.filter(recognised);
    return {
      figures: {
        precision: right.length / Math.max(1, right.length + wrong.length),
        recall: right.length / SAME_CLAIM.length,
      },
      misses: [
        ...SAME_CLAIM.filter((one) => !right.includes(one)).map(({ a, b }) => `missed ${a} = ${b}`),
        ...wrong.map(({ a, b }) => `wrong ${a} = ${b}`),
      ],
    };
  },
};
