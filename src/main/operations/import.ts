/** Files and pasted text become articles: recognised when they are already there, a revision when they are a new version of one. */
import { randomUUID } from 'node:crypto';
import { OperationError, type Handlers } from '../../shared/call.ts';
import { makeAnchor } from '../../shared/anchor.ts';
import type { ImportOutcome, RevisionText, Role, TrackedChanges } from '../../shared/article.ts';
import { hashOf, type ArticleRow } from '../corpus/articles.ts';
import type { Row } from '../corpus/journal.ts';
import { previews } from '../import/encoding.ts';
import type { Paper, ReadResult } from '../import/paper.ts';
import type { Prepared } from '../review/desk.ts';
import { similarity } from '../review/similarity.ts';
import type { Context } from './context.ts';
import { commitDraft } from './drafts.ts';
import { takeParcel } from './merges.ts';

/** Formats of tables: their rows are what drafts are held against. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'xlsx', 'ods']);
/** A file of the same name whose text shares this much with a known draft is a new version of it. */
const SAME_DRAFT = 0.4;
/** A file of another name that shares so much with a draft may be a new version of it; the editor is asked. */
const NEAR_DUPLICATE = 0.6;
const SHARED_PASSAGES = 0.3;
/** Milliseconds of an import for articles that it put behind; the others follow while the desk is idle. */
const COMPARING = 30;
/** Files from which on an import is worth threads of its own. */
const SEVERAL = 4;
/** Code units of text of one import that are analysed while files are read; of more each when it is written, so that memory stays bounded. */
const AHEAD = 3_000_000;

/** Losses that a choice of the import line can mend. */
const CHOSEN = /^(?:Guessed encoding|Tracked changes|Attachments)/u;

interface NamedBytes {
  name: string;
  folder: string | null;
  bytes: Uint8Array;
}
interface Incoming extends NamedBytes {
  read: ReadResult;
  /** Of its text, when it was made already. */
  prepared?: Prepared;
}

export function importOperations(
  context: Context,
): Pick<
  Handlers,
  | 'articles.import'
  | 'articles.paste'
  | 'articles.original'
  | 'articles.readings'
  | 'articles.reread'
  | 'articles.importParts'
  | 'articles.asRevision'
