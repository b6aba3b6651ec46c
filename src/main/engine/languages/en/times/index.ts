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
  until:
    /(?<=(?<!\p{L})(?:is|are|remains?|stays?|to wait|must wait)(?:[ \u00a0]\p{L}+)?[^.;\n]{0,60}? until[ \u00a0]|(?<!\p{L})(?:should|must|can|may|runs?|lasts?|continues?|(?:has|have|needs?|ordered|told|asked|hopes?) to)[ \u00a0][^.;\n]{0,60}?(?<!\p{L})(?:until|by|before)[ \u00a0](?:the end of[ \u00a0])?)/iuy,
  since:
    /(?<=(?<!\p{L})(?:since[ \u00a0](?:the[ \u00a0])?|(?:announced|launched|published|unveiled|signed|adopted|approved|passed|elected|appointed|founded|arrested|convicted|sentenced|died|born|resigned|opened|joined|began|happened|occurred|came|went|took place)[ \u00a0](?:in|on|back in|early in|late in)[ \u00a0](?:the[ \u00a0])?))/iuy,
  future:
    /(?<![\p{L}])(?:will|shall|upcoming|expected|scheduled|planned|due|going to|to take place|is set to|are set to)(?![\p{L}])/iu,
};
