/** The sign of each kind of source. */
import type { SourceKind } from '../../shared/review.ts';
import type { IconName } from '../parts/icons.ts';

export const SOURCE_ICON: Record<SourceKind, IconName> = {
  document: 'doc', web: 'link', person: 'office', call: 'phone', recording: 'record', dataset: 'table', agency: 'file', archive: 'archive',
}; // prettier-ignore
