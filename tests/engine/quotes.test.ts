import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairMarks } from '../../src/main/engine/stages/quotes/marks.ts';
import { readText, words } from './reading.ts';

const marked = (text: string) => pairMarks(text).map((mark) => text.slice(mark.start, mark.end));
const quotes = (text: string, language: 'fr' | 'en' = 'fr') => {
  const reading = readText(text, language);
  return reading.quotes.map((quote) => ({
    text: words(reading, quote),
    kind: quote.kind,
    speaker: quote.speaker,
    cue: words(reading, quote.cue),
  }));
};

describe('who speaks behind those spoken to', () => {
  test.each([
    ['« Nous cherchons », a déclaré à la presse la ministre, Jana Novák.', 'Jana Novák'],
    ['« J’ai tout perdu », a lâché à la barre Monique Tessier, hier.', 'Monique Tessier'],
  ])('%s', (text, speaker) => expect(quotes(text)[0]).toMatchObject({ speaker }));
  test.each([
    [
      'Le patron, Louis Vayssière, est mort. « Il servait 200 cafés par jour », se souvient Odette Fabre.',
      'fr',
      'Odette Fabre',
    ],
    [
      'The firm fell. "Customers were cautious in May," Chief Executive Martin Oakes told reporters.',
      'en',
      'Martin Oakes',
    ],
    [
      'She wrote books. "She could name a sedge at forty paces," recalled her student, Owen Pryce.',
      'en',
      'Owen Pryce',
    ],
  ] as const)('%s', (text, language, speaker) =>
    expect(quotes(text, language)[0]).toMatchObject({ speaker }),
  );
  test('« d’après » behind a work tells its author, no speaker', () => {
    expect(quotes('La troupe jouera « Les Nuits d’Argos », d’après Eschyle, en plein air.')[0]).toMatchObject(
      {
        kind: 'title',
        speaker: null,
      },
    );
  });
});

describe('marks', () => {
  test('all kinds, nested', () => {
    expect(marked('Il a dit « oui », “non” et "peut-être", « a ‹ b › c “d” ».')).toEqual([
      '« oui »',
      '“non”',
      '"peut-être"',
      '« a ‹ b › c “d” »',
      '‹ b ›',
      '“d”',
    ]);
  });
  test('a paragraph that reopens goes on with the quotation', () => {
    expect(marked('« Un premier paragraphe.\n« Un deuxième.\n« Un troisième », a-t-il dit.')).toEqual([
      '« Un premier paragraphe.\n« Un deuxième.\n« Un troisième »',
    ]);
    expect(marked('“One paragraph.\n\n“And two.”')).toEqual(['“One paragraph.\n\n“And two.”']);
    expect(marked('« Un paragraphe.\n» Un autre. »')).toEqual(['« Un paragraphe.\n» Un autre. »']);
  });
  test('unbalanced marks take nothing with them', () => {
    expect(marked('Il dit « oui et puis rien.\nElle répond “non”.')).toEqual(['“non”']);
    expect(marked('rien ») ni rien » mais « tout »')).toEqual(['« tout »']);
  });
  test('apostrophes are no marks', () => {
    expect(marked("L'ami d'aujourd'hui n’a qu’un rock ’n’ roll ; it’s Bob’s.")).toEqual([]);
    expect(marked('He called it ‘fine’ and it’s done.')).toEqual(['‘fine’']);
  });
  test('inches and feet open nothing', () => {
    expect(marked('Un écran de 15" et un de 17".')).toEqual([]);
  });
});

