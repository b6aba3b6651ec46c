/** Finds a Chromium-like browser, or installs one where that is allowed; one clear line when there is none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const PLACES = [
  '/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
]; // prettier-ignore

/** What a headless browser of the tests is started with; the sandbox needs a user other than root. */
export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--disable-dev-shm-usage', '--disable-domain-reliability', '--disable-default-apps',
]; // prettier-ignore

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | null {
  const named = process.env.MARBRE_BROWSER;
  if (named) {
    if (runnable(named)) return named;
    throw new Error(`MARBRE_BROWSER names ${named}, which cannot be run.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );
  return [...onPath, ...PLACES].find((path) => existsSync(path) && runnable(path)) ?? null;
}

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
  const found = installed();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stderr.write('No browser found: installing Chromium with apt-get…\n');
    if (!attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10)) {
      attempt('apt-get', ['update'], 5);
      attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 10);
    }
    const now = installed();
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
  throw new Error('No browser: install Chromium, Chrome or Edge, or set MARBRE_BROWSER to its path.');
}
