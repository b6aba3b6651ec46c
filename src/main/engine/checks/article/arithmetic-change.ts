import type { Confirmation, Quantity, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt, touching } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { amountOf } from '../amounts.ts';
import { changes } from '../english/changes.ts';
import { confirm, inFurniture, numberEn, numberFr, warn } from '../support.ts';

const UP =
  /(?<![\p{L}])(?:hausses?|augment\p{L}*|progress\p{L}*|croissance|bond\p{L}*|gagn\p{L}*|grimp\p{L}*|s['’]adjuge\p{L}*|accroissement|majoration|rise|rose|risen|increas\p{L}*|growth|grew|up|climb\p{L}*|soar\p{L}*|surg\p{L}*|jump\p{L}*|gain\p{L}*)(?![\p{L}])/iu;
const DOWN =
  /(?<![\p{L}])(?:baiss\p{L}*|recul\p{L}*|dimin\p{L}*|chut\p{L}*|perd\p{L}*|perte|abandonn\p{L}*|c[éè]d\p{L}*|lâch\p{L}*|réduction|réduit\p{L}*|repli|fall|fallen|fell|slump\p{L}*|plung\p{L}*|shrank|slid|tumbl\p{L}*|decreas\p{L}*|drop\p{L}*|down|declin\p{L}*|cut)(?![\p{L}])/iu;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/(?<![\p{L}])(?:doubl\p{L}*|multipli\p{L}* par deux|deux fois plus|twice)(?![\p{L}])/iu, 2],
  [/(?<![\p{L}])(?:tripl\p{L}*|multipli\p{L}* par trois|trois fois plus|threefold)(?![\p{L}])/iu, 3],
  [/(?<![\p{L}])(?:quadrupl\p{L}*|multipli\p{L}* par quatre|quatre fois plus|fourfold)(?![\p{L}])/iu, 4],
  [
    /(?<![\p{L}])(?:divis\p{L}* par deux|deux fois moins|diminu\p{L}* de moitié|baiss\p{L}* de moitié|rédui\p{L}* de moitié|recul\p{L}* de moitié|halv\p{L}*)(?![\p{L}])/iu,
    0.5,
  ],
];
const ABOUT_TIMES =
  /(?:presque|quasi\p{L}*|près de|plus que|plus de|environ|nearly|almost|more than|roughly|about)[ \u00a0\u202f]*(?:été[ \u00a0\u202f])?$/iu;

interface Pair {
  from: number;
  to: number;
  span: Span;
  percent: boolean;
  exact: boolean;
  /** Half of the last digit given of either end. */
  slack: { from: number; to: number };
  /** The percentage, where it stands between the two ends or right behind them. */
  told?: Quantity;
}

