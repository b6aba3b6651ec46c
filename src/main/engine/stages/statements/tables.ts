/**
 * Tables: every cell that holds a number is a figure, of which the header says the measure, the unit and the year, the label of the row the subject.
 * Lines are rows and tabs part cells, as the readers of tables write them; a line with one cell before the header names the whole table.
 */
import type { Block, Reading, Span, Statement } from '../../../../shared/analysis.ts';
import type { Register } from '../../register.ts';
import { firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import { statement, type StatementContext } from './make.ts';
import { isEmpty, stem } from './synonyms.ts';

/** Cells of one article that become statements: a table of every commune is searched, not compared. */
const MOST = 3000;
/** Columns of words before the numbers that name the subject. */
const LABELS = 3;
/** Columns read, code units of a header or a caption that are looked at, and of a cell that may be a number. */
const COLUMNS = 500;
const HEAD = 200;
const WIDEST = 40;

/** « Région », « Candidat »: what stands below are names. « Secteur »: they are words. */
const OF_NAMES = /^(?:régions?|départements?|communes?|villes?|pays|académies?|territoires?|états?|nom|candidate?s?|entreprises?|sociétés?|clubs?|équipes?|établissements?|élus?|députés?|partis?|listes?|names?|countr(?:y|ies)|cit(?:y|ies)|regions?|states?|compan(?:y|ies)|teams?|counties|county)(?![\p{L}])/iu; // prettier-ignore
const OF_WORDS = /^(?:secteurs?|sexes?|âges?|catégories?|postes?|types?|motifs?|natures?|produits?|branches?|activités?|sectors?|sex|ages?|categor(?:y|ies)|items?|products?)(?![\p{L}])/iu; // prettier-ignore
/** Rows that sum or average the others. */
const WHOLE = /^(?:total|totaux|ensemble|moyenne|tous|toutes|all|overall|average|mean)(?![\p{L}])/iu;

const YEAR = /(?<![\p{L}\p{N}])((?:19|20)\d{2})(?![\p{L}\p{N}])/u;
const QUARTER = /(?<![\p{L}\p{N}])(?:T([1-4])[\s\u00a0\u202f-]*((?:19|20)\d{2})|((?:19|20)\d{2})[\s\u00a0\u202f-]*[TQ]([1-4]))(?![\p{L}\p{N}])/iu; // prettier-ignore
const NUMBER = /^([-−+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:([.,])(\d+))?[ \u00a0\u202f]*(%|€|k€|M€|Md€|\$|km²?|ha|hab\.?|°C|[\p{L}]{1,12}\.?)?$/u; // prettier-ignore
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** Units of measure and powers of ten as headers and cells name them. */
const UNITS: readonly (readonly [pattern: RegExp, unit: string | null, times: number])[] = [
  [/%|(?<![\p{L}])(?:pour ?cents?|percent|taux|part)(?![\p{L}])/iu, '%', 1],
  [/Md ?€|milliards? d['’]euros/iu, 'EUR', 1e9],
  [/M ?€|millions? d['’]euros/iu, 'EUR', 1e6],
  [/k ?€|milliers d['’]euros/iu, 'EUR', 1e3],
  [/€|(?<![\p{L}])euros?(?![\p{L}])/iu, 'EUR', 1],
  [/\$|(?<![\p{L}])dollars?(?![\p{L}])/iu, 'USD', 1],
  [/(?<![\p{L}])km²|(?<![\p{L}])kilomètres carrés/iu, 'km2', 1],
  [/(?<![\p{L}])(?:km|kilomètres?)(?![\p{L}²])/iu, 'km', 1],
  [/(?<![\p{L}])(?:ha|hectares?)(?![\p{L}])/iu, 'ha', 1],
  [/(?<![\p{L}])mm(?![\p{L}])/iu, 'mm', 1],
  [/°C/u, '°C', 1],
  [/(?<![\p{L}])milliards?(?![\p{L}])/iu, null, 1e9],
  [/(?<![\p{L}])millions?(?![\p{L}])/iu, null, 1e6],
  [/(?<![\p{L}])milliers?(?![\p{L}])|thousands?/iu, null, 1e3],
];

interface Cell extends Span {
  text: string;
}
interface Value {
  number: number;
  /** What is written behind the number. */
  unit: string;
}

/** Figures of the tables of a reading. */
export function tables({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  let heading = '';
  for (const block of reading.blocks) {
    if (block.kind === 'heading' || block.kind === 'title')
      heading = reading.text.slice(block.start, block.end);
    if (block.kind === 'table') read(reading, register, block, heading, found);
    if (found.length >= MOST) break;
  }
  return found;
}

function read(reading: Reading, register: Register, block: Block, heading: string, found: Statement[]): void {
  const rows = rowsOf(reading.text, block);
  let top = 0;
  let caption = heading;
  while (top < rows.length && rows[top].filter((cell) => cell.text !== '').length === 1) {
    caption += ` ${rows[top].map((cell) => cell.text).join('')}`;
    top++;
  }
  caption = caption.slice(0, HEAD);
  const header = rows[top];
  if (!header || header.length < 2 || !isHeader(header)) return;
  const first = labelsOf(header, rows.slice(top + 1, top + 6));
  if (first === 0) return;
  const captionTerms = wordsIn(`${caption} ${header[0].text && !OF_NAMES.test(header[0].text) && !OF_WORDS.test(header[0].text) ? header[0].text : ''}`); // prettier-ignore
  for (const row of rows.slice(top + 1)) {
    const labels = row.slice(0, first);
    if (labels.every((cell) => cell.text === '')) continue;
    const subject = subjectOf(reading, register, labels, header);
    for (let column = first; column < row.length; column++) {
      const cell = row[column];
      const value = valueOf(cell.text);
      const head = (header[column]?.text ?? '').slice(0, HEAD);
      if (!value || (head === '' && caption === '')) continue;
      const measure = wordsIn(head);
      const [unit, times] = unitOf(value.unit, head, caption, measure);
      if (unit === null) continue;
      const period = periodIn(head) ?? periodIn(labels.map((one) => one.text).join(' ')) ?? periodIn(caption);
      const number = rounded(value.number * times);
      const words = new Set([...measure, ...(measure.length < 2 ? captionTerms : []), ...subject.words]);
      const title = [head || caption, ...labels.map((one) => one.text)].filter(Boolean).join(', ');
      found.push(
        statement(cell, {
          kind: 'figure',
          key: `figure|${unit}`,
          value: String(number),
          number,
          unit,
          from: period?.from ?? null,
          to: period?.to ?? null,
          label: `${cell.text} (${title})`,
          terms: [
            ...words,
            ...subject.names.map((name) => `@${name}`),
            '!row',
            ...(subject.whole ? ['!whole'] : []),
          ].join(' '),
        }),
      );
      if (found.length >= MOST) return;
    }
  }
}

function rowsOf(text: string, block: Span): Cell[][] {
  const rows: Cell[][] = [];
  let start = block.start;
  for (const line of text.slice(block.start, block.end).split('\n')) {
    const cells: Cell[] = [];
    let at = start;
    for (const cell of line.split('\t', COLUMNS)) {
      cells.push({ start: at, end: at + cell.length, text: cell.trim() });
      at += cell.length + 1;
    }
    rows.push(cells);
    start += line.length + 1;
  }
  return rows;
}

/** Words, or years alone: no cell of a header but a year is a number. */
const isHeader = (row: readonly Cell[]): boolean =>
  row.filter((cell) => cell.text !== '').length >= 2 &&
  row.every((cell, index) => index === 0 || !valueOf(cell.text) || YEAR.test(cell.text));

/** How many columns before the numbers hold words, or years in a column of years. */
function labelsOf(header: readonly Cell[], rows: readonly (readonly Cell[])[]): number {
  let count = 0;
  while (count < Math.min(LABELS, header.length - 1)) {
    const isLabel = rows.every((row) => {
      const text = row[count]?.text ?? '';
      return !valueOf(text) || (count === 0 && /^(?:année|an|year|date|période|mois)/iu.test(header[0].text));
    });
    if (!isLabel) break;
    count++;
  }
  return count;
}

function subjectOf(reading: Reading, register: Register, labels: readonly Cell[], header: readonly Cell[]) {
  const names: string[] = [];
  const words: string[] = [];
  let whole = false;
  for (const [index, cell] of labels.entries()) {
    if (cell.text === '' || YEAR.test(cell.text)) continue;
    if (WHOLE.test(cell.text)) {
      whole = true;
      continue;
    }
    const head = header[index].text;
    const isName = OF_NAMES.test(head) || (!OF_WORDS.test(head) && (register.organisation(cell.text) !== null || isProper(reading, cell))); // prettier-ignore
    if (isName)
      names.push(fold(register.organisation(cell.text)?.name ?? register.spelling(cell.text)?.preferred ?? cell.text).replaceAll(' ', '_')); // prettier-ignore
    else words.push(...wordsIn(cell.text.slice(0, HEAD)));
  }
  return { names, words, whole };
}

function isProper({ tokens }: Reading, cell: Span): boolean {
  const token = tokens[firstStartingAt(tokens, cell.start)];
  return token !== undefined && token.start < cell.end && token.pos === 'PROPN';
}

/** The stems of a header, without units and years. */
function wordsIn(text: string): string[] {
  const words = text.replace(/\([^()]*\)/gu, ' ').match(/\p{L}+/gu) ?? [];
  const stems = words.map((word) => fold(word)).filter((word) => word.length > 2 && !isEmpty(word) && !/^(?:des|les|par|aux|dans|pour|the|and|for|per|from|milliers?|millions?|milliards?)$/u.test(word)); // prettier-ignore
  return [...new Set(stems.map((word) => stem(word.length > 4 ? word.replace(/s$/u, '') : word)))];
}

function valueOf(text: string): Value | null {
  const compact = GROUPED.test(text) && text.includes('.') ? text.replaceAll(',', '') : text;
  if (compact.length > WIDEST) return null;
  const match = NUMBER.exec(compact);
  if (!match) return null;
  const [, sign, whole, , decimals = '', unit = ''] = match;
  const number = Number(`${whole.replace(/\D/gu, '')}${decimals ? `.${decimals}` : ''}`);
  return Number.isFinite(number) ? { number: sign === '' || sign === '+' ? number : -number, unit } : null;
}

/** The unit of a column and the power of ten it is in; what is counted where nothing is measured (« Demandeurs d’emploi »). */
function unitOf(
  written: string,
  head: string,
  caption: string,
  measure: readonly string[],
): [unit: string | null, times: number] {
  let times = 1;
  for (const text of [written, head, ...(/[(%€$]/u.test(head) ? [] : [caption])])
    for (const [pattern, unit, power] of UNITS) {
      if (!pattern.test(text)) continue;
      if (unit !== null) return [unit, times * power];
      times *= power;
      break;
    }
  const counted =
    measure.find((word) => !/^(?:nomb|nombre|effectif|total)$/u.test(word)) ?? wordsIn(caption)[0];
  return [counted === undefined ? null : `n:${counted}`, times];
}

function periodIn(text: string): { from: string; to: string } | null {
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const value = `${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`;
    return { from: value, to: value };
  }
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : { from: year, to: year };
}

/** Without what multiplying by a power of ten leaves behind the last digit. */
const rounded = (value: number): number => Number(value.toPrecision(12));
