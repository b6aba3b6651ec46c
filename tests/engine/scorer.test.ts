/** The sums that are made once must be those of the features, one by one. */
import { expect, test } from 'vitest';
import { describe as described, featuresOf, FEATURE_COUNT, OUTSIDE, START_TAG, TAG_COUNT, TAGS } from '../../src/main/engine/model/features.ts'; // prettier-ignore
import { Scorer } from '../../src/main/engine/model/scorer.ts';
import { seeded } from '../faults/random.ts';

const BITS = 8;
const random = seeded(11);
const rows = Int8Array.from({ length: (1 << BITS) * TAG_COUNT }, () =>
  random() < 0.4 ? Math.floor(random() * 255) - 127 : 0,
);
for (let row = 0; row < 1 << BITS; row += 3) rows.fill(0, row * TAG_COUNT, (row + 1) * TAG_COUNT);
const used = new Int32Array(1 << (BITS - 5));
for (let at = 0; at < rows.length; at++)
  if (rows[at] !== 0) used[Math.floor(at / TAG_COUNT) >> 5] |= 1 << (Math.floor(at / TAG_COUNT) & 31);

test('a tag is the best by all features', () => {
  const scorer = new Scorer({ bits: BITS, rows, used });
  const forms = 'Le maire de Brévelin n’ a pas signé 12 accords de l’ OTAN . et XIV re-lu'
    .split(' ')
    .map((form) => {
      const tags = Math.floor(random() * (1 << TAG_COUNT));
      const candidates = TAGS.map((_, tag) => tag).filter((tag) => (tags >> tag) & 1);
      return scorer.scored({ ...described(form), tags, candidates });
    });
  const outside = scorer.scored({ ...OUTSIDE });
  const seen = new Int32Array(FEATURE_COUNT);
  for (let round = 0; round < 300; round++) {
    const words = Array.from({ length: 3 }, () => forms[Math.floor(random() * forms.length)]!);
    const padded = [outside, outside, ...words, outside, outside];
    const at = 2 + (round % 3);
    const [tag1, tag2] = [Math.floor(random() * (START_TAG + 1)), Math.floor(random() * (START_TAG + 1))];
    featuresOf(padded, at, tag1, tag2, (1 << BITS) - 1, seen);
    const scores = padded[at]!.candidates.map((tag) =>
      seen.reduce((sum, row) => sum + rows[row * TAG_COUNT + tag]!, 0),
    );
    const best = padded[at]!.candidates[scores.indexOf(Math.max(...scores))] ?? -1;
    expect(scorer.best(padded, at, tag1, tag2)).toBe(best);
  }
});
