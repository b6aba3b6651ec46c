import { describe, expect, test } from 'vitest';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import { scoreRelations } from '../eval/relations.ts';
import { testCorpora } from './corpora.ts';

/** Agreements, contradictions and same claims found at least; lower where the articles tell the same in words of their own. */
const FLOORS: Readonly<Record<string, readonly [number, number, number]>> = {
  acier: [0.58, 0.25, 0.7],
  barrage: [0.66, 0.5, 0.75],
  centre: [0.8, 0.6, 0.6],
  depot: [0.85, 0.25, 0.5],
  coupe: [0.57, 0.8, 0.75],
  detroit: [0.5, 0.8, 0.7],
  election: [0.25, 0.8, 0.66],
  listeria: [0.37, 0.8, 0.5],
  pont: [0.45, 0.5, 0.8],
};
const USUAL = [0.77, 0.8, 0.75] as const;

describe.each(testCorpora().map((corpus) => [corpus.name, corpus] as const))('%s', (_, corpus) => {
  const { figures, misses } = scoreRelations(corpus.articles, corpus.expected, shippedRegister());
  const [agreements, contradictions, same] = FLOORS[corpus.name] ?? USUAL;
  test('what agrees and what contradicts is found', () => {
    expect(figures['agreements recall'], misses.join('\n')).toBeGreaterThanOrEqual(agreements);
    expect(figures['contradictions recall'], misses.join('\n')).toBeGreaterThanOrEqual(contradictions);
    expect(figures['same F1'], misses.join('\n')).toBeGreaterThanOrEqual(same);
  });
  test('two summits, two years, a part and its whole, a rounded figure alarm nobody', () => {
    expect(figures['traps alarmed'], misses.join('\n')).toBe(0);
    expect(figures['contradictions precision'], misses.join('\n')).toBe(1);
  });
});
