import type { Span, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import { blockAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { CAPITAL, DIGIT, kindAt, LETTER, NUMERAL } from '../../text/kinds.ts';
import { excerpt, warn } from '../support.ts';

const LEAST_WORDS = 8;

/** Letters at the end of a sentence by which it is told from others: fewer than its words have. */
const TOLD_BY = LEAST_WORDS;

/** A number that sentences of the same folded words share, read off their last letters; -1 for those that have too few. */
function printOf(text: string, start: number, end: number): number {
  let print = 0;
  let read = 0;
  for (let at = end - 1; at >= start && read < TOLD_BY; at--) {
    const code = text.charCodeAt(at);
    const letters = (foldedUnits[code] ??= isWordUnit(kindAt(text, at)) ? fold(text[at]!) : '');
    for (let k = letters.length - 1; k >= 0 && read < TOLD_BY; k--, read++)
      print = (Math.imul(print, 31) + letters.charCodeAt(k)) & 0x7fffffff;
  }
  return read < TOLD_BY ? -1 : print;
}
const foldedUnits: (string | undefined)[] = [];

function isWordUnit(kind: number): boolean {
  return kind === LETTER || kind === CAPITAL || kind === DIGIT || kind === NUMERAL;
}

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
  run(article) {
    const warnings: Warning[] = [];
    const seen = new Map<string, Span>();
    const prints = article.sentences.map(({ start, end }) =>
      end - start > 1200 ? -1 : printOf(article.text, start, end),
    );
    const twice = doubles(prints);
    for (const [number, sentence] of article.sentences.entries()) {
      if (!twice.has(prints[number]!)) continue;
      const text = article.text.slice(sentence.start, sentence.end);
      const kind = blockAt(article, sentence.start)?.kind;
      if (kind === 'title' || kind === 'standfirst' || kind === 'table' || kind === 'furniture') continue;
      const key = keyOf(text);
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

/** The prints that stand twice. */
function doubles(prints: readonly number[]): ReadonlySet<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const print of prints) {
    if (print < 0) continue;
    if (once.has(print)) twice.add(print);
    else once.add(print);
  }
  return twice;
}
