/** The articles as the desk lists them: pages of the core's list, one kept in view of the other screens. */
import { t } from '../messages/language.svelte.ts';
import type { ArticleStatus, ArticleSummary, Dossier } from '../../shared/article.ts';
import type { Contradictions, CorpusCounts } from '../../shared/archive.ts';
import type { ArticleList, CallInput, SavedView } from '../../shared/operations.ts';
import { call } from '../bridge.ts';
import { explain } from '../state/notices.svelte.ts';
import { session } from '../state/session.svelte.ts';

type ListInput = CallInput<'articles.list'>;
export type ArticleFilter = NonNullable<ListInput['filter']>;
export type ListSort = NonNullable<ListInput['sort']>;
export type ListGroup = NonNullable<ListInput['group']>;

const PAGE = 200;
/** Rows a call when all are wanted, and calls after which the rows that came are shown. */
const LONG_PAGE = 1000;
const SHOWN_AFTER = 10;
/** Contradictions beside the list; the board has them all. */
const PANEL = 20;
const EMPTY: Record<ArticleStatus, number> = { 'to-review': 0, 'in-review': 0, waiting: 0, signed: 0 };

/** The order of the groups of the queue. */
export const GROUPS: ArticleStatus[] = ['in-review', 'waiting', 'to-review', 'signed'];

class List {
  filter = $state.raw<ArticleFilter>({});
  sort = $state<ListSort>('changed');
  group = $state<ListGroup>('none');
  /** Sparse: a row that was not asked for yet is undefined. */
  rows = $state.raw<(ArticleSummary | undefined)[]>([]);
  total = $state(0);
  counts = $state.raw(EMPTY);
  claims = $state(0);
  judged = $state(0);
  /** Of the whole corpus, whatever the filter. */
  whole = $state.raw<ArticleList | null>(null);
  private listed = $state.raw<Dossier[]>([]);
  /** The sample dossier bears its name in the language of the interface. */
  readonly dossiers = $derived(
    this.listed.map((dossier) => (dossier.sample ? { ...dossier, name: t().corpus.sampleDossier } : dossier)),
  );
  views = $state.raw<SavedView[]>([]);
  /** Numbers of the sidebar. */
  numbers = $state.raw<CorpusCounts | null>(null);
  loaded = $state(false);
  failure = $state<string | null>(null);
  contradictions = $state.raw<Contradictions | null>(null);

  /** An import is under way. */
  importing = false;

  private generation = 0;
  private asked = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Loads what is in view anew; used at start, on a change of filter, and when the core tells of changes. */
  async refresh(): Promise<void> {
    const generation = ++this.generation;
    try {
      const pages = Math.max(1, this.asked.size === 0 ? 1 : Math.max(...this.asked) + 1);
      const wanted = Math.min(1000, pages * PAGE);
      const filtered = Object.keys(this.filter).length > 0;
      const [list, whole, dossiers, views, numbers] = await Promise.all([
        call('articles.list', { filter: this.filter, sort: this.sort, group: this.group, limit: wanted }),
        filtered || this.sort !== 'changed' || this.group !== 'none'
          ? call('articles.list', { limit: PAGE })
          : null,
        call('dossiers.list', {}),
        call('views.list', {}),
        call('corpus.counts', {}),
      ]);
      if (generation !== this.generation) return;
      const rows: (ArticleSummary | undefined)[] = [...list.articles];
      rows.length = list.total;
      this.rows = rows;
      this.total = list.total;
      this.counts = list.counts;
      this.claims = list.claims;
      this.judged = list.judged;
      this.whole = whole ?? list;
      this.listed = dossiers;
      this.views = views;
      this.numbers = numbers;
      this.asked = new Set(Array.from({ length: Math.ceil(list.articles.length / PAGE) }, (_, page) => page));
      this.failure = null;
      this.loaded = true;
    } catch (fault) {
      if (generation !== this.generation) return;
      this.failure = explain(fault);
      this.loaded = true;
    }
  }

