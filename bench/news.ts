/**
 * News that nobody wrote: sentences of the treebanks whose nouns, verbs, adjectives and names are drawn again, by number and gender and as
 * often as the treebanks have them, so that syntax, length and the distribution of words are those of prose and no two articles are alike.
 * Planted: passages copied from earlier articles, facts that earlier ones state too, and facts that they state otherwise.
 */
import { readFileSync } from 'node:fs';
import { seeded } from '../tests/faults/random.ts';

/** A word, number or stretch between them; articles with the same frames have the same pieces, one for one. */
export interface Piece {
  text: string;
  /** What stands in its place in an article of the same frames; null for what never changes. */
  drawn: { kind: 'word' | 'name' | 'number'; lemma: string } | null;
}
interface Cell {
  form: string;
  space: string;
  lemma: string;
  /** Words that may take its place; null for one that stays. */
  slot: string | null;
}
type Frame = readonly Cell[];
type Random = () => number;

export interface Lexicon {
  frames: readonly Frame[];
  slots: ReadonlyMap<string, readonly { form: string; lemma: string }[]>;
  names: readonly string[];
}

/** Articles with frames of their own; the next ones have the frames of the first again, in other words. */
export const FRAMES = 1500;
const OPEN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'VERB']);
const NAMES = 8000;
const SYLLABLES = 'ba bel bri cal che cor dal del dor fa fer gan gri la lan lis lor ma mel mon nar no or pel pon ra ren ri sau ser ta tan ter va ver vil'.split(' '); // prettier-ignore
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûü]/iu;
/** Every so many articles repeat a passage and facts of an earlier one; every other of those with another figure. */
const PLANTED = 10;

/** A rank drawn as Zipf's law has it, with exponent one. */
const zipf = (random: Random, size: number) => Math.min(size - 1, Math.floor(size ** random()) - 1);
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];

/** Reads frames and words from treebanks in CoNLL-U. */
export function lexiconOf(files: readonly string[]): Lexicon {
  const frames: Frame[] = [];
  const slots = new Map<string, { form: string; lemma: string }[]>();
  for (const sentence of files.flatMap((file) => readFileSync(file, 'utf8').split('\n\n'))) {
    const frame: Cell[] = [];
    let inside = 0;
    for (const line of sentence.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [id, form, lemma, pos, , feats, , , , misc] = line.split('\t');
      const space = misc.includes('SpaceAfter=No') ? '' : ' ';
      const whole = /^\d+-(\d+)$/u.exec(id);
      if (whole) inside = Number(whole[1]);
      else if (id.includes('.') || Number(id) <= inside) continue;
      const name = pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(form);
      const open = OPEN.has(pos) && /^\p{Ll}{4,}$/u.test(form);
      const slot =
        whole ? null
        : name ? 'name'
        : open ? `${pos} ${feats} ${VOWEL.test(form)}`
        : null; // prettier-ignore
      if (slot !== null && !name) {
        const list = slots.get(slot);
        if (list) list.push({ form, lemma });
        else slots.set(slot, [{ form, lemma }]);
      }
      frame.push({ form, space, lemma, slot });
    }
    if (frame.length >= 9 && frame.length <= 40 && /^\p{Lu}/u.test(frame[0].form)) frames.push(frame);
  }
  const random = seeded(1);
  const names = Array.from({ length: NAMES }, () => {
    const made = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('');
    return made[0].toUpperCase() + made.slice(1);
  });
  return { frames, slots, names };
}

/** Draws the words of one article; a word that returns is drawn once. */
function speaker({ slots, names }: Lexicon, random: Random) {
  const known = new Map<string, { form: string; lemma: string }>();
  const fixed = (text: string): Piece => ({ text, drawn: null });
  const named = (text: string): Piece => ({ text, drawn: { kind: 'name', lemma: text } });
  const name = () => names[zipf(random, NAMES)];
  const cell = ({ form, space, lemma, slot }: Cell): Piece[] => {
    if (slot === null) return [fixed(form + space)];
    const id = `${slot} ${lemma}`;
    let word = known.get(id);
    if (!word) {
      const list = slots.get(slot);
      const made = slot === 'name' ? name() : '';
      word = list ? pick(random, list) : { form: made, lemma: made };
      known.set(id, word);
    }
    return [
      { text: word.form, drawn: { kind: slot === 'name' ? 'name' : 'word', lemma: word.lemma } },
      fixed(space),
    ];
  };
  return {
    name: () => named(name()),
    person: () => [named(name()), fixed(' '), named(name())],
    number(from: number, to: number): Piece {
      const text = String(from + Math.floor(random() * (to - from)));
      return { text, drawn: { kind: 'number', lemma: text } };
    },
    say: (list: readonly Frame[]) =>
      list.flatMap((frame) => [...frame.flatMap(cell).slice(0, -1), fixed(frame.at(-1)!.form + ' ')]),
  };
}

/** The earlier article whose passage and facts the nth has too, if any. */
export function sourceOf(n: number): number | null {
  if (n < FRAMES || n % PLANTED !== 0) return null;
  const rounds = Math.floor(n / FRAMES);
  return n - FRAMES * (1 + ((n / PLANTED) % rounds));
}

/** The pieces of the nth article, some 360 words: title, lead, paragraphs, a quotation. The same for the same n. */
export function newsPieces(n: number, lexicon: Lexicon): Piece[] {
  const form = seeded((n % FRAMES) + 1);
  const frames = (count: number) => Array.from({ length: count }, () => pick(form, lexicon.frames));
  const source = sourceOf(n);
  const own = speaker(lexicon, seeded(n * 2 + 1));
  const told = speaker(lexicon, seeded((source ?? n) * 2 + 2));
  const [town, mayor, factory, firm, chief] = [own.name(), own.person(), told.name(), told.name(), told.person()]; // prettier-ignore
  const year = 2015 + Math.floor(form() * 11);
  const day = 1 + Math.floor(form() * 28);
  const month = pick(form, ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'septembre', 'octobre']);
  // Drawn last, so that another figure leaves the other words of the facts as they are.
  const [founded, staff] = [told.number(1950, 2010), told.number(120, 900)];
  const otherwise = source !== null && n % (2 * PLANTED) === 0;
  const employed = otherwise ? { ...staff, text: String(Number(staff.text) + 40) } : staff;
  const parts: (string | Piece | Piece[])[] = [
    town, ' : ', own.say(frames(1)).slice(0, 10), '\n\n',
    `Le ${day} ${month} ${year}, le conseil municipal de `, town, ' a voté un budget de ', own.number(10, 99), ',5 millions d’euros. ',
    own.say(frames(2)), '\n\n',
    told.say(frames(3)), '\n\n',
    own.say(frames(3)), '\n\n',
    'L’usine ', firm, ' de ', factory, ' emploie ', employed, ' salariés. Elle a été fondée en ', founded, ' par ', chief,
    ', président du groupe ', firm, '.\n\n',
    own.say(frames(3)), '\n\n',
    '« ', own.say(frames(1)), '», a déclaré ', mayor, ', maire de ', town, ', devant ', own.number(50, 450), ' habitants.\n\n',
    own.say(frames(3)), '\n',
  ]; // prettier-ignore
  return parts.flatMap((part) => (typeof part === 'string' ? [{ text: part, drawn: null }] : part));
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** The text of the nth article. */
export const newsArticle = (n: number, lexicon: Lexicon): string => textOf(newsPieces(n, lexicon));
