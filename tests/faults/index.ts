import { anchors } from './anchors.ts';
import { corruption } from './corruption.ts';
import { disk } from './disk.ts';
import type { Fault } from './fault.ts';
import { kill } from './kill.ts';
import { powercut } from './powercut.ts';

/** The faults, in the order they are provoked. */
export const faults: readonly Fault[] = [anchors, corruption, kill, powercut, disk];
