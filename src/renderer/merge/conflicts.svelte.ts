/** Differences with other desks, and what the editor chose for each so far. */
import type { MergeChoice, MergeConflict } from '../../shared/merge.ts';
import { call } from '../bridge.ts';
import { desk } from '../desk/desk.svelte.ts';
import { list } from '../corpus/list.svelte.ts';
import { t } from '../messages/language.svelte.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { explain, notices } from '../state/notices.svelte.ts';

class Conflicts {
  /** Of this article only; null: of all. */
  article = $state<string | null>(null);
  all = $state.raw<MergeConflict[]>([]);
  loading = $state(false);
  failure = $state<string | null>(null);
  chosen = $state.raw<ReadonlyMap<string, MergeChoice>>(new Map());

  show(article: string | null): void {
    this.article = article;
    this.chosen = new Map();
    navigation.show('conflicts');
    void this.load();
  }

  async load(): Promise<void> {
    this.loading = true;
    this.failure = null;
    try {
      this.all = await call('merge.conflicts', this.article === null ? {} : { article: this.article });
    } catch (fault) {
      this.failure = explain(fault);
    } finally {
      this.loading = false;
    }
  }

  choose(conflict: string, choice: MergeChoice): void {
    this.chosen = new Map(this.chosen).set(conflict, choice);
  }

  /** The same choice for all that allow it. */
  chooseAll(choice: MergeChoice): void {
    const chosen = new Map(this.chosen);
    for (const one of this.all) if (one.choices.includes(choice)) chosen.set(one.id, choice);
    this.chosen = chosen;
  }

  /** Settles what was chosen, an article at a time; each is one act that undo takes back. */
  async apply(): Promise<void> {
    const byArticle = new Map<string, { conflict: string; choice: MergeChoice }[]>();
    for (const one of this.all) {
      const choice = this.chosen.get(one.id);
      if (choice) byArticle.set(one.article, [...(byArticle.get(one.article) ?? []), { conflict: one.id, choice }]);
    }
    let settled = 0;
    try {
      for (const [article, choices] of byArticle) {
        await call('merge.choose', { article, choices });
        settled += choices.length;
      }
    } catch (fault) {
      this.failure = explain(fault);
    }
    this.chosen = new Map();
    await this.load();
    await Promise.all([list.refresh(), desk.reload()]);
    if (settled === 0) return;
    const m = t();
    const only = byArticle.size === 1 ? [...byArticle.keys()][0] : null;
    const undo = only !== null && desk.review?.article.id === only ? { label: m.app.undo, run: () => void desk.undo() } : null;
    notices.tell(m.conflicts.applied(settled), undo);
    if (this.all.length === 0) navigation.close();
  } // prettier-ignore
}
export const conflicts = new Conflicts();
