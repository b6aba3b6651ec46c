import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOf } from '../../src/main/engine/languages/index.ts';
import { read } from '../../src/main/engine/analyse.ts';
import { emptyFacts, makeRegister } from '../../src/main/engine/register.ts';
import type { LanguagePack } from '../../src/main/engine/languages/pack.ts';
import { draftsOf, readTimes } from '../../src/main/engine/stages/times.ts';
import { anyText, junkOf } from './junk.ts';

const fr = packOf('fr')!;
const en = packOf('en')!;
/** Each time of a text as « passage = value », read from Tuesday 2 December 2025. */
const times = (text: string, reference: string | null = '2025-12-02', pack = fr) =>
  readTimes(text, pack, { reference }).map((time) => `${text.slice(time.start, time.end)} = ${time.value}`);

describe('what follows the month or year said last', () => {
  it.each([
    [
      'L’usine ferme en septembre 2021 et rouvre en janvier suivant.',
      ['septembre 2021 = 2021-09', 'janvier suivant = 2022-01'],
    ],
    [
      'En septembre 2021, il part. Le mois suivant, il revient.',
      ['septembre 2021 = 2021-09', 'Le mois suivant = 2021-10'],
    ],
    [
      'Élu le 3 mai 2019, il part le 4 avril suivant.',
      ['le 3 mai 2019 = 2019-05-03', 'le 4 avril suivant = 2020-04-04'],
    ],
    ['Élue en 2014, elle démissionne l’année suivante.', ['2014 = 2014', 'l’année suivante = 2015']],
    ['En 2021, il part. Le mois dernier, il est revenu.', ['2021 = 2021', 'Le mois dernier = 2025-11']],
    [
      'Le premier dimanche du mois prochain, le musée est gratuit.',
      ['Le premier dimanche du mois prochain = 2026-01-04'],
    ],
    ['Le musée est gratuit le premier dimanche du mois.', ['le premier dimanche du mois = null']],
    ['Il y a une dizaine d’années, le site fermait.', ['Il y a une dizaine d’années = 2015']],
    ['Ouvert entre midi et 14 heures.', ['midi et 14 heures = T12:00/T14:00']],
  ] as const)('%s', (text, expected) => expect(times(text)).toEqual(expected));
});

describe('English days and hours counted from others', () => {
  it.each([
    [
      'It closed in September 2021 and reopened the following January.',
      ['September 2021 = 2021-09', 'the following January = 2022-01'],
    ],
    [
      'He joined in May 2019. The following month he left.',
      ['May 2019 = 2019-05', 'The following month = 2019-06'],
    ],
    ['They vote on Wednesday after next.', ['Wednesday after next = 2025-12-10']],
    ['It opens on the last Friday of the month.', ['the last Friday of the month = null']],
    ['It struck on the night of 9 to 10 May 2024.', ['the night of 9 to 10 May 2024 = 2024-05-09TNI']],
    ['It began at 0900 GMT.', ['0900 GMT = T09:00Z']],
    ['Prices rose in the eighties, with temperatures in the eighties.', ['the eighties = 198']],
    ['It ran until St. Patrick’s Day 2020.', ['St. Patrick’s Day 2020 = 2020-03-17']],
    ['Shops must close by Friday.', ['Friday = 2025-12-05']],
    ['It put the number of wounded at 14, three of them children.', []],
    ['The train left at ten to four.', ['ten to four = T03:50']],
    ['Attacks have grown since the beginning of the summer.', ['the beginning of the summer = 2025-SU']],
  ] as const)('%s', (text, expected) => expect(times(text, '2025-12-02', en)).toEqual(expected));
});

it('leaves weekdays weekdays where no day is known to count from', () => {
  const day = (n: number) => `XXXX-WXX-${n}`;
  expect(times('It is open from Friday to Monday.', null, en)).toEqual([
    `Friday to Monday = ${day(5)}/${day(1)}`,
  ]);
});

