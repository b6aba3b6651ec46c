/** Texts to measure with: French prose of the shared treebanks, and articles made of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../tests/faults/random.ts';

/** The sentences of a CoNLL-U file. */
export function sentencesOf(file: string): string[] {
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

/** The nth synthetic article: a title, a date, a few paragraphs of shuffled prose, figures of its own. The same for the same n. */
export function makeArticle(n: number, sentences: readonly string[]): string {
  const random = seeded(n + 1);
  const pick = () => sentences[Math.floor(random() * sentences.length)];
  const town = ['Brévelin', 'Montrac', 'Saint-Aubert', 'Kerlann', 'Vaurigny', 'Lormes', 'Pontaux', 'Cressac'][
    Math.floor(random() * 8)
  ];
  const day = 1 + Math.floor(random() * 28);
  const paragraphs = Array.from({ length: 5 }, () => `${pick()} ${pick()} ${pick()}`);
  return `${town} : le budget de ${2000 + (n % 27)} en débat (${n})

Le ${day} mars 2026, le conseil municipal de ${town} a voté un budget de ${10 + (n % 90)},${n % 10} millions d’euros.

${paragraphs.join('\n\n')}

« Nous tiendrons nos engagements », a déclaré la maire de ${town}, devant ${50 + (n % 400)} habitants.
`;
}
