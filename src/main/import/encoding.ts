/**
 * Decodes text of unknown encoding: byte-order marks, UTF-16 by its NUL pattern, valid UTF-8, and otherwise the most plausible
 * of the Western encodings and of what chardet proposes. The judgement is ours: a decoding is good when its letters stand where
 * letters stand in words, which tells apart encodings that differ in few bytes and that statistics on short texts confuse.
 */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  /** As decoded: line ends untouched, no byte-order mark. */
  text: string;
  encoding: string;
  /** Neither stated by a byte-order mark nor provable (valid UTF-8). */
  guessed: boolean;
  /** Mean plausibility of the characters beyond ASCII, about −10 to 2; 2 when nothing was guessed. */
  plausibility: number;
}

/** Bytes looked at to judge an encoding; the whole is decoded once it is chosen. */
const SAMPLE = 200_000;

/** Encodings of French and its neighbours that are always tried. */
const WESTERN = ['windows-1252', 'ISO-8859-15', 'macintosh', 'cp850'];

/** Decodes bytes whose encoding nothing states. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const wide = wideByNuls(bytes);
  if (wide)
    return { text: new TextDecoder(wide).decode(bytes), encoding: wide, guessed: true, plausibility: 2 };
  const strict = strictUtf8(bytes);
  if (strict !== null && !escapes(bytes))
    return { text: strict, encoding: 'utf-8', guessed: false, plausibility: 2 };
  const mended = strict === null ? mostlyUtf8(bytes) : null;
  if (mended !== null) return { text: mended, encoding: 'utf-8', guessed: true, plausibility: 1 };
  return guess(bytes);
}

/** Decodes with a stated encoding where the bytes agree with it; otherwise judges them itself. */
export function decodeStated(bytes: Uint8Array, stated: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const label = stated?.trim().toLowerCase() ?? '';
  if (
    label &&
    !/^utf-?8$/u.test(label) &&
    iconv.encodingExists(label) &&
    !/^utf-?16|^ucs|^utf-?32|base64|hex|binary/u.test(label)
  ) {
    const text = decodeAs(bytes, webLabel(label));
    // A page said to be Latin that is valid UTF-8 with accents is UTF-8: servers re-encode and leave the label.
    const strict = strictUtf8(bytes);
    if (strict !== null && /[^\0-\x7f]/u.test(strict) && !multiByte(label)) {
      return { text: strict, encoding: 'utf-8', guessed: false, plausibility: 2 };
    }
    return { text, encoding: label, guessed: false, plausibility: 2 };
  }
  return decodeText(bytes);
}

/** Encodings that the editor may choose from when a guess was wrong, likely ones first. */
export const ENCODINGS = [
  'utf-8', 'windows-1252', 'ISO-8859-15', 'macintosh', 'cp850', 'utf-16le', 'utf-16be', 'windows-1250', 'ISO-8859-2', 'windows-1251', 'KOI8-R',
  'windows-1253', 'windows-1254', 'Shift_JIS', 'GB18030',
] as const; // prettier-ignore

/** Decodes with the encoding that the editor chose, whatever the bytes look like. */
export function decodeChosen(bytes: Uint8Array, encoding: string): string {
  const label = encoding.toLowerCase();
  if (/^utf-(?:8|16le|16be)$/u.test(label)) return new TextDecoder(label).decode(bytes);
  return decodeAs(bytes, iconv.encodingExists(encoding) ? encoding : 'windows-1252');
}

/** Characters of a preview. */
const PREVIEW = 160;

/** What the first telling passage of a text reads as in each encoding: that is how an editor recognises the right one. */
export function previews(bytes: Uint8Array): { name: string; excerpt: string }[] {
  const first = bytes.findIndex((byte) => byte > 127 || byte === 0);
  const from = Math.max(0, first - 40) & ~1;
  const part = bytes.subarray(from, from + 4 * PREVIEW);
  return ENCODINGS.map((name) => ({
    name,
    excerpt: decodeChosen(part, name).replace(/\r\n?/gu, '\n').replaceAll('\0', '\ufffd').slice(0, PREVIEW).toWellFormed(),
  })); // prettier-ignore
}