  private page(offset: number, limit: number): Promise<ArticleList> {
    return call('articles.list', { filter: this.filter, sort: this.sort, group: this.group, offset, limit });
  }

  /** Asks for the page of a row that came into view. */
  want(index: number): void {
    const page = Math.floor(index / PAGE);
    if (this.asked.has(page)) return;
    this.asked.add(page);
    const generation = this.generation;
    void this.page(page * PAGE, PAGE)
      .then((list) => {
        if (generation !== this.generation) return;
        const rows = [...this.rows];
        list.articles.forEach((article, at) => (rows[page * PAGE + at] = article));
        this.rows = rows;
      })
      .catch(() => this.asked.delete(page));
  }

  private filling = false;
  /** Asks for all rows, one call after the other: what is typed in the filter looks through the whole list. */
  async wantAll(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      // What changed meanwhile made another list, which begins anew.
      while (this.rows.includes(undefined)) await this.fill(this.generation);
    } catch (fault) {
      this.failure = explain(fault);
    } finally {
      this.filling = false;
    }
  }

  private async fill(generation: number): Promise<void> {
    let came: { offset: number; articles: ArticleSummary[] }[] = [];
    const show = () => {
      const rows = [...this.rows];
      for (const { offset, articles } of came)
        articles.forEach((article, at) => (rows[offset + at] = article));
      came = [];
      this.rows = rows;
    };
    let calls = 0;
    for (let offset = 0; offset < this.total; offset += LONG_PAGE) {
      const end = Math.min(offset + LONG_PAGE, this.total);
      if (!this.rows.slice(offset, end).includes(undefined)) continue;
      const { articles } = await this.page(offset, LONG_PAGE);
      if (generation !== this.generation) return;
      // The list became shorter, and the core is about to say so.
      if (articles.length < end - offset) return void (await this.refresh());
      came.push({ offset, articles });
      for (let page = offset / PAGE; page * PAGE < end; page++) this.asked.add(page);
      if (calls++ % SHOWN_AFTER === 0) show();
    }
    show();
  }

  choose(filter: ArticleFilter): Promise<void> {
    this.filter = filter;
    this.asked = new Set();
    session.remember('filter', filter);
    return this.refresh();
  }

  order(sort: ListSort): void {
    this.sort = sort;
    this.asked = new Set();
    session.remember('sort', sort);
    void this.refresh();
  }

  groupBy(group: ListGroup): void {
    this.group = group;
    this.asked = new Set();
    session.remember('group', group);
    void this.refresh();
  }

  /** What the group of an article is called. */
  groupOf(article: ArticleSummary): string {
    const m = t();
    if (this.group === 'status') return m.statuses[article.status];
    if (this.group === 'role') return m.roles[article.role];
    return this.group === 'desk' ? (article.desk ?? m.corpus.noDesk) : '';
  }

  /** The core tells of changes: one refresh for many. */
  changed(): void {
    if (this.importing) {
      // Hundreds of changes: the list is read now and then, contradictions once at the end.
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        void this.refresh();
        void session.refresh();
      }, 2000);
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.refresh();
      void session.refresh();
      if (this.contradictions) void this.compare();
    }, 150);
  }

  async compare(): Promise<void> {
    try {
      this.contradictions = await call('corpus.contradictions', { limit: PANEL });
    } catch {
      this.contradictions = { open: [], total: 0, agreements: [] };
    }
  }

  find(id: string): ArticleSummary | undefined {
    return this.rows.find((row) => row?.id === id) ?? this.whole?.articles.find((row) => row.id === id);
  }

  /** The queue: articles of the whole corpus by status, most recent first. */
  readonly queue = $derived.by(() => {
    const articles = this.whole?.articles ?? [];
    return GROUPS.map((status) => ({
      status,
      articles: articles.filter((article) => article.status === status),
    })).filter((group) => group.articles.length > 0);
  });
  readonly queued = $derived(this.queue.flatMap((group) => group.articles));
}
export const list = new List();
