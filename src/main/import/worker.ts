/** The thread in which files are read: one message in, one message out. It holds no state and may be killed at any time. */
import { parentPort } from 'node:worker_threads';
import type { FileToRead } from './paper.ts';
import { readPaper } from './read.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread only');

port.on('message', (request: { id: number; file: FileToRead }) => {
  void readPaper(request.file).then((result) => port.postMessage({ id: request.id, result }));
});
