/** One of several that want to write a corpus: says whether it got it, and holds it until it is told to close or killed. */
import { openCore } from '../../src/main/core.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { OperationError } from '../../src/shared/call.ts';

/** What a contender says once. */
export type Said = { opened: true } | { opened: false; code: string; message: string };
const say = (said: Said) => process.send!(said);

process.once('message', () => {
  openCore({
    corpusPath: process.argv[2],
    shell: 'test',
    now: () => new Date(),
    reader: { read: (file) => Promise.resolve(readPaper(file)), close: () => Promise.resolve() },
    printPdf: null,
  }).then(
    (core) => {
      process.once('message', () => void core.close().then(() => process.disconnect()));
      say({ opened: true });
    },
    (fault: unknown) => {
      const code = fault instanceof OperationError ? fault.code : 'raw';
      say({ opened: false, code, message: String(fault) });
      process.disconnect();
    },
  );
});
