/** The lexicon of English times and quantities, and the classes that several recognizers share. */
import { makeLexicon } from '../../lexicon.ts';
import { englishNumbers } from './numbers.ts';

export const lexicon = makeLexicon(englishNumbers);
