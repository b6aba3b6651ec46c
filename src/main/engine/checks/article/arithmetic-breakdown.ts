import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { blockAt, overlapping, touching } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { mayBegin, scan } from '../../text/scan.ts';
import {
  amountsIn,
  comparable,
  counted,
  countsPeople,
  say,
  total,
  working,
  type Amount,
} from '../amounts.ts';
import { confirm, inFurniture, inQuote, warn } from '../support.ts';

/** Seats and who sits on them are one. */
const SEAT = /^(?:siege|fauteuil|elu|elue|conseiller|conseillere|depute|deputee|mandat|seat|councillor)$/u;
/** A whole that is all there is: « transportait 48 passagers », « compte 43 sièges », « sur les 20 matchs ». */
const ALL =
  /(?<![\p{L}])(?:compt(?:e|ent|ait|aient|era)|transport(?:e|ait|aient)|comprend|comprennent|réunit|réunissait|rassembl(?:e|ait)|embarqu(?:e|ait)|abrit(?:e|ait)|héberg(?:e|eait)|emploie|emploient|employait|regroup(?:e|ait)|sur(?: les| ses| un total de)?|à bord|has|carried|carries|employs|comprises)(?![\p{L}])/iu;
/** What makes of a number something else than a part. */
const NO_PART =
  /(?<![\p{L}])(?:dont|contre|après|avant|hausse|baisse|augment\p{L}*|fois|par rapport|auparavant|au lieu|plus que|moins que|de plus|de moins|an dernier|en (?:19|20)\d{2}|environ|près|autres?|supplémentaires?|voix|points?|ans|euros|minutes?|heures?|jours?|mois|including|against|more|less|other|years?)(?![\p{L}])/iu;
