/**
 * The merge of two desks' work on one article, as a plan: what is added, what follows a newer value, and what is a conflict.
 * A value is newer when the other side held this one before. Where neither descends from the other, nothing is decided: both sides are
 * listed. Nothing is ever taken away without being listed.
 */
import { findAnchor, type Anchor } from '../../shared/anchor.ts';
import type { Row } from '../corpus/journal.ts';
import { hashOf } from '../corpus/articles.ts';
import type { Content } from './content.ts';
import { FIELDS, print, wordsPrint, type MergedTable } from './prints.ts';

export type ConflictEntity = MergedTable | 'text';

export interface Write {
  table: 'claim' | 'judgement' | 'source_note' | 'attachment' | 'dismissal' | 'imported_note' | 'sign_off' | 'tag' | 'article';
  key: Row;
  row: Row | null;
} // prettier-ignore

export interface Conflict {
  /** The same difference has the same id, however often the file is read. */
  id: string;
  entity: ConflictEntity;
  subject: string;
  mine: Row | null;
  theirs: Row | null;
}

export interface Plan {
  /** Revisions to add, with the numbers they take here. */
  revisions: Content['revisions'];
  /** What becomes the text, step by step; empty when the text stays. */
  lineage: number[];
  writes: Write[];
  conflicts: Conflict[];
  /** Ids of conflicts listed earlier that the other desk has settled since. */
  settled: { entity: ConflictEntity; subject: string }[];
  /** Of what was added or followed, by table. */
  counts: Partial<Record<Write['table'], number>>;
}

const textPrint = ({ text, blocks }: Content['revisions'][number]): string =>
  hashOf(JSON.stringify([text, blocks]));

/** The other desk's content under this desk's names for the article and its claims. */
export function renamed(mine: Content, theirs: Content): Content {
  const text = currentText(mine);
  const their = currentText(theirs);
  const own = `${theirs.article.id}.`;
  const names = new Map<string, string>();
  const taken = new Set(mine.claims.map((claim) => claim.id));
  const placeOf = (anchor: Anchor, other: string) => findAnchor(text, anchor) ?? findAnchor(other, anchor);
  const at = (claim: Anchor) => {
    const place = placeOf(claim, their);
    return place ? `${place.start}/${place.end}` : `${claim.prefix}\u0000${claim.quote}\u0000${claim.suffix}`;
  };
  const places = new Map(mine.claims.map((claim) => [claim.id, at(claim)]));
  const used = new Set<string>();
  for (const claim of theirs.claims) {
    const id = claim.id.startsWith(own) ? `${mine.article.id}.${claim.id.slice(own.length)}` : claim.id;
    const here = at(claim);
    const same = mine.claims.filter((one) => !used.has(one.id) && one.engine_kind === claim.engine_kind && one.quote === claim.quote && (places.get(one.id) === here || one.id === id)); // prettier-ignore
    const match = same.find((one) => one.id === id) ?? same[0];
    // An id of this desk for another passage keeps its owner; theirs gets one of its own, the same at every reading.
    const name = match?.id ?? (taken.has(id) ? `${id}~${print('claim', claim).slice(0, 8)}` : id);
    used.add(name);
    taken.add(name);
    names.set(claim.id, name);
  }
  const claimName = (id: string) => names.get(id) ?? id;
  /** `table/id` with the id that this desk gives it. */
  const keyName = (key: string) => {
    const cut = key.indexOf('/');
    const table = key.slice(0, cut);
    const id = key.slice(cut + 1);
    if (table === 'claim' || table === 'judgement') return `${table}/${claimName(id)}`;
    return id === theirs.article.id ? `${table}/${mine.article.id}` : key;
  };
  const byName = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [keyName(key), value]));
  return {
    ...theirs,
    article: { ...theirs.article, id: mine.article.id },
    claims: theirs.claims.map((claim) => ({ ...claim, id: claimName(claim.id) })),
    judgements: theirs.judgements.map((one) => ({ ...one, id: claimName(one.id) })),
    sources: theirs.sources.map((one) => ({ ...one, claim: claimName(one.claim) })),
    past: byName(theirs.past),
    unsettled: theirs.unsettled.map(keyName),
    settled: byName(theirs.settled),
  };
}

