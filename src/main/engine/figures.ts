/** Whether two figures measure the same thing, and what their values then say of each other. */
import type { Statement } from '../../shared/analysis.ts';
import { stem } from './stages/statements/synonyms.ts';
import { actsApart, overlapOf, partsOf, periodsMeet, storyOf, type Overlap } from './matching.ts';

const counting = (lemmas: string): string[] => lemmas.split(' ').map((one) => `n:${stem(one)}`);

/** Things that stay as they are for months or years: a difference is no evolution. */
const LASTING: ReadonlySet<string> = new Set([
  'km',
  'm',
  'km2',
  'm2',
  'ha',
  'km²',
  'm²',
  'mm',
  ...counting('habitant commune etage place siege elu depute'),
]);
/** What is counted again every day: a difference is the next count. Stems. */
const TOLL: ReadonlySet<string> = new Set('mort blesse disparu evacue victime cas hospitalise foyer sinistre refugie deplace otage infection contamination arrestation'.split(' ').map(stem)); // prettier-ignore
/** What is measured, named by a noun of its own: stems. Two that differ are two measures. */
const MEASURES: ReadonlySet<string> = new Set('dette deficit excedent budget taux prix chomage participation abstention revenu habitant cout production capital loyer superficie temperature croissance inflation salaire siege voix perte depense exportation importation emploi salarie subvention capacite longueur largeur hauteur profondeur altitude epaisseur diametre distance poids vitesse population'.split(' ').map(stem)); // prettier-ignore
/** Which way a length is measured: of two that differ, none is the other. Folded stems as the text has them. */
const WAYS: readonly ReadonlySet<string>[] = [
  ['long', 'longu', 'longueur'],
  ['large', 'largeur', 'larg'],
  ['haut', 'hauteur', 'haut', 'altitud', 'altitude', 'culmin'],
  ['profond', 'profondeur'],
  ['diametr', 'diametre'],
].map((words) => new Set(words));
/** Part of a value by which a rounded figure (« environ », « quelque ») may be off. */
const ROUNDED = 0.1;
/** Days within which two articles speak of the same moment; of what is counted again every day, the same day. */
const SAME_MOMENT = 10;
const LONG = 45;
/** Years by which a figure that names its year is of another time than one that names none. */
const ANOTHER_TIME = 1;

/** Of somebody, in years. */
const AGE = 'year';
/** Of a match, as the higher and the lower. */
const SCORE = 'score';
const PERSON = `n:${stem('personne')}`;
/** Persons, whom one outlet counts by what they do and another as persons. */
const PERSONS: ReadonlySet<string> = new Set(counting('personne habitant salarie mort blesse evacue eleve etudiant manifestant soldat touriste spectateur malade patient agriculteur enseignant migrant femme homme victime passager ame disparu invite inscrit electeur refugie')); // prettier-ignore
/** Counts of one thing under two names. */
const KIN: readonly ReadonlySet<string>[] = ['salarie emploi personne', 'siege elu conseiller depute', 'place spectateur', 'habitant ame personne', 'mort victime personne', 'cas malade patient personne contamination infection', 'passager voyageur personne'].map((units) => new Set(counting(units))); // prettier-ignore

export interface Measured extends Statement {
  /** Date of its article. */
  articleDate: string | null;
}

/** How surely two figures measure the same thing. */
export type Sureness = 'sure' | 'likely' | 'none';

/** « trois passagers ont péri », « deux personnes blessées »: who is counted as dead or hurt is counted with those. */
function unitOf(one: Statement): string | null {
  if (one.unit === null || !PERSONS.has(one.unit) || one.number === null) return one.unit;
  if (FATES.includes(one.unit.slice(2))) return one.unit;
  const { words } = partsOf(one);
  const fates = FATES.filter((fate) => words.has(fate));
  return fates.length === 1 ? `n:${fates[0]}` : one.unit;
}
const FATES = ['mort', 'blesse', 'disparu'].map(stem);

/** Whether two units count the same kind of thing: the same unit, two names of one, or persons counted as such. */
export function unitsMeet(one: Statement, other: Statement): 'same' | 'kin' | 'apart' {
  const [a, b] = [unitOf(one), unitOf(other)];
  if (a === b) return 'same';
  if (a === null || b === null) return 'apart';
  if (KIN.some((units) => units.has(a) && units.has(b))) return 'kin';
  return PERSONS.has(a) && PERSONS.has(b) && (a === PERSON || b === PERSON) ? 'kin' : 'apart';
}

