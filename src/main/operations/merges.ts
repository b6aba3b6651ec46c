/** Work of another desk on the same article: united with this desk's, differences listed and settled one by one. */
import { randomUUID } from 'node:crypto';
import { findAnchor, makeAnchor, type Anchor } from '../../shared/anchor.ts';
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { ConflictSide, ConflictSubject, MergeChoice, MergeConflict } from '../../shared/merge.ts';
import type { Progress, Verdict } from '../../shared/review.ts';
import { hashOf, type ArticleRow } from '../corpus/articles.ts';
import { makeAttachments } from '../corpus/attachments.ts';
import type { Row, Write } from '../corpus/journal.ts';
import { collect } from '../dossier/collect.ts';
import { combine } from '../dossier/combine.ts';
import type { Content, Parcel } from '../dossier/content.ts';
import { planMerge, renamed, type ConflictEntity } from '../dossier/plan.ts';
import { print } from '../dossier/prints.ts';
import { changesBetween } from '../export/diff.ts';
import { VERDICT_LABELS, SOURCE_LABELS } from '../../shared/labels.ts';
import { censored } from '../export/withhold.ts';
import type { Context } from './context.ts';
import { commitDraft } from './drafts.ts';

interface ConflictRow {
  id: string;
  article: string;
  entity: ConflictEntity;
  subject: string;
  mine: string | null;
  theirs: string | null;
  author: string;
  at: string;
  choice: MergeChoice | null;
}

/** What became of a parcel. */
export interface Taken {
  article: string;
  result: 'imported' | 'merged' | 'already-there';
  /** Open differences of the article. */
  conflicts: number;
  /** Verdicts, notes and the like that came from the other desk; revisions of the text. */
  added: number;
  revisions: number;
}

/** The article of this corpus that a parcel is about: the same one, one from the same file, or one with one of its texts. */
function articleOf({ articles, db }: Context, { article, original, revisions }: Content): ArticleRow | null {
  const same = articles.get(article.id);
  if (same) return same;
  const byFile = articles.findSame(original.hash, '');
  if (byFile) return byFile;
  const byText = db.prepare(
    'SELECT a.* FROM revision r JOIN article a ON a.id = r.article WHERE r.hash = ? AND a.withdrawn = 0 ORDER BY a.number',
  );
  for (const revision of revisions) {
    const row = byText.get(hashOf(revision.text)) as ArticleRow | undefined;
    if (row) return row;
  }
  return null;
}

/** Takes an article of another desk in, inside the caller's transaction. What it adds, it adds in one act that can be taken back. */
export function takeParcel(context: Context, { content, files }: Parcel, folder: string | null): Taken {
  const known = articleOf(context, content);
  const taken = known ? merge(context, known, content, files) : create(context, content, files, folder);
  return { ...taken, conflicts: openConflicts(context, taken.article).length };
}

function keepFiles({ articles, db }: Context, content: Content, files: Parcel['files']): void {
  const attachments = makeAttachments(db);
  const original = files.get(content.original.hash);
  if (original) articles.keepOriginal(content.original.hash, content.original.name, original);
  for (const { hash } of content.attachments) {
    const bytes = files.get(hash);
    if (bytes) attachments.keep(bytes);
  }
}

function create(context: Context, content: Content, files: Parcel['files'], folder: string | null): Omit<Taken, 'conflicts'> {
  const { articles, journal, desk } = context;
  const { article, fields, revisions, lineage } = content;
  const { id } = article;
  keepFiles(context, content, files);
  // Without its file an article still has a text: that is what can be opened again.
  const first = revisions.find((one) => one.number === content.current)!;
  const bytes = files.get(content.original.hash) ?? new TextEncoder().encode(first.text);
  const original = hashOf(bytes);
  articles.keepOriginal(original, content.original.name, bytes);
  articles.insert(
    { id, name: article.name, folder, original, role: fields.role, at: article.imported_at },
    { format: article.format, title: article.meta_title, byline: article.meta_byline, date: article.meta_date === null ? null : { value: article.meta_date, from: 'metadata' }, language: article.meta_language, text: '', blocks: null, marks: [], notes: [], losses: [] },
  );
  for (const { number, origin, author, at, ...text } of revisions) articles.addRevision(id, number, origin, text, at, author);
  journal.act({ article: id, what: 'import' }, (write) => {
    const { role: _role, ...given } = fields;
    write('article', { id }, given);
    for (const number of lineage) write('article', { id }, { revision: number });
    const rows = <T extends { id: string }>(table: Parameters<Write>[0], all: readonly T[], more: Row = {}) => {
      for (const { id: key, ...row } of all) write(table, { id: key }, { ...(row as unknown as Row), ...more });
    };
    rows('claim', content.claims, { article: id });
    rows('judgement', content.judgements);
    rows('source_note', content.sources);
    rows('attachment', content.attachments.filter((one) => files.has(one.hash)));
    rows('dismissal', content.dismissals, { article: id });
    rows('imported_note', content.notes, { article: id });
    if (content.signOff) write('sign_off', { id }, content.signOff);
    for (const tag of content.tags) write('tag', { article: id, tag }, { article: id, tag });
  });
  desk.derive(id);
  return { article: id, result: 'imported', added: 0, revisions: revisions.length };
} // prettier-ignore