describe('feasts of other calendars', () => {
  it.each([
    ['L’Aïd el-Fitr est proche', '2025-03-10', fr, ['L’Aïd el-Fitr = 2025-03-30']],
    ['Avant Yom Kippour 2025', '2025-03-10', fr, ['Yom Kippour 2025 = 2025-10-02']],
    ['Pour le Nouvel An chinois 2026', '2025-12-02', fr, ['le Nouvel An chinois 2026 = 2026-02-17']],
    ['After Passover 2024', '2025-12-02', en, ['Passover 2024 = 2024-04-23']],
    [
      'Diwali 2023, Diwali 2024 and Diwali 2025',
      '2025-12-02',
      en,
      ['Diwali 2023 = 2023-11-12', 'Diwali 2024 = 2024-10-31', 'Diwali 2025 = 2025-10-20'],
    ],
    [
      'before Holi; Guru Nanak Jayanti 2023',
      '2025-02-02',
      en,
      ['Holi = 2025-03-14', 'Guru Nanak Jayanti 2023 = 2023-11-27'],
    ],
    [
      'Pour Diwali, la ville s’illumine ; Maha Shivaratri 2024',
      '2026-11-01',
      fr,
      ['Diwali = 2026-11-08', 'Maha Shivaratri 2024 = 2024-03-08'],
    ],
  ] as const)('%s', (text, reference, pack, expected) =>
    expect(times(text, reference, pack)).toEqual(expected),
  );
});

describe('what lies back or ahead', () => {
  it.each([
    ['Annoncé en février, le plan est prêt.', fr, ['février = 2025-02']],
    ['Depuis le 1er janvier, il progresse.', fr, ['le 1er janvier = 2025-01-01']],
    ['Élu en 2012, il part l’année suivante.', fr, ['2012 = 2012', 'l’année suivante = 2013']],
    [
      'Interdit aux moins de 18 ans à partir de janvier 2027.',
      fr,
      ['moins de 18 ans = P18Y', 'janvier 2027 = 2027-01'],
    ],
    ['It will last 18 months.', en, ['18 months = P18M']],
    ['They would have to wait until Tuesday.', en, ['Tuesday = 2025-12-09']],
    ['The shares closed at 112p.', en, []],
    [
      'The first cut since March 2023. They meet on Dec. 9-10.',
      en,
      ['March 2023 = 2023-03', 'Dec. 9-10 = 2025-12-09/2025-12-10'],
    ],
  ] as const)('%s', (text, pack, expected) => expect(times(text, '2025-12-03', pack)).toEqual(expected));
});

describe('French dates', () => {
  it.each([
    ['Réuni le jeudi 12 février 2026 à Paris', ['le jeudi 12 février 2026 = 2026-02-12']],
    ['Au 1er janvier 2024, la ville comptait', ['1er janvier 2024 = 2024-01-01']],
    ['le 31/10/2026 puis le 2026-11-03', ['le 31/10/2026 = 2026-10-31', 'le 2026-11-03 = 2026-11-03']],
    ['2,1 milliards un an plus tôt', ['un an plus tôt = 2024']],
    [
      'depuis l’incendie du dimanche 4 février 2018',
      ['depuis l’incendie = PAST_REF', 'dimanche 4 février 2018 = 2018-02-04'],
    ],
    ['Le vote attendu, lundi 1er décembre, a eu lieu', ['lundi 1er décembre = 2025-12-01']],
    ['jusqu’à jeudi 18 heures', ['jeudi 18 heures = 2025-12-04T18:00']],
    ['ouvert de 7 heures à 13 h 30', ['7 heures à 13 h 30 = T07:00/T13:30']],
    ['du 3 au 12 mars 2026', ['3 au 12 mars 2026 = 2026-03-03/2026-03-12']],
    ['du 28 décembre 2025 au 3 janvier 2026', ['28 décembre 2025 au 3 janvier 2026 = 2025-12-28/2026-01-03']],
    ['entre 2019 et 2021', ['2019 et 2021 = 2019/2021']],
    ['d’ici 2030, 2032 ou 2035, rien', ['2030 = 2030', '2032 = 2032', '2035 = 2035']],
    ['le 15 sept. 2014', ['le 15 sept. 2014 = 2014-09-15']],
    ['en décembre 2025 et début 2026', ['décembre 2025 = 2025-12', 'début 2026 = 2026']],
    ['les années 1990 et le XXIe siècle', ['les années 1990 = 199', 'le XXIe siècle = 20']],
    [
      'au deuxième trimestre 2025, à l’été 2024',
      ['deuxième trimestre 2025 = 2025-Q2', 'l’été 2024 = 2024-SU'],
    ],
    [
      'le 14-Juillet et le lundi de Pâques 2026',
      ['le 14-Juillet = 2025-07-14', 'le lundi de Pâques 2026 = 2026-04-06'],
    ],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));

  it('checks the weekday that is written', () => {
    const [wrong, right, alone] = readTimes('lundi 2 décembre 2025, mardi 2 décembre 2025, vendredi', fr, {
      reference: null,
    });
    expect([wrong!.weekday, wrong!.weekdayMatches]).toEqual(['MO', false]);
    expect([right!.weekday, right!.weekdayMatches]).toEqual(['TU', true]);
    expect([alone!.weekday, alone!.weekdayMatches]).toEqual(['FR', null]);
  });
});

