/**
 * Everything the tests put into the system's temporary folder lies in one folder of it, removed at the end; what a run
 * that was killed left behind is removed by the next one.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of a run, with the process that made it: `marbre-tests-<pid>-…`. */
const NAME = /^marbre-tests-(\d+)-/u;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // One of another user is alive, and not ours to judge.
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What is left in a folder by runs whose process is gone. */
export function leftBehind(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => {
      const pid = NAME.exec(name)?.[1];
      return pid !== undefined && !isAlive(Number(pid));
    })
    .map((name) => join(folder, name));
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/**
 * Makes the folder of this run and lets this process and those it starts take it for the system's temporary folder
 * (a run within a run keeps that one). Gives what removes it.
 */
export default function setup(): () => void {
  const system = tmpdir();
  if (NAME.test(system.split(/[\\/]/u).at(-1) ?? '') && existsSync(system)) return () => undefined;
  for (const old of leftBehind(system)) {
    try {
      remove(old);
    } catch {
      // Another user's: not ours to remove.
    }
  }
  const folder = mkdtempSync(join(system, `marbre-tests-${process.pid}-`));
  // Some tests run a command as nobody, who must get in.
  chmodSync(folder, 0o755);
  // os.tmpdir reads these in the processes that inherit them.
  process.env.TMPDIR = process.env.TEMP = process.env.TMP = folder;
  // The desks that tests start by the dozen compile the same sources: the first leaves its work to the others.
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
  return () => remove(folder);
}
