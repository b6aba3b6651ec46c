import type { LanguagePack } from '../pack.ts';
import { englishClaims } from './claims.ts';
import { englishNames } from './names.ts';
import { englishSpeech } from './speech.ts';
import { englishVerbs } from './syntax.ts';
import { englishQuantities } from './quantities/index.ts';
import { englishTimes } from './times/index.ts';
import { lexicon } from './vocabulary.ts';

export const english: LanguagePack = {
  language: 'en',
  speech: englishSpeech,
  verbs: englishVerbs,
  claims: englishClaims,
  names: englishNames,
  lexicon,
  times: englishTimes,
  quantities: englishQuantities,
};
