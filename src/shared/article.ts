/** Articles of the corpus as the desk sees them in lists, and the text of a revision. */
import type { ArticleDate, Block, Language, Span } from './analysis.ts';

export const ROLES = ['draft', 'published', 'reference'] as const;
export type Role = (typeof ROLES)[number];

/** Where an article stands: untouched, under review, waiting for an answer, signed. Derived from what the desk did. */
export const STATUSES = ['to-review', 'in-review', 'waiting', 'signed'] as const;
export type ArticleStatus = (typeof STATUSES)[number];

/** Emphasis and links of the imported file, kept for reading; a span over the text. */
export interface Mark extends Span {
  type: 'strong' | 'em' | 'link' | 'superscript';
  /** http, https or mailto only. */
  href?: string;
}

/** One immutable text of an article. Revision 1 is the imported file. */
export interface RevisionText {
  text: string;
  blocks: Block[];
  marks: Mark[];
}

export interface RevisionInfo {
  number: number;
  origin: 'import' | 'edit';
  /** UTC instant. */
  at: string;
  by: string | null;
  characters: number;
}

/** A line of the queue or the archive. */
export interface ArticleSummary {
  id: string;
  /** Name of the imported file. */
  name: string;
  title: string;
  byline: string | null;
  date: ArticleDate | null;
  language: Language;
  role: Role;
  status: ArticleStatus;
  dossiers: string[];
  tags: string[];
  desk: string | null;
  deadline: string | null;
  characters: number;
  claims: number;
  judged: number;
  /** Open warnings, dismissed ones left out. */
  open: { error: number; warning: number; note: number };
  undated: boolean;
  /** Who last worked on it. */
  reviewer: string | null;
  importedAt: string;
  changedAt: string;
  revision: number;
}

export interface Dossier {
  id: string;
  name: string;
  articles: number;
  /** The sample dossier can be removed in one click. */
  sample: boolean;
}

/** How the insertions and deletions that a file tracks are resolved: as if accepted, as if rejected, or both in the text with a note at each. */
export const TRACKED_CHANGES = ['accepted', 'rejected', 'shown'] as const;
export type TrackedChanges = (typeof TRACKED_CHANGES)[number];

/** What the editor may say of a file's reading, after which it is read again. */
export interface ReadingChoices {
  /** Of a plain text: the encoding it was read in, and whether it was guessed. */
  encoding?: { name: string; guessed: boolean };
  /** Of a file with tracked changes: how many, and how they were resolved. */
  tracked?: { changes: number; as: TrackedChanges };
}

export type ImportOutcome =
  | {
      name: string;
      result: 'imported' | 'new-revision' | 'already-there' | 'merged';
      article: string;
      title: string;
      losses: string[];
      /** Of what was left out or guessed, what the editor may still choose otherwise. */
      offered?: string[];
      reading?: ReadingChoices;
      /** Open conflicts of the article after a merge. */
      conflicts?: number;
      /** What a merge brought: verdicts, notes and the like; revisions of the text. */
      brought?: { rows: number; revisions: number };
      /** Files of a mail that can be imported as articles. */
      attachments?: { index: number; name: string; size: number }[];
      /** A draft of another name that says nearly the same. */
      similar?: { article: string; title: string };
    }
  | { name: string; result: 'refused'; code: string; message: { fr: string; en: string } };

/** Whether a list item brings its own dash, bullet or number, so that no second one is put before it. */
export const bringsMarker = (item: string): boolean => /^(?:[-–—•*·]|(?:\d{1,3}|\p{L})[.)])\s/u.test(item);
