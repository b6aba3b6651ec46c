import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText, words } from './reading.ts';

const claims = (text: string, language: 'fr' | 'en' = 'fr') => {
  const reading = readText(text, language);
  return reading.claims.map((claim) => ({
    text: words(reading, claim),
    focus: words(reading, claim.focus),
    kind: claim.kind,
    priority: claim.priority,
  }));
};
const clauses = (text: string) => [...new Set(claims(text).map((claim) => claim.text))];

describe('facts', () => {
  test('each figure has its own focus in the same clause', () => {
    const found = claims('Le dépôt abrite 43 wagons, dont 12 locomotives électriques.');
    expect(found.map((claim) => claim.kind)).toEqual(['figure', 'figure']);
    expect(new Set(found.map((claim) => claim.text)).size).toBe(1);
    expect(found.every((claim) => claim.priority === 3)).toBe(true);
  });
  test('dates, offices, quotations, superlatives', () => {
    const kinds = (text: string) => claims(text).map((claim) => claim.kind);
    expect(kinds('Le pont de Strelsau a été inauguré le 3 mai 1987.')).toContain('date');
    expect(kinds("Paul Verdier, secrétaire général de l'OTAN, a visité le port.")).toContain('office');
    expect(kinds('Claire Fontaine a dénoncé une « mascarade ».')).toContain('quotation');
    expect(kinds("C'est la plus grande gare du pays.")).toContain('superlative');
    expect(kinds('Le principal témoin habite Strelsau.')).not.toContain('superlative');
  });
  test('a period of comparison, a house number, a paper in quotation marks are no claims', () => {
    const focuses = (text: string) => claims(text).map((claim) => claim.focus);
    expect(focuses('La marge recule de 0,4 point sur un an.')).toEqual(['0,4 point']);
    expect(focuses('Le bal aura lieu le 3 mai 2024 devant le 14, quai des Tanneurs.')).toEqual([
      'le 3 mai 2024',
    ]);
    expect(focuses('Elle l’a dit à « Le Courrier du soir » en 2021.')).toEqual(['2021']);
  });
  test('keeping silent is no claim, and a part of an unnamed day no date', () => {
    expect(claims('La France n’a pas souhaité commenter.')).toEqual([]);
    expect(claims('The ministry declined to comment on the report.', 'en')).toEqual([]);
    const [found] = claims('Le matin même, une bombe a détruit une école de Strelsau.');
    expect(found!.kind).not.toBe('date');
  });
  test('commitments and intentions of states', () => {
    expect(claims("La France s'est engagée à rouvrir la ligne.")).toMatchObject([
      { kind: 'commitment', priority: 3 },
    ]);
    expect(claims('La Ruritanie et la France devraient annoncer un accord.')).toMatchObject([
      { kind: 'prediction', priority: 3 },
    ]);
  });
  test('reported speech is of priority 2', () => {
    expect(claims('Claire Fontaine a salué les progrès du chantier.')).toMatchObject([
      { kind: 'attribution', priority: 2, focus: 'Claire Fontaine a salué' },
    ]);
  });
  test('every claim says why in both languages', () => {
    for (const claim of readText('Le 3 mai 1987, Paul Verdier a promis « la lune » à 300 élus.').claims) {
      expect(claim.why.fr).toMatch(/[.?]$/u);
      expect(claim.why.en).toMatch(/[.?]$/u);
    }
  });
});

describe('what is no claim', () => {
  test.each([
    'Où va la Ruritanie ?',
    'Difficile de dire ce que fera la Ruritanie.',
    'La réforme est un tournant majeur.',
    'Cette décision marque une étape décisive.',
    'Nous verrons bien.',
    'La Ruritanie semble engagée sur cette voie.',
    "C'est toute la question.",
    'Et pourtant, ils résistent.',
    'Abonnez-vous à notre lettre du matin.',
    'Il est 7 h 15, ce mardi.',
    'Deux ans plus tard, le décor a changé.',
    'La Ruritanie a soufflé le chaud et le froid.',
    'Elle montre une photo de son mari, de sa maison et de son chien.',
    'Paul Verdier, lui, se veut rassurant.',
    'Yannick hausse les épaules.',
    'Un service sans mission est une colonie de vacances.',
    'Il n’en parlait jamais.',
  ])('%s', (text) => {
    expect(claims(text)).toEqual([]);
  });
  test('titles and headings', () => {
    const text =
      'Trois morts à Strelsau\n\nLa police de Strelsau a confirmé le bilan lundi matin devant la presse, après une longue nuit.';
    expect(claims(text).every((claim) => !claim.text?.includes('Trois morts'))).toBe(true);
  });
});

describe('facts in few words', () => {
  test.each([
    ['Il a fait appel.', 'event', 2],
    ['Les prix ont doublé.', 'comparison', 2],
    ['Elle a été relaxée.', 'event', 2],
    ['Il promet quatre gymnases avant la fin du mandat.', 'figure', 3],
    ['Elle promet des crèches dans chaque quartier d’ici à la rentrée.', 'commitment', 3],
    ['La Norvège avance.', 'state', 2],
    ['Si Paul Verdier cède, la majorité suivra.', 'prediction', 1],
    ['Ce n’est pas une adhésion à l’Union européenne.', 'state', 2],
  ] as const)('%s', (text, kind, priority) => expect(claims(text)).toMatchObject([{ kind, priority }]));
});

