import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
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
import type { Check } from '../../rule.ts';
import { parts } from '../english/parts.ts';
import { totals } from '../english/totals.ts';
import { confirm, inFurniture, warn } from '../support.ts';

/** What comes between a whole and all its parts. */
const WHOLE =
  /^[^.;]{0,130}?(?::|(?:réparti|ventilé|décomposé|divisé|partagé|scindé)[\p{L}]{0,4}[^.;:]{0,12}(?:en|entre)|se (?:décompose|répartit|répartissent|décomposent)(?:nt)? (?:en|entre)|, soit|\bà savoir|(?:split|divided|broken down) (?:into|between)|made up of|, or|(?<![\p{L}])(?:financ|support|pris en charge|apport|vers|pay)\p{L}*[ \u00a0\u202f](?:à parts égales[ \u00a0\u202f])?par|(?:funded|paid|financed|met)[ \u00a0\u202f]by)[^.;]{0,40}$/iu;
/** What comes between a whole and some of its parts. */
const SOME =
  /^[^.;:]{0,40}?(?:,|\(|[ \u00a0\u202f])[ \u00a0\u202f]?(?:dont|parmi lesquel(?:le)?s|y compris|including|of which|among them)[ \u00a0\u202f][^.;:]{0,40}$/iu;
/** « 12 000 des 9 000 foyers »: some of all. */
const OUT_OF =
  /^[ \u00a0\u202f](?:des|de ces|de ses|de leurs|parmi les|sur les|sur ses|out of|out of the|of the|of its|of their|of these)[ \u00a0\u202f]$/u;
/** A whole that opens its clause: « sur les 45 places, 50 sont prises ». */
const AMONG =
  /(?:^|[^\p{L}])(?:sur|parmi|of|out of|among)(?:[ \u00a0\u202f](?:les|ces|ses|nos|leurs|un total de|the|its))?[ \u00a0\u202f]$/iu;
/** Another number of the same sort that is no part. */
const OTHER =
  /(?<![\p{L}])(?:contre|après|avant|hausse|baisse|augment\p{L}*|dimin\p{L}*|fois|par rapport|auparavant|initial\p{L}*|au lieu|supérieur\p{L}*|inférieur\p{L}*|plus que|moins que|passé\p{L}*|an dernier|en (?:19|20)\d{2}|par (?:an|mois|jour|habitant|personne)|against|compared|instead|up from|down from)(?![\p{L}])/iu;
/** « 6 400 salariés, dont 3 900 en France et 2 500 ailleurs, répartis sur dix-neuf sites ». */
const SPREAD = /(?<![\p{L}])(?:répartie?s?|disséminée?s?|spread)[ \u00a0\u202f](?:sur|dans|entre|en|over|across)(?![\p{L}])/iu; // prettier-ignore
/** What is still to come is no part of what is. */
const TO_COME =
  /(?<![\p{L}])(?:prévoi(?:t|ent)|compte(?:nt)? en|envisagent?|plans? to|will|aims? to|d['’]ici)(?![\p{L}])/iu;
/** « Ils sont 412, 230 filles et 192 garçons »: two sorts of people that make all of them. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:fille|fillette|girl)s?$/u, /^(?:garcon|boy)s?$/u],
  [/^(?:femme|wom[ae]n|women)s?$/u, /^(?:homme|m[ae]n|men)s?$/u],
  [/^adult(?:e)?s?$/u, /^(?:enfant|mineur|child|children|minor)s?$/u],
  [/^(?:son|fil)s?$/u, /^(?:daughter|fille)s?$/u],
];
/** A total that closes its list: « …, pour un total de 2,4 millions ». */
const TOTAL =
  /(?:pour un (?:montant )?total de|soit un total de|soit au total|pour un montant global de|for a total of|a total of|totall?ing)[ \u00a0\u202f]$/iu;
/** « 154 drones et 11 missiles, soit 165 engins au total ». */
const HENCE = /(?:,|\()[ \u00a0\u202f]?(?:soit|donc|or)[ \u00a0\u202f]$/iu;
const IN_ALL = /^(?:[ \u00a0\u202f]\p{L}+){0,2}?[ \u00a0\u202f](?:au total|en tout|in all|in total|altogether)(?![\p{L}])/iu; // prettier-ignore
const LAST = /(?:,|;|\)|\bet\b|\band\b|\bpuis\b|\+|\bplus\b|\bainsi que\b)/iu;

/** The parts make the whole, and no part is above its whole. A right sum is told on the card. */
export const sum: Check = {
  rule: 'arithmetic/sum',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Parties et total', en: 'Parts and total' },
  describe: {
    fr: 'Les parties énumérées ne font pas le total annoncé, ou une partie dépasse son tout.',
    en: 'The parts that are listed do not make the total, or a part is above its whole.',
  },
  examples: {
    wrong: [
      {
        text: 'He was convicted of 11 counts of fraud and three of theft, [[15 offences]] in all.',
        language: 'en',
      },
      {
        text: 'Of the [[£3.1m]], £1.4m went on a house, £900,000 on boats and £1.2m on gambling.',
        language: 'en',
      },
      {
        text: 'It pays a final dividend of 6.4p. Together with the interim one of 3.1p, that brings the year to [[9.2p]].',
        language: 'en',
      },
      {
        text: 'Of the fund, [[£8.4m]] is spent, of which £4.1m went to roads, £2.6m to schools and £2.7m to parks.',
        language: 'en',
      },
      {
        text: '[[Six researchers]] – four from Bristol and three from Uppsala – signed the paper.',
        language: 'en',
      },
      {
        text: '[[Nine people]] were taken to hospital: four with fractures, three with burns and one with chest pains.',
        language: 'en',
      },
      {
        text: 'They studied [[1,208 patients]]. Half of them, 604, received the drug and 614 received a placebo.',
        language: 'en',
      },
      {
        text: 'She came back with [[1,100 specimens]], 640 from the valleys and 560 from the hills.',
        language: 'en',
      },
      {
        text: 'The chain, which has [[412 stores]], including 350 in Britain, 48 in Ireland and 24 online, plans to open 20 more.',
        language: 'en',
      },
      'Le projet coûte [[2,4 millions d’euros]] : 1,2 million pour le toit, 700 000 euros pour la cour et 300 000 euros pour la cantine.',
      'Le bus transportait [[18 personnes, dont 21 enfants]].',
      'Les agents ont rétabli le courant dans [[12 000 des 9 000 foyers]] touchés.',
      'Le chantier naval emploie [[240 salariés]], dont 150 soudeurs, 70 tôliers et 40 peintres.',
      'Le stade coûtera [[3,6 millions d’euros]], financés par l’État (1,1 million), la Région (900 000 euros) et la ville (1,9 million).',
      'Il est condamné à [[deux ans de prison, dont trente mois]] avec sursis.',
      '[[Sept autres personnes]], dont cinq adultes et trois enfants, sont soignées.',
      'Le lycée accueille [[412 élèves]], 230 filles et 192 garçons.',
      'Sur les [[14 écoles]], 8 sont rurales et 7 urbaines.',
      'Le fret rapporte 1,2 million d’euros, le bac 0,7 million et la vedette 0,4 million, pour un total de [[2,7 millions]].',
      'Les agents ont saisi 140 fusils et 12 pistolets, soit [[162 armes]] au total.',
      'Oslo a commandé 36 chars K2 et 18 canons K9, soit [[64 blindés]] en tout.',
      'L’effort atteint [[6 %]] du PIB, ventilés en 3,5 % pour l’armée et 1,5 % pour le reste.',
      {
        text: 'The work costs [[£2.4 million]]: £1.1 million for crew, £800,000 for fuel and £700,000 for repairs.',
        language: 'en',
      },
    ],
    right: [
      {
        text: 'He was convicted of 11 counts of fraud and three of theft, 14 offences in all.',
        language: 'en',
      },
      {
        text: 'Of the £3.5m, £1.4m went on a house, £900,000 on boats and £1.2m on gambling.',
        language: 'en',
      },
      { text: 'Of the 212 residents, 143 are over 60, 136 live alone and 22 have a car.', language: 'en' },
      {
        text: 'It pays a final dividend of 6.4p. Together with the interim one of 3.1p, that brings the year to 9.5p.',
        language: 'en',
      },
      {
        text: 'Nine people were taken to hospital: four with fractures, four with burns and one with chest pains.',
        language: 'en',
      },
      {
        text: 'The thief took £640,000. Of that, £310,000 went on horses and £110,000 on holidays.',
        language: 'en',
      },
      { text: 'It has 46 berths, 12 more than in 2010 and 30 fewer than planned.', language: 'en' },
      'Le projet coûte 2,2 millions d’euros : 1,2 million pour le toit, 700 000 euros pour la cour et 300 000 euros pour la cantine.',
      'Le bus transportait 21 personnes, dont 18 enfants.',
      'Le lycée accueille 422 élèves, 230 filles et 192 garçons.',
      'Sur les 14 écoles, 8 sont rurales et 6 urbaines.',
      'Le fret rapporte 1,2 million d’euros, le bac 0,7 million et la vedette 0,3 million, pour un total de 2,2 millions.',
      'Les agents ont saisi 140 fusils et 12 pistolets, soit 152 armes au total.',
      'Le site compte 14 maisons et 3 immeubles, soit 60 logements au total.',
      'L’enseigne compte 412 magasins, dont 350 en France et 48 en Belgique, et prévoit d’en ouvrir 20 de plus.',
      'L’effort atteint 5 % du PIB, ventilés en au moins 3,5 % pour l’armée et 1,5 % pour le reste.',
      'Environ 3 millions d’euros : 1,4 million pour les appuis, 900 000 euros pour le tablier et 600 000 euros pour les accès.',
      'Le budget est de 3 millions d’euros : il a augmenté de 200 000 euros en un an, après 100 000 euros en 2023.',
      'L’arrêt tient en deux points : 14 témoins ont parlé et 3 se sont tus.',
      'La commune compte 12 familles, dont 30 enfants.',
      'Les agents ont rétabli le courant dans 9 000 des 12 000 foyers touchés.',
      'Le chantier naval emploie 260 salariés, dont 150 soudeurs, 70 tôliers et 40 peintres.',
      'Le stade coûtera 3,9 millions d’euros, financés par l’État (1,1 million), la Région (900 000 euros) et la ville (1,9 million).',
      'Il est condamné à trois ans de prison, dont trente mois avec sursis.',
      'Le club compte 40 joueurs, dont 3 titres nationaux.',
      'Le groupe compte 6 400 salariés, dont 3 900 en France et 2 500 ailleurs, répartis sur dix-neuf sites.',
      'Il a perdu 6-4, 6-3 : 12 fautes et 3 aces.',
      'De 12 % à 15 % en trois ans.',
      'Le texte passe par l’article 49.3 : 12 alinéas et 3 annexes.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const sentence of article.sentences) {
      const amounts = amountsIn(article, sentence);
      if (amounts.length < 2 || amounts.length > 40) continue;
      for (const [i, whole] of amounts.entries()) {
        const listed = partsBefore(article, sentence, whole, amounts.slice(0, i));
        if (listed) {
          judge(whole, listed, true, warnings, confirmations);
          continue;
        }
        const before = amounts[i - 1];
        if (
          before &&
          plain(whole) &&
          plain(before) &&
          before.quantity.counts === null &&
          before.value > whole.value &&
          before.exact &&
          whole.exact &&
          OUT_OF.test(article.text.slice(before.end, whole.start))
        ) {
          warnings.push(exceeds(before, whole, { start: before.start, end: whole.end }));
          continue;
        }
        const found = partsOf(article, sentence, whole, amounts.slice(i + 1));
        if (!found) continue;
        judge(whole, found.parts, found.all, warnings, confirmations);
      }
    }
    const judged = (span: Span) =>
      [...warnings, ...confirmations].some((one) => one.start < span.end && span.start < one.end);
    for (const more of [parts, totals]) {
      const found = more(article, judged);
      warnings.push(...found.warnings);
      confirmations.push(...found.confirmations);
    }
    return { warnings: [...warnings, ...terms(article)], confirmations };
  },
};

const MONTHS: Readonly<Record<string, number>> = { Y: 12, M: 1, W: 12 / 52, D: 12 / 365 };

/** « deux ans de prison, dont trente mois avec sursis »: no part of a time is longer than the whole. */
function terms(article: Reading): Warning[] {
  const { text, times } = article;
  return times.flatMap((part, i) => {
    const whole = times[i - 1];
    const [a, b] = [whole, part].map((one) => /^P(\d{1,3})([YMWD])$/u.exec((one?.type === 'DURATION' && one.value) || '')); // prettier-ignore
    if (!whole || !a || !b || !/^(?:[ \u00a0\u202f][\p{L}’'-]+){0,3},?[ \u00a0\u202f](?:dont|y compris|including)[ \u00a0\u202f]$/u.test(text.slice(whole.end, part.start))) return []; // prettier-ignore
    const [all, some] = [a, b].map((one) => Number(one[1]) * MONTHS[one[2]!]!) as [number, number];
    if (some <= all * 1.02 || inFurniture(article, part)) return [];
    const [large, small] = [part, whole].map((one) => text.slice(one.start, one.end)) as [string, string];
    const span = { start: whole.start, end: part.end };
    return [warn('arithmetic/sum', 'error', span, { fr: `« ${large} » : plus que le tout, « ${small} ».`, en: `“${large}”: more than the whole, “${small}”.` })]; // prettier-ignore
  });
}

function partsOf(
  article: Reading,
  sentence: Span,
  whole: Amount,
  rest: readonly Amount[],
): { parts: Amount[]; all: boolean } | null {
  const first = rest[0];
  if (!first) return null;
  const glue = article.text.slice(whole.end, first.start);
  const all = WHOLE.test(glue);
  const among =
    AMONG.test(article.text.slice(Math.max(sentence.start, whole.start - 16), whole.quantity.number.start)) &&
    /^[^.;:]{0,40}?,[ \u00a0\u202f](?:seuls?[ \u00a0\u202f]|seules[ \u00a0\u202f]|only[ \u00a0\u202f])?$/u.test(
      glue,
    );
  const second = rest[1];
  if (
    second &&
    countsPeople(whole) &&
    /^,[ \u00a0\u202f]$/u.test(glue) &&
    /^[ \u00a0\u202f](?:et|and)[ \u00a0\u202f]$/u.test(article.text.slice(first.end, second.start)) &&
    complement(first, second)
  )
    return { parts: [first, second], all: true };
  if (!all && !among && !SOME.test(glue)) return null;
  // « 42 000 documents : 28 000 livres, 9 000 disques et 7 000 films »: things of several sorts make the whole when they follow it at once.
  const sorts =
    (/^[ \u00a0\u202f]?:[ \u00a0\u202f]$/u.test(glue) ||
      /se (?:répartissent|décomposent) en[ \u00a0\u202f]$/u.test(glue)) &&
    plain(whole);
  // « 240 salariés, dont 150 soudeurs »: who is among people is one of them, whatever the trade.
  const people = !all && countsPeople(whole) && rest.length > 2;
  const adds = (part: Amount) => ((sorts || people) && plain(part)) || comparable(whole, part);
  if (OTHER.test(glue) || !adds(first)) return null;
  const parts = [first];
  let lastGlue = '';
  for (const next of rest.slice(1)) {
    const between = article.text.slice(parts.at(-1)!.end, next.start);
    if (
      between.length > 110 ||
      /[.;!?]/.test(between.replace(/;\s/g, ', ')) ||
      OTHER.test(between) ||
      SPREAD.test(between) ||
      TO_COME.test(between) ||
      !LAST.test(between) ||
      /dont|including|soit/iu.test(between)
    )
      break;
    // « Sur les 12 lycées, 7 sont urbains et 6 ruraux »: what the last part counts is what it is.
    const other = among && plain(next) && /^[^,;]{0,40}[ \u00a0\u202f](?:et|and)[ \u00a0\u202f]$/u.test(between) && /^\p{L}+$/u.test(next.quantity.counts ?? ''); // prettier-ignore
    if (!adds(next) && !other) break;
    // A bare number without a noun, behind other things than a part (« 12 % en trois ans, et 3 fois »).
    parts.push(next);
    lastGlue = between;
  }
  const after = article.text.slice(parts.at(-1)!.end, sentence.end);
  if (OTHER.test(after.slice(0, 40))) return all ? null : { parts: parts.slice(0, 1), all: false };
  const value = total(parts);
  if (
    sorts &&
    !parts.every((part) => comparable(whole, part)) &&
    (value < whole.value * 0.7 || value > whole.value * 1.4)
  )
    return null;
  if (
    all &&
    (parts.length < 2 || !/(?<![\p{L}])(?:et|and|plus|puis|ainsi que)(?![\p{L}])|\+/iu.test(lastGlue))
  )
    return null;
  return { parts, all };
}

/** The parts of a total that stands behind them. */
function partsBefore(
  article: Reading,
  sentence: Span,
  whole: Amount,
  before: readonly Amount[],
): Amount[] | null {
  const leading = article.text.slice(Math.max(sentence.start, whole.start - 30), whole.start);
  const hence = HENCE.test(leading) && IN_ALL.test(article.text.slice(whole.end, whole.end + 40));
  if (!hence && !TOTAL.test(leading)) return null;
  const parts: Amount[] = [];
  let next = whole;
  for (const part of [...before].reverse()) {
    const between = article.text.slice(part.end, next.start);
    if (between.length > 110 || /[.;:!?]/u.test(between) || OTHER.test(between)) break;
    if (parts.length > 0 && !LAST.test(between)) break;
    const alike = part.quantity.kind === 'percent' ? whole.quantity.kind === 'percent' : part.slack > 0 === whole.slack > 0; // prettier-ignore
    if (!alike || (part.quantity.unit !== null && whole.quantity.unit !== null && part.quantity.unit !== whole.quantity.unit)) break; // prettier-ignore
    parts.unshift(part);
    next = part;
  }
  return parts.length >= 2 ? parts : null;
}

function complement(a: Amount, b: Amount): boolean {
  const [one, other] = [counted(a) ?? '', counted(b) ?? ''];
  return COMPLEMENTS.some(
    ([left, right]) => (left.test(one) && right.test(other)) || (left.test(other) && right.test(one)),
  );
}

/** A bare count: no unit, no share. */
function plain(amount: Amount): boolean {
  return amount.quantity.kind === 'number' && amount.quantity.unit === null;
}

function judge(
  whole: Amount,
  parts: Amount[],
  all: boolean,
  warnings: Warning[],
  confirmations: Confirmation[],
): void {
  const value = total(parts);
  // A part is given at least as finely as its whole; roundings add like independent errors: their squares.
  const slack =
    Math.sqrt(parts.reduce((sum, part) => sum + Math.min(part.slack, whole.slack) ** 2, whole.slack ** 2)) +
    1e-9;
  const work = working(parts, whole, value);
  const said = say(whole.value, whole);
  const span = { start: whole.start, end: whole.end };
  if (all || parts.length > 1) {
    if (Math.abs(value - whole.value) <= slack) {
      const bound = [whole, ...parts].some((one) => !one.exact);
      confirmations.push(
        confirm('arithmetic/sum', span, {
          fr: `${work.fr} : la somme est juste${bound ? ', aux bornes près' : ''}.`,
          en: `${work.en}: the sum is right${bound ? ', bounds apart' : ''}.`,
        }),
      );
      return;
    }
    const exact = whole.exact && parts.every((part) => part.exact);
    if (all && exact) {
      // A list that is far from the whole is no breakdown of it.
      if (value < whole.value * 0.5 || value > whole.value * 2) return;
      const share = whole.quantity.kind === 'number' && whole.quantity.unit === null;
      warnings.push(
        warn(
          'arithmetic/sum',
          share ? 'warning' : 'error',
          span,
          { fr: `${work.fr}, non ${said.fr}.`, en: `${work.en}, not ${said.en}.` },
          { against: parts },
        ),
      );
      return;
    }
    if (!all && exact && value > whole.value + slack && parts.length > 1) {
      const above = parts.find((part) => part.value > whole.value);
      // Many parts of a list may overlap: only a total a little above the whole is a slip.
      if (!above && parts.length > 2 && value > whole.value * 1.25) return;
      warnings.push(
        warn(
          'arithmetic/sum',
          'warning',
          span,
          {
            fr: `Les parties dépassent le tout : ${work.fr}, pour ${said.fr}.`,
            en: `The parts exceed the whole: ${work.en}, for ${said.en}.`,
          },
          { against: parts },
        ),
      );
      return;
    }
    if (all) return;
  }
  const [part] = parts as [Amount];
  // « trois livres, dont 1,3 million … »: what is far above is counted in other things. « Neuf » may mean new.
  if (part.value > whole.value * 10 || part.quantity.value === 9) return;
  if (part.value > whole.value + slack) {
    if (whole.quantity.comparator === '>=') return;
    warnings.push(exceeds(part, whole, { start: whole.start, end: part.end }));
  } else if (whole.quantity.kind === 'percent') {
    const partSaid = say(part.value, whole);
    confirmations.push(
      confirm(
        'arithmetic/sum',
        { start: whole.start, end: part.end },
        {
          fr: `${partSaid.fr} ≤ ${said.fr} ; le reste fait ${say(Number((whole.value - part.value).toPrecision(10)), whole).fr}.`,
          en: `${partSaid.en} ≤ ${said.en}; the rest is ${say(Number((whole.value - part.value).toPrecision(10)), whole).en}.`,
        },
      ),
    );
  }
}

function exceeds(part: Amount, whole: Amount, span: Span): Warning {
  const [small, large] = [say(whole.value, whole), say(part.value, whole)];
  return warn('arithmetic/sum', 'error', span, {
    fr: `La partie dépasse le tout : ${large.fr} > ${small.fr}.`,
    en: `The part exceeds the whole: ${large.en} > ${small.en}.`,
  });
}
