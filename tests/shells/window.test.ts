/** The real window, wherever Electron's binary is: what the stand-in cannot show. MARBRE_REQUIRE_ELECTRON=1 makes its absence a failure. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron, whyNoWindow } from '../../scripts/electron.ts';
import type { Bridge } from '../../src/shared/events.ts';
import { ROOT } from './stand-in.ts';

const binary = findElectron();
const obstacle = binary
  ? whyNoWindow({ platform: process.platform, uid: process.getuid?.(), env: process.env })
  : 'Electron’s binary is not on this machine (node node_modules/electron/install.js fetches it)';
const required = process.env.MARBRE_REQUIRE_ELECTRON === '1';

if (obstacle && !required) {
  it.skip(`the real Electron window: ${obstacle}`, () => undefined);
} else {
  describe('the real Electron window', () => {
    let electron: ElectronApplication;
    let page: Page;
    const folder = mkdtempSync(join(tmpdir(), 'marbre-window-'));

    beforeAll(async () => {
      if (obstacle) throw new Error(obstacle);
      const {
        ELECTRON_RUN_AS_NODE: _node,
        NODE_OPTIONS: _options,
        ...inherited
      } = process.env as Record<string, string>;
      electron = await _electron.launch({
        executablePath: binary ?? '',
        args: [ROOT, `--corpus=${join(folder, 'corpus.sqlite')}`],
        env: { ...inherited, HOME: folder, APPDATA: folder, XDG_CONFIG_HOME: folder },
      });
      page = await electron.firstWindow();
      await page.waitForLoadState('load');
    }, 120_000);
    afterAll(() => electron?.close());

    const inPage = <T>(what: (bridge: Bridge) => Promise<T>) =>
      page.evaluate(`(${what.toString()})(window.marbre)`) as Promise<T>;

    it('shows the desk on its own origin', async () => {
      expect(page.url()).toBe('app://marbre/');
      expect(await page.title()).toMatch(/Marbre/);
      await page.locator('#app :is(main, header, h1)').first().waitFor({ timeout: 10_000 });
    });

    it('reaches the core through the bridge', async () => {
      expect(await inPage((bridge) => bridge.send('app.info', {}))).toMatchObject({
        ok: true,
        value: { shell: 'electron' },
      });
    });

    it('has no Node, no Electron and no way out in its page', async () => {
      const world = await page.evaluate(async () => ({
        require: typeof (globalThis as { require?: unknown }).require,
        process: typeof (globalThis as { process?: unknown }).process,
        evaluated: await Promise.resolve().then(() => {
          try {
            // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the very thing the policy must refuse
            return new Function('return 1')() as unknown;
          } catch (fault) {
            return (fault as Error).name;
          }
        }),
        fetched: await fetch('https://example.org/').then(
          () => 'fetched',
          () => 'refused',
        ),
        opened: window.open('about:blank') === null,
        notifications: await Notification.requestPermission(),
      }));
      expect(world).toEqual({
        require: 'undefined',
        process: 'undefined',
        evaluated: 'EvalError',
        fetched: 'refused',
        opened: true,
        notifications: 'denied',
      });
    });

    it('runs its page in the sandbox, isolated', async () => {
      const preferences = await electron.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0].webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        return contents.getLastWebPreferences();
      });
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
      });
    });

    it('cannot be led away', async () => {
      await page.evaluate(() => (location.href = 'https://example.org/'));
      await page.waitForTimeout(500);
      expect(page.url()).toBe('app://marbre/');
    });

    it('prints a PDF', async () => {
      const made = await inPage(async (bridge) => {
        const pasted = (await bridge.send('articles.paste', {
          text: 'Un titre\n\nLe maire a dit oui le 3 mars 2026.',
        })) as { value: { article: { id: string } | null } };
        const list = (await bridge.send('articles.list', {})) as { value: { articles: { id: string }[] } };
        return [
          pasted,
          await bridge.send('export.make', { article: list.value.articles[0].id, format: 'pdf' }),
        ] as const;
      });
      expect(made[1]).toMatchObject({ ok: true });
      const { bytes } = (made[1] as { value: { bytes: string } }).value;
      expect(Buffer.from(bytes, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }, 90_000);
  });
}
