import { expect, test } from 'vitest';
import { isOpen, pointsOf } from '../../src/shared/points.ts';
import type { Review } from '../../src/shared/review.ts';
import { DRAFT, importText, openTestCore } from './open.ts';

const claimAt = (review: Review, words: string) => {
  const claim = review.claims.find((one) =>
    review.revision.text.slice(one.focus.start, one.focus.end).includes(words),
  );
  if (!claim)
    throw new Error(
      `no claim on « ${words} » among: ${review.claims.map((one) => review.revision.text.slice(one.focus.start, one.focus.end)).join(' | ')}`,
    );
  return claim;
};
const edited = (review: Review, from: string, to: string) => {
  const text = review.revision.text.replace(from, to);
  return { text, blocks: [], marks: [] };
};

test('a verdict is kept, told in the history, taken back and done again', async () => {
  const { call } = await openTestCore();
  await call('settings.set', { name: 'Marion Keller', initials: 'MK' });
  const article = await importText(call, 'port.txt', DRAFT);
  const before = await call('review.open', { article });
  expect(before.article.status).toBe('to-review');
  const claim = claimAt(before, '310');

  const judged = await call('claims.judge', { article, claim: claim.id, verdict: 'inexact' });
  expect(claimAt(judged, '310').judgement).toMatchObject({
    verdict: 'inexact',
    progress: 'doing',
    by: 'Marion Keller',
  });
  expect(judged.article).toMatchObject({ status: 'in-review', judged: 1, reviewer: 'Marion Keller' });

  const done = await call('claims.judge', { article, claim: claim.id, progress: 'done' });
  expect(claimAt(done, '310').judgement).toMatchObject({ verdict: 'inexact', progress: 'done' });

  const undone = await call('history.undo', { article });
  expect(claimAt(undone!.review, '310').judgement).toMatchObject({ verdict: 'inexact', progress: 'doing' });
  const undoneTwice = await call('history.undo', { article });
  expect(claimAt(undoneTwice!.review, '310').judgement.verdict).toBeNull();
  const redone = await call('history.redo', { article });
  expect(claimAt(redone!.review, '310').judgement.verdict).toBe('inexact');

  const events = await call('history.list', { article });
  expect(new Set(events.map((event) => event.what))).toEqual(new Set(['redo', 'undo', 'judge', 'import']));
  expect(events[0]).toMatchObject({ what: 'redo', by: 'Marion Keller', subject: claim.id });
  expect(events.every((event, at) => at === 0 || event.seq < events[at - 1].seq)).toBe(true);
});

test('verdicts and source notes are there after the corpus was closed and opened', async () => {
  const first = await openTestCore();
  const article = await importText(first.call, 'port.txt', DRAFT);
  const review = await first.call('review.open', { article });
  const claim = claimAt(review, '2,4 millions');
  await first.call('claims.judge', { article, claim: claim.id, verdict: 'nuance', comment: 'hors taxes' });
  const note = {
    kind: 'document' as const,
    title: 'Délibération du 3 mars',
    locator: 'p. 4',
    consulted: '2026-03-05',
    excerpt: '2 412 000 €',
    protected: true,
  };
  await first.call('sources.add', { article, claim: claim.id, note });
  const { call } = await first.reopen();
  const again = claimAt(await call('review.open', { article }), '2,4 millions');
  expect(again.judgement).toMatchObject({ verdict: 'nuance', comment: 'hors taxes' });
  expect(again.sources).toMatchObject([note]);
  expect(await call('history.undo', { article }), 'acts of an earlier session are not undone').toBeNull();
});

test('verdicts follow their words into a new revision; where the words are gone they are listed as orphans', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  let review = await call('review.open', { article });
  await call('claims.judge', { article, claim: claimAt(review, '310').id, verdict: 'exact' });
  review = await call('claims.judge', {
    article,
    claim: claimAt(review, '2,4 millions').id,
    verdict: 'inexact',
  });

  const moved = review.revision.text
    .replace('Les travaux ont coûté', 'Longuement débattus, les travaux ont coûté')
    .replace("2,4 millions d'euros", "2,9 millions d'euros");
  await call('draft.save', { article, revision: { text: moved, blocks: [], marks: [] } });
  expect((await call('review.open', { article })).draft?.text).toBe(moved);
  review = await call('draft.commit', { article });
  expect(review.revision).toMatchObject({ number: 2, origin: 'edit', text: moved });
  expect(review.draft).toBeNull();
  expect(claimAt(review, '310').judgement.verdict).toBe('exact');
  expect(claimAt(review, '2,9 millions').judgement.verdict).toBeNull();
  expect(review.orphans).toHaveLength(1);
  expect(review.orphans[0]).toMatchObject({
    anchor: { quote: expect.stringContaining('2,4 millions') as string },
    judgement: { verdict: 'inexact' },
  });

  const back = (await call('history.undo', { article }))!.review;
  expect(back.revision.number).toBe(1);
  expect(back.orphans).toEqual([]);
  expect(claimAt(back, '2,4 millions').judgement.verdict).toBe('inexact');
});

