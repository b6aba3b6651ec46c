/** Lines of a PDF page from the places of its glyphs, in the order they are read. */

/** A run of glyphs as the page places it; y grows upwards, units are points. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  turned: boolean;
  font: string;
}

export interface Line {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
  font: string;
  bold: boolean;
  turned: boolean;
  page: number;
  /** At the edge of the page, where running heads are. */
  edge: 'top' | 'bottom' | null;
}

/** Gap, in sizes, from which two runs are two words; from which they are two columns. */
const WORD_GAP = 0.17;
const COLUMN_GAP = 2.2;

/** Groups runs into lines in the order of the page's own stream, which producers write in reading order far more often than not. */
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let weight = 0;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      if (line && !line.text.endsWith(' ') && piece.width > 0) line.text += ' ';
      continue;
    }
    const current: Line | null = line;
    if (current && sameLine(current, piece)) {
      const gap = piece.x - current.end;
      if (gap > WORD_GAP * piece.size && !/\s$/u.test(current.text) && !/^\s/u.test(piece.text))
        current.text += ' ';
      current.text += piece.text;
      current.end = Math.max(current.end, piece.x + piece.width);
      // The line is as large as most of its characters: a raised 1 or an initial does not make it small or large.
      if (piece.text.length > weight) {
        weight = piece.text.length;
        current.size = piece.size;
        current.font = piece.font;
        current.y = piece.y;
      }
      continue;
    }
    weight = piece.text.length;
    line = {
      text: piece.text, x: piece.x, end: piece.x + piece.width, y: piece.y, size: piece.size, font: piece.font, bold: false, turned: piece.turned, page: 0, edge: null,
    }; // prettier-ignore
    lines.push(line);
  }
  for (const each of lines) each.text = each.text.replace(/[ \t]{2,}/gu, ' ').trim();
  return lines.filter((each) => each.text !== '');
}

function sameLine(line: Line, piece: Piece): boolean {
  if (line.turned !== piece.turned || piece.turned) return false;
  const height = Math.max(line.size, piece.size);
  if (Math.abs(piece.y - line.y) > 0.45 * height) return false;
  const gap = piece.x - line.end;
  return gap > -0.6 * height - (piece.text.length < 3 ? height : 0) && gap < COLUMN_GAP * height;
}

/**
 * Keeps the stream's order where it runs down the page in few columns; where it jumps about (tables drawn by rows of columns, layers),
 * lines are sorted by columns from left to right and from top to bottom within each.
 */
export function orderLines(lines: Line[], width: number): Line[] {
  let jumps = 0;
  for (let i = 1; i < lines.length; i++) if (lines[i].y > lines[i - 1].y + lines[i].size * 2) jumps++;
  const scattered = lines.length >= 6 && jumps > Math.max(3, lines.length * 0.12);
  return scattered || isWoven(lines) ? cut(lines, width, 0) : lines;
}

/** Characters of a line of running text in a narrow column; cells of tables are shorter. */
const COLUMN_LINE = 24;

/** Whether the lines of two columns come in turn, row by row. The rows of a table do too, but with short cells. */
function isWoven(lines: Line[]): boolean {
  let pairs = 0;
  let characters = 0;
  for (let i = 1; i < lines.length; i++) {
    const [left, right] = [lines[i - 1], lines[i]];
    if (Math.abs(left.y - right.y) > 1 || right.x < left.end) continue;
    pairs++;
    characters += left.text.length + right.text.length;
  }
  return pairs >= 4 && pairs > lines.length * 0.3 && characters / (2 * pairs) >= COLUMN_LINE;
}

/** Recursive cut: by a wide empty band across, then by an empty gutter down. */
function cut(lines: Line[], width: number, depth: number): Line[] {
  const topDown = [...lines].sort((a, b) => b.y - a.y || a.x - b.x);
  if (lines.length < 4 || depth > 8) return topDown;
  const gutter = gutterOf(lines, width);
  if (gutter !== null) {
    const left = lines.filter((line) => (line.x + line.end) / 2 < gutter);
    const right = lines.filter((line) => (line.x + line.end) / 2 >= gutter);
    if (left.length > 1 && right.length > 1)
      return [...cut(left, width, depth + 1), ...cut(right, width, depth + 1)];
  }
  // A line across the gutter parts what is above it from what is below.
  const band = widestGap(topDown);
  if (band > 0 && band < topDown.length) {
    return [...cut(topDown.slice(0, band), width, depth + 1), ...cut(topDown.slice(band), width, depth + 1)];
  }
  return topDown;
}

/** The middle of the widest column of white that no line crosses, null when there is none of a column's width. */
function gutterOf(lines: Line[], width: number): number | null {
  const spans = lines.map((line) => [line.x, line.end] as const).sort((a, b) => a[0] - b[0]);
  let reach = spans[0][1];
  let best: { at: number; gap: number } | null = null;
  for (const [start, end] of spans) {
    const gap = start - reach;
    if (gap > Math.max(6, width * 0.012) && (!best || gap > best.gap))
      best = { at: (start + reach) / 2, gap };
    reach = Math.max(reach, end);
  }
  return best?.at ?? null;
}

/** Index of the first line after the greatest vertical gap, 0 when all gaps are those of running text. */
function widestGap(topDown: Line[]): number {
  let best = 0;
  let widest = 0;
  for (let i = 1; i < topDown.length; i++) {
    const gap = topDown[i - 1].y - topDown[i].y - topDown[i].size;
    if (gap > widest) {
      widest = gap;
      best = i;
    }
  }
  return widest > 0.9 * topDown[0].size ? best : 0;
}
