import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { amountsIn, counted, say, type Amount } from '../amounts.ts';
import { confirm, GAP, numberEn, numberFr, warn } from '../support.ts';

const PERIODS: Record<string, number> = {
  an: 1,
  annee: 1,
  year: 1,
  mois: 12,
  month: 12,
  semaine: 52,
  week: 52,
  jour: 365,
  day: 365,
  trimestre: 4,
  quarter: 4,
};
const PER = new RegExp(
  `^(?:${GAP}d['’]euros?|${GAP}euros?|${GAP}dollars)?${GAP}?(?:par|per|pour chaque|for each|chaque|a|each|à l['’]|l['’])${GAP}?([\\p{L}]+)`,
  'iu',
);
/** « pièce », « l’unité », « chacun »: of what was counted just before. */
const EACH = new RegExp(
  `^(?:${GAP}d['’]euros?|${GAP}euros?|${GAP}dollars|${GAP}€)?${GAP}(?:pièce|(?:à${GAP})?l['’]unité|chacune?|each|apiece)(?![\\p{L}])`,
  'iu',
);
const SAME =
  /^[^.;:]{0,70}?(?:, soit|\(soit|\(|, or|, i\.e\.|, which is|, c['’]est-à-dire|(?:,| et)? ?(?:ce qui )?(?:représente(?:nt)?|équiva(?:ut|lent) à|fait|correspond(?:ent)? à)|, ou)[ \u00a0\u202f](?:environ |about |près de |some )?$/iu;

/** A sum and what it makes a head or a month agree. */
export const rate: Check = {
  rule: 'arithmetic/rate',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Montant par unité', en: 'Amount per unit' },
  describe: {
    fr: 'Un montant et ce qu’il fait par personne, par mois ou par an ne s’accordent pas.',
    en: 'An amount and what it makes a head, a month or a year do not agree.',
  },
  examples: {
    wrong: [
      'La ville verse 600 000 euros à 30 clubs, soit [[30 000 euros par club]].',
      'Le loyer est de 600 euros par mois, soit [[8 400 euros par an]].',
      { text: 'The town gives £600,000 to 30 clubs, or [[£30,000 per club]].', language: 'en' },
      'La région achète 40 autocars pour 12 millions d’euros, soit [[400 000 euros pièce]].',
      'La ville a versé 240 000 euros en huit ans, soit [[50 000 euros par an]].',
      { text: 'He took £240,000 over eight years, an average of about [[£40,000 a year]].', language: 'en' },
    ],
    right: [
      'La ville verse 600 000 euros à 30 clubs, soit 20 000 euros par club.',
      'Le loyer est de 600 euros par mois, soit 7 200 euros par an.',
      'La ville a versé 240 000 euros en huit ans, soit 30 000 euros par an.',
      'La région achète 40 autocars pour 12 millions d’euros, soit 300 000 euros pièce.',
      'La région achète 40 autocars et 3 bateaux pour 12 millions d’euros, soit 400 000 euros pièce.',
      'La ville versera 240 000 euros sur huit ans, dont 50 000 euros par an pour le stade.',
      { text: 'He took £240,000 over eight years, an average of about £30,000 a year.', language: 'en' },
      'Le loyer est de 600 euros par mois et la taxe de 900 euros par an.',
      { text: 'The town gives £600,000 to 30 clubs, or £20,000 per club.', language: 'en' },
      'Le billet coûte 12 euros, soit 3 euros de plus par adulte.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const sentence of article.sentences) {
      const amounts = amountsIn(article, sentence);
      if (amounts.length < 2 || amounts.length > 40) continue;
      const spread = overYears(article, sentence, amounts);
      if (spread) warnings.push(spread);
      for (const [i, per] of amounts.entries()) {
        if (i === 0 || per.quantity.kind !== 'currency') continue;
        const behind = article.text.slice(
          per.quantity.number.end,
          Math.min(sentence.end, per.quantity.number.end + 45),
        );
        const before = amounts.slice(0, i).reverse();
        const unit = EACH.test(behind) ? countedOnce(before) : perUnit(behind);
        if (!unit) continue;
        const whole = before.find((one) => one.quantity.kind === 'currency');
        if (!whole) continue;
        if (
          !SAME.test(article.text.slice(before[0]!.end, per.start)) &&
          !SAME.test(article.text.slice(whole.end, per.start))
        )
          continue;
        const period = PERIODS[unit];
        const wholePeriod =
          PERIODS[
            perUnit(article.text.slice(whole.quantity.number.end, whole.quantity.number.end + 45)) ?? ''
          ];
        let expected: number | null = null;
        let divisor = 0;
        if (period && wholePeriod) {
          expected = (whole.value * wholePeriod) / period;
          divisor = period / wholePeriod;
        } else if (!period) {
          const count =
            before.find((one) => one !== whole && counted(one) === singular(unit)) ??
            countBefore(article, sentence.start, unit);
          if (!count || !count.value) continue;
          expected = whole.value / count.value;
          divisor = count.value;
        }
        if (expected === null) continue;
        const off = Math.abs(per.value / expected - 1);
        const span = {
          start: per.start,
          end: Math.min(
            sentence.end,
            per.quantity.number.end + (EACH.exec(behind)?.[0].length ?? perLength(behind)),
          ),
        };
        const work = {
          fr: `${say(whole.value, whole).fr} ÷ ${numberFr(divisor, 3)} = ${say(expected, per).fr}`,
          en: `${say(whole.value, whole).en} ÷ ${numberEn(divisor, 3)} = ${say(expected, per).en}`,
        };
        const slack = whole.slack / whole.value + 0.05 + (per.exact && whole.exact ? 0 : 0.1);
        if (off <= slack)
          confirmations.push(
            confirm('arithmetic/rate', span, {
              fr: `${work.fr} : le calcul est juste.`,
              en: `${work.en}: the sum is right.`,
            }),
          );
        else
          warnings.push(
            warn(
              'arithmetic/rate',
              'error',
              span,
              {
                fr: `${work.fr}, non ${say(per.value, per).fr}.`,
                en: `${work.en}, not ${say(per.value, per).en}.`,
              },
              { against: [whole] },
            ),
          );
      }
    }
    return { warnings, confirmations };
  },
};

/** « 240 000 euros en huit ans, soit 40 000 euros par an »: the time stands between the sum and what it makes a year. */
const SPREAD =
  /^[ \u00a0\u202f](?:de plus[ \u00a0\u202f])?(?:over|in|during|across|sur|en|pendant|durant)[ \u00a0\u202f](?:the[ \u00a0\u202f]|les[ \u00a0\u202f])?$/u;
const AVERAGE =
  /^(?:,?[ \u00a0\u202f]\(?(?:soit|or|ou|an average of|averaging|en moyenne|c['’]est-à-dire|which is))(?:[ \u00a0\u202f](?:une moyenne de|en moyenne|an average of|environ|près de|about|around|some|roughly|nearly))*[ \u00a0\u202f]$/u;

function overYears(article: Reading, sentence: Span, amounts: readonly Amount[]): Warning | null {
  const { text, times } = article;
  for (const [i, whole] of amounts.entries()) {
    const per = amounts[i + 1];
    if (!per || whole.quantity.kind !== 'currency' || per.quantity.kind !== 'currency') continue;
    const time = times[firstStartingAt(times, whole.end)];
    const long = /^P(\d{1,2})([YMWD])$/u.exec(time?.value ?? '');
    if (!time || !long || time.end > per.start || !SPREAD.test(text.slice(whole.end, time.start))) continue;
    if (!AVERAGE.test(text.slice(time.end, per.start))) continue;
    const behind = text.slice(per.quantity.number.end, Math.min(sentence.end, per.quantity.number.end + 45));
    const period = PERIODS[perUnit(behind) ?? ''];
    if (!period) continue;
    const count = (Number(long[1]) / { Y: 1, M: 12, W: 52, D: 365 }[long[2]!]!) * period;
    const expected = whole.value / count;
    // Counted with both ends, eight years may be nine.
    if (count < 2 || Math.abs(per.value / expected - 1) <= Math.max(per.exact && whole.exact ? 0.06 : 0.12, 1.05 / count)) continue; // prettier-ignore
    const span = { start: per.start, end: Math.max(per.end, per.quantity.number.end + perLength(behind)) };
    return warn(
      'arithmetic/rate',
      'error',
      span,
      {
        fr: `${say(whole.value, whole).fr} ÷ ${numberFr(count, 1)} = ${say(expected, per).fr}, non ${say(per.value, per).fr}.`,
        en: `${say(whole.value, whole).en} ÷ ${numberEn(count, 1)} = ${say(expected, per).en}, not ${say(per.value, per).en}.`,
      },
      { against: [whole, time] },
    );
  }
  return null;
}

function singular(word: string): string {
  const folded = fold(word);
  return folded === 'mois' ? folded : folded.replace(/(?<=\p{L}{3})[sx]$/u, '');
}

/** What follows « par »: the unit, folded and singular. */
function perUnit(behind: string): string | null {
  const match = PER.exec(behind);
  return match ? singular(match[1]!) : null;
}

/** The only sort of things counted in whole numbers among amounts; null where there are two. */
function countedOnce(amounts: readonly Amount[]): string | null {
  const sorts = new Set(amounts.flatMap((one) => (one.quantity.kind === 'number' ? [counted(one)] : [])));
  const [sort] = sorts;
  return sorts.size === 1 && sort ? sort : null;
}

function perLength(behind: string): number {
  return PER.exec(behind)?.[0].length ?? 0;
}

/** The only number of such things told before the sentence; null when there are several. */
function countBefore(article: Reading, offset: number, unit: string): { value: number } | null {
  const values = new Set<number>();
  for (let i = firstStartingAt(article.quantities, offset) - 1; i >= 0 && values.size < 2; i--) {
    const one = article.quantities[i]!;
    if (
      one.value !== null &&
      one.low === null &&
      one.counts &&
      singular(one.counts.split(/[ \u00a0\u202f]/)[0]!) === unit
    )
      values.add(one.value);
  }
  const [value] = values;
  return values.size === 1 && value ? { value } : null;
}
