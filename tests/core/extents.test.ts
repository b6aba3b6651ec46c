import { expect, test } from 'vitest';
import { JOINED, type Review } from '../../src/shared/review.ts';
import { split } from '../../src/main/review/extents.ts';
import { DRAFT, importText, openTestCore } from './open.ts';

const quote = (review: Review, id: string) => {
  const claim = review.claims.find((one) => one.id === id);
  return claim && review.revision.text.slice(claim.focus.start, claim.focus.end);
};
const foci = (review: Review) =>
  review.claims.map(({ focus }) => review.revision.text.slice(focus.start, focus.end));
const clauseOf = (review: Review, focus: string) => {
  const claim = review.claims.find((one) => review.revision.text.slice(one.focus.start, one.focus.end) === focus)!;
  return review.revision.text.slice(claim.start, claim.end);
}; // prettier-ignore

/** The draft with a claim drawn over both figures of the basin. */
async function drawn() {
  const opened = await openTestCore();
  const article = await importText(opened.call, 'port.txt', DRAFT);
  const start = DRAFT.indexOf('310 anneaux');
  const end = DRAFT.indexOf(' pour les pêcheurs');
  const review = await opened.call('claims.add', { article, start, end, kind: 'figure', priority: 3 });
  const claim = review.claims.find(({ focus }) => focus.start === start && focus.end === end)!.id;
  return { ...opened, article, claim, at: DRAFT.indexOf(', dont 45') };
}

test('a cut through the focus makes two claims that keep the verdict, to be confirmed again, and their sources', async () => {
  const { call, article, claim, at, reopen } = await drawn();
  await call('sources.add', { article, claim, note: { kind: 'document', title: 'Plan', locator: '', consulted: '', excerpt: '', protected: false } }); // prettier-ignore
  await call('claims.judge', {
    article,
    claim,
    verdict: 'exact',
    progress: 'done',
    question: 'Et l’an dernier ?',
  });
  const before = await call('review.open', { article });
  const review = await call('claims.split', { article, claim, start: at, end: at });
  expect(quote(review, claim)).toBeUndefined();
  const halves = review.claims.filter(({ judgement }) => judgement.verdict === 'exact');
  expect(halves.map(({ id }) => quote(review, id))).toEqual(['310 anneaux', 'dont 45']);
  expect(halves.map(({ judgement }) => [judgement.progress, judgement.question])).toEqual([['doing', 'Et l’an dernier ?'], ['doing', '']]); // prettier-ignore
  expect(halves.map(({ sources }) => sources.map(({ title }) => title))).toEqual([['Plan'], ['Plan']]);
  expect(halves.every(({ priority }) => priority === 3)).toBe(true);

  const undone = (await call('history.undo', { article }))!.review;
  expect(undone.claims).toEqual(before.claims);
  await call('history.redo', { article });
  // It survives the next session and a new revision in which the words moved.
  const again = await reopen();
  const text = (await again.call('review.open', { article })).revision;
  const moved = `Mise à jour.\n\n${text.text}`;
  const blocks = [
    { start: 0, end: 12, kind: 'paragraph' as const },
    ...text.blocks.map((block) => ({ kind: block.kind, start: block.start + 14, end: block.end + 14 })),
  ];
  await again.call('draft.save', { article, revision: { text: moved, blocks, marks: [] } });
  const after = await again.call('draft.commit', { article });
  expect(after.revision.number).toBe(2);
  expect(after.claims.filter(({ judgement }) => judgement.verdict).map(({ id }) => quote(after, id))).toEqual(['310 anneaux', 'dont 45']); // prettier-ignore
  expect(after.orphans).toEqual([]);
});

test('a cut beside the focus leaves it its claim and makes one of the rest of the clause', async () => {
  const { call, article, claim } = await drawn();
  const at = DRAFT.indexOf(' pour les pêcheurs');
  const review = await call('claims.split', { article, claim, start: at, end: at });
  expect(quote(review, claim)).toBe('310 anneaux, dont 45');
  expect(foci(review)).toContain('pour les pêcheurs');
  expect(clauseOf(review, '310 anneaux, dont 45')).toBe('Le bassin compte désormais 310 anneaux, dont 45');
  expect(clauseOf(review, 'pour les pêcheurs')).toBe('pour les pêcheurs');
  const byHand = (focus: string) => {
    const found = review.claims.find(({ id }) => quote(review, id) === focus)!.byHand!;
    return { ...found, sentence: review.revision.text.slice(found.sentence.start, found.sentence.end) };
  };
  const sentence = 'Le bassin compte désormais 310 anneaux, dont 45 pour les pêcheurs.';
  expect(byHand('pour les pêcheurs')).toEqual({ how: 'cut', of: '310 anneaux, dont 45', sentence });
  expect(byHand('310 anneaux, dont 45')).toEqual({ how: 'drawn', of: '', sentence });
  const other = review.claims.find(({ id }) => quote(review, id) === 'pour les pêcheurs')!;
  expect(other.judgement).toMatchObject({ verdict: null, progress: 'todo' });
  await expect(call('claims.split', { article, claim, start: 0, end: 0 })).rejects.toMatchObject({
    code: 'bad-split',
  });
});

