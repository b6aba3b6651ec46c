/** Checks of one shape: a pattern, what is said of each match and what would replace it. */
import type {
  Language,
  Localized,
  Reading,
  Rule,
  Severity,
  Span,
  Warning,
} from '../../../shared/analysis.ts';
import type { Check, Example } from '../rule.ts';
import { matches, warn } from './support.ts';

export interface ReplaceRule {
  rule: Rule;
  severity: Severity;
  languages: 'all' | readonly Language[];
  title: Localized;
  describe: Localized;
  examples: { wrong: readonly Example[]; right: readonly Example[] };
  local?: true;
  /** With the flags `gu`; only the article's own text is searched. */
  pattern: RegExp;
  /** The passages in which matches begin, where these are found sooner than the matches. */
  within?(text: string): readonly Span[];
  /** Declines with null. The span of the match is the passage unless `span` narrows it. */
  read(
    match: RegExpExecArray & Span,
    article: Reading,
  ): { message: Localized; suggestion?: string | null; span?: Span } | null;
}

/** Makes a check of a pattern. */
export function replaceCheck({ pattern, within, read, ...check }: ReplaceRule): Check {
  return {
    ...check,
    run(article): Warning[] {
      const warnings: Warning[] = [];
      for (const match of matches(article, pattern, within?.(article.text))) {
        const found = read(match, article);
        if (found)
          warnings.push(
            warn(check.rule, check.severity, found.span ?? match, found.message, {
              suggestion: found.suggestion ?? null,
            }),
          );
      }
      return warnings;
    },
  };
}
