/** The desk's one window. */
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessageBoxSyncOptions,
  Rectangle,
} from 'electron';
import type { UiLanguage } from '../../shared/analysis.ts';
import { ORIGIN, titleBar, webPreferences } from './policy.ts';
import { keepPlacement, placeOn, readPlacement, SMALLEST } from './placement.ts';

interface WindowPlan {
  platform: NodeJS.Platform;
  dark: boolean;
  preload: string;
  /** The file that remembers where it stood. */
  placement: string;
  screens: readonly Rectangle[];
  openWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  log: (line: string) => void;
}

/** Opens the window on the desk and brings it back when its renderer dies; typed text is on the disk, the desk reloads it. */
export function openDeskWindow({
  platform,
  dark,
  preload,
  placement,
  screens,
  openWindow,
  log,
}: WindowPlan): BrowserWindow {
  const remembered = readPlacement(placement);
  const window = openWindow({
    ...placeOn(screens, remembered),
    ...titleBar(platform, dark),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Marbre',
    show: false,
    backgroundColor: dark ? '#131312' : '#ececea',
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
  });
  if (remembered?.maximized) window.maximize();
  keepPlacement(window, placement, log);
  window.once('ready-to-show', () => window.show());
  reviveAfterCrash(window, log);
  void window.loadURL(`${ORIGIN}/`);
  return window;
}

/** More crashes than this within a minute are no accident: the window stays as it is instead of flickering for ever. */
const REVIVALS_A_MINUTE = 3;

function reviveAfterCrash(window: BrowserWindow, log: (line: string) => void): void {
  let recent: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`the window's renderer ended: ${reason} (${exitCode})`);
    const now = performance.now();
    recent = [...recent.filter((moment) => now - moment < 60_000), now];
    if (recent.length <= REVIVALS_A_MINUTE && !window.isDestroyed()) window.reload();
  });
}

/** How long the desk may take to put the last keystrokes on the disk before the editor is asked. */
const SAVING = 1000;

/**
 * The desk refuses to unload while something typed is not on the disk. The first refusal is waited out and the window
 * closed again; if the desk still refuses, `abandon` asks the editor, and only a yes closes over unsaved text.
 */
export function closeWhenSaved(
  window: Pick<BrowserWindow, 'close' | 'isDestroyed' | 'webContents'>,
  abandon: () => boolean,
): void {
  let waited = false;
  window.webContents.on('will-prevent-unload', (event) => {
    if (waited) {
      waited = false;
      if (abandon()) event.preventDefault();
      return;
    }
    waited = true;
    setTimeout(() => {
      if (!window.isDestroyed()) window.close();
    }, SAVING);
  });
}

export function unsavedQuestion(language: UiLanguage): MessageBoxSyncOptions {
  const fr = language === 'fr';
  return {
    type: 'warning',
    title: 'Marbre',
    message: fr
      ? 'Non enregistré : le disque a refusé les dernières modifications.'
      : 'Not saved: the disk refused the last changes.',
    detail: fr
      ? 'Si vous fermez la fenêtre, elles seront perdues.'
      : 'If you close the window, they will be lost.',
    buttons: fr ? ['Garder ouvert', 'Fermer quand même'] : ['Keep open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}
