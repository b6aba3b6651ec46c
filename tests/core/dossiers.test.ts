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
