import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/shared/analysis.ts';
import { analyse } from '../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import { agencyOf } from '../../src/main/engine/checks/archive/copies.ts';
import { valuesOf } from '../../src/main/engine/figures.ts';
import { statement } from '../../src/main/engine/stages/statements/make.ts';
import { skeleton } from '../../src/main/engine/stages/statements/names.ts';
import { stem } from '../../src/main/engine/stages/statements/synonyms.ts';

const register = shippedRegister();

function statements(text: string, date: string | null = null): Statement[] {
  return analyse(
    { text, blocks: null, language: 'fr', date: date ? { value: date, from: 'given' } : null },
    register,
  ).statements;
}
const ofKind = (text: string, kind: Statement['kind'], date: string | null = null) =>
  statements(text, date).filter((one) => one.kind === kind);

describe('offices', () => {
  test('the holder under the register’s name, for the day of the article', () => {
    const [one] = ofKind('Le secrétaire général de l’OTAN, Mark Rutte, a répondu.', 'office', '2025-05-02');
    expect(one).toMatchObject({
      key: 'office|secretaire general|otan',
      value: 'Mark Rutte',
      from: '2025-05-02',
    });
  });
  test('feminine and English wordings have the same key', () => {
    const [french] = ofKind(
      'La présidente de la Commission européenne, Ursula von der Leyen, a répondu.',
      'office',
    );
    const english = analyse(
      {
        text: 'The president of the European Commission, Ursula von der Leyen, answered.',
        blocks: null,
        language: 'en',
        date: null,
      },
      register,
    );
    expect(english.statements.find((one) => one.kind === 'office')?.key).toBe(french?.key);
  });
  test.each([
    'L’ancien maire de Brévanne, Luc Sarrazin, est venu.',
    'Luc Sarrazin, alors maire de Brévanne, avait signé.',
    'Le député de Brévanne, Luc Sarrazin, est venu.',
  ])('none in %s', (text) => expect(ofKind(text, 'office')).toEqual([]));
});

