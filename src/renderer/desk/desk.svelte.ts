/** The desk of one article: its review, the selected point, verdicts, and what the editor types. */
import { OperationError } from '../../shared/call.ts';
import { CLAIM_FAMILIES, type ClaimFamily, type Span } from '../../shared/analysis.ts';
import type { RevisionText } from '../../shared/article.ts';
import type {
  Review,
  SourceNoteInput,
  Verdict,
  Progress,
  DismissalScope,
  HistoryEvent,
  ReviewWarning,
} from '../../shared/review.ts';
import { call } from '../bridge.ts';
import { copyText } from '../clipboard.ts';
import type { Manuscript } from '../editor/manuscript.ts';
import { say, t } from '../messages/language.svelte.ts';
import { keepFocus } from '../state/focus.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { explain, notices, saving } from '../state/notices.svelte.ts';
import { familyOf } from '../../shared/analysis.ts';
import { isOpen, pointsOf, type Point } from '../../shared/points.ts';
import { placeOf, step } from './points.ts';
import { toJoin } from './extent.ts';
import { claimOf, tellEvent } from './history.ts';
import { passagesOf } from './passages.ts';
import { verdictName, verdictSpoken } from '../verdicts.ts';
import { Typing } from './typing.svelte.ts';

export type RightTab = 'card' | 'findings';
export type FindingsScope = 'open' | 'toSettle' | 'all';

/** A verdict, or none yet. */
export type Judged = Verdict | 'none';

class Desk {
  review = $state.raw<Review | null>(null);
  failure = $state<string | null>(null);
  /** The corpus itself is damaged: a backup is the way out. */
  damaged = $state(false);
  loading = $state(false);
  selected = $state<string | null>(null);
  tab = $state<RightTab>('card');
  scope = $state<FindingsScope>('open');
  hidden = $state.raw<ReadonlySet<ClaimFamily>>(new Set());
  hiddenVerdicts = $state.raw<ReadonlySet<Judged>>(new Set());
  onlyOpen = $state(false);
  /** Rows of furniture that are folded, by their order in the text. */
  folded = $state.raw<ReadonlySet<number>>(new Set());
  history = $state.raw<HistoryEvent[]>([]);
  /** A passage shown by request (« ouvrir à cet endroit ») that no point covers. */
  shown = $state.raw<Span | null>(null);
  /** Which related passage of the card and of the comparison is in front. */
  passageAt = $state(0);
  /** An older revision that is only read. */
  reading = $state.raw<number | null>(null);
  /** The warning the dismissal speaks of, when it was chosen by itself. */
  dismissing = $state.raw<ReviewWarning | null>(null);
  editingSource = $state<string | null>(null);

  manuscript: Manuscript | null = null;
  pane: HTMLElement | null = null;
  readonly typing = new Typing(this);

  private chain: Promise<unknown> = Promise.resolve();
  private generation = 0;

  readonly settled = $derived(this.review ? pointsOf(this.review) : []);
  /** The points as they stand: those of the text being typed while the editor types. */
  readonly points = $derived(this.typing.points ?? this.settled);
  readonly visible = $derived(
    this.hidden.size === 0 && this.hiddenVerdicts.size === 0 && !this.onlyOpen
      ? this.points
      : this.points.filter(
          (point) =>
            (point.kind === null || !this.hidden.has(familyOf(point.kind))) &&
            (point.claim === null || !this.hiddenVerdicts.has(point.claim.judgement.verdict ?? 'none')) &&
            (!this.onlyOpen || isOpen(point)),
        ),
  );
  readonly point = $derived(this.points.find((point) => point.id === this.selected) ?? null);
  readonly at = $derived(this.visible.findIndex((point) => point.id === this.selected));
  readonly open = $derived(this.points.filter(isOpen));
  readonly related = $derived(this.review && this.point ? passagesOf(this.review, this.point) : []);
  readonly counts = $derived.by(() => {
    const counts = Object.fromEntries(Object.keys(CLAIM_FAMILIES).map((family) => [family, 0])) as Record<
      ClaimFamily,
      number
    >;
    for (const point of this.points) if (point.kind) counts[familyOf(point.kind)]++;
    return counts;
  });
  readonly warningCounts = $derived.by(() => {
    const counts = { error: 0, warning: 0, note: 0 };
    for (const warning of this.review?.warnings ?? []) if (!warning.dismissed) counts[warning.severity]++;
    return counts;
  });
  readonly judged = $derived(
    (this.review?.claims ?? []).filter((claim) => claim.judgement.verdict !== null).length,
  );
  /** The text on the screen, in whose offsets the points are. */
  readonly revision = $derived<RevisionText | null>(this.typing.text ?? this.review?.revision ?? null);

