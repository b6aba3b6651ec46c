/**
 * Word files (ISO/IEC 29500, transitional and strict): the text as Word shows it with insertions accepted and deletions applied.
 * A footnote follows the paragraph that calls it; the call itself leaves no character in the text.
 */
import type { BlockKind } from '../../shared/analysis.ts';
import { allowedLink, Composer, type Place, type Style } from './compose.ts';
import { statedDate, statedInstant } from './dates.ts';
import {
  namedLosses,
  noLosses,
  part,
  relations,
  settleNotes,
  type PendingNote,
  type Relation,
} from './office.ts';
import { countItem, type Counts, type NumberLevel } from './numbering.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';
import { resolveWord } from './tracked.ts';
import { child, children, descendants, textOf, type XmlNode } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** Styles of the cover that Marbre's own reports carry: not part of the manuscript. */
export const COVER_STYLE = /^MarbreCover/u;

interface Kind {
  kind: BlockKind | 'cover';
  level?: number;
}

/** A list of the file, as paragraphs refer to it. */
interface List {
  /** Lists of one definition go on counting where another of them stopped. */
  counts: Counts;
  levels: (NumberLevel | undefined)[];
  /** Levels at which this list starts anew when it is first used. */
  restarts: number[];
  /** Levels that styles bring with them, by style. */
  byStyle: Map<string, number>;
}

interface Reading {
  composer: Composer;
  styles: Map<string, Kind>;
  lists: Map<string, List>;
  /** The list of each paragraph style that has one: its number, and its level where the style says it. */
  listed: Map<string, { list: string; level: string | undefined }>;
  links: Map<string, Relation>;
  footnotes: Map<string, XmlNode>;
  endnotes: Map<string, XmlNode>;
  /** Links of the notes, which number theirs apart from those of the body. */
  noteLinks: Map<string, Map<string, Relation>>;
  comments: Map<string, Omit<PendingNote, 'start' | 'end'>>;
  begun: Map<string, Place>;
  pending: PendingNote[];
  /** Footnotes called by the paragraph being read. */
  called: XmlNode[];
  counts: ReturnType<typeof noLosses>;
  /** Nesting of complex fields: whether the instruction or the result is being read, and the link a result carries. */
  fields: { result: boolean; instruction: string; href: string | null }[];
  boxes: XmlNode[];
  /** The open paragraph goes on in the next one: its mark was deleted. */
  joining: boolean;
}

export function readDocx(file: FileToRead): Paper {
  const zip = openZip(file.bytes);
  const name = mainPart(zip);
  const document = part(zip, name);
  const body = document && child(document, 'body');
  if (!body) throw new Refused('damaged');
  const as = file.tracked ?? 'accepted';
  const { changes, notes } = resolveWord(body, as);
  const links = relations(zip, name);
  const nameOf = (type: string, usual: string): string =>
    [...links.values()].find((each) => each.type === type && !each.external)?.target ?? usual;
  const partOf = (type: string, usual: string): XmlNode | null => part(zip, nameOf(type, usual));
  const styles = partOf('styles', 'word/styles.xml');
  const listed = listedStyles(styles);
  const reading: Reading = {
    composer: new Composer(),
    styles: styleKinds(styles),
    lists: listsOf(partOf('numbering', 'word/numbering.xml'), listed),
    listed,
    links,
    footnotes: byId(partOf('footnotes', 'word/footnotes.xml'), 'footnote'),
    endnotes: byId(partOf('endnotes', 'word/endnotes.xml'), 'endnote'),
    noteLinks: new Map([
      ['footnote', relations(zip, nameOf('footnotes', 'word/footnotes.xml'))],
      ['endnote', relations(zip, nameOf('endnotes', 'word/endnotes.xml'))],
    ]),
    comments: commentsOf(partOf('comments', 'word/comments.xml')),
    begun: new Map(),
    pending: [],
    called: [],
    counts: noLosses(),
    fields: [],
    boxes: [],
    joining: false,
  };
  for (const [id, note] of notes) reading.comments.set(id, note);
  readBlocks(body, reading, null);
  if (as !== 'accepted') reading.counts.insertions = reading.counts.deletions = 0;
  const { composer } = reading;
  const composed = composer.finish();
  for (const each of links.values()) {
    if (
      !each.external &&
      /^(?:header|footer)$/u.test(each.type) &&
      /\p{L}{3}/u.test(textOf(part(zip, each.target) ?? undefined))
    )
      reading.counts.headers++;
  }
  const core = part(
    zip,
    [...relations(zip, '').values()].find((each) => each.type === 'core-properties')?.target ??
      'docProps/core.xml',
  );
  const property = (key: string) => (core ? textOf(child(core, key)).trim() || null : null);
  const date = statedDate(property('created'));
  return {
    format: 'docx',
    ...composed,
    title: property('title'),
    byline: property('creator'),
    date: date ? { value: date, from: 'metadata' } : null,
    language: null,
    notes: settleNotes(reading.pending, composed.text, composed.blocks),
    losses: namedLosses(reading.counts),
    ...(changes > 0 ? { tracked: { changes, as } } : {}),
  };
}

