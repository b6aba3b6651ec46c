/** Every check is run on its own examples: what it must mark, and what it must leave alone. */
import { describe, expect, test } from 'vitest';
import { RULE_FAMILIES, SEVERITIES } from '../../../src/shared/analysis.ts';
import { analyse } from '../../../src/main/engine/analyse.ts';
import { shareOf, unbracketed } from '../../../src/main/engine/checks/examples.ts';
import { articleChecks } from '../../../src/main/engine/checks/index.ts';
import { shippedRegister } from '../../../src/main/engine/register/shipped.ts';
import type { Example } from '../../../src/main/engine/rule.ts';

const register = shippedRegister();

function read(example: Example) {
  const {
    text: marked,
    date,
    language,
  } = typeof example === 'string' ? { text: example, date: undefined, language: undefined } : example;
  const { text, passages } = unbracketed(marked);
  const source = {
    text,
    blocks: null,
    language: language ?? ('fr' as const),
    date: date ? { value: date, from: 'given' as const } : null,
  };
  return { text, passages, analysis: analyse(source, register) };
}

const shown = (example: Example) =>
  (typeof example === 'string' ? example : example.text).replaceAll('\n', ' ⏎ ').slice(0, 90);

test('a rule is registered once', () => {
  const rules = articleChecks.map((check) => check.rule);
  expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([]);
});

describe.each(articleChecks.map((check) => [check.rule, check] as const))('%s', (rule, check) => {
  test('states what it is in both languages, with examples of both sorts', () => {
    for (const said of [check.title, check.describe])
      for (const one of [said.fr, said.en]) expect(one.length).toBeGreaterThan(5);
    expect(check.examples.wrong.length).toBeGreaterThan(0);
    expect(check.examples.right.length).toBeGreaterThan(0);
    const family = rule.slice(0, rule.indexOf('/'));
    expect([...RULE_FAMILIES.facts, ...RULE_FAMILIES.copy]).toContain(family);
    if (family === 'wording' || family === 'typography') expect(check.severity).toBe('note');
  });
  test.each(check.examples.wrong.map((example) => [shown(example), example] as const))(
    'marks: %s',
    (_, example) => {
      const { passages, analysis } = read(example);
      const own = analysis.warnings.filter((warning) => warning.rule === rule);
      if (!passages.length) expect(own.map(({ start, end }) => [start, end])).toContainEqual([0, 0]);
      for (const passage of passages) {
        const marked = own.map((warning) => analysis.text.slice(warning.start, warning.end));
        expect(
          own.some((warning) => shareOf(warning, passage) >= 0.5),
          `marked instead: ${JSON.stringify(marked)}`,
        ).toBe(true);
      }
      for (const warning of own) {
        expect(SEVERITIES.indexOf(warning.severity)).toBeGreaterThanOrEqual(
          SEVERITIES.indexOf(check.severity),
        );
        expect(warning.message.fr).not.toBe('');
        expect(warning.message.en).not.toBe('');
      }
    },
  );
  test.each(check.examples.right.map((example) => [shown(example), example] as const))(
    'leaves alone: %s',
    (_, example) => {
      const own = read(example).analysis.warnings.filter((warning) => warning.rule === rule);
      expect(own.map((warning) => warning.message.fr)).toEqual([]);
    },
  );
});
