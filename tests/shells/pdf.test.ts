import { EventEmitter } from 'node:events';
import type { BrowserWindow, Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { pdfPrinter } from '../../src/main/electron/pdf.ts';

/** What the printing window gets of Electron, and what it locked. */
function stage() {
  const refused: Record<string, unknown> = {};
  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: vi.fn() },
    webRequest: {
      onBeforeRequest: (
        judge: (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void,
      ) => judge({ url: 'https://example.org/a.png' }, (said) => (refused.request = said.cancel)),
    },
    setPermissionRequestHandler: (
      judge: (contents: null, name: string, answer: (yes: boolean) => void) => void,
    ) => judge(null, 'media', (yes) => (refused.permission = !yes)),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    setSpellCheckerLanguages: vi.fn(),
  });
  const webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (open: (details: { url: string }) => { action: string }) =>
      (refused.window = open({ url: 'https://example.org' }).action === 'deny'),
    setWebRTCIPHandlingPolicy: vi.fn(),
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-')),
  });
  const window = {
    webContents,
    loadURL: () => {
      const event = { url: 'https://example.org', isMainFrame: true, preventDefault: vi.fn() };
      webContents.emit('will-navigate', event);
      refused.navigation = event.preventDefault.mock.calls.length === 1;
      return Promise.resolve();
    },
    destroy: () => undefined,
  };
  return { refused, session: session as unknown as Session, window: window as unknown as BrowserWindow };
}

test('the printing window is locked by itself, whatever the rest of the shell does', async () => {
  const { refused, session, window } = stage();
  const print = pdfPrinter({ openWindow: () => window, session, platform: 'linux' });
  expect(new TextDecoder().decode(await print('<p>rapport</p>'))).toBe('%PDF-');
  expect(refused).toEqual({ request: true, permission: true, window: true, navigation: true });
});
