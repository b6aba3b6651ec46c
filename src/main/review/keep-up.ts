/** Works off what is behind while the desk is idle: a moment at a time, and none while the desk is called, so that no call waits long. */

/** Milliseconds a turn, and between turns. */
const A_TURN = 30;
const PAUSE = 10;
/** After the last turn of nothing to do, until it looks again. */
const REST = 2000;
/** Until it looks again whether the desk is idle, and how often at most before it takes a turn all the same. */
const WAIT = 100;
const MOST_WAITS = 10;
/** At least so long between two tellings. */
const TOLD_EVERY = 500;

export interface KeepingUp {
  /** Does no more until resumed; what was done stays done. */
  pause(): void;
  resume(): void;
  paused(): boolean;
  close(): void;
}

/**
 * Begins at once and goes on until closed. `catchUp` works for about so many milliseconds and returns the articles it went through;
 * `told` is given those of several turns; while the desk is `busy` a turn waits, a second at most.
 * `idle` is called when nothing is behind and nobody calls.
 */
export function keepUp(
  catchUp: (budget: number) => string[],
  busy: () => boolean,
  idle: () => void,
  told: (articles: string[]) => void,
  log: (line: string) => void,
): KeepingUp {
  let timer: ReturnType<typeof setTimeout>;
  let paused = false;
  let toldAt = 0;
  let waited = 0;
  const untold = new Set<string>();
  const tell = () => {
    if (untold.size) told([...untold]);
    untold.clear();
    toldAt = performance.now();
  };
  const turn = () => {
    if (paused) return;
    if (busy() && waited++ < MOST_WAITS) {
      timer = setTimeout(turn, WAIT).unref();
      return;
    }
    waited = 0;
    let done: string[] = [];
    try {
      done = catchUp(A_TURN);
    } catch (fault) {
      log(`catching up stopped: ${String(fault)}`);
      return;
    }
    try {
      if (done.length === 0 && !busy()) idle();
    } catch (fault) {
      log(`an idle moment was no use: ${String(fault)}`);
    }
    for (const article of done) untold.add(article);
    if (done.length === 0 || performance.now() - toldAt > TOLD_EVERY) tell();
    timer = setTimeout(turn, done.length ? PAUSE : REST).unref();
  };
  timer = setTimeout(turn, REST).unref();
  return {
    pause() {
      paused = true;
      clearTimeout(timer);
      tell();
    },
    resume() {
      if (!paused) return;
      paused = false;
      timer = setTimeout(turn, PAUSE).unref();
    },
    paused: () => paused,
    close: () => clearTimeout(timer),
  };
}