> {
  const { db, articles, held, journal, desk, options } = context;

  const tellings = (losses: Paper['losses']): string[] =>
    losses.map((loss) => loss[context.userSettings().language]);

  const known = (
    result: 'already-there' | 'new-revision' | 'imported' | 'merged',
    name: string,
    id: string,
    paper: Paper,
  ): Exclude<ImportOutcome, { result: 'refused' }> => ({
    name,
    result,
    article: id,
    title: articles.summary(articles.get(id)!).title,
    losses: tellings(paper.losses.filter((loss) => !CHOSEN.test(loss.en))),
    offered: tellings(paper.losses.filter((loss) => CHOSEN.test(loss.en))),
    ...(paper.encoding || paper.tracked
      ? {
          reading: {
            ...(paper.encoding && { encoding: paper.encoding }),
            ...(paper.tracked && { tracked: paper.tracked }),
          },
        }
      : {}),
    ...(paper.attachments ? { attachments: paper.attachments.map((one, index) => ({ index, ...one })) } : {}),
  });

  /** A draft of another name that says nearly the same, if any: the editor decides whether this is a new version of it. */
  function similarTo(id: string): { similar?: { article: string; title: string } } {
    const { text } = articles.revision(id, articles.get(id)!.revision)!;
    for (const other of context.archive.alike(id, SHARED_PASSAGES, 3)) {
      const row = articles.get(other)!;
      if (
        row.role !== 'draft' ||
        similarity(articles.revision(other, row.revision)!.text, text) < NEAR_DUPLICATE
      )
        continue;
      return { similar: { article: other, title: articles.summary(row).title } };
    }
    return {};
  }

  /** Adds the notes of a paper that the article has not got yet: a new version brings those of the earlier one again. */
  function addNotes(id: string, paper: Pick<Paper, 'notes' | 'text'>, had = held.importedNotes(id)): void {
    for (const note of paper.notes) {
      const anchor = makeAnchor(paper.text, note);
      const same = had.findIndex((one) => one.author === note.author && one.at === note.at && one.body === note.body && one.anchor.quote === anchor.quote); // prettier-ignore
      if (same === -1) held.addImportedNote(id, note.author, note.at, note.body, anchor);
      else had.splice(same, 1);
    }
  }

  /** Makes a text the article's: a revision that it already has, or a new one. Returns whether the text changed. */
  function revise(id: string, revision: RevisionText, what: string, more: Row = {}): boolean {
    const row = articles.get(id)!;
    const all = articles.revisions(id).map((one) => articles.revision(id, one.number)!);
    const same = all.findLast(
      (one) => one.text === revision.text && JSON.stringify(one.blocks) === JSON.stringify(revision.blocks),
    );
    if (same?.number === row.revision) return false;
    const number = same?.number ?? Math.max(...all.map((one) => one.number)) + 1;
    if (!same) articles.addRevision(id, number, 'import', revision, context.now(), context.author());
    journal.act({ article: id, what }, (write) => write('article', { id }, { revision: number, ...more }));
    desk.followPassages(id);
    return true;
  }

  /** The draft of which this text is a new version, if any. */
  function earlierVersion(name: string, paper: Paper): ArticleRow | null {
    const candidates = articles
      .named(name)
      .map((row) => ({ row, share: similarity(articles.revision(row.id, row.revision)!.text, paper.text) }))
      .sort((a, b) => b.share - a.share);
    return candidates[0]?.share >= SAME_DRAFT ? candidates[0].row : null;
  }

  function takeIn(
    { name, folder, bytes, read, prepared }: Incoming,
    given: Role | undefined,
    dossier: string | undefined,
  ): ImportOutcome {
    if ('refusal' in read) return { name, result: 'refused', ...read.refusal };
    const { paper } = read;
    if (paper.parcel) {
      const taken = takeParcel(context, paper.parcel, folder);
      if (dossier)
        db.prepare('INSERT INTO membership VALUES (?, ?) ON CONFLICT DO NOTHING').run(dossier, taken.article);
      return {
        ...known(taken.result, name, taken.article, paper),
        conflicts: taken.conflicts,
        ...(taken.result === 'merged' ? { brought: { rows: taken.added, revisions: taken.revisions } } : {}),
      };
    }
    // A table is what drafts are held against, unless the editor says otherwise.
    const role = given ?? (TABLES.has(paper.format) ? 'reference' : 'draft');
    const hash = hashOf(bytes);
    const same = articles.findSame(hash, hashOf(paper.text));
    if (same) {
      if (dossier)
        db.prepare('INSERT INTO membership VALUES (?, ?) ON CONFLICT DO NOTHING').run(dossier, same.id);
      return known('already-there', name, same.id, paper);
    }
    const at = context.now();
    const revision = { text: paper.text, blocks: paper.blocks ?? [], marks: paper.marks };
    articles.keepOriginal(hash, name, bytes);
    const earlier = earlierVersion(name, paper);
    const id = earlier?.id ?? randomUUID();
    if (earlier) revise(id, revision, 'revise', { original: hash });
    else {
      articles.insert({ id, name, folder, original: hash, role, at }, paper);
      articles.addRevision(id, 1, 'import', revision, at, null);
      journal.act({ article: id, what: 'import' }, () => undefined);
    }
    addNotes(id, paper);
    if (dossier) db.prepare('INSERT INTO membership VALUES (?, ?) ON CONFLICT DO NOTHING').run(dossier, id);
    desk.derive(id, true, prepared);
    return earlier
      ? known('new-revision', name, id, paper)
      : { ...known('imported', name, id, paper), ...(role === 'draft' ? similarTo(id) : {}) };
  }

  const originalOf = (article: string) => {
    const original = articles.original(desk.articleRow(article).id);
    if (!original)
      throw new OperationError('no-original', {
        fr: 'Le fichier d’origine n’est plus là.',
        en: 'The imported file is gone.',
      });
    return { name: original.name, bytes: new Uint8Array(original.bytes) };
  };

  const isKnown = ({ bytes, read }: Incoming): boolean =>
    'paper' in read && articles.findSame(hashOf(bytes), hashOf(read.paper.text)) !== null;

  async function* readAll(files: readonly NamedBytes[], tracked?: TrackedChanges): AsyncGenerator<Incoming> {
    for (const file of files) {
      // A zip of papers is as many files as it holds.
      const unpacked = (await options.reader.unpack?.(file)) ?? { files: [file] };
      if ('refusal' in unpacked) {
        yield { ...file, read: unpacked };
        continue;
      }
      for (const { name, bytes } of unpacked.files)
        yield { name, folder: file.folder, bytes, read: await options.reader.read({ name, bytes, tracked }) };
    }
  }

  /** Reads files and analyses what is new: while one is analysed the reader is at the next. */
  async function prepareAll(files: readonly NamedBytes[], tracked?: TrackedChanges): Promise<Incoming[]> {
    const incoming: Incoming[] = [];
    const preparing: Promise<void>[] = [];
    let ahead = AHEAD;
    const all = readAll(files, tracked);
    for (let next = all.next(); ;) {
      const step = await next;
      if (step.done) break;
      const one = step.value;
      next = all.next();
      // The reader gets the next file, and the desk its turn.
      await new Promise((resolve) => setImmediate(resolve));
      incoming.push(one);
      if ('refusal' in one.read || one.read.paper.parcel || isKnown(one)) continue;
      ahead -= one.read.paper.text.length;
      if (ahead < 0) continue;
      const { paper } = one.read;
      preparing.push(
        desk.prepare(paper, files.length >= SEVERAL).then((prepared) => void (one.prepared = prepared)),
      );
    }
    await Promise.all(preparing);
    return incoming;
  }

  let written: Promise<void> = Promise.resolve();
  async function importFiles(
    files: readonly NamedBytes[],
    role?: Role,
    dossier?: string,
    tracked?: TrackedChanges,
  ): Promise<ImportOutcome[]> {
    // Imports are written in the order in which they were asked for, while the files of the next are read.
    const before = written;
    const { promise, resolve: done } = Promise.withResolvers<void>();
    written = promise;
    try {
      const incoming = await prepareAll(files, tracked);
      await before;
      // One transaction: an import that is refused by the disk leaves nothing behind.
      const outcomes = db.transaction(() => {
        const taken = incoming.map((one) => takeIn(one, role, dossier));
        const imported = taken.flatMap((one) => (one.result === 'imported' || one.result === 'new-revision' ? [one.article] : [])); // prettier-ignore
        if (imported.length) desk.refreshStale(COMPARING, imported);
        return taken;
      })();
      if (outcomes.some((outcome) => outcome.result !== 'refused'))
        context.emit({ type: 'articles-changed', articles: [] });
      return outcomes;
    } finally {
      done();
    }
  }

  return {
    'articles.import': ({ files, role, dossier, tracked }) =>
      importFiles(
        files.map((file) => ({
          name: file.name,
          folder: file.folder,
          bytes: Buffer.from(file.bytes, 'base64'),
        })),
        role,
        dossier,
        tracked,
      ),
    'articles.paste': async ({ text, html }) => {
      const name = html ? 'collage.html' : 'collage.txt';
      const [outcome] = await importFiles([{ name, folder: null, bytes: Buffer.from(html ?? text, 'utf8') }]);
      return outcome;
    },
    'articles.readings': ({ article }) => {
      const original = originalOf(article);
      const { text } = articles.revision(article, articles.get(article)!.revision)!;
      return previews(original.bytes).map((one) => ({
        ...one,
        current: text.includes(one.excerpt.slice(2, -2)),
      }));
    },
    'articles.reread': async ({ article, encoding, tracked }) => {
      const original = originalOf(article);
      const read = await options.reader.read({ ...original, encoding, tracked });
      if ('refusal' in read) return { name: original.name, result: 'refused', ...read.refusal };
      const { paper } = read;
      const outcome = db.transaction(() => {
        commitDraft(context, article);
        const revision = { text: paper.text, blocks: paper.blocks ?? [], marks: paper.marks };
        const changed = revise(article, revision, 'reread');
        addNotes(article, paper);
        desk.derive(article);
        return known(changed ? 'new-revision' : 'already-there', original.name, article, paper);
      })();
      context.emit({ type: 'articles-changed', articles: [article] });
      return outcome;
    },
    'articles.importParts': async ({ article, parts, tracked }) => {
      const original = originalOf(article);
      const found = (await options.reader.parts?.(original)) ?? { files: [] };
      if ('refusal' in found) return [{ name: original.name, result: 'refused', ...found.refusal }];
      const wanted = found.files.filter((_, index) => parts.includes(index));
      return importFiles(
        wanted.map((file) => ({ ...file, folder: original.name })),
        'draft',
        undefined,
        tracked,
      );
    },
    'articles.asRevision': ({ article, of }) => {
      const [row, other] = [desk.articleRow(article), desk.articleRow(of)];
      if (row.id === other.id)
        throw new OperationError('same-article', {
          fr: 'C’est le même article.',
          en: 'It is the same article.',
        });
      db.transaction(() => {
        commitDraft(context, of);
        const { text, blocks, marks } = articles.revision(article, row.revision)!;
        revise(of, { text, blocks, marks }, 'revise', { original: row.original });
        for (const note of held.importedNotes(article))
          held.addImportedNote(of, note.author, note.at, note.body, note.anchor);
        journal.act({ article, what: 'withdraw' }, (write) =>
          write('article', { id: article }, { withdrawn: 1 }),
        );
        context.archive.markNeighbours(article);
        desk.derive(of);
        db.prepare('UPDATE article SET changed_at = ? WHERE id = ?').run(context.now(), of);
      })();
      context.emit({ type: 'articles-changed', articles: [] });
      return desk.review(of);
    },
    'articles.original': ({ article }) => {
      const original = articles.original(desk.articleRow(article).id);
      return original && { name: original.name, bytes: Buffer.from(original.bytes).toString('base64') };
    },
  };
}
