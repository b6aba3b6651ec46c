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
/** Rows a call at most. */
const LONG_PAGE = 1000;
/** Contradictions beside the list; the board has them all. */
const PANEL = 20;
const EMPTY: Record<ArticleStatus, number> = { 'to-review': 0, 'in-review': 0, waiting: 0, signed: 0 };

/** The order of the groups of the queue. */
export const GROUPS: ArticleStatus[] = ['in-review', 'waiting', 'to-review', 'signed'];

class List {
  filter = $state.raw<ArticleFilter>({});
  /** What is typed to narrow the list; not part of a view. */
  words = $state('');
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
  private reading = 0;
  private asked = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Loads what is in view anew; used at start, on a change of filter, and when the core tells of changes. */
  async refresh(): Promise<void> {
    const generation = ++this.generation;
    const reading = ++this.reading;
    try {
      const pages = Math.max(1, this.asked.size === 0 ? 1 : Math.max(...this.asked) + 1);
      const wanted = Math.min(LONG_PAGE, pages * PAGE);
      const filtered = Object.keys(this.filter).length > 0 || this.words.trim() !== '';
      const [list, whole, dossiers, views, numbers] = await Promise.all([
        this.page(0, wanted),
        filtered || this.sort !== 'changed' || this.group !== 'none'
          ? call('articles.list', { limit: PAGE })
          : null,
        call('dossiers.list', {}),
        call('views.list', {}),
        call('corpus.counts', {}),
      ]);
      // What is typed meanwhile makes another list; what lies around it is as it was read last.
      if (generation === this.generation) this.take(list);
      if (reading !== this.reading) return;
      this.whole = whole ?? list;
      this.listed = dossiers;
      this.views = views;
      this.numbers = numbers;
      this.loaded = true;
    } catch (fault) {
      if (reading !== this.reading) return;
      this.failure = explain(fault);
      this.loaded = true;
    }
  }

  private page(offset: number, limit: number): Promise<ArticleList> {
    const { filter, words, sort, group } = this;
    return call('articles.list', { filter: { ...filter, words }, sort, group, offset, limit });
  }

  /** The first pages of the list as it is now. */
  private take(list: ArticleList): void {
    const rows: (ArticleSummary | undefined)[] = [...list.articles];
    rows.length = list.total;
    this.rows = rows;
    this.total = list.total;
    this.counts = list.counts;
    this.claims = list.claims;
    this.judged = list.judged;
    this.asked = new Set(Array.from({ length: Math.ceil(list.articles.length / PAGE) }, (_, page) => page));
    this.failure = null;
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

  /** Asks for the list in another order or of other articles; what is shown stays until the answer is there. */
  private async again(): Promise<void> {
    const generation = ++this.generation;
    try {
      const list = await this.page(0, PAGE);
      if (generation === this.generation) this.take(list);
    } catch (fault) {
      if (generation === this.generation) this.failure = explain(fault);
    }
  }

  /** Narrows the list to lines with these words. */
  look(words: string): Promise<void> {
    this.words = words;
    return this.again();
  }

  /** The articles of lines that follow one another, a thousand at most; those not shown yet are asked for. */
  async between(first: number, last: number): Promise<string[]> {
    const end = Math.min(last + 1, this.total, first + LONG_PAGE);
    const rows = this.rows.slice(first, end);
    const found = rows.includes(undefined) ? (await this.page(first, end - first)).articles : rows;
    return found.map((article) => article!.id);
  }

  choose(filter: ArticleFilter): Promise<void> {
    this.filter = filter;
    session.remember('filter', filter);
    return this.again();
  }

  order(sort: ListSort): void {
    this.sort = sort;
    session.remember('sort', sort);
    void this.again();
  }

  groupBy(group: ListGroup): void {
    this.group = group;
    session.remember('group', group);
    void this.again();
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
      this.contradictions = { open: [], total: 0, entries: 0, agreements: [] };
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
