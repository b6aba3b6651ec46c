/** Tracked changes resolved as the editor chooses; and what else a file may be asked again for. */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { TrackedChanges } from '../../src/shared/article.ts';
import { previews } from '../../src/main/import/encoding.ts';
import { partsOfMail, readPaper } from '../../src/main/import/read.ts';
import { openTestCore } from '../core/open.ts';
import { bytesOf, check, docxOf, odtOf, remarks } from './build.ts';

async function read(name: string, bytes: Uint8Array, tracked: TrackedChanges) {
  const result = await readPaper({ name, bytes, tracked });
  if ('refusal' in result) throw new Error(result.refusal.code);
  check(result.paper);
  return result.paper;
}

const run = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
const by = 'w:author="Léa Tournier" w:date="2026-02-03T10:00:00Z"';
const DOCX = docxOf({
  body: `
<w:p>${run('Le budget est de ')}<w:del w:id="1" ${by}>${run('12', 'delText')}</w:del><w:ins w:id="2" ${by}>${run('14')}</w:ins>${run(' millions.')}</w:p>
<w:p><w:pPr><w:rPr><w:ins w:id="3" ${by}/></w:rPr></w:pPr>${run('Le maire ')}</w:p>
<w:p>${run('a signé.')}</w:p>
<w:p><w:pPr><w:rPr><w:del w:id="4" ${by}/></w:rPr></w:pPr>${run('Une phrase,')}</w:p>
<w:p>${run(' puis sa suite.')}</w:p>
<w:p><w:moveFrom w:id="5" ${by}>${run('Déplacé.')}</w:moveFrom>${run('Fixe.')}<w:moveTo w:id="6" ${by}>${run(' Déplacé.')}</w:moveTo></w:p>
<w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p></w:tc><w:tc><w:p>${run('b')}</w:p></w:tc></w:tr>
<w:tr><w:trPr><w:ins w:id="7" ${by}/></w:trPr><w:tc><w:p>${run('c')}</w:p></w:tc><w:tc><w:p>${run('d')}</w:p></w:tc></w:tr></w:tbl>`,
});

test('a Word file as if its changes were accepted, rejected, or shown', async () => {
  const accepted = await read('a.docx', DOCX, 'accepted');
  expect(accepted.text.split('\n')).toEqual(['Le budget est de 14 millions.', 'Le maire', 'a signé.', 'Une phrase, puis sa suite.', 'Fixe. Déplacé.', 'a\tb', 'c\td']); // prettier-ignore
  expect(accepted.tracked).toEqual({ changes: 4, as: 'accepted' });
  const rejected = await read('a.docx', DOCX, 'rejected');
  expect(rejected.text.split('\n')).toEqual(['Le budget est de 12 millions.', 'Le maire a signé.', 'Une phrase,', 'puis sa suite.', 'Déplacé.Fixe.', 'a\tb']); // prettier-ignore
  expect(rejected.losses).toEqual([]);
  const shown = await read('a.docx', DOCX, 'shown');
  expect(shown.text.split('\n').slice(0, 3)).toEqual(['Le budget est de 1214 millions.', 'Le maire', 'a signé.']); // prettier-ignore
  expect(remarks(shown)).toEqual([
    'Léa Tournier: Suppression suivie / Tracked deletion @ 12',
    'Léa Tournier: Insertion suivie / Tracked insertion @ 14',
    'Léa Tournier: Suppression suivie / Tracked deletion @ Déplacé.',
    'Léa Tournier: Insertion suivie / Tracked insertion @ Déplacé.',
  ]);
  expect(shown.notes[0].at).toBe('2026-02-03T10:00:00.000Z');
});

const info = '<office:change-info><dc:creator>Léa Tournier</dc:creator><dc:date>2026-02-03T10:00:00</dc:date></office:change-info>'; // prettier-ignore
const ODT = odtOf(`
<text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion>${info}<text:p>12</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion>${info}</text:insertion></text:changed-region>
<text:changed-region text:id="c3"><text:deletion>${info}<text:p>Fin du premier.</text:p><text:p>Un deuxième.</text:p><text:p>Début </text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c4"><text:insertion>${info}</text:insertion></text:changed-region>
</text:tracked-changes>
<text:p>Le budget est de <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>14<text:change-end text:change-id="c2"/> millions.</text:p>
<text:p>Tête. <text:change text:change-id="c3"/>du troisième.</text:p>
<text:p>Avant <text:change-start text:change-id="c4"/>inséré</text:p>
<text:p>encore inséré</text:p>
<text:p>et fini <text:change-end text:change-id="c4"/>après.</text:p>`);

