/** Tables as reference texts: CSV in any encoding and with any separator, and the sheets of XLSX and ODS. A line a row, cells parted by tabs. */
import { Composer } from './compose.ts';
import { decodeText } from './encoding.ts';
import { MOST_CHARACTERS } from './limits.ts';
import { part, relations } from './office.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';
import { guessedLoss, lineEnds, requireText } from './text.ts';
import { child, children, descendants, textOf, type XmlNode } from './xml.ts';
import { openZip } from './zip.ts';

interface Sheet {
  name: string | null;
  rows: string[][];
}

function paperOf(format: string, sheets: Sheet[], losses: Paper['losses'] = []): Paper {
  const composer = new Composer();
  for (const { name, rows } of sheets) {
    const lines = rows.map((row) => row.map((cell) => cell.replace(/[\t\n\r]+/gu, ' ').trim()).join('\t').replace(/\t+$/u, '')); // prettier-ignore
    while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
    if (lines.length === 0) continue;
    if (name && sheets.length > 1) {
      composer.open('heading', 2);
      composer.add(name);
    }
    composer.open('table');
    // Line by line, so that the limit is met before the whole is joined.
    lines.forEach((line, i) => composer.add(i > 0 ? `\n${line}` : line));
    composer.close();
  }
  return {
    format,
    ...composer.finish(),
    title: null,
    byline: null,
    date: null,
    language: null,
    notes: [],
    losses,
  };
}

export function readCsv(file: FileToRead): Paper {
  if (file.bytes.length > 6 * MOST_CHARACTERS) throw new Refused('too-long');
  const decoded = decodeText(file.bytes);
  requireText(decoded);
  const text = lineEnds(decoded.text);
  return paperOf(
    'csv',
    [{ name: null, rows: parseCsv(text, separatorOf(text)) }],
    decoded.guessed ? [guessedLoss(decoded.encoding)] : [],
  );
}

/** The separator that cuts the first lines into the same number of cells, more than one. */
function separatorOf(text: string): string {
  const sample = text.split('\n', 30).filter((line) => line !== '');
  let best = { separator: ',', score: 0 };
  for (const separator of [';', ',', '\t', '|']) {
    const counts = sample.map((line) => parseCsv(line, separator)[0]?.length ?? 1);
    const usual = counts.filter((count) => count === counts[0]).length;
    const score = counts[0] > 1 ? (usual / counts.length) * Math.min(counts[0], 30) : 0;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** RFC 4180, and what is written in its name: stray quotation marks inside a cell are kept. */
export function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let from = 0;
  const take = (to: number) => {
    if (to > from) cell += text.slice(from, to);
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character !== '"') continue;
      take(i);
      from = i + 1;
      if (text[i + 1] === '"') {
        cell += '"';
        i++;
        from = i + 1;
      } else quoted = false;
    } else if (character === '"' && cell === '' && i === from) {
      quoted = true;
      from = i + 1;
    } else if (character === separator || character === '\n') {
      take(i);
      row.push(cell);
      cell = '';
      from = i + 1;
      if (character === '\n') {
        rows.push(row);
        row = [];
      }
    }
  }
  take(text.length);
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** Column of a cell's reference: 0 for A, 27 for AB; null when it is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference ?? '')?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const MOST_COLUMNS = 2000;