/** As browsers do, Latin-1 is read as its superset windows-1252. */
function webLabel(label: string): string {
  return /^(?:iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/u.test(label) ? 'windows-1252' : label;
}

const multiByte = (label: string) => /jis|euc|gb|big5|2022|949|936|950|932/iu.test(label);

function byteOrderMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  const found = (text: string, encoding: string) => ({ text, encoding, guessed: false, plausibility: 2 });
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const strict = strictUtf8(bytes);
    return found(strict ?? mostlyUtf8(bytes.subarray(3)) ?? new TextDecoder('utf-8').decode(bytes), 'utf-8');
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    return found(utf32(bytes.subarray(4), true), 'utf-32le');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    return found(utf32(bytes.subarray(4), false), 'utf-32be');
  if (a === 0xff && b === 0xfe) return found(new TextDecoder('utf-16le').decode(bytes), 'utf-16le');
  if (a === 0xfe && b === 0xff) return found(new TextDecoder('utf-16be').decode(bytes), 'utf-16be');
  return null;
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    parts.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

/** UTF-16 without a mark: NULs (or the high byte of one alphabet) sit on one side of the pairs only. */
function wideByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const size = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = size / 2;
  if (odd > pairs * 0.05 && even < odd * 0.05) return 'utf-16le';
  if (even > pairs * 0.05 && odd < even * 0.05) return 'utf-16be';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** ISO-2022 text is pure ASCII with escape sequences: valid UTF-8, and yet not it. */
function escapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at !== -1 && at + 1 < bytes.length && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28);
}

/** Length of a valid UTF-8 sequence of two bytes or more at a place, 0 when there is none. */
function sequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const length =
    first >= 0xf0 && first <= 0xf4
      ? 4
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xc2 && first < 0xe0
          ? 2
          : 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  return length;
}

/** UTF-8 with a few stray bytes (a file cut in a character, pasted Latin): those are read as windows-1252. Null when it is not that. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  let valid = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length;) {
    const length = bytes[i] < 0x80 ? 1 : sequence(bytes, i);
    if (length > 1) valid++;
    if (length === 0) stray++;
    i += length || 1;
  }
  if (valid < 3 || stray * 6 > valid) return null;
  const parts: string[] = [];
  let from = 0;
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let i = 0; i < bytes.length;) {
    const length = bytes[i] < 0x80 ? 1 : sequence(bytes, i);
    if (length === 0) {
      parts.push(utf8.decode(bytes.subarray(from, i)), iconv.decode(Buffer.from([bytes[i]]), 'windows-1252'));
      from = i + 1;
    }
    i += length || 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
}

/** How much chardet's own confidence weighs against plausibility. */
const CHARDET_WEIGHT = 1.2;

/** How much it costs when the letters of a decoding are of no one language. */
const LANGUAGE_WEIGHT = 4;
/** What an encoding that nobody proposed has to be better by. */
const UNPROPOSED = 0.15;

/** Encodings of the languages next door, which chardet does not know or confuses. */
const NEXT_DOOR = [
  'windows-1250', 'ISO-8859-2', 'cp852', 'ISO-8859-16', 'windows-1257', 'ISO-8859-13', 'ISO-8859-4', 'ISO-8859-10', 'ISO-8859-3', 'windows-1254', 'windows-1251',
]; // prettier-ignore

