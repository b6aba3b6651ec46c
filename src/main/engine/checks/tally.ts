/** Typography is told once a rule, not once a place: forty straight apostrophes are one note, mended together. */
import type { Warning } from '../../../shared/analysis.ts';

/** Merges the typography notes of one rule into the first of them; the others are in its `also`, each with its own remedy. */
export function tally(warnings: readonly Warning[]): Warning[] {
  const first = new Map<string, Warning>();
  const alike = new Map<Warning, boolean>();
  const kept: Warning[] = [];
  for (const warning of warnings) {
    if (!warning.rule.startsWith('typography/') || warning.start === warning.end) {
      kept.push(warning);
      continue;
    }
    const same = first.get(warning.rule);
    if (same) {
      (same.also ??= []).push({ start: warning.start, end: warning.end, suggestion: warning.suggestion });
      if (same.message.fr !== warning.message.fr) alike.set(same, false);
    } else {
      const one = { ...warning };
      first.set(warning.rule, one);
      kept.push(one);
    }
  }
  for (const warning of kept)
    if (warning.also) {
      const more = warning.also.length;
      const { fr, en } = warning.message;
      warning.message =
        alike.get(warning) === false
          ? {
              fr: `${fr} Et ${more === 1 ? 'un autre passage' : `${more} autres passages`} de l’article.`,
              en: `${en} And ${more === 1 ? 'one more passage' : `${more} more passages`} of the article.`,
            }
          : { fr: `${fr} ${more + 1} fois dans l’article.`, en: `${en} ${more + 1} times in the article.` };
    }
  return kept;
}
