/** The watched folder as the settings show it. */
import type { WatchState } from '../../shared/watch.ts';
import { call } from '../bridge.ts';
import { explain } from '../state/notices.svelte.ts';

class Watch {
  state = $state.raw<WatchState | null>(null);
  failure = $state<string | null>(null);

  async load(): Promise<void> {
    try {
      this.state = await call('watch.state', {});
    } catch (fault) {
      this.failure = explain(fault);
    }
  }

  async set(folder: string, on: boolean): Promise<void> {
    this.failure = null;
    try {
      this.state = await call('watch.set', { folder, on });
    } catch (fault) {
      this.failure = explain(fault);
    }
  }
}
export const watch = new Watch();
