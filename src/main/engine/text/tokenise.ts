/**
 * Cuts a sentence into tokens as the Universal Dependencies treebanks do: elisions and clitics apart (l’|eau, a|-t-il, do|n't, it|'s),
 * du, au, des whole, compounds and « c'est-à-dire » whole, a number whole with its grouping spaces and decimals, its unit apart.
 * A scanner over character classes: linear on any text, every character that is no white space is in exactly one token.
 */
import type { Language } from '../../../shared/analysis.ts';
import { isBlank } from './units.ts';

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const APOSTROPHE = 4;
const HYPHEN = 5;
const DOT = 6;
const SURROGATE = 7;
const OTHER = 8;

const classes = new Uint8Array(65536);

function classOf(code: number): number {
  return classes[code] || (classes[code] = classify(code));
}

function classify(code: number): number {
  if (isBlank(code)) return SPACE;
  if (code === 0x27 || code === 0x2019 || code === 0x2bc) return APOSTROPHE;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code === 0x2e) return DOT;
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(code);
  if (/[\p{Nd}]/u.test(character)) return DIGIT;
  return /[\p{L}\p{M}\p{No}\p{Nl}\u00AD_]/u.test(character) ? LETTER : OTHER;
}

/** Starts and ends of tokens, in order: [start, end, start, end, …]. */
export type Cuts = number[];

/** The tokens of `text.slice(start, end)`, one sentence, appended to `cuts`. */
export function tokenise(text: string, start: number, end: number, language: Language, cuts: Cuts): void {
  let stop = end;
  while (stop > start && /[\s"'»”’)\]]/u.test(text[stop - 1])) stop--;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    switch (classOf(code)) {
      case SPACE:
        at++;
        break;
      case LETTER:
        at = word(text, at, end, stop, language, cuts);
        break;
      case DIGIT:
        at = number(text, at, end, stop, language, cuts);
        break;
      case SURROGATE:
        at = push(cuts, at, symbol(text, at, end));
        break;
      case HYPHEN:
        if (classAt(text, at + 1, end) === DIGIT && !isTouched(text, at, start))
          at = number(text, at, end, stop, language, cuts);
        else at = push(cuts, at, run(text, at, end));
        break;
      case APOSTROPHE:
        at = push(cuts, at, at + 1);
        break;
      default:
        if (
          (code === 0x2b || code === 0x2212) &&
          classAt(text, at + 1, end) === DIGIT &&
          !isTouched(text, at, start)
        )
          at = number(text, at, end, stop, language, cuts);
        else if ((code === 0x40 || code === 0x23) && classAt(text, at + 1, end) === LETTER)
          at = push(cuts, at, plain(text, at + 1, end));
        else if (
          code === 0xb0 &&
          /[CFK]/.test(text[at + 1] ?? '') &&
          at + 1 < end &&
          classAt(text, at + 2, end) !== LETTER
        )
          at = push(cuts, at, at + 2);
        else at = push(cuts, at, language === 'en' ? emoticon(text, at, end) : run(text, at, end));
    }
  }
}

function push(cuts: Cuts, start: number, end: number): number {
  cuts.push(start, end);
  return end;
}

function classAt(text: string, at: number, end: number): number {
  return at < end ? classOf(text.charCodeAt(at)) : SPACE;
}

function isTouched(text: string, at: number, start: number): boolean {
  const before = at > start ? classOf(text.charCodeAt(at - 1)) : SPACE;
  return before === LETTER || before === DIGIT;
}

/** A run of one repeated sign (« ... », « ---- », « ==== »), or of ! and ?; else one sign. */
function run(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const repeats = '.-=_*~#!?<>|+•$'.includes(text[at]);
  let to = at + 1;
  if (repeats)
    while (to < end && (text.charCodeAt(to) === code || (isLoud(code) && isLoud(text.charCodeAt(to))))) to++;
  return to;
}
function isLoud(code: number): boolean {
  return code === 0x21 || code === 0x3f;
}

const FACE = /[:;]-?[)(DP](?![\p{L}\p{N}])/uy;
function emoticon(text: string, at: number, end: number): number {
  FACE.lastIndex = at;
  return /[:;]/.test(text[at]) && FACE.test(text) && FACE.lastIndex <= end
    ? FACE.lastIndex
    : run(text, at, end);
}

