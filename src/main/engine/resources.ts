/** Where the engine's data lies: the one place that reads resources/ (models, register, lexicons). */
import { readdirSync, readFileSync } from 'node:fs';

/** From the sources; a bundled shell lies elsewhere and names its own folder before the first analysis. */
let folder: URL = new URL('../../../resources/', import.meta.url);

/** Names the folder of the resources (a file: URL or an absolute file URL string); to be called once, before any analysis. */
export function setResourceFolder(url: URL | string): void {
  const href = String(url);
  folder = new URL(href.endsWith('/') ? href : `${href}/`);
}

/** The folder named last: for a thread of its own, which has to be told. */
export const resourceFolder = (): string => folder.href;

/** The bytes of a resource, by its path under resources/ (`tagger/fr.bin`). Throws when there is none. */
export function resource(name: string): Buffer {
  return readFileSync(new URL(name, folder));
}

/** A resource as UTF-8 text. Throws when there is none. */
export function resourceText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** Names of the files of a folder under resources/, sorted; empty when the folder is not there. */
export function resourceNames(name: string): string[] {
  try {
    return readdirSync(new URL(`${name}/`, folder)).sort();
  } catch {
    return [];
  }
}
