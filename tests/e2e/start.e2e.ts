import { strict as assert } from 'node:assert';
import { signIn } from './desk.ts';
import { test, until } from './harness.ts';

test('first start: a name is needed, the corpus is shown, samples come and go in one click', async ({
  page,
  folder,
}) => {
  await page.locator('#w-name').waitFor();
  assert.match(await page.locator('.hello').innerText(), new RegExp(folder.replaceAll('/', '\\/')));
  await page.locator('form button.solid').click();
  await page.locator('#w-hint.err').waitFor();
  await signIn(page, 'Marion Keller', true);
  await page.locator('.tr').first().waitFor();
  assert.ok((await page.locator('.tr').count()) >= 6, 'sample articles are listed');
  await page.locator('.rm .link').click();
  await page.locator('.hero h1').waitFor();
  assert.equal(await page.locator('.hero h1').innerText(), 'Posez vos articles sur le marbre.');
});

test('language and theme are switched at once and remembered', async ({ page }) => {
  await signIn(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await until('the page is dark', () =>
    page.evaluate(() => document.documentElement.dataset.theme === 'dark'),
  );
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('.hero h1').waitFor();
  assert.equal(await page.locator('.hero h1').innerText(), 'Lay your articles on the stone.');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
});
