/** The migrations of a corpus, oldest first. Each is frozen once released. */
import { initial } from './0010-initial.ts';
import { archiveScale } from './0070-archive-scale.ts';
import { archivePages } from './0080-archive-pages.ts';
import { manuscript } from './0090-manuscript.ts';
import { papers } from './0100-papers.ts';
import { deskKeys } from './0110-desk-keys.ts';
import { agreements } from './0050-agreements.ts';
import { indexes } from './0060-indexes.ts';
import { houseFacts } from './0030-house-facts.ts';
import { scale } from './0120-scale.ts';
import { searching } from './0130-search.ts';
import { headings } from './0160-headings.ts';
import { merging } from './0170-merging.ts';
import { watchedArticles } from './0140-watched-articles.ts';
import { prints } from './0020-prints.ts';

export interface Migration {
  number: number;
  sql: string;
}

export const migrations: readonly Migration[] = [
  initial,
  prints,
  houseFacts,
  agreements,
  indexes,
  archiveScale,
  archivePages,
  manuscript,
  papers,
  deskKeys,
  scale,
  searching,
  watchedArticles,
  headings,
  merging,
];
