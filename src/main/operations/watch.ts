/** The watched folder: off until somebody turns it on; what it brings is told to every open desk. */
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { ImportOutcome } from '../../shared/article.ts';
import type { WatchState } from '../../shared/watch.ts';
import { hashOf } from '../corpus/articles.ts';
import { makeWatched } from '../corpus/watched.ts';
import { watchFolder, type FolderWatch, type FolderWatchOptions, type WatchedFile } from '../import/watch.ts';
import type { Context } from './context.ts';

type Take = (files: { name: string; folder: string | null; bytes: Uint8Array }[]) => Promise<ImportOutcome[]>;

export interface WatchOperations {
  handlers: Pick<Handlers, 'watch.state' | 'watch.set'>;
  close(): Promise<void>;
}

/** `timing` shortens the waits in tests. */
export function watchOperations(
  context: Context,
  take: Take,
  timing: Pick<FolderWatchOptions, 'scanEvery' | 'settled'> | null,
  log: (line: string) => void,
): WatchOperations {
  const watched = makeWatched(context.db);
  let watching: FolderWatch | null = null;
  let read = 0;
  /** Files met since the opening whose content was purged: their names are kept nowhere. */
  const erased = new Map<string, Pick<WatchedFile, 'size' | 'modified'>>();

  const state = (): WatchState => ({
    ...watched.choice(),
    available: timing !== null,
    running: watching !== null,
    error: watching?.error() ?? null,
    waiting: watching?.waiting() ?? 0,
    read,
  });
  const tell = (outcomes: ImportOutcome[]) => context.emit({ type: 'watched', outcomes, state: state() });

  function start(): void {
    const { folder, on } = watched.choice();
    if (!on || !folder || !timing || watching) return;
    watching = watchFolder({
      ...timing,
      folder,
      log,
      isRead({ path, size, modified }) {
        const met = erased.get(path);
        return (met?.size === size && met.modified === modified) || watched.isRead(path, size, modified);
      },
      changed: () => tell([]),
      async take({ path, size, modified, name, folder: inside, bytes }) {
        const hash = hashOf(bytes);
        const known = watched.known(hash);
        if (known === 'erased') return void erased.set(path, { size, modified });
        const outcomes = known === 'no' ? await take([{ name, folder: inside, bytes }]) : [];
        const came = outcomes.flatMap((one) => (one.result === 'refused' ? [] : [one.article]));
        watched.keep({ path, size, modified, hash, at: context.now(), articles: came });
        if (known === 'yes') return;
        read += outcomes.length;
        tell(outcomes);
      },
    });
  }
  start();

  return {
    handlers: {
      'watch.state': state,
      'watch.set': async ({ folder, on }) => {
        const wanted = folder.trim();
        if (on) {
          if (!timing)
            throw new OperationError('no-watch', { fr: 'Ce bureau ne surveille pas de dossier.', en: 'This desk watches no folder.' });
          const facts = isAbsolute(wanted) ? await stat(wanted).catch(() => null) : null;
          if (!facts?.isDirectory())
            throw new OperationError('no-folder', { fr: `Ce dossier n’existe pas : donnez son chemin entier. (${wanted})`, en: `There is no such folder: give its full path. (${wanted})` });
          const corpus = resolve(dirname(context.options.corpusPath));
          if (`${corpus}${sep}`.startsWith(`${resolve(wanted)}${sep}`))
            throw new OperationError('corpus-folder', { fr: 'Ce dossier contient le corpus : choisissez-en un autre.', en: 'This folder holds the corpus: choose another.' });
        }
        await watching?.close();
        watching = null;
        watched.choose({ folder: on ? resolve(wanted) : wanted, on });
        start();
        tell([]);
        return state();
      },
    },
    close: () => watching?.close() ?? Promise.resolve(),
  };
} // prettier-ignore
