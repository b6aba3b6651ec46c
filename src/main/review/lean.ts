import type { Analysis } from '../../shared/analysis.ts';

/** An analysis without the words of its text: they are most of it, and nothing after the engine looks at them. */
export const lean = (analysis: Analysis): Analysis => ({ ...analysis, tokens: [] });
