/**
 * What an article carries from one desk to another: `articles/<n>/content.json` of a dossier file. Rows as the corpus holds them, every
 * revision, and for each row the prints of the values it had before, so that the receiving desk can tell a newer value from another one.
 */
import * as v from 'valibot';
import { BLOCK_KINDS, CLAIM_KINDS } from '../../shared/analysis.ts';
import { ROLES } from '../../shared/article.ts';
import { PROGRESS, SOURCE_KINDS, VERDICTS } from '../../shared/review.ts';

export const CONTENT_VERSION = 1;
const MOST_CHARACTERS = 1_000_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const line = v.pipe(v.string(), v.maxLength(4000));
const long = v.pipe(v.string(), v.maxLength(200_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u));
const day = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/u));
const anchor = { quote: long, prefix: line, suffix: line, position: offset };
const signature = { author: line, at: instant };
const bit = v.picklist([0, 1]);
/** Columns that came with a later shape of the corpus. */
const later = v.optional(v.nullable(long), null);

export const claimRow = v.object({
  id, origin: v.picklist(['engine', 'editor']), kind: v.picklist(CLAIM_KINDS), engine_kind: v.picklist(CLAIM_KINDS), priority: v.picklist([1, 2, 3]),
  ...anchor, removed: bit, lead: later, trail: later, made: v.optional(v.nullable(v.picklist(['cut', 'joined', 'moved'])), null), made_of: later,
}); // prettier-ignore
export const judgementRow = v.object({ id, verdict: v.nullable(v.picklist(VERDICTS)), progress: v.picklist(PROGRESS), comment: long, question: long, ...signature }); // prettier-ignore
export const sourceRow = v.object({ id, claim: id, kind: v.picklist(SOURCE_KINDS), title: line, locator: line, consulted: line, excerpt: long, protected: bit, ...signature }); // prettier-ignore
export const attachmentRow = v.object({ id, source: id, hash, name: line, type: line, size: offset, ...signature }); // prettier-ignore
export const dismissalRow = v.object({ id, rule: line, scope: v.picklist(['this', 'rule-here']), ...anchor, reason: long, ...signature }); // prettier-ignore
export const noteRow = v.object({ id, author: line, at: v.nullable(instant), body: long, ...anchor });
export const signOffRow = v.object({ revision: offset, ...signature, hash });

const span = { start: offset, end: offset };
const revision = v.object({
  number: v.pipe(offset, v.minValue(1)),
  origin: v.picklist(['import', 'edit']),
  at: instant,
  author: v.nullable(line),
  text: v.pipe(v.string(), v.maxLength(MOST_CHARACTERS)),
  blocks: v.array(
    v.object({ ...span, kind: v.picklist(BLOCK_KINDS), level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))) }),
  ),
  marks: v.array(
    v.object({ ...span, type: v.picklist(['strong', 'em', 'link', 'superscript']), href: v.optional(v.pipe(line, v.regex(/^(?:https?:\/\/|mailto:)/iu))) }),
  ),
}); // prettier-ignore

/** What the editor says of the whole article; each field is merged by itself. */
export const fieldsSchema = v.object({
  role: v.picklist(ROLES),
  given_title: v.nullable(line),
  given_date: v.nullable(day),
  desk: v.nullable(line),
  deadline: v.nullable(line),
});

export const contentSchema = v.object({
  format: v.literal('marbre-article'),
  version: v.literal(CONTENT_VERSION),
  exported: v.object({ at: instant, by: line, withheld: offset }),
  article: v.object({
    id, name: line, folder: v.nullable(line), format: line, meta_title: v.nullable(line), meta_byline: v.nullable(line), meta_date: v.nullable(day),
    meta_language: v.nullable(v.picklist(['fr', 'en', 'und'])), imported_at: instant,
  }),
  fields: fieldsSchema,
  /** The imported file of the present text: `files/<hash>`. */
  original: v.object({ name: line, hash }),
  /** The revision that is the text now. */
  current: offset,
  /** Numbers of the revisions that were the text, oldest first, the present one last. */
  lineage: v.array(offset),
  revisions: v.pipe(v.array(revision), v.minLength(1), v.maxLength(5000)),
  claims: v.array(claimRow),
  judgements: v.array(judgementRow),
  sources: v.array(sourceRow),
  attachments: v.array(attachmentRow),
  dismissals: v.array(dismissalRow),
  notes: v.array(noteRow),
  signOff: v.nullable(signOffRow),
  tags: v.array(line),
  /** By `<table>/<id>`: prints of the values that the row had before and that were superseded; '' stands for no row. */
  past: v.record(v.string(), v.array(v.string())),
  /** By `<table>/<id>`: rows that this desk still disputes with another; they are nobody's newer value. */
  unsettled: v.array(v.string()),
  /** By `<table>/<id>`: what tells the last settling of a difference on this desk from any other. */
  settled: v.optional(v.record(v.string(), line), {}),
}); // prettier-ignore
export type Content = v.InferOutput<typeof contentSchema>;

/** A content with the bytes that its rows name, by hash: the imported file and the attachments. */
export interface Parcel {
  content: Content;
  files: Map<string, Uint8Array>;
}

/** Whether the parts fit each other: spans inside their texts, rows that name what is there. What another desk sent is not believed. */
export function holdsTogether(content: Content): boolean {
  const numbers = new Set(content.revisions.map((one) => one.number));
  const claims = new Set(content.claims.map((one) => one.id));
  const sources = new Set(content.sources.map((one) => one.id));
  const fits = content.revisions.every(({ text, blocks, marks }) => {
    let at = 0;
    for (const { start, end } of blocks) {
      if (start < at || end <= start || end > text.length) return false;
      at = end;
    }
    return text.isWellFormed() && !/[\r\0]/u.test(text) && marks.every((mark) => mark.start <= mark.end && mark.end <= text.length);
  }); // prettier-ignore
  return (
    fits &&
    numbers.size === content.revisions.length &&
    numbers.has(content.current) &&
    content.lineage.every((number) => numbers.has(number)) &&
    content.judgements.every((one) => claims.has(one.id)) &&
    content.sources.every((one) => claims.has(one.claim) && one.protected === 0) &&
    content.attachments.every((one) => sources.has(one.source))
  );
}
