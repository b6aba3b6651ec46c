/**
 * Analyses texts in threads of their own, so that a large import uses what the machine has and the desk answers meanwhile. The engine is
 * deterministic: where a text is analysed does not show. Threads are started when they are first needed and let go when they idle.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../../shared/analysis.ts';
import { compiledIn } from '../compiled.ts';
import type { RegisterFacts } from '../engine/register.ts';
import { resourceFolder } from '../engine/resources.ts';
import type { Source } from '../engine/stage.ts';

/** What texts are judged by besides the engine: the facts of the register and the texts of the house's rules. */
export interface Judges {
  facts: RegisterFacts;
  rules: { name: string; text: string }[];
}
/** The first message of a thread is where the engine's data lies. */
export interface Start {
  resources: string;
}
export interface Task {
  id: number;
  source: Source;
}

/** Threads at most: each holds the models of the languages. */
const MOST = 2;
/** Milliseconds without work after which a thread goes. */
const IDLE = 15_000;

interface Thread {
  worker: Worker;
  /** What it was asked and has not answered. */
  open: Map<number, (analysis: Analysis | null) => void>;
  idle: ReturnType<typeof setTimeout> | undefined;
}

export interface Analysts {
  /** Null when the thread died over it: whoever asked analyses himself. */
  analyse(source: Source): Promise<Analysis | null>;
  /** What judges changed: told to every thread before the next text. */
  renew(): void;
  close(): Promise<void>;
}

/** `judges` is asked when a thread starts and when they changed. */
export function openAnalysts(judges: () => Judges): Analysts {
  const threads: Thread[] = [];
  const most = Math.min(MOST, availableParallelism());
  let last = 0;
  let closed = false;

  function start(): Thread {
    const worker = new Worker(new URL('./analyst.ts', import.meta.url), {
      env: {},
      workerData: compiledIn(),
    });
    const thread: Thread = { worker, open: new Map(), idle: undefined };
    const gone = () => {
      const at = threads.indexOf(thread);
      if (at >= 0) threads.splice(at, 1);
      clearTimeout(thread.idle);
      for (const answer of thread.open.values()) answer(null);
      thread.open.clear();
    };
    worker
      .on('message', ({ id, analysis }: { id: number; analysis: Analysis }) => {
        thread.open.get(id)?.(analysis);
        thread.open.delete(id);
        if (thread.open.size) return;
        worker.unref();
        thread.idle = setTimeout(() => {
          gone();
          void worker.terminate();
        }, IDLE).unref();
      })
      .on('error', gone)
      .on('exit', gone);
    worker.postMessage({ resources: resourceFolder() } satisfies Start);
    worker.postMessage(judges());
    threads.push(thread);
    return thread;
  }

  return {
    analyse(source) {
      if (closed) return Promise.resolve(null);
      const [free] = threads.toSorted((a, b) => a.open.size - b.open.size);
      const thread = !free || (free.open.size > 0 && threads.length < most) ? start() : free;
      clearTimeout(thread.idle);
      thread.worker.ref();
      const id = ++last;
      return new Promise((resolve) => {
        thread.open.set(id, resolve);
        thread.worker.postMessage({ id, source } satisfies Task);
      });
    },
    renew() {
      for (const { worker } of threads) worker.postMessage(judges());
    },
    async close() {
      closed = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
