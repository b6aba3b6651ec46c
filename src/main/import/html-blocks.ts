/** Turns a tree of HTML elements into blocks of text, emphasis and allow-listed links. No tag, script or style survives. */
import type { BlockKind } from '../../shared/analysis.ts';
import { allowedLink, type Composer, type Style } from './compose.ts';
import { MOST_DEPTH } from './limits.ts';
import { Refused } from './refuse.ts';

/** The little of the DOM that is used here; linkedom's nodes are of this shape. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO SELECT OPTION BUTTON INPUT TEXTAREA ' +
    'MAP AREA LINK META BASE TITLE DATALIST DIALOG PROGRESS METER RP'
  ).split(' '),
);
const BLOCKS = new Set(
  (
    'P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE FIGURE FIGCAPTION PRE ADDRESS HEADER FOOTER MAIN ' +
    'ASIDE NAV FORM FIELDSET LEGEND CENTER HR TABLE CAPTION THEAD TBODY TFOOT TR TD TH DETAILS SUMMARY HGROUP BODY HTML ' +
    'MENU DIR LISTING PLAINTEXT'
  ).split(' '),
);

interface Context {
  kind: BlockKind;
  level?: number;
  style: Style;
  pre: boolean;
  depth: number;
  judge: Judge;
}

/** What a reader knows of an element: not of the article, or of a kind; null for nothing. */
export type Judge = (node: HtmlNode) => 'skip' | BlockKind | null;

/** Whether the page itself hides an element. */
export function isHidden(node: HtmlNode): boolean {
  if (!node.getAttribute) return false;
  if (node.getAttribute('hidden') !== null) return true;
  const style = node.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}

/** Adds the blocks of `root` to the composer; `kind` is that of running text, `judge` leaves elements out or names their kind. */
export function composeHtml(
  root: HtmlNode,
  composer: Composer,
  kind: BlockKind = 'paragraph',
  judge: Judge = () => null,
): void {
  composer.open(kind);
  walkChildren(root, composer, { kind, style: {}, pre: false, depth: 0, judge });
  composer.close();
}

function walkChildren(node: HtmlNode, composer: Composer, context: Context): void {
  for (const child of node.childNodes) walk(child, composer, context);
}

function walk(node: HtmlNode, composer: Composer, context: Context): void {
  if (node.nodeType === 3) return addText(node.nodeValue ?? '', composer, context);
  if (node.nodeType !== 1) return;
  const name = node.nodeName.toUpperCase();
  if (SKIPPED.has(name) || isHidden(node)) return;
  const judged = context.judge(node);
  if (judged === 'skip') return;
  if (context.depth > MOST_DEPTH) throw new Refused('nesting');
  if (name === 'BR') return addBreak(composer, context);
  const inner = { ...context, depth: context.depth + 1 };
  if (!BLOCKS.has(name)) {
    inner.style = styleOf(name, node, context.style);
    if (name === 'Q') composer.add('“', inner.style);
    walkChildren(node, composer, inner);
    if (name === 'Q') composer.add('”', inner.style);
    return;
  }
  if (name === 'TABLE' && isDataTable(node)) {
    addTable(node, composer, context);
  } else {
    Object.assign(inner, kindOf(name, context));
    if (judged) Object.assign(inner, { kind: judged, level: undefined });
    composer.open(inner.kind, inner.level);
    walkChildren(node, composer, inner);
  }
  composer.open(context.kind, context.level);
}

function kindOf(name: string, context: Context): Pick<Context, 'kind' | 'level' | 'pre'> {
  const heading = /^H([1-6])$/u.exec(name);
  // A paragraph inside a standfirst is one, whatever its element.
  if (context.kind === 'standfirst') return { kind: 'standfirst', pre: false };
  if (heading) return { kind: 'heading', level: Number(heading[1]), pre: false };
  if (name === 'LI' || name === 'DD') return { kind: 'item', pre: context.pre };
  if (name === 'BLOCKQUOTE') return { kind: 'quotation', pre: context.pre };
  if (name === 'FIGCAPTION' || name === 'CAPTION') return { kind: 'caption', pre: false };
  return {
    kind: context.kind,
    level: context.level,
    pre: context.pre || name === 'PRE' || name === 'LISTING',
  };
}

