/** Reads the gold annotations and the articles they annotate, and pairs what the engine found with them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading, Span } from '../../src/shared/analysis.ts';
import { read } from '../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import { overlap } from './suite.ts';

export interface GoldSpan extends Span {
  id: string;
  quote: string;
}
export interface GoldQuote extends GoldSpan {
  kind: 'direct' | 'fragment' | 'scare';
  role?: string;
  speaker: string | string[] | null;
  /** Undefined where the annotation leaves it open. */
  cue: Span | null | undefined;
}
export interface GoldTime extends GoldSpan {
  value: string | null;
  deictic: boolean;
  event_anchored: boolean;
}
export interface GoldQuantity extends GoldSpan {
  value: number | null;
  comparator: string;
}
export interface GoldAttribution extends GoldSpan {
  source: Span | null;
  /** Undefined where the annotation leaves it open. */
  speaker: string | string[] | null | undefined;
  cue: Span;
  vague: boolean;
}
export interface GoldPerson extends GoldSpan {
  person: string;
  office: string | null;
  mention: 'name' | 'office' | 'name+office';
}
export interface GoldClaim extends GoldSpan {
  type: string;
  checkworthiness: number;
  /** Other priorities that are as good. */
  orWorth?: number[];
  also: string[];
}
export interface Gold {
  file: string;
  text: string;
  analysis: Reading;
  doc_date: { value: string | null };
  times: GoldTime[];
  quantities: GoldQuantity[];
  quotes: GoldQuote[];
  attributions: GoldAttribution[];
  people_offices: GoldPerson[];
  claims: GoldClaim[];
  not_claims: GoldSpan[];
}

const cache = new Map<string, Gold[]>();

/** Every annotated article with the engine's analysis of it. */
export function goldArticles(shared: string): Gold[] {
  const known = cache.get(shared);
  if (known) return known;
  const register = shippedRegister();
  const articles = readdirSync(join(shared, 'gold'))
    .filter((name) => name.endsWith('.txt.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8')) as Gold;
      const text = readFileSync(join(shared, 'seeds', gold.file), 'utf8');
      const analysis = read({ text, blocks: null, language: null, date: null }, register);
      return { ...gold, text, analysis };
    });
  cache.set(shared, articles);
  return articles;
}

export interface Pair<G, F> {
  gold: G;
  found: F;
}

/** Pairs each gold span with the found one that shares most of the longer of the two, at least `least`; each found one serves once. */
export function pair<G extends Span, F extends Span>(gold: readonly G[], found: readonly F[], least: number, prefer: (gold: G, found: F) => number = () => 0): { pairs: Pair<G, F>[]; missed: G[]; spare: F[] } {
  const candidates = gold.flatMap((g, i) => found.map((f, j) => ({ i, j, share: overlap(g, f), bonus: prefer(g, f) }))).filter(({ share }) => share >= least);
  candidates.sort((a, b) => b.bonus - a.bonus || b.share - a.share || a.i - b.i || a.j - b.j);
  const takenGold = new Set<number>();
  const takenFound = new Set<number>();
  const pairs: Pair<G, F>[] = [];
  for (const { i, j } of candidates) {
    if (takenGold.has(i) || takenFound.has(j)) continue;
    takenGold.add(i);
    takenFound.add(j);
    pairs.push({ gold: gold[i], found: found[j] });
  }
  return { pairs, missed: gold.filter((_, i) => !takenGold.has(i)), spare: found.filter((_, j) => !takenFound.has(j)) };
} // prettier-ignore

/** A passage on one line, shortened. */
export function shown(text: string, span: Span): string {
  const passage = text.slice(span.start, span.end).replaceAll('\n', '⏎');
  return passage.length > 110 ? `${passage.slice(0, 80)} … ${passage.slice(-25)}` : passage;
}