describe('kinds and speakers', () => {
  test('an incise after, with its pronoun', () => {
    expect(
      quotes(
        'La maire Claire Fontaine a visité le chantier. « Les travaux avancent bien », a-t-elle assuré devant la presse.',
      ),
    ).toEqual([
      {
        text: '« Les travaux avancent bien »',
        kind: 'full',
        speaker: 'Claire Fontaine',
        cue: 'a-t-elle assuré',
      },
    ]);
  });
  test('an incise inside', () => {
    const [quote] = quotes('« Le pont, explique Marc Vidal, sera rouvert en juin. »');
    expect(quote).toMatchObject({ kind: 'full', speaker: 'Marc Vidal', cue: 'explique' });
  });
  test('words embedded in the sentence', () => {
    expect(
      quotes('Le ministre Paul Verdier a dénoncé une « campagne honteuse » contre son administration.'),
    ).toEqual([
      { text: '« campagne honteuse »', kind: 'fragment', speaker: 'Paul Verdier', cue: 'a dénoncé' },
    ]);
  });
  test('a paragraph that ends with a colon introduces the next', () => {
    const [quote] = quotes(
      'Paul Verdier a rappelé les règles en vigueur :\n« Personne ne passera sans badge. »',
    );
    expect(quote).toMatchObject({ kind: 'full', speaker: 'Paul Verdier', cue: 'a rappelé' });
  });
  test('a quotation alone falls to the one who spoke last', () => {
    const found = quotes('« Nous partirons demain », a déclaré Claire Fontaine. « Il faudra du courage. »');
    expect(found.map((quote) => quote.speaker)).toEqual(['Claire Fontaine', 'Claire Fontaine']);
  });
  test('selon X', () => {
    expect(quotes('Selon Marc Vidal, le budget « ne tient pas debout ».')[0]).toMatchObject({
      speaker: 'Marc Vidal',
    });
  });
  test('a name before a colon, a name below', () => {
    expect(quotes('Claire Fontaine : « La ville ne pliera pas »')[0]?.speaker).toBe('Claire Fontaine');
    expect(
      quotes(
        'Le conseil a tranché hier soir.\n« La ville ne pliera pas devant la crue. »\n— Claire Fontaine, maire de Strelsau',
      )[0]?.speaker,
    ).toBe('Claire Fontaine');
  });
  test('a denomination speaks for nobody', () => {
    expect(
      quotes('Les élus se retrouvent dans ce que la presse appelle le « club des cinq ».')[0],
    ).toMatchObject({ kind: 'scare', speaker: null });
  });
  test('a title', () => {
    expect(quotes('Son dernier roman, « La Nuit des cerfs », paraît lundi.')[0]).toMatchObject({
      kind: 'title',
      speaker: null,
    });
  });
  test('the office stands for its holder', () => {
    const [quote] = quotes(
      "Le secrétaire général de l'OTAN, Paul Verdier, est arrivé à Strelsau. « La porte reste ouverte », a indiqué le secrétaire général.",
    );
    expect(quote.speaker).toBe('Paul Verdier');
  });
  test('English: verb before and after, told', () => {
    const found = quotes(
      '"We will not wait," said Anna Price, the mayor. "It is too late," she told reporters. Mark Hall called the plan "a mess".',
      'en',
    );
    expect(found.map(({ speaker, kind }) => [speaker, kind])).toEqual([['Anna Price', 'full'], ['Anna Price', 'full'], ['Mark Hall', 'fragment']]); // prettier-ignore
  });
});

describe('English speakers', () => {
  test.each([
    [
      '“It failed,” its director, Dr Anna Price, said in a note. “We lost all of it.”',
      ['Anna Price', 'Anna Price'],
    ],
    [
      'Mark Hall scored twice.\n\n“I was six,” Hall, 19, told the BBC. “She cried.”\n\nManager Anna Price praised him.',
      ['Mark Hall', 'Mark Hall'],
    ],
    [
      'Cllr Mark Hall (Lab) voted against. Hall, who has represented Weston North since 2015, said it was “a whim”.',
      ['Mark Hall'],
    ],
    ['Coach Mark Hall was sent off. “It was no foul,” the Italian said.', ['Mark Hall']],
    ['Anna Price told the court that the thefts began with “small” sums.', ['Anna Price']],
    [
      'The prime minister’s spokesman said: “He is grateful to Anna Price for her work.”',
      ['prime minister’s spokesman'],
    ],
  ])('%s', (text, expected) => expect(quotes(text, 'en').map(({ speaker }) => speaker)).toEqual(expected));
});

describe('dialogue', () => {
  test('turns after dashes, incises left out', () => {
    const found = quotes(
      '— Tu viens demain ? demanda Louise.\n— Oui, répondit-il, je prendrai le premier train.\n— Bien.',
    );
    expect(found.map((quote) => quote.text)).toEqual([
      '— Tu viens demain ?',
      '— Oui',
      'je prendrai le premier train.',
      '— Bien.',
    ]);
  });
  test('a list with dashes is no dialogue', () => {
    expect(
      quotes('Trois mesures :\n– la hausse des tarifs ;\n– la fin des exonérations ;\n– un contrôle annuel.'),
    ).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '« ',
    ' »',
    '“',
    '”',
    '"',
    '‹',
    '›',
    '‘',
    '’',
    ' a dit ',
    'Paul Verdier ',
    '\n',
    '— ',
    ', ',
    '. ',
    'Il ',
    'selon ',
    ' : ',
    'oui ',
    '\ud800',
    '3 ',
  );
  test('spans in the text, ordered, not crossing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { quotes: found } = readText(text);
        let last = 0;
        for (const quote of found) {
          expect(quote.start).toBeGreaterThanOrEqual(last);
          expect(quote.end).toBeGreaterThan(quote.start);
          expect(quote.end).toBeLessThanOrEqual(text.length);
          last = quote.start;
        }
      }),
      { numRuns: 100 },
    );
  });
  test('a new paragraph changes nothing before it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text =
          pieces.join('').replaceAll(/["«“‹‘—]\s*/gu, '') + ' « Tout va bien », a dit Paul Verdier.';
        const before = readText(text).quotes;
        const after = readText(`${text}\nLe lendemain, la pluie est revenue sur la ville.`).quotes;
        expect(after.slice(0, before.length).map(({ start, end, speaker }) => [start, end, speaker])).toEqual(
          before.map(({ start, end, speaker }) => [start, end, speaker]),
        );
      }),
      { numRuns: 40 },
    );
  });
  test('100,000 nested marks are read in one pass', () => {
    const text = '« '.repeat(100_000) + 'oui' + ' »'.repeat(100_000);
    expect(pairMarks(text).length).toBeLessThan(10);
  });
});

