/** What a search finds, what it refuses, and searches kept as views. */
import { expect, test } from 'vitest';
import { inflections } from '../../src/main/corpus/inflections.ts';
import { locate, readQuery } from '../../src/main/corpus/search.ts';
import { importText, openTestCore, type TestCore } from './open.ts';

const PORT = `Les journaux locaux promettent un port neuf

Par Lise Aubertin (AFP)

Brévelin, le 3 mars 2025

Les engagements nationaux tiennent, selon la maire, Anne Guélec. Le bassin compte 310 anneaux.
`;
const ECOLE = `Une école pour l’île

Brévelin, le 12 juin 2026

« L’engagement du maire a été tenu », a déclaré Anne Guélec. La directrice, Maud Le Bihan, promet une rentrée à l'heure.
`;

async function filled(): Promise<TestCore & { port: string; ecole: string }> {
  const opened = await openTestCore();
  return {
    ...opened,
    port: await importText(opened.call, 'port.txt', PORT),
    ecole: await importText(opened.call, 'ecole.txt', ECOLE),
  };
}

test('a word finds its other forms, without accents; a phrase is found as it stands', async () => {
  const { call, port, ecole } = await filled();
  const found = async (query: string) =>
    (await call('search.query', { query })).map((hit) => (hit.article.id === port ? 'port' : 'ecole')).toSorted();
  expect(await found('engagement')).toEqual(['ecole', 'port']);
  expect(await found('engagements')).toEqual(['ecole', 'port']);
  expect(await found('promettre')).toEqual(['ecole', 'port']);
  expect(await found('journal')).toEqual(['port']);
  expect(await found('national')).toEqual(['port']);
  expect(await found('directeur')).toEqual(['ecole']);
  expect(await found('brevel')).toEqual(['ecole', 'port']);
  expect(await found('"engagement du maire"')).toEqual(['ecole']);
  expect(await found('« engagements du maire »')).toEqual([]);
  expect(await found('engagement -bassin')).toEqual(['ecole']);
  const [hit] = await call('search.query', { query: 'anneau bassin', filter: {} });
  expect([hit.passage, hit.others.length]).toEqual(['bassin', 1]);
  expect(PORT.slice(hit.others[0].start, hit.others[0].end)).toBe('anneaux');
  expect(ecole).toBeTruthy();
}); // prettier-ignore

test('conditions narrow a search and a list: person, date, outlet, kind, verdict, contradiction', async () => {
  const { call, port, ecole } = await filled();
  const { claims } = await call('review.open', { article: port });
  await call('claims.judge', { article: port, claim: claims[0].id, verdict: 'nuance' });
  const listed = async (filter: NonNullable<Parameters<typeof call<'articles.list'>>[1]['filter']>) =>
    (await call('articles.list', { filter })).articles.map((one) => one.id).toSorted();
  expect(await listed({ person: 'Maud Le Bihan' })).toEqual([ecole]);
  expect(await listed({ person: 'anne guélec' })).toEqual([port, ecole].toSorted());
  expect(await listed({ from: '2026' })).toEqual([ecole]);
  expect(await listed({ to: '2025-03' })).toEqual([port]);
  expect(await listed({ outlet: 'AFP' })).toEqual([port]);
  expect(await call('search.outlets', {})).toEqual(['Agence France-Presse']);
  expect(await listed({ kind: 'quotation' })).toEqual([ecole]);
  expect(await listed({ verdict: 'nuance' })).toEqual([port]);
  expect(await listed({ contradicted: true })).toEqual([]);
  const both = await call('search.query', { query: 'engagement', filter: { from: '2026' } });
  expect(both.map((hit) => hit.article.id)).toEqual([ecole]);
  expect(await call('search.count', { query: 'engagement', filter: { from: '2026' } })).toEqual({ count: 1, more: false }); // prettier-ignore
});

test('a search that cannot be read says what to do', async () => {
  const { call } = await filled();
  for (const query of ['-port', '« »', '…', Array.from({ length: 40 }, (_, n) => `mot${n}`).join(' ')])
    await expect(call('search.query', { query })).rejects.toMatchObject({ code: 'bad-query' });
  await expect(call('views.save', { name: 'x', query: '-port' })).rejects.toMatchObject({
    code: 'bad-query',
  });
  await expect(call('articles.list', { filter: { from: 'hier' } })).rejects.toMatchObject({ code: 'bad-input' }); // prettier-ignore
});

test('a saved view counts what it finds now, is renamed, deleted and brought back, and is still there at the next start', async () => {
  const opened = await filled();
  const { call } = opened;
  const view = await call('views.save', { name: 'Promesses', query: 'engagement', filter: { person: 'Anne Guélec' } }); // prettier-ignore
  expect(view).toMatchObject({ count: 2, more: false });
  await importText(call, 'autre.txt', PORT.replace('310', '290').replace('neuf', 'ancien'));
  expect((await call('views.list', {})).map((one) => one.count)).toEqual([3]);
  await call('views.save', { ...view, name: 'Engagements' });
  await call('views.remove', { id: view.id });
  expect(await call('views.list', {})).toEqual([]);
  await expect(call('views.remove', { id: view.id })).rejects.toMatchObject({ code: 'no-view' });
  await call('views.save', { id: view.id, name: 'Engagements', query: view.query, filter: view.filter });
  const { call: later } = await opened.reopen();
  expect(await later('views.list', {})).toMatchObject([
    { id: view.id, name: 'Engagements', query: 'engagement', filter: { person: 'Anne Guélec' }, count: 3 },
  ]);
});

test('forms of a word stay forms of that word', () => {
  const forms = inflections;
  expect(forms('commune')).not.toContain('communique');
  expect(forms('nationaux')).toContain('national');
  expect(forms('chantiers')).toContain('chantier');
  expect(forms('les')).toEqual(['les']);
  expect(forms('promettre')).toEqual(expect.arrayContaining(['promis', 'promettent', 'promet']));
});

test('places found are those of the text, through marks and capitals', () => {
  const text = 'Été à Brévelin : l’ÉTÉ 2025, « été indien ».';
  const query = readQuery('ete "été indien"');
  if ('problem' in query) throw new Error(query.problem);
  expect(locate(text, query.terms, 3).map(({ start, end }) => text.slice(start, end))).toEqual(['Été', 'ÉTÉ', 'été indien']); // prettier-ignore
});
