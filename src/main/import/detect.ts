/** What a file is: by its signature first, by its name where the bytes do not tell. Throws `Refused` for what no reader takes. */
import type { FileToRead } from './paper.ts';
import { Refused } from './refuse.ts';
import { openZip } from './zip.ts';

export type Format =
  | 'txt'
  | 'md'
  | 'html'
  | 'docx'
  | 'odt'
  | 'fodt'
  | 'rtf'
  | 'pdf'
  | 'eml'
  | 'mhtml'
  | 'msg'
  | 'csv'
  | 'xlsx'
  | 'ods'
  | 'epub'
  | 'zip'
  | 'marbre'
  | 'review';

const BY_EXTENSION: Record<string, Format> = {
  txt: 'txt', text: 'txt', asc: 'txt', log: 'txt', me: 'txt', '': 'txt',
  md: 'md', markdown: 'md', mdown: 'md', mkd: 'md', mkdn: 'md', mdwn: 'md', mdtext: 'md',
  html: 'html', htm: 'html', xhtml: 'html', xht: 'html', shtml: 'html',
  docx: 'docx', docm: 'docx', dotx: 'docx', odt: 'odt', ott: 'odt', fodt: 'fodt', rtf: 'rtf', pdf: 'pdf',
  eml: 'eml', mht: 'mhtml', mhtml: 'mhtml', msg: 'msg', csv: 'csv', tsv: 'csv', xlsx: 'xlsx', ods: 'ods', epub: 'epub', zip: 'zip',
}; // prettier-ignore

/** The extension of a name, lower case, without the dot. */
export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot <= 0 ? '' : base.slice(dot + 1).toLowerCase();
}

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** Files that are surely not text: pictures, sound, programs, packed archives. */
const FOREIGN: number[][] = [
  [0x89, ...ascii('PNG')], [0xff, 0xd8, 0xff], ascii('GIF8'), ascii('RIFF'), [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a],
  [0x7f, ...ascii('ELF')], ascii('MZ\x90'), [0x1f, 0x8b, 8], ascii('7z\xbc\xaf'), ascii('Rar!'), ascii('ID3'), ascii('OggS'),
  ascii('BZh9'), [0xfd, ...ascii('7zXZ')], ascii('SQLite format 3'), ascii('fLaC'), [0xca, 0xfe, 0xba, 0xbe], ascii('%!PS'),
]; // prettier-ignore

export function detect(file: FileToRead): Format {
  const { bytes } = file;
  const extension = extensionOf(file.name);
  if (bytes.length === 0) throw new Refused('empty');
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return zipped(bytes, extension);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compound(bytes, extension);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  // Junk may stand before a PDF's head; a text that speaks of it is none.
  const told = BY_EXTENSION[extension];
  if (
    /^\s*%PDF-/u.test(head) ||
    (!['md', 'txt', 'html'].includes(told) && /^[\s\S]{0,1020}?%PDF-/u.test(head))
  )
    return 'pdf';
  if (/^\s*\{\\rtf/u.test(head.replace(/^ï»¿/u, ''))) return 'rtf';
  if (FOREIGN.some((signature) => starts(bytes, ...signature))) throw new Refused('binary');
  const named = BY_EXTENSION[extension];
  if (named && ['docx', 'odt', 'xlsx', 'ods', 'epub', 'zip', 'pdf', 'msg'].includes(named))
    throw new Refused('damaged');
  if (extension === 'doc' || extension === 'dot') {
    // Old mail merges and web pages often carry this extension; what is not readable as such is a Word file without its head.
    if (!looksLikeHtml(head)) throw new Refused('old-word');
    return 'html';
  }
  // Parts of a file in Rich Text Format, as programs hand them on, have no head.
  if (named === 'rtf' && /^\s*\{\\/u.test(head)) return 'rtf';
  if (named === 'rtf') throw new Refused('damaged');
  if (/^(?:﻿|ï»¿)?\s*<\?xml[^>]*>\s*(?:<!--[\s\S]{0,500}?-->\s*)?<office:document\b/u.test(head))
    return 'fodt';
  if (extension === 'json' && /^\s*\{\s*"format":\s*"marbre-review"/u.test(head)) return 'review';
  const mail = mailKind(head);
  if (named === 'mhtml' || (mail === 'mhtml' && named !== 'eml')) return 'mhtml';
  if (named === 'eml') return 'eml';
  if (named === 'txt' || !named) {
    if (looksLikeHtml(head)) return 'html';
    if (mail && !named) return mail;
    if (named) return named;
    throw new Refused('unknown-format');
  }
  return named;
}

function looksLikeHtml(head: string): boolean {
  const start = head
    .replace(/\0/gu, '')
    .replace(/^(?:ÿþ|þÿ|ï»¿)/u, '')
    .trimStart();
  return /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])/iu.test(start);
}

/** Mail headers at the very start: two known ones at least. */
function mailKind(head: string): 'eml' | 'mhtml' | null {
  const top = head.split(/\r?\n\r?\n/u, 1)[0];
  const known = top.match(
    /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type):/gimu,
  );
  if (!known || known.length < 2 || !/^[\w-]+:/u.test(top)) return null;
  return /^content-type:\s*multipart\/related/imu.test(top) &&
    /^(?:snapshot-content-location|from: <saved by)/imu.test(top)
    ? 'mhtml'
    : 'eml';
}

/** Office and OpenDocument files are zips that say what they are; any other zip is an archive of papers. */
function zipped(bytes: Uint8Array, extension: string): Format {
  const zip = openZip(bytes);
  if (zip.has('mimetype')) {
    const type = new TextDecoder().decode(zip.bytes('mimetype') ?? new Uint8Array()).trim();
    if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
    if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
    if (type === 'application/epub+zip') return 'epub';
    if (type.startsWith('application/vnd.oasis.opendocument')) throw new Refused('unknown-format');
    if (type === 'application/vnd.marbre.dossier+zip') return 'marbre';
  }
  if (zip.has('[Content_Types].xml')) {
    if (zip.names.some((name) => name.startsWith('word/'))) return 'docx';
    if (zip.names.some((name) => name.startsWith('xl/'))) return 'xlsx';
    if (zip.names.some((name) => name.startsWith('ppt/'))) throw new Refused('unknown-format');
    return extension === 'xlsx' ? 'xlsx' : 'docx';
  }
  if (zip.has('content.xml') && (extension === 'odt' || extension === 'ott')) return 'odt';
  if (['docx', 'odt', 'xlsx', 'ods', 'epub'].includes(extension)) throw new Refused('damaged');
  if (zip.names.length === 0) throw new Refused('empty');
  return 'zip';
}

/** Compound files: old Word and Excel, Outlook messages, and Office files behind a password. */
function compound(bytes: Uint8Array, extension: string): Format {
  // Directory names are UTF-16; the directory may lie anywhere, so the whole file is searched, in bounded time.
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => haystack.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Refused('encrypted');
  if (holds('__substg1.0_') || extension === 'msg') return 'msg';
  if (holds('WordDocument') || extension === 'doc' || extension === 'dot') throw new Refused('old-word');
  throw new Refused('old-office');
}
