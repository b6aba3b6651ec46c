/** Digits that count nothing: telephone numbers, opening hours (« 7j/7 »), postcodes, house numbers, roads, laws by their year, ratios of screens. */
import type { Span } from '../../../../shared/analysis.ts';
import { scanArticle } from '../../text/scan.ts';

const GAP = '[\\u0020\\u00a0\\u202f]';
const LEFT = '(?<![\\p{L}\\p{N}])';

const SHAPES: readonly string[] = [
  // telephone: 02 97 55 12 34, +33 2 97…, 0 800 12 34 56, 01632 960 123
  `(?:\\+33${GAP}?|0)${GAP}?[1-9](?:[\\u0020\\u00a0\\u202f.-]?\\d{2}){4}(?!\\d)`,
  `0${GAP}?8\\d{2}(?:[\\u0020\\u00a0\\u202f.]?\\d{2,3}){2,3}(?!\\d)`,
  `0\\d{2,4}${GAP}\\d{3,4}${GAP}\\d{3,4}(?!\\d)`,
  // 7j/7, 24h/24, 24 heures sur 24
  `[67]${GAP}?(?:j|jours)${GAP}?(?:/|sur)${GAP}?7(?!\\d)`,
  `24${GAP}?(?:h|heures)?${GAP}?(?:/|sur)${GAP}?(?:24|7)(?!\\d)`,
  `[Bb]ac${GAP}?\\+${GAP}?\\d(?!\\d)`,
  // 16:9, 90e+4, 3'34"12
  '(?:16:9|4:3|21:9)(?!\\d)',
  `\\d{2,3}e?${GAP}?\\+${GAP}?\\d{1,2}(?=\\))`,
  `\\d{1,2}['’′]\\d{2}(?:["”″]\\d{0,2})?`,
  // 56410 Kerlann, 12 bis, rue de la République
  `(?<=[,(\\n-]${GAP}?)\\d{5}${GAP}(?=\\p{Lu}[\\p{L}’'-]+(?:${GAP}(?:\\p{Lu}[\\p{L}’'-]+|cedex|\\d{1,2}))*(?:[.,;)\\n]|$))`,
  `\\d{1,4}${GAP}?(?:bis|ter)?,?${GAP}(?=(?:rue|avenue|boulevard|bd|place|quai|allée|allées|chemin|impasse|route|cours|square)${GAP}\\p{L})`,
  `\\d{1,4}${GAP}(?=\\p{Lu}\\p{L}+${GAP}(?:Street|Road|Avenue|Lane|Square|Drive)(?!\\p{L}))`,
  // la D 922, l'article L. 221-6, la loi de 1881, le 49.3
  `(?:(?<=(?:la|route|sur)${GAP})[DN]|RD|RN)${GAP}?\\d{1,4}(?!\\d)`,
  `(?:[LRD]\\.?${GAP}?)?\\d{2,4}-\\d{1,3}(?:-\\d{1,3})?(?=${GAP}(?:du|de la)${GAP}(?:code|loi))`,
  `(?<=(?:loi|ordonnance|décret)${GAP}(?:de${GAP}|du${GAP}))(?:1[5-9]|20)\\d{2}(?!\\d)`,
  '49[.-]3(?!\\d)',
];
const CODE = new RegExp(`${LEFT}(?:${SHAPES.join('|')})`, 'gu');

/** The codes of a text, in order. */
export function codesOf(text: string): Span[] {
  const codes: Span[] = [];
  for (const match of scanArticle(text, CODE))
    codes.push({ start: match.index, end: match.index + match[0].length });
  return codes;
}
