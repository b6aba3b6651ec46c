import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/main/engine/stages/language.ts';

test.each([
  ['fr', 'La région a voté lundi un budget de 12 millions d’euros pour les quais du port.'],
  ['fr', 'Le port rouvrira en mai, selon la mairie.'],
  ['en', 'The regional council voted on Monday to spend 12 million euros on the harbour.'],
  ['und', 'La región votó el lunes un presupuesto de 12 millones de euros para los muelles del puerto.'],
  ['und', 'La regione ha votato lunedì un bilancio di 12 milioni di euro per le banchine del porto.'],
  ['und', 'A região aprovou na segunda-feira um orçamento de 12 milhões de euros para os cais do porto.'],
  ['und', 'Der Rat hat am Montag zwölf Millionen Euro für die Kais des Hafens bewilligt.'],
  ['und', 'De raad heeft maandag twaalf miljoen euro voor de kades van de haven uitgetrokken.'],
  ['und', '12 345 678'],
  ['und', ''],
])('%s: %s', (language, text) => expect(guessLanguage(text)).toBe(language));

test('a French article with an English advertisement is French', () => {
  const text =
    'La région a voté lundi un budget pour les quais du port. Les travaux dureront trois ans et commenceront en mai, selon le maire.\nSubscribe to our newsletter so you never miss out.';
  expect(guessLanguage(text)).toBe('fr');
});
