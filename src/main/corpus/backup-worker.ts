/** Makes one backup, or only reads every page, beside the desk: on a connection of its own, over a snapshot, so that the editor never waits. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspect, writeBackup } from './backup-file.ts';

const { corpusPath, target } = workerData as { corpusPath: string; target: string | null };
try {
  if (target === null) inspect(corpusPath, true);
  else writeBackup(corpusPath, target);
  parentPort?.postMessage(null);
} catch (fault) {
  const { code } = fault as { code?: string };
  parentPort?.postMessage({ message: String(fault), code });
}
