/**
 * A dossier of another desk (.marbre) and the JSON of a review: the text with its blocks and emphasis as they were, and every verdict,
 * comment and source as a note at its passage. What another desk decided is read as its word, not as this desk's verdict.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { BLOCK_KINDS } from '../../shared/analysis.ts';
import type { Mark } from '../../shared/article.ts';
import { allowedLink } from './compose.ts';
import { statedInstant } from './dates.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { FileToRead, Paper, PaperNote } from './paper.ts';
import { Refused } from './refuse.ts';
import { contentSchema, holdsTogether, type Parcel } from '../dossier/content.ts';
import { packStable } from '../export/stable-zip.ts';
import { openZip, type Zip } from './zip.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const text = v.pipe(v.string(), v.maxLength(200_000));
const source = v.object({ title: text, locator: v.optional(text, ''), excerpt: v.optional(text, '') });
const judgement = v.object({
  verdict: v.nullable(text), comment: v.optional(text, ''), question: v.optional(text, ''), by: v.nullable(text), at: v.nullable(text),
}); // prettier-ignore
const review = v.object({
  format: v.literal('marbre-review'),
  version: v.literal(1),
  article: v.object({
    name: text,
    title: text,
    byline: v.nullable(text),
    date: v.nullable(v.object({ value: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/u)) })),
    language: v.picklist(['fr', 'en', 'und']),
  }),
  exported: v.object({ withheldSources: v.optional(offset, 0) }),
  text: v.pipe(v.string(), v.maxLength(MOST_CHARACTERS)),
  blocks: v.array(
    v.object({
      ...span,
      kind: v.picklist(BLOCK_KINDS),
      level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
    }),
  ),
  marks: v.array(
    v.object({ ...span, type: v.picklist(['strong', 'em', 'link', 'superscript']), href: v.optional(text) }),
  ),
  claims: v.array(v.object({ focus: v.object(span), judgement, sources: v.array(source) })),
  notes: v.array(
    v.object({ author: text, at: v.nullable(text), body: text, span: v.nullable(v.object(span)) }),
  ),
});

/** Words of the verdicts, both languages: the note is read by whoever opens the dossier. */
const VERDICTS: Record<string, string> = {
  exact: 'Exact / Accurate', inexact: 'Inexact / Inaccurate', nuance: 'À nuancer / Needs nuance', misleading: 'Trompeur ou hors contexte / Misleading',
  unverifiable: 'Invérifiable / Unverifiable', opinion: 'Opinion ou prédiction / Opinion or prediction',
}; // prettier-ignore

/** The articles that a dossier holds, each as a dossier of its own, to be read one by one. */
export function openDossier(file: FileToRead): FileToRead[] {
  const zip = openZip(file.bytes);
  const folders = zip.names.flatMap((name) => /^articles\/\d+\/(?=review\.json$)/u.exec(name)?.[0] ?? []);
  if (folders.length === 1) return [file];
  const entry = (name: string, as = name): [string, Uint8Array][] => {
    const bytes = zip.bytes(name);
    return bytes ? [[as, new Uint8Array(bytes)]] : [];
  };
  const stem = file.name.replace(/\.marbre$/iu, '');
  return folders.map((folder, i) => {
    const files = contentOf(zip, folder)?.files ?? new Map<string, Uint8Array>();
    return {
      name: `${stem}-${i + 1}.marbre`,
      bytes: packStable(
        [
          ...entry('mimetype'),
          ...entry(`${folder}review.json`, 'articles/1/review.json'),
          ...entry(`${folder}content.json`, 'articles/1/content.json'),
          ...[...files].map(([hash, bytes]): [string, Uint8Array] => [`files/${hash}`, bytes]),
        ],
        0,
      ),
    };
  });
}