test('claims joined are one: verdicts that agree stay to be confirmed, those that do not are asked again', async () => {
  const { call, article, claim, at } = await drawn();
  const parted = await call('claims.split', { article, claim, start: at, end: at });
  const ids = parted.claims.filter(({ id }) => ['310 anneaux', 'dont 45'].includes(quote(parted, id)!)).map(({ id }) => id); // prettier-ignore
  await call('claims.judge', { article, claim: ids[0], verdict: 'exact', progress: 'done', comment: 'Vu.' });
  const note = {
    kind: 'document',
    title: 'Plan',
    locator: '',
    consulted: '',
    excerpt: '',
    protected: false,
  } as const;
  for (const claim of ids) await call('sources.add', { article, claim, note });
  const one = await call('claims.join', { article, claims: ids });
  const joined = one.claims.find(({ id }) => quote(one, id) === '310 anneaux, dont 45')!;
  expect(joined.judgement).toMatchObject({ verdict: 'exact', progress: 'doing', comment: 'Vu.' });
  expect(joined.sources.map(({ title }) => title)).toEqual(['Plan']);
  expect(joined.byHand).toMatchObject({ how: 'joined', of: `310 anneaux${JOINED}dont 45` });
  expect(one.claims.some(({ id }) => ids.includes(id))).toBe(false);

  await call('history.undo', { article });
  await call('claims.judge', { article, claim: ids[1], verdict: 'inexact' });
  const other = await call('claims.join', { article, claims: ids });
  const asked = other.claims.find(({ id }) => quote(other, id) === '310 anneaux, dont 45')!;
  expect(asked.judgement).toMatchObject({ verdict: null, progress: 'doing', comment: 'Vu.' });

  const last = other.claims.at(-1)!.id;
  await expect(call('claims.join', { article, claims: [asked.id, last] })).rejects.toMatchObject({ code: 'bad-join' }); // prettier-ignore
  const html = Buffer.from(
    (await call('export.make', { article, format: 'json' })).bytes,
    'base64',
  ).toString();
  expect(html).toContain('"quote": "310 anneaux, dont 45"');
});

test('kind, priority and extent by hand stay where the engine reads the text again', async () => {
  const { call, article, reopen } = await drawn();
  const first = (await call('review.open', { article })).claims.find(({ origin }) => origin === 'engine')!;
  await call('claims.change', { article, claim: first.id, kind: 'commitment', priority: 1 });
  const again = await reopen();
  const kept = (await again.call('review.open', { article })).claims.filter(({ focus }) => focus.start === first.focus.start && focus.end === first.focus.end); // prettier-ignore
  expect(kept).toMatchObject([{ id: first.id, kind: 'commitment', priority: 1 }]);
  const wider = { start: first.focus.start, end: first.focus.end + 4 };
  const review = await again.call('claims.change', { article, claim: first.id, focus: wider });
  expect(review.claims.filter(({ focus }) => focus.start === wider.start)).toMatchObject([{ focus: wider, kind: 'commitment', byHand: { how: 'moved', of: quote(review, first.id) ?? DRAFT.slice(first.focus.start, first.focus.end) } }]); // prettier-ignore
});

test.each([
  [
    'Le port compte 310 anneaux et 45 places',
    '310 anneaux et 45 places',
    ' et ',
    ['310 anneaux', '45 places'],
  ],
  ['Le port compte 310 anneaux et 45 places', '310 anneaux', ' et ', ['310 anneaux', '45 places']],
  ['Le maire dit « non » ; le préfet dit oui.', '« non »', ' ;', ['« non »', 'le préfet dit oui']],
])('%s: %s cut at « %s »', (text, focus, mark, expected) => {
  const at = text.indexOf(mark) + 1;
  const span = { start: text.indexOf(focus), end: text.indexOf(focus) + focus.length };
  const parts = split(text, { start: 0, end: text.length, focus: span }, { start: at, end: at });
  expect(parts?.map((part) => text.slice(part.focus.start, part.focus.end))).toEqual(expected);
});

test('a selection becomes a claim of its own', () => {
  const text = 'Le port compte 310 anneaux, dont 45 pour les pêcheurs, dit la maire';
  const find = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const parts = (focus: string, selection: string) =>
    split(text, { start: 0, end: text.length, focus: find(focus) }, find(selection))?.map((part) =>
      text.slice(part.focus.start, part.focus.end),
    );
  expect(parts('310 anneaux, dont 45 pour les pêcheurs', 'dont 45')).toEqual(['310 anneaux', 'dont 45', 'pour les pêcheurs']); // prettier-ignore
  expect(parts('310 anneaux', '45 pour les pêcheurs')).toEqual(['310 anneaux', '45 pour les pêcheurs']);
  expect(parts('310 anneaux', '310 anneaux')).toBeUndefined();
});
