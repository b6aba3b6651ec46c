/** Two desks work on the same article, hand each other dossier files and lose nothing. */
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ImportOutcome } from '../../src/shared/article.ts';
import type { Client } from '../../src/shared/call.ts';
import { VERDICTS } from '../../src/shared/review.ts';
import { seeded } from '../faults/random.ts';
import { DRAFT, importText, openTestCore, type TestCore } from '../core/open.ts';

interface Desk extends TestCore {
  name: string;
}
async function openDesk(name: string): Promise<Desk> {
  const core = await openTestCore();
  await core.call('settings.set', { name });
  return { ...core, name };
}
async function send(call: Client, article: string): Promise<string> {
  return (await call('export.make', { article, format: 'marbre' })).bytes;
}
async function receive(call: Client, bytes: string): Promise<Exclude<ImportOutcome, { result: 'refused' }>> {
  const [outcome] = await call('articles.import', {
    files: [{ name: 'envoi.marbre', folder: null, bytes }],
  });
  if (outcome.result === 'refused') throw new Error(outcome.message.en);
  return outcome;
}
const give = async (from: Desk, to: Desk, article: string) =>
  receive(to.call, await send(from.call, article));

/** The claim whose focus has these words. */
async function claimOf(call: Client, article: string, words: string) {
  const review = await call('review.open', { article });
  const claim = review.claims.find((one) =>
    review.revision.text.slice(one.focus.start, one.focus.end).includes(words),
  );
  if (!claim) throw new Error(`no claim of ${words}`);
  return claim;
}
async function judge(call: Client, article: string, words: string, verdict: (typeof VERDICTS)[number], comment = '') {
  const claim = await claimOf(call, article, words);
  return call('claims.judge', { article, claim: claim.id, verdict, comment });
} // prettier-ignore
async function edit(call: Client, article: string, from: string, to: string) {
  const { revision } = await call('review.open', { article });
  await call('draft.save', {
    article,
    revision: { text: revision.text.replace(from, to), blocks: [], marks: [] },
  });
  return call('draft.commit', { article });
}
const NOTE = { kind: 'document', title: 'Délibération du conseil', locator: 'p. 4', consulted: '2026-03-04', excerpt: '', protected: false } as const; // prettier-ignore

/** What an article holds, whatever the desks call and count it by; conflicts with both of their sides. */
async function contentOf(call: Client, article: string, open = false): Promise<unknown> {
  const review = await call('review.open', { article });
  const { text } = review.revision;
  const texts = await Promise.all(
    review.revisions.map((one) => call('revisions.get', { article, revision: one.number })),
  );
  const conflicts = await call('merge.conflicts', { article });
  const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort();
  const disputed = new Set(conflicts.map((one) => `${one.subject} ${one.quote}`));
  return {
    text: conflicts.some((one) => one.subject === 'text') && open ? null : text,
    texts: [...new Set(texts.map((one) => one.text))].sort(),
    claims: sorted(
      review.claims
        .filter((one) => one.judgement.by !== null || one.sources.length > 0 || one.origin === 'editor')
        .map((one) => {
          const quote = text.slice(one.focus.start, one.focus.end);
          return [quote, one.kind, open && disputed.has(`judgement ${quote}`) ? null : one.judgement, sorted(one.sources.map(({ id: _id, ...source }) => source))];
        }),
    ),
    orphans: sorted(review.orphans.map((one) => [one.anchor.quote, one.judgement.verdict])),
    dismissals: sorted(review.dismissals.map(({ rule, reason, by }) => [rule, reason, by])),
    notes: sorted(review.imported.map(({ author, at, body }) => [author, at, body])),
    tags: review.article.tags,
    conflicts: sorted(conflicts.map((one) => [one.subject, one.quote, sorted([one.mine, one.theirs].map(({ verdict, words, present, changes }) => ({ verdict, words, present, changes })))])),
  };
} // prettier-ignore

test('another desk gets the article whole: its revisions, verdicts, sources, dismissals and file', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await judge(anne.call, article, '310 anneaux', 'exact', 'Vu au conseil.');
  const claim = await claimOf(anne.call, article, '310 anneaux');
  await anne.call('sources.add', { article, claim: claim.id, note: NOTE });
  await edit(anne.call, article, 'une soixantaine', 'une cinquantaine');
  const outcome = await give(anne, bruno, article);
  expect(outcome).toMatchObject({ result: 'imported', article, conflicts: 0 });
  expect(await contentOf(bruno.call, article)).toEqual(await contentOf(anne.call, article));
  const review = await bruno.call('review.open', { article });
  expect(review.revisions).toHaveLength(2);
  expect(review.claims.find((one) => one.judgement.verdict)?.judgement).toMatchObject({ verdict: 'exact', by: 'Anne' }); // prettier-ignore
  const original = await bruno.call('articles.original', { article });
  expect(Buffer.from(original!.bytes, 'base64').toString('utf8')).toBe(DRAFT);
  expect(await give(anne, bruno, article)).toMatchObject({ result: 'already-there' });
});

