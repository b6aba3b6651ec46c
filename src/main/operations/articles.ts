/** The queue and the archive: lists, what the editor says of an article, dossiers, the sample dossier. */
import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/call.ts';
import type { Dossier } from '../../shared/article.ts';
import { OperationError } from '../../shared/call.ts';
import { resource, resourceNames } from '../engine/resources.ts';
import { outOfReach } from '../corpus/backup.ts';
import type { Row } from '../corpus/journal.ts';
import { makeWatched } from '../corpus/watched.ts';
import type { Context } from './context.ts';
import { queryOf } from './search.ts';

type Names =
  | 'articles.list' | 'articles.update' | 'articles.describe' | 'articles.withdraw' | 'articles.restore' | 'articles.purge'
  | 'dossiers.list' | 'dossiers.create' | 'dossiers.rename' | 'dossiers.assign' | 'dossiers.remove' | 'samples.add' | 'samples.remove'; // prettier-ignore

const SAMPLE_DOSSIER = { fr: 'Articles d’essai', en: 'Sample articles' };

export function articleOperations(
  context: Context,
  importFiles: Handlers['articles.import'],
): Pick<Handlers, Names> {
  const { db, articles, journal, desk, search } = context;

  const setWithdrawn = (ids: string[], withdrawn: number) => {
    let first = 0;
    db.transaction(() => {
      for (const id of ids) {
        const row = desk.articleRow(id);
        const seq = journal.act({ article: id, what: withdrawn ? 'withdraw' : 'restore' }, (write) =>
          write('article', { id }, { withdrawn }),
        );
        first ||= seq;
        context.archive.markNeighbours(row.id);
      }
      desk.refreshStale();
    })();
    context.emit({ type: 'articles-changed', articles: [] });
    return { seq: first };
  };

  /** Writes what the desk says of an article, in one act of it. */
  function describe(
    article: string,
    changes: Readonly<Record<string, string | null | undefined>>,
    tags?: readonly string[],
  ): void {
    const row: Row = {};
    for (const [column, value] of Object.entries(changes)) if (value !== undefined) row[column] = value;
    const before = articles.summary(desk.articleRow(article)).tags;
    journal.act({ article, what: 'describe' }, (write) => {
      if (Object.keys(row).length) write('article', { id: article }, row);
      if (!tags) return;
      for (const tag of before) if (!tags.includes(tag)) write('tag', { article, tag }, null);
      for (const tag of new Set(tags))
        if (!before.includes(tag)) write('tag', { article, tag }, { article, tag });
    });
  }

  const tellingOf = db
    .prepare(
      'SELECT article FROM derived_passage WHERE other = ? UNION SELECT article FROM derived_agreement WHERE other = ?',
    )
    .pluck();
  const watched = makeWatched(db);
  const saidOf = [
    'DELETE FROM derived_warning WHERE rowid IN (SELECT warning FROM derived_passage WHERE other = ?)',
    'DELETE FROM derived_passage WHERE other = ?',
    'DELETE FROM derived_agreement WHERE other = ?',
  ].map((sql) => db.prepare(sql));
  /**
   * Erases content for good: the rows, the original file when no other article came from it, the words of its events; then, while the desk goes
   * on, what is left of them in indexes, log and backups. `more` is
   * done in the same transaction. Returns what the erasing does not reach.
   */
  const purge = async (ids: string[], more: () => void = () => undefined): Promise<string[]> => {
    // What was said of other articles names these: it goes, and is said again without them before the purge is done.
    const naming = new Set(ids.flatMap((id) => tellingOf.all(id, id) as string[]));
    for (const id of ids) naming.delete(id);
    db.transaction(() => {
      for (const id of ids) {
        const row = desk.articleRow(id);
        for (const said of saidOf) said.run(id);
        context.archive.take(id);
        watched.forget(id);
        search.remove(row.number);
        db.prepare('DELETE FROM article WHERE id = ?').run(id);
        // Every version of the file that the article ever came from.
        const files = db
          .prepare(
            `SELECT json_extract(before, '$.original') FROM event WHERE article = @id AND entity = 'article'
             UNION SELECT json_extract(after, '$.original') FROM event WHERE article = @id AND entity = 'article'`,
          )
          .pluck()
          .all({ id }) as (string | null)[];
        db.prepare('UPDATE event SET before = NULL, after = NULL WHERE article = ?').run(id);
        const forget = db.prepare(
          `DELETE FROM original WHERE hash = @hash AND NOT EXISTS (SELECT 1 FROM article WHERE original = @hash)
           AND NOT EXISTS (SELECT 1 FROM event WHERE entity = 'article' AND @hash IN (json_extract(before, '$.original'), json_extract(after, '$.original')))`,
        );
        for (const hash of new Set([row.original, ...files])) if (hash !== null) forget.run({ hash });
        journal.act({ article: id, what: 'purge' }, () => undefined);
      }
      context.attachments.forgetUnused();
      context.erasing.begin([...naming]);
      more();
    })();
    desk.forgetTexts();
    context.emit({ type: 'articles-changed', articles: [] });
    await context.erasing.finish();
    if (naming.size) context.emit({ type: 'articles-changed', articles: [...naming] });
    return outOfReach(context.options.corpusPath);
  };

  const dossiers = (): Dossier[] =>
    (
      db
        .prepare(
          `SELECT d.id, d.name, d.sample, (SELECT count(*) FROM membership m JOIN article a ON a.id = m.article WHERE m.dossier = d.id AND a.withdrawn = 0) AS articles
           FROM dossier d ORDER BY d.sample, d.name`,
        )
        .all() as (Omit<Dossier, 'sample'> & { sample: number })[]
    ).map((dossier) => ({ ...dossier, sample: dossier.sample === 1 }));
  const membersOf = db.prepare('SELECT article FROM membership WHERE dossier = ?').pluck();
  const noDossier = () =>
    new OperationError('no-dossier', { fr: 'Dossier introuvable.', en: 'No such dossier.' });
  const sampleDossier = () => dossiers().find((dossier) => dossier.sample);

  return {
    'articles.list': ({ filter, sort, group, offset, limit }) => {
      const totals = articles.totals();
      return {
        ...articles.list(queryOf(context, filter), sort, group, offset, limit),
        counts: totals.counts,
        claims: totals.claims,
        judged: totals.judged,
      };
    },
    'articles.update': ({ article, tags, date, title, ...changes }) => {
      db.transaction(() => {
        const given = { given_date: date, ...(title !== undefined && { given_title: title || null }) };
        describe(article, { ...changes, ...given }, tags);
        desk.derive(article);
      })();
      context.emit({ type: 'articles-changed', articles: [article] });
      return articles.summary(desk.articleRow(article));
    },
    'articles.describe': ({ articles: all }) => {
      const before = db.transaction(() =>
        all.map(({ article, tags: whole, addTags, removeTags, ...changes }) => {
          const row = desk.articleRow(article);
          const { role, desk: service, deadline, tags } = articles.summary(row);
          const kept = (whole ?? tags).filter((tag) => !removeTags.includes(tag));
          describe(article, changes, [...kept, ...addTags]);
          // What the article is to the others is said again of all of them when the desk has a moment.
          if (changes.role && changes.role !== role) desk.derive(article, true);
          else search.head(row.number, articles.heading(article));
          return { article, role, desk: service, deadline, tags };
        }),
      )();
      desk.refreshStale();
      context.emit({ type: 'articles-changed', articles: all.map(({ article }) => article) });
      return { before };
    },
    'articles.withdraw': ({ articles: ids }) => setWithdrawn(ids, 1),
    'articles.restore': ({ articles: ids }) => setWithdrawn(ids, 0),
    'articles.purge': async ({ articles: ids }) => ({ outOfReach: await purge(ids) }),

    'dossiers.list': dossiers,
    'dossiers.create': ({ name }) => {
      const id = randomUUID();
      journal.act({ article: null, what: 'dossier' }, (write) =>
        write('dossier', { id }, { name, sample: 0 }),
      );
      return { id, name, articles: 0, sample: false };
    },
    'dossiers.rename': ({ dossier, name }) => {
      if (!dossiers().some((one) => one.id === dossier)) throw noDossier();
      journal.act({ article: null, what: 'dossier' }, (write) => write('dossier', { id: dossier }, { name }));
      context.emit({ type: 'articles-changed', articles: [] });
      return null;
    },
    'dossiers.assign': ({ dossier, articles: ids, member }) => {
      if (!dossiers().some((one) => one.id === dossier)) throw noDossier();
      for (const article of ids)
        journal.act({ article, what: member ? 'file' : 'unfile' }, (write) =>
          write('membership', { dossier, article }, member ? { dossier, article } : null),
        );
      context.emit({ type: 'articles-changed', articles: ids });
      return null;
    },
    'dossiers.remove': ({ dossier }) => {
      const act = journal.act({ article: null, what: 'dossier-remove' }, (write) => {
        for (const article of membersOf.all(dossier) as string[])
          write('membership', { dossier, article }, null);
        write('dossier', { id: dossier }, null);
      });
      context.emit({ type: 'articles-changed', articles: [] });
      return { act };
    },

    'samples.add': async () => {
      const existing = sampleDossier();
      const id = existing?.id ?? randomUUID();
      if (!existing)
        db.prepare('INSERT INTO dossier VALUES (?, ?, 1)').run(
          id,
          SAMPLE_DOSSIER[context.userSettings().language],
        );
      const files = resourceNames('samples')
        .filter((name) => /\.(?:md|txt|html)$/u.test(name))
        .map((name) => ({ name, folder: 'samples', bytes: resource(`samples/${name}`).toString('base64') }));
      const outcomes = await importFiles({ files, dossier: id });
      return { dossier: id, articles: outcomes.filter((outcome) => outcome.result !== 'refused').length };
    },
    'samples.remove': async () => {
      const dossier = sampleDossier();
      if (!dossier) return { articles: 0 };
      const members = membersOf.all(dossier.id) as string[];
      await purge(members, () => db.prepare('DELETE FROM dossier WHERE id = ?').run(dossier.id));
      return { articles: members.length };
    },
  };
}
