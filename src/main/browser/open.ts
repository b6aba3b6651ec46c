/** Opens a page in the editor's own browser. */
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Asks the system to open the address; where nothing can, the address that was printed is enough. */
export function openInBrowser(url: string): void {
  const [program, ...options] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...options, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
