/** Broken files of every format, `count` of each: each is read or refused by name, in bounded time, with nothing written, started or fetched. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SAMPLES } from '../import/samples.ts';
import type { Fault } from './fault.ts';

const FUZZER = fileURLToPath(new URL('./fuzzer.ts', import.meta.url));

export const fuzz: Fault = {
  name: 'fuzz',
  long: 100_000,
  short: 500,
  async run(count, seed) {
    const wrong: string[] = [];
    for (const format of Object.keys(SAMPLES)) {
      try {
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ['--permission', '--allow-fs-read=*', '--allow-worker', '--no-warnings', FUZZER, format, String(count), String(seed)],
          { maxBuffer: 1e8 },
        ); // prettier-ignore
        wrong.push(...(JSON.parse(stdout) as string[]));
      } catch (fault) {
        wrong.push(`${format}: the reader's process ended: ${String(fault).slice(0, 500)}`);
      }
    }
    return wrong;
  },
};
