/** Reports out: one exporter a format. Whatever a shell hands over, protected sources are taken out here before any exporter sees it. */
import type { ExportFormat } from '../../shared/operations.ts';
import { claimReview } from './claim-review.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { dossier } from './dossier.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdfExporter } from './pdf.ts';
import type { Exporter, PrintPdf, Report } from './report.ts';
import { webAnnotation } from './web-annotation.ts';
import { makeReport } from './withhold.ts';

export { exportName } from './name.ts';
export { makeReport } from './withhold.ts';

/** An exporter that can be given a report as it comes. */
const guarded = (exporter: Exporter): Exporter => ({
  ...exporter,
  make: (report: Report) => exporter.make(makeReport(report)),
});

/** Exporters that need nothing but the report; PDF needs a printer. */
export const exporters: Record<Exclude<ExportFormat, 'pdf'>, Exporter> = {
  docx: guarded(docx),
  html: guarded(html),
  md: guarded(markdown),
  csv: guarded(csv),
  json: guarded(json),
  webannotation: guarded(webAnnotation),
  claimreview: guarded(claimReview),
  marbre: guarded(dossier),
};

/** The exporter of a format, null for PDF where nothing can print. */
export function exporterOf(format: ExportFormat, printPdf: PrintPdf | null): Exporter | null {
  if (format === 'pdf') return printPdf ? guarded(pdfExporter(printPdf)) : null;
  return exporters[format];
}
