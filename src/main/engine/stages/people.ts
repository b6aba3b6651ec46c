import type { Stage } from '../stage.ts';

export const people: Stage = {
  name: 'people',
  run() {},
};
