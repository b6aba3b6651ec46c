/** A desk whose disk fails at the Nth call, run under the shim; prints what went wrong as JSON and ends. */
import { join } from 'node:path';
import { CorpusError, openDatabase } from '../../src/main/corpus/database.ts';
import { listBackups } from '../../src/main/corpus/backup.ts';
import { inspect } from '../../src/main/corpus/backup-file.ts';
import { OperationError } from '../../src/shared/call.ts';
import { VERDICTS } from '../../src/shared/review.ts';
import { draft, openDesk } from './desk.ts';
import { failedCalls, NO_FAILURE, setControl, type Control } from './shim.ts';

const [folder, controlPath, given, startedAt] = process.argv.slice(2);
const path = join(folder, 'corpus.sqlite');
const ENOSPC = 28;
const EIO = 5;
const EROFS = 30;
const FAILURES: readonly Pick<Control, 'code' | 'lasting'>[] = [
  { code: ENOSPC, lasting: true },
  { code: EIO, lasting: false },
  { code: EIO, lasting: true },
  { code: EROFS, lasting: true },
];
/** A backup writes thousands of times: these are enough to meet each of its steps. */
const MOST_CALLS = 400;

const wrong: string[] = [];
const open = () => openDesk(path, { log: () => undefined });

// A folder in which nothing may be written is refused by name; nothing is left behind.
setControl(controlPath, { ...NO_FAILURE, readOnly: true });
try {
  await (await open()).core.close();
  wrong.push('a folder without the right to write was opened');
} catch (fault) {
  if (!(fault instanceof CorpusError) || fault.code !== 'corpus-read-only')
    wrong.push(`a folder without the right to write: ${String(fault)}`);
}
setControl(controlPath, NO_FAILURE);

let { core, call, importText } = await open();
let nth = Number(startedAt);
const article = await importText('0.txt', draft(0));
const claims = (await call('review.open', { article })).claims.map((claim) => claim.id);
const claimOf = () => claims[nth % claims.length];

/** What the editor does, each time with another effect. */
const acts: Record<string, () => Promise<unknown>> = {
  judge: () =>
    call('claims.judge', { article, claim: claimOf(), verdict: VERDICTS[nth % VERDICTS.length], comment: String(nth) }),
  source: () =>
    call('sources.add', {
      article,
      claim: claimOf(),
      note: { kind: 'document', title: `Note ${nth}`, locator: '', consulted: '', excerpt: '', protected: false },
    }),
  draft: () => call('draft.save', { article, revision: { text: `${draft(0)}Ligne ${nth}.\n`, blocks: [], marks: [] } }),
  commit: () => call('draft.commit', { article }),
  undo: () => call('history.undo', { article }),
  settings: () => call('settings.set', { name: `Marion ${nth}` }),
  register: () =>
    call('register.put', {
      entry: {
        kind: 'outlets',
        fact: { basis: 'Marion', asOf: '2026-03-02', name: `La Gazette ${nth}`, aliases: [] },
      },
    }),
  rule: () => call('rules.switch', { rule: 'calendar/weekday', off: nth % 2 === 0 }),
  import: () => importText(`${nth}.txt`, draft(nth)),
  backup: () => call('backups.make', {}),
}; // prettier-ignore

/** All that the corpus holds, as another reader sees it. */
function held(): string {
  const db = openDatabase(path, { readOnly: true });
  try {
    const tables = [
      'SELECT id, revision, status, claims, judged, changed_at FROM article ORDER BY id',
      'SELECT article, number, hash FROM revision ORDER BY article, number',
      'SELECT * FROM draft ORDER BY article',
      'SELECT * FROM judgement ORDER BY id',
      'SELECT * FROM source_note ORDER BY id',
      'SELECT * FROM setting ORDER BY key',
      'SELECT seq, what, after FROM event ORDER BY seq',
      'SELECT * FROM house_fact ORDER BY id',
      'SELECT * FROM dismissal ORDER BY id',
      'SELECT article, start, rule FROM derived_warning ORDER BY article, start, rule',
    ];
    return JSON.stringify(tables.map((sql) => db.prepare(sql).all()));
  } finally {
    db.close();
  }
}
const onDesk = async () => JSON.stringify(await call('review.open', { article }));

let left = Number(given);
/** Between two failures tried, so that few cases still meet early and late calls. */
const stride = left >= 1000 ? 1 : 11;
for (let round = 0; left > 0; round++) {
  const { code, lasting } = FAILURES[round % FAILURES.length];
  for (const [name, act] of Object.entries(acts)) {
    for (let at = 1 + (round % stride); at <= MOST_CALLS && left > 0; at += stride) {
      nth++;
      left--;
      if (name === 'commit') await acts.draft();
      const before = held();
      const deskBefore = name === 'backup' ? '' : await onDesk();
      const backups = listBackups(path).length;
      setControl(controlPath, { countdown: at, code, lasting, readOnly: false });
      let refusal: Error | null = null;
      try {
        await act();
      } catch (fault) {
        refusal = fault as Error;
      }
      const failed = failedCalls(controlPath);
      setControl(controlPath, NO_FAILURE);
      const where = `${name}, call ${at} failing with ${code}${lasting ? ' from then on' : ''}`;
      if (refusal) {
        const told = refusal instanceof OperationError ? refusal.code : refusal.message;
        if (failed === 0) wrong.push(`${where}: refused without a failure: ${refusal.message}`);
        else if (!/^(disk-full|disk-error|corpus-read-only)$/u.test(told))
          wrong.push(`${where}: told as ${told}`);
        if (held() !== before) wrong.push(`${where}: refused, and yet something was written`);
        if (name !== 'backup' && (await onDesk()) !== deskBefore)
          wrong.push(`${where}: refused, and yet the desk shows something else`);
      } else if (name !== 'backup' && name !== 'undo' && held() === before)
        wrong.push(`${where}: acknowledged, and nothing was written`);
      if (name === 'backup') {
        const now = listBackups(path);
        if (refusal && now.length > backups) wrong.push(`${where}: refused, and yet it is listed`);
        for (const backup of now.slice(0, 1)) inspect(backup.path, true);
      }
      if (failed === 0) break;
    }
  }
  // Closing on a failing disk must not hang or break what is there; the next opening repairs by itself.
  setControl(controlPath, { countdown: 1 + (round % 7), code, lasting: true, readOnly: false });
  await core.close();
  setControl(controlPath, NO_FAILURE);
  const before = held();
  const db = openDatabase(path);
  const integrity = db.pragma('integrity_check', { simple: true });
  db.close();
  if (integrity !== 'ok') wrong.push(`round ${round}: integrity_check says ${String(integrity)}`);
  ({ core, call, importText } = await open());
  if (held() !== before) wrong.push(`round ${round}: opening again changed what is held`);
  await acts.judge();
}
await core.close();
console.log(JSON.stringify({ wrong }));
