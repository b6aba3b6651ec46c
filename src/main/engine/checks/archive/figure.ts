import type { Agreement, Analysis, Relation, Statement, Warning } from '../../../../shared/analysis.ts';
import { sameFigure, sameMeasure, sameTime, sharedTopics, unitsMeet, valuesOf } from '../../figures.ts';
import { overlapOf, partsOf, periodsMeet, storyOf } from '../../matching.ts';
import type { ArchiveCheck, ArchivedStatement } from '../../rule.ts';
import { excerpt, numberEn, numberFr } from '../support.ts';
import { distinct, nearStatements } from './near.ts';
import { articlesNamed, byWeight, passagesOf } from './support.ts';

/** Code units within which figures stand beside each other. */
const BESIDE = 200;

/** Two articles give two values of the same figure. */
export const figure: ArchiveCheck = {
  rule: 'archive/figure',
  severity: 'warning',
  title: { fr: 'Deux valeurs du même chiffre', en: 'Two values of one figure' },
  describe: {
    fr: 'Un autre article donne une autre valeur de la même mesure, pour la même période.',
    en: 'Another article gives another value of the same measure for the same time.',
  },
  examples: {
    wrong: [
      // The result of one match.
      {
        text: 'Grandval a battu Port-Sérignac [[31-28]] samedi en finale de la Coupe.',
        date: '2025-05-11',
        others: [
          {
            text: 'Samedi, Port-Sérignac a perdu la finale de la Coupe face à Grandval 31-29.',
            date: '2025-05-12',
          },
        ],
      },
      // How old somebody is.
      {
        text: 'La cardiologue Nadia Kowalski, [[44 ans]], dirige l’hôpital de Brévanne.',
        date: '2025-05-11',
        others: [
          {
            text: 'L’hôpital de Brévanne est dirigé par la cardiologue Nadia Kowalski, 47 ans.',
            date: '2025-05-12',
          },
        ],
      },
      {
        text: 'La ville de Brévanne compte [[14 200 habitants]] depuis le dernier recensement.',
        date: '2025-05-02',
        others: [
          { text: 'Brévanne compte 16 400 habitants, selon le dernier recensement.', date: '2025-03-20' },
        ],
      },
      {
        text: 'En 2024, Volterra a vendu [[310 000 voitures]] en Europe.',
        date: '2025-05-02',
        others: [{ text: 'Volterra a vendu 280 000 voitures en Europe en 2024.', date: '2025-03-20' }],
      },
      {
        text: 'Le chômage a atteint [[7,9 %]] en France au quatrième trimestre 2024.',
        date: '2025-02-14',
        others: [
          { text: 'Au quatrième trimestre 2024, le chômage a atteint 7,3 % en France.', date: '2025-02-11' },
        ],
      },
      {
        text: 'Feu à l’usine Valdor de Brévanne\n\nL’usine Valdor de Brévanne a brûlé mardi. [[Quelque 900 riverains]] ont été confinés.',
        date: '2026-06-11',
        others: [
          {
            text: 'Incendie de l’usine Valdor de Brévanne\n\nL’usine Valdor de Brévanne a brûlé mardi. Environ 600 riverains ont été confinés.',
            date: '2026-06-10',
          },
        ],
      },
      {
        text: 'Le canal de Lonsault mesure [[62 kilomètres]].',
        others: [
          {
            text: 'Long de 48 kilomètres, le canal de Lonsault mesure à peine deux mètres de fond. Le canal de Lonsault mesure 48 kilomètres.',
          },
        ],
      },
      {
        text: 'Le budget de la région doit consacrer 12 % aux transports. Le conseil examine la trajectoire vers les [[12 %]] de lignes ferroviaires.',
        date: '2025-05-02',
        others: [
          {
            text: 'La région consacre 12 % de son budget aux transports, dont 4 % aux lignes ferroviaires.',
            date: '2025-03-20',
          },
        ],
      },
    ],
    right: [
      // A birthday between two articles.
      {
        text: 'La cardiologue Nadia Kowalski, 44 ans, dirige l’hôpital de Brévanne.',
        date: '2025-05-11',
        others: [
          {
            text: 'L’hôpital de Brévanne est dirigé par la cardiologue Nadia Kowalski, 45 ans.',
            date: '2025-11-12',
          },
        ],
      },
      // Two matches.
      {
        text: 'Grandval a battu Port-Sérignac 31-28 samedi en finale de la Coupe.',
        date: '2025-05-11',
        others: [
          { text: 'Grandval avait battu Lanvière 26-24 en demi-finale de la Coupe.', date: '2025-05-12' },
        ],
      },
      // Two sites of one company.
      {
        text: 'Feu à l’usine Valdor de Brévanne\n\nL’usine Valdor de Brévanne a brûlé mardi. Quelque 900 riverains ont été confinés.',
        date: '2026-06-10',
        others: [
          {
            text: 'Feu à l’usine Valdor de Lonsault\n\nL’usine Valdor de Lonsault a brûlé jeudi. Environ 600 riverains ont été confinés.',
            date: '2026-06-12',
          },
        ],
      },
      // Two years of one rate.
      {
        text: 'Le chômage a atteint 7,9 % en France en 2023.',
        date: '2025-02-14',
        others: [{ text: 'Le chômage a atteint 7,3 % en France en 2024.', date: '2025-02-11' }],
      },
      // A part and its whole.
      {
        text: 'La région consacre 12 % de son budget aux transports, dont 4 % aux lignes ferroviaires.',
        date: '2025-05-02',
        others: [{ text: 'La région consacre 12 % de son budget aux transports.', date: '2025-03-20' }],
      },
      // Parts listed behind their total, which another article rounds.
      {
        text: 'Le chantier du pont de Brévanne coûtera 3,24 millions d’euros : 1,4 million pour les appuis et 1,84 million pour les accès.',
        date: '2025-05-02',
        others: [
          { text: 'Le chantier du pont de Brévanne coûtera 3,2 millions d’euros.', date: '2025-05-02' },
        ],
      },
      // Rounded and exact.
      {
        text: 'Volterra emploie environ 4 800 salariés en Espagne.',
        date: '2025-05-02',
        others: [{ text: 'Volterra emploie 4 812 salariés en Espagne.', date: '2025-05-02' }],
      },
      {
        text: 'Le déficit de la France a atteint 5,8 % du PIB en 2024.',
        date: '2025-05-02',
        others: [{ text: 'Le déficit de la France a atteint 5,81 % du PIB en 2024.', date: '2025-05-02' }],
      },
      // Two subjects with one noun.
      {
        text: 'La ville de Brévanne compte 14 200 habitants.',
        date: '2025-05-02',
        others: [{ text: 'La ville de Lonsault compte 16 400 habitants.', date: '2025-05-02' }],
      },
      // A toll that grows from day to day.
      {
        text: 'Le séisme de Brévanne a fait 31 morts, selon les secours.',
        date: '2025-05-04',
        others: [{ text: 'Le séisme de Brévanne a fait 12 morts, selon les secours.', date: '2025-05-01' }],
      },
      // Two summits of one series.
      {
        text: 'Le sommet de Lonsault a réuni 35 pays en janvier 2026.',
        date: '2026-01-20',
        others: [{ text: 'Le sommet de Lonsault a réuni 27 pays en mars 2024.', date: '2024-03-11' }],
      },
      // A bound that is met.
      {
        text: 'Le festival de Brévanne a accueilli au moins 30 000 visiteurs en 2024.',
        date: '2025-05-02',
        others: [
          { text: 'Le festival de Brévanne a accueilli 31 400 visiteurs en 2024.', date: '2025-05-02' },
        ],
      },
      // What was before and what is now.
      {
        text: 'Le taux de pauvreté est passé de 9 % à 11 % à Brévanne en 2024.',
        date: '2025-05-02',
        others: [
          {
            text: 'À Brévanne, le taux de pauvreté est passé à 11 % en 2024, contre 9 % en 2023.',
            date: '2025-05-02',
          },
        ],
      },
      // Both values stand in the other article.
      {
        text: 'Volterra a vendu 310 000 voitures en Europe en 2024.',
        date: '2025-05-02',
        others: [
          {
            text: 'Volterra a vendu 310 000 voitures en Europe en 2024. Volterra avait promis 350 000 voitures en Europe en 2024.',
            date: '2025-05-02',
          },
        ],
      },
      // Two measures of one subject.
      {
        text: 'Volterra a vendu 310 000 voitures en Europe en 2024.',
        date: '2025-05-02',
        others: [{ text: 'Volterra a rappelé 45 000 voitures en Europe en 2024.', date: '2025-05-02' }],
      },
      {
        text: 'Le prix du blé a augmenté de 4 % en mars 2025.',
        date: '2025-05-02',
        others: [{ text: 'Le prix du maïs a augmenté de 7 % en mars 2025.', date: '2025-05-02' }],
      },
    ],
  },
  run(article, archive) {
    const own = distinct(article.statements.filter((one) => one.kind === 'figure' && one.number !== null));
    if (own.length === 0) return {};
    const others = nearStatements(article, archive, 'figure').filter((one) => one.number !== null);
    const agreements: Agreement[] = [];
    const warnings: Warning[] = [];
    for (const mine of own) {
      const comparable = others.filter((one) => unitsMeet(one, mine) !== 'apart').sort(byWeight);
      agreements.push(...agreeing(mine, comparable, own, article.date?.value ?? null));
      const warning = against(mine, comparable, own, article);
      if (warning) warnings.push(warning);
    }
    return { agreements, warnings };
  },
};