const INTEGER = /(?<![\p{L}\p{N}.,/’'(-])(\d{1,3}(?:[ \u00a0\u202f]\d{3})*|\d+)(?![\p{L}\p{N}/%-]|[.,]\d|[ \u00a0\u202f]?(?:%|€|h(?![\p{L}])))/gu; // prettier-ignore
/** « (9), de Chambéry (7) et de Grenoble (8) ». */
const BRACKETED = /\((\d{1,3}(?:[ \u00a0\u202f]\d{3})*)\)/gu;
const SHARED = /(?<![\p{L}])(?:réparti|dispatché|partagé|soign|transporté|hospitalisé|distribu|spread|shared|taken)\p{L}*/iu; // prettier-ignore

/** « Le car transportait 48 passagers. Trois sont morts, 21 blessés et 26 indemnes »: the list that opens a sentence makes the whole that the one before told. */
export const breakdown: Check = {
  rule: 'arithmetic/breakdown',
  severity: 'warning',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Répartition d’une phrase à l’autre', en: 'Breakdown over two sentences' },
  describe: {
    fr: 'Les parties énumérées dans une phrase, ou entre parenthèses, ne font pas le total donné juste avant.',
    en: 'The parts that a sentence lists, or brackets give, do not make the total told right before.',
  },
  examples: {
    wrong: [
      'Le bateau transportait [[31 passagers]]. Quatre se sont noyés, 12 ont été hospitalisés et 17 sont saufs.',
      'Le conseil compte [[29 sièges]]. La liste de Marie Droz obtient 18 élus, celle de Luc Pons 8 et celle d’Ana Roy 5.',
      '[[Les 14 blessés]] ont été répartis entre les hôpitaux de Lens (6), de Douai (5) et de Lille (4).',
      'Le pont coûtera [[9,4 millions d’euros]]. L’État donnera 2,1 millions, la Région 1,8 million et le Département 1,5 million ; la ville paiera le solde, soit 4,6 millions.',
      {
        text: 'The ferry carried [[31 passengers]]. Four drowned, 12 were taken to hospital and 17 are safe.',
        language: 'en',
      },
    ],
    right: [
      'Le bateau transportait 31 passagers. Quatre se sont noyés, 12 ont été hospitalisés et 15 sont saufs.',
      'Le bateau transportait 31 passagers. Quatre se sont noyés et deux sont portés disparus.',
      'Le conseil compte 29 sièges. La liste de Marie Droz obtient 18 élus, celle de Luc Pons 7 et celle d’Ana Roy 4.',
      'Les 14 blessés ont été répartis entre les hôpitaux de Lens (6), de Douai (5) et de Lille (3).',
      'Le pont coûtera 10 millions d’euros. L’État donnera 2,1 millions, la Région 1,8 million et le Département 1,5 million ; la ville paiera le solde, soit 4,6 millions.',
      'Le pont a coûté 9,4 millions d’euros. La ville a versé 2,1 millions, la Région 1,8 million. Le reste a été emprunté, soit 5,5 millions.',
      'Le lycée compte 420 élèves. Il en attendait 200, puis 150 et enfin 90 de plus.',
      'L’usine emploie 240 salariés. Elle a perdu 120 postes en 2019, 80 en 2021 et 60 en 2023.',
      'Le club compte 140 licenciés. Il a gagné 12 matchs, perdu 4 et fait 3 nuls.',
      'Les 14 blessés, dont Paul (6 ans) et Jean (5), ont été répartis entre deux hôpitaux.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    const { sentences } = article;
    for (const [i, sentence] of sentences.entries()) {
      const bracketed = inBrackets(article, sentence);
      if (bracketed) judge(bracketed.whole, bracketed.parts, warnings, confirmations);
      const paid = withRest(article, sentence, sentences[i - 1]);
      if (paid) judge(paid.whole, paid.parts, warnings, confirmations);
      const next = sentences[i + 1];
      if (!next || blockAt(article, next.start) !== blockAt(article, sentence.start)) continue;
      const whole = wholeOf(article, sentence);
      const parts = whole && partsOf(article, next, whole);
      if (whole && parts) judge(whole, parts, warnings, confirmations);
    }
    return { warnings, confirmations };
  },
};

const plain = ({ quantity, exact }: Amount) =>
  quantity.kind === 'number' && quantity.unit === null && exact && Number.isInteger(quantity.value);

/** The only count of a sentence, where it is told of all there is. */
function wholeOf(article: Reading, sentence: Span): Amount | null {
  if (sentence.end - sentence.start > 400) return null;
  const counts = amountsIn(article, sentence).filter((one) => one.quantity.counts !== null && plain(one));
  const whole = counts.at(-1);
  if (!whole || counts.length > 2 || whole.value < 5 || inQuote(article, whole)) return null;
  const before = article.text.slice(Math.max(sentence.start, whole.start - 60), whole.quantity.number.start);
  return ALL.test(before) && !NO_PART.test(before) ? whole : null;
}

/** The bare numbers of a list that is a whole sentence: each stands in a piece of its own, the last behind « et ». */
function partsOf(article: Reading, sentence: Span, whole: Amount): Amount[] | null {
  const { text } = article;
  if (sentence.end - sentence.start > 300 || inFurniture(article, sentence) || text[sentence.start] === '«') return null; // prettier-ignore
  const told = text.slice(sentence.start, sentence.end);
  if (NO_PART.test(told.replace(/(?:celle|celui|ceux|celles)[ \u00a0\u202f]d/giu, ''))) return null;
  const amounts = numbersIn(article, sentence);
  if (amounts.length < 3 || amounts.length > 6) return null;
  const seats = SEAT.test(counted(whole) ?? '');
  for (const [i, part] of amounts.entries()) {
    if (!plain(part)) return null;
    const own = counted(part);
    const alike = own === null || own === counted(whole) || (seats && SEAT.test(own)) || (countsPeople(whole) && countsPeople(part)); // prettier-ignore
    if (!alike) return null;
    if (i === 0) continue;
    const between = text.slice(amounts[i - 1]!.end, part.start);
    const last = i === amounts.length - 1;
    if (between.length > 90 || /[.;:!?()]/u.test(between)) return null;
    if (!(last ? /(?<![\p{L}])(?:et|and)(?![\p{L}])/iu : /,/u).test(between)) return null;
  }
  return amounts;
}

/** The amounts of a sentence with the bare integers that stand for themselves: « celle de Luc Pons 8 ». */
function numbersIn(article: Reading, sentence: Span): Amount[] {
  const amounts = amountsIn(article, sentence);
  for (const match of scan(article.text.slice(sentence.start, sentence.end), INTEGER)) {
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if (touching(article.quantities, span).length > 0 || overlapping(article.times, span).length > 0)
      continue;
    amounts.push(bare(article.text, span));
  }
  return amounts.sort((a, b) => a.start - b.start);
}

function bare(text: string, span: Span): Amount {
  const passage = text.slice(span.start, span.end);
  const value = Number(passage.replace(/[ \u00a0\u202f]/gu, ''));
  return {
    ...span,
    value,
    slack: 0,
    passage,
    exact: true,
    quantity: { ...span, number: span, kind: 'number', value, low: null, high: null, unit: null, counts: null, of: null, approximate: false, comparator: '=' }, // prettier-ignore
  };
}

/** What closes a list of sums that make a whole: « la ville paiera le solde, soit 4,6 millions ». */
const REST =
  /(?<![\p{L}])(?:le solde|le reste|le restant|le reliquat|the rest|the remainder|the balance)(?![\p{L}])[^.;:()]{0,60}?(?:,[ \u00a0\u202f]soit|soit|,|:|or|\()[ \u00a0\u202f]?$/iu;

/** The sums of a sentence of which the last is all that remained to be paid, and the sum that they make, told before them. */
function withRest(
  article: Reading,
  sentence: Span,
  before: Span | undefined,
): { whole: Amount; parts: Amount[] } | null {
  // prettier-ignore
  const { text } = article;
  const sums = amountsIn(article, sentence).filter(isSum);
  const last = sums.at(-1);
  const previous = sums.at(-2);
  if (!last || !previous || sums.length > 9 || inQuote(article, last)) return null;
  if (!REST.test(text.slice(Math.max(previous.end, last.start - 90), last.start))) return null;
  const near = before && text.slice(before.end, sentence.start).trim() === '' && blockAt(article, before.start) === blockAt(article, sentence.start); // prettier-ignore
  const told = near ? amountsIn(article, before).filter(isSum).at(-1) : undefined;
  const [whole, parts] = told && told.value > Math.max(...sums.map((one) => one.value)) ? [told, sums] : [sums[0]!, sums.slice(1)]; // prettier-ignore
  if (whole === last || parts.length < 2 || parts.some((one) => !one.exact || one.value >= whole.value)) return null; // prettier-ignore
  return whole.exact && parts.every((one) => comparable(whole, one)) ? { whole, parts } : null;
}

/** Money, or a bare number of millions beside it. */
const isSum = ({ quantity, value }: Amount) =>
  quantity.kind === 'currency' ||
  (quantity.kind === 'number' && quantity.unit === null && value >= 1e6 && quantity.counts === null);

/** A count that is shared out, and the numbers in brackets behind each that has a share. */
function inBrackets(article: Reading, sentence: Span): { whole: Amount; parts: Amount[] } | null {
  if (sentence.end - sentence.start > 600 || !mayBegin(article.text, SHARED, sentence)) return null;
  const told = article.text.slice(sentence.start, sentence.end);
  if (!SHARED.test(told)) return null;
  const parts = [...scan(told, BRACKETED)].map((match) =>
    bare(article.text, {
      start: sentence.start + match.index + 1,
      end: sentence.start + match.index + match[0].length - 1,
    }),
  );
  if (parts.length < 2) return null;
  const amounts = amountsIn(article, { start: sentence.start, end: parts[0]!.start });
  const whole = amounts.find((one) => one.quantity.counts !== null && plain(one));
  if (!whole || amounts.filter(plain).length > 1) return null;
  for (const [i, part] of parts.entries()) {
    if (i === 0) continue;
    const between = article.text.slice(parts[i - 1]!.end, part.start);
    const last = i === parts.length - 1;
    if (between.length > 70 || !(last ? /(?<![\p{L}])(?:et|and)(?![\p{L}])/iu : /,/u).test(between))
      return null;
  }
  return { whole, parts };
}

function judge(whole: Amount, parts: Amount[], warnings: Warning[], confirmations: Confirmation[]): void {
  const sum = total(parts);
  // A list that is far from the whole is no breakdown of it.
  if (sum < whole.value * 0.8 || sum > whole.value * 1.25) return;
  const work = working(parts, whole, sum);
  const said = say(whole.value, whole);
  if (
    Math.abs(sum - whole.value) <=
    Math.hypot(whole.slack, ...parts.map((part) => Math.min(part.slack, whole.slack))) + 1e-9
  )
    confirmations.push(
      confirm('arithmetic/breakdown', whole, {
        fr: `${work.fr} : la somme est juste.`,
        en: `${work.en}: the sum is right.`,
      }),
    );
  else
    warnings.push(
      warn(
        'arithmetic/breakdown',
        'warning',
        whole,
        {
          fr: `${work.fr}, non ${said.fr}.`,
          en: `${work.en}, not ${said.en}.`,
        },
        { against: parts },
      ),
    );
}
