import { describe, expect, test } from 'vitest';
import { read } from '../../../src/main/engine/analyse.ts';
import { loadHouseRules } from '../../../src/main/engine/checks/house.ts';
import { shippedRegister } from '../../../src/main/engine/register/shipped.ts';

const register = shippedRegister();
const said = (yaml: string, text: string) => {
  const { checks, refused } = loadHouseRules([{ name: 'a.yaml', text: yaml }]);
  expect(refused).toEqual([]);
  const article = read({ text, blocks: null, language: 'fr', date: null }, register);
  return checks.flatMap((check) => {
    const found = check.run(article, { register });
    return (Array.isArray(found) ? found : found.warnings).map((one) => [
      check.rule,
      text.slice(one.start, one.end),
      one.suggestion,
    ]);
  });
};

describe('house rules', () => {
  test('words, with any apostrophe and space, and the capital kept', () => {
    const yaml = `
- id: du-coup
  message: { fr: Tic de langage., en: Verbal tic. }
  words: [du coup, au jour d'aujourd'hui]
  replacement: ensuite
  examples: { wrong: ['Du coup, il part.'], right: ['Le coup part.'] }
`;
    expect(said(yaml, 'Du coup, il reste. Il part du\u00a0coup. Au jour d’aujourd’hui.')).toEqual([
      ['wording/du-coup', 'Du coup', 'Ensuite'],
      ['wording/du-coup', 'du\u00a0coup', 'ensuite'],
      ['wording/du-coup', 'Au jour d’aujourd’hui', 'Ensuite'],
    ]);
  });
  test('a pattern with groups in its replacement', () => {
    const yaml =
      "rules:\n  - id: eme\n    family: typography\n    message: Ordinal.\n    pattern: '(\\d+)ème'\n    replacement: '$1e'\n";
    expect(said(yaml, 'La 3ème fois.')).toEqual([['typography/eme', '3ème', '3e']]);
  });
  test('a spelling', () => {
    const yaml = '- id: kyiv\n  prefer: Kyiv\n  instead: [Kiev]\n';
    expect(said(yaml, 'Kiev répond, Kyiv aussi.')).toEqual([['wording/kyiv', 'Kiev', 'Kyiv']]);
  });
  test('a graver severity in a family that bears it', () => {
    const { checks } = loadHouseRules([
      { name: 'a', text: '- id: x\n  family: residue\n  severity: error\n  message: Non.\n  words: [zut]\n' },
    ]);
    expect(checks[0]?.severity).toBe('error');
  });
});

describe('a bad file is refused with its line, the others work', () => {
  const good = { name: 'good.yaml', text: '- id: ok\n  message: Non.\n  words: [zut]\n' };
  test.each([
    ['- id: a\n  message: x\n  words: [b\n', 4],
    ['- id: A b\n  message: x\n  words: [b]\n', 1],
    ['- id: a\n  message: x\n', 1],
    ['- id: a\n  message: x\n  words: [b]\n  pattern: c\n', 1],
    ['- id: a\n  message: x\n  severity: error\n  words: [b]\n', 3],
    ['- id: a\n  message: x\n  pattern: "(a"\n', 3],
    ['- id: a\n  message: x\n  pattern: "(a+)+b"\n', 3],
    ['- id: a\n  message: x\n  pattern: "a*"\n', 3],
    ['- id: a\n  message: x\n  colour: red\n  words: [b]\n', 3],
    ['- id: a\n  message: x\n  words: [b]\n  examples:\n    wrong: [c]\n', 5],
    ['- id: a\n  message: x\n  words: [b]\n  examples:\n    right: [le b]\n', 5],
    ['- id: ok\n  message: x\n  words: [b]\n', 1],
    ['just text', 1],
  ])('%j', (text, line) => {
    const { checks, refused } = loadHouseRules([good, { name: 'bad.yaml', text }]);
    expect(checks.map((check) => check.rule)).toEqual(['wording/ok']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ file: 'bad.yaml', line });
    expect(refused[0]!.reason).not.toBe('');
  });
  test('an empty file has no rules and no fault', () => {
    expect(loadHouseRules([{ name: 'empty.yaml', text: '' }])).toEqual({ checks: [], refused: [] });
  });
});
