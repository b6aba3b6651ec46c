/** The suites, in the order they are printed. */
import type { Suite } from '../suite.ts';

export const suites: readonly Suite[] = [];
