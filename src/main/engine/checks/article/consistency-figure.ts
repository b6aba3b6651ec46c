import type { Quantity, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { rests } from '../english/totals.ts';
import { excerpt, inFurniture, inQuote, sentenceOrLine, warn } from '../support.ts';

/** Tolls: in one article they are told of one event, unless a word parts them. */
const TOLL = /^(?:mort|blesse|disparu|victime|dead|killed|injured|wounded)$/;
/** Another day, another count. */
const PARTED =
  /(?<![\p{L}])(?:dont|autres?|avant|après|précédent\p{L}*|auparavant|alors|initial\p{L}*|premier bilan|bilan provisoire|revu\p{L}*|porté\p{L}*|contre|en (?:19|20)\d{2}|l['’]an dernier|d['’]abord|puis|passé\p{L}*|sur|parmi|moins|plus|chacun\p{L}*|par|encore|restant\p{L}*|including|other|another|earlier|previous\p{L}*|then|of the|each|per|more|less|fewer)(?![\p{L}])/iu;
const FORMER =
  /(?<![\p{L}])(?:avai(?:t|ent) (?:fait|tué|causé|coûté|provoqué)|avai(?:t|ent) été tué|had (?:killed|left|claimed)|en (?:19|20)\d{2}|in (?:19|20)\d{2})/u;
/** The count of another time, of a part or of one place among others. */
const OTHER_YEAR =
  /(?<![\p{L}])(?:(?:en|in|depuis|since|fin|début)[ \u00a0\u202f](?:19|20)\d{2}|dont|déjà|dans un premier temps|à terme|chaque|rien que|notamment|including|already|alone|each|eventually)(?![\p{L}])/iu;
const DEFINITE = /(?<![\p{L}])(?:les|ces|ses|leurs|nos|the|its|these|all)[ \u00a0\u202f]$/iu;
const MOST = 300;

interface Told {
  quantity: Quantity;
  head: string;
  phrase: string;
  /** The first two words of the phrase; null where the second says nothing. */
  two: string | null;
  definite: boolean;
  title: boolean;
  standfirst: boolean;
  span: Span;
}

/** One thing counted twice with two results: in the headline and the body, or twice with « the ». */
export const figure: Check = {
  rule: 'consistency/figure',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Deux valeurs pour une mesure', en: 'Two values of a measure' },
  describe: {
    fr: 'Le même compte a deux valeurs : dans le titre et le texte, ou dans deux phrases.',
    en: 'The same count has two values: in the headline and the body, or in two sentences.',
  },
  examples: {
    wrong: [
      'L’usine garde ses 48 salariés permanents\n\nLa direction l’a promis mardi devant le conseil, après un mois de négociation serrée.\n\nLes [[52 salariés permanents]] ont voté la fin de la grève dans la soirée.',
      'Le groupe emploie 24 310 salariés. Selon un syndicat, les [[23 410 personnes]] du groupe sont inquiètes.',
      'Trois morts et 14 blessés dans l’incendie du marché\n\nLe feu a pris dimanche à l’aube dans une réserve.\n\nL’incendie a fait [[quatre morts]], a indiqué la préfecture.',
      'Au moins 14 morts dans un incendie\n\n[[Au moins 16 personnes]] ont été tuées dans l’incendie d’un marché, a indiqué la préfecture.',
      {
        text: 'Ferry operator to axe 260 jobs\n\nThe company said on Tuesday it would cut [[280 jobs]] and withdraw a ship.',
        language: 'en',
      },
      {
        text: 'Allies promised 1.9 billion euros.\n\nGermany gives 900 million euros, the Dutch 450 million, Norway 450 million, with the remaining [[200 million euros]] shared by others.',
        language: 'en',
      },
      'La fonderie de Lurs va créer 300 emplois\n\nLe groupe l’a annoncé lundi.\n\nLa fonderie créera [[280 emplois]] à Lurs. Les 280 emplois seront pourvus.',
    ],
    right: [
      {
        text: 'Allies promised 2 billion euros.\n\nGermany gives 900 million euros, the Dutch 450 million, Norway 450 million, with the remaining 200 million euros shared by others.',
        language: 'en',
      },
      'La fonderie va créer 300 emplois\n\nLa fonderie créera 297 emplois à Lurs, a indiqué la direction.',
      'La fonderie va créer plus de 300 emplois\n\nLa fonderie créera 340 emplois à Lurs, a indiqué la direction.',
      'La fonderie va créer près de 300 emplois\n\nLa fonderie créera 280 emplois à Lurs, a indiqué la direction.',
      'La fonderie va créer 300 emplois\n\nLe site de Lurs aura 180 emplois, celui de Vaux 120 emplois.',
      'La fonderie va créer 300 emplois\n\nLe groupe avait supprimé 120 emplois en 2019, lors de la crise.',
      'La fonderie va créer 300 emplois\n\nLa fonderie créera 300 emplois, dont 40 emplois de cadres.',
      'La fonderie va créer 300 emplois\n\nLe site compte déjà 850 emplois, d’après la mairie.',
      'L’usine garde ses 48 salariés permanents\n\nLes 48 salariés permanents ont voté la fin de la grève.',
      'Trois morts dans l’incendie du marché\n\nUn premier bilan faisait état de deux morts, a indiqué la préfecture. Le bilan est passé à trois morts.',
      'Le groupe emploie 24 310 salariés, contre 23 410 salariés un an plus tôt.',
      'La ville compte 12 écoles. Les quatre écoles du centre ferment.',
      'Les 27 États membres ont voté. Sept États membres s’y opposent.',
      'Trois blessés graves dans un carambolage\n\nL’accident a fait un mort et dix-sept blessés, dont trois dans un état grave.',
      'Au moins 14 morts dans un incendie\n\nAu moins 14 personnes ont été tuées. Un feu semblable avait fait deux morts à Lens.',
      'Deux blessés dans un accident à Arles\n\nUn autre accident avait fait trois blessés en 2023 au même endroit.',
      'Le club a gagné 12 matchs. L’an dernier, il avait gagné 9 matchs.',
      'Deux élèves sur les 24 élèves de la classe sont absents. Les 12 élèves du groupe bleu dorment.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    // By their heads: only what counts the same thing is held against each other.
    const kept = new Map<string, Told[]>();
    let size = 0;
    for (const quantity of article.quantities) {
      const told = tell(article, quantity);
      if (!told) continue;
      const alike = kept.get(told.head) ?? [];
      const before =
        alike.find((one) => same(one, told) && one.quantity.value !== told.quantity.value) ??
        headline(alike, told, article);
      if (
        before &&
        !warnings.some((other) => other.related.some((related) => related.start === before.span.start))
      ) {
        const [a, b] = [before, told].map((one) =>
          excerpt(article.text.slice(one.span.start, one.span.end), 50),
        ) as [string, string];
        warnings.push(
          warn(
            'consistency/figure',
            'warning',
            told.span,
            {
              fr: `« ${b} » ici, « ${a} » ${before.title ? 'dans le titre' : before.standfirst ? 'dans le chapô' : 'plus haut'}.`,
              en: `“${b}” here, “${a}” ${before.title ? 'in the headline' : before.standfirst ? 'in the standfirst' : 'above'}.`,
            },
            { against: [before.span] },
          ),
        );
      }
      if (size++ < MOST) kept.set(told.head, [...alike, told]);
    }
    return [...warnings, ...swapped(article), ...rests(article)];
  },
};

/** Those who are on a payroll, whatever they are called. */
const STAFF = /^(?:salarie|employe|personne|agent|collaborateur|people|employee|worker|staff|job)$/u;

/** « 24 310 salariés », then « 23 410 personnes »: two digits changed places in a count of the same. */
function swapped(article: Reading): Warning[] {
  const warnings: Warning[] = [];
  const kept: { quantity: Quantity; head: string; digits: string }[] = [];
  for (const quantity of article.quantities) {
    const { kind, value, low, counts, unit } = quantity;
    if (kind !== 'number' || value === null || low !== null || !counts || unit !== null) continue;
    const digits = String(value);
    // Round numbers are near one another by themselves.
    if (!/^\d{4,}$/u.test(digits) || digits.endsWith('00') || inFurniture(article, quantity)) continue;
    const noun = headOf(counts);
    const head = STAFF.test(noun) ? 'staff' : noun;
    const sentence = sentenceOrLine(article, quantity.start);
    const around = article.text.slice(sentence.start, sentence.end);
    const before = kept.find((one) => one.head === head && swap(one.digits, digits));
    if (kept.length < MOST) kept.push({ quantity, head, digits });
    if (!before || OTHER_YEAR.test(around) || /(?<![\p{L}])(?:contre|against|up from|down from|compared)(?![\p{L}])/u.test(around)) continue; // prettier-ignore
    const [a, b] = [before.quantity, quantity].map(({ start, end }) => article.text.slice(start, end)) as [string, string]; // prettier-ignore
    warnings.push(
      warn(
        'consistency/figure',
        'warning',
        quantity,
        { fr: `« ${b} » ici, « ${a} » plus haut : deux chiffres intervertis ?`, en: `“${b}” here, “${a}” above: two digits swapped?` }, // prettier-ignore
        { against: [before.quantity] },
      ),
    );
  }
  return warnings;
}

/** Whether two numbers differ by two neighbouring digits that changed places. */
function swap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function tell(article: Reading, quantity: Quantity): Told | null {
  const { text } = article;
  if (
    quantity.kind !== 'number' ||
    quantity.value === null ||
    quantity.low !== null ||
    !quantity.counts ||
    quantity.approximate ||
    (quantity.comparator !== '=' &&
      !(
        quantity.comparator === '>=' &&
        /^(?:au moins|at least)/iu.test(text.slice(quantity.start, quantity.end))
      ))
  )
    return null;
  if (inFurniture(article, quantity) || inQuote(article, quantity)) return null;
  const sentence = sentenceOrLine(article, quantity.start);
  const title =
    article.title !== null && quantity.start < article.title.end && quantity.start >= article.title.start;
  const behind = text.slice(quantity.number.start, Math.min(sentence.end, quantity.end + 40));
  const before = text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start);
  if (
    PARTED.test(before) ||
    /(?<![\p{L}])(?:sur|of)[ \u00a0\u202f](?:les[ \u00a0\u202f]|the[ \u00a0\u202f])?$/u.test(before)
  )
    return null;
  const head = killed(behind) ?? headOf(quantity.counts);
  if (!head || head.length < 3) return null;
  // Another event, told as past: « un incendie avait fait 78 morts ».
  if (TOLL.test(head) && !title && FORMER.test(text.slice(sentence.start, sentence.end))) return null;
  const phrase = fold(behind)
    .split(' ')
    .slice(1, 4)
    .map((word) => word.replace(/[^\p{L}]/gu, '').replace(/[sx]$/u, ''))
    .join(' ');
  const kind = blockAt(article, quantity.start)?.kind;
  if (kind === 'table') return null;
  const [first, second = ''] = phrase.split(' ');
  return {
    quantity,
    head,
    phrase,
    two: second.length < 4 ? null : `${first} ${second}`,
    definite:
      DEFINITE.test(before) ||
      /^(?:les|ces|ses|leurs|nos|the|its|these|all)[ \u00a0\u202f]/iu.test(
        text.slice(quantity.start, quantity.end),
      ),
    title,
    standfirst: kind === 'standfirst',
    span: { start: quantity.start, end: quantity.end },
  };
}

/** A toll of some of those hurt: « blessés graves », “seriously injured”. */
function partial(told: Told): boolean {
  return /^\p{L}+ (?:grave|leger|critique|serieu|dans|en|serious|slight|critical)/u.test(told.phrase);
}

function same(a: Told, b: Told): boolean {
  if (a.head !== b.head) return false;
  // « trois blessés graves » in the headline are some of the « dix-sept blessés ».
  if (TOLL.test(a.head))
    return a.title && a.quantity.comparator === b.quantity.comparator && !partial(a) && !partial(b);
  if (a.two === null || a.two !== b.two) return false;
  return (a.definite && b.definite) || (a.title && b.definite);
}

/** The headline's or standfirst's count of something, where the body counts the same thing otherwise, and never so. `alike`: counts of the same thing. */
function headline(alike: readonly Told[], told: Told, article: Reading): Told | undefined {
  if (told.title || told.standfirst || TOLL.test(told.head)) return undefined;
  const head = alike.find((one) => one.title || one.standfirst);
  if (!head || head.quantity.value === told.quantity.value) return undefined;
  const [rounded, exact] = [head.quantity.value!, told.quantity.value!];
  // « 300 emplois » stands for 297.
  if (rounded % 10 === 0 && Math.abs(rounded - exact) <= rounded * 0.02) return undefined;
  const sentence = sentenceOrLine(article, told.span.start);
  if (OTHER_YEAR.test(article.text.slice(sentence.start, sentence.end))) return undefined;
  const body = article.quantities.filter(
    (one) => one.counts && one.start > head.span.end && headOf(one.counts) === told.head,
  );
  return body.every((one) => one.value === exact) ? head : undefined;
}

/** « 16 personnes ont été tuées » is a toll of 16 dead. */
function killed(behind: string): string | null {
  return /^[\p{N}\p{L}  \u202f-]{1,14}[  \u202f](?:personnes?|people)[  \u202f](?:(?:ont été|sont|ont|est|a été|were|have been|had been|was)[  \u202f])?(?:tuée?s?|mortes?|décédée?s?|péri|killed|dead|died)(?![\p{L}])/u.test(
    behind,
  )
    ? 'mort'
    : null;
}

/** Head noun of a count, folded and without plural. */
function headOf(counts: string): string {
  return fold(counts)
    .split(' ')[0]!
    .replace(/(?<=\p{L}{3})[sx]$/u, '');
}
