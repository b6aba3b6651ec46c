/** An archive held in memory: the other files of a batch, or the other articles of an example. */
import type { Statement } from '../../shared/analysis.ts';
import type { Archive, ArchivedStatement } from './rule.ts';

export interface MemoryArticle {
  id: string;
  title: string;
  date: string | null;
  role: ArchivedStatement['role'];
  statements: readonly Statement[];
}

/** Indexes articles by the keys of their statements; `around(id)` is the archive as that article sees it: all the others. */
export function makeMemoryArchive(articles: readonly MemoryArticle[]): { around(id: string): Archive } {
  const byKey = new Map<string, ArchivedStatement[]>();
  for (const { id, title, date, role, statements } of articles)
    for (const statement of statements) {
      const list = byKey.get(statement.key) ?? [];
      list.push({ ...statement, article: id, articleTitle: title, articleDate: date, role });
      byKey.set(statement.key, list);
    }
  return {
    around: (id) => ({
      statements: (keys) =>
        [...new Set(keys)].flatMap((key) => (byKey.get(key) ?? []).filter((one) => one.article !== id)),
    }),
  };
}

/** Several archives as one, asked in order. */
export function joinArchives(archives: readonly Archive[]): Archive {
  return { statements: (keys) => archives.flatMap((archive) => archive.statements(keys)) };
}
