import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/analysis.ts';
import { Memo } from '../../src/main/engine/memo.ts';
import { verbForms } from '../../src/main/engine/model/verbs-fr.ts';
import { readText } from '../text-layer.ts';

function read(text: string, language: Language = 'fr'): string {
  return readText(text, { language }).tokens.map(({ start, end, pos, lemma }) => `${text.slice(start, end)}/${pos}/${lemma}`).join(' '); // prettier-ignore
}

describe('parts of speech and lemmas', () => {
  test.each([
    [
      'Les ministres ont voté le budget.',
      'Les/DET/le ministres/NOUN/ministre ont/AUX/avoir voté/VERB/voter le/DET/le budget/NOUN/budget ./PUNCT/.',
    ],
    [
      'Il annoncera des mesures.',
      'Il/PRON/lui annoncera/VERB/annoncer des/DET/un mesures/NOUN/mesure ./PUNCT/.',
    ],
    [
      'La France compte 68 millions d’habitants.',
      'La/DET/le France/PROPN/France compte/VERB/compter 68/NUM/68 millions/NOUN/million d’/ADP/de habitants/NOUN/habitant ./PUNCT/.',
    ],
    [
      'Le prix du pain augmente.',
      'Le/DET/le prix/NOUN/prix du/ADP/de pain/NOUN/pain augmente/VERB/augmenter ./PUNCT/.',
    ],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test('verbs that no treebank shows', () => {
    expect(read('Ils plafonneront les loyers.')).toContain('plafonneront/VERB/plafonner');
    expect(read('Elle a désamorcé la crise.')).toContain('désamorcé/VERB/désamorcer');
  });

  test('English', () => {
    expect(read('The boards have dismissed two managers.', 'en')).toBe(
      'The/DET/the boards/NOUN/board have/AUX/have dismissed/VERB/dismiss two/NUM/two managers/NOUN/manager ./PUNCT/.',
    );
  });

  test('a language the engine does not read keeps its words', () => {
    expect(read('Der Rat tagt 3 Tage.', 'und')).toBe(
      'Der/X/der Rat/X/rat tagt/X/tagt 3/NUM/3 Tage/X/tage ./PUNCT/.',
    );
  });
});

describe('inflected verbs', () => {
  const forms = verbForms();
  test.each([
    ['appellera', 'appeler'], ['jetterons', 'jeter'], ['lançait', 'lancer'], ['mangeons', 'manger'], ['cédera', 'céder'], ['cède', 'céder'], ['mènerait', 'mener'], ['nettoie', 'nettoyer'],
    ['essaiera', 'essayer'], ['finissaient', 'finir'], ['vinrent', 'venir'], ['maintiendra', 'maintenir'], ['comprises', 'comprendre'], ['battu', 'battre'], ['ouverte', 'ouvrir'],
    ['reçoivent', 'recevoir'], ['veuille', 'vouloir'], ['sachant', 'savoir'], ['atteignit', 'atteindre'], ['traduisent', 'traduire'], ['interdisez', 'interdire'], ['prévoira', 'prévoir'],
    ['résolus', 'résoudre'], ['inclus', 'inclure'], ['acquis', 'acquérir'], ['renouvelle', 'renouveler'], ['achètent', 'acheter'], ['protégea', 'protéger'],
  ])('%s is of %s', (form, infinitive) => expect(forms.get(form)).toBe(infinitive)); // prettier-ignore

  test.each(['jetera', 'mangons', 'lancait', 'finisait', 'pouvra', 'venirai', 'appèle'])(
    '%s is no form',
    (form) => expect(forms.has(form)).toBe(false),
  );
});

describe('memo', () => {
  const paragraphs = [
    'Le port s’agrandit',
    'La région a voté un budget. Les travaux dureront trois ans.',
    'Le maire a salué la décision.',
  ];

  test('the same analysis with and without', () => {
    const memo = new Memo();
    const first = paragraphs.join('\n');
    const second = [paragraphs[0], 'Un mot de plus. ' + paragraphs[1], paragraphs[2]].join('\n');
    readText(first, { memo });
    expect(readText(second, { memo })).toEqual(readText(second));
  });

  test('only what changed is made again', () => {
    const memo = new Memo(100);
    let made = 0;
    const recall = (text: string) =>
      memo.recall('fr', text, () => {
        made++;
        return text;
      });
    recall('a');
    recall('b');
    recall('a');
    expect(made).toBe(2);
  });

  test('forgets what was not used lately when it is full', () => {
    const memo = new Memo(16);
    const recall = (text: string, value: number) => memo.recall('k', text, () => value);
    recall('aaaa', 1);
    recall('bbbb', 2);
    recall('cccc', 3);
    expect(recall('aaaa', 4)).toBe(1);
    recall('dddd', 5);
    recall('eeee', 6);
    expect([recall('aaaa', 7), recall('bbbb', 8)]).toEqual([1, 8]);
  });

  test('forgets all when told to: a text was erased', () => {
    const memo = new Memo(16);
    const recall = (text: string, value: number) => memo.recall('k', text, () => value);
    recall('aaaa', 1);
    recall('bbbb', 2);
    recall('cccc', 3);
    memo.forget();
    expect([recall('aaaa', 4), recall('cccc', 5)]).toEqual([4, 5]);
  });
});
