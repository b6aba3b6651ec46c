import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SORTING } from './articles.ts';
import { dropFiles, dropPaths, imported, signIn } from './desk.ts';
import { test, until } from './harness.ts';

test('a dropped folder: each file has its line, bad ones say why, the rest is read', async ({
  page,
  folder,
}) => {
  await signIn(page);
  const drop = join(folder, 'arrivages');
  mkdirSync(join(drop, 'sous-dossier'), { recursive: true });
  writeFileSync(join(drop, 'a.txt'), SORTING.content);
  writeFileSync(join(drop, 'b-vide.txt'), '');
  writeFileSync(
    join(drop, 'c-binaire.txt'),
    Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)),
  );
  writeFileSync(join(drop, 'd-coupe.docx'), Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60, 1)]));
  writeFileSync(join(drop, 'e-meme.txt'), SORTING.content);
  writeFileSync(
    join(drop, 'sous-dossier', 'f.md'),
    '# Un autre sujet\n\nLe conseil a voté mardi 3 mars 2026 un budget de 12 millions d’euros.\n',
  );
  await dropPaths(page, [drop]);
  await imported(page);
  const lines = await page.locator('.fl').allInnerTexts();
  assert.equal(lines.length, 6);
  const line = (name: string) => lines.find((text) => text.includes(name)) ?? '';
  assert.match(line('arrivages/a.txt'), /affirmations/u);
  assert.match(line('arrivages/e-meme.txt'), /Déjà en archive/u);
  assert.match(line('sous-dossier/f.md'), /Un autre sujet/u);
  for (const bad of ['b-vide.txt', 'c-binaire.txt', 'd-coupe.docx']) {
    const at = lines.findIndex((text) => text.includes(bad));
    assert.equal(await page.locator('.fl').nth(at).locator('.g-error').count(), 1, `${bad} is refused`);
    assert.ok(lines[at].replace(bad, '').trim().length > 20, `${bad} says why`);
  }
  await page.getByRole('button', { name: 'Copier la liste' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied.split('\n').length, 6);
  await page.keyboard.press('Escape');
  await until('two articles are listed', async () => (await page.locator('.tr').count()) === 2);
});

test('a file that the system will not read gets its own line', async ({ page }) => {
  await signIn(page);
  await page.evaluate(() => {
    const own = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = function (this: File) {
      return this.name === 'ferme.txt'
        ? Promise.reject(new DOMException('no permission', 'NotReadableError'))
        : own.call(this);
    };
  });
  await dropFiles(page, [{ name: 'ferme.txt', content: 'x' }, SORTING]);
  await imported(page);
  const lines = await page.locator('.fl').allInnerTexts();
  assert.match(lines.find((text) => text.includes('ferme.txt')) ?? '', /vérifiez les droits/u);
  assert.match(lines.find((text) => text.includes(SORTING.name)) ?? '', /affirmations/u);
});

test('a folder of 500 files is imported, one line each, and the list scrolls without drawing all', async ({
  page,
  folder,
}) => {
  await signIn(page);
  const drop = join(folder, 'beaucoup');
  mkdirSync(drop);
  for (let i = 0; i < 500; i++)
    writeFileSync(
      join(drop, `note-${String(i).padStart(3, '0')}.txt`),
      `Note de service numéro ${i}\n\nLe service a traité ${i + 11} dossiers en janvier 2026.\n`,
    );
  await dropPaths(page, [drop]);
  await page.locator('.fl').nth(499).waitFor({ state: 'attached', timeout: 30_000 });
  await page
    .locator('.sheet.is .fl.go, .sheet.is .fl.wait')
    .first()
    .waitFor({ state: 'detached', timeout: 110_000 });
  assert.match(await page.locator('.sheet.is .head').innerText(), /500 lus/u);
  await page.keyboard.press('Escape');
  await until('the corpus tells of 500 articles', async () =>
    /500\sarticles/u.test(await page.locator('.hd').innerText()),
  );
  assert.ok((await page.locator('.tr').count()) < 60, 'only rows in sight are drawn');
});

test('pasted text becomes an article', async ({ page }) => {
  await signIn(page);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, SORTING.content);
  await page.locator('.ProseMirror', { hasText: 'Nantes inaugure' }).waitFor();
});

test('a file chosen by the system’s dialog is imported; the drop overlay shows while dragging', async ({
  page,
  folder,
}) => {
  await signIn(page);
  const file = join(folder, SORTING.name);
  writeFileSync(file, SORTING.content);
  await page.locator('.hero h1').waitFor();
  const opened = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  const chooser = await opened;
  await chooser.setFiles(file);
  await imported(page);
  await page.keyboard.press('Escape');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    return data;
  });
  await page.dispatchEvent('#app', 'dragenter', { dataTransfer: transfer });
  await page.getByRole('region', { name: 'Dépôt de fichiers' }).waitFor();
  await page.dispatchEvent('#app', 'dragleave', { dataTransfer: transfer });
  await page.getByRole('region', { name: 'Dépôt de fichiers' }).waitFor({ state: 'detached' });
});
