import { describe, expect, test } from 'vitest';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import { scoreRelations } from '../eval/relations.ts';
import { testCorpora } from './corpora.ts';

describe.each(testCorpora().map((corpus) => [corpus.name, corpus] as const))('%s', (_, corpus) => {
  const { figures, misses } = scoreRelations(corpus.articles, corpus.expected, shippedRegister());
  test('what agrees and what contradicts is found', () => {
    expect(figures['agreements recall'], misses.join('\n')).toBeGreaterThanOrEqual(0.77);
    expect(figures['contradictions recall'], misses.join('\n')).toBeGreaterThanOrEqual(0.8);
    expect(figures['same F1'], misses.join('\n')).toBeGreaterThanOrEqual(0.75);
  });
  test('two summits, two years, a part and its whole, a rounded figure alarm nobody', () => {
    expect(figures['traps alarmed'], misses.join('\n')).toBe(0);
    expect(figures['contradictions precision'], misses.join('\n')).toBe(1);
  });
});
