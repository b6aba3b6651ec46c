import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { attachmentName, typeOfBytes } from '../../src/shared/attachment.ts';
import { makeBackup } from '../../src/main/corpus/backup.ts';
import { base64, DRAFT, importText, openTestCore, type TestCore } from './open.ts';

const NOTE = { kind: 'document', title: 'Compte administratif', locator: 'p. 4', consulted: '', excerpt: '', protected: false } as const; // prettier-ignore
const PDF = base64('%PDF-1.7 bref');

async function noted(opened: TestCore, values: Partial<typeof NOTE> | { protected: true } = {}) {
  const article = await importText(opened.call, 'port.txt', DRAFT);
  const { claims } = await opened.call('review.open', { article });
  const claim = claims[0].id;
  const review = await opened.call('sources.add', { article, claim, note: { ...NOTE, ...values } });
  return { article, claim, source: review.claims[0].sources[0].id };
}
const attachments = (review: { claims: { sources: { attachments: { name: string }[] }[] }[] }) =>
  review.claims.flatMap((claim) =>
    claim.sources.flatMap((source) => source.attachments.map((one) => one.name)),
  );

test('a file stays with its note: shown, handed out, taken off, undone, kept across sessions and in a backup', async () => {
  const opened = await openTestCore();
  const { call, path } = opened;
  const { article, source } = await noted(opened);
  const files = [{ name: 'C:\\Users\\marion\\compte 2026.pdf', bytes: PDF }, { name: 'note.txt', bytes: base64('Cité p. 4') }]; // prettier-ignore
  const review = await call('attachments.add', { article, source, files });
  const [pdf] = review.claims[0].sources[0].attachments;
  expect(review.claims[0].sources[0].attachments).toMatchObject([
    { name: 'compte 2026.pdf', type: 'application/pdf', size: 13 },
    { name: 'note.txt', type: 'text/plain' },
  ]);
  expect(await call('attachments.get', { article, attachment: pdf.id })).toEqual({ name: 'compte 2026.pdf', type: 'application/pdf', bytes: PDF }); // prettier-ignore
  expect(await call('attachments.open', { article, attachment: pdf.id })).toEqual({ opened: false });

  expect(attachments(await call('attachments.remove', { article, attachment: pdf.id }))).toEqual([
    'note.txt',
  ]);
  expect(attachments((await call('history.undo', { article }))!.review)).toEqual([
    'compte 2026.pdf',
    'note.txt',
  ]);
  // A removed note takes its files along and brings them back.
  expect(attachments(await call('sources.remove', { article, source }))).toEqual([]);
  expect(attachments((await call('history.undo', { article }))!.review)).toHaveLength(2);

  const backup = await makeBackup(path, new Date('2026-11-22T10:00:00Z'));
  const copy = new Database(backup.path, { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM attached_file').pluck().get()).toBe(2);
  copy.close();
  const again = await opened.reopen();
  expect((await again.call('attachments.get', { article, attachment: pdf.id })).bytes).toBe(PDF);
});

test('the same file is kept once, and purged with the last article that holds it', async () => {
  const opened = await openTestCore();
  const { call, path } = opened;
  const { article, source } = await noted(opened);
  const file = { name: 'a.pdf', bytes: PDF };
  await call('attachments.add', { article, source, files: [file, { ...file, name: 'b.pdf' }] });
  const count = () => {
    const db = new Database(path, { readonly: true });
    const kept = db.prepare('SELECT count(*) FROM attached_file').pluck().get();
    db.close();
    return kept;
  };
  expect(count()).toBe(1);
  await call('articles.purge', { articles: [article] });
  expect(count()).toBe(0);
});

test('what cannot be attached is refused by name, and nothing of the lot is taken', async () => {
  const opened = await openTestCore();
  const { article, source } = await noted(opened);
  const add = (files: { name: string; bytes: string }[]) =>
    opened.call('attachments.add', { article, source, files });
  await expect(add([{ name: 'a.pdf', bytes: PDF }, { name: 'vide.pdf', bytes: '' }])).rejects.toMatchObject({ code: 'empty-file' }); // prettier-ignore
  await expect(add(Array.from({ length: 21 }, () => ({ name: 'a', bytes: PDF })))).rejects.toMatchObject({ code: 'bad-input' }); // prettier-ignore
  await add(Array.from({ length: 19 }, (_, at) => ({ name: `${at}.pdf`, bytes: PDF })));
  await expect(add([{ name: 'a', bytes: PDF }, { name: 'b', bytes: PDF }])).rejects.toMatchObject({ code: 'too-many' }); // prettier-ignore
  await expect(opened.call('attachments.add', { article, source: 'none', files: [{ name: 'a', bytes: PDF }] })).rejects.toMatchObject({ code: 'no-source' }); // prettier-ignore
  expect(attachments(await opened.call('review.open', { article }))).toHaveLength(19);
});

test('a file of a protected source is in no export, under no name', async () => {
  const opened = await openTestCore();
  const { article, source } = await noted(opened, { protected: true });
  await opened.call('attachments.add', { article, source, files: [{ name: 'courriel-du-lanceur.pdf', bytes: base64('%PDF-zorglub') }] }); // prettier-ignore
  for (const format of ['json', 'html', 'md', 'marbre'] as const) {
    const bytes = Buffer.from(
      (await opened.call('export.make', { article, format })).bytes,
      'base64',
    ).toString();
    expect(bytes).not.toMatch(/lanceur|zorglub/u);
  }
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..', 'document'],
  ['con.txt', '_con.txt'],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['a\u0000b\n.pdf ', 'ab.pdf'],
  ['l’été à 12 %.pdf', 'l’été à 12 %.pdf'],
  [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(116)}.pdf`],
  ['\ud800.txt', '\ufffd.txt'],
])('the name %j is kept as %j', (given, kept) => expect(attachmentName(given)).toBe(kept));

test('a type is what the bytes say', () => {
  expect(typeOfBytes(Buffer.from('<html><script>alert(1)</script>'))).toBe('text/plain');
  expect(typeOfBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe('image/png');
  expect(typeOfBytes(Buffer.from([0x4d, 0x5a, 0x90, 0]))).toBe('application/octet-stream');
});
