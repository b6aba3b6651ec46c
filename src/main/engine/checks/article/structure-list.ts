import type { Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { excerpt, ownBlocks, warn } from '../support.ts';

const NUMBERS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
/** « Trois axes de développement : » before a list. */
const COUNTED = new RegExp(
  `(?:^|\\n)((?:les |ces |nos |ses |leurs )?)(${NUMBERS.join('|')})([ \\u00a0\\u202f]\\p{L}+)[^.:;,\\n]{0,60}:[ \\t]*$`,
  'iu',
);

const OPENS = /:[ \t]*$/u;

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
      '[[Trois axes]] de travail :\n- la gare\n- le pont\n- la piscine\n- le port',
    ],
    right: [
      'Le budget finance trois chantiers.\n1. La gare\n2. Le pont\n3. La piscine',
      'Article 1. Le pont ferme.\n\nArticle 3. La gare ouvre.',
      'Trois axes de travail :\n- la gare\n- le pont\n- la piscine',
      'En trois ans, le programme :\n- la gare\n- le pont',
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
      if (block.kind === 'item' || !OPENS.test(text)) continue;
      const told = COUNTED.exec(text);
      if (told) {
        let items = 0;
        while (blocks[i + 1 + items]?.kind === 'item') items++;
        const count = NUMBERS.indexOf(told[2]!.toLowerCase()) + 2;
        if (items >= 2 && items !== count) {
          const start = block.start + told.index + (told[0].startsWith('\n') ? 1 : 0) + told[1]!.length;
          warnings.push(
            warn(
              'structure/list',
              'warning',
              { start, end: start + told[2]!.length + told[3]!.length },
              {
                fr: `« ${told[2]}${told[3]} », et la liste en compte ${items}.`,
                en: `“${told[2]}${told[3]}”, and the list has ${items}.`,
              },
            ),
          );
        }
      }
      const announced = /(?:suivante?s?|ci-dessous|que voici|following)[ \u00a0\u202f]?:[ \t]*$/iu.exec(text);
      if (announced && (!blocks[i + 1] || blocks[i + 1]!.kind === 'heading')) {
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
