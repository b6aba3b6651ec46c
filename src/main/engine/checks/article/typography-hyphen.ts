import { replaceCheck } from '../replace.ts';

/** U+2011 inside a word looks like a hyphen, but a search for the word misses it. */
export const hyphen = replaceCheck({
  rule: 'typography/hyphen',
  severity: 'note',
  languages: 'all',
  local: true,
  title: { fr: 'Trait d’union insécable', en: 'No-break hyphen' },
  describe: {
    fr: 'Trait d’union insécable (U+2011) dans un mot : la recherche du mot le manque.',
    en: 'A no-break hyphen (U+2011) in a word: a search for the word misses it.',
  },
  examples: {
    wrong: ['Les États[[\u2011]]Unis ont répondu.'],
    right: ['Les États-Unis ont répondu.', 'Les années 2019\u20132021.'],
  },
  pattern: /(?<=\p{L})\u2011(?=\p{L})/gu,
  read: () => ({
    message: {
      fr: 'Trait d’union insécable (U+2011) : mettre « - ».',
      en: 'No-break hyphen (U+2011): use “-”.',
    },
    suggestion: '-',
  }),
});
