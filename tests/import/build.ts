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
  /** Drawn upwards, as on a page that lies on its side. */
  turned?: boolean;
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
      .map(
        ({ x, y, size = 10, text, turned }) =>
          `BT /F1 ${size} Tf ${turned ? `0 1 -1 0 ${x} ${y} Tm` : `${x} ${y} Td`} (${winAnsi(text)}) Tj ET`,
      )
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

/** A compound file of small streams, in the manner of Outlook; a path may have one folder. */
function compoundOf(streams: Record<string, Uint8Array>): Uint8Array {
  const sector = 512;
  const folders = [
    ...new Set(Object.keys(streams).flatMap((path) => (path.includes('/') ? [path.split('/')[0]] : []))),
  ];
  const mini: number[] = [];
  const miniTable: number[] = [];
  interface Entry { name: string; type: number; left: number; right: number; child: number; start: number; size: number } // prettier-ignore
  const none = 0xffffffff;
  const entries: Entry[] = [
    { name: 'Root Entry', type: 5, left: none, right: none, child: none, start: 1, size: 0 },
  ];
  const add = (entry: Entry) => entries.push(entry) - 1;
  const file = (name: string, bytes: Uint8Array): number => {
    const start = mini.length / 64;
    const count = Math.max(1, Math.ceil(bytes.length / 64));
    mini.push(...bytes, ...new Uint8Array(count * 64 - bytes.length));
    for (let i = 0; i < count; i++) miniTable.push(i === count - 1 ? 0xfffffffe : start + i + 1);
    return add({ name, type: 2, left: none, right: none, child: none, start, size: bytes.length });
  };
  // Siblings as a list to the right: a tree all the same.
  const siblings = (indices: number[]): number => {
    indices.forEach((index, i) => (entries[index].right = indices[i + 1] ?? none));
    return indices[0] ?? none;
  };
  const top = Object.entries(streams).filter(([path]) => !path.includes('/')).map(([path, bytes]) => file(path, bytes)); // prettier-ignore
  for (const folder of folders) {
    const inside = Object.entries(streams).filter(([path]) => path.startsWith(`${folder}/`)).map(([path, bytes]) => file(path.slice(folder.length + 1), bytes)); // prettier-ignore
    top.push(
      add({ name: folder, type: 1, left: none, right: none, child: siblings(inside), start: 0, size: 0 }),
    );
  }
  entries[0].child = siblings(top);
  entries[0].size = mini.length;
  const pad = (bytes: number[]) => [...bytes, ...new Uint8Array((sector - (bytes.length % sector)) % sector)];
  const miniSectors = Math.ceil(mini.length / sector);
  const little = (values: number[]) => [...new Uint8Array(Uint32Array.from(values).buffer)];
  const directory = entries.flatMap(({ name, type, left, right, child, start, size }) => {
    const head = [...Buffer.from(`${name}\0`, 'utf16le')];
    const tail = [...little([left, right, child]), ...new Uint8Array(36), ...little([start, size, 0])];
    return [...head, ...new Uint8Array(64 - head.length), ...[head.length, 0, type, 1], ...tail];
  });
  const tableOf = pad(
    little([...miniTable, ...Array<number>((128 - (miniTable.length % 128)) % 128).fill(none)]),
  );
  const directorySectors = Math.ceil(directory.length / sector);
  // Sectors: 0 the table, then the small streams, their table, the directory.
  const chainOf = (start: number, count: number) =>
    Array.from({ length: count }, (_, i) => (i === count - 1 ? 0xfffffffe : start + i + 1));
  const miniTableAt = 1 + miniSectors;
  const directoryAt = miniTableAt + tableOf.length / sector;
  const fat = [
    0xfffffffd,
    ...chainOf(1, miniSectors),
    ...chainOf(miniTableAt, tableOf.length / sector),
    ...chainOf(directoryAt, directorySectors),
  ];
  const header = new DataView(new ArrayBuffer(512));
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, i) => header.setUint8(i, byte));
  header.setUint16(26, 3, true);
  header.setUint16(28, 0xfffe, true);
  header.setUint16(30, 9, true);
  header.setUint16(32, 6, true);
  header.setUint32(44, 1, true);
  header.setUint32(48, directoryAt, true);
  header.setUint32(56, 4096, true);
  header.setUint32(60, miniTableAt, true);
  header.setUint32(64, tableOf.length / sector, true);
  header.setUint32(68, 0xfffffffe, true);
  for (let i = 0; i < 109; i++) header.setUint32(76 + i * 4, i === 0 ? 0 : none, true);
  return Uint8Array.from([
    ...new Uint8Array(header.buffer), ...little([...fat, ...Array<number>(128 - fat.length).fill(none)]), ...pad(mini), ...tableOf, ...pad(directory),
  ]); // prettier-ignore
}

/** A message of Outlook from Lucie Arnaud, 4 February 2026, with a paper attached. */
export function messageOf(subject: string, body: string): Uint8Array {
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const properties = new Uint8Array(64);
  const view = new DataView(properties.buffer);
  view.setUint16(48, 0x0040, true);
  view.setUint16(50, 0x0039, true);
  view.setBigUint64(56, BigInt(Date.UTC(2026, 1, 4, 10) + 11_644_473_600_000) * 10_000n, true);
  return compoundOf({
    '__substg1.0_0037001F': wide(subject),
    '__substg1.0_1000001F': wide(body),
    '__substg1.0_0C1A001F': wide('Lucie Arnaud'),
    '__properties_version1.0': properties,
    '__attach_version1.0_#00000000/__substg1.0_3707001F': wide('papier.docx'),
  });
}
