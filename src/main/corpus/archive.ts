/** The archive in SQLite: statements of every article, and the read interface that checks between articles ask. */
import type { Statement } from '../../shared/analysis.ts';
import type { Role } from '../../shared/article.ts';
import type { Archive, ArchivedStatement } from '../engine/rule.ts';
import type { Db } from './database.ts';

/** Statements returned for one key: a common key (an office) may be in thousands of articles, the newest are enough. */
const MOST_A_KEY = 200;

interface Row extends Omit<Statement, 'from' | 'to'> {
  article: string;
  valid_from: string | null;
  valid_to: string | null;
  title: string;
  date: string | null;
  role: Role;
}

export function makeArchive(db: Db) {
  const byKey = db.prepare(
    `SELECT s.*, coalesce(a.given_title, a.title) AS title, a.date, a.role FROM statement s JOIN article a ON a.id = s.article
     WHERE s.key = ? AND s.article <> ? AND a.withdrawn = 0 ORDER BY a.number DESC, s.start LIMIT ${MOST_A_KEY}`,
  );
  const insert = db.prepare(
    'INSERT INTO statement (article, kind, key, value, number, unit, comparator, valid_from, valid_to, speaker, label, start, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM statement WHERE article = ?');
  const markNeighbours = db.prepare(
    `INSERT INTO stale SELECT DISTINCT o.article FROM statement s JOIN statement o ON o.key = s.key AND o.article <> s.article WHERE s.article = ? ON CONFLICT DO NOTHING`,
  );

  return {
    /** The archive as one article sees it: all the others. */
    around(article: string): Archive {
      return {
        statements(keys) {
          const found: ArchivedStatement[] = [];
          for (const key of new Set(keys))
            for (const { valid_from, valid_to, title, date, ...row } of byKey.all(key, article) as Row[])
              found.push({ ...row, from: valid_from, to: valid_to, articleTitle: title, articleDate: date });
          return found;
        },
      };
    },
    /** Replaces the statements of an article; the articles that speak of the same become stale, before and after. */
    put(article: string, statements: readonly Statement[]): void {
      markNeighbours.run(article);
      remove.run(article);
      for (const s of statements)
        insert.run(
          article,
          s.kind,
          s.key,
          s.value,
          s.number,
          s.unit,
          s.comparator,
          s.from,
          s.to,
          s.speaker,
          s.label,
          s.start,
          s.end,
        );
      markNeighbours.run(article);
    },
  };
}
export type ArchiveStore = ReturnType<typeof makeArchive>;
