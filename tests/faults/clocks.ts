/** Clocks that lie: ten years off, backwards, over a change to summer time. What came later comes later, whatever the clock said. */
import { join } from 'node:path';
import { listBackups, makeBackup } from '../../src/main/corpus/backup.ts';
import { VERDICTS } from '../../src/shared/review.ts';
import { openDesk } from './desk.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

const DAY = 86_400_000;
/** The night of a change to summer time, one of a change back, and a 29 February. */
const NIGHTS = ['2026-03-29T00:59:59.999Z', '2026-10-25T00:59:59.999Z', '2028-02-28T23:59:59.999Z'];

export const clocks: Fault = {
  name: 'clocks',
  long: 200,
  short: 12,
  async run(count, seed, folder) {
    const random = seeded(seed);
    const wrong: string[] = [];
    let time = Date.UTC(2026, 2, 28);
    const jump = () => {
      const how = random();
      if (how < 0.2) time += (random() < 0.5 ? -1 : 1) * 3652 * DAY;
      else if (how < 0.5) time -= Math.floor(random() * 3 * DAY);
      else if (how < 0.8) time = Date.parse(NIGHTS[Math.floor(random() * NIGHTS.length)]) + Math.floor(random() * 2) * 3_600_000;
      else time += 1;
    }; // prettier-ignore
    const path = join(folder, 'corpus.sqlite');
    const { core, call, importText } = await openDesk(path, { now: () => new Date(time) });
    const text = `Le bilan de la coopérative\n\nLa coopérative a vendu 310 tonnes de pommes, selon Anne Guélec.\n`;
    const article = await importText('a.txt', text);
    const [claim] = (await call('review.open', { article })).claims;
    const given: string[] = [];
    for (let nth = 0; nth < count; nth++) {
      jump();
      const comment = `Motif ${nth}`;
      await call('claims.judge', {
        article,
        claim: claim.id,
        verdict: VERDICTS[nth % VERDICTS.length],
        comment,
      });
      given.push(comment);
      jump();
      const history = await call('history.list', { article, limit: 500 });
      const seqs = history.map((event) => event.seq);
      if (seqs.some((seq, at) => at > 0 && seq >= seqs[at - 1]))
        wrong.push(`case ${nth}: the history is out of order`);
      const told = history
        .filter((event) => event.subject === claim.id && event.after?.includes('"comment"'))
        .map((event) => (JSON.parse(event.after!) as { comment: string }).comment);
      const expected = [...given].reverse().slice(0, told.length);
      if (told.length === 0 || told.some((comment, at) => comment !== expected[at]))
        wrong.push(
          `case ${nth}: the history tells ${told.slice(0, 3).join(', ')}, done was ${expected.slice(0, 3).join(', ')}`,
        );
      if (nth % 5 === 4) {
        jump();
        const undone = await call('history.undo', { article });
        const shown = undone?.review.claims.find((one) => one.id === claim.id)?.judgement.comment;
        const before = given.at(-2)!;
        if (shown !== before) wrong.push(`case ${nth}: undo leads to ${String(shown)}, before was ${before}`);
        given.push(before);
      }
      if (nth % 10 === 9) {
        const newest = listBackups(path)[0]?.number ?? 0;
        const made = await makeBackup(path, new Date(time));
        if (made.number !== newest + 1 || listBackups(path)[0].number !== made.number)
          wrong.push(`case ${nth}: backup ${made.number} after ${newest}`);
      }
    }
    await core.close();
    return wrong;
  },
};
