/** Opens a corpus for the command line. */
import type { Archive } from '../engine/rule.ts';
import { makeArchive } from '../corpus/archive.ts';
import { openDatabase } from '../corpus/database.ts';
import { openCore, type Core } from '../core.ts';
import { chromiumPdf } from '../export/chromium-pdf.ts';
import { openReader } from '../import/index.ts';

/** The core of the command line; PDFs are printed by a Chromium of the machine where there is one. */
export function openCommandCore(corpusPath: string, readOnly: boolean): Promise<Core> {
  return openCore({
    corpusPath,
    readOnly,
    shell: 'cli',
    now: () => new Date(),
    reader: openReader(),
    printPdf: chromiumPdf(),
  });
}

/** The statements of a corpus, for analyses that are not stored in it. */
export function openArchive(corpusPath: string): { archive: Archive; close(): void } {
  const db = openDatabase(corpusPath, { readOnly: true });
  return { archive: makeArchive(db).around(''), close: () => db.close() };
}
