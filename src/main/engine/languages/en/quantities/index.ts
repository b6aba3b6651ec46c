/** English quantities: bounds, fractions, what is counted. */
import type { BoundEntry, QuantityPack, UnitEntry } from '../../quantities.ts';
import { lexicon } from '../vocabulary.ts';

const none = <V>(name: string) => lexicon.define<V>(name, {} as Record<string, V>);

export const englishQuantities: QuantityPack = {
  units: lexicon.define('quantityunit', { '%': [{ unit: '%', kind: 'percent' }] } as Record<
    string,
    readonly UnitEntry[]
  >),
  prefixes: none('currencyprefix'),
  magnitudes: none('magnitude'),
  boundsBefore: none<BoundEntry>('boundbefore'),
  boundsAfter: none<BoundEntry>('boundafter'),
  ensembles: none('ensembleofthings'),
  denominators: none('denominator'),
  fractions: none('fraction'),
  additions: none('addition'),
  ordinals: none('ordinalword'),
  notOrdinalBefore: none('notordinalbefore'),
  numbering: none('numbers'),
  rangeJoins: none('quantityrange'),
  between: none('quantitybetween'),
  and: none('quantityand'),
  or: none('quantityor'),
  outOf: none('outof'),
  minus: none('minus'),
  of: none('quantityof'),
  determiners: none('quantitydeterminer'),
  per: none('per'),
  rateUnits: none('rateunit'),
  ageUnits: none('ageunit'),
  ageBefore: none('agebefore'),
  ageAfter: none('ageafter'),
  articles: none('articles'),
  stops: none('countend'),
  wholes: {},
};
