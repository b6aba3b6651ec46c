/** Which screen and which dialog are open. */
import type { Span } from '../../shared/analysis.ts';

export type Screen = 'corpus' | 'desk' | 'compare';
export type DialogName =
  | 'palette'
  | 'help'
  | 'settings'
  | 'rules'
  | 'gate'
  | 'import'
  | 'source'
  | 'dismiss'
  | 'article'
  | 'changes'
  | 'register';

class Navigation {
  screen = $state<Screen>('corpus');
  dialog = $state<DialogName | null>(null);
  /** Which half of the sign-off sheet takes the focus. */
  gateFocus = $state<'gate' | 'export'>('gate');
  queueFolded = $state(false);
  /** The article to open and the passage to show in it; the desk follows. */
  article = $state<string | null>(null);
  passage = $state.raw<Span | null>(null);
  /** Grows with every request to open, so that opening the same place again scrolls to it again. */
  asked = $state(0);

  open(article: string, passage: Span | null = null): void {
    // A double click on a row selects its words, which the browser would stretch over the screen that opens.
    getSelection()?.removeAllRanges();
    this.article = article;
    this.passage = passage;
    this.asked++;
    this.screen = 'desk';
    this.dialog = null;
  }

  toCorpus(): void {
    this.screen = 'corpus';
    this.dialog = null;
  }

  show(dialog: DialogName): void {
    this.dialog = dialog;
  }

  close(): void {
    this.dialog = null;
  }
}
export const navigation = new Navigation();
