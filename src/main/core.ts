/** The core: one corpus, one engine, one set of handlers. Shells open it, pass calls to it and close it; it knows none of them. */
import type { Handlers } from '../shared/call.ts';
import type { CoreEvent } from '../shared/events.ts';
import type { AppInfo } from '../shared/operations.ts';
import type { PrintPdf } from './export/report.ts';
import type { PaperReader } from './import/paper.ts';

export interface CoreOptions {
  /** The SQLite file; its folder is made when missing. */
  corpusPath: string;
  /** Opens without writing: for the command line beside an open desk. */
  readOnly?: boolean;
  shell: AppInfo['shell'];
  /** The clock, UTC. */
  now: () => Date;
  reader: PaperReader;
  /** Null where no browser can print. */
  printPdf: PrintPdf | null;
}

export interface Core {
  handlers: Handlers;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}
