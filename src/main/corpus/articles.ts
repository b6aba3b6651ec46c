/** Articles and their immutable revisions, as rows. */
import { createHash } from 'node:crypto';
import {
  CLAIM_KINDS,
  type ArticleDate,
  type Block,
  type BlockKind,
  type ClaimKind,
  type Language,
} from '../../shared/analysis.ts';
import { ENTITY_KINDS } from '../../shared/archive.ts';
import { VERDICTS, type Verdict } from '../../shared/review.ts';
import type {
  ArticleStatus,
  ArticleSummary,
  Mark,
  RevisionInfo,
  RevisionText,
  Role,
} from '../../shared/article.ts';
import type { Paper } from '../import/paper.ts';
import type { Db } from './database.ts';

export interface ArticleRow {
  number: number;
  id: string;
  name: string;
  folder: string | null;
  format: string;
  original: string;
  role: Role;
  given_title: string | null;
  given_date: string | null;
  desk: string | null;
  deadline: string | null;
  meta_title: string | null;
  meta_byline: string | null;
  meta_date: string | null;
  meta_language: Language | null;
  revision: number;
  withdrawn: number;
  imported_at: string;
  changed_at: string;
  title: string;
  byline: string | null;
  date: string | null;
  date_from: ArticleDate['from'] | null;
  language: Language;
  characters: number;
  status: ArticleStatus;
  claims: number;
  judged: number;
  errors: number;
  warnings: number;
  notes: number;
  reviewer: string | null;
  engine: string;
  /** Kinds of its claims and verdicts given, as sets (bitsOf). */
  kinds: number;
  verdicts: number;
  /** Open warnings that another article contradicts it. */
  contradictions: number;
  outlet: string | null;
  meta_outlet: string | null;
}

/** A set of some of the given values, one bit each in their order. */
export const bitsOf = <T>(all: readonly T[], some: readonly (T | null)[]): number =>
  some.reduce<number>((bits, one) => (one === null ? bits : bits | (1 << all.indexOf(one))), 0);

/** What the line of an article says: its title, and who wrote it, its file, desk and tags. */
export interface Heading {
  title: string;
  beside: string;
}

export interface ArticleQuery {
  /** What FTS5 is asked of the headings. */
  headed?: string;
  status?: ArticleStatus;
  role?: Role;
  dossier?: string;
  tag?: string;
  undated?: boolean;
  withOpen?: 'error' | 'warning' | 'note';
  rule?: string;
  withdrawn?: boolean;
  /** First and last date of the article; partial dates (2025-06) are first and last with all their days. */
  from?: string;
  to?: string;
  outlet?: string;
  /** Keys of names, of which the article has one. */
  named?: readonly string[];
  kind?: ClaimKind;
  verdict?: Verdict;
  contradicted?: boolean;
}

/** SHA-256, hexadecimal. */
export const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const ORDER = {
  changed: 'changed_at DESC, number DESC',
  date: 'date DESC, number DESC',
  title: 'title, number',
  open: 'errors DESC, warnings DESC, notes DESC, number DESC',
  deadline: 'deadline IS NULL, deadline, number DESC',
} as const;
/** The groups of a list, in their order; inside a group the order of the list holds. Desks come by name, articles without one last. */
const GROUPS = {
  none: null,
  status: ['in-review', 'waiting', 'to-review', 'signed'],
  desk: null,
  role: ['draft', 'published', 'reference'],
} as const;
/** Counts remembered, until something is written. */
const MOST_COUNTED = 100;
const COUNTER = { error: 'errors', warning: 'warnings', note: 'notes' } as const;

