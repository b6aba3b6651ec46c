/** Streams of a compound file ([MS-CFB]): the container of Outlook's messages. Every chain is followed a bounded number of steps. */
import { Refused } from './refuse.ts';

const END = 0xfffffffe;
const MOST_STREAM = 40_000_000;
const MOST_ENTRIES = 20_000;

export interface CompoundEntry {
  /** Names from the root, joined by `/`. */
  path: string;
  bytes(): Uint8Array;
}

/** The streams of a compound file. Throws `Refused('damaged')` when its chains do not hold together. */
export function openCompound(file: Uint8Array): CompoundEntry[] {
  if (file.length < 512) throw new Refused('damaged');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sectorSize = 1 << Math.min(16, view.getUint16(30, true));
  const miniSize = 1 << Math.min(12, view.getUint16(32, true));
  const cutoff = view.getUint32(56, true);
  if (sectorSize < 512) throw new Refused('damaged');
  const sectors = Math.ceil(file.length / sectorSize);
  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * sectorSize;
    if (number >= sectors || at >= file.length) throw new Refused('damaged');
    return file.subarray(at, Math.min(at + sectorSize, file.length));
  };
  const numbers = (bytes: Uint8Array): number[] => {
    const part = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.byteLength >> 2 }, (_, i) => part.getUint32(i * 4, true));
  };
  const tableSectors = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true)).filter(
    (each) => each < END - 2,
  );
  for (let next = view.getUint32(68, true), steps = 0; next < END - 2 && steps < sectors; steps++) {
    const more = numbers(sector(next));
    next = more.pop() ?? END;
    tableSectors.push(...more.filter((each) => each < END - 2));
  }
  const table = tableSectors.slice(0, sectors).flatMap((each) => numbers(sector(each)));
  const chain = (
    start: number,
    read: (number: number) => Uint8Array,
    next: number[],
    size: number,
  ): Uint8Array => {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let at = start, steps = 0; at < END - 2 && length < size; steps++) {
      if (steps > next.length || at >= next.length) throw new Refused('damaged');
      const part = read(at);
      parts.push(part);
      length += part.length;
      if (length > MOST_STREAM) throw new Refused('too-long');
      at = next[at];
    }
    return new Uint8Array(Buffer.concat(parts).subarray(0, size));
  };
  const directory = chain(view.getUint32(48, true), sector, table, MOST_STREAM);
  const entries = Array.from({ length: Math.min(MOST_ENTRIES, directory.length >> 7) }, (_, i) => {
    const at = new DataView(directory.buffer, directory.byteOffset + i * 128, 128);
    const nameLength = Math.max(0, Math.min(64, at.getUint16(64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(i * 128, i * 128 + nameLength)),
      type: at.getUint8(66),
      left: at.getUint32(68, true),
      right: at.getUint32(72, true),
      child: at.getUint32(76, true),
      start: at.getUint32(116, true),
      size: at.getUint32(120, true),
    };
  });
  const root = entries[0];
  if (!root || root.type !== 5) throw new Refused('damaged');
  const miniTable = numbers(chain(view.getUint32(60, true), sector, table, MOST_STREAM));
  const miniStream = chain(root.start, sector, table, root.size);
  const mini = (number: number) => miniStream.subarray(number * miniSize, (number + 1) * miniSize);
  const found: CompoundEntry[] = [];
  const seen = new Set<number>();
  const visit = (index: number, folder: string, depth: number) => {
    if (index >= entries.length || seen.has(index) || depth > 2000) return;
    seen.add(index);
    const entry = entries[index];
    visit(entry.left, folder, depth + 1);
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.type === 2) {
      const small = entry.size < cutoff;
      found.push({
        path,
        bytes: () => chain(entry.start, small ? mini : sector, small ? miniTable : table, entry.size),
      });
    }
    if (entry.type === 1) visit(entry.child, path, depth + 1);
    visit(entry.right, folder, depth + 1);
  };
  visit(root.child, '', 0);
  return found;
}