const currentText = (content: Content): string =>
  content.revisions.find((one) => one.number === content.current)!.text;

interface Side {
  row: Row | null;
  past: ReadonlySet<string>;
}

/** Which of two values holds. */
function weigh(table: MergedTable, mine: Side, theirs: Side): 'mine' | 'theirs' | 'conflict' {
  const [m, t] = [mine.row && print(table, mine.row), theirs.row && print(table, theirs.row)];
  if (m === t) return 'mine';
  // Absent without a past: that desk never heard of it.
  if (t === null) return theirs.past.has(m!) ? 'conflict' : 'mine';
  if (m === null) return mine.past.has(t) ? 'conflict' : 'theirs';
  const older = mine.past.has(t);
  const newer = theirs.past.has(m);
  if (older !== newer) return older ? 'mine' : 'theirs';
  return 'conflict';
}

/** The merge of `theirs` (already renamed) into `mine`. `known` are prints that this desk sent out itself (censored values of its own). */
export function planMerge(mine: Content, theirs: Content, known: Record<string, string[]> = {}): Plan {
  const plan: Plan = { revisions: [], lineage: [], writes: [], conflicts: [], settled: [], counts: {} };
  const article = mine.article.id;
  const pastOf = (content: Content, key: string, more: string[] = []) =>
    new Set([...(content.past[key] ?? []), ...more]);
  const conflict = (entity: ConflictEntity, subject: string, mineRow: Row | null, theirRow: Row | null, side: string) => {
    // One that the other desk settled its own way, too, is another than the one that was settled here.
    const settled = theirs.settled[`${entity}/${subject}`] ?? '';
    plan.conflicts.push({ id: hashOf([article, entity, subject, side + settled].join('\n')).slice(0, 32), entity, subject, mine: mineRow, theirs: theirRow });
  }; // prettier-ignore
  const write = (table: Write['table'], key: Row, row: Row | null) => {
    plan.writes.push({ table, key, row });
    plan.counts[table] = (plan.counts[table] ?? 0) + 1;
  };

  planText(mine, theirs, plan, conflict);

  /** Merges the rows of a table by their ids. */
  const rows = <T extends { id: string }>(
    table: MergedTable & Write['table'],
    mineRows: readonly T[],
    theirRows: readonly T[],
    full: (row: T) => Row,
  ) => {
    const here = new Map(mineRows.map((row) => [row.id, row]));
    const there = new Map(theirRows.map((row) => [row.id, row]));
    for (const id of new Set([...here.keys(), ...there.keys(), ...idsOf(mine, table), ...idsOf(theirs, table)])) {
      const [m, t] = [here.get(id) ?? null, there.get(id) ?? null];
      if (!m && !t) continue;
      const key = `${table}/${id}`;
      if (m && t && wordsPrint(table, m) === wordsPrint(table, t)) {
        // The same words of two editors: the first who said them is named.
        const [a, b] = [signed(m), signed(t)];
        if (b < a) write(table, { id }, full(t));
        continue;
      }
      const sides: [Side, Side] = [
        { row: m && full(m), past: pastOf(mine, key, known[key]) },
        { row: t && full(t), past: pastOf(theirs, key) },
      ];
      const newer = weigh(table, ...sides);
      // What the other desk has not settled itself overrules nothing here.
      const disputed = newer === 'theirs' && m !== null && theirs.unsettled.includes(key);
      const result = disputed || removedAndJudged(table, id, m, t, mine, theirs) ? 'conflict' : newer;
      if (result === 'theirs') {
        write(table, { id }, full(t!));
        plan.settled.push({ entity: table, subject: id });
      } else if (result === 'conflict') conflict(table, id, m && full(m), t && full(t), t ? print(table, t) : '');
    }
  }; // prettier-ignore

  // A value that the other desk has under another name is here already.
  const lacking = <T extends { id: string }>(theirRows: readonly T[], mineRows: readonly T[], describe: (row: T) => string): T[] => {
    const here = new Set(mineRows.map(describe));
    const ids = new Set(mineRows.map((row) => row.id));
    return theirRows.filter((row) => ids.has(row.id) || !here.has(describe(row)));
  }; // prettier-ignore

  rows('claim', mine.claims, theirs.claims, ({ id: _id, ...row }) => ({ article, ...row }));
  rows('judgement', mine.judgements, theirs.judgements, ({ id: _id, ...row }) => row);
  const sources = lacking(theirs.sources, mine.sources, (row) => `${row.claim} ${wordsPrint('source_note', row)}`); // prettier-ignore
  rows('source_note', mine.sources, sources, ({ id: _id, ...row }) => row);
  const sourceNames = new Map(sources.map((one) => [one.id, one.id]));
  for (const one of theirs.sources)
    if (!sourceNames.has(one.id)) {
      const same = mine.sources.find((own) => own.claim === one.claim && wordsPrint('source_note', own) === wordsPrint('source_note', one)); // prettier-ignore
      if (same) sourceNames.set(one.id, same.id);
    }
  const theirFiles = theirs.attachments.flatMap((one) => {
    const source = sourceNames.get(one.source);
    return source === undefined ? [] : [{ ...one, source }];
  });
  rows('attachment', mine.attachments, lacking(theirFiles, mine.attachments, (row) => `${row.source} ${print('attachment', row)}`), ({ id: _id, ...row }) => row); // prettier-ignore
  rows('dismissal', mine.dismissals, lacking(theirs.dismissals, mine.dismissals, (row) => print('dismissal', row)), ({ id: _id, ...row }) => ({ article, ...row })); // prettier-ignore
  rows('imported_note', mine.notes, lacking(theirs.notes, mine.notes, (row) => print('imported_note', row)), ({ id: _id, ...row }) => ({ article, ...row })); // prettier-ignore

  for (const tag of theirs.tags) {
    if (mine.tags.includes(tag)) continue;
    if (mine.past[`tag/${tag}`]) conflict('tag', tag, null, { article, tag }, print('tag', {}));
    else write('tag', { article, tag }, { article, tag });
  }
  for (const tag of mine.tags)
    if (!theirs.tags.includes(tag) && theirs.past[`tag/${tag}`])
      conflict('tag', tag, { article, tag }, null, '');

  for (const field of FIELDS) {
    const [m, t] = [{ value: mine.fields[field] }, { value: theirs.fields[field] }];
    const key = `field/${field}`;
    const [minePast, theirPast] = [pastOf(mine, key), pastOf(theirs, key)];
    if (m.value === t.value) continue;
    // A field that nobody ever set is no opinion.
    const touched = (past: ReadonlySet<string>, value: string | null) => past.size > 0 || (value !== null && field !== 'role'); // prettier-ignore
    const [mineSet, theirSet] = [touched(minePast, m.value), touched(theirPast, t.value)];
    const result = !theirSet ? 'mine' : !mineSet ? 'theirs' : weigh('field', { row: m, past: minePast }, { row: t, past: theirPast }); // prettier-ignore
    if (result === 'theirs') {
      write('article', { id: article }, { [field]: t.value });
      plan.settled.push({ entity: 'field', subject: field });
    } else if (result === 'conflict') conflict('field', field, m, t, print('field', t));
  }

  const number = (hash: string) =>
    [...mine.revisions, ...plan.revisions].find((one) => hashOf(one.text) === hash)?.number;
  const release = theirs.signOff && number(theirs.signOff.hash);
  const theirRelease = theirs.signOff && release ? { ...theirs.signOff, revision: release } : null;
  if (mine.signOff || theirRelease) {
    const key = `sign_off/${article}`;
    const result = weigh(
      'sign_off',
      { row: mine.signOff, past: pastOf(mine, key) },
      { row: theirRelease, past: pastOf(theirs, key) },
    );
    if (result === 'theirs') write('sign_off', { id: article }, theirRelease);
    else if (result === 'conflict')
      conflict('sign_off', article, mine.signOff, theirRelease, theirRelease ? print('sign_off', theirRelease) : ''); // prettier-ignore
  }
  return plan;
}

