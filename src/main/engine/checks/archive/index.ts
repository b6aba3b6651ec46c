/** The checks between articles, in the order they run. */
import type { ArchiveCheck } from '../../rule.ts';
import { agency } from './agency.ts';
import { claim } from './claim.ts';
import { date } from './date.ts';
import { figure } from './figure.ts';
import { name } from './name.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { office } from './office.ts';
import { quotation } from './quotation.ts';

export const archiveChecks: readonly ArchiveCheck[] = [
  office,
  figure,
  date,
  claim,
  name,
  quotation,
  nearDuplicate,
  agency,
];
