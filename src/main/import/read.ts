/** Reads one file in this process: what the worker does for the desk, and what tests call. Never throws. */
import { detect, type Format } from './detect.ts';
import { MOST_BYTES } from './limits.ts';
import type { FileToRead, Paper, ReadResult, Refusal, UnpackResult } from './paper.ts';
import { Refused, refusal } from './refuse.ts';

type Reader = (file: FileToRead) => Paper | Promise<Paper>;

/** Readers are loaded when first needed: a start that imports plain text pays for no parser. */
const READERS: Partial<Record<Format, () => Promise<Reader>>> = {
  txt: async () => (await import('./text.ts')).readText,
  md: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  fodt: async () => (await import('./odt.ts')).readFlatOdt,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  eml: async () => (await import('./mail.ts')).readMail,
  mhtml: async () => (await import('./mail.ts')).readMhtml,
  msg: async () => (await import('./outlook.ts')).readOutlook,
  csv: async () => (await import('./tables.ts')).readCsv,
  xlsx: async () => (await import('./tables.ts')).readXlsx,
  ods: async () => (await import('./tables.ts')).readOds,
  marbre: async () => (await import('./dossier.ts')).readDossier,
  review: async () => (await import('./dossier.ts')).readReview,
};

/** The paper of a file, or the reason why there is none. No exception escapes. */
export async function readPaper(file: FileToRead): Promise<ReadResult> {
  try {
    if (file.bytes.length > MOST_BYTES) throw new Refused('too-long');
    const format = detect(file);
    if (format === 'zip') throw new Refused('archive');
    const reader = READERS[format];
    if (!reader) throw new Refused('unknown-format');
    const paper = await (await reader())(file);
    if (paper.text.trim() === '') throw new Refused('no-text');
    return { paper };
  } catch (error) {
    return refused(error);
  }
}

/** The files of a zip of papers, or the file itself; the reason when the zip cannot be opened. No exception escapes. */
export async function unpackPapers(file: FileToRead): Promise<UnpackResult> {
  try {
    if (file.bytes.length > MOST_BYTES) throw new Refused('too-long');
    if (file.bytes.length === 0) throw new Refused('empty');
    const files = (await import('./unpack.ts')).unpack(file);
    if (files.length === 0) throw new Refused('no-text');
    return { files };
  } catch (error) {
    return refused(error);
  }
}

/** The attachments of a mail as files; the reason when the file is no mail or cannot be opened. No exception escapes. */
export async function partsOfMail(file: FileToRead): Promise<UnpackResult> {
  try {
    if (file.bytes.length > MOST_BYTES) throw new Refused('too-long');
    const format = detect(file);
    if (format === 'msg') return { files: (await import('./outlook.ts')).outlookParts(file) };
    if (format === 'eml' || format === 'mhtml')
      return { files: await (await import('./mail.ts')).mailParts(file) };
    throw new Refused('unknown-format');
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): { refusal: Refusal } {
  if (error instanceof Refused) return { refusal: error.refusal };
  if (error instanceof RangeError && /call stack/iu.test(error.message))
    return { refusal: refusal('nesting') };
  // A library that is not there is no fault of the file.
  if (error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/u.test(String(error.code)))
    return { refusal: refusal('incomplete') };
  return { refusal: refusal('damaged') };
}