/** Letters beyond ASCII of the languages that these encodings serve. */
const ALPHABETS = [
  'àâæçéèêëîïôœùûüÿ', 'äöüß', 'áéíñóúü', 'áâãàçéêíóôõú', 'àèéìòùî', 'åäöé', 'æøåéé', 'áðéíóúýþæö', 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű', 'ăâîșțşţ', 'čćđšž', 'âçğıİîöşüû', 'āčēģīķļņšūž', 'ąčęėįšųūž', 'äöõüšž', 'ĉĝĥĵŝŭ', 'ċġħż', 'абвгдежзийклмнопрстуфхцчшщъыьэюяё', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдђежзијклљмнњопрстћуфхцчџшѓќѕў', 'αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ', 'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
].map((letters) => new Set(letters)); // prettier-ignore

/** Share of the letters beyond ASCII that belong to the one language that has most of them; 1 where there are none, or of other scripts. */
function ofOneLanguage(text: string): number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const letter of text.slice(0, 40_000).toLowerCase()) {
    const code = letter.charCodeAt(0);
    if (code < 0x80 || code === 0xaa || code === 0xba || !isLetter(letter)) continue;
    // Alphabets are kept for these scripts only.
    if (code > 0x5ff && code !== 0x1e9e && !(code >= 0x1f00 && code < 0x2000)) return 1;
    total++;
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  if (total === 0) return 1;
  let most = 0;
  for (const alphabet of ALPHABETS) {
    let known = 0;
    for (const [letter, count] of counts) if (alphabet.has(letter)) known += count;
    most = Math.max(most, known);
  }
  return most / total;
}

function guess(bytes: Uint8Array): Decoded {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const candidates = new Map<string, number>(WESTERN.map((name) => [name, 0]));
  for (const { name, confidence } of analyse(sample)) {
    if (/^UTF|^ASCII/iu.test(name) || !iconv.encodingExists(name)) continue;
    const label = webLabel(name.toLowerCase());
    candidates.set(label, Math.max(candidates.get(label) ?? 0, confidence / 100));
  }
  // Where every other byte is beyond ASCII the script is not Latin; chardet knows no Cyrillic of DOS and the old Macintosh.
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  if (high > sample.length * 0.3)
    for (const label of ['cp866', 'maccyrillic', 'cp855']) candidates.set(label, 0);
  // Latin-9 is Latin-1 but for eight characters, which plausibility alone tells apart.
  candidates.set(
    'ISO-8859-15',
    Math.max(candidates.get('ISO-8859-15') ?? 0, candidates.get('windows-1252') ?? 0),
  );
  // The Macintosh's small Cyrillic letters are those of Windows, but for one.
  if (candidates.has('maccyrillic')) candidates.set('maccyrillic', candidates.get('windows-1251') ?? 0);
  const proposed = new Set([...candidates.keys()].map((label) => label.toLowerCase()));
  for (const label of NEXT_DOOR) if (!proposed.has(label.toLowerCase())) candidates.set(label, 0);
  let best = { label: 'windows-1252', total: -Infinity, plausibility: -10 };
  for (const [label, confidence] of candidates) {
    const text = decodeAs(sample, label);
    const plausibility = plausible(text);
    const strange = (1 - ofOneLanguage(text)) * LANGUAGE_WEIGHT;
    const rare = label === 'cp850' ? 0.2 : proposed.has(label.toLowerCase()) ? 0 : UNPROPOSED;
    const total = plausibility + confidence * CHARDET_WEIGHT - strange - rare;
    if (total > best.total + 1e-9) best = { label, total, plausibility };
  }
  const text = decodeAs(bytes, best.label);
  return { text, encoding: best.label, guessed: true, plausibility: best.plausibility };
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label);
  // Since Mac OS 8.5 the place of the currency sign is the euro's.
  return /^mac/iu.test(label) ? text.replaceAll('¤', '€') : text;
}

/** Letters beyond ASCII that running text of the languages written with Latin letters uses often. */
const COMMON = new Set('éèêëàâäçùûüîïôöœæñáíóúßåøìòãõąćęłńśźżčďěňřšťůýžőűğışăâîșțéÉÈÊÀÂÇÔŒÎÖÄÜÅØÑÁ');
const PUNCTUATION = new Set('’‘“”«»–—…€\u00a0\u202f°·•№');