function mainPart(zip: Zip): string {
  const stated = [...relations(zip, '').values()].find((each) => each.type === 'officeDocument');
  const name = stated && zip.has(stated.target) ? stated.target : 'word/document.xml';
  if (!zip.has(name)) throw new Refused('damaged');
  return name;
}

function byId(root: XmlNode | null, name: string): Map<string, XmlNode> {
  const found = new Map<string, XmlNode>();
  for (const each of root ? children(root, name) : []) {
    // Separators are notes too, of a type of their own.
    if (each.attributes.id && (!each.attributes.type || each.attributes.type === 'normal'))
      found.set(each.attributes.id, each);
  }
  return found;
}

function commentsOf(root: XmlNode | null): Reading['comments'] {
  const found: Reading['comments'] = new Map();
  for (const each of root ? children(root, 'comment') : []) {
    const { id, author = '', date } = each.attributes;
    if (id === undefined) continue;
    const body = descendants(each, 'p').map(paragraphText).join('\n').trim();
    found.set(id, { author, at: statedInstant(date), body });
  }
  return found;
}

/** Text of a paragraph without its structure, deletions left out: for the bodies of comments. */
function paragraphText(node: XmlNode): string {
  let text = '';
  for (const each of children(node)) {
    if (each.name === 't') text += textOf(each);
    else if (each.name === 'tab') text += '\t';
    else if (each.name === 'br' || each.name === 'cr') text += '\n';
    else if (each.name === 'noBreakHyphen') text += '\u2011';
    else if (each.name === 'softHyphen') text += '\u00ad';
    else if (each.name !== 'del' && each.name !== 'pPr' && each.name !== 'rPr') text += paragraphText(each);
  }
  return text;
}

const NAMED: [RegExp, BlockKind][] = [
  [/^(?:title|titre|titel|título)$/u, 'title'],
  [/^(?:subtitle|sous-titre|chap[oô]|chapeau|standfirst|marbrestandfirst)$/u, 'standfirst'],
  [/^(?:byline|signature|author|auteur|marbrebyline)$/u, 'byline'],
  [/quote|quotation|citation|block text|blockquote|zitat/u, 'quotation'],
  [/^(?:caption|légende|legend|image caption|figure|table caption|marbrecaption)$/u, 'caption'],
  [
    /^(?:footnote text|endnote text|footnote|endnote|note de bas de page|notedebasdepage|marbrefootnote)/u,
    'footnote',
  ],
  [/^list|^liste|^marbreitem$/u, 'item'],
  [/^(?:toc |tm ?\d|contents? \d|table of contents|table of figures|index |marbrefurniture)/u, 'furniture'],
  [/^marbretable$/u, 'table'],
];

