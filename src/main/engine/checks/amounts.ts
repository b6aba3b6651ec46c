/** Amounts of a sentence made ready for sums: what can be added to what, how exactly each is given, and how they read. */
import type { Quantity, Reading, Span } from '../../../shared/analysis.ts';
import { firstStartingAt } from '../reading.ts';
import { fold } from '../register/names.ts';
import { inFurniture, numberEn, numberFr } from './support.ts';

export interface Amount extends Span {
  value: number;
  quantity: Quantity;
  /** Half of the last digit given: « 3,2 millions » is 3.2 ± 0.05 million. */
  slack: number;
  /** As written. */
  passage: string;
  /** Given exactly: no « environ », no bound. */
  exact: boolean;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/milliards?|billions?|bn/iu, 1e9],
  [/millions?|(?<=\d)m(?![\p{L}])/iu, 1e6],
  [/(?<![\p{L}])(?:mille|milliers?|thousand)/iu, 1e3],
];

/** The plain amounts of a passage in order: no ordinals, ages, ranges, fractions of one or numbers without value. */
export function amountsIn(article: Pick<Reading, 'text' | 'quantities' | 'furniture'>, span: Span): Amount[] {
  const { quantities } = article;
  const found: Amount[] = [];
  for (let i = firstStartingAt(quantities, span.start); i < quantities.length; i++) {
    const quantity = quantities[i]!;
    if (quantity.start >= span.end) break;
    if (quantity.value === null || quantity.low !== null) continue;
    if (quantity.kind === 'ordinal' || quantity.kind === 'age' || quantity.kind === 'temperature') continue;
    if (!inFurniture(article, quantity)) found.push(amountOf(article.text, quantity));
  }
  return found;
}

/** Of the quantities looked at: several checks look at each. */
const amounts = new WeakMap<Quantity, Amount>();

/** An amount of a quantity that has a value, of the text that it was found in. */
export function amountOf(text: string, quantity: Quantity): Amount {
  let amount = amounts.get(quantity);
  if (!amount) amounts.set(quantity, (amount = readAmount(text, quantity)));
  return amount;
}

function readAmount(text: string, quantity: Quantity): Amount {
  const written = text.slice(quantity.number.start, quantity.number.end);
  const scale = SCALES.find(([pattern]) => pattern.test(written))?.[1] ?? 1;
  const english = /^\d{1,3}(?:,\d{3})+/.test(written);
  const decimals = (english ? /\.(\d+)/ : /[.,](\d+)/).exec(written)?.[1]?.length ?? 0;
  const grouped = /[.,]\d{3}(?!\d)/.test(written) && scale === 1;
  // Counts are given whole, shares are rounded.
  const slack =
    scale === 1 && quantity.kind !== 'percent' && (decimals === 0 || grouped)
      ? 0
      : (scale / 10 ** decimals) * 0.5;
  return {
    start: quantity.start,
    end: quantity.end,
    passage: text.slice(quantity.start, quantity.end),
    value: quantity.value!,
    quantity,
    slack: /\d/.test(written) ? slack : 0,
    exact: !quantity.approximate && quantity.comparator === '=',
  };
}

const PEOPLE = new Set(
  'fille filles garcon garcons collegien collegiens lyceen lyceens ecolier ecoliers apprenti apprentis benevole benevoles sons daughters boys girls pupils personne personnes habitant habitants eleve eleves enfant enfants femme femmes homme hommes blesse blesses mort morts victime victimes salarie salaries employe employes agent agents elu elus conseiller conseillers conseillere conseilleres depute deputes senateur senateurs adulte adultes mineur mineurs passager passagers spectateur spectateurs joueur joueurs joueuse joueuses candidat candidats etudiant etudiants patient patients membre membres benevole benevoles soldat soldats policier policiers pompier pompiers people persons person children women men adults injured dead wounded councillors members students workers employees passengers'.split(
    ' ',
  ),
);