describe('figures', () => {
  const figures = (text: string) =>
    ofKind(text, 'figure').map((one) => [
      one.number,
      one.unit,
      /!part/u.test(one.terms),
      /!before/u.test(one.terms),
    ]);
  test('a whole with its part', () => {
    expect(
      figures('La région consacre 12 % de son budget aux transports, dont 4 % aux lignes ferroviaires.'),
    ).toEqual([
      [12, '%', false, false],
      [4, '%', true, false],
    ]);
  });
  test('two counts of two things', () => {
    expect(
      figures('La réunion a rassemblé 35 pays, dont 27 chefs d’État.').map(([number, unit, part]) => [
        number,
        unit,
        part,
      ]),
    ).toEqual([
      [35, 'n:pays', false],
      [27, 'n:chef', true],
    ]);
  });
  test.each<[string, ReturnType<typeof figures>]>([
    [
      'Le conseil a promis 40 millions d’euros aux écoles, dont 12 millions pour les cantines, d’ici 2029.',
      [[40e6, 'EUR', false, false], [12e6, 'EUR', true, false]],
    ],
    [
      'Les communes devront céder 8 % de leurs terres d’ici 2032, dont 2,5 % aux forêts et 1 % aux haies.',
      [[8, '%', false, false], [2.5, '%', true, false], [1, '%', false, false]],
    ],
    [
      'Quarante-deux médecins, parmi lesquels 19 femmes, ont signé la lettre.',
      [[42, 'n:medecin', false, false], [19, 'n:femme', true, false]],
    ],
    ['Sa liste obtient 31 des 49 sièges.', [[31, 'n:siege', false, false], [49, 'n:siege', false, false]]],
    ['Elle disposera de 31 sièges sur 49.', [[31, 'n:siege', false, false]]],
  ])('one statement a figure: %s', (text, expected) => expect(figures(text)).toEqual(expected)); // prettier-ignore
  test('the round that a figure is of, the whole of a share, a bound that was reached', () => {
    const found = ofKind(
      'La participation a atteint 57,1 % des inscrits au premier tour et 61,2 % au second.',
      'figure',
    );
    expect(found.map((one) => one.terms.split(' ').filter((term) => /^[%=]/u.test(term)))).toEqual([
      ['%inscrit', '=tour/1'],
      ['=tour/2'],
    ]);
    expect(ofKind('La Sarve est montée jusqu’à 6,80 mètres.', 'figure')[0]?.comparator).toBe('=');
  });
  test('what was before is told from what is', () => {
    const [now, before] = ofKind(
      'À Brévanne, le taux de pauvreté est passé à 11 % en 2024, contre 9 % en 2023.',
      'figure',
    );
    expect(now).toMatchObject({ number: 11, from: '2024' });
    expect(before).toMatchObject({ number: 9, from: '2023' });
    expect(before?.terms).toContain('!before');
  });
  test('a capital stands for its state', () => {
    const [one] = ofKind('Selon les experts, Moscou a perdu 40 % de ses chars.', 'figure');
    expect(one?.terms.split(' ')).toContain('@russie');
  });
  test.each<[number, Statement['comparator'], number, Statement['comparator'], string]>([
    [4800, '~', 4812, '=', 'rounded'],
    [5.8, '=', 5.81, '=', 'rounded'],
    [30_000, '>=', 31_400, '=', 'rounded'],
    [12, '=', 12, '=', 'equal'],
    [12, '=', 13, '=', 'apart'],
    [280_000, '=', 310_000, '=', 'apart'],
    [7.3, '=', 7.9, '=', 'apart'],
  ])('%d (%s) and %d (%s) are %s', (a, ca, b, cb, expected) => {
    const make = (number: number, comparator: Statement['comparator']) =>
      statement(
        { start: 0, end: 1 },
        { kind: 'figure', key: 'figure|%', value: `${number}`, label: '', number, comparator },
      );
    expect(valuesOf(make(a, ca), make(b, cb))).toBe(expected);
  });
});

test('a quotation has its speaker and words; a scare quote is none', () => {
  const found = ofKind(
    '« Nous ne fermerons aucune école », a déclaré Odile Ferrand. Elle parle de « fatigue ».',
    'quotation',
  );
  expect(found.map((one) => [one.speaker, one.value])).toEqual([
    ['Odile Ferrand', 'Nous ne fermerons aucune école'],
  ]);
});

test('editions of a series are told apart by place and year', () => {
  const keys = ofKind(
    'Au sommet de l’OTAN à La Haye, puis au sommet de l’OTAN à Ankara, ils ont parlé.',
    'date',
  ).map((one) => [one.key, one.value]);
  expect(keys).toEqual([
    ["date|sommet de l'otan|2025", 'La Haye'],
    ["date|sommet de l'otan|2026", 'Ankara'],
  ]);
});

test('spellings of one name sound alike', () => {
  for (const name of ['Volodymyr Zelenskyy', 'Volodymyr Zelenski'])
    expect(skeleton(name)).toBe(skeleton('Volodymyr Zelensky'));
  expect(skeleton('Jean Martin')).not.toBe(skeleton('Jean Morin'));
});

test('words of one idea have one stem, words of two ideas two', () => {
  expect(stem('renforcement')).toBe(stem('renforcer'));
  expect(stem('diminution')).toBe(stem('baisser'));
  expect(stem('augmenter')).not.toBe(stem('baisser'));
  expect(stem('vendre')).not.toBe(stem('acheter'));
});

test('agency copy is known by its dateline or last line', () => {
  expect(agencyOf('Titre\n\nBORDEAUX, 3 avr 2025 (AFP) - La compagnie a annoncé.')).toBe('AFP');
  expect(agencyOf('La compagnie a annoncé.\n\nReuters')).toBe('Reuters');
  expect(
    agencyOf('La compagnie a annoncé, selon une dépêche de l’AFP publiée lundi matin, la fin des travaux.'),
  ).toBeNull();
});
