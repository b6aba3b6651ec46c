import type { Stage } from '../stage.ts';

export const quotes: Stage = {
  name: 'quotes',
  run() {},
};
