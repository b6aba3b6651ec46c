import type { Check } from '../../rule.ts';
import { warn } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

/** U+00A0, U+202F and U+00AD are correct French; a joiner between emoji is part of them; a mark at the very start is dropped at import. */
const INVISIBLE =
  /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]+|[\u200c\u200d](?<!\p{Extended_Pictographic}\ufe0f?[\u200c\u200d])[\u200c\u200d]*/gu;
/** All of them: a plain class, which is looked for several times faster. */
const ANY =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Characters that nobody sees: zero-width, control and direction marks. */
export const invisible: Check = {
  rule: 'residue/invisible',
  severity: 'warning',
  languages: 'all',
  title: { fr: 'Caractère invisible', en: 'Invisible character' },
  describe: {
    fr: 'Caractères invisibles ou de sens d’écriture, qui cassent la recherche ou trompent l’œil.',
    en: 'Invisible characters or direction marks, which break searching or deceive the eye.',
  },
  examples: {
    wrong: [
      'Le mai[[\u200b]]re a signé.',
      'Montant : [[\u202e]]0001 euros.',
      'Un\u00a0mot[[\ufeff]] de trop.',
    ],
    right: [
      'Le maire a signé « tout » : 5\u202f000\u00a0€.',
      'Coupe\u00adment permis.',
      'La famille 👩\u200d👧 est là.',
    ],
  },
  run(article) {
    if (!ANY.test(article.text)) return [];
    return [...scanArticle(article.text, INVISIBLE)]
      .filter(
        (match) =>
          !(match[0] === '\u200f' || match[0] === '\u200e') ||
          !/[\u0590-\u08ff]/.test(article.text.slice(Math.max(0, match.index - 3), match.index + 4)),
      )
      .map((match) => {
        const codes = [...new Set(match[0])]
          .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
          .join(', ');
        const bidi = BIDI.test(match[0]);
        return warn(
          'residue/invisible',
          'warning',
          { start: match.index, end: match.index + match[0].length },
          {
            fr: `Caractère ${bidi ? 'de sens d’écriture' : 'invisible'} (${codes}) : à supprimer.`,
            en: `${bidi ? 'Direction mark' : 'Invisible character'} (${codes}): to be removed.`,
          },
          { suggestion: '' },
        );
      });
  },
};