  /** Opens an article, at a passage when one is given. */
  async load(article: string, passage: Span | null): Promise<void> {
    const generation = ++this.generation;
    const other = this.review?.article.id !== article;
    if (other) {
      await this.leave();
      if (generation !== this.generation) return;
      this.review = null;
      this.selected = null;
      this.history = [];
      this.folded = new Set();
      this.reading = null;
    }
    this.failure = null;
    this.loading = true;
    try {
      const review = await call('review.open', { article });
      if (generation !== this.generation) return;
      this.take(review);
      // The second press of a double click may land while the screen changes and select it whole.
      if (other) requestAnimationFrame(() => this.typing.active || getSelection()?.removeAllRanges());
      if (passage) this.showPassage(passage);
      else if (other) this.shown = null;
      if (other) this.tellOpened();
      void this.loadHistory();
    } catch (fault) {
      if (generation === this.generation) this.fail(fault);
    } finally {
      if (generation === this.generation) this.loading = false;
    }
  }

  /** Selects the point on a passage; a passage without one is tinted and shown. */
  showPassage(passage: Span): void {
    const over = this.settled
      .filter((point) => point.start < passage.end && passage.start < point.end)
      .sort(
        (a, b) =>
          Math.abs(a.start - passage.start) +
          Math.abs(a.end - passage.end) -
          Math.abs(b.start - passage.start) -
          Math.abs(b.end - passage.end),
      );
    this.shown = passage;
    if (over.length > 0) this.select(over[0].id, false);
    else this.selected = null;
    if (this.point) this.announce(this.point);
    requestAnimationFrame(() => this.reveal(passage));
  }

  /** Says which article is on the desk and how much is open in it. */
  tellOpened(): void {
    const m = t();
    if (this.review)
      notices.say(m.desk.opened(this.review.article.title, m.desk.openPoints(this.open.length)));
  }

  private take(review: Review): void {
    const was = this.review?.revision.number === review.revision.number ? this.point : null;
    this.review = review;
    this.typing.refresh(review);
    if (!this.selected || this.points.some((point) => point.id === this.selected)) return;
    // What was selected is another claim now (joined, split, undone): the one that stands there is.
    const there = was && this.points.find((point) => point.start < was.end && was.start < point.end);
    this.selected = there ? there.id : null;
  }

  /** The core told of a change by another hand, or of ours: the review is read again when no act is under way. */
  async reload(): Promise<void> {
    const article = this.review?.article.id;
    if (!article || this.typing.active || saving.pending > 0 || this.reading !== null) return;
    const generation = this.generation;
    try {
      const review = await call('review.open', { article });
      if (generation !== this.generation || this.typing.active || this.review?.article.id !== article) return;
      if (JSON.stringify(review) !== JSON.stringify(this.review)) this.take(review);
    } catch (fault) {
      if (generation === this.generation) this.fail(fault);
    }
  }

  private fail(fault: unknown): void {
    this.failure = explain(fault);
    this.damaged = fault instanceof OperationError && fault.code === 'corpus-damaged';
  }

