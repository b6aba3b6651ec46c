import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importText, openTestCore } from './open.ts';

test('the rules of the house judge the corpus once their folder is read; a bad file is named with its line', async () => {
  const { call, path } = await openTestCore();
  const article = await importText(
    call,
    'a.txt',
    'Le port rouvre\n\nDu coup, le port rouvre au printemps.\n',
  );
  const found = async () =>
    (await call('review.open', { article })).warnings.filter((warning) => warning.rule === 'wording/du-coup');
  expect(await found()).toEqual([]);
  const { folder } = await call('rules.house', {});
  expect(folder).toBe(join(dirname(path), 'rules'));
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'langue.yaml'),
    "- id: du-coup\n  message: {fr: « Du coup » s’écrit « donc »., en: Write « donc ».}\n  words: [du coup]\n  replacement: donc\n  examples: {wrong: ['Du coup, il part.'], right: ['Il part donc.']}\n",
  );
  writeFileSync(join(folder, 'fautive.yaml'), '- id: x\n  message: m\n  pattern: "("\n');
  const { rules, refused } = await call('rules.house', { reload: true });
  expect(rules).toEqual(['wording/du-coup']);
  expect(refused).toMatchObject([{ file: 'fautive.yaml', line: expect.any(Number) as number }]);
  expect(await found()).toMatchObject([{ suggestion: 'Donc', severity: 'note' }]);
  expect((await call('rules.list', {})).find((rule) => rule.rule === 'wording/du-coup')).toMatchObject({
    house: true,
    found: 1,
    off: false,
  });
  // Its examples, and those of a rule of the engine and of one between articles, are run as things are now.
  expect(await call('rules.examples', { rule: 'wording/du-coup' })).toMatchObject([
    { text: 'Du coup, il part.', wrong: true, holds: true, marks: [{ start: 0, end: 7 }] },
    { text: 'Il part donc.', wrong: false, holds: true, marks: [] },
  ]);
  for (const rule of ['calendar/weekday', 'archive/figure']) {
    const examples = await call('rules.examples', { rule });
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.filter(({ holds }) => !holds)).toEqual([]);
    expect(examples.every(({ wrong, marks }) => wrong === marks.length > 0)).toBe(true);
  }
  await expect(call('rules.examples', { rule: 'wording/none' })).rejects.toMatchObject({ code: 'no-rule' });
  await call('rules.switch', { rule: 'wording/du-coup', off: true, reason: 'trop sévère' });
  expect((await found())[0].dismissed).toMatchObject({ scope: 'rule-everywhere' });
});
