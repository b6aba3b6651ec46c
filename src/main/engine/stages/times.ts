import type { Stage } from '../stage.ts';

export const times: Stage = {
  name: 'times',
  run() {},
};
