import type { Stage } from '../stage.ts';

export const date: Stage = {
  name: 'date',
  run() {},
};
