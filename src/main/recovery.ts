/** A corpus that SQLite finds damaged: the last good backup is offered, the damaged file kept. */
import type { UiLanguage } from '../shared/analysis.ts';
import { OperationError } from '../shared/call.ts';
import { bestBackup, type Backup } from './corpus/backup.ts';
import { restoreBackup } from './corpus/backup-file.ts';

/** What the editor is asked: how old the backup is, and what would be missing. The second button restores. */
export interface RestoreQuestion {
  message: string;
  detail: string;
  buttons: string[];
}

export function restoreQuestion(
  backup: Pick<Backup, 'at'>,
  missing: number | null,
  language: UiLanguage,
): RestoreQuestion {
  const fr = language === 'fr';
  const made = new Intl.DateTimeFormat(fr ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(backup.at));
  const lost =
    missing === null
      ? fr
        ? 'Ce qui a été fait depuis manquera.'
        : 'What was done since will be missing.'
      : fr
        ? `Actes faits depuis, qui manqueront\u00A0: ${missing}.`
        : `Acts since then that will be missing: ${missing}.`;
  return {
    message: fr
      ? `Le corpus est abîmé. Restaurer la sauvegarde du ${made}\u202F?`
      : `The corpus is damaged. Go back to the backup of ${made}?`,
    detail: `${lost}\n${fr ? 'Le fichier abîmé sera gardé à côté.' : 'The damaged file will be kept beside it.'}`,
    buttons: fr ? ['Quitter', 'Restaurer la sauvegarde'] : ['Quit', 'Go back to the backup'],
  };
}

interface Recovery {
  corpusPath: string;
  language: UiLanguage;
  now: () => Date;
  /** Asks about the backup of that number; whether it is to be restored. */
  ask: (question: RestoreQuestion, number: number) => boolean | Promise<boolean>;
  log: (line: string) => void;
}

/** Opens the corpus; where it is damaged and the editor agrees, opens the best backup in its place. Throws what `open` throws otherwise. */
export async function openOrRestore<T>(
  open: () => Promise<T>,
  { corpusPath, language, now, ask, log }: Recovery,
): Promise<T> {
  try {
    return await open();
  } catch (fault) {
    if (!(fault instanceof OperationError) || fault.code !== 'corpus-damaged') throw fault;
    const best = bestBackup(corpusPath);
    if (!best) throw fault;
    const question = restoreQuestion(best.backup, best.missing, language);
    if (!(await ask(question, best.backup.number))) throw fault;
    const { kept } = restoreBackup(corpusPath, best.backup.path, now());
    log(`corpus restored from ${best.backup.path}; the damaged file is ${kept}`);
    return open();
  }
}
