/** The checks, in the order they run. A check is registered here and nowhere else. */
import type { ArchiveCheck, Check } from '../rule.ts';

export const articleChecks: readonly Check[] = [];

export const archiveChecks: readonly ArchiveCheck[] = [];