/** What another desk holds of an article; null in a dossier of a version that carried none. */
function contentOf(zip: Zip, folder: string): Parcel | null {
  const bytes = zip.bytes(`${folder}content.json`);
  if (!bytes) return null;
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('damaged');
  }
  const parsed = v.safeParse(contentSchema, data);
  if (!parsed.success || !holdsTogether(parsed.output)) throw new Refused('damaged');
  const content = parsed.output;
  const files = new Map<string, Uint8Array>();
  for (const hash of new Set([content.original.hash, ...content.attachments.map((one) => one.hash)])) {
    const file = zip.bytes(`files/${hash}`);
    if (!file) continue;
    // A file that is not what its name says was damaged or put there.
    if (createHash('sha256').update(file).digest('hex') !== hash) throw new Refused('damaged');
    files.set(hash, new Uint8Array(file));
  }
  return { content, files };
}

/** The one article of a dossier; several are unpacked first. */
export function readDossier(file: FileToRead): Paper {
  const zip = openZip(file.bytes);
  const folders = zip.names.flatMap((name) => /^articles\/\d+\/(?=review\.json$)/u.exec(name)?.[0] ?? []);
  if (folders.length > 1) throw new Refused('archive');
  const bytes = folders.length === 1 ? zip.bytes(`${folders[0]}review.json`) : null;
  if (!bytes) throw new Refused('damaged');
  const paper = readReview({ name: file.name, bytes: new Uint8Array(bytes) });
  const parcel = contentOf(zip, folders[0]);
  return parcel ? { ...paper, parcel } : paper;
}

export function readReview(file: FileToRead): Paper {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch {
    throw new Refused('damaged');
  }
  const parsed = v.safeParse(review, data);
  if (!parsed.success) throw new Refused('damaged');
  const { article, blocks, marks, claims, notes, exported } = parsed.output;
  const body = parsed.output.text.replace(/\r\n?/gu, '\n').toWellFormed();
  if (body.length !== parsed.output.text.length) throw new Refused('damaged');
  let at = 0;
  for (const block of blocks) {
    if (block.start < at || block.end <= block.start || block.end > body.length) throw new Refused('damaged');
    if (body.slice(at, block.start).trim()) throw new Refused('damaged');
    at = block.end;
  }
  if (blocks.length > 0 && body.slice(at).trim()) throw new Refused('damaged');
  const inside = (each: { start: number; end: number }) => each.start < each.end && each.end <= body.length;
  const judged = claims.filter((claim) => inside(claim.focus) && (claim.judgement.verdict || claim.judgement.comment || claim.sources.length > 0)).map((claim): PaperNote => ({
    author: claim.judgement.by ?? '',
    at: statedInstant(claim.judgement.at),
    body: [
      VERDICTS[claim.judgement.verdict ?? ''] ?? '',
      claim.judgement.comment,
      claim.judgement.question,
      ...claim.sources.map((each) => [each.title, each.locator, each.excerpt].filter(Boolean).join(', ')),
    ].filter(Boolean).join('\n'),
    ...claim.focus,
  })); // prettier-ignore
  const came = notes.map(({ author, at: when, body: said, span: place }): PaperNote => ({ author, at: statedInstant(when), body: said, ...(place && inside(place) ? place : { start: 0, end: 0 }) })); // prettier-ignore
  return {
    format: 'marbre',
    text: body,
    blocks: blocks.length > 0 ? blocks : null,
    marks: marks.filter(inside).flatMap((mark): Mark[] => {
      if (mark.type !== 'link') return [{ start: mark.start, end: mark.end, type: mark.type }];
      const href = allowedLink(mark.href);
      return href ? [{ start: mark.start, end: mark.end, type: mark.type, href }] : [];
    }),
    title: article.title || null,
    byline: article.byline,
    date: article.date ? { value: article.date.value, from: 'metadata' } : null,
    language: article.language,
    notes: [...judged, ...came],
    losses: exported.withheldSources > 0
      ? [{ fr: `${exported.withheldSources} sources protégées sont restées à l’autre rédaction.`, en: `${exported.withheldSources} protected sources stayed with the other desk.` }]
      : [],
  }; // prettier-ignore
}
