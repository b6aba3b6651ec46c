/** What the editor says of claims and warnings: verdicts, source notes, claims by hand, dismissals. Each act is one entry of the journal. */
import { randomUUID } from 'node:crypto';
import { makeAnchor } from '../../shared/anchor.ts';
import { OperationError, type Handlers } from '../../shared/call.ts';
import type { Span } from '../../shared/analysis.ts';
import type { Judgement } from '../../shared/review.ts';
import { UNTOUCHED } from '../review/claims.ts';
import { makeActing } from './acting.ts';
import type { Context } from './context.ts';

type Names =
  | 'claims.judge' | 'claims.add' | 'claims.change' | 'claims.remove' | 'claims.adopt'
  | 'sources.add' | 'sources.change' | 'sources.remove' | 'warnings.dismiss' | 'warnings.restore' | 'review.open'; // prettier-ignore

export function claimOperations(context: Context): Pick<Handlers, Names> {
  const { db, desk, held } = context;
  const { acted, hold, claimRow, judgementRow, sourceRow, copySource, signed } = makeActing(context);

  const sourceOf = (article: string, source: string) => {
    const found = held.source(source);
    if (!found || found.article !== article)
      throw new OperationError('no-source', {
        fr: 'Note de source introuvable.',
        en: 'No such source note.',
      });
    return found;
  };
  const checkSpan = (article: string, { start, end }: Span): string => {
    const { text } = desk.review(article).revision;
    if (start >= end || end > text.length)
      throw new OperationError('bad-span', {
        fr: 'Sélectionnez d’abord un passage du texte.',
        en: 'Select a passage of the text first.',
      });
    return text;
  };

  return {
    'review.open': ({ article, revision }) => desk.review(article, revision),

    'claims.judge': ({ article, claim, ...changes }) =>
      acted(article, 'judge', (write) => {
        const { judgement } = hold(write, article, claim).claim;
        const next: Judgement = {
          ...judgement,
          ...(changes.verdict !== undefined && { verdict: changes.verdict }),
          ...(changes.comment !== undefined && { comment: changes.comment }),
          ...(changes.question !== undefined && { question: changes.question }),
        };
        // A digit saves the verdict at once as « en cours »; taking it back sends the claim to « à vérifier ».
        if (changes.progress !== undefined) next.progress = changes.progress;
        else if (
          changes.verdict === null &&
          judgement.progress !== 'question' &&
          judgement.progress !== 'waiting'
        )
          next.progress = 'todo';
        else if (changes.verdict !== undefined && judgement.progress === 'todo') next.progress = 'doing';
        write('judgement', { id: claim }, judgementRow(next));
      }),
    'claims.add': ({ article, start, end, kind, priority, progress }) => {
      const text = checkSpan(article, { start, end });
      return acted(article, 'claim-add', (write) => {
        const id = randomUUID();
        write(
          'claim',
          { id },
          claimRow(
            article,
            { kind, engineKind: kind, priority, origin: 'editor' },
            makeAnchor(text, { start, end }),
          ),
        );
        if (progress !== 'todo') write('judgement', { id }, judgementRow({ ...UNTOUCHED, progress }));
      });
    },
    'claims.change': ({ article, claim, kind, priority, focus }) => {
      const text = focus && checkSpan(article, focus);
      return acted(article, 'claim-change', (write) => {
        const { claim: current, engineKind } = hold(write, article, claim);
        const changed = {
          kind: kind ?? current.kind,
          engineKind,
          priority: priority ?? current.priority,
          origin: current.origin,
        };
        if (!focus || text === undefined) {
          write('claim', { id: claim }, { kind: changed.kind, priority: changed.priority });
          return;
        }
        // Another extent is another claim by the editor's hand; what was said of the first goes over to it.
        const id = randomUUID();
        write(
          'claim',
          { id },
          {
            ...claimRow(
              article,
              { ...changed, engineKind: changed.kind, origin: 'editor' },
              makeAnchor(text, focus),
            ),
            made: 'moved',
            made_of: text.slice(current.focus.start, current.focus.end),
          },
        );
        if (current.judgement !== UNTOUCHED) write('judgement', { id }, judgementRow(current.judgement));
        for (const source of current.sources) write('source_note', { id: source.id }, { claim: id });
        write('claim', { id: claim }, { removed: 1 });
      });
    },
    'claims.remove': ({ article, claim }) =>
      acted(article, 'claim-remove', (write) => {
        hold(write, article, claim);
        write('claim', { id: claim }, { removed: 1 });
      }),
    'claims.adopt': ({ article, claim, from }) => {
      const first = desk.claim(from.article, from.claim).claim;
      if (!first.judgement.verdict)
        throw new OperationError('no-verdict', {
          fr: 'Cette affirmation n’a pas de verdict à reprendre.',
          en: 'That claim has no verdict to adopt.',
        });
      const other = context.articles.summary(desk.articleRow(from.article));
      return acted(article, 'adopt', (write) => {
        const { judgement } = hold(write, article, claim).claim;
        write(
          'judgement',
          { id: claim },
          judgementRow({
            ...judgement,
            verdict: first.judgement.verdict,
            comment: first.judgement.comment,
            progress: 'doing',
          }),
        );
        for (const note of first.sources) copySource(write, claim, note);
        write(
          'source_note',
          { id: randomUUID() },
          sourceRow(claim, {
            kind: 'archive',
            title: other.title,
            locator: `marbre:${from.article}#${from.claim}`,
            consulted: context.now().slice(0, 10),
            excerpt: '',
            protected: false,
          }),
        );
      });
    },

    'sources.add': ({ article, claim, note }) =>
      acted(article, 'source-add', (write) => {
        hold(write, article, claim);
        write('source_note', { id: randomUUID() }, sourceRow(claim, note));
      }),
    'sources.change': ({ article, source, note }) => {
      const { claim } = sourceOf(article, source);
      return acted(article, 'source-change', (write) =>
        write('source_note', { id: source }, sourceRow(claim, note)),
      );
    },
    'sources.remove': ({ article, source }) => {
      const { note } = sourceOf(article, source);
      return acted(article, 'source-remove', (write) => {
        for (const { id } of note.attachments) write('attachment', { id }, null);
        write('source_note', { id: source }, null);
      });
    },

    'warnings.dismiss': ({ article, warning, scope, reason }) => {
      const { warning: one, text } = desk.warning(article, warning);
      const anchor =
        scope === 'this' ? makeAnchor(text, one) : { quote: '', prefix: '', suffix: '', position: 0 };
      return db.transaction(() => {
        const review = acted(article, 'dismiss', (write) =>
          write(
            'dismissal',
            { id: randomUUID() },
            {
              article: scope === 'rule-everywhere' ? null : article,
              rule: one.rule,
              scope,
              ...anchor,
              reason,
              ...signed(),
            },
          ),
        );
        if (scope === 'rule-everywhere') {
          db.prepare(
            'INSERT INTO stale SELECT DISTINCT article FROM derived_warning WHERE rule = ? ON CONFLICT DO NOTHING',
          ).run(one.rule);
          desk.refreshStale(200);
          context.emit({ type: 'articles-changed', articles: [] });
        }
        return review;
      })();
    },
    'warnings.restore': ({ article, dismissal }) =>
      acted(article, 'restore-warning', (write) => write('dismissal', { id: dismissal }, null)),
  };
}
