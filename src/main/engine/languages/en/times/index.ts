/** English times: the order decides between readings of the same length. */
import type { TimePack } from '../../times.ts';

export const englishTimes: TimePack = {
  recognizers: [],
  refiners: [],
  future: /\b(?:will|shall|next|upcoming|expected|scheduled|planned|due)\b/iu,
};
