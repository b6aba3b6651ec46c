/** What two desks that worked on the same article disagree about, side by side. */
import type { Span } from './analysis.ts';
import type { Progress, Verdict } from './review.ts';

export const MERGE_CHOICES = ['mine', 'theirs', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** What the difference is about. */
export type ConflictSubject =
  | 'judgement' | 'claim' | 'source' | 'attachment' | 'dismissal' | 'note' | 'sign-off' | 'tag' | 'text'
  | 'role' | 'given_title' | 'given_date' | 'desk' | 'deadline'; // prettier-ignore

/** One side of a conflict. */
export interface ConflictSide {
  /** False where this desk has nothing, or took it away. */
  present: boolean;
  by: string | null;
  at: string | null;
  verdict: Verdict | null;
  progress: Progress | null;
  /** Comment, reason, title, value: what this side says. */
  words: string;
  /** Question to the author. */
  question: string;
  /** Sources that this side gives for the claim; protected ones of this desk among them. */
  sources: string[];
  /** Of a text: what this side changed since both had the same. */
  changes: { type: 'same' | 'insert' | 'delete'; text: string }[];
}

export interface MergeConflict {
  id: string;
  article: string;
  articleTitle: string;
  subject: ConflictSubject;
  /** The words it concerns, and where they stand now; empty and null for the whole article. */
  quote: string;
  span: Span | null;
  mine: ConflictSide;
  theirs: ConflictSide;
  /** Who sent theirs, and when. */
  from: string;
  at: string;
  choices: MergeChoice[];
}