/** Mean plausibility of the characters beyond ASCII where they stand. */
export function plausible(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < 20_000; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      // Controls that no text holds: a multi-byte file read as something else, or not text at all.
      if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) {
        sum -= 6;
        count++;
      }
      continue;
    }
    count++;
    sum += plausibleCharacter(text[i], text[i - 1] ?? ' ', text[i + 1] ?? ' ', code);
  }
  return count === 0 ? 0 : sum / count;
}

const isLetter = (character: string) => /\p{L}/u.test(character);
const isLower = (character: string) => /\p{Ll}/u.test(character);
const isUpper = (character: string) => /\p{Lu}/u.test(character);

function plausibleCharacter(character: string, before: string, after: string, code: number): number {
  if (code === 0xfffd || (code >= 0x80 && code <= 0x9f) || (code >= 0xe000 && code <= 0xf8ff)) return -10;
  if (code >= 0xd800 && code <= 0xdfff) return 0.2;
  if (code >= 0x3040 && code <= 0x30ff) return 1.6;
  if (code >= 0x4e00 && code <= 0x9fff) return 1;
  if (code >= 0xac00 && code <= 0xd7a3) return 1.2;
  if (code >= 0xff61 && code <= 0xff9f) return -0.8;
  if (code >= 0x3000 && code <= 0x303f) return 1.4;
  if (!isLetter(character)) return plausibleSign(character, before, after);
  if (scriptOf(code) !== 'latin') {
    const besides = isLetter(before)
      ? scriptOf(before.charCodeAt(0))
      : isLetter(after)
        ? scriptOf(after.charCodeAt(0))
        : '';
    if (besides && besides !== scriptOf(code)) return -4;
    if (isUpper(character) && isLower(before)) return -2.5;
    // Beyond the Russian alphabet Cyrillic letters are rare enough to betray a wrong table.
    return code >= 0x400 &&
      code < 0x530 &&
      !/[\u0410-\u044f\u0401\u0451\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]/u.test(character)
      ? -0.5
      : 1;
  }
  if (isUpper(character) && isLower(before)) return -3;
  if (isUpper(character) && isLetter(before) && isLower(after)) return -2;
  const latinBeside =
    (!isLetter(before) || scriptOf(before.charCodeAt(0)) === 'latin') &&
    (!isLetter(after) || scriptOf(after.charCodeAt(0)) === 'latin');
  if (!latinBeside) return -4;
  const alone = !isLetter(before) && !isLetter(after);
  return (COMMON.has(character) ? 1.5 : -0.5) - (alone && !'àÀyéèóúíáa'.includes(character) ? 0.8 : 0);
}

function plausibleSign(character: string, before: string, after: string): number {
  const inside = isLetter(before) && isLetter(after);
  if (character === '’' || character === '‑' || character === '\u00ad') return inside ? 1.4 : 0.6;
  if (character === '‘') return inside ? -1 : 0.5;
  if (character === '°') return /[\dnN ]/u.test(before) ? 1 : -3;
  if (character === '€') return /[\d\s\u00a0\u202f]/u.test(before) ? 1 : -2;
  if (character === '…') return isLetter(after) && isLetter(before) ? -1 : 0.8;
  if (PUNCTUATION.has(character))
    return inside && character !== '—' && character !== '–' && character !== '·' ? -3 : 1;
  if (inside) return -4;
  return isLetter(before) || isLetter(after) ? -2 : -0.8;
}

function scriptOf(code: number): string {
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  if (code < 0x370) return 'latin';
  if (code < 0x400) return 'greek';
  if (code < 0x530) return 'cyrillic';
  if (code < 0x590) return 'armenian';
  if (code < 0x600) return 'hebrew';
  if (code < 0x780) return 'arabic';
  if (code >= 0xe00 && code < 0xe80) return 'thai';
  return 'other';
}
