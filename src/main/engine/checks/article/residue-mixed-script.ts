import type { Check } from '../../rule.ts';
import { warn } from '../support.ts';
import { scan, scanPlaces } from '../../text/scan.ts';

/** Words that mix Latin with Cyrillic or Greek letters. Each run is bounded, so that junk without spaces stays linear. */
const WORD = /(?<![\p{L}\p{M}])(?:\p{Script=Latin}|[\p{Script=Cyrillic}\p{Script=Greek}])+(?![\p{L}\p{M}])/gu;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** All of the Cyrillic and Greek code units, and some others: a plain class, which is looked for many times faster. */
const BEYOND_LATIN =
  /[\u0370-\u052f\u1c80-\u1dbf\u1f00-\u1fff\u2126\u2de0-\u2dff\ua640-\ua69f\uab65\ufe2e\ufe2f\ud800\ud834\ud838]/g;
const LATIN = /\p{Script=Latin}/u;
const TWINS: Record<string, string> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', Ѕ: 'S', ο: 'o', Ο: 'O', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ν: 'v' }; // prettier-ignore

/** Longest word that is looked at. */
const LONGEST = 80;
const INSIDE = /[\p{L}\p{M}]/u;

/** Where the words begin that hold such a letter. */
function beginnings(text: string): number[] {
  const found: number[] = [];
  let last = -1;
  for (const { index } of scan(text, BEYOND_LATIN)) {
    let at = index;
    while (at > last + 1 && index - at < LONGEST && INSIDE.test(text[at - 1]!)) at--;
    if (at > last) found.push(at);
    last = index;
  }
  return found;
}

/** A word whose letters come from two scripts: it looks right and is found by no search. */
export const mixedScript: Check = {
  rule: 'residue/mixed-script',
  severity: 'warning',
  languages: 'all',
  title: { fr: 'Deux écritures dans un mot', en: 'Two scripts in a word' },
  describe: {
    fr: 'Une lettre cyrillique ou grecque s’est glissée dans un mot en lettres latines.',
    en: 'A Cyrillic or Greek letter slipped into a word in Latin letters.',
  },
  examples: {
    wrong: ['Le ministre [[Stоltenberg]] a répondu.', 'La banque [[ΝATO]] n’existe pas.'],
    right: ['Le mot russe « Москва » veut dire Moscou.', 'Les rayons α et β, la γ-globuline, 5 µm et 10 kΩ.'],
  },
  run(article) {
    return [...scanPlaces(article.text, WORD, beginnings(article.text))]
      .filter(
        (match) =>
          match[0].length > 2 && match[0].length < 80 && FOREIGN.test(match[0]) && LATIN.test(match[0]),
      )
      .filter((match) => [...match[0]].every((letter) => LATIN.test(letter) || letter in TWINS))
      .map((match) => {
        const suggestion = [...match[0]].map((letter) => TWINS[letter] ?? letter).join('');
        const odd = [...match[0]].filter((letter) => letter in TWINS).join(' ');
        return warn(
          'residue/mixed-script',
          'warning',
          { start: match.index, end: match.index + match[0].length },
          {
            fr: `« ${match[0]} » mêle deux écritures (${odd}) : « ${suggestion} » en lettres latines.`,
            en: `“${match[0]}” mixes two scripts (${odd}): “${suggestion}” in Latin letters.`,
          },
          { suggestion },
        );
      });
  },
};
