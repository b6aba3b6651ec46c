import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { touching } from '../../reading.ts';
import { amountsIn, total, working, type Amount } from '../amounts.ts';
import type { Check } from '../../rule.ts';
import { mayBegin } from '../../text/scan.ts';
import { confirm, GAP, matches, warn } from '../support.ts';

/** The shares are those of one whole, each member of it in one of them. */
const PARTITION =
  /(?<![\p{L}])(?:parmi (?:eux|elles|les|ces|celles|ceux)|d['’]entre (?:eux|elles)|se répartissent|se répartit|répartis?|réparties?|ne se prononcent pas|ne se prononce pas|sans opinion|ne savent pas|le reste|les autres|(?:cette|ce|cet) (?:enveloppe|somme|budget|montant|total)|(?:iront|reviendront|vont|(?:sont|seront) (?:consacrée?s|destinée?s|affectée?s|dévolue?s)) (?:à|aux|au)|will go to|goes to|à sa charge|financée?s? (?:à|pour)|détenue?s? (?:à|pour)|of them|among them|undecided|don['’]t know|the rest|the remaining)(?![\p{L}])/iu;
/** « Les fromages font 45 % des ventes, le lait 35 % et les yaourts 30 % »: parts of one sum of money or of one vote, the verb told once. */
const OF_ONE =
  /^[ \u00a0\u202f](?:du|des|de la|de l['’]|de ses|de son|of|of the|of its|of all)[ \u00a0\u202f]?(?:ventes|chiffre d['’]affaires|recettes|dépenses|budget|production|trafic|marché|voix|suffrages|votes?|sales|revenue|turnover|spending|output|traffic|market|ballots|total)(?![\p{L}])/iu;
