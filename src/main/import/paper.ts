/** What a reader makes of a file: the canonical text and everything the format itself states about it. */
import type { ArticleDate, Block, Language, Localized } from '../../shared/analysis.ts';
import type { Mark, TrackedChanges } from '../../shared/article.ts';
import type { Parcel } from '../dossier/content.ts';

/** A comment or note of the file, at its passage; start = end = 0 when it concerns the whole. */
export interface PaperNote {
  author: string;
  /** UTC instant, null when the file does not say. */
  at: string | null;
  body: string;
  start: number;
  end: number;
}

export interface Paper {
  /** Short name of the format: txt, md, html, docx, … */
  format: string;
  /** Line ends as \n, no byte-order mark; for .txt otherwise the file's own characters. */
  text: string;
  /** Blocks the format states, null for plain text (the engine finds them). */
  blocks: Block[] | null;
  marks: Mark[];
  /** Of the metadata; the text's own title is found by the engine. */
  title: string | null;
  byline: string | null;
  date: ArticleDate | null;
  language: Language | null;
  /** The paper or site it is of, where the format says so. */
  outlet?: string | null;
  notes: PaperNote[];
  /** What the reader could not keep, one sentence each. */
  losses: Localized[];
  /** The article as another desk holds it, of a dossier file. */
  parcel?: Parcel;
  /** The encoding of a plain text as it was read, and whether it was guessed. */
  encoding?: { name: string; guessed: boolean };
  /** Insertions and deletions that the file tracks, and how they were resolved. */
  tracked?: { changes: number; as: TrackedChanges };
  /** Files that a mail carries, in their order. */
  attachments?: { name: string; size: number }[];
}

/**
 * Formats whose date is that of the file: a reporter writes over last month's, a template is years old. What the text says of its own date
 * goes before it.
 */
export const DATED_AS_FILES: ReadonlySet<string> = new Set(['docx', 'odt', 'rtf', 'pdf']);

/** A file to read. */
export interface FileToRead {
  name: string;
  bytes: Uint8Array;
  /** The encoding of a text file, when the editor corrects a wrong guess. */
  encoding?: string;
  /** How tracked changes are resolved; accepted when nothing is said. */
  tracked?: TrackedChanges;
}

export interface Refusal {
  /** `empty`, `binary`, `damaged`, `too-long`, `unknown-format`, `old-word`, `timeout`, `memory`, … */
  code: string;
  /** What is wrong and what to do. */
  message: Localized;
}

export type ReadResult = { paper: Paper } | { refusal: Refusal };

/** What a zip of papers holds. */
export type UnpackResult = { files: FileToRead[] } | { refusal: Refusal };

/** Reads files in a worker that can be killed; `close` ends it. */
export interface PaperReader {
  read(file: FileToRead): Promise<ReadResult>;
  /** The papers of a zip, each to be read in its turn; of any other file the file itself. */
  unpack?(file: FileToRead): Promise<UnpackResult>;
  /** The attachments of a mail, in the order in which its paper names them. */
  parts?(file: FileToRead): Promise<UnpackResult>;
  close(): Promise<void>;
}