/** Order of two signatures: by time, then by name. */
const signed = (row: object): string => {
  const { at, author } = row as { at?: string | null; author?: string };
  return `${at ?? ''} ${author ?? ''}`;
};

const idsOf = (content: Content, table: string): string[] =>
  Object.keys(content.past).flatMap((key) =>
    key.startsWith(`${table}/`) ? [key.slice(table.length + 1)] : [],
  );

/** A claim that one desk took off while the other worked on it. */
function removedAndJudged(
  table: MergedTable, id: string, m: object | null, t: object | null, mine: Content, theirs: Content,
): boolean {
  if (table !== 'claim' || !m || !t) return false;
  const [here, there] = [(m as { removed: number }).removed, (t as { removed: number }).removed];
  if (here === there) return false;
  const [remover, worker] = here ? [mine, theirs] : [theirs, mine];
  const news = (rows: readonly { id: string }[], kind: 'judgement' | 'source_note') =>
    rows.some((row) => {
      const own = (kind === 'judgement' ? remover.judgements : remover.sources).find((one) => one.id === row.id);
      const known = remover.past[`${kind}/${row.id}`] ?? [];
      return !(own && print(kind, own) === print(kind, row)) && !known.includes(print(kind, row));
    });
  return (
    news(worker.judgements.filter((one) => one.id === id), 'judgement') ||
    news(worker.sources.filter((one) => one.claim === id), 'source_note')
  );
} // prettier-ignore

