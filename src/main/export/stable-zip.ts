/** Zip files whose bytes depend on their contents alone. */
import { zipSync } from 'fflate';

/** The earliest instant a zip can state; every entry bears it. */
const EPOCH = new Date(1980, 0, 1);

/** Packs entries in the order given, each at the same fixed time; an entry named `mimetype` is stored, as container formats ask. */
export function packStable(entries: [name: string, bytes: Uint8Array][], level: 0 | 6 = 6): Uint8Array {
  return zipSync(
    Object.fromEntries(
      entries.map(([name, bytes]) => [
        name,
        [bytes, { mtime: EPOCH, level: name === 'mimetype' ? 0 : level }],
      ]),
    ),
  );
}
