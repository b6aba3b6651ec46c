/** Several want to write one corpus at the same moment: two desks, the command line, one after a crash. One gets it, the others are told so in words. */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Said } from './contender.ts';
import type { Fault } from './fault.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/marbre.js');
/** The command line takes longest: it is tried in one case of so many. */
const COMMAND_LINE = 25;

const start = () =>
  fork(new URL('./contender.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
function ask(desk: ChildProcess, path: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error('a desk ended without a word'));
    desk.once('exit', died);
    desk.once('message', (said: Said) => {
      desk.off('exit', died);
      resolve(said);
    });
    desk.send(path);
  });
}
function killed(desk: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    desk.once('exit', () => resolve());
    desk.kill('SIGKILL');
  });
}

function marbre(...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [PROGRAM, ...args], (fault, stdout, stderr) =>
      resolve({ code: fault ? Number(fault.code ?? 1) : 0, text: stdout + stderr }),
    ),
  );
}

export const writers: Fault = {
  name: 'writers',
  long: 500,
  short: 4,
  async run(count, _seed, folder) {
    const wrong: string[] = [];
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, 'Le bilan\n\nLa coopérative a vendu 310 tonnes de pommes en 2025.\n');
    // The processes stay from case to case: only one that is killed is started anew.
    const desks = [start(), start()];
    for (let nth = 0; nth < count; nth++) {
      // A corpus that is not there yet, and one that is.
      const path = join(folder, `${nth >> 1}.sqlite`);
      const said = await Promise.all(desks.map((desk) => ask(desk, path)));
      const winners = desks.filter((_, at) => 'opened' in said[at]);
      if (winners.length !== 1) wrong.push(`case ${nth}: ${winners.length} of two desks opened the corpus`);
      for (const one of said)
        if ('code' in one && (one.code !== 'corpus-busy' || /SQLITE|locked/u.test(one.message)))
          wrong.push(`case ${nth}: the other desk was told ${one.code}: ${one.message}`);
      if (nth % COMMAND_LINE === 0) {
        const writing = await marbre('import', '--corpus', path, draft);
        if (
          writing.code !== 1 ||
          !/fermez-le/u.test(writing.text) ||
          /SQLITE|locked|at .*\.ts/u.test(writing.text)
        )
          wrong.push(`case ${nth}: the command line was told ${writing.code}: ${writing.text}`);
        const reading = await marbre('list', '--corpus', path);
        if (reading.code !== 0) wrong.push(`case ${nth}: reading beside a desk: ${reading.text}`);
      }
      // The one that has it is killed, as a rule: its lock is stale and must hold nobody up.
      for (const winner of winners)
        if (nth % 3 === 0) await ask(winner, '');
        else {
          await killed(winner);
          desks[desks.indexOf(winner)] = start();
        }
      const next = desks.find((desk) => !winners.includes(desk)) ?? desks[0];
      const after = await ask(next, path);
      if ('code' in after) wrong.push(`case ${nth}: a stale lock held the next desk up: ${after.message}`);
      await ask(next, '');
    }
    await Promise.all(desks.map(killed));
    return wrong;
  },
};
