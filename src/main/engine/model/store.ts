/** The model file of a language: weights and lexicon, deflated. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { TAG_COUNT } from './features.ts';
import { Lexicon, lexiconText, type Entry } from './lexicon.ts';
import type { Weights } from './scorer.ts';
import { Tagger } from './tagger.ts';

const MAGIC = 0x4d425432;
const HEAD = 20;

/** The bytes of a model: the same model gives the same bytes. Rows are kept as gaps, sets of tags, and the weights of those tags. */
export function pack(weights: Weights, lexicon: ReadonlyMap<string, Entry>): Buffer {
  const used: number[] = [];
  const values: number[] = [];
  const rows = 1 << weights.bits;
  let last = -1;
  for (let row = 0; row < rows; row++) {
    const at = row * TAG_COUNT;
    let tags = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) if (weights.rows[at + tag] !== 0) tags |= 1 << tag;
    if (tags === 0) continue;
    let gap = row - last;
    last = row;
    while (gap >= 255) {
      used.push(255);
      gap -= 255;
    }
    used.push(gap, tags & 0xff, (tags >> 8) & 0xff, tags >> 16);
    for (let tag = 0; tag < TAG_COUNT; tag++)
      if (tags & (1 << tag)) values.push(weights.rows[at + tag] & 0xff);
  }
  const parts = [Uint8Array.from(used), Uint8Array.from(values), lexiconText(lexicon)].map((part) =>
    deflateRawSync(part, { level: 9 }),
  );
  const head = Buffer.alloc(HEAD);
  for (const [i, value] of [MAGIC, weights.bits, ...parts.map((part) => part.length)].entries())
    head.writeUInt32LE(value, i * 4);
  return Buffer.concat([head, ...parts]);
}

/** Reads a model file. Throws when the bytes are not one. */
export function unpack(bytes: Buffer): Tagger {
  if (bytes.length < HEAD || bytes.readUInt32LE(0) !== MAGIC) throw new Error('not a tagger model');
  const bits = bytes.readUInt32LE(4);
  let at = HEAD;
  const [used, values, words] = [8, 12, 16].map((place) => {
    const size = bytes.readUInt32LE(place);
    at += size;
    return inflateRawSync(bytes.subarray(at - size, at));
  });
  return new Tagger(rowsOf(bits, used, values), new Lexicon(words));
}

function rowsOf(bits: number, used: Uint8Array, values: Uint8Array): Weights {
  const rows = new Int8Array((1 << bits) * TAG_COUNT);
  let row = -1;
  let value = 0;
  for (let i = 0; i < used.length; i += 4) {
    while (used[i] === 255) {
      row += 255;
      i++;
    }
    row += used[i];
    let tags = used[i + 1] | (used[i + 2] << 8) | (used[i + 3] << 16);
    const at = row * TAG_COUNT;
    while (tags !== 0) {
      rows[at + 31 - Math.clz32(tags & -tags)] = values[value++];
      tags &= tags - 1;
    }
  }
  return { bits, rows };
}