describe('French hours, durations, sets', () => {
  it.each([
    ['à 18 h 42', ['18 h 42 = T18:42']],
    ['à 21 heures, soit 19 h GMT', ['21 heures = T21:00', '19 h GMT = T19:00Z']],
    ['vendredi 5 décembre à 18h', ['vendredi 5 décembre à 18h = 2025-12-05T18:00']],
    ['hier soir et demain à 8 heures', ['hier soir = 2025-12-01TEV', 'demain à 8 heures = 2025-12-03T08:00']],
    ['pendant deux heures et demie', ['deux heures et demie = PT2.5H']],
    ['sur trois ans', ['trois ans = P3Y']],
    [
      'par mois, chaque lundi, tous les deux ans',
      ['par mois = P1M', 'chaque lundi = XXXX-WXX-1', 'tous les deux ans = P2Y'],
    ],
    ['dans la nuit de mardi à mercredi', ['la nuit de mardi à mercredi = 2025-12-02TNI']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
});

describe('French relative times', () => {
  it.each([
    ['Il y a deux ans, dans trois jours', ['Il y a deux ans = 2023', 'dans trois jours = 2025-12-05']],
    [
      'l’an dernier, le mois prochain, cette semaine',
      ['l’an dernier = 2024', 'le mois prochain = 2026-01', 'cette semaine = 2025-W49'],
    ],
    ['lundi dernier, vendredi prochain', ['lundi dernier = 2025-12-01', 'vendredi prochain = 2025-12-05']],
    [
      'Le 3 mars 2022, il part. Le lendemain, il revient.',
      ['Le 3 mars 2022 = 2022-03-03', 'Le lendemain = 2022-03-04'],
    ],
    ['trois jours après le 12 janvier 2026', ['trois jours après le 12 janvier 2026 = 2026-01-15']],
    [
      'le dimanche des Rameaux 2019, la Saint-Patrick 2020',
      ['le dimanche des Rameaux 2019 = 2019-04-14', 'la Saint-Patrick 2020 = 2020-03-17'],
    ],
    ['Le conseil ouvre aux alentours de 15 heures', ['15 heures = T15:00']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));

  it('joins days of the week from a later one to an earlier one where the article has no date', () => {
    expect(times('The ferry sails from Saturday to Friday.', null, en)).toEqual([
      'Saturday to Friday = XXXX-WXX-6/XXXX-WXX-5',
    ]);
    expect(times('Du samedi au mardi, le bac ne circule pas.', null)).toHaveLength(1);
  });
  it('leaves relative times without value where the article has no date', () => {
    expect(times('hier, la semaine dernière, il y a deux ans, le 5 mai', null)).toEqual([
      'hier = null', 'la semaine dernière = null', 'il y a deux ans = null', 'le 5 mai = XXXX-05-05',
    ]); // prettier-ignore
  });
  it('counts parts of an hour from the hour of writing', () => {
    expect(times('dans trois quarts d’heure, il y a une demi-heure', '2025-12-02T10:00:00')).toEqual([
      'dans trois quarts d’heure = 2025-12-02T10:45', 'il y a une demi-heure = 2025-12-02T09:30',
    ]); // prettier-ignore
  });
  it('looks back, or ahead where the sentence does', () => {
    expect(times('Le ministre a démissionné vendredi.')).toEqual(['vendredi = 2025-11-28']);
    expect(times('Le ministre démissionnera vendredi.')).toEqual(['vendredi = 2025-12-05']);
  });
  it('hangs times on events and says on which', () => {
    const text = 'La ville, avant le conflit, et à la veille de la réunion des ministres, dormait.';
    const found = readTimes(text, fr, { reference: null });
    expect(found.map((time) => [text.slice(time.start, time.end), time.anchoredOn])).toEqual([
      ['avant le conflit', 'le conflit'],
      ['à la veille de la réunion des ministres', 'la réunion des ministres'],
    ]);
  });
});

describe('what is no French time', () => {
  it.each([
    'Il a été reçu', 'Mars est une planète', '2 000 soldats', 'l’article 2019 du code', 'les 24 Heures du Mans', 'le 49.3', 'le 06 12 34 56 78', 'un score de 3-1', 'la version 2.0.1', 'marécage', 'la loi n° 2019-486', '32 août 2014', 'un vol AF2019',
  ])('%s', (text) => expect(times(text)).toEqual([])); // prettier-ignore
});

describe('English times', () => {
  it.each([
    ['on Thursday, March 5, 2026 at 6:42 p.m.', ['Thursday, March 5, 2026 at 6:42 p.m. = 2026-03-05T18:42']],
    ['10/31/2026 and 31/10/2026', ['10/31/2026 = 2026-10-31', '31/10/2026 = 2026-10-31']],
    ['from 2019 to 2021', ['2019 to 2021 = 2019/2021']],
    ['two years ago, next month', ['two years ago = 2023', 'next month = 2026-01']],
    [
      'the 1990s, the 21st century, Q1 2025',
      ['the 1990s = 199', 'the 21st century = 20', 'Q1 2025 = 2025-Q1'],
    ],
    ['every two weeks, for three days', ['every two weeks = P2W', 'three days = P3D']],
    ['last night; in July and August', ['last night = 2025-12-01TNI', 'July = 2025-07', 'August = 2025-08']],
    [
      'She won her first title in 12 years. It opens in two weeks.',
      ['12 years = P12Y', 'in two weeks = 2025-12-16'],
    ],
    [
      'a 2023 study; for the next five business days',
      ['2023 = 2023', 'the next five business days = 2025-12-03/2025-12-09'],
    ],
    ['over Labor Day weekend, on a Thursday', ['Labor Day weekend = 2025-W35-WE', 'Thursday = XXXX-WXX-4']],
    [
      '2014 through May 2018; 1200 BC; H2 2019',
      ['2014 through May 2018 = 2014/2018-05', '1200 BC = -1200', 'H2 2019 = 2019-H2'],
    ],
    ['the dawn of a second wave', []],
    ['It may rain, he said', []],
    ['They march to the sea', []],
  ])('%s', (text, expected) => expect(times(text, '2025-12-02', en)).toEqual(expected));
});

describe('the date of the article', () => {
  const dateOf = (text: string) =>
    read({ text, blocks: null, language: 'fr', date: null }, makeRegister(emptyFacts)).date;
  it('takes the dateline', () => {
    expect(
      dateOf('Un titre\nPARIS, 3 mars 2026 (AFP) – Le Sénat a voté hier le texte présenté en 2024.'),
    ).toEqual({ value: '2026-03-03', from: 'dateline' });
    expect(dateOf('Un titre\nPublié le 12 novembre 2026 à 18 h 42\nLe Sénat a voté le texte.')).toEqual({
      value: '2026-11-12',
      from: 'dateline',
    });
  });
  it('takes no day on which something else was published', () => {
    expect(
      dateOf('Un titre\nLe Sénat a lu le rapport publié le 12 mars 2024 par la Cour des comptes.')?.from,
    ).not.toBe('dateline');
  });
  it('takes the day the text speaks from', () => {
    expect(
      dateOf('Un titre\nCe jeudi 12 février 2026, les ministres se sont retrouvés à Bruxelles.'),
    ).toEqual({ value: '2026-02-12', from: 'text' });
  });
  it('takes none where the text only looks ahead, or back from later', () => {
    expect(dateOf('Un titre\nLe sommet aura lieu le 3 mars 2031.')).toBeNull();
    expect(
      dateOf('Un titre\nLe 11 septembre 2001, tout a changé. En 2022, la guerre est revenue.'),
    ).toBeNull();
    expect(dateOf('Un titre\nLe conseil a voté le budget.')).toBeNull();
  });
  it('resolves relative times with it', () => {
    const text = 'Un titre\nPARIS, 3 mars 2026 (AFP) – Le Sénat a voté hier le texte.';
    const reading = read({ text, blocks: null, language: 'fr', date: null }, makeRegister(emptyFacts));
    expect(reading.times.find((time) => text.slice(time.start, time.end) === 'hier')?.value).toBe(
      '2026-03-02',
    );
  });
});

describe('any text', () => {
  it('gives ordered times inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        [fr, en].every((pack) => {
          let last = 0;
          return readTimes(text, pack, { reference: '2025-12-02' }).every((time) => {
            const ordered = time.start >= last && time.end > time.start && time.end <= text.length;
            last = time.end;
            return ordered;
          });
        }),
      ),
    );
  });
  it('reads a line alike by itself and among others', () => {
    const lines: [LanguagePack, string[]][] = [
      [en, ['from 7 to 9 on Friday', 'half six', 'Sun.', 'evening', '3/4', 'thanksgiving', 'in spring', 'may 5', 'Set the heating to 85°, and raise it by 5 degrees', 'It rained on 4/5 and at night']],
      [fr, ['3/4', 'ascension', '1850', 'la fête de l’ascension du mont', 'le 12 mars', 'midi', 'printemps']],
    ]; // prettier-ignore
    for (const [pack, texts] of lines) {
      const forms = (text: string) => draftsOf(text, pack, []).drafts.map(({ form }) => form);
      expect(forms(texts.join('\n'))).toEqual(texts.flatMap(forms));
    }
  });
  it('gives the same times when another paragraph follows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = readTimes(`${text}.\n`, fr, { reference: '2025-12-02' });
        const after = readTimes(`${text}.\n\nUne phrase sans heure.`, fr, { reference: '2025-12-02' });
        expect(after).toEqual(before);
      }),
    );
  });
  it.each(Object.entries(junkOf(20000)))('reads junk without an exception: %s', (_name, text) => {
    for (const pack of [fr, en])
      expect(readTimes(text, pack, { reference: '2025-12-02' }).length).toBeLessThanOrEqual(text.length);
  });
});

