/** What the desk tells: one toast, one polite live region, and whether what the editor did is on the disk. */
import { OperationError } from '../../shared/call.ts';
import { clock } from '../format.ts';
import { say, t } from '../messages/language.svelte.ts';

/** Why a call failed, for the reader. */
export function explain(fault: unknown): string {
  const { errors } = t();
  if (!(fault instanceof OperationError))
    return errors.internal(fault instanceof Error ? fault.message : String(fault));
  if (fault.code === 'unreachable') return errors.unreachable;
  if (fault.code === 'forbidden') return errors.forbidden;
  if (fault.code === 'internal') return errors.internal(fault.message);
  return errors.other(fault.said ? say(fault.said) : fault.message);
}

export interface Toast {
  text: string;
  action: { label: string; keys?: string; run: () => void } | null;
  tone: 'plain' | 'error';
}

const TOAST_TIME = 8000;

class Notices {
  toast = $state.raw<Toast | null>(null);
  live = $state('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows and says what happened; stays 8 s, longer while the pointer or the focus rests on it. */
  tell(text: string, action: Toast['action'] = null, tone: Toast['tone'] = 'plain'): void {
    this.toast = { text, action, tone };
    this.say(text);
    this.resume();
  }

  pause(): void {
    clearTimeout(this.timer);
  }

  resume(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.toast = null), TOAST_TIME);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.toast = null;
  }

  private said: string[] = [];

  /** Speaks through the one polite live region; what is said in one go is heard together, each thing once. */
  say(text: string): void {
    if (this.said.includes(text)) return;
    this.said.push(text);
    if (this.said.length > 1) return;
    queueMicrotask(() => {
      const all = this.said.map((one) => (/[.!?…]$/u.test(one) ? one : `${one}.`)).join(' ');
      this.said = [];
      this.live = all === this.live ? `${all}\u200B` : all;
    });
  }
}
export const notices = new Notices();

class Saving {
  /** Writes under way. */
  pending = $state(0);
  /** Text typed and not yet on the disk. */
  unsaved = $state(false);
  at = $state<string | null>(null);
  failed = $state.raw<{ why: string; retry: () => void } | null>(null);

  /**
   * Runs a write. Undefined when it failed: the bar then stays until it is tried again with success or put aside.
   * `done` receives the answer also when a later attempt brings it.
   */
  async run<T>(work: () => Promise<T>, done?: (value: T) => void): Promise<T | undefined> {
    this.pending++;
    try {
      const value = await work();
      this.failed = null;
      this.at = new Date().toISOString();
      done?.(value);
      return value;
    } catch (fault) {
      this.failed = { why: explain(fault), retry: () => void this.run(work, done) };
      return undefined;
    } finally {
      this.pending--;
    }
  }

  get label(): string {
    const { saved } = t();
    if (this.failed || this.unsaved) return saved.unsaved;
    if (this.pending > 0) return saved.saving;
    return this.at ? saved.savedAt(clock(this.at)) : saved.saved;
  }
}
export const saving = new Saving();
