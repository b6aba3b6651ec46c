/** Files attached to source notes: what both sides know of them. */

/** The file of a source note, as a list shows it; its bytes are asked for one at a time. */
export interface Attachment {
  id: string;
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  /** A plain file name, safe on every system. */
  name: string;
  /** Media type, read from the bytes. */
  type: string;
  /** Bytes. */
  size: number;
  by: string;
  at: string;
}

/** The largest file that is attached, in bytes: it lies in the corpus and in each of its backups. */
export const LARGEST_ATTACHMENT = 50 * 1024 * 1024;
/** Files of one source note. */
export const MOST_ATTACHMENTS = 20;
const LONGEST_NAME = 120;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;
/** Separators, what Windows forbids, controls, and invisible or bidirectional characters that make a name read otherwise than it is. */

const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A file's name as it is kept: no path, no hidden or reversing character, no device, at most 120 characters, its extension whole. */
export function attachmentName(given: string): string {
  const last = given.toWellFormed().replace(/^.*[/\\]/su, '');
  const plain = last
    .replace(FORBIDDEN, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const name = RESERVED.test(plain) ? `_${plain}` : plain;
  if (!name) return 'document';
  const points = [...name];
  if (points.length <= LONGEST_NAME) return name;
  const dot = points.lastIndexOf('.');
  const extension = dot > 0 && points.length - dot <= 12 ? points.slice(dot) : [];
  return [...points.slice(0, LONGEST_NAME - extension.length), ...extension].join('');
}

/** Types that a viewer shows without running anything in them; others are only saved. */
const VIEWED = new Set([
  'application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain', 'audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/flac',
  'video/mp4', 'video/webm',
]); // prettier-ignore
export const isViewed = (type: string): boolean => VIEWED.has(type);

const starts = (bytes: Uint8Array, signature: string, at = 0): boolean =>
  bytes.length >= at + signature.length &&
  [...signature].every((character, i) => bytes[at + i] === character.charCodeAt(0));

/** The media type of a file by its first bytes; text that is UTF-8 throughout is plain text, anything else is bytes. */
export function typeOfBytes(bytes: Uint8Array): string {
  if (starts(bytes, '%PDF-')) return 'application/pdf';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'image/gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'image/webp';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WAVE', 8)) return 'audio/wav';
  if (starts(bytes, 'ID3') || starts(bytes, '\xff\xfb')) return 'audio/mpeg';
  if (starts(bytes, 'OggS')) return 'audio/ogg';
  if (starts(bytes, 'fLaC')) return 'audio/flac';
  if (starts(bytes, 'ftyp', 4)) return 'video/mp4';
  if (starts(bytes, '\x1a\x45\xdf\xa3')) return 'video/webm';
  if (starts(bytes, 'PK\x03\x04')) return 'application/zip';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? 'application/octet-stream' : 'text/plain';
  } catch {
    return 'application/octet-stream';
  }
}
