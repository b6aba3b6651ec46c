import { expect, test } from 'vitest';
import { analyse } from '../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';

const register = shippedRegister();

/** The statements of a text of one day, as their keys and values or terms. */
const stated = (text: string, kind: string) =>
  analyse({ text, blocks: null, language: 'fr', date: { value: '2025-05-02', from: 'given' } }, register)
    .statements.filter((one) => one.kind === kind); // prettier-ignore

test.each([
  ['La maison Bellanger a été fondée en 1952.', 'milestone|founded|bellanger', '1952'],
  ['La fromagerie Bellanger, fondée en 1962, embauche.', 'milestone|founded|bellanger', '1962'],
  ['Luc Sarrazin, maire de Brévanne depuis 2014, se tait.', 'milestone|tenure|maire+luc_sarrazin', '2014'],
  ['Luc Sarrazin fut maire de 2008 à 2020.', 'milestone|tenure|maire+luc_sarrazin', '2008'],
  [
    'Le pont de Lussenac rouvre. L’ouvrage, long de 186 mètres, avait été inauguré en 1911.',
    'milestone|opened|pont+lussenac',
    '1911',
  ],
  ['Le pont de Lussenac date de 1907.', 'milestone|built|pont+lussenac', '1907'],
  ['Luc Sarrazin a quitté Brévanne en 2014.', undefined, undefined],
])('%s', (text, key, value) => {
  const [first] = stated(text, 'date');
  expect([first?.key, first?.value]).toEqual([key, value]);
});

test('a mere noun goes under the names that the article is about', () => {
  const text = 'La gare de Corbrissac rouvre.\n\nOuverte en 1907, la ligne de Corbrissac avait été rénovée.';
  expect(stated(text, 'date').map((one) => one.key)).toEqual(['milestone|opened|ligne+corbrissac']);
});

test('a pronoun stands for the subject of the sentence before, of the same gender', () => {
  const words = (text: string) => stated(text, 'figure').at(-1)!.terms.split(' ');
  expect(words('Le convoi a déraillé à Corbrissac. Il roulait à 118 km/h.')).toContain('ferroviaire');
  expect(words('La gare de Corbrissac est vide. Il roulait à 118 km/h.')).not.toContain('gare');
});

test('an age is of whom it stands beside, a result of the two that met', () => {
  expect(stated('Le conducteur, 47 ans, a été libéré.', 'figure').map((one) => [one.unit, one.number])).toEqual([['year', 47]]); // prettier-ignore
  expect(stated('Grandval a battu Port-Sérignac 31-28 samedi.', 'figure').map((one) => one.value)).toEqual(['31-28']); // prettier-ignore
});