function agreeing(
  mine: Statement,
  others: readonly ArchivedStatement[],
  own: readonly Statement[],
  date: string | null,
): Agreement[] {
  const groups = new Map<Relation, ArchivedStatement[]>();
  const siblings = own.filter(
    (one) =>
      one !== mine &&
      (one.unit === mine.unit || partsOf(one).before) &&
      Math.abs(one.start - mine.start) < BESIDE,
  );
  for (const other of others) {
    const relation = relationOf(mine, other, others, siblings, date);
    if (relation) groups.set(relation, [...(groups.get(relation) ?? []), other]);
  }
  return [...groups].map(([relation, list]) => ({
    start: mine.start,
    end: mine.end,
    what: mine.label,
    relation,
    related: passagesOf(list),
  }));
}

function relationOf(
  mine: Statement,
  other: ArchivedStatement,
  others: readonly ArchivedStatement[],
  siblings: readonly Statement[],
  date: string | null,
): Relation | null {
  const values = valuesOf(mine, other);
  if (values === 'met') return null;
  if (values !== 'apart') {
    if (
      !(values === 'equal'
        ? sameFigure(mine, other)
        : sameMeasure(mine, other) !== 'none' &&
          (storyOf(mine, other) === 2 || sameTime(dated(mine, null), other) !== 'two'))
    )
      return null;
    if (values === 'rounded') return 'refines';
    return mine.speaker !== null && other.speaker !== null && mine.speaker !== other.speaker
      ? 'reported'
      : 'agrees';
  }
  if (wasThat(mine, other, siblings)) return 'evolves';
  if (
    sameMeasure(mine, other) === 'sure' &&
    isNamed(mine, other) &&
    !others.some(
      (one) => one.article === other.article && one.number === mine.number && one.unit === mine.unit,
    ) &&
    !partsOf(mine).part &&
    !partsOf(other).part &&
    sameTime(dated(mine, date), other) === 'two' &&
    ((mine.from === null && other.from === null) || samePeriodButCounted(mine, other))
  )
    return 'evolves';
  return isRest(mine, other, others, siblings) ? 'evolves' : null;
}

