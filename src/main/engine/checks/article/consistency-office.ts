import type { Person, Reading, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import { officeKey } from '../../register/offices.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, inQuote, warn } from '../support.ts';

/** Offices of which an organisation has one, or that nobody joins with another there. */
const SOLE =
  /^(?:president|directeur|directeur (?:ressources humaines|communication|achats|marketing|operations|strategie|recherche|production|general|financier|commercial|juridique|technique|scientifique|artistique|sportif|adjoint)|chief (?:executive|financial|operating|technology|investment|commercial|information|medical|scientific) officer|chief executive|finance director|operations director|sales director|managing director|maire|secretaire general|tresorier|proviseur|principal|prefet|procureur|gouverneur|chancelier|premier ministre|entraineur|capitaine|redacteur en chef|doyen|recteur|commissaire|mayor|manager|coach|captain|headteacher|chief executive|chair|chairman|chairwoman)$/;

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
      {
        text: 'Tom Adeyemi, the chief financial officer, spoke. [[Adeyemi, the chief operating officer]], left.',
        language: 'en',
      },
      'Sophie Marchal, présidente de la coopérative, a signé. [[Sophie Marchal, directrice de la coopérative]], a ensuite parlé aux salariés.',
      'Sophie Marchal, directrice financière du groupe, a signé. La [[directrice générale, Sophie Marchal]], a ensuite parlé aux salariés.',
      'La directrice financière, Sophie Marchal, a signé. « Tout va bien », a dit [[Sophie Marchal, la directrice des ressources humaines]].',
      'Les pompiers obéissent au commandant Yann Marec. Lundi soir, [[le capitaine Yann Marec]] parlait de chance.',
    ],
    right: [
      'Les pompiers obéissent au commandant Yann Marec. Lundi soir, le commandant Yann Marec parlait de chance.',
      'Alors capitaine, le commandant Yann Marec a servi à Lens. Le capitaine Yann Marec y était aimé.',
      'Le capitaine Luc Pons est entré. Le commandant Yann Marec l’a suivi.',
      'Sophie Marchal, directrice des ressources humaines du groupe, a signé. La directrice des ressources humaines, Sophie Marchal, a parlé.',
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
      const office = postOf(person);
      if (!SOLE.test(office)) continue;
      const key = fold(person.name);
      const known = first.get(key) ?? [];
      const before = known.find((one) => postOf(one) !== office && sameHouse(one, person));
      if (before)
        warnings.push(
          warn(
            'consistency/office',
            'warning',
            person,
            {
              fr: `${person.name} est « ${before.office} »${of(before)} plus haut, « ${person.office} »${of(person)} ici.`,
              en: `${person.name} is “${before.office}”${of(before)} above, “${person.office}”${of(person)} here.`,
            },
            { against: [before] },
          ),
        );
      else if (!known.some((one) => postOf(one) === office && houseOf(one) === houseOf(person)))
        first.set(key, [...known, person]);
    }
    return [...warnings, ...ranks(article)];
  },
};

/** Grades of which a soldier, a police officer or a firefighter has one. */
const GRADE =
  /^(?:caporal|sergent|adjudant|major|lieutenant|capitaine|commandant|lieutenant colonel|colonel|general|commissaire|brigadier|gardien de la paix|marechal des logis|captain|sergeant|inspector|superintendent)(?: chef)?$/u;
/** What may part two grades of one person. */
const PROMOTED =
  /(?<![\p{L}])(?:promue?|alors|ancien\p{L}*|devenue?|nommée?|ex|futur|then|former|promoted)(?![\p{L}])/iu;

/** « Le commandant Le Guellec », then « le capitaine Le Guellec ». */
function ranks(article: Reading): Warning[] {
  const first = new Map<string, Person>();
  return article.people.flatMap((person) => {
    const grade = person.office && person.officeSpan ? fold(person.office) : '';
    // The grade stands before the name: « le capitaine Yann Le Guellec ».
    if (!person.name || !GRADE.test(grade) || person.officeSpan!.start > person.start || !article.text.slice(person.start, person.end).includes(person.name.split(' ').at(-1)!)) return []; // prettier-ignore
    const before = first.get(fold(person.name));
    if (!before) first.set(fold(person.name), person);
    if (!before || fold(before.office!) === grade || inFurniture(article, person)) return [];
    const near = [before, person].map((one) => article.text.slice(Math.max(0, one.start - 60), one.end + 60)).join(' '); // prettier-ignore
    if (PROMOTED.test(near)) return [];
    return [warn('consistency/office', 'warning', person, { fr: `${person.name} est « ${before.office} » plus haut, « ${person.office} » ici.`, en: `${person.name} is “${before.office}” above, “${person.office}” here.` }, { against: [before] })]; // prettier-ignore
  });
}

/** One organisation; or one of them left out beside two posts of a directorate, which nobody holds together. */
function sameHouse(a: Person, b: Person): boolean {
  const [one, other] = [houseOf(a), houseOf(b)];
  if (one && other) return fold(one) === fold(other);
  const posts = [a, b].map(postOf);
  return posts.every((post) => /^directeur \p{L}/u.test(post)) || posts.every((post) => BOARD.test(post));
}

/** Posts of a board that nobody joins. */
const BOARD = /^(?:chief \p{L}+ officer|(?:finance|operations|sales) director)$/u;

/** Branches of a house that has a director of each. */
const BRANCH =
  /^(?:ressources humaines|finances|affaires (?:financieres|juridiques|publiques)|communication|achats|marketing|ventes|operations|exploitation|production|recherche|strategie|relations humaines|informatique)$/u;

/** The office with the branch it directs: « directrice » of « ressources humaines » is a post of its own. */
function postOf(person: Person): string {
  const office = officeKey(person.office!);
  const branch = person.organisation ? fold(person.organisation) : '';
  return office === 'directeur' && BRANCH.test(branch) ? `directeur ${branch}` : office;
}

function houseOf(person: Person): string | null {
  return person.organisation && !BRANCH.test(fold(person.organisation)) ? person.organisation : null;
}

const of = (person: Person) => (person.organisation ? ` (${person.organisation})` : '');
