import type { Stage } from '../stage.ts';

export const blocks: Stage = {
  name: 'blocks',
  run() {},
};
