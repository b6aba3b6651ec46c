import { expect, test } from 'vitest';
import { analyse } from '../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';

test('a fault of typography is told once, with its count and every place', () => {
  const text = "Le port d'essai\n\nL'eau monte, l'air manque et l'heure tourne.\n";
  const { warnings } = analyse({ text, blocks: null, language: 'fr', date: null }, shippedRegister());
  const [apostrophe, ...others] = warnings.filter((warning) => warning.rule === 'typography/apostrophe');
  expect(others).toEqual([]);
  expect(apostrophe.also).toHaveLength(3);
  for (const span of [apostrophe, ...apostrophe.also!]) expect(text.slice(span.start, span.end)).toBe("'");
  expect(apostrophe.message.fr).toContain('4 fois');
  expect(apostrophe.message.en).toContain('4 times');
});

test('faults of one rule with different words are one note too, each with its remedy', () => {
  const text = 'Le port\n\nIl compte 4 200 anneaux, 11 000 habitants et 310 bateaux.\n';
  const { warnings } = analyse({ text, blocks: null, language: 'fr', date: null }, shippedRegister());
  const [thousands, ...others] = warnings.filter((warning) => warning.rule === 'typography/thousands');
  expect(others).toEqual([]);
  expect(thousands.also).toMatchObject([{ suggestion: '11\u202f000' }]);
  expect(thousands.message.fr).toContain('un autre passage');
});

test('what is there once says no count', () => {
  const text = "Le port d'essai\n\nRien de plus.\n";
  const { warnings } = analyse({ text, blocks: null, language: 'fr', date: null }, shippedRegister());
  const [apostrophe] = warnings.filter((warning) => warning.rule === 'typography/apostrophe');
  expect(apostrophe.also).toBeUndefined();
  expect(apostrophe.message.fr).not.toMatch(/fois/u);
});
