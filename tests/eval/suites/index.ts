/** The suites, in the order they are printed. */
import type { Suite } from '../suite.ts';
import { segmentation } from './segmentation.ts';
import { ud } from './ud.ts';

export const suites: readonly Suite[] = [
  segmentation,
  ud,
]; // prettier-ignore
