/** Full disk, input/output errors and a folder without the right to write, at the Nth call: nothing half-written, nothing acknowledged that is not there. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Fault } from './fault.ts';
import { buildShim, makeControl, shimUnavailable } from './shim.ts';

export const disk: Fault = {
  name: 'disk',
  long: 3000,
  short: 45,
  unavailable: shimUnavailable,
  async run(count, seed, folder) {
    const library = buildShim(folder);
    const control = join(folder, 'control');
    makeControl(control);
    const desk = fileURLToPath(new URL('./disk-desk.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [desk, folder, control, String(count), String(seed)],
      {
        env: {
          ...process.env,
          LD_PRELOAD: library,
          MARBRE_SHIM_WATCH: 'corpus.sqlite',
          MARBRE_SHIM_CONTROL: control,
        },
        maxBuffer: 64e6,
      },
    );
    const { wrong } = JSON.parse(stdout) as { wrong: string[] };
    return wrong;
  },
};
