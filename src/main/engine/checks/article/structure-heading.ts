import type { Check } from '../../rule.ts';
import { excerpt, ownBlocks, warn } from '../support.ts';

/** « Rennes 2-1 Brest », “Rovers 3–2 Albion”: two names and a score. */
const SCORE = /^(?:#{1,6} )?\p{Lu}[^\d\n]{1,40}\s\d{1,3}\s?[-–]\s?\d{1,3}(?:\s\p{Lu}[^\d\n]{1,40})?$/u;

/** A heading is followed by text: not by the end of the article, nor by another heading of its own depth. */
export const heading: Check = {
  rule: 'structure/heading',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Intertitre sans texte', en: 'Heading without text' },
  describe: { fr: 'Un intertitre que rien ne suit.', en: 'A heading with nothing below it.' },
  examples: {
    wrong: [
      '# La passerelle rouvre\n\nLa commune a rouvert la passerelle mardi.\n\n[[## Les réactions]]\n',
      '# La passerelle rouvre\n\n[[## Un chantier long]]\n\n## Un budget tenu\n\nLe budget a été tenu, assure la mairie.',
    ],
    right: [
      '# La passerelle rouvre\n\n## Un chantier long\n\nIl a duré un an.\n\n### Les appuis\n\nIls ont été repris.',
      '# La gare\n\nElle ferme.\n\n## Une date\n\n- le 3 mai\n- le 4 mai',
      '# Le port\n\n## Un quai\n\n« C’est fait », dit le maire.',
      '# Rennes gagne\n\n## Rennes 3-2 Brest\n\n## Le match\n\nRennes a gagné devant 20 000 personnes.',
      '# La digue\n\nElle tient.\n\n## FAQ\n\n## Qui a payé ?\n\nLa région a payé.',
      '# Sport\n\n## Football\n\n### Résultats\n\nLe club a gagné.',
    ],
  },
  run(article) {
    const blocks = ownBlocks(article).filter((block) =>
      /\p{L}/u.test(article.text.slice(block.start, block.end)),
    );
    return blocks.flatMap((block, i) => {
      if (block.kind !== 'heading') return [];
      const next = blocks[i + 1];
      // « FAQ » above its first question
      if (next && /\?[*_»”" \u00a0\u202f]*$/u.test(article.text.slice(next.start, next.end))) return [];
      if (next && (next.kind !== 'heading' || (next.level ?? 2) > (block.level ?? 2))) return [];
      if (
        article.furniture.some(
          (piece) => piece.kind === 'source-list' && piece.start >= block.end && piece.start - block.end < 4,
        )
      )
        return [];
      // The date of a live page stands on a line of its own.
      if (article.times.some((time) => time.start <= block.start && time.end >= block.end)) return [];
      const written = article.text.slice(block.start, block.end);
      // The score of a match stands on a line of its own.
      if (SCORE.test(written)) return [];
      const name = excerpt(written, 50);
      return [
        warn('structure/heading', next || article.text[block.start] === '#' ? 'warning' : 'note', block, {
          fr: `L’intertitre « ${name} » n’a pas de texte.`,
          en: `The heading “${name}” has no text.`,
        }),
      ];
    });
  },
};
