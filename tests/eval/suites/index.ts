/** The suites, in the order they are printed. */
import type { Suite } from '../suite.ts';
import { ownCorpora, ownPairs } from './corpora.ts';
import { aads } from './aads.ts';
import { chrono } from './chrono.ts';
import { duckling } from './duckling.ts';
import { goldAttributions, ownAttributions } from './gold-attributions.ts';
import { goldClaims, ownClaims } from './gold-claims.ts';
import { goldCorpus } from './gold-corpus.ts';
import { goldIssues } from './gold-issues.ts';
import { goldPeople } from './gold-people.ts';
import { goldQuotes, ownQuotes } from './gold-quotes.ts';
import { goldSpeakers, ownSpeakers } from './gold-speakers.ts';
import { goldQuantities } from './gold-quantities.ts';
import { goldTimes } from './gold-times.ts';
import { planted } from './planted.ts';
import { recognizers } from './recognizers.ts';
import { furniture } from './furniture.ts';
import { segmentation } from './segmentation.ts';
import { ud } from './ud.ts';

export const suites: readonly Suite[] = [
  furniture,
  segmentation,
  ud,
  goldTimes,
  goldQuantities,
  goldQuotes,
  goldSpeakers,
  goldAttributions,
  goldPeople,
  goldClaims,
  goldIssues,
  goldCorpus,
  ownQuotes,
  ownSpeakers,
  ownAttributions,
  ownClaims,
  ...ownCorpora,
  ownPairs,
  planted,
  aads,
  ...recognizers,
  ...duckling,
  chrono,
]; // prettier-ignore
