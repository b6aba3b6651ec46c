/** OpenDocument texts (ODF 1.3, packed or flat): headings, lists, tables, notes, tracked changes, comments at their passages. */
import type { TrackedChanges } from '../../shared/article.ts';
import type { BlockKind } from '../../shared/analysis.ts';
import { allowedLink, Composer, type Place, type Style } from './compose.ts';
import { statedDate, statedInstant, statedLanguage } from './dates.ts';
import { namedLosses, noLosses, part, settleNotes, type PendingNote } from './office.ts';
import { countItem, type Counts, type NumberLevel } from './numbering.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';
import { resolveOdf } from './tracked.ts';
import { child, children, descendants, parseXml, textOf, type XmlNode } from './xml.ts';
import { openZip } from './zip.ts';

interface StyleFacts {
  name: string;
  parent: string | null;
  outline: number | null;
  strong: boolean | null;
  em: boolean | null;
  superscript: boolean | null;
  hidden: boolean;
  /** The list style that it puts its paragraphs in. */
  list: string | null;
}

type Levels = (NumberLevel | undefined)[];

/** A list being read: how its levels are numbered, and how far each was counted. */
interface OpenList {
  levels: Levels;
  counts: Counts;
  level: number;
  /** The item being read has not shown its number yet. */
  due: boolean;
}

interface Reading {
  composer: Composer;
  styles: Map<string, StyleFacts>;
  /** Levels of the list styles by name; '' is the numbering of the headings. */
  listStyles: Map<string, Levels>;
  /** Counts of the lists that were read, by list style and by identifier, for those that go on with them. */
  counted: Map<string, Counts>;
  headings: Counts;
  list: OpenList | null;
  begun: Map<string, { place: Place; note: Omit<PendingNote, 'start' | 'end'> }>;
  pending: PendingNote[];
  /** Notes and text boxes called by the paragraph being read. */
  called: { node: XmlNode; kind: BlockKind | null }[];
  counts: ReturnType<typeof noLosses>;
}

export function readOdt(file: FileToRead): Paper {
  const zip = openZip(file.bytes);
  if (
    zip.has('META-INF/manifest.xml') &&
    /encryption-data/u.test(new TextDecoder().decode(zip.bytes('META-INF/manifest.xml') ?? new Uint8Array()))
  ) {
    throw new Refused('encrypted');
  }
  const content = part(zip, 'content.xml');
  if (!content) throw new Refused('damaged');
  return readDocument(content, [part(zip, 'styles.xml'), content], part(zip, 'meta.xml'), file.tracked);
}

/** The same document as one XML file (.fodt). */
export function readFlatOdt(file: FileToRead): Paper {
  const root = parseXml(file.bytes);
  return readDocument(root, [root], root, file.tracked);
}

function readDocument(
  content: XmlNode,
  styleRoots: (XmlNode | null)[],
  meta: XmlNode | null,
  as: TrackedChanges = 'accepted',
): Paper {
  const body = child(child(content, 'body'), 'text');
  if (!body) throw new Refused('unknown-format');
  const reading: Reading = {
    composer: new Composer(),
    styles: readStyles(styleRoots),
    listStyles: readListStyles(styleRoots),
    counted: new Map(),
    headings: [],
    list: null,
    begun: new Map(),
    pending: [],
    called: [],
    counts: noLosses(),
  };
  const tracked = child(body, 'tracked-changes');
  const { changes } = resolveOdf(body, as);
  if (tracked && as === 'accepted') {
    reading.counts.insertions = descendants(tracked, 'insertion').length;
    reading.counts.deletions = descendants(tracked, 'deletion').length;
  }
  readBlocks(body, reading, null);
  const composed = reading.composer.finish();
  const facts = child(meta ?? undefined, 'meta');
  const fact = (name: string) => textOf(child(facts, name)).trim() || null;
  const date = statedDate(fact('creation-date') ?? fact('date'));
  return {
    format: 'odt',
    ...composed,
    title: fact('title'),
    byline: fact('initial-creator') ?? fact('creator'),
    date: date ? { value: date, from: 'metadata' } : null,
    language: statedLanguage(fact('language')),
    notes: settleNotes(reading.pending, composed.text, composed.blocks),
    losses: namedLosses(reading.counts),
    ...(changes > 0 ? { tracked: { changes, as } } : {}),
  };
}