/** What ties two figures, and what speaks against: nothing at all where they cannot measure the same. */
function tieOf(
  a: Statement,
  b: Statement,
  /** Whether two names of one story may stand for one another, as where the value is the same. */
  lenient = false,
): { overlap: Overlap; telling: number; topics: number; evidence: number } | null {
  const unit = unitsMeet(a, b);
  if (unit === 'apart') return null;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.whole !== null && y.whole !== null && x.whole !== y.whole) return null;
  let scopes = 0;
  if (x.scopes.has('total') !== y.scopes.has('total')) return null;
  for (const [scope, ordinal] of x.scopes) {
    const other = y.scopes.get(scope);
    if (other === ordinal) scopes += scope === 'change' ? 0 : 1;
    else if (other !== undefined) return null;
  }
  const overlap = overlapOf(a, b);
  // A row is of its label and nothing else; a total is of what names nobody.
  if ((x.row || y.row) && (overlap.sharedNames === 0 ? x.names.size + y.names.size > 0 : overlap.namesBeyond))
    return null;
  const apart = overlap.namesDisjoint || (overlap.namesApart && overlap.sharedNames < 2);
  if (overlap.contrary > 0 || (apart && !(lenient && storyOf(a, b) === 2 && ofOneStory(a, b)))) return null;
  if (waysDiffer(x.words, y.words)) return null;
  const counted = unit === 'same' && [a.unit, b.unit].some((one) => one?.startsWith('n:') && x.words.has(one.slice(2)) && y.words.has(one.slice(2))) ? 1 : 0; // prettier-ignore
  const telling = overlap.weightOfWords - counted;
  const topics = Math.max(sharedTopics(a, b), storyOf(a, b));
  let measures = 0;
  for (const word of x.words) if (MEASURES.has(word) && y.words.has(word)) measures++;
  const evidence =
    telling +
    1.5 * overlap.sharedNames +
    overlap.sharedNumbers +
    scopes +
    (x.whole !== null && x.whole === y.whole ? 1 : 0) +
    Math.min(1, measures) +
    (overlap.sharedNames ? 0.5 : 1) * Math.min(1, topics / 2) +
    (storyOf(a, b) > 0 ? slipOf(a.number, b.number) : 0) +
    (unit === 'same' && a.unit !== '%' && !/^[A-Z]{3}|^n:/u.test(a.unit ?? '') ? 0.5 : 0);
  return { overlap, telling, topics, evidence };
}

/** « 112 » and « 121 », « 118 » and « 108 »: as a slip of the hand makes them. */
function slipOf(a: number | null, b: number | null): number {
  if (a === null || b === null || a === b) return 0;
  const [x, y] = [a, b].map((one) => String(one).replace('.', '')) as [string, string];
  if (x.length !== y.length) return 0;
  const apart = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [one, other] = apart as [number, number];
  if (apart.length === 2 && other === one + 1 && x[one] === y[other] && x[other] === y[one]) return 1;
  const digits = x.replace(/0+$/u, '').length;
  return apart.length === 1 && digits >= 2 ? (digits >= 3 ? 1 : 0.5) : 0;
}

/** How many of the names that their articles are about two figures have in common. */
export function sharedTopics(a: Statement, b: Statement): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  let shared = 0;
  for (const topic of x.topics) if (y.topics.has(topic)) shared++;
  return shared;
}

/** Whether one of the two articles is about all that both name. */
function ofOneStory(a: Statement, b: Statement): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  const names = [...x.names, ...y.names];
  return [x.topics, y.topics].some((topics) => names.every((name) => topics.has(name)));
}

function waysDiffer(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  const wayOf = (words: ReadonlySet<string>) => WAYS.findIndex((way) => [...way].some((word) => words.has(word))); // prettier-ignore
  const [one, other] = [wayOf(x), wayOf(y)];
  return one >= 0 && other >= 0 && one !== other;
}

/** What was before another figure is of its own time only where it says which. */
const isPast = (one: Statement): boolean => partsOf(one).before && one.from === null;

