/** Days of desk work: memory at the end within a tenth of what it was after the first tenth, as many open files, the corpus whole. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Fault } from './fault.ts';
import type { Measure } from './workday.ts';

/** Rounds below which memory says nothing: the engine is still warming up. */
const TELLING = 200;
const MORE = 1.1;

export const longrun: Fault = {
  name: 'longrun',
  long: 1000,
  short: 10,
  async run(count, seed, folder) {
    const day = fileURLToPath(new URL('./workday.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [day, join(folder, 'day.sqlite'), String(count), String(seed)],
      // glibc gives each of Node's threads an arena of its own, and none gives back to the others: some 30 MB that come and stay by
      // chance and hide what the desk itself holds. The window has another allocator, without them.
      { maxBuffer: 1e7, env: { ...process.env, MALLOC_ARENA_MAX: '1' } },
    );
    const { measures, integrity } = JSON.parse(stdout) as { measures: Measure[]; integrity: string };
    const wrong: string[] = [];
    if (integrity !== 'ok') wrong.push(`integrity_check says ${integrity}`);
    const [first, last] = [measures[0], measures.at(-1)!];
    // A backup's handle may come after the first tenth, and stays.
    const usual = Math.max(...measures.slice(0, 2).map((one) => one.files));
    const more = measures.find((one) => one.files > usual);
    if (more)
      wrong.push(
        `open files grow: ${measures.map((one) => one.files).join(', ')}; ${more.open.join(' ')} after ${first.open.join(' ')}`,
      );
    if (count >= TELLING && last.heap > first.heap * MORE)
      wrong.push(`memory grows: ${measures.map((one) => `${(one.heap / 1e6).toFixed(1)} MB`).join(', ')}`);
    if (count >= TELLING && last.resident > first.resident * MORE)
      wrong.push(
        `resident memory grows: ${measures.map((one) => `${(one.resident / 1e6).toFixed(0)} MB`).join(', ')}`,
      );
    return wrong;
  },
};
