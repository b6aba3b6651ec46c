import type { Stage } from '../stage.ts';

export const claims: Stage = {
  name: 'claims',
  run() {},
};
