/** marbre backups, marbre restore: the copies of a corpus, and the way back to one. */
import { bestBackup, listBackups } from '../corpus/backup.ts';
import { restoreBackup } from '../corpus/backup-file.ts';
import type { Terminal } from './terminal.ts';

/** One line a backup, newest first: number, UTC instant, size in bytes, file. */
export function showBackups(corpusPath: string, terminal: Terminal): number {
  for (const { number, at, bytes, path } of listBackups(corpusPath))
    terminal.out(`${number}\t${at}\t${bytes}\t${path}`);
  return 0;
}

/** Restores the backup of that number, or the newest that is whole; the file that was there is kept. Throws CorpusError when it must not be done. */
export function restore(corpusPath: string, number: number | null, at: Date, terminal: Terminal): number {
  const backup =
    number === null
      ? bestBackup(corpusPath)?.backup
      : listBackups(corpusPath).find((one) => one.number === number);
  if (!backup) {
    terminal.err(
      number === null ? `no whole backup of ${corpusPath}` : `no backup ${number} of ${corpusPath}`,
    );
    return 1;
  }
  const { kept } = restoreBackup(corpusPath, backup.path, at);
  terminal.out(`restored ${backup.number}, of ${backup.at}; the file that was there is ${kept}`);
  return 0;
}
