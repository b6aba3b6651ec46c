import { replaceCheck } from '../replace.ts';

/** No-break spaces of French: before ; : ! ? % € » and after «. A colon in an hour, a link or a score is none. */
export const spacing = replaceCheck({
  rule: 'typography/spacing',
  severity: 'note',
  languages: ['fr'],
  local: true,
  title: { fr: 'Espace insécable', en: 'No-break space' },
  describe: {
    fr: 'Espace ordinaire ou absente là où le français demande une espace insécable.',
    en: 'An ordinary or missing space where French wants a no-break space.',
  },
  examples: {
    wrong: [
      'Il a dit[[ :]] oui.',
      'Une hausse de 4[[ %]] en mai.',
      'Le front[[;]] puis la ville.',
      '[[« ]]Oui », dit-il.',
      'Vraiment[[?]]',
    ],
    right: [
      'Il a dit\u00a0: oui.',
      'Une hausse de 4\u202f% en mai.',
      '«\u00a0Oui\u00a0», dit-il.',
      'Rendez-vous à 10:30, sur https://exemple.fr/?a=b;c.',
      'Quoi\u202f?! Vraiment\u202f!?',
      'Le score (3-2).',
    ],
  },
  pattern:
    /(?<=[^\s]) [;:!?%»€](?![\p{L}\p{N}/])|« (?=\S)|«(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N})])[;!?»](?=\s|$)|(?<=\p{L}):(?=[ \u00a0\u202f]\p{L})|(?<=\d)%(?![\p{L}\p{N}])/gu,
  read(match, article) {
    const sign = match[0].replace(/[ ]/g, '');
    if (/https?:\S*$/.test(article.text.slice(Math.max(0, match.start - 100), match.start))) return null;
    const space =
      sign === ':' || sign === '«' || sign === '»' || sign === '%' || sign === '€' ? '\u00a0' : '\u202f';
    return {
      message: {
        fr: `Espace insécable ${sign === '«' ? 'après' : 'avant'} « ${sign} ».`,
        en: `No-break space ${sign === '«' ? 'after' : 'before'} “${sign}”.`,
      },
      suggestion: sign === '«' ? `«${space}` : `${space}${sign}`,
    };
  },
});
