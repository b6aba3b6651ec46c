/** Typography is told once a fault, not once a place: forty straight apostrophes are one note, mended together. */
import type { Warning } from '../../../shared/analysis.ts';

/** Merges the typography notes of the same rule, words and remedy into the first of them; the others are in its `also`. */
export function tally(text: string, warnings: readonly Warning[]): Warning[] {
  const first = new Map<string, Warning>();
  const kept: Warning[] = [];
  for (const warning of warnings) {
    if (!warning.rule.startsWith('typography/') || warning.start === warning.end) {
      kept.push(warning);
      continue;
    }
    const key = `${warning.rule}\n${text.slice(warning.start, warning.end)}\n${warning.suggestion ?? ''}`;
    const same = first.get(key);
    if (same) (same.also ??= []).push({ start: warning.start, end: warning.end });
    else {
      const one = { ...warning };
      first.set(key, one);
      kept.push(one);
    }
  }
  for (const warning of kept)
    if (warning.also) {
      const times = warning.also.length + 1;
      warning.message = {
        fr: `${warning.message.fr} ${times} fois dans l’article.`,
        en: `${warning.message.en} ${times} times in the article.`,
      };
    }
  return kept;
}
