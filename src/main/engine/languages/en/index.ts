import type { LanguagePack } from '../pack.ts';

export const english: LanguagePack = { language: 'en' };
