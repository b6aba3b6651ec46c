/**
 * npm test: types, lint, build, unit and contract tests, end-to-end tests; everything runs, whatever failed before.
 * A step that only checks counts as one test. The last line is « N passed, N failed ».
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../tests/e2e/browser.ts';
import temporaryFolder from '../tests/temporary.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** What the steps put into the temporary folder is gone at the end. */
const clear = temporaryFolder();
/** A step that takes longer hangs. */
const STEP_LIMIT = 20 * 60_000;

interface Ran {
  code: number;
  output: string;
}
interface Outcome {
  passed: number;
  failed: number;
  /** Left out because something is not on this machine; the step says what. */
  notRun: number;
  /** What to print when something failed. */
  details: string;
}

const bin = (name: string, script: string) => join(ROOT, 'node_modules', name, script);

/** Runs one of our own scripts under this Node, in a group of its own so that a hanging step ends with its children. */
function run(script: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    const timer = setTimeout(() => {
      output += `\nended after ${STEP_LIMIT / 60_000} minutes`;
      if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, STEP_LIMIT);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

const check =
  (script: string, ...args: string[]) =>
  async (): Promise<Outcome> => {
    const { code, output } = await run(script, args);
    return { passed: Number(code === 0), failed: Number(code !== 0), notRun: 0, details: output };
  };

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** A file that does not load, or an error outside every test, counts as a failure too. */
async function vitest(): Promise<Outcome> {
  const file = join(tmpdir(), 'vitest.json');
  const { code, output } = await run(bin('vitest', 'vitest.mjs'), [
    'run',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1, notRun: 0, details: output };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const details: string[] = [];
  let failed = report.numFailedTests;
  for (const { name, status, message, assertionResults } of report.testResults) {
    for (const test of assertionResults.filter(
      (result) => result.status === 'skipped' || result.status === 'pending',
    )) {
      console.log(`  not run: ${test.fullName}`);
    }
    for (const test of assertionResults.filter((result) => result.status === 'failed')) {
      details.push(
        `${name.slice(ROOT.length + 1)} › ${test.fullName}\n${test.failureMessages.join('\n').split('\n').slice(0, 30).join('\n')}`,
      );
    }
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) {
      failed++;
      details.push(`${name.slice(ROOT.length + 1)}: ${message}`);
    }
  }
  if (code !== 0 && failed === 0) {
    failed = 1;
    details.push(output.slice(-4000));
  }
  return {
    passed: report.numPassedTests,
    failed,
    notRun: report.numPendingTests,
    details: details.join('\n\n'),
  };
}

/** The runner ends with its own « N passed, N failed »; lines that begin with « not run: » are passed on. */
async function endToEnd(): Promise<Outcome> {
  const { code, output } = await run(join(ROOT, 'tests/e2e/run.ts'), []);
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  const notRun = [...output.matchAll(/^not run: .*$/gm)].map(([line]) => line);
  for (const line of notRun) console.log(`  ${line}`);
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, notRun: notRun.length, details: output };
}

const failures: string[] = [];
const total = { passed: 0, failed: 0, notRun: 0 };

async function step(name: string, what: () => Promise<Outcome>): Promise<void> {
  const started = performance.now();
  const outcome = await what();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.notRun += outcome.notRun;
  const notRun = outcome.notRun ? `, ${outcome.notRun} not run` : '';
  console.log(
    `${name.padEnd(24)} ${outcome.passed} passed, ${outcome.failed} failed${notRun}  (${seconds} s)`,
  );
  if (outcome.failed) failures.push(`── ${name}\n${outcome.details.trim()}`);
}

const started = performance.now();
// One browser for all: the unit tests print with it, the end-to-end tests drive it. Without one they fail and say so.
await findBrowser().then(
  (browser) => (process.env.MARBRE_CHROMIUM = browser),
  (fault: Error) => console.log(fault.message),
);
// Two lanes for two cores: what only reads the sources beside what builds and runs them. End-to-end tests have the machine to themselves.
const reading = async () => {
  await step('types: tsc', check(bin('typescript', 'bin/tsc'), '-p', '.'));
  await step(
    'types: svelte-check',
    check(
      bin('svelte-check', 'bin/svelte-check'),
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ),
  );
  await step('lint: eslint', check(bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0'));
  await step(
    'lint: prettier',
    check(bin('prettier', 'bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'),
  );
  await step(
    'lint: dependency rules',
    check(
      bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ),
  );
  await step('lint: knip', check(bin('knip', 'bin/knip.js')));
};
const running = async () => {
  await step('build', check(bin('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'));
  await step('unit and contract tests', vitest);
};
await Promise.all([reading(), running()]);
await step('end-to-end tests', endToEnd);
clear();

if (failures.length) console.log(`\n${failures.join('\n\n')}\n`);
console.log(
  `${((performance.now() - started) / 1000).toFixed(0)} s${total.notRun ? `, ${total.notRun} not run` : ''}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
