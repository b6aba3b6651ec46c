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
test('a tag is the best by all features', () => {
  const scorer = new Scorer({ bits: BITS, rows });
  const forms = 'Le maire de Brévelin n’ a pas signé 12 accords de l’ OTAN . et XIV re-lu'
    .split(' ')
    .map((form, round) => {
      const tags = Math.floor(random() * (1 << TAG_COUNT));
      const candidates = TAGS.map((_, tag) => tag).filter((tag) => (tags >> tag) & 1);
      return { ...described(form), tags, candidates, fixed: round % 5 === 0 ? (candidates[0] ?? -1) : -1 };
    });
  const places = new Map([OUTSIDE, ...forms].map((word) => [word, scorer.add(word)]));
  const seen = new Int32Array(FEATURE_COUNT);
  const tags: number[] = [];
  for (let round = 0; round < 300; round++) {
    const words = Array.from({ length: 5 }, () => forms[Math.floor(random() * forms.length)]!);
    const padded = [OUTSIDE, OUTSIDE, ...words, OUTSIDE, OUTSIDE];
    scorer.tag(
      Int32Array.from(padded, (word) => places.get(word)!),
      words.length,
      tags,
    );
    let [tag1, tag2] = [START_TAG, START_TAG];
    for (const [i, { candidates, fixed }] of words.entries()) {
      featuresOf(padded, i + 2, tag1, tag2, (1 << BITS) - 1, seen);
      const scores = candidates.map((tag) =>
        seen.reduce((sum, row) => sum + rows[row * TAG_COUNT + tag]!, 0),
      );
      const best = fixed >= 0 ? fixed : (candidates[scores.indexOf(Math.max(...scores))] ?? -1);
      expect(tags[i]).toBe(best);
      [tag1, tag2] = [best, tag1];
    }
  }
});
