/** Where sentences end. A pure function of the text and its language: the analysis of a block can be kept until the block changes. */
import type { Language, Span } from '../../../shared/analysis.ts';
import { ENGLISH, FRENCH, type Abbreviations } from './abbreviations.ts';
import { ITEM, isBlank, trimmed } from './units.ts';

const CLOSERS = '»”"’\')]›}';
const OPENERS = '«“"‘\'([‹„¿¡—–-•*';
/** Longest parenthesis that a sentence may hold; a longer one is taken for a forgotten bracket. */
const LONGEST_ASIDE = 400;
/** Longest word looked at before a full stop. */
const LONGEST_WORD = 40;

/** The sentences of one block, in order, trimmed. Together they hold every character of the block that is no white space. */
export function splitSentences(text: string, language: Language): Span[] {
  const lists = language === 'en' ? ENGLISH : FRENCH;
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span) sentences.push(span);
    start = end;
    content = false;
  };
  let asideEnd = -1;
  let quotes = 0;
  let content = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) quotes++;
    else if (!content) content = /[\p{L}\p{N}]/u.test(text[at]);
    if (code === 10) {
      if (endsLine(text, start, at)) close(at);
      continue;
    }
    if (code === 0x28 && at > asideEnd) asideEnd = asideOf(text, at, start);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) continue;
    const stop = stopAt(text, at, quotes % 2 === 1);
    if (
      stop.end < text.length &&
      (at > asideEnd || stop.end > asideEnd) &&
      endsSentence(text, stop, start, lists)
    )
      close(stop.end);
    at = Math.max(at, stop.run - 1);
  }
  close(text.length);
  return sentences;
}

interface Stop {
  /** The first mark, and the end of the marks. */
  at: number;
  run: number;
  /** The end of the closing quotes and brackets. */
  end: number;
  /** The marks hold something else than one full stop. */
  strong: boolean;
  ellipsis: boolean;
  closed: boolean;
}

/** Reads a run of marks (« ?! », « … », « . . . ») and the closing quotation marks and brackets behind it. */
function stopAt(text: string, at: number, quoted: boolean): Stop {
  let run = at;
  let dots = 0;
  let strong = false;
  let ellipsis = false;
  for (;;) {
    const mark = text[run];
    if (mark === '.') dots++;
    else if (mark === '…') ellipsis = true;
    else if (mark === '!' || mark === '?') strong = true;
    else if (
      isSpace(mark) &&
      (isStrong(text[run + 1]) ||
        (dots > 0 &&
          text[run + 1] === '.' &&
          text[run + 2] !== '.' &&
          !/[\p{L}\p{N}]/u.test(text[run + 2] ?? '')))
    ) {
      run++;
      continue;
    } else break;
    run++;
  }
  let end = run;
  let closed = false;
  for (;;) {
    const mark = text[end];
    if (mark !== undefined && CLOSERS.includes(mark) && !(mark === "'" && /\p{L}/u.test(text[end + 1] ?? '')))
      end++;
    else if (isSpace(mark) && (text[end + 1] === '»' || text[end + 1] === '›')) end += 2;
    else if (quoted && isSpace(mark) && text[end + 1] === '"' && !/[\p{L}\p{N}]/u.test(text[end + 2] ?? ''))
      end += 2;
    else if (mark === '[' && /^\[\d{1,3}\]/.test(text.slice(end, end + 5))) end = text.indexOf(']', end);
    else if ((mark === '*' || mark === '_') && endsMarkup(text, end))
      end = text[end + 1] === mark ? end + 2 : end + 1;
    else break;
    closed = true;
  }
  return { at, run, end, strong: strong || ellipsis || dots > 1, ellipsis: ellipsis || dots > 1, closed };
}

/** « **Une seule fois.** »: one or two marks of bold or italics with nothing but a blank behind them. */
function endsMarkup(text: string, at: number): boolean {
  const end = text[at + 1] === text[at] ? at + 2 : at + 1;
  return end >= text.length || isBlank(text.charCodeAt(end));
}

function isStrong(mark: string | undefined): boolean {
  return mark === '!' || mark === '?';
}
function isSpace(mark: string | undefined): boolean {
  return mark === ' ' || mark === '\u00A0' || mark === '\u202F';
}

