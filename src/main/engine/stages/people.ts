/** People and offices: the name with its office, the office alone with its holder, later mentions with what was said before. */
import type { Person, Reading } from '../../../shared/analysis.ts';
import { firstStartingAt } from '../reading.ts';
import type { Register } from '../register.ts';
import { officeKey } from '../register/offices.ts';
import { fold } from '../register/names.ts';
import type { Stage, StageContext } from '../stage.ts';
import { wordsOf, type Words } from '../words.ts';
import { allThat } from '../wordtypes.ts';
import { beginningOffices, officeAt, type Office } from './names/offices.ts';
import { namesOf, type Named } from './names/runs.ts';

/** Farthest that an apposition may stand behind a name, in tokens (« X, 52 ans, maire de Y »). */
const FARTHEST = 7;
/** Farthest that « le président » alone stands for the president of a company or party named before, in code units. */
const NEAR = 600;
/** Verbs between a name and the office it is said to hold. */
const COPULAS: ReadonlySet<string> = new Set(
  'est était fut sera devient devenu devenue nommé nommée élu élue réélu réélue redevenu demeure reste is was became becomes elected appointed named comme as'.split(
    ' ',
  ),
);
/** Offices that several people hold at once: alone, they stand for nobody. */
const MANY: ReadonlySet<string> = new Set(`député députée sénateur sénatrice conseiller conseillère chercheur chercheuse professeur professeure historien historienne politologue sociologue avocat avocate juge magistrat magistrate
  médecin infirmier infirmière candidat candidate militant militante opposant opposante écrivain écrivaine acteur actrice chanteur chanteuse journaliste analyste expert experte spécialiste responsable
  économiste représentant représentante dirigeant dirigeante leader chef cheffe patron patronne directeur directrice général colonel capitaine commandant lieutenant prince princesse cardinal évêque
  professor researcher analyst author editor lawyer attorney judge justice candidate senator representative mp mep captain commander colonel general head chief leader director manager chair secretary secrétaire délégué adjoint adjointe`.split(/\s+/u)); // prettier-ignore

function run(reading: Reading, context: StageContext): void {
  const { pack, register } = context;
  if (!pack || reading.tokens.length === 0) return;
  const lexicon = pack.names;
  const words = wordsOf(reading);
  const persons = namesOf(reading, context).filter((named) => named.kind === 'person');
  const personFrom = new Map<number, Named>(persons.map((named) => [named.first, named]));
  const personTo = new Map<number, Named>(persons.map((named) => [named.last, named]));
  const organisations = new Map(
    namesOf(reading, context)
      .filter((named) => named.kind === 'organisation')
      .map((named) => [named.last, named] as const),
  );
  const endsName = (token: number) =>
    context.pack?.language === 'en' ? (organisations.get(token) ?? null) : null;
  const stops = (token: number) => personFrom.has(token);
  const offices: Office[] = [];
  const takenBy = new Map<Named, Office>();
  const alone: Office[] = [];
  let last = -1;
  for (const i of allThat(words, beginningOffices(lexicon))) {
    if (i <= last) continue;
    const inside = personAt(persons, i);
    if (inside && inside.first !== i) continue;
    const office = officeAt(words, lexicon, register, i, stops, endsName);
    if (!office) continue;
    offices.push(office);
    const named = office.plural ? null : holderOf(words, office, personFrom, personTo);
    if (named && !takenBy.has(named)) takenBy.set(named, office);
    else if (!office.plural && !named) alone.push(office);
    last = office.last;
  }
  const people: Person[] = [];
  for (const named of persons) {
    const office = takenBy.get(named);
    if (office) {
      const before = office.last < named.first;
      // A title read with the office belongs to the person.
      const start =
        before && words.tokens[office.first].start < named.start
          ? words.tokens[office.first].start
          : named.start;
      const adjacent = before ? named.first - office.last <= 3 : office.first - named.last <= 3;
      people.push({
        start: before && adjacent ? start : named.start,
        end: !before && adjacent ? words.tokens[office.last].end : named.end,
        name: named.name,
        office: office.office,
        organisation: office.organisation,
        officeSpan: { start: words.tokens[office.first].start, end: words.tokens[office.last].end },
        former: office.former,
      });
    } else
      people.push({
        start: named.start,
        end: named.end,
        name: named.name,
        office: null,
        organisation: null,
        officeSpan: null,
        former: false,
      });
  }
  resolve(people, alone, words, register, reading.date?.value ?? null);
  for (const person of people) person.organisation ??= heldIn(register, person);
  people.sort((a, b) => a.start - b.start);
  carry(people);
  reading.people = people;
}

