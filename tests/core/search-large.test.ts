/** What a search finds first where thousands of articles match. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/corpus/database.ts';
import { makeSearch, readQuery, type Query } from '../../src/main/corpus/search.ts';

const MANY = 2100;

function filled() {
  const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'marbre-search-')), 'corpus.sqlite'));
  const search = makeSearch(db);
  const insert = db.prepare(
    `INSERT INTO article (number, id, name, format, original, role, revision, imported_at, changed_at, outlet) VALUES (?, ?, '', 'txt', 'h', 'draft', 1, '', '', ?)`,
  );
  db.transaction(() => {
    db.prepare(`INSERT INTO original VALUES ('h', '', x'')`).run();
    for (let n = 1; n <= MANY; n++) {
      insert.run(n, `a${n}`, n % 700 === 0 ? 'Le Phare' : null);
      const title = n === 50 ? 'Le port ferme' : 'Une journée';
      const body = `La digue du port. ${n === 30 ? 'Le portique de Brévelin, Brévelin, Brévelin.' : ''}${n === 900 ? 'Brévelin.' : ''}`;
      search.put(n, { title, beside: '' }, body);
    }
  })();
  const find = (typed: string, filter = {}, limit = 3) =>
    search.find(readQuery(typed) as Query, filter, limit).map((row) => row.number);
  const count = (typed: string, filter = {}) => search.count(readQuery(typed) as Query, filter);
  return { db, search, find, count };
}

test('of a word of every article those with it in their title come first, then the newest', () => {
  const { db, find, count } = filled();
  expect(find('port')).toEqual([50, MANY, MANY - 1]);
  expect(find('port digue')).toEqual([MANY, MANY - 1, MANY - 2]);
  expect(find('port', { outlet: 'Le Phare' })).toEqual([2100, 1400, 700]);
  expect(find('port -journée')).toEqual([50]);
  expect(find('port -ferme')).toEqual([MANY, MANY - 1, MANY - 2]);
  expect(count('port')).toEqual({ count: 1000, more: true });
  expect(count('port', { outlet: 'Le Phare' })).toEqual({ count: 3, more: false });
  db.close();
});

test('a rare word ranks, a common one beside it does not; a common word is no beginning of others', () => {
  const { db, find, count } = filled();
  expect(find('brévelin')).toEqual([30, 900]);
  expect(find('port Brév')).toEqual([30, 900]);
  expect(find('portiq')).toEqual([30]);
  expect(count('port -portique')).toEqual({ count: 1000, more: true });
  // « por » is nobody's whole word: with a star it begins « port » and « portique ».
  expect(count('por')).toEqual({ count: 0, more: false });
  expect(count('por*')).toEqual({ count: 1000, more: true });
  db.close();
});

test('a withdrawn article is not found', () => {
  const { db, find } = filled();
  db.exec('UPDATE article SET withdrawn = 1 WHERE number IN (50, 2100)');
  expect(find('port')).toEqual([2099, 2098, 2097]);
  db.close();
});
