/**
 * Watches a folder: the system's notices and a slow scan, since notices get lost on network drives. A file is read once it has not
 * changed for a while, and each content once. Links are not followed, hidden and unfinished files are passed over.
 */
import { watch, type FSWatcher } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Localized } from '../../shared/analysis.ts';
import { MOST_BYTES } from './limits.ts';

export interface WatchedFile {
  path: string;
  size: number;
  /** Milliseconds since 1970, as the disk says. */
  modified: number;
}

export interface FolderWatchOptions {
  folder: string;
  /** Whether this file was read as it is. */
  isRead(file: WatchedFile): boolean;
  /** Reads one file in; `folder` is where it lies inside the watched one. */
  take(file: WatchedFile & { name: string; folder: string | null; bytes: Uint8Array }): Promise<void>;
  /** Told when the state changed. */
  changed(): void;
  log(line: string): void;
  /** Milliseconds between two scans, and for which a file must stay the same. */
  scanEvery?: number;
  settled?: number;
}

export interface FolderWatch {
  /** Why the folder cannot be read, null while it can. */
  error(): Localized | null;
  /** Files seen that are not settled or not read yet. */
  waiting(): number;
  close(): Promise<void>;
}

const DEEPEST = 8;
const MOST_FILES = 20_000;
const SOON = 300;
/** What systems and programs leave beside the files they work on. */
const PASSED =
  /^(?:[.~]|Thumbs\.db$|desktop\.ini$)|(?:~|\.(?:tmp|temp|part|partial|crdownload|download|swp|lock))$/iu;

const unreadable = (folder: string): Localized => ({
  fr: `Le dossier surveillé ne peut pas être lu : ${folder}. Marbre réessaie de lui-même.`,
  en: `The watched folder cannot be read: ${folder}. Marbre keeps trying.`,
});

/** Starts at once; what lies in the folder already is read too. */
export function watchFolder(options: FolderWatchOptions): FolderWatch {
  const { folder, scanEvery = 15_000, settled = 2000, log } = options;
  const pending = new Map<string, { size: number; modified: number; since: number }>();
  let error: Localized | null = null;
  let notices: FSWatcher | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();
  let scanning = false;
  let closed = false;

  async function filesIn(path: string, depth: number, found: WatchedFile[]): Promise<void> {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (closed || found.length >= MOST_FILES) return;
      if (PASSED.test(entry.name)) continue;
      const full = join(path, entry.name);
      if (entry.isDirectory() && depth < DEEPEST)
        await filesIn(full, depth + 1, found).catch(() => undefined);
      else if (entry.isFile()) {
        const facts = await lstat(full).catch(() => null);
        if (facts?.isFile()) found.push({ path: full, size: facts.size, modified: facts.mtimeMs });
      }
    }
  }

  function listen(): void {
    if (notices) return;
    try {
      notices = watch(folder, { recursive: true, persistent: false }, () => plan(SOON));
      notices.on('error', () => {
        notices?.close();
        notices = null;
      });
    } catch {
      // The slow scan is enough where the system gives no notices.
      notices = null;
    }
  }

  async function scan(): Promise<void> {
    const found: WatchedFile[] = [];
    const before = error;
    try {
      await filesIn(folder, 0, found);
      error = null;
      listen();
    } catch (fault) {
      error = unreadable(folder);
      notices?.close();
      notices = null;
      if (!before) log(`watched folder: ${(fault as NodeJS.ErrnoException).code ?? String(fault)}`);
    }
    if ((before === null) !== (error === null)) options.changed();
    const now = Date.now();
    const here = new Set(found.map((one) => one.path));
    for (const path of pending.keys()) if (!here.has(path)) pending.delete(path);
    for (const file of found.sort((a, b) => a.modified - b.modified || (a.path < b.path ? -1 : 1))) {
      if (closed) return;
      if (file.size === 0 || options.isRead(file)) {
        pending.delete(file.path);
        continue;
      }
      const seen = pending.get(file.path);
      if (seen?.size !== file.size || seen.modified !== file.modified)
        pending.set(file.path, { size: file.size, modified: file.modified, since: now });
      else if (now - seen.since >= settled) await read(file);
    }
  }

  async function read(file: WatchedFile): Promise<void> {
    try {
      const bytes = file.size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : await readFile(file.path);
      const after = await lstat(file.path);
      // It changed while it was read: it is not settled after all.
      if (after.size !== file.size || after.mtimeMs !== file.modified) return;
      const inside = relative(folder, dirname(file.path));
      await options.take({
        ...file,
        name: basename(file.path),
        folder: inside === '' ? null : inside,
        bytes,
      });
      pending.delete(file.path);
    } catch (fault) {
      // A program may still hold it; the next scan tries again.
      log(`watched file: ${(fault as NodeJS.ErrnoException).code ?? String(fault)}`);
    }
  }

  function plan(after: number): void {
    if (closed || scanning) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      scanning = true;
      running = scan()
        .catch((fault: unknown) => log(`watched folder: ${String(fault)}`))
        .finally(() => {
          scanning = false;
          plan(pending.size > 0 ? Math.max(50, settled / 2) : scanEvery);
        });
    }, after);
    timer.unref();
  }
  plan(0);

  return {
    error: () => error,
    waiting: () => pending.size,
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      notices?.close();
      await running;
    },
  };
}
