/** How recognizers of times are written: a name, a pattern in the notation of the lexicon, and what it means. */
import type { Lexicon } from '../lexicon.ts';
import type { TimeContext, TimeDraft, TimeRecognizer } from './times.ts';

/** The part of a match that a named group took, undefined when it took none. */
export type Group = (name: string) => string | undefined;

/** Makes recognizers of one lexicon. `read` gets the match, its groups and the context; null declines. */
export function recognizersOf(lexicon: Lexicon) {
  return (
    name: string,
    source: string,
    read: (match: RegExpExecArray, group: Group, context: TimeContext) => TimeDraft | null,
  ): TimeRecognizer => ({
    name,
    pattern: lexicon.pattern(source),
    read: (match, context) => read(match, (group) => match.groups?.[group], context),
  });
}
