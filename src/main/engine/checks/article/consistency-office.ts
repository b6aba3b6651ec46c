import type { Person, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import { officeKey } from '../../register/offices.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, inQuote, warn } from '../support.ts';

/** Offices of which an organisation has one, or that nobody joins with another there. */
const SOLE =
  /^(?:president|directeur|directeur (?:general|financier|commercial|juridique|technique|scientifique|artistique|sportif|adjoint)|chief financial officer|finance director|managing director|maire|secretaire general|tresorier|proviseur|principal|prefet|procureur|gouverneur|chancelier|premier ministre|entraineur|capitaine|redacteur en chef|doyen|recteur|commissaire|mayor|manager|coach|captain|headteacher|chief executive|chair|chairman|chairwoman)$/;

/** One person, one office in one organisation: « la directrice » of a school is not its « présidente » two lines below. */
export const office: Check = {
  rule: 'consistency/office',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Une personne, deux fonctions', en: 'One person, two offices' },
  describe: {
    fr: 'La même personne a deux fonctions différentes dans la même organisation.',
    en: 'The same person holds two different offices in the same organisation.',
  },
  examples: {
    wrong: [
      'Sophie Marchal, présidente de la coopérative, a signé. [[Sophie Marchal, directrice de la coopérative]], a ensuite parlé aux salariés.',
      'Sophie Marchal, directrice financière du groupe, a signé. La [[directrice générale, Sophie Marchal]], a ensuite parlé aux salariés.',
    ],
    right: [
      'Sophie Marchal, directrice financière du groupe, a signé. La directrice, Sophie Marchal, a ensuite parlé aux salariés.',
      'Sophie Marchal, présidente de la coopérative, a signé. Sophie Marchal, maire de Brévanne, a ensuite parlé aux salariés.',
      'Sophie Marchal, ancienne directrice de la coopérative, a signé. Sophie Marchal, présidente de la coopérative, a ensuite parlé.',
      'Sophie Marchal, présidente de la coopérative, a signé. La présidente de la coopérative a ensuite parlé.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const first = new Map<string, Person[]>();
    for (const person of article.people) {
      if (!person.name || !person.office || !person.officeSpan || person.former) continue;
      if (inFurniture(article, person) || inQuote(article, person)) continue;
      const office = officeKey(person.office);
      if (!SOLE.test(office)) continue;
      const key = fold(person.name);
      const before = (first.get(key) ?? []).find(
        (one) => officeKey(one.office!) !== office && sameHouse(one, person),
      );
      if (before)
        warnings.push(
          warn(
            'consistency/office',
            'warning',
            person,
            {
              fr: `${person.name} est « ${before.office} » plus haut, « ${person.office} » ici${person.organisation ? ` (${person.organisation})` : ''}.`,
              en: `${person.name} is “${before.office}” above, “${person.office}” here${person.organisation ? ` (${person.organisation})` : ''}.`,
            },
            { against: [before] },
          ),
        );
      else first.set(key, [...(first.get(key) ?? []), person]);
    }
    return warnings;
  },
};

/** One organisation; or one of them left out beside two posts of a directorate, which nobody holds together. */
function sameHouse(a: Person, b: Person): boolean {
  if (a.organisation && b.organisation) return fold(a.organisation) === fold(b.organisation);
  const posts = [a, b].map((one) => officeKey(one.office!));
  return posts.every((post) => /^directeur \p{L}/u.test(post));
}
