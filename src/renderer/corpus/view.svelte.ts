/** What is ticked and where the cursor stands in the corpus; acts on several articles, undoable. */
import type { ArticleSummary } from '../../shared/article.ts';
import { call } from '../bridge.ts';
import { fold } from '../fold.ts';
import { t } from '../messages/language.svelte.ts';
import { notices, saving } from '../state/notices.svelte.ts';
import { list } from './list.svelte.ts';

class CorpusView {
  ticked = $state.raw<ReadonlySet<string>>(new Set());
  cursor = $state(0);
  text = $state('');
  lastUndo = $state.raw<(() => Promise<void>) | null>(null);

  /** Rows that pass the typed filter; pages that are not loaded yet are asked for when something is typed. */
  readonly rows = $derived.by(() => {
    const words = fold(this.text).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return list.rows;
    return list.rows.filter(
      (row): row is ArticleSummary =>
        row !== undefined &&
        words.every((word) => fold(`${row.title} ${row.byline ?? ''} ${row.name}`).includes(word)),
    );
  });

  tick(id: string): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.ticked = ticked;
  }

  clear(): void {
    this.ticked = new Set();
  }

  async undo(): Promise<void> {
    const undo = this.lastUndo;
    this.lastUndo = null;
    notices.hide();
    await undo?.();
  }

  /** Tells what was done, with a way to take it back. */
  undoable(text: string, undo: () => Promise<unknown>): void {
    const m = t();
    this.lastUndo = async () => {
      await undo();
      await list.refresh();
    };
    notices.tell(text, { label: m.app.undo, keys: `${m.keys.ctrl} Z`, run: () => void this.undo() });
  }

  async withdraw(articles: string[]): Promise<void> {
    const done = await saving.run(() => call('articles.withdraw', { articles }));
    if (!done) return;
    this.clear();
    await list.refresh();
    this.undoable(t().corpus.withdrawn(articles.length), () =>
      saving.run(() => call('articles.restore', { articles })),
    );
  }

  /** Erases content for good; there is no way back, so the caller asks twice. */
  async purge(articles: string[]): Promise<void> {
    const done = await saving.run(() => call('articles.purge', { articles }));
    if (!done) return;
    this.clear();
    await list.refresh();
    notices.tell(t().corpus.purged(done.purged));
  }

  async restore(articles: string[]): Promise<void> {
    const done = await saving.run(() => call('articles.restore', { articles }));
    if (!done) return;
    this.clear();
    await list.refresh();
    this.undoable(t().corpus.restored(articles.length), () =>
      saving.run(() => call('articles.withdraw', { articles })),
    );
  }

  async assign(dossier: string, name: string, articles: string[]): Promise<void> {
    const done = await saving.run(async () => {
      await call('dossiers.assign', { dossier, articles, member: true });
      return true;
    });
    if (!done) return;
    this.clear();
    await list.refresh();
    this.undoable(t().corpus.assigned(articles.length, name), () =>
      saving.run(() => call('dossiers.assign', { dossier, articles, member: false })),
    );
  }

  async createDossier(name: string, articles: string[]): Promise<void> {
    const dossier = await saving.run(() => call('dossiers.create', { name }));
    if (!dossier) return;
    if (articles.length > 0) await this.assign(dossier.id, dossier.name, articles);
    else await list.refresh();
  }

  async renameDossier(dossier: string, before: string, name: string): Promise<void> {
    const rename = (to: string) =>
      saving.run(() => call('dossiers.rename', { dossier, name: to }).then(() => true));
    if (!(await rename(name))) return;
    await list.refresh();
    this.undoable(t().corpus.renamed(name), () => rename(before));
  }

  /** Its articles stay in the corpus; there is no way back, so the caller asks twice. */
  async removeDossier(dossier: string, name: string): Promise<void> {
    const gone = await saving.run(() => call('dossiers.remove', { dossier }).then(() => true));
    if (!gone) return;
    list.choose({});
    await list.refresh();
    notices.tell(t().corpus.dossierRemoved(name));
  }
}

export const corpusView = new CorpusView();
