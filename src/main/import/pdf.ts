/**
 * PDF through pdf.js, text only: nothing is rendered, no script or form is run. Lines are found from the places of the glyphs,
 * paragraphs from lines, running heads and page numbers by their return on every page, and words cut at line ends are joined.
 */
import { getDocumentProxy } from 'unpdf';
import type { BlockKind } from '../../shared/analysis.ts';
import { Composer } from './compose.ts';
import { statedDate, statedLanguage } from './dates.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { FileToRead, Paper } from './paper.ts';
import { orderLines, type Line, linesOf, type Piece } from './pdf-lines.ts';
import { Refused } from './refuse.ts';

/** Pages beyond which no article goes; a page has some 2,500 characters. */
const MOST_PAGES = 1500;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

export async function readPdf(file: FileToRead): Promise<Paper> {
  const document = await open(file.bytes);
  try {
    if (document.numPages > MOST_PAGES) throw new Refused('too-long');
    const pages: Line[][] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const lines = await readPage(document, number);
      for (const line of lines) characters += line.text.length;
      if (characters > MOST_CHARACTERS * 1.1) throw new Refused('too-long');
      pages.push(lines);
    }
    const letters = pages
      .flat()
      .reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
    if (letters < Math.min(30, 8 * pages.length)) throw new Refused('scanned');
    const composer = new Composer();
    compose(pages, composer);
    return {
      format: 'pdf',
      ...composer.finish(),
      ...(await metadata(document)),
      notes: [],
      losses: scannedPages(pages),
    };
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy: pdf.js takes possession of the bytes it is given.
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, verbosity: 0, stopAtErrors: false, enableXfa: false, maxImageSize: 1,
    }); // prettier-ignore
  } catch (error) {
    const name = (error as Error).name;
    throw new Refused(name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function readPage(document: Document, number: number): Promise<Line[]> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const view = page.view as [number, number, number, number];
    const quarter = mainDirection(items);
    const upright = turnedBack(view, quarter);
    const [width, height] =
      quarter % 2 === 0 ? [view[2] - view[0], view[3] - view[1]] : [view[3] - view[1], view[2] - view[0]];
    const pieces: Piece[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [a, b, c, d, x, y] = item.transform as number[];
      const size = Math.hypot(c, d) || item.height || 1;
      const [across, up] = upright(x, y);
      // Fonts that draw U+2019 and U+02BC alike give back the second; between letters the first is meant.
      pieces.push({
        text: item.str.replaceAll('\u02bc', '’'),
        x: across,
        y: up,
        width: item.width,
        size,
        turned: quarterOf(a, b) !== quarter,
        font: item.fontName,
      });
    }
    const lines = orderLines(linesOf(pieces), width);
    for (const line of lines) {
      line.page = number;
      line.edge = line.y > height * 0.9 ? 'top' : line.y < height * 0.1 ? 'bottom' : null;
    }
    page.cleanup();
    return lines;
  } catch (error) {
    if (error instanceof Refused) throw error;
    // One broken page does not lose the others; it is named as empty.
    return [];
  }
}

/** Direction of a run in quarter turns to the left: 0 for upright text, 1 for text that runs upwards. */
const quarterOf = (a: number, b: number): number =>
  Math.abs(b) > Math.abs(a) ? (b > 0 ? 1 : 3) : a < 0 ? 2 : 0;

/** The direction of most characters of a page: pages that lie on their side have all their text turned. */
function mainDirection(items: readonly unknown[]): number {
  const characters = [0, 0, 0, 0];
  for (const item of items as { str?: string; transform?: number[] }[])
    if (item.str && item.transform)
      characters[quarterOf(item.transform[0], item.transform[1])] += item.str.length;
  const most = characters.indexOf(Math.max(...characters));
  return characters[most] > 2 * characters[0] ? most : 0;
}

/** Places on the page as they are when text of this direction stands upright, from its lower left corner. */
function turnedBack([left, bottom, right, top]: [number, number, number, number], quarter: number) {
  return (x: number, y: number): [number, number] => {
    if (quarter === 1) return [y - bottom, right - x];
    if (quarter === 2) return [right - x, top - y];
    if (quarter === 3) return [top - y, x - left];
    return [x - left, y - bottom];
  };
}

