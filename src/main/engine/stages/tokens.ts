import type { Stage } from '../stage.ts';

export const tokens: Stage = {
  name: 'tokens',
  run() {},
};