/** What is counted again from day to day is another count though both name the day of the event. */
const samePeriodButCounted = (mine: Statement, other: ArchivedStatement): boolean =>
  sameYears(mine, other) && !partsOf(mine).before && !partsOf(other).before; // prettier-ignore

/** Their periods meet, or the one that is said is not years from the day of either article. */
function sameYears(mine: Statement, other: ArchivedStatement): boolean {
  if (mine.from !== null && other.from !== null) return periodsMeet(mine, other);
  const year = Number((mine.from ?? other.from)?.slice(0, 4));
  return other.articleDate === null || Math.abs(year - Number(other.articleDate.slice(0, 4))) <= 1;
}

/** « 365 salariés, contre 412 en mars »: the other article has what was before. */
function wasThat(mine: Statement, other: ArchivedStatement, siblings: readonly Statement[]): boolean {
  const was = siblings.some(
    (one) => partsOf(one).before && one.start > mine.end && one.number === other.number,
  );
  if (!was || partsOf(mine).before || partsOf(other).before) return false;
  return !overlapOf(mine, other).namesDisjoint && isNamed(mine, other);
}

/** 1.5 here beside a whole of 5; there 5 with a part of 3.5: the rest is the same. */
function isRest(
  mine: Statement,
  whole: ArchivedStatement,
  others: readonly ArchivedStatement[],
  siblings: readonly Statement[],
): boolean {
  if (!siblings.some((one) => one.number === whole.number && sameFigure(one, whole))) return false;
  if (others.some((one) => one.article === whole.article && one.number === mine.number)) return false;
  return others.some(
    (part) =>
      part.article === whole.article &&
      partsOf(part).part &&
      part.start > whole.end &&
      part.start - whole.end < BESIDE &&
      Math.abs(whole.number! - part.number! - mine.number!) < 1e-9 &&
      siblings.some((one) => one.number === part.number),
  );
}

