/**
 * Claim matching: whether two claims state the same thing in other words, and by which prints the candidates are found.
 * Precision comes first: a denial, another number, another date or other names make another claim.
 */
import type { Statement } from '../../shared/analysis.ts';
import { hash48 } from './hash.ts';

/** The terms of a statement, taken apart. */
export interface Parts {
  words: ReadonlySet<string>;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  denied: boolean;
}

const parted = new WeakMap<Statement, Parts>();

export function partsOf(statement: Statement): Parts {
  const known = parted.get(statement);
  if (known) return known;
  const words = new Set<string>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  let denied = false;
  for (const term of statement.terms === '' ? [] : statement.terms.split(' ')) {
    if (term.startsWith('@')) names.add(term.slice(1));
    else if (term.startsWith('#')) numbers.add(term.slice(1));
    else if (term === '!not') denied = true;
    else words.add(term);
  }
  const parts = { words, names, numbers, denied };
  parted.set(statement, parts);
  return parts;
}

/** Long words are rarer than short ones; the hash decides between equals, so that two wordings choose the same. */
function rarest(terms: ReadonlySet<string>, most: number): string[] {
  if (terms.size <= most) return [...terms].sort();
  return [...terms]
    .map((term) => ({ term, length: Math.min(term.length, 9), hash: hash48(term) }))
    .sort((a, b) => b.length - a.length || a.hash - b.hash)
    .slice(0, most)
    .map((one) => one.term)
    .sort();
}

/**
 * The prints under which a statement is looked up: pairs of its rarest words and names. Two statements that state the same share
 * at least one of them nearly always; a single word would be shared by half the archive. Empty for kinds whose key decides.
 */
export function printsOfStatement(statement: Statement): number[] {
  const { words, names } = partsOf(statement);
  const prints: number[] = [];
  const add = (...terms: string[]) => prints.push(hash48(`${statement.kind} ${terms.join(' ')}`));
  if (statement.kind === 'claim') {
    const [first, some] = [rarest(words, 4), rarest(names, 2)];
    for (let i = 0; i < first.length; i++) {
      for (let k = i + 1; k < first.length; k++) add(first[i], first[k]);
      for (const name of some) add(first[i], '@', name);
    }
  } else if (statement.kind === 'figure') {
    const [first, some] = [rarest(words, 4), rarest(names, 2)];
    const unit = statement.unit ?? '';
    for (let i = 0; i < first.length; i++) {
      add(unit, statement.value, first[i]);
      for (let k = i + 1; k < first.length; k++) add(unit, first[i], first[k]);
      for (const name of some) add(unit, first[i], '@', name);
    }
  } else if (statement.kind === 'quotation') {
    const first = rarest(words, 4);
    for (let i = 0; i < first.length; i++) for (let k = i + 1; k < first.length; k++) add(first[i], first[k]);
  }
  return prints;
}
