/** Remains of markup inside a text: tags, entities, encoded addresses, shortcodes, template braces. */
import type { FurnitureKind, Span } from '../../../shared/analysis.ts';
import { scan } from '../text/scan.ts';

/** Every pattern is linear: no repetition inside a repetition, every gap bounded. */
const MARKUP: readonly RegExp[] = [
  /<\/?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,400})?\/?>/gu,
  /<!--[^>]{0,400}-->/gu,
  /&(?:nbsp|amp|quot|lt|gt|apos|laquo|raquo|rsquo|lsquo|ldquo|rdquo|hellip|mdash|ndash|eacute|egrave|agrave|ccedil|euro|copy|#\d{2,6}|#x[0-9a-fA-F]{2,6});/gu,
  /!\[[^\]\n]{0,200}\]\([^)\s]{0,400}\)?/gu,
  /\]\((?:https?:\/\/|\/|www\.)[^)\s]{0,400}\)/gu,
  /\[\/?(?:caption|embed|gallery|video|audio|button|vc_[a-z_]+|et_pb_[a-z_]+|su_[a-z_]+|wp[a-z_]*|footnoteRef|iframe|playlist)(?:[\s:][^\]\n]{0,300})?\]/gu,
  /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\$\{[^{}\n]{0,200}\}/gu,
  /\[object Object\]/gu,
  /(?<![\p{L}\p{N}])citeturn\d+\p{L}*\d*|【\d+[^】\n]{0,40}】|:contentReference\[[^\]\n]{0,60}\](?:\{[^}\n]{0,60}\})?|oaicite:\d+/gu,
];
/** What is left of an encoded file name: « %20(1).png) ». */
const ENCODED = /%[0-9A-Fa-f]{2}/u;
const FILE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?|mp4|pdf|docx?)\)*$/iu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"«»“”]+/giu;

export interface Piece extends Span {
  kind: FurnitureKind;
}

/** Markup and addresses inside a passage, in order, with offsets from its start. */
export function remainsIn(passage: string): Piece[] {
  const pieces: Piece[] = [];
  if (/[<&[{\]【:]|citeturn|oaicite/u.test(passage)) {
    for (const pattern of MARKUP)
      for (const match of scan(passage, pattern))
        pieces.push({ start: match.index, end: match.index + match[0].length, kind: 'residue' });
  }
  if (passage.includes('://') || /www\./iu.test(passage)) {
    for (const match of scan(passage, LINK)) {
      const length = match[0].replace(/[.,;:!?)\]’'…]+$/u, '').length;
      if (length > 7) pieces.push({ start: match.index, end: match.index + length, kind: 'link' });
    }
  }
  if (passage.includes('%')) pieces.push(...encodedIn(passage));
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  return pieces.filter(
    (piece, i) =>
      i === 0 || piece.start >= Math.max(...pieces.slice(Math.max(0, i - 4), i).map((before) => before.end)),
  );
}

function encodedIn(passage: string): Piece[] {
  const pieces: Piece[] = [];
  let at = passage.indexOf('%');
  while (at >= 0) {
    let start = at;
    let end = at;
    while (start > 0 && !/\s/u.test(passage[start - 1]) && at - start < 300) start--;
    while (end < passage.length && !/\s/u.test(passage[end]) && end - at < 300) end++;
    const word = passage.slice(start, end);
    if (
      ENCODED.test(word) &&
      !/:\/\//u.test(word) &&
      (FILE.test(word.replace(/[.,;]+$/u, '')) || /%(?:20|C3|E2)/iu.test(word))
    )
      pieces.push({ start, end, kind: 'residue' });
    at = passage.indexOf('%', end);
  }
  return pieces;
}

/** A line that is nothing but the remains of markup: a file name, a placeholder value, signs without a word. */
export function isResidueLine(line: string): boolean {
  if (line.length > 200) return !/[\p{L}\p{N}]/u.test(line.slice(0, 2000)) && line.length < 2000;
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)) return !/^[([]?(?:\.{3}|…)[)\]]?$/u.test(line);
  if (/^(?:undefined|null|nan|\[object object\]|true|false|test|xxx+|tk|todo)$/iu.test(line))
    return /^(?:undefined|null|nan|\[object object\])$/iu.test(line);
  return (
    (/^\S+$/u.test(line) && FILE.test(line)) ||
    /^(?:IMG|DSC|DSCF|PXL|Capture d[’']écran|Screenshot)[_ -]?\d[\w -]*(?:\.\w{3,4})?$/iu.test(line)
  );
}

/** A line that is nothing but addresses, with at most a label before them. */
export function isLinkLine(line: string): boolean {
  if (line.length > 600 || !/(?:https?:\/\/|www\.)/iu.test(line)) return false;
  const rest = line.replace(LINK, ' ').trim();
  return rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= 3 && !/[.!?]$/u.test(rest);
}
