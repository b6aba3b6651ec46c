/** Makes one backup beside the desk: it reads a snapshot of the corpus on a connection of its own, so the editor never waits. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeBackup } from './backup-file.ts';

const { corpusPath, target } = workerData as { corpusPath: string; target: string };
try {
  writeBackup(corpusPath, target);
  parentPort?.postMessage(null);
} catch (fault) {
  parentPort?.postMessage(String(fault));
}
