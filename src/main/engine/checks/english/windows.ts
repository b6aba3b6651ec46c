/** What the English side of the checks looks at: a sentence, and the one before it in its paragraph. */
import type { Reading, Span } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import { amountsIn, type Amount } from '../amounts.ts';
import { inFurniture } from '../support.ts';

export interface Window {
  sentence: Span;
  amounts: Amount[];
  /** The sentence before, of the same paragraph. */
  before: { sentence: Span; amounts: Amount[] } | null;
}

/** Amounts of a sentence beyond which it is a table or a list of results. */
const MOST = 30;

const known = new WeakMap<readonly Span[], readonly Window[]>();

/** The sentences of an English article that tell an amount, each with the one before it: several checks look at them. */
export function windowsOf(article: Reading): readonly Window[] {
  if (article.language !== 'en') return [];
  let windows = known.get(article.quantities);
  if (!windows) known.set(article.quantities, (windows = read(article)));
  return windows;
}

function read(article: Reading): Window[] {
  const windows: Window[] = [];
  let before: Window['before'] = null;
  for (const sentence of article.sentences) {
    const amounts = amountsIn(article, sentence);
    if (before && blockAt(article, before.sentence.start) !== blockAt(article, sentence.start)) before = null;
    if (amounts.length && amounts.length <= MOST && !inFurniture(article, sentence))
      windows.push({ sentence, amounts, before });
    before = { sentence, amounts: amounts.length <= MOST ? amounts : [] };
  }
  return windows;
}

/** Whether two amounts may be held against each other: shares with shares, one currency or measure, bare counts with counts. */
export function alike(a: Amount, b: Amount): boolean {
  if ((a.quantity.kind === 'percent') !== (b.quantity.kind === 'percent')) return false;
  const [one, other] = [a.quantity.unit?.split('/') ?? [], b.quantity.unit?.split('/') ?? []];
  return one[0] === other[0] && (one[1] === undefined || other[1] === undefined || one[1] === other[1]);
}
