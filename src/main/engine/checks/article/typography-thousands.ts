import { replaceCheck } from '../replace.ts';

/** Thousands are parted by a narrow no-break space, so that a number never breaks at the end of a line. */
export const thousands = replaceCheck({
  rule: 'typography/thousands',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Milliers', en: 'Thousands' },
  describe: {
    fr: 'Espace ordinaire, point ou rien entre les milliers d’un nombre.',
    en: 'An ordinary space, a dot or nothing between the thousands of a number.',
  },
  examples: {
    wrong: [
      'Une ville de [[11 000]] habitants.',
      'Un stade de [[45000]] places.',
      'Un budget de [[1.250.000]] euros.',
    ],
    right: [
      'Une ville de 11\u202f000 habitants.',
      'En 2024, le 75011 a voté.',
      'Appelez le 06 12 34 56 78.',
      'Le numéro 12345 du dossier.',
      'La loi 2019 1428.',
    ],
  },
  pattern:
    /(?<![\p{L}\p{N}.,/-])(?<![\p{L}\p{N}][ \u00a0\u202f]?\d{1,4} )(?:\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d{5,7}(?=[ \u00a0\u202f](?:euros?|€|habitants?|personnes|places|spectateurs|visiteurs|salariés|emplois|électeurs|voix|élèves|logements|hectares|tonnes|km|dollars|morts|blessés|manifestants|entrées|exemplaires)))(?![\p{L}\p{N}]|[.,]\d| \d)/gu,
  read(match) {
    if (/^0/.test(match[0])) return null;
    const digits = match[0].replace(/[ .]/g, '');
    const suggestion = digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f');
    return {
      message: {
        fr: `Milliers séparés par une espace fine insécable : ${suggestion}.`,
        en: `Thousands parted by a narrow no-break space: ${suggestion}.`,
      },
      suggestion,
    };
  },
});
