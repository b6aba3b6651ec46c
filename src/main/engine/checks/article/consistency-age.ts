import type { Person, Quantity, Reading, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, warn } from '../support.ts';

/** What stands between a name and the age beside it: « Marie Dunand, 54 ans », “Ruth Marsh, who has died aged 93”. */
const BESIDE =
  /^(?:[ \u00a0\u202f]?\([^()\n]{1,30}\))?(?:,[^,.;:!?()\n«»"]{2,60}(?=,))?,?[ \u00a0\u202f](?:\(|(?:qui a |a |has |is |now )?(?:aujourd['’]hui )?(?:âgée?[ \u00a0\u202f]de[ \u00a0\u202f])?|(?:who (?:has )?)?(?:has )?(?:died|dies),?[ \u00a0\u202f]|(?:est |, )?(?:morte?|décédée?) à (?:l['’]âge de )?)?(?:aged?[ \u00a0\u202f]|at[ \u00a0\u202f])?$/u;
/** The age of another day: « 12 ans à l'époque ». */
const THEN =
  /^[ \u00a0\u202f]?,?[ \u00a0\u202f]?(?:à l['’]époque|alors|lors|au moment|quand|en (?:19|20)\d{2}|à sa mort|then|at the time|when)(?![\p{L}])/iu;
const REACH = 90;

/** A person has one age in an article: « Marie Dunand, 54 ans » is not 52 further down. */
export const personAge: Check = {
  rule: 'consistency/age',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Deux âges', en: 'Two ages' },
  describe: {
    fr: 'La même personne a deux âges dans l’article.',
    en: 'The same person has two ages in the article.',
  },
  examples: {
    wrong: [
      'Odile Fabre, 79 ans, tricote dans le train. La vallée est blanche. Odile Fabre, [[75 ans]], descend la dernière.',
      {
        text: 'Ruth Marsh, botanist, dies aged 91\n\nRuth Marsh, who has died aged [[93]], spent six decades in the Fens with her books and notes.',
        language: 'en',
      },
    ],
    right: [
      'Odile Fabre, 79 ans, tricote dans le train. Odile Fabre, 79 ans, descend la dernière.',
      'Odile Fabre, 79 ans, tricote. Son voisin, Jordi Bel, 22 ans, dort.',
      'Odile Fabre, 79 ans, tricote. Sa fille Odile, 52 ans, conduit.',
      'Odile Fabre, 79 ans, se souvient. Odile Fabre, 12 ans à l’époque, avait fui.',
      { text: 'Ruth Marsh, 91, spoke. Her son, Peter Marsh, 64, listened.', language: 'en' },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const known = new Map<string, Quantity>();
    for (const quantity of article.quantities) {
      if (quantity.kind !== 'age' || quantity.unit !== 'year' || quantity.value === null) continue;
      if (quantity.low !== null || quantity.approximate || quantity.comparator !== '=') continue;
      if (inFurniture(article, quantity) || THEN.test(article.text.slice(quantity.end, quantity.end + 24)))
        continue;
      const person = besidePerson(article, quantity);
      if (!person) continue;
      const key = fold(person.name!);
      const before = known.get(key);
      if (!before) known.set(key, quantity);
      else if (before.value !== quantity.value)
        warnings.push(
          warn(
            'consistency/age',
            'warning',
            quantity,
            {
              fr: `${person.name} a ${quantity.value} ans ici, ${before.value} ans plus haut.`,
              en: `${person.name} is ${quantity.value} here, ${before.value} above.`,
            },
            { against: [before] },
          ),
        );
    }
    return warnings;
  },
};

/** The person by full name who stands right before an age. */
function besidePerson(article: Reading, age: Quantity): Person | null {
  for (let i = firstStartingAt(article.people, age.start) - 1; i >= 0; i--) {
    const person = article.people[i]!;
    if (age.start - person.end > REACH) return null;
    if (person.end > age.start || !person.name || !person.name.includes(' ')) continue;
    // The name itself must end there: an office may stand behind it.
    const between = article.text.slice(person.end, age.start);
    return BESIDE.test(between) ? person : null;
  }
  return null;
}
