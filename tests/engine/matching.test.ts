import { describe, expect, test } from 'vitest';
import { analyse, compare } from '../../src/main/engine/analyse.ts';
import { diffWords, shownDiff, wordsOfQuote } from '../../src/main/engine/differ.ts';
import { makeMemoryArchive, rank } from '../../src/main/engine/memory-archive.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import { shinglesOf } from '../../src/main/engine/shingles.ts';
import { ANOTHER_CLAIM, SAME_CLAIM } from './pairs.ts';
import { recognised as recognisedPair } from './recognised.ts';

const register = shippedRegister();

/** Whether the only sentence of each text holds a claim that the other states too. */
function recognised(a: string, b: string, language: 'fr' | 'en' = 'fr'): boolean {
  const articles = [a, b].map((text, index) => {
    const date = { value: '2025-05-02', from: 'given' as const };
    const analysis = analyse({ text, blocks: null, language, date }, register);
    return { id: `${index}`, title: `${index}`, date: '2025-05-02', role: 'draft' as const, analysis };
  });
  const archive = makeMemoryArchive(articles);
  return compare(articles[0]!.analysis, archive.around('0'), register).same.some(
    (one) => one.passage.article === '1',
  );
}

/** The same claim in other words. */
const REWORDED: readonly (readonly [string, string])[] = [
  [
    'Le pont de Brévanne a coûté 14 millions d’euros au département.',
    'Au département, le pont de Brévanne aura coûté 14 millions d’euros.',
  ],
  [
    'Volterra supprimera 1 200 emplois en Espagne d’ici 2027.',
    'D’ici 2027, 1 200 emplois seront supprimés en Espagne par Volterra, selon les syndicats.',
  ],
  [
    'Le taux de chômage a reculé à 7,3 % au quatrième trimestre 2024.',
    'Au quatrième trimestre 2024, le taux de chômage a baissé à 7,3 %.',
  ],
  [
    'La centrale de Marvèze produit 12 % de l’électricité de la région.',
    'Selon l’exploitant, 12 % de l’électricité de la région est produite par la centrale de Marvèze.',
  ],
  [
    'La Chine a livré des drones de reconnaissance à la Russie.',
    'Moscou a reçu de Pékin la livraison de drones de reconnaissance.',
  ],
  [
    'Le Royaume-Uni refuse d’envoyer des troupes de combat en Ukraine.',
    'Londres refuse l’envoi de troupes de combat en Ukraine.',
  ],
  [
    'L’usine de Brévanne fermera ses portes le 30 juin 2026.',
    'Le 30 juin 2026, l’usine de Brévanne va fermer ses portes.',
  ],
  [
    'Le séisme de Lonsault a fait 31 morts et 200 blessés.',
    'Trente et une personnes sont mortes dans le séisme de Lonsault, qui a fait 200 blessés.',
  ],
  [
    'La loi interdit la vente de vapoteuses jetables aux mineurs.',
    'La vente des vapoteuses jetables aux mineurs est interdite par la loi.',
  ],
  [
    'Odile Ferrand, maire de Brévanne, a ouvert la séance.',
    'La séance s’est tenue devant la maire de Brévanne, Odile Ferrand.',
  ],
  [
    'La dette de la France atteint 3 300 milliards d’euros fin 2024.',
    'Fin 2024, la dette française atteint 3 300 milliards d’euros.',
  ],
  [
    'Le festival de Lonsault a accueilli 42 000 spectateurs en 2024.',
    'En 2024, 42 000 spectateurs ont été accueillis par le festival de Lonsault.',
  ],
];

/** Near misses: another claim, though most words are the same. */
const NEAR: readonly (readonly [string, string])[] = [
  // Another number.
  [
    'Le pont de Brévanne a coûté 14 millions d’euros au département.',
    'Le pont de Brévanne a coûté 19 millions d’euros au département.',
  ],
  // Another year.
  [
    'Le taux de chômage a reculé à 7,3 % au quatrième trimestre 2024.',
    'Le taux de chômage a reculé à 7,3 % au quatrième trimestre 2022.',
  ],
  // A denial.
  [
    'La Chine a livré des drones de reconnaissance à la Russie.',
    'La Chine n’a pas livré de drones de reconnaissance à la Russie.',
  ],
  [
    'La loi interdit la vente de vapoteuses jetables aux mineurs.',
    'La loi n’interdit pas la vente de vapoteuses jetables aux mineurs.',
  ],
  // Other subjects.
  [
    'Le festival de Lonsault a accueilli 42 000 spectateurs en 2024.',
    'Le festival de Marvèze a accueilli 42 000 spectateurs en 2024.',
  ],
  [
    'Le Royaume-Uni refuse d’envoyer des troupes de combat en Ukraine.',
    'L’Allemagne refuse d’envoyer des troupes de combat en Ukraine.',
  ],
  [
    'La Chine a livré des drones de reconnaissance à la Russie.',
    'L’Iran a livré des drones de reconnaissance à la Russie.',
  ],
  [
    'Odile Ferrand, maire de Brévanne, a ouvert la séance.',
    'Luc Sarrazin, maire de Brévanne, a ouvert la séance.',
  ],
  // Another measure of the same thing.
  [
    'Volterra supprimera 1 200 emplois en Espagne d’ici 2027.',
    'Volterra créera 1 200 emplois en Espagne d’ici 2027.',
  ],
  [
    'La centrale de Marvèze produit 12 % de l’électricité de la région.',
    'La centrale de Marvèze produit 12 % du gaz de la région.',
  ],
  // Another unit, another date.
  [
    'La dette de la France atteint 3 300 milliards d’euros fin 2024.',
    'La dette de la France atteint 3 300 milliards de dollars fin 2024.',
  ],
  [
    'L’usine de Brévanne fermera ses portes le 30 juin 2026.',
    'L’usine de Brévanne fermera ses portes le 15 septembre 2026.',
  ],
  // A part for the whole.
  [
    'Le séisme de Lonsault a fait 31 morts et 200 blessés.',
    'Le séisme de Lonsault a fait 12 morts et 200 blessés.',
  ],
  // A quotation with other words.
  [
    '« Nous ne fermerons aucune école de Brévanne cette année », a dit Odile Ferrand.',
    '« Nous ne fermerons qu’une école de Brévanne cette année », a dit Odile Ferrand.',
  ],
  // Two parties to one dispute.
  [
    'Les syndicats réclament une hausse des salaires de 6 %.',
    'Les syndicats refusent une hausse des salaires de 3 %.',
  ],
];

