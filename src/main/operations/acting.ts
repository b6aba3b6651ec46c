/** How an editor's act on an article is done: one entry of the journal, the article counted again, every desk told. */
import { randomUUID } from 'node:crypto';
import type { ClaimKind, Priority } from '../../shared/analysis.ts';
import { makeAnchor, type Anchor } from '../../shared/anchor.ts';
import type { Attachment } from '../../shared/attachment.ts';
import type { Judgement, Review, SourceNote, SourceNoteInput } from '../../shared/review.ts';
import type { Row } from '../corpus/journal.ts';
import type { Context } from './context.ts';

export type Write = Parameters<Parameters<Context['journal']['act']>[1]>[0];

export function makeActing(context: Context) {
  const { db, desk, journal } = context;
  const signed = () => ({ author: context.author(), at: context.now() });

  const claimRow = (
    article: string,
    claim: { kind: ClaimKind; engineKind: ClaimKind; priority: Priority; origin: string },
    anchor: Anchor,
  ): Row => ({
    article,
    origin: claim.origin,
    kind: claim.kind,
    engine_kind: claim.engineKind,
    priority: claim.priority,
    ...anchor,
    removed: 0,
  });

  const sourceRow = (claim: string, note: SourceNoteInput): Row => ({
    kind: note.kind,
    title: note.title,
    locator: note.locator,
    consulted: note.consulted,
    excerpt: note.excerpt,
    protected: note.protected ? 1 : 0,
    claim,
    ...signed(),
  });
  const attachmentRow = (
    source: string,
    { hash, name, type, size }: Pick<Attachment, 'hash' | 'name' | 'type' | 'size'>,
  ): Row => ({ source, hash, name, type, size, ...signed() });

  return {
    /** Runs an act and shows the review that it leaves; all on the disk when this returns. */
    acted(article: string, what: string, work: (write: Write) => void): Review {
      db.transaction(() => {
        journal.act({ article, what }, work);
        desk.recount(article, context.now());
      })();
      context.emit({ type: 'articles-changed', articles: [article] });
      return desk.review(article);
    },
    /** Makes sure the claims are ones the editor holds, so that verdicts and notes have something to hang on. Returns the first. */
    hold(write: Write, article: string, id: string, ...others: string[]) {
      // All are looked up before the first is written: the review that stands is laid out once.
      const first = desk.claim(article, id);
      const all = [first, ...others.map((other) => desk.claim(article, other))];
      for (const { claim, engineKind, text, held: isHeld } of all)
        if (!isHeld)
          write(
            'claim',
            { id: claim.id },
            claimRow(article, { ...claim, engineKind }, makeAnchor(text, claim.focus)),
          );
      return first;
    },
    signed,
    claimRow,
    judgementRow: ({ verdict, progress, comment, question }: Judgement): Row => ({
      verdict,
      progress,
      comment,
      question,
      ...signed(),
    }),
    sourceRow,
    attachmentRow,
    /** Puts a copy of a note, with its files, under a claim. */
    copySource(write: Write, claim: string, note: SourceNote): void {
      const id = randomUUID();
      write('source_note', { id }, sourceRow(claim, note));
      for (const file of note.attachments) write('attachment', { id: randomUUID() }, attachmentRow(id, file));
    },
  };
}
