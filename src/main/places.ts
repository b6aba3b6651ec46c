/** Where Marbre keeps its things: the same folder for the desk, the browser shell and the command line. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What the place depends on; passed in so that every platform can be tested on one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/** The application-data folder: what Electron calls `userData` for an application named Marbre. Absolute; not made here. */
export function applicationData(machine: Machine = thisMachine()): string {
  const { platform, env, home } = machine;
  if (platform === 'win32')
    return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Marbre');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Marbre');
  // The XDG specification: a relative path is to be ignored.
  const config = env.XDG_CONFIG_HOME;
  return posix.join(config && posix.isAbsolute(config) ? config : posix.join(home, '.config'), 'Marbre');
}

/** Where what can be made again at any time is kept: the programs as they were compiled. Absolute; not made here. */
export function cacheFolder(machine: Machine = thisMachine()): string {
  const { platform, env, home } = machine;
  if (platform === 'win32')
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Marbre', 'cache');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'Marbre');
  const cache = env.XDG_CACHE_HOME;
  return posix.join(cache && posix.isAbsolute(cache) ? cache : posix.join(home, '.cache'), 'Marbre');
}

/** The corpus that is opened when no other is named. */
export function defaultCorpus(machine: Machine = thisMachine()): string {
  return (machine.platform === 'win32' ? win32 : posix).join(applicationData(machine), 'corpus.sqlite');
}
