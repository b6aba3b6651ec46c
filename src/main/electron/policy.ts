/** What the window may not do: everything but showing the desk and calling the core. Each rule has its test in tests/shells. */
import type {
  App, BrowserWindowConstructorOptions, Event, IpcMainInvokeEvent, Session, WebContents, WebPreferences,
} from 'electron'; // prettier-ignore

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://marbre`;
export const CALL_CHANNEL = 'marbre:call';
export const EVENT_CHANNEL = 'marbre:event';

/** Electron's defaults are stated all the same: a later default must not loosen the window. */
export function webPreferences(preload?: string): WebPreferences {
  return {
    ...(preload ? { preload } : {}),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // It would fetch dictionaries.
    spellcheck: false,
    webgl: false,
    plugins: false,
    autoplayPolicy: 'document-user-activation-required',
  };
}

/** Chromium itself must not look names up or phone home, even before a session is locked. To be called before `ready`. */
export function lockProcess(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Not even the script that names a proxy is fetched.
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** The addresses a session may load: the desk's own, and what needs no network. */
export function mayLoad(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:');
}

export type LockableSession = Pick<
  Session,
  | 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler' | 'setBluetoothPairingHandler' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'on'
>; // prettier-ignore

const locked = new WeakSet<object>();

/** Refuses every permission and device, cancels every request that would leave the machine, lets only the desk's own exports be saved. */
export function lockSession(session: LockableSession, platform: NodeJS.Platform): void {
  if (locked.has(session)) return;
  locked.add(session);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, answer) => (event.preventDefault(), answer(null)));
  session.on(
    'select-serial-port',
    (event, _ports, _contents, answer) => (event.preventDefault(), answer('')),
  );
  session.on('select-usb-device', (event, _details, answer) => (event.preventDefault(), answer()));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.setSpellCheckerEnabled(false);
  // macOS has a checker of its own and refuses the call.
  if (platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
}

export type LockableContents = Pick<WebContents, 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'on'>;

/** Keeps a page where it is: no navigation, no redirect, no frame, no new window, no webview, no Bluetooth, no peer. */
export function lockContents(contents: LockableContents, openLink: (url: string) => void): void {
  const refuse = (event: Pick<Event, 'preventDefault'>) => event.preventDefault();
  contents.on('will-navigate', (event) => {
    // Reloading the desk is no departure.
    if (event.url !== `${ORIGIN}/` && !event.url.startsWith(`${ORIGIN}/#`)) refuse(event);
  });
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse(event);
  });
  contents.on('will-attach-webview', refuse);
  contents.on('select-bluetooth-device', (event, _devices, answer) => (refuse(event), answer('')));
  // Peer connections pass by every request handler and policy; without a proxy this leaves them no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** Whether a call comes from the desk itself: the main frame of that window, showing our own origin. */
export function isOwnCall(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: Pick<WebContents, 'id'> | null,
): boolean {
  const frame = event.senderFrame;
  return (
    contents !== null &&
    event.sender.id === contents.id &&
    frame !== null &&
    frame.parent === null &&
    frame.origin === ORIGIN
  );
}

/** The parts of a window's options that differ by platform: our bar is the title bar, the system's buttons lie over it. */
export function titleBar(platform: NodeJS.Platform, dark: boolean): BrowserWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 16, y: 16 } };
  return { titleBarStyle: 'hidden', titleBarOverlay: titleBarColours(dark) };
}

/** The canvas and ink of the desk's theme; the height of its bar less its rule. */
export function titleBarColours(dark: boolean): { color: string; symbolColor: string; height: number } {
  return dark
    ? { color: '#131312', symbolColor: '#ebe9e3', height: 47 }
    : { color: '#ececea', symbolColor: '#1b1a18', height: 47 };
}
