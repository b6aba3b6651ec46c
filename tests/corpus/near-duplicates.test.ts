import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { nearDuplicates } from '../../src/main/corpus/near-duplicates.ts';
import { openDatabase } from '../../src/main/corpus/database.ts';
import { openTestCore } from '../core/open.ts';

const SENTENCES = Array.from(
  { length: 40 },
  (_, n) => `La commune numéro ${n} a confié le chantier ${n * 7} à une entreprise de ${n * 13} personnes venue du canton ${n}.`,
); // prettier-ignore
const from = (start: number, end: number) => `Titre\n\n${SENTENCES.slice(start, end).join(' ')}\n`;

test('pairs of articles that share most of their text are found, the most alike first; others and withdrawn ones are not', async () => {
  const { core, call, path } = await openTestCore();
  const texts = [from(0, 10), from(12, 22), from(1, 11), from(24, 34), from(12, 22) + SENTENCES[39]];
  const ids: string[] = [];
  for (const [n, text] of texts.entries()) {
    const [one] = await call('articles.import', {
      files: [{ name: `${n}.txt`, folder: null, bytes: Buffer.from(text).toString('base64') }],
      role: 'published',
    });
    if (one.result === 'refused') throw new Error(one.message.en);
    ids.push(one.article);
  }
  const pairs = () => {
    const db = openDatabase(path, { readOnly: true });
    const found = nearDuplicates(db, 0.5);
    db.close();
    return found;
  };
  const found = pairs();
  expect(found.map(({ older, newer }) => [older, newer])).toEqual([
    [2, 5],
    [1, 3],
  ]);
  expect(found[0].share).toBeGreaterThan(0.9);
  expect(found[1].share).toBeGreaterThan(0.7);
  await call('articles.withdraw', { articles: [ids[4]!] });
  expect(pairs().map(({ older }) => older)).toEqual([1]);
  await core.close();
  expect(new Database(path, { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok');
});
