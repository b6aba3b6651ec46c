/** The checks, in the order they run: those inside an article, then those between articles. A check is registered in one list and nowhere else. */
import type { ArchiveCheck } from '../rule.ts';
import { office } from './archive/office.ts';

export { articleChecks } from './article/index.ts';

export const archiveChecks: readonly ArchiveCheck[] = [office];
