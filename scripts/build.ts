/** Builds the desk when what was built is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BUILT = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const SOURCES = ['src', 'electron.vite.config.ts', 'svelte.config.js', 'package-lock.json'];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt(): boolean {
  const files = BUILT.map((file) => join(ROOT, file));
  if (!files.every(existsSync)) return false;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return SOURCES.every((source) => newest(join(ROOT, source)) <= oldest);
}

/** Throws with what the bundler said when the build fails. */
export function build(): void {
  const vite = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
}

export function ensureBuilt(): void {
  if (isBuilt()) return;
  console.log('marbre: building the desk (about ten seconds)…');
  build();
}
