import { anchors } from './anchors.ts';
import { corruption } from './corruption.ts';
import { clocks } from './clocks.ts';
import { disk } from './disk.ts';
import type { Fault } from './fault.ts';
import { fuzz } from './fuzz.ts';
import { kill } from './kill.ts';
import { longrun } from './longrun.ts';
import { migrations } from './migrations.ts';
import { powercut } from './powercut.ts';
import { writers } from './writers.ts';

/** The faults, in the order they are provoked. */
export const faults: readonly Fault[] = [
  anchors,
  corruption,
  kill,
  powercut,
  disk,
  writers,
  clocks,
  migrations,
  fuzz,
  longrun,
];
