import { replaceCheck } from '../replace.ts';

/** Blank lines heaped up inside the text or at its end. */
export const blankLines = replaceCheck({
  rule: 'typography/blank-lines',
  severity: 'note',
  languages: 'all',
  title: { fr: 'Lignes vides', en: 'Blank lines' },
  describe: { fr: 'Plus de trois sauts de ligne de suite.', en: 'More than three line breaks in a row.' },
  examples: { wrong: ['Un paragraphe.[[\n\n\n\n\n]]Un autre.'], right: ['Un paragraphe.\n\nUn autre.\n'] },
  pattern: /\n(?:[ \t]*\n){3,}/gu,
  read: () => ({ message: { fr: 'Lignes vides en trop.', en: 'Too many blank lines.' }, suggestion: '\n\n' }),
});
