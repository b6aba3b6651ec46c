/** Attached files by their hash: the bytes lie here once, the rows that name them are the journal's. */
import type { Attachment } from '../../shared/attachment.ts';
import type { Db } from './database.ts';
import { hashOf } from './articles.ts';

export type HeldAttachment = Attachment & { source: string };

interface AttachmentRow extends Omit<HeldAttachment, 'by'> {
  author: string;
}
const present = ({ author, ...row }: AttachmentRow): HeldAttachment => ({ ...row, by: author });

export function makeAttachments(db: Db) {
  return {
    /** Keeps the bytes and returns their hash; the same file twice is kept once. */
    keep(bytes: Uint8Array): string {
      const hash = hashOf(bytes);
      db.prepare('INSERT INTO attached_file VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
        hash,
        bytes.length,
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      );
      return hash;
    },
    /** The bytes of a hash; null when the corpus does not hold them. */
    bytes(hash: string): Uint8Array | null {
      return (db.prepare('SELECT bytes FROM attached_file WHERE hash = ?').pluck().get(hash) as Uint8Array | undefined) ?? null; // prettier-ignore
    },
    /** Those of an article, in the order they came. */
    ofArticle(article: string): HeldAttachment[] {
      return (
        db
          .prepare(
            `SELECT a.* FROM claim c JOIN source_note s ON s.claim = c.id JOIN attachment a ON a.source = s.id
             WHERE c.article = ? ORDER BY a.at, a.name, a.id`,
          )
          .all(article) as AttachmentRow[]
      ).map(present);
    },
    ofSource(source: string): HeldAttachment[] {
      return (
        db.prepare('SELECT * FROM attachment WHERE source = ? ORDER BY at, name, id').all(source) as AttachmentRow[]
      ).map(present); // prettier-ignore
    },
    /** Erases the files that no note holds and no event could bring back. To be called after a purge. */
    forgetUnused(): void {
      db.exec(
        `DELETE FROM attached_file WHERE hash NOT IN (SELECT hash FROM attachment) AND hash NOT IN (
           SELECT coalesce(json_extract(coalesce(before, after), '$.hash'), '') FROM event WHERE entity = 'attachment')`,
      );
    },
  };
}
export type Attachments = ReturnType<typeof makeAttachments>;
