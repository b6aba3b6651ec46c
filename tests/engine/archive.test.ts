import { describe, expect, test } from 'vitest';
import type { Comparison, Warning } from '../../src/shared/analysis.ts';
import { analyse, compare } from '../../src/main/engine/analyse.ts';
import { archiveChecks } from '../../src/main/engine/checks/index.ts';
import { makeMemoryArchive } from '../../src/main/engine/memory-archive.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import type { ArchiveExample } from '../../src/main/engine/rule.ts';

const register = shippedRegister();

function marked(text: string): { text: string; start: number; end: number } | null {
  const start = text.indexOf('[[');
  if (start < 0) return null;
  return { text: text.replace('[[', '').replace(']]', ''), start, end: text.indexOf(']]') - 2 };
}

function comparisonOf(example: ArchiveExample, text = example.text): Comparison {
  const all = [{ text, date: example.date, role: 'draft' as const }, ...example.others];
  const articles = all.map((one, index) => {
    const analysis = analyse(
      {
        text: one.text,
        blocks: null,
        language: 'fr',
        date: one.date ? { value: one.date, from: 'given' } : null,
      },
      register,
    );
    return {
      id: `${index}`,
      title: `Article ${index}`,
      date: analysis.date?.value ?? null,
      role: one.role ?? 'draft',
      analysis,
    };
  });
  return compare(articles[0]!.analysis, makeMemoryArchive(articles).around('0'), register);
}

for (const check of archiveChecks)
  describe(check.rule, () => {
    const found = (comparison: Comparison): Warning[] =>
      comparison.warnings.filter((warning) => warning.rule === check.rule);
    test.each(check.examples.wrong.map((example) => [example.text, example] as const))(
      'marks %s',
      (_, example) => {
        const passage = marked(example.text);
        const warnings = found(comparisonOf(example, passage?.text));
        expect(warnings.map(({ start, end }) => (passage?.text ?? example.text).slice(start, end))).toContain(
          passage ? passage.text.slice(passage.start, passage.end) : '',
        );
        for (const warning of warnings) {
          expect(warning.related.every((one) => one.article !== null)).toBe(true);
          expect(warning.message.fr).toMatch(/\.$/);
          expect(warning.message.en).toMatch(/\.$/);
        }
      },
    );
    test.each(check.examples.right.map((example) => [example.text, example] as const))(
      'leaves %s',
      (_, example) => {
        expect(found(comparisonOf(example)).map((warning) => warning.message.fr)).toEqual([]);
      },
    );
  });

test('the other side of two dates is the date, not its clause', () => {
  const there = 'L’usine de Brévanne fermera ses portes le 15 septembre 2026, selon la mairie.';
  const { warnings } = comparisonOf({
    text: 'L’usine de Brévanne fermera ses portes le 30 juin 2026.',
    date: '2025-05-02',
    others: [{ text: there, date: '2025-05-04' }],
  });
  const dates = warnings.filter((one) => one.rule === 'archive/date').flatMap((one) => one.related);
  expect(dates.map(({ start, end }) => there.slice(start, end))).toEqual(['le 15 septembre 2026']);
});

test('the same words of one speaker on two occasions are told as such, two reports of one day are not', () => {
  const said = '« Pas un emploi ne sera supprimé à Brévanne », a assuré Paul Mercier.';
  const reasonOn = (day: string) =>
    comparisonOf({ text: said, date: '2025-05-02', others: [{ text: said, date: day }] }).agreements.map(
      (one) => one.reason?.fr,
    );
  expect(reasonOn('2025-06-20')).toContain('même propos, deux occasions');
  expect(reasonOn('2025-05-02')).not.toContain('même propos, deux occasions');
});
