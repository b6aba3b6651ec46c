/** An archive held in memory: the other files of a batch, or the other articles of an example. */
import type { Analysis } from '../../shared/analysis.ts';
import { printsOf } from './prints.ts';
import type { Archive, ArchivedArticle, ArchivedStatement } from './rule.ts';

export interface MemoryArticle {
  id: string;
  title: string;
  date: string | null;
  role: ArchivedArticle['role'];
  analysis: Analysis;
}

/** Indexes articles by what they state; `around(id)` is the archive as that article sees it: all the others. */
export function makeMemoryArchive(articles: readonly MemoryArticle[]): { around(id: string): Archive } {
  const byKey = new Map<string, ArchivedStatement[]>();
  const byPrint = new Map<number, string[]>();
  const stated = new Map<string, readonly ArchivedStatement[]>();
  const named = new Map<string, ArchivedArticle>();
  const texts = new Map<string, string>();
  for (const { id, title, date, role, analysis } of articles) {
    const article: ArchivedArticle = { article: id, articleTitle: title, articleDate: date, role };
    const statements = analysis.statements.map((statement) => ({ ...statement, ...article }));
    named.set(id, article);
    stated.set(id, statements);
    texts.set(id, analysis.text);
    for (const statement of statements) push(byKey, statement.key, statement);
    for (const print of printsOf(analysis, role)) push(byPrint, print, id);
  }
  return {
    around: (id) => ({
      statements: (keys) =>
        [...new Set(keys)].flatMap((key) => (byKey.get(key) ?? []).filter((one) => one.article !== id)),
      sharing(prints, most) {
        const lists = [...new Set(prints)].map((print) =>
          (byPrint.get(print) ?? []).filter((other) => other !== id),
        );
        return rank(lists, most).map(({ article, shared }) => ({ ...named.get(article)!, shared }));
      },
      statementsIn(article, wanted) {
        const all = stated.get(article) ?? [];
        return wanted ? all.filter(({ kind, key, terms }) => wanted(kind, key, terms)) : all;
      },
      text: (article) => texts.get(article) ?? '',
    }),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Orders the articles of several posting lists: a list counts the more the shorter it is (as in inverse document frequency),
 * ties go to the name, so that the order never depends on the order of import.
 */
export function rank<A extends string | number>(
  lists: readonly (readonly A[])[],
  most: number,
): { article: A; shared: number }[] {
  const found = new Map<A, { article: A; shared: number; weight: number }>();
  for (const list of lists)
    for (const article of list) {
      const one = found.get(article) ?? { article, shared: 0, weight: 0 };
      one.shared++;
      one.weight += 1 / list.length;
      found.set(article, one);
    }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || b.shared - a.shared || (a.article < b.article ? -1 : 1))
    .slice(0, most);
}

/** Several archives as one, asked in order. An article that two of them hold is the first one's. */
export function joinArchives(archives: readonly Archive[]): Archive {
  return {
    statements: (keys) => archives.flatMap((archive) => archive.statements(keys)),
    sharing: (prints, most) => archives.flatMap((archive) => archive.sharing(prints, most)),
    statementsIn(article, wanted) {
      for (const archive of archives) {
        const stated = archive.statementsIn(article, wanted);
        if (stated.length || (wanted && archive.statementsIn(article).length)) return stated;
      }
      return [];
    },
    text(article) {
      for (const archive of archives) {
        const text = archive.text(article);
        if (text) return text;
      }
      return '';
    },
  };
}
