/** Names the warnings of a review and says which the editor set aside. */
import { queueOf, type Localized, type Rule, type Warning } from '../../shared/analysis.ts';
import { findAnchor } from '../../shared/anchor.ts';
import type { ReviewWarning } from '../../shared/review.ts';
import type { AnchoredDismissal } from '../corpus/held.ts';
import { nameAll } from './identity.ts';

/** The warnings in the order of the text, each with its dismissal. A dismissal of one warning holds while its passage stands. */
export function reviewWarnings(
  text: string,
  warnings: readonly Warning[],
  dismissals: readonly AnchoredDismissal[],
  titleOf: (rule: Rule) => Localized,
): ReviewWarning[] {
  const placed = dismissals.map((dismissal) => ({
    dismissal,
    span:
      dismissal.scope === 'this'
        ? dismissal.anchor.quote
          ? findAnchor(text, dismissal.anchor)
          : { start: 0, end: 0 }
        : null,
  }));
  const ordered = warnings.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1),
  );
  const ids = nameAll(
    ordered,
    'w.',
    (warning) => `${warning.rule}\n${text.slice(warning.start, warning.end)}`,
  );
  return ordered.map((warning, index) => {
    const hit = placed.find(
      ({ dismissal, span }) =>
        dismissal.rule === warning.rule &&
        (dismissal.scope !== 'this' || (span?.start === warning.start && span.end === warning.end)),
    );
    let dismissed: ReviewWarning['dismissed'] = null;
    if (hit) {
      const { anchor: _anchor, article: _article, ...rest } = hit.dismissal;
      dismissed = rest;
    }
    return {
      ...warning,
      id: ids[index],
      queue: queueOf(warning.rule),
      title: titleOf(warning.rule),
      dismissed,
    };
  });
}