function merge(context: Context, row: ArticleRow, content: Content, files: Parcel['files']): Omit<Taken, 'conflicts'> {
  const { articles, journal, desk, db } = context;
  const { id } = row;
  commitDraft(context, id);
  const parts = { ...context, articles };
  const mine = collect(parts, id);
  const theirs = renamed(mine, content);
  // What this desk sent out with blacked-out words comes back as its own.
  const sent = censored(mine);
  const own: Record<string, string[]> = {};
  for (const [table, rows] of [['judgement', sent.judgements], ['dismissal', sent.dismissals], ['source_note', sent.sources]] as const)
    for (const one of rows) own[`${table}/${one.id}`] = [print(table, one)];
  const plan = planMerge(mine, theirs, own);
  const attachable = (one: { table: string; row: Row | null }) =>
    one.table !== 'attachment' || one.row === null || files.has(String(one.row.hash)) || makeAttachments(db).bytes(String(one.row.hash)) !== null;
  const writes = plan.writes.filter(attachable);
  const listed = db.prepare('SELECT choice FROM merge_conflict WHERE id = ?');
  const open = db.prepare(
    'SELECT 1 FROM merge_conflict WHERE article = ? AND entity = ? AND subject = ? AND theirs IS ? AND choice IS NULL',
  );
  const asText = (side: Row | null) => side && JSON.stringify(side);
  const conflicts = plan.conflicts.filter(
    (one) => !listed.get(one.id) && !open.get(id, one.entity, one.subject, asText(one.theirs)),
  );
  const settledNow = plan.settled.flatMap(({ entity, subject }) =>
    db.prepare('SELECT id FROM merge_conflict WHERE article = ? AND entity = ? AND subject = ? AND choice IS NULL').pluck().all(id, entity, subject) as string[],
  );
  const restored = row.withdrawn === 1;
  const changes = writes.length + plan.lineage.length + conflicts.length + settledNow.length;
  if (changes + plan.revisions.length === 0 && !restored) return { article: id, result: 'already-there', added: 0, revisions: 0 };
  keepFiles(context, { ...content, attachments: theirs.attachments }, files);
  for (const { number, origin, author, at, ...text } of plan.revisions) articles.addRevision(id, number, origin, text, at, author);
  if (changes > 0 || restored)
    journal.act({ article: id, what: 'merge' }, (write) => {
      if (restored) write('article', { id }, { withdrawn: 0 });
      for (const number of plan.lineage) write('article', { id }, { revision: number });
      for (const one of writes) write(one.table, one.key, one.row);
      for (const one of conflicts)
        write('merge_conflict', { id: one.id }, {
          article: id, entity: one.entity, subject: one.subject, mine: asText(one.mine), theirs: asText(one.theirs),
          author: content.exported.by, at: content.exported.at, choice: null, chosen_by: null, chosen_at: null,
        });
      for (const conflict of settledNow)
        write('merge_conflict', { id: conflict }, { choice: 'theirs', chosen_by: content.exported.by, chosen_at: context.now() });
    });
  if (plan.lineage.length) desk.followPassages(id);
  // A passage that this desk lost and the other still finds takes the other's surroundings.
  const { text } = articles.revision(id, desk.articleRow(id).revision)!;
  const anchors = new Map(theirs.claims.map((one) => [one.id, one]));
  for (const one of context.held.claims(id)) {
    const other = anchors.get(one.id);
    const place = other && !findAnchor(text, one.anchor) ? findAnchor(text, other) : null;
    if (place) context.held.moveAnchor(one.id, makeAnchor(text, place));
  }
  desk.derive(id);
  db.prepare('UPDATE article SET changed_at = ? WHERE id = ?').run(context.now(), id);
  return { article: id, result: 'merged', added: writes.length, revisions: plan.revisions.length };
} // prettier-ignore

function openConflicts({ db }: Context, article: string | null): ConflictRow[] {
  const where = article === null ? '' : 'AND m.article = ?';
  return db
    .prepare(
      `SELECT m.* FROM merge_conflict m JOIN article a ON a.id = m.article WHERE m.choice IS NULL AND a.withdrawn = 0 ${where} ORDER BY a.number, m.rowid`,
    ) // prettier-ignore
    .all(...(article === null ? [] : [article])) as ConflictRow[];
}

