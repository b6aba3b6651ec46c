/** Plain text: the file's own characters, line ends as \n, byte-order mark removed, nothing else changed. */
import type { Localized } from '../../shared/analysis.ts';
import { decodeChosen, decodeText, type Decoded } from './encoding.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';

/** No encoding needs more bytes than this for an article of the greatest length. */
const MOST_TEXT_BYTES = 6 * MOST_CHARACTERS;

/** A plausibility below which a decoding is not text. */
const LEAST_PLAUSIBLE = -2;

/** Refuses decoded characters that are no text: controls, or what no encoding made readable. */
export function requireText(decoded: Decoded): void {
  const sample = decoded.text.slice(0, 100_000);
  const controls = sample.match(/[\u0000-\u0008\u000b\u000e-\u001f]/gu)?.length ?? 0;
  const unreadable = sample.match(/\ufffd/gu)?.length ?? 0;
  if (controls > 3 && controls > sample.length * 0.002) throw new Refused('binary');
  if (unreadable > sample.length * 0.1 || decoded.plausibility < LEAST_PLAUSIBLE) throw new Refused('binary');
}

export const guessedLoss = (encoding: string): Localized => ({
  fr: `Encodage deviné : ${encoding}.`,
  en: `Guessed encoding: ${encoding}.`,
});

/** \r\n and lone \r as \n; lone surrogates as U+FFFD, for the corpus stores UTF-8. */
export function lineEnds(text: string): string {
  return text.replace(/\r\n?/gu, '\n').toWellFormed();
}

export function readText(file: FileToRead): Paper {
  if (file.bytes.length > MOST_TEXT_BYTES) throw new Refused('too-long');
  const decoded: Decoded = file.encoding
    ? {
        text: decodeChosen(file.bytes, file.encoding),
        encoding: file.encoding,
        guessed: false,
        plausibility: 2,
      }
    : decodeText(file.bytes);
  // What the editor chose is read as it is.
  if (!file.encoding) requireText(decoded);
  const text = lineEnds(decoded.text).replaceAll('\0', '\ufffd');
  if (text.trim() === '') throw new Refused('empty');
  if (text.length > MOST_CHARACTERS) throw new Refused('too-long');
  return {
    format: 'txt',
    text,
    blocks: null,
    marks: [],
    title: null,
    byline: null,
    date: null,
    language: null,
    notes: [],
    losses: decoded.guessed ? [guessedLoss(decoded.encoding)] : [],
    encoding: { name: decoded.encoding, guessed: decoded.guessed },
  };
}