function readStyles(roots: (XmlNode | null)[]): Map<string, StyleFacts> {
  const styles = new Map<string, StyleFacts>();
  for (const root of roots) {
    for (const style of root ? descendants(root, 'style') : []) {
      const {
        name,
        'parent-style-name': parent,
        'default-outline-level': outline,
        'display-name': display,
        'list-style-name': list,
      } = style.attributes;
      if (!name) continue;
      const text = child(style, 'text-properties')?.attributes ?? {};
      const weight = text['font-weight'];
      const slant = text['font-style'];
      const position = text['text-position'];
      styles.set(name, {
        name: (display ?? name).replace(/_20_/gu, ' ').toLowerCase(),
        parent: parent ?? null,
        outline: outline ? Number(outline) : null,
        strong: weight === undefined ? null : weight === 'bold' || Number(weight) >= 600,
        em: slant === undefined ? null : slant !== 'normal',
        superscript: position === undefined ? null : /^(?:super|[1-9])/u.test(position),
        hidden: text.display === 'none',
        list: list ?? null,
      });
    }
  }
  return styles;
}

/** The levels of every list style and, under '', of the headings. */
function readListStyles(roots: (XmlNode | null)[]): Map<string, Levels> {
  const found = new Map<string, Levels>();
  for (const root of roots) {
    if (!root) continue;
    for (const style of [...descendants(root, 'list-style'), ...descendants(root, 'outline-style')]) {
      const levels: Levels = [];
      for (const each of children(style)) {
        const at = Number(each.attributes.level ?? 1) - 1;
        if (!(at >= 0 && at <= 9)) continue;
        const {
          'num-format': sign,
          'num-prefix': prefix = '',
          'num-suffix': suffix = '',
          'display-levels': shown,
          'start-value': start,
        } = each.attributes;
        const first = at + 1 - Math.min(at + 1, Math.max(1, Number(shown ?? 1) || 1));
        const numbers = Array.from({ length: at - first + 1 }, (_, i) => `%${first + i + 1}`).join('.');
        levels[at] = {
          format: /number|outline/u.test(each.name) && sign ? (FORMATS[sign] ?? 'decimal') : null,
          text: prefix + numbers + suffix,
          start: Number(start ?? 1) || 0,
        };
      }
      found.set(style.name === 'outline-style' ? '' : (style.attributes.name ?? '?'), levels);
    }
  }
  return found;
}

const FORMATS: Record<string, string> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** A style's names from itself to its ancestors. */
function* lineage(id: string | undefined, styles: Reading['styles']): Generator<StyleFacts> {
  let at: string | null | undefined = id;
  for (let steps = 0; at && steps < 12; steps++) {
    const facts = styles.get(at);
    if (!facts) {
      yield {
        name: at.replace(/_20_/gu, ' ').toLowerCase(),
        parent: null,
        outline: null,
        strong: null,
        em: null,
        superscript: null,
        hidden: false,
        list: null,
      };
      return;
    }
    yield facts;
    at = facts.parent;
  }
}

const NAMED: [RegExp, BlockKind][] = [
  [/^(?:title|titre principal|titre)$/u, 'title'],
  [/^(?:subtitle|sous-titre|chap[oô]|chapeau|standfirst)$/u, 'standfirst'],
  [/^(?:byline|signature|author|auteur)$/u, 'byline'],
  [/quotation|^quote|citation|blockquote/u, 'quotation'],
  [/caption|légende|legende|^illustration$|^figure$|^drawing$|^text$/u, 'caption'],
  [/footnote|endnote|note de (?:bas|fin)/u, 'footnote'],
  [/^list|^liste/u, 'item'],
  [/^contents|^table of contents|^index|^(?:page )?(?:header|footer)/u, 'furniture'],
];

function kindOf(node: XmlNode, reading: Reading): { kind: BlockKind; level?: number } {
  if (node.name === 'h') {
    const level = Number(node.attributes['outline-level'] ?? 1);
    return { kind: 'heading', level: Math.min(6, Math.max(1, level || 1)) };
  }
  for (const style of lineage(node.attributes['style-name'], reading.styles)) {
    for (const [pattern, kind] of NAMED) if (pattern.test(style.name)) return { kind };
    const heading = /^(?:heading|titre) (\d)/u.exec(style.name);
    if (heading) return { kind: 'heading', level: Math.min(6, Math.max(1, Number(heading[1]))) };
  }
  return { kind: 'paragraph' };
}

const GROUPS = new Set([
  'section',
  'list-header',
  'text-box',
  'note-body',
  'index-body',
  'index-title',
  'numbered-paragraph',
  'soft-page-break',
]);

function readBlocks(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  for (const each of children(node)) {
    if (each.name === 'p' || each.name === 'h') readParagraph(each, reading, forced);
    else if (each.name === 'list') readList(each, reading, forced);
    else if (each.name === 'table') readTable(each, reading, forced);
    else if (/-index$|^(?:table-of-content|bibliography)$/u.test(each.name))
      readBlocks(each, reading, 'furniture');
    else if (GROUPS.has(each.name)) readBlocks(each, reading, forced);
    else if (each.name === 'frame' || each.name === 'g' || each.name === 'custom-shape')
      readFrame(each, reading, forced);
  }
}