const SUBJECTS: Partial<Record<ConflictEntity, ConflictSubject>> = {
  judgement: 'judgement', claim: 'claim', source_note: 'source', attachment: 'attachment', dismissal: 'dismissal', imported_note: 'note',
  sign_off: 'sign-off', tag: 'tag', text: 'text',
}; // prettier-ignore

/** Characters of unchanged text shown between two changes. */
const AROUND = 40;

export function mergeOperations(context: Context): Pick<Handlers, 'merge.conflicts' | 'merge.choose'> {
  const { db, articles, held, desk, journal } = context;

  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Row));

  /** The two texts and the one they both come from. */
  const texts = (article: string, row: Row | null) => ({
    text: articles.revision(article, Number(row?.revision)),
    base: row?.base === null || row?.base === undefined ? null : articles.revision(article, Number(row.base)),
  });

  function changed(article: string, row: Row | null): ConflictSide['changes'] {
    const { text, base } = texts(article, row);
    if (!text) return [];
    const all = changesBetween(base?.text ?? '', text.text);
    return all.map(({ type, text: words }, at) => {
      if (type !== 'same' || words.length <= 2 * AROUND) return { type, text: words };
      const head = at === 0 ? '' : words.slice(0, AROUND);
      const tail = at === all.length - 1 ? '' : words.slice(-AROUND);
      return { type, text: `${head} … ${tail}` };
    });
  }

  function side(conflict: ConflictRow, row: Row | null, whose: 'mine' | 'theirs'): ConflictSide {
    const language = context.userSettings().language;
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const claim = held.claims(conflict.article).find((one) => one.id === conflict.subject);
    const words =
      conflict.entity === 'source_note' ? [row?.title, row?.locator, row?.excerpt].filter(Boolean).join(', ')
      : conflict.entity === 'field' ? text(row?.value)
      : conflict.entity === 'tag' ? conflict.subject
      : conflict.entity === 'claim' ? `${text(row?.kind)} · ${String(row?.priority ?? '')}`
      : text(row?.comment ?? row?.reason ?? row?.body ?? row?.name); // prettier-ignore
    const revision = conflict.entity === 'text' ? texts(conflict.article, row).text : null;
    return {
      present: row !== null && row.removed !== 1,
      by: text(row?.author) || revision?.by || (whose === 'theirs' ? conflict.author : null),
      at: text(row?.at) || revision?.at || null,
      verdict: (row?.verdict ?? null) as Verdict | null,
      progress: (row?.progress ?? null) as Progress | null,
      words,
      question: text(row?.question),
      sources:
        conflict.entity === 'judgement'
          ? (claim?.sources ?? []).filter((one) => one.by === row?.author).map((one) => `${SOURCE_LABELS[one.kind][language]} : ${[one.title, one.locator].filter(Boolean).join(', ')}`)
          : [],
      changes: conflict.entity === 'text' ? changed(conflict.article, row) : [],
    }; // prettier-ignore
  }

  function choicesOf(conflict: ConflictRow): MergeChoice[] {
    const [m, t] = [parse(conflict.mine), parse(conflict.theirs)];
    const both =
      ((conflict.entity === 'judgement' || conflict.entity === 'source_note') && m !== null && t !== null) ||
      (conflict.entity === 'text' && combined(conflict) !== null);
    return both ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
  }
  function combined(conflict: ConflictRow) {
    const row = desk.articleRow(conflict.article);
    const t = texts(conflict.article, parse(conflict.theirs));
    const m = articles.revision(conflict.article, row.revision);
    return t.base && t.text && m ? combine(t.base, m, t.text) : null;
  }

  function anchorOf(conflict: ConflictRow): Anchor | null {
    const row = parse(conflict.theirs) ?? parse(conflict.mine);
    if (row && typeof row.quote === 'string') return row as unknown as Anchor;
    const claim =
      conflict.entity === 'source_note' ? String(row?.claim ?? '')
      : conflict.entity === 'attachment' ? (held.source(String(row?.source ?? ''))?.claim ?? '')
      : conflict.subject; // prettier-ignore
    return held.claims(conflict.article).find((one) => one.id === claim)?.anchor ?? null;
  }

  const present = (conflict: ConflictRow): MergeConflict => {
    const row = desk.articleRow(conflict.article);
    const anchor = anchorOf(conflict);
    const { text } = articles.revision(row.id, row.revision)!;
    return {
      id: conflict.id,
      article: row.id,
      articleTitle: articles.summary(row).title,
      subject: SUBJECTS[conflict.entity] ?? (conflict.subject as ConflictSubject),
      quote: anchor?.quote ?? '',
      span: anchor?.quote ? findAnchor(text, anchor) : null,
      mine: side(conflict, parse(conflict.mine), 'mine'),
      theirs: side(conflict, parse(conflict.theirs), 'theirs'),
      from: conflict.author,
      at: conflict.at,
      choices: choicesOf(conflict),
    };
  };

  /** The row of this desk as it is now. */
  function rowNow(conflict: ConflictRow): Row | null {
    if (conflict.entity === 'text' || conflict.entity === 'field' || conflict.entity === 'tag') return null;
    return (db.prepare(`SELECT * FROM ${conflict.entity} WHERE id = ?`).get(conflict.subject) as Row | undefined) ?? null; // prettier-ignore
  }

  function settle(write: Write, conflict: ConflictRow, choice: MergeChoice): void {
    const { article: id, entity, subject } = conflict;
    const theirs = parse(conflict.theirs);
    if (choice === 'both') bothSides(write, conflict, theirs!);
    else if (choice === 'theirs') {
      if (entity === 'text') write('article', { id }, { revision: Number(theirs!.revision) });
      else if (entity === 'field') write('article', { id }, { [subject]: theirs!.value });
      else if (entity === 'tag') write('tag', { article: id, tag: subject }, theirs);
      else {
        if (theirs === null && entity === 'source_note')
          for (const one of makeAttachments(db).ofSource(subject)) write('attachment', { id: one.id }, null);
        write(entity, { id: subject }, theirs);
      }
    }
    write('merge_conflict', { id: conflict.id }, { choice, chosen_by: context.author(), chosen_at: context.now() });
  } // prettier-ignore

  /** Both are kept: the later verdict holds and the earlier is a note at its passage; two sources side by side; two edits in one text. */
  function bothSides(write: Write, conflict: ConflictRow, theirs: Row): void {
    const { article: id, entity, subject } = conflict;
    if (entity === 'text') {
      const text = combined(conflict)!;
      const number = Math.max(...articles.revisions(id).map((one) => one.number)) + 1;
      articles.addRevision(id, number, 'edit', text, context.now(), context.author());
      write('article', { id }, { revision: number });
      return;
    }
    const mine = rowNow(conflict) ?? parse(conflict.mine)!;
    const { id: _id, ...own } = mine;
    if (entity === 'source_note') {
      const [first, second] = [own, theirs].sort((a, b) => order(a, b));
      write('source_note', { id: subject }, first);
      write('source_note', { id: randomUUID() }, second);
      return;
    }
    const [earlier, later] = [own, theirs].sort((a, b) => order(a, b));
    write('judgement', { id: subject }, later);
    const anchor = held.claims(id).find((one) => one.id === subject)!.anchor;
    const verdict = earlier.verdict as Verdict | null;
    const words = context.userSettings().language;
    write('imported_note', { id: randomUUID() }, {
      article: id, author: String(earlier.author), at: String(earlier.at),
      body: [verdict && VERDICT_LABELS[verdict][words], earlier.comment, earlier.question].filter(Boolean).join('\n'), ...anchor,
    });
  } // prettier-ignore
  const order = (a: Row, b: Row) => (`${a.at} ${a.author} ${a.verdict}` < `${b.at} ${b.author} ${b.verdict}` ? -1 : 1); // prettier-ignore

  return {
    'merge.conflicts': ({ article }) => openConflicts(context, article ?? null).map(present),
    'merge.choose': ({ article, choices }) => {
      const open = new Map(openConflicts(context, article).map((one) => [one.id, one]));
      const chosen = choices.map(({ conflict, choice }) => {
        const one = open.get(conflict);
        if (!one)
          throw new OperationError('no-conflict', {
            fr: 'Ce désaccord est déjà réglé.',
            en: 'This conflict is settled already.',
          });
        if (!choicesOf(one).includes(choice))
          throw new OperationError('no-both', {
            fr: 'Les deux ne tiennent pas ensemble ici : choisissez l’un ou l’autre.',
            en: 'Both cannot stand here: choose one.',
          });
        return { one, choice };
      });
      db.transaction(() => {
        journal.act({ article, what: 'merge-choose' }, (write) => {
          for (const { one, choice } of chosen) settle(write, one, choice);
        });
        desk.followPassages(article);
        desk.derive(article);
        db.prepare('UPDATE article SET changed_at = ? WHERE id = ?').run(context.now(), article);
      })();
      context.emit({ type: 'articles-changed', articles: [article] });
      return desk.review(article);
    },
  };
}
