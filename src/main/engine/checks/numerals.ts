/** Small whole numbers as they are written inside sentences, in digits or in words, for the patterns of the checks. */

const WORDS: Record<string, number> = {
  ...compounds(),
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, quinze: 15, vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, cent: 100, one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50 }; // prettier-ignore

/** A group of a pattern with the flags `iu`: such a number, or one to three digits. */
export const NUMERAL = `(${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')}|\\d{1,3})`;

/** What `NUMERAL` matched, as a number; null for any other word. */
export function smallNumber(written: string): number | null {
  const word = written.toLowerCase().replace(/[\u00a0\u202f]/g, ' ');
  if (Object.hasOwn(WORDS, word)) return WORDS[word]!;
  return /^\d{1,3}$/.test(word) ? Number(word) : null;
}

/** « treize » to « soixante-dix-neuf », the numbers written in one word or with hyphens. */
function compounds(): Record<string, number> {
  const small = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf']; // prettier-ignore
  const words: Record<string, number> = {};
  small.forEach((word, i) => {
    if (i > 11) words[word] = i + 1;
    for (const [tens, value] of [
      ['vingt', 20],
      ['trente', 30],
      ['quarante', 40],
      ['cinquante', 50],
      ['soixante', 60],
    ] as const)
      // prettier-ignore
      if (i < 9 || value === 60) words[i === 0 ? `${tens} et un` : `${tens}-${word}`] = value + i + 1;
  });
  return words;
}
