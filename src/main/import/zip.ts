/**
 * Reads zip files entry by entry. Declared sizes are not believed: inflating stops at a real limit.
 * Only the central directory is trusted for where entries lie (APPNOTE.TXT 4.3); no entry is ever written to disk.
 */
import { inflateRawSync } from 'node:zlib';
import { MOST_ENTRIES, MOST_ENTRY_BYTES, MOST_INFLATED_BYTES } from './limits.ts';
import { Refused } from './refuse.ts';

interface Entry {
  method: number;
  encrypted: boolean;
  offset: number;
  packed: number;
}

export interface Zip {
  /** Names of the entries, in the order of the directory; folders left out. */
  names: string[];
  has(name: string): boolean;
  /** The bytes of an entry, null when there is none. Throws `Refused` when it is damaged, encrypted or too large. */
  bytes(name: string): Uint8Array | null;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Opens a zip; throws `Refused('damaged')` when its directory does not hold together. */
export function openZip(file: Uint8Array): Zip {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Bytes put before the archive (self-extracting files) shift every offset by the same amount.
  const shift = Math.max(0, end - (view.getUint32(end + 12, true) + at));
  at += shift;
  if (count > MOST_ENTRIES) throw new Refused('zip-bomb');
  const entries = new Map<string, Entry>();
  const utf8 = new TextDecoder('utf-8');
  const latin = new TextDecoder('windows-1252');
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== CENTRAL) throw new Refused('damaged');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const rawName = file.subarray(at + 46, at + 46 + nameLength);
    const name = (flags & 0x800 ? utf8 : latin).decode(rawName).replaceAll('\\', '/');
    const entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      offset: view.getUint32(at + 42, true) + shift,
      packed: view.getUint32(at + 20, true),
    };
    if (!name.endsWith('/') && !entries.has(name)) entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let inflated = 0;
  const bytes = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new Refused('encrypted');
    if (entry.offset + 30 > file.length || view.getUint32(entry.offset, true) !== LOCAL)
      throw new Refused('damaged');
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packed > file.length) throw new Refused('damaged');
    const packed = file.subarray(start, start + entry.packed);
    const result = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed) : null;
    if (!result) throw new Refused('damaged');
    inflated += result.length;
    if (inflated > MOST_INFLATED_BYTES) throw new Refused('zip-bomb');
    return result;
  };
  return { names: [...entries.keys()], has: (name) => entries.has(name), bytes };
}

function inflate(packed: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_ENTRY_BYTES });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Refused(code === 'ERR_BUFFER_TOO_LARGE' ? 'zip-bomb' : 'damaged');
  }
}

/** The end record lies in the last 64 KB, after which only a comment may follow. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('damaged');
}