function readList(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  const outer = reading.list;
  const { 'style-name': own, id, 'continue-numbering': goesOn, 'continue-list': continued } = node.attributes;
  const style = own ?? (outer ? undefined : styleOfItems(node, reading));
  const headings =
    style === 'Outline' && !reading.listStyles.has(style) ? reading.listStyles.get('') : undefined;
  const levels = (style === undefined ? outer?.levels : (reading.listStyles.get(style) ?? headings)) ?? [];
  const before =
    outer?.counts ??
    (headings === undefined ? undefined : reading.headings) ??
    (continued !== undefined ? reading.counted.get(`#${continued}`) : undefined) ??
    (goesOn === 'true' ? reading.counted.get(style ?? '') : undefined);
  const list: OpenList = { levels, counts: before ?? [], level: outer ? outer.level + 1 : 0, due: false };
  if (outer && goesOn !== 'true') list.counts.length = Math.min(list.counts.length, list.level);
  reading.counted.set(style ?? '', list.counts);
  if (id !== undefined) reading.counted.set(`#${id}`, list.counts);
  for (const item of children(node)) {
    if (item.name !== 'list-item' && item.name !== 'list-header') continue;
    const start = Number(item.attributes['start-value'] ?? Number.NaN);
    if (!Number.isNaN(start)) list.counts[list.level] = start - 1;
    list.due = item.name === 'list-item';
    reading.list = list;
    readBlocks(item, reading, forced ?? (item.name === 'list-item' ? 'item' : null));
  }
  reading.list = outer;
}

/** The list style that the paragraphs of a list bring with them. */
function styleOfItems(list: XmlNode, reading: Reading): string | undefined {
  const first = children(list).flatMap((item) => children(item))[0] as XmlNode | undefined;
  for (const style of lineage(first?.attributes['style-name'], reading.styles))
    if (style.list) return style.list;
  return undefined;
}

/** The number that stands before a paragraph, '' for none. Items of lists are counted by this. */
function numberOf(node: XmlNode, reading: Reading): string {
  const { list } = reading;
  if (list) {
    if (!list.due) return '';
    const holds = textOf(node).trim() !== '';
    list.due = false;
    const number = countItem(list.counts, list.levels, list.level);
    return holds ? number : '';
  }
  const levels = reading.listStyles.get('');
  if (
    node.name !== 'h' ||
    !levels ||
    node.attributes['is-list-header'] === 'true' ||
    textOf(node).trim() === ''
  )
    return '';
  // Headings are numbered by the styles of their levels; an empty list style takes the number away.
  const styles = [...lineage(node.attributes['style-name'], reading.styles)];
  const decides = styles.find((style) => style.list !== null || style.outline !== null);
  if (!decides || decides.list === '') return '';
  const level = Math.max(1, Number(node.attributes['outline-level'] ?? 1) || 1) - 1;
  const start = Number(node.attributes['start-value'] ?? Number.NaN);
  if (!Number.isNaN(start)) reading.headings[level] = start - 1;
  return countItem(reading.headings, levels, Math.min(9, level));
}

function readParagraph(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  const { composer } = reading;
  const { kind, level } = kindOf(node, reading);
  // A heading inside a list is a numbered heading.
  if (forced === 'item' && kind === 'heading') composer.open(kind, level);
  else composer.open(forced ?? kind, forced ? undefined : level);
  const number = numberOf(node, reading);
  if (number !== '') composer.add(`${number} `);
  readInline(node, reading, styled(node.attributes['style-name'], {}, reading, true));
  composer.close();
  readCalled(reading);
}

/** Notes and text boxes of what was just read; lists in them are their own. */
function readCalled(reading: Reading): void {
  const { called, list } = reading;
  reading.called = [];
  reading.list = null;
  for (const each of called) readBlocks(each.node, reading, each.kind);
  reading.list = list;
}

/** The emphasis of a style over that of what is around it. Paragraph styles embolden whole headings, which is no emphasis. */
function styled(id: string | undefined, outer: Style, reading: Reading, paragraph = false): Style {
  const style = { ...outer };
  const found = { strong: false, em: false, superscript: false };
  for (const facts of lineage(id, reading.styles)) {
    if (paragraph && !/^p\d+$/u.test(facts.name)) break;
    for (const key of ['strong', 'em', 'superscript'] as const) {
      if (found[key] || facts[key] === null) continue;
      style[key] = facts[key];
      found[key] = true;
    }
    if (!paragraph && /^(?:strong emphasis|strong)$/u.test(facts.name)) style.strong = true;
    if (!paragraph && /^emphasis$/u.test(facts.name)) style.em = true;
  }
  return style;
}

