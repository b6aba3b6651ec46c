import type { Quote, Reading } from '../../../../shared/analysis.ts';
import { blockAt, firstStartingAt, overlapping, touching } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { inFurniture, sentenceNear, warn } from '../support.ts';

/** What a word in marks is called by, or what names it: « surnommé « le Baron » », « le mot « réforme » ». */
const NAMED =
  /(?:surnom|surnommée?s?|appel\p{L}*|nomm\p{L}*|baptis\p{L}*|mots?|termes?|expressions?|label|mention|formule|opération|programme|plan|projet|titre|slogan|dite?s?|on dit|nickname\p{L}*|called|dubbed|named|words?|terms?|so-called)[ \u00a0\u202f]?[,:]?[ \u00a0\u202f]?(?:(?:le|la|les|un|une|de|d['’]|pas|the|a)[ \u00a0\u202f]?)?$/iu;

/**
 * One or two words in marks that nobody in their sentence says: scare quotes. Or the only words of somebody: a saying of which no more is given
 * cannot be checked. A piece of a saying whose speaker is quoted at length elsewhere is neither.
 */
export const fragment: Check = {
  rule: 'quotation/fragment',
  severity: 'note',
  languages: ['fr', 'en'],
  title: { fr: 'Mots entre guillemets', en: 'Words in quotation marks' },
  describe: {
    fr: 'Un ou deux mots entre guillemets que personne ne prononce dans la phrase, ou les seuls mots que l’article cite de quelqu’un.',
    en: 'One or two words in marks that nobody in the sentence says, or the only words the article quotes of somebody.',
  },
  examples: {
    wrong: [
      'Le quartier attend toujours cette mairie [[«\u00a0ouverte\u00a0»]] depuis dix ans.',
      'Ces [[«\u00a0hubs logistiques\u00a0»]] ouvriront en mai.',
      'Luc Ravel promet un projet [[«\u00a0raisonnable\u00a0»]] pour la ville.',
    ],
    right: [
      '«\u00a0Le projet est raisonnable pour la ville\u00a0», dit le maire.',
      'Le maire, Luc Ravel, parle d’un projet «\u00a0raisonnable\u00a0». «\u00a0Nous avons le temps\u00a0», dit Luc Ravel.',
      'Elle y gagne un surnom, «\u00a0la lionne\u00a0».',
      'On l’appelle «\u00a0le vieux\u00a0» ici.',
      'Il lit «\u00a0Les Misérables\u00a0» au lit.',
    ],
  },
  run(article) {
    const seen = new Set<string>();
    const length = (quote: Quote) =>
      (article.text.slice(quote.start, quote.end).match(/[\p{L}\p{N}]+/gu) ?? []).length;
    // Those of whom a saying is given.
    const heard = new Set(article.quotes.filter((one) => one.speaker && (one.kind === 'full' || length(one) > 4)).map((one) => one.speaker)); // prettier-ignore
    return article.quotes.flatMap((quote) => {
      if (quote.kind === 'full' || quote.kind === 'title' || inFurniture(article, quote)) return [];
      const inner = article.text.slice(quote.start + 1, quote.end - 1).trim();
      const words = length(quote);
      if (words > 2 || words === 0 || /^(?:L[ea]s?|The)?[ \u00a0\u202f]?\p{Lu}/u.test(inner)) return [];
      if (blockAt(article, quote.start)?.kind === 'title') return [];
      // « au moins », « de près »: no word that anybody would quarrel over.
      if (!touching(article.tokens, quote).some(({ pos }) => pos === 'NOUN' || pos === 'ADJ' || pos === 'VERB' || pos === 'PROPN')) return []; // prettier-ignore
      const key = quote.speaker ?? inner.toLowerCase();
      if (seen.has(key)) return [];
      if (quote.speaker) {
        // Who is only described (« le technicien de 47 ans ») may be quoted by name elsewhere.
        if (heard.has(quote.speaker) || !/^\p{Lu}/u.test(quote.speaker)) return [];
        seen.add(key);
        return [
          warn('quotation/fragment', 'note', quote, {
            fr: `« ${inner} » : rien d’autre n’est cité (${quote.speaker}), vérifier la phrase entière.`,
            en: `“${inner}”: nothing else is quoted (${quote.speaker}), check the whole sentence.`,
          }),
        ];
      }
      if (quote.kind !== 'scare' || said(article, quote)) return [];
      seen.add(key);
      return [
        warn('quotation/fragment', 'note', quote, {
          fr: `« ${inner} » : guillemets de distance, de qui est le mot ?`,
          en: `“${inner}”: scare quotes, whose word is it?`,
        }),
      ];
    });
  },
};

/** The word is a name, or somebody speaks in its sentence: it is taken to be theirs. */
function said(article: Reading, quote: Quote): boolean {
  if (NAMED.test(article.text.slice(Math.max(0, quote.start - 40), quote.start))) return true;
  if (overlapping(article.attributions, quote).some((one) => one.end >= quote.end)) return true;
  const sentence = sentenceNear(article, quote);
  const { quotes } = article;
  for (let i = firstStartingAt(quotes, sentence.start); i < quotes.length; i++) {
    if (quotes[i]!.start >= sentence.end) return false;
    if (quotes[i]!.cue) return true;
  }
  return false;
}
