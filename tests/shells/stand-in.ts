/**
 * A stand-in for Electron's modules, for machines without its binary: it does nothing, writes down what it was told,
 * and lets a test raise the events that Electron would raise. The built main is started on it as on the real one.
 */
import { EventEmitter } from 'node:events';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  BrowserWindowConstructorOptions, CustomScheme, IpcMainInvokeEvent, MenuItemConstructorOptions, MessageBoxOptions, PrintToPDFOptions, Rectangle,
  WindowOpenHandlerResponse,
} from 'electron'; // prettier-ignore

type Handler = (...args: never[]) => unknown;
export const ROOT = resolve(import.meta.dirname, '../..');

/** What a handler of a session was set to, and its events. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  spellChecker = true;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
      void this.protocols.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => void this.handlers.set('beforeRequest', handler),
  };
  setPermissionRequestHandler = (handler: Handler) => void this.handlers.set('permissionRequest', handler);
  setPermissionCheckHandler = (handler: Handler) => void this.handlers.set('permissionCheck', handler);
  setDevicePermissionHandler = (handler: Handler) => void this.handlers.set('devicePermission', handler);
  setDisplayMediaRequestHandler = (handler: Handler) => void this.handlers.set('displayMedia', handler);
  setBluetoothPairingHandler = (handler: Handler) => void this.handlers.set('bluetoothPairing', handler);
  setSpellCheckerEnabled = (on: boolean) => void (this.spellChecker = on);
  setSpellCheckerLanguages = () => undefined;

  /** Runs a handler that must have been set. */
  run(name: string, ...args: unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no ${name} handler was set`);
    return (handler as (...args: unknown[]) => unknown)(...args);
  }

  /** Whether a request to this address is cancelled. */
  cancels(url: string): boolean {
    let cancelled: boolean | undefined;
    this.run(
      'beforeRequest',
      { url },
      (answer: { cancel?: boolean }) => (cancelled = answer.cancel === true),
    );
    if (cancelled === undefined) throw new Error('the request was not answered');
    return cancelled;
  }

  async fetch(url: string, method = 'GET'): Promise<Response> {
    const handler = this.protocols.get('app');
    if (!handler) throw new Error('no app: protocol');
    // The real Request refuses nothing of a standard scheme; Node’s would not parse some of these.
    return handler({ url, method } as Request);
  }
}

export class StandInContents extends EventEmitter {
  static last = 0;
  readonly id = ++StandInContents.last;
  readonly sent: { channel: string; data: unknown }[] = [];
  printed: PrintToPDFOptions[] = [];
  windowOpenHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null = null;
  setWindowOpenHandler = (handler: (details: { url: string }) => WindowOpenHandlerResponse) =>
    void (this.windowOpenHandler = handler);
  peers = 'default';
  setWebRTCIPHandlingPolicy = (policy: string) => void (this.peers = policy);
  send = (channel: string, data: unknown) => void this.sent.push({ channel, data });
  printToPDF = (options: PrintToPDFOptions) => (
    this.printed.push(options),
    Promise.resolve(Buffer.from('%PDF-1.7 stand-in'))
  );

  /** Raises an event that can be refused; tells whether it was. */
  refuses(name: string, event: object = {}, ...rest: unknown[]): boolean {
    let refused = false;
    this.emit(name, { ...event, preventDefault: () => (refused = true) }, ...rest);
    return refused;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  readonly overlays: object[] = [];
  reloads = 0;
  closes = 0;
  shown = 0;
  destroyed = false;
  bounds: Rectangle = { x: 10, y: 20, width: 1200, height: 800 };
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  loadURL = (url: string) => (this.loaded.push(url), Promise.resolve());
  reload = () => void this.reloads++;
  show = () => void this.shown++;
  focus = () => void this.emit('focused-by-us');
  close = () => void this.closes++;
  destroy = () => void (this.destroyed = true);
  isDestroyed = () => this.destroyed;
  isMinimized = () => false;
  isMaximized = () => true;
  maximize = () => undefined;
  restore = () => undefined;
  getNormalBounds = () => this.bounds;
  setTitleBarOverlay = (options: object) => void this.overlays.push(options);
}

class StandInApp extends EventEmitter {
  readonly paths = new Map<string, string>();
  readonly switches = new Map<string, string>();
  name = 'electron';
  sandboxed = false;
  isPackaged = false;
  firstInstance = true;
  quits = 0;
  exits: number[] = [];
  commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  };
  setName = (name: string) => void (this.name = name);
  setPath = (name: string, path: string) => void this.paths.set(name, path);
  getPath = (name: string) => this.paths.get(name) ?? '';
  root = ROOT;
  getAppPath = () => this.root;
  getLocale = () => 'fr-FR';
  enableSandbox = () => void (this.sandboxed = true);
  requestSingleInstanceLock = () => this.firstInstance;
  whenReady = () => Promise.resolve();
  quit = () => void this.quits++;
  exit = (code = 0) => void (this.exits.push(code), this.emit('exited'));
}

/** One launch of the built main. */
export class StandIn {
  readonly app = new StandInApp();
  readonly windows: StandInWindow[] = [];
  readonly sessions = new Map<string, StandInSession>();
  readonly schemes: CustomScheme[] = [];
  readonly ipc = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>();
  readonly asked: MessageBoxOptions[] = [];
  readonly errors: string[] = [];
  readonly opened: string[] = [];
  readonly nativeTheme = Object.assign(new EventEmitter(), {
    themeSource: 'system',
    shouldUseDarkColors: false,
  });
  menu: MenuItemConstructorOptions[] = [];
  /** The button the editor presses in a dialog. */
  button = 0;

  session(name: string): StandInSession {
    const known = this.sessions.get(name);
    if (known) return known;
    const made = new StandInSession();
    this.sessions.set(name, made);
    this.app.emit('session-created', made);
    return made;
  }

  /** What `import … from 'electron'` gives. */
  module(): Record<string, unknown> {
    const { app, windows, sessions: _sessions, nativeTheme } = this;
    const open = (options: BrowserWindowConstructorOptions) => {
      const window = new StandInWindow(options);
      windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
      return window;
    };
    const session = (name: string) => this.session(name);
    return {
      app,
      nativeTheme,
      BrowserWindow: function BrowserWindow(options: BrowserWindowConstructorOptions) {
        return open(options);
      },
      dialog: {
        showErrorBox: (_title: string, text: string) => void this.errors.push(text),
        showMessageBox: (options: MessageBoxOptions) => (
          this.asked.push(options),
          Promise.resolve({ response: this.button })
        ),
        showMessageBoxSync: (options: MessageBoxOptions) => (this.asked.push(options), this.button),
      },
      ipcMain: {
        handle: (channel: string, handler: (event: IpcMainInvokeEvent) => unknown) =>
          void this.ipc.set(channel, handler),
      },
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (menu: MenuItemConstructorOptions[]) => (this.menu = menu),
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: CustomScheme[]) => void this.schemes.push(...schemes),
      },
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
      session: {
        get defaultSession() {
          return session('default');
        },
        fromPartition: session,
      },
      shell: { openExternal: (url: string) => (this.opened.push(url), Promise.resolve()) },
    };
  }

  /** A call as the desk's own frame makes it; `changes` make it another's. */
  call(
    name: unknown,
    input: unknown,
    changes: { sender?: object; frame?: object | null } = {},
  ): Promise<unknown> {
    const handler = this.ipc.get('marbre:call');
    if (!handler) throw new Error('no call channel');
    const sender = changes.sender ?? this.windows[0].webContents;
    const senderFrame =
      changes.frame === null
        ? null
        : { parent: null, origin: 'app://marbre', url: 'app://marbre/', ...changes.frame };
    return Promise.resolve(handler({ sender, senderFrame } as unknown as IpcMainInvokeEvent, name, input));
  }
}

let launches = 0;
const standIns: Record<string, Record<string, unknown>> = {};
Object.assign(globalThis, { marbreStandIns: standIns });

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    const launch = new URL(context.parentURL ?? 'file:///').searchParams.get('launch') ?? '';
    return { url: `stand-in:electron?launch=${launch}`, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith('stand-in:')) return next(url, context);
    const launch = new URL(url).searchParams.get('launch') ?? '';
    const names = Object.keys(standIns[launch] ?? {});
    const source = `const it = globalThis.marbreStandIns[${JSON.stringify(launch)}];\n${names.map((name) => `export const ${name} = it.${name};`).join('\n')}\n`;
    return { format: 'module', source, shortCircuit: true };
  },
});

const importNatively = createRequire(import.meta.url)('./native.cjs') as (url: string) => Promise<unknown>;

/** Starts the built main on a stand-in of its own; `prepare` sets the scene before the first line runs. */
export async function launch(prepare: (electron: StandIn) => void = () => {}): Promise<StandIn> {
  const electron = new StandIn();
  prepare(electron);
  const name = String(++launches);
  standIns[name] = electron.module();
  await importNatively(`${pathToFileURL(join(electron.app.root, 'out/main/index.js')).href}?launch=${name}`);
  return electron;
}
