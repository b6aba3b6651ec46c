/** Dossiers: named, renamed, and deleted without their articles. */
import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

test('a dossier is renamed; deleted, it leaves its articles and what was done to them', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'port.txt', 'Le port compte 310 anneaux.\n');
  const { id: dossier } = await call('dossiers.create', { name: 'Nouveau' });
  await call('dossiers.assign', { dossier, articles: [article], member: true });
  await call('dossiers.rename', { dossier, name: ' Le port ' });
  expect(await call('dossiers.list', {})).toMatchObject([{ id: dossier, name: 'Le port', articles: 1 }]);

  await call('dossiers.remove', { dossier });
  expect(await call('dossiers.list', {})).toEqual([]);
  expect((await call('articles.list', {})).total).toBe(1);
  // The act of filing is still in the log: taking it back and doing it again must not break on the missing dossier.
  await call('history.undo', { article });
  await call('history.redo', { article });
  await expect(call('dossiers.rename', { dossier, name: 'Port' })).rejects.toMatchObject({
    code: 'no-dossier',
  });
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
