/** The built Electron main on a stand-in for Electron: what it sets, refuses and lets through. Each test fails when its guard is taken out. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../../src/main/corpus/backup.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/main/pages.ts';
import { applicationData } from '../../src/main/places.ts';
import { launch, type StandIn, StandInContents, type StandInWindow } from './stand-in.ts';

let electron: StandIn;
let desk: StandInWindow;
let data: string;

/** Each launch has a home of its own. */
function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'marbre-electron-'));
  vi.stubEnv('HOME', home);
  vi.stubEnv('APPDATA', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  return applicationData();
}

async function quit(launched: StandIn): Promise<void> {
  if (!launched.windows.length) return;
  const exited = new Promise((resolve) => launched.app.once('exited', resolve));
  launched.app.emit('will-quit', { preventDefault() {} });
  await exited;
}

beforeAll(async () => {
  data = newHome();
  electron = await launch();
  desk = await vi.waitFor(() => {
    if (!electron.windows[0]) throw new Error(electron.errors[0] ?? 'no window yet');
    return electron.windows[0];
  }, 20_000);
}, 30_000);
afterAll(async () => {
  await quit(electron);
  vi.unstubAllEnvs();
});

describe('process', () => {
  it('is sandboxed as a whole, resolves no name and does nothing in the background', () => {
    expect(electron.app.sandboxed).toBe(true);
    expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    for (const name of [
      'no-proxy-server',
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'no-pings',
    ]) {
      expect([...electron.app.switches.keys()]).toContain(name);
    }
    expect([...electron.app.switches.keys()]).not.toContain('no-sandbox');
  });

  it('keeps its things where the command line does', () => {
    expect(electron.app.name).toBe('Marbre');
    expect(electron.app.paths.get('userData')).toBe(data);
    expect(existsSync(join(data, 'corpus.sqlite'))).toBe(true);
  });
});

describe('window', () => {
  it('shows a page that has no Node, no shared world and no way out of the sandbox', () => {
    expect(desk.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: false,
    });
    expect(existsSync(desk.options.webPreferences?.preload ?? '')).toBe(true);
    expect(desk.options.webPreferences?.preload).toMatch(/preload\.cjs$/);
  });

  it('loads the desk, and is shown when it is ready', () => {
    expect(desk.loaded).toEqual(['app://marbre/']);
    expect(desk.options.show).toBe(false);
    desk.emit('ready-to-show');
    expect(desk.shown).toBe(1);
  });

  it('comes back when its renderer dies, three times a minute at most', () => {
    desk.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(desk.reloads).toBe(0);
    for (let crash = 1; crash <= 5; crash++) {
      desk.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
      expect(desk.reloads).toBe(Math.min(crash, 3));
    }
  });

  it('waits for unsaved text, then asks before it is given up', () => {
    vi.useFakeTimers();
    try {
      electron.asked.length = 0;
      expect(desk.webContents.refuses('will-prevent-unload')).toBe(false);
      expect(desk.closes).toBe(0);
      vi.advanceTimersByTime(1500);
      expect(desk.closes).toBe(1);
      expect(electron.asked).toEqual([]);
      // Keep open: what preventDefault means here is "close all the same".
      electron.button = 0;
      expect(desk.webContents.refuses('will-prevent-unload')).toBe(false);
      expect(electron.asked).toHaveLength(1);
      expect(desk.webContents.refuses('will-prevent-unload')).toBe(false);
      vi.advanceTimersByTime(1500);
      electron.button = 1;
      expect(desk.webContents.refuses('will-prevent-unload')).toBe(true);
    } finally {
      electron.button = 0;
      vi.useRealTimers();
    }
  });

  it('remembers where it stood', () => {
    desk.emit('close');
    expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toEqual({
      bounds: desk.bounds,
      maximized: true,
    });
  });

  it('has a menu of standard roles, which leaves undo to the desk', () => {
    const roles = electron.menu
      .flatMap((item) => [item, ...((item.submenu as (typeof item)[] | undefined) ?? [])])
      .map((item) => item.role);
    expect(roles).toEqual(
      expect.arrayContaining(['fileMenu', 'editMenu', 'viewMenu', 'windowMenu', 'copy', 'paste']),
    );
    expect(roles).not.toContain('undo');
    expect(roles.every(Boolean)).toBe(true);
  });
});