const dated = (statement: Statement, articleDate: string | null) => ({ ...statement, articleDate });

function against(
  mine: Statement,
  others: readonly ArchivedStatement[],
  own: readonly Statement[],
  article: Analysis,
): Warning | null {
  const parts = partsOf(mine);
  if (parts.before && mine.from === null) return null;
  const grave: ArchivedStatement[] = [];
  const doubtful: ArchivedStatement[] = [];
  const scope: ArchivedStatement[] = [];
  // What a reference confirms is not held against other articles: the fault is theirs.
  const confirmed = others.some((one) => one.role === 'reference' && valuesOf(mine, one) !== 'apart' && sameMeasure(mine, one) === 'sure' && sameTime(dated(mine, article.date?.value ?? null), one) !== 'two'); // prettier-ignore
  for (const other of others) {
    if (valuesOf(mine, other) !== 'apart' || (confirmed && other.role !== 'reference')) continue;
    const measure = sameMeasure(mine, other);
    if (measure === 'none') continue;
    if (partsOf(other).part !== parts.part) {
      const bothHere = own.some(
        (one) => one !== mine && one.unit === other.unit && one.number === other.number,
      );
      if (partsOf(other).part && !bothHere && isWhole(mine, other, others)) scope.push(other);
      continue;
    }
    const time = sameTime(dated(mine, article.date?.value ?? null), other);
    if (time === 'two' || !isAnchored(mine, other, time)) continue;
    // An article that gives both values tells two things apart.
    const both =
      own.some((one) => one !== mine && unitsMeet(one, other) !== 'apart' && one.number === other.number) ||
      others.some(
        (one) =>
          one.article === other.article && one.number === mine.number && sameMeasure(mine, one) !== 'none',
      );
    if (both) continue;
    if (measure === 'sure' && (time === 'said' || (time === 'likely' && isNamed(mine, other))))
      grave.push(other);
    else if (measure === 'sure' || time !== 'unknown') doubtful.push(other);
  }
  if (grave.length) return warning(mine, grave, 'warning', '', '');
  if (doubtful.length)
    return warning(
      mine,
      doubtful,
      'note',
      ' ; la portée ou la date peuvent différer',
      '; scope or date may differ',
    );
  const [part] = scope;
  if (part)
    return warning(mine, [part], 'note', ` ; c’est là une part d’un total de ${shown(mine, 'fr')}`, `, a part of a total of ${shown(mine, 'en')} there`); // prettier-ignore
  return null;
}

/** Whether both say or mean of whom the figure is. */
const isNamed = (mine: Statement, other: Statement): boolean =>
  overlapOf(mine, other).sharedNames > 0 || sharedTopics(mine, other) > 0;

/** Whether something besides common words ties two figures: a name, a subject, a date, or many words. */
function isAnchored(mine: Statement, other: Statement, time: ReturnType<typeof sameTime>): boolean {
  const overlap = overlapOf(mine, other);
  return isNamed(mine, other) || overlap.sharedWords >= 5 || (time === 'said' && overlap.sharedWords >= 3);
}

/** The other article gives this value to the whole, and another to the part that bears these words. */
function isWhole(mine: Statement, part: ArchivedStatement, others: readonly ArchivedStatement[]): boolean {
  return others.some(
    (one) =>
      one.article === part.article &&
      one.number === mine.number &&
      one.unit === mine.unit &&
      one.end <= part.start &&
      part.start - one.end < 160,
  );
}

function warning(
  mine: Statement,
  list: ArchivedStatement[],
  severity: 'warning' | 'note',
  fr: string,
  en: string,
): Warning {
  const [first] = list as [ArchivedStatement];
  const those = articlesNamed(list.filter((one) => one.number === first.number));
  return {
    rule: 'archive/figure',
    severity,
    start: mine.start,
    end: mine.end,
    message: {
      fr: `${excerpt(mine.label)} ici, ${excerpt(first.label)} dans ${those.fr} pour ce qui semble la même mesure${fr}.`,
      en: `${excerpt(mine.label)} here, ${excerpt(first.label)} in ${those.en} for what seems the same measure${en}.`,
    },
    suggestion: null,
    related: passagesOf(list),
  };
}

function shown(statement: Statement, language: 'fr' | 'en'): string {
  const number = language === 'fr' ? numberFr(statement.number!) : numberEn(statement.number!);
  return statement.unit === '%' ? `${number} %` : number;
}
