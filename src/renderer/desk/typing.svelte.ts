/**
 * Edit mode: the text goes to the disk at every pause, is analysed again while the editor types, and becomes a
 * revision on leaving. Analyses that come late are carried over what was typed since.
 */
import type { Span } from '../../shared/analysis.ts';
import type { RevisionText } from '../../shared/article.ts';
import {
  changeOf,
  foundAgain,
  NO_TEXT,
  NOTHING_FOUND,
  type Found,
  type Preview,
  type TypedChange,
} from '../../shared/preview.ts';
import type { Review, ReviewWarning } from '../../shared/review.ts';
import { call } from '../bridge.ts';
import type { Part } from '../editor/marks.ts';
import type { Manuscript, Snapshot } from '../editor/manuscript.ts';
import { t } from '../messages/language.svelte.ts';
import { explain, notices, saving } from '../state/notices.svelte.ts';
import type { Point } from '../../shared/points.ts';
import { freshNames, pointsAgain, pointsFound } from './points.ts';

const PREVIEW_PAUSE = 220;
const SAVE_PAUSE = 700;

/** Lets keys and frames that wait go first. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The analysis that the points are of. */
interface Told {
  /** The core's name of it. */
  id: number;
  revision: RevisionText;
  found: Found;
  points: Point[];
  /** The document it speaks of. */
  snapshot: Snapshot;
}

/** Points that came of others: only these parts of the list are other points, the rest moved with their words. */
interface Came {
  of: readonly Point[];
  parts: readonly Part[];
}

/** What edit mode needs of the desk. */
interface Owner {
  review: Review | null;
  readonly manuscript: Manuscript | null;
  readonly settled: Point[];
  selected: string | null;
  act(work: (article: string) => Promise<Review>, done?: (review: Review) => void): Promise<void>;
}

export class Typing {
  active = $state(false);
  points = $state.raw<Point[] | null>(null);
  furniture = $state.raw<Span[] | null>(null);
  /** The text the points are told in. */
  text = $state.raw<RevisionText | null>(null);

  /** How the points came of earlier ones; null when they were all made anew. */
  came: Came | null = null;
  private told: Told | null = null;
  /** The point that was selected when it was made. */
  private held: string | null = null;
  private name = freshNames();

  private readonly owner: Owner;
  private dirty = false;
  private previewTimer: ReturnType<typeof setTimeout> | undefined;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private previewing = false;
  private again = false;
  private saves: Promise<unknown> = Promise.resolve();

  constructor(owner: Owner) {
    this.owner = owner;
  }

  /** The document the points are told of; none where they are of the text as it stands. */
  get snapshot(): Snapshot | undefined {
    return this.told?.snapshot;
  }

  /** Opens the text for typing: the working draft when there is one. */
  begin(): void {
    const { review, manuscript } = this.owner;
    if (!review || !manuscript || this.active) return;
    this.active = true;
    this.dirty = review.draft !== null;
    const at = manuscript.placeOf(this.owner.selected ?? '');
    if (review.draft) manuscript.show(review.draft);
    manuscript.setEditable(true, t().desk.manuscript);
    notices.say(t().desk.editing);
    if (at) manuscript.caret(at.end);
    if (review.draft) this.schedulePreview(0);
  }

