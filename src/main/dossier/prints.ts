/** Prints of the editor's rows: two desks hold the same value when its prints are equal, whatever their names for it. */
import { hashOf } from '../corpus/articles.ts';

/** The columns that make a value, by table; ids and places that each desk numbers for itself are left out. */
const VALUES = {
  claim: ['kind', 'priority', 'removed', 'lead', 'trail'],
  judgement: ['verdict', 'progress', 'comment', 'question', 'author', 'at'],
  source_note: ['kind', 'title', 'locator', 'consulted', 'excerpt', 'author', 'at'],
  attachment: ['hash', 'name', 'type', 'size'],
  dismissal: ['rule', 'scope', 'quote', 'reason', 'author', 'at'],
  imported_note: ['author', 'at', 'body', 'quote'],
  sign_off: ['hash', 'author', 'at'],
  tag: [],
  field: ['value'],
} as const;
export type MergedTable = keyof typeof VALUES;
export const isMerged = (table: string): table is MergedTable => table in VALUES;

const printOf = (row: object, columns: readonly string[]): string =>
  hashOf(JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column] ?? null))).slice(
    0,
    24,
  );

/** The print of a value with who gave it and when. */
export const print = (table: MergedTable, row: object): string => printOf(row, VALUES[table]);

/** The print of what was said alone: the same verdict given by two editors is no disagreement. */
export const wordsPrint = (table: MergedTable, row: object): string =>
  printOf(
    row,
    VALUES[table].filter((column) => column !== 'author' && column !== 'at'),
  );

export const FIELDS = ['role', 'given_title', 'given_date', 'desk', 'deadline'] as const;
