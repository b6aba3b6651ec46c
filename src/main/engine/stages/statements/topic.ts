/** What an article is about: the names that its passages mean where they name nobody (« l’usine », « elle »). */
import type { Span, Statement } from '../../../../shared/analysis.ts';
import { statement, type StatementContext } from './make.ts';
import { termsOf } from './terms.ts';

/** Names that an article is about, at most. */
const MOST = 5;
/** Claims that speak of a name, from which the article is about it, where neither its title nor its first claim names it. */
const OFTEN = 2;

/** One statement, on the title or the first claim: the names, and as `&one+other` those that a claim names together. Null when it names none. */
export function topicOf(
  { reading, register }: StatementContext,
  stated: readonly Statement[],
): Statement | null {
  const claims = new Map<number, readonly string[]>();
  for (const one of stated)
    if (one.kind === 'claim' && !claims.has(one.start))
      claims.set(
        one.start,
        one.terms.split(' ').filter((term) => term.startsWith('@')),
      );
  const counts = new Map<string, number>();
  for (const names of claims.values())
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const title: Span | null = reading.title;
  const leading = new Set(title ? termsOf(reading, register, title).names.map((name) => `@${name.replaceAll(' ', '_')}`) : []); // prettier-ignore
  const [first] = claims.values();
  for (const name of first ?? []) leading.add(name);
  const weight = (name: string) => (counts.get(name) ?? 0) + (leading.has(name) ? OFTEN : 0);
  const names = [...new Set([...leading, ...counts.keys()])]
    .filter((name) => weight(name) >= OFTEN)
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    .slice(0, MOST);
  const span = title ?? stated[0];
  if (names.length === 0 || !span) return null;
  const pairs = new Set<string>();
  for (const together of claims.values())
    for (const [i, one] of names.entries())
      for (const other of names.slice(i + 1))
        if (together.includes(one) && together.includes(other))
          pairs.add(`&${one.slice(1)}+${other.slice(1)}`);
  return statement(span, {
    kind: 'topic',
    key: 'topic',
    value: '',
    label: '',
    terms: [...names, ...pairs].join(' '),
  });
}
