/** What a language brings: for each stage its ordered lists. A stage asks the pack, never the language. */
import type { Language } from '../../../shared/analysis.ts';

export interface LanguagePack {
  language: Exclude<Language, 'und'>;
}
