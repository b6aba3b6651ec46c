/**
 * Articles of the folders planted, clean and web (pages as they are pasted, with what stands around the text) that are annotated by hand in gold/: what an editor would underline, quote and attribute.
 * A line an annotation, its fields between bars, the passage last (« first words … last words » for a long one):
 *   claim KIND+KIND PRIORITY,PRIORITY | passage      not | passage that is no claim
 *   quote full|fragment|scare | speaker or - | passage    attribution SPEAKER or - | source | cue | passage      vague | cue | passage
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/shared/analysis.ts';
import type { Gold } from '../eval/gold.ts';
import { testArticles } from './load.ts';

const KINDS = { full: 'direct', fragment: 'fragment', scare: 'scare' } as const;

/** The annotated articles, in order of their names. */
export function ownGold(): Gold[] {
  const folder = join(import.meta.dirname, 'gold');
  const articles = [...testArticles('planted'), ...testArticles('clean'), ...testArticles('web')];
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const article = articles.find((one) => one.name === name);
      if (!article) throw new Error(`gold/${name} annotates no article`);
      const { text, analysis } = article;
      const gold: Gold = { file: name, text, analysis, doc_date: { value: null }, times: [], quantities: [], quotes: [], attributions: [], people_offices: [], claims: [], not_claims: [] }; // prettier-ignore
      for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
        if (!line.trim()) continue;
        const fields = line.split(' | ');
        const [kind, ...told] = fields[0]!.split(' ');
        const span = passage(text, fields.at(-1)!, `${name}: ${line}`);
        const id = `${name}:${gold.claims.length}`;
        const base = { id, quote: text.slice(span.start, span.end), ...span };
        if (kind === 'claim') {
          const [type, ...also] = told[0]!.split('+') as [string, ...string[]];
          const [checkworthiness, ...orWorth] = told[1]!.split(',').map(Number) as [number, ...number[]];
          gold.claims.push({ ...base, type, also, checkworthiness, orWorth });
        } else if (kind === 'not') gold.not_claims.push(base);
        else if (kind === 'quote') gold.quotes.push({ ...base, kind: KINDS[told[0] as keyof typeof KINDS], speaker: fields[1] === '-' ? null : fields[1]!, cue: undefined }); // prettier-ignore
        else if (kind === 'vague') gold.attributions.push({ ...base, source: null, speaker: null, cue: inside(text, span, fields[1]!, `${name}: ${line}`), vague: true }); // prettier-ignore
        else {
          const speaker = told.join(' ');
          const within = (words: string) => inside(text, span, words, `${name}: ${line}`);
          gold.attributions.push({ ...base, source: within(fields[1]!), speaker: speaker === '-' ? undefined : speaker, cue: within(fields[2]!), vague: false }); // prettier-ignore
        }
      }
      return gold;
    });
}

/** Where a passage stands, whole or by its first and last words. */
function passage(text: string, told: string, line: string): Span {
  const [first, last] = told.split(' … ') as [string, string?];
  const start = text.indexOf(first);
  const from = start + first.length;
  const end = last === undefined ? from : text.indexOf(last, from) + last.length;
  if (start < 0 || end < from) throw new Error(`not in the text: ${line}`);
  return { start, end };
}

function inside(text: string, span: Span, words: string, line: string): Span {
  const start = text.indexOf(words, span.start);
  if (start < 0 || start > span.end) throw new Error(`not in its passage: ${line}`);
  return { start, end: start + words.length };
}
