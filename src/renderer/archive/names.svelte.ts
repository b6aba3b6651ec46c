/** The names in the article on the desk: asked for once a revision, shown on the card of the passage that holds them. */
import type { Span } from '../../shared/analysis.ts';
import type { EntityMention } from '../../shared/archive.ts';
import { call } from '../bridge.ts';

class Names {
  private all = $state.raw<EntityMention[]>([]);
  private of = '';

  /** Asks for the names of an article's revision, when it is another one. */
  async load(article: string, revision: number, changedAt: string): Promise<void> {
    const of = `${article}/${revision}/${changedAt}`;
    if (of === this.of) return;
    this.of = of;
    try {
      const all = await call('entities.of', { article });
      if (of === this.of) this.all = all;
    } catch {
      // The card goes without links to pages; nothing else depends on them.
      if (of === this.of) this.all = [];
    }
  }

  /** Those of a passage, each once. */
  within({ start, end }: Span): EntityMention[] {
    const seen = new Set<string>();
    return this.all.filter((one) => {
      const id = `${one.kind} ${one.key}`;
      if (one.start >= end || one.end <= start || seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  }
}
export const names = new Names();
