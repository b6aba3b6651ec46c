/** A desk at work whose writes are noted: imports, judges, drafts; after each act that was acknowledged, what was on the desk goes to the log. Ends by itself. */
import { openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openCore } from '../../src/main/core.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { dispatch, makeClient } from '../../src/shared/call.ts';
import { VERDICTS } from '../../src/shared/review.ts';
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
const core = await openCore({
  corpusPath: path,
  shell: 'test',
  now: () => new Date(),
  reader: { read: (file) => Promise.resolve(readPaper(file)), close: () => Promise.resolve() },
  printPdf: null,
});
const call = makeClient((name, input) => dispatch(core.handlers, name, input));
const file = openSync(log, 'a');
const acknowledge = (value: Acknowledged) => writeSync(file, acknowledgement(value));

/** What must be on the disk from then on. */
export type Acknowledged =
  { article: string } | { claim: string; verdict: string } | { draft: string; text: string };

const articles: string[] = [];
for (let act = 0; act < Number(acts); act++) {
  const choice = random();
  if (articles.length === 0 || choice < 0.08) {
    const text = `Le bilan ${act} de la coopérative

La coopérative de Brévelin a vendu ${100 + act} tonnes de pommes en 2025, contre ${90 + act} en 2024.

« Nous avons tenu », a déclaré Anne Guélec, lundi 2 mars 2026, devant ${20 + act} adhérents.
`;
    const [outcome] = await call('articles.import', {
      files: [{ name: `${act}.txt`, folder: null, bytes: Buffer.from(text).toString('base64') }],
    });
    if (outcome.result === 'refused') throw new Error(outcome.message.en);
    articles.push(outcome.article);
    acknowledge({ article: outcome.article });
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
