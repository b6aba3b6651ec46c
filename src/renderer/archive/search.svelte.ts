/** What is searched for in the corpus, what it finds, and the searches that are kept as views. */
import type { ArticleSummary } from '../../shared/article.ts';
import type { ArticleFilter, SavedView, SearchHit } from '../../shared/operations.ts';
import { call } from '../bridge.ts';
import { corpusView } from '../corpus/view.svelte.ts';
import { list } from '../corpus/list.svelte.ts';
import { t } from '../messages/language.svelte.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { explain, notices, saving } from '../state/notices.svelte.ts';

const PAGE = 40;

/** An article found: with the passage where words were looked for. */
export type Found = { article: ArticleSummary; hit: SearchHit | null };

/** Conditions without the empty ones. */
const tidy = (filter: ArticleFilter): ArticleFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  );

class Searching {
  query = $state('');
  filter = $state.raw<ArticleFilter>({});
  /** The saved view that was opened, by its id. */
  view = $state<string | null>(null);
  found = $state.raw<Found[]>([]);
  count = $state.raw<{ count: number; more: boolean } | null>(null);
  failure = $state<string | null>(null);
  busy = $state(false);
  outlets = $state.raw<string[]>([]);
  private generation = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  get empty(): boolean {
    return this.query.trim() === '' && Object.keys(this.filter).length === 0;
  }
  get saved(): SavedView | null {
    return list.views.find((one) => one.id === this.view) ?? null;
  }
  /** The view was opened and then changed. */
  get changed(): boolean {
    const { saved } = this;
    return (
      saved !== null &&
      (saved.query !== this.query.trim() ||
        JSON.stringify(sorted(saved.filter)) !== JSON.stringify(sorted(this.filter)))
    );
  }

  /** Shows the search, as it was left, a saved one, or with some conditions. */
  open(what?: SavedView | ArticleFilter): void {
    if (what && 'id' in what) {
      this.view = what.id;
      this.query = what.query;
      this.filter = what.filter;
    } else if (what) {
      this.view = null;
      this.query = '';
      this.filter = tidy(what);
    }
    navigation.go('search');
    void this.run();
    void call('search.outlets', {})
      .then((outlets) => (this.outlets = outlets))
      .catch(() => (this.outlets = []));
  }

  /** Shows the search for some words. */
  find(query: string): void {
    this.view = null;
    this.query = query;
    this.filter = {};
    this.open();
  }

  /** Typing: asked a moment later. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), 140);
  }
  choose(filter: ArticleFilter): void {
    this.filter = tidy(filter);
    void this.run();
  }
  clear(): void {
    this.query = '';
    this.filter = {};
    this.view = null;
    void this.run();
  }

  private async page(offset: number, query: string, filter: ArticleFilter): Promise<Found[]> {
    if (query === '') {
      const { articles } = await call('articles.list', { filter, sort: 'date', offset, limit: PAGE });
      return articles.map((article) => ({ article, hit: null }));
    }
    const hits = await call('search.query', { query, filter, offset, limit: PAGE });
    return hits.map((hit) => ({ article: hit.article, hit }));
  }

  /** Asks the corpus; `more` adds the next page. */
  async run(more = false): Promise<void> {
    const generation = ++this.generation;
    clearTimeout(this.timer);
    const query = this.query.trim();
    const { filter } = this;
    if (this.empty) {
      this.found = [];
      this.count = null;
      this.failure = null;
      return;
    }
    this.busy = true;
    try {
      const [found, count] = await Promise.all([
        this.page(more ? this.found.length : 0, query, filter),
        call('search.count', { query, filter }),
      ]);
      if (generation !== this.generation) return;
      this.found = more ? [...this.found, ...found] : found;
      this.count = count;
      this.failure = null;
      if (!more) notices.say(t().search.found(count.count, count.more));
    } catch (fault) {
      if (generation !== this.generation) return;
      this.found = [];
      this.count = null;
      this.failure = explain(fault);
    } finally {
      if (generation === this.generation) this.busy = false;
    }
  }

  private async put(view: { id?: string; name: string; query: string; filter: ArticleFilter }): Promise<SavedView | undefined> {
    const saved = await saving.run(() => call('views.save', view));
    if (saved) await list.refresh();
    return saved;
  } // prettier-ignore

  /** Keeps what is searched for under a name, or what changed in the view that is open. */
  async save(name: string, id?: string): Promise<void> {
    const before = id === undefined ? null : this.saved;
    const saved = await this.put({ ...(id && { id }), name, query: this.query.trim(), filter: this.filter });
    if (!saved) return;
    this.view = saved.id;
    const { query, filter } = saved;
    corpusView.undoable(
      t().search.saved(name),
      () => (before ? this.put(before) : this.takeOff(saved.id)),
      () => this.put({ id: saved.id, name, query, filter }),
    );
  }
  async rename(view: SavedView, name: string): Promise<void> {
    const { id, query, filter } = view;
    const put = (as: string) => () => this.put({ id, name: as, query, filter });
    if (await put(name)()) corpusView.undoable(t().search.renamed(name), put(view.name), put(name));
  }
  async remove(view: SavedView): Promise<void> {
    const { id, name, query, filter } = view;
    if (!(await this.takeOff(id))) return;
    await list.refresh();
    corpusView.undoable(
      t().search.deleted(name),
      async () => {
        const back = await this.put({ id, name, query, filter });
        if (back) this.view = id;
        return back;
      },
      () => this.takeOff(id),
    );
  }
  private async takeOff(id: string): Promise<true | undefined> {
    const gone = await saving.run(() => call('views.remove', { id }).then(() => true as const));
    if (gone && this.view === id) this.view = null;
    return gone;
  }
}
export const searching = new Searching();

const sorted = (filter: ArticleFilter) => Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1));