describe('app://', () => {
  it('is an origin of its own, without a way around the policy', () => {
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('gives the built desk with its policy', async () => {
    const answer = await electron.session('default').fetch('app://marbre/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(answer.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const script = /src="\.?(\/[^"]+\.js)"/.exec(await answer.text())?.[1];
    expect(
      (await electron.session('default').fetch(`app://marbre${script}`)).headers.get('Content-Type'),
    ).toMatch(/^text\/javascript/);
  });

  it.each([
    'app://marbre/../package.json', 'app://marbre/..%2f..%2fpackage.json', 'app://marbre/%2e%2e/main/index.js', 'app://marbre//etc/passwd',
    'app://marbre/assets/', 'app://other/',
    'app://others/', 'app://marbre.evil/', 'app://marbre', 'file:///etc/passwd',
  ])('gives nothing for %s', async (url) => {
    const answer = await electron.session('default').fetch(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  }); // prettier-ignore

  it('only answers GET', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await electron.session('default').fetch('app://marbre/', method)).status).toBe(405);
  });
});

describe.each(['default', 'print', 'any later session'])('session %s', (name) => {
  const session = () => electron.session(name);

  it.each([
    'media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'fullscreen', 'hid', 'serial', 'usb',
    'midi', 'openExternal', 'pointerLock', 'keyboardLock', 'storage-access', 'window-management', 'fileSystem', 'idle-detection', 'local-fonts', 'unknown',
  ])('refuses the permission %s', (permission) => {
    const answers: unknown[] = [];
    session().run('permissionRequest', {}, permission, (granted: boolean) => answers.push(granted), {});
    expect(answers).toEqual([false]);
    expect(session().run('permissionCheck', {}, permission, 'app://marbre', {})).toBe(false);
  }); // prettier-ignore

  it('refuses every device', () => {
    expect(session().run('devicePermission', { deviceType: 'usb', origin: 'app://marbre', device: {} })).toBe(
      false,
    );
    const answers: unknown[] = [];
    session().run('displayMedia', {}, (streams: unknown) => answers.push(streams));
    session().run('bluetoothPairing', {}, (response: { confirmed: boolean }) =>
      answers.push(response.confirmed),
    );
    let refused = 0;
    const event = { preventDefault: () => refused++ };
    session().emit('select-hid-device', event, {}, (id: unknown) => answers.push(id));
    session().emit('select-serial-port', event, [], {}, (id: unknown) => answers.push(id));
    session().emit('select-usb-device', event, {}, (id: unknown) => answers.push(id));
    expect(answers).toEqual([null, false, null, '', undefined]);
    expect(refused).toBe(3);
  });

  it.each([
    'https://example.org/', 'http://127.0.0.1/', 'http://localhost:3000/', 'ws://example.org/', 'wss://example.org/', 'ftp://example.org/',
    'file:///etc/passwd', 'devtools://devtools/bundled/inspector.html', 'chrome-extension://abc/x.js', 'app://other/',
    'app://others/', 'app://marbre.evil/',
    'blob:https://example.org/1', 'blob:app://marbre.evil/1', 'about:blank', 'filesystem:app://marbre/x',
  ])('cancels %s', (url) => expect(session().cancels(url)).toBe(true)); // prettier-ignore

  it.each([
    'app://marbre/',
    'app://marbre/assets/index.js',
    'blob:app://marbre/1',
    'data:image/png;base64,AA==',
  ])('lets %s through', (url) => expect(session().cancels(url)).toBe(false));

  it('saves only what the desk itself made', () => {
    const refused = (url: string) => {
      let stopped = false;
      session().emit('will-download', { preventDefault: () => (stopped = true) }, { getURL: () => url }, {});
      return stopped;
    };
    expect(refused('blob:app://marbre/7c1e')).toBe(false);
    for (const url of [
      'https://example.org/a.exe',
      'data:text/html,x',
      'blob:https://example.org/1',
      'app://marbre/index.html',
    ])
      expect(refused(url), url).toBe(true);
  });

  it('has no spell-checker to fetch dictionaries', () => expect(session().spellChecker).toBe(false));
});

describe('page', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://marbre.evil/',
    'app://marbre/index.html?x',
    'data:text/html,x',
    'javascript:alert(1)',
  ])('does not leave for %s', (url) => {
    expect(desk.webContents.refuses('will-navigate', { url, isMainFrame: true })).toBe(true);
    expect(desk.webContents.refuses('will-redirect', { url, isMainFrame: true })).toBe(true);
    expect(desk.webContents.refuses('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  it('may reload the desk', () =>
    expect(desk.webContents.refuses('will-navigate', { url: 'app://marbre/', isMainFrame: true })).toBe(
      false,
    ));

  it('gets no webview and no Bluetooth device', () => {
    expect(desk.webContents.refuses('will-attach-webview')).toBe(true);
    const answers: string[] = [];
    expect(
      desk.webContents.refuses('select-bluetooth-device', {}, [{ deviceId: 'x' }], (id: string) =>
        answers.push(id),
      ),
    ).toBe(true);
    expect(answers).toEqual(['']);
  });

  it('has no peers', () => expect(desk.webContents.peers).toBe('disable_non_proxied_udp'));

  it('holds for every page of the process, not only for the desk', () => {
    const other = new StandInContents();
    electron.app.emit('web-contents-created', {}, other);
    expect(other.refuses('will-navigate', { url: 'https://example.org/' })).toBe(true);
    expect(other.windowOpenHandler?.({ url: 'about:blank' })).toEqual({ action: 'deny' });
  });
});

describe('links', () => {
  const open = async (url: string, button: number) => {
    electron.button = button;
    electron.asked.length = electron.opened.length = 0;
    expect(desk.webContents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
    await new Promise((resolve) => setTimeout(resolve, 0));
    electron.button = 0;
    return { asked: electron.asked.length, opened: [...electron.opened] };
  };

  it('open in the browser after a yes, with the whole address shown', async () => {
    expect(await open('https://example.org/a?b=c', 1)).toEqual({
      asked: 1,
      opened: ['https://example.org/a?b=c'],
    });
    expect(electron.asked[0].detail).toContain('https://example.org/a?b=c');
    expect(await open('mailto:desk@example.org', 1)).toEqual({
      asked: 1,
      opened: ['mailto:desk@example.org'],
    });
  });

  it('stay closed after a no, which is what Enter and Escape say', async () => {
    expect(await open('https://example.org/', 0)).toEqual({ asked: 1, opened: [] });
    expect(electron.asked[0]).toMatchObject({ defaultId: 0, cancelId: 0 });
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'app://marbre/',
    'https://user:pw@example.org/',
    'nonsense',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('that are not https or mailto are not even asked about: %s', async (url) =>
    expect(await open(url, 1)).toEqual({ asked: 0, opened: [] }),
  );
});

describe('calls', () => {
  const refused = {
    ok: false,
    error: { code: 'refused', message: 'This call does not come from the desk.' },
  };

  it('of the desk reach the core', async () => {
    expect(await electron.call('app.info', {})).toMatchObject({
      ok: true,
      value: { shell: 'electron', corpusPath: join(data, 'corpus.sqlite') },
    });
  });

  it('come through one channel', () => expect([...electron.ipc.keys()]).toEqual(['marbre:call']));

  it('of others do not', async () => {
    for (const changes of [
      { sender: new StandInContents() },
      { frame: null },
      { frame: { parent: {} } },
      { frame: { origin: 'https://example.org' } },
      { frame: { origin: 'app://other' } },
      { frame: { origin: 'null' } },
      { frame: { origin: 'file://' } },
    ]) {
      expect(await electron.call('app.info', {}, changes)).toEqual(refused);
    }
  });

  it('that are malformed come back as data', async () => {
    expect(await electron.call('__proto__', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    });
    expect(await electron.call({ toString: () => 'app.info' }, {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    });
    expect(await electron.call('review.open', { article: 7 })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  it('that change the corpus are told to the desk, and a file is read by the built worker', async () => {
    const text = 'La gare rouvre lundi\n\nLe trafic reprendra lundi à 6 heures, a annoncé l’exploitant.\n';
    const files = [{ name: 'gare.txt', folder: null, bytes: Buffer.from(text, 'utf8').toString('base64') }];
    const answer = (await electron.call('articles.import', { files })) as {
      ok: boolean;
      value: { article?: string }[];
    };
    expect(answer).toMatchObject({ ok: true });
    await vi.waitFor(() =>
      expect(desk.webContents.sent).toContainEqual({
        channel: 'marbre:event',
        data: expect.objectContaining({ type: 'articles-changed' }) as unknown,
      }),
    );
    expect(new Set(desk.webContents.sent.map(({ channel }) => channel))).toEqual(new Set(['marbre:event']));
    expect(await electron.call('articles.list', {})).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('that choose a theme reach the system’s parts of the window', async () => {
    expect(await electron.call('settings.set', { theme: 'dark' })).toMatchObject({ ok: true });
    expect(electron.nativeTheme.themeSource).toBe('dark');
    electron.nativeTheme.shouldUseDarkColors = true;
    electron.nativeTheme.emit('updated');
    if (process.platform !== 'darwin') expect(desk.overlays.at(-1)).toMatchObject({ color: '#131312' });
  });
});

describe('paper', () => {
  it('is printed in a hidden window without script, session or network of the desk’s, which is gone afterwards', async () => {
    const list = (await electron.call('articles.list', {})) as { value: { articles: { id: string }[] } };
    const before = electron.windows.length;
    const answer = await electron.call('export.make', { article: list.value.articles[0].id, format: 'pdf' });
    expect(answer).toMatchObject({ ok: true, value: { mime: 'application/pdf' } });
    expect(electron.windows).toHaveLength(before + 1);
    const printer = electron.windows[before];
    expect(printer.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(printer.options.webPreferences?.preload).toBeUndefined();
    expect(printer.options.webPreferences?.session).toBe(electron.session('print'));
    expect(printer.webContents.printed[0]).toMatchObject({ generateTaggedPDF: true });
    expect(printer.destroyed).toBe(true);
    expect((await electron.session('print').fetch(printer.loaded[0])).status).toBe(404);
  });
});

describe('other launches', () => {
  it('a second instance leaves at once, and the first comes to the front', async () => {
    const second = await launch((standIn) => (standIn.app.firstInstance = false));
    expect(second.app.quits).toBe(1);
    expect(second.windows).toEqual([]);
    let focused = 0;
    desk.once('focused-by-us', () => focused++);
    electron.app.emit('second-instance');
    expect(focused).toBe(1);
  });

  it('says so, and ends, when the corpus is open elsewhere', async () => {
    newHome();
    const early = await launch();
    await vi.waitFor(() => expect(early.windows).toHaveLength(1), 10_000);
    const late = await launch();
    await vi.waitFor(() => expect(late.app.exits).toEqual([3]), 10_000);
    expect(late.errors).toHaveLength(1);
    expect(late.errors[0]).toMatch(/corpus/);
    expect(late.errors[0]).not.toMatch(/\n/);
    expect(late.windows).toEqual([]);
    await quit(early);
  });

  it('offers the last good backup of a damaged corpus, and keeps the damaged file', async () => {
    const folder = newHome();
    const corpusPath = join(folder, 'corpus.sqlite');
    const first = await launch();
    await vi.waitFor(() => expect(first.windows).toHaveLength(1), 10_000);
    expect(await first.call('samples.add', {})).toMatchObject({ ok: true });
    await makeBackup(corpusPath, new Date('2026-03-01T12:00:00Z'));
    await quit(first);
    const bytes = readFileSync(corpusPath).fill(0x5a, 0, 2000);
    writeFileSync(corpusPath, bytes);

    const refusing = await launch((standIn) => (standIn.button = 0));
    await vi.waitFor(() => expect(refusing.app.exits).toEqual([3]), 10_000);
    expect(refusing.asked).toHaveLength(1);
    expect(readFileSync(corpusPath)).toEqual(bytes);

    const agreeing = await launch((standIn) => (standIn.button = 1));
    await vi.waitFor(() => expect(agreeing.windows).toHaveLength(1), 10_000);
    expect(agreeing.asked[0].message).toMatch(/abîmé.*sauvegarde du 1 mars 2026/);
    const list = (await agreeing.call('articles.list', {})) as { value: { total: number } };
    expect(list.value.total).toBeGreaterThan(3);
    const [kept] = readdirSync(folder).filter((name) =>
      /^corpus\.sqlite\.kept-[^-]*-\d\d-\d\dT\d{6}Z$/.test(name),
    );
    expect(readFileSync(join(folder, kept))).toEqual(bytes);
    expect(readFileSync(join(folder, 'marbre.log'), 'utf8')).toMatch(/corpus restored from/);
    await quit(agreeing);
  });

  it('closes the corpus before the process ends, so that it opens again', async () => {
    newHome();
    for (let day = 1; day <= 2; day++) {
      const launched = await launch();
      await vi.waitFor(() => expect(launched.windows).toHaveLength(1), 10_000);
      let held = false;
      const exited = new Promise((resolve) => launched.app.once('exited', resolve));
      launched.app.emit('will-quit', { preventDefault: () => (held = true) });
      await exited;
      expect(held).toBe(true);
      expect(launched.app.exits).toEqual([0]);
    }
  });
});