  /** The editor typed. */
  changed(): void {
    if (!this.active) return;
    this.dirty = true;
    saving.unsaved = true;
    this.schedulePreview(PREVIEW_PAUSE);
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), SAVE_PAUSE);
  }

  /** After an act while typing, the points carry the claims as they are now. */
  refresh(review: Review): void {
    if (!this.points) return;
    const claims = new Map(review.claims.map((claim) => [claim.id, claim]));
    this.tell(
      this.points.map((point): Point => ({
        ...point,
        claim: point.claim && (claims.get(point.claim.id) ?? point.claim),
      })),
      null,
    );
  }

  private tell(points: Point[], came: Came | null): void {
    this.came = came;
    this.points = points;
    if (this.told) this.told.points = points;
  }

  private schedulePreview(pause: number): void {
    clearTimeout(this.previewTimer);
    this.previewTimer = setTimeout(() => void this.preview(), pause);
  }

  private async preview(): Promise<void> {
    if (this.previewing) {
      this.again = true;
      return;
    }
    const { review, manuscript } = this.owner;
    if (!review || !manuscript || !this.active) return;
    this.previewing = true;
    const snapshot = manuscript.snapshot();
    const revision = manuscript.revision();
    const { told } = this;
    // What was written over, and what was told only because it was selected.
    const typed = [told && manuscript.writtenSince(told.snapshot), told && this.heldIn(told)].filter(
      (one) => one !== null,
    );
    try {
      const { id: article } = review.article;
      let since = told;
      let change = changeOf(told?.revision ?? NO_TEXT, revision);
      let answer = await call('draft.preview', { article, since: told?.id ?? null, ...change });
      if (!answer) {
        since = null;
        change = changeOf(NO_TEXT, revision);
        answer = await call('draft.preview', { article, since: null, ...change });
      }
      const isOver = () => !this.active || this.told !== told || this.owner.review?.article.id !== article;
      // Keys that wait go first, here and between the two steps that follow.
      await breathe();
      if (answer && !isOver()) {
        const found = foundAgain(since?.found ?? NOTHING_FOUND, answer, change.edit);
        const read = () => this.read(found, snapshot, since && { of: since, answer, change, typed });
        const known = this.owner.review;
        let made = read();
        await breathe();
        if (!isOver()) {
          // A verdict given meanwhile is on the points that are shown.
          if (this.owner.review !== known) made = read();
          if (told) manuscript.forget(told.snapshot);
          this.told = { id: answer.id, revision, found, points: made.points, snapshot };
          this.text = revision;
          this.furniture = found.furniture;
          this.held = this.owner.selected;
          this.tell(made.points, made.came);
          return;
        }
      }
      manuscript.forget(snapshot);
    } catch {
      // The marks stay where they were; saving tells of a core that no longer answers.
      manuscript.forget(snapshot);
    } finally {
      this.previewing = false;
      if (this.again) {
        this.again = false;
        this.schedulePreview(0);
      }
    }
  }

  /** The point that was selected at the last analysis, when another is now. */
  private heldIn({ points }: Told): Span | null {
    return (this.held !== this.owner.selected && points.find(({ id }) => id === this.held)) || null;
  }

  /** The points of what was found in a snapshot; told against an earlier analysis, of the passages that changed alone. */
  private read(
    found: Found,
    snapshot: Snapshot,
    since: { of: Told; answer: Preview; change: TypedChange; typed: Span[] } | null,
  ): { points: Point[]; came: Came | null } {
    const manuscript = this.owner.manuscript!;
    const { selected } = this.owner;
    if (!since) {
      const before = this.points ?? this.owner.settled;
      return {
        points: pointsFound(found, before, manuscript.painted(snapshot), this.name, selected),
        came: null,
      };
    }
    const { of, answer, change, typed } = since;
    const moved = (parts: readonly Part[]) => manuscript.painted(snapshot, parts);
    const { points, parts } = pointsAgain(of, found, answer, change.edit, typed, moved, this.name, selected);
    return { points, came: { of: of.points, parts } };
  }

  /** Writes the working draft. One write at a time; true when what was on the screen is on the disk. */
  save(): Promise<boolean> {
    clearTimeout(this.saveTimer);
    const { review, manuscript } = this.owner;
    if (!review || !manuscript) return Promise.resolve(true);
    const article = review.article.id;
    const doc = manuscript.view.state.doc;
    const run = this.saves.then(() =>
      saving.run(
        () => call('draft.save', { article, revision: manuscript.revision() }),
        () => {
          if (manuscript.view.state.doc === doc) saving.unsaved = false;
        },
      ),
    );
    this.saves = run;
    return run.then((answer) => answer !== undefined);
  }

  /** Leaves edit mode. When the text cannot be kept, edit mode stays, with everything typed. */
  async end(): Promise<boolean> {
    const { review, manuscript } = this.owner;
    if (!review || !manuscript || !this.active) return true;
    clearTimeout(this.previewTimer);
    const now = manuscript.revision();
    const same = now.text === review.revision.text && now.blocks.length === review.revision.blocks.length;
    if (!this.dirty || same) {
      if (this.dirty) await this.saves;
      this.close();
      if (this.dirty || review.draft) await this.owner.act((article) => call('draft.discard', { article }));
      this.dirty = false;
      manuscript.show(this.owner.review?.revision ?? review.revision);
      this.repaint++;
      notices.say(t().desk.unchanged);
      return true;
    }
    if (!(await this.save())) return false;
    let kept = false;
    await this.owner.act(
      (article) => call('draft.commit', { article }),
      (after) => {
        kept = true;
        this.dirty = false;
        this.close();
        notices.tell(t().desk.committed(after.article.revision));
      },
    );
    return kept;
  }

  /** Grows when the manuscript was shown anew and must be painted again. */
  repaint = $state(0);

  /** Throws the working draft away, on request only. */
  async abandon(): Promise<void> {
    const { review, manuscript } = this.owner;
    if (!review || !manuscript) return;
    clearTimeout(this.saveTimer);
    clearTimeout(this.previewTimer);
    await this.saves;
    await this.owner.act(
      (article) => call('draft.discard', { article }),
      (after) => {
        this.close();
        this.dirty = false;
        manuscript.show(after.revision);
        this.repaint++;
        notices.tell(t().desk.draftDiscarded);
      },
    );
  }

  private close(): void {
    clearTimeout(this.saveTimer);
    this.active = false;
    this.points = null;
    this.furniture = null;
    this.text = null;
    if (this.told) this.owner.manuscript?.forget(this.told.snapshot);
    this.told = null;
    this.came = null;
    saving.unsaved = false;
    this.owner.manuscript?.setEditable(false);
  }

  /** Makes the text another one: while editing as typing, else as a revision of its own. True when it is kept. */
  async become(text: RevisionText): Promise<boolean> {
    const { manuscript } = this.owner;
    if (!manuscript) return false;
    const wasActive = this.active;
    if (!wasActive) this.begin();
    manuscript.become(text);
    return wasActive || this.end();
  }

  /** Puts a suggestion in the text: at every place of the fault, or at this one only. */
  async apply(warning: ReviewWarning, suggestion: string, hereOnly: boolean): Promise<void> {
    const { manuscript } = this.owner;
    if (!manuscript) return;
    const wasActive = this.active;
    if (!wasActive) this.begin();
    const place = wasActive ? (manuscript.placeOf(this.owner.selected ?? '') ?? warning) : warning;
    const exact = place.end - place.start === warning.end - warning.start ? place : warning;
    // The other places of the same fault are mended with it; where the text moved since the analysis only this one is.
    const moved = exact.start !== warning.start;
    const others = moved || hereOnly ? [] : (warning.also ?? []).filter((one) => one.suggestion !== null);
    const places = [{ ...exact, suggestion }, ...others];
    try {
      manuscript.replace(places.map(({ start, end, suggestion: by }) => ({ start, end, by: by ?? '' })));
    } catch (fault) {
      notices.tell(explain(fault), null, 'error');
      return;
    }
    notices.say(t().desk.suggestionApplied(suggestion));
    if (!wasActive) await this.end();
  }
}
