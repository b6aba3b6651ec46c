/** English times: the order decides between readings of the same length. */
import type { TimePack } from '../../times.ts';
import { clocks } from './clock.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { events } from './events.ts';
import { namedDays } from './holidays.ts';
import { monthsAndYears } from './months.ts';
import { refiners } from './refiners.ts';
import { relatives } from './relative.ts';

export const englishTimes: TimePack = {
  recognizers: [...events, ...namedDays, ...dates, ...clocks, ...relatives, ...monthsAndYears, ...durations],
  refiners,
  future:
    /(?<![\p{L}])(?:will|shall|upcoming|expected|scheduled|planned|due|going to|to take place|is set to|are set to)(?![\p{L}])/iu,
};