test('work on different claims is united without a question; what one desk did later follows', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await judge(anne.call, article, '310 anneaux', 'exact');
  await give(anne, bruno, article);
  await judge(anne.call, article, '310 anneaux', 'nuance', 'Après recomptage.');
  await judge(bruno.call, article, '2,4 millions', 'inexact', 'Le budget dit 2,6.');
  expect(await give(anne, bruno, article)).toMatchObject({ result: 'merged', conflicts: 0 });
  expect(await give(bruno, anne, article)).toMatchObject({ result: 'merged', conflicts: 0 });
  expect(await contentOf(anne.call, article)).toEqual(await contentOf(bruno.call, article));
  expect((await claimOf(anne.call, article, '310 anneaux')).judgement).toMatchObject({ verdict: 'nuance', by: 'Anne' }); // prettier-ignore
  expect((await claimOf(anne.call, article, '2,4 millions')).judgement).toMatchObject({ verdict: 'inexact', by: 'Bruno' }); // prettier-ignore
});

test('both judged one claim differently: both sides are listed, each choice can be undone, and the other desk learns of it', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await give(anne, bruno, article);
  await judge(anne.call, article, '310 anneaux', 'exact', 'Compté.');
  await judge(bruno.call, article, '310 anneaux', 'inexact', 'La mairie dit 301.');
  expect(await give(bruno, anne, article)).toMatchObject({ result: 'merged', conflicts: 1 });
  const [conflict] = await anne.call('merge.conflicts', {});
  expect(conflict).toMatchObject({
    subject: 'judgement',
    quote: '310 anneaux',
    from: 'Bruno',
    choices: ['mine', 'theirs', 'both'],
    mine: { verdict: 'exact', words: 'Compté.', by: 'Anne' },
    theirs: { verdict: 'inexact', words: 'La mairie dit 301.', by: 'Bruno' },
  });
  expect((await claimOf(anne.call, article, '310 anneaux')).judgement.verdict).toBe('exact');
  // What is not settled is not signed.
  expect(await anne.call('review.open', { article })).toMatchObject({
    conflicts: 1,
    gate: { canSign: false },
  });
  await expect(anne.call('signoff.sign', { article, name: 'Anne' })).rejects.toMatchObject({ code: 'gate-closed' }); // prettier-ignore
  const choose = (choice: 'mine' | 'theirs' | 'both') =>
    anne.call('merge.choose', { article, choices: [{ conflict: conflict.id, choice }] });
  await choose('theirs');
  expect((await claimOf(anne.call, article, '310 anneaux')).judgement).toMatchObject({ verdict: 'inexact', by: 'Bruno' }); // prettier-ignore
  await anne.call('history.undo', { article });
  expect((await claimOf(anne.call, article, '310 anneaux')).judgement.verdict).toBe('exact');
  expect(await anne.call('merge.conflicts', { article })).toHaveLength(1);
  const both = await choose('both');
  expect(both.imported.map((note) => [note.author, note.body])).toEqual([
    ['Bruno', 'Inexact\nLa mairie dit 301.'],
  ]);
  expect((await claimOf(anne.call, article, '310 anneaux')).judgement.verdict).toBe('exact');
  await anne.call('history.undo', { article });
  await choose('mine');
  expect(await give(anne, bruno, article)).toMatchObject({ result: 'merged', conflicts: 0 });
  expect((await claimOf(bruno.call, article, '310 anneaux')).judgement.verdict).toBe('exact');
  await expect(choose('mine')).rejects.toMatchObject({ code: 'no-conflict' });
});

