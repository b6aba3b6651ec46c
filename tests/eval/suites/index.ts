/** The suites, in the order they are printed. */
import type { Suite } from '../suite.ts';
import { aads } from './aads.ts';
import { goldAttributions } from './gold-attributions.ts';
import { goldClaims } from './gold-claims.ts';
import { goldPeople } from './gold-people.ts';
import { goldQuotes } from './gold-quotes.ts';
import { goldSpeakers } from './gold-speakers.ts';
import { segmentation } from './segmentation.ts';
import { ud } from './ud.ts';

export const suites: readonly Suite[] = [
  segmentation,
  ud,
  goldQuotes,
  goldSpeakers,
  goldAttributions,
  goldPeople,
  goldClaims,
  aads,
]; // prettier-ignore
