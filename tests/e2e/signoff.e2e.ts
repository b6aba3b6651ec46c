import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openDraft } from './desk.ts';
import { goTo, judge, test, until } from './harness.ts';

test('H sets a warning aside with a reason; it is listed, and can come back', async ({ page }) => {
  await openDraft(page);
  await goTo(page, 'lundi 10 mars 2026');
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Passer outre', exact: true }).last().click();
  await page.locator('#dismiss-err').waitFor();
  await page.locator('#dismiss-reason').fill('Citation du programme imprimé');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.warn.off', { hasText: 'Citation du programme imprimé' }).waitFor();
  assert.equal(await page.locator('mark.k-date.e').count(), 0);
  await page.locator('.warn.off').getByRole('button', { name: 'Rétablir' }).click();
  await page.locator('mark.k-date.e').waitFor();
});

test('the gate says what blocks; once all is settled the article is signed; an edit voids the signature', async ({
  page,
}) => {
  await openDraft(page);
  const badge = page.locator('.bar .btn .num').last();
  const open = parseInt(await badge.innerText(), 10);
  assert.match(await page.getByRole('tab', { name: 'Relevé' }).innerText(), new RegExp(`\\b${open}$`, 'u'));
  await page.keyboard.press('Control+b');
  await page.getByRole('dialog', { name: 'Bon à tirer' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Signer' }).getAttribute('aria-disabled'), 'true');
  // One number of what is open: on the button, over the list, and as the sum of the gate's.
  assert.match(await page.locator('.gl .mt').innerText(), new RegExp(`\\b${open}\\spoints ouverts`, 'u'));
  const groups = await page.locator('.gl .gh .num').allInnerTexts();
  assert.equal(groups.reduce((sum, n) => sum + Number(n), 0), open); // prettier-ignore
  await page
    .getByRole('button', { name: /^Aller : lundi/u })
    .first()
    .click();
  await until('the gate leads to the point', async () =>
    (await page.locator('mark[aria-current]').allInnerTexts()).join('').includes('lundi'),
  );
  // Judge everything, then override what still blocks.
  for (let i = 0; i < 60; i++) {
    if (!(await page.locator('.vgrid .vb[aria-disabled=true]').count())) {
      await page.keyboard.press('Digit1');
      await page.locator('.vb.v-exact[aria-checked=true]').waitFor();
    }
    const before = await page.getByTestId('position').innerText();
    await page.keyboard.press('F8');
    await until('the next point', async () => (await page.getByTestId('position').innerText()) !== before);
    if ((await page.getByTestId('position').innerText()).startsWith('1 ')) break;
  }
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog', { name: 'Bon à tirer' });
  await dialog.waitFor();
  for (let i = 0; i < 30 && (await page.locator('.op .link').count()) > 0; i++) {
    await page.locator('.op .link').first().click();
    await page.locator('#dismiss-reason').fill('Vu avec l’auteur');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor();
  }
  await until(
    'signing is possible',
    async () =>
      (await page.getByRole('button', { name: 'Signer' }).getAttribute('aria-disabled')) === 'false',
  );
  await page.getByRole('button', { name: 'Signer' }).click();
  await page.locator('.notebar.good', { hasText: 'Marion Keller' }).waitFor();
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type(' Ajout.');
  await page.keyboard.press('Escape');
  await page.locator('.notebar.bad', { hasText: 'ne vaut plus' }).waitFor();
});

/** The files of a zip, read by its central directory. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const [method, packed, name, extra, comment, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + packed);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(raw) : raw);
    at += 46 + name + extra + comment;
  }
  return files;
}

async function exported(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: 'Bon à tirer' }).waitFor();
  await page.locator(`input[name=format][value=${format}]`).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Exporter/u }).click(),
  ]);
  const path = await download.path();
  await page.keyboard.press('Escape');
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

test('exports: HTML and Word carry the verdict, never the protected source', async ({ page }) => {
  await openDraft(page);
  await goTo(page, '62 millions');
  await judge(page, 2);
  for (const [title, secret] of [
    ['Arrêté municipal', false],
    ['Informatrice Zéphyr', true],
  ] as const) {
    await page.keyboard.press('s');
    await page.locator('#source-title').fill(title);
    if (secret) await page.getByLabel(/Source protégée/u).check();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.locator('.line', { hasText: title }).waitFor();
  }
  const html = await exported(page, 'html');
  assert.match(html.name, /\.html$/u);
  const text = html.bytes.toString('utf8');
  assert.match(text, /Arrêté municipal/u);
  assert.match(text, /[Ii]nexact/u);
  assert.doesNotMatch(text, /Zéphyr/u);
  assert.doesNotMatch(text, /<(?:script|link|img)[^>]+(?:src|href)="https?:/u);
  const docx = await exported(page, 'docx');
  assert.match(docx.name, /\.docx$/u);
  const files = unzip(docx.bytes);
  const comments = files.get('word/comments.xml')?.toString('utf8') ?? '';
  assert.match(comments, /[Ii]nexact/u);
  assert.match(comments, /Arrêté municipal/u);
  for (const [name, part] of files) assert.doesNotMatch(part.toString('utf8'), /Zéphyr/u, name);
  await page.keyboard.press('Control+e');
  await page.locator('input[name=format][value=docx]:checked').waitFor();
});
