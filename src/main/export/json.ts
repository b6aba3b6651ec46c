/** The whole review as data, documented by schema.json beside this file. */
import { eventRow } from './withhold.ts';
import type { Exporter, Report } from './report.ts';

export const json: Exporter = {
  format: 'json',
  extension: 'json',
  mime: 'application/json',
  make: (report) => new TextEncoder().encode(`${JSON.stringify(reviewData(report), null, 2)}\n`),
};

/** Changes when a field changes its meaning or goes. */
export const FORMAT_VERSION = 1;

/** Plain data, keys in a fixed order. Offsets are UTF-16 code units into `text`. */
export function reviewData(report: Report) {
  const { review } = report;
  const {
    id,
    name,
    title,
    byline,
    date,
    language,
    role,
    status,
    tags,
    desk,
    deadline,
    importedAt,
    changedAt,
    reviewer,
  } = review.article;
  return {
    format: 'marbre-review',
    version: FORMAT_VERSION,
    exported: {
      at: report.at,
      by: report.by,
      program: `Marbre ${report.version}`,
      withheldSources: report.withheld ?? 0,
    },
    article: {
      id,
      name,
      title,
      byline,
      date,
      language,
      role,
      status,
      tags,
      desk,
      deadline,
      importedAt,
      changedAt,
      reviewer,
    },
    revision: {
      number: review.revision.number,
      origin: review.revision.origin,
      at: review.revision.at,
      by: review.revision.by,
    },
    text: review.revision.text.toWellFormed(),
    blocks: review.revision.blocks,
    marks: review.revision.marks,
    furniture: review.furniture,
    imported: {
      text: report.imported.text.toWellFormed(),
      blocks: report.imported.blocks,
      marks: report.imported.marks,
    },
    claims: review.claims.map((claim) => ({
      id: claim.id,
      start: claim.start,
      end: claim.end,
      focus: {
        start: claim.focus.start,
        end: claim.focus.end,
        quote: review.revision.text.slice(claim.focus.start, claim.focus.end),
      },
      kind: claim.kind,
      priority: claim.priority,
      why: claim.why,
      origin: claim.origin,
      value: claim.value,
      judgement: claim.judgement,
      sources: claim.sources,
      warnings: claim.warnings,
      confirmations: claim.confirmations,
      agreements: claim.agreements,
      same: claim.same,
      earlier: claim.earlier,
    })),
    warnings: review.warnings,
    orphans: review.orphans,
    dismissals: review.dismissals,
    signOff: review.signOff,
    notes: review.imported,
    related: review.related,
    excerpts: review.excerpts,
    history: report.history.map(({ seq, at, by, what, subject, before, after }) => ({
      seq,
      at,
      by,
      what,
      subject,
      before: told(before),
      after: told(after),
    })),
  };
}

/** Of an event only what the report's reader knows; rows of the corpus hold more than leaves the house. */
function told(row: string | null): Record<string, unknown> | null {
  const parsed = eventRow(row);
  if (!parsed) return null;
  const kept = [
    'verdict',
    'progress',
    'comment',
    'question',
    'reason',
    'scope',
    'rule',
    'kind',
    'priority',
    'title',
    'date',
    'role',
  ];
  const entries = kept
    .filter((key) => parsed[key] !== undefined && parsed[key] !== null && parsed[key] !== '')
    .map((key) => [key, parsed[key]] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
