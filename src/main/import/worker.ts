/** The thread in which files are read: one message in, one message out. It holds no state and may be killed at any time. */
import { parentPort } from 'node:worker_threads';
import { keepCompiled } from '../compiled.ts';
import type { FileToRead } from './paper.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');
keepCompiled();
const { partsOfMail, readPaper, unpackPapers } = await import('./read.ts');

port.on(
  'message',
  ({ id, task, file }: { id: number; task: 'read' | 'unpack' | 'parts'; file: FileToRead }) => {
    const work: Promise<unknown> =
      task === 'unpack' ? unpackPapers(file) : task === 'parts' ? partsOfMail(file) : readPaper(file);
    void work.then((result) => port.postMessage({ id, result }));
  },
);

// pdf.js rejects promises that it hands to nobody when a file is broken; the answer to the file comes all the same.
process.on('unhandledRejection', () => undefined);
