/**
 * The power fails: what was not synced is lost, torn or written in another order. The writes of a real session are noted, cut short at
 * a random point, and the writes after the last sync of each file dropped or shuffled; the corpus must open by itself, be whole and
 * hold all that was acknowledged before. A file made since the last sync of its folder may be missing, one removed since may be back.
 * The same session with synchronous=NORMAL must lose something, or the harness proves nothing.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '../../src/main/corpus/database.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';
import type { Acknowledged } from './session.ts';
import { buildShim, readNotes, shimUnavailable, type Note } from './shim.ts';

const ACTS = 150;
const SECTOR = 512;
/** Prefixes of the session with synchronous=NORMAL, of which some must lose an acknowledged act. */
const PROOFS = 40;

type Change = Extract<Note, { kind: 'write' | 'truncate' }>;

async function record(folder: string, library: string, synchronous: 'FULL' | 'NORMAL'): Promise<Note[]> {
  const path = join(folder, `${synchronous}.sqlite`);
  const log = join(folder, `${synchronous}.log`);
  await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('./session.ts', import.meta.url)), path, log, synchronous, String(ACTS)],
    {
      env: {
        ...process.env,
        LD_PRELOAD: library,
        MARBRE_SHIM_WATCH: `${synchronous}.sqlite`,
        MARBRE_SHIM_LOG: log,
      },
    },
  );
  return readNotes(log).filter((note) => !('path' in note) || !note.path.endsWith('-shm'));
}

/** A copy of the file's bytes after the changes. */
function apply(bytes: Buffer, changes: readonly Change[]): Buffer {
  let held = Buffer.from(bytes);
  let size = held.length;
  for (const change of changes) {
    const end = change.kind === 'truncate' ? change.size : change.offset + change.bytes.length;
    if (end > held.length) {
      const larger = Buffer.alloc(Math.max(end, 2 * held.length));
      held.copy(larger, 0, 0, size);
      held = larger;
    }
    if (change.kind === 'write') {
      change.bytes.copy(held, change.offset);
      size = Math.max(size, end);
    } else {
      held.fill(0, end, Math.max(end, size));
      size = end;
    }
  }
  return held.subarray(0, size);
}

/** The parts of a write that reached the disk: whole sectors of it. */
function torn(change: Change, random: () => number): Change[] {
  if (change.kind === 'truncate' || random() < 0.7) return [change];
  const parts: Change[] = [];
  for (let from = 0; from < change.bytes.length;) {
    const to = Math.min(change.bytes.length, from + SECTOR - ((change.offset + from) % SECTOR));
    if (random() < 0.5)
      parts.push({ ...change, offset: change.offset + from, bytes: change.bytes.subarray(from, to) });
    from = to;
  }
  return parts;
}

/** What of the unsynced changes the disk happens to hold: none, all but the last, or any of them in any order. */
function surviving(pending: readonly Change[], random: () => number): Change[] {
  const how = random();
  if (how < 0.25) return [];
  if (how < 0.5) return pending.slice(0, Math.floor(random() * (pending.length + 1)));
  const kept = pending.filter(() => random() < 0.6).flatMap((change) => torn(change, random));
  if (how < 0.75) return kept;
  return kept
    .map((change) => ({ change, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ change }) => change);
}

interface OnDisk {
  durable: Buffer;
  pending: Change[];
  /** Made since the last sync of the folder: its entry may be lost. */
  fresh: boolean;
}