test('each desk settled the difference its own way: it is listed again, once for each settling, until one gives way', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await give(anne, bruno, article);
  await judge(anne.call, article, '310 anneaux', 'exact');
  await judge(bruno.call, article, '310 anneaux', 'inexact');
  await edit(anne.call, article, '45 pour', '44 pour');
  await edit(bruno.call, article, '45 pour', '46 pour');
  const [fromAnne, fromBruno] = [await send(anne.call, article), await send(bruno.call, article)];
  await receive(anne.call, fromBruno);
  await receive(bruno.call, fromAnne);
  const settle = async ({ call }: Desk, choice: 'mine' | 'theirs') => {
    const open = await call('merge.conflicts', { article });
    expect(open.map((one) => one.subject).sort()).toEqual(['judgement', 'text']);
    await call('merge.choose', { article, choices: open.map((one) => ({ conflict: one.id, choice })) });
  };
  await settle(anne, 'mine');
  await settle(bruno, 'mine');
  // What was sent before is nothing new; what is sent now says that the other desk keeps to its own.
  expect(await receive(anne.call, fromBruno)).toMatchObject({ result: 'already-there', conflicts: 0 });
  const again = await send(bruno.call, article);
  expect(await receive(anne.call, again)).toMatchObject({ result: 'merged', conflicts: 2 });
  await settle(anne, 'mine');
  expect(await receive(anne.call, again)).toMatchObject({ result: 'already-there', conflicts: 0 });
  expect(await give(anne, bruno, article)).toMatchObject({ result: 'merged', conflicts: 2 });
  await settle(bruno, 'theirs');
  await give(bruno, anne, article);
  expect(await contentOf(bruno.call, article)).toEqual(await contentOf(anne.call, article));
});

test('both edited after the same revision: both texts are there, one text can be made of both, and undo goes back', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await give(anne, bruno, article);
  const mine = (await edit(anne.call, article, 'une soixantaine', 'une cinquantaine')).revision.text;
  const theirs = (await edit(bruno.call, article, '45 pour', '40 pour')).revision.text;
  expect(await give(bruno, anne, article)).toMatchObject({ result: 'merged', conflicts: 1 });
  const [conflict] = await anne.call('merge.conflicts', { article });
  expect(conflict.subject).toBe('text');
  expect(conflict.theirs.changes.filter((one) => one.type !== 'same').map((one) => one.text)).toEqual(['45', '40']); // prettier-ignore
  const texts = await contentOf(anne.call, article);
  expect(texts).toMatchObject({ text: mine, texts: [DRAFT, mine, theirs].sort() });
  const review = await anne.call('merge.choose', { article, choices: [{ conflict: conflict.id, choice: 'both' }] }); // prettier-ignore
  expect(review.revision.text).toBe(mine.replace('45 pour', '40 pour'));
  await anne.call('history.undo', { article });
  expect((await anne.call('review.open', { article })).revision.text).toBe(mine);
  // The whole merge can be taken back, and the same file brings it again.
  await anne.call('history.undo', { article });
  expect(await anne.call('merge.conflicts', { article })).toEqual([]);
  expect(await give(bruno, anne, article)).toMatchObject({ result: 'merged', conflicts: 1 });
});

test('edits of the same words cannot both stand', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await give(anne, bruno, article);
  await edit(anne.call, article, '310 anneaux', '320 anneaux');
  await edit(bruno.call, article, '310 anneaux', '301 anneaux');
  await give(bruno, anne, article);
  const [conflict] = await anne.call('merge.conflicts', { article });
  expect(conflict.choices).toEqual(['mine', 'theirs']);
  await expect(
    anne.call('merge.choose', { article, choices: [{ conflict: conflict.id, choice: 'both' }] }),
  ).rejects.toMatchObject({ code: 'no-both' });
  const review = await anne.call('merge.choose', { article, choices: [{ conflict: conflict.id, choice: 'theirs' }] }); // prettier-ignore
  expect(review.revision.text).toContain('301 anneaux');
});

test('a desk that imported the draft by itself meets the other at the same passages', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const [first, second] = [await importText(anne.call, 'port.txt', DRAFT), await importText(bruno.call, 'le-port.txt', DRAFT)]; // prettier-ignore
  expect(first).not.toBe(second);
  await judge(anne.call, first, '310 anneaux', 'exact');
  await judge(bruno.call, second, '310 anneaux', 'inexact');
  await judge(bruno.call, second, '2,4 millions', 'nuance');
  const outcome = await receive(anne.call, await send(bruno.call, second));
  expect(outcome).toMatchObject({ result: 'merged', article: first, conflicts: 1 });
  expect((await claimOf(anne.call, first, '2,4 millions')).judgement).toMatchObject({ verdict: 'nuance', by: 'Bruno' }); // prettier-ignore
});

