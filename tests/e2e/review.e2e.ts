import { strict as assert } from 'node:assert';
import { SUMMIT_A, SUMMIT_B } from './articles.ts';
import { openCorpus, openDraft } from './desk.ts';
import { goTo, judge, live, openArticle, test, until } from './harness.ts';

test('a review by the keyboard alone, all there after a reload', async ({ page }) => {
  await openDraft(page);

  // F8 goes through every point once, in the order of the text.
  const all = Number(await page.getByTestId('position').innerText());
  assert.ok(all >= 6, `${all} points`);
  const starts: number[] = [];
  for (let i = 0; i < all; i++) {
    await page.keyboard.press('F8');
    await until('the position moves', async () =>
      (await page.getByTestId('position').innerText()).startsWith(`${i + 1} `),
    );
    starts.push(await page.evaluate(() => {
      const mark = document.querySelector('mark[aria-current]');
      if (!mark) return -1;
      const range = document.createRange();
      range.setStart(document.querySelector('.ProseMirror')!, 0);
      range.setEnd(mark, 0);
      return range.toString().length;
    })); // prettier-ignore
  }
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );

  await goTo(page, 'lundi 10 mars 2026');
  assert.match(await live(page), /date, .*erreur/u);
  await judge(page, 2);
  await page.keyboard.press('Control+Enter');
  await until(
    'the selection advances',
    async () => !(await page.locator('mark[aria-current]').allInnerTexts()).join('').includes('lundi'),
  );
  assert.equal(await page.locator('mark.done').count(), 1);

  await goTo(page, '62 millions');
  await judge(page, 1);
  await page.keyboard.press('s');
  await page.locator('#source-title').fill('Délibération du conseil');
  await page.locator('#source-locator').fill('p. 12');
  await page.locator('#source-excerpt').fill('coût total : 62 M€');
  await page.keyboard.press('Enter');
  await page.locator('#source-excerpt').waitFor({ state: 'visible' });
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('s');
  await page.locator('#source-title').fill('Une cheffe de service');
  await page.getByRole('radio', { name: 'Appel' }).click();
  await page.getByLabel(/Source protégée/u).check();
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.locator('.line .lock').waitFor();
  await page.locator('#card-comment').fill('Vérifié au procès-verbal.');
  await page.keyboard.press('F8');
  await until('the comment is on the disk', async () =>
    (await page.getByTestId('savestate').innerText()).startsWith('Enregistré'),
  );
  // Another point is told from its beginning, however far the card was read.
  assert.equal(await page.locator('.card .body').evaluate((body) => body.scrollTop), 0);

  await page.reload();
  await page.locator('.ProseMirror', { hasText: 'Nantes inaugure' }).waitFor();
  await goTo(page, '62 millions');
  assert.equal(
    await page
      .locator('.vb[aria-checked=true]')
      .innerText()
      .then((text) => text.split('\n')[0]),
    'Exact',
  );
  assert.equal(await page.locator('#card-comment').inputValue(), 'Vérifié au procès-verbal.');
  const sources = await page.locator('.line').allInnerTexts();
  assert.equal(sources.length, 2);
  assert.match(sources.join(' '), /Délibération du conseil[\s\S]*p\. 12/u);
  assert.match(sources.join(' '), /protégée/u);
});

test('undo takes back a verdict, redo gives it again', async ({ page }) => {
  await openDraft(page);
  await goTo(page, '48');
  await judge(page, 3);
  await page.keyboard.press('Control+z');
  await page.locator('.vb[aria-checked=true]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+z');
  await page.locator('.vb.v-nuance[aria-checked=true]').waitFor();
  await page.keyboard.press('Digit0');
  await page.locator('.vb[aria-checked=true]').waitFor({ state: 'detached' });
});

test('digits judge by their place on the keyboard, as on AZERTY', async ({ page }) => {
  await openDraft(page);
  await goTo(page, '48');
  // The key over « é » of an AZERTY keyboard without Shift.
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'é', code: 'Digit2', bubbles: true, cancelable: true }),
    ),
  );
  await page.locator('.vb.v-inexact[aria-checked=true]').waitFor();
});