/** A change told with its two ends is the one they make; a change of percentages is told in points. */
export const change: Check = {
  rule: 'arithmetic/change',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Évolution', en: 'Change' },
  describe: {
    fr: 'La hausse ou la baisse annoncée n’est pas celle que font les deux valeurs, ou des points sont pris pour des pour cent.',
    en: 'The rise or fall that is told is not the one the two values make, or points are taken for per cent.',
  },
  examples: {
    wrong: [
      '[[Trois fois plus]] de dossiers : 1 200 en 2025, contre 600 en 2022.',
      {
        text: 'The pool drew 97,000 visitors last year, against 124,000 ten years ago, a fall of [[12 per cent]].',
        language: 'en',
      },
      {
        text: 'Its margin widened to 10.8 percent from 9.9 percent, a gain of [[60 basis points]].',
        language: 'en',
      },
      {
        text: 'Last month 84 per cent were on time, compared with 79 per cent a year earlier, so [[seven points]] more.',
        language: 'en',
      },
      {
        text: 'In 2015 the firm spent £220m on its tracks. By 2022 it was £165m, a cut of [[one third]].',
        language: 'en',
      },
      {
        text: 'Turnout reached 67.8 percent. It was 61.3 percent four years ago, an increase of [[8.5 points]].',
        language: 'en',
      },
      {
        text: 'The party had 44.1 percent and its rival 39.7 percent. Its lead of [[6.4 percentage points]] surprised many.',
        language: 'en',
      },
      {
        text: 'A season ticket costs £2,140, and it was £1,980 in March, an increase of [[£180]].',
        language: 'en',
      },
      {
        text: 'The shares closed at 618 pence. They rose [[4.1 percent]] to 667 pence in early trading.',
        language: 'en',
      },
      { text: 'Net debt was [[halved to £96m from £172m]].', language: 'en' },
      { text: 'The number has risen from 310 to 465, an increase of [[a third]].', language: 'en' },
      'Le prix est passé de 40 à 50 euros, soit une hausse de [[20 %]].',
      'Le chômage est passé de 7 % à 9 %, soit une hausse de [[2 %]].',
      'La facture a baissé de 80 à 60 euros, soit un recul de [[33 %]].',
      'La direction propose de porter la prime de 400 à 600 euros, soit une hausse de [[60 %]].',
      {
        text: 'The port handled 1.2 million boxes in 2025, down from 1.5 million a year earlier, a fall of [[30%]].',
        language: 'en',
      },
      'Le nombre de licenciés a [[doublé]], passant de 120 à 190.',
      'Le chiffre d’affaires atteint 412 millions d’euros, en hausse de [[12 %]] par rapport aux 385 millions de 2023.',
      'Le nombre d’accidents est passé de 120 à 90 en un an. Cette baisse de [[45 %]] réjouit la préfecture.',
      'Le titre perdait [[4,1 %]] à 38,20 euros à midi, après avoir clôturé à 38,90 euros la veille.',
      'La crise touche 6 % des patients traités, contre 8 % dans l’autre groupe, soit un risque [[réduit de moitié]].',
      { text: 'Sales climbed [[15%]] to £432m from £400m.', language: 'en' },
      { text: 'Turnover was £842m, from £780m a year earlier, up [[12%]].', language: 'en' },
      { text: 'Revenue rose to £38m from £25m, an [[80%]] increase.', language: 'en' },
      {
        text: 'Passengers rose from 200,000 in 2023 to 250,000 in 2024, an increase of [[20%]].',
        language: 'en',
      },
    ],
    right: [
      {
        text: 'The pool drew 97,000 visitors last year, against 124,000 ten years ago, a fall of 22 per cent.',
        language: 'en',
      },
      {
        text: 'Its margin widened to 10.8 percent from 9.9 percent, a gain of 90 basis points.',
        language: 'en',
      },
      {
        text: 'In 2015 the firm spent £220m on its tracks. By 2022 it was £165m, a cut of a quarter.',
        language: 'en',
      },
      {
        text: 'The party had 44.1 percent, its rival 39.7 percent and the Greens 9 percent. Its lead of 35.1 points over the Greens is new.',
        language: 'en',
      },
      { text: 'The shop sold 300 cars and 250 vans, an increase of 12 per cent.', language: 'en' },
      { text: 'The firm has 85 staff. Its sales reached £4m, an increase of 12 per cent.', language: 'en' },
      { text: 'Net debt was halved to £96m from £188m.', language: 'en' },
      { text: 'The number has risen from 310 to 465, an increase of half.', language: 'en' },
      { text: 'Sales more than doubled to £96m from £40m.', language: 'en' },
      'Le prix est passé de 40 à 50 euros, soit une hausse de 25 %.',
      'Le chômage est passé de 7 % à 9 %, soit une hausse de 2 points.',
      'Le chômage est passé de 12 % à 15 % en trois ans, soit une hausse de 25 %.',
      'La facture a baissé de 80 à 60 euros, soit un recul de 25 %.',
      'La direction propose de porter la prime de 400 à 600 euros, soit une hausse de 50 %.',
      {
        text: 'The port handled 1.2 million boxes in 2025, down from 1.5 million a year earlier, a fall of 20%.',
        language: 'en',
      },
      'Deux fois plus de dossiers : 1 200 en 2025, contre 600 en 2022.',
      'Le nombre de licenciés a presque doublé, passant de 120 à 230.',
      'De 12 % à 15 % en trois ans.',
      'Le bénéfice est passé de 1,1 à 1,2 million, soit une hausse de 12 %.',
      'Le chiffre d’affaires atteint 412 millions d’euros, en hausse de 7 % par rapport aux 385 millions de 2023.',
      'À taux de change constants, le chiffre d’affaires atteint 412 millions d’euros, en hausse de 12 % par rapport aux 385 millions de 2023.',
      { text: 'Sales climbed 8% to £432m from £400m.', language: 'en' },
      { text: 'Turnover was £842m, from £780m a year earlier, up 8%.', language: 'en' },
      'Les prix ont augmenté de 3 % à 5 % selon les régions.',
      'Le chiffre d’affaires est passé de 43,6 à 48,1 millions d’euros, soit une hausse de 10 %.',
      {
        text: 'Passengers rose from 200,000 in 2023 to 250,000 in 2024, an increase of 25%.',
        language: 'en',
      },
      'Le titre perdait 1,8 % à 38,20 euros à midi, après avoir clôturé à 38,90 euros la veille.',
      'La crise touche 6 % des patients traités, contre 8 % dans l’autre groupe, soit un risque réduit d’un quart.',
      'Les enfants de 3 à 6 ans paient 20 % de moins, une baisse de 5 % cette année.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const sentence of article.sentences) {
      const quantities = touching(article.quantities, sentence).filter(
        (one) => one.value !== null && !inFurniture(article, one),
      );
      if (!quantities.length || quantities.length > 40) continue;
      const pair = pairOf(article, sentence, quantities);
      if (!pair || pair.from === 0) continue;
      const ratio = pair.to / pair.from;
      const told =
        pair.told ??
        quantities.find(
          (one) =>
            one.kind === 'percent' &&
            one.low === null &&
            (one.start >= pair.span.end || one.end <= pair.span.start) &&
            directionOf(article, sentence, one) !== 0,
        ) ??
        takenUp(article, sentence);
      // At constant rates or scope the two values are not those of the change.
      if (told && !ADJUSTED.test(article.text.slice(sentence.start, Math.min(sentence.end, told.end + 60))))
        judgePercent(article, sentence, pair, told, warnings, confirmations);
      const text = article.text.slice(sentence.start, sentence.end);
      for (const [pattern, times] of TIMES) {
        const match = pattern.exec(text);
        if (!match) continue;
        const about = ABOUT_TIMES.test(text.slice(0, match.index)) ? 0.2 : 0.1;
        if (Math.abs(ratio / times - 1) <= about || !pair.exact) break;
        const span = {
          start: sentence.start + match.index,
          end: sentence.start + match.index + match[0].length,
        };
        warnings.push(
          warn(
            'arithmetic/change',
            'error',
            span,
            {
              fr: `De ${large(pair.from, numberFr, ' M', ' Md')}${pair.percent ? ' %' : ''} à ${large(pair.to, numberFr, ' M', ' Md')}${pair.percent ? ' %' : ''}, le rapport est de ${numberFr(ratio)}, non de ${numberFr(times)}.`,
              en: `From ${large(pair.from, numberEn, 'm', 'bn')}${pair.percent ? '%' : ''} to ${large(pair.to, numberEn, 'm', 'bn')}${pair.percent ? '%' : ''} the ratio is ${numberEn(ratio)}, not ${numberEn(times)}.`,
            },
            { against: [pair.span] },
          ),
        );
        break;
      }
    }
    if (article.language === 'en') {
      // What both ways of reading find is told once.
      const free = (one: Span) =>
        ![...warnings, ...confirmations].some((other) => one.start < other.end && other.start < one.end);
      const more = changes(article);
      const [steps, right] = [more.warnings.filter(free), more.confirmations.filter(free)];
      warnings.push(...steps);
      confirmations.push(...right);
    }
    return { warnings, confirmations };
  },
};

