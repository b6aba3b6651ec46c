import { replaceCheck } from '../replace.ts';

/** French text quotes with « »; English marks belong inside a quotation. */
export const quotes = replaceCheck({
  rule: 'typography/quotes',
  severity: 'note',
  languages: ['fr'],
  title: { fr: 'Guillemets mêlés', en: 'Mixed quotation marks' },
  describe: {
    fr: 'Guillemets anglais ou droits dans un texte français.',
    en: 'English or straight quotation marks in a French text.',
  },
  examples: {
    wrong: ['Il parle d’une [[“nouvelle donne”]] durable.', 'Il salue [["une équipe soudée"]] ce soir.'],
    right: [
      'Il parle d’une «\u00a0nouvelle donne\u00a0» durable.',
      '«\u00a0Il a dit “jamais”\u00a0», rapporte-t-elle.',
      'Un écran de 15" neuf.',
    ],
  },
  pattern: /“[^“”«»\n]{1,400}”|(?<![\p{L}\p{N}])"[^"«»\n]{1,400}"(?![\p{L}\p{N}])/gu,
  read(match, article) {
    const before = article.text.slice(Math.max(0, match.start - 2000), match.start);
    if (before.lastIndexOf('«') > before.lastIndexOf('»')) return null;
    return {
      message: { fr: 'Guillemets français attendus : « ».', en: 'French quotation marks are expected: « ».' },
      suggestion: `«\u00a0${match[0].slice(1, -1).trim()}\u00a0»`,
    };
  },
});
