/** Whole articles: planted faults that must be found, clean ones on which the facts queue is silent, and a readable page of all that is said of them. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { queueOf } from '../../src/shared/analysis.ts';
import { meetsPlanted, testArticles, type TestArticle } from './load.ts';

const planted = testArticles('planted');
const clean = testArticles('clean');

/** One line a finding, in order of the text: how a rule's change shows as a diff. */
function page({ text, analysis }: TestArticle): string {
  const at = (offset: number) => text.slice(0, offset).split('\n').length;
  const cut = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ').slice(0, 80);
  const lines = [
    ...analysis.warnings.map((one) => `${at(one.start)}\t${one.severity}\t${one.rule}\t« ${cut(one.start, one.end)} »\t${one.message.fr}`),
    ...analysis.confirmations.map((one) => `${at(one.start)}\tok\t${one.rule}\t« ${cut(one.start, one.end)} »\t${one.message.fr}`),
  ];
  return lines.sort((a, b) => parseInt(a, 10) - parseInt(b, 10)).join('\n') + '\n';
}

test('there are enough of both', () => {
  expect(planted.flatMap((article) => article.planted).length).toBeGreaterThanOrEqual(60);
  expect(clean.length).toBeGreaterThanOrEqual(15);
});

test('nine planted faults in ten are found above note', () => {
  const faults = planted.flatMap(({ name, text, planted: marked, analysis }) =>
    marked.map((fault) => ({
      found: analysis.warnings.some((warning) => warning.severity !== 'note' && meetsPlanted(warning, fault)),
      line: `${name} ${fault.rule} « ${text.slice(fault.start, fault.end)} »`,
    })),
  );
  const missed = faults.filter((fault) => !fault.found).map((fault) => fault.line);
  expect(1 - missed.length / faults.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
});

describe.each(clean.map((article) => [article.name, article] as const))('%s', (_, { text, analysis }) => {
  test('the facts queue is silent above note', () => {
    const facts = analysis.warnings.filter((warning) => queueOf(warning.rule) === 'facts' && warning.severity !== 'note');
    expect(facts.map((one) => `${one.rule} « ${text.slice(one.start, one.end)} » ${one.message.fr}`)).toEqual([]);
  });
});

describe.each([...planted, ...clean].map((article) => [article.name, article] as const))('%s', (name, article) => {
  test('reads as before', async () => {
    await expect(page(article)).toMatchFileSnapshot(join(import.meta.dirname, 'pages', name));
  });
});