function styleOf(name: string, node: HtmlNode, style: Style): Style {
  if (name === 'B' || name === 'STRONG') return { ...style, strong: true };
  if (name === 'I' || name === 'EM' || name === 'CITE' || name === 'DFN') return { ...style, em: true };
  if (name === 'SUP') return { ...style, superscript: true };
  if (name !== 'A') return style;
  const href = allowedLink(node.getAttribute?.('href'));
  return href ? { ...style, href } : style;
}

function addText(value: string, composer: Composer, context: Context): void {
  if (context.pre) return composer.add(value.replace(/\r\n?/gu, '\n'), context.style);
  let text = value.replace(/[ \t\n\r\f]+/gu, ' ');
  if (text.startsWith(' ') && ['', ' ', '\n'].includes(composer.last)) text = text.slice(1);
  composer.add(text, context.style);
}

/** Two line breaks in a row end a paragraph, as writers of old pages meant them. */
function addBreak(composer: Composer, context: Context): void {
  if (composer.last === '\n') composer.open(context.kind, context.level);
  else if (composer.dirty) composer.add('\n', context.style);
}

/** Text of a cell on one line. */
export function lineOf(node: HtmlNode, depth = 0): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/gu, ' ');
  if (node.nodeType !== 1 && node.nodeType !== 11) return '';
  const name = node.nodeName.toUpperCase();
  if (SKIPPED.has(name) || isHidden(node) || depth > MOST_DEPTH) return '';
  let text = '';
  for (const child of node.childNodes) text += lineOf(child, depth + 1);
  return BLOCKS.has(name) || name === 'BR' ? ` ${text} ` : text;
}

const tidy = (text: string) => text.replace(/ {2,}/gu, ' ').replace(/^ +| +$/gu, '');

/** Rows of a table, nested tables left out. */
function rowsOf(table: HtmlNode): HtmlNode[][] {
  const rows: HtmlNode[][] = [];
  const visit = (node: HtmlNode) => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (name === 'TR') rows.push([...child.childNodes].filter((cell) => /^T[DH]$/iu.test(cell.nodeName)));
      else if (/^T(?:HEAD|BODY|FOOT)$/u.test(name)) visit(child);
    }
  };
  visit(table);
  return rows;
}

const MOST_CELL = 300;

/** A table of data, not of layout: two columns and rows at least, short cells, no table within. */
function isDataTable(table: HtmlNode): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2 || Math.max(...rows.slice(0, 1000).map((row) => row.length)) < 2) return false;
  for (const row of rows) {
    for (const cell of row) if (holdsTable(cell, 0) || tidy(lineOf(cell)).length > MOST_CELL) return false;
  }
  return true;
}

function holdsTable(node: HtmlNode, depth: number): boolean {
  if (depth > MOST_DEPTH) return false;
  for (const child of node.childNodes) {
    if (child.nodeType === 1 && (child.nodeName.toUpperCase() === 'TABLE' || holdsTable(child, depth + 1)))
      return true;
  }
  return false;
}

/** One block, a line a row, cells parted by tabs; its caption before it. */
function addTable(table: HtmlNode, composer: Composer, context: Context): void {
  for (const child of table.childNodes) {
    if (child.nodeName.toUpperCase() !== 'CAPTION') continue;
    composer.open('caption');
    composer.add(tidy(lineOf(child)), context.style);
  }
  composer.open('table');
  const lines = rowsOf(table).map((row) =>
    row
      .map((cell) => tidy(lineOf(cell)))
      .join('\t')
      .trimEnd(),
  );
  composer.add(lines.filter((line) => line.trim() !== '').join('\n'), context.style);
}
