/** Links of a draft lead out of the machine only when the editor says so. */
import type { Dialog, Shell } from 'electron';
import type { UiLanguage } from '../../shared/analysis.ts';

const WORDS = {
  fr: { message: 'Ouvrir cette adresse dans le navigateur ?', detail: 'Marbre reste hors ligne ; le navigateur, lui, se connectera.', open: 'Ouvrir', cancel: 'Annuler' },
  en: { message: 'Open this address in the browser?', detail: 'Marbre stays offline; the browser will connect.', open: 'Open', cancel: 'Cancel' },
}; // prettier-ignore

/** The address as it would be opened, or null: only https and mailto, without credentials, of bearable length. */
export function openable(address: string): string | null {
  const url = URL.parse(address);
  if (!url || address.length > 2000) return null;
  if (url.protocol === 'https:') return url.username || url.password ? null : url.href;
  return url.protocol === 'mailto:' ? url.href : null;
}

/** Asks, showing the whole address, and opens it on a yes. Cancel is what Enter and Escape do. */
export async function openAfterAsking(
  address: string,
  electron: { shell: Pick<Shell, 'openExternal'>; dialog: Pick<Dialog, 'showMessageBox'> },
  language: UiLanguage,
): Promise<void> {
  const href = openable(address);
  if (!href) return;
  const words = WORDS[language];
  const { response } = await electron.dialog.showMessageBox({
    type: 'question',
    title: 'Marbre',
    message: words.message,
    detail: `${href}\n\n${words.detail}`,
    buttons: [words.cancel, words.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await electron.shell.openExternal(href);
}