test('an OpenDocument text as if its changes were accepted, rejected, or shown', async () => {
  const accepted = await read('a.odt', ODT, 'accepted');
  expect(accepted.text.split('\n')).toEqual(['Le budget est de 14 millions.', 'Tête. du troisième.', 'Avant inséré', 'encore inséré', 'et fini après.']); // prettier-ignore
  expect(accepted.tracked).toEqual({ changes: 4, as: 'accepted' });
  const rejected = await read('a.odt', ODT, 'rejected');
  expect(rejected.text.split('\n')).toEqual(['Le budget est de 12 millions.', 'Tête. Fin du premier.', 'Un deuxième.', 'Début du troisième.', 'Avant après.']); // prettier-ignore
  const shown = await read('a.odt', ODT, 'shown');
  expect(shown.text.split('\n')).toEqual(['Le budget est de 1214 millions.', 'Tête. Fin du premier.', 'Un deuxième.', 'Début du troisième.', 'Avant inséré', 'encore inséré', 'et fini après.']); // prettier-ignore
  expect(remarks(shown)).toEqual([
    'Léa Tournier: Suppression suivie / Tracked deletion @ 12',
    'Léa Tournier: Insertion suivie / Tracked insertion @ 14',
    'Léa Tournier: Suppression suivie / Tracked deletion @ Fin du premier.\nUn deuxième.\nDébut',
    'Léa Tournier: Insertion suivie / Tracked insertion @ inséré\nencore inséré\net fini',
  ]);
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('the choice is made again from the import line: a new reading of the same article, its verdicts kept', async () => {
  const { call } = await openTestCore();
  const [outcome] = await call('articles.import', { files: [{ name: 'budget.docx', folder: null, bytes: base64(DOCX) }], tracked: 'rejected' }); // prettier-ignore
  if (outcome.result === 'refused') throw new Error(outcome.code);
  const { article } = outcome;
  expect(outcome.reading).toEqual({ tracked: { changes: 4, as: 'rejected' } });
  const again = await call('articles.reread', { article, tracked: 'accepted' });
  expect(again).toMatchObject({ result: 'new-revision', article, reading: { tracked: { as: 'accepted' } } });
  expect((await call('review.open', { article })).revision.text).toContain('14 millions');
  // Back to what was read before: the same revision, no third one.
  await call('articles.reread', { article, tracked: 'rejected' });
  const review = await call('review.open', { article });
  expect(review.revision.text).toContain('12 millions');
  expect(review.revisions).toHaveLength(2);
  await call('history.undo', { article });
  expect((await call('review.open', { article })).revision.text).toContain('14 millions');
});

test('a wrong guess of the encoding is corrected with a preview of each, and the file is read again', async () => {
  const { call } = await openTestCore();
  const text = 'Élection\n\nL’été fut très sec à Orléans, où l’on a compté 12 000 € de dégâts.\n';
  // The euro took the place of the currency sign.
  const bytes = iconv.encode(text.replace('€', '¤'), 'macintosh');
  const [outcome] = await call('articles.import', { files: [{ name: 'orleans.txt', folder: null, bytes: bytes.toString('base64') }] }); // prettier-ignore
  if (outcome.result === 'refused') throw new Error(outcome.code);
  const { article } = outcome;
  expect(outcome.reading?.encoding).toMatchObject({ name: 'macintosh', guessed: true });
  const readings = await call('articles.readings', { article });
  expect(readings.filter((one) => one.current).map((one) => one.name)).toEqual(['macintosh']);
  expect(readings.find((one) => one.name === 'windows-1252')?.excerpt).toContain('ƒlection');
  await call('articles.reread', { article, encoding: 'windows-1252' });
  expect((await call('review.open', { article })).revision.text).toContain('ƒlection');
  const back = await call('articles.reread', { article, encoding: 'macintosh' });
  expect(back).toMatchObject({ reading: { encoding: { name: 'macintosh', guessed: false } } });
  expect((await call('review.open', { article })).revision.text).toBe(text);
});

test('every encoding has a preview, of any bytes', () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array([255]),
    new Uint8Array(3000).fill(0xd8),
    bytesOf('é'.repeat(500)),
  ])
    // prettier-ignore
    for (const { excerpt } of previews(bytes)) {
      expect(excerpt.length).toBeLessThanOrEqual(160);
      expect(excerpt.isWellFormed()).toBe(true);
    }
});

