/**
 * npm run train: makes resources/tagger/fr.bin and en.bin from Universal Dependencies treebanks, and prints what they reach on data they have
 * not seen (fr_sequoia dev; the last fifth of en_ewt dev). The same treebanks give the same bytes.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  describe,
  featuresOf,
  FEATURE_COUNT,
  OUTSIDE,
  START_TAG,
  TAG_COUNT,
  TAGS,
  type WordInfo,
} from './features.ts';
import { epicenes, knownWords } from './words-fr.ts';
import { endingsOf, isListed, lemmasOf, type FormLemma } from './lemmas.ts';
import { changeOf, type Entry } from './lexicon.ts';
import { ownSentences } from './sentences-fr.ts';
import { pack, unpack } from './store.ts';
import type { Tagger } from './tagger.ts';
import { readTreebank, type TreebankSentence } from './treebank.ts';
import { isParticiple, verbForms } from './verbs-fr.ts';
import { wordTypes } from '../wordtypes.ts';

const here = dirname(fileURLToPath(import.meta.url));
const shared = resolve(process.env.MARBRE_EVAL ?? join(here, '../../../../../shared'), 'eval/ud');
const target = join(here, '../../../../resources/tagger');

const BITS = 18;
const EPOCHS = 8;
const SEEDS = [11, 23, 47, 71, 97, 131];
/** Sentences are dealt to so many folds; the lexicon that a sentence is trained with has not seen its fold. */
const FOLDS = 10;
/** A word seen so often with one tag only needs no scoring. */
const FIXED_AFTER = 25;

/** A word seen so often has no other tags than those it was seen with. */
const WELL_KNOWN = 5;

interface Example {
  words: WordInfo[];
  /** The words as the lexicon of the other folds knows them. */
  tags: number[];
}

/** A small generator of numbers (mulberry32), so that two trainings shuffle alike. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function tagIndex(upos: string): number {
  return (TAGS as readonly string[]).indexOf(upos);
}

type Counts = Map<string, Int32Array>;

function countsOf(sentences: readonly TreebankSentence[], wanted: (i: number) => boolean): Counts {
  const counts: Counts = new Map();
  for (const [i, sentence] of sentences.entries()) {
    if (!wanted(i)) continue;
    for (const word of sentence.words) {
      const { key } = describe(word.form);
      let row = counts.get(key);
      if (!row) counts.set(key, (row = new Int32Array(TAG_COUNT)));
      row[tagIndex(word.upos)]++;
    }
  }
  return counts;
}

/** The tags of a word: those it has often enough not to be slips, and those the written lists give. */
function tagSet(row: Int32Array | undefined, listed: number): number {
  let tags = listed;
  if (!row) return tags;
  const total = row.reduce((sum, n) => sum + n, 0);
  for (let tag = 0; tag < TAG_COUNT; tag++) if (row[tag] > 0 && row[tag] * 50 >= total) tags |= 1 << tag;
  return tags;
}

/** Where a treebank tags a common word otherwise than the leading one always does, it follows the leading one. */
function follow(leading: readonly TreebankSentence[], other: readonly TreebankSentence[]): void {
  const model = countsOf(leading, () => true);
  const counts = countsOf(other, () => true);
  for (const sentence of other) {
    for (const word of sentence.words) {
      const { key } = describe(word.form);
      const row = model.get(key);
      const own = counts.get(key)!;
      if (!row) continue;
      const tag = tagIndex(word.upos);
      const total = row.reduce((sum, n) => sum + n, 0);
      const best = row.indexOf(Math.max(...row));
      const ownTotal = own.reduce((sum, n) => sum + n, 0);
      if (
        total >= 10 &&
        row[tag] === 0 &&
        row[best] >= total * 0.9 &&
        own[tag] >= ownTotal * 0.2 &&
        own[tag] >= 3
      )
        word.upos = TAGS[best];
    }
  }
}

function lexiconOf(
  sentences: readonly TreebankSentence[],
  listed: ReadonlyMap<string, number>,
  more: readonly FormLemma[],
): Map<string, Entry> {
  const counts = countsOf(sentences, () => true);
  const lexicon = new Map<string, Entry>();
  for (const key of new Set([...counts.keys(), ...listed.keys()])) {
    const row = counts.get(key);
    const tags = tagSet(row, listed.get(key) ?? 0);
    const only = row ? row.findIndex((n) => n > 0) : -1;
    const fixed =
      row &&
      row[only] >= FIXED_AFTER &&
      row.reduce((sum, n) => sum + n, 0) === row[only] &&
      tags === 1 << only
        ? only
        : -1;
    const open = !listed.has(key) && row!.reduce((sum, n) => sum + n, 0) < WELL_KNOWN;
    lexicon.set(key, { tags, open, fixed, lemmas: new Map() });
  }
  const lemmas = lemmasOf(sentences, more);
  for (const item of lemmas)
    if (isListed(item)) lexicon.get(item.key)!.lemmas.set(item.tag, changeOf(item.key, item.lemma));
  for (const [ending, changes] of endingsOf(lemmas))
    lexicon.set(`~${ending}`, { tags: 0, open: false, fixed: -1, lemmas: changes });
  return lexicon;
}

function examplesOf(sentences: readonly TreebankSentence[], listed: ReadonlyMap<string, number>): Example[] {
  const all = countsOf(sentences, () => true);
  const folds = Array.from({ length: FOLDS }, (_, fold) => countsOf(sentences, (i) => i % FOLDS === fold));
  return sentences.map((sentence, i) => {
    const own = folds[i % FOLDS];
    const words = sentence.words.map((word) => {
      const info = describe(word.form);
      const row = all.get(info.key)!.map((n, tag) => n - (own.get(info.key)?.[tag] ?? 0));
      info.tags = tagSet(row, listed.get(info.key) ?? 0);
      return info;
    });
    return {
      words: [OUTSIDE, OUTSIDE, ...words, OUTSIDE, OUTSIDE],
      tags: sentence.words.map((word) => tagIndex(word.upos)),
    };
  });
}

