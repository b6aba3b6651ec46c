/** What the editor holds about the passages of an article: claims, judgements, source notes, dismissals, signatures. Read here, written through the journal. */
import { randomUUID } from 'node:crypto';
import type { ClaimKind, Priority, Rule } from '../../shared/analysis.ts';
import type { Anchor } from '../../shared/anchor.ts';
import type { Dismissal, DismissalScope, Judgement, SignOff, SourceNote } from '../../shared/review.ts';
import { makeAttachments, type HeldAttachment } from './attachments.ts';
import type { Db } from './database.ts';

export interface HeldClaim {
  id: string;
  article: string;
  origin: 'engine' | 'editor';
  kind: ClaimKind;
  /** The kind under which the engine found it; equal to `kind` for an editor's claim. */
  engineKind: ClaimKind;
  priority: Priority;
  anchor: Anchor;
  removed: boolean;
  /** The words of its clause around the focus, where the editor decided its extent. */
  clause: { lead: string; trail: string } | null;
  /** What the editor made it of. */
  made: { how: 'cut' | 'joined' | 'moved'; of: string } | null;
  judgement: Judgement | null;
  sources: SourceNote[];
}

export type AnchoredDismissal = Dismissal & { article: string | null; anchor: Anchor };

interface ClaimRow extends Anchor {
  id: string;
  article: string;
  origin: HeldClaim['origin'];
  kind: ClaimKind;
  engine_kind: ClaimKind;
  priority: Priority;
  removed: number;
  lead: string | null;
  trail: string | null;
  made: 'cut' | 'joined' | 'moved' | null;
  made_of: string | null;
}
interface SourceRow extends Omit<SourceNote, 'protected' | 'by' | 'attachments'> {
  claim: string;
  protected: number;
  author: string;
}

const note = (
  { author, claim: _claim, protected: kept, ...row }: SourceRow,
  attached: readonly HeldAttachment[],
): SourceNote => ({
  ...row,
  protected: kept === 1,
  attachments: attached.flatMap(({ source, ...one }) => (source === row.id ? [one] : [])),
  by: author,
});

export function makeHeld(db: Db) {
  const attachments = makeAttachments(db);
  return {
    claims(article: string): HeldClaim[] {
      const judgements = new Map(
        (
          db
            .prepare('SELECT j.* FROM judgement j JOIN claim c ON c.id = j.id WHERE c.article = ?')
            .all(article) as (Omit<Judgement, 'by'> & { id: string; author: string })[]
        ).map(({ id, author, ...judgement }) => [id, { ...judgement, by: author }]),
      );
      const sources = db
        .prepare(
          'SELECT s.* FROM source_note s JOIN claim c ON c.id = s.claim WHERE c.article = ? ORDER BY s.at, s.id',
        )
        .all(article) as SourceRow[];
      const attached = sources.length ? attachments.ofArticle(article) : [];
      return (
        db.prepare('SELECT * FROM claim WHERE article = ? ORDER BY position, id').all(article) as ClaimRow[]
      ).map((row) => ({
        id: row.id,
        article: row.article,
        origin: row.origin,
        kind: row.kind,
        engineKind: row.engine_kind,
        priority: row.priority,
        anchor: { quote: row.quote, prefix: row.prefix, suffix: row.suffix, position: row.position },
        removed: row.removed === 1,
        clause: row.lead === null || row.trail === null ? null : { lead: row.lead, trail: row.trail },
        made: row.made && { how: row.made, of: row.made_of ?? '' },
        judgement: judgements.get(row.id) ?? null,
        sources: sources.filter((source) => source.claim === row.id).map((source) => note(source, attached)),
      }));
    },
    /** Those of the articles, withdrawn ones apart, in which a claim has a verdict. */
    judgedAmong(articles: readonly string[]): string[] {
      return db
        .prepare(
          `SELECT DISTINCT c.article FROM json_each(?) k CROSS JOIN claim c ON c.article = k.value JOIN judgement j ON j.id = c.id
           JOIN article a ON a.id = c.article WHERE j.verdict IS NOT NULL AND a.withdrawn = 0`,
        )
        .pluck()
        .all(JSON.stringify(articles)) as string[];
    },
    source(id: string): { note: SourceNote; claim: string; article: string } | null {
      const row = db
        .prepare('SELECT s.*, c.article FROM source_note s JOIN claim c ON c.id = s.claim WHERE s.id = ?')
        .get(id) as (SourceRow & { article: string }) | undefined;
      if (!row) return null;
      const { article, ...source } = row;
      return { note: note(source, attachments.ofSource(id)), claim: row.claim, article };
    },
    /** Dismissals of an article and those of everywhere. */
    dismissals(article: string): AnchoredDismissal[] {
      return (
        db
          .prepare('SELECT * FROM dismissal WHERE article = ? OR article IS NULL ORDER BY at, id')
          .all(article) as (Anchor & {
          id: string;
          article: string | null;
          rule: Rule;
          scope: DismissalScope;
          reason: string;
          author: string;
          at: string;
        })[]
      ).map(({ quote, prefix, suffix, position, author, ...row }) => ({
        ...row,
        by: author,
        anchor: { quote, prefix, suffix, position },
      }));
    },
    signOff(article: string): Omit<SignOff, 'valid'> | null {
      const row = db
        .prepare('SELECT revision, author AS "by", at, hash FROM sign_off WHERE id = ?')
        .get(article);
      return (row as Omit<SignOff, 'valid'> | undefined) ?? null;
    },
    /** Moves an anchor to where its passage now stands, so that small edits do not add up. */
    moveAnchor(claim: string, anchor: Anchor): void {
      db.prepare('UPDATE claim SET prefix = ?, suffix = ?, position = ? WHERE id = ?').run(
        anchor.prefix,
        anchor.suffix,
        anchor.position,
        claim,
      );
    },
    importedNotes(article: string): { author: string; at: string | null; body: string; anchor: Anchor }[] {
      return (
        db.prepare('SELECT * FROM imported_note WHERE article = ? ORDER BY rowid').all(article) as (Anchor & {
          author: string;
          at: string | null;
          body: string;
        })[]
      ).map(({ author, at, body, quote, prefix, suffix, position }) => ({
        author,
        at,
        body,
        anchor: { quote, prefix, suffix, position },
      }));
    },
    addImportedNote(article: string, author: string, at: string | null, body: string, anchor: Anchor): void {
      db.prepare('INSERT INTO imported_note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        randomUUID(),
        article,
        author,
        at,
        body,
        anchor.quote,
        anchor.prefix,
        anchor.suffix,
        anchor.position,
      );
    },
  };
}
export type Held = ReturnType<typeof makeHeld>;
