import { anchors } from './anchors.ts';
import { corruption } from './corruption.ts';
import type { Fault } from './fault.ts';
import { kill } from './kill.ts';

/** The faults, in the order they are provoked. */
export const faults: readonly Fault[] = [anchors, corruption, kill];
