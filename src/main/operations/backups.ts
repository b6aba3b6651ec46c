/** The copies of the corpus, seen and made from the desk, and the way back to one. */
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { BackupInfo } from '../../shared/operations.ts';
import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import {
  backupFolder,
  chosenPlace,
  choosePlace,
  listBackups,
  makeBackup,
  type Backup,
} from '../corpus/backup.ts';
import { inspect, restoreBackup } from '../corpus/backup-file.ts';
import type { Context } from './context.ts';

/** Does `work` while the corpus is closed, and opens it again whatever happened. */
export type WhileClosed = <T>(work: () => T) => Promise<T>;

function mustTakeFiles(folder: string): void {
  try {
    if (!isAbsolute(folder) || !statSync(folder).isDirectory()) throw new Error(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new OperationError('no-folder', {
      fr: `Marbre ne peut pas écrire dans ce dossier : donnez le chemin entier d’un dossier qui existe. (${folder})`,
      en: `Marbre cannot write in this folder: give the whole path of a folder that exists. (${folder})`,
    });
  }
}

export function backupOperations(
  context: Context,
  whileClosed: WhileClosed,
): Pick<Handlers, 'backups.list' | 'backups.make' | 'backups.place' | 'backups.restore'> {
  const { corpusPath, readOnly, now } = context.options;
  const mayWrite = () => {
    if (readOnly)
      throw new OperationError('corpus-read-only', {
        fr: 'Ce corpus est ouvert en lecture seule.',
        en: 'This corpus is open for reading only.',
      });
  };
  /** Acts in a corpus; null where it cannot be read: it is for such a one that backups are there. */
  const actsIn = (path: string): number | null => {
    try {
      return inspect(path, false).acts;
    } catch {
      return null;
    }
  };
  const told = ({ path, number, at, bytes }: Backup, acts: number | null): BackupInfo => {
    const held = actsIn(path);
    const missing = acts === null || held === null ? null : Math.max(0, acts - held);
    return { number, at, bytes, readable: held !== null, missing };
  };
  return {
    'backups.list': () => {
      const here = actsIn(corpusPath);
      return listBackups(corpusPath).map((backup) => told(backup, here));
    },
    'backups.make': async () => {
      mayWrite();
      return told(await makeBackup(corpusPath, now()), actsIn(corpusPath));
    },
    'backups.place': ({ folder }) => {
      if (folder !== undefined) {
        mayWrite();
        if (folder !== null) mustTakeFiles(folder);
        choosePlace(corpusPath, folder);
      }
      return { folder: backupFolder(corpusPath), chosen: chosenPlace(corpusPath) };
    },
    'backups.restore': async ({ number }) => {
      mayWrite();
      const backup = listBackups(corpusPath).find((one) => one.number === number);
      if (!backup)
        throw new OperationError('no-backup', {
          fr: `Il n’y a pas de sauvegarde de ce numéro. (${number})`,
          en: `There is no backup of this number. (${number})`,
        });
      return whileClosed(() => ({ at: backup.at, ...restoreBackup(corpusPath, backup.path, now()) }));
    },
  };
}
