import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { FERRY, SORTING, SUMMIT_A, SUMMIT_B } from './articles.ts';
import { dropFiles, imported, openDraft, signIn } from './desk.ts';
import { goTo, judge, openArticle, test, until } from './harness.ts';

const SCREENS = join(import.meta.dirname, 'screens');

type Scheme = 'light' | 'dark';

/** What axe says of the screen, one line a rule. */
async function axe(page: Page, name: string, disabled: string[] = []): Promise<string[]> {
  // Without frames nothing is gained by putting the results together in a page of its own; what passes is not asked for.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(disabled)
    .analyze();
  return violations.map((violation) => `${name}: ${violation.id}: ${violation.nodes.map((node) => `${node.html.slice(0, 140)} ${(node.any[0]?.message ?? '').slice(0, 120)}`).slice(0, 3).join(' | ')}`); // prettier-ignore
}

/** A picture of the screen, kept beside the tests when MARBRE_PICTURES=1 asks for new ones. */
async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  if (!process.env.MARBRE_PICTURES) return;
  await page.waitForTimeout(120);
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

const dialog = (page: Page) => page.getByRole('dialog').first().waitFor();
async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
}

/** The pages of the archive: contradictions, a person, a dossier's timeline, the search. */
async function archivePages(page: Page, suffix: string): Promise<void> {
  const found: string[] = [];
  const shot = async (name: string) => {
    if (suffix !== 'english') await picture(page, `${name}-${suffix}`);
    found.push(...(await axe(page, name)));
  };
  await signIn(page, 'Marion Keller', true);
  await dropFiles(page, [SUMMIT_A, SUMMIT_B]);
  await imported(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+D');
  await page.locator('.item').first().waitFor();
  await shot('board');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('@rutte');
  await page.locator('[id^=pal-e-person]').first().click();
  await page.locator('.art').first().waitFor();
  await shot('entity');
  await page.locator('.dl .ibtn').click();
  await page.locator('.tline').first().waitFor();
  await shot('timeline');
  await page.keyboard.press('Control+Shift+F');
  await page.locator('#search-field').fill('ministre alliés');
  await page.locator('.hit').first().waitFor();
  await page.getByRole('button', { name: /Enregistrer la vue|Save the view/u }).click();
  await page.keyboard.press('Enter');
  await page.locator('.nv[href="#search"]').waitFor();
  await shot('search');
  await page.locator('#search-field').fill('-rien');
  await page.getByRole('alert').waitFor();
  await shot('search-refused');
  assert.deepEqual(found, []);
}

async function tour(page: Page, scheme: Scheme, suffix: string): Promise<void> {
  const found: string[] = [];
  const shot = async (name: string) => {
    if (suffix !== 'english') await picture(page, `${name}-${suffix}`);
    found.push(...(await axe(page, name)));
  };
  await page.locator('#w-name').waitFor();
  await shot('welcome');
  await signIn(page);
  await shot('empty');
  await dropFiles(page, [SUMMIT_A, SUMMIT_B, SORTING, FERRY, { name: 'vide.txt', content: '' }]);
  await imported(page);
  await shot('import');
  await shut(page);
  await page.locator('.ten').first().waitFor();
  await shot('corpus');
  await page.keyboard.press('i');
  await dialog(page);
  await page.locator('#des-deadline').press('Alt+ArrowDown');
  await page.locator('[data-day]:focus').waitFor();
  await shot('describe');
  await page.keyboard.press('Escape');
  await page.locator('.cal').waitFor({ state: 'detached' });
  await shut(page);
  await openArticle(page, 'Défense');
  await goTo(page, 'Jens Stoltenberg');
  await judge(page, 2);
  await shot('desk-archive');
  await page.keyboard.press('Control+d');
  await page.locator('.cols').waitFor();
  await shot('compare');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('.ProseMirror', { hasText: /Nantes|ferry|cap/u }).waitFor();
  await page.keyboard.press('Control+k');
  await dialog(page);
  await page.keyboard.type('Nantes');
  await page.locator('.it', { hasText: 'Nantes' }).first().waitFor();
  await shot('palette');
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror', { hasText: 'Nantes inaugure' }).waitFor();
  await goTo(page, '48');
  await judge(page, 1);
  await page.keyboard.press('Control+Enter');
  await goTo(page, 'lundi 10 mars 2026');
  await judge(page, 3);
  await shot('desk');
  await page.keyboard.press('r');
  await page.locator('[role=listbox]').waitFor();
  await shot('findings');
  await page.keyboard.press('r');
  await page.keyboard.press('s');
  await dialog(page);
  await shot('source');
  await shut(page);
  await page.keyboard.press('h');
  await dialog(page);
  await shot('dismiss');
  await shut(page);
  await page.keyboard.press('Control+b');
  await dialog(page);
  await shot('gate');
  await shut(page);
  await page.keyboard.press('?');
  await dialog(page);
  await shot('help');
  await shut(page);
  await page.keyboard.press('Control+,');
  await dialog(page);
  await shot('settings');
  await shut(page);
  await page.keyboard.press('i');
  await dialog(page);
  await shot('article');
  await shut(page);
  for (const [french, english, name] of [
    ['registre', 'register', 'register'],
    ['règles', 'rules', 'rules'],
    ['raccourcis', 'shortcuts', 'keymap'],
    ['sauvegardes', 'backups', 'copies'],
  ]) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`>${suffix === 'english' ? english : french}`);
    await page.locator('.it').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.sheet.${name} .lst`).waitFor();
    await shot(name);
    await shut(page);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>');
  await page.locator('.it').first().waitFor();
  await shut(page);
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type(' Le maire était là.');
  await shot('editing');
  await page.keyboard.press('Escape');
  await page.locator('.ms.editing').waitFor({ state: 'detached' });
  await page.keyboard.press('w');
  await page.locator('ins', { hasText: 'maire' }).waitFor();
  await shot('versions');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1024, height: 700 });
  await shot('desk-narrow');
  assert.deepEqual(found, []);
  assert.equal(
    scheme === 'dark',
    await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
  );
}

test('every screen in French, light: axe finds nothing', ({ page }) => tour(page, 'light', 'light'), {
  colorScheme: 'light',
});
test('every screen in French, dark: axe finds nothing', ({ page }) => tour(page, 'dark', 'dark'), {
  colorScheme: 'dark',
});
test('every screen in English: axe finds nothing', ({ page }) => tour(page, 'light', 'english'), {
  language: 'en-GB',
});

for (const scheme of ['light', 'dark'] as const)
  test(
    `the pages of the archive in French, ${scheme}: axe finds nothing`,
    ({ page }) => archivePages(page, scheme),
    { colorScheme: scheme },
  );
test('the pages of the archive in English: axe finds nothing', ({ page }) => archivePages(page, 'english'), { language: 'en-GB' }); // prettier-ignore

test('forced colours keep lines, shapes and the selection', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await signIn(page);
  await dropFiles(page, [SORTING]);
  await imported(page);
  await page.keyboard.press('Enter');
  await goTo(page, 'lundi 10 mars 2026');
  await until('the selected mark wears the system’s highlight', async () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('mark[aria-current]')!).outlineStyle === 'solid',
    ),
  );
  await picture(page, 'desk-forced');
  // Forced colours are the system's: axe does not see what the browser paints.
  assert.deepEqual(await axe(page, 'desk-forced', ['color-contrast']), []);
});

test('the English desk speaks English', async ({ page }) => {
  await openDraft(page, FERRY);
  await goTo(page, 'Monday 3 February 2026');
  assert.match(await page.locator('.warn').first().innerText(), /Tuesday/u);
  assert.match(await page.locator('.vgrid').innerText(), /Accurate[\s\S]*Needs nuance/u);
  assert.doesNotMatch(await page.locator('.app').innerText(), /Valider|Affirmation|Relevé|Enregistré/u);
}, { language: 'en-GB' }); // prettier-ignore
