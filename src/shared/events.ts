/** What the core tells every open desk. */
export type CoreEvent =
  /** These articles changed; an empty list means the whole corpus may have. */
  | { type: 'articles-changed'; articles: string[] }
  /** What the watched folder brought, and how it stands. */
  | {
      type: 'watched';
      outcomes: import('./article.ts').ImportOutcome[];
      state: import('./watch.ts').WatchState;
    }
  /** Work is in danger: the corpus is damaged, or cannot be backed up. */
  | { type: 'danger'; danger: 'corpus-damaged' | 'backup-failed' };

/** What a shell gives the renderer: calls go through `send`, events through `subscribe`. */
export interface Bridge {
  shell: 'electron' | 'browser';
  send: import('./call.ts').Send;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
}
