/** The tokens of the whole text, furniture included: they hold every character that is no white space. */
import type { LanguagePack } from '../languages/pack.ts';
import type { Upos } from '../../../shared/analysis.ts';
import type { Stage } from '../stage.ts';
import { parseBlock } from '../text/parse.ts';
import { keepWords } from '../words.ts';
import { wordTypes } from '../wordtypes.ts';

export const tokens: Stage = {
  name: 'tokens',
  run(reading, { memo, pack }) {
    const types = wordTypes();
    const type: number[] = [];
    for (const block of reading.blocks) {
      const parsed = parseBlock(reading.text.slice(block.start, block.end), reading.language, memo);
      for (let i = 0; i < parsed.tokens.length; i++) {
        const { start, end, pos, lemma } = parsed.tokens[i];
        const cue = pack && pos !== 'VERB' && pos !== 'AUX' ? cueAt(pack, parsed, i) : null;
        const other = pack?.language === 'en' && cue === null ? retagged(pack, parsed, i) : null;
        reading.tokens.push({
          start: start + block.start,
          end: end + block.start,
          pos: cue === null ? (other ?? pos) : 'VERB',
          lemma: cue ?? (other === null ? lemma : parsed.form[i]),
        });
        type.push(types.of(parsed.raw[i]));
      }
    }
    keepWords(reading.tokens, Int32Array.from(type), types);
  },
};

type Parsed = ReturnType<typeof parseBlock>;

/** « …», fulmine Farid Belkacem », “X argues that”: the lemma of a verb of speech that the tagger took for a noun, null where there is none. */
function cueAt(pack: LanguagePack, { raw, form, tokens }: Parsed, i: number): string | null {
  const next = tokens[i + 1]?.pos;
  const behind =
    pack.language === 'fr'
      ? raw[i - 1] === ',' && /^[»”"]$/u.test(raw[i - 2] ?? '') && (next === 'PROPN' || next === 'DET')
      : (/^[”"]$/u.test(raw[i - 1] ?? '') && next === 'PROPN') ||
        (form[i + 1] === 'that' &&
          next === 'SCONJ' &&
          /^(?:PROPN|NOUN|PRON)$/u.test(tokens[i - 1]?.pos ?? ''));
  if (!behind) return null;
  return pack.speech.verbs.get(form[i])?.find(({ mood }) => mood === 'finite')?.lemma ?? null;
}

const MODAL = /^(?:will|would|can|could|may|might|must|shall|should|['’]ll|wo|ca)$/u;

/** What the English tagger takes for another part of speech, where its neighbours leave no doubt; null where it is right. */
function retagged(pack: LanguagePack, { raw, form, tokens }: Parsed, i: number): Upos | null {
  const { pos } = tokens[i];
  const [before, next] = [tokens[i - 1]?.pos, tokens[i + 1]?.pos];
  if (pos === 'VERB') {
    // “the charity RNID”
    if (
      /^\p{Lu}{2,}$/u.test(raw[i]) &&
      !/^\p{Lu}{2,}$/u.test(raw[i + 1] ?? 'A') &&
      !/^\p{Lu}{2,}$/u.test(raw[i - 1] ?? 'A')
    )
      return 'PROPN';
    // “Transport Minister”
    if (
      /^\p{Lu}/u.test(raw[i]) &&
      /^\p{Lu}/u.test(raw[i + 1] ?? '') &&
      pack.names.portfolios.has(form[i + 1])
    )
      return 'NOUN';
    // “called the find “remarkable””
    if (
      /^(?:the|an?)$/u.test(form[i - 1] ?? '') &&
      !/(?:ing|ed)$/u.test(form[i]) &&
      !/^(?:NOUN|PROPN|ADJ|NUM|ADV|PRON|PART)$/u.test(next ?? 'PUNCT')
    )
      return 'NOUN';
    return null;
  }
  // “It fell”
  if (pos === 'NOUN' && /^(?:he|she|it|they|we|i)$/u.test(form[i - 1] ?? '') && before === 'PRON' && next !== 'VERB' && next !== 'AUX') return 'VERB'; // prettier-ignore
  // “would review navigation lights”
  if ((pos === 'NOUN' || pos === 'ADJ') && /^\p{Ll}+$/u.test(raw[i]) && !/(?:ly|ing|ed|s)$/u.test(form[i])) {
    let k = i - 1;
    while (k >= 0 && (tokens[k].pos === 'ADV' || tokens[k].pos === 'PART')) k--;
    const modal = k >= 0 && tokens[k].pos === 'AUX' && MODAL.test(form[k]);
    if (modal && before !== 'DET' && next !== 'VERB' && next !== 'AUX') return 'VERB';
  }
  return null;
}
