/** The list of end-to-end tests and what they share. */
import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { openDesk, type Desk, type DeskOptions } from './desk.ts';

interface Test {
  name: string;
  run: () => Promise<void>;
}
export const tests: Test[] = [];

/**
 * A test on a desk of its own. It fails also when the page asked for anything outside of 127.0.0.1 or logged an error,
 * whatever it checked.
 */
export function test(name: string, run: (desk: Desk) => Promise<void>, options: DeskOptions = {}): void {
  tests.push({
    name,
    run: async () => {
      const desk = await openDesk(options);
      try {
        await run(desk);
        assert.deepEqual(desk.strays, [], 'requests left 127.0.0.1');
        assert.deepEqual(desk.faults, [], 'the page logged errors');
      } catch (fault) {
        await desk.page
          .screenshot({ path: `/tmp/marbre-e2e-${name.replace(/\W+/gu, '-')}.png` })
          .catch(() => undefined);
        throw fault;
      } finally {
        await desk.close();
      }
    },
  });
}

/** Waits for a condition told by the page's state, up to twenty seconds. */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Text of the one live region. */
export const live = async (page: Page): Promise<string> =>
  (await page.getByTestId('live').textContent()) ?? '';

/** F8 until the selected mark has these words. */
export async function goTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('F8');
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('mark[aria-current]')].map((mark) => mark.textContent).join(''),
    );
    if (found.includes(words)) return;
  }
  throw new Error(`F8 never came to « ${words} »`);
}

/** Presses a verdict key and waits until it is on the disk. */
export async function judge(page: Page, digit: number): Promise<void> {
  await page.keyboard.press(`Digit${digit}`);
  await page.locator(`.vb:nth-child(${digit})[aria-checked=true]`).waitFor();
}

/** Opens the article of a title from the corpus. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await page.locator('.tr a', { hasText: title }).click();
  await page.locator('.ProseMirror', { hasText: title }).waitFor();
}
