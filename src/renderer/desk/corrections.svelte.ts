/** Corrections shown in the manuscript against the imported revision: one at a time kept as they are, or taken back. */
import type { RevisionText } from '../../shared/article.ts';
import { call } from '../bridge.ts';
import { correctionsOf, withoutCorrection, type Correction } from '../changes/corrections.ts';
import { shorten } from '../format.ts';
import { t } from '../messages/language.svelte.ts';
import { explain, notices } from '../state/notices.svelte.ts';
import { desk } from './desk.svelte.ts';

class Corrections {
  shown = $state(false);
  /** The imported text they are told against. */
  private base = $state.raw<{ article: string; number: number; text: RevisionText } | null>(null);
  private all = $state.raw<Correction[]>([]);
  /** Those that the editor said are good: no longer shown, until the corrections are shown anew. */
  private kept = $state.raw<ReadonlySet<string>>(new Set());
  current = $state<string | null>(null);

  readonly list = $derived(this.all.filter((one) => !this.kept.has(one.key)));
  readonly at = $derived(this.list.findIndex((one) => one.key === this.current));

  async toggle(): Promise<void> {
    if (this.shown) {
      this.hide();
      return;
    }
    const { review } = desk;
    if (!review) return;
    // An author's newer version is what the desk corrects from then on.
    const imported = review.revisions.filter(
      ({ origin, number }) => origin === 'import' && number <= review.revision.number,
    );
    const number = Math.max(1, ...imported.map((one) => one.number));
    try {
      // With the blocks that were read in it: a file that brought none has them from the analysis.
      const { revision: text } = await call('review.open', { article: review.article.id, revision: number });
      if (desk.review?.article.id !== review.article.id) return;
      this.base = { article: review.article.id, number, text };
      this.kept = new Set();
      this.current = null;
      this.shown = true;
      this.compare();
      notices.say(t().corrections.count(this.list.length));
    } catch (fault) {
      notices.tell(explain(fault), null, 'error');
    }
  }

  hide(): void {
    if (this.shown) notices.say(t().corrections.hidden);
    this.shown = false;
    this.base = null;
    this.all = [];
    this.current = null;
  }

  /** Tells the text on the screen against the imported one; to be called when it changed. */
  compare(): void {
    const { base } = this;
    if (!this.shown || !base) return;
    if (desk.review?.article.id !== base.article || !desk.manuscript) {
      this.hide();
      return;
    }
    this.all = correctionsOf(base.text.text, desk.manuscript.revision().text);
  }

  move(direction: 1 | -1): void {
    const { list } = this;
    if (list.length === 0) return;
    const at = this.at === -1 ? (direction === 1 ? 0 : list.length - 1) : (this.at + direction + list.length) % list.length;
    this.choose(list[at].key);
  } // prettier-ignore

  choose(key: string): void {
    this.current = key;
    const one = this.list[this.at];
    if (!one) return;
    if (desk.manuscript && desk.pane) desk.manuscript.reveal(one, desk.pane);
    notices.say(t().corrections.live(this.at + 1, this.list.length, this.describe(one)));
  }

  private describe({ removed, added }: Correction): string {
    const m = t().corrections;
    const words = (text: string) => shorten(text, 80);
    if (removed && added) return m.replaced(words(removed), words(added));
    return removed ? m.removed(words(removed)) : m.added(words(added));
  }

  /** The correction is good: it is no longer shown, the next one is. */
  keep(): void {
    const one = this.list[this.at];
    if (!one) {
      this.move(1);
      return;
    }
    const at = this.at;
    this.kept = new Set([...this.kept, one.key]);
    this.goOn(at);
  }

  /** Takes a correction back: an edit like any other, that undo brings back. */
  async revert(): Promise<void> {
    const one = this.list[this.at];
    const { base } = this;
    if (!one || !base || !desk.manuscript || desk.reading !== null) {
      if (!one) this.move(1);
      return;
    }
    const at = this.at;
    const done = await desk.typing.become(withoutCorrection(base.text, desk.manuscript.revision(), one));
    if (!done) return;
    notices.say(t().corrections.reverted);
    this.compare();
    this.goOn(at);
  }

  private goOn(at: number): void {
    const next = this.list[Math.min(at, this.list.length - 1)];
    if (next) this.choose(next.key);
    else {
      this.current = null;
      notices.say(t().corrections.count(0));
    }
  }
}
export const corrections = new Corrections();
