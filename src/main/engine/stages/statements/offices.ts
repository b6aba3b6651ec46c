/** Who holds an office: one statement for every mention of a person with the office written beside the name. */
import type { Person, Reading, Statement, Time } from '../../../../shared/analysis.ts';
import { sentenceAt, touching } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { officeKey } from '../../register/offices.ts';
import { statement, type StatementContext } from './make.ts';

/** Offices that one person holds at a time, as their keys begin. Others (deputy, spokesman, judge) name no single holder. */
const SINGLE =
  /^(?:president|premier ministre|chancelier|secretaire general|directeur general|ministre de|roi|reine|pape|gouverneur|maire|prefet de|chef d'etat major|haut representant|procureur general|recteur|selectionneur|entraineur|pdg|president directeur general|emir|sultan|empereur|secretaire d'etat|mayor|governor|chief executive|ceo|attorney general|secretary of)(?![\p{L}])/u;
/** Offices of a lower rank that begin with the same words. */
const LOWER = /(?:delegue|adjoint|deputy|honoraire|interim|designe|elu)(?![\p{L}])/u;

/** Words beside a name that put the office in another time than the article's. */
const ANOTHER_TIME =
  /(?<![\p{L}\p{N}])(?:alors|à l['’]époque|élue?|futurs?|future|désignée?|pressentie?|candidate?|successeure?|prédécesseure?|par intérim|intérimaire|sortante?|démissionnaire|était|fut|avait été|devenue?|then|elect|designate|acting|outgoing|incoming|successor|predecessor|was|would-be)(?![\p{L}\p{N}])/iu;
/** « a été élue maire »: holds it from then on. */
const ELECTED =
  /(?<![\p{L}])(?:a été|vient d['’]être|has been|was)[\s\u00a0\u202f](?:ré)?(?:élue?|elected|nommée?)(?![\p{L}])/giu;
/** Code units on either side in which such a word counts. */
const BESIDE = 30;

/** Statements of office-holders. Who held an office once (« ancien ») is none. */
export function offices({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  for (const person of reading.people) {
    if (person.name === null || person.office === null || person.officeSpan === null || person.former)
      continue;
    if (!isNamed(person, reading) || inAnotherTime(person, reading)) continue;
    const organisation = organisationOf(person, reading, register);
    if (organisation === null) continue;
    const terms = register.termsOfOffice(person.office, organisation);
    const office = officeKey(terms[0]?.office ?? person.office);
    if (!SINGLE.test(office) || LOWER.test(office)) continue;
    const named = register.organisation(organisation)?.name ?? organisation;
    if (terms.length === 0 && !/\p{Lu}/u.test(named)) continue;
    const when = timeOf(person, reading);
    found.push(
      statement(person, {
        kind: 'office',
        key: `office|${office}|${fold(named)}`,
        value: holderName(person.name, register),
        from: when,
        to: when,
        label: `${terms[0]?.office ?? person.office} (${named})`,
      }),
    );
  }
  return found;
}

/** An office alone that stands for its holder (« le secrétaire général ») states nothing of who holds it. */
function isNamed(person: Person, reading: Reading): boolean {
  const last = fold(person.name!).split(' ').at(-1)!;
  return fold(reading.text.slice(person.start, person.end)).includes(last);
}

function inAnotherTime(person: Person, reading: Reading): boolean {
  const sentence = sentenceAt(reading, person.start) ?? person;
  const from = Math.max(sentence.start, person.start - BESIDE);
  const to = Math.min(Math.max(sentence.end, person.end), person.end + BESIDE);
  return ANOTHER_TIME.test(reading.text.slice(from, to).replace(person.name!, ' ').replace(ELECTED, ' '));
}

/** The name under which the register knows a person, else the name as the article has it. */
function holderName(name: string, register: Register): string {
  return register.termsOfPerson(name)[0]?.person ?? name;
}

/** The organisation of an office: written, or the one in which the register knows that person in that office, or the only named one that has such an office. */
function organisationOf(person: Person, reading: Reading, register: Register): string | null {
  if (person.organisation !== null) return person.organisation;
  const key = officeKey(person.office!);
  const place = LOCAL.test(key) ? placeOf(person, reading) : null;
  if (place !== null) return place;
  const held = new Set(
    register
      .termsOfPerson(person.name!)
      .filter((term) => officeKey(term.office) === key)
      .map((term) => term.organisation),
  );
  if (held.size === 1) return [...held][0]!;
  const named = new Set<string>();
  for (const mention of reading.mentions) {
    const organisation = mention.kind === 'organisation' ? register.organisation(mention.name) : null;
    if (organisation && register.termsOfOffice(person.office!, organisation.name).length > 0)
      named.add(organisation.name);
  }
  return named.size === 1 ? [...named][0]! : null;
}

/** Offices of a town or a department, which its place names where the office does not. */
const LOCAL = /^(?:maire|mayor|prefet)(?![\p{L}])/u;

/** The place of a local office: « À Brévanne, le maire, Luc Sarrazin », else the only one of the title. */
function placeOf(person: Person, reading: Reading): string | null {
  const sentence = sentenceAt(reading, person.start);
  const places = (span: { start: number; end: number }) => [
    ...new Set(touching(reading.mentions, span).flatMap((one) => (one.kind === 'place' ? [one.name] : []))),
  ];
  const [before, ...more] = sentence ? places({ start: sentence.start, end: person.start }) : [];
  if (before !== undefined && more.length === 0) return before;
  const [titled, ...others] = reading.title ? places(reading.title) : [];
  return titled !== undefined && others.length === 0 ? titled : null;
}

/** The day a holder is named for: a past or coming date of the same sentence, else the date of the article. */
function timeOf(person: Person, reading: Reading): string | null {
  const sentence = sentenceAt(reading, person.start);
  const day = reading.date?.value ?? null;
  if (!sentence) return day;
  const dates = touching(reading.times, sentence).filter(
    (time): time is Time & { value: string } => time.type === 'DATE' && /^\d{4}/.test(time.value ?? ''),
  );
  const years = new Set(dates.map((time) => time.value.slice(0, 4)));
  if (years.size !== 1) return day;
  const [year] = years;
  if (day !== null && day.startsWith(year!)) return day;
  return dates[0]!.value.slice(0, 10);
}
