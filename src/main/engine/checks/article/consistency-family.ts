import type { Quantity, Reading, Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, spaced, warn } from '../support.ts';

const CHILD = /^(?:enfant|fille|fils|garcon|child|children|son|daughter)s?$/u;
/** « père de trois », « elle laisse un mari et deux »: who has so many. */
const HAS = new RegExp(
  spaced(
    '(?<![\\p{L}])(?:(?:père|mère|maman|papa|parents)(?: de famille)?,? de|(?:father|mother|parents) of|(?:laisse|laissent|leaves)(?: [^.;:]{1,70}?)?(?: et| and|,)|(?:ont|a|avaient|avait) eu) $',
  ),
  'iu',
);
/** « ses quatre », « mes quatre »: those spoken of. */
const THOSE = new RegExp(spaced('(?<![\\p{L}])(?:ses|leurs|mes|nos|his|her|their|my|our) $'), 'iu');
/** « les quatre enfants du couple ». */
const OF_THEM = /^[ \u00a0\u202f]\p{L}+[ \u00a0\u202f](?:du couple|de la victime|of the couple)(?![\p{L}])/u;
/** Some of them only. */
const SOME =
  /^[ \u00a0\u202f](?:aîn|cadet|premi|derni|plus|autre|jumea|jumel|adopt|issu|nés|nées|mineur|majeur|encore|eldest|young|older|first|other)/iu;

/** « Père de trois enfants … ses quatre enfants »: somebody's children are counted once. */
export const family: Check = {
  rule: 'consistency/family',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Deux nombres d’enfants', en: 'Two numbers of children' },
  describe: {
    fr: 'Dans un même paragraphe, la même personne a deux nombres d’enfants, de filles ou de fils.',
    en: 'Within a paragraph the same person has two numbers of children, daughters or sons.',
  },
  examples: {
    wrong: [
      'Ce père de trois enfants n’a pas attendu. « J’ai sorti mes [[quatre enfants]] », dit-il.',
      'Il laisse une épouse et deux filles. Ses [[trois filles]] veulent un hommage.',
      'À ses côtés, leurs trois enfants pleurent. Les [[quatre enfants]] du couple sont venus.',
      { text: 'The mother of two children ran. Her [[three children]] were safe.', language: 'en' },
    ],
    right: [
      'Ce père de quatre enfants n’a pas attendu. « J’ai sorti mes quatre enfants », dit-il.',
      'Ce père de quatre enfants n’a pas attendu. « J’ai sorti mes deux enfants plus jeunes », dit-il.',
      'Ce père de quatre enfants n’a pas attendu. Ses deux filles dormaient.',
      'Ce père de quatre enfants n’a pas attendu.\n\nLa voisine a sorti ses deux enfants.',
      'Ce père de quatre enfants et une mère de deux enfants ont couru. Elle a sorti ses deux enfants.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const told: { one: Quantity; head: string; block: number }[] = [];
    for (const one of article.quantities) {
      const head =
        one.counts &&
        fold(one.counts)
          .split(' ')[0]!
          .replace(/(?<=\p{L}{3})(?<!fil)s$/u, '');
      if (!head || !CHILD.test(head) || !Number.isInteger(one.value) || one.low !== null || inFurniture(article, one)) continue; // prettier-ignore
      const block = blockAt(article, one.start)?.start ?? -1;
      const before = article.text.slice(Math.max(block, one.start - 100), one.number.start);
      const behind = article.text.slice(one.end, one.end + 24);
      if (HAS.test(before)) told.push({ one, head, block });
      else if (
        (THOSE.test(before) || OF_THEM.test(article.text.slice(one.number.end, one.end + 24))) &&
        !SOME.test(behind)
      ) {
        const known = told.filter((other) => other.block === block && other.head === head);
        if (known.length && known.every((other) => other.one.value !== one.value))
          warnings.push(against(article, one, known[0]!.one));
        else if (!known.length) told.push({ one, head, block });
      }
    }
    return warnings;
  },
};

function against({ text }: Reading, one: Quantity, before: Quantity): Warning {
  const [a, b] = [text.slice(one.start, one.end), text.slice(before.start, before.end)];
  return warn('consistency/family', 'warning', one, { fr: `« ${a} » ici, « ${b} » juste avant.`, en: `“${a}” here, “${b}” just before.` }, { against: [before] }); // prettier-ignore
}
