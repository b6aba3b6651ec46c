import { strict as assert } from 'node:assert';
import { FERRY, SORTING, SUMMIT_A } from './articles.ts';
import { openCorpus, openDraft, signIn } from './desk.ts';
import { goTo, live, openArticle, test, until } from './harness.ts';

test('the corpus by the keyboard: filter, tick, withdraw, undo, file in a dossier', async ({ page }) => {
  await openCorpus(page, [SORTING, SUMMIT_A, FERRY]);
  await until('three rows', async () => (await page.locator('.tr').count()) === 3);
  await page.keyboard.press('/');
  await page.keyboard.type('nántes');
  await until('the filter ignores accents', async () => (await page.locator('.tr').count()) === 1);
  await page.keyboard.press('Escape');
  await page.locator('#corpus-filter').fill('');
  await until('three rows', async () => (await page.locator('.tr').count()) === 3);
  await page.locator('.hd h1').click();
  // What is said of several articles at once is taken back at once.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('i');
  await page.locator('#des-desk').fill('Région');
  await page.locator('#des-deadline').fill('trente');
  await page.locator('#des-add').fill('une, littoral');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#des-deadline-err').innerText(), /Échéance non comprise/u);
  await page.locator('#des-deadline').fill('12 mars 2031, 18 h 30');
  await page.locator('#des-deadline').press('Alt+ArrowDown');
  await page.locator('[data-day]:focus').press('ArrowRight');
  await page.locator('[data-day]:focus').press('Enter');
  assert.equal(await page.locator('#des-deadline').inputValue(), '13 mars 2031, 18\u00A0h\u00A030');
  await page.locator('#des-add').press('Enter');
  const filed = page.locator('.tr', { hasText: 'Région · littoral · une' });
  await until('all three say it', async () => (await filed.count()) === 3);
  assert.match(await filed.first().innerText(), /pour 13 mars/u);
  await page.keyboard.press('Control+z');
  await until('none says it', async () => (await filed.count()) === 0);
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await until('one row is left', async () => (await page.locator('.tr').count()) === 1);
  await page.getByTestId('toast').getByRole('button').click();
  await until('three rows again', async () => (await page.locator('.tr').count()) === 3);
  await page.getByRole('button', { name: 'Nouveau dossier' }).click();
  await page.keyboard.type('Métropole');
  await page.keyboard.press('Enter');
  await page.locator('.nv', { hasText: 'Métropole' }).waitFor();
  await page.locator('.tr', { hasText: 'Nantes' }).locator('input').check({ force: true });
  await page.getByRole('button', { name: 'Classer dans…' }).click();
  await page.getByRole('menuitem', { name: 'Métropole' }).click();
  await page.locator('.nv', { hasText: 'Métropole' }).click();
  await until('the dossier holds one article', async () => (await page.locator('.tr').count()) === 1);
  // Its deletion is taken back with what was filed in it, and done again.
  const dossier = page.locator('.nv', { hasText: 'Métropole' });
  await page.getByRole('button', { name: 'Renommer ou supprimer le dossier' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer le dossier' }).click();
  await dossier.waitFor({ state: 'detached' });
  await until('it is heard', async () => (await live(page)).includes('supprimé'));
  await page.keyboard.press('Control+z');
  await dossier.waitFor();
  assert.match(await dossier.innerText(), /1/u);
  await page.keyboard.press('Control+Shift+z');
  await dossier.waitFor({ state: 'detached' });
  // Erased for good, at the second press only.
  await page.locator('.tr', { hasText: 'Nantes' }).locator('input').check({ force: true });
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.locator('.nv', { hasText: 'Retirés' }).click();
  await page.locator('.tr', { hasText: 'Nantes' }).locator('input').check({ force: true });
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.getByRole('button', { name: 'pour de bon' }).click();
  await until('it is told', async () => (await live(page)).includes('effacé'));
  await until('no row is left', async () => (await page.locator('.tr').count()) === 0);
});

test('by hand: a drawn passage becomes a claim, its kind changes, and it can be taken away', async ({
  page,
}) => {
  await openDraft(page);
  const before = Number(await page.getByTestId('position').innerText());
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.ProseMirror')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf('centre de tri qui');
      if (at >= 0) document.getSelection()!.setBaseAndExtent(node, at, node, at + 'centre de tri'.length);
    }
  });
  await page.keyboard.press('c');
  await until(
    'the claim is there',
    async () => (await page.locator('mark[aria-current]').allInnerTexts()).join('') === 'centre de tri',
  );
  assert.match(await page.getByTestId('position').innerText(), new RegExp(`sur ${before + 1}$`, 'u'));
  await page.locator('#card-kind').selectOption('commitment');
  await page.locator('.kind b', { hasText: 'Engagement' }).waitFor();
  await page.getByRole('button', { name: 'Autres actions sur l’affirmation' }).click();
  await page.getByRole('menuitem', { name: 'Retirer cette affirmation' }).click();
  await until('it is gone', async () =>
    (await page.getByTestId('position').innerText()).endsWith(`sur ${before}`),
  );
});

