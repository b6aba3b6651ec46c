import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/analysis.ts';
import { tokenise } from '../../src/main/engine/text/tokenise.ts';
import { readText } from '../text-layer.ts';

function forms(text: string, language: Language = 'fr'): string[] {
  const cuts: number[] = [];
  tokenise(text, 0, text.length, language, cuts);
  return Array.from({ length: cuts.length / 2 }, (_, i) => text.slice(cuts[2 * i], cuts[2 * i + 1]));
}

describe('French', () => {
  test.each([
    ['L’eau qu’il boit', 'L’|eau|qu’|il|boit'],
    ["l'eau d'aujourd'hui", "l'|eau|d'|aujourd'hui"],
    ['Où va-t-il ? Dit-elle.', 'Où|va|-t-il|?|Dit|-elle|.'],
    ['Est\u2011ce vrai ?', 'Est|\u2011ce|vrai|?'],
    ['c’est-à-dire jusqu’au quai', 'c’est-à-dire|jusqu’|au|quai'],
    [
      'le porte-parole, un rendez-vous, celui-ci, ce jour-là',
      'le|porte-parole|,|un|rendez-vous|,|celui-ci|,|ce|jour|-là',
    ],
    ['Donnez-le-moi', 'Donnez|-le|-moi'],
    ['du port aux quais', 'du|port|aux|quais'],
    ['12\u202F500 euros et 3,5\u00A0%', '12\u202F500|euros|et|3,5|%'],
    ['à 9h30, 20 h, 50%, 4km', 'à|9|h|30|,|20|h|,|50|%|,|4|km'],
    ['le 1er mars, la 3e fois, l’A380', 'le|1er|mars|,|la|3e|fois|,|l’|A380'],
    ['1990-1991, le 12/03/2024, un score de 3-1', '1990-1991|,|le|12/03/2024|,|un|score|de|3-1'],
    [
      'M. Morvan, J.-C. Kerjean, etc., et l’O.N.U. aussi',
      'M.|Morvan|,|J.-C.|Kerjean|,|etc.|,|et|l’|O.N.U.|aussi',
    ],
    ['Il part... « Vraiment ?! »', 'Il|part|...|«|Vraiment|?!|»'],
    ['https://exemple.fr/a?b=1, ok', 'https://exemple.fr/a?b=1|,|ok'],
    ['quelqu’un d’autre, presqu’île, l’on', 'quelqu’un|d’|autre|,|presqu’île|,|l’on'],
    ['mg/kg, et/ou, IIb/IIIa', 'mg|/|kg|,|et|/|ou|,|IIb/IIIa'],
    ['Le n° 12 : −5 °C', 'Le|n°|12|:|−5|°C'],
    ['un(e) élu(e)', 'un(e)|élu(e)'],
    ['fin.Le port', 'fin|.|Le|port'],
    ['contact@lephare.fr et @lephare', 'contact@lephare.fr|et|@lephare'],
    ['10h00', '10|h|00'],
  ])('%s', (text, expected) => expect(forms(text)).toEqual(expected.split('|')));
});

describe('English', () => {
  test.each([
    ["She didn't say it's John’s.", "She|did|n't|say|it|'s|John|’s|."],
    ["can't, cannot, won't", "ca|n't|,|can|not|,|wo|n't"],
    ['the U.S. at 5 p.m. cost $4.2 million', 'the|U.S.|at|5|p.m.|cost|$|4.2|million'],
    ['a long-term e-mail', 'a|long|-|term|e-mail'],
    ['the 1990s, the 3rd', 'the|1990s|,|the|3rd'],
  ])('%s', (text, expected) => expect(forms(text, 'en')).toEqual(expected.split('|')));
});

test('offsets are those of the text', () => {
  const text = 'Le port\n\nL’eau monte. Les «\u202Fquais\u202F» aussi.';
  const { tokens } = readText(text);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Le',
    'port',
    'L’',
    'eau',
    'monte',
    '.',
    'Les',
    '«',
    'quais',
    '»',
    'aussi',
    '.',
  ]);
});

test.each(['\ud83d', '👩‍👩‍👧', 'مرحبا بالعالم', 'ab\u00ADcd', '🇫🇷🇫🇷', '\ud83d\ude00\udc00'])(
  'odd characters: %j',
  (text) => {
    expect(forms(text).join('')).toBe(text.replaceAll(' ', ''));
  },
);
