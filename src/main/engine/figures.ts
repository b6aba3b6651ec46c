/** Whether two figures measure the same thing, and what their values then say of each other. */
import type { Statement } from '../../shared/analysis.ts';
import { overlapOf, partsOf, periodsMeet } from './matching.ts';

/** Things that stay as they are for years: a difference is no evolution. */
const LASTING: ReadonlySet<string> = new Set([
  'km',
  'm',
  'km2',
  'm2',
  'ha',
  'km²',
  'm²',
  'n:habitant',
  'n:commun',
  'n:etag',
  'n:place',
]);
/** Part of a value by which a rounded figure (« environ », « quelque ») may be off. */
const ROUNDED = 0.1;
/** Days within which two articles speak of the same moment. */
const SAME_MOMENT = 2;

export interface Measured extends Statement {
  /** Date of its article. */
  articleDate: string | null;
}

/** How surely two figures measure the same thing. */
export type Sureness = 'sure' | 'likely' | 'none';

/** Same unit, same words, same names: what two figures measure. */
export function sameMeasure(a: Statement, b: Statement): Sureness {
  if (a.unit !== b.unit || partsOf(a).before !== partsOf(b).before) return 'none';
  const overlap = overlapOf(a, b);
  if (overlap.namesDisjoint || overlap.namesApart) return 'none';
  const [x, y] = [partsOf(a), partsOf(b)];
  // What is counted is shared by all figures of one unit: it is no evidence.
  const counted =
    a.unit?.startsWith('n:') && x.words.has(a.unit.slice(2)) && y.words.has(a.unit.slice(2)) ? 1 : 0;
  const telling = overlap.sharedWords - counted;
  if (telling + overlap.sharedNames < 1 || overlap.sharedWords + overlap.sharedNames < 2) return 'none';
  // Each says something that the other does not: as a rule two things (the price of wheat and of maize).
  if (x.words.size > overlap.sharedWords && y.words.size > overlap.sharedWords)
    return telling >= 3 && overlap.ofBoth >= 0.7 ? 'likely' : 'none';
  if (overlap.ofBoth >= 0.6 && overlap.shared >= 2.5 && telling > 0) return 'sure';
  if (LASTING.has(a.unit ?? '') && overlap.sharedNames > 0 && overlap.ofLighter >= 0.8) return 'sure';
  return overlap.ofLighter >= 0.67 && overlap.ofBoth >= 0.35 ? 'likely' : 'none';
}

/** Whether two figures of one value speak of the same: looser, since the value itself is evidence. */
export function sameFigure(a: Statement, b: Statement): boolean {
  if (a.unit !== b.unit || a.number === null || partsOf(a).before !== partsOf(b).before || !periodsMeet(a, b))
    return false;
  const overlap = overlapOf(a, b);
  if (overlap.namesDisjoint || (overlap.namesApart && overlap.sharedNames < 2)) return false;
  const common = overlap.sharedWords + overlap.sharedNames;
  // Two groups, one bottle: small counts are everywhere.
  if (a.unit?.startsWith('n:') && Number.isInteger(a.number) && a.number < 10 && overlap.ofBoth < 0.6)
    return false;
  // A value with three digits or more that is not round is seldom met twice by chance.
  const telling = String(a.number).replace(/\D|0+$/gu, '').length >= 3;
  return telling ? common >= 1 : common >= 2 && overlap.ofLighter >= 0.5;
}

export type ValueRelation = 'equal' | 'rounded' | 'apart';

/** Equal; equal once the coarser is rounded or the bound is met; or apart. */
export function valuesOf(a: Statement, b: Statement): ValueRelation {
  const [x, y] = [a.number!, b.number!];
  if (x === y) return 'equal';
  const [small, large] = [Math.min(x, y), Math.max(x, y)];
  if (a.comparator === '~' || b.comparator === '~')
    if (large - small <= ROUNDED * Math.abs(large)) return 'rounded';
  if (bounded(a, y) || bounded(b, x)) return 'rounded';
  return roundsTo(x, y) || roundsTo(y, x) ? 'rounded' : 'apart';
}

/** « au moins 300 » and 310. */
function bounded(bound: Statement, value: number): boolean {
  return (
    (bound.comparator === '>=' && value >= bound.number!) ||
    (bound.comparator === '<=' && value <= bound.number!)
  );
}

/** Whether `exact` gives `coarse` when it is rounded to as many digits as that is written with. */
function roundsTo(exact: number, coarse: number): boolean {
  const [, decimals = ''] = String(coarse).split('.');
  if (decimals) return Math.abs(exact - coarse) < 0.5 * 10 ** -decimals.length;
  const zeros = /0*$/u.exec(String(Math.abs(coarse)))![0].length;
  // A round number may be exact too: only a difference under half its last written digit is rounding.
  const step = 10 ** zeros;
  return (
    (zeros > 0 || !Number.isInteger(exact)) &&
    Math.abs(exact - coarse) <= 0.5 * step &&
    Math.abs(exact - coarse) <= 0.1 * Math.abs(coarse)
  );
}

/** Whether two differing figures are of the same time: said so, likely, unknown, or of two times. */
export function sameTime(a: Measured, b: Measured): 'said' | 'likely' | 'unknown' | 'two' {
  if (a.from !== null && b.from !== null) {
    if (!periodsMeet(a, b)) return 'two';
    return a.from === b.from && a.to === b.to ? 'said' : 'likely';
  }
  if (a.from !== null || b.from !== null) return 'unknown';
  if (a.unit !== null && LASTING.has(a.unit)) return 'likely';
  if (a.articleDate === null || b.articleDate === null) return 'unknown';
  return Math.abs(Date.parse(a.articleDate.slice(0, 10)) - Date.parse(b.articleDate.slice(0, 10))) <=
    SAME_MOMENT * 86_400_000
    ? 'likely'
    : 'two';
}
