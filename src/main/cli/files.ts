/** Files and folders named on the command line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Localized } from '../../shared/analysis.ts';

export interface NamedFile {
  /** As given, or under the folder given. */
  path: string;
  name: string;
  folder: string;
  /** The bytes, or why they could not be read. */
  read(): { bytes: Uint8Array } | Unreadable;
}

interface Unreadable {
  code: string;
  message: Localized;
}

/** Larger files are refused before they are read. */
const LARGEST = 100 * 1024 * 1024;

/** Paths are relative to where the command was called (npm runs it in the package's folder). */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function reasonOf(fault: unknown): Unreadable {
  const code = (fault as NodeJS.ErrnoException).code ?? '';
  if (code === 'EACCES' || code === 'EPERM')
    return {
      code: 'no-permission',
      message: {
        fr: 'Lecture interdite : changez les droits du fichier.',
        en: 'Reading is forbidden: change the file’s permissions.',
      },
    };
  if (code === 'ENOENT')
    return { code: 'no-file', message: { fr: 'Fichier introuvable.', en: 'No such file.' } };
  const why = code || String(fault);
  return {
    code: 'unreadable',
    message: { fr: `Lecture impossible. (${why})`, en: `Cannot be read. (${why})` },
  };
}

function named(path: string): NamedFile {
  const full = fromHere(path);
  return {
    path,
    name: basename(full),
    folder: dirname(full),
    read() {
      try {
        if (statSync(full).size > LARGEST)
          return {
            code: 'too-large',
            message: { fr: 'Plus de 100 Mo : refusé.', en: 'Over 100 MB: refused.' },
          };
        return { bytes: readFileSync(full) };
      } catch (fault) {
        return reasonOf(fault);
      }
    },
  };
}

/** The files under the paths, folders walked in alphabetical order; hidden files are left out. */
export function filesUnder(paths: readonly string[]): NamedFile[] {
  const files: NamedFile[] = [];
  const walk = (path: string, depth: number) => {
    let entries: string[] | null = null;
    try {
      if (statSync(fromHere(path)).isDirectory()) entries = readdirSync(fromHere(path)).sort();
    } catch {
      // Told when the file is read.
    }
    if (!entries) files.push(named(path));
    else if (depth < 20)
      for (const entry of entries) if (!entry.startsWith('.')) walk(join(path, entry), depth + 1);
  };
  for (const path of paths) walk(path, 0);
  return files;
}

/** Names that tell the files apart: the base name, with its folder where two share it. */
export function uniqueIds(files: readonly NamedFile[]): string[] {
  const taken = new Set<string>();
  const shared = (name: string) => files.filter((file) => file.name === name).length > 1;
  return files.map((file) => {
    const id = shared(file.name) ? `${basename(file.folder)}/${file.name}` : file.name;
    let unique = id;
    for (let nth = 2; taken.has(unique); nth++) unique = `${id}#${nth}`;
    taken.add(unique);
    return unique;
  });
}
