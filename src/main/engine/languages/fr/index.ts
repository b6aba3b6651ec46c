import type { LanguagePack } from '../pack.ts';
import { frenchNames } from './names.ts';
import { frenchSpeech } from './speech.ts';

export const french: LanguagePack = { language: 'fr', speech: frenchSpeech, names: frenchNames };