const ADJUSTED =
  /(?<![\p{L}])(?:constante?s?|comparables?|organiques?|corrigée?s?|ajustée?s?|like-for-like|organic|constant|underlying|adjusted|annualisée?s?|annualised|inflation)(?![\p{L}])/iu;
const BETWEEN =
  /^(?:[ \u00a0\u202f](?:en|in)[ \u00a0\u202f](?:19|20)\d{2})?[ \u00a0\u202f](?:par rapport (?:à|aux?|au)|contre|comparée?s? (?:à|aux?|au)|face à|from|compared (?:with|to)|against|over|sur)[ \u00a0\u202f](?:(?:la|les|the|un|une|a)[ \u00a0\u202f])?$/u;
const FROM =
  /^,?[ \u00a0\u202f](?:(?:up|down)[ \u00a0\u202f])?(?:from|against|compared (?:with|to)|contre)[ \u00a0\u202f]$/u;
/** « à 38,20 euros jeudi matin, après avoir clôturé à 38,90 »: the price before. */
const CLOSED =
  /^[^.;]{0,40},?[ \u00a0\u202f](?:après[ \u00a0\u202f](?:avoir[ \u00a0\u202f](?:clôturé|terminé|fini|ouvert)|une clôture|un cours)|contre|after closing)[ \u00a0\u202f](?:(?:à|de|sur|at)[ \u00a0\u202f])?$/u;
