/** One of several that want to write a corpus: says whether it got it, and holds it until it is told to close or killed. */
import { OperationError } from '../../src/shared/call.ts';
import { openDesk } from './desk.ts';

/** What a contender says once. */
export type Said = { opened: true } | { opened: false; code: string; message: string };
const say = (said: Said) => process.send!(said);

process.once('message', () => {
  openDesk(process.argv[2]).then(
    ({ core }) => {
      process.once('message', () => void core.close().then(() => process.disconnect()));
      say({ opened: true });
    },
    (fault: unknown) => {
      const code = fault instanceof OperationError ? fault.code : 'raw';
      say({ opened: false, code, message: String(fault) });
      process.disconnect();
    },
  );
});
