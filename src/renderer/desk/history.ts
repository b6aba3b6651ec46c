/** The event log in the reader's words: what each act did, to which claim. */
import type { ClaimKind } from '../../shared/analysis.ts';
import type { HistoryEvent, Progress, ReviewClaim, Verdict } from '../../shared/review.ts';
import { shorten } from '../format.ts';
import type { Messages } from '../messages/fr.ts';

const ACTS: Record<string, keyof Messages['history']> = {
  judge: 'verdict', adopt: 'verdict', dismiss: 'dismissal', 'restore-warning': 'restore', revise: 'edit', reread: 'reread',
  sign: 'sign', unsign: 'unsign', import: 'import', merge: 'merge', 'merge-choose': 'mergeChoose', describe: 'describe',
  withdraw: 'withdraw', restore: 'returned', file: 'file', unfile: 'unfile', undo: 'undo', redo: 'redo',
  'claim-split': 'claimSplit', 'claim-join': 'claimJoin', 'claim-add': 'claimAdd', 'claim-change': 'claimChange', 'claim-remove': 'claimRemove',
  'source-add': 'source', 'source-change': 'source', 'source-remove': 'sourceRemove', 'source-attach': 'attachment', 'source-detach': 'attachmentRemove',
}; // prettier-ignore

type Row = Record<string, string | number | null>;
/** A row as the log holds it; none where its words were erased. */
function rowOf(json: string | null): Row | null {
  if (json === null) return null;
  const row: unknown = JSON.parse(json);
  return typeof row === 'object' && row !== null ? (row as Row) : null;
}

/** The rows that an event wrote, before and after. */
const rowsOf = ({ before, after }: HistoryEvent) => [rowOf(before), rowOf(after)] as const;

/** Whether an event only took a claim in hand or let it go, so that something could hang on it. */
function isHold(event: HistoryEvent): boolean {
  const [before, after] = rowsOf(event);
  const row = before === null ? after : after === null ? before : null;
  return row !== null && 'engine_kind' in row && !event.what.startsWith('claim-');
}

/** The claim an event is about: its own, or that of its source. */
export function claimOf(event: HistoryEvent): string | null {
  const [before, after] = rowsOf(event);
  const claim = (after ?? before)?.claim;
  return typeof claim === 'string' ? claim : event.subject;
}

/** The events of a claim, its sources and their files among them. */
export function historyOf(events: readonly HistoryEvent[], claim: ReviewClaim): HistoryEvent[] {
  const sources = new Set(claim.sources.map(({ id }) => id));
  const own = (row: Row | null) => row?.claim === claim.id;
  // A source that was taken away is known by what it was.
  for (const event of events) if (event.subject !== null && rowsOf(event).some(own)) sources.add(event.subject);
  return events.filter((event) => {
    if (isHold(event)) return false;
    if (event.subject === claim.id) return true;
    return rowsOf(event).some((row) => own(row) || (typeof row?.source === 'string' && sources.has(row.source)));
  });
} // prettier-ignore

/** What changed, in words: the verdict given, the state, the comment, the title of a source. */
function changes([before, after]: readonly [Row | null, Row | null], m: Messages, verdictName: (verdict: Verdict) => string): string[] {
  const told: string[] = [];
  const changed = (field: string) => (before?.[field] ?? null) !== (after?.[field] ?? null);
  const quoted = (text: string | number | null | undefined) => (text ? m.quoted(shorten(String(text), 80)) : '∅');
  const row = after ?? before;
  if (!row) return told;
  if ('verdict' in row) {
    if (changed('verdict')) told.push(after?.verdict ? verdictName(after.verdict as Verdict).toLowerCase() : m.card.noVerdict.toLowerCase());
    if (changed('progress') && after?.progress && (after.progress !== 'doing' || told.length === 0)) told.push(m.progress[after.progress as Progress].toLowerCase());
    if (changed('comment') && (after?.comment || before?.comment)) told.push(`${m.card.comment.toLowerCase()} ${quoted(after?.comment)}`);
    if (changed('question') && (after?.question || before?.question)) told.push(`${m.card.question.toLowerCase()} ${quoted(after?.question)}`);
  } else if ('engine_kind' in row) {
    if (before && after && changed('kind')) told.push(m.kinds[after.kind as ClaimKind].toLowerCase());
    if (before && after && changed('priority')) told.push(m.priorities[after.priority as 1 | 2 | 3]);
  } else if ('title' in row && 'protected' in row) told.push(quoted(row.title));
  else if ('hash' in row && 'name' in row) told.push(String(row.name));
  return told;
} // prettier-ignore

/** « inexact, traité », « source : « Arrêté » » : what an event did. */
export function tellEvent(
  event: HistoryEvent,
  m: Messages,
  verdictName: (verdict: Verdict) => string,
): string {
  const label = m.history[ACTS[event.what] ?? 'other'];
  const told = m.list(changes(rowsOf(event), m, verdictName));
  if (!told) return label;
  return event.what === 'judge' ? told : `${label}${m.colon} ${told}`;
}
