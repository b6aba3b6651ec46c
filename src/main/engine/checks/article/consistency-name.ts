import type { Person, Warning } from '../../../../shared/analysis.ts';
import { distance, fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, warn } from '../support.ts';

const MOST = 150;

/** A name is written one way: a letter more or less in the surname, or another first name for the same office. */
export const name: Check = {
  rule: 'consistency/name',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Nom écrit de deux façons', en: 'Name written two ways' },
  describe: {
    fr: 'Le nom d’une personne change d’une lettre, ou son prénom change.',
    en: 'A person’s name changes by a letter, or the first name changes.',
  },
  examples: {
    wrong: [
      'Le maire, Étienne Ravelin, a signé hier. « C’est fait », dit [[Étienne Ravellin]] en sortant.',
      {
        text: 'Mayor Thomas Whitlock signed. “It is done,” said [[Thomas Witlock]] as he left.',
        language: 'en',
      },
    ],
    right: [
      'Le maire, Étienne Ravelin, a signé. « C’est fait », dit Ravelin en sortant.',
      'Marie Dupont et Martin Dupont ont signé.',
      'Michel Rocher et Michèle Rocher tiennent la boutique.',
      'Le maire, Paul Ravel, a reçu M. Ravet et Mme Morel.',
      'Jean Le Goff a vu Jean Le Gall au port.',
      'Paul Morel et Pauline Morel sont venus avec Luc Moret.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const full = new Map<string, Person>();
    for (const person of article.people) {
      if (!person.name || inFurniture(article, person)) continue;
      // The office beside the name may bear a capital: « Mayor Thomas Whitlock ».
      const office = person.officeSpan;
      const from =
        office && office.start <= person.start && office.end < person.end ? office.end : person.start;
      const written = article.text.slice(from, person.end);
      const name =
        /(?:\p{Lu}[\p{L}’'.-]+[ \u00a0\u202f])+(?:(?:de|du|des|d['’]|van|von|der|den|la|le|el|al|ben|bin)[ \u00a0\u202f]?)*\p{Lu}[\p{L}’'-]+/u.exec(
          written,
        )?.[0];
      if (!name) continue;
      const key = fold(name);
      if (!full.has(key) && full.size < MOST) full.set(key, person);
    }
    const names = [...full].map(([key, person]) => ({
      key,
      person,
      first: key.split(' ')[0]!,
      last: key.split(' ').slice(1).join(' '),
    }));
    for (const [i, one] of names.entries()) {
      const before = names.slice(0, i).find((other) => {
        if (one.last.length < 4 || other.last.length < 4) return false;
        // The same first name and a surname a letter away; « Moret » and « Morel » of different first names are two people.
        if (one.first === other.first && one.last !== other.last)
          return one.last.length >= 5 && distance(one.last, other.last, 1) === 1;
        if (one.last === other.last && one.first !== other.first) {
          if (
            one.first.length >= 4 &&
            other.first.length >= 4 &&
            (distance(one.first, other.first, 1) === 1 ||
              [...one.first].sort().join('') === [...other.first].sort().join('')) &&
            !one.first.startsWith(other.first) &&
            !other.first.startsWith(one.first) &&
            one.first.at(-1) === other.first.at(-1)
          )
            return true;
          return (
            one.person.office !== null &&
            one.person.organisation !== null &&
            one.person.office === other.person.office &&
            one.person.organisation === other.person.organisation &&
            !one.person.former &&
            !other.person.former
          );
        }
        return false;
      });
      if (!before) continue;
      const written = before.person.name!;
      warnings.push(
        warn(
          'consistency/name',
          'warning',
          one.person,
          {
            fr: `Écrit « ${written} » plus haut : la même personne ?`,
            en: `Written “${written}” above: the same person?`,
          },
          { against: [before.person] },
        ),
      );
    }
    return [...warnings, ...surnames(article, names)];
  },
};

/** A surname alone (« M. Ardly ») a letter away from the only full name it can stand for. */
function surnames(
  article: Parameters<Check['run']>[0],
  names: readonly { last: string; person: Person }[],
): Warning[] {
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  for (const match of article.text.matchAll(
    /(?<![\p{L}])(?:M\.|MM\.|Mme|Mlle|Me|Dr|Mr\.?|Mrs\.?|Ms\.?)[ \u00a0\u202f](\p{Lu}[\p{L}’'-]{3,})(?![\p{L}]|[ \u00a0\u202f]\p{Lu})/gu,
  )) {
    const last = fold(match[1]!);
    if (
      last.length < 5 ||
      seen.has(last) ||
      names.some((one) => one.last.split(' ').includes(last) || one.last === last)
    )
      continue;
    // A letter left out, doubled or swapped; another letter may be another family.
    const near = names.filter(
      (one) =>
        one.last.length >= 5 &&
        distance(one.last, last, 1) === 1 &&
        (one.last.length !== last.length || [...one.last].sort().join('') === [...last].sort().join('')),
    );
    if (near.length !== 1) continue;
    seen.add(last);
    const start = match.index;
    const full = near[0]!.person;
    warnings.push(
      warn(
        'consistency/name',
        'warning',
        { start, end: start + match[0].length },
        {
          fr: `Écrit « ${full.name} » ailleurs : la même personne ?`,
          en: `Written “${full.name}” elsewhere: the same person?`,
        },
        { against: [full] },
      ),
    );
  }
  return warnings;
}