  async loadHistory(): Promise<void> {
    const article = this.review?.article.id;
    if (!article) return;
    try {
      const history = await call('history.list', { article, limit: 200 });
      if (this.review?.article.id === article) this.history = history;
    } catch {
      // The card tells of no history; nothing else depends on it.
    }
  }

  /** Runs an act on this article after those before it; the review that comes back is what the screen then shows. */
  act(work: (article: string) => Promise<Review>, done?: (review: Review) => void): Promise<void> {
    const article = this.review?.article.id;
    if (!article) return Promise.resolve();
    const next = this.chain.then(() =>
      saving.run(
        () => work(article),
        (review) => {
          if (this.review?.article.id === review.article.id) this.take(review);
          void this.loadHistory();
          done?.(review);
        },
      ),
    );
    this.chain = next;
    return next.then(() => undefined);
  }

  // ── Selection ──────────────────────────────────────────

  select(id: string | null, reveal = true): void {
    if (id !== this.selected) this.passageAt = 0;
    this.selected = id;
    const { point } = this;
    if (!point) return;
    if (!reveal) return;
    this.shown = null;
    this.reveal(point);
    this.announce(point);
  }

  reveal(span: Span): void {
    const { manuscript, pane } = this;
    if (!manuscript || !pane) return;
    if (span.end === 0) pane.scrollTop = 0;
    else manuscript.reveal(manuscript.placeOf(this.selected ?? '') ?? span, pane);
  }

  /** « 3 sur 12, chiffre, erreur : … » */
  announce(point: Point): void {
    const m = t();
    const at = this.visible.indexOf(point) + 1;
    notices.say(m.desk.live(at, this.visible.length, this.describe(point)));
  }

  /** Kind, priority, gravest warning, verdict and the words, for ears. */
  describe(point: Point): string {
    const m = t();
    const words = this.revision?.text.slice(point.start, point.end) ?? '';
    const parts: string[] = [];
    if (point.kind) parts.push(m.kinds[point.kind].toLowerCase());
    if (point.claim?.priority === 3) parts.push(m.priorities[3]);
    if (point.severity) parts.push(m.severities[point.severity]);
    if (point.claim?.judgement.verdict) parts.push(verdictSpoken(point.claim.judgement.verdict));
    const warning = point.warnings[0] ? ` ${say(point.warnings[0].message)}` : '';
    // A warning on a space or a sign has no words to say.
    const told = words === '' ? m.blocks.whole : /[\p{L}\p{N}]/u.test(words) ? words.trim() : '';
    return `${parts.join(', ')}${told ? `${m.colon} ${told}` : ''}.${warning}`;
  }

  move(direction: 1 | -1): void {
    const point = step(this.visible, this.selected, direction);
    if (point) this.select(point.id);
    else notices.say(t().desk.noStops);
  }

  /** To the next point on which work is left; says so when there is none. */
  advance(): void {
    const point = step(this.visible, this.selected, 1, isOpen);
    if (point) {
      this.select(point.id);
      return;
    }
    const m = t();
    notices.tell(m.desk.nothingOpen, { label: m.desk.nothingOpenAction, run: () => navigation.show('gate') });
  }

  place(point: Span): string {
    const m = t();
    const found = this.revision ? placeOf(this.revision.blocks, point) : null;
    if (!found) return m.blocks.whole;
    return found.kind === 'paragraph' ? m.blocks.nth(found.nth) : m.blocks[found.kind];
  }

  // ── Verdicts, notes, dismissals ────────────────────────

  judge(verdict: Verdict | null): void {
    const claim = this.point?.claim;
    if (!claim) return;
    const { progress } = claim.judgement;
    const kept = progress === 'question' || progress === 'waiting';
    const next: Progress = verdict === null ? (kept ? progress : 'todo') : kept ? progress : 'doing';
    void this.act(
      (article) => call('claims.judge', { article, claim: claim.id, verdict, progress: next }),
      () => notices.say(verdict ? verdictSpoken(verdict) : t().actions.clear),
    );
  }