/** The person whose tokens hold an index, null when none does. */
function personAt(persons: readonly Named[], i: number): Named | null {
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (persons[middle].last >= i) high = middle;
    else low = middle + 1;
  }
  return low < persons.length && persons[low].first <= i ? persons[low] : null;
}

/** The person an office is written with: right behind it, or before it across a comma, a bracket or a verb like « est ». */
function holderOf(
  words: Words,
  office: Office,
  from: ReadonlyMap<number, Named>,
  to: ReadonlyMap<number, Named>,
): Named | null {
  const after = office.last + 1;
  const direct = from.get(after);
  if (direct) return direct;
  const opens =
    /^(?:que|qu'|comme|as)$/u.test(words.form[office.first - 1] ?? '') ||
    words.tokens[office.first - 1]?.pos === 'PUNCT' ||
    office.first === 0;
  if (words.form[after] === ',' && (office.definite || opens)) {
    const behind = from.get(after + 1);
    // « Dans une lettre au Premier ministre, Jeanne Martin affirme »: the name is the subject
    const article = office.definite ? office.first - 1 : office.first;
    const governed =
      words.tokens[article - 1]?.pos === 'ADP' || /^(?:au|aux|du)$/u.test(words.form[office.first - 1] ?? '');
    const subject = behind && /^(?:VERB|AUX)$/u.test(words.tokens[behind.last + 1]?.pos ?? '');
    if (behind && !lists(words, behind) && !(governed && subject)) return behind;
  }
  // A title between them: « le président, M. Dupont ».
  for (let k = after; k < after + 3; k++) {
    const named = from.get(k);
    if (
      named &&
      k > after &&
      /^(?:m|m\.|mme|me|maître|docteur|docteure|pr|mgr|mr|mr\.|mrs|ms|ms\.|mrs\.|dr|dr\.|sir|général)$/u.test(
        words.form[k - 1],
      )
    )
      return named;
  }
  let bridged = false;
  for (let k = office.first - 1; k >= 0 && office.first - k <= FARTHEST; k--) {
    const named = to.get(k);
    if (named) return bridged ? named : null;
    const form = words.form[k];
    if (form === ',' || form === '(' || COPULAS.has(form)) bridged = true;
    else if (form === '.' || form === ';' || form === ':' || words.tokens[k].pos === 'VERB') return null;
    else if (words.tokens[k].pos === 'CCONJ' && !bridged) return null;
  }
  return null;
}

/** Whether the name behind « le président de X, » begins a list of others rather than naming the holder. */
function lists(words: Words, named: Named): boolean {
  const next = words.form[named.last + 1] ?? '';
  return next === 'et' || next === 'and';
}

/** Gives offices written alone their holder: the one the article names with that office, else the register's holder that the article names. */
function resolve(
  people: Person[],
  alone: readonly Office[],
  words: Words,
  register: Register,
  date: string | null,
): void {
  const held = new Map<string, Person[]>();
  for (const person of people) {
    if (person.office === null || person.former) continue;
    const key = officeKey(person.office);
    const list = held.get(key);
    if (list) list.push(person);
    else held.set(key, [person]);
  }
  for (const list of held.values()) list.sort((a, b) => a.start - b.start);
  const names = new Set(people.map((person) => person.name));
  for (const office of alone) {
    const span = { start: words.tokens[office.first].start, end: words.tokens[office.last].end };
    const key = officeKey(office.office);
    const far = (person: Person) =>
      office.organisation === null &&
      key === 'president' &&
      person.organisation !== null &&
      register.organisation(person.organisation)?.kind !== 'state' &&
      Math.abs(person.start - span.start) > NEAR;
    const minister = MINISTER.test(office.office) ? ministerOf(people, office, span.start, register, date) : null; // prettier-ignore
    const holder =
      minister ??
      nearest(
        held.get(key) ?? [],
        span.start,
        (person) => sameOrganisation(register, person.organisation, office.organisation) && !far(person),
      );
    let name = holder?.name ?? null;
    let organisation = office.organisation ?? holder?.organisation ?? null;
    if (name === null && !office.former && organisation !== null && key !== '') {
      const named = register
        .termsOfOffice(office.office, organisation)
        .filter((term) => names.has(term.person));
      name = named.at(-1)?.person ?? null;
    }
    if (name === null && (!office.definite || organisation === null || MANY.has(office.office.split(' ')[0])))
      continue;
    if (office.former) name = formerHolder(names, office, organisation, register, date);
    organisation ??= null;
    people.push({
      ...span,
      name,
      office: office.office,
      organisation,
      officeSpan: span,
      former: office.former,
    });
  }
}

/** A minister without a portfolio: « le ministre », « le ministre allemand ». */
const MINISTER = /^(?:ministre|minister)$/u;

/**
 * Who « le ministre allemand » is: the last minister of that state named before, else the only person of the article the register knows as one
 * at its date; « le ministre » alone is the last minister named before, of whatever portfolio.
 */
function ministerOf(people: readonly Person[], office: Office, at: number, register: Register, date: string | null): Person | null {
  const ministers = people.filter((one) => one.name !== null && one.office !== null && !one.former && /^(?:ministre|minister|premier ministre|vice-ministre)/u.test(one.office));
  const before = ministers.findLast((one) => one.start < at && (office.organisation === null || (one.organisation !== null && sameOrganisation(register, one.organisation, office.organisation))));
  if (before) return before;
  if (office.organisation === null) return null;
  const known = people.filter((one) => one.name !== null && register.termsOfPerson(one.name).some((term) =>
    /^(?:ministre|minister)/u.test(fold(term.office)) && sameOrganisation(register, term.organisation, office.organisation) && (date === null || (term.from <= date && (term.to === null || date <= term.to)))));
  return new Set(known.map((one) => one.name)).size === 1 ? known[0]! : null;
} // prettier-ignore

/** The only person of the article whom the register knows to have held an office, and to hold it no more: « l'ancien Premier ministre néerlandais ». */
function formerHolder(
  names: ReadonlySet<string | null>,
  office: Office,
  organisation: string | null,
  register: Register,
  date: string | null,
): string | null {
  if (organisation === null) return null;
  const held = new Set(
    register
      .termsOfOffice(office.office, organisation)
      .filter((term) => names.has(term.person) && term.to !== null && (date === null || term.to < date))
      .map((term) => term.person),
  );
  return held.size === 1 ? [...held][0]! : null;
}

/** The organisation in which the register knows the person to have held that office; null when it does not or knows several. */
function heldIn(register: Register, { name, office }: Person): string | null {
  if (name === null || office === null) return null;
  const key = officeKey(office);
  const places = new Set(
    register
      .termsOfPerson(name)
      .filter((term) => officeKey(term.office) === key)
      .map((term) => term.organisation),
  );
  return places.size === 1 ? [...places][0] : null;
}

function sameOrganisation(register: Register, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const key = (name: string) => fold(register.organisation(name)?.name ?? name);
  return key(a) === key(b);
}

/** How many holders of one office are looked at on either side of a mention of it. */
const HOLDERS = 20;

/** The last person before an offset that fits, else the first after it; `people` are in order. */
function nearest(people: readonly Person[], at: number, fits: (person: Person) => boolean): Person | null {
  const middle = firstStartingAt(people, at + 1);
  for (let i = middle - 1; i >= 0 && i >= middle - HOLDERS; i--) if (fits(people[i])) return people[i];
  for (let i = middle; i < people.length && i < middle + HOLDERS; i++) if (fits(people[i])) return people[i];
  return null;
}

/** Later mentions by name alone bear the office that was written with the name. */
function carry(people: Person[]): void {
  const written = new Map<string, Person>();
  for (const person of people)
    if (person.name !== null && person.officeSpan && !person.former && !written.has(person.name))
      written.set(person.name, person);
  for (const person of people) {
    if (person.name === null || person.officeSpan) continue;
    const source = written.get(person.name);
    if (!source) continue;
    person.office = source.office;
    person.organisation = source.organisation;
  }
}

export const people: Stage = { name: 'people', run };
