import type { Span, Warning } from '../../../../shared/analysis.ts';
import { remembering } from '../../memo.ts';
import { hashOf } from '../../model/features.ts';
import { fold } from '../../register/names.ts';
import { touching } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { lettersEnd, wordEnd } from '../../text/kinds.ts';
import { excerpt, inFurniture, inQuote, warn } from '../support.ts';

/** Words that make a turn of phrase of a run of nouns. */
const TURN: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PRON', 'CCONJ', 'SCONJ', 'ADV']);
const HYPHEN = 0x2d;
const LENGTH = 4;
const MOST_SENTENCES = 2000;
const MOST_FOUND = 8;
const STOP = new Set('avec dans pour plus sans sous cette cela sont etre fait avoir mais comme leur leurs elle elles nous vous tout tous toute toutes aussi ainsi entre apres avant depuis encore meme notamment selon that this with from have will been were they their there which would about than into over after before more also'.split(' ')); // prettier-ignore

const wordOf = remembering((word) => {
  const folded = word.toLowerCase();
  return {
    hash: hashOf(folded),
    digits: /\d/.test(word),
    capital: /^\p{Lu}/u.test(word),
    /** 1 for a word that tells something. */
    weight: folded.length > 3 && !STOP.has(fold(folded)) ? 1 : 0,
  };
});

/** The words of a sentence, four numbers each: its start and end from that of the sentence, its hash, whether it is plain and what it weighs. */
type Words = readonly number[];
const SIZE = 4;
const PLAIN = 2;

/** Words are runs of letters and numbers, with the parts that hyphens join to them. */
function wordsIn(sentence: string): Words {
  const words: number[] = [];
  for (let at = 0; at < sentence.length;) {
    let to = wordEnd(sentence, at);
    if (to === at) {
      at++;
      continue;
    }
    while (sentence.charCodeAt(to) === HYPHEN) {
      const part = lettersEnd(sentence, to + 1);
      if (part === to + 1) break;
      to = part;
    }
    const { hash, digits, capital, weight } = wordOf(sentence.slice(at, to));
    // A capital inside the sentence is a name; the first word may be anything.
    const plain = !digits && (words.length === 0 || !capital);
    words.push(at, to, hash, (plain ? PLAIN : 0) + weight);
    at = to;
  }
  return words;
}

/** A number for the run of words that begins with word `i`, the same for the same words; -1 for a run that is no turn of phrase. */
function printAt(words: Words, i: number): number {
  let telling = 0;
  let print = 0;
  for (let at = i * SIZE; at < (i + LENGTH) * SIZE; at += SIZE) {
    const kind = words[at + 3]!;
    if (kind < PLAIN) return -1;
    telling += kind - PLAIN;
    print = (Math.imul(print, 31) + words[at + 2]!) | 0;
  }
  return telling < 2 ? -1 : print >>> 0;
}

/** The prints that stand twice in an article: only their runs are looked at more closely. */
function printedTwice(sentences: readonly Words[]): ReadonlySet<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const words of sentences)
    for (let i = 0; (i + LENGTH) * SIZE <= words.length; i++) {
      const print = printAt(words, i);
      if (print < 0) continue;
      if (once.has(print)) twice.add(print);
      else once.add(print);
    }
  return twice;
}

/** A turn of phrase that comes back in another sentence. Names, figures and quotations are left alone: they must return. */
export const repetition: Check = {
  rule: 'wording/repetition',
  severity: 'note',
  languages: ['fr', 'en'],
  title: { fr: 'Tournure répétée', en: 'Repeated phrase' },
  describe: {
    fr: 'Une tournure d’au moins quatre mots revient dans une autre phrase.',
    en: 'A turn of phrase of four words or more returns in another sentence.',
  },
  examples: {
    wrong: [
      'Reste à savoir, et une chose semble claire, qui paiera. Le maire hésite. La région aussi, et [[une chose semble claire]], personne ne signe.',
    ],
    right: [
      'Le conseil municipal de Brévanne a voté. Le conseil municipal de Brévanne se retrouve jeudi.',
      'Il a signé hier. Elle a signé hier.',
      '« Une chose semble claire », dit-il. « Une chose semble claire », répond-elle.',
    ],
  },
  run(article, { memo }) {
    const warnings: Warning[] = [];
    const seen = new Map<string, { sentence: number; span: Span }>();
    const sentences = article.sentences.slice(0, MOST_SENTENCES).map((sentence) => {
      if (sentence.end - sentence.start > 1500 || inFurniture(article, sentence)) return [];
      const written = article.text.slice(sentence.start, sentence.end);
      return memo ? memo.recall('repetition', written, () => wordsIn(written)) : wordsIn(written);
    });
    const again = printedTwice(sentences);
    for (const [number, words] of sentences.entries()) {
      const from = article.sentences[number]!.start;
      for (let i = 0; (i + LENGTH) * SIZE <= words.length; i++) {
        if (!again.has(printAt(words, i))) continue;
        const last = (i + LENGTH - 1) * SIZE;
        const span = { start: from + words[i * SIZE]!, end: from + words[last + 1]! };
        if (/[,;:.!?()«»"“”]/u.test(article.text.slice(span.start, span.end)) || inQuote(article, span))
          continue;
        // A phrase of nouns alone is the name of a thing: « des garanties de sécurité ».
        if (
          article.text.slice(from + words[last]!, span.end).toLowerCase().length < 4 ||
          !touching(article.tokens, span).some((token) => TURN.has(token.pos))
        )
          continue;
        const key = Array.from({ length: LENGTH }, (_, k) => {
          const at = (i + k) * SIZE;
          return article.text.slice(from + words[at]!, from + words[at + 1]!).toLowerCase();
        }).join(' ');
        const before = seen.get(key);
        if (!before) seen.set(key, { sentence: number, span });
        else if (
          before.sentence !== number &&
          !warnings.some((other) => other.start < span.end && span.start < other.end)
        ) {
          const said = excerpt(article.text.slice(span.start, span.end));
          warnings.push(
            warn(
              'wording/repetition',
              'note',
              span,
              {
                fr: `« ${said} » revient : déjà écrit plus haut.`,
                en: `“${said}” returns: already written above.`,
              },
              { against: [before.span] },
            ),
          );
          if (warnings.length >= MOST_FOUND) return warnings;
          i += LENGTH - 1;
        }
      }
    }
    return warnings;
  },
};
