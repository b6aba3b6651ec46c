import { strict as assert } from 'node:assert';
import { openDraft } from './desk.ts';
import { test, until } from './harness.ts';

test('keys, verdict names and backups are the editor’s to choose', async ({ page }) => {
  await openDraft(page);
  const counter = page.locator('mark[aria-current]');

  // The help and the list of shortcuts are of the same acts: none is missing from either.
  await page.locator('.status .hint').click();
  const told = [
    ...(await page.locator('.hk dd').allInnerTexts()),
    ...(await page.locator('.keyless li').allInnerTexts()),
  ].sort();
  await page.getByRole('button', { name: 'Changer les raccourcis' }).click();
  await page.locator('.keymap li').first().waitFor();
  const listed = (await page.locator('.keymap li .n').allInnerTexts()).map((name) => name.charAt(0).toLowerCase() + name.slice(1)).sort(); // prettier-ignore
  assert.deepEqual(told, listed);
  assert.ok(listed.includes('scinder l’affirmation') && listed.includes('rétablir'));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // F9 for F8; « E » is another act's and says so.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>raccourcis');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Changer : Point suivant' }).click();
  await page.keyboard.press('e');
  await page.getByText('Ces touches servent à « Modifier le texte »').waitFor();
  await page.keyboard.press('Control+Alt+x');
  await page.getByText('Ctrl avec Alt').waitFor();
  await page.keyboard.press('F9');
  await page.keyboard.press('Enter');
  await until('the list shows F9', async () =>
    (await page.locator('.keymap li', { hasText: 'Point suivant' }).innerText()).includes('F9'),
  );
  await page.locator('.catch').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('F9');
  await counter.first().waitFor();
  const first = await counter.first().innerText();
  await page.keyboard.press('F8');
  assert.equal(await counter.first().innerText(), first, 'F8 has lost its act');

  // The house's word for a verdict, on the card at once and after a reload.
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByLabel('Exact', { exact: true }).fill('Confirmé');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await until('the card says it', async () =>
    (await page.locator('.vgrid').innerText()).includes('Confirmé'),
  );

  // A house that leaves spaces and apostrophes to the composing room turns five rules off with one key.
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Règles et contrôles' }).click();
  await page.getByRole('radio', { name: 'Allégée' }).click();
  await until('the relaxed rules are off', async () => (await page.locator('.rules li.off').count()) === 5);
  await page.getByRole('radio', { name: 'Imprimerie nationale' }).click();
  await until('all rules are on', async () => (await page.locator('.rules li.off').count()) === 0);
  await page.keyboard.press('Escape');

  // A backup, then back to it in two clicks: what was judged since is gone.
  await page.getByRole('button', { name: 'Sauvegardes' }).click();
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await page.locator('.copies li').first().waitFor();
  // The settings come back when what they opened closes.
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Réglages' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('1');
  await page.locator('.vgrid [aria-checked=true]').waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Sauvegardes' }).click();
  await page.getByText(/1\smodification depuis/u).waitFor();
  await page
    .getByRole('button', { name: /^Restaurer :/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Restaurer cette copie' }).click();
  await page.locator('.toast', { hasText: 'Corpus restauré' }).waitFor();
  await page.keyboard.press('Escape');
  await until(
    'the verdict is gone',
    async () => (await page.locator('.vgrid [aria-checked=true]').count()) === 0,
  );
  await page.reload();
  await page.locator('.vgrid', { hasText: 'Confirmé' }).waitFor();
});
