/**
 * The Electron shell without Electron: built renderer in Chromium, built preload, built main on the stand-in, bridged as Electron
 * would bridge them. What is left to the real binary is Electron itself.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Bridge } from '../../src/shared/events.ts';
import { findBrowser } from '../e2e/browser.ts';
import { launch, ROOT, type StandIn } from './stand-in.ts';

/** Stands for app://marbre, which Chromium does not know. */
const ORIGIN = 'https://marbre.test';

/** The two names a sandboxed preload may require, over the functions the test gives to the page. */
const AROUND_PRELOAD = (preload: string) => `(() => {
  const heard = [];
  window.tellPreload = (channel, data) => heard.filter((one) => one.channel === channel).forEach((one) => one.listener({ sender: {} }, data));
  const ipcRenderer = {
    invoke: (channel, name, input) => window.invokeMain(channel, name, input),
    on: (channel, listener) => heard.push({ channel, listener }),
    removeListener: (channel, listener) => heard.splice(heard.findIndex((one) => one.listener === listener), 1),
  };
  const contextBridge = { exposeInMainWorld: (key, value) => Object.defineProperty(window, key, { value, enumerable: true }) };
  const exports = {}, module = { exports }, require = () => ({ ipcRenderer, contextBridge });
  ${preload}
})();`;

let electron: StandIn;
let browser: Browser;
let page: Page;
const left: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'marbre-bridge-'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('APPDATA', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  electron = await launch();
  await vi.waitFor(() => expect(electron.windows, electron.errors[0]).toHaveLength(1), 20_000);

  const executablePath = await findBrowser();
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-dev-shm-usage',
  ];
  browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args,
  });
  page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      left.push(url.href);
      return route.abort();
    }
    const answer = await electron.session('default').fetch(`app://marbre${url.pathname}`);
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await page.exposeFunction('invokeMain', (channel: string, name: unknown, input: unknown) => {
    expect(channel).toBe('marbre:call');
    return electron.call(name, input);
  });
  electron.windows[0].webContents.send = (channel, data) =>
    void page.evaluate(
      ([to, what]) =>
        (window as unknown as { tellPreload(channel: string, data: unknown): void }).tellPreload(to, what),
      [channel, data] as const,
    );
  await page.addInitScript(AROUND_PRELOAD(readFileSync(join(ROOT, 'out/preload/preload.cjs'), 'utf8')));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  // Past the first start, which asks for a name.
  await electron.call('settings.set', { name: 'Anne Guélec', initials: 'AG' });
  await page.goto(`${ORIGIN}/`);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  const exited = new Promise((resolve) => electron.app.once('exited', resolve));
  electron.app.emit('will-quit', { preventDefault() {} });
  await exited;
  vi.unstubAllEnvs();
});

it('shows the desk', async () => {
  await page.locator('#app :is(main, header, h1)').first().waitFor({ timeout: 10_000 });
  expect(await page.evaluate(() => (window as unknown as { marbre: Bridge }).marbre.shell)).toBe('electron');
});

it('hears through the bridge what changed in the core', async () => {
  const answer = (await electron.call('samples.add', {})) as { ok: boolean };
  expect(answer.ok).toBe(true);
  const list = (await electron.call('articles.list', {})) as { value: { articles: { title: string }[] } };
  expect(list.value.articles.length).toBeGreaterThan(3);
  await page
    .getByText(list.value.articles[0].title, { exact: false })
    .first()
    .waitFor({ state: 'attached', timeout: 10_000 });
});

it('breaks no rule of its policy, raises no error and asks nothing of the network', () => {
  expect(complaints).toEqual([]);
  expect(left).toEqual([]);
});
