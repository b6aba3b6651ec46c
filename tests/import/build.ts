/** Builds the files that the tests read: nothing binary is kept in the repository. */
import { strToU8, zipSync } from 'fflate';
import type { Paper, ReadResult } from '../../src/main/import/paper.ts';
import { readPaper } from '../../src/main/import/read.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip of texts and bytes. */
export const zipOf = (entries: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );

/** The paper of a file; throws with the refusal's code when there is none. */
export async function paperOf(name: string, content: string | Uint8Array): Promise<Paper> {
  const result = await readPaper({ name, bytes: typeof content === 'string' ? bytesOf(content) : content });
  if ('refusal' in result) throw new Error(`refused: ${result.refusal.code}`);
  check(result.paper);
  return result.paper;
}

/** The code of a refusal, null when the file was read. */
export async function codeOf(name: string, content: string | Uint8Array): Promise<string | null> {
  const result: ReadResult = await readPaper({
    name,
    bytes: typeof content === 'string' ? bytesOf(content) : content,
  });
  return 'refusal' in result ? result.refusal.code : null;
}

/** What holds for every paper: blocks in order, apart, inside the text; marks and notes inside it; well-formed characters. */
export function check({ text, blocks, marks, notes }: Paper): void {
  let at = 0;
  for (const block of blocks ?? []) {
    if (block.start < at || block.end <= block.start || block.end > text.length)
      throw new Error(`block out of order: ${JSON.stringify(block)}`);
    if (text.slice(at, block.start).trim() !== '')
      throw new Error(`text outside the blocks: ${text.slice(at, block.start)}`);
    at = block.end;
  }
  if (blocks && text.slice(at).trim() !== '') throw new Error('text after the blocks');
  for (const span of [...marks, ...notes]) {
    if (span.start < 0 || span.end < span.start || span.end > text.length)
      throw new Error(`span outside the text: ${JSON.stringify(span)}`);
  }
  for (const mark of marks)
    if (mark.type === 'link' && !/^(?:https?:|mailto:)/iu.test(mark.href ?? ''))
      throw new Error(`link: ${mark.href}`);
  if (!text.isWellFormed() || text.includes('\r')) throw new Error('characters that no text holds');
}

/** « kind: text » of every block. */
export const outline = ({ text, blocks }: Paper): string[] =>
  (blocks ?? []).map((block) => `${block.kind}${block.level ?? ''}: ${text.slice(block.start, block.end)}`);

/** « type: text » of every mark. */
export const emphasis = ({ text, marks }: Paper): string[] =>
  marks.map(
    (mark) => `${mark.type}: ${text.slice(mark.start, mark.end)}${mark.href ? ` <${mark.href}>` : ''}`,
  );

/** « author: body @ passage » of every note. */
export const remarks = ({ text, notes }: Paper): string[] =>
  notes.map((note) => `${note.author}: ${note.body} @ ${text.slice(note.start, note.end)}`);

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export interface DocxParts {
  body: string;
  styles?: string;
  comments?: string;
  footnotes?: string;
  relations?: string;
  core?: string;
  more?: Record<string, string>;
}

/** A Word file around a body. */
export function docxOf({
  body,
  styles,
  comments,
  footnotes,
  relations = '',
  core,
  more = {},
}: DocxParts): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const entries: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${type}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
    ...more,
  };
  if (styles) entries['word/styles.xml'] = `<w:styles ${W}>${styles}</w:styles>`;
  if (comments) entries['word/comments.xml'] = `<w:comments ${W}>${comments}</w:comments>`;
  if (footnotes) entries['word/footnotes.xml'] = `<w:footnotes ${W}>${footnotes}</w:footnotes>`;
  if (core)
    entries['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`;
  return zipOf(entries);
}

/** An OpenDocument text around a body. */
export function odtOf(body: string, styles = '', meta = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:xlink="x" xmlns:dc="dc"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta xmlns:office="o" xmlns:dc="dc" xmlns:meta="m"><office:meta>${meta}</office:meta></office:document-meta>`,
  });
}

/** A line of a PDF page. */
export interface PdfText {
  x: number;
  y: number;
  size?: number;
  text: string;
}

/** A PDF of plain text in Helvetica, WinAnsi encoding; a page is a list of placed lines. */
export function pdfOf(pages: PdfText[][], info = ''): Uint8Array {
  const objects: string[] = [];
  const put = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  put('<< /Type /Catalog /Pages 2 0 R >>');
  put(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, i) => {
    put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
    );
    const stream = lines
      .map(({ x, y, size = 10, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${winAnsi(text)}) Tj ET`)
      .join('\n');
    put(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  put(`<< ${info} >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const winAnsi = (text: string) =>
  [
    ...text
      .replace(/([\\()])/gu, '\\$1')
      .replace(/’/gu, '\u0092')
      .replace(/œ/gu, '\u009c')
      .replace(/–/gu, '\u0096'),
  ]
    .filter((character) => character.charCodeAt(0) < 256)
    .join('');

/** A small generator of numbers, the same at every run (Park–Miller). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
