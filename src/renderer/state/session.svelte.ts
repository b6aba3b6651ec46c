/** Who sits at the desk, and what the desk remembers for them. */
import type { AppInfo, Settings } from '../../shared/operations.ts';
import { call } from '../bridge.ts';
import { ui } from '../messages/language.svelte.ts';
import { explain, notices } from './notices.svelte.ts';

class Session {
  info = $state.raw<AppInfo | null>(null);
  settings = $state.raw<Settings | null>(null);
  failure = $state<string | null>(null);
  private sent = 0;

  async start(): Promise<void> {
    this.failure = null;
    try {
      const info = await call('app.info', {});
      this.info = info;
      if (
        info.firstStart &&
        !navigator.language.toLowerCase().startsWith('fr') &&
        !('language' in info.settings.remembered)
      )
        this.apply({ ...info.settings, language: 'en' });
      else this.apply(info.settings);
    } catch (fault) {
      this.failure = explain(fault);
    }
  }

  async refresh(): Promise<void> {
    try {
      this.info = await call('app.info', {});
    } catch {
      // The number of articles in the status bar is the only thing that is late.
    }
  }

  private apply(settings: Settings): void {
    this.settings = settings;
    ui.language = settings.language;
    const root = document.documentElement;
    root.lang = settings.language;
    if (settings.theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    root.style.setProperty('--t-read', `${settings.readingSize / 16}rem`);
    root.style.setProperty('--t-chosen', `${settings.readingSize / 16}rem`);
    // Source Serif gives about 66 characters in 37.5rem at 19 px.
    root.style.setProperty(
      '--measure',
      `${((settings.lineLength * settings.readingSize) / (66 * 19)) * 37.5}rem`,
    );
  }

  /** Changes settings: shown at once, kept by the core; shown as they were when the core refuses. */
  async change(change: Partial<Settings>): Promise<boolean> {
    const before = this.settings;
    if (!before) return false;
    const mine = ++this.sent;
    this.apply({ ...before, ...change });
    try {
      const kept = await call('settings.set', change);
      // An answer that a later change has overtaken would take that change back.
      if (mine === this.sent) this.apply(kept);
      return true;
    } catch (fault) {
      this.apply(before);
      notices.tell(explain(fault), null, 'error');
      return false;
    }
  }

  /** What the desk remembered under a name, or the given value. */
  remembered<T>(name: string, otherwise: T): T {
    const text = this.settings?.remembered[name];
    if (text === undefined) return otherwise;
    try {
      return JSON.parse(text) as T;
    } catch {
      return otherwise;
    }
  }

  remember(name: string, value: unknown): void {
    if (!this.settings || this.info?.firstStart) return;
    const text = JSON.stringify(value);
    if (this.settings.remembered[name] === text) return;
    const remembered = { ...this.settings.remembered, [name]: text };
    void this.change({ remembered });
  }
}
export const session = new Session();
