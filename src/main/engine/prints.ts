/** What an article is found again by in the archive: the prints of its statements and of its passages. */
import type { Analysis } from '../../shared/analysis.ts';
import { printsOfStatement } from './matching.ts';
import { shinglesOf } from './shingles.ts';

/** All prints of an article, each once, in ascending order. */
export function printsOf(analysis: Analysis): number[] {
  const prints = new Set<number>();
  for (const statement of analysis.statements)
    for (const print of printsOfStatement(statement)) prints.add(print);
  for (const { print } of shinglesOf(analysis)) prints.add(print);
  return [...prints].sort((a, b) => a - b);
}
