/**
 * Runs the end-to-end tests: `node tests/e2e/run.ts [words of a name]`. One line a test, then the count.
 * Two lanes take the next test as they come free, each a process with a browser of its own (clipboard and focus are a
 * browser's); MARBRE_LANES says how many.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.ts';
import temporaryFolder from '../temporary.ts';
import { closeBrowser } from './desk.ts';
import { tests } from './harness.ts';

const LIMIT = 180_000;
/** What takes longest is begun first, so that the lanes end together. */
const FIRST = 'screens.e2e.ts';

/** How a test went; `fault` says why it failed. */
interface Outcome {
  fault: string | null;
  seconds: number;
}

for (const file of readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.e2e.ts'))
  .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1)))
  await import(join(import.meta.dirname, file));

const told = (fault: unknown) =>
  fault instanceof Error
    ? (fault.stack ?? fault.message).split('\n').slice(0, 12).join('\n  ')
    : String(fault);

async function runOne(at: number): Promise<Outcome> {
  const started = performance.now();
  let fault: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    await Promise.race([tests[at].run(), late]);
  } catch (thrown) {
    fault = told(thrown);
  } finally {
    clearTimeout(timer);
  }
  return { fault, seconds: (performance.now() - started) / 1000 };
}

/** What ends a lane. */
const END = -1;

/** A lane: runs the tests it is told by their place in the list, until it is told to end. */
function serveLane(): void {
  process.on('message', (at: number) => {
    if (at === END) void closeBrowser().then(() => process.exit(0));
    else void runOne(at).then((outcome) => process.send!(outcome));
  });
  process.on('disconnect', () => process.exit(1));
}

/** The outcome of a test in a lane; a lane that ends by itself fails its test. */
function ask(lane: ChildProcess, at: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const ended = () => resolve({ fault: 'the lane ended', seconds: 0 });
    lane.once('exit', ended);
    lane.once('message', (outcome) => {
      lane.off('exit', ended);
      resolve(outcome as Outcome);
    });
    lane.send(at);
  });
}

async function runAll(wanted: string): Promise<number> {
  // MARBRE_BUILT=1 takes the desk as it was built last.
  if (!process.env.MARBRE_BUILT) ensureBuilt();
  const queue = tests.flatMap(({ name }, at) => (name.toLowerCase().includes(wanted) ? [at] : []));
  let passed = 0;
  let failed = 0;
  const drive = async () => {
    let lane: ChildProcess | null = null;
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      if (!lane?.connected) lane = fork(import.meta.filename, ['--lane']);
      const { fault, seconds } = await ask(lane, at);
      if (fault === null) passed++;
      else failed++;
      const line = `${fault === null ? '✓' : '✗'} ${tests[at].name} (${seconds.toFixed(1)} s)`;
      console.log(fault === null ? line : `${line}\n  ${fault}`);
    }
    if (!lane?.connected) return;
    const ended = new Promise((resolve) => lane.once('exit', resolve));
    lane.send(END);
    await ended;
  };
  const lanes = Math.min(Number(process.env.MARBRE_LANES ?? 2), queue.length);
  await Promise.all(Array.from({ length: lanes }, drive));
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

if (process.argv[2] === '--lane') serveLane();
else {
  const clear = temporaryFolder();
  const failed = await runAll(process.argv.slice(2).join(' ').toLowerCase());
  clear();
  process.exit(failed === 0 ? 0 : 1);
}
