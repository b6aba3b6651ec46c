import type { Check } from '../../rule.ts';
import { inFurniture, warn } from '../support.ts';

/** One or two words in marks: scare quotes, or a piece of a saying whose sentence is not given. */
export const fragment: Check = {
  rule: 'quotation/fragment',
  severity: 'note',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Mots entre guillemets', en: 'Words in quotation marks' },
  describe: {
    fr: 'Un ou deux mots entre guillemets : distance de l’auteur, ou citation à vérifier dans sa phrase entière.',
    en: 'One or two words in marks: the author’s distance, or a quotation to be checked in its whole sentence.',
  },
  examples: {
    wrong: [
      'Le maire parle d’un projet [[«\u00a0raisonnable\u00a0»]] pour la ville.',
      'Ces [[«\u00a0hubs logistiques\u00a0»]] ouvriront en mai.',
    ],
    right: [
      '«\u00a0Le projet est raisonnable pour la ville\u00a0», dit le maire.',
      'Il lit «\u00a0Les Misérables\u00a0» au lit.',
    ],
  },
  run(article) {
    return article.quotes.flatMap((quote) => {
      if (quote.kind === 'full' || quote.kind === 'title' || inFurniture(article, quote)) return [];
      const inner = article.text.slice(quote.start + 1, quote.end - 1).trim();
      const words = (inner.match(/[\p{L}\p{N}]+/gu) ?? []).length;
      if (words > 2 || words === 0 || /^(?:L[ea]s?|The)?[ \u00a0\u202f]?\p{Lu}/u.test(inner)) return [];
      return [
        warn('quotation/fragment', 'note', quote, {
          fr: quote.kind === 'scare' ? `« ${inner} » : guillemets de distance, de qui est le mot ?` : `« ${inner} » : vérifier la phrase entière.`,
          en: quote.kind === 'scare' ? `“${inner}”: scare quotes, whose word is it?` : `“${inner}”: check the whole sentence.`,
        }),
      ]; // prettier-ignore
    });
  },
};
