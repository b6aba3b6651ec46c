/**
 * npm start [-- --corpus FILE] [--port N]
 * Opens the desk: in Electron's window, or, where that cannot be had, in the browser on 127.0.0.1.
 * MARBRE_SHELL=browser asks for the browser at once; MARBRE_OPEN=no only prints its address.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveDesk } from '../src/main/cli/serve.ts';
import { systemLanguage, terminal } from '../src/main/cli/terminal.ts';
import { defaultCorpus } from '../src/main/places.ts';
import { ensureBuilt } from './build.ts';
import { fetchElectron, findElectron, whyNoWindow } from './electron.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FETCH_LIMIT = 60_000;
/** An Electron that ends badly within this time never showed its window. */
const STILLBORN = 10_000;
/** Electron's shell has told the editor what is wrong (the corpus is open elsewhere, or damaged). */
const TOLD = 3;

const say = (line: string) => console.log(`marbre: ${line}`);

const { values } = parseArgs({ options: { corpus: { type: 'string' }, port: { type: 'string' } } });
const corpusPath = values.corpus === undefined ? undefined : resolve(values.corpus);

/** Runs the window until it is closed. Gives the reason why it could not open, or null after a day's work. */
function runElectron(binary: string): Promise<string | null> {
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, ...env } = process.env;
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [ROOT, ...(corpusPath ? [`--corpus=${corpusPath}`] : [])], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
    child.on('error', (fault) => resolve(String(fault)));
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve(null);
      if (code !== TOLD && performance.now() - started < STILLBORN)
        return resolve(`Electron ended at once (${signal ?? code})`);
      process.exitCode = code ?? 1;
      resolve(null);
    });
  });
}

async function openWindow(): Promise<string | null> {
  if (process.env.MARBRE_SHELL === 'browser') return 'as asked';
  const obstacle = whyNoWindow({ platform: process.platform, uid: process.getuid?.(), env: process.env });
  if (obstacle) return obstacle;
  if (!findElectron()) {
    say(`fetching Electron, once (at most ${FETCH_LIMIT / 1000} s)…`);
    const reason = await fetchElectron(FETCH_LIMIT);
    if (reason) return `Electron could not be fetched (${reason})`;
  }
  const binary = findElectron();
  return binary ? runElectron(binary) : 'Electron’s installer left no binary';
}

/** Serves until the process is told to end. */
async function runBrowser(reason: string): Promise<void> {
  say(`the desk opens in the browser: ${reason}.`);
  const open = process.env.MARBRE_OPEN !== 'no';
  process.exitCode = await serveDesk(
    {
      corpusPath: corpusPath ?? defaultCorpus(),
      port: Number(values.port ?? 0),
      open,
      language: systemLanguage(),
    },
    terminal,
  );
}

try {
  ensureBuilt();
  const reason = await openWindow();
  if (reason !== null) await runBrowser(reason);
} catch (fault) {
  console.error(`marbre: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exit(1);
}
