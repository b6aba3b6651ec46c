import type { LanguagePack } from '../pack.ts';
import { englishNames } from './names.ts';
import { englishSpeech } from './speech.ts';

export const english: LanguagePack = { language: 'en', speech: englishSpeech, names: englishNames };