/** Opens what the cut left; what is wrong with it, or null. */
function check(path: string, acknowledged: readonly Acknowledged[]): string | null {
  let db;
  try {
    db = openDatabase(path);
  } catch (fault) {
    return `it does not open: ${String(fault)}`;
  }
  try {
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return `integrity_check says ${String(integrity)}`;
    const articles = new Set(db.prepare('SELECT id FROM article').pluck().all());
    const judged = new Set(
      db
        .prepare(
          `SELECT subject || ' ' || json_extract(after, '$.verdict') FROM event WHERE entity = 'judgement' AND after IS NOT NULL`,
        )
        .pluck()
        .all(),
    );
    const verdicts = new Map(
      db.prepare('SELECT id, verdict FROM judgement').raw().all() as [string, string][],
    );
    const drafts = new Map(db.prepare('SELECT article, text FROM draft').raw().all() as [string, string][]);
    const last = new Map<string, string>();
    for (const one of acknowledged) {
      if ('article' in one && !articles.has(one.article)) return `article ${one.article} is gone`;
      if ('claim' in one && !judged.has(`${one.claim} ${one.verdict}`))
        return `the verdict ${one.verdict} of ${one.claim} is gone`;
      if ('claim' in one && !verdicts.get(one.claim)) return `${one.claim} has no verdict`;
      if ('draft' in one) last.set(one.draft, one.text);
    }
    for (const [article, text] of last)
      if ((drafts.get(article)?.length ?? 0) < text.length) return `the typing in ${article} is gone`;
    return null;
  } catch (fault) {
    return String(fault);
  } finally {
    db.close();
  }
}

/** Cuts the power `count` times in a session; what went wrong, one line each. */
function cut(notes: readonly Note[], count: number, seed: number, folder: string): string[] {
  const random = seeded(seed);
  const first = notes.findIndex((note) => note.kind === 'ack');
  const places = Array.from(
    { length: count },
    () => first + Math.floor(random() * (notes.length + 1 - first)),
  );
  places.sort((a, b) => a - b);
  const wrong: string[] = [];
  const files = new Map<string, OnDisk>();
  /** Removed since the last sync of the folder. */
  const removed = new Map<string, OnDisk>();
  const acknowledged: Acknowledged[] = [];
  let at = 0;
  for (const [nth, place] of places.entries()) {
    for (; at < place; at++) {
      const note = notes[at];
      if (note.kind === 'ack') {
        acknowledged.push(note.value as Acknowledged);
        continue;
      }
      if (note.kind === 'folder') {
        for (const file of files.values()) file.fresh = false;
        removed.clear();
        continue;
      }
      if (note.kind === 'rename') throw new Error(`a file of the corpus was renamed: ${note.path}`);
      if (note.kind === 'unlink') {
        const gone = files.get(note.path);
        // One that never had an entry on the disk cannot come back.
        if (gone && !gone.fresh) removed.set(note.path, gone);
        files.delete(note.path);
        continue;
      }
      const file = files.get(note.path) ?? {
        durable: Buffer.alloc(0),
        pending: [],
        fresh: note.kind === 'create',
      };
      files.set(note.path, file);
      if (note.kind === 'create') continue;
      if (note.kind === 'sync') {
        file.durable = apply(file.durable, file.pending);
        file.pending = [];
      } else file.pending.push(note as Change);
    }
    const after = join(folder, 'after');
    mkdirSync(after);
    const there = new Map([...removed].filter(() => random() < 0.5));
    for (const [name, file] of files) if (!file.fresh || random() < 0.5) there.set(name, file);
    for (const [name, { durable, pending }] of there) {
      const bytes = apply(durable, surviving(pending, random));
      writeFileSync(join(after, `corpus.sqlite${/\.sqlite(.*)$/u.exec(name)![1]}`), bytes);
    }
    const fault = check(join(after, 'corpus.sqlite'), acknowledged);
    if (fault) wrong.push(`cut ${nth} of seed ${seed}, after ${place} of ${notes.length} calls: ${fault}`);
    rmSync(after, { recursive: true });
  }
  return wrong;
}

export const powercut: Fault = {
  name: 'powercut',
  long: 10_000,
  short: 25,
  unavailable: shimUnavailable,
  async run(count, seed, folder) {
    const library = buildShim(folder);
    const notes = await record(folder, library, 'FULL');
    const wrong = cut(notes, count, seed, folder);
    const loose = await record(folder, library, 'NORMAL');
    if (cut(loose, PROOFS, seed, folder).length === 0)
      wrong.push(`synchronous=NORMAL lost nothing in ${PROOFS} cuts: the harness proves nothing`);
    return wrong;
  },
};
