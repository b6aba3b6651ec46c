/** Files on their way to a source note, and back out of it: dropped on the card, pasted, chosen; opened, saved, taken off. */
import { isViewed, LARGEST_ATTACHMENT, type Attachment } from '../../shared/attachment.ts';
import type { Review, SourceNoteInput } from '../../shared/review.ts';
import { bridge, call } from '../bridge.ts';
import { download } from '../export/download.ts';
import { today } from '../format.ts';
import { base64Of } from '../import/walk.ts';
import { t } from '../messages/language.svelte.ts';
import { explain, notices } from '../state/notices.svelte.ts';
import { desk } from './desk.svelte.ts';

/** The event that a place marked `data-attach` receives with files meant for it. */
const EVENT = 'marbre-attach';

/** Makes an element a place where files are attached instead of imported. */
export function attaching(node: HTMLElement, take: (files: File[]) => void): { destroy(): void } {
  const taken = (event: Event) => {
    event.stopPropagation();
    take((event as CustomEvent<File[]>).detail);
  };
  node.dataset.attach = '';
  node.addEventListener(EVENT, taken);
  return { destroy: () => node.removeEventListener(EVENT, taken) };
}

/** The place under a drag or a paste that takes files; null where they are imported. */
export function placeToAttach(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-attach]') : null;
}
export function giveTo(place: HTMLElement, files: Iterable<File>): void {
  place.dispatchEvent(new CustomEvent(EVENT, { detail: [...files] }));
}

/** The system's chooser, for one act. */
export function chooseFiles(take: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => take([...(input.files ?? [])]);
  input.click();
}

/** What of the files can be attached; of the others it is said why not. */
export function attachable(files: readonly File[]): File[] {
  const m = t().attachments;
  for (const file of files) {
    const why = file.size === 0 ? m.empty(file.name) : file.size > LARGEST_ATTACHMENT ? m.tooLarge(file.name) : null;
    if (why) notices.tell(why, null, 'error');
  }
  return files.filter((file) => file.size > 0 && file.size <= LARGEST_ATTACHMENT);
} // prettier-ignore

class Attaching {
  /** Files being read and sent. */
  sending = $state(0);

  /** Attaches files to a note of this article, one call a file: each is on the disk when the next begins. */
  async attach(source: string, files: readonly File[]): Promise<void> {
    const chosen = attachable(files);
    this.sending += chosen.length;
    let done = 0;
    for (const file of chosen) {
      try {
        const bytes = await base64Of(file);
        await desk.act(
          (article) => call('attachments.add', { article, source, files: [{ name: file.name, bytes }] }),
          () => done++,
        );
      } catch {
        notices.tell(t().attachments.unreadable(file.name), null, 'error');
      } finally {
        this.sending--;
      }
    }
    if (done > 0) desk.tellUndoable(t().attachments.added(done));
  }

  /** Files for a claim without a note of their own: a note named after the first is made for them. */
  async attachToClaim(claim: string, files: readonly File[]): Promise<void> {
    const chosen = attachable(files);
    if (chosen.length === 0) return;
    const note: SourceNoteInput = {
      kind: 'document',
      title: chosen[0].name.slice(0, 500),
      locator: '',
      consulted: today(),
      excerpt: '',
      protected: false,
    };
    const known = new Set(desk.review?.claims.flatMap((one) => one.sources.map(({ id }) => id)));
    let source: string | undefined;
    await desk.act(
      (article) => call('sources.add', { article, claim, note }),
      (review: Review) => {
        source = review.claims.flatMap((one) => one.sources).find(({ id }) => !known.has(id))?.id;
      },
    );
    if (source) await this.attach(source, chosen);
  }

  remove(attachment: Attachment): void {
    void desk.act(
      (article) => call('attachments.remove', { article, attachment: attachment.id }),
      () => desk.tellUndoable(t().attachments.removed),
    );
  }

  async save(attachment: Attachment): Promise<void> {
    const file = await this.fetch(attachment);
    if (file) download({ name: file.name, mime: 'application/octet-stream', bytes: file.bytes });
  }

  /** Shows a file of a type that runs nothing: by the system's viewer, or in a tab of the browser; others are saved. */
  async open(attachment: Attachment): Promise<void> {
    const article = desk.review?.article.id;
    if (!article) return;
    if (!isViewed(attachment.type)) {
      await this.save(attachment);
      return;
    }
    // The browser lets a page open a tab only while the click is being handled.
    const tab = bridge.shell === 'browser' ? window.open('', '_blank') : null;
    try {
      if (bridge.shell === 'electron') {
        const { opened } = await call('attachments.open', { article, attachment: attachment.id });
        if (!opened) await this.save(attachment);
        return;
      }
      const file = await this.fetch(attachment);
      if (!file || !tab) {
        tab?.close();
        if (file) await this.save(attachment);
        return;
      }
      const bytes = Uint8Array.from(atob(file.bytes), (character) => character.charCodeAt(0));
      const type = file.type === 'text/plain' ? 'text/plain;charset=utf-8' : file.type;
      const url = URL.createObjectURL(new Blob([bytes], { type }));
      tab.opener = null;
      tab.location.replace(url);
      setTimeout(() => URL.revokeObjectURL(url), 600_000);
    } catch (fault) {
      tab?.close();
      notices.tell(explain(fault), null, 'error');
    }
  }

  private async fetch(attachment: Attachment): Promise<{ name: string; type: string; bytes: string } | null> {
    const article = desk.review?.article.id;
    if (!article) return null;
    try {
      return await call('attachments.get', { article, attachment: attachment.id });
    } catch (fault) {
      notices.tell(explain(fault), null, 'error');
      return null;
    }
  }
}
export const attachments = new Attaching();
