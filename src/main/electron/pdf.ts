/** PDF by the engine of the window itself: a hidden, sandboxed, scriptless window that sees one page and no network. */
import { randomUUID } from 'node:crypto';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import type { PrintPdf } from '../export/report.ts';
import { ORIGIN, SCHEME, lockContents, lockSession, webPreferences } from './policy.ts';
import { answerPrint } from './protocol.ts';

/** A report of 500 pages prints in a few seconds; a window that takes longer hangs. */
const LIMIT = 60_000;

interface PdfElectron {
  openWindow: (
    options: BrowserWindowConstructorOptions,
  ) => Pick<BrowserWindow, 'loadURL' | 'destroy' | 'webContents'>;
  /** A session of its own, in memory: nothing of a report stays behind. */
  session: Session;
  platform: NodeJS.Platform;
}

/** Prints one page at a time. Throws when the page takes longer than a minute. */
export function pdfPrinter({ openWindow, session, platform }: PdfElectron): PrintPdf {
  const waiting = new Map<string, string>();
  lockSession(session, platform);
  session.protocol.handle(SCHEME, (request) => {
    const html = waiting.get(request.url);
    return html === undefined ? new Response(null, { status: 404 }) : answerPrint(html);
  });

  return async (html) => {
    const address = `${ORIGIN}/print/${randomUUID()}`;
    waiting.set(address, html);
    const window = openWindow({
      show: false,
      webPreferences: { ...webPreferences(), javascript: false, session },
    });
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('Printing took longer than a minute.')), LIMIT);
    try {
      lockContents(window.webContents, () => {});
      const print = async () => {
        await window.loadURL(address);
        return window.webContents.printToPDF({
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          printBackground: true,
          preferCSSPageSize: true,
        });
      };
      return new Uint8Array(await Promise.race([print(), late]));
    } finally {
      clearTimeout(timer);
      waiting.delete(address);
      window.destroy();
    }
  };
}