describe('clauses', () => {
  test('the relative clause of a complement set before cuts nothing', () => {
    expect(
      clauses('En mai 2019, dans le train qui le menait à Brest, Paul Verdier a signé le décret.'),
    ).toHaveLength(1);
  });
  test('words in bold that open a paragraph stay with their sentence', () => {
    const text = 'Le pont en chiffres\n\n**43 mètres.** C’est la hauteur des piles au-dessus du fleuve.';
    expect(clauses(text)).toEqual(['43 mètres.** C’est la hauteur des piles au-dessus du fleuve.']);
  });
  test('a clause with a subject of its own is checked apart', () => {
    expect(
      clauses("La Ruritanie comptait 3 000 soldats en 2010 et, selon l'OTAN, la France en comptait 9 000."),
    ).toHaveLength(2);
    expect(
      clauses('La Ruritanie a rendu 3 otages, tandis que la France a libéré 5 prisonniers.'),
    ).toHaveLength(2);
    expect(
      clauses('La France a protesté après que la Ruritanie a fermé son ambassade à Paris.'),
    ).toHaveLength(2);
  });
  test('a range of days is not cut', () => {
    expect(
      clauses('La course partira de Strelsau les 13 et 14 juin, le tournoi débutera le 20 juin.')[0],
    ).toContain('13 et 14 juin');
  });
  test('one predicate more with the same subject and tense is not', () => {
    expect(clauses('La Ruritanie refuse tout contact et ferme son ambassade à Paris.')).toHaveLength(1);
  });
  test('a condition stays with its consequence', () => {
    expect(clauses('Selon la France, si la Ruritanie signe, la paix viendra.')).toHaveLength(1);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'La Ruritanie ',
    'a dit ',
    'que ',
    '« ',
    ' »',
    '3 000 soldats ',
    'le 3 mai 1987 ',
    ', ',
    '. ',
    '; ',
    ' : ',
    'et ',
    'tandis que ',
    'selon ',
    'Paul Verdier ',
    'tout en rappelant ',
    '\n',
    '- ',
    'est ',
    'ministre ',
    '? ',
    '\udc00',
    '"',
    'qui ',
    'si ',
  );
  test('spans in the text, ordered, the focus inside, the same twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const text = pieces.join('');
        const { claims: found, attributions, people, mentions } = readText(text);
        let last = 0;
        for (const { start, end, focus } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(focus.start).toBeGreaterThanOrEqual(start);
          expect(focus.end).toBeLessThanOrEqual(end);
          expect(focus.end).toBeGreaterThan(focus.start);
          last = start;
        }
        for (const list of [attributions, people, mentions])
          for (let i = 0; i < list.length; i++) {
            expect(list[i].end).toBeGreaterThan(list[i].start);
            expect(list[i].end).toBeLessThanOrEqual(text.length);
            if (i > 0) expect(list[i].start).toBeGreaterThanOrEqual(list[i - 1].start);
          }
        expect(readText(text).claims).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });
  test('a new paragraph changes no claim before it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const middle = pieces.join('').replaceAll(/["«»\n]\s*/gu, '');
        const text = `La gare de Strelsau\n\nLa gare de Strelsau a rouvert lundi après trois mois de travaux et de nombreux retards. ${middle}. La France compte 68 millions d’habitants.`;
        const before = readText(text).claims.map(({ start, end, kind }) => [start, end, kind]);
        const after = readText(
          `${text}\n\nLe lendemain, la pluie est revenue sur toute la ville et les rues se sont vidées.`,
        ).claims.map(({ start, end, kind }) => [start, end, kind]);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe('priority', () => {
  const weights = (text: string): Record<string, number> =>
    Object.fromEntries(claims(text).map((claim) => [claim.focus ?? '', claim.priority] as const));
  test('figures, dated facts and offices of state before ages, hours and trades', () => {
    expect(weights('Le 3 mai 1987, la ministre Jana Novák a perdu 4 millions d’euros.')).toEqual({
      'Le 3 mai 1987': 3,
      'ministre Jana Novák': 3,
      '4 millions d’euros': 3,
    });
    expect(weights('Me Anne Roche, avocate de 45 ans, est arrivée vers 10 h 30.')).toMatchObject({
      '10 h 30': 2,
    });
    expect(weights('La ministre a annoncé lundi un plan de 3 millions d’euros.')).toMatchObject({ lundi: 1 });
    expect(weights('Le procès reprendra lundi à Strelsau.')).toEqual({ lundi: 3 });
    expect(weights('Il a couru 10 km pendant trois semaines.')).toMatchObject({ 'trois semaines': 2 });
    expect(weights('Il a été condamné à trois ans de prison.')).toEqual({ 'trois ans': 3 });
  });
  test('a handful of the dead, a year beside a handful', () => {
    const highest = (text: string) => Math.max(...claims(text).map((one) => one.priority));
    expect(highest('Parmi les victimes figurent deux enfants.')).toBe(3);
    expect(highest('Parmi les élèves figurent cinq enfants.')).toBe(2);
    expect(highest('Depuis 1949, le traité a servi trois fois.')).toBe(3);
  });
  test('an accusation with a name', () => {
    expect(claims('Paul Verdier a été condamné en première instance.')).toMatchObject([{ priority: 3 }]);
  });
  test.each([
    'Le procureur a requis la relaxe.',
    'La mairie a autorisé la manifestation.',
    'Le gouvernement prolongera le bouclier tarifaire.',
    'La commune a fermé sa piscine faute de moyens.',
  ])('a short fact is one: %s', (text) => expect(claims(text)).toHaveLength(1));
  test.each([
    'Le spectacle est magnifique, porté par une mise en scène inspirée.',
    'La balle est désormais dans le camp des élus.',
    'Ce n’est pas le moindre des paradoxes.',
    'Toute personne ayant assisté à la scène est invitée à contacter le commissariat.',
  ])('no claim: %s', (text) => expect(claims(text)).toEqual([]));
});