/** What each paragraph style means, by its built-in name, its outline level, or the style it is based on. */
function styleKinds(root: XmlNode | null): Map<string, Kind> {
  const raw = new Map<
    string,
    { name: string; based: string | null; outline: string | undefined; listed: boolean }
  >();
  for (const style of root ? children(root, 'style') : []) {
    if (style.attributes.type && style.attributes.type !== 'paragraph') continue;
    const paragraph = child(style, 'pPr');
    raw.set(style.attributes.styleId ?? '', {
      name: (child(style, 'name')?.attributes.val ?? '').toLowerCase(),
      based: child(style, 'basedOn')?.attributes.val ?? null,
      outline: child(paragraph, 'outlineLvl')?.attributes.val,
      listed: Number(child(child(paragraph, 'numPr'), 'numId')?.attributes.val ?? 0) > 0,
    });
  }
  const kinds = new Map<string, Kind>();
  for (const [id] of raw) {
    let at: string | null = id;
    for (let steps = 0; at !== null && steps < 12; steps++) {
      const style = raw.get(at);
      if (!style) break;
      const found =
        kindOfStyle(at, style.name, style.outline) ?? (style.listed ? { kind: 'item' as const } : null);
      if (found) {
        kinds.set(id, found);
        break;
      }
      at = style.based;
    }
  }
  return kinds;
}

function kindOfStyle(id: string, name: string, outline: string | undefined): Kind | null {
  if (COVER_STYLE.test(id)) return { kind: 'cover' };
  const heading = /^(?:heading|titre|überschrift|título|titolo|kop)\s?([1-9])$/u.exec(name);
  if (heading) return { kind: 'heading', level: Math.min(6, Number(heading[1])) };
  for (const [pattern, kind] of NAMED)
    if (pattern.test(name) || pattern.test(id.toLowerCase())) return { kind };
  if (outline !== undefined && /^[0-8]$/u.test(outline))
    return { kind: 'heading', level: Math.min(6, Number(outline) + 1) };
  return null;
}

/** The list that a style or one that it is based on puts its paragraphs in. */
function listedStyles(root: XmlNode | null): Reading['listed'] {
  const own = new Map<
    string,
    { list: string | undefined; level: string | undefined; based: string | undefined }
  >();
  for (const style of root ? children(root, 'style') : []) {
    const numbering = child(child(style, 'pPr'), 'numPr');
    own.set(style.attributes.styleId ?? '', {
      list: child(numbering, 'numId')?.attributes.val,
      level: child(numbering, 'ilvl')?.attributes.val,
      based: child(style, 'basedOn')?.attributes.val,
    });
  }
  const found: Reading['listed'] = new Map();
  for (const [id, first] of own) {
    let style: typeof first | undefined = first;
    const { level } = first;
    for (let steps = 0; style && steps < 12; steps++) {
      if (style.list !== undefined) {
        found.set(id, { list: style.list, level: level ?? style.level });
        break;
      }
      style = own.get(style.based ?? '');
    }
  }
  return found;
}

function listsOf(root: XmlNode | null, listed: Reading['listed']): Map<string, List> {
  const lists = new Map<string, List>();
  if (!root) return lists;
  const definitions = new Map<string, { node: XmlNode; counts: Counts }>();
  for (const node of children(root, 'abstractNum'))
    definitions.set(node.attributes.abstractNumId ?? '', { node, counts: [] });
  const numbers = children(root, 'num');
  const definitionOf = (
    num: XmlNode | undefined,
    steps = 0,
  ): { node: XmlNode; counts: Counts } | undefined => {
    const definition = definitions.get(child(num, 'abstractNumId')?.attributes.val ?? '');
    const link = definition && child(definition.node, 'numStyleLink')?.attributes.val;
    const linked = link === undefined || steps > 4 ? undefined : listed.get(link)?.list;
    return linked === undefined
      ? definition
      : (definitionOf(
          numbers.find((each) => each.attributes.numId === linked),
          steps + 1,
        ) ?? definition);
  };
  for (const num of numbers) {
    const definition = definitionOf(num);
    if (!definition) continue;
    const list: List = { counts: definition.counts, levels: [], restarts: [], byStyle: new Map() };
    for (const level of children(definition.node, 'lvl')) addLevel(level, list);
    for (const override of children(num, 'lvlOverride')) {
      const at = Number(override.attributes.ilvl ?? 0);
      const level = child(override, 'lvl');
      if (level) addLevel(level, list);
      const start = child(override, 'startOverride')?.attributes.val;
      const own = list.levels[at];
      if (start === undefined || !own) continue;
      list.levels[at] = { ...own, start: Number(start) || 0 };
      list.restarts.push(at);
    }
    lists.set(num.attributes.numId ?? '', list);
  }
  return lists;
}

