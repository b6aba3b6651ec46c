/** Claims split and joined by hand. The new extents are the editor's decision: held by their words, found again in every revision. */
import { randomUUID } from 'node:crypto';
import type { Span } from '../../shared/analysis.ts';
import { makeAnchor } from '../../shared/anchor.ts';
import { OperationError, type Handlers } from '../../shared/call.ts';
import { JOINED, type Judgement, type ReviewClaim, type SourceNote } from '../../shared/review.ts';
import { UNTOUCHED } from '../review/claims.ts';
import { joined, split } from '../review/extents.ts';
import { makeActing, type Write } from './acting.ts';
import type { Context } from './context.ts';

export function extentOperations(context: Context): Pick<Handlers, 'claims.split' | 'claims.join'> {
  const { desk } = context;
  const { acted, hold, claimRow, judgementRow, copySource } = makeActing(context);

  const extent = (text: string, clause: Span, focus: Span) => ({
    lead: text.slice(clause.start, focus.start),
    trail: text.slice(focus.end, clause.end),
  });
  /** A new claim by the editor's hand. Returns its id. */
  const draw = (
    write: Write,
    article: string,
    text: string,
    like: Pick<ReviewClaim, 'kind' | 'priority'>,
    { clause, focus }: { clause: Span; focus: Span },
    made: 'cut' | 'joined',
    of: readonly Span[],
  ): string => {
    const id = randomUUID();
    const row = claimRow(
      article,
      { kind: like.kind, engineKind: like.kind, priority: like.priority, origin: 'editor' },
      makeAnchor(text, focus),
    );
    const words = of.map(({ start, end }) => text.slice(start, end)).join(JOINED);
    write('claim', { id }, { ...row, ...extent(text, clause, focus), made, made_of: words });
    return id;
  };
  /** A note that a split copied to both parts comes back once. */
  const contentOf = ({
    kind,
    title,
    locator,
    consulted,
    excerpt,
    protected: kept,
    attachments,
  }: SourceNote) =>
    JSON.stringify([
      kind,
      title,
      locator,
      consulted,
      excerpt,
      kept,
      attachments.map(({ hash, name }) => [hash, name]),
    ]);
  const isTouched = ({ verdict, progress, comment, question }: Judgement) =>
    verdict !== null || progress !== 'todo' || comment !== '' || question !== '';
  /** What was confirmed of another extent is to be confirmed again. */
  const reopened = (judgement: Judgement): Judgement =>
    judgement.progress === 'done'
      ? { ...judgement, progress: judgement.verdict === null ? 'todo' : 'doing' }
      : judgement;

  return {
    'claims.split': ({ article, claim: id, start, end }) => {
      const { claim, text } = desk.claim(article, id);
      const parts = split(text, claim, { start, end });
      if (!parts)
        throw new OperationError('bad-split', {
          fr: 'Placez le curseur à l’intérieur de l’affirmation, là où elle doit se couper.',
          en: 'Put the caret inside the claim, where it must be cut.',
        });
      return acted(article, 'claim-split', (write) => {
        hold(write, article, id);
        const before = reopened(claim.judgement);
        const touched = isTouched(before);
        // The author is asked a question once: it stays with the first part.
        const asksNothing: Judgement = {
          ...before,
          question: '',
          progress: before.progress === 'question' ? (before.verdict === null ? 'todo' : 'doing') : before.progress,
        }; // prettier-ignore
        const kept = parts.find((part) => part.focus.start === claim.focus.start && part.focus.end === claim.focus.end);
        if (kept) write('claim', { id }, extent(text, kept.clause, kept.focus));
        const first = kept ?? parts[0];
        const firstId = kept ? id : draw(write, article, text, claim, first, 'cut', [claim.focus]);
        if (touched) write('judgement', { id: firstId }, judgementRow(before));
        for (const part of parts) {
          if (part === first) continue;
          const other = draw(write, article, text, claim, part, 'cut', [claim.focus]);
          if (touched) write('judgement', { id: other }, judgementRow(asksNothing));
          for (const source of claim.sources) copySource(write, other, source);
        }
        if (kept) return;
        for (const source of claim.sources) write('source_note', { id: source.id }, { claim: firstId });
        write('claim', { id }, { removed: 1 });
      }); // prettier-ignore
    },

    'claims.join': ({ article, claims: ids }) => {
      const { claims, revision } = desk.review(article);
      const chosen = claims.filter((claim) => ids.includes(claim.id));
      const extents =
        chosen.length >= 2 && chosen.length === new Set(ids).size && joined(chosen, revision.blocks);
      if (!extents)
        throw new OperationError('bad-join', {
          fr: 'On joint des affirmations d’un même paragraphe.',
          en: 'Only claims of one paragraph are joined.',
        });
      const { text } = revision;
      return acted(article, 'claim-join', (write) => {
        const [firstChosen, ...others] = chosen.map(({ id }) => id);
        hold(write, article, firstChosen, ...others);
        const like = chosen.toSorted((a, b) => b.priority - a.priority)[0];
        // Where one of them already reaches over the others, it is the one that stays.
        const reaching = chosen.find(
          ({ focus }) => focus.start === extents.focus.start && focus.end === extents.focus.end,
        );
        if (reaching) write('claim', { id: reaching.id }, extent(text, extents.clause, extents.focus));
        const foci = chosen.map(({ focus }) => focus);
        const id = reaching?.id ?? draw(write, article, text, like, extents, 'joined', foci);
        const judgement = together(chosen.map((claim) => claim.judgement));
        if (isTouched(judgement)) write('judgement', { id }, judgementRow(judgement));
        const gathered = new Set(reaching?.sources.map(contentOf));
        for (const one of chosen) {
          if (one.id === id) continue;
          for (const source of one.sources)
            if (!gathered.has(contentOf(source))) {
              gathered.add(contentOf(source));
              write('source_note', { id: source.id }, { claim: id });
            }
          write('claim', { id: one.id }, { removed: 1 });
        }
      });
    },
  };

  function together(judgements: readonly Judgement[]): Judgement {
    const verdicts = new Set(judgements.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])));
    const verdict = verdicts.size === 1 ? [...verdicts][0] : null;
    const gather = (field: 'comment' | 'question') =>
      [...new Set(judgements.map((one) => one[field]).filter(Boolean))].join('\n');
    const stands = (progress: Judgement['progress']) => judgements.some((one) => one.progress === progress);
    return {
      ...UNTOUCHED,
      verdict,
      progress:
        stands('question') ? 'question'
        : stands('waiting') ? 'waiting'
        : verdict !== null || stands('doing') ? 'doing'
        : 'todo',
      comment: gather('comment'),
      question: gather('question'),
    }; // prettier-ignore
  }
}
