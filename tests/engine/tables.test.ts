import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/shared/analysis.ts';
import { analyse, compare } from '../../src/main/engine/analyse.ts';
import { makeMemoryArchive } from '../../src/main/engine/memory-archive.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';

const register = shippedRegister();

/** A table as its reader gives it: rows in lines, cells parted by tabs; lines before `after` are a heading. */
function tableOf(rows: readonly string[], heading = ''): Analysis {
  const table = rows.map((row) => row.replaceAll(' | ', '\t')).join('\n');
  const text = heading ? `${heading}\n\n${table}` : table;
  const from = text.length - table.length;
  return analyse(
    {
      text,
      blocks: [
        ...(heading ? [{ start: 0, end: heading.length, kind: 'heading' as const, level: 2 }] : []),
        { start: from, end: text.length, kind: 'table' as const },
      ],
      language: null,
      date: null,
    },
    register,
  );
}
const figures = (analysis: Analysis) =>
  analysis.statements
    .filter((one) => one.kind === 'figure')
    .map((one) => [analysis.text.slice(one.start, one.end), one.number, one.unit, one.from, one.terms]);

const JOBLESS = [
  'Région | Taux de chômage 2024 (%) | Taux de chômage 2025 (%) | Demandeurs d’emploi (milliers)',
  'Bretagne | 6,1 | 5,9 | 143,2',
  'Occitanie | 9,0 | 8,8 | 412',
  'Ensemble | 7,5 | 7,4 | 3 012',
];

describe('the rows of a table as statements', () => {
  test('header: measure, unit, year; label: subject; a total has none', () => {
    const found = figures(tableOf(JOBLESS));
    expect(found).toHaveLength(9);
    expect(found[1]).toEqual(['5,9', 5.9, '%', '2025', 'taux chomage @bretagne !row']);
    expect(found[2]!.slice(0, 4)).toEqual(['143,2', 143_200, 'n:demand', null]);
    expect(found[8]!.slice(1, 3)).toEqual([3_012_000, 'n:demand']);
    expect(found[7]![4]).toBe('taux chomage !row !whole');
  });
  test('years as columns take the measure from the caption', () => {
    const found = figures(
      tableOf(['Commune | 2022 | 2023', 'Brévanne | 14 200 | 14 410'], 'Population (habitants)'),
    );
    expect(found.map((one) => one.slice(1, 4))).toEqual([
      [14_200, 'n:habitant', '2022'],
      [14_410, 'n:habitant', '2023'],
    ]);
  });
  test('a column of years gives the time of each row; sums in millions', () => {
    const found = figures(
      tableOf(['Année | Dette (M€) | Déficit (M€)', '2023 | 112 | 4,5', '2024 | 118 | 3']),
    );
    expect(found.map((one) => one.slice(1, 4))).toEqual([
      [112e6, 'EUR', '2023'],
      [4.5e6, 'EUR', '2023'],
      [118e6, 'EUR', '2024'],
      [3e6, 'EUR', '2024'],
    ]);
  });
  test('units in the cells, English thousands, words as labels', () => {
    const found = figures(tableOf(['Sector | Exports 2024', 'Timber | $1,250.5', 'Fish | 12 %']));
    expect(found.map((one) => one[1])).toEqual([12]);
    const sectors = figures(tableOf(['Secteur | Emplois 2024', 'Industrie | 1 250', 'Commerce | 980']));
    expect(sectors[0]).toEqual(['1 250', 1250, 'n:employer', '2024', 'employer industri !row']);
  });
  test('prose and tables without a header state nothing', () => {
    expect(figures(tableOf(['1 | 2 | 3', '4 | 5 | 6']))).toEqual([]);
    expect(figures(tableOf(['Nom | Ville', 'Ferrand | Brévanne']))).toEqual([]);
  });
});

describe('drafts are held against the row', () => {
  const against = (text: string, rows: readonly string[] = JOBLESS, others: readonly string[] = []) => {
    const date = { value: '2025-09-10', from: 'given' as const };
    const read = (each: string) => analyse({ text: each, blocks: null, language: 'fr', date }, register);
    const articles = [
      { id: 'draft', title: 'Emploi', date: date.value, role: 'draft' as const, analysis: read(text) },
      {
        id: 'table',
        title: 'Chômage par région',
        date: null,
        role: 'reference' as const,
        analysis: tableOf(rows),
      },
      ...others.map((each, i) => ({
        id: `o${i}`,
        title: `Autre ${i}`,
        date: date.value,
        role: 'published' as const,
        analysis: read(each),
      })),
    ];
    const { agreements, warnings } = compare(articles[0]!.analysis, makeMemoryArchive(articles).around('draft'), register); // prettier-ignore
    const passage = (one: { article: string | null; start: number; end: number }) =>
      articles.find(({ id }) => id === one.article)!.analysis.text.slice(one.start, one.end);
    return {
      agrees: agreements.map((one) => [one.relation, ...one.related.map(passage)]),
      warns: warnings.map((one) => [one.rule, one.severity, one.message.fr, ...one.related.map(passage)]),
    };
  };

  test.each([
    'Le chômage en Bretagne : 5,9 %.',
    'En 2025, le taux de chômage s’établit à 5,9 % en Bretagne.',
  ])('agrees: %s', (text) => expect(against(text)).toEqual({ agrees: [['agrees', '5,9']], warns: [] }));
  test('disagrees, and says that it is a reference', () => {
    const { agrees, warns } = against('En 2025, le taux de chômage atteint 6,9 % en Bretagne.');
    expect(agrees).toEqual([]);
    expect(warns).toHaveLength(1);
    expect(warns[0]![0]).toBe('archive/figure');
    expect(warns[0]![1]).toBe('warning');
    expect(warns[0]![2]).toMatch(/la référence «\s?Chômage par région\s?»/u);
    expect(warns[0]![3]).toBe('5,9');
  });
  test('another region, another year, the whole country: no finding', () => {
    expect(against('Le taux de chômage atteint 6,9 % en Normandie.').warns).toEqual([]);
    expect(against('En 2019, le taux de chômage atteignait 6,9 % en Bretagne.').warns).toEqual([]);
    expect(against('Le taux de chômage atteint 7,4 % dans l’ensemble du pays.').warns).toEqual([]);
  });
  test('what a reference confirms is not held against another article', () => {
    const other = 'Le taux de chômage atteint 6,5 % en Bretagne en 2025.';
    const right = 'Le taux de chômage atteint 5,9 % en Bretagne en 2025.';
    expect(against(right, JOBLESS, [other]).warns).toEqual([]);
    expect(against(other, JOBLESS, [right]).warns[0]![2]).toContain('la référence');
  });
});
