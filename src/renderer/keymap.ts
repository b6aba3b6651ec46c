/** Which keys do what: the desk's own, or those that the editor gave. */
import { writes } from './keys.ts';
import { session } from './state/session.svelte.ts';

interface Keyed {
  id: string;
  /** The desk's own. */
  keys: readonly string[];
}

/** The keys of an act, the first to be shown; none when the editor took them away. */
export const keysOf = ({ id, keys }: Keyed): readonly string[] => session.settings?.keys[id] ?? keys;

/** The keys to show: while the editor types, only those that do not write. */
export function shownKeys(action: Keyed, typing = false): string | null {
  const all = keysOf(action);
  return (typing ? all.find((keys) => !writes(keys)) : null) ?? all[0] ?? null;
}

export const isOwn = ({ id }: Keyed): boolean => session.settings?.keys[id] !== undefined;

/** The act that keys do now. */
export const holder = <K extends Keyed>(keys: string, actions: readonly K[]): K | undefined =>
  actions.find((action) => keysOf(action).includes(keys));

/** Gives an act its keys, taking them from whoever had them; null: the desk's own again. */
export function giveKeys(action: Keyed, given: string[] | null, actions: readonly Keyed[]): Promise<boolean> {
  const keys = { ...session.settings?.keys };
  for (const other of actions)
    if (other.id !== action.id && given?.some((each) => keysOf(other).includes(each)))
      keys[other.id] = keysOf(other).filter((each) => !given.includes(each));
  if (given) keys[action.id] = given;
  else delete keys[action.id];
  return session.change({ keys });
}

export const resetKeys = (): Promise<boolean> => session.change({ keys: {} });