function readInline(node: XmlNode, reading: Reading, style: Style): void {
  const { composer } = reading;
  for (const each of node.children) {
    if (typeof each === 'string') {
      // White space collapses as in XML documents; runs of it are written as elements.
      let text = each.replace(/[ \t\r\n]+/gu, ' ');
      if (text.startsWith(' ') && (composer.last === '' || composer.last === ' ')) text = text.slice(1);
      composer.add(text, style);
      continue;
    }
    switch (each.name) {
      case 'span':
        if ([...lineage(each.attributes['style-name'], reading.styles)][0]?.hidden) reading.counts.hidden++;
        else readInline(each, reading, styled(each.attributes['style-name'], style, reading));
        break;
      case 'a': {
        const href = allowedLink(each.attributes.href);
        readInline(each, reading, href ? { ...style, href } : style);
        break;
      }
      case 's':
        composer.add(' '.repeat(Math.min(1000, Math.max(1, Number(each.attributes.c ?? 1) || 1))), style);
        break;
      case 'tab':
        composer.add('\t', style);
        break;
      case 'line-break':
        composer.add('\n', style);
        break;
      case 'note': {
        const body = child(each, 'note-body');
        if (body) reading.called.push({ node: body, kind: 'footnote' });
        break;
      }
      case 'annotation':
        readAnnotation(each, reading);
        break;
      case 'annotation-end':
        endAnnotation(each, reading);
        break;
      case 'frame':
      case 'custom-shape':
      case 'g':
        for (const box of descendants(each, 'text-box')) reading.called.push({ node: box, kind: null });
        if (descendants(each, 'image').length > 0) reading.counts.images++;
        break;
      case 'hidden-text':
      case 'hidden-paragraph':
        reading.counts.hidden++;
        break;
      case 'tracked-changes':
      case 'number':
      case 'ruby-text':
        break;
      default:
        // Fields, bookmarks, metadata and ruby bases show their text.
        readInline(each, reading, style);
    }
  }
}

function readAnnotation(node: XmlNode, reading: Reading): void {
  const body = descendants(node, 'p').map((each) => textOf(each)).join('\n').trim(); // prettier-ignore
  const note = {
    author: textOf(child(node, 'creator')).trim(),
    at: statedInstant(textOf(child(node, 'date'))),
    body,
  };
  const place = reading.composer.here();
  const { name } = node.attributes;
  if (name) reading.begun.set(name, { place, note });
  else reading.pending.push({ ...note, start: place, end: null });
}

function endAnnotation(node: XmlNode, reading: Reading): void {
  const begun = reading.begun.get(node.attributes.name ?? '');
  if (!begun) return;
  reading.begun.delete(node.attributes.name ?? '');
  reading.pending.push({ ...begun.note, start: begun.place, end: reading.composer.here() });
}

function readFrame(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  const boxes = descendants(node, 'text-box');
  for (const box of boxes) readBlocks(box, reading, forced);
  if (boxes.length === 0) readBlocks(node, reading, forced);
  if (descendants(node, 'image').length > 0) reading.counts.images++;
}

const MOST_CELL = 600;

function readTable(node: XmlNode, reading: Reading, forced: BlockKind | null): void {
  const rows: XmlNode[][] = [];
  const visit = (group: XmlNode) => {
    for (const each of children(group)) {
      if (each.name === 'table-row') rows.push(children(each, 'table-cell'));
      else if (/^table-(?:header-rows|rows|row-group)$/u.test(each.name)) visit(each);
    }
  };
  visit(node);
  const columns = Math.max(0, ...rows.slice(0, 2000).map((row) => row.length));
  const layout = (cell: XmlNode) =>
    descendants(cell, 'table').length > 0 ||
    descendants(cell, 'list').length > 0 ||
    children(cell, 'p').length > 6 ||
    textOf(cell).length > MOST_CELL;
  if (columns < 2 || rows.some((row) => row.some(layout))) {
    for (const cell of rows.flat()) readBlocks(cell, reading, forced);
    return;
  }
  reading.composer.table(rows, (cell) => {
    const paragraphs = children(cell).filter((each) => each.name === 'p' || each.name === 'h');
    paragraphs.forEach((paragraph, k) => {
      if (k > 0) reading.composer.add(' ');
      readInline(paragraph, reading, {});
    });
  });
  readCalled(reading);
}