/** Same unit, same words, same names: what two figures measure. */
export function sameMeasure(a: Statement, b: Statement): Sureness {
  if (isPast(a) !== isPast(b)) return 'none';
  const tie = tieOf(a, b);
  if (!tie) return 'none';
  if (a.unit === SCORE) return tie.overlap.sharedNames >= 2 || (tie.overlap.sharedNames === 1 && !tie.overlap.namesBeyond) ? 'sure' : 'none'; // prettier-ignore
  const { overlap, telling, evidence } = tie;
  if (LASTING.has(a.unit ?? '') && overlap.sharedNames > 0 && overlap.ofLighter >= 0.8) return 'sure';
  if (LASTING.has(a.unit ?? '') && tie.topics > 0 && overlap.apart < 0.5 && !overlap.namesApart && overlap.sharedWords > 0) return 'sure'; // prettier-ignore
  if (a.unit === AGE) return overlap.sharedNames > 0 ? 'sure' : overlap.sharedWords > 0 && overlap.apart === 0 && storyOf(a, b) > 0 ? 'likely' : 'none'; // prettier-ignore
  // « Yanis Korda a réussi 19 arrêts »: what one name is counted for, in one story.
  if (telling < 0.8 && a.unit === b.unit && a.unit?.startsWith('n:') && overlap.sharedNames > 0 && !overlap.namesBeyond && overlap.apart < 0.5 && storyOf(a, b) > 0) return 'sure'; // prettier-ignore
  // What is counted is shared by all figures of one unit, and names by all of one article: without a word beyond they are no evidence.
  if (isToll(a) && isToll(b) && (storyOf(a, b) === 2 || (telling >= 0.8 && (tie.topics > 0 || overlap.sharedNames > 0))) && overlap.apart <= 0.25 * (evidence + 1)) return 'sure'; // prettier-ignore
  if (telling < 0.8 && storyOf(a, b) === 2 && slipOf(a.number, b.number) === 1 && overlap.sharedNames > 0 && !overlap.namesBeyond && overlap.apart < 0.5) return 'likely'; // prettier-ignore
  if (telling < 0.8) return 'none';
  // Each says something that the other does not: as a rule two things (the price of wheat and of maize).
  const scoped = partsOf(a).whole !== null && partsOf(a).whole === partsOf(b).whole && partsOf(a).scopes.size > 0 && partsOf(b).scopes.size > 0; // prettier-ignore
  const measured = !/^(?:%|n:|[A-Z]{3})/u.test(a.unit ?? '') && overlap.sharedNames > 0;
  if (overlap.apart > (scoped ? 0.4 : measured ? 0.35 : 0.25) * evidence) return 'none';
  if (evidence >= 3) return overlap.namesBeyond && overlap.sharedNames > 0 && telling < 2 ? 'likely' : 'sure';
  if (evidence >= 2 && overlap.apart < 0.5 && telling >= 1.6) return 'likely';
  // « Quelque 900 riverains ont été confinés » in two articles about the same two names.
  if (tie.topics >= 2 && overlap.ofBoth >= 0.95 && !overlap.namesBeyond) return 'likely';
  return evidence >= 2.4 && (overlap.ofLighter >= 0.6 || overlap.sharedNames > 0) ? 'likely' : 'none';
}

/** Whether two figures of one value speak of the same: looser, since the value itself is evidence. */
export function sameFigure(a: Statement, b: Statement): boolean {
  if (a.number === null || !periodsMeet(a, b) || partsOf(a).denied !== partsOf(b).denied) return false;
  const tie = tieOf(a, b, true);
  if (!tie) return false;
  const { overlap, telling, topics, evidence } = tie;
  if (overlap.namesDisjoint || overlap.namesApart) return isTelling(a) && storyOf(a, b) === 2;
  if (storyOf(a, b) === 2 && isTelling(a) && !actsApart(partsOf(a).words, partsOf(b).words)) return true;
  // Two groups, one bottle: small counts are everywhere.
  if (a.unit?.startsWith('n:') && Number.isInteger(a.number) && a.number < 10)
    return (isToll(a) && isToll(b) && topics + overlap.sharedNames > 0) || (overlap.apart <= 0.25 * evidence && telling >= 0.8 && evidence >= 2.4); // prettier-ignore
  // A value with three digits or more that is not round is seldom met twice by chance.
  const digits = String(a.number).replace(/\D|0+$/gu, '').length;
  const common = overlap.sharedWords + overlap.sharedNames;
  if (isPast(a) !== isPast(b))
    return topics >= 1 && (digits >= 3 || (digits === 2 && a.number >= 1000) || telling >= 0.8);
  if (digits >= 3) return common >= 1 || topics >= 1;
  if (actsApart(partsOf(a).words, partsOf(b).words)) return false;
  if (a.unit === '%' && topics < 2 && overlap.apart > 0.2 * (telling + overlap.sharedNames)) return false;
  if (digits === 2 && topics >= 1 && telling + overlap.sharedNames >= 0.8) return true;
  // A sum or a count of thousands, in articles about the same two names.
  if (topics >= 2 && digits === 2 && a.unit !== '%' && Math.abs(a.number) >= 1000) return true;
  if (telling >= 0.8 && topics >= 2) return true;
  return common >= 2 && overlap.ofLighter >= 0.5 && overlap.apart <= 0.4 * Math.max(evidence, 2);
}

