import type { Check } from '../../rule.ts';
import { warn } from '../support.ts';

/** Shorter texts are briefs or passages, which need no title. */
const BRIEF = 600;

/** A text of an article's length opens on a title. */
export const noTitle: Check = {
  rule: 'structure/no-title',
  severity: 'note',
  languages: ['fr', 'en'],
  title: { fr: 'Article sans titre', en: 'Article without a title' },
  describe: { fr: 'Le texte s’ouvre sans titre.', en: 'The text opens without a title.' },
  examples: {
    wrong: [`La commune a rouvert mardi la passerelle qui relie les deux rives, fermée depuis la crue de janvier, et prévoit de la doubler d’une voie pour les vélos. ${'Les travaux ont été suivis par le service des ponts, qui a contrôlé chaque appui avant la reprise du passage. '.repeat(6)}`], // prettier-ignore
    right: [
      'La passerelle des Tanneurs rouvre mardi.',
      `La passerelle rouvre après trois mois de travaux\n\n${'La commune a rouvert la passerelle qui relie les deux rives, fermée depuis la crue de janvier. '.repeat(8)}`,
    ],
  },
  run(article) {
    if (
      article.title ||
      article.text.length < BRIEF ||
      !article.blocks.some((block) => block.kind === 'paragraph')
    )
      return [];
    return [
      warn(
        'structure/no-title',
        'note',
        { start: 0, end: 0 },
        { fr: 'L’article n’a pas de titre.', en: 'The article has no title.' },
      ),
    ];
  },
};