test('find and replace in the text, with or without accents', async ({ page }) => {
  await openDraft(page);
  await page.keyboard.press('Control+f');
  await page.getByLabel('Chercher dans le texte').fill('metropole');
  await page.locator('.findbar', { hasText: '1 sur 2' }).waitFor();
  await page.getByLabel('Remplacer par').fill('ville\u2011centre');
  await page.getByRole('button', { name: 'Tout remplacer' }).click();
  await until(
    'both are replaced',
    async () => !(await page.locator('.ProseMirror').innerText()).includes('métropole'),
  );
  await page.locator('.ms.editing').waitFor();
  await until('its no-break hyphen is of the type', () =>
    page.evaluate(() =>
      [...document.fonts].some((face) => face.family.includes('Serif Hyphen') && face.status === 'loaded'),
    ),
  );
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+z');
  await until(
    'one undo takes both back',
    async () => (await page.locator('.ProseMirror').innerText()).match(/métropole/giu)?.length === 2,
  );
});

test('the palette finds claims, articles and passages, and opens them', async ({ page }) => {
  await openCorpus(page, [SORTING, SUMMIT_A]);
  await openArticle(page, 'fixe son cap');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dix-huit');
  // The search of the corpus is offered at once, the passages a moment later.
  await page.locator('#pal-p-0', { hasText: 'dix-huit' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror', { hasText: 'Nantes inaugure' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#');
  await page.locator('.it', { hasText: '62 millions' }).first().click();
  await until('the figure is selected', async () =>
    (await page.locator('mark[aria-current]').allInnerTexts()).join('').includes('62'),
  );
  await page.keyboard.press('Control+k');
  await page.keyboard.type('réglages');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Réglages' }).waitFor();
  // Back in the corpus the cursor stands on what was read last.
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Marbre/u }).click();
  await page.locator('.tr.cur', { hasText: 'Nantes' }).waitFor();
});

test('the register: a fact of the house is added, found, and taken away', async ({ page }) => {
  await signIn(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>registre');
  await page.keyboard.press('Enter');
  await page.locator('.sheet.register li').first().waitFor();
  await page.getByRole('button', { name: 'Ajouter' }).click();
  for (const [field, value] of Object.entries({
    person: 'Iris Valmont',
    office: 'présidente',
    organisation: 'Conservatoire du littoral imaginaire',
    from: '2025-01-02',
    basis: 'Arrêté du 2 janvier 2025',
  }))
    await page.locator(`#reg-${field}`).fill(value);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByLabel('Chercher dans le registre').fill('Valmont');
  const line = page.locator('.sheet.register li', { hasText: 'Iris Valmont' });
  await line.waitFor();
  assert.match(await line.innerText(), /Arrêté du 2 janvier 2025/u);
  await line.getByRole('button', { name: /^Retirer/u }).click();
  await line.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await line.waitFor();
});

test('F6 goes round the panes and the focus is never lost', async ({ page }) => {
  await openDraft(page);
  const panes: string[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('F6');
    panes.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
  }
  // The desk opens with the focus on the text.
  assert.deepEqual(panes, ['Fiche', 'File d’articles', 'Manuscrit', 'Fiche']);
  await goTo(page, '48');
  await page.keyboard.press('s');
  await page.locator('#source-title').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.notEqual(
    await page.evaluate(() => document.activeElement?.tagName),
    'BODY',
    'the focus goes back to its pane',
  );
  // In the findings F6 leads to their list, where the arrows choose.
  await page.keyboard.press('r');
  const chosen = () => page.locator('[role=option][aria-selected=true]').getAttribute('id');
  const before = await chosen();
  await until('F6 comes to the list', async () => {
    await page.keyboard.press('F6');
    return page.evaluate(() => document.activeElement?.role === 'listbox');
  });
  await page.keyboard.press('ArrowDown');
  await until('the next is chosen', async () => (await chosen()) !== before);
  // One revision is not compared with itself.
  await page.keyboard.press('w');
  await page.locator('.fail', { hasText: 'une version' }).waitFor();
});