describe('periods, lasting times and what is no date', () => {
  it.each([
    ['les six premiers mois de 2025', ['les six premiers mois de 2025 = 2025-01/2025-06']],
    [
      'les trois dernières semaines de mars 2025',
      ['les trois dernières semaines de mars 2025 = 2025-03-11/2025-03-31'],
    ],
    ['les deux derniers trimestres', ['les deux derniers trimestres = 2025-Q2/2025-Q3']],
    ['vainqueur en 1 h 24 min 36 s', ['1 h 24 min 36 s = PT1H24M36S']],
    ['rendez-vous à 18 h 30 min', ['18 h 30 min = T18:30']],
    ['de 8 à 10 heures de sommeil', ['8 à 10 heures = PT8H/PT10H']],
    ['absent deux à trois semaines', ['deux à trois semaines = P2W/P3W']],
    ['entre 22 heures et 6 heures la nuit', ['22 heures et 6 heures la nuit = T22:00/T06:00']],
    ['s’incline 7/5, 6/4 face à', []],
    ['le 31 novembre', []],
    ['ouvert 24h/24, 7j/7', ['24h/24 = PT1H', '7j/7 = P1D']],
    ['un débat avant Noël', ['Noël = 2025-12-25']],
    [
      'la nuit du dimanche 23 au lundi 24 novembre',
      ['la nuit du dimanche 23 au lundi 24 novembre = 2025-11-23TNI'],
    ],
    ['Les trains ne circulent plus jusqu’à dimanche.', ['dimanche = 2025-12-07']],
    ['Les rues, fermées depuis lundi, rouvriront mercredi.', ['lundi = 2025-12-01', 'mercredi = 2025-12-03']],
    [
      'Née le 2 mai 1941, entrée en 1961 ; trois ans plus tard',
      ['le 2 mai 1941 = 1941-05-02', '1961 = 1961', 'trois ans plus tard = 1964'],
    ],
    [
      'Le cours est au plus bas depuis mars 2020. Le comité se réunit mardi 9 décembre.',
      ['mars 2020 = 2020-03', 'mardi 9 décembre = 2025-12-09'],
    ],
    ['remis au plus tard le 31 décembre', ['le 31 décembre = 2025-12-31']],
    ['le deuxième mois de février le plus chaud', ['mois de février = 2026-02']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
  it.each([
    ['the first six months of 2025', ['the first six months of 2025 = 2025-01/2025-06']],
    ['the second to last day of March 2025', ['the second to last day of March 2025 = 2025-03-30']],
    ['before the end of December', ['the end of December = 2025-12']],
    ['between August 2019 and now', ['August 2019 and now = 2019-08/2025-12-02']],
    ['in a fortnight’s time', ['in a fortnight’s time = 2025-12-16']],
    ['1 year, 2 days and 3 hours', ['1 year, 2 days and 3 hours = P1Y2DT3H']],
    ['over the weekend', ['the weekend = 2025-W48-WE']],
    ['next week Wednesday', ['next week Wednesday = 2025-12-10']],
    ['every Friday, and Friday mornings', ['every Friday = XXXX-WXX-5', 'Friday mornings = XXXX-WXX-5TMO']],
  ])('%s', (text, expected) => expect(times(text, '2025-12-02', en)).toEqual(expected));
});