describe('claims recognised in other words', () => {
  test.each(REWORDED)('%s — %s', (a, b) => {
    expect(recognised(a, b)).toBe(true);
    expect(recognised(b, a)).toBe(true);
  });
});

describe('near misses are other claims', () => {
  test.each(NEAR)('%s — %s', (a, b) => {
    expect(recognised(a, b)).toBe(false);
    expect(recognised(b, a)).toBe(false);
  });
});

test('posting lists: the rarest and the most shared come first, ties by name', () => {
  expect(rank([['b', 'a'], ['c'], ['a', 'b', 'd']], 3).map((one) => one.article)).toEqual(['c', 'a', 'b']);
  expect(rank([['x', 'y'], ['x']], 5)).toEqual([
    { article: 'x', shared: 2, weight: 1.5 },
    { article: 'y', shared: 1, weight: 0.5 },
  ]);
});

test('a copied passage shares a shingle wherever it stands', () => {
  const words = Array.from({ length: 22 }, (_, index) => `mot${index * 7919}`).join(' ');
  const around = (seed: string) => Array.from({ length: 60 }, (_, index) => `${seed}${index * 31}`).join(' ');
  const prints = (text: string) => new Set(shinglesOf({ text }).map((one) => one.print));
  const [a, b] = [
    prints(`${around('a')} ${words} ${around('b')}`),
    prints(`${around('c')} ${words} ${around('d')}`),
  ];
  expect([...a].filter((print) => b.has(print)).length).toBeGreaterThan(0);
  expect([...prints(around('e'))].filter((print) => a.has(print))).toEqual([]);
});

test('a difference is shown word by word, cuts apart', () => {
  const diff = diffWords(
    wordsOfQuote('Nous ne fermerons aucune école […] cette année'),
    wordsOfQuote('Nous ne fermerons qu’une école cette année'),
  );
  expect(diff.contained).toBe(false);
  expect(shownDiff(diff)).toBe('… fermerons [aucune → qu’une] école …');
  expect(diffWords(['une', 'école'], ['toute', 'une', 'école', 'là']).contained).toBe(true);
});

describe('sixty pairs written before the matching was measured on them', () => {
  const right = SAME_CLAIM.filter(recognisedPair);
  const wrong = ANOTHER_CLAIM.filter(recognisedPair);
  test('what is offered is the same claim', () => {
    expect(wrong).toEqual([]);
  });
  test('most of what is the same is offered', () => {
    expect(right.length / SAME_CLAIM.length).toBeGreaterThanOrEqual(0.75);
  });
});

describe('who stands behind an undertaking', () => {
  const CEASEFIRE =
    'Le cessez-le-feu au Soudan du Sud est entré en vigueur à Djouba, où Salva Kiir a reçu Riek Machar.';
  const agreeing = (a: string, b: string) => {
    const articles = [a, b].map((said, index) => ({
      id: `${index}`,
      title: `${index}`,
      date: '2025-05-02',
      role: 'draft' as const,
      analysis: analyse({ text: `${CEASEFIRE}\n\n${said}`, blocks: null, language: 'fr', date: { value: '2025-05-02', from: 'given' } }, register),
    })); // prettier-ignore
    return compare(articles[0]!.analysis, makeMemoryArchive(articles).around('0'), register)
      .agreements.filter((one) => one.start > CEASEFIRE.length)
      .map((one) => one.relation);
  };
  const PLAN = 'Salva Kiir a accepté mardi un plan soutenu par la Norvège et le Kenya.';

  test('agrees where two articles about the same name the same party, by its capital too', () => {
    expect(agreeing(PLAN, 'Riek Machar a salué les efforts diplomatiques menés par Oslo.')).toEqual([
      'refines',
    ]);
  });
  test('does not where the party is another, or stands behind something else', () => {
    expect(agreeing(PLAN, 'Riek Machar a salué les efforts diplomatiques menés par la Suède.')).toEqual([]);
    expect(agreeing(PLAN, 'Riek Machar a visité une école construite par la Norvège.')).toEqual([]);
  });
});
