/**
 * Reading files, each in a worker thread that is killed when it takes too long or too much: a hostile file costs itself, not the desk.
 * One worker is kept and reused; after a kill the next file gets a fresh one.
 */
import { Worker } from 'node:worker_threads';
import { compiledIn } from '../compiled.ts';
import { MOST_BYTES } from './limits.ts';
import type { FileToRead, PaperReader, ReadResult, Refusal, UnpackResult } from './paper.ts';
import { refusal, type RefusalCode } from './refuse.ts';

export interface ReaderOptions {
  /** The worker's script; by default worker.ts beside this file. Bundled shells pass their own. */
  workerUrl?: URL;
  /** Longest reading of one file, in milliseconds of the worker's own processor time: a busy machine is no fault of the file. */
  timeoutMs?: number;
  /** Greatest heap of the worker, in megabytes. */
  memoryMb?: number;
}

/** Times its processor time that a file may take by the clock. */
const PATIENCE = 6;
/** Milliseconds after which at the earliest it is asked again how long a file has been worked on. */
const AGAIN = 200;
/** A worker whose loop idles so many times as long as it works waits for an answer that never comes. */
const IDLE = 10;

type Task = 'read' | 'unpack' | 'parts';

interface Reply {
  id: number;
  result: ReadResult | UnpackResult;
}

const refuse = (code: RefusalCode): { refusal: Refusal } => ({ refusal: refusal(code) });

/** Opens a reader. Files are read one after the other, in the order they were given. */
export function openReader(options: ReaderOptions = {}): PaperReader {
  const url = options.workerUrl ?? new URL('./worker.ts', import.meta.url);
  const timeoutMs = options.timeoutMs ?? 10_000;
  const memoryMb = options.memoryMb ?? 768;
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;
  let lastId = 0;

  const start = (): Worker => {
    const started = new Worker(url, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      env: {},
      workerData: compiledIn(),
      stdout: true,
      stderr: true,
    });
    // A worker between two files must not keep the process alive.
    started.unref();
    return started;
  };

  const drop = async (): Promise<void> => {
    const dropped = worker;
    worker = null;
    await dropped?.terminate();
  };

  const runNow = (task: Task, file: FileToRead): Promise<ReadResult | UnpackResult> =>
    new Promise((resolve) => {
      const current = (worker ??= start());
      const id = ++lastId;
      current.ref();
      let settled = false;
      const settle = (result: ReadResult | UnpackResult, broken: boolean) => {
        settled = true;
        clearTimeout(timer);
        clearTimeout(end);
        current.off('message', onMessage).off('error', onError).off('exit', onExit);
        current.unref();
        if (!broken) return resolve(result);
        // The dying worker may still report; nobody listens any more, and an unheard error would end the process.
        current.on('error', () => undefined);
        void drop().then(() => resolve(result));
      };
      const onMessage = (reply: Reply) => {
        if (reply.id === id) settle(reply.result, false);
      };
      const onError = (error: NodeJS.ErrnoException) => {
        settle(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crashed'), true);
      };
      const onExit = () => settle(refuse('crashed'), true);
      const giveUp = () => settle(refuse('timeout'), true);
      const begun = current.cpuUsage().catch(() => undefined);
      const loop = current.performance.eventLoopUtilization();
      const look = async () => {
        const { user, system } = await current.cpuUsage(await begun);
        if (settled) return;
        const left = timeoutMs - (user + system) / 1000;
        const { idle, active } = current.performance.eventLoopUtilization(loop);
        if (left <= 0 || idle > active * IDLE) giveUp();
        else timer = setTimeout(looking, Math.max(AGAIN, left));
      };
      // A worker that is gone says so itself.
      const looking = () => void look().catch(() => undefined);
      let timer = setTimeout(looking, timeoutMs);
      const end = setTimeout(giveUp, timeoutMs * PATIENCE);
      current.on('message', onMessage).on('error', onError).on('exit', onExit);
      current.postMessage({
        id,
        task,
        file: { name: file.name, bytes: file.bytes, encoding: file.encoding, tracked: file.tracked },
      });
    });

  const run = (task: Task, file: FileToRead): Promise<ReadResult | UnpackResult> => {
    if (closed) return Promise.resolve(refuse('crashed'));
    if (file.bytes.length === 0) return Promise.resolve(refuse('empty'));
    if (file.bytes.length > MOST_BYTES) return Promise.resolve(refuse('too-long'));
    const result = turn.then(() => runNow(task, file));
    turn = result;
    return result;
  };

  return {
    read: (file) => run('read', file) as Promise<ReadResult>,
    unpack(file) {
      // Only zips are worth the way to the worker and back.
      const zipped = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
      return zipped ? (run('unpack', file) as Promise<UnpackResult>) : Promise.resolve({ files: [file] });
    },
    parts: (file) => run('parts', file) as Promise<UnpackResult>,
    async close() {
      closed = true;
      await turn;
      await drop();
    },
  };
}
