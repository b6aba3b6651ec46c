/** French as a compositor sets it. */
import type { Localized } from './analysis.ts';

/** French with its no-break spaces: narrow before « ; ! ? », full before « : », « % » and signs of money and inside guillemets. */
export const typesetFrench = (fr: string): string =>
  fr.replace(/ (?=[;!?])/gu, '\u202f').replace(/ (?=[:»])|(?<=«) |(?<=\d) (?=[%€$£°])/gu, '\u00a0');

/** A sentence in both languages, its French with its no-break spaces. */
export const typeset = ({ fr, en }: Localized): Localized => ({ fr: typesetFrench(fr), en });
