import type { Span, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { excerpt, inQuote, matches, sentenceNear, spaced, warn } from '../support.ts';

const RANKS: Record<string, number> = { premier: 1, premiere: 1, 'numero un': 1, 'n° 1': 1, leader: 1, deuxieme: 2, second: 2, seconde: 2, 'numero deux': 2, 'n° 2': 2, troisieme: 3, 'numero trois': 3, 'n° 3': 3, quatrieme: 4, cinquieme: 5, sixieme: 6, septieme: 7, huitieme: 8, 'second largest': 2, largest: 1, biggest: 1, 'second biggest': 2, 'third largest': 3, 'third biggest': 3, 'fourth largest': 4, 'fifth largest': 5, first: 1, third: 3, fourth: 4, fifth: 5, sixth: 6 }; // prettier-ignore
const ORDINAL =
  '(?:premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième)';
/** « le deuxième verrier européen », « numéro un mondial du secteur », “Europe's second-largest glassmaker”. */
const MARKET = new RegExp(
  spaced(
    `(?<![\\p{L}])(?:(${ORDINAL}) \\p{L}{4,}(?:eur|teur|teuse|ier|iste|fabricant|producteur|groupe|port|banque|employeur|opérateur|distributeur|constructeur|enseigne|chaîne|compagnie) |(numéro (?:un|deux|trois)|n° ?[1-3]|leader) )(européen|mondial|français|allemand|britannique|américain|national)(?:ne|e|s|es)?(?![\\p{L}])`,
  ),
  'giu',
);
const MARKET_EN =
  /(?<![\p{L}])(Europe|Britain|France|Germany|the world|the country|the UK|Scotland|Ireland|America)['’]s (second|third|fourth|fifth)?[- ]?(largest|biggest) \p{L}{4,}/giu;
/** « son deuxième mandat », “her third term”. */
const TERM = new RegExp(
  spaced(
    `(?<![\\p{L}])(?:son|leur|un|his|her|their|a) (${ORDINAL}|first|second|third|fourth|fifth|sixth) (?:et (?:dernier|ultime) )?(?:mandat|term)(?![\\p{L}])`,
  ),
  'giu',
);
/** Another time, another person: no contradiction. */
const OTHERWISE =
  /(?<![\p{L}])(?:ancien\p{L}*|alors|devenir|deviendra\p{L}*|vise\p{L}*|ambition\p{L}*|après|avant|derrière|devant|rival\p{L}*|concurrent\p{L}*|jusqu|brigu\p{L}*|réél\p{L}*|candidat\p{L}*|lors|pendant|durant|pour un|achev\p{L}*|termin\p{L}*|prochain\p{L}*|futur\p{L}*|former\p{L}*|become|behind|ahead|rival\p{L}*|competitor\p{L}*|then|during|after|before|seek\p{L}*|next|prédécesseur\p{L}*|successeur\p{L}*|en (?:19|20)\d{2}|in (?:19|20)\d{2})(?![\p{L}])/iu;

/** One firm, one rank on its market; one person, one number of the mandate that runs. */
export const rank: Check = {
  rule: 'consistency/rank',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Deux rangs', en: 'Two ranks' },
  describe: {
    fr: 'Le même rang (sur un marché, d’un mandat) est donné de deux façons dans l’article.',
    en: 'The same rank (on a market, of a term of office) is given in two ways in the article.',
  },
  examples: {
    wrong: [
      'Le deuxième verrier européen a publié ses résultats.\n\nLe [[numéro un européen]] du secteur pourrait construire un four.',
      {
        text: 'Le numéro deux européen du verre a vendu plus en 2025.\n\nLe [[numéro trois européen]] du secteur pourrait construire un four.',
        date: '2026-02-26',
      },
      'La maire achève son deuxième mandat. « C’est long », dit-elle. Élue depuis 2014, elle en est à son [[troisième mandat]].',
      {
        text: 'Europe’s second-largest glassmaker rose on Monday. Shares in [[Europe’s largest glassmaker]] closed at 31 euros.',
        language: 'en',
      },
    ],
    right: [
      'Le deuxième verrier européen a publié ses résultats.\n\nLe numéro deux européen du secteur pourrait construire un four.',
      'Le deuxième verrier européen a publié ses résultats.\n\nIl reste derrière Ardal, numéro un européen du secteur.',
      {
        text: 'Le numéro deux européen du verre a vendu plus en 2025.\n\nEn 2019, le numéro trois européen du secteur perdait de l’argent.',
        date: '2026-02-26',
      },
      'Le deuxième verrier européen a publié ses résultats. Il est le troisième verrier mondial.',
      'Élue pour un premier mandat en 2014, la maire achève son deuxième mandat.',
      'Le maire achève son deuxième mandat. Il brigue un troisième mandat.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const now = article.date ? Number(article.date.value.slice(0, 4)) : 9999;
    const first = new Map<string, { rank: number; span: Span }>();
    const tell = (key: string, rank: number | undefined, span: Span) => {
      const sentence = sentenceNear(article, span, 200);
      // The year that the article tells of is no other time.
      const told = article.text.slice(sentence.start, sentence.end).replace(/(?<=(?:en|in)[ \u00a0\u202f])\d{4}/gu, (year) => (Number(year) >= now - 1 ? '' : year)); // prettier-ignore
      if (!rank || inQuote(article, span) || OTHERWISE.test(told)) return;
      const before = first.get(key);
      if (!before) first.set(key, { rank, span });
      else if (before.rank !== rank) {
        const [a, b] = [before.span, span].map((one) => excerpt(article.text.slice(one.start, one.end), 50)) as [string, string]; // prettier-ignore
        warnings.push(
          warn(
            'consistency/rank',
            'warning',
            span,
            { fr: `« ${b} » ici, « ${a} » plus haut.`, en: `“${b}” here, “${a}” above.` },
            { against: [before.span] },
          ),
        );
      }
    };
    for (const match of matches(article, MARKET))
      tell(`m:${fold(match[3]!)}`, RANKS[fold(match[1] ?? match[2]!)], match);
    for (const match of matches(article, MARKET_EN))
      tell(`m:${fold(match[1]!)}`, match[2] ? RANKS[`${fold(match[2])} largest`] : 1, match);
    const people = new Set(article.people.filter((one) => one.office).map((one) => one.name));
    // With several people in office nobody knows whose mandate it is.
    if (people.size <= 1)
      for (const match of matches(article, TERM)) tell('term', RANKS[fold(match[1]!)], match);
    return warnings;
  },
};
