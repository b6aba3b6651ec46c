/** One of several that want to write a corpus: opens the one it is told to, says whether it got it, and holds it until it is told to close or killed; then the next. */
import { flushCompileCache } from 'node:module';
import { OperationError } from '../../src/shared/call.ts';
import type { Core } from '../../src/main/core.ts';
import { openDesk } from './desk.ts';

export type Said = { opened: boolean } | { code: string; message: string };

let core: Core | null = null;

/** Opens the corpus at this path; the empty one closes what is open. */
async function answer(path: string): Promise<Said> {
  try {
    if (path === '') await core?.close();
    core = path === '' ? null : (await openDesk(path)).core;
    // As a rule it is killed, which would leave the next one nothing of what it compiled.
    flushCompileCache();
    return { opened: core !== null };
  } catch (fault) {
    return { code: fault instanceof OperationError ? fault.code : 'raw', message: String(fault) };
  }
}
process.on('message', (path: string) => void answer(path).then((said) => process.send!(said)));