function addLevel(node: XmlNode, list: List): void {
  const at = Number(node.attributes.ilvl ?? 0);
  if (!(at >= 0 && at <= 8)) return;
  const format = child(node, 'numFmt')?.attributes.val ?? 'decimal';
  list.levels[at] = {
    format: format === 'bullet' || format === 'none' ? null : format,
    text: child(node, 'lvlText')?.attributes.val ?? '',
    start: Number(child(node, 'start')?.attributes.val ?? 1) || 0,
  };
  const style = child(node, 'pStyle')?.attributes.val;
  if (style !== undefined) list.byStyle.set(style, at);
}

/** Counts a paragraph of a numbered list and returns its number, '' for any other. */
function numberOf(properties: XmlNode | undefined, reading: Reading): string {
  if (!properties || reading.lists.size === 0) return '';
  const style = child(properties, 'pStyle')?.attributes.val ?? '';
  const own = child(properties, 'numPr');
  const byStyle = reading.listed.get(style);
  const number = child(own, 'numId')?.attributes.val ?? byStyle?.list;
  const list = number === undefined ? undefined : reading.lists.get(number);
  if (!list) return '';
  const level = Number(child(own, 'ilvl')?.attributes.val ?? byStyle?.level ?? list.byStyle.get(style) ?? 0);
  if (!(level >= 0 && level <= 8)) return '';
  for (const at of list.restarts.splice(0)) if (at < list.counts.length) list.counts[at] = null;
  return countItem(list.counts, list.levels, level);
}

/** Writes the number of a paragraph before its text; one without text shows none. */
function addNumber(node: XmlNode, reading: Reading): void {
  const number = numberOf(child(node, 'pPr'), reading);
  if (number !== '' && descendants(node, 't').some((each) => textOf(each).trim() !== ''))
    reading.composer.add(`${number} `);
}

/** Blocks of a body, cell, text box, note or content control. `forced` is the kind that all of them take. */
function readBlocks(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  for (const each of children(node)) {
    if (each.name === 'p') readParagraph(each, reading, forced);
    else if (each.name === 'tbl') readTable(each, reading, forced);
    else if (each.name === 'commentRangeStart' || each.name === 'commentRangeEnd') readComment(each, reading);
    else if (each.name === 'AlternateContent') readBlocks(chosen(each), reading, forced);
    else if (/^(?:sdt|sdtContent|customXml|ins|moveTo|smartTag|txbxContent)$/u.test(each.name))
      readBlocks(each, reading, forced);
  }
}

function readParagraph(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  const { composer } = reading;
  const properties = child(node, 'pPr');
  const kind = kindOfParagraph(properties, reading);
  if (kind.kind === 'cover') return;
  // A paragraph whose mark was deleted runs on into the next one.
  if (!reading.joining) {
    composer.open(forced ?? kind.kind, forced ? undefined : kind.level);
    addNumber(node, reading);
  }
  readRuns(node, reading, {});
  const mark = child(properties, 'rPr');
  // A large initial stands in a paragraph of its own, before that of its word.
  const initial = child(properties, 'framePr')?.attributes.dropCap;
  reading.joining = Boolean(
    (mark && (child(mark, 'del') || child(mark, 'moveFrom'))) ||
    (initial !== undefined && initial !== 'none'),
  );
  if (reading.joining) return;
  composer.close();
  followUp(reading);
}

/** Footnotes and text boxes of the paragraph just ended. */
function followUp(reading: Reading): void {
  const { called, boxes } = reading;
  reading.called = [];
  reading.boxes = [];
  const { links } = reading;
  for (const note of called) {
    reading.links = reading.noteLinks.get(note.name) ?? links;
    readBlocks(note, reading, 'footnote');
  }
  reading.links = links;
  for (const box of boxes) readBlocks(box, reading, null);
}

