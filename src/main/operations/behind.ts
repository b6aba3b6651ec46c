/** How far the archive is behind the articles, and the comparison's halt and resumption. */
import type { Handlers } from '../../shared/call.ts';
import type { KeepingUp } from '../review/keep-up.ts';
import type { Context } from './context.ts';

/** `following` is null in a corpus open for reading: nothing is compared there. */
export function behindOperations(
  { desk }: Pick<Context, 'desk'>,
  following: KeepingUp | null,
): Pick<Handlers, 'archive.behind'> {
  return {
    'archive.behind': ({ paused }) => {
      if (paused === true) following?.pause();
      if (paused === false) following?.resume();
      return { behind: desk.behind(), paused: following?.paused() ?? true };
    },
  };
}
