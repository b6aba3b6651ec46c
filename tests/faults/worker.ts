/** A desk at work that is killed: judges claims, imports, commits drafts, backs up, exports and purges as fast as it goes; says what it is about to do and what was acknowledged. */
import { createHash } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { writeFileSafely } from '../../src/main/export/write.ts';
import { VERDICTS } from '../../src/shared/review.ts';
import { draft, openDesk } from './desk.ts';
import { seeded } from './random.ts';

// Nobody is left to kill it.
process.on('disconnect', () => process.exit());

const [path, seed] = [process.argv[2], Number(process.argv[3])];
const random = seeded(seed);
const { call, importText } = await openDesk(path);
// It will not end in a way that leaves the next one what it compiled.
flushCompileCache();
const tell = (what: object) =>
  new Promise<void>((resolve) => process.send!(what, undefined, undefined, () => resolve()));

/** Articles from which on some are purged. */
const MANY = 6;
/** A word of one article alone; no two begin alike, since an index keeps of a word only what the one before it has not. */
const wordOf = (nth: number) =>
  createHash('sha256').update(String(nth)).digest('hex').slice(0, 12).replace(/\d/gu, (digit) => 'ghijklmnop'[Number(digit)]); // prettier-ignore

let { articles } = await call('articles.list', { limit: 50 });
for (let step = 0; ; step++) {
  const choice = random();
  if (articles.length === 0 || choice < 0.15) {
    await tell({ doing: 'import' });
    const nth = seed * 1000 + step;
    const word = wordOf(nth);
    await tell({ word, imported: await importText(`${nth}.txt`, draft(nth).replace('Brévelin', word)) });
    ({ articles } = await call('articles.list', { limit: 50 }));
  } else if (articles.length > MANY) {
    const { id } = articles[Math.floor(random() * articles.length)];
    await tell({ doing: 'purge', purging: id });
    await call('articles.purge', { articles: [id] });
    await tell({ purged: id });
    ({ articles } = await call('articles.list', { limit: 50 }));
  } else if (choice < 0.3) {
    await tell({ doing: 'backup' });
    const { number } = await call('backups.make', {});
    await tell({ backup: number });
  } else if (choice < 0.45) {
    const { id } = articles[Math.floor(random() * articles.length)];
    await tell({ doing: 'export' });
    const { bytes } = await call('export.make', { article: id, format: 'json' });
    const content = Buffer.from(bytes, 'base64');
    const name = `export-${Math.floor(random() * 4)}.json`;
    await writeFileSafely(join(dirname(path), name), content);
    await tell({ exported: name });
  } else if (choice < 0.85) {
    const { id } = articles[Math.floor(random() * articles.length)];
    const review = await call('review.open', { article: id });
    if (review.claims.length === 0) continue;
    const claim = review.claims[Math.floor(random() * review.claims.length)];
    const verdict = VERDICTS[Math.floor(random() * VERDICTS.length)];
    await tell({ doing: 'verdict' });
    await call('claims.judge', { article: id, claim: claim.id, verdict });
    await tell({ article: id, claim: claim.id, verdict });
  } else {
    const { id } = articles[Math.floor(random() * articles.length)];
    const { text } = (await call('review.open', { article: id })).revision;
    const longer = `${text}\nUne ligne de plus, la ${step}e.\n`;
    await call('draft.save', { article: id, revision: { text: longer, blocks: [], marks: [] } });
    await tell({ article: id, draft: longer.length });
    if (random() < 0.5) await call('draft.commit', { article: id });
  }
}
