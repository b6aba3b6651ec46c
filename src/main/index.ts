/** The Electron shell: one locked window over one core. What it refuses is in electron/policy.ts. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { dispatch, type Answer } from '../shared/call.ts';
import type { AppInfo, Settings } from '../shared/operations.ts';
import { openCore, type Core } from './core.ts';
import { openAfterAsking } from './electron/links.ts';
import { menuTemplate } from './electron/menu.ts';
import { makeOpener } from './electron/opened.ts';
import { pdfPrinter } from './electron/pdf.ts';
import {
  CALL_CHANNEL,
  EVENT_CHANNEL,
  isOwnCall,
  lockContents,
  lockProcess,
  lockSession,
  SCHEME,
  titleBarColours,
} from './electron/policy.ts';
import { answerFrom, SCHEME_PRIVILEGES } from './electron/protocol.ts';
import { closeWhenSaved, openDeskWindow, unsavedQuestion } from './electron/window.ts';
import { setResourceFolder } from './engine/resources.ts';
import { openReader } from './import/index.ts';
import { openLog } from './log.ts';
import { readPages } from './pages.ts';
import { applicationData, defaultCorpus } from './places.ts';
import { openOrRestore } from './recovery.ts';

app.setName('Marbre');
app.setPath('userData', applicationData());
const corpusPath = app.commandLine.getSwitchValue('corpus') || defaultCorpus();
const now = () => new Date();
const log = openLog(corpusPath, now);
lockProcess(app);
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }]);

let core: Core | null = null;
let window: BrowserWindow | null = null;
let settings: Pick<Settings, 'language' | 'theme'> = { language: 'fr', theme: 'system' };

const opener = makeOpener(join(app.getPath('userData'), 'opened'), (path) => shell.openPath(path));
const openLink = (url: string) => void openAfterAsking(url, { shell, dialog }, settings.language);
app.on('web-contents-created', (_event, contents) => lockContents(contents, openLink));
app.on('session-created', (created) => lockSession(created, process.platform));

function adopt(next: Pick<Settings, 'language' | 'theme'>): void {
  settings = next;
  nativeTheme.themeSource = next.theme;
}

ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Answer<unknown>> => {
  if (!core || !isOwnCall(event, window?.webContents ?? null)) {
    return { ok: false, error: { code: 'refused', message: 'This call does not come from the desk.' } };
  }
  const answer = await dispatch(core.handlers, name, input, (fault) => log(String(fault)));
  if (answer.ok && name === 'settings.set') adopt(answer.value as Settings);
  return answer;
});

nativeTheme.on('updated', () => {
  if (process.platform !== 'darwin')
    window?.setTitleBarOverlay(titleBarColours(nativeTheme.shouldUseDarkColors));
});

function openWindow(): void {
  window = openDeskWindow({
    platform: process.platform,
    dark: nativeTheme.shouldUseDarkColors,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    placement: join(app.getPath('userData'), 'window.json'),
    screens: screen.getAllDisplays().map((display) => display.workArea),
    openWindow: (options) => new BrowserWindow(options),
    log,
  });
  window.on('closed', () => (window = null));
  closeWhenSaved(window, () => dialog.showMessageBoxSync(unsavedQuestion(settings.language)) === 1);
}

async function start(): Promise<void> {
  opener.clear();
  const root = app.getAppPath();
  setResourceFolder(pathToFileURL(join(root, 'resources')));
  const pages = readPages(join(root, 'out/renderer'));
  lockSession(session.defaultSession, process.platform);
  session.defaultSession.protocol.handle(SCHEME, (request) => answerFrom(pages, request));
  const printPdf = pdfPrinter({
    openWindow: (options) => new BrowserWindow(options),
    session: session.fromPartition('print'),
    platform: process.platform,
  });
  const opened = await openOrRestore(
    () =>
      openCore({
        corpusPath,
        shell: 'electron',
        now,
        reader: openReader(),
        printPdf,
        watch: true,
        openFile: opener.open,
        log,
      }),
    {
      corpusPath,
      language: app.getLocale().startsWith('fr') ? 'fr' : 'en',
      now,
      ask: (question) =>
        dialog.showMessageBoxSync({
          ...question,
          type: 'warning',
          title: 'Marbre',
          defaultId: 1,
          cancelId: 0,
          noLink: true,
        }) === 1,
      log,
    },
  );
  core = opened;
  opened.subscribe((event) => window?.webContents.send(EVENT_CHANNEL, event));
  const info = await dispatch(opened.handlers, 'app.info', {}, (fault) => log(String(fault)));
  if (info.ok) adopt((info.value as AppInfo).settings);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));
  openWindow();
}

/** The corpus is closed before the process ends; a second request to quit does not wait. */
let closing = false;
app.on('will-quit', (event) => {
  if (!core || closing) return;
  closing = true;
  event.preventDefault();
  opener.clear();
  void core.close().finally(() => app.exit(0));
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
app.on('activate', () => {
  if (core && !window) openWindow();
});
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore();
  window?.focus();
});

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app
    .whenReady()
    .then(start)
    .catch((fault: unknown) => {
      log(String(fault));
      dialog.showErrorBox('Marbre', fault instanceof Error ? fault.message : String(fault));
      // 3: the editor has been told; scripts/start.ts does not try another shell on the same corpus.
      app.exit(3);
    });
}