test('a claim taken off by one desk and judged by the other is a conflict, not a loss', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await give(anne, bruno, article);
  const claim = await claimOf(anne.call, article, '310 anneaux');
  await anne.call('claims.remove', { article, claim: claim.id });
  await judge(bruno.call, article, '310 anneaux', 'inexact');
  expect(await give(bruno, anne, article)).toMatchObject({ conflicts: 1 });
  expect(await give(anne, bruno, article)).toMatchObject({ conflicts: 1 });
  const [conflict] = await anne.call('merge.conflicts', { article });
  expect(conflict).toMatchObject({ subject: 'claim', mine: { present: false }, theirs: { present: true } });
  await anne.call('merge.choose', { article, choices: [{ conflict: conflict.id, choice: 'theirs' }] });
  expect((await claimOf(anne.call, article, '310 anneaux')).judgement.verdict).toBe('inexact');
});

test('protected sources and their files stay behind and are named as withheld; the receiver cannot lose its own', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  await judge(anne.call, article, '310 anneaux', 'exact', 'Confirmé par Jeanne Kermadec au téléphone.');
  const claim = await claimOf(anne.call, article, '310 anneaux');
  const secret = await anne.call('sources.add', { article, claim: claim.id, note: { ...NOTE, kind: 'person', title: 'Jeanne Kermadec', locator: '06 11 22 33 44', protected: true } }); // prettier-ignore
  const source = secret.claims.find((one) => one.id === claim.id)!.sources[0].id;
  await anne.call('attachments.add', { article, source, files: [{ name: 'appel-jk.txt', bytes: Buffer.from('la voix de Jeanne').toString('base64') }] }); // prettier-ignore
  const open = await anne.call('sources.add', { article, claim: claim.id, note: NOTE });
  const plain = open.claims.find((one) => one.id === claim.id)!.sources.find((one) => !one.protected)!.id;
  await anne.call('attachments.add', { article, source: plain, files: [{ name: 'deliberation.txt', bytes: Buffer.from('Le conseil décide').toString('base64') }] }); // prettier-ignore
  const bytes = await send(anne.call, article);
  for (const [name, entry] of Object.entries(unzipSync(Buffer.from(bytes, 'base64'))))
    expect(`${name} ${Buffer.from(entry).toString('utf8')}`).not.toMatch(/Kermadec|11 22 33|la voix de|appel-jk/u); // prettier-ignore
  const outcome = await receive(bruno.call, bytes);
  expect(outcome.losses.join(' ')).toMatch(/1 source/u);
  const there = await claimOf(bruno.call, article, '310 anneaux');
  expect(there.sources.map((one) => one.title)).toEqual([NOTE.title]);
  const file = await bruno.call('attachments.get', { article, attachment: there.sources[0].attachments[0].id }); // prettier-ignore
  expect(Buffer.from(file.bytes, 'base64').toString('utf8')).toBe('Le conseil décide');
  // What comes back blacked out is known as this desk's own.
  await judge(bruno.call, article, '2,4 millions', 'exact');
  expect(await give(bruno, anne, article)).toMatchObject({ result: 'merged', conflicts: 0 });
  const here = await claimOf(anne.call, article, '310 anneaux');
  expect(here.judgement.comment).toContain('Jeanne Kermadec');
  expect(here.sources).toHaveLength(2);
});

test('a dossier that was tampered with is refused', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  const entries = unzipSync(Buffer.from(await send(anne.call, article), 'base64'));
  const content = JSON.parse(Buffer.from(entries['articles/1/content.json']).toString('utf8')) as { revisions: object[] }; // prettier-ignore
  const withRevision = (changed: object) => ({
    ...entries,
    'articles/1/content.json': Buffer.from(JSON.stringify({ ...content, revisions: [{ ...content.revisions[0], ...changed }] })),
  }); // prettier-ignore
  const file = Object.keys(entries).find((name) => name.startsWith('files/'))!;
  for (const bad of [
    withRevision({ blocks: [{ start: 0, end: 9_000_000, kind: 'paragraph' }] }),
    withRevision({ marks: [{ start: 0, end: 4, type: 'link', href: 'javascript:alert(1)' }] }),
    { ...entries, [file]: Buffer.from('other bytes') },
  ]) {
    const bytes = Buffer.from(zipSync(bad as Record<string, Uint8Array>)).toString('base64'); // prettier-ignore
    const [outcome] = await bruno.call('articles.import', { files: [{ name: 'x.marbre', folder: null, bytes }] }); // prettier-ignore
    expect(outcome).toMatchObject({ result: 'refused', code: 'damaged' });
  }
});

