/** Of whom a sentence speaks that begins with a pronoun: the subject that the sentence before begins with. */
import type { Reading, Span } from '../../../../shared/analysis.ts';
import { blockAt, firstStartingAt } from '../../reading.ts';

const PRONOUN = /(?:(?:mais|et|or|puis|but|and)[\s\u00a0])?(ils?|elles?|it|they)(?![\p{L}'’-])/iuy;
const FEMININE = /^(?:la|une|cette)$/iu;
const MASCULINE = /^(?:le|un|ce|cet)$/iu;
const PLURAL = /^(?:les|des|ces|ses|leurs)$/iu;

/** The noun or name that the pronoun at `start` stands for, in the same paragraph; null where that is not sure. */
export function antecedentOf(reading: Reading, start: number): Span | null {
  const { text, tokens, sentences } = reading;
  PRONOUN.lastIndex = start;
  const pronoun = PRONOUN.exec(text)?.[1]?.toLowerCase();
  if (!pronoun) return null;
  let at = firstStartingAt(sentences, start);
  if (sentences[at]?.start !== start) return null;
  at--;
  const before = sentences[at];
  if (!before || text.slice(before.start, start).includes('\n')) return null;
  const i = firstStartingAt(tokens, before.start);
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (!first || !second || second.end > before.end) return null;
  if (first.pos === 'PROPN') return first;
  if (first.pos !== 'DET') return null;
  const noun = second.pos === 'NOUN' ? second : second.pos === 'ADJ' && tokens[i + 2]?.pos === 'NOUN' ? tokens[i + 2]! : null; // prettier-ignore
  if (!noun) return null;
  const article = text.slice(first.start, first.end);
  const fits =
    pronoun.endsWith('s') || pronoun === 'they'
      ? PLURAL.test(article)
      : !PLURAL.test(article) && (pronoun === 'it' || !(pronoun === 'il' ? FEMININE : MASCULINE).test(article)); // prettier-ignore
  return fits ? noun : null;
}

/** « Sur l’adhésion de l’Ukraine à l’OTAN, Rutte a rappelé que : »: of what the list is. */
const ABOUT =
  /^(?:sur|concernant|quant (?:à|aux?)|à propos d[eu]s?|au sujet d[eu]s?|pour|on|regarding|about)(?![\p{L}])([^,:]{3,80}),[^:]*[:：][\s\u00a0\u202f]*$/iu;

/** Of what a list item speaks, as the sentence before the list says it; null where that does not say. */
export function headOfList(reading: Reading, span: Span): Span | null {
  const block = blockAt(reading, span.start);
  if (block?.kind !== 'item') return null;
  const { blocks, text } = reading;
  let at = blocks.indexOf(block) - 1;
  while (at >= 0 && blocks[at]!.kind === 'item') at--;
  const head = blocks[at];
  if (!head || head.kind !== 'paragraph' || head.end - head.start > 300) return null;
  const sentence = text.slice(head.start, head.end);
  const last = Math.max(sentence.lastIndexOf('. '), sentence.lastIndexOf('\n'), -1);
  const from = head.start + last + (last < 0 ? 1 : 2);
  const match = ABOUT.exec(text.slice(from, head.end));
  if (!match) return null;
  const start = from + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

/** « La pêche y reste autorisée »: there. Not « il y a ». */
const THERE = /(?<![\p{L}])(?<!ils?[\s\u00a0](?:n['’])?)y[\s\u00a0]\p{Ll}{2,}/iu;

/** Where « y » is: the sentence before, in the same paragraph; null where the passage has no such word. */
export function placeBefore(reading: Reading, span: Span): Span | null {
  const head = reading.text.slice(span.start, Math.min(span.end, span.start + 80));
  if ((!head.includes('y') && !head.includes('Y')) || !THERE.test(head)) return null;
  const at = firstStartingAt(reading.sentences, span.start + 1) - 2;
  const before = reading.sentences[at];
  return before && !reading.text.slice(before.start, span.start).includes('\n') ? before : null;
}
