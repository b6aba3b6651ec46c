/** Works off what is behind while the desk is idle: a few articles at a time, so that no call waits long. */

/** Articles a turn, and milliseconds between turns. */
const A_TURN = 4;
const PAUSE = 30;
/** After the last turn of nothing to do, until it looks again. */
const REST = 2000;

/** Begins at once and goes on until closed. `catchUp` returns the articles it went through; `told` is given those of a turn. */
export function keepUp(
  catchUp: (most: number) => string[],
  told: (articles: string[]) => void,
  log: (line: string) => void,
): { close(): void } {
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    let done: string[] = [];
    try {
      done = catchUp(A_TURN);
    } catch (fault) {
      log(`catching up stopped: ${String(fault)}`);
      return;
    }
    if (done.length) told(done);
    timer = setTimeout(turn, done.length ? PAUSE : REST).unref();
  };
  timer = setTimeout(turn, REST).unref();
  return { close: () => clearTimeout(timer) };
}