test('selecting a point moves nothing in the text', async ({ page }) => {
  await openDraft(page);
  await page.evaluate(() => document.fonts.ready);
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ProseMirror .b')]
        .map((block) => `${(block as HTMLElement).offsetTop} ${(block as HTMLElement).offsetHeight}`)
        .join('; '),
    );
  const marks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('mark')]
        .map((mark) => `${mark.getBoundingClientRect().width.toFixed(2)}`)
        .join('; '),
    );
  const before = [await boxes(), await marks()];
  for (let i = 0; i < 4; i++) await page.keyboard.press('F8');
  await judge(page, 1);
  assert.deepEqual([await boxes(), await marks()], before);
  // Nor do the bars of editing, though the text is too short to scroll.
  const top = () =>
    page
      .locator('mark')
      .first()
      .evaluate((mark) => mark.getBoundingClientRect().top);
  const at = await top();
  await page.keyboard.press('e');
  await page.locator('.notebar').waitFor();
  await page.waitForTimeout(100);
  assert.equal(await top(), at, 'the words stand where they stood');
});

test('two articles that disagree: the card shows the other passage, opens it, and compares them', async ({
  page,
}) => {
  await openCorpus(page, [SUMMIT_A, SUMMIT_B]);
  await page.locator('.ten').first().waitFor();
  await openArticle(page, 'Défense');
  await goTo(page, 'Jens Stoltenberg');
  await page.locator('.duo', { hasText: 'Mark Rutte' }).waitFor();
  await page.keyboard.press('Control+d');
  await page.locator('.cols', { hasText: 'Mark Rutte' }).waitFor();
  assert.ok((await page.locator('.cols mark[aria-current]').count()) >= 2, 'both passages are marked');
  await page.keyboard.press('Escape');
  // What moves is heard: the passage in front, the article under review.
  await page.keyboard.press('Alt+ArrowRight');
  await until('the passage is heard', async () => /1 sur \d+, diffère, À La Haye/u.test(await live(page)));
  await page.keyboard.press('Alt+ArrowDown');
  await until('the article is heard', async () => /^À La Haye, .*\spoints? ouverts?/u.test(await live(page)));
  await page.keyboard.press('Alt+ArrowUp');
  await until('the first one is back', async () => (await live(page)).startsWith('Défense'));
  await goTo(page, 'Jens Stoltenberg');
  await page.getByRole('button', { name: 'Ouvrir le passage' }).first().click();
  await page.locator('.ProseMirror', { hasText: 'fixe son cap' }).waitFor();
  await until('the passage is selected there', async () =>
    (await page.locator('mark[aria-current]').allInnerTexts()).join('').includes('Mark Rutte'),
  );
});

test('a failed save stays in sight, keeps the verdict’s act, and goes through on another try', async ({
  page,
  faults,
}) => {
  await openDraft(page);
  await goTo(page, '48');
  // In the page itself: an interception of the browser's takes hold a moment late on a busy machine.
  await page.evaluate(() => {
    const { fetch } = window;
    window.fetch = (...given) =>
      JSON.stringify(given[0]).includes('claims.judge')
        ? Promise.reject(new TypeError('unreachable'))
        : fetch(...given);
    window.addEventListener('reachable-again', () => (window.fetch = fetch), { once: true });
  });
  await page.keyboard.press('Digit1');
  await page.getByTestId('failbar').waitFor();
  assert.match(await page.getByTestId('savestate').innerText(), /Non enregistré/u);
  assert.equal(await page.locator('.vb[aria-checked=true]').count(), 0, 'nothing unsaved is shown as saved');
  await page.evaluate(() => window.dispatchEvent(new Event('reachable-again')));
  await page.getByTestId('failbar').getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('.vb.v-exact[aria-checked=true]').waitFor();
  await page.getByTestId('failbar').waitFor({ state: 'detached' });
  faults.length = 0;
});
