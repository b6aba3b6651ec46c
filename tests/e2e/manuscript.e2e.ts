import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { SORTING } from './articles.ts';
import { dropFiles, imported, signIn } from './desk.ts';
import { goTo, judge, test, until } from './harness.ts';

async function openSorting(page: Page): Promise<void> {
  await signIn(page);
  await dropFiles(page, [SORTING]);
  await imported(page);
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror mark').first().waitFor();
}
/** Where every line of the manuscript stands. */
const lines = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ms .ProseMirror .b')]
      .map((block) => block.getBoundingClientRect())
      .map(({ left, width, height }) => [left, width, height].map(Math.round).join(' '))
      .join('\n'),
  );
const lost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

test('a file dropped on the card is attached to a source, opened, removed and brought back', async ({
  page,
}) => {
  await openSorting(page);
  await goTo(page, '62 millions');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Compte rendu, p. 4'], 'compte rendu.txt'));
    return data;
  });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('.card .body', type, { dataTransfer: transfer });
  const file = page.locator('.files li', { hasText: 'compte rendu.txt' });
  await file.waitFor();
  assert.equal(await page.locator('.sheet').count(), 0, 'nothing is imported');
  const [tab] = await Promise.all([page.context().waitForEvent('page'), file.locator('.name').click()]);
  await until('the file is shown', async () => /p\. 4/u.test((await tab.locator('body').innerText()) || ''));
  await tab.close();
  await file.getByRole('button', { name: /Retirer/u }).click();
  await file.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await file.waitFor();
});

test('a claim is split and joined from the keyboard, and undone', async ({ page }) => {
  await openSorting(page);
  await goTo(page, '62 millions');
  await judge(page, 1);
  await page.keyboard.press('f');
  await page.locator('.words.focus').waitFor();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.words').waitFor({ state: 'detached' });
  const current = () => page.locator('mark[aria-current]').allInnerTexts();
  const wide = (await current()).join('');
  await page.keyboard.press('x');
  await page.locator('.words.split').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.words').waitFor({ state: 'detached' });
  await page.locator('.vb.v-exact[aria-checked=true]').waitFor();
  assert.equal(await page.locator('#card-progress').inputValue(), 'doing', 'to be confirmed again');
  await page.keyboard.press('l');
  await page.locator('.toast', { hasText: 'jointes' }).waitFor();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
  await until('the claim is whole again', async () => (await current()).join('') === wide);
});

test('corrections stand in the text, one is taken back and undone; off, nothing moves', async ({ page }) => {
  await openSorting(page);
  await page.keyboard.press('d');
  await page.locator('.notebar', { hasText: 'Aucune correction' }).waitFor();
  await page.keyboard.press('d');
  await goTo(page, 'lundi 10 mars 2026');
  await page.keyboard.press('a');
  await page.locator('.ms .meta', { hasText: 'Version 2' }).waitFor();
  const off = await lines(page);
  await page.keyboard.press('d');
  await page.locator('del.cor', { hasText: 'lundi' }).waitFor();
  assert.equal(await page.locator('ins.cor').first().innerText(), 'mardi');
  await page.keyboard.press('t');
  await page.locator('ins.cor.now').waitFor();
  await page.keyboard.press('z');
  await page.locator('.ms .meta', { hasText: 'Version 3' }).waitFor();
  await page.locator('.cor').first().waitFor({ state: 'detached' });
  assert.match(await page.locator('.ProseMirror').innerText(), /lundi 10 mars 2026/u);
  await page.keyboard.press('Control+z');
  await page.locator('.ms .meta', { hasText: 'Version 2' }).waitFor();
  await page.keyboard.press('d');
  await page.locator('.cor').first().waitFor({ state: 'detached' });
  assert.equal(await lines(page), off);
});

test('the focus is never lost: every sheet and screen, opened and left by its keys', async ({ page }) => {
  await openSorting(page);
  await goTo(page, '62 millions');
  const held = (where: string) => until(`the focus is held ${where}`, async () => !(await lost(page)));
  await held('on the desk');
  const sheet = page.locator('.sheet').first();
  for (const keys of [
    's',
    'x',
    'f',
    'c',
    'i',
    'w',
    '?',
    'Control+,',
    'Control+k',
    'Control+b',
    'Control+e',
  ]) {
    await page.keyboard.press(keys);
    await sheet.waitFor();
    await held(`in the sheet of ${keys}`);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await held(`after the sheet of ${keys}`);
  }
  for (const keys of ['Control+d', 'Control+d', 'r', 'r', 'j', 'j', 'd', 'd', 'e', 'Escape']) {
    await page.keyboard.press(keys);
    await page.waitForTimeout(150);
    await held(`after ${keys}`);
  }
  await goTo(page, 'lundi 10 mars 2026');
  await page.keyboard.press('h');
  await page.locator('#dismiss-reason').fill('Vu.');
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
  await held('after a warning is set aside');
  await page.locator('.brandbtn').first().click();
  await page.locator('.tr a').first().waitFor();
  await held('in the corpus');
});