async function metadata(document: Document): Promise<Pick<Paper, 'title' | 'byline' | 'date' | 'language'>> {
  const found = await document.getMetadata().catch(() => null);
  const info = (found?.info ?? {}) as Record<string, unknown>;
  const text = (key: string) =>
    typeof info[key] === 'string' ? info[key].replace(/\s+/gu, ' ').trim().slice(0, 500) || null : null;
  const stamp = /^D:(\d{4})(\d{2})(\d{2})/u.exec(text('CreationDate') ?? '');
  const date = stamp ? statedDate(`${stamp[1]}-${stamp[2]}-${stamp[3]}`) : null;
  const title = text('Title');
  return {
    // Printers leave the name of the file as the title.
    title:
      title &&
      /^(?:microsoft word\b|untitled|sans titre|document\d*$)|\.(?:docx?|odt|indd|qxp|pdf|rtf)$/iu.test(title)
        ? null
        : title,
    byline: text('Author'),
    date: date ? { value: date, from: 'metadata' } : null,
    language: statedLanguage(text('Language')),
  };
}

function scannedPages(pages: Line[][]): Paper['losses'] {
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  if (empty.length === 0) return [];
  const list = empty.slice(0, 12).join(', ') + (empty.length > 12 ? '…' : '');
  return [
    {
      fr: `Pages sans texte (images ou blanches) : ${list}.`,
      en: `Pages without text (pictures or blank): ${list}.`,
    },
  ];
}

/** A line that returns on other pages, its digits aside, or a page number alone. */
function markRunning(pages: Line[][]): Set<Line> {
  const key = (line: Line) => line.text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase();
  const seen = new Map<string, Set<number>>();
  const edges = pages.map((lines) => {
    const sorted = [...lines].filter((line) => !line.turned).sort((a, b) => b.y - a.y);
    return new Set([...sorted.slice(0, 2), ...sorted.slice(-2)]);
  });
  pages.forEach((lines, page) => {
    for (const line of lines)
      if (edges[page].has(line)) seen.set(key(line), (seen.get(key(line)) ?? new Set()).add(page));
  });
  const running = new Set<Line>();
  const needed = Math.max(2, Math.min(3, Math.ceil(pages.length / 3)));
  pages.forEach((lines, page) => {
    for (const line of lines) {
      const returns =
        edges[page].has(line) && (seen.get(key(line))?.size ?? 0) >= needed && line.text.length < 150;
      const number =
        (line.edge !== null || edges[page].has(line)) &&
        /^[–—-]?\s*(?:page\s*)?\d{1,4}(?:\s*(?:\/|sur|of)\s*\d{1,4})?\s*[–—-]?$/iu.test(line.text.trim());
      if (returns || number || line.turned) running.add(line);
    }
  });
  return running;
}

const ENDS = /[.!?…:»”"')\]]\s*$/u;
const STARTS_LOW = /^[\p{Ll}(«“]/u;

/** The most frequent size, by characters: that of running text. */
function bodySize(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

/** Usual distance between two lines of running text, in sizes. */
function usualLeading(lines: Line[], body: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i - 1].y - lines[i].y;
    if (
      lines[i].page === lines[i - 1].page &&
      gap > 0.8 * body &&
      gap < 2.6 * body &&
      Math.abs(lines[i].size - body) < 1
    )
      gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 3)] ?? 1.2 * body;
}

interface Paragraph {
  lines: Line[];
  kind: BlockKind;
}

