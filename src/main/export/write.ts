/** Writing a file so that it is there whole or not at all. */
import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Writes to a temporary name in the same folder, syncs, renames, syncs the folder. On failure nothing is left behind. */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  // Windows cannot open folders; there the rename is as durable as it gets.
  const directory = await open(folder, 'r').catch(() => null);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
}

/** The path of a name inside a folder; throws when the name would leave it. */
export function inside(folder: string, name: string): string {
  const root = resolve(folder);
  const path = resolve(root, name);
  if (path !== join(root, basename(path)) || !path.startsWith(root + (root.endsWith(sep) ? '' : sep))) {
    throw new Error(`Not a plain file name: ${name}`);
  }
  return path;
}