  note(change: { progress?: Progress; comment?: string; question?: string }): void {
    const claim = this.point?.claim;
    if (claim) this.noteOn(claim.id, change);
  }

  noteOn(claim: string, change: { progress?: Progress; comment?: string; question?: string }): void {
    void this.act((article) => call('claims.judge', { article, claim, ...change }));
  }

  /** Makes the verdict final and goes to the next point on which work is left; a claim that waits for its author is left as it is. */
  accept(): void {
    const { point } = this;
    // A note that is being typed is kept first, and digits are verdicts again.
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement && field.closest('.card')) {
      field.blur();
      keepFocus();
    }
    if (!point) {
      this.advance();
      return;
    }
    // The verdict may still be on its way: it is asked for when its turn comes.
    void this.chain.then(() => {
      const claim = this.points.find((one) => one.id === point.id)?.claim;
      if (claim && !claim.judgement.verdict) {
        if (claim.judgement.progress === 'question' || claim.judgement.progress === 'waiting') {
          this.advance();
          return;
        }
        const { card } = t();
        const needed = this.typing.active ? card.needVerdictTyping : card.needVerdict;
        notices.tell(needed);
        return;
      }
      if (!claim || claim.judgement.progress === 'done') {
        this.advance();
        return;
      }
      void this.act(
        (article) => call('claims.judge', { article, claim: claim.id, progress: 'done' }),
        () => {
          if (this.selected === point.id) this.advance();
        },
      );
    });
  }

  adopt(index = 0): void {
    const claim = this.point?.claim;
    const earlier = claim?.earlier[index];
    if (!claim || !earlier) return;
    void this.act((article) =>
      call('claims.adopt', {
        article,
        claim: claim.id,
        from: { article: earlier.article, claim: earlier.claim },
      }),
    );
  }

  /** The note that the last `saveSource` added. */
  savedSource: string | null = null;

  async saveSource(note: SourceNoteInput, source: string | null): Promise<boolean> {
    const claim = this.point?.claim;
    if (!claim && !source) return false;
    let saved = false;
    const known = new Set(claim?.sources.map(({ id }) => id));
    await this.act(
      (article) =>
        source
          ? call('sources.change', { article, source, note })
          : call('sources.add', { article, claim: claim!.id, note }),
      (review) => {
        saved = true;
        const own = review.claims.find((one) => one.id === claim?.id)?.sources ?? [];
        this.savedSource = own.find(({ id }) => !known.has(id))?.id ?? null;
        notices.say(t().source.added);
      },
    );
    return saved;
  }

  removeSource(source: string): void {
    void this.act(
      (article) => call('sources.remove', { article, source }),
      () => this.tellUndoable(t().source.removed),
    );
  }

  async dismiss(warning: ReviewWarning, scope: DismissalScope, reason: string): Promise<boolean> {
    let saved = false;
    await this.act(
      (article) => call('warnings.dismiss', { article, warning: warning.id, scope, reason }),
      () => {
        saved = true;
        this.tellUndoable(t().dismiss.done);
      },
    );
    return saved;
  }

  restore(dismissal: string): void {
    void this.act((article) => call('warnings.restore', { article, dismissal }));
  }

  /** The passage drawn in the manuscript becomes a claim of the editor; without one it is chosen word by word. */
  addClaim(kind: NonNullable<Point['kind']> = 'state'): void {
    if (!this.canDraw) return;
    const drawn = this.drawn();
    if (!drawn) {
      this.choose('new');
      return;
    }
    this.tab = 'card';
    void this.drawAt('new', drawn, kind);
  }

  /** The passage drawn is noted, and is no work left; without one, the note is on the selected claim. `write` takes the editor to the words. */
  async addNote(write: () => void): Promise<void> {
    if (!this.canDraw) return;
    const drawn = this.drawn();
    if (!drawn) {
      if (this.point?.claim) write();
      else notices.tell(t().desk.drawFirst);
      return;
    }
    const { start, end } = drawn;
    const done = await this.drawnAct(
      (article) => call('claims.add', { article, start, end, kind: 'state', priority: 1, progress: 'done' }),
      (review) => review.claims.find(({ focus }) => focus.start === start && focus.end === end),
      t().desk.addedNote,
    );
    if (done) write();
  }

  /** The passage drawn in the manuscript, without the spaces at its ends. */
  private drawn(): Span | null {
    const drawn = this.manuscript?.selection();
    if (!drawn) return null;
    const words = this.revision?.text.slice(drawn.start, drawn.end) ?? '';
    const start = drawn.start + words.length - words.trimStart().length;
    const end = drawn.end - words.length + words.trimEnd().length;
    return start < end ? { start, end } : null;
  }

  changeClaim(change: { kind?: NonNullable<Point['kind']>; priority?: 1 | 2 | 3; focus?: Span }): void {
    const claim = this.point?.claim;
    if (claim) void this.act((article) => call('claims.change', { article, claim: claim.id, ...change }));
  }

  /** The passage drawn in the manuscript becomes the focus of the selected claim; its verdict and notes go with it. */
  refocus(): void {
    if (!this.canDraw || !this.point?.claim) return;
    const focus = this.drawn();
    if (focus) void this.drawAt('focus', focus);
    else this.choose('focus');
  }

  /** Which extent is being chosen word by word. */
  choosing = $state.raw<'split' | 'focus' | 'new' | null>(null);

  private get canDraw(): boolean {
    return this.review !== null && !this.typing.active && this.reading === null;
  }

  /** Opens the sheet that chooses words: the keyboard's way to what the pointer draws. */
  choose(what: 'split' | 'focus' | 'new'): void {
    if (!this.canDraw || (what !== 'new' && !this.point?.claim)) return;
    this.choosing = what;
    navigation.show('extent');
  }

  /** Makes two claims of the selected one: at the drawn passage, else where the sheet says. */
  split(): void {
    const { point } = this;
    if (!this.canDraw || !point?.claim) return;
    const drawn = this.manuscript?.selection();
    const within =
      drawn && drawn.start < Math.max(point.end, point.clause.end) && drawn.end > point.clause.start;
    if (within) void this.splitAt(drawn);
    else this.choose('split');
  }

  async splitAt(at: Span): Promise<boolean> {
    const claim = this.point?.claim;
    if (!claim) return false;
    const known = new Set(this.settled.map((point) => point.id));
    return this.drawnAct(
      (article) => call('claims.split', { article, claim: claim.id, ...at }),
      (review) =>
        review.claims.find((one) => one.id === claim.id) ?? review.claims.find((one) => !known.has(one.id)),
      t().desk.splitDone,
    );
  }

  /** Makes one claim of those that the drawn passage covers, else of the selected one and its neighbour. */
  join(): void {
    const { review, manuscript } = this;
    if (!this.canDraw || !review) return;
    const claims = toJoin(
      review.claims,
      review.revision.blocks,
      this.selected,
      manuscript?.selection() ?? null,
    );
    if (claims.length < 2) {
      notices.tell(t().desk.nothingToJoin);
      return;
    }
    const chosen = review.claims.filter(({ id }) => claims.includes(id));
    const start = Math.min(...chosen.map(({ focus }) => focus.start));
    const end = Math.max(...chosen.map(({ focus }) => focus.end));
    void this.drawnAct(
      (article) => call('claims.join', { article, claims }),
      (after) => after.claims.find(({ focus }) => focus.start === start && focus.end === end),
      t().desk.joinDone(claims.length),
    );
  }

  /** An act that draws claims anew: the one it made is then selected. True when it was done. */
  private async drawnAct(
    work: (article: string) => Promise<Review>,
    made: (review: Review) => { id: string } | undefined,
    told: string,
  ): Promise<boolean> {
    let done = false;
    await this.act(work, (review) => {
      done = true;
      document.getSelection()?.removeAllRanges();
      const one = made(review);
      if (one) this.select(one.id, false);
      this.tellUndoable(told);
    });
    return done;
  }

  /** A passage becomes a claim, or the focus of the selected one. */
  drawAt(what: 'focus' | 'new', span: Span, kind: NonNullable<Point['kind']> = 'state'): Promise<boolean> {
    const m = t();
    const claim = this.point?.claim;
    const at = (review: Review) =>
      review.claims.find(({ focus }) => focus.start === span.start && focus.end === span.end);
    if (what === 'new')
      return this.drawnAct(
        (article) => call('claims.add', { article, ...span, kind }),
        at,
        m.desk.addedClaim,
      );
    if (!claim) return Promise.resolve(false);
    return this.drawnAct(
      (article) => call('claims.change', { article, claim: claim.id, focus: span }),
      at,
      m.desk.refocused,
    );
  }

  removeClaim(): void {
    const claim = this.point?.claim;
    if (!claim) return;
    const next = step(this.visible, this.selected, 1);
    void this.act(
      (article) => call('claims.remove', { article, claim: claim.id }),
      () => {
        this.select(next?.id ?? null);
        this.tellUndoable(t().card.removedClaim);
      },
    );
  }

  tellUndoable(text: string): void {
    const m = t();
    notices.tell(text, { label: m.app.undo, keys: `${m.keys.ctrl} Z`, run: () => void this.undo() });
  }

  async undo(): Promise<void> {
    await this.takeBack('history.undo');
  }

  async redo(): Promise<void> {
    await this.takeBack('history.redo');
  }

  private takeBack(way: 'history.undo' | 'history.redo'): Promise<void> {
    const m = t();
    let event: HistoryEvent | null = null;
    let nothing = false;
    return this.act(async (article) => {
      if (way === 'history.undo') {
        const answer = await call(way, { article });
        event = answer?.undone ?? null;
        nothing = !answer;
        return answer?.review ?? this.review!;
      }
      const answer = await call(way, { article });
      event = answer?.redone ?? null;
      nothing = !answer;
      return answer?.review ?? this.review!;
    }).then(() => {
      const label = event ? tellEvent(event, m, verdictName) : '';
      const text = nothing
        ? way === 'history.undo'
          ? m.desk.nothingToUndo
          : m.desk.nothingToRedo
        : event
          ? way === 'history.undo'
            ? m.desk.undone(label)
            : m.desk.redone(label)
          : '';
      if (!text) return;
      notices.tell(text);
      const subject = event ? claimOf(event) : null;
      if (subject && this.points.some((point) => point.id === subject)) this.select(subject);
    });
  }

  setDate(date: string | null): Promise<unknown> {
    const article = this.review?.article.id;
    if (!article) return Promise.resolve();
    return saving.run(
      () => call('articles.update', { article, date }),
      () => void this.reload(),
    );
  }

  /** All questions to the author in one message, ready to paste. */
  questions(): string {
    const { review } = this;
    if (!review) return '';
    const m = t();
    const asked = review.claims.filter((claim) => claim.judgement.question.trim() !== '');
    const lines = asked.map(
      (claim, index) =>
        `${index + 1}. ${m.quoted(review.revision.text.slice(claim.focus.start, claim.focus.end))}\n   ${claim.judgement.question.trim()}`,
    );
    return lines.length === 0 ? '' : `${review.article.title}\n\n${lines.join('\n\n')}\n`;
  }

  copyQuestions(): void {
    const m = t();
    const text = this.questions();
    if (!text) {
      notices.tell(m.card.noQuestions);
      return;
    }
    if (!copyText(text)) return;
    notices.tell(
      m.card.questionsCopied(
        this.review?.claims.filter((claim) => claim.judgement.question.trim() !== '').length ?? 0,
      ),
    );
  }

  // ── Text ───────────────────────────────────────────────

  edit(): void {
    if (this.review && !this.typing.active && this.reading === null) this.typing.begin();
  }

  /** Leaves edit mode: what was typed becomes a revision, verdicts follow their words. */
  async leave(): Promise<void> {
    if (this.typing.active) await this.typing.end();
  }

  /** Puts a warning's suggestion in the text: while editing as typing, else as a revision of its own. */
  apply(warning = this.point?.warnings.find((one) => one.suggestion !== null), hereOnly = false): void {
    if (!warning || warning.suggestion === null || !this.manuscript || this.reading !== null) return;
    void this.typing.apply(warning, warning.suggestion, hereOnly);
  }

  toggleFamily(family: ClaimFamily): void {
    const hidden = new Set(this.hidden);
    if (!hidden.delete(family)) hidden.add(family);
    this.hidden = hidden;
    this.tellShown();
  }

  toggleOnlyOpen(): void {
    this.onlyOpen = !this.onlyOpen;
    this.tellShown();
  }

  /** Says how many points are in sight. */
  private tellShown(): void {
    notices.say(t().desk.shownOf(this.visible.length, this.points.length));
  }

  showTab(tab: RightTab): void {
    this.tab = tab;
    const m = t();
    notices.say(
      tab === 'card' ? `${m.desk.card}.` : `${m.desk.findings}, ${m.desk.openPoints(this.open.length)}.`,
    );
  }

  /** Another passage of another article comes in front. */
  movePassage(direction: 1 | -1): void {
    const m = t();
    const all = this.related.length;
    if (all === 0) {
      notices.say(m.desk.noPassage);
      return;
    }
    this.passageAt = (this.passageAt + direction + all) % all;
    const { article, excerpt, relation } = this.related[this.passageAt];
    notices.say(
      m.desk.passage(this.passageAt + 1, all, m.relations[relation], article.title, excerpt?.passage ?? ''),
    );
  }

  toggleVerdict(judged: Judged): void {
    const hidden = new Set(this.hiddenVerdicts);
    if (!hidden.delete(judged)) hidden.add(judged);
    this.hiddenVerdicts = hidden;
    this.tellShown();
  }

  /** Every kind and every verdict in sight again. */
  showAll(): void {
    this.hidden = new Set();
    this.hiddenVerdicts = new Set();
    this.onlyOpen = false;
    this.tellShown();
  }

  toggleFurniture(group: number): void {
    const folded = new Set(this.folded);
    if (!folded.delete(group)) folded.add(group);
    this.folded = folded;
    notices.say(t().desk.furnitureNow(folded.has(group)));
  }

  /** Rows of furniture in the text. */
  furnitureRows = 0;

  /** Unfolds every row of furniture when one is folded, else folds them all. */
  toggleAllFurniture(): void {
    const m = t();
    const fold = this.folded.size === 0;
    this.folded = new Set(fold ? Array.from({ length: this.furnitureRows }, (_, row) => row) : []);
    notices.say(this.furnitureRows === 0 ? m.desk.noFurniture : m.desk.furnitureNow(fold));
  }

  /** Reads an older revision; null comes back to the one under review. */
  async read(revision: number | null): Promise<void> {
    const { review } = this;
    if (!review) return;
    await this.leave();
    try {
      const wanted = revision === null || revision === review.article.revision ? null : revision;
      const found = await call(
        'review.open',
        wanted === null ? { article: review.article.id } : { article: review.article.id, revision: wanted },
      );
      this.reading = wanted;
      this.take(found);
    } catch (fault) {
      notices.tell(explain(fault), null, 'error');
    }
  }
}

export const desk = new Desk();
export type { Desk };
