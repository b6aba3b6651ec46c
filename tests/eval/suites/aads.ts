/** Direct speech in chapters of French novels (deezer/aads_french): characters in direct speech, found against marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../src/main/engine/analyse.ts';
import { emptyFacts, makeRegister } from '../../../src/main/engine/register.ts';
import { rates, type Suite } from '../suite.ts';

interface Chapter {
  doc: string;
  text: string;
  labels: [number, number][];
}

function covered(length: number, spans: Iterable<readonly [number, number]>): Uint8Array {
  const cover = new Uint8Array(length);
  for (const [start, end] of spans) cover.fill(1, start, end);
  return cover;
}

export const aads: Suite = {
  name: 'aads/fr',
  run(shared) {
    const register = makeRegister(emptyFacts);
    const chapters = readFileSync(join(shared, 'eval/quotes/aads_fr.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Chapter); // prettier-ignore
    const misses: string[] = [];
    let [found, expected, right, sum] = [0, 0, 0, 0];
    for (const { doc, text, labels } of chapters) {
      const { quotes } = read({ text, blocks: null, language: 'fr', date: null }, register);
      const wanted = covered(text.length, labels);
      const got = covered(text.length, quotes.filter((quote) => quote.kind === 'full').map((quote) => [quote.start, quote.end] as const)); // prettier-ignore
      let [f, e, r] = [0, 0, 0];
      for (let i = 0; i < text.length; i++) {
        f += got[i];
        e += wanted[i];
        r += got[i] & wanted[i];
      }
      const { precision, recall, f1 } = rates(f, e, r);
      sum += f1;
      if (f1 < 0.88)
        misses.push(`${doc} P ${precision.toFixed(2)} R ${recall.toFixed(2)} F ${f1.toFixed(2)}`);
      found += f;
      expected += e;
      right += r;
    }
    return { figures: { ...rates(found, expected, right), 'mean f1': sum / chapters.length }, misses };
  },
};
