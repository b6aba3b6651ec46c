/** Electron's binary: where it is, how it is fetched, and why it cannot be had. `electron` itself is never imported: that would fetch it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../node_modules/electron');

/** The executable, as Electron's own package names it; null when it is not on this machine. */
export function findElectron(
  folder: string = FOLDER,
  override: string | undefined = process.env.ELECTRON_OVERRIDE_DIST_PATH,
): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const file = join(override ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(file) ? file : null;
}

/** What keeps an Electron window from opening here, in words; null when nothing does. */
export function whyNoWindow(machine: {
  platform: NodeJS.Platform;
  uid: number | undefined;
  env: Readonly<Record<string, string | undefined>>;
}): string | null {
  if (machine.platform !== 'linux') return null;
  if (machine.uid === 0) return 'Electron does not run as root without giving up its sandbox';
  if (!machine.env.DISPLAY && !machine.env.WAYLAND_DISPLAY) return 'there is no display';
  return null;
}

/**
 * One attempt to fetch the binary with Electron's own installer, ended after `limit` milliseconds.
 * Gives null on success, else the reason in a few words.
 */
export function fetchElectron(
  limit: number,
  installer: string = join(FOLDER, 'install.js'),
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let late = false;
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(0, 10_000)));
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit);
    child.on('error', (fault) => (said = String(fault)));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve(null);
      if (late) return resolve(`not fetched within ${Math.round(limit / 1000)} s`);
      const reason = said.split('\n').find((line) => /error/i.test(line)) ?? said.split('\n')[0];
      resolve(reason.trim().slice(0, 160) || `its installer ended with ${code}`);
    });
  });
}
