import type { LanguagePack } from '../pack.ts';
import { frenchClaims } from './claims.ts';
import { frenchNames } from './names.ts';
import { frenchSpeech } from './speech.ts';
import { frenchVerbs } from './syntax.ts';
import { frenchQuantities } from './quantities/index.ts';
import { frenchTimes } from './times/index.ts';
import { lexicon } from './vocabulary.ts';

export const french: LanguagePack = {
  language: 'fr',
  speech: frenchSpeech,
  verbs: frenchVerbs,
  claims: frenchClaims,
  names: frenchNames,
  lexicon,
  times: frenchTimes,
  quantities: frenchQuantities,
};
