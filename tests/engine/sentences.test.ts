import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/analysis.ts';
import { splitSentences } from '../../src/main/engine/text/split.ts';

function split(marked: string, language: Language = 'fr'): void {
  const parts = marked.split('|').map((part) => part.trim());
  const text = parts.join(' ');
  expect(splitSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
}

describe('French', () => {
  test.each([
    'M. Le Gall et Mme Morvan ont reçu le Dr. Kervella. | La séance a duré une heure.',
    'Voir p. 12 et l’art. 3 du texte. | Le reste suit.',
    'Elle vend du pain, du lait, etc. | Le magasin ferme à 19 h.',
    'Il pèse 3,5 kg et coûte 1.200 euros. | Personne n’en veut.',
    'La ville fut fondée en 52 av. J.-C. par un général. | Elle brûla en 64.',
    'Que faire ?! | Attendre… | Puis partir !',
    '« Je pars. | Je reviendrai », a-t-il promis.',
    'Il a dit : « Non. » | Puis il est sorti.',
    '« Pourquoi ? » demanda-t-elle. | Nul ne répondit.',
    'Il hésite... mais finit par signer. | C’est fait.',
    'L’entreprise Ouest Marine S.A. emploie 40 personnes. | Elle recrute.',
    'J.-P. Morvan succède à A. B. Kerjean. | Le vote a eu lieu lundi.',
    'Le roi Louis XIV. | Il mourut en 1715.',
    'Le quai (voir le plan. Il est joint) sera allongé. | Les travaux commencent.',
    'Le n° 12 et le no. 7 sont vendus. | Le 3 reste.',
    'Les Nations unies (O.N.U.) ont voté. | Le texte est adopté.',
    'Le site lephare.fr a été piraté. | Une plainte est déposée.',
    'Elle a 30 ans. | 12 personnes l’accompagnent.',
    'La vitamine C. | Elle est utile.',
    'Le vote est clos.[2] | Le résultat suit.',
    'C’est vrai, a-t-il dit. | – Non, a-t-elle répondu.',
  ])('%s', (marked) => split(marked));

  test('guillemets with narrow spaces', () => {
    const text = '«\u202FNon.\u00A0» Il part.';
    expect(splitSentences(text, 'fr').map(({ start, end }) => text.slice(start, end))).toEqual([
      '«\u202FNon.\u00A0»',
      'Il part.',
    ]);
  });
  test('a heading without a full stop is a sentence', () =>
    expect(splitSentences('Un chantier de trois ans', 'fr')).toEqual([{ start: 0, end: 24 }]));
  test('a line break before an item ends a sentence', () => {
    const text = 'Le port prévoit :\n- un quai ;\n- une grue.';
    expect(splitSentences(text, 'fr').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Le port prévoit :',
      '- un quai ;',
      '- une grue.',
    ]);
  });
});

describe('English', () => {
  test.each([
    'Mr. Price met Sen. Okoro at 5 p.m. on Monday. | They left at 6.',
    'He lives in the U.S. and works for Harbor Inc. in Dover. | She lives in the U.K. | They never met.',
    'The bill passed on Jan. 5, 2024. | It takes effect in March.',
    '"We had no choice," she said. | "The money is gone. | It is over."',
    'No. 5 is sold. | Is No. 6?',
    'See p. 12 and fig. 3. | The rest follows.',
    'It rose 3.5 percent to $4.20 a share. | Analysts were surprised.',
    'He said no... and left. | Why?! | Nobody knows.',
    'J. R. Price and Mary L. Okoro signed. | The deal closed.',
    'I. Introduction is missing.',
  ])('%s', (marked) => split(marked, 'en'));
});

test.each(['', '   ', '...', '?!', '«»', '. . . .'])('little or nothing: %j', (text) => {
  const sentences = splitSentences(text, 'fr');
  expect(sentences.length).toBe(text.trim() ? 1 : 0);
});
