/** Universal Dependencies treebanks (CoNLL-U), as surface words with their place in the sentence. */
import { readFileSync } from 'node:fs';

export interface Word {
  start: number;
  end: number;
  form: string;
  lemma: string;
  upos: string;
}

export interface TreebankSentence {
  text: string;
  words: Word[];
  /** The treebank names closed classes by another lemma than the others do (elle → il): only open classes are learned from it. */
  ownLemmas?: boolean;
}

/**
 * Reads a treebank. A multiword range whose parts are not in the text (French du = de + le) is one word with the part of speech and the lemma of its
 * first part; one whose parts spell it (English don't = do + n't) stays cut. Words that cannot be found in the text are left out.
 */
export function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const chunk of readFileSync(path, 'utf8').split('\n\n')) {
    const text = /^# text = (.*)$/m.exec(chunk)?.[1];
    if (text === undefined) continue;
    const rows = chunk.split('\n').filter((line) => /^\d/.test(line)).map((line) => line.split('\t')); // prettier-ignore
    const words: Word[] = [];
    let at = 0;
    const place = (form: string, lemma: string, upos: string) => {
      const start = text.indexOf(form, at);
      if (start < 0) return;
      words.push({ start, end: start + form.length, form, lemma, upos });
      at = start + form.length;
    };
    for (let i = 0; i < rows.length; i++) {
      const [id, form] = rows[i];
      if (id.includes('.')) continue;
      if (!id.includes('-')) {
        place(form, rows[i][2], rows[i][3]);
        continue;
      }
      const [from, to] = id.split('-').map(Number);
      const parts = rows.slice(i + 1, i + 2 + to - from);
      if (parts.map((part) => part[1]).join('') === form) continue;
      place(form, parts[0][2], parts[0][3]);
      i += parts.length;
    }
    sentences.push({ text, words });
  }
  return sentences;
}
