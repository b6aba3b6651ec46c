import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { openDraft } from './desk.ts';
import { goTo, judge, test, until } from './harness.ts';

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
  await openDraft(page);
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
  await openDraft(page);
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
  assert.match(await page.locator('.made').innerText(), /^Coupée de «\s62 millions/u);
  assert.match(await page.locator('.claim').innerText(), /Le chantier a coûté[\s\S]*direction des services/u);
  await page.keyboard.press('l');
  await page.locator('.toast', { hasText: 'jointes' }).waitFor();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
  await until('the claim is whole again', async () => (await current()).join('') === wide);
});

test('corrections stand in the text, one is taken back and undone; off, nothing moves', async ({ page }) => {
  await openDraft(page);
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
  await openDraft(page);
  await goTo(page, '62 millions');
  const held = (where: string) => until(`the focus is held ${where}`, async () => !(await lost(page)));
  await held('on the desk');
  const sheet = page.locator('.sheet').first();
  for (const keys of ['s', 'x', 'f', 'c', 'i', '?', 'Control+,', 'Control+k', 'Control+b', 'Control+e']) {
    await page.keyboard.press(keys);
    await sheet.waitFor();
    await held(`in the sheet of ${keys}`);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await held(`after the sheet of ${keys}`);
  }
  for (const keys of ['Control+d', 'Control+d', 'w', 'Escape', 'r', 'r', 'j', 'j', 'd', 'd', 'e', 'Escape']) {
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
  // In a small window and at 200 %: the way back stays in sight, no message lies over a control of the card, the legend goes by its ends.
  for (const size of [
    { width: 1024, height: 700 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(size);
    await page.keyboard.press('l');
    const box = async (place: string) => (await page.locator(place).first().boundingBox())!;
    await page.getByTestId('toast').waitFor();
    const [toast, card, brand] = [await box('.toast'), await box('.card'), await box('.brandbtn')];
    assert.ok(toast.x + toast.width <= card.x && toast.y + toast.height <= size.height, 'the card is free');
    assert.ok(brand.width > 24 && brand.x >= 0, 'the way back to the corpus is in sight');
    await page.locator('.legend button').first().focus();
    await page.keyboard.press('End');
    const last = page.locator('.legend button').last();
    assert.ok(await last.evaluate((one) => one === document.activeElement));
    assert.ok((await last.boundingBox())!.x + 20 < card.x, 'the end of the legend is in sight');
    await page.keyboard.press('Home');
  }
  // Where the panes stand one under the other, the key that goes round them brings each into sight.
  await page.setViewportSize({ width: 512, height: 350 });
  for (const pane of ['.card', '.desk']) {
    await until(`${pane} comes into sight`, async () => {
      await page.keyboard.press('F6');
      const { y } = (await page.locator(`.pane${pane}`).boundingBox())!;
      return y >= -1 && y < 100;
    });
    await held(`in ${pane}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('.brandbtn').first().click();
  await page.locator('.tr a').first().waitFor();
  await held('in the corpus');
});
