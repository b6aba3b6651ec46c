/**
 * Memory after a burst of work. V8 keeps what it took for one (two halves of a young generation of up to 64 MB each, a pool of freed pages)
 * and has no rest of its own: a desk that needed 180 MB stood at 470 MB for as long as nobody touched it. A collection that returns pages
 * to the system takes some tenths of a second, so it is made once the desk has been left alone.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds without work after which memory is returned. */
const ALONE = 30_000;
/** Worth a collection: so many times what was needed after the last one. */
const WORTH = 1.05;

let collect: NodeJS.GCFunction | null = null;

/** V8 shows its collector to contexts made while a flag is set; the only one made under it is this. */
function collector(): NodeJS.GCFunction {
  setFlagsFromString('--expose-gc');
  try {
    return runInNewContext('gc') as NodeJS.GCFunction;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}

/** Returns memory to the system whenever `worked` was not called for a while, until closed. */
export function returnMemory(after = ALONE): { worked(): void; close(): void } {
  let needed = 0;
  let timer: NodeJS.Timeout | null = null;
  const rest = () => {
    if (process.memoryUsage.rss() < needed * WORTH) return;
    collect ??= collector();
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    needed = process.memoryUsage.rss();
  };
  return {
    worked() {
      if (timer) timer.refresh();
      else timer = setTimeout(rest, after).unref();
    },
    close() {
      if (timer) clearTimeout(timer);
    },
  };
}
