import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

const TEXT = `La mairie de Brévelin change de cap

Le 3 mars 2026, le maire de Brévelin, Paul Kerven, a présenté le budget de la ville devant le conseil municipal.
`;
const term = {
  kind: 'terms' as const,
  fact: {
    person: 'Anne Guélec',
    office: 'maire',
    organisation: 'Brévelin',
    from: '2020-07-04',
    to: null,
    basis: 'procès-verbal d’installation',
    asOf: '2026-10-01',
  },
};

test('a fact of the house is found, judges articles already imported, and is taken off again', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'maire.txt', TEXT);
  const found = async () =>
    (await call('review.open', { article })).warnings.filter((warning) => warning.rule === 'office/holder');
  expect(await found()).toEqual([]);
  const added = await call('register.put', { entry: term });
  expect((await call('register.list', { kind: 'terms', query: 'guelec' })).entries).toMatchObject([
    { id: added.id, name: 'Anne Guélec' },
  ]);
  expect(await found()).toHaveLength(1);
  const corrected = await call('register.put', {
    id: added.id!,
    entry: { ...term, fact: { ...term.fact, to: '2026-01-31' } },
  });
  expect(corrected.fact).toMatchObject({ to: '2026-01-31' });
  const removed = await call('register.remove', { id: added.id! });
  expect(await found()).toEqual([]);
  // Taken back, the fact is there as it was.
  await call('history.takeBack', removed);
  const [back] = (await call('register.list', { kind: 'terms', query: 'guelec' })).entries;
  expect(back).toMatchObject({ id: added.id, fact: { to: '2026-01-31' } });
});

test('shipped facts are listed and searched; a term that ends before it begins is refused', async () => {
  const { call } = await openTestCore();
  const { entries, total } = await call('register.list', { kind: 'terms', query: 'rutte' });
  expect(total).toBe(entries.length);
  expect(entries.some((entry) => entry.id === null && entry.name === 'Mark Rutte')).toBe(true);
  await expect(
    call('register.put', { entry: { ...term, fact: { ...term.fact, to: '2019-01-01' } } }),
  ).rejects.toMatchObject({ code: 'bad-term' });
});
