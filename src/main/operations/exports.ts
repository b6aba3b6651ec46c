/** Reports leave the house here, and only here: what is protected is taken out first. */
import { OperationError, type Handlers } from '../../shared/call.ts';
import { exportName, exporterOf, makeReport } from '../export/index.ts';
import { collectParcel } from '../dossier/collect.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';

export function exportOperations(context: Context): Pick<Handlers, 'export.make'> {
  const { articles, desk, journal, options: shell } = context;
  return {
    'export.make': async ({ article, format, options }) => {
      const exporter = exporterOf(format, shell.printPdf);
      if (!exporter)
        throw new OperationError(
          'no-pdf',
          'Aucun navigateur pour imprimer en PDF : exportez en HTML et imprimez-le. / No browser here can print a PDF: export HTML and print it.',
        );
      const imported = articles.revision(article, 1);
      if (!imported)
        throw new OperationError(
          'no-article',
          'Article introuvable dans ce corpus. / No such article in this corpus.',
        );
      const report = makeReport({
        review: desk.review(article),
        imported: { text: imported.text, blocks: imported.blocks, marks: imported.marks },
        history: journal.list(article, 500),
        options,
        at: context.now(),
        by: context.author(),
        version: VERSION,
        ...(format === 'marbre' ? { parcel: collectParcel(context, article) } : {}),
      });
      const bytes = await exporter.make(report);
      return {
        name: exportName(report.review, exporter.extension),
        mime: exporter.mime,
        bytes: Buffer.from(bytes).toString('base64'),
        withheld: report.withheld ?? 0,
      };
    },
  };
}
