/** The tokens of the whole text, furniture included: they hold every character that is no white space. */
import type { LanguagePack } from '../languages/pack.ts';
import type { Stage } from '../stage.ts';
import { parseBlock } from '../text/parse.ts';
import { keepWords } from '../words.ts';

export const tokens: Stage = {
  name: 'tokens',
  run(reading, { memo, pack }) {
    const raw: string[] = [];
    const form: string[] = [];
    for (const block of reading.blocks) {
      const parsed = parseBlock(reading.text.slice(block.start, block.end), reading.language, memo);
      for (let i = 0; i < parsed.tokens.length; i++) {
        const { start, end, pos, lemma } = parsed.tokens[i];
        const cue = pack && pos !== 'VERB' && pos !== 'AUX' ? cueAt(pack, parsed, i) : null;
        reading.tokens.push({
          start: start + block.start,
          end: end + block.start,
          pos: cue === null ? pos : 'VERB',
          lemma: cue ?? lemma,
        });
        raw.push(parsed.raw[i]);
        form.push(parsed.form[i]);
      }
    }
    keepWords(reading.tokens, raw, form);
  },
};

/** « …», fulmine Farid Belkacem »: the lemma of a verb of speech that the tagger took for a noun, null where there is none. */
function cueAt(
  pack: LanguagePack,
  { raw, form, tokens }: ReturnType<typeof parseBlock>,
  i: number,
): string | null {
  if (pack.language !== 'fr' || raw[i - 1] !== ',' || !/^[»”"]$/u.test(raw[i - 2] ?? '')) return null;
  const next = tokens[i + 1]?.pos;
  if (next !== 'PROPN' && next !== 'DET') return null;
  return pack.speech.verbs.get(form[i])?.find(({ mood }) => mood === 'finite')?.lemma ?? null;
}