function kindOfParagraph(properties: XmlNode | undefined, reading: Reading): Kind {
  const style = child(properties, 'pStyle')?.attributes.val;
  const named =
    style === undefined
      ? undefined
      : (reading.styles.get(style) ?? kindOfStyle(style, style.toLowerCase(), undefined));
  if (named && named.kind !== 'item') return named;
  const outline = child(properties, 'outlineLvl')?.attributes.val;
  if (outline !== undefined && /^[0-8]$/u.test(outline))
    return { kind: 'heading', level: Math.min(6, Number(outline) + 1) };
  const numbering = child(child(properties, 'numPr'), 'numId')?.attributes.val;
  if (numbering !== undefined) return { kind: Number(numbering) > 0 ? 'item' : 'paragraph' };
  return named ?? { kind: 'paragraph' };
}

/** Whether a switch property is on: present, and not said to be off. */
function on(properties: XmlNode | undefined, name: string): boolean {
  const found = child(properties, name);
  return found !== undefined && !/^(?:0|false|off|none)$/u.test(found.attributes.val ?? '');
}

function readRuns(node: XmlNode, reading: Reading, style: Style): void {
  for (const each of children(node)) {
    switch (each.name) {
      case 'r':
        readRun(each, reading, style);
        break;
      case 'ins':
      case 'moveTo':
        reading.counts.insertions++;
        readRuns(each, reading, style);
        break;
      case 'del':
      case 'moveFrom':
        reading.counts.deletions++;
        break;
      case 'hyperlink': {
        const target = reading.links.get(each.attributes.id ?? '');
        const href = target?.external ? allowedLink(target.target) : null;
        readRuns(each, reading, href ? { ...style, href } : style);
        break;
      }
      case 'fldSimple':
      case 'smartTag':
      case 'customXml':
      case 'sdt':
      case 'sdtContent':
      case 'dir':
      case 'bdo':
      case 'oMath':
      case 'oMathPara':
        readRuns(each, reading, style);
        break;
      case 'AlternateContent':
        readRuns(chosen(each), reading, style);
        break;
      case 'commentRangeStart':
      case 'commentRangeEnd':
        readComment(each, reading);
        break;
      case 'pPr':
      case 'rPr':
        break;
      default:
        // Mathematics nests its runs in elements of its own.
        if (each.qualified.startsWith('m:')) readRuns(each, reading, style);
    }
  }
}

/** The branch of alternate content that holds text. */
function chosen(node: XmlNode): XmlNode {
  const branches = [...children(node, 'Choice'), ...children(node, 'Fallback')];
  return branches.find((branch) => descendants(branch, 't').length > 0) ?? branches[0] ?? node;
}

function readComment(node: XmlNode, reading: Reading): void {
  const id = node.attributes.id ?? '';
  const comment = reading.comments.get(id);
  if (!comment) return;
  if (node.name === 'commentRangeStart') {
    reading.begun.set(id, reading.composer.here());
    return;
  }
  const start = reading.begun.get(id);
  if (!start) return;
  reading.comments.delete(id);
  reading.pending.push({ ...comment, start, end: reading.composer.here() });
}

function readRun(node: XmlNode, reading: Reading, outer: Style): void {
  const { composer, fields } = reading;
  const properties = child(node, 'rPr');
  if (on(properties, 'vanish') && !on(properties, 'specVanish')) {
    if (descendants(node, 't').length > 0) reading.counts.hidden++;
    return;
  }
  const field = fields.at(-1);
  const style: Style = {
    ...outer,
    strong: on(properties, 'b'),
    em: on(properties, 'i'),
    superscript: child(properties, 'vertAlign')?.attributes.val === 'superscript',
    href: outer.href ?? fields.find((each) => each.result && each.href)?.href ?? null,
  };
  for (const each of children(node)) {
    const visible = fields.every((open) => open.result);
    switch (each.name) {
      case 't':
        if (visible) composer.add(textOf(each), style);
        break;
      case 'tab':
      case 'ptab':
        if (visible) composer.add('\t', style);
        break;
      case 'br':
      case 'cr':
        if (visible) composer.add('\n', style);
        break;
      case 'noBreakHyphen':
        composer.add('\u2011', style);
        break;
      case 'softHyphen':
        composer.add('\u00ad', style);
        break;
      case 'sym':
        addSymbol(each, reading, style);
        break;
      case 'fldChar':
        readField(each, fields);
        break;
      case 'instrText':
        if (field) fields[fields.length - 1].instruction += textOf(each);
        break;
      case 'footnoteReference':
      case 'endnoteReference': {
        const notes = each.name === 'footnoteReference' ? reading.footnotes : reading.endnotes;
        const note = notes.get(each.attributes.id ?? '');
        if (note) reading.called.push(note);
        notes.delete(each.attributes.id ?? '');
        break;
      }
      case 'commentReference': {
        const id = each.attributes.id ?? '';
        const comment = reading.comments.get(id);
        if (!comment) break;
        reading.comments.delete(id);
        reading.pending.push({
          ...comment,
          start: reading.begun.get(id) ?? composer.here(),
          end: reading.begun.has(id) ? composer.here() : null,
        });
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        readDrawing(each, reading);
        break;
      case 'AlternateContent':
        for (const inner of children(chosen(each))) readDrawing(inner, reading);
        break;
    }
  }
}

function readField(node: XmlNode, fields: Reading['fields']): void {
  const type = node.attributes.fldCharType;
  if (type === 'begin') fields.push({ result: false, instruction: '', href: null });
  const open = fields.at(-1);
  if (!open) return;
  if (type === 'separate') {
    open.result = true;
    open.href = allowedLink(/^\s*HYPERLINK\s+"([^"]+)"/u.exec(open.instruction)?.[1]);
  }
  if (type === 'end') fields.pop();
}

