/** Reports leave the house here, and only here: what is protected is taken out first. */
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { ExportFormat, ExportOptions } from '../../shared/operations.ts';
import { makeDossier } from '../export/dossier.ts';
import { packStable } from '../export/stable-zip.ts';
import { exportName, exporterOf, makeReport } from '../export/index.ts';
import { collectParcel } from '../dossier/collect.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';

export function exportOperations(context: Context): Pick<Handlers, 'export.make' | 'export.selection'> {
  const { articles, desk, journal, options: shell } = context;
  const exporterFor = (format: ExportFormat) => {
    const exporter = exporterOf(format, shell.printPdf);
    if (!exporter)
      throw new OperationError('no-pdf', {
        fr: 'Aucun navigateur pour imprimer en PDF : exportez en HTML et imprimez-le.',
        en: 'No browser here can print a PDF: export HTML and print it.',
      });
    return exporter;
  };
  /** What leaves the house of an article: protected sources are out of it. */
  function reportOf(article: string, format: ExportFormat, options: ExportOptions) {
    const imported = articles.revision(article, 1);
    if (!imported)
      throw new OperationError('no-article', {
        fr: 'Article introuvable dans ce corpus.',
        en: 'No such article in this corpus.',
      });
    return makeReport({
      review: desk.review(article),
      imported: { text: imported.text, blocks: imported.blocks, marks: imported.marks },
      history: journal.list(article, 500),
      options,
      at: context.now(),
      by: context.author(),
      version: VERSION,
      verdicts: context.settings.all().verdictLabels,
      ...(format === 'marbre' ? { parcel: collectParcel(context, article) } : {}),
    });
  }

  return {
    'export.make': async ({ article, format, options }) => {
      const exporter = exporterFor(format);
      const report = reportOf(article, format, options);
      const bytes = await exporter.make(report);
      return {
        name: exportName(report.review, exporter.extension),
        mime: exporter.mime,
        bytes: Buffer.from(bytes).toString('base64'),
        withheld: report.withheld ?? 0,
      };
    },
    'export.selection': async ({ articles: ids, format, options }) => {
      const exporter = exporterFor(format);
      const reports = ids.map((id) => reportOf(id, format, options));
      const withheld = reports.reduce((sum, report) => sum + (report.withheld ?? 0), 0);
      const day = context.now().slice(0, 10);
      if (format === 'marbre')
        return {
          name: `marbre-${day}.marbre`,
          mime: exporter.mime,
          bytes: Buffer.from(makeDossier(reports)).toString('base64'),
          withheld,
        };
      const entries = new Map<string, Uint8Array>();
      for (const report of reports) {
        const name = exportName(report.review, exporter.extension);
        let free = name;
        for (let n = 2; entries.has(free); n++) free = name.replace(/(?=\.[^.]+$)/u, `-${n}`);
        entries.set(free, await exporter.make(report));
      }
      return {
        name: `marbre-${day}-${format}.zip`,
        mime: 'application/zip',
        bytes: Buffer.from(packStable([...entries])).toString('base64'),
        withheld,
      };
    },
  };
}
