/** Two versions of the article on the desk, and what was corrected from one to the other. */
import type { RevisionText } from '../../shared/article.ts';
import { call } from '../bridge.ts';
import { desk } from '../desk/desk.svelte.ts';
import { shorten } from '../format.ts';
import { t } from '../messages/language.svelte.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { explain, notices } from '../state/notices.svelte.ts';
import { correctionsOf, type Correction } from './corrections.ts';

interface Pair {
  article: string;
  from: number;
  to: number;
  before: RevisionText;
  after: RevisionText;
  changes: Correction[];
}

class Versions {
  from = $state(1);
  to = $state(1);
  pair = $state.raw<Pair | null>(null);
  failure = $state<string | null>(null);
  /** The correction in front. */
  at = $state(0);

  /** Shows the first version beside the one on the desk. */
  open(): void {
    const { review } = desk;
    if (!review) return;
    navigation.go('versions');
    void this.compare(1, review.article.revision);
  }

  async compare(from: number, to: number): Promise<void> {
    const article = desk.review?.article.id;
    if (!article) return;
    [this.from, this.to] = [from, to];
    this.failure = null;
    const current = () => desk.review?.article.id === article && this.from === from && this.to === to;
    try {
      // With the blocks that were read in them: a file that brought none has them from the analysis.
      const [{ revision: before }, { revision: after }] = await Promise.all([
        call('review.open', { article, revision: from }),
        call('review.open', { article, revision: to }),
      ]);
      if (!current()) return;
      this.pair = { article, from, to, before, after, changes: correctionsOf(before.text, after.text) };
      this.at = 0;
    } catch (fault) {
      if (current()) this.failure = explain(fault);
    }
  }

  choose(at: number): void {
    const changes = this.pair?.changes ?? [];
    const one = changes[at];
    if (!one) return;
    this.at = at;
    const m = t();
    const words = [one.removed, one.added].map((text) => shorten(text, 80) || m.compare.nothing);
    notices.say(m.corrections.live(at + 1, changes.length, m.corrections.replaced(words[0], words[1])));
  }

  move(direction: 1 | -1): void {
    const all = this.pair?.changes.length ?? 0;
    if (all > 0) this.choose((this.at + direction + all) % all);
  }
}
export const versions = new Versions();
