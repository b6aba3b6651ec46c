/** Small corpora written for the tests: articles of several outlets on one subject, and the relations an editor sees between them, written before any was compared. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/main/engine/analyse.ts';
import type { MemoryArticle } from '../../src/main/engine/memory-archive.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import type { Role } from '../../src/shared/article.ts';
import type { ExpectedGroup, ExpectedPassage, ExpectedRelations } from '../eval/relations.ts';

export interface TestCorpus {
  name: string;
  articles: MemoryArticle[];
  expected: ExpectedRelations;
}

type WrittenGroup = Omit<ExpectedGroup, 'id' | 'spans'> & { spans: [article: string, quote: string][] };

const here = join(import.meta.dirname, 'corpora');

/** Every folder of `corpora`; an article is named by the number its file begins with, a passage by its first words as they stand there. */
export function testCorpora(): TestCorpus[] {
  return readdirSync(here).sort().map((name) => corpusOf(name)); // prettier-ignore
}

function corpusOf(name: string): TestCorpus {
  const folder = join(here, name);
  const articles = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file): MemoryArticle => {
      const [head, ...rest] = readFileSync(join(folder, file), 'utf8').split('\n---\n');
      const field = (key: string) => new RegExp(`^${key}: *(\\S*)`, 'mu').exec(head!)?.[1] ?? null;
      const text = rest.join('\n---\n');
      const [date, language] = [field('date'), field('language') as 'fr' | 'en' | null];
      const analysis = analyse({ text, blocks: null, language, date: date ? { value: date, from: 'given' } : null }, shippedRegister()); // prettier-ignore
      return {
        id: file.split('-')[0]!,
        title: text.split('\n', 1)[0]!,
        date,
        role: (field('role') as Role | null) ?? 'draft',
        analysis,
      };
    });
  const written = JSON.parse(readFileSync(join(folder, 'relations.json'), 'utf8')) as Record<
    keyof ExpectedRelations,
    WrittenGroup[]
  >;
  const texts = new Map(articles.map((one) => [one.id, one.analysis.text]));
  const placed = ([file, quote]: [string, string]): ExpectedPassage => {
    const text = texts.get(file) ?? '';
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`${name}/${file} does not say « ${quote} »`);
    return { file, start, end: start + quote.length };
  };
  const groups = (key: keyof ExpectedRelations): ExpectedGroup[] =>
    written[key].map((group, index) => ({
      ...group,
      id: `${key} ${index + 1}`,
      spans: group.spans.map(placed),
    }));
  return {
    name,
    articles,
    expected: {
      agreements: groups('agreements'),
      contradictions: groups('contradictions'),
      not_contradictions: groups('not_contradictions'),
      same_claim: groups('same_claim'),
    },
  };
}
