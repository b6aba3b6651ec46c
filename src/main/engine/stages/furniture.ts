import type { Stage } from '../stage.ts';

export const furniture: Stage = {
  name: 'furniture',
  run() {},
};
