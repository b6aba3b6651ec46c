/** The tokens of the whole text, furniture included: they hold every character that is no white space. */
import type { LanguagePack } from '../languages/pack.ts';
import type { Upos } from '../../../shared/analysis.ts';
import { TAGS } from '../model/features.ts';
import type { Stage } from '../stage.ts';
import { parseBlocks, type BlockText } from '../text/parse.ts';
import { keepWords } from '../words.ts';
import { wordTypes } from '../wordtypes.ts';

export const tokens: Stage = {
  name: 'tokens',
  run(reading, { memo, pack }) {
    const types = wordTypes();
    const type: number[] = [];
    const blocks = parseBlocks(reading, memo);
    for (const [at, block] of reading.blocks.entries()) {
      const parsed = blocks[at];
      for (let i = 0; i < parsed.type.length; i++) {
        const pos = TAGS[parsed.tags[i]];
        const cue = pack && pos !== 'VERB' && pos !== 'AUX' ? cueAt(pack, parsed, i) : null;
        const other = pack?.language === 'en' && cue === null ? retagged(pack, parsed, i) : null;
        reading.tokens.push({
          start: parsed.cuts[2 * i] + block.start,
          end: parsed.cuts[2 * i + 1] + block.start,
          pos: cue === null ? (other ?? pos) : 'VERB',
          lemma: cue ?? (other === null ? parsed.lemmas[i] : formAt(parsed, i)),
        });
        type.push(parsed.types === types ? parsed.type[i] : types.of(rawAt(parsed, i)));
      }
    }
    keepWords(reading.tokens, Int32Array.from(type), types);
  },
};

/** A token of a block as written, its form and its part of speech; empty and undefined outside of the block. */
const rawAt = ({ type, types }: BlockText, i: number): string =>
  i >= 0 && i < type.length ? types.raw[type[i]] : '';
const formAt = ({ type, types }: BlockText, i: number): string =>
  i >= 0 && i < type.length ? types.form[type[i]] : '';
const posAt = ({ tags }: BlockText, i: number): Upos | undefined =>
  i >= 0 && i < tags.length ? TAGS[tags[i]] : undefined;

/** « …», fulmine Farid Belkacem », “X argues that”: the lemma of a verb of speech that the tagger took for a noun, null where there is none. */
function cueAt(pack: LanguagePack, block: BlockText, i: number): string | null {
  const before = rawAt(block, i - 1);
  const next = posAt(block, i + 1);
  const behind =
    pack.language === 'fr'
      ? before === ',' && /^[»”"]$/u.test(rawAt(block, i - 2)) && (next === 'PROPN' || next === 'DET')
      : (/^[”"]$/u.test(before) && next === 'PROPN') ||
        (next === 'SCONJ' &&
          formAt(block, i + 1) === 'that' &&
          /^(?:PROPN|NOUN|PRON)$/u.test(posAt(block, i - 1) ?? ''));
  if (!behind) return null;
  return pack.speech.verbs.get(formAt(block, i))?.find(({ mood }) => mood === 'finite')?.lemma ?? null;
}

const MODAL = /^(?:will|would|can|could|may|might|must|shall|should|['’]ll|wo|ca)$/u;

/** What the English tagger takes for another part of speech, where its neighbours leave no doubt; null where it is right. */
function retagged(pack: LanguagePack, block: BlockText, i: number): Upos | null {
  const pos = posAt(block, i);
  const before = posAt(block, i - 1);
  const next = posAt(block, i + 1);
  const raw = rawAt(block, i);
  const form = formAt(block, i);
  if (pos === 'VERB') {
    // “the charity RNID”
    if (
      /^\p{Lu}{2,}$/u.test(raw) &&
      !/^\p{Lu}{2,}$/u.test(rawAt(block, i + 1) || 'A') &&
      !/^\p{Lu}{2,}$/u.test(rawAt(block, i - 1) || 'A')
    )
      return 'PROPN';
    // “Transport Minister”
    if (
      /^\p{Lu}/u.test(raw) &&
      /^\p{Lu}/u.test(rawAt(block, i + 1)) &&
      pack.names.portfolios.has(formAt(block, i + 1))
    )
      return 'NOUN';
    // “called the find “remarkable””
    if (
      /^(?:the|an?)$/u.test(formAt(block, i - 1)) &&
      !/(?:ing|ed)$/u.test(form) &&
      !/^(?:NOUN|PROPN|ADJ|NUM|ADV|PRON|PART)$/u.test(next ?? 'PUNCT')
    )
      return 'NOUN';
    return null;
  }
  // “It fell”
  if (pos === 'NOUN' && /^(?:he|she|it|they|we|i)$/u.test(formAt(block, i - 1)) && before === 'PRON' && next !== 'VERB' && next !== 'AUX') return 'VERB'; // prettier-ignore
  // “would review navigation lights”
  if ((pos === 'NOUN' || pos === 'ADJ') && /^\p{Ll}+$/u.test(raw) && !/(?:ly|ing|ed|s)$/u.test(form)) {
    let k = i - 1;
    while (k >= 0 && (posAt(block, k) === 'ADV' || posAt(block, k) === 'PART')) k--;
    const modal = k >= 0 && posAt(block, k) === 'AUX' && MODAL.test(formAt(block, k));
    if (modal && before !== 'DET' && next !== 'VERB' && next !== 'AUX') return 'VERB';
  }
  return null;
}
