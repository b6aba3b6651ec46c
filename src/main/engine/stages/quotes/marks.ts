/** Quotation marks paired by one pass over the characters: nested, across paragraphs, unbalanced ones dropped. Needs no language. */
import type { Span } from '../../../../shared/analysis.ts';

/** A passage between marks, both included. */
export interface Marked extends Span {
  /** Length of the opening and of the closing mark; 0 where a mark is not written. */
  opening: number;
  closing: number;
  /** How many other quotations hold it. */
  depth: number;
  /** Single marks: ‹ ›, ‘ ’. */
  single: boolean;
}

interface Open {
  start: number;
  /** The kind of its mark: the character that would close it. */
  close: string;
  length: number;
  paragraph: number;
  /** The quotation begins its paragraph or follows a colon: it may go on without its closing mark to the end of the paragraph. */
  strong: boolean;
}

/** Deeper quotations than this are read over: no text means them. */
const DEEPEST = 6;
/** How many paragraphs without a mark a quotation may cross. */
const FARTHEST = 3;

const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‹': '›',
  '‘': '’',
  '‟': '”',
  '❝': '❞',
  '「': '」',
};
const MARKS = /[«»“”„‟"‹›‘’「」]|<<|>>|\n/gu;

const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string) => character === '' || /\s/u.test(character);

/** For each paragraph: where it begins (first character that is not blank), where it ends, and whether its first mark closes. */
interface Paragraph extends Span {
  firstMark: string;
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    while (start < to && isSpace(text[start])) start++;
    if (start < to) {
      const first = /[«»“”„]/u.exec(text.slice(start, Math.min(to, start + 4000)));
      paragraphs.push({ start, end: to, firstMark: first ? first[0] : '' });
    }
    from = to + 1;
  }
  return paragraphs;
}

/** Pairs the quotation marks of a text. Apostrophes are never marks; a mark that nothing answers is dropped. Ordered by start. */
export function pairMarks(text: string): Marked[] {
  const found: Marked[] = [];
  const open: Open[] = [];
  const paragraphs = paragraphsOf(text);
  let current = 0;

  const close = (at: number, end: number, closing: number) => {
    const opened = open[at];
    open.length = at;
    if (at < DEEPEST && end - opened.start > opened.length + closing)
      found.push({
        start: opened.start,
        end,
        opening: opened.length,
        closing,
        depth: at,
        single: opened.close === '›' || opened.close === '’',
      });
  };
  const findOpen = (closer: string): number => {
    // Quotations crossed by a mark of another kind are few; only the innermost ones are looked at, so that junk stays linear.
    for (let i = open.length - 1; i >= 0 && i > open.length - 4; i--) if (open[i].close === closer) return i;
    return -1;
  };
  const push = (start: number, length: number, closer: string) => {
    const paragraph = paragraphs[current];
    const before = text.slice(Math.max(paragraph.start, start - 3), start).trimEnd();
    open.push({
      start,
      close: closer,
      length,
      paragraph: current,
      strong: start === paragraph.start || before.endsWith(':'),
    });
  };

  /** At the end of a paragraph: what goes on into the next, what ends here, what is dropped. */
  const endParagraph = () => {
    if (open.length === 0) return;
    if (open.length > 64) open.length = 0;
    const paragraph = paragraphs[current];
    const next = paragraphs[current + 1];
    let kept = 0;
    for (let i = 0; i < open.length; i++) {
      const { close: closer, strong, start, length, paragraph: from } = open[i];
      const reopened =
        next !== undefined && (CLOSERS[text[next.start]] === closer || text[next.start] === closer);
      let answered = reopened;
      for (let k = 1; !answered && k <= FARTHEST && current + k < paragraphs.length; k++) {
        const mark = paragraphs[current + k].firstMark;
        if (mark === '') continue;
        answered = mark === closer && closer !== '"';
        break;
      }
      if (answered && kept === i) kept++;
      else {
        if (strong && i < DEEPEST && i === 0 && from === current && paragraph.end - start > length + 1)
          found.push({
            start,
            end: trimmedEnd(text, start, paragraph.end),
            opening: length,
            closing: 0,
            depth: 0,
            single: false,
          });
        break;
      }
    }
    open.length = kept;
  };

  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    const at = match.index;
    const mark = match[0];
    if (mark === '\n') {
      if (current < paragraphs.length && at >= paragraphs[current].end) {
        endParagraph();
        current++;
      }
      continue;
    }
    const paragraph = paragraphs[current];
    if (paragraph === undefined) break;
    const after = at + mark.length;
    const previous = at > 0 ? text[at - 1] : '';
    const next = text[after] ?? '';
    const carried = at === paragraph.start && open.length > 0 && open[0].paragraph < current;
    switch (mark) {
      case '«': case '‹': case '„': case '‟': case '「':
        if (!(carried && findOpen(CLOSERS[mark]) >= 0)) push(at, 1, CLOSERS[mark]);
        break;
      case '<<': push(at, 2, '>>'); break;
      case '“': {
        const german = findOpen('“');
        if (german >= 0 && !isSpace(previous)) close(german, after, 1);
        else if (!(carried && findOpen('”') >= 0)) push(at, 1, '”');
        break;
      }
      case '»': case '›': case '>>': case '」': case '”': {
        if (carried && findOpen(mark) >= 0 && /^\s*[\p{L}\p{N}]/u.test(text.slice(after, after + 4))) break;
        const index = findOpen(mark);
        if (index >= 0) close(index, after, mark.length);
        else if (mark === '”' && findOpen('“') >= 0) close(findOpen('“'), after, 1);
        break;
      }
      case '‘':
        if (!isLetter(previous) && isLetter(next)) push(at, 1, '’');
        break;
      case '’':
        if (!isLetter(next) && !isSpace(previous)) {
          const index = findOpen('’');
          if (index >= 0 && open[index].paragraph === current) close(index, after, 1);
        }
        break;
      case '"': {
        if (carried && findOpen('"') >= 0) break;
        const index = findOpen('"');
        const mayOpen = (isSpace(previous) || /[([{«“‘'’—–\-/:]/u.test(previous)) && next !== '' && !/[.,;:!?)\]]/u.test(next);
        const mayClose = !isSpace(previous);
        if (index >= 0 && (mayClose || !mayOpen || isSpace(next))) close(index, after, 1);
        else if (index >= 0 && mayOpen) {
          open.length = index;
          push(at, 1, '"');
        } else if (mayOpen) push(at, 1, '"');
        break;
      }
    } // prettier-ignore
  }
  if (current < paragraphs.length) endParagraph();
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const holders: number[] = [];
  for (const marked of found) {
    while (holders.length > 0 && holders[holders.length - 1] <= marked.start) holders.pop();
    marked.depth = holders.length;
    holders.push(marked.end);
  }
  return found;
}

/** The end of a passage without the blanks before `end`. */
function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text[end - 1])) end--;
  return end;
}
