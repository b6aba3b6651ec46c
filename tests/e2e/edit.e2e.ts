import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { dropFiles, imported, openDraft, signIn } from './desk.ts';
import { goTo, judge, test, until } from './harness.ts';

/** Puts the caret right before some words; draws as many of their letters as asked. */
const caretBefore = (page: Page, words: string, letters = 0) =>
  page.evaluate(
    ([wanted, drawn]) => {
      const walker = document.createTreeWalker(document.querySelector('.ProseMirror')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted);
        if (at < 0) continue;
        document.getSelection()!.setBaseAndExtent(node, at, node, at + drawn);
        return;
      }
      throw new Error(`no « ${wanted} » in the manuscript`);
    },
    [words, letters] as const,
  );

test('editing: marks and verdicts move with the words, leaving makes a revision', async ({ page }) => {
  await openDraft(page);
  await goTo(page, '62 millions');
  await judge(page, 1);
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await caretBefore(page, 'La métropole');
  await page.keyboard.type('Bonne nouvelle. ');
  await until('the verdict’s mark follows while typing', async () =>
    page.evaluate(() => {
      const glyph = document.querySelector('.vg.v-exact');
      return glyph?.previousElementSibling?.textContent?.includes('62 millions') ?? false;
    }),
  );
  // Digits type; Alt and a digit judge.
  await page.keyboard.type('12 ');
  // What is drawn is typed over.
  await caretBefore(page, 'nouvelle', 'nouvelle'.length);
  await page.keyboard.type('surprise');
  await until('the text is on the disk', async () =>
    (await page.getByTestId('savestate').innerText()).startsWith('Enregistré'),
  );
  await page.keyboard.press('Escape');
  await page.locator('.ms .meta', { hasText: 'Version 2' }).waitFor();
  assert.match(await page.locator('.ProseMirror').innerText(), /Bonne surprise\. 12 La métropole/u);
  await goTo(page, '62 millions');
  await page.locator('.vb.v-exact[aria-checked=true]').waitFor();
  await page.reload();
  await page.locator('.ProseMirror', { hasText: 'Bonne surprise' }).waitFor();
  await goTo(page, '62 millions');
  await page.locator('.vb.v-exact[aria-checked=true]').waitFor();
});

test('a judged passage that is deleted is listed as an orphan', async ({ page }) => {
  await openDraft(page);
  await goTo(page, '140 personnes');
  await judge(page, 2);
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await page.evaluate(() => {
    const block = [...document.querySelectorAll('.ProseMirror .b')].find((one) =>
      one.textContent!.includes('140 personnes'),
    )!;
    document.getSelection()!.selectAllChildren(block);
  });
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.locator('.ms .meta', { hasText: 'Version 2' }).waitFor();
  await page.keyboard.press('r');
  await page.getByTestId('orphans').waitFor();
  assert.match(await page.getByTestId('orphans').innerText(), /140/u);
});

test('a suggestion goes into the text in one key', async ({ page }) => {
  await openDraft(page);
  await goTo(page, 'lundi 10 mars 2026');
  await page.keyboard.press('a');
  await page.locator('.ProseMirror', { hasText: 'mardi 10 mars 2026' }).waitFor();
  await page.locator('.ms .meta', { hasText: 'Version 2' }).waitFor();
  assert.equal(await page.locator('mark.k-date.e').count(), 0, 'the weekday is no longer wrong');
});

test('analysis goes on while typing', async ({ page }) => {
  await openDraft(page);
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await caretBefore(page, 'La métropole');
  await page.keyboard.type('Le maire a promis 7 500 logements neufs. ');
  await until('the new figure is marked', async () =>
    (await page.locator('mark.k-figure').allInnerTexts()).some((text) => text.includes('7 500')),
  );
  // On a busy machine a pause between two keys makes two steps of the typing.
  await until('the typing is undone', async () => {
    await page.keyboard.press('Control+z');
    return !(await page.locator('.ProseMirror').innerText()).includes('7 500');
  });
});

test('of a paste only the words enter the manuscript', async ({ page }) => {
  await openDraft(page);
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await caretBefore(page, 'La métropole');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<b>Collé</b><img src="x" onerror="document.title = \'in\'"><style>p{}</style> ',
    );
    data.setData('text/plain', 'Collé <b> tel quel. ');
    document
      .querySelector('.ProseMirror')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.locator('.ProseMirror', { hasText: 'Collé <b> tel quel. La métropole' }).waitFor();
  assert.equal(await page.locator('.ProseMirror').locator('b, img, style').count(), 0);
  assert.notEqual(await page.title(), 'in');
});

test('what was typed survives a crash of the page', async ({ page }) => {
  await openDraft(page);
  await page.keyboard.press('e');
  await page.locator('.ms.editing').waitFor();
  await caretBefore(page, 'La métropole');
  await page.keyboard.type('Avant la panne. ');
  await until('the draft is on the disk', async () =>
    (await page.getByTestId('savestate').innerText()).startsWith('Enregistré'),
  );
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await page.locator('.ProseMirror', { hasText: 'Avant la panne.' }).waitFor();
});

test('a text without faults in its characters comes back unchanged from the manuscript', async ({ page }) => {
  await signIn(page);
  const odd =
    'Titre à garder\n\n\nUn paragraphe   avec espaces,\u00A0insécables\u202F; tirets‑insécables\net une ligne coupée.\n\n\n\nFin\u00AD.\n';
  await dropFiles(page, [{ name: 'gaps.txt', content: odd }]);
  await imported(page);
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror', { hasText: 'Titre' }).waitFor();
  await page.keyboard.press('e');
  await caretBefore(page, 'Fin');
  await page.keyboard.type('X');
  await page.keyboard.press('Escape');
  await page.locator('.ms .meta', { hasText: 'Version 2' }).waitFor();
  const kept = await page.evaluate(async () => {
    const token = sessionStorage.getItem('marbre-token') ?? '';
    const ask = async (name: string, input: unknown) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Marbre-Token': token },
        body: JSON.stringify(input),
      });
      return ((await response.json()) as { value: unknown }).value;
    };
    const list = (await ask('articles.list', {})) as { articles: { id: string }[] };
    return ((await ask('review.open', { article: list.articles[0].id })) as { revision: { text: string } })
      .revision.text;
  });
  assert.equal(kept, odd.replace('Fin', 'XFin'));
});