/** One pictograph with its modifiers, or a lone surrogate. */
function symbol(text: string, at: number, end: number): number {
  let to = at;
  do {
    to += text.codePointAt(to)! > 0xffff && to + 1 < end ? 2 : 1;
    while (
      to < end &&
      (text.charCodeAt(to) === 0xfe0f ||
        (text.charCodeAt(to) === 0xd83c && isModifier(text.charCodeAt(to + 1))))
    )
      to += text.charCodeAt(to) === 0xfe0f ? 1 : 2;
  } while (to < end - 1 && text.charCodeAt(to) === 0x200d && ++to < end);
  return Math.min(to, end);
}
function isModifier(code: number): boolean {
  return code >= 0xdffb && code <= 0xdfff;
}

function plain(text: string, at: number, end: number): number {
  while (at < end && (classOf(text.charCodeAt(at)) === LETTER || classOf(text.charCodeAt(at)) === DIGIT))
    at++;
  return at;
}

const NUMBER =
  /[-+−‑]?(?:\p{Nd}{1,3}(?:[ \u00A0\u202F\u2009]\p{Nd}{3}(?!\p{Nd}))+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,:/'’‑-]\p{Nd}+)*)/uy;
const ORDINAL = /^(?:er|ers|re|res|ère|ères|e|è|es|ème|èmes|eme|ième|nd|nde|d|th|st|rd|s|º|ᵉ)$/u;
const UNIT =
  /^(?:h|H|min|mn|s|km|m|cm|mm|kg|g|mg|t|l|ml|cl|ha|kWh|MWh|GWh|TWh|MW|GW|kW|k|K|Md|Mds|M|Mo|Go|To|a\.m|p\.m|am|pm|AM|PM|bn|mn|tn|ft|lbs|mph)$/u;

/** A number, and apart from it the unit that touches it (20 %, 9 h 30); ordinals and names of things (A380, 4SA) stay whole. */
function number(text: string, at: number, end: number, stop: number, language: Language, cuts: Cuts): number {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  let to = match ? Math.min(NUMBER.lastIndex, end) : at + 1;
  if (classAt(text, to, end) !== LETTER) return push(cuts, at, to);
  const letters = plain(text, to, end);
  const tail = text.slice(to, Math.min(letters, to + 8));
  if (ORDINAL.test(tail) && letters - to === tail.length && !(tail === 's' && language === 'fr'))
    return push(cuts, at, letters);
  if (/^[hH]$/.test(tail) || /^[hH]\p{Nd}{2}(?:min|mn)?$/u.test(tail)) {
    push(cuts, at, to);
    to = push(cuts, to, to + 1);
    return classAt(text, to, end) === DIGIT ? number(text, to, end, stop, language, cuts) : to;
  }
  if (UNIT.test(tail) && letters - to === tail.length) {
    push(cuts, at, to);
    return push(cuts, to, letters);
  }
  return push(
    cuts,
    at,
    classAt(text, letters, end) === HYPHEN && classAt(text, letters + 1, end) === LETTER
      ? chunkEnd(text, at, end)
      : letters,
  );
}

const ELISIONS: ReadonlySet<string> = new Set([
  'l',
  'd',
  's',
  'qu',
  'n',
  'j',
  'c',
  'm',
  't',
  'ç',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
]);
const URL_START = /(?:https?:\/\/|www\.)/iy;
const URL = /[^\s<>«»"“”]+/uy;

function word(text: string, at: number, end: number, stop: number, language: Language, cuts: Cuts): number {
  const first = text.charCodeAt(at) | 0x20;
  if (first === 0x68 || first === 0x77) {
    URL_START.lastIndex = at;
    if (URL_START.test(text)) return push(cuts, at, urlEnd(text, at, end));
  }
  if (language !== 'en') {
    const letters = plain(text, at, Math.min(end, at + 7));
    if (
      letters - at <= 6 &&
      classAt(text, letters, end) === APOSTROPHE &&
      ELISIONS.has(text.slice(at, letters).toLowerCase()) &&
      !isFixed(text, at, letters, end)
    ) {
      push(cuts, at, letters + 1);
      return letters + 1;
    }
  }
  let to = chunkEnd(text, at, end);
  if (text[to] === '@' && to < end && classAt(text, to + 1, end) === LETTER)
    return push(cuts, at, urlEnd(text, at, end));
  if (text[to] === '(') to = ending(text, to, end);
  else if (text[to] === '°' && to - at === 1 && first === 0x6e && to < end) to++;
  const body = to;
  if (to < end && text[to] === '.' && text[to + 1] !== '.' && keepsStop(text, at, to, end, stop, language))
    to++;
  if (language === 'en') english(text, at, body, to, cuts);
  else french(text, at, body, to, cuts);
  return to;
}

/** « aujourd'hui » needs no entry, its first part is no elision; « c'est-à-dire » and « l'on » do. */
function isFixed(text: string, at: number, letters: number, end: number): boolean {
  const first = text.charCodeAt(at) | 0x20;
  if (first === 0x6c)
    return (
      /^on$/i.test(text.slice(letters + 1, letters + 3)) &&
      classAt(text, letters + 3, end) !== LETTER &&
      letters - at === 1
    );
  return first === 0x63 && /^est[-‐‑]à[-‐‑]dire$/iu.test(text.slice(letters + 1, letters + 11));
}

function urlEnd(text: string, at: number, end: number): number {
  URL.lastIndex = at;
  URL.test(text);
  let to = Math.min(URL.lastIndex, end);
  while (
    to > at + 1 &&
    /[.,;:!?)\]’']/u.test(text[to - 1]) &&
    !(text[to - 1] === ')' && text.slice(at, to).includes('('))
  )
    to--;
  return to;
}

/** The end of a word with what joins its parts: apostrophes, hyphens, dots and ampersands between letters. */
function chunkEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end) {
    const kind = classOf(text.charCodeAt(to));
    if (kind === LETTER || kind === DIGIT) {
      to++;
      continue;
    }
    const next = classAt(text, to + 1, end);
    if (
      kind === DOT &&
      next === HYPHEN &&
      classAt(text, to + 2, end) === LETTER &&
      /\p{Lu}/u.test(text[to - 1]) &&
      (to - at === 1 || to - at === 2)
    ) {
      to += 2;
      continue;
    }
    if (next !== LETTER && next !== DIGIT) break;
    if (kind === DOT) {
      if (isMissingSpace(text, at, to, end)) break;
    } else if (kind === OTHER) {
      const sign = text.charCodeAt(to);
      if (sign === 0x26) {
        if (!/\p{Lu}/u.test(text[to + 1]) || !/\p{Lu}/u.test(text[to - 1])) break;
      } else if (sign !== 0x2f || !isCode(text, at, to, end)) break;
    } else if (kind !== APOSTROPHE && kind !== HYPHEN) break;
    to++;
  }
  return to;
}

