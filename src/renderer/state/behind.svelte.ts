/** How far the comparison with the archive is behind: shown while it is, halted and resumed by the editor. */
import { call } from '../bridge.ts';
import { explain, notices } from './notices.svelte.ts';

/** Fewer are compared before anybody could read the line. */
const TELLING = 5;

class Behind {
  count = $state(0);
  paused = $state(false);
  readonly shown = $derived(this.count >= TELLING || (this.paused && this.count > 0));
  private asking = false;
  private outdated = false;

  /** Asks again; those who ask while a question is under way are answered together by one more after it. */
  async refresh(paused?: boolean): Promise<void> {
    if (this.asking && paused === undefined) {
      this.outdated = true;
      return;
    }
    this.asking = true;
    this.outdated = false;
    try {
      const state = await call('archive.behind', paused === undefined ? {} : { paused });
      this.count = state.behind;
      this.paused = state.paused;
    } catch (fault) {
      if (paused !== undefined) notices.tell(explain(fault), null, 'error');
    } finally {
      this.asking = false;
    }
    if (this.outdated) await this.refresh();
  }
}
export const behind = new Behind();
