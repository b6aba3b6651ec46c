import type { Stage } from '../stage.ts';

export const attributions: Stage = {
  name: 'attributions',
  run() {},
};