/** A value that two figures of one story have not by chance: two digits that count, no share. A toll is told by all. */
const isTelling = (one: Statement): boolean =>
  isToll(one) || (one.unit !== '%' && one.unit !== AGE && Math.abs(one.number!) >= 20 && /[1-9].*[1-9]/u.test(String(one.number))); // prettier-ignore

/** `met`: a bound that the other value meets from afar; neither says the same nor the contrary. */
export type ValueRelation = 'equal' | 'rounded' | 'met' | 'apart';

/** Equal; equal once the coarser is rounded or the bound is met; or apart. */
export function valuesOf(a: Statement, b: Statement): ValueRelation {
  const [x, y] = [a.number!, b.number!];
  if (x === y) return 'equal';
  if (a.unit === SCORE || b.unit === SCORE) return 'apart';
  const [small, large] = [Math.min(x, y), Math.max(x, y)];
  if (a.comparator === '~' || b.comparator === '~')
    if (large - small <= ROUNDED * Math.abs(large)) return 'rounded';
  if (bounded(a, y) || bounded(b, x))
    return large - small <= 2 * ROUNDED * Math.abs(large) ? 'rounded' : 'met';
  return roundsTo(x, y) || roundsTo(y, x) ? 'rounded' : 'apart';
}

/** « au moins 300 » and 310. */
function bounded(bound: Statement, value: number): boolean {
  return (
    (bound.comparator === '>=' && value >= bound.number!) ||
    (bound.comparator === '<=' && value <= bound.number!)
  );
}

/** Whether `exact` gives `coarse` when it is rounded to as many digits as that is written with. */
function roundsTo(exact: number, coarse: number): boolean {
  const [, decimals = ''] = String(coarse).split('.');
  if (decimals) return Math.abs(exact - coarse) < 0.5 * 10 ** -decimals.length;
  const zeros = /0*$/u.exec(String(Math.abs(coarse)))![0].length;
  // A round number may be exact too: only a difference under half its last written digit is rounding.
  const step = 10 ** zeros;
  return (
    (zeros > 0 || !Number.isInteger(exact)) &&
    Math.abs(exact - coarse) <= 0.5 * step &&
    Math.abs(exact - coarse) <= 0.1 * Math.abs(coarse)
  );
}

/** Whether two differing figures are of the same time: said so, likely, unknown, or of two times. */
export function sameTime(a: Measured, b: Measured): 'said' | 'likely' | 'unknown' | 'two' {
  const [one, other] = [a, b].map((each) => (each.articleDate ?? '').slice(0, 10)) as [string, string];
  if (a.from !== null && b.from !== null && !periodsMeet(a, b)) return 'two';
  // Between two articles somebody may have a birthday.
  if (a.unit === AGE && b.unit === AGE) return apartInYears(one, other) >= Math.abs(a.number! - b.number!) ? 'two' : 'likely'; // prettier-ignore
  if (isToll(a) && isToll(b) && one !== other) return 'two';
  if (a.from !== null && b.from !== null) return a.from === b.from && a.to === b.to ? 'said' : 'likely';
  const apart = one && other ? Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 : null;
  if (a.from !== null || b.from !== null) {
    const [said, day] = a.from !== null ? [a, other] : [b, one];
    if (day === '') return 'unknown';
    if (said.from! <= day && day <= `${said.to ?? said.from!}~`) return 'likely';
    const years = Math.abs(Number(said.from!.slice(0, 4)) - Number(day.slice(0, 4)));
    if (years > ANOTHER_TIME) return 'two';
    const days = Math.abs(Date.parse(said.from!.slice(0, 10)) - Date.parse(day)) / 86_400_000;
    return days <= LONG && apart !== null && apart <= LONG && said.from!.length === 10 ? 'likely' : 'unknown';
  }
  if (lasts(a) && lasts(b)) return apart === null || apart <= 400 ? 'likely' : 'unknown';
  if (apart === null) return 'unknown';
  return apart <= SAME_MOMENT ? 'likely' : 'two';
}

/** Years that a birthday may explain: one, and those between the two days. */
const apartInYears = (one: string, other: string): number =>
  one === other ? (one === '' ? 1 : 0) : 1 + Math.floor(Math.abs(Date.parse(one) - Date.parse(other) || 0) / 31_557_600_000); // prettier-ignore

const isToll = (one: Statement): boolean => TOLL.has((unitOf(one) ?? '').replace('n:', ''));

const lasts = (one: Statement): boolean =>
  (one.unit !== null && LASTING.has(one.unit)) || partsOf(one).whole === stem('voix');
