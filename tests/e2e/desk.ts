/** A desk of the browser shell on a corpus of its own, and a browser page on it that notes every request. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { SORTING } from './articles.ts';
import { findBrowser, FLAGS } from './browser.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Desk {
  page: Page;
  context: BrowserContext;
  /** Folder of the corpus and of whatever the test lays down. */
  folder: string;
  url: string;
  /** Addresses asked for outside of 127.0.0.1. */
  strays: string[];
  /** What the page logged as errors. */
  faults: string[];
  close(): Promise<void>;
}

let browser: Browser | null = null;
/** The browser of all desks, started when it is first asked for, with `flags` beside those of every test. */
export async function sharedBrowser(flags: readonly string[] = []): Promise<Browser> {
  const args = [...FLAGS, ...flags];
  browser ??= await chromium.launch({ executablePath: await findBrowser(), headless: true, args });
  return browser;
}
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Starts `marbre serve` and waits for its address. */
export function startServer(corpus: string): Promise<{ url: string; process: ChildProcess }> {
  const server = spawn(
    process.execPath,
    [join(ROOT, 'bin/marbre.js'), 'serve', '--port', '0', '--corpus', corpus],
    { cwd: ROOT, env: { ...process.env, MARBRE_NO_OPEN: '1' } },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The server did not start: ${said}`)), 60_000);
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve({ url: found[0], process: server });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}: ${said}`));
    });
  });
}

export function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5000).unref();
  });
}

export interface DeskOptions {
  width?: number;
  height?: number;
  language?: string;
  colorScheme?: 'light' | 'dark';
  /** Opens the page on a running server. */
  folder?: string;
}

/** A fresh corpus, a server on it and a page. */
export async function openDesk({
  width = 1440,
  height = 900,
  language = 'fr-FR',
  colorScheme = 'light',
  folder,
}: DeskOptions = {}): Promise<Desk> {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'marbre-e2e-'));
  const server = await startServer(join(place, 'corpus.db'));
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width, height },
    locale: language,
    colorScheme,
    acceptDownloads: true,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const strays: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') strays.push(request.url());
  });
  page.on('pageerror', (fault) => faults.push(fault.stack ?? String(fault)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(server.url);
  return {
    page, context, folder: place, url: server.url, strays, faults,
    async close() {
      await context.close();
      await stopServer(server.process);
      if (!folder) rmSync(place, { recursive: true, force: true });
    },
  }; // prettier-ignore
}

/** Gives the name asked for at the first start. */
export async function signIn(page: Page, name = 'Marion Keller', samples = false): Promise<void> {
  await page.locator('#w-name').fill(name);
  await page.locator('input[type=checkbox]').setChecked(samples);
  await page.locator('form button.solid').click();
  await page.locator('.app').first().waitFor();
}

/** A file made for a test. */
export interface Draft {
  name: string;
  content: string | number[];
}

/** Files dropped on the window, made in the page: names and contents. */
export async function dropFiles(page: Page, files: Draft[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, content } of given)
      data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
    return data;
  }, files);
  await page.dispatchEvent('#app', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('#app', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('#app', 'drop', { dataTransfer: transfer });
}

/** Files and folders of the disk dropped by the DevTools protocol, as a hand would. */
export async function dropPaths(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  await session.detach();
}

/** Waits until the import under way is over. */
export async function imported(page: Page): Promise<void> {
  // A line comes a moment after the panel.
  await page.locator('.sheet.is .fl').first().waitFor();
  await page
    .locator('.sheet.is .fl.go, .sheet.is .fl.wait')
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 });
}

/** The first start, then drafts dropped on the window and read; the corpus is shown. */
export async function openCorpus(page: Page, files: Draft[]): Promise<void> {
  await signIn(page);
  await dropFiles(page, files);
  await imported(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The first start, then a draft dropped on the window and opened from its line. */
export async function openDraft(page: Page, file: Draft = SORTING): Promise<void> {
  await signIn(page);
  await dropFiles(page, [file]);
  await imported(page);
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror mark, .ProseMirror .b').first().waitFor();
}
