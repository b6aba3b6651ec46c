/** Several want to write one corpus at the same moment: two desks, the command line, one after a crash. One gets it, the others are told so in words. */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Said } from './contender.ts';
import type { Fault } from './fault.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/marbre.js');
/** The command line takes longest: it is tried in one case of so many. */
const COMMAND_LINE = 10;

const start = (path: string) =>
  fork(new URL('./contender.ts', import.meta.url), [path], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
function contend(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    child.once('message', (said: Said) => resolve(said));
    child.once('exit', () => reject(new Error('a desk ended without a word')));
    child.send('open');
  });
}
const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve()),
  );

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
    for (let nth = 0; nth < count; nth++) {
      // A corpus that is not there yet, and one that is.
      const path = join(folder, `${nth >> 1}.sqlite`);
      const children = [start(path), start(path)];
      const said = await Promise.all(children.map(contend));
      const winners = said.filter((one) => one.opened).length;
      if (winners !== 1) wrong.push(`case ${nth}: ${winners} of two desks opened the corpus`);
      for (const one of said)
        if (!one.opened && (one.code !== 'corpus-busy' || /SQLITE|locked/u.test(one.message)))
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
      // The one that has it is killed: its lock is stale and must hold nobody up.
      const winner = children[said.findIndex((one) => one.opened)];
      if (winner) {
        if (nth % 3 === 0) winner.send('close');
        else winner.kill('SIGKILL');
      }
      for (const [at, child] of children.entries())
        if (child !== winner && said[at].opened) child.kill('SIGKILL');
      await Promise.all(children.map(ended));
      const next = start(path);
      const after = await contend(next);
      if (!after.opened) wrong.push(`case ${nth}: a stale lock held the next desk up: ${after.message}`);
      else next.send('close');
      await ended(next);
    }
    return wrong;
  },
};