/** One averaged perceptron; the averages are added to `sum`. */
function trainOnce(
  examples: readonly Example[],
  fixed: ReadonlyMap<string, number>,
  seed: number,
  sum: Float64Array,
): void {
  const random = generator(seed);
  const mask = (1 << BITS) - 1;
  const weights = new Float64Array((1 << BITS) * TAG_COUNT);
  const totals = new Float64Array(weights.length);
  const rows = new Int32Array(FEATURE_COUNT);
  const scores = new Float64Array(TAG_COUNT);
  const order = examples.map((_, i) => i);
  let step = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { words, tags } = examples[index];
      let tag1 = START_TAG;
      let tag2 = START_TAG;
      for (let i = 0; i < tags.length; i++) {
        let best = fixed.get(words[i + 2].key) ?? -1;
        if (best < 0) {
          featuresOf(words, i + 2, tag1, tag2, mask, rows);
          scores.fill(0);
          for (let f = 0; f < FEATURE_COUNT; f++) {
            const row = rows[f] * TAG_COUNT;
            for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] += weights[row + tag];
          }
          best = 0;
          for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag] > scores[best]) best = tag;
          const right = tags[i];
          if (best !== right) {
            for (let f = 0; f < FEATURE_COUNT; f++) {
              const row = rows[f] * TAG_COUNT;
              weights[row + right] += 1;
              totals[row + right] += step;
              weights[row + best] -= 1;
              totals[row + best] -= step;
            }
          }
          step++;
        }
        tag2 = tag1;
        tag1 = best;
      }
    }
  }
  for (let i = 0; i < sum.length; i++) sum[i] += weights[i] - totals[i] / step;
}

function train(
  sentences: readonly TreebankSentence[],
  listed: ReadonlyMap<string, number>,
  more: readonly FormLemma[],
): Buffer {
  const lexicon = lexiconOf(sentences, listed, more);
  const fixed = new Map(
    [...lexicon].filter(([, word]) => word.fixed >= 0).map(([key, word]) => [key, word.fixed]),
  );
  const examples = examplesOf(sentences, listed);
  const sum = new Float64Array((1 << BITS) * TAG_COUNT);
  for (const seed of SEEDS) trainOnce(examples, fixed, seed, sum);
  const rows = new Int8Array(sum.length);
  const scale = SCALE / SEEDS.length;
  for (let i = 0; i < sum.length; i++) rows[i] = Math.max(-127, Math.min(127, Math.round(sum[i] * scale)));
  return pack({ bits: BITS, rows }, lexicon);
}
/** Steps a weight of one is cut into. */
const SCALE = 8;

/** Share of right tags and right lemmas on given tokens. */
function measure(tagger: Tagger, sentences: readonly TreebankSentence[]): string {
  let right = 0;
  let lemmas = 0;
  let count = 0;
  const tags: number[] = [];
  for (const { words } of sentences) {
    const types = wordTypes();
    tagger.tag(types, words.map((word) => types.of(word.form)), 0, words.length, tags); // prettier-ignore
    for (const [i, word] of words.entries()) {
      count++;
      if (TAGS[tags[i]] === word.upos) right++;
      if (tagger.lexicon.lemma(word.form, tags[i]).toLowerCase() === word.lemma.toLowerCase()) lemmas++;
    }
  }
  return `tags ${((100 * right) / count).toFixed(2)} %, lemmas ${((100 * lemmas) / count).toFixed(2)} %`;
}

function write(name: string, bytes: Buffer, unseen: readonly TreebankSentence[]): void {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, name), bytes);
  console.log(
    `${name}: ${bytes.length} bytes; on unseen sentences, given tokens: ${measure(unpack(bytes), unseen)}`,
  );
}

if (!existsSync(shared)) {
  console.error(`no treebanks at ${shared} (set MARBRE_EVAL to the folder that holds eval/ud)`);
  process.exit(1);
}
const bank = (file: string) => readTreebank(join(shared, file));

const sequoia = bank('fr_sequoia-ud-train.conllu');
const gsd = bank('fr_gsd-ud-dev.conllu');
const pud = bank('fr_pud-ud-test.conllu');
follow(sequoia, gsd);
follow(sequoia, pud);
for (const sentence of pud) sentence.ownLemmas = true;
const french = new Map<string, number>();
for (const [form, infinitive] of verbForms())
  french.set(form, (1 << tagIndex('VERB')) | (isParticiple(form, infinitive) ? 1 << tagIndex('ADJ') : 0));
const frenchLemmas: FormLemma[] = [
  ...[...verbForms()].map(([key, lemma]) => ({ key, tag: tagIndex('VERB'), lemma })),
  ...epicenes.flatMap((lemma) => [lemma, `${lemma}s`].map((key) => ({ key, tag: tagIndex('ADJ'), lemma }))),
];
for (const { key, tag } of frenchLemmas) french.set(key, (french.get(key) ?? 0) | (1 << tag));
for (const [key, upos] of knownWords) french.set(key, (french.get(key) ?? 0) | (1 << tagIndex(upos)));
write(
  'fr.bin',
  train([...sequoia, ...gsd, ...pud, ...ownSentences()], french, frenchLemmas),
  bank('fr_sequoia-ud-dev.conllu'),
);

const ewt = bank('en_ewt-ud-dev.conllu');
const cut = Math.floor(ewt.length * 0.8);
write('en.bin', train(ewt.slice(0, cut), new Map(), []), ewt.slice(cut));