/** A full stop that lacks its space (« fin.Le ») joins nothing; one inside a name (« rec.arts », « J.A. ») does. */
function isMissingSpace(text: string, at: number, dot: number, end: number): boolean {
  return (
    dot - at > 2 &&
    /\p{Ll}/u.test(text[dot - 1]) &&
    /\p{Lu}/u.test(text[dot + 1]) &&
    dot + 2 < end &&
    /\p{Ll}/u.test(text[dot + 2])
  );
}

/** A slash joins codes (IIb/IIIa, H/C/562), not words (et/ou, mg/kg). */
function isCode(text: string, at: number, slash: number, end: number): boolean {
  const right = text.slice(slash + 1, Math.min(plain(text, slash + 1, Math.min(end, slash + 20)), end));
  const left = text.slice(Math.max(at, slash - 20), slash);
  return /\p{Nd}|\p{Lu}\p{Lu}\p{Ll}/u.test(right) || /\p{Nd}|\p{Lu}\p{Lu}\p{Ll}/u.test(left);
}

/** The end of a feminine or plural written in brackets: « traité(e) », « AUTRE(S) ». */
function ending(text: string, at: number, end: number): number {
  const to = plain(text, at + 1, Math.min(end, at + 5));
  return to > at + 1 && to < end && text[to] === ')' ? to + 1 : at;
}

