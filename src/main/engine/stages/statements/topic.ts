/** What an article is about: the names that its passages mean where they name nobody (« l’usine », « elle »), and the words that it returns to. */
import type { Span, Statement } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import { firstStartingAt, furnitureAt } from '../../reading.ts';
import { statement, type StatementContext } from './make.ts';
import { weightOf } from './synonyms.ts';
import { named as standing, partsOf } from './parts.ts';
import { termsOf } from './terms.ts';

/** Names that an article is about, and words, at most. */
const MOST = 6;
const MOST_WORDS = 16;
/** Sentences that speak of a name or have a word, from which the article is about it, where its title does not have it. */
const OFTEN = 2;

/** One statement, on the title or the first claim: the names, as `&one+other` those that a sentence names together, and the words. Null when it names none. */
export function topicOf(
  { reading, register }: StatementContext,
  stated: readonly Statement[],
): Statement | null {
  const sentences: { names: Set<string>; words: Set<string> }[] = reading.sentences.map(() => ({ names: new Set(), words: new Set() })); // prettier-ignore
  const sentenceAt = (span: Span) => {
    const i = firstStartingAt(reading.sentences, span.start + 1) - 1;
    return sentences[Math.max(0, i)];
  };
  for (const one of stated)
    if (one.kind === 'claim' && one.key !== 'claim|clause')
      for (const term of one.terms.split(' '))
        if (term.startsWith('@')) sentenceAt(one)?.names.add(term);
        else if (/^\p{L}/u.test(term) && weightOf(term) === 1) sentenceAt(one)?.words.add(term);
  const parts = partsOf(reading, register);
  for (const [i, mention] of reading.mentions.entries()) {
    if (furnitureAt(reading, mention.start)) continue;
    const name = parts.nameOf(i);
    if (name) sentenceAt(mention)?.names.add(`@${name.replaceAll(' ', '_')}`);
  }
  for (const person of reading.people)
    if (person.organisation) sentenceAt(person)?.names.add(`@${standing(person.organisation, register).replaceAll(' ', '_')}`); // prettier-ignore
  const title: Span | null = reading.title;
  const leading = title ? termsOf(reading, register, title) : null;
  const named = new Set((leading?.names ?? []).map((name) => `@${name.replaceAll(' ', '_')}`));
  // « Loubens : les commerçants divisés »: a name that the title begins with.
  const opening = title ? fold(/^[^\s\u00a0:,]+/u.exec(reading.text.slice(title.start, title.end))?.[0] ?? '') : ''; // prettier-ignore
  if (sentences.some((one) => one.names.has(`@${opening}`))) named.add(`@${opening}`);
  const first = stated.find((one) => one.kind === 'claim' && one.key !== 'claim|clause' && one.terms !== '');
  const lead = first ? sentenceAt(first) : undefined;
  for (const name of lead?.names ?? []) named.add(name);
  const names = foremost(sentences.map((one) => one.names), named, MOST); // prettier-ignore
  const span = title ?? stated[0];
  if (names.length === 0 || !span) return null;
  const words = foremost(sentences.map((one) => one.words), new Set([...(leading?.words ?? []), ...(lead?.words ?? [])].filter((word) => weightOf(word) === 1)), MOST_WORDS); // prettier-ignore
  const pairs = new Set<string>();
  for (const { names: together } of sentences)
    for (const [i, one] of names.entries())
      for (const other of names.slice(i + 1))
        if (together.has(one) && together.has(other)) pairs.add(`&${one.slice(1)}+${other.slice(1)}`);
  return statement(span, {
    kind: 'topic',
    key: 'topic',
    value: '',
    label: '',
    terms: [...names, ...pairs, ...words].join(' '),
  });
}

/** Those in most sentences, those of the title counted more; only what is in the title or in several. */
function foremost(
  sentences: readonly ReadonlySet<string>[],
  leading: ReadonlySet<string>,
  most: number,
): string[] {
  const weights = new Map<string, number>([...leading].map((one) => [one, OFTEN]));
  for (const found of sentences) for (const one of found) weights.set(one, (weights.get(one) ?? 0) + 1);
  return [...weights]
    .filter(([, weight]) => weight >= OFTEN)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term);
}