const UP_BY =
  /^(?:[ \u00a0\u202f](?:a year earlier|a year ago|last year|the year before|in (?:19|20)\d{2}|un an (?:plus tôt|auparavant)|l['’]an dernier|en (?:19|20)\d{2}))?,[ \u00a0\u202f](?:up|down|an? (?:\p{L}+[ \u00a0\u202f])?(?:rise|increase|fall|drop|growth|decline|jump|gain) of|(?:or|i\.e\.)?[ \u00a0\u202f]?an?|(?:soit|en|donc)[ \u00a0\u202f](?:une?[ \u00a0\u202f])?(?:hausse|baisse|progression|recul|augmentation|croissance|diminution|repli|chute|bond) d[e’'])[ \u00a0\u202f]?$/u;

/** « 412 millions, en hausse de 12 % par rapport aux 385 millions … », “rose 12% to £432m from £400m”, “£842m from £780m, up 12%”. */
function withShare(text: string, sentence: Span, quantities: readonly Quantity[], i: number): Pair | null {
  const [one, two, three] = quantities.slice(i, i + 3);
  if (!one || !two || !three || [one, two, three].some((each) => each.low !== null)) return null;
  const glue = (a: Quantity, b: Quantity) => text.slice(a.end, b.start);
  const make = (to: Quantity, from: Quantity, told: Quantity): Pair | null => {
    if (told.kind !== 'percent' || to.kind === 'percent' || from.kind === 'percent') return null;
    if (to.unit !== null && from.unit !== null && to.unit !== from.unit) return null;
    const [a, b] = [amountOf(text, from), amountOf(text, to)];
    const ends = [to, from].sort((x, y) => x.start - y.start) as [Quantity, Quantity];
    return { percent: false, exact: a.exact && b.exact, from: a.value, to: b.value, slack: { from: a.slack, to: b.slack }, span: { start: ends[0].start, end: ends[1].end }, told }; // prettier-ignore
  };
  // A rise told between its two ends: what changes stands before it, what it is held against behind it.
  if (two.kind === 'percent' && BETWEEN.test(glue(two, three)) && WAY.test(glue(one, two)))
    return make(one, three, two);
  if (
    one.kind === 'percent' &&
    (FROM.test(glue(two, three)) || CLOSED.test(glue(two, three))) &&
    /^,?[ \u00a0\u202f](?:to|at|à)[ \u00a0\u202f]$/u.test(glue(one, two)) &&
    (UP.test(text.slice(Math.max(sentence.start, one.start - 45), one.start)) ||
      DOWN.test(text.slice(Math.max(sentence.start, one.start - 45), one.start)))
  )
    // prettier-ignore
    return make(two, three, one);
  if (three.kind === 'percent' && FROM.test(glue(one, two)) && UP_BY.test(glue(two, three)))
    return make(one, two, three);
  return null;
}
/** What leads from a value to the percentage it has gained or lost. */
const WAY =
  /^[^.;:!?]{0,30}?,[ \u00a0\u202f](?:en|soit|up|down|a|une?|i\.e\.)[ \u00a0\u202f]?(?:(?:hausse|baisse|progression|recul|augmentation|croissance|diminution|repli|chute|rise|fall|increase|drop)[ \u00a0\u202f](?:de|d['’]|of))?[ \u00a0\u202f]?$/u;

/** « Cette baisse de 45 % » that opens the next sentence. */
function takenUp(article: Reading, sentence: Span): Quantity | undefined {
  const next = article.sentences[firstStartingAt(article.sentences, sentence.end)];
  if (!next || article.text.slice(sentence.end, next.start).includes('\n')) return undefined;
  const told = article.quantities[firstStartingAt(article.quantities, next.start)];
  if (!told || told.kind !== 'percent' || told.low !== null || told.start > next.start + 45) return undefined;
  const opening = article.text.slice(next.start, told.start);
  const taken =
    /^(?:Cette|Ce|Soit une?|C['’]est une|Une|This|That|The|It is an?)[ \u00a0\u202f](?:\p{L}+[ \u00a0\u202f])?(?:hausse|baisse|progression|recul|augmentation|diminution|chute|bond|croissance|repli|rise|increase|fall|drop|decline|growth|jump)[ \u00a0\u202f](?:(?:de|of)[ \u00a0\u202f](?:près de[ \u00a0\u202f]|nearly[ \u00a0\u202f])?)$/u;
  return taken.test(opening) ? told : undefined;
}

/** The two ends of a change in a sentence: « passé de A à B », “from A to B”. */
function pairOf(article: Reading, sentence: Span, quantities: readonly Quantity[]): Pair | null {
  const { text } = article;
  const slackOf = (one: Quantity) => amountOf(text, one).slack;
  for (const [i, first] of quantities.entries()) {
    const told = withShare(text, sentence, quantities, i);
    if (told) return told;
    const against = quantities[i + 1];
    // « 1 200 hectares, contre 1 500 en 2014 »: the second is the earlier value.
    if (
      against?.value &&
      first.low === null &&
      against.low === null &&
      (first.kind === 'percent') === (against.kind === 'percent') &&
      (against.unit === null || first.unit === against.unit) &&
      /^(?:[ \u00a0\u202f](?:en|in)[ \u00a0\u202f](?:19|20)\d{2})?,?[ \u00a0\u202f]\(?(?:contre|against|compared (?:with|to)|(?:up|down) from)[ \u00a0\u202f]$/u.test(
        text.slice(first.end, against.start).replace(/^[^.;,:]{0,70}(?=, contre)/u, ''),
      ) &&
      /^[^.;]{0,40}(?:en (?:19|20)\d{2}|un an (?:plus tôt|auparavant)|l['’]an dernier|auparavant|in (?:19|20)\d{2}|a year earlier|last year)|^[^.;]{0,60},[ \u00a0\u202f]soit[ \u00a0\u202f][^.;]{0,40}(?:de moitié|doublé|triplé|%|points?)/u.test(
        text.slice(against.end, sentence.end),
      )
    )
      return {
        percent: first.kind === 'percent',
        exact: !first.approximate && !against.approximate,
        from: against.value,
        to: first.value!,
        slack: { from: slackOf(against), to: slackOf(first) },
        span: { start: first.start, end: against.end },
      };
    const before = text.slice(Math.max(sentence.start, first.number.start - 75), first.number.start);
    if (
      !/(?:pass\p{L}*|port\p{L}*|relev\p{L}*|ramen\p{L}*|abaiss\p{L}*|grimp\p{L}*|chut\p{L}*|tomb\p{L}*|mont\p{L}*|baiss\p{L}*|augment\p{L}*|recul\p{L}*|progress\p{L}*|rose|risen|fell|fallen|went|gone|grew|grown|increased|dropped|jumped|climbed|raised|lifted|lowered|évolu\p{L}*|gagn\p{L}*|perd\p{L}*|bond\p{L}*|divis\p{L}*|doubl\p{L}*|tripl\p{L}*|quadrupl\p{L}*|multipli\p{L}*|diminu\p{L}*|rédui\p{L}*|halved|doubled|tripled)(?:[ \u00a0\u202f,:]+[\p{L}\p{N}%’'-]+){0,7}?[ \u00a0\u202f,:]+(?:de|d['’]|from)[ \u00a0\u202f]*$/iu.test(
        before,
      )
    )
      continue;
    const base = { percent: first.kind === 'percent', exact: !first.approximate };
    if (first.low !== null && first.high !== null) {
      // A range reads low to high; the order of the text decides.
      const written = text.slice(first.number.start, first.number.end);
      const numbers = [...written.matchAll(/\d[\d \u00a0\u202f.,]*/gu)].map((match) => match[0].trim());
      const falls =
        numbers.length === 2 &&
        Number(numbers[0]!.replace(/[^\d,]/gu, '').replace(',', '.')) >
          Number(numbers[1]!.replace(/[^\d,]/gu, '').replace(',', '.')) &&
        first.low > first.high;
      const [from, to] = falls ? [first.low, first.high] : [first.low, first.high];
      const slack = slackOf(first);
      return { ...base, from, to, slack: { from: slack, to: slack }, span: first };
    }
    const second = quantities[i + 1];
    if (!second || second.value === null || second.low !== null) continue;
    const glue = text.slice(first.end, second.start);
    if (
      !/^[^.;:]{0,45}[ \u00a0\u202f](?:à|to|pour atteindre|jusqu['’]à)[ \u00a0\u202f]?(?:près d[e'’][ \u00a0\u202f]?)?$/u.test(
        glue,
      )
    )
      continue;
    if ((first.kind === 'percent') !== (second.kind === 'percent')) continue;
    if (first.unit !== null && second.unit !== null && first.unit !== second.unit) continue;
    // « de 40 à 44 millions »: the scale of the second goes for the first.
    let from = first.value!;
    if (first.unit === null && second.unit !== null && second.value / from > 5000)
      from *= second.value >= 1e9 && from < 1000 ? 1e9 : second.value >= 1e6 && from < 1000 ? 1e6 : 1;
    return {
      ...base,
      exact: base.exact && !second.approximate,
      from,
      to: second.value,
      slack: {
        from: first.unit === null && second.unit !== null ? slackOf(second) : slackOf(first),
        to: slackOf(second),
      },
      span: { start: first.start, end: second.end },
    };
  }
  return null;
}

/** 1 for a rise, −1 for a fall, 0 when no word of change stands before the percentage. */
function directionOf(article: Reading, sentence: Span, told: Quantity): number {
  // “a 30% increase”, « 30 % de hausse »
  const behind =
    /^[ \u00a0\u202f](?:de[ \u00a0\u202f]|d['’])?(\p{L}+)/u.exec(
      article.text.slice(told.end, told.end + 25),
    )?.[1] ?? '';
  if (/^(?:hausse|augmentation|plus|increase|rise|growth|jump|gain)$/iu.test(behind)) return 1;
  if (/^(?:baisse|recul|moins|diminution|réduction|decrease|drop|fall|decline|cut)$/iu.test(behind))
    return -1;
  const before = article.text.slice(Math.max(sentence.start, told.start - 45), told.start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  if (
    !/(?:de|d['’]|of|by|:|\(|\+|−|-|up|down|près de|environ|about|soit|,|gagné|perdu|pris|gained|lost)[ \u00a0\u202f+−-]*(?:plus de |près de |environ |some |about |nearly )?["“«]?[ \u00a0\u202f]?$/iu.test(
      clause,
    )
  )
    return 0;
  const [up, down] = [lastIndex(clause, UP), lastIndex(clause, DOWN)];
  if (up < 0 && down < 0) return /\+[ \u00a0\u202f]?$/.test(clause) ? 1 : 0;
  return up > down ? 1 : -1;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, pattern.flags + 'g'))) last = match.index;
  return last;
}

function judgePercent(
  article: Reading,
  sentence: Span,
  pair: Pair,
  told: Quantity,
  warnings: Warning[],
  confirmations: Confirmation[],
): void {
  const direction = directionOf(article, sentence, told) || Math.sign(pair.to - pair.from);
  const points = Math.abs(pair.to - pair.from);
  if (told.unit === 'pp' || /points?/u.test(article.text.slice(told.start, told.end))) {
    if (!pair.percent || !pair.exact || told.approximate || Math.abs(points - told.value!) < 0.051) return;
    warnings.push(
      warn(
        'arithmetic/change',
        'error',
        told,
        {
          fr: `De ${numberFr(pair.from)} % à ${numberFr(pair.to)} %, l’écart est de ${numberFr(points)} point${points >= 2 ? 's' : ''}.`,
          en: `From ${numberEn(pair.from)}% to ${numberEn(pair.to)}% the gap is ${numberEn(points)} points.`,
        },
        { against: [pair.span] },
      ),
    );
    return;
  }
  const real = ((pair.to - pair.from) / Math.abs(pair.from)) * 100;
  const said = direction * told.value!;
  const decimals = /[.,](\d+)/.exec(article.text.slice(told.number.start, told.number.end))?.[1]?.length ?? 0;
  // What the roundings of the two ends can make of it: « de 1,1 à 1,2 million » may be 4 or 14 %. They add like independent errors.
  const rounded =
    (Math.hypot(pair.slack.to, (pair.slack.from * pair.to) / pair.from) / Math.abs(pair.from)) * 100;
  const slack =
    Math.max(
      0.5 / 10 ** decimals + 0.05,
      told.approximate || !pair.exact ? Math.abs(real) * 0.12 : Math.abs(real) * 0.03,
    ) + rounded;
  const [a, b] = [pair.from, pair.to].map((value) => (pair.percent ? `${numberFr(value)} %` : large(value, numberFr, ' M', ' Md'))) as [string, string]; // prettier-ignore
  const [aEn, bEn] = [pair.from, pair.to].map((value) => (pair.percent ? `${numberEn(value)}%` : large(value, numberEn, 'm', 'bn'))) as [string, string]; // prettier-ignore
  if (Math.abs(real - said) <= slack) {
    confirmations.push(
      confirm('arithmetic/change', told, {
        fr: `De ${a} à ${b} : ${real > 0 ? '+' : '−'}${numberFr(Math.abs(real), 1)} %, le calcul est juste.`,
        en: `From ${aEn} to ${bEn}: ${real > 0 ? '+' : '−'}${numberEn(Math.abs(real), 1)}%, the sum is right.`,
      }),
    );
    return;
  }
  if (pair.percent && Math.abs(points - told.value!) < 0.06) {
    const unit = points >= 2 ? 'points' : 'point';
    warnings.push(
      warn(
        'arithmetic/change',
        'error',
        told,
        {
          fr: `De ${a} à ${b}, l’écart est de ${numberFr(points)} ${unit}, soit ${numberFr(Math.abs(real), 1)} %.`,
          en: `From ${aEn} to ${bEn} the gap is ${numberEn(points)} ${unit}, or ${numberEn(Math.abs(real), 1)}%.`,
        },
        {
          suggestion: `${article.text.slice(told.number.start, told.number.end)}\u00a0${unit}`,
          against: [pair.span],
        },
      ),
    );
    return;
  }
  if (told.comparator !== '=' && told.comparator !== '~') return;
  const sign = Math.sign(real) === direction ? '' : real > 0 ? '+' : '−';
  const right = numberFr(Math.abs(real), 1);
  const english = article.language === 'en';
  warnings.push(
    warn(
      'arithmetic/change',
      'error',
      told,
      {
        fr: `De ${a} à ${b} : ${sign}${right} %, non ${numberFr(told.value!)} %.`,
        en: `From ${aEn} to ${bEn}: ${sign}${numberEn(Math.abs(real), 1)}%, not ${numberEn(told.value!)}%.`,
      },
      {
        suggestion: sign ? null : english ? `${numberEn(Math.abs(real), 1)}%` : `${right}\u00a0%`,
        against: [pair.span],
      },
    ),
  );
}

/** A value for a message, in millions or milliards from there on: « 1,4 Md ». */
function large(
  value: number,
  write: (value: number, digits?: number) => string,
  million: string,
  billion: string,
): string {
  if (Math.abs(value) >= 1e9) return write(value / 1e9, 3) + billion;
  return Math.abs(value) >= 1e6 ? write(value / 1e6, 3) + million : write(value);
}