/** Head noun of what is counted, folded and without plural. */
export function counted(amount: Amount): string | null {
  const { counts } = amount.quantity;
  if (!counts) return null;
  const head = headOf(counts);
  return head.replace(/(?<=\p{L}{3})[sx]$/u, '');
}

/** The first word of what is counted, folded; « sept autres personnes » are persons. */
function headOf(counts: string): string {
  return fold(counts)
    .replace(/^(?:autres?|other|premiers?|premieres?|jeunes?|young) (?=\p{L})/u, '')
    .split(/[ ']/)[0]!;
}

export function countsPeople(amount: Amount): boolean {
  return amount.quantity.counts !== null && PEOPLE.has(headOf(amount.quantity.counts));
}

/** Whether two amounts can be added or compared: the same unit; a bare number goes with the unit before it; counts of the same thing, or of people. */
export function comparable(whole: Amount, part: Amount): boolean {
  const [a, b] = [whole.quantity, part.quantity];
  if (a.kind === 'percent' || b.kind === 'percent') return a.kind === b.kind;
  if (a.unit !== null || b.unit !== null) {
    // « 2,4 millions par an : 1,1 million pour … »: the period goes for the parts.
    if (a.unit === b.unit || (b.unit !== null && a.unit?.split('/')[0] === b.unit)) return true;
    // « 5 millions de l'État »: who gives, not what is counted.
    return (
      b.unit === null &&
      (b.counts === null ||
        /(?:millions?|milliards?)[ \u00a0\u202f](?:de l['’]|de la[ \u00a0\u202f]|du[ \u00a0\u202f]|des[ \u00a0\u202f])/u.test(
          part.passage,
        )) &&
      (b.value ?? 0) >= 1000 === (a.value ?? 0) >= 1000
    );
  }
  const [one, other] = [counted(whole), counted(part)];
  if (other === null || one === other) return true;
  return countsPeople(whole) && countsPeople(part);
}

/** An amount for a message: « 3,2 millions d’euros » is written out as in the text; computed values with the unit of a model. */
export function say(value: number, model: Amount): { fr: string; en: string } {
  const { kind, unit } = model.quantity;
  const signs: Record<string, string> = { EUR: '€', USD: '$', GBP: '£' };
  const sign = kind === 'percent' ? '%' : unit ? (signs[unit.split('/')[0]!] ?? unit.split('/')[0]!) : '';
  const size = kind === 'percent' ? 0 : Math.abs(value);
  const [scale, fr1, en1] = size >= 1e9 ? [1e9, ' Md', 'bn'] : size >= 1e6 ? [1e6, ' M', 'm'] : [1, '', ''];
  if (unit?.split('/')[0] === 'penny')
    return { fr: `${numberFr(value, 2)}\u00a0pence`, en: `${numberEn(value, 2)}p` };
  // Cents are two: « 3,90 € ».
  const cents = kind === 'currency' && scale === 1 ? /(?<=[.,]\d)$/u : /$^/u;
  const fr = `${numberFr(value / scale, scale > 1 ? 3 : 2).replace(cents, '0')}${fr1}`;
  const en = `${numberEn(value / scale, scale > 1 ? 3 : 2).replace(cents, '0')}${en1}`;
  return {
    fr: sign ? `${fr}\u00a0${sign}` : fr,
    en: sign === '%' ? `${en}%` : sign ? `${sign}${en}`.replace(/^(\p{L}+)(.*)$/u, '$2 $1') : en,
  };
}

/** « 3,5 % + 1,5 % = 5 % » with the sign that holds. */
export function working(parts: readonly Amount[], model: Amount, sum: number): { fr: string; en: string } {
  const said = parts.map((part) => say(part.value, model));
  const total = say(sum, model);
  return {
    fr: `${said.map((one) => one.fr).join(' + ')} = ${total.fr}`,
    en: `${said.map((one) => one.en).join(' + ')} = ${total.en}`,
  };
}

/** The sum of values, without the dust of binary fractions. */
export function total(parts: readonly Amount[]): number {
  return Number(parts.reduce((sum, part) => sum + part.value, 0).toPrecision(12));
}
