/** The model file of a language: a deflated block of weights and a deflated text of the lexicon. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { TAG_COUNT } from './features.ts';
import { Lexicon, type LexiconData } from './lexicon.ts';
import { Tagger, type Weights } from './tagger.ts';

const MAGIC = 0x4d425431;

/** The bytes of a model: the same model gives the same bytes. */
export function pack(weights: Weights, lexicon: LexiconData): Buffer {
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
  const index = deflateRawSync(Uint8Array.from(used), { level: 9 });
  const numbers = deflateRawSync(Uint8Array.from(values), { level: 9 });
  const words = deflateRawSync(Buffer.from(textOf(lexicon), 'utf8'), { level: 9 });
  const head = Buffer.alloc(24);
  for (const [i, value] of [
    MAGIC,
    weights.bits,
    index.length,
    numbers.length,
    words.length,
    used.length,
  ].entries())
    head.writeUInt32LE(value, i * 4);
  return Buffer.concat([head, index, numbers, words]);
}

/** Reads a model file. Throws when the bytes are not one. */
export function unpack(bytes: Buffer): Tagger {
  const [magic, bits, indexSize, numbersSize, wordsSize] = [0, 4, 8, 12, 16].map((at) =>
    bytes.readUInt32LE(at),
  );
  if (magic !== MAGIC) throw new Error('not a tagger model');
  const used = inflateRawSync(bytes.subarray(24, 24 + indexSize));
  const values = inflateRawSync(bytes.subarray(24 + indexSize, 24 + indexSize + numbersSize));
  const words = inflateRawSync(
    bytes.subarray(24 + indexSize + numbersSize, 24 + indexSize + numbersSize + wordsSize),
  ).toString('utf8');
  const rows = new Int8Array((1 << bits) * TAG_COUNT);
  let row = -1;
  let value = 0;
  for (let i = 0; i < used.length;) {
    while (used[i] === 255) {
      row += 255;
      i++;
    }
    row += used[i];
    const tags = used[i + 1] | (used[i + 2] << 8) | (used[i + 3] << 16);
    i += 4;
    const at = row * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) if (tags & (1 << tag)) rows[at + tag] = values[value++];
  }
  return new Tagger({ bits, rows }, new Lexicon(lexiconOf(words)));
}

function textOf(lexicon: LexiconData): string {
  const words = [...lexicon.words].map(([key, { tags, fixed }]) => `${key}\t${tags.toString(36)}\t${fixed}`);
  const lemmas = [...lexicon.lemmas].map(([key, lemma]) => `${key}\t${lemma}`);
  const endings = [...lexicon.endings].map(([key, { cut, add }]) => `${key}\t${cut}\t${add}`);
  return [words, lemmas, endings].map((lines) => lines.join('\n')).join('\u0001');
}

function lexiconOf(text: string): LexiconData {
  const [words, lemmas, endings] = text.split('\u0001');
  const data: LexiconData = { words: new Map(), lemmas: new Map(), endings: new Map(), longest: 0 };
  for (const line of words.split('\n')) {
    const [key, tags, fixed] = line.split('\t');
    data.words.set(key, { tags: parseInt(tags, 36), fixed: Number(fixed) });
  }
  for (const line of lemmas.split('\n')) {
    const tab = line.indexOf('\t');
    data.lemmas.set(line.slice(0, tab), line.slice(tab + 1));
  }
  for (const line of endings.split('\n')) {
    const [key, cut, add] = line.split('\t');
    data.endings.set(key, { cut: Number(cut), add });
    data.longest = Math.max(data.longest, key.length - key.indexOf(' ') - 1);
  }
  return data;
}
