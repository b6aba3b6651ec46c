import { describe, expect, it } from 'vitest';
import {
  clock,
  initialsOf,
  lead,
  plainName,
  shortDate,
  shorten,
  shortName,
  tail,
} from '../../src/renderer/format.ts';
import { digitOf, matches } from '../../src/renderer/keys.ts';
import { en } from '../../src/renderer/messages/en.ts';
import { fr } from '../../src/renderer/messages/fr.ts';
import { match, parts } from '../../src/renderer/palette/fuzzy.ts';

describe('names and dates', () => {
  it('shorten a byline to an initial and a name', () => {
    expect(shortName('Par Claire Vasseur, à Bruxelles')).toBe('C. Vasseur');
    expect(shortName('By Owen Hart')).toBe('O. Hart');
    expect(shortName('Agence Reuters avec AFP')).toBe('Agence Reuters avec AFP');
    expect(shortName(null)).toBe('');
    expect(shortName('La Haye, le 18 octobre 2025')).toBe('');
    expect(shortName('Publié le 6 février 2026 à 9h30')).toBe('');
    expect(plainName('Par Thomas Riou — 20 octobre 2024')).toBe('Thomas Riou');
    expect(plainName('Par Claire Vasseur, à Bruxelles, le 3 mai 2025')).toBe('Claire Vasseur, à Bruxelles');
    expect(shortName('Brévanne, le 14 novembre 2025 – Par Lise Aubertin')).toBe('L. Aubertin');
  });
  it('tell partial dates as far as they go', () => {
    const now = new Date(2026, 5, 1);
    expect(shortDate('2026-11-13', now)).toBe('13 nov.');
    expect(shortDate('2026-10-01', now)).toBe('1er oct.');
    expect(shortDate('2025-12', now)).toBe('déc. 2025');
    expect(shortDate('1999', now)).toBe('1999');
  });
  it('give initials of compound names', () => expect(initialsOf('Anne-Marie Le Goff')).toBe('AML'));
  it('cut at a word', () => expect(shorten('un deux trois quatre', 12)).toBe('un deux…'));
  it('show what stands around a passage by whole words of its paragraph', () => {
    expect(lead('Titre.\nUn deux trois ', 20)).toBe('Un deux trois ');
    expect(lead('Un deux trois ', 9)).toBe('…trois ');
    expect(tail(' un deux trois\nAutre', 10)).toBe(' un deux…');
  });
  it('tell French hours with their h', () => {
    expect(clock(new Date(2026, 5, 1, 9, 5).toISOString())).toBe('9\u00A0h\u00A005');
    expect(clock(new Date(2026, 5, 1, 14, 0).toISOString())).toBe('14\u00A0h');
  });
  it('set a quotation inside another between “ ”', () =>
    expect(fr.quoted('Castel\u00A0: «\u00A0Non\u00A0»')).toBe('«\u00A0Castel\u00A0: “Non”\u00A0»'));
});

describe('keys', () => {
  const key = (given: Partial<KeyboardEvent>) =>
    ({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '', ...given }) as KeyboardEvent;
  it('take a digit from its place, whatever the layout types', () => {
    expect(digitOf(key({ key: 'é', code: 'Digit2' }))).toBe(2);
    expect(digitOf(key({ key: '3', code: 'Numpad3' }))).toBe(3);
    expect(digitOf(key({ key: '2', code: 'KeyA' }))).toBeNull();
  });
  it('tell F8 from Shift F8, and take a sign with or without Shift', () => {
    expect(matches(key({ key: 'F8' }), 'F8')).toBe(true);
    expect(matches(key({ key: 'F8', shiftKey: true }), 'F8')).toBe(false);
    expect(matches(key({ key: '?', shiftKey: true }), '?')).toBe(true);
    expect(matches(key({ key: '?' }), '?')).toBe(true);
    expect(matches(key({ key: 'E', ctrlKey: true }), 'Mod+e')).toBe(true);
    expect(matches(key({ key: 'e', ctrlKey: true, altKey: true }), 'Mod+e')).toBe(false);
  });
});

describe('fuzzy search', () => {
  it('ignores accents and capitals, and says where the words lie', () => {
    const found = match('Déclarations du secrétaire', 'SECRE');
    expect(found?.spans).toEqual([{ start: 16, end: 21 }]);
    expect(parts('abcd', [{ start: 1, end: 2 }])).toEqual([
      { text: 'a', hit: false },
      { text: 'b', hit: true },
      { text: 'cd', hit: false },
    ]);
  });
  it('prefers a word’s start to its middle, and words to loose letters', () => {
    const score = (label: string) => match(label, 'bon')?.score ?? 0;
    expect(score('Bon à tirer')).toBeGreaterThan(score('Vagabond'));
    expect(score('Vagabond')).toBeGreaterThan(score('bilan d’octobre, novembre'));
    expect(match('Exporter', 'zzz')).toBeNull();
    expect(match('Exporter', 'exprt')).not.toBeNull();
    expect(match('Interface in English', 'irene')).toBeNull();
  });
});

describe('messages', () => {
  it('are typed the French way before double signs and inside guillemets', () => {
    const bad: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value === 'string') {
        if (
          /(?<![\u202F\d])[;!?](?!$|\d)|(?<![\u202F\s?])[!?;]$|(?<!\u00A0):(?=\s|$)|«(?!\u00A0)|(?<!\u00A0)»|[^\u2019]'/u.test(
            value,
          ) &&
          value.length > 1
        )
          bad.push(`${path}: ${value}`);
      } else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) visit(inner, `${path}.${name}`);
    };
    visit(fr, 'fr');
    expect(bad).toEqual([]);
  });
  it('count in both languages', () => {
    expect(fr.corpus.texts(0)).toBe('0\u00A0texte');
    expect(fr.corpus.texts(2)).toBe('2\u00A0textes');
    expect(en.corpus.texts(0)).toBe('0 texts');
    expect(fr.gate.lead(4, 0, 10)).toBe(
      'Quatre points bloquent la signature\u202F; dix autres restent ouverts.',
    );
    expect(fr.gate.lead(9, 0, 12)).toBe('9 points bloquent la signature\u202F; 12 autres restent ouverts.');
    expect(fr.gate.lead(0, 0, 1)).toBe('Rien ne bloque la signature\u202F; un point reste ouvert.');
    expect(fr.gate.lead(1, 2, 0)).toBe(
      'Un point et deux désaccords avec une autre rédaction bloquent la signature.',
    );
    expect(en.gate.lead(1, 0, 0)).toBe('One point blocks sign-off.');
    expect(en.gate.lead(0, 0, 2)).toBe('Nothing blocks sign-off; two points remain open.');
  });
});
