import type { Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { excerpt, ownBlocks, warn } from '../support.ts';

/** A list announced by a colon has items; a numbered list counts without a gap. */
export const list: Check = {
  rule: 'structure/list',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Liste cassée', en: 'Broken list' },
  describe: {
    fr: 'Une liste annoncée qui ne vient pas, ou une numérotation qui saute.',
    en: 'A list that is announced and does not come, or a numbering with a gap.',
  },
  examples: {
    wrong: [
      'Le budget finance quatre chantiers.\n1. La gare\n2. Le pont\n[[4. La piscine]]',
      'La mairie finance [[les chantiers suivants :]]',
    ],
    right: [
      'Le budget finance trois chantiers.\n1. La gare\n2. Le pont\n3. La piscine',
      'Article 1. Le pont ferme.\n\nArticle 3. La gare ouvre.',
      'Le programme :\n- lundi, la gare\n- mardi, le pont',
      'Le maire résume :\n«\u00a0Tout est prêt.\u00a0»',
      'La mairie finance les chantiers suivants : la gare et le pont.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const blocks = ownBlocks(article);
    let expected: number | null = null;
    for (const [i, block] of blocks.entries()) {
      const text = article.text.slice(block.start, block.end);
      const number = block.kind === 'item' ? /^\s*(\d{1,2})[.)][ \u00a0\u202f\t]/u.exec(text) : null;
      if (number) {
        const value = Number(number[1]);
        if (expected !== null && value > expected && value - expected < 5)
          warnings.push(
            warn('structure/list', 'warning', block, {
              fr: `La numérotation saute de ${expected - 1} à ${value}.`,
              en: `The numbering jumps from ${expected - 1} to ${value}.`,
            }),
          );
        expected = value + 1;
        continue;
      }
      if (block.kind !== 'item') expected = null;
      const announced = /(?:suivante?s?|ci-dessous|que voici|following)[ \u00a0\u202f]?:[ \t]*$/iu.exec(text);
      if (announced && block.kind !== 'item' && (!blocks[i + 1] || blocks[i + 1]!.kind === 'heading')) {
        const start = block.start + text.lastIndexOf('\n') + 1;
        const clause = {
          start: Math.max(start, block.end - 60, block.start + announced.index - 20),
          end: block.end,
        };
        warnings.push(
          warn('structure/list', 'warning', clause, {
            fr: `« ${excerpt(text.slice(-50))} » annonce une liste qui ne vient pas.`,
            en: `“${excerpt(text.slice(-50))}” announces a list that does not come.`,
          }),
        );
      }
    }
    return warnings;
  },
};
