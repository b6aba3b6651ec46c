/** Finds a Chromium-like browser, or installs one where that is allowed; one clear line when there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../src/main/export/chromium-pdf.ts';

/** What a headless browser of the tests is started with; the sandbox needs a user other than root. */
export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--disable-dev-shm-usage', '--disable-domain-reliability', '--disable-default-apps',
]; // prettier-ignore

const attempt = (command: string, args: string[], minutes: number): boolean => {
  try {
    execFileSync(command, args, {
      stdio: 'ignore',
      timeout: minutes * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
};

/** Path of a browser. Throws one line that says what to run when there is none and none can be installed. */
export async function findBrowser(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.env.MARBRE_CHROMIUM)
    throw new Error(`MARBRE_CHROMIUM names ${process.env.MARBRE_CHROMIUM}, which cannot be run.`);
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stderr.write('No browser found: installing Chromium with apt-get…\n');
    if (!attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10)) {
      attempt('apt-get', ['update'], 5);
      attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10);
    }
    const now = findChromium();
    if (now) return now;
  }
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  process.stderr.write('No browser found: installing Chromium with Playwright…\n');
  attempt(
    process.execPath,
    [join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'), 'install', 'chromium'],
    10,
  );
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error('No browser: install Chromium, Chrome or Edge, or set MARBRE_CHROMIUM to its path.');
}
