import type { Quantity, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, sentenceNear, warn } from '../support.ts';

const MOST = 60;
/** A rate of exchange, or both sums told on purpose. */
const EXCHANGED = /(?<![\p{L}])(?:taux de change|parité|soit|environ|contre-valeur|converti\p{L}*|exchange rate|or about|equivalent)(?![\p{L}])/iu; // prettier-ignore

/** One sum, one currency: the « 640 millions de dollars » of a purchase are not « 640 millions d’euros » further down. */
export const currency: Check = {
  rule: 'consistency/currency',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Même somme, deux monnaies', en: 'One sum, two currencies' },
  describe: {
    fr: 'Le même montant, à propos de la même chose, est en dollars ici et en euros là.',
    en: 'The same amount, about the same thing, is in dollars here and in euros there.',
  },
  examples: {
    wrong: [
      'Le groupe rachète Corvel pour 640 millions de dollars.\n\nPayée comptant, l’acquisition de Corvel, de [[640 millions d’euros]], est sa plus grosse.',
      'Le groupe rachète Corvel pour 640 millions de dollars.\n\n« À [[640 millions d’euros]], Corvel n’est pas donné », dit un analyste.',
      {
        text: 'The group buys Corvel for $640m.\n\nPaid in cash, the purchase of Corvel for [[€640m]] is its largest.',
        language: 'en',
      },
    ],
    right: [
      'Le groupe rachète Corvel pour 640 millions de dollars.\n\nL’acquisition de Corvel, de 640 millions de dollars, est sa plus grosse.',
      'Le groupe rachète Corvel pour 640 millions de dollars, soit 590 millions d’euros.',
      'La France donne 100 millions d’euros. Les États-Unis donnent 100 millions de dollars.',
      'Le billet coûte 50 euros à Paris. Il coûte 50 dollars à New York.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const kept: (Quantity & { names: ReadonlySet<string> })[] = [];
    for (const quantity of article.quantities) {
      if (quantity.kind !== 'currency' || quantity.value === null || quantity.unit === null) continue;
      // A round sum comes back by itself; one of three digits does not.
      if (quantity.low !== null || Number(String(quantity.value).replace(/0+$/u, '')) < 12) continue;
      if (inFurniture(article, quantity)) continue;
      const names = namesBeside(article, quantity);
      const before = kept.find(
        (one) =>
          one.value === quantity.value &&
          one.unit !== quantity.unit &&
          [...names].some((name) => one.names.has(name)),
      );
      const sentence = sentenceNear(article, quantity, 200);
      if (before && !EXCHANGED.test(article.text.slice(sentence.start, quantity.start)))
        warnings.push(
          warn(
            'consistency/currency',
            'warning',
            quantity,
            {
              fr: `« ${article.text.slice(before.start, before.end)} » plus haut : quelle monnaie ?`,
              en: `“${article.text.slice(before.start, before.end)}” above: which currency?`,
            },
            { against: [before] },
          ),
        );
      if (kept.length < MOST) kept.push({ ...quantity, names });
    }
    return warnings;
  },
};

/** The words with a capital around a sum, in its sentence or its headline: names, whatever they are of. */
function namesBeside(article: Reading, span: Span): ReadonlySet<string> {
  const { start, end } = sentenceNear(article, span, 300);
  return new Set(
    [...article.text.slice(start, end).matchAll(/(?<=[^\p{L}])\p{Lu}[\p{L}’'-]{3,}/gu)].map(([name]) =>
      fold(name.replace(/^[LD]['’]/u, '')),
    ),
  );
}
