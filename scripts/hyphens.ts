/**
 * Draws the no-break hyphens (U+2011) that the subsets of the reading and the interface type leave out: a bar of the size, the height and the
 * width of their own hyphen. `node scripts/hyphens.ts` writes them anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Thousandths of an em, measured on the hyphen of each face. */
interface Bar {
  advance: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
  ascent: number;
  descent: number;
}
const FACES: Readonly<Record<string, Bar>> = {
  'serif-regular': { advance: 312, left: 40, right: 271, bottom: 216, top: 280, ascent: 1050, descent: 350 },
  'serif-bold': { advance: 325, left: 40, right: 284, bottom: 214, top: 289, ascent: 1050, descent: 350 },
  'sans-regular': { advance: 450, left: 65, right: 384, bottom: 267, top: 346, ascent: 950, descent: 250 },
  'sans-bold': { advance: 457, left: 65, right: 391, bottom: 247, top: 351, ascent: 950, descent: 250 },
};

const bytes = (...parts: [size: 1 | 2 | 4, value: number][]): Buffer => {
  const out = Buffer.alloc(parts.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of parts) {
    out.writeUIntBE(value < 0 ? value + 2 ** (8 * size) : value, at, size);
    at += size;
  }
  return out;
};
const shorts = (...values: number[]) => bytes(...values.map((value): [2, number] => [2, value]));
const longs = (...values: number[]) => bytes(...values.map((value): [4, number] => [4, value]));

/** The tables of a font of two glyphs, the missing one and the bar, in the order of WOFF2's known tags. */
function tablesOf({ advance, left, right, bottom, top, ascent, descent }: Bar): Buffer[] {
  // One contour of four points on the curve, in words; the flags say so.
  const bar = Buffer.concat([
    shorts(1, left, bottom, right, top, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    shorts(left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top),
  ]);
  const glyf = Buffer.concat([bar, Buffer.alloc((4 - (bar.length % 4)) % 4)]);
  const segments = [0x2011, 0xffff];
  const cmap = Buffer.concat([
    shorts(0, 1, 3, 1),
    longs(12),
    shorts(4, 32, 0, 4, 4, 1, 0, ...segments, 0, ...segments, 1 - 0x2011, 1, 0, 0),
  ]);
  const name = shorts(0, 0, 6);
  const head = Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    shorts(0, 1000),
    Buffer.alloc(16),
    shorts(left, bottom, right, top, 0, 8, 2, 0, 0),
  ]);
  const hhea = Buffer.concat([
    longs(0x00010000),
    shorts(ascent, -descent, 0, advance, 0, left, right, 1, 0, 0, 0, 0, 0, 0, 0, 2),
  ]);
  const hmtx = shorts(advance, 0, advance, left);
  const maxp = Buffer.concat([longs(0x00010000), shorts(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]);
  const os2 = Buffer.concat([
    shorts(4, advance, 400, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    Buffer.alloc(10),
    longs(0, 0, 0, 0, 0x4d415242),
    shorts(0x40, 0x2011, 0x2011, ascent, -descent, 0, ascent, descent),
    longs(0, 0),
    shorts(0, 0, 0, 0x20, 0),
  ]);
  const post = Buffer.concat([longs(0x00030000, 0), shorts(0, 0), longs(0, 0, 0, 0, 0)]);
  return [cmap, head, hhea, hmtx, maxp, name, os2, post, glyf, shorts(0, 0, glyf.length / 2)];
}

/** Base-128, high groups first. */
function base128(value: number): number[] {
  const out = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) out.unshift((rest & 127) | 128);
  return out;
}

/** Known tags 0 to 7 as they are; glyf and loca (10, 11) without the transformation that is theirs by default. */
const FLAGS = [0, 1, 2, 3, 4, 5, 6, 7, 10 | 0xc0, 11 | 0xc0];

function fontOf(bar: Bar): Buffer {
  const tables = tablesOf(bar);
  const data = brotliCompressSync(Buffer.concat(tables));
  const directory = Buffer.from(tables.flatMap((table, at) => [FLAGS[at]!, ...base128(table.length)]));
  const length = 48 + directory.length + data.length;
  const padded = length + ((4 - (length % 4)) % 4);
  const sfnt =
    12 + tables.length * 16 + tables.reduce((sum, table) => sum + Math.ceil(table.length / 4) * 4, 0);
  const header = Buffer.concat([
    Buffer.from('wOF2'),
    longs(0x00010000, padded),
    shorts(tables.length, 0),
    longs(sfnt, data.length),
    shorts(1, 0),
    longs(0, 0, 0, 0, 0),
  ]);
  return Buffer.concat([header, directory, data, Buffer.alloc(padded - length)]);
}

for (const [name, bar] of Object.entries(FACES))
  writeFileSync(join(import.meta.dirname, `../src/renderer/styles/hyphen-${name}.woff2`), fontOf(bar));
