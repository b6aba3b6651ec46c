/** Texts that no reader should stumble over, and pieces of sentences for properties. */
import fc from 'fast-check';

/** Junk of about `size` code units: no space, only digits, nested quotes, lone surrogates, one word over and over. */
export function junkOf(size: number): Record<string, string> {
  const times = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  return {
    'no space': times('a'),
    'only digits': times('1'),
    'digits apart': times('1 '),
    dates: times('3 mars 2020 au '),
    years: times('en 2019 et '),
    numerals: times('quatre-vingt-'),
    'one and one': times('un et '),
    shares: times('1/'),
    hyphens: times('-'),
    signs: times('- 1 '),
    quotes: '« '.repeat(size / 4) + ' »'.repeat(size / 4),
    surrogates: times('\ud800'),
    arabic: times('مرحبا '),
    emoji: times('👩‍👩‍👧 '),
    colons: times('12:'),
    bounds: times('plus de '),
    percents: times('5 % du '),
    events: times('depuis le début de la guerre de '),
    ordinals: times('deuxième '),
    capitals: times('X'),
    compound: times('half-'),
    'dates in a row': times('12 mars 2025, '),
    offices: times('Ministre President '),
  };
}

const PIECES = [
  'le 3 mars 2026', 'lundi', '2 000 soldats', '5 % du PIB', 'hier soir', 'à 18 h 42', 'en 2019', 'une trentaine de kilomètres', '12 M€', 'deux millions et demi', 'du 3 au 12 avril', ' ', ', ', '.\n', 'à', 'de', 'et', 'entre', '-', '«', '»', '31/12/2026',
  'two million people', 'on March 3', 'at 6 p.m.', '$14 million', 'half a million', 'last week', '½', '’', '\u202f', '\u00a0', 'É', '\ud83d', 'un', 'sur', 'cinq', '1er', '49.3', 'X',
]; // prettier-ignore

/** Sentences made of pieces in any order, with any characters between. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 24 })
  .map((pieces) => pieces.join(' '));
