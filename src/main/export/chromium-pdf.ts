/** PDF where there is no Electron: the report is printed by the machine's own Chromium, without network, in a folder of its own. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintPdf } from './report.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'brave-browser',
];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser of this machine that can print, null when there is none. `MARBRE_CHROMIUM` names one. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.MARBRE_CHROMIUM) return runnable(env.MARBRE_CHROMIUM) ? env.MARBRE_CHROMIUM : null;
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of NAMES) {
      const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (runnable(path)) return path;
    }
  }
  return PLACES.find(runnable) ?? null;
}

/** Everything off that a page could use to reach out, and the browser's own errands too. */
const FLAGS = [
  '--headless', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
  '--disable-default-apps', '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--no-first-run', '--no-default-browser-check',
  '--no-pings', '--metrics-recording-only', '--disable-dev-shm-usage', '--mute-audio', '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9', '--no-pdf-header-footer', '--generate-pdf-document-outline', '--export-tagged-pdf',
]; // prettier-ignore

const TIMEOUT_MS = 60_000;

/** Prints with the machine's Chromium; null where there is none. */
export function chromiumPdf(browser: string | null = findChromium()): PrintPdf | null {
  if (!browser) return null;
  return async (html) => {
    const folder = await mkdtemp(join(tmpdir(), 'marbre-pdf-'));
    try {
      const page = join(folder, 'report.html');
      const output = join(folder, 'report.pdf');
      await writeFile(page, html);
      // Chromium's own sandbox does not start for root; there is nothing in the page that could leave it.
      const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      await run(browser, [
        ...FLAGS,
        ...root,
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${output}`,
        pathToFileURL(page).href,
      ]);
      return stablePdf(new Uint8Array(await readFile(output)), html);
    } finally {
      // The browser's helpers may still be writing their last files.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}

function run(browser: string, flags: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, flags, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => {
      errors = (errors + data.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The browser could not print (${code ?? 'killed'}): ${errors.trim()}`)),
    );
  });
}

/** The printer's clock, replaced by the report's own, of equal length: equal reports are equal files. */
function stablePdf(pdf: Uint8Array, html: string): Uint8Array {
  const at =
    /<meta name="date" content="([\dT:-]+)/u
      .exec(html)?.[1]
      .replace(/\D/gu, '')
      .padEnd(14, '0')
      .slice(0, 14) ?? '20000101000000';
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return new Uint8Array(
    Buffer.from(text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/gu, `/$1 (D:${at}`), 'latin1'),
  );
}
