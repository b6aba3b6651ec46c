/** What a language brings: for each stage its ordered lists. A stage asks the pack, never the language. */
import type { Language } from '../../../shared/analysis.ts';
import type { NamesLexicon } from './names.ts';
import type { SpeechLexicon } from './verbs.ts';

export interface LanguagePack {
  language: Exclude<Language, 'und'>;
  speech: SpeechLexicon;
  names: NamesLexicon;
}
