import type { Check } from '../../rule.ts';
import { matches, warn } from '../support.ts';

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]{2,30}(?![\p{L}\p{N}])/gu;

/** Names that the house spells in one way, where the article uses another way throughout. Two ways in one article is `consistency/spelling`. */
export const spelling: Check = {
  rule: 'wording/spelling',
  severity: 'note',
  languages: ['fr'],
  title: { fr: 'Graphie de la maison', en: 'House spelling' },
  describe: {
    fr: 'Un nom écrit autrement que la maison ne l’écrit (« Kyiv » pour « Kiev »).',
    en: 'A name spelled otherwise than the house spells it (“Kyiv” for “Kiev”).',
  },
  examples: {
    wrong: ['Le train pour [[Kyiv]] est parti.', 'Le président [[Loukachenka]] est absent.'],
    right: ['Le train pour Kiev est parti.', 'Le club de Kharkiv joue ce soir.'],
  },
  run(article, { register }) {
    const seen = new Set<string>();
    return [...matches(article, NAME)].flatMap((match) => {
      const known = register.spelling(match[0]);
      if (
        !known ||
        known.preferred === match[0] ||
        known.kind === 'word' ||
        !known.variants.includes(match[0]) ||
        seen.has(match[0])
      )
        return [];
      seen.add(match[0]);
      return [
        warn(
          'wording/spelling',
          'note',
          match,
          { fr: `La maison écrit « ${known.preferred} ».`, en: `The house writes “${known.preferred}”.` },
          { suggestion: known.preferred },
        ),
      ];
    });
  },
};