test('a warning is set aside with a reason, stays aside while the rest changes, and comes back', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  const review = await call('review.open', { article });
  const weekday = review.warnings.find((warning) => warning.rule === 'calendar/weekday')!;
  expect(weekday.suggestion).toContain('mardi');
  const dismissed = await call('warnings.dismiss', {
    article,
    warning: weekday.id,
    scope: 'this',
    reason: 'date confirmée par la mairie',
  });
  expect(dismissed.warnings.find((warning) => warning.id === weekday.id)!.dismissed).toMatchObject({
    reason: 'date confirmée par la mairie',
  });
  expect(dismissed.article.open.error).toBe(review.article.open.error - 1);

  await call('draft.save', { article, revision: edited(review, 'une soixantaine', 'une centaine') });
  const after = await call('draft.commit', { article });
  expect(after.warnings.find((warning) => warning.rule === 'calendar/weekday')!.dismissed).not.toBeNull();

  const restored = await call('warnings.restore', { article, dismissal: dismissed.dismissals[0].id });
  expect(restored.warnings.find((warning) => warning.rule === 'calendar/weekday')!.dismissed).toBeNull();
});

test('the bon à tirer waits for what is grave, and a later change voids it', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  let review = await call('review.open', { article });
  expect(review.gate.canSign).toBe(false);
  await expect(call('signoff.sign', { article, name: 'Marion Keller' })).rejects.toMatchObject({
    code: 'gate-closed',
  });
  const { open } = review.gate;
  expect(open.map(({ id }) => id)).toEqual(pointsOf(review).filter(isOpen).map(({ id }) => id)); // prettier-ignore
  for (const { id } of open.filter(({ kind }) => kind !== null))
    await call('claims.judge', { article, claim: id, verdict: 'exact', progress: 'done' });
  // A verdict never hides a finding: what blocks stays open until it is set aside.
  review = await call('review.open', { article });
  expect(review.gate.open.every(({ why }) => why === 'blocking' || why === 'remark')).toBe(true);
  expect(review.gate.canSign).toBe(false);
  for (const { warning } of review.gate.open.flatMap(({ warnings }) => warnings))
    await call('warnings.dismiss', { article, warning, scope: 'this', reason: 'vu' });
  expect((await call('review.open', { article })).gate).toEqual({ open: [], canSign: true });
  review = await call('signoff.sign', { article, name: 'Marion Keller' });
  expect(review.signOff).toMatchObject({ by: 'Marion Keller', valid: true, revision: 1 });
  expect(review.article.status).toBe('signed');
  await call('draft.save', { article, revision: edited(review, 'tenu le calendrier', 'tenu parole') });
  review = await call('draft.commit', { article });
  expect(review.signOff).toMatchObject({ valid: false });
  expect(review.article.status).toBe('in-review');
});

test('the editor draws a claim, changes its kind and extent, takes it off', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  const start = DRAFT.indexOf('votera') >= 0 ? 0 : DRAFT.indexOf('la réouverture');
  let review = await call('claims.add', {
    article,
    start,
    end: start + 'la réouverture du port'.length,
    kind: 'event',
  });
  const drawn = claimAt(review, 'la réouverture du port');
  expect(drawn).toMatchObject({ origin: 'editor', kind: 'event' });
  await call('claims.judge', { article, claim: drawn.id, verdict: 'exact' });
  review = await call('claims.change', {
    article,
    claim: drawn.id,
    kind: 'commitment',
    focus: { start, end: start + 'la réouverture'.length },
  });
  const changed = review.claims.find((one) => one.origin === 'editor')!;
  expect(changed).toMatchObject({ kind: 'commitment', judgement: { verdict: 'exact' } });
  expect(review.revision.text.slice(changed.focus.start, changed.focus.end)).toBe('la réouverture');
  review = await call('claims.remove', { article, claim: changed.id });
  expect(review.claims.some((one) => one.origin === 'editor')).toBe(false);
  // A passage that is only noted is no work left.
  const end = start + 'la réouverture du port'.length;
  const noted = await call('claims.add', {
    article,
    start,
    end,
    kind: 'state',
    priority: 1,
    progress: 'done',
  });
  const note = claimAt(noted, 'la réouverture du port');
  expect(note.judgement).toMatchObject({ verdict: null, progress: 'done' });
  expect(noted.gate.open.some(({ id }) => id === note.id)).toBe(false);
  await call('history.undo', { article });
  review = (await call('history.undo', { article }))!.review;
  expect(review.claims.some((one) => one.origin === 'editor')).toBe(true);
});
