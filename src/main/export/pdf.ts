/** The HTML report on paper, through whatever can print here. */
import { reportPage } from './html.ts';
import type { Exporter, PrintPdf } from './report.ts';

export const pdfExporter = (print: PrintPdf): Exporter => ({
  format: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  make: (report) => print(reportPage(report)),
});
