/** The text under the editor's hand: the working draft, revisions, the signature, history. */
import type { Handlers } from '../../shared/call.ts';
import { OperationError } from '../../shared/call.ts';
import type { RevisionText } from '../../shared/article.ts';
import type { HistoryEvent } from '../../shared/review.ts';
import { hashOf } from '../corpus/articles.ts';
import type { Context } from './context.ts';

type Names =
  | 'draft.save' | 'draft.discard' | 'draft.commit' | 'draft.preview' | 'revisions.get'
  | 'signoff.sign' | 'signoff.withdraw' | 'history.list' | 'history.undo' | 'history.redo' | 'history.takeBack'; // prettier-ignore

/** Refuses blocks and marks that do not fit the text; they come from another process. */
function checkText({ text, blocks, marks }: RevisionText): void {
  let at = 0;
  for (const block of blocks) {
    if (block.start < at || block.end < block.start || block.end > text.length)
      throw new OperationError('bad-blocks', 'The blocks do not fit the text.');
    at = block.end;
  }
  if (marks.some((mark) => mark.end < mark.start || mark.end > text.length))
    throw new OperationError('bad-marks', 'The marks do not fit the text.');
  if (marks.some((mark) => mark.href !== undefined && !/^(?:https?:|mailto:)/iu.test(mark.href)))
    throw new OperationError('bad-link', 'Only http, https and mailto links are kept.');
}

/** Turns the working draft into a revision; the same text as now makes none. */
export function commitDraft({ db, articles, desk, journal, ...context }: Context, article: string): void {
  const draft = articles.draft(article);
  if (!draft) return;
  const row = desk.articleRow(article);
  const current = articles.revision(article, row.revision)!;
  db.transaction(() => {
    articles.dropDraft(article);
    if (draft.text === current.text && JSON.stringify(draft.blocks) === JSON.stringify(current.blocks))
      return;
    const number = Math.max(...articles.revisions(article).map((one) => one.number)) + 1;
    articles.addRevision(article, number, 'edit', draft, context.now(), context.author());
    journal.act({ article, what: 'revise' }, (write) =>
      write('article', { id: article }, { revision: number }),
    );
    desk.followPassages(article);
    desk.derive(article);
    db.prepare('UPDATE article SET changed_at = ? WHERE id = ?').run(context.now(), article);
  })();
  context.emit({ type: 'articles-changed', articles: [article] });
}

export function draftOperations(context: Context): Pick<Handlers, Names> {
  const { db, articles, desk, journal } = context;
  /** Takes an act back or does it again; only what the article itself says is read anew, verdicts and notes are counted. */
  const turn = (article: string, way: () => ReturnType<typeof journal.undo>): HistoryEvent | null => {
    const turned = db.transaction(() => {
      const done = way();
      if (done?.tables.has('article') || done?.tables.has('tag')) desk.derive(article);
      else if (done) desk.recount(article);
      return done;
    })();
    if (turned) context.emit({ type: 'articles-changed', articles: [article] });
    return turned && turned.event;
  };

  return {
    'draft.save': ({ article, revision }) => {
      desk.articleRow(article);
      checkText(revision);
      const at = context.now();
      db.transaction(() => articles.saveDraft(article, revision, at))();
      return { at };
    },
    'draft.discard': ({ article }) => {
      db.transaction(() => articles.dropDraft(article))();
      return desk.review(article);
    },
    'draft.commit': ({ article }) => {
      commitDraft(context, article);
      return desk.review(article);
    },
    'draft.preview': ({ article, since, ...change }) => desk.preview(article, since, change),
    'revisions.get': ({ article, revision }) => {
      const found = articles.revision(article, revision);
      if (!found)
        throw new OperationError('no-revision', { fr: 'Version introuvable.', en: 'No such revision.' });
      return { text: found.text, blocks: found.blocks, marks: found.marks };
    },

    'signoff.sign': ({ article, name }) => {
      commitDraft(context, article);
      const review = desk.review(article);
      if (!review.gate.canSign)
        throw new OperationError('gate-closed', {
          fr: 'Des points bloquent encore la signature : réglez-les, ou passez outre avec un motif.',
          en: 'Some points still block the signature: settle them, or override with a reason.',
        });
      db.transaction(() => {
        journal.act({ article, what: 'sign' }, (write) =>
          write(
            'sign_off',
            { id: article },
            {
              revision: review.revision.number,
              author: name,
              at: context.now(),
              hash: hashOf(review.revision.text),
            },
          ),
        );
        desk.recount(article);
      })();
      context.emit({ type: 'articles-changed', articles: [article] });
      return desk.review(article);
    },
    'signoff.withdraw': ({ article }) => {
      db.transaction(() => {
        journal.act({ article, what: 'unsign' }, (write) => write('sign_off', { id: article }, null));
        desk.recount(article);
      })();
      context.emit({ type: 'articles-changed', articles: [article] });
      return desk.review(article);
    },

    'history.list': ({ article, limit }) => journal.list(article, limit),
    'history.undo': ({ article }) => {
      const undone = turn(article, () => journal.undo(article, context.openedAt));
      return undone && { review: desk.review(article), undone };
    },
    'history.redo': ({ article }) => {
      const redone = turn(article, () => journal.redo(article));
      return redone && { review: desk.review(article), redone };
    },
    'history.takeBack': ({ act }) => {
      const done = db.transaction(() => {
        const taken = journal.takeBack(act, context.openedAt);
        if (taken?.tables.has('house_fact')) {
          context.renewRegister();
          desk.judgeAllAgain();
        }
        return taken;
      })();
      if (!done)
        throw new OperationError('not-undoable', {
          fr: 'Cette modification ne s’annule plus.',
          en: 'This change can no longer be undone.',
        });
      context.emit({ type: 'articles-changed', articles: [] });
      return { act: done.act };
    },
  };
}
