/** What a language brings: for each stage its ordered lists. A stage asks the pack, never the language. */
import type { Language } from '../../../shared/analysis.ts';
import type { Lexicon } from '../lexicon.ts';
import type { VerbReader } from '../stages/syntax/verbs.ts';
import type { ClaimsLexicon } from './claims.ts';
import type { NamesLexicon } from './names.ts';
import type { QuantityPack } from './quantities.ts';
import type { TimePack } from './times.ts';
import type { SpeechLexicon } from './verbs.ts';

export interface LanguagePack {
  language: Exclude<Language, 'und'>;
  speech: SpeechLexicon;
  verbs: VerbReader;
  names: NamesLexicon;
  claims: ClaimsLexicon;
  /** The words of times and quantities. */
  lexicon: Lexicon;
  times: TimePack;
  quantities: QuantityPack;
}
