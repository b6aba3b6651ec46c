/** Whether two sentences, as articles of one day, are found to state the same claim. */
import { analyse, compare } from '../../src/main/engine/analyse.ts';
import { makeMemoryArchive } from '../../src/main/engine/memory-archive.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import type { Pair } from './pairs.ts';

const DAY = '2025-05-02';

/** Found from either side; both sides must agree on it. */
export function recognised({ a, b, language }: Pair): boolean {
  const register = shippedRegister();
  const articles = [a, b].map((text, index) => {
    const analysis = analyse(
      { text, blocks: null, language: language ?? 'fr', date: { value: DAY, from: 'given' } },
      register,
    );
    return { id: `${index}`, title: `${index}`, date: DAY, role: 'draft' as const, analysis };
  });
  const archive = makeMemoryArchive(articles);
  const [one, two] = articles.map(({ id, analysis }) =>
    compare(analysis, archive.around(id), register).same.some((same) => same.passage.article !== null),
  );
  if (one !== two) throw new Error(`recognised from one side only: ${a} = ${b}`);
  return one!;
}
