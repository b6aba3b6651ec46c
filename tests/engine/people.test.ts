import { describe, expect, test } from 'vitest';
import { readText, words } from './reading.ts';

const people = (text: string, language: 'fr' | 'en' = 'fr') => {
  const reading = readText(text, language);
  return reading.people.map(({ name, office, organisation, former, ...span }) => ({
    text: words(reading, span),
    name,
    office,
    organisation,
    former,
  }));
};

describe('given names', () => {
  test('alone are the one person of the article who bears them, behind a noun another', () => {
    const names = (text: string) => readText(text).people.map((person) => person.name);
    expect(names('Yannick Le Goff est soudeur. Au comptoir, Yannick parle peu.')).toEqual([
      'Yannick Le Goff',
      'Yannick Le Goff',
    ]);
    expect(names('Odile Fabre tricote. Sa fille Odile conduit.')).not.toEqual(['Odile Fabre', 'Odile Fabre']);
  });
});

describe('offices', () => {
  test('in apposition behind the name', () => {
    expect(people("Paul Verdier, secrétaire général de l'OTAN, est attendu lundi.")).toEqual([
      {
        text: "Paul Verdier, secrétaire général de l'OTAN",
        name: 'Paul Verdier',
        office: 'secrétaire général',
        organisation: 'OTAN',
        former: false,
      },
    ]);
  });
  test('before the name, with the adjective of a state', () => {
    expect(
      people(
        'Le président français Luc Moreau a reçu la vice-ministre ruritanienne de la Défense, Olena Marchuk.',
      ),
    ).toMatchObject([
      { name: 'Luc Moreau', office: 'président', organisation: 'France' },
      { name: 'Olena Marchuk', office: 'vice-ministre de la Défense', organisation: 'Ruritanie' },
    ]);
  });
  test('held no more', () => {
    expect(
      people("L'ancien ministre de la Culture Luc Moreau et l'ex-chancelier Paul Verdier dînaient."),
    ).toMatchObject([
      { name: 'Luc Moreau', former: true, office: 'ministre de la Culture' },
      { name: 'Paul Verdier', former: true, office: 'chancelier' },
    ]);
    expect(people('Former prime minister Mark Hall spoke.', 'en')).toMatchObject([
      { name: 'Mark Hall', former: true, office: 'prime minister' },
    ]);
  });
  test('alone, for its holder named before or after', () => {
    const found = people(
      'Le maire de Strelsau a tranché. Claire Fontaine, maire de Strelsau, fermera la place. La maire reviendra.',
    );
    expect(found.map((person) => person.name)).toEqual([
      'Claire Fontaine',
      'Claire Fontaine',
      'Claire Fontaine',
    ]);
  });
  test('with « en tant que »', () => {
    expect(people("En tant que secrétaire général de l'OTAN, Paul Verdier préside.")).toMatchObject([
      { name: 'Paul Verdier', office: 'secrétaire général', organisation: 'OTAN' },
    ]);
  });
  test('several holders stand for nobody', () => {
    expect(people('Les ministres de la Défense se réunissent.')).toEqual([]);
  });
  test('English: the name behind an office is the subject where no comma closes it', () => {
    expect(people('In a letter to the prime minister, Anna Price said it was late.', 'en')).toMatchObject([{ name: 'Anna Price', office: null }]); // prettier-ignore
  });
  test('English: organisation and possessive before', () => {
    expect(
      people("NATO Secretary General Paul Hall met Ruritania's president, Jana Novák.", 'en'),
    ).toMatchObject([
      { name: 'Paul Hall', office: 'secretary general', organisation: 'NATO' },
      { name: 'Jana Novák', office: 'president', organisation: 'Ruritanie' },
    ]);
  });
});

describe('names', () => {
  test('short forms under the full name', () => {
    const reading = readText(
      "Ursula von der Leyen et Dominique de Villepin se sont vus. Von der Leyen a souri. Villepin s'est tu.",
    );
    expect(reading.mentions.filter((mention) => mention.kind === 'person').map((mention) => mention.name).slice(0, 2)).toEqual(['Ursula von der Leyen', 'Dominique de Villepin']); // prettier-ignore
  });
  test('titles, hyphens, initials of headlines', () => {
    const reading = readText('M. Moreau a répondu. Jean-Luc Moreau, 52 ans, a répété sa réponse.');
    expect(reading.people.map((person) => person.name)).toEqual(['Jean-Luc Moreau', 'Jean-Luc Moreau']);
  });
  test('states are places, acronyms organisations', () => {
    const reading = readText("La Ruritanie a quitté l'OTAN et l'AXYZ après le vote.");
    expect(reading.mentions.map(({ kind, name }) => [kind, name])).toEqual([['place', 'Ruritanie'], ['organisation', 'OTAN'], ['organisation', 'AXYZ']]); // prettier-ignore
  });
  test('the people of a state are not its name', () => {
    expect(readText('Les Français votent dimanche.').mentions).toEqual([]);
  });
});

describe('names behind peoples, companies and streets', () => {
  const named = (text: string, language: 'fr' | 'en' = 'fr') =>
    readText(text, language).mentions.map(({ name, kind }) => [name, kind]);
  test.each([
    ['Hier, la Kényane Joyciline Aberot s’est imposée.', ['Joyciline Aberot', 'person']],
    ['Le groupe d’équipement électrique Ardéo recrute. Ardéo embauche à Toul.', ['Ardéo', 'organisation']],
    ['Selon les salariés de Nova Belcour, l’usine fermera.', ['Nova Belcour', 'organisation']],
    ['La foule a pleuré la mort de Melbrane Jaminot.', ['Melbrane Jaminot', 'person']],
    ['Elle travaille à l’hôpital Édouard-Herriot.', ['Édouard-Herriot', 'place']],
    ['L’accident s’est produit rue de la République.', ['République', 'place']],
    ['Il saisit la Haute Autorité de santé.', ['Haute Autorité de santé', 'organisation']],
  ])('%s', (text, expected) => expect(named(text)).toContainEqual(expected));
  test('a given name alone is nobody of the register', () => {
    expect(people('Son voisin, Ahmed, 46 ans, a sauté par la fenêtre.').map(({ name }) => name)).toEqual([
      'Ahmed',
    ]);
  });
  test('charged ministers and portfolios joined by « et »', () => {
    expect(
      people('L’ancienne ministre déléguée chargée des Comptes publics Amélie Verdier est venue.')[0],
    ).toMatchObject({
      name: 'Amélie Verdier',
      office: 'ministre déléguée chargée des Comptes publics',
      former: true,
    });
    expect(people('La ministre de l’Action et des Comptes publics, Jana Novák, a tranché.')[0]).toMatchObject(
      {
        office: 'ministre de l’Action et des Comptes publics',
      },
    );
  });
});

describe('who is nobody', () => {
  test.each([
    ['Cernay menait 16-13. Cernay reçoit Lomme mercredi.', 'fr', []],
    ['Harrow & Pike, the homeware chain, has reported a profit. Nobody was surprised.', 'en', []],
    ['Iain Baxter, who runs a café, watched the roof lift off.', 'en', ['Iain Baxter']],
  ] as const)('%s', (text, language, expected) =>
    expect(people(text, language).map((one) => one.name)).toEqual(expected),
  );
});
