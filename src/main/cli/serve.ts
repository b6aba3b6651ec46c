/** marbre serve: the desk in a browser on 127.0.0.1, until the process is told to end. */
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { UiLanguage } from '../../shared/analysis.ts';
import { openCore } from '../core.ts';
import { chromiumPdf } from '../export/chromium-pdf.ts';
import { openReader } from '../import/index.ts';
import { openInBrowser } from '../browser/open.ts';
import { openLog } from '../log.ts';
import { openOrRestore, type RestoreQuestion } from '../recovery.ts';
import { serve } from '../serve.ts';
import type { Terminal } from './terminal.ts';

/** Asks in the terminal whether a backup is to be restored; where nobody can answer, says which command does it. */
async function wantsBackup(
  { message, detail, buttons }: RestoreQuestion,
  number: number,
  terminal: Terminal,
): Promise<boolean> {
  terminal.err(`${message}\n${detail}`);
  if (!process.stdin.isTTY) {
    terminal.err(`→ marbre restore ${number}`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(buttons.map((label, at) => `[${at + 1}] ${label}  `).join(''));
  lines.close();
  return answer.trim() === '2';
}

export async function serveDesk(
  {
    corpusPath,
    port,
    open,
    language,
  }: { corpusPath: string; port: number; open: boolean; language: UiLanguage },
  terminal: Terminal,
): Promise<number> {
  const now = () => new Date();
  const log = openLog(corpusPath, now);
  const core = await openOrRestore(
    () =>
      openCore({
        corpusPath,
        shell: 'browser',
        now,
        log,
        reader: openReader(),
        printPdf: chromiumPdf(),
        watch: true,
      }),
    { corpusPath, language, now, ask: (question, number) => wantsBackup(question, number, terminal), log },
  );
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