function compose(pages: Line[][], composer: Composer): void {
  const running = markRunning(pages);
  const all = pages.flat();
  const text = all.filter((line) => !running.has(line));
  const body = bodySize(text);
  const leading = usualLeading(text, body);
  const words = new Set(
    text.flatMap((line) => line.text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  );
  const paragraphs: Paragraph[] = [];
  let held: Line[] = [];
  let open: Paragraph | null = null;
  for (const line of all) {
    if (running.has(line)) {
      held.push(line);
      continue;
    }
    if (open && continues(open.lines, line, leading, body)) {
      open.lines.push(line);
      continue;
    }
    // Furniture of a page waits until the paragraph that runs over the page break is whole.
    for (const each of held) paragraphs.push({ lines: [each], kind: 'furniture' });
    held = [];
    open = { lines: [line], kind: 'paragraph' };
    paragraphs.push(open);
  }
  for (const each of held) paragraphs.push({ lines: [each], kind: 'furniture' });
  nameHeadings(paragraphs, body);
  for (const { lines, kind } of paragraphs) {
    composer.open(kind, kind === 'heading' ? 2 : undefined);
    composer.add(joined(lines, words).replace(/^[•●▪◦‣·]\s*/u, ''));
    composer.close();
  }
}

/** Whether a line goes on with the paragraph. */
function continues(lines: Line[], line: Line, leading: number, body: number): boolean {
  const last = lines[lines.length - 1];
  if (Math.abs(last.size - line.size) > 0.12 * Math.max(last.size, line.size)) return false;
  if (/^(?:[•●▪◦‣–—-]|\d{1,2}[.)])\s/u.test(line.text)) return false;
  const open = !ENDS.test(last.text);
  const moved = line.page !== last.page || line.y > last.y + 2;
  // Over a column or a page: a sentence that is not over goes on.
  if (moved) return open && (STARTS_LOW.test(line.text) || /[-\u00ad\u2010,]$/u.test(last.text));
  const gap = last.y - line.y;
  const room = Math.max(leading * (line.size / body), line.size * 1.15);
  if (gap > room * 1.45) return false;
  if (last.font !== line.font && last.bold !== line.bold) return false;
  const first = lines[0];
  const indent = line.x - Math.min(...lines.slice(-3).map((each) => each.x));
  if (indent > 0.8 * line.size && lines.length > 1 && !open) return false;
  if (lines.length === 1 && line.x < first.x - 0.8 * line.size) return true;
  // A short last line ends its paragraph.
  const width = Math.max(...lines.map((each) => each.end)) - Math.min(...lines.map((each) => each.x));
  const short =
    last.end <
    Math.max(...lines.map((each) => each.end), line.end) - 0.2 * Math.max(width, line.end - line.x);
  return !(short && !open && /^[\p{Lu}\p{N}«“"—–]/u.test(line.text));
}

/** Larger, short paragraphs are headings; the largest at the top of the first page is the title. */
function nameHeadings(paragraphs: Paragraph[], body: number): void {
  const candidates = paragraphs.filter(
    ({ lines, kind }) =>
      kind !== 'furniture' &&
      lines[0].size > body * 1.15 &&
      lines.reduce((sum, line) => sum + line.text.length, 0) < 300,
  );
  for (const paragraph of candidates) paragraph.kind = 'heading';
  const onFirst = candidates.filter(({ lines }) => lines[0].page === 1);
  // A masthead at the very top is no title while there is another.
  const below = onFirst.filter(({ lines }) => lines[0].edge !== 'top');
  const first = below.length > 0 ? below : onFirst;
  const largest = Math.max(0, ...first.map(({ lines }) => lines[0].size));
  const title = first.find(({ lines }) => lines[0].size === largest);
  if (title) title.kind = 'title';
}

/** Second parts that French joins with a hyphen of its own. */
const HYPHENATED =
  /^(?:ci|là|t|je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|lui|leur|leurs|y|en|le|la|les|mêmes?|être|dire|à|de|du|des|d|et|un|une|deux|trois|vingt|dix|mer|dessus|dessous)$/u;

/** The lines of a paragraph as one text: cut words joined, other line ends spaces. */
function joined(lines: Line[], words: Set<string>): string {
  let text = lines[0].text.trim();
  for (const { text: raw } of lines.slice(1)) {
    const next = raw.trim();
    const head = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u.exec(text)?.[1];
    const tail = /^[\p{Ll}\p{M}][\p{L}\p{M}]*/u.exec(next)?.[0];
    if (head === undefined || tail === undefined) {
      text += /[-\u2010]$/u.test(text) && /\p{L}[-\u2010]$/u.test(text) ? next : ` ${next}`;
      continue;
    }
    const whole = `${head}${tail}`.toLowerCase();
    const hyphenated = `${head}-${tail}`.toLowerCase();
    const keep =
      !text.endsWith('\u00ad') &&
      !words.has(whole) &&
      (words.has(hyphenated) || HYPHENATED.test(tail.toLowerCase()));
    text = keep ? text + next : text.slice(0, -1) + next;
  }
  return text;
}
