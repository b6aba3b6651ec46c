/** Gathers an article as another desk would receive it, and as this desk holds it when one is received. */
import { hashOf, type Articles } from '../corpus/articles.ts';
import { makeAttachments } from '../corpus/attachments.ts';
import type { Db } from '../corpus/database.ts';
import type { Journal, Row } from '../corpus/journal.ts';
import type { Content, Parcel } from './content.ts';
import { censorFor } from '../export/withhold.ts';
import { FIELDS, isMerged, print, type MergedTable } from './prints.ts';

export interface CollectParts {
  db: Db;
  articles: Articles;
  journal: Journal;
  /** UTC instant. */
  now(): string;
  author(): string;
}

/** Columns that hold what the editor wrote. */
const SAID = new Set(['comment', 'question', 'reason', 'body', 'excerpt']);

const asRow = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row));

/**
 * Everything of an article, protected sources included: they are taken out where it leaves the house (export/withhold.ts). `censor` goes
 * over the words of earlier values before their prints are made.
 */
export function collect(
  { db, articles, journal, now, author }: CollectParts,
  article: string,
  censor: (text: string) => string = (text) => text,
): Content {
  const row = articles.get(article)!;
  const rows = <T>(sql: string): T[] => db.prepare(sql).all(article) as T[];
  const revisions = articles.revisions(article).map(({ number }) => {
    const { hash: _hash, by, characters: _characters, ...revision } = articles.revision(article, number)!;
    return { ...revision, author: by };
  });
  const content: Content = {
    format: 'marbre-article',
    version: 1,
    exported: { at: now(), by: author(), withheld: 0 },
    article: {
      id: row.id,
      name: row.name,
      folder: null,
      format: row.format,
      meta_title: row.meta_title,
      meta_byline: row.meta_byline,
      meta_date: row.meta_date,
      meta_language: row.meta_language,
      imported_at: row.imported_at,
    },
    fields: { role: row.role, given_title: row.given_title, given_date: row.given_date, desk: row.desk, deadline: row.deadline },
    original: { name: articles.original(article)?.name ?? row.name, hash: row.original },
    current: row.revision,
    lineage: [],
    revisions,
    claims: rows('SELECT id, origin, kind, engine_kind, priority, quote, prefix, suffix, position, removed, lead, trail, made, made_of FROM claim WHERE article = ? ORDER BY position, id'),
    judgements: rows('SELECT j.* FROM judgement j JOIN claim c ON c.id = j.id WHERE c.article = ? ORDER BY j.id'),
    sources: rows('SELECT s.* FROM source_note s JOIN claim c ON c.id = s.claim WHERE c.article = ? ORDER BY s.at, s.id'),
    attachments: rows('SELECT a.* FROM attachment a JOIN source_note s ON s.id = a.source JOIN claim c ON c.id = s.claim WHERE c.article = ? ORDER BY a.at, a.id'),
    dismissals: rows('SELECT id, rule, scope, quote, prefix, suffix, position, reason, author, at FROM dismissal WHERE article = ? ORDER BY at, id'),
    notes: rows('SELECT id, author, at, body, quote, prefix, suffix, position FROM imported_note WHERE article = ? ORDER BY position, id'),
    signOff: rows<NonNullable<Content['signOff']>>('SELECT revision, author, at, hash FROM sign_off WHERE id = ?')[0] ?? null,
    tags: db.prepare('SELECT tag FROM tag WHERE article = ? ORDER BY tag').pluck().all(article) as string[],
    past: {},
    unsettled: db.prepare("SELECT entity || '/' || subject FROM merge_conflict WHERE article = ? AND choice IS NULL ORDER BY 1").pluck().all(article) as string[],
    settled: {},
  }; // prettier-ignore
  const settlings = rows<{ key: string; chosen_by: string; chosen_at: string }>(
    "SELECT entity || '/' || subject AS key, chosen_by, chosen_at FROM merge_conflict WHERE article = ? AND choice IS NOT NULL ORDER BY chosen_at, rowid",
  );
  for (const { key, chosen_by, chosen_at } of settlings)
    content.settled[key] = hashOf(`${chosen_by}\n${chosen_at}`).slice(0, 12);
  const lineage = new Set<number>();
  const past = new Map<string, Set<string>>();
  const remember = (table: MergedTable, id: string, value: Row | null) => {
    if (value === null || value.protected === 1) return;
    const key = `${table}/${id}`;
    let prints = past.get(key);
    if (!prints) past.set(key, (prints = new Set()));
    prints.add(
      print(
        table,
        Object.fromEntries(
          Object.entries(value).map(([name, each]) => [
            name,
            SAID.has(name) && typeof each === 'string' ? censor(each) : each,
          ]),
        ),
      ),
    );
  };
  for (const { entity, subject, before, after } of journal.holding(article)) {
    for (const value of [asRow(before), asRow(after)]) {
      if (entity === 'article') {
        if (typeof value?.revision === 'number') lineage.add(value.revision);
        for (const field of FIELDS) if (value && field in value) remember('field', field, { value: value[field] });
      } else if (entity === 'tag') remember('tag', (subject ?? '').split('\u001f')[1] ?? '', value);
      else if (entity === 'merge_conflict') {
        // A difference that was settled: both of its sides are behind us.
        if (!value || value.choice === null) continue;
        for (const side of [asRow(value.mine as string | null), asRow(value.theirs as string | null)]) {
          if (value.entity === 'text') lineage.add(Number(side?.revision));
          else remember(value.entity as MergedTable, value.subject as string, side);
        }
      } else if (entity !== null && isMerged(entity)) remember(entity, subject ?? '', value);
    }
  } // prettier-ignore
  const numbers = new Set(revisions.map((one) => one.number));
  content.lineage = [
    ...new Set([1, ...[...lineage].filter((number) => number !== row.revision), row.revision]),
  ].filter((number) => numbers.has(number));
  for (const [key, prints] of past) content.past[key] = [...prints].sort();
  return content;
}

/** An article with the bytes that its rows name. */
export function collectParcel(parts: CollectParts, article: string): Parcel {
  const content = collect(parts, article, censorFor(collect(parts, article)));
  const files = new Map<string, Uint8Array>();
  const original = parts.articles.original(article);
  if (original) files.set(content.original.hash, original.bytes);
  const attachments = makeAttachments(parts.db);
  for (const { hash } of content.attachments) {
    const bytes = attachments.bytes(hash);
    if (bytes) files.set(hash, bytes);
  }
  return { content, files };
}