describe('speakers of unusual sentences', () => {
  test.each([
    ['« On n’a jamais paniqué », a savouré le capitaine, Charles Ollier.', 'Charles Ollier'],
    [
      'Pierre Mignon gagne. « Bravo », a-t-il dit. Le manager, Yann Brulet, n’a pas caché sa colère : « On perd ce match sur de l’indiscipline. »',
      'Yann Brulet',
    ],
    [
      '« Chaque dixième de degré compte pour nous tous », insiste l’un de ses auteurs, le glaciologue Étienne Berthaud.',
      'Étienne Berthaud',
    ],
    [
      'Jana Novák rappelle la règle. « On ne gagne pas un scrutin quand on n’est pas là », soupire une députée.',
      'députée',
    ],
    ['Jana Novák se tait. « On nous a menti », fulmine Farid Belkacem, délégué syndical.', 'Farid Belkacem'],
    ['Un objectif jugé « peu crédible » par Jana Novák circule.', 'Jana Novák'],
    ['« Ils reviendront », souffle l’une d’elles derrière son écharpe.', null],
    [
      'Le sous-secrétaire chargé de la politique, Tobias Renner, qui remplaçait Luc Morand, a promis une aide « rapide ».',
      'Tobias Renner',
    ],
    ['Marine Roche y est favorable, Jean-Luc Morel parle d’une « mise au pas ».', 'Jean-Luc Morel'],
    [
      'Anne Roche, 29 ans, dort au port. « J’ai un lit dans un mois, pas une adresse », soupire la jeune femme.',
      'Anne Roche',
    ],
    [
      'Le chef de cabinet de Paul Verdier, Tobias Renner, a prié les maires de « cesser de se chamailler ».',
      'Tobias Renner',
    ],
    ['La ministre, Anne Roche, a refusé de commenter « des rumeurs de couloir ».', 'Anne Roche'],
    [
      'Les chefs de la « coalition des îles » se sont séparés sans accord, ont indiqué deux participants.',
      null,
    ],
    ['« Tout est faux », a réagi à la sortie du tribunal Me Claire Roussel.', 'Claire Roussel'],
    [
      'Luc Morand a témoigné. Un officier du régiment évoque la nuit. Il parle d’une attaque « ratée ».',
      'officier du régiment',
    ],
    [
      'Iryna Sydorenko, pédiatre, s’inquiète. « Trois enfants sur quatre dorment mal », insiste la médecin.',
      'Iryna Sydorenko',
    ],
    ['Jana Novák promet d’être « avec eux jusqu’au bout ».', 'Jana Novák'],
    ['La chambre « regrette » ces actes, a fait savoir son président, Luc Tangaud.', 'Luc Tangaud'],
  ])('%s', (text, speaker) => expect(quotes(text).at(-1)).toMatchObject({ speaker }));
  test('a heading quotes who says the words in the text', () =>
    expect(
      quotes(
        'Le pont reste fermé\n\n« Pas avant le printemps »\n\nClaire Roussel a parlé mardi. Le maire, Paul Verdier, a assuré que le pont ne rouvrirait « pas avant le printemps ».',
      ),
    ).toMatchObject([{ speaker: 'Paul Verdier' }, { speaker: 'Paul Verdier' }]));
  test('a clause that only « que » opens makes no sentence', () =>
    expect(quotes('Jana Novák juge les deux camps « plus proches qu’on ne le croit ».')[0]).toMatchObject({
      kind: 'fragment',
    }));
  test('a work with its author is a title', () =>
    expect(quotes('Il est favori face à « Nuit blanche », de Quentin Sorel.')[0]).toMatchObject({
      kind: 'title',
    }));
});

describe('a quotation alone', () => {
  test('between two speakers is nobody’s', () =>
    expect(
      quotes(
        '« Nous avons gagné », dit Paul Morel.\n\n« C’est faux. »\n\n« Ils mentent », répond Anne Roux.',
      ).map((one) => one.speaker),
    ).toEqual(['Paul Morel', null, 'Anne Roux']));
  test('of « l’élue » is of the woman named last, of a rank nobody’s', () => {
    expect(
      quotes('La maire, Josiane Pelletan, est venue. « On ne pouvait pas », plaide l’élue, née en 1962.')[0]!
        .speaker,
    ).toBe('Josiane Pelletan');
    expect(
      quotes(
        'Le quinzième, une petite maison, m’a appelée. D’une phrase de ma grand-mère : « Les morts sont des gens très occupés. »',
      )[0]!.speaker,
    ).toBe(null);
  });
});
