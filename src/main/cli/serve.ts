/** marbre serve: the desk in a browser on 127.0.0.1, until the process is told to end. */
import { fileURLToPath } from 'node:url';
import { openCore } from '../core.ts';
import { chromiumPdf } from '../export/chromium-pdf.ts';
import { openReader } from '../import/index.ts';
import { openInBrowser } from '../browser/open.ts';
import { openLog } from '../log.ts';
import { serve } from '../serve.ts';
import type { Terminal } from './terminal.ts';

export async function serveDesk(
  { corpusPath, port, open }: { corpusPath: string; port: number; open: boolean },
  terminal: Terminal,
): Promise<number> {
  const now = () => new Date();
  const log = openLog(corpusPath, now);
  const core = await openCore({
    corpusPath,
    shell: 'browser',
    now,
    log,
    reader: openReader(),
    printPdf: chromiumPdf(),
    watch: true,
  });
  try {
    const staticFolder = fileURLToPath(new URL('../../../out/renderer', import.meta.url));
    const served = await serve({ core, port, staticFolder, log });
    terminal.out(served.url);
    if (open) openInBrowser(served.url);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    });
    await served.close();
    return 0;
  } finally {
    await core.close();
  }
}
