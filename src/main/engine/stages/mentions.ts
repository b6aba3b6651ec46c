import type { Stage } from '../stage.ts';

export const mentions: Stage = {
  name: 'mentions',
  run() {},
};