function addSymbol(node: XmlNode, reading: Reading, style: Style): void {
  const code = Number.parseInt(node.attributes.char ?? '', 16);
  // Characters of symbol fonts sit in the private area; others are what they say.
  if (code >= 0x20 && code < 0xd800) reading.composer.add(String.fromCharCode(code), style);
  else reading.counts.symbols++;
}

/** Text boxes are read after their paragraph; pictures are counted. */
function readDrawing(node: XmlNode, reading: Reading): void {
  const boxes = descendants(node, 'txbxContent');
  // A box inside a box comes with the outer one.
  if (boxes.length > 0)
    reading.boxes.push(
      boxes[0],
      ...boxes.slice(1).filter((box) => !descendants(boxes[0], 'txbxContent').includes(box)),
    );
  else if (descendants(node, 'blip').length > 0 || descendants(node, 'imagedata').length > 0)
    reading.counts.images++;
}

/** Longest cell of a table of data; longer ones are pages laid out with a table. */
const MOST_CELL = 600;

function readTable(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  const rows = rowsOf(node);
  if (
    rows
      .flat()
      .some((cell) =>
        COVER_STYLE.test(child(child(children(cell, 'p')[0], 'pPr'), 'pStyle')?.attributes.val ?? ''),
      )
  )
    return;
  const columns = Math.max(0, ...rows.slice(0, 2000).map((row) => row.length));
  const layout = (cell: XmlNode) =>
    descendants(cell, 'tbl').length > 0 || children(cell, 'p').length > 6 || textOf(cell).length > MOST_CELL;
  if (columns < 2 || rows.some((row) => row.some(layout))) {
    for (const cell of rows.flat()) readBlocks(cell, reading, forced);
    return;
  }
  reading.composer.table(rows, (cell) => readCell(cell, reading));
  followUp(reading);
}

function rowsOf(table: XmlNode): XmlNode[][] {
  const rows: XmlNode[][] = [];
  const visit = (node: XmlNode) => {
    for (const each of children(node)) {
      if (each.name === 'tr') {
        const properties = child(each, 'trPr');
        if (properties && child(properties, 'del')) continue;
        rows.push(cellsOf(each));
      } else if (/^(?:sdt|sdtContent|customXml|ins)$/u.test(each.name)) visit(each);
    }
  };
  visit(table);
  return rows;
}

function cellsOf(row: XmlNode): XmlNode[] {
  return children(row).flatMap((each) =>
    each.name === 'tc' ? [each] : /^(?:sdt|sdtContent|customXml)$/u.test(each.name) ? cellsOf(each) : [],
  );
}

/** The paragraphs of a cell on one line. */
function readCell(cell: XmlNode, reading: Reading): void {
  let started = false;
  for (const paragraph of descendants(cell, 'p')) {
    if (started) reading.composer.add(' ');
    addNumber(paragraph, reading);
    readRuns(paragraph, reading, {});
    started = true;
  }
}
