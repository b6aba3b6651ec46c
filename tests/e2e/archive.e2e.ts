/** The archive's pages by the keyboard: contradictions, persons, search and its views, comparison. */
import { strict as assert } from 'node:assert';
import { FERRY, SORTING, SUMMIT_A, SUMMIT_B } from './articles.ts';
import { openCorpus } from './desk.ts';
import { goTo, live, openArticle, test, until } from './harness.ts';

test('from a contradiction to its articles and back, to the person’s page, to the other article with one key', async ({
  page,
}) => {
  await openCorpus(page, [SUMMIT_A, SUMMIT_B, SORTING, FERRY]);
  await page.keyboard.press('Control+Shift+D');
  await page.locator('.item', { hasText: 'titulaires' }).waitFor();
  assert.match(
    await page.locator('.item', { hasText: 'titulaires' }).innerText(),
    /Mark Rutte[\s\S]*registre/u,
  );
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-stop]')?.textContent ?? '');
  await until('the arrows reach the two holders of one office', async () => {
    await page.keyboard.press('ArrowDown');
    return page.evaluate(
      () => document.activeElement?.closest('.item')?.textContent.includes('titulaires') ?? false,
    );
  });
  await page.keyboard.press('ArrowRight');
  await until('the arrow goes to the other passage', async () => (await focused()).includes('Mark Rutte'));
  await page.keyboard.press('Enter');
  const selected = (name: string) => async () =>
    (await page.locator('.ProseMirror mark[aria-current]').allInnerTexts()).join('').includes(name);
  await until('the passage of Rutte is selected', selected('Mark Rutte'));
  await page.keyboard.press('Control+Backspace');
  await until('the way back ends where one was', async () => (await focused()).includes('Mark Rutte'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await until('the passage of Stoltenberg is selected', selected('Jens Stoltenberg'));

  await page.locator('.names .link', { hasText: 'Stoltenberg' }).click();
  await page.locator('.app h1', { hasText: 'Jens Stoltenberg' }).waitFor();
  assert.match(await page.locator('.offs').innerText(), /secrétaire général[\s\S]*registre/u);
  await page.keyboard.press('Escape');
  await until('the desk is as it was', selected('Jens Stoltenberg'));

  await page.keyboard.press('Control+d');
  await page.locator('.cols').waitFor();
  assert.match(await page.locator('.cols').innerText(), /Stoltenberg[\s\S]*Rutte/u);
  await page.keyboard.press('b');
  await until('the other article is open at its passage', selected('Mark Rutte'));
});

test('a search: inflected, narrowed, kept as a view that counts, renamed, deleted and brought back', async ({
  page,
}) => {
  await openCorpus(page, [SUMMIT_A, SUMMIT_B, SORTING, FERRY]);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('ministre');
  await until('both summits are found', async () => (await page.locator('.hit').count()) === 2);
  assert.match(await live(page), /2/u);
  assert.equal((await page.locator('.hit .fnd').first().innerText()).toLowerCase(), 'ministres');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror').waitFor();
  await page.keyboard.press('Control+Backspace');
  await page.locator('.hit').first().waitFor();

  await page.locator('#s-person').fill('Jens Stoltenberg');
  await page.keyboard.press('Tab');
  await until('one names him', async () => (await page.locator('.hit').count()) === 1);
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  await page.keyboard.type('Ministres');
  await page.keyboard.press('Enter');
  const view = page.locator('.nv', { hasText: /Ministres|Conseil/u });
  await view.waitFor();
  assert.match(await view.innerText(), /1/u);
  await page.getByRole('button', { name: 'Renommer' }).click();
  await page.keyboard.type('Conseil');
  await page.keyboard.press('Enter');
  await page.locator('.nv', { hasText: 'Conseil' }).waitFor();
  await page.getByRole('button', { name: 'Supprimer la vue' }).click();
  await until('the view is gone', async () => (await view.count()) === 0);
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  await page.locator('.nv', { hasText: 'Conseil' }).waitFor();

  await page.locator('#search-field').fill('-ministre');
  assert.match(await page.getByRole('alert').innerText(), /ajoutez un mot/u);
  await page.locator('.nv').first().click();
  await openArticle(page, 'Défense');
  await goTo(page, 'Jens Stoltenberg');
});
