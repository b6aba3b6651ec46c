/** A zip of papers as the files it holds, each to be read on its own. Folders, hidden files and archives in archives are left out. */
import { detect, extensionOf } from './detect.ts';
import { openDossier } from './dossier.ts';
import type { FileToRead } from './paper.ts';
import { openZip } from './zip.ts';

const MOST_MEMBERS = 2000;

/** The files of a zip of papers; the file itself when it is anything else. Throws `Refused` like a reader. */
export function unpack(file: FileToRead): FileToRead[] {
  const { bytes } = file;
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return [file];
  const format = detect(file);
  if (format === 'marbre') {
    const reviews = openDossier(file);
    return reviews.length > 1 ? reviews : [file];
  }
  if (format !== 'zip') return [file];
  const zip = openZip(bytes);
  const members: FileToRead[] = [];
  for (const name of zip.names.slice(0, MOST_MEMBERS)) {
    const steps = name.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
    const base = steps.at(-1);
    if (!base || base.startsWith('.') || name.startsWith('__MACOSX/') || extensionOf(base) === 'zip')
      continue;
    const member = zip.bytes(name);
    // Names are for telling files apart only; nothing is ever written under them.
    if (member && member.length > 0) members.push({ name: base, bytes: new Uint8Array(member) });
  }
  return members;
}
