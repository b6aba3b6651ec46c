/** Hands a made export to the system: a Blob that the window saves, in the browser and in Electron alike. */
import type { Exported } from '../../shared/operations.ts';

export function download(made: Pick<Exported, 'name' | 'mime' | 'bytes'>): void {
  const bytes = Uint8Array.from(atob(made.bytes), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: made.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = made.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
