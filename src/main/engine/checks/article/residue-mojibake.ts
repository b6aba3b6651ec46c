import type { Check } from '../../rule.ts';
import { excerpt, warn } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

/** UTF-8 read as Windows-1252, and characters that could not be read at all. */
const SIGN =
  '(?:Ã[\\u0080-\\u00bf\\u0192\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]|â(?:€|\\u0080)[\\u0080-\\u00bf\\u0152\\u0153\\u0161\\u017e\\u02dc\\u2013-\\u203a\\u20ac\\u2122]|Â[\\u00a0«»°]|Å“|\\ufffd)';
const BROKEN = new RegExp(`\\p{L}{0,20}${SIGN}\\p{L}{0,20}`, 'gu');
const ANY = new RegExp(SIGN, 'u');

/** The letter that was meant, where the two bytes can be read again as UTF-8. */
function repaired(text: string): string | null {
  const cp1252: Record<string, number> = { '€': 0x80, '‚': 0x82, ƒ: 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, ˆ: 0x88, '‰': 0x89, Š: 0x8a, '‹': 0x8b, Œ: 0x8c, Ž: 0x8e, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '˜': 0x98, '™': 0x99, š: 0x9a, '›': 0x9b, œ: 0x9c, ž: 0x9e, Ÿ: 0x9f }; // prettier-ignore
  const bytes: number[] = [];
  for (const letter of text) {
    const code = cp1252[letter] ?? letter.codePointAt(0)!;
    if (code > 0xff) return null;
    bytes.push(code);
  }
  try {
    const right = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return right === text ? null : right;
  } catch {
    return null;
  }
}

/** Letters broken by a wrong encoding. */
export const mojibake: Check = {
  rule: 'residue/mojibake',
  severity: 'error',
  languages: 'all',
  local: true,
  title: { fr: 'Lettres abîmées', en: 'Broken letters' },
  describe: {
    fr: 'Accents ou guillemets abîmés par un mauvais encodage (« Ã© » pour « é »).',
    en: 'Accents or quotation marks broken by a wrong encoding (“Ã©” for “é”).',
  },
  examples: {
    wrong: [
      'Le [[prÃ©fet]] était présent.',
      'Il a dit que [[câ€™est]] fini.',
      'La mairie de [[Br\ufffdvanne]] est fermée.',
    ],
    right: [
      'Le préfet était présent.',
      'São Paulo et Ålesund, Ântonio, Ã par erreur.',
      'C’est fini : « tout va bien ».',
    ],
  },
  run(article) {
    if (!ANY.test(article.text)) return [];
    return [...scanArticle(article.text, BROKEN)].map((match) => {
      const suggestion = repaired(match[0]);
      return warn(
        'residue/mojibake',
        'error',
        { start: match.index, end: match.index + match[0].length },
        {
          fr: `« ${excerpt(match[0], 30)} » a été abîmé par un mauvais encodage${suggestion ? ` : « ${suggestion} »` : ''}.`,
          en: `“${excerpt(match[0], 30)}” was broken by a wrong encoding${suggestion ? `: “${suggestion}”` : ''}.`,
        },
        { suggestion },
      );
    });
  },
};
