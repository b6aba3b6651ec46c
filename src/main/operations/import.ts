/** Files and pasted text become articles: recognised when they are already there, a revision when they are a new version of one. */
import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/call.ts';
import { makeAnchor } from '../../shared/anchor.ts';
import type { ImportOutcome, Role } from '../../shared/article.ts';
import { hashOf, type ArticleRow } from '../corpus/articles.ts';
import type { Paper, ReadResult } from '../import/paper.ts';
import { similarity } from '../review/similarity.ts';
import type { Context } from './context.ts';
import { takeParcel } from './merges.ts';

/** A file of the same name whose text shares this much with a known draft is a new version of it. */
const SAME_DRAFT = 0.4;
/** Articles compared again at the end of an import; the others follow while the desk is idle. */
const REFRESHED = 200;
/** Of the time that reading the files took. */
const SHARE = 0.25;

interface Incoming {
  name: string;
  folder: string | null;
  bytes: Uint8Array;
  read: ReadResult;
}

export function importOperations(
  context: Context,
): Pick<Handlers, 'articles.import' | 'articles.paste' | 'articles.original'> {
  const { db, articles, held, journal, desk, options } = context;

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
    losses: paper.losses.map((loss) => loss[context.userSettings().language]),
  });

  /** The draft of which this text is a new version, if any. */
  function earlierVersion(name: string, paper: Paper): ArticleRow | null {
    const candidates = articles
      .named(name)
      .map((row) => ({ row, share: similarity(articles.revision(row.id, row.revision)!.text, paper.text) }))
      .sort((a, b) => b.share - a.share);
    return candidates[0]?.share >= SAME_DRAFT ? candidates[0].row : null;
  }

  function takeIn(
    { name, folder, bytes, read }: Incoming,
    role: Role,
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
    if (earlier) {
      const number = Math.max(...articles.revisions(id).map((one) => one.number)) + 1;
      articles.addRevision(id, number, 'import', revision, at, context.author());
      journal.act({ article: id, what: 'revise' }, (write) =>
        write('article', { id }, { revision: number, original: hash }),
      );
      desk.followPassages(id);
    } else {
      articles.insert({ id, name, folder, original: hash, role, at }, paper);
      articles.addRevision(id, 1, 'import', revision, at, null);
      journal.act({ article: id, what: 'import' }, () => undefined);
    }
    // A new version brings the notes of the earlier one again.
    const had = earlier ? held.importedNotes(id) : [];
    for (const note of paper.notes) {
      const anchor = makeAnchor(paper.text, note);
      const same = had.findIndex((one) => one.author === note.author && one.at === note.at && one.body === note.body && one.anchor.quote === anchor.quote); // prettier-ignore
      if (same === -1) held.addImportedNote(id, note.author, note.at, note.body, anchor);
      else had.splice(same, 1);
    }
    if (dossier) db.prepare('INSERT INTO membership VALUES (?, ?) ON CONFLICT DO NOTHING').run(dossier, id);
    desk.derive(id, true);
    return known(earlier ? 'new-revision' : 'imported', name, id, paper);
  }

  async function importFiles(
    files: { name: string; folder: string | null; bytes: Uint8Array }[],
    role: Role = 'draft',
    dossier?: string,
  ): Promise<ImportOutcome[]> {
    const started = performance.now();
    const incoming: Incoming[] = [];
    for (const file of files) {
      // A zip of papers is as many files as it holds.
      const unpacked = (await options.reader.unpack?.(file)) ?? { files: [file] };
      if ('refusal' in unpacked) {
        incoming.push({ ...file, read: unpacked });
        continue;
      }
      for (const { name, bytes } of unpacked.files)
        incoming.push({ name, folder: file.folder, bytes, read: await options.reader.read({ name, bytes }) });
    }
    // One transaction: an import that is refused by the disk leaves nothing behind.
    const outcomes = db.transaction(() => {
      const taken = incoming.map((one) => takeIn(one, role, dossier));
      desk.refreshStale(REFRESHED, SHARE * (performance.now() - started));
      return taken;
    })();
    const touched = outcomes.flatMap((outcome) => (outcome.result === 'refused' ? [] : [outcome.article]));
    if (touched.length) context.emit({ type: 'articles-changed', articles: [] });
    return outcomes;
  }

  return {
    'articles.import': ({ files, role, dossier }) =>
      importFiles(
        files.map((file) => ({
          name: file.name,
          folder: file.folder,
          bytes: Buffer.from(file.bytes, 'base64'),
        })),
        role,
        dossier,
      ),
    'articles.paste': async ({ text, html }) => {
      const name = html ? 'collage.html' : 'collage.txt';
      const [outcome] = await importFiles([{ name, folder: null, bytes: Buffer.from(html ?? text, 'utf8') }]);
      return outcome;
    },
    'articles.original': ({ article }) => {
      const original = articles.original(desk.articleRow(article).id);
      return original && { name: original.name, bytes: Buffer.from(original.bytes).toString('base64') };
    },
  };
}
