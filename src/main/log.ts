/** The log of a shell, in the corpus's folder: what went wrong, when; never text of a draft. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Half of what the log may take: one full file is kept beside the current one. */
const FULL = 1024 * 1024;

/** Writes lines to marbre.log beside the corpus and to the error output. A disk that refuses the log does not stop the desk. */
export function openLog(corpusPath: string, now: () => Date): (line: string) => void {
  const file = join(dirname(corpusPath), 'marbre.log');
  return (line) => {
    console.error(`marbre: ${line}`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > FULL) renameSync(file, `${file}.old`);
      appendFileSync(file, `${now().toISOString()} ${line.replace(/\s+/g, ' ').slice(0, 2000)}\n`);
    } catch {
      // The line is on the error output.
    }
  };
}