/** Unites the revisions; the newer text follows where one descends from the other. */
function planText(
  mine: Content,
  theirs: Content,
  plan: Plan,
  conflict: (entity: ConflictEntity, subject: string, mine: Row, theirs: Row, side: string) => void,
): void {
  const here = new Map(mine.revisions.map((one) => [textPrint(one), one.number]));
  const numbers = new Map<number, number>();
  let next = Math.max(...mine.revisions.map((one) => one.number));
  for (const revision of [...theirs.revisions].sort((a, b) => a.number - b.number)) {
    const key = textPrint(revision);
    let number = here.get(key);
    if (number === undefined) {
      number = ++next;
      here.set(key, number);
      plan.revisions.push({ ...revision, number });
    }
    numbers.set(revision.number, number);
  }
  const theirLineage = theirs.lineage.map((number) => numbers.get(number)!);
  const theirHead = numbers.get(theirs.current)!;
  if (theirHead === mine.current || mine.lineage.includes(theirHead)) {
    if (theirHead === mine.current || !theirLineage.includes(mine.current)) return;
  } else if (theirLineage.includes(mine.current)) {
    plan.lineage = [...theirLineage.slice(theirLineage.indexOf(mine.current) + 1).filter((one) => one !== theirHead), theirHead]; // prettier-ignore
    plan.settled.push({ entity: 'text', subject: mine.article.id });
    return;
  }
  const head = theirs.revisions.find((one) => one.number === theirs.current)!;
  // Both went on from here; null where they have no revision in common.
  const base = mine.lineage.findLast((number) => theirLineage.includes(number)) ?? null;
  conflict('text', mine.article.id, { revision: mine.current, base }, { revision: theirHead, base }, textPrint(head)); // prettier-ignore
}