/** What an editor may do, chosen by chance. */
async function actSomehow(desk: Desk, article: string, random: () => number): Promise<void> {
  const { call, name } = desk;
  const review = await call('review.open', { article });
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)];
  const claim = pick(review.claims);
  const chance = random();
  const note = { ...NOTE, title: `Pièce ${Math.floor(random() * 4)}`, excerpt: name };
  if (chance < 0.4) await call('claims.judge', { article, claim: claim.id, verdict: pick(VERDICTS), comment: random() < 0.5 ? `Selon ${name}` : '' });
  else if (chance < 0.55) await call('sources.add', { article, claim: claim.id, note });
  else if (chance < 0.6) {
    const sources = review.claims.flatMap((one) => one.sources);
    if (sources.length) await call('sources.change', { article, source: pick(sources).id, note });
  } else if (chance < 0.7) {
    const open = review.warnings.filter((one) => !one.dismissed);
    if (open.length) await call('warnings.dismiss', { article, warning: pick(open).id, scope: 'this', reason: `Vu, ${name}` });
  } else if (chance < 0.8) await call('articles.update', { article, tags: [...review.article.tags, pick(['mer', 'ville', 'eau'])] });
  else if (chance < 0.9) await call('history.undo', { article });
  else await edit(call, article, pick(['soixantaine', 'calendrier', 'voter', 'désormais']), pick(['centaine', 'rythme', 'décider']));
} // prettier-ignore

/** One random pair of desks; what it checks must hold whatever they did. */
async function exchange(seed: number): Promise<void> {
  const random = seeded(seed);
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const article = await importText(anne.call, 'port.txt', DRAFT);
  for (let n = Math.floor(random() * 3); n > 0; n--) await actSomehow(anne, article, random);
  await give(anne, bruno, article);
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) await actSomehow(anne, article, random);
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) await actSomehow(bruno, article, random);
  const [fromAnne, fromBruno] = [await send(anne.call, article), await send(bruno.call, article)];
  await receive(anne.call, fromBruno);
  await receive(bruno.call, fromAnne);
  const [a, b] = [await contentOf(anne.call, article, true), await contentOf(bruno.call, article, true)];
  expect(a, `seed ${seed}: merge(a, b) = merge(b, a)`).toEqual(b);
  const events = async (desk: Desk) => (await desk.call('history.list', { article, limit: 1 }))[0].seq;
  const before = [await events(anne), await events(bruno)];
  expect((await receive(anne.call, fromBruno)).result, `seed ${seed}`).toBe('already-there');
  expect((await receive(bruno.call, fromAnne)).result, `seed ${seed}`).toBe('already-there');
  expect([await events(anne), await events(bruno)], `seed ${seed}: nothing was written`).toEqual(before);
  // Settled in opposite words the two desks hold the same.
  for (const [desk, choice] of [[anne, 'mine'], [bruno, 'theirs']] as const) {
    const open = await desk.call('merge.conflicts', { article });
    if (open.length) await desk.call('merge.choose', { article, choices: open.map((one) => ({ conflict: one.id, choice })) });
  }
  expect(await contentOf(anne.call, article), `seed ${seed}: settled`).toEqual(await contentOf(bruno.call, article));
  await anne.core.close();
  await bruno.core.close();
} // prettier-ignore

const RUNS = Number(process.env.MARBRE_MERGES ?? 6);
test(`random work of two desks: ${RUNS} merges`, { timeout: RUNS * 5000 }, async () => {
  for (let seed = 1; seed <= RUNS; seed++) await exchange(seed);
});

test('a selection leaves in one dossier file, which gives each article its own line; other formats in one zip', async () => {
  const [anne, bruno] = [await openDesk('Anne'), await openDesk('Bruno')];
  const first = await importText(anne.call, 'port.txt', DRAFT);
  const second = await importText(anne.call, 'port-2.txt', 'Le port de Brévelin rouvrira au printemps\n\nLe quai compte 12 bancs neufs.\n'); // prettier-ignore
  await judge(anne.call, first, '310 anneaux', 'exact');
  const made = await anne.call('export.selection', { articles: [first, second], format: 'marbre' });
  const outcomes = await bruno.call('articles.import', { files: [{ name: made.name, folder: null, bytes: made.bytes }] }); // prettier-ignore
  expect(outcomes.map((one) => [one.name, one.result])).toEqual([
    [made.name.replace('.marbre', '-1.marbre'), 'imported'],
    [made.name.replace('.marbre', '-2.marbre'), 'imported'],
  ]);
  expect((await claimOf(bruno.call, first, '310 anneaux')).judgement.verdict).toBe('exact');
  const zip = await anne.call('export.selection', { articles: [first, second], format: 'md' });
  expect(Object.keys(unzipSync(Buffer.from(zip.bytes, 'base64')))).toEqual([
    'le-port-de-brevelin-rouvrira-au-printemps.md',
    'le-port-de-brevelin-rouvrira-au-printemps-2.md',
  ]);
});
