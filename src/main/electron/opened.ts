/** Attached files shown by the system's own viewers: a copy in a folder of the application, gone at the next start. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentName } from '../../shared/attachment.ts';

/** The extensions by which each type is known; the first is added to a name that has none of them. */
const EXTENSIONS: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'text/plain': ['txt'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'audio/flac': ['flac'],
  'video/mp4': ['mp4', 'm4a', 'm4v', 'mov'],
  'video/webm': ['webm', 'mkv', 'mka'],
};

/** A name whose extension is that of its bytes: the system opens by the extension, and « facture.bat » may hold what reads as text. */
export function openedName(name: string, type: string): string | null {
  const allowed = EXTENSIONS[type];
  if (!allowed) return null;
  const safe = attachmentName(name);
  return allowed.includes(safe.slice(safe.lastIndexOf('.') + 1).toLowerCase()) ? safe : `${safe}.${allowed[0]}`;
} // prettier-ignore

export interface Opener {
  /** Shows a file; false when the system would not. */
  open(name: string, type: string, bytes: Uint8Array): Promise<boolean>;
  /** Takes every copy away; those that a viewer still holds go at the next start. */
  clear(): void;
}

/** `openPath` answers an empty string when it worked. */
export function makeOpener(folder: string, openPath: (path: string) => Promise<string>): Opener {
  const clear = () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A viewer on Windows holds its file.
    }
  };
  return {
    clear,
    async open(name, type, bytes) {
      const opened = openedName(name, type);
      if (!opened) return false;
      const place = join(folder, randomUUID());
      mkdirSync(place, { recursive: true, mode: 0o700 });
      const path = join(place, opened);
      writeFileSync(path, bytes, { mode: 0o600 });
      // What is changed in the copy would be lost.
      chmodSync(path, 0o400);
      return (await openPath(path)) === '';
    },
  };
}
