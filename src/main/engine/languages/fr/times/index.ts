/** French times: the order decides between readings of the same length. */
import type { TimePack } from '../../times.ts';
import { clocks } from './clock.ts';
import { dates } from './dates.ts';
import { durations } from './durations.ts';
import { events } from './events.ts';
import { namedDays } from './holidays.ts';
import { monthsAndYears } from './months.ts';
import { refiners } from './refiners.ts';
import { relatives } from './relative.ts';

export const frenchTimes: TimePack = {
  recognizers: [...events, ...namedDays, ...dates, ...clocks, ...relatives, ...monthsAndYears, ...durations],
  refiners,
  until:
    /(?<=(?<!\p{L})(?:d['’]ici(?:[ \u00a0]à)?|(?:restent?|demeurent?|ne \p{L}+ (?:plus|pas)|(?:est|sont) \p{L}+)[^.;\n]{0,60}? jusqu['’]à)[ \u00a0])/iuy,
  since:
    /(?<=(?<!\p{L})(?:depuis[ \u00a0\u202f](?:le[ \u00a0\u202f])?|(?:annoncé|lancé|publié|présenté|signé|adopté|voté|nommé|créé|entamé|commencé|inauguré|arrêté|décédé|condamné|dévoilé|entré|arrivé|déposé|racheté|vendu|paru|sorti|parti|mort|né|élu|survenu|conclu)(?:e|s|es)?[ \u00a0\u202f](?:en|le|fin|début|dès|courant)[ \u00a0\u202f]))/iuy,
  future:
    /(?<!\p{L})(?:prévue?s?|attendue?s?|prochaine?s?|bientôt|programmée?s?|à venir|va|vont|devra(?:it|ient)?|devront|ira|iront)(?!\p{L})|(?:aura|auront|(?<=\p{L})(?:era|eront|ira|iront|dra|dront|vra|vront|rra|rront))(?!\p{L})/iu,
};
