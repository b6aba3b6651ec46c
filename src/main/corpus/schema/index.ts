/** The migrations of a corpus, oldest first. Each is frozen once released. */
import { initial } from './0010-initial.ts';

export interface Migration {
  number: number;
  sql: string;
}

export const migrations: readonly Migration[] = [initial];
