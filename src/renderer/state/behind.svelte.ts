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

  /** Asks again; a question under way stands for those that come meanwhile. */
  async refresh(paused?: boolean): Promise<void> {
    if (this.asking && paused === undefined) return;
    this.asking = true;
    try {
      const state = await call('archive.behind', paused === undefined ? {} : { paused });
      this.count = state.behind;
      this.paused = state.paused;
    } catch (fault) {
      if (paused !== undefined) notices.tell(explain(fault), null, 'error');
    } finally {
      this.asking = false;
    }
  }
}
export const behind = new Behind();
