import type { Stage } from '../stage.ts';

export const sentences: Stage = {
  name: 'sentences',
  run() {},
};
