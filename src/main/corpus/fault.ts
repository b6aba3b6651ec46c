/** What SQLite answers, in the editor's words. */
import type { Localized } from '../../shared/analysis.ts';
import { OperationError, type Handlers } from '../../shared/call.ts';

/** The corpus cannot be opened or written; `code` says why, the message says what to do. */
export class CorpusError extends OperationError {}

const SAID: readonly (readonly [pattern: RegExp, code: string, said: Localized])[] = [
  [
    /^SQLITE_(NOTADB|CORRUPT)/u,
    'corpus-damaged',
    {
      fr: 'Le fichier du corpus est abîmé ; il n’a pas été touché. Restaurez une sauvegarde.',
      en: 'The corpus file is damaged and was left as it is: restore a backup.',
    },
  ],
  [
    /^SQLITE_FULL/u,
    'disk-full',
    {
      fr: 'Non enregistré : le disque est plein. Faites de la place, puis recommencez.',
      en: 'Not saved: the disk is full. Make room, then do it again.',
    },
  ],
  [
    /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/u,
    'corpus-read-only',
    {
      fr: 'Non enregistré : Marbre ne peut pas écrire dans le dossier du corpus. Changez ses droits.',
      en: 'Not saved: Marbre cannot write in the corpus’s folder. Change its permissions.',
    },
  ],
  [
    /^SQLITE_(BUSY|LOCKED|PROTOCOL)/u,
    'corpus-busy',
    {
      fr: 'Ce corpus est déjà ouvert par un autre Marbre : fermez-le d’abord.',
      en: 'Another Marbre has this corpus open: close it first.',
    },
  ],
  [
    /^SQLITE_(IOERR|NOLFS)/u,
    'disk-error',
    {
      fr: 'Non enregistré : le disque n’a pas pris l’écriture. Vérifiez-le, puis recommencez.',
      en: 'Not saved: the disk did not take the write. Check it, then do it again.',
    },
  ],
];

/** Faults of folders, in SQLite's terms. */
const FOLDER: Readonly<Record<string, string>> = {
  EACCES: 'SQLITE_READONLY',
  EPERM: 'SQLITE_READONLY',
  EROFS: 'SQLITE_READONLY',
  ENOSPC: 'SQLITE_FULL',
  EIO: 'SQLITE_IOERR',
};
/** SQLite's name of a fault, also of one that came out of a thread. */
function codeOf(fault: unknown): string {
  const code = (fault as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return '';
  return code.startsWith('SQLITE_') ? code : (FOLDER[code] ?? '');
}

/** Whether SQLite found the file damaged. */
export const isDamage = (fault: unknown): boolean => /^SQLITE_(?:NOTADB|CORRUPT)/u.test(codeOf(fault));

/** Whether another connection stood in the way. */
export const isBusy = (fault: unknown): boolean => /^SQLITE_BUSY/u.test(codeOf(fault));

/** The CorpusError that a fault of the corpus's file or folder is; any other fault as it came. */
export function corpusFault(fault: unknown, path: string): unknown {
  if (fault instanceof OperationError) return fault;
  const said = SAID.find(([pattern]) => pattern.test(codeOf(fault)));
  if (!said) return fault;
  const [, code, { fr, en }] = said;
  return new CorpusError(code, { fr: `${fr} (${path})`, en: `${en} (${path})` });
}

/**
 * The same operations, whose faults of the disk are told as CorpusError and noted in the log by SQLite's name. `undone` is called after
 * every fault that is not a refusal: what was written is rolled back, and what is remembered of it must be too.
 */
export function tellingFaults(
  handlers: Handlers,
  path: string,
  log: (line: string) => void,
  undone: () => void,
): Handlers {
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (input: never) => {
      try {
        return await (handler as (input: never) => unknown)(input);
      } catch (fault) {
        if (!(fault instanceof OperationError)) undone();
        const told = corpusFault(fault, path);
        if (told !== fault) log(`${name}: ${codeOf(fault)}`);
        throw told;
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Handlers;
}
