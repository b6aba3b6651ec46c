/** Texts analysed in threads of their own give what they give in this one. */
import { afterEach, expect, test } from 'vitest';
import { analyse } from '../../src/main/engine/analyse.ts';
import { loadHouseRules } from '../../src/main/engine/checks/house.ts';
import { shippedFacts, shippedRegister } from '../../src/main/engine/register/shipped.ts';
import { openAnalysts, type Analysts, type Judges } from '../../src/main/review/analysts.ts';
import { lean } from '../../src/main/review/lean.ts';
import { DRAFT, openTestCore } from './open.ts';

const RULE = {
  name: 'maison.yml',
  text: `- id: anneaux
  message: {fr: « Anneaux » s’écrit « places »., en: Write « places ».}
  words: [anneaux]
  replacement: places
  examples: {wrong: ['Trois anneaux.'], right: ['Trois places.']}
`,
};
const source = { text: DRAFT, blocks: null, language: null, date: null };
let judges: Judges = { facts: shippedFacts(), rules: [] };
let opened: Analysts | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

test('a thread gives the analysis that this one gives, by the rules told last', async () => {
  opened = openAnalysts(() => judges);
  const both = await Promise.all([opened.analyse(source), opened.analyse(source)]);
  const here = JSON.parse(JSON.stringify(lean(analyse(source, shippedRegister())))) as unknown;
  for (const one of both) expect(JSON.parse(JSON.stringify(one))).toEqual(here);
  judges = { ...judges, rules: [RULE] };
  opened.renew();
  const { checks, refused } = loadHouseRules([RULE]);
  expect(refused).toEqual([]);
  const later = await opened.analyse(source);
  expect(later?.warnings.map((one) => one.rule)).toContain(checks[0].rule);
  await opened.close();
  expect(await opened.analyse(source)).toBeNull();
});

test('many files of one import are articles like those that came one by one', async () => {
  const texts = Array.from({ length: 5 }, (_, nth) => DRAFT.replace('310', String(300 + nth)));
  const file = (text: string, nth: number) => ({
    name: `port-${nth}-${text.length}.txt`,
    folder: null,
    bytes: Buffer.from(`${text}\nBassin ${nth}.\n`).toString('base64'),
  });
  const [together, apart] = [await openTestCore(), await openTestCore()];
  await together.call('articles.import', { files: texts.map(file), role: 'published' });
  for (const [nth, text] of texts.entries())
    await apart.call('articles.import', { files: [file(text, nth)], role: 'published' });
  const told = async ({ call }: typeof together) =>
    (await call('articles.list', {})).articles
      .map(({ name, title, claims, open }) => ({ name, title, claims, open }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  expect(await told(together)).toEqual(await told(apart));
});
