/** What an article is found again by in the archive: the prints of its statements, of its passages and, for a reference, of every few words. */
import type { Analysis, Statement } from '../../shared/analysis.ts';
import { hash48 } from './hash.ts';
import { printsOfStatement } from './matching.ts';
import { fold } from './register/names.ts';
import type { ArchivedArticle } from './rule.ts';
import { quotedRuns, shinglesOf, wordsIn } from './shingles.ts';

/** Code units at the beginning of a reference in which its speaker is named. */
const HEAD = 300;

/** All prints of an article, each once, in ascending order. */
export function printsOf(analysis: Analysis, role: ArchivedArticle['role']): number[] {
  return [...new Set([...printsOfStatements(analysis.statements), ...printsOfPassages(analysis, role)])].sort(
    (a, b) => a - b,
  );
}

/** The prints of what an article states. */
export function printsOfStatements(statements: readonly Statement[]): number[] {
  return [...new Set(statements.flatMap(printsOfStatement))];
}

/** The prints of an article's passages; of a reference also those by which quotations and their speaker are found. */
export function printsOfPassages(analysis: Analysis, role: ArchivedArticle['role']): number[] {
  const prints = new Set(shinglesOf(analysis).map((one) => one.print));
  if (role === 'reference') {
    for (const print of quotedRuns(wordsIn(analysis))) prints.add(print);
    for (const person of analysis.people)
      if (person.start < HEAD && person.name !== null) prints.add(speakerPrint(person.name));
  }
  return [...prints];
}

/** The print of a reference that records what somebody said. */
export function speakerPrint(name: string): number {
  return hash48(`speaker ${fold(name)}`);
}