/** Whether the full stop after a word belongs to it: abbreviations and initials, but not the one that ends the sentence. */
function keepsStop(
  text: string,
  at: number,
  to: number,
  end: number,
  stop: number,
  language: Language,
): boolean {
  const form = text.slice(at, Math.min(to, at + 24));
  if (to - at <= 24 && /^(?:\p{L}{1,2}\.?[-‑]?)+$/u.test(form) && form.includes('.')) return true;
  if (to >= stop - 1)
    return language === 'en' && /^(?:etc|inc|ltd|co|corp|jr|sr|a\.m|p\.m|u\.s)$/i.test(form);
  return (
    to + 1 < end &&
    !/[\p{N}]/u.test(form) &&
    (isBlank(text.charCodeAt(to + 1)) || /[,;:)\]?!-]/.test(text[to + 1])) &&
    to - at <= 12
  );
}

const INVERTED = /[-‐‑](?:t[-‐‑])?(?:ils?|elles?|on)$/iu;
const CLITIC = /[-‐‑](?:je|tu|nous|vous|ce|moi|toi|lui|leur|les?|la|en|y|là|ci)$/iu;
const WHOLE =
  /^(?:rendez-vous|ce(?:lui|lle|ux|lles)-(?:ci|là)|(?:de|par|jusque|là|ci|d'ici)-(?:ci|là)|ceux-.*|garde-à-vous|vis-à-vis|quant-à-.*|chez-(?:soi|moi|toi|lui|nous|vous)|soi-.*|entre-là|au-.*|ici-.*|.*'en|tête-à-.*)$/iu;

function french(text: string, at: number, body: number, to: number, cuts: Cuts): void {
  let joint = body - 1;
  while (joint > at && classOf(text.charCodeAt(joint)) !== HYPHEN) joint--;
  if (joint <= at) {
    push(cuts, at, to);
    return;
  }
  let head = body;
  const tails: number[] = [];
  for (let rounds = 0; rounds < 2; rounds++) {
    const form = text.slice(Math.max(at, head - 40), head);
    if (!/[-‐‑]/u.test(form)) break;
    const clitic = INVERTED.exec(form) ?? CLITIC.exec(form);
    if (
      !clitic ||
      clitic.index === 0 ||
      (head - at <= 40 && WHOLE.test(form.replace(/[‐‑]/gu, '-').replaceAll('’', "'")))
    )
      break;
    const base = form.slice(0, clitic.index);
    if (
      /^[-‐‑](?:les?|la|en|y|leur|lui)$/iu.test(clitic[0]) &&
      (/[-‐‑]/u.test(base.replace(CLITIC, '')) || !/[szxtdea]$/iu.test(base) || /^\p{Lu}.*\p{Lu}/u.test(base))
    )
      break;
    head -= clitic[0].length;
    tails.unshift(head);
  }
  if (tails.length === 0) {
    push(cuts, at, to);
    return;
  }
  push(cuts, at, head);
  for (const [i, start] of tails.entries()) push(cuts, start, tails[i + 1] ?? body);
  if (to > body) push(cuts, body, to);
}

const PREFIX =
  /^(?:e|non|re|anti|co|pre|ex|vice|semi|mid|pro|un|mis|over|under|sub|super|inter|intra|multi|post|counter|neo|ultra|self|pseudo|mini|micro|x)-/iu;
const JOINED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  isnt: 2,
  wasnt: 3,
  im: 1,
  ive: 1,
  thats: 4,
  lets: 3,
};

function english(text: string, at: number, body: number, to: number, cuts: Cuts): void {
  const form = text.slice(at, Math.min(body, at + 60));
  const lower = form.toLowerCase().replaceAll('’', "'");
  const joined = Object.hasOwn(JOINED, lower) ? JOINED[lower] : 0;
  if (joined) {
    push(cuts, at, at + joined);
    push(cuts, at + joined, to);
    return;
  }
  const clitic = /(?:n't|'(?:s|re|ve|ll|d|m))$/u.exec(lower);
  const tail = clitic && clitic.index > 0 && body - at <= 60 ? at + clitic.index : body;
  const last = tail < body ? tail : to;
  if (/[-‐‑]/u.test(form) && !PREFIX.test(lower) && !/\p{Nd}/u.test(form)) {
    let from = at;
    for (let i = at; i < tail; i++) {
      if (classOf(text.charCodeAt(i)) !== HYPHEN) continue;
      if (i > from) push(cuts, from, i);
      push(cuts, i, i + 1);
      from = i + 1;
    }
    if (last > from) push(cuts, from, last);
  } else push(cuts, at, last);
  if (tail < body) push(cuts, tail, to);
}
