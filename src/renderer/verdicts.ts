/** What the house calls a verdict. */
import { VERDICT_LABELS } from '../shared/labels.ts';
import type { Verdict } from '../shared/review.ts';
import { say, t } from './messages/language.svelte.ts';
import { session } from './state/session.svelte.ts';

/** The house's word, or Marbre's own in the language of the interface. */
export const verdictName = (verdict: Verdict): string =>
  session.settings?.verdictLabels[verdict] || t().verdicts[verdict];

/** The same in a sentence: for ears, and where a name is explained. */
export const verdictSpoken = (verdict: Verdict): string =>
  session.settings?.verdictLabels[verdict] || say(VERDICT_LABELS[verdict]).toLowerCase();
