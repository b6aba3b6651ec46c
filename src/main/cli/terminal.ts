import type { UiLanguage } from '../../shared/analysis.ts';

/** Where a command writes. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Progress, on a terminal only; the line replaces the one before. */
  progress(line: string): void;
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(line + '\n'),
  err: (line) => void process.stderr.write(line + '\n'),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  },
};

/** The language of the system; French where it is another than those of the desk. */
export const systemLanguage = (): UiLanguage =>
  (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'fr').startsWith('en') ? 'en' : 'fr';
