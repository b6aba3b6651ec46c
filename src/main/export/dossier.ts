/**
 * The dossier file (.marbre): a zip of plain JSON to hand an article to another desk. Entries:
 *   mimetype               `application/vnd.marbre.dossier+zip`, first and stored, so that the file is known by its first bytes
 *   dossier.json           format, version, who exported when, how many protected sources were withheld, the articles
 *   articles/<n>/review.json   the review as in the JSON export (schema.json), history included
 *   articles/<n>/content.json  the article for another desk: every revision and row, and what they descend from (dossier/content.ts)
 *   articles/<n>/text.txt      the present text, for whoever has no Marbre
 *   files/<sha-256>            imported files and attachments, once each
 */
import { FORMAT_VERSION, reviewData } from './json.ts';
import type { Exporter, Report } from './report.ts';
import { packStable } from './stable-zip.ts';

export const DOSSIER_TYPE = 'application/vnd.marbre.dossier+zip';

export const dossier: Exporter = {
  format: 'marbre',
  extension: 'marbre',
  mime: DOSSIER_TYPE,
  make: (report) => makeDossier([report]),
};

/** One file of several reviews, in the order given. */
export function makeDossier(reports: Report[]): Uint8Array {
  const text = (value: string) => new TextEncoder().encode(value);
  const data = (value: unknown) => text(`${JSON.stringify(value, null, 2)}\n`);
  const index = {
    format: 'marbre-dossier',
    version: FORMAT_VERSION,
    exported: {
      at: reports[0]?.at ?? null,
      by: reports[0]?.by ?? null,
      program: `Marbre ${reports[0]?.version ?? ''}`.trim(),
    },
    withheldSources: reports.reduce((sum, report) => sum + (report.withheld ?? 0), 0),
    articles: reports.map((report, i) => ({
      folder: `articles/${i + 1}`,
      id: report.review.article.id,
      title: report.review.article.title,
      name: report.review.article.name,
    })),
  };
  const entries: [string, Uint8Array][] = [['dossier.json', data(index)]];
  const files = new Map<string, Uint8Array>();
  reports.forEach((report, i) => {
    entries.push(
      [`articles/${i + 1}/review.json`, data(reviewData(report))],
      ...(report.parcel
        ? [[`articles/${i + 1}/content.json`, data(report.parcel.content)] as [string, Uint8Array]]
        : []),
      [`articles/${i + 1}/text.txt`, text(report.review.revision.text.toWellFormed())],
    );
    for (const [hash, bytes] of report.parcel?.files ?? []) files.set(`files/${hash}`, bytes);
  });
  const carried = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return packStable([['mimetype', text(DOSSIER_TYPE)], ...entries, ...carried], 6);
}