const NEXT_OF_ONE =
  /^(?:[ \u00a0\u202f](?:du|des|de la|de l['’]|de ses|de son|of|of the|of its|of all)[ \u00a0\u202f]?[\p{L}’' \u00a0\u202f]{4,30})?(?:,[ \u00a0\u202f]|[ \u00a0\u202f](?:et|and)[ \u00a0\u202f]|,[ \u00a0\u202f](?:et|and)[ \u00a0\u202f])(?:(?:la|les|le|the)[ \u00a0\u202f]|l['’])?(?:[\p{L}’'-]+[ \u00a0\u202f]){1,4}$/u;
const NO_PARTITION =
  /(?<![\p{L}])(?:contre|hausse|baisse|augment\p{L}*|plusieurs réponses|cumul\p{L}*|dont|passé\p{L}*|points?|against(?=[ \u00a0](?:\d|an?[ \u00a0]|the[ \u00a0]))|(?<!mak(?:e|es|ing|ed)[ \u00a0])up|down|several answers)(?![\p{L}])/iu;
const WHOLE = new RegExp(
  `(1[0-9]{2}|[2-9]\\d{2})(?:[.,]\\d+)?${GAP}?%${GAP}(?:des|de${GAP}nos|de${GAP}ses|of${GAP}(?:the${GAP}|all${GAP})?)${GAP}?(habitants|élèves|électeurs|salariés|Français|Françaises|ménages|patients|conducteurs|foyers|votants|répondants|sondés|personnes|étudiants|femmes|hommes|enfants|communes|entreprises|adhérents|voters|students|pupils|residents|patients|households|respondents|employees|women|men|children)`,
  'gu',
);

/** Shares of one whole do not pass 100 %. Shares of several wholes, and shares with a rest left unsaid, need not make it. */
export const shares: Check = {
  rule: 'arithmetic/shares',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Parts d’un tout', en: 'Shares of a whole' },
  describe: { fr: 'Des parts d’un même tout dépassent 100 %.', en: 'Shares of one whole exceed 100%.' },
  examples: {
    wrong: [
      {
        text: 'A survey found that [[61 per cent]] were in favour, 31 per cent against and 14 per cent undecided.',
        language: 'en',
      },
      'Parmi eux, [[55 %]] viennent en train, 30 % en voiture et 25 % à pied.',
      'Le budget est financé à [[45 %]] par la billetterie, à 40 % par la ville et à 20 % par le mécénat.',
      'Selon un sondage, [[54 %]] des Français refusent, 41 % acceptent et 12 % ne se prononcent pas.',
      'Les fromages représentent [[45 %]] des ventes, le lait 35 % et les yaourts 30 %.',
      'Sur cette enveloppe, [[45 %]] iront aux routes, 30 % aux ponts, 20 % aux gares et 15 % à l’étude.',
      { text: 'Cheese makes up [[45%]] of sales, milk 35% and yoghurt 30%.', language: 'en' },
      'La mesure touche [[140 % des élèves]] du canton.',
      'Avec [[47,2 %]] des suffrages, Marie Droz l’emporte devant Luc Pons, crédité de 38,4 %. Le troisième, Jean Roy, obtient 18,1 %.',
      { text: 'Of them, [[55%]] came by train, 30% by car and 25% on foot.', language: 'en' },
    ],
    right: [
      {
        text: 'A survey found that 61 per cent were in favour, 31 per cent against and 8 per cent undecided.',
        language: 'en',
      },
      'Parmi eux, 55 % viennent en train, 30 % en voiture et 15 % à pied.',
      'Selon un sondage, 54 % des Français refusent, 41 % acceptent et 5 % ne se prononcent pas.',
      'Avec 47,2 % des suffrages, Marie Droz l’emporte devant Luc Pons, crédité de 38,4 %. Le troisième, Jean Roy, obtient 14,4 %.',
      'Avec 47,2 % des suffrages, Marie Droz l’emporte devant Luc Pons, crédité de 38,4 %. Jean Roy avait obtenu 18,1 % au premier tour.',
      'Parmi eux, 55 % viennent en train, 20 % en voiture et 10 % à pied.',
      'Les fromages représentent 45 % des ventes, le lait 35 % et les yaourts 20 %.',
      'Sur cette enveloppe, 45 % iront aux routes, 30 % aux ponts, 20 % aux gares et 5 % à l’étude.',
      'Les femmes représentent 45 % des salariés, les jeunes 35 % et les cadres 30 %.',
      'Le groupe détient 45 % du marché en France, 35 % en Espagne et 30 % en Italie.',
      'Le taux est de 60 % au nord, 55 % au sud et 30 % à l’est.',
      'La dette atteint 140 % du PIB et 250 % des recettes.',
      'Plusieurs réponses étaient possibles : parmi les sondés, 60 % lisent, 50 % marchent et 20 % dorment, plusieurs réponses données.',
      { text: 'Of them, 55% came by train, 30% by car and 15% on foot.', language: 'en' },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const sentence of article.sentences) {
      const percents = amountsIn(article, sentence).filter(
        (one) => one.quantity.kind === 'percent' && one.value > 0,
      );
      if (percents.length < 3 || percents.length > 12) continue;
      const text = article.text.slice(sentence.start, sentence.end);
      if (NO_PARTITION.test(text)) continue;
      const sum = total(percents);
      const work = working(percents, percents[0]!, sum);
      const slack = percents.length * 0.5 + percents.reduce((all, one) => all + one.slack, 0);
      const span = { start: percents[0]!.start, end: percents[0]!.end };
      if (Math.abs(sum - 100) < 1e-6)
        confirmations.push(
          confirm('arithmetic/shares', span, {
            fr: `${work.fr} : les parts font le tout.`,
            en: `${work.en}: the shares make the whole.`,
          }),
        );
      else if (
        (PARTITION.test(text) || ofOne(article.text, percents)) &&
        sum > 100 + slack &&
        percents.every((one) => one.exact)
      )
        warnings.push(
          warn(
            'arithmetic/shares',
            sum < 160 ? 'error' : 'warning',
            span,
            { fr: `${work.fr} : plus que le tout.`, en: `${work.en}: more than the whole.` },
            { against: percents.slice(1) },
          ),
        );
    }
    for (const block of article.blocks) if (block.kind === 'paragraph') votes(article, block, warnings);
    for (const match of matches(article, WHOLE))
      if (Number(match[1]) > 100)
        warnings.push(
          warn('arithmetic/shares', 'error', match, {
            fr: `Une part ne peut pas dépasser 100 % des ${match[2]}.`,
            en: `A share cannot exceed 100% of the ${match[2]}.`,
          }),
        );
    return { warnings, confirmations };
  },
};

/** Percentages in a row of which the first names the whole and the others leave it out with the verb. */
function ofOne(text: string, percents: readonly Amount[]): boolean {
  return (
    OF_ONE.test(text.slice(percents[0]!.end, percents[0]!.end + 40)) &&
    percents.every((one, i) => i === 0 || NEXT_OF_ONE.test(text.slice(percents[i - 1]!.end, one.start)))
  );
}

/** A count of ballots, and what stands in one beside the shares of those who stood. */
const BALLOT =
  /(?<![\p{L}])(?:suffrages|voix|scrutin|urnes|l['’]emporte|en tête|crédité\p{L}*|ballots?|votes?)(?![\p{L}])/iu;
const BESIDE_VOTE =
  /(?<![\p{L}])(?:participation|abstention|abstenu\p{L}*|blancs?|nuls?|premier tour|tour précédent|sondages?|contre|hausse|baisse|points?|turnout|abstain\p{L}*|poll|first round|against|en (?:19|20)\d{2}|in (?:19|20)\d{2})(?![\p{L}])/iu;

/** « 48 % des voix pour Marie Droz, devant Luc Pons (39 %). Ana Roy obtient 15 % »: the shares of one vote, told over the sentences of a paragraph. */
function votes(article: Reading, block: Span, warnings: Warning[]): void {
  if (block.end - block.start > 1200 || !mayBegin(article.text, BALLOT, block)) return;
  if (!BALLOT.test(article.text.slice(block.start, block.end))) return;
  const sentences = touching(article.sentences, block);
  const within = sentences.filter((one) => amountsIn(article, one).some(isShare));
  if (within.length < 2 || within.some((one) => BESIDE_VOTE.test(article.text.slice(one.start, one.end))))
    return;
  const percents = within.flatMap((one) => amountsIn(article, one).filter(isShare));
  const names = new Set(touching(article.people, block).map((one) => one.name));
  if (percents.length < 3 || percents.length > 9 || names.size < percents.length) return;
  const sum = total(percents);
  const slack = percents.reduce((all, one) => all + one.slack, 0.05);
  if (sum <= 100 + slack || sum > 130 || !percents.every((one) => one.exact)) return;
  const work = working(percents, percents[0]!, sum);
  warnings.push(
    warn(
      'arithmetic/shares',
      'warning',
      { start: percents[0]!.start, end: percents[0]!.end },
      { fr: `${work.fr} : plus que toutes les voix.`, en: `${work.en}: more than all the votes.` },
      { against: percents.slice(1) },
    ),
  );
}

const isShare = (one: Amount) =>
  one.quantity.kind === 'percent' && one.quantity.unit === '%' && one.value > 0;
