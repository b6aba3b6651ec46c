import type { Quote, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { excerpt, inFurniture, warn } from '../support.ts';

/** How many words two versions share, as a part of all their words, to be taken for the same saying. */
const ALIKE = 0.6;
/** The same when both begin and end with the same words. */
const ALIKE_AT_BOTH_ENDS = 0.5;
const SAME_START = 3;
const LEAST_WORDS = 4;
const MOST = 200;

/** One saying, quoted twice in two wordings. */
export const versions: Check = {
  rule: 'quotation/versions',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Citation en deux versions', en: 'Quotation in two versions' },
  describe: {
    fr: 'Les mêmes propos sont cités deux fois, en deux versions.',
    en: 'The same words are quoted twice, in two versions.',
  },
  examples: {
    wrong: [
      '«\u00a0Nous ne fermerons jamais cette école du centre\u00a0», a promis la maire Anne Roux.\n\nÀ la rentrée, Anne Roux avait promis : [[«\u00a0Nous ne fermerons pas cette école du centre.\u00a0»]]',
      '«\u00a0Les habitants ont voulu tourner la page\u00a0», a réagi la maire Anne Roux.\n\nElle l’a répété à la foule\u00a0: [[«\u00a0Les habitants ont voulu ouvrir une page\u00a0»]], a lancé Anne Roux.',
    ],
    right: [
      '«\u00a0Nous voulons que cette école vive\u00a0», a dit la maire Anne Roux. «\u00a0Nous voulons que le marché couvert rouvre en mai\u00a0», a-t-elle ajouté.',
      '«\u00a0Nous ne fermerons jamais cette école\u00a0», a promis la maire Anne Roux. «\u00a0Nous ouvrirons une crèche en mai\u00a0», a-t-elle ajouté.',
      '«\u00a0Pas question de fermer cette école\u00a0», promet la maire. Elle l’avait dit en mai : «\u00a0Pas question de fermer cette école\u00a0».',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const kept: { quote: Quote; words: string[]; set: Set<string> }[] = [];
    for (const quote of article.quotes) {
      if (quote.kind === 'title' || quote.kind === 'scare' || inFurniture(article, quote)) continue;
      const words = (fold(article.text.slice(quote.start + 1, quote.end - 1)).match(/[\p{L}\p{N}]+/gu) ??
        []) as string[];
      if (words.length < LEAST_WORDS || words.length > 80) continue;
      const set = new Set(words);
      const before = kept.find(
        (one) =>
          alike(one.set, set, framedAlike(one.words, words)) &&
          one.words.join(' ') !== words.join(' ') &&
          !contains(one.words, words) &&
          !otherSpeaker(one.quote, quote),
      );
      if (before)
        warnings.push(
          warn(
            'quotation/versions',
            'warning',
            quote,
            {
              fr: `Cité autrement plus haut : « ${excerpt(before.words.join(' '), 70)} ».`,
              en: `Quoted otherwise above: “${excerpt(before.words.join(' '), 70)}”.`,
            },
            { against: [before.quote] },
          ),
        );
      else if (kept.length < MOST) kept.push({ quote, words, set });
    }
    return warnings;
  },
};

function framedAlike(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < SAME_START; i++) if (a[i] !== b[i]) return false;
  return a.at(-1) === b.at(-1);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, framed: boolean): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared) >= (framed ? ALIKE_AT_BOTH_ENDS : ALIKE);
}

/** A title takes a part of a saying: the same words in a row are no other version. */
function contains(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [` ${a.join(' ')} `, ` ${b.join(' ')} `];
  return first.includes(second) || second.includes(first);
}

function otherSpeaker(a: Quote, b: Quote): boolean {
  return (
    a.speaker !== null &&
    b.speaker !== null &&
    fold(a.speaker).split(' ').at(-1) !== fold(b.speaker).split(' ').at(-1)
  );
}
