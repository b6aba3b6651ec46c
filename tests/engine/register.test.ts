import { describe, expect, test } from 'vitest';
import {
  emptyFacts,
  makeRegister,
  mergeFacts,
  type OfficeTerm,
  type RegisterFacts,
} from '../../src/main/engine/register.ts';
import { analyse } from '../../src/main/engine/analyse.ts';
import { distance, fold } from '../../src/main/engine/register/names.ts';
import { officeKey } from '../../src/main/engine/register/offices.ts';
import { shippedFacts, shippedRegister } from '../../src/main/engine/register/shipped.ts';

const names = (terms: OfficeTerm[]) => terms.map((term) => term.person);

describe('names', () => {
  test.each([
    ["l'O.T.A.N.", 'OTAN'],
    ['États\u2011Unis', 'Etats-Unis'],
    ['L’Équipe', 'equipe'],
    ['Volodymyr Zelensky', 'volodymyr zelensky'],
  ])('%s is %s', (a, b) => expect(fold(a)).toBe(fold(b)));
  test('distance counts a swap once and gives up early', () => {
    expect(distance('bmf', 'bfm', 2)).toBe(1);
    expect(distance('kitten', 'sitting', 3)).toBe(3);
    expect(distance('kitten', 'sitting', 1)).toBe(2);
  });
  test.each([
    ['la Première ministre', 'Prime Minister'],
    ['chef de l’État', 'présidente'],
    ['Secrétaire générale', 'secretary-general'],
    ['ministre de l’Économie et des Finances', 'finance minister'],
  ])('%s is the office of %s', (a, b) => expect(officeKey(a)).toBe(officeKey(b)));
});

describe('the shipped register', () => {
  const register = shippedRegister();
  test('knows who held an office on a day, first and last day included', () => {
    expect(names(register.holders('secrétaire général', 'Otan', '2024-09-30'))).toEqual(['Jens Stoltenberg']);
    expect(names(register.holders('secretary general', 'NATO', '2024-10-01'))).toEqual(['Mark Rutte']);
    expect(names(register.holders('premier ministre', 'French', '2024-12-20'))).toEqual(['François Bayrou']);
    expect(names(register.holders('président', 'Atlantide', '2024-12-20'))).toEqual([]);
  });
  test('knows the offices of a person in order', () => {
    expect(register.termsOfPerson('Mark Rutte').map((term) => term.organisation)).toEqual([
      'Pays-Bas',
      'OTAN',
    ]);
    expect(register.termsOfPerson('vladimir putin')).toHaveLength(3);
  });
  test('knows organisations by acronym, translation and demonym', () => {
    for (const name of ['FMI', 'IMF', 'Fonds monétaire international'])
      expect(register.organisation(name)?.name).toBe('Fonds monétaire international');
    expect(register.organisation('britannique')?.name).toBe('Royaume-Uni');
  });
  test('finds the outlet that was meant, and nothing for names far from any', () => {
    expect(register.nearOutlet('BMF')?.name).toBe('BFM');
    expect(register.nearOutlet('Le Mode')?.name).toBe('Le Monde');
    expect(register.nearOutlet('BFM')).toBeNull();
    expect(register.nearOutlet('Gazette de Brévanne')).toBeNull();
  });
  test('keeps a series of events in order', () => {
    const places = register.eventsOfSeries("sommet de l'OTAN").map((event) => event.place);
    expect(places.slice(-2)).toEqual(['La Haye', 'Ankara']);
  });
  test('knows the spellings of a name', () => {
    expect(register.spelling('Kyiv')?.preferred).toBe('Kiev');
  });
  test('holds sound facts: ordered days, a basis, a day of the last look', () => {
    const facts = shippedFacts();
    const day = /^\d{4}-\d\d-\d\d$/;
    for (const term of facts.terms) {
      expect(term.from).toMatch(day);
      if (term.to !== null) expect(term.to >= term.from, term.person).toBe(true);
      expect(term.asOf).toMatch(day);
      expect(term.basis).not.toBe('');
    }
    for (const event of facts.events) expect(event.to >= event.from, event.name).toBe(true);
    expect(facts.outlets.length).toBeGreaterThan(200);
  });
  test('has no office of two persons for more than a change of hands', () => {
    const shared = new Set(["ministre de l'économie|France", 'président|Assemblée nationale']);
    const byOffice = Map.groupBy(shippedFacts().terms, (term) => `${term.office}|${term.organisation}`);
    for (const [office, terms] of byOffice) {
      if (shared.has(office)) continue;
      const ordered = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1));
      for (let i = 1; i < ordered.length; i++) {
        const before = ordered[i - 1]!;
        expect(
          before.to !== null && before.to <= ordered[i]!.from,
          `${office}: ${before.person}, ${ordered[i]!.person}`,
        ).toBe(true);
      }
    }
  });
});

test('a house fact outranks the shipped one it overlaps', () => {
  const term = (person: string, from: string, to: string | null): OfficeTerm => ({
    person,
    office: 'maire',
    organisation: 'Brévanne',
    from,
    to,
    basis: 'test',
    asOf: '2025-01-01',
  });
  const shipped = {
    ...emptyFacts,
    terms: [term('Ancien', '2014-01-01', '2020-06-01'), term('Faux', '2020-06-01', null)],
  };
  const house = { ...emptyFacts, terms: [term('Juste', '2020-06-01', null)] };
  const register = makeRegister(mergeFacts(shipped, house));
  expect(names(register.holders('maire', 'Brévanne', '2023-01-01'))).toEqual(['Juste']);
  expect(names(register.termsOfOffice('maire', 'Brévanne'))).toEqual(['Ancien', 'Juste']);
});

test('a house fact equal to a shipped one extends what is known, and keeps its other wordings', () => {
  const shipped: OfficeTerm = {
    person: 'Odile Marant',
    aliases: ['Odile Marant-Lévy'],
    office: 'président',
    officeAliases: ['patronne'],
    organisation: 'Office des marais',
    from: '2019-01-01',
    to: '2024-03-31',
    basis: 'test',
    asOf: '2024-06-30',
  };
  const { aliases: _, officeAliases: __, ...plain } = shipped;
  const house = { ...emptyFacts, terms: [{ ...plain, office: 'présidente', asOf: '2026-05-01' }] };
  const register = makeRegister(mergeFacts({ ...emptyFacts, terms: [shipped] }, house));
  for (const found of [
    register.termsOfPerson('Odile Marant-Lévy'),
    register.termsOfOffice('président', 'Office des marais'),
    register.holders('patronne', 'Office des marais', '2022-01-01'),
  ])
    expect(found.map((term) => [term.asOf, term.house])).toEqual([['2026-05-01', true]]);

  const text = 'Odile Marant, présidente de l’Office des marais, a promis mardi une digue.';
  const severities = (facts: RegisterFacts) =>
    analyse(
      { text, blocks: null, language: 'fr', date: { value: '2026-04-14', from: 'given' } },
      makeRegister(facts),
    )
      .warnings.filter((warning) => warning.rule === 'office/holder')
      .map((warning) => warning.severity);
  const organisations = [
    { name: 'Office des marais', aliases: [], kind: 'body', basis: 'test', asOf: '2024-06-30' },
  ] as unknown as RegisterFacts['organisations'];
  const base = { ...emptyFacts, organisations, terms: [shipped] };
  expect(severities(base)).toEqual(['warning']);
  expect(severities(mergeFacts(base, house))).toEqual(['error']);
});