function endsSentence(text: string, stop: Stop, start: number, lists: Abbreviations): boolean {
  if (!isBlank(text.charCodeAt(stop.end))) return false;
  if (stop.ellipsis && stop.at > start && OMISSION.test(text.slice(stop.at - 1, stop.at + 4))) return false;
  let next = stop.end;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  if (next >= text.length) return false;
  let first = next;
  while (
    first < text.length &&
    first < next + 6 &&
    (OPENERS.includes(text[first]) || isBlank(text.charCodeAt(first)))
  )
    first++;
  const follows = text.slice(first, first + 20);
  const word = wordBefore(text, stop.at, start);
  const key = word.toLowerCase();
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(follows)) {
    if (OMISSION.test(text.slice(next, next + 5))) return !stop.ellipsis;
    if (stop.strong || stop.closed || !endsPlainWord(text, stop.at, word, key, lists)) return false;
    return first === next ? /^\p{Ll}/u.test(follows) : /^[-–•*] \S/u.test(text.slice(next, next + 3));
  }
  const numeral = /^\p{N}/u.test(follows);
  if (stop.strong) return !(stop.ellipsis && numeral && first === next);
  if (word === '' || stop.closed) return true;
  const opening = openingWord(follows);
  const opener = !numeral && (lists.openers.has(opening) || lists.openers.has(opening.replace("'", '')));
  if (lists.numbered.has(key) && (numeral || /^[IVXLC]+(?![\p{L}'’])/u.test(follows))) return false;
  if (isShouted(word) && !TITLES_IN_CAPITALS.has(word)) return true;
  if (
    lists.last.has(key) &&
    (!key.startsWith('j') || ERA.test(text.slice(Math.max(start, stop.at - 16), stop.at)))
  )
    return !numeral;
  if (lists.free.has(key)) return opener;
  if (lists.bound.has(key)) return false;
  if (/^\p{Lu}$/u.test(word))
    return !isInitial(text, stop.at - 1, start, opener && !lists.particles.has(opening));
  if (/^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word)) return opener;
  if (/^\p{N}{1,3}$/u.test(word) || /^[a-z]$/u.test(word))
    return !isListMark(text, start, stop.at - word.length);
  return true;
}

/** Before or after Christ, unlike a man called J.-C. */
const ERA = /(?<!\p{L})(?:av\.?|avant|apr?\.?|après)[ \u00A0\u202F]J\.?-?\S*$/u;

/** What a quotation leaves out, at the head of a sentence. */
const OMISSION = /^[([](?:\.\.\.|…)[)\]]/u;

/** An acronym in capitals (« RTE ») is not the abbreviation it looks like (« rte »), but these are. */
const TITLES_IN_CAPITALS: ReadonlySet<string> = new Set([
  'MM',
  'MR',
  'MRS',
  'MS',
  'DR',
  'ST',
  'STE',
  'NO',
  'PP',
]);
function isShouted(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/**
 * Whether a capital before a full stop stands for a first name (« E. Macron », « de J. Dupont ») and not for itself (« la vitamine C. Elle »,
 * « Mac OS X. Une »): the word before tells, and a word that follows which opens sentences and no surname.
 */
function isInitial(text: string, at: number, start: number, opener: boolean): boolean {
  if (opener) return false;
  const before =
    /([\p{L}\p{N}°%.]+)[ \u00A0\u202F]$/u.exec(text.slice(Math.max(start, at - 30), at))?.[1] ?? '';
  return !/[\p{N}°%]$/u.test(before);
}

/** Only white space or an opening mark stands between the start of the sentence and a number: it counts items. */
function isListMark(text: string, start: number, at: number): boolean {
  return at - start < 4 && !/[\p{L}\p{N}]/u.test(text.slice(start, at));
}

/** A full stop before a small letter ends a sentence only after a plain word of some length. */
function endsPlainWord(text: string, at: number, word: string, key: string, lists: Abbreviations): boolean {
  if (word === '') return text[at - 1] === ')' || text[at - 1] === '"';
  return (
    /^[\p{L}’'-]{4,}$/u.test(word) &&
    !lists.bound.has(key) &&
    !lists.free.has(key) &&
    !lists.numbered.has(key)
  );
}

function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && at - from < LONGEST_WORD && /[\p{L}\p{N}.\-’'°º‑]/u.test(text[from - 1])) from--;
  return text
    .slice(from, at)
    .replace(/^.*[’'](?=\p{L})/u, '')
    .replaceAll('‑', '-')
    .replace(/^[.-]+/u, '');
}

function openingWord(follows: string): string {
  const word = /^\p{L}+(?:['’](?=\p{L}))?/u.exec(follows)?.[0] ?? '';
  return word.toLowerCase().replace('’', "'");
}

/** The end of a parenthesis that a sentence opened in its middle; -1 when it does not close soon. */
function asideOf(text: string, at: number, start: number): number {
  if (trimmed(text, start, at) === null) return -1;
  let depth = 0;
  for (let to = at; to < text.length && to < at + LONGEST_ASIDE; to++) {
    if (text[to] === '(') depth++;
    else if (text[to] === ')' && --depth === 0) return to;
  }
  return -1;
}

/** A line break inside a block ends a sentence before a list item or an empty line, or after a stop before a capital. */
function endsLine(text: string, start: number, at: number): boolean {
  const rest = text.slice(at + 1, at + 40);
  return (
    /^[ \t]*\n/u.test(rest) ||
    ITEM.test(rest.trimStart()) ||
    (/[.!?…:;][»”"]?[ \t]*$/u.test(text.slice(Math.max(start, at - 4), at)) && !/^[ \t]*\p{Ll}/u.test(rest))
  );
}
