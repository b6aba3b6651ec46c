import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { dispatch, makeClient } from '../../src/shared/call.ts';
import { openCore } from '../../src/main/core.ts';
import { openReader } from '../../src/main/import/index.ts';
import { docxOf } from '../import/build.ts';
import { SORTING } from './articles.ts';
import { dropFiles, dropPaths, imported, openCorpus, signIn } from './desk.ts';
import { openArticle, test, until } from './harness.ts';

/** Axe on the dialog that is open. */
async function accessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.sheet').analyze();
  assert.deepEqual(violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`), []); // prettier-ignore
  if (process.env.MARBRE_SHOTS)
    await page.screenshot({ path: join(process.env.MARBRE_SHOTS, `${name}.png`) });
}

/** Another desk that works on a file of this one and sends it back. */
async function otherDesk(folder: string, dossier: Buffer, verdict: 'inexact' | 'nuance', edit: [string, string]): Promise<Buffer> {
  const core = await openCore({ corpusPath: join(folder, 'autre', 'corpus.db'), shell: 'test', now: () => new Date(), reader: openReader(), printPdf: null });
  try {
    const call = makeClient((name, input) => dispatch(core.handlers, name, input));
    await call('settings.set', { name: 'Bruno Astier' });
    const [taken] = await call('articles.import', { files: [{ name: 'a.marbre', folder: null, bytes: dossier.toString('base64') }] });
    if (taken.result === 'refused') throw new Error(taken.message.en);
    const { article } = taken;
    const review = await call('review.open', { article });
    await call('claims.judge', { article, claim: review.claims[0].id, verdict, comment: 'Le rapport annuel dit autre chose.' });
    await call('draft.save', { article, revision: { text: review.revision.text.replace(...edit), blocks: review.revision.blocks.length ? [] : [], marks: [] } });
    await call('draft.commit', { article });
    return Buffer.from((await call('export.make', { article, format: 'marbre' })).bytes, 'base64');
  } finally {
    await core.close();
  }
} // prettier-ignore

async function exportDossier(page: Page): Promise<Buffer> {
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: 'Autres formats' }).click();
  await page.locator('input[name=format][value=marbre]').check();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')]);
  const parts: Buffer[] = [];
  for await (const part of await saved.createReadStream()) parts.push(part as Buffer);
  await page.keyboard.press('Escape');
  return Buffer.concat(parts);
}

test('a dossier of another desk is merged; differences are shown side by side, settled from the keyboard, and undone', async ({
  page,
  folder,
}) => {
  await openCorpus(page, [SORTING]);
  await page.locator('.tr a').first().click();
  await page.locator('.ProseMirror').waitFor();
  const dossier = await exportDossier(page);
  // Both desks judge the first claim and edit the text.
  await page.keyboard.press('F8');
  for (let i = 0; i < 12 && (await page.locator('.vb').count()) === 0; i++) await page.keyboard.press('F8');
  const first = await page.evaluate(() => document.querySelector('.ProseMirror mark')?.textContent ?? '');
  const words = await page.locator('.ProseMirror').innerText();
  const longest = words.split(/\s+/u).reduce((a, b) => (b.length > a.length ? b : a));
  const sent = await otherDesk(folder, dossier, 'inexact', [longest, `${longest} relu`]);
  assert.ok(first);
  // The same claim, judged here.
  await page.evaluate(() => (document.querySelector('.ProseMirror mark') as HTMLElement | null)?.click());
  await page.keyboard.press('Digit1');
  await page.locator('.vb[aria-checked=true]').waitFor();
  await dropFiles(page, [{ name: 'retour.marbre', content: [...sent] }]);
  await imported(page);
  await page.locator('.fl', { hasText: 'Fusionné' }).waitFor();
  await accessible(page, 'import-merged');
  await page.getByRole('button', { name: /désaccord/u }).first().click(); // prettier-ignore
  await page.locator('.merging fieldset').first().waitFor();
  await accessible(page, 'conflicts');
  assert.match(await page.locator('.merging').innerText(), /Bruno Astier/u);
  const sides = await page.locator('.merging fieldset').first().locator('.side').allInnerTexts();
  assert.equal(sides.length, 2);
  // From the keyboard: the radio of the other side, then the button.
  await page.locator('.merging fieldset').first().locator('input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('.merging button.solid').focus();
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'réglé' }).waitFor();
  await until('the list is empty', async () => (await page.locator('.merging').count()) === 0 || (await page.locator('.merging fieldset').count()) === 0); // prettier-ignore
});

test('readings corrected in the import line: encoding with previews, tracked changes, attachments, a near duplicate', async ({
  page,
}) => {
  await signIn(page);
  const run = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
  const by = 'w:author="Léa" w:date="2026-02-03T10:00:00Z"';
  const docx = docxOf({
    body: `<w:p>${run('Le budget du théâtre')}</w:p><w:p>${run('Il passe à ')}<w:del w:id="1" ${by}>${run('12', 'delText')}</w:del><w:ins w:id="2" ${by}>${run('14')}</w:ins>${run(' millions en 2026.')}</w:p>`,
  });
  const mail = [
    'From: Lucie <lucie@example.org>', 'Subject: Le papier sur la halle', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=utf-8', '',
    'Bonjour, voici le papier.', '', '--b', 'Content-Type: text/plain; name="halle.txt"', 'Content-Disposition: attachment; filename="halle.txt"', '', 'La halle rouvre', '', 'Elle rouvre samedi avec 40 stands.', '--b--', '',
  ].join('\r\n'); // prettier-ignore
  const twice = SORTING.content.replace(/\d+/u, '77');
  await dropFiles(page, [
    { name: 'theatre.docx', content: [...docx] },
    { name: 'ete.txt', content: [...iconv.encode('Élections\n\nL’été à Orléans fut très sec, où l’on a compté 12 000 hectares brûlés en 2025.\n', 'macintosh')] },
    { name: 'mail.eml', content: mail },
    SORTING,
    { name: 'une-autre-copie.txt', content: twice },
  ]); // prettier-ignore
  await imported(page);
  const line = (words: string) => page.locator('.fl', { hasText: words });
  await accessible(page, 'import-choices');
  await line('ete.txt').getByRole('button', { name: /Encodage/u }).click(); // prettier-ignore
  await line('ete.txt').locator('.enc', { hasText: 'windows-1252' }).waitFor();
  await accessible(page, 'import-encodings');
  await line('ete.txt').locator('.enc', { hasText: 'windows-1252' }).click();
  await line('ete.txt').getByText('Relu').waitFor();
  await line('ete.txt').getByRole('button', { name: /Encodage/u }).click(); // prettier-ignore
  await page.locator('.enc', { hasText: 'macintosh' }).click();
  await line('ete.txt').getByRole('button', { name: 'Encodage : macintosh' }).waitFor();
  const tracked = line('theatre.docx').locator('select');
  assert.equal(await tracked.inputValue(), 'accepted');
  await tracked.selectOption('rejected');
  await line('theatre.docx').getByText('Relu').waitFor();
  await line('mail.eml').getByRole('button', { name: /pièce jointe/u }).click(); // prettier-ignore
  await page.getByRole('button', { name: 'Importer la pièce' }).click();
  await line('halle.txt').waitFor();
  await line('une-autre-copie').getByRole('button', { name: 'En faire une version' }).click();
  await line('une-autre-copie').getByText('Nouvelle version').waitFor();
  await page.keyboard.press('Escape');
  await openArticle(page, 'Le budget du théâtre');
  assert.match(await page.locator('.ProseMirror').innerText(), /12 millions/u);
  // The choice is the next file's too.
  await dropFiles(page, [{ name: 'theatre-2.docx', content: [...docxOf({ body: `<w:p>${run('Un autre')}</w:p><w:p>${run('Il a ')}<w:ins w:id="2" ${by}>${run('45 ')}</w:ins>${run('places.')}</w:p>` })] }]); // prettier-ignore
  await imported(page);
  assert.equal(await line('theatre-2.docx').locator('select').inputValue(), 'rejected');
});

test('the watched folder is chosen in the settings and what arrives is imported and told', async ({
  page,
  folder,
}) => {
  await signIn(page);
  const drop = join(folder, 'depot');
  mkdirSync(drop);
  await page.keyboard.press('Control+,');
  await page.locator('#watch-folder').fill(join(folder, 'absent'));
  await page.getByRole('button', { name: 'Surveiller ce dossier' }).click();
  await page.locator('.set [role=status]', { hasText: 'n’existe pas' }).waitFor();
  await page.locator('#watch-folder').fill(drop);
  await page.locator('#watch-folder').press('Enter');
  await page.locator('.set [role=status]', { hasText: 'Surveillé' }).waitFor();
  await accessible(page, 'settings-watch');
  await page.keyboard.press('Escape');
  writeFileSync(join(drop, SORTING.name), SORTING.content);
  await page.locator('.toast', { hasText: 'Dossier surveillé' }).waitFor({ timeout: 30_000 });
  await page.locator('.toast button').first().click(); // prettier-ignore
  await page.locator('.fl', { hasText: SORTING.name }).waitFor();
  await accessible(page, 'import-watched');
});

test('folders and pastes: the same file is said to be there, a page of Word and a mail become articles', async ({ page, folder }) => {
  await signIn(page);
  const drop = join(folder, 'arrivages');
  mkdirSync(drop);
  writeFileSync(join(drop, 'a.txt'), SORTING.content);
  await dropPaths(page, [drop]);
  await imported(page);
  await page.keyboard.press('Escape');
  await dropPaths(page, [join(drop, 'a.txt')]);
  await imported(page);
  assert.match(await page.locator('.fl').first().innerText(), /Déjà en archive/u);
  await page.keyboard.press('Escape');
  const paste = (html: string, text: string) =>
    page.evaluate(
      ([markup, plain]) => {
        const data = new DataTransfer();
        data.setData('text/plain', plain);
        if (markup) data.setData('text/html', markup);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [html, text],
    );
  await paste(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><h1>La digue du port</h1><p class=MsoNormal>La digue a coûté <b>3,2&nbsp;millions d’euros</b>.<o:p></o:p></p><p class=MsoNormal>Elle date de 1987.<o:p></o:p></p><!--EndFragment--></body></html>`,
    'La digue du port\nLa digue a coûté 3,2 millions d’euros.\nElle date de 1987.',
  );
  await page.locator('.ProseMirror', { hasText: 'La digue du port' }).waitFor();
  assert.match(await page.locator('.ProseMirror').innerText(), /3,2\u00a0millions d’euros\.\s+Elle date de 1987/u);
  await paste('', 'De : Lucie Arnaud\nObjet : Le pont\n\nLe pont neuf ouvrira le 3 mars 2026, avec 45 jours de retard.\n');
  await page.locator('.ProseMirror', { hasText: 'Le pont neuf ouvrira' }).waitFor();
}); // prettier-ignore

test(
  'a selection is exported in one dossier file, in English and in the dark',
  async ({ page }) => {
    await signIn(page);
    await dropFiles(page, [SORTING, { name: 'b.txt', content: 'A bridge opens\n\nThe bridge opens on 3 March 2026 after 45 days of work.\n' }]); // prettier-ignore
    await imported(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await accessible(page, 'settings-english-dark');
    await page.keyboard.press('Escape');
    await page.locator('.tr input[type=checkbox], .tr [role=checkbox]').first().click();
    await page.locator('.tr input[type=checkbox], .tr [role=checkbox]').nth(1).click();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.locator('#many-format').selectOption('marbre');
    await accessible(page, 'export-many-english-dark');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.many button.solid').click(),
    ]);
    assert.match(saved.suggestedFilename(), /^marbre-\d{4}-\d{2}-\d{2}\.marbre$/u);
  },
  { language: 'en-GB', colorScheme: 'dark' },
);
