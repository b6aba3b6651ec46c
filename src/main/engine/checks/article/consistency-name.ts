import type { Person, Reading, Warning } from '../../../../shared/analysis.ts';
import { remembering } from '../../memo.ts';
import { distance, fold } from '../../register/names.ts';
import type { Check, CheckContext } from '../../rule.ts';
import { misspelt, namesakes, otherVowel } from '../english/namesakes.ts';
import { scanArticle } from '../../text/scan.ts';
import { inFurniture, sentenceNear, warn } from '../support.ts';

const MOST = 150;

/** A full name of the article, folded, with its first mention. */
interface Named {
  key: string;
  person: Person;
}

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
      'Lucas Ferrand a réduit l’écart, puis [[Ferran]] a signé un triplé.',
      'Hélène Vasseur dirige le groupe. « Nous visons haut », dit [[Helène Vasseur]] en sortant.',
      'La procureure, Hélène Vauzelle, enquête. « C’est long », dit la procureure, [[Hélène Vauzel]].',
      'L’avocate de la famille, Me Anne Corbin, a plaidé. « C’est long », a dit Me [[Sophie Corbin]].',
      'Le maire, Étienne Ravelin, a signé hier. « C’est fait », dit [[Étienne Ravellin]] en sortant.',
      'La maire, Sylvie Charpentier, a parlé. La séance fut longue. [[Sylvain Charpentier]] a levé la séance.',
      'L’Allemand Boris Pistorius, ministre de la Défense, est venu. [[Bernd Pistorius]] a promis cinq missiles.',
      {
        text: 'Mayor Thomas Whitlock signed. “It is done,” said [[Thomas Witlock]] as he left.',
        language: 'en',
      },
      {
        text: 'The mayor, Joan Whitlock, signed.\n\n[[Jane Whitlock]] will now open the pool.',
        language: 'en',
      },
      { text: 'Margaret Oyelaran has died. Anne Tobin played under [[Oyeleran]] for years.', language: 'en' },
      { text: 'Nadia Ferrant runs the firm. [[Ms Farrant]] will give evidence on Tuesday.', language: 'en' },
      {
        text: 'Eleanor Vance-Porter has died.\n\n[[Eleonor Vance-Potter]] leaves three children.',
        language: 'en',
      },
    ],
    right: [
      'Lucas Ferrand a ouvert la marque. Ferrand a signé un triplé, Ferrari a manqué le sien.',
      'Éric Vasseur dirige le groupe. « Nous visons haut », dit Eric Vasseur en sortant.',
      'Hélène Vasseur dirige le groupe. HÉLÈNE VASSEUR a signé.',
      'Le maire, Étienne Ravelin, a signé. « C’est fait », dit Ravelin en sortant.',
      'Marie Dupont et Martin Dupont ont signé.',
      'La procureure, Hélène Marti, enquête. Le greffier, Hélène Martinez en tête, attend.',
      'La maire, Sylvie Charpentier, a parlé. La séance fut longue. Sylvain Charpentier, son adjoint, a levé la séance.',
      'Donald Trump a parlé. Le soir, Dolores Trump, étudiante, a ri.',
      'La maire, Sylvie Charpentier, a parlé. Son frère Sylvain Charpentier a levé la séance.',
      'Michel Rocher et Michèle Rocher tiennent la boutique.',
      {
        text: 'Joan Whitlock signed. Her sister, Jane Whitlock, watched.',
        language: 'en',
      },
      'Le maire, Paul Ravel, a reçu M. Ravet et Mme Morel.',
      'Jean Le Goff a vu Jean Le Gall au port.',
      'Paul Morel et Pauline Morel sont venus avec Luc Moret.',
    ],
  },
  run(article, context) {
    const warnings: Warning[] = [];
    const full = new Map<string, { person: Person; written: string }>();
    const accents: Warning[] = [];
    const told = new Set<string>();
    for (const person of article.people) {
      if (!person.name || inFurniture(article, person)) continue;
      // The office beside the name may bear a capital: « Mayor Thomas Whitlock ».
      const office = person.officeSpan;
      const from =
        office && office.start <= person.start && office.end < person.end ? office.end : person.start;
      const name = fullName(article.text.slice(from, person.end));
      if (!name) continue;
      const key = fold(name);
      const before = full.get(key);
      // « Hélène », then « Helène »: an accent lost. Names in capitals may go without.
      // The accent of a capital is a matter of typography: « Eric », « Éric ».
      if (
        before &&
        small(before.written) !== small(name) &&
        plain(before.written) === plain(name) &&
        !told.has(key)
      ) {
        told.add(key);
        accents.push(
          warn(
            'consistency/name',
            'warning',
            person,
            {
              fr: `Écrit « ${before.written} » plus haut : un accent change.`,
              en: `Written “${before.written}” above: an accent changes.`,
            },
            { against: [before.person] },
          ),
        );
      }
      if (!before && full.size < MOST) full.set(key, { person, written: name });
    }
    const names = [...full].map(([key, { person }]) => ({
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
          return (one.last.length >= 5 && distance(one.last, other.last, 1) === 1) || cutShort(one, other);
        // “Eleanor Vance-Porter”, “Eleonor Vance-Potter”: both names a letter away.
        if (article.language === 'en' && one.last !== other.last && one.first !== other.first)
          return one.last.length >= 6 && distance(one.last, other.last, 1) === 1 && one.first[0] === other.first[0] && distance(one.first, other.first, 1) === 1; // prettier-ignore
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
          if (namesakes(article, other, one)) return true;
          // « Me Anne Corbin », then « Me Sophie Corbin »: one of the two counsel is not there.
          if (
            counsel(article, one.person) &&
            counsel(article, other.person) &&
            one.first[0] !== other.first[0]
          )
            return !KIN.test(article.text);
          if (taken(article, one, other, context)) return true;
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
    const others = [...surnames(article, names), ...alone(article, names), ...misspelt(article, names)];
    // « Me Watellier » and its « Watellier » are one slip.
    const once = others.filter((one, i) => !others.some((other, j) => j < i && other.start <= one.end && one.start <= other.end)); // prettier-ignore
    return [...warnings, ...once, ...accents];
  },
};

/** The first name and the surname in what is written of somebody, null where it is not both. */
const fullName = remembering(
  (written) =>
    /(?:\p{Lu}[\p{L}’'.-]+[ \u00a0\u202f])+(?:(?:de|du|des|d['’]|van|von|der|den|la|le|el|al|ben|bin)[ \u00a0\u202f]?)*\p{Lu}[\p{L}’'-]+/u.exec(
      written.replace(/^.*(?<![\p{L}])Me[ \u00a0\u202f](?=\p{Lu})/su, ''),
    )?.[0] ?? null,
);

/**
 * « La maire, Sylvie Charpentier », then « Sylvain Charpentier a levé la séance »: who is presented first, then taken up under a first name like
 * hers, or beginning like that of somebody the register knows. A newcomer would be presented too.
 */
function taken(article: Reading, later: Named, first: Named, { register }: CheckContext): boolean {
  const { text } = article;
  const [a, b] = [first.key.split(' ')[0]!, later.key.split(' ')[0]!];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const known =
    register.termsOfPerson(first.key).length > 0 && register.termsOfPerson(later.key).length === 0;
  if (a.length < 4 || b.length < 4 || shared < (known ? 1 : 3) || a.startsWith(b) || b.startsWith(a)) return false; // prettier-ignore
  const presented = known || first.person.officeSpan !== null || /^,/u.test(text.slice(first.person.end));
  if (!presented || later.person.officeSpan !== null || !/^[ \u00a0\u202f]\p{Ll}/u.test(text.slice(later.person.end, later.person.end + 2))) return false; // prettier-ignore
  const sentence = sentenceNear(article, later.person, 250);
  if (first.person.start >= sentence.start) return false;
  const firstly = sentenceNear(article, first.person, 250);
  return ![sentence, firstly].some((one) => FAMILY.test(text.slice(one.start, one.end)));
}
const FAMILY =
  /(?<![\p{L}])(?:frères?|sœurs?|soeurs?|fils|filles?|père|mère|parents|époux|épouse|mari|femme|cousine?s?|oncle|tante|neveux?|nièces?|couple|famille|jumeaux|jumelles|veuve|veuf|homonymes?|brothers?|sisters?|daughters?|father|mother|wife|husband|cousins?|family|twins?)(?![\p{L}])/iu;

/** « Vauzelle », « Vauzel »: two letters lost at the end of a surname, of one who holds the same office or is spoken of alone. */
function cutShort(a: { last: string; person: Person }, b: { last: string; person: Person }): boolean {
  const [long, short] = a.last.length > b.last.length ? [a.last, b.last] : [b.last, a.last];
  if (short.length < 5 || long.length - short.length !== 2 || !long.startsWith(short)) return false;
  const [one, other] = [a, b].map(({ person }) => fold(person.office ?? '').split(' ')[0]);
  return one === other && one !== '';
}

/** Whether a person is called « Me »: a lawyer or a notary. */
function counsel({ text }: { text: string }, person: Person): boolean {
  return /(?<![\p{L}])Me[ \u00a0\u202f]$/u.test(text.slice(Math.max(0, person.start - 4), person.start)) || /(?<![\p{L}])Me[ \u00a0\u202f]/u.test(text.slice(person.start, person.end)); // prettier-ignore
}
const KIN = /(?<![\p{L}])(?:sœurs?|soeurs?|frères?|cousine?s?|épouse|époux|consœur|père|mère|fils|fille)[ \u00a0\u202f](?:avocate?s?|Me|et associée?s?)/u; // prettier-ignore

/** A name without its accents, its case, spaces and hyphens kept: two writings that differ in accents alone have the same. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A name without the accents of its capitals. */
function small(name: string): string {
  return name.replace(/\p{Lu}/gu, plain);
}

/** A surname that stands for a person on its own (« Ferran a signé »), a letter more or less than the only full name it can stand for. */
function alone(
  article: Parameters<Check['run']>[0],
  names: readonly { last: string; person: Person }[],
): Warning[] {
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  for (const person of article.people) {
    if (!person.name || /[ \u00a0\u202f]/u.test(person.name) || person.officeSpan || inFurniture(article, person)) continue; // prettier-ignore
    const last = fold(person.name);
    if (last.length < 5 || seen.has(last) || article.text.slice(person.start, person.end) !== person.name) continue; // prettier-ignore
    seen.add(last);
    const near = names.filter(
      (one) =>
        one.person.start < person.start &&
        one.last.length >= 6 &&
        (one.last.length !== last.length || (article.language === 'en' && otherVowel(one.last, last))) &&
        one.last[0] === last[0] &&
        distance(one.last, last, 1) === 1,
    );
    if (near.length !== 1 || names.some((one) => one.last.split(' ').includes(last))) continue;
    const before = near[0]!.person;
    warnings.push(
      warn(
        'consistency/name',
        'warning',
        person,
        {
          fr: `Écrit « ${before.name} » plus haut : la même personne ?`,
          en: `Written “${before.name}” above: the same person?`,
        },
        { against: [before] },
      ),
    );
  }
  return warnings;
}

const TITLED =
  /(?<![\p{L}])(?:M\.|MM\.|Mme|Mlle|Me|Dr|Mr\.?|Mrs\.?|Ms\.?)[ \u00a0\u202f](\p{Lu}[\p{L}’'-]{3,})(?![\p{L}]|[ \u00a0\u202f]\p{Lu})/gu;

/** A surname alone (« M. Ardly ») a letter away from the only full name it can stand for. */
function surnames(
  article: Parameters<Check['run']>[0],
  names: readonly { last: string; person: Person }[],
): Warning[] {
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  for (const match of scanArticle(article.text, TITLED)) {
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
        (one.last.length !== last.length ||
          [...one.last].sort().join('') === [...last].sort().join('') ||
          (article.language === 'en' && otherVowel(one.last, last))),
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
