/** Texts to measure with: French prose of the shared treebanks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sentences of a CoNLL-U file. */
function sentencesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('# text = '))
    .map((line) => line.slice('# text = '.length));
}

/** French prose, paragraphs of five sentences. */
export function frenchProse(shared: string): string {
  const sentences = sentencesOf(join(shared, 'eval/ud/fr_gsd-ud-dev.conllu'));
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 5) paragraphs.push(sentences.slice(at, at + 5).join(' '));
  return paragraphs.join('\n\n');
}

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
