/** A desk at work whose writes are noted: imports, judges, drafts; after each act that was acknowledged, what was on the desk goes to the log. Ends by itself. */
import { openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { VERDICTS } from '../../src/shared/review.ts';
import { draft, openDesk } from './desk.ts';
import { seeded } from './random.ts';
import { acknowledgement } from './shim.ts';

const [path, log, synchronous, acts] = process.argv.slice(2);
if (synchronous === 'NORMAL') {
  // What the harness must catch: the desk believes it runs with FULL and does not.
  const real = Database.prototype.pragma;
  Database.prototype.pragma = function (this: Database.Database, source, options) {
    if (source === 'synchronous') return 2;
    return real.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options);
  };
}
const random = seeded(7);
const { core, call, importText } = await openDesk(path);
const file = openSync(log, 'a');
const acknowledge = (value: Acknowledged) => writeSync(file, acknowledgement(value));

/** What must be on the disk from then on. */
export type Acknowledged =
  { article: string } | { claim: string; verdict: string } | { draft: string; text: string };

const articles: string[] = [];
for (let act = 0; act < Number(acts); act++) {
  const choice = random();
  if (articles.length === 0 || choice < 0.08) {
    const imported = await importText(`${act}.txt`, draft(act));
    articles.push(imported);
    acknowledge({ article: imported });
    continue;
  }
  const article = articles[Math.floor(random() * articles.length)];
  const review = await call('review.open', { article });
  if (choice < 0.9) {
    const claim = review.claims[Math.floor(random() * review.claims.length)];
    const verdict = VERDICTS[Math.floor(random() * VERDICTS.length)];
    await call('claims.judge', { article, claim: claim.id, verdict });
    acknowledge({ claim: claim.id, verdict });
  } else {
    const text = `${review.revision.text}\nUne ligne de plus, la ${act}e.\n`;
    await call('draft.save', { article, revision: { text, blocks: [], marks: [] } });
    acknowledge({ draft: article, text });
  }
}
await core.close();
