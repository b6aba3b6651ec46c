import type { Reading } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { lettersEnd } from '../../text/kinds.ts';
import { linesAt, placesOfCapitals } from '../../text/scan.ts';
import { foundAlone } from '../again.ts';
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
  run(article, context) {
    const { register } = context;
    const seen = new Set<string>();
    const otherwise = (part: Reading) => {
      const { text } = part;
      const places = placesOfCapitals(text).filter((at) =>
        register.beginsVariant(text.slice(at, lettersEnd(text, at))),
      );
      return Array.from(matches(part, NAME, linesAt(text, places)), ({ 0: name, start, end }) => ({
        name,
        start,
        end,
      })).filter(({ name }) => {
        const known = register.spelling(name);
        return known && known.preferred !== name && known.kind !== 'word' && known.variants.includes(name);
      });
    };
    return foundAlone(article, context, 'wording/spelling', otherwise).flatMap(({ name, start, end }) => {
      if (seen.has(name)) return [];
      seen.add(name);
      const { preferred } = register.spelling(name)!;
      return [
        warn(
          'wording/spelling',
          'note',
          { start, end },
          { fr: `La maison écrit « ${preferred} ».`, en: `The house writes “${preferred}”.` },
          { suggestion: preferred },
        ),
      ];
    });
  },
};
