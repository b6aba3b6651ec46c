import { replaceCheck } from '../replace.ts';

/** Doubled or displaced marks and spaces. */
export const punctuation = replaceCheck({
  rule: 'typography/punctuation',
  severity: 'note',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Ponctuation ou espace en trop', en: 'Stray mark or space' },
  describe: {
    fr: 'Deux espaces de suite, espace avant une virgule, signe doublé.',
    en: 'Two spaces in a row, a space before a comma, a doubled mark.',
  },
  examples: {
    wrong: [
      'Il est venu[[  ]]seul.',
      'Il est venu[[ ,]] puis reparti.',
      'Il est venu[[,,]] seul.',
      'Il est reparti[[..]]',
    ],
    right: ['Il est venu, puis reparti…', 'Il hésite... puis part.', 'Quoi\u202f?!', 'Le fichier ,csv.'],
  },
  pattern:
    / (?:(?<=\S ) +(?=\S)|(?<=[\p{L}\p{N}»)] ),(?=[ \u00a0\u202f]))|,{2,}|\.\.(?<!\.\.\.)(?![.\p{L}/])/gu,
  read(match) {
    const suggestion = match[0].startsWith('  ') ? ' ' : match[0].includes(',') ? ',' : '.';
    return { message: { fr: 'Signe ou espace en trop.', en: 'One mark or space too many.' }, suggestion };
  },
});
