/** What V8 compiled, kept between runs: a thread does not find the folder by itself, and is started with its name. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';

/** The data that a thread is started with; null where its process keeps nothing. */
export function compiledIn(): { compiled: string } | null {
  const folder = getCompileCacheDir();
  // Of each version of Node a folder in the one that was named.
  return folder === undefined ? null : { compiled: dirname(folder) };
}

/** Told by a thread before it imports what takes long to compile. */
export function keepCompiled(): void {
  const data = workerData as ReturnType<typeof compiledIn>;
  if (data) enableCompileCache(data.compiled);
}
