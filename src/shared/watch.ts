/** The watched folder as the desk shows it. */
import type { Localized } from './analysis.ts';

export interface WatchState {
  /** Full path; empty until one was given. */
  folder: string;
  on: boolean;
  /** False where the shell has no desk to watch for (command line). */
  available: boolean;
  running: boolean;
  /** Why the folder cannot be read just now. */
  error: Localized | null;
  /** Files that are still being written or wait for their turn. */
  waiting: number;
  /** Files read since the desk was opened. */
  read: number;
}