test('attachments of a mail are named, and imported when they are wanted', async () => {
  const part = (name: string, type: string, body: Uint8Array | string) =>
    ['--b', `Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', Buffer.from(body).toString('base64'), ''].join('\r\n'); // prettier-ignore
  const mail = [
    'From: Lucie Arnaud <lucie@example.org>', 'Subject: Deux papiers', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '',
    '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Bonjour, voici les deux papiers promis pour demain.', '',
    part('marché.txt', 'text/plain', 'Le marché couvert\n\nIl ouvre samedi avec 40 étals.\n'),
    part('budget.docx', 'application/octet-stream', DOCX),
    part('photo.png', 'image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])), '--b--', '',
  ].join('\r\n'); // prettier-ignore
  const parts = await partsOfMail({ name: 'm.eml', bytes: bytesOf(mail) });
  if ('refusal' in parts) throw new Error(parts.refusal.code);
  expect(parts.files.map((one) => one.name)).toEqual(['marché.txt', 'budget.docx', 'photo.png']);
  const { call } = await openTestCore();
  const [outcome] = await call('articles.import', { files: [{ name: 'm.eml', folder: null, bytes: base64(bytesOf(mail)) }] }); // prettier-ignore
  if (outcome.result === 'refused') throw new Error(outcome.code);
  expect(outcome.attachments?.map((one) => [one.index, one.name])).toEqual([[0, 'marché.txt'], [1, 'budget.docx'], [2, 'photo.png']]); // prettier-ignore
  const made = await call('articles.importParts', { article: outcome.article, parts: [0, 2] });
  expect(made.map((one) => [one.name, one.result])).toEqual([['marché.txt', 'imported'], ['photo.png', 'refused']]); // prettier-ignore
  const { articles } = await call('articles.list', {});
  expect(articles.map((one) => one.name).sort()).toEqual(['m.eml', 'marché.txt']);
});

test('a draft of another name that says nearly the same is offered as a new version, and becomes one', async () => {
  const { call } = await openTestCore();
  const body = (n: number) =>
    `Le marché couvert de Brévelin\n\nLe marché couvert rouvre samedi après dix mois de travaux, avec ${n} étals dont douze de poisson.\n\nLa mairie a payé le toit et les chambres froides, et les commerçants leurs comptoirs.\n\n« Nous attendions ce jour depuis longtemps », a dit Maria Lopes, poissonnière, en levant son rideau.\n`;
  const put = async (name: string, text: string) => {
    const [one] = await call('articles.import', { files: [{ name, folder: null, bytes: base64(bytesOf(text)) }] }); // prettier-ignore
    if (one.result === 'refused') throw new Error(one.code);
    return one;
  };
  const first = await put('marche.txt', body(40));
  await put('autre.txt', 'La piscine\n\nLa piscine ferme en mai pour deux ans de travaux, dit la ville.\n');
  const claim = (await call('review.open', { article: first.article })).claims[0];
  await call('claims.judge', { article: first.article, claim: claim.id, verdict: 'exact' });
  const second = await put('marche-v2-relu.txt', body(42));
  expect(second).toMatchObject({ result: 'imported', similar: { article: first.article } });
  const review = await call('articles.asRevision', { article: second.article, of: first.article });
  expect(review.revision).toMatchObject({ number: 2, text: body(42) });
  expect([...review.claims.map((one) => one.judgement.verdict), ...review.orphans.map((one) => one.judgement.verdict)]).toContain('exact'); // prettier-ignore
  expect((await call('articles.list', {})).articles.map((one) => one.id)).not.toContain(second.article);
  await call('history.undo', { article: first.article });
  expect((await call('review.open', { article: first.article })).revision.text).toBe(body(40));
});
