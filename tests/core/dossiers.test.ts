/** Dossiers: named, renamed, and deleted without their articles. */
import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

test('a dossier is renamed; deleted, it leaves its articles and what was done to them', async () => {
  const { call, reopen } = await openTestCore();
  const article = await importText(call, 'port.txt', 'Le port compte 310 anneaux.\n');
  const { id: dossier } = await call('dossiers.create', { name: 'Nouveau' });
  await call('dossiers.assign', { dossier, articles: [article], member: true });
  await call('dossiers.rename', { dossier, name: ' Le port ' });
  expect(await call('dossiers.list', {})).toMatchObject([{ id: dossier, name: 'Le port', articles: 1 }]);

  const { act } = await call('dossiers.remove', { dossier });
  expect(await call('dossiers.list', {})).toEqual([]);
  // Brought back with what was filed in it, deleted again, as often as wanted; each act once.
  const back = await call('history.takeBack', { act });
  expect(await call('dossiers.list', {})).toMatchObject([{ id: dossier, name: 'Le port', articles: 1 }]);
  await expect(call('history.takeBack', { act })).rejects.toMatchObject({ code: 'not-undoable' });
  const again = await call('history.takeBack', { act: back.act });
  expect(await call('dossiers.list', {})).toEqual([]);
  // An article that was erased meanwhile is not filed again.
  const other = await importText(call, 'quai.txt', 'Le quai compte 20 bancs.\n');
  await call('history.takeBack', { act: again.act });
  await call('dossiers.assign', { dossier, articles: [other], member: true });
  const last = await call('dossiers.remove', { dossier });
  await call('articles.purge', { articles: [other] });
  await call('history.takeBack', { act: last.act });
  expect(await call('dossiers.list', {})).toMatchObject([{ id: dossier, articles: 1 }]);
  await call('dossiers.remove', { dossier });
  expect((await call('articles.list', {})).total).toBe(1);
  // The act of filing is still in the log: taking it back and doing it again must not break on the missing dossier.
  await call('history.undo', { article });
  await call('history.redo', { article });
  await expect(call('dossiers.rename', { dossier, name: 'Port' })).rejects.toMatchObject({
    code: 'no-dossier',
  });
  // Undo holds while the desk is open.
  const kept = await call('dossiers.create', { name: 'Quai' });
  const gone = await call('dossiers.remove', { dossier: kept.id });
  const later = await reopen();
  await expect(later.call('history.takeBack', gone)).rejects.toMatchObject({ code: 'not-undoable' });
});

test('the list is grouped by status, by desk or by role, the order holding inside a group', async () => {
  const { call } = await openTestCore();
  const ids: string[] = [];
  for (const name of ['Aube', 'Brume', 'Crue'])
    ids.push(await importText(call, `${name}.txt`, `${name} sur le port\n\nLe port compte 310 anneaux.\n`));
  const [claim] = (await call('review.open', { article: ids[1] })).claims;
  await call('claims.judge', { article: ids[1], claim: claim.id, verdict: 'exact' });
  await call('articles.update', { article: ids[2], desk: 'Monde' });
  const order = async (group: 'none' | 'status' | 'desk' | 'role') =>
    (await call('articles.list', { group, sort: 'title' })).articles.map((one) => one.name[0]).join('');
  expect(await order('none')).toBe('ABC');
  expect(await order('status')).toBe('BAC');
  expect(await order('desk')).toBe('CAB');
  expect(await order('role')).toBe('ABC');
});

test('the list is filtered by the beginnings of the words that its lines say', async () => {
  const { call, reopen } = await openTestCore();
  const ids: string[] = [];
  for (const name of ['bateau-école.txt', 'marée.txt'])
    ids.push(await importText(call, name, `L’étang de ${name.length}\n\nPar Aïda Kermarec\n\nLe port compte 310 anneaux.\n`));
  const found = async (words: string, from = call) =>
    (await from('articles.list', { filter: { words }, sort: 'title' })).articles.map((one) => ids.indexOf(one.id));
  expect(await found('')).toHaveLength(2);
  expect(await found(' ETANG kerm')).toHaveLength(2);
  expect(await found('ecole')).toEqual([0]);
  expect(await found('cole')).toEqual([]);
  expect(await found('anneaux')).toEqual([]);
  expect(await found('"*) OR (')).toEqual([]);
  expect(await found('«\u00A0!')).toHaveLength(2);
  await call('articles.describe', { articles: [{ article: ids[1], desk: 'Océans', addTags: ['port à sec'] }] });
  expect(await found('ocean sec')).toEqual([1]);
  await call('history.undo', { article: ids[1] });
  expect(await found('ocean')).toEqual([]);
  await call('articles.update', { article: ids[1], title: 'Grandes eaux' });
  expect(await found('grand', (await reopen()).call)).toEqual([1]);
}); // prettier-ignore

test('several articles are described at once, and again as they were', async () => {
  const { call } = await openTestCore();
  const ids = [await importText(call, 'a.txt', 'Le port compte 310 anneaux.\n'), await importText(call, 'b.txt', 'Le quai compte 20 bancs.\n')]; // prettier-ignore
  await call('articles.update', { article: ids[0], desk: 'Monde', tags: ['mer', 'port'] });
  const deadline = '2026-11-24T17:30:00.000Z';
  const told = { desk: 'Région', deadline, role: 'reference' as const, addTags: ['une'], removeTags: ['mer'] };
  const { before } = await call('articles.describe', { articles: ids.map((article) => ({ article, ...told })) });
  const lines = async () =>
    (await call('articles.list', { sort: 'title' })).articles.map(({ desk, deadline, role, tags }) => ({ desk, deadline, role, tags })); // prettier-ignore
  expect(await lines()).toEqual([
    { desk: 'Région', deadline, role: 'reference', tags: ['port', 'une'] },
    { desk: 'Région', deadline, role: 'reference', tags: ['une'] },
  ]);
  await call('articles.describe', { articles: before });
  expect(await lines()).toEqual([
    { desk: 'Monde', deadline: null, role: 'draft', tags: ['mer', 'port'] },
    { desk: null, deadline: null, role: 'draft', tags: [] },
  ]);
  await expect(
    call('articles.describe', { articles: [{ article: ids[0], desk: 'Sport' }, { article: 'none', desk: 'Sport' }] }),
  ).rejects.toMatchObject({ code: 'no-article' }); // prettier-ignore
  expect((await lines())[0].desk).toBe('Monde');
  expect((await call('history.list', { article: ids[0] })).filter((one) => one.what === 'describe').length).toBeGreaterThan(2);
}); // prettier-ignore
