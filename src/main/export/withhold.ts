/**
 * The one place where protected sources are taken out of what leaves the house. A protected note is removed wherever a review holds
 * notes; and because an editor may have written the same name into a comment, every longer string of such a note is also blacked out
 * in comments, questions, reasons and the history. The text of the article itself is the author's and is never touched.
 */
import type { HistoryEvent, Judgement, Review, SourceNote } from '../../shared/review.ts';
import type { Report } from './report.ts';

const BLACKED = '[▇▇▇]';
/** Shorter strings (« p. 3 ») would black out ordinary words. */
const SHORTEST_SECRET = 5;

/** Collects protected notes and removes what they say. */
interface Censor {
  notes: (notes: SourceNote[]) => SourceNote[];
  text: (text: string) => string;
}

function protectedNotes(review: Review): Map<string, SourceNote> {
  const lists = [
    ...review.claims.flatMap((claim) => [claim.sources, ...claim.earlier.map((earlier) => earlier.sources)]),
    ...review.orphans.map((orphan) => orphan.sources),
  ];
  return new Map(lists.flat().flatMap((note) => (note.protected ? [[note.id, note]] : [])));
}

function censorOf(secret: Map<string, SourceNote>): Censor {
  const strings = [...secret.values()]
    .flatMap((note) => [note.title, note.locator, note.excerpt, ...note.attachments.map((file) => file.name)])
    .map((each) => each.trim())
    .filter((each) => each.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    notes: (notes) => notes.filter((note) => !note.protected).map((note) => ({ ...note })),
    text: (text) => strings.reduce((rest, each) => rest.split(each).join(BLACKED), text),
  };
}

/** A copy of the review without protected notes, and how many stayed behind. Doing it twice changes nothing. */
export function withoutProtected(review: Review): { review: Review; withheld: number } {
  const secret = protectedNotes(review);
  const { notes, text } = censorOf(secret);
  const judgement = (value: Judgement): Judgement => ({
    ...value,
    comment: text(value.comment),
    question: text(value.question),
  });
  return {
    withheld: secret.size,
    review: {
      ...review,
      claims: review.claims.map((claim) => ({
        ...claim,
        judgement: judgement(claim.judgement),
        sources: notes(claim.sources),
        earlier: claim.earlier.map((earlier) => ({
          ...earlier,
          comment: text(earlier.comment),
          sources: notes(earlier.sources),
        })),
      })),
      orphans: review.orphans.map((orphan) => ({
        ...orphan,
        judgement: judgement(orphan.judgement),
        sources: notes(orphan.sources),
      })),
      dismissals: review.dismissals.map((dismissal) => ({ ...dismissal, reason: text(dismissal.reason) })),
      warnings: review.warnings.map((warning) => ({
        ...warning,
        dismissed: warning.dismissed && { ...warning.dismissed, reason: text(warning.dismissed.reason) },
      })),
    },
  };
}

/** Parsed row of an event, null when it is no object. */
export function eventRow(text: string | null): Record<string, unknown> | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Whether an event's row is a source note or a file of one, whatever act wrote it (an undo writes one too). */
const isSourceRow = (text: string | null) => {
  const row = eventRow(text);
  return row !== null && ('locator' in row || 'protected' in row || 'source' in row);
};

/** Keeps that a source note was touched, by whom and when, never what it says: a note removed long ago may have been protected. */
function safeEvent(event: HistoryEvent, censor: Censor): HistoryEvent {
  const secret = /source|adopt/u.test(event.what) || isSourceRow(event.before) || isSourceRow(event.after);
  return {
    ...event,
    before: secret || event.before === null ? null : censor.text(event.before),
    after: secret || event.after === null ? null : censor.text(event.after),
  };
}

/** A report ready for any exporter: protected notes out of the review and the history, and only what the options ask for. */
export function makeReport(parts: Report): Report {
  const secret = protectedNotes(parts.review);
  const censor = censorOf(secret);
  const { review } = withoutProtected(parts.review);
  const { claims: which, history, passages, notes } = parts.options;
  const wanted = (verdict: string | null) => which === 'all' || (which === 'judged') === (verdict !== null);
  return {
    ...parts,
    withheld: Math.max(secret.size, parts.withheld ?? 0),
    history: history ? parts.history.map((event) => safeEvent(event, censor)) : [],
    review: {
      ...review,
      // The working draft is nobody's but the editor's until it is a revision.
      draft: null,
      claims: review.claims
        .filter((claim) => wanted(claim.judgement.verdict))
        .map((claim) => ({
          ...claim,
          sources: notes ? claim.sources : [],
          same: passages ? claim.same : [],
          agreements: passages ? claim.agreements : [],
          earlier: passages ? claim.earlier : [],
        })),
      orphans: review.orphans.map((orphan) => ({ ...orphan, sources: notes ? orphan.sources : [] })),
      warnings: review.warnings.map((warning) => ({ ...warning, related: passages ? warning.related : [] })),
      excerpts: passages ? review.excerpts : [],
      related: passages ? review.related : [],
      imported: notes ? review.imported : [],
    },
  };
}
