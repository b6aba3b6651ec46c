/** What every exporter takes and gives. */
import type { ExportFormat, ExportOptions } from '../../shared/operations.ts';
import type { HistoryEvent, Review, Verdict } from '../../shared/review.ts';
import type { Parcel } from '../dossier/content.ts';
import type { RevisionText } from '../../shared/article.ts';

/** A review ready to leave the house: protected source notes are already gone. */
export interface Report {
  review: Review;
  /** Revision 1, for corrections shown as insertions and deletions. */
  imported: RevisionText;
  history: HistoryEvent[];
  options: ExportOptions;
  /** UTC instant printed on the report; the only clock an exporter sees. */
  at: string;
  /** Name of the house's editor who exports. */
  by: string;
  version: string;
  /** How many protected source notes stayed behind; the report says so. */
  withheld?: number;
  /** What the house calls a verdict; Marbre's own word where it is empty or left out. */
  verdicts?: Partial<Record<Verdict, string>>;
  /** The article as another desk takes it in; dossier files carry it. */
  parcel?: Parcel;
}

export interface Exporter {
  format: ExportFormat;
  extension: string;
  mime: string;
  make(report: Report): Uint8Array | Promise<Uint8Array>;
}

/** Turns a self-contained HTML page into a tagged PDF; each shell brings its own (printToPDF, Chromium). */
export type PrintPdf = (html: string) => Promise<Uint8Array>;
