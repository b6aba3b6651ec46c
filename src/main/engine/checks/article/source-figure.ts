import type { Quantity, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { foundAlone } from '../again.ts';
import { mayBegin } from '../../text/scan.ts';
import { excerpt, inFurniture, sentenceNear, sentenceOrLine, warn, words } from '../support.ts';
import { asksAndAnswers, isSourced } from '../sourced.ts';

/** People counted as a population, a crowd or a toll: always somebody's count. */
const PEOPLE = words(
  "habitants?|habitantes?|personnes|morts?|blessés?|victimes?|disparus?|réfugiés?|déplacés?|manifestants?|chômeurs?|demandeurs d'emploi|électeurs?|patients?|malades?|cas|visiteurs?|touristes?|inhabitants?|residents|people|dead|killed|injured|wounded|refugees?|protesters|unemployed|visitors",
  'iu',
);
/** Figures that the paper sees for itself: scores, times, prices of entry, rosters. */
const SEEN = words(
  'victoires?|scores?|matchs?|buts|championnat|mi-temps|billets?|won|goals?|kick-off|tickets?',
  'iu',
);
const LARGE_MONEY = 1_000_000;

/** A figure that somebody must have counted, in a paragraph without anybody to have counted it. */
export const figure: Check = {
  rule: 'source/figure',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Chiffre sans source', en: 'Figure without a source' },
  describe: {
    fr: 'Une population, un bilan, une somme ou une part dont rien ne dit qui l’a comptée ; simple note pour une part de gens ou une petite foule.',
    en: 'A population, toll, sum or share without anybody to have counted it; a mere note for a share of people or a small crowd.',
  },
  examples: {
    wrong: [
      'Brévanne a beaucoup changé. La commune compte [[12 400 habitants]] et deux gares.',
      'Objectif\u00a0: [[trois millions d’euros]] par an.',
      {
        text: 'The valley has emptied. It has lost [[4,000 inhabitants]] since the mine closed.',
        language: 'en',
      },
    ],
    right: [
      'La commune compte 12 400 habitants, selon l’Insee.',
      'Le maire, Luc Sarrazin, a détaillé le projet. Il coûtera trois millions d’euros.',
      'Le conseil a voté un budget de trois millions d’euros.',
      '«\u00a0Nous sommes 12 000 habitants\u00a0», rappelle-t-elle.',
      'Le feu a pris la nuit. Douze personnes ont été évacuées par l’escalier.',
      'Le gardien a arrêté 12 tirs.',
      'La préfecture dénombre 4 800 manifestants, les syndicats en revendiquent 12 000.',
      'L’asthme touche 4 millions de personnes. Il en tue 900 par an, d’après l’agence de santé.',
      'L’étude a porté sur 2 480 patients.\n\nLes 2 480 patients ont été suivis deux ans.',
      'Le train de 8 heures compte 12 voitures.',
      'La marge recule de 4 % au troisième trimestre. Le site est à 22 kilomètres, le livre compte 256 pages.',
      'Le groupe a publié lundi ses résultats.\n\nSa dette revient à 210 millions d’euros, après deux ans de cessions.',
      'Le texte passe par l’article 49.3 et le numéro 06 12 34 56 78.',
      { text: 'The valley has lost 4,000 inhabitants, according to the census.', language: 'en' },
      {
        text: 'The county cabinet approved the harbour on Tuesday.\n\nIt will cost £31.6m. Half of the catch, worth £2.1m, is lobster.',
        language: 'en',
      },
      {
        text: 'The ferry group Northline returned to profit last year, helped by cheaper fuel.\n\nProfit was £18.4m in the year to January. Revenue rose to £432m.',
        language: 'en',
      },
      {
        text: 'Why are trains late?\n\nWe spent £220m a year.\n\nAnd now?\n\nNow we spend £165m.\n\nIs it enough?\n\nNo. We need £30m more.',
        language: 'en',
      },
    ],
  },
  run(article, context) {
    const warnings: Warning[] = [];
    // Who answers vouches for the figures.
    if (asksAndAnswers(article)) return warnings;
    let last = -1;
    let isPublished: boolean | undefined;
    let told: ReadonlySet<string> | undefined;
    for (const { weight: heavy, unlessPublished, standfirst, ...quantity } of foundAlone(
      article,
      context,
      'source/figure',
      weighed,
    )) {
      if (unlessPublished && (isPublished ??= published(article))) continue;
      // A standfirst tells what the body sources; a toll told once by those who keep the count goes for the rest.
      const weight = heavy === 'warning' && (standfirst || counted(article, quantity)) ? 'note' : heavy;
      told ??= new Set(foundAlone(article, context, 'source/figure told', toldBySomebody).map(keyOf));
      if (told.has(keyOf(quantity))) continue;
      const sentence = sentenceOrLine(article, quantity.start);
      if (sentence.start === last) continue;
      last = sentence.start;
      const passage = excerpt(article.text.slice(quantity.start, quantity.end), 50);
      warnings.push(
        warn('source/figure', weight, quantity, {
          fr: `« ${passage} » : compté par qui, quand ?`,
          en: `“${passage}”: counted by whom, when?`,
        }),
      );
    }
    return warnings;
  },
};

/** A figure that its paragraph gives no source, and what that weighs. */
interface Weighed extends Span, Pick<Quantity, 'kind' | 'unit' | 'value'> {
  weight: 'warning' | 'note';
  unlessPublished: boolean;
  standfirst: boolean;
}

function weighed(article: Reading): Weighed[] {
  return article.quantities.flatMap((quantity) => {
    if (quantity.value === null || inFurniture(article, quantity)) return [];
    const block = blockAt(article, quantity.start);
    if (!block || !['paragraph', 'item', 'standfirst'].includes(block.kind)) return [];
    const weight = weigh(article, quantity);
    if (!weight || isSourced(article, quantity)) return [];
    const { start, end, kind, unit, value } = quantity;
    return [{ start, end, kind, unit, value, ...weight, standfirst: block.kind === 'standfirst' }];
  });
}

/** The figures that somebody told: « l’étude a porté sur 2 480 patients », then « ces 2 480 malades ». */
const toldBySomebody = (article: Reading): Quantity[] =>
  article.quantities.filter(
    (one) => one.value !== null && Math.abs(one.value) >= 100 && isSourced(article, one),
  );

const keyOf = (one: Pick<Quantity, 'kind' | 'unit' | 'value'>) =>
  `${one.kind} ${one.unit ?? ''} ${one.value}`;

/** Those who keep the count of a disaster or a crime. */
const KEEPER = words(
  'procureure?s?|parquet|préfet|préfète|préfecture|police|gendarmes?|gendarmerie|pompiers|secours|sdis|protection civile|prosecutors?|police|fire service|firefighters|coroner|sheriff|rescuers',
);

/** A toll, in an article in which those who keep the count spoke before. */
function counted(article: Reading, quantity: Span & Pick<Quantity, 'kind'>): boolean {
  const { text, attributions } = article;
  const sentence = sentenceNear(article, quantity);
  const said = text.slice(quantity.start, Math.min(quantity.end + 60, sentence.end));
  if (quantity.kind !== 'number' || !HURT.test(said)) return false;
  return attributions.some((one) => {
    KEEPER.lastIndex = 0;
    return (
      one.start < quantity.start && !one.vague && KEEPER.test(text.slice(one.source.start, one.source.end))
    );
  });
}

const HURT = /(?:mort|bless|victim|disparu|évacu|dead|killed|injur|wound|missing)/iu;

const TOLL = /(?:mort|bless|victim|disparu|dead|killed|injur|wound|missing)/iu;
/** « comptera 5 000 personnes ». */
const PLANNED = /(?<![\p{L}])(?:\p{L}{2,}er(?:a|ont)|réunir(?:a|ont)|will[ \u00a0\u202f]\p{L}+|would[ \u00a0\u202f]\p{L}+)[ \u00a0\u202f](?:[^,.;]{0,20})$/iu; // prettier-ignore

/** A share of people: somebody asked them or counted them. */
const POPULATION = words(
  '(?:des|de la|de nos|of|of the|of all) (?:français|françaises|européens|américains|britanniques|habitants|ménages|foyers|familles|population|électeurs|salariés|femmes|hommes|jeunes|enfants|élèves|étudiants|retraités|patients|personnes|entreprises|agriculteurs|enseignants|conducteurs|people|adults|voters|households|families|women|men|children|pupils|students|patients|workers|residents|population)',
  'iu',
);
/** Those whom a house counts at its own door. */
const OWN =
  /(?<!\p{L})(?:visit|spectat|passag|passenger|customer|client|abonn|subscri|usag|user|donor|donat)/iu;
const STAFF = /(?<![\p{L}])(?:emplo(?:i|y)|salarié|effectif|staff|workforce)/iu;
/** A body or a firm that gives its own figures: what the opening of an article tells goes for the sums and staff of the rest. */
const PUBLISHES = words(
  '(?:a|ont|avait|vient de|viennent de) (?:publiée?s?|publier|annoncée?s?|annoncer|présentée?s?|présenter|dévoilée?s?|dévoiler|votée?s?|voter|adoptée?s?|adopter|détaillée?s?|détailler|pris acte|approuvée?s?|approuver|chiffrée?s?)|publie|annonce|présente|dévoile|détaille|(?:a|ont) été (?:publiée?s?|dévoilée?s?|présentée?s?)|selon une (?:\\p{L}+ )?étude|(?:has|have) (?:reported|posted|announced|published|unveiled|approved|confirmed|said)|reported|posted|announced|unveiled|published|approved|agreed|backed|adopted|voted|convicted|found guilty|jailed|pleaded guilty|admitted|(?:pre-?tax|operating|net|underlying|annual|half-year|full-year) (?:profits?|loss(?:es)?)|(?:returned|swung|slipped|fell) (?:back )?(?:to|into) (?:a |an )?(?:\\p{L}+ )?(?:profit|loss)',
  'iu',
);
/** How far the opening of an article goes, in code units of its body. */
const OPENING = 700;

/** Whether the opening names who publishes the article's figures. */
function published(article: Reading): boolean {
  const from = article.title?.end ?? 0;
  return PUBLISHES.test(article.text.slice(from, from + OPENING));
}

/** What a figure without a source weighs; `unlessPublished`: only where the opening names nobody who publishes the article's figures. */
function weigh(article: Reading, quantity: Quantity): Pick<Weighed, 'weight' | 'unlessPublished'> | null {
  const { text } = article;
  const sentence = sentenceNear(article, quantity);
  if (mayBegin(text, SEEN, sentence) && SEEN.test(text.slice(sentence.start, sentence.end))) return null;
  const said = text.slice(quantity.start, Math.min(quantity.end + 20, sentence.end));
  const value = Math.abs(quantity.value!);
  switch (quantity.kind) {
    case 'currency':
      return value >= LARGE_MONEY ? { weight: 'warning', unlessPublished: true } : null;
    case 'percent':
      return POPULATION.test(text.slice(quantity.end, Math.min(quantity.end + 30, sentence.end)))
        ? { weight: 'note', unlessPublished: true }
        : null;
    case 'number':
      if (!PEOPLE.test(said)) return null;
      // « Douze personnes ont été évacuées »: that is seen.
      if (HURT.test(said) && (value >= 100 || TOLL.test(said)))
        return { weight: 'warning', unlessPublished: false };
      if (value < 100) return null;
      return {
        // A strength that is planned is nobody’s count.
        weight: value < 1000 || PLANNED.test(text.slice(Math.max(sentence.start, quantity.start - 50), quantity.start)) ? 'note' : 'warning', // prettier-ignore
        // « Le groupe, qui emploie 3 900 personnes »: its own count.
        unlessPublished:
          STAFF.test(text.slice(sentence.start, sentence.end)) ||
          OWN.test(text.slice(sentence.start, sentence.end)),
      };
    default:
      return null;
  }
}
