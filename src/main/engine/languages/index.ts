import type { Language } from '../../../shared/analysis.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import type { LanguagePack } from './pack.ts';

const packs: readonly LanguagePack[] = [french, english];

/** The pack of a language, null for a language the engine does not read. */
export function packOf(language: Language): LanguagePack | null {
  return packs.find((pack) => pack.language === language) ?? null;
}
