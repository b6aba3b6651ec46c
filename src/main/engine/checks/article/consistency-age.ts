import type { Person, Quantity, Reading, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, matches, warn } from '../support.ts';

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
      '[[Un octogénaire]] entre la vie et la mort\n\nLe plus touché, Marcel Bel, 78 ans, a été conduit à Lens.',
      {
        text: 'Ruth Marsh, botanist, dies aged 91\n\nRuth Marsh, who has died aged [[93]], spent six decades in the Fens with her books and notes.',
        language: 'en',
      },
    ],
    right: [
      'Odile Fabre, 79 ans, tricote dans le train. Odile Fabre, 79 ans, descend la dernière.',
      'Un octogénaire entre la vie et la mort\n\nLe plus touché, Marcel Bel, 81 ans, a été conduit à Lens. Son fils, Luc Bel, 75 ans, est indemne.',
      'Un octogénaire entre la vie et la mort\n\nSon fils, Luc Bel, 54 ans, est indemne.',
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
    const decade = ofDecade(article);
    if (decade) warnings.push(decade);
    return warnings;
  },
};

const DECADES: Readonly<Record<string, number>> = { trentenaire: 30, quadragenaire: 40, quinquagenaire: 50, sexagenaire: 60, septuagenaire: 70, octogenaire: 80, nonagenaire: 90 }; // prettier-ignore
const DECADE = new RegExp(`(?<![\\p{L}])(?:l['’]|un[ \\u00a0\\u202f]|le[ \\u00a0\\u202f]|cet?[ \\u00a0\\u202f])(trentenaire|quadragénaire|quinquagénaire|sexagénaire|septuagénaire|octogénaire|nonagénaire)(?![\\p{L}])`, 'giu'); // prettier-ignore

/** « Un octogénaire » where the only person of about that age in the article is 78. */
function ofDecade(article: Reading): Warning | null {
  const [told, other] = [...matches(article, DECADE)];
  if (!told || (other && fold(other[1]!) !== fold(told[1]!))) return null;
  const from = DECADES[fold(told[1]!)]!;
  const ages = article.quantities.filter((one) => one.kind === 'age' && one.unit === 'year' && one.value !== null && one.low === null && !inFurniture(article, one)); // prettier-ignore
  const near = ages.filter((one) => one.value! >= from - 8 && one.value! < from + 18 && besidePerson(article, one)); // prettier-ignore
  const [age] = near;
  if (!age || near.some((one) => one.value !== age.value) || age.approximate || ages.some((one) => one.value! >= from && one.value! < from + 10)) return null; // prettier-ignore
  const word = told[1]!.toLowerCase();
  return warn('consistency/age', 'warning', told, { fr: `« ${word} » : l’article ne donne d’autre âge voisin que ${age.value} ans.`, en: `« ${word} »: the only age near that in the article is ${age.value}.` }, { against: [age] }); // prettier-ignore
}

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
