import type { Reading, Span, Warning } from '../../../../shared/analysis.ts';
import { hashOf } from '../../model/features.ts';
import { fold } from '../../register/names.ts';
import { touching } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { lettersEnd, wordEnd } from '../../text/kinds.ts';
import { ByType, wordTypes, type WordTypes } from '../../wordtypes.ts';
import { foundAlone } from '../again.ts';
import { excerpt, inFurniture, inQuote, warn } from '../support.ts';

/** Words that make a turn of phrase of a run of nouns. */
const TURN: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PRON', 'CCONJ', 'SCONJ', 'ADV']);
const HYPHEN = 0x2d;
const LENGTH = 4;
const MOST_SENTENCES = 2000;
const MOST_FOUND = 8;
const STOP = new Set('avec dans pour plus sans sous cette cela sont etre fait avoir mais comme leur leurs elle elles nous vous tout tous toute toutes aussi ainsi entre apres avant depuis encore meme notamment selon that this with from have will been were they their there which would about than into over after before more also'.split(' ')); // prettier-ignore

const known = new ByType((word) => {
  const folded = word.toLowerCase();
  return {
    hash: hashOf(folded),
    digits: /\d/.test(word),
    capital: /^\p{Lu}/u.test(word),
    /** 1 for a word that tells something. */
    weight: folded.length > 3 && !STOP.has(fold(folded)) ? 1 : 0,
  };
});

/** The words of a sentence, two numbers each: their start and end from that of the sentence; and the prints of the runs that begin with each, see `printsOf`. */
interface Words extends Span {
  places: readonly number[];
  prints: readonly number[];
}
const PLAIN = 2;

/** The words of each sentence that is read: runs of letters and numbers, with the parts that hyphens join to them. */
function wordsIn(article: Reading): Words[] {
  const types = wordTypes();
  return article.sentences
    .filter((sentence) => sentence.end - sentence.start <= 1500 && !inFurniture(article, sentence))
    .map(({ start, end }) => ({ start, end, ...wordsOf(types, article.text.slice(start, end)) }));
}

function wordsOf(types: WordTypes, sentence: string): Pick<Words, 'places' | 'prints'> {
  const places: number[] = [];
  const hashes: number[] = [];
  const kinds: number[] = [];
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
    const { hash, digits, capital, weight } = known.get(types, types.at(sentence, at, to));
    // A capital inside the sentence is a name; the first word may be anything.
    const plain = !digits && (places.length === 0 || !capital);
    places.push(at, to);
    hashes.push(hash);
    kinds.push((plain ? PLAIN : 0) + weight);
    at = to;
  }
  return { places, prints: printsOf(hashes, kinds) };
}

/** For each run of words a number, the same for the same words; -1 for a run that is no turn of phrase. */
function printsOf(hashes: readonly number[], kinds: readonly number[]): number[] {
  const prints: number[] = [];
  for (let i = 0; i + LENGTH <= hashes.length; i++) {
    let telling = 0;
    let print = 0;
    let plain = true;
    for (let k = i; k < i + LENGTH; k++) {
      if (kinds[k]! < PLAIN) plain = false;
      telling += kinds[k]! - PLAIN;
      print = (Math.imul(print, 31) + hashes[k]!) | 0;
    }
    prints.push(!plain || telling < 2 ? -1 : print & 0x7fffffff);
  }
  return prints;
}

/**
 * Whether a print stands, or may stand, twice in an article: only such runs are looked at more closely. Prints are counted by their last bits,
 * some for each run, so that few share them.
 */
function printedTwice(sentences: readonly Words[]): (print: number) => boolean {
  let runs = 0;
  for (const { prints } of sentences) runs += prints.length;
  const last = 2 ** Math.ceil(Math.log2(runs * 8 + 1)) - 1;
  const counts = new Uint8Array(last + 1);
  for (const { prints } of sentences)
    for (const print of prints) if (print >= 0 && counts[print & last]! < 2) counts[print & last]!++;
  return (print) => print >= 0 && counts[print & last] === 2;
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
  run(article, context) {
    const warnings: Warning[] = [];
    const seen = new Map<string, { sentence: number; span: Span }>();
    const beyond = article.sentences[MOST_SENTENCES]?.start ?? Infinity;
    const sentences = foundAlone(article, context, 'wording/repetition', wordsIn).filter(({ start }) => start < beyond); // prettier-ignore
    const again = printedTwice(sentences);
    for (const [number, { start: from, places, prints }] of sentences.entries()) {
      for (let i = 0; i < prints.length; i++) {
        if (!again(prints[i]!)) continue;
        const last = (i + LENGTH - 1) * 2;
        const span = { start: from + places[i * 2]!, end: from + places[last + 1]! };
        if (/[,;:.!?()«»"“”]/u.test(article.text.slice(span.start, span.end)) || inQuote(article, span))
          continue;
        // A phrase of nouns alone is the name of a thing: « des garanties de sécurité ».
        if (
          article.text.slice(from + places[last]!, span.end).toLowerCase().length < 4 ||
          !touching(article.tokens, span).some((token) => TURN.has(token.pos))
        )
          continue;
        const key = Array.from({ length: LENGTH }, (_, k) => {
          const at = (i + k) * 2;
          return article.text.slice(from + places[at]!, from + places[at + 1]!).toLowerCase();
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