/** The WHERE clause of a query over `article`, and its parameters. */
export function conditionsOf(query: ArticleQuery): { where: string; values: (string | number)[] } {
  const conditions = ['withdrawn = ?'];
  const values: (string | number)[] = [query.withdrawn ? 1 : 0];
  const add = (condition: string, ...given: (string | number)[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (query.status) add('status = ?', query.status);
  if (query.role) add('role = ?', query.role);
  // By number, which every index of the list has.
  const among = (table: string, condition: string, value: string) =>
    add(`number IN (SELECT a.number FROM ${table} CROSS JOIN article a ON a.id = ${table}.article WHERE ${condition})`, value); // prettier-ignore
  if (query.dossier) among('membership', 'dossier = ?', query.dossier);
  if (query.tag) among('tag', 'tag = ?', query.tag);
  if (query.headed)
    add('number IN (SELECT rowid FROM search_heading WHERE search_heading MATCH ?)', query.headed);
  if (query.undated) add('date IS NULL');
  if (query.withOpen) add(`${COUNTER[query.withOpen]} > 0`);
  if (query.rule) among('derived_warning', 'rule = ? AND dismissed = 0', query.rule);
  if (query.from) add('date >= ?', query.from);
  if (query.to) add('date <= ?', `${query.to}~`);
  if (query.outlet) add('outlet = ?', query.outlet);
  if (query.named)
    add(
      'number IN (SELECT t.article FROM json_each(?) k CROSS JOIN entity e ON e.key = k.value AND e.kind IN (SELECT value FROM json_each(?)) JOIN entity_article t ON t.entity = e.id)',
      JSON.stringify(query.named),
      JSON.stringify(ENTITY_KINDS),
    );
  if (query.kind) add('kinds & ? <> 0', bitsOf(CLAIM_KINDS, [query.kind]));
  if (query.verdict) add('verdicts & ? <> 0', bitsOf(VERDICTS, [query.verdict]));
  if (query.contradicted) add('contradictions > 0');
  return { where: conditions.join(' AND '), values };
}

export function makeArticles(db: Db) {
  const byId = db.prepare('SELECT * FROM article WHERE id = ?');
  const byNumber = db.prepare('SELECT * FROM article WHERE number = ?');
  const currentText = db
    .prepare(
      'SELECT r.text FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id = ?',
    )
    .pluck();
  const dossiersOf = db.prepare('SELECT dossier FROM membership WHERE article = ? ORDER BY dossier').pluck();
  const tagsOf = db.prepare('SELECT tag FROM tag WHERE article = ? ORDER BY tag').pluck();
  const headingOf = db.prepare(
    `SELECT coalesce(given_title, title) AS title, concat_ws(' ', byline, name, desk, (SELECT group_concat(tag, ' ') FROM tag WHERE tag.article = article.id)) AS beside
     FROM article WHERE id = ?`,
  );
  const insertBlock = db.prepare('INSERT INTO block VALUES (?, ?, ?, ?, ?, ?)');
  const insertMark = db.prepare('INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)');
  // Rows ever changed by this connection, and what others changed.
  const written = db
    .prepare(`SELECT total_changes() || '/' || data_version FROM pragma_data_version`)
    .pluck();
  const counted = new Map<string, Record<string, unknown>[]>();
  let countedAt = '';

  const summary = (row: ArticleRow): ArticleSummary => ({
    id: row.id,
    name: row.name,
    title: row.given_title ?? row.title,
    byline: row.byline,
    date: row.date === null ? null : { value: row.date, from: row.date_from ?? 'text' },
    language: row.language,
    role: row.role,
    status: row.status,
    dossiers: dossiersOf.all(row.id) as string[],
    tags: tagsOf.all(row.id) as string[],
    desk: row.desk,
    deadline: row.deadline,
    characters: row.characters,
    claims: row.claims,
    judged: row.judged,
    open: { error: row.errors, warning: row.warnings, note: row.notes },
    undated: row.date === null,
    reviewer: row.reviewer,
    importedAt: row.imported_at,
    changedAt: row.changed_at,
    revision: row.revision,
  });

  function putText(article: string, revision: number, { blocks, marks }: RevisionText): void {
    db.prepare('DELETE FROM block WHERE article = ? AND revision = ?').run(article, revision);
    db.prepare('DELETE FROM mark WHERE article = ? AND revision = ?').run(article, revision);
    for (const block of blocks)
      insertBlock.run(article, revision, block.start, block.end, block.kind, block.level ?? null);
    for (const mark of marks)
      insertMark.run(article, revision, mark.start, mark.end, mark.type, mark.href ?? null);
  }

  function partsOf(article: string, revision: number): Pick<RevisionText, 'blocks' | 'marks'> {
    const blocks = db
      .prepare('SELECT start, end, kind, level FROM block WHERE article = ? AND revision = ? ORDER BY start')
      .all(article, revision) as {
      start: number;
      end: number;
      kind: BlockKind;
      level: number | null;
    }[];
    const marks = db
      .prepare('SELECT start, end, type, href FROM mark WHERE article = ? AND revision = ? ORDER BY start')
      .all(article, revision) as (Omit<Mark, 'href'> & { href: string | null })[];
    return {
      blocks: blocks.map(({ level, ...block }): Block => (level === null ? block : { ...block, level })),
      marks: marks.map(({ href, ...mark }): Mark => (href === null ? mark : { ...mark, href })),
    };
  }

  /** Rows of a query as they were since something was last written: pages of one list ask for the same counts. Not to be changed by who asks. */
  function sinceWritten(sql: string, values: readonly (string | number)[] = []): Record<string, unknown>[] {
    const newest = written.get() as string;
    // What an open transaction counted may be rolled back.
    if (newest !== countedAt || db.inTransaction || counted.size >= MOST_COUNTED) counted.clear();
    countedAt = db.inTransaction ? '' : newest;
    const key = JSON.stringify([sql, values]);
    let rows = counted.get(key);
    if (!rows) counted.set(key, (rows = db.prepare(sql).all(...values) as Record<string, unknown>[]));
    return rows;
  }

  return {
    get: (id: string): ArticleRow | null => (byId.get(id) as ArticleRow | undefined) ?? null,
    summary,
    heading: (id: string): Heading => headingOf.get(id) as Heading,
    /** The text of the current revision alone; null when there is no such article. */
    text: (id: string): string | null => (currentText.get(id) as string | undefined) ?? null,

    /** A page of the list, and how long the whole list is. Everything but the rows of the page is read from the index of its order. */
    list(
      query: ArticleQuery,
      sort: keyof typeof ORDER,
      group: keyof typeof GROUPS,
      offset: number,
      limit: number,
    ): { articles: ArticleSummary[]; total: number } {
      const { where, values } = conditionsOf(query);
      const from = `FROM article INDEXED BY article_by_${sort} WHERE ${where}`;
      const groups =
        group === 'none'
          ? [{ value: null, n: sinceWritten(`SELECT count(*) AS n ${from}`, values)[0].n as number }]
          : (sinceWritten(`SELECT ${group} AS value, count(*) AS n ${from} GROUP BY ${group}`, values) as {
              value: string | null;
              n: number;
            }[]);
      const order: readonly (string | null)[] = GROUPS[group] ?? [];
      const place = ({ value }: { value: string | null }) =>
        value === null ? Infinity : order.indexOf(value);
      groups.sort((a, b) => place(a) - place(b) || (a.value! < b.value! ? -1 : 1));
      const page: number[] = [];
      let before = 0;
      for (const { value, n } of groups) {
        const skip = Math.max(0, offset - before);
        before += n;
        if (skip >= n || page.length === limit) continue;
        page.push(
          ...(db
            .prepare(
              `SELECT number ${from} ${group === 'none' ? '' : `AND ${group} IS ?`} ORDER BY ${ORDER[sort]} LIMIT ? OFFSET ?`,
            )
            .pluck()
            .all(...values, ...(group === 'none' ? [] : [value]), limit - page.length, skip) as number[]),
        );
      }
      const rows = page.map((number) => byNumber.get(number) as ArticleRow);
      return { articles: rows.map(summary), total: before };
    },

    /** Number of articles a status, and the claims and judged ones of all, withdrawn articles left out. */
    totals(): { counts: Record<ArticleStatus, number>; claims: number; judged: number; articles: number } {
      const counts: Record<ArticleStatus, number> = { 'to-review': 0, 'in-review': 0, waiting: 0, signed: 0 };
      let claims = 0;
      let judged = 0;
      let articles = 0;
      for (const row of sinceWritten(
        'SELECT status, count(*) AS n, sum(claims) AS claims, sum(judged) AS judged FROM article WHERE withdrawn = 0 GROUP BY status',
      ) as { status: ArticleStatus; n: number; claims: number; judged: number }[]) {
        counts[row.status] = row.n;
        claims += row.claims;
        judged += row.judged;
        articles += row.n;
      }
      return { counts, claims, judged, articles };
    },

    /** Articles imported from this very file, or that have a revision with this very text. */
    findSame(fileHash: string, textHash: string): ArticleRow | null {
      return (
        (db
          .prepare('SELECT * FROM article WHERE original = ? AND withdrawn = 0 ORDER BY number')
          .get(fileHash) as ArticleRow | undefined) ??
        (db
          .prepare(
            'SELECT a.* FROM revision r JOIN article a ON a.id = r.article WHERE r.hash = ? AND a.withdrawn = 0 ORDER BY a.number',
          )
          .get(textHash) as ArticleRow | undefined) ??
        null
      );
    },
    named(name: string): ArticleRow[] {
      return db
        .prepare('SELECT * FROM article WHERE name = ? AND withdrawn = 0 ORDER BY number DESC LIMIT 20')
        .all(name) as ArticleRow[];
    },

    keepOriginal(hash: string, name: string, bytes: Uint8Array): void {
      db.prepare('INSERT INTO original VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(hash, name, bytes);
    },
    original(article: string): { name: string; bytes: Uint8Array } | null {
      return (
        (db
          .prepare(
            'SELECT o.name, o.bytes FROM article a JOIN original o ON o.hash = a.original WHERE a.id = ?',
          )
          .get(article) as { name: string; bytes: Uint8Array } | undefined) ?? null
      );
    },

    insert(
      article: { id: string; name: string; folder: string | null; original: string; role: Role; at: string },
      paper: Paper,
    ): void {
      db.prepare(
        `INSERT INTO article (id, name, folder, format, original, role, meta_title, meta_byline, meta_date, meta_language, meta_outlet, revision, imported_at, changed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
      ).run(
        article.id,
        article.name,
        article.folder,
        paper.format,
        article.original,
        article.role,
        paper.title,
        paper.byline,
        paper.date?.value ?? null,
        paper.language,
        paper.outlet ?? null,
        article.at,
        article.at,
      );
    },

    addRevision(
      article: string,
      number: number,
      origin: RevisionInfo['origin'],
      text: RevisionText,
      at: string,
      by: string | null,
    ): void {
      db.prepare('INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        article,
        number,
        origin,
        text.text,
        hashOf(text.text),
        at,
        by,
      );
      putText(article, number, text);
    },
    revision(article: string, number: number): (RevisionText & RevisionInfo & { hash: string }) | null {
      const row = db.prepare('SELECT number, origin, text, hash, at, author FROM revision WHERE article = ? AND number = ?').get(article, number) as
        { number: number; origin: RevisionInfo['origin']; text: string; hash: string; at: string; author: string | null } | undefined; // prettier-ignore
      if (!row) return null;
      const { author, ...info } = row;
      return { ...info, by: author, characters: row.text.length, ...partsOf(article, number) };
    },
    revisions(article: string): RevisionInfo[] {
      return db
        .prepare(
          'SELECT number, origin, at, author AS "by", length(text) AS characters FROM revision WHERE article = ? ORDER BY number',
        )
        .all(article) as RevisionInfo[];
    },

    saveDraft(article: string, text: RevisionText, at: string): void {
      db.prepare(
        'INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at',
      ).run(article, text.text, at);
      putText(article, 0, text);
    },
    draft(article: string): (RevisionText & { at: string }) | null {
      const row = db.prepare('SELECT text, at FROM draft WHERE article = ?').get(article) as
        { text: string; at: string } | undefined;
      return row ? { ...row, ...partsOf(article, 0) } : null;
    },
    dropDraft(article: string): void {
      db.prepare('DELETE FROM draft WHERE article = ?').run(article);
      putText(article, 0, { text: '', blocks: [], marks: [] });
    },
  };
}
export type Articles = ReturnType<typeof makeArticles>;
