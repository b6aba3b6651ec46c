/**
 * The one place where protected sources are taken out of what leaves the house. A protected note is removed wherever a review holds
 * notes; and because an editor may have written the same name into a comment, every longer string of such a note is also blacked out
 * in comments, questions, reasons and the history. The text of the article itself is the author's and is never touched.
 */
import type { HistoryEvent, Judgement, Review, SourceNote } from '../../shared/review.ts';
import type { Content, Parcel } from '../dossier/content.ts';
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

const wordsOf = (secret: Map<string, SourceNote>): string[] =>
  [...secret.values()].flatMap((note) => [
    note.title,
    note.locator,
    note.excerpt,
    ...note.attachments.map((file) => file.name),
  ]);

/** Blacks the words out of a text. */
function blackOut(words: readonly string[]): (text: string) => string {
  const strings = [...new Set(words.map((each) => each.trim()))]
    .filter((each) => each.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (text) => strings.reduce((rest, each) => rest.split(each).join(BLACKED), text);
}

function censorOf(secret: Map<string, SourceNote>): Censor {
  return {
    notes: (notes) => notes.filter((note) => !note.protected).map((note) => ({ ...note })),
    text: blackOut(wordsOf(secret)),
  };
}

/** The words of an article's protected sources and their files, those of claims taken off the desk included. */
function secretWords({ sources, attachments }: Content): string[] {
  const secret = sources.filter((one) => one.protected === 1);
  const ids = new Set(secret.map((one) => one.id));
  return [
    ...secret.flatMap((one) => [one.title, one.locator, one.excerpt]),
    ...attachments.filter((one) => ids.has(one.source)).map((one) => one.name),
  ];
}

/** Blacks an article's secret words out of a text. */
export const censorFor = (content: Content): ((text: string) => string) => blackOut(secretWords(content));

/** An article as it leaves for another desk: without protected sources and their files, what they say blacked out. Twice is as once. */
export function censored(content: Content): Content {
  const text = censorFor(content);
  return narrowed(content, {
    sources: content.sources.filter((one) => one.protected === 0).map((one) => ({ ...one, excerpt: text(one.excerpt) })),
    judgements: content.judgements.map((one) => ({ ...one, comment: text(one.comment), question: text(one.question) })),
    dismissals: content.dismissals.map((one) => ({ ...one, reason: text(one.reason) })),
    notes: content.notes.map((one) => ({ ...one, body: text(one.body) })),
    exported: { ...content.exported, withheld: Math.max(content.exported.withheld, content.sources.filter((one) => one.protected === 1).length) },
  });
} // prettier-ignore

/**
 * A content with fewer rows. What hangs on a row goes with it, and so do the prints of its past: a row that is merely left out must not
 * look like one that was taken away.
 */
function narrowed(content: Content, less: Partial<Content>): Content {
  const kept = { ...content, ...less };
  const claims = new Set(kept.claims.map((one) => one.id));
  const judgements = kept.judgements.filter((one) => claims.has(one.id));
  const sources = kept.sources.filter((one) => claims.has(one.claim));
  const notes = new Set(sources.map((one) => one.id));
  const attachments = kept.attachments.filter((one) => notes.has(one.source));
  const tables = { claim: ['claims', kept.claims], judgement: ['judgements', judgements], source_note: ['sources', sources], attachment: ['attachments', attachments], dismissal: ['dismissals', kept.dismissals], imported_note: ['notes', kept.notes] } as const;
  const gone = new Set<string>();
  for (const [table, [name, rows]] of Object.entries(tables)) {
    const ids = new Set(rows.map((one) => one.id));
    for (const { id } of content[name]) if (!ids.has(id)) gone.add(`${table}/${id}`);
  }
  return { ...kept, judgements, sources, attachments, past: Object.fromEntries(Object.entries(kept.past).filter(([key]) => !gone.has(key))) };
} // prettier-ignore

/** What of an article the options ask for, censored, with the files that it still names. */
function parcelFor({ content, files }: Parcel, { claims: which, notes }: Report['options']): Parcel {
  const judged = new Set(content.judgements.flatMap((one) => (one.verdict === null ? [] : [one.id])));
  const claims = content.claims.filter(
    (one) => which === 'all' || judged.has(one.id) === (which === 'judged'),
  );
  const safe = narrowed(censored(content), { claims, ...(notes ? {} : { sources: [], notes: [] }) });
  const named = new Set([safe.original.hash, ...safe.attachments.map((one) => one.hash)]);
  return { content: safe, files: new Map([...files].filter(([hash]) => named.has(hash))) };
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
    ...(parts.parcel ? { parcel: parcelFor(parts.parcel, parts.options) } : {}),
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
