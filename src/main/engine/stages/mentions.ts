import type { Mention } from '../../../shared/analysis.ts';
import type { Stage } from '../stage.ts';
import { namesOf } from './names/runs.ts';

/** Names of people, organisations, places and events, short forms under the fullest form of the article. */
export const mentions: Stage = {
  name: 'mentions',
  run(reading, context) {
    reading.mentions = namesOf(reading, context).map(({ start, end, kind, name }): Mention => ({
      start,
      end,
      kind,
      name,
    }));
  },
};
