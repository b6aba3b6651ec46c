import type { Span, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import { blockAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { excerpt, warn } from '../support.ts';

const LEAST_WORDS = 8;

/** The folded words of a sentence, empty where they are too few. */
function keyOf(sentence: string): string {
  const words = fold(sentence).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_WORDS ? '' : words.join(' ');
}

/** The same sentence twice: a paragraph pasted again, or a quotation used up front and below. */
export const repeat: Check = {
  rule: 'consistency/repeat',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Phrase répétée', en: 'Repeated sentence' },
  describe: {
    fr: 'Une phrase d’au moins huit mots revient mot pour mot.',
    en: 'A sentence of eight words or more returns word for word.',
  },
  examples: {
    wrong: [
      'Le conseil municipal a voté mardi le budget de la passerelle. Les travaux durent un an. [[Le conseil municipal a voté mardi le budget de la passerelle.]]',
    ],
    right: [
      'Le maire a dit oui. Le maire a dit non. Le maire a dit oui.',
      'Le conseil a voté. Les travaux durent un an. Le conseil a voté.',
      'Le conseil municipal a voté mardi le budget de la passerelle. Le conseil municipal a voté jeudi le budget de la piscine.',
    ],
  },
  run(article, { memo }) {
    const warnings: Warning[] = [];
    const seen = new Map<string, Span>();
    for (const sentence of article.sentences) {
      const text = article.text.slice(sentence.start, sentence.end);
      if (text.length > 1200) continue;
      const kind = blockAt(article, sentence.start)?.kind;
      if (kind === 'title' || kind === 'standfirst' || kind === 'table' || kind === 'furniture') continue;
      const key = memo ? memo.recall('repeat', text, () => keyOf(text)) : keyOf(text);
      if (key === '') continue;
      const before = seen.get(key);
      if (!before) seen.set(key, sentence);
      else
        warnings.push(
          warn(
            'consistency/repeat',
            'warning',
            sentence,
            {
              fr: `Déjà écrit plus haut : « ${excerpt(text)} ».`,
              en: `Already written above: “${excerpt(text)}”.`,
            },
            { against: [before] },
          ),
        );
    }
    return warnings;
  },
};