export function readXlsx(file: FileToRead): Paper {
  const zip = openZip(file.bytes);
  const name =
    [...relations(zip, '').values()].find((each) => each.type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const workbook = part(zip, name);
  if (!workbook) throw new Refused('damaged');
  const links = relations(zip, name);
  const linked = (type: string): XmlNode | null => {
    const target = [...links.values()].find((each) => each.type === type && !each.external)?.target;
    return target ? part(zip, target) : null;
  };
  const strings = children(linked('sharedStrings') ?? empty, 'si').map((each) =>
    descendants(each, 't').map(textOf).join(''),
  );
  const styles = stylesOf(linked('styles'));
  const since1904 = /^(?:1|true)$/u.test(child(workbook, 'workbookPr')?.attributes.date1904 ?? '');
  const sheets: Sheet[] = [];
  for (const each of descendants(workbook, 'sheet')) {
    const link = links.get(each.attributes.id ?? '');
    const sheet = link && !link.external ? part(zip, link.target) : null;
    if (!sheet || each.attributes.state === 'hidden' || each.attributes.state === 'veryHidden') continue;
    const rows = descendants(sheet, 'row').map((row) => {
      const cells: string[] = [];
      for (const cell of children(row, 'c')) {
        const column = columnOf(cell.attributes.r) ?? cells.length;
        if (column > MOST_COLUMNS) continue;
        while (cells.length < column) cells.push('');
        cells[column] = cellText(cell, strings, styles, since1904);
      }
      return cells;
    });
    sheets.push({ name: each.attributes.name ?? null, rows });
  }
  return paperOf('xlsx', sheets);
}

const empty: XmlNode = { name: '', qualified: '', attributes: {}, children: [] };

function cellText(cell: XmlNode, strings: string[], styles: Styles, since1904: boolean): string {
  const value = textOf(child(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return descendants(cell, 't').map(textOf).join('');
    case 'b':
      return value === '1' ? 'VRAI' : 'FAUX';
    case 'str':
    case 'd':
    case 'e':
      return value;
    default:
      return value === '' ? '' : shown(value, Number(cell.attributes.s ?? -1), styles, since1904);
  }
}

/** A number as its style shows it: a day, a share (stored as 0.059, shown as « 5.9 % »), or as it is. */
function shown(value: string, style: number, { dates, shares }: Styles, since1904: boolean): string {
  if (dates.has(style)) return serialDate(Number(value), since1904);
  // Twelve digits: without what multiplying leaves behind.
  return shares.has(style) ? `${Number((Number(value) * 100).toPrecision(12))} %` : value;
}

/** Styles whose number format is a date (built-in ones and those with day, month or year in their pattern) or a percentage. */
interface Styles {
  dates: Set<number>;
  shares: Set<number>;
}

function stylesOf(styles: XmlNode | null): Styles {
  const found: Styles = { dates: new Set(), shares: new Set() };
  if (!styles) return found;
  const custom = new Map(
    descendants(styles, 'numFmt').map((each) => [
      Number(each.attributes.numFmtId),
      each.attributes.formatCode ?? '',
    ]),
  );
  children(child(styles, 'cellXfs') ?? empty, 'xf').forEach((each, i) => {
    const id = Number(each.attributes.numFmtId ?? 0);
    const pattern = (custom.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
    if ((id >= 14 && id <= 17) || id === 22 || /[dy]/iu.test(pattern)) found.dates.add(i);
    else if (id === 9 || id === 10 || pattern.includes('%')) found.shares.add(i);
  });
  return found;
}

/** A spreadsheet's day number as an ISO date; what is none is given back as it is. */
function serialDate(serial: number, since1904: boolean): string {
  const days = since1904 ? serial + 1462 : serial;
  if (!(days > 60) || days > 200_000) return String(serial);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

export function readOds(file: FileToRead): Paper {
  const zip = openZip(file.bytes);
  const content = part(zip, 'content.xml');
  const book = child(child(content ?? empty, 'body'), 'spreadsheet');
  if (!book) throw new Refused('damaged');
  const sheets = children(book, 'table').map((table): Sheet => {
    const rows: string[][] = [];
    for (const row of descendants(table, 'table-row')) {
      const cells: string[] = [];
      for (const cell of children(row)) {
        if (!/^(?:covered-)?table-cell$/u.test(cell.name)) continue;
        const text = children(cell, 'p').map(textOf).join(' ');
        // Repetitions of empty cells fill the sheet to its border and mean nothing.
        const times =
          text === ''
            ? Math.min(50, repeated(cell, 'number-columns-repeated'))
            : Math.min(MOST_COLUMNS, repeated(cell, 'number-columns-repeated'));
        for (let i = 0; i < times && cells.length < MOST_COLUMNS; i++) cells.push(text);
      }
      const blank = cells.every((cell) => cell === '');
      const times = blank ? 1 : Math.min(1000, repeated(row, 'number-rows-repeated'));
      for (let i = 0; i < times; i++) rows.push(cells);
    }
    return { name: table.attributes.name ?? null, rows };
  });
  return paperOf('ods', sheets);
}

const repeated = (node: XmlNode, name: string): number =>
  Math.max(1, Number(node.attributes[name] ?? 1) || 1);
