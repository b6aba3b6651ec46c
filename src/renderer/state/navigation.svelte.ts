/** Which screen and which dialog are open. */
import type { Span } from '../../shared/analysis.ts';
import type { EntityKind } from '../../shared/archive.ts';

/** The pages of the archive are read beside the desk: the desk keeps its article meanwhile. */
export type Screen = 'corpus' | 'search' | 'board' | 'timeline' | 'entity' | 'desk' | 'compare' | 'versions';
export type DialogName =
  | 'palette'
  | 'help'
  | 'settings'
  | 'rules'
  | 'gate'
  | 'import'
  | 'source'
  | 'dismiss'
  | 'extent'
  | 'article'
  | 'describe'
  | 'register'
  | 'keys'
  | 'backups'
  | 'conflicts'
  | 'exportMany';

interface Place {
  screen: Screen;
  article: string | null;
  entity: { kind: EntityKind; key: string } | null;
  dossier: string | null;
}

/** Screens that the way back remembers. */
const MOST_PLACES = 40;

class Navigation {
  screen = $state<Screen>('corpus');
  dialog = $state<DialogName | null>(null);
  /** Which half of the sign-off sheet takes the focus. */
  gateFocus = $state<'gate' | 'export' | 'open'>('gate');
  /** The sheet that comes back when the one over it closes. */
  private under: DialogName | null = null;
  queueFolded = $state(false);
  /** The article to open and the passage to show in it; the desk follows. */
  article = $state<string | null>(null);
  passage = $state.raw<Span | null>(null);
  /** Grows with every request to open, so that opening the same place again scrolls to it again. */
  asked = $state(0);

  /** Whose page is open, and the dossier of the timeline. */
  entity = $state.raw<Place['entity']>(null);
  dossier = $state<string | null>(null);
  /** The article chosen to be compared with; null: the one that the selected passage asks for. */
  other = $state<string | null>(null);
  /** The screen was come back to: the focus goes where it was. */
  returned = false;
  private trail: Place[] = [];

  private note(): void {
    this.returned = false;
    const { screen, article, entity, dossier } = this;
    const aside = screen === 'compare' || screen === 'versions';
    this.trail.push({ screen: aside ? 'desk' : screen, article, entity, dossier });
    if (this.trail.length > MOST_PLACES) this.trail.shift();
  }

  /** Shows a page of the archive. */
  go(screen: 'search' | 'board' | 'versions', to?: undefined): void;
  go(screen: 'timeline', to: string): void;
  go(screen: 'entity', to: { kind: EntityKind; key: string }): void;
  go(screen: Screen, to?: string | { kind: EntityKind; key: string }): void {
    if (this.screen !== screen || to !== undefined) this.note();
    if (typeof to === 'string') this.dossier = to;
    else if (to) this.entity = to;
    this.screen = screen;
    this.leaveSheets();
  }

  /** The screen before this one; the corpus when there is none. */
  back(): void {
    const place = this.trail.pop() ?? {
      screen: 'corpus' as const,
      article: null,
      entity: null,
      dossier: null,
    };
    this.leaveSheets();
    if (place.screen === 'desk' && place.article !== null && place.article !== this.article) {
      this.article = place.article;
      this.passage = null;
      this.asked++;
    }
    if (place.entity) this.entity = place.entity;
    if (place.dossier) this.dossier = place.dossier;
    this.returned = true;
    this.screen = place.screen;
  }

  open(article: string, passage: Span | null = null): void {
    if ((this.screen !== 'desk' && this.screen !== 'compare') || article !== this.article) this.note();
    // A double click on a row selects its words, which the browser would stretch over the screen that opens.
    getSelection()?.removeAllRanges();
    this.article = article;
    this.passage = passage;
    this.other = null;
    this.asked++;
    this.screen = 'desk';
    this.leaveSheets();
  }

  /** Two articles side by side, whatever they say of each other. */
  compare(article: string, other: string): void {
    this.open(article);
    this.other = other;
    this.screen = 'compare';
  }

  toCorpus(): void {
    this.trail = [];
    this.screen = 'corpus';
    this.leaveSheets();
  }

  show(dialog: DialogName): void {
    this.under = null;
    this.dialog = dialog;
  }

  private leaveSheets(): void {
    this.under = null;
    this.dialog = null;
  }

  /** Shows a sheet over the one that is there, which comes back when it closes. */
  over(dialog: DialogName): void {
    this.under = this.dialog;
    this.dialog = dialog;
  }

  close(): void {
    this.dialog = this.under;
    this.under = null;
  }
}
export const navigation = new Navigation();
