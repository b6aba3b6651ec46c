/** Builds the canonical text of a paper: blocks joined by one line break, marks and notes as spans over it. */
import type { Block, BlockKind } from '../../shared/analysis.ts';
import type { Mark } from '../../shared/article.ts';
import { MOST_CHARACTERS } from './limits.ts';
import { Refused } from './refuse.ts';

/** Emphasis of a run of characters. */
export interface Style {
  strong?: boolean;
  em?: boolean;
  superscript?: boolean;
  href?: string | null;
}

/** A place in the text that is only known for certain once its block is closed. */
export interface Place {
  offset: number;
}

const PLAIN: Style = {};
const LINK = /^(?:https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/iu;

/** The address when it may be kept (http, https, mailto), else null. */
export function allowedLink(address: string | null | undefined): string | null {
  const trimmed = address?.trim() ?? '';
  return trimmed.length <= 2000 && LINK.test(trimmed) ? trimmed : null;
}

/** ASCII white space only: no-break spaces at the edge of a block are the author's. */
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);

/**
 * Usage: `open(kind)`, `add(text, style)…`, `close()`; blank blocks vanish, white space at the edges of a block is trimmed.
 * Lone surrogates become U+FFFD (the corpus stores UTF-8), line ends \n, NUL U+FFFD; nothing else is changed.
 */
export class Composer {
  readonly blocks: Block[] = [];
  readonly marks: Mark[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private kind: BlockKind = 'paragraph';
  private level: number | undefined;
  private runs: { text: string; style: Style }[] = [];
  private runLength = 0;
  private places: Place[] = [];

  /** Starts a block; an open one is closed first. */
  open(kind: BlockKind, level?: number): void {
    this.close();
    this.kind = kind;
    this.level = level;
  }

  /** Changes the kind of the block that is open. */
  setKind(kind: BlockKind, level?: number): void {
    this.kind = kind;
    this.level = level;
  }

  add(text: string, style: Style = PLAIN): void {
    if (text === '') return;
    this.runLength += text.length;
    if (this.length + this.runLength > MOST_CHARACTERS + 100_000) throw new Refused('too-long');
    const last = this.runs.at(-1);
    if (last && sameStyle(last.style, style)) last.text += text;
    else this.runs.push({ text, style });
  }

  /** A block of rows: cells apart by a tab, rows by a line end; `cell` adds what one holds. */
  table<Cell>(rows: readonly (readonly Cell[])[], cell: (cell: Cell) => void): void {
    this.open('table');
    rows.forEach((row, i) => {
      if (i > 0) this.add('\n');
      row.forEach((each, j) => {
        if (j > 0) this.add('\t');
        cell(each);
      });
    });
    this.close();
  }

  /** The present place; its offset holds once `finish` was called. */
  here(): Place {
    const place = { offset: this.runLength };
    this.places.push(place);
    return place;
  }

  /** Whether the open block has anything in it. */
  get dirty(): boolean {
    return this.runLength > 0;
  }

  /** Whether the open block's first run matches. */
  startsWith(pattern: RegExp): boolean {
    return pattern.test(this.runs[0]?.text ?? '');
  }

  /** Removes what the pattern matches at the start of the open block; whether it did. */
  dropStart(pattern: RegExp): boolean {
    const first = this.runs[0];
    const match = first && pattern.exec(first.text);
    if (!match) return false;
    first.text = first.text.slice(match[0].length);
    this.runLength -= match[0].length;
    for (const place of this.places) place.offset = Math.max(0, place.offset - match[0].length);
    return true;
  }

  /** The last character of the open block, '' at its start. */
  get last(): string {
    return this.runs.at(-1)?.text.at(-1) ?? '';
  }

  /** Ends the open block. */
  close(): void {
    const runs = this.runs;
    const raw = clean(runs.map((run) => run.text).join(''));
    let from = 0;
    let to = raw.length;
    while (from < to && isBlank(raw.charCodeAt(from))) from++;
    while (to > from && isBlank(raw.charCodeAt(to - 1))) to--;
    const start = this.length === 0 ? 0 : this.length + (to > from ? 1 : 0);
    const at = (offset: number) => start + Math.min(Math.max(offset, from), to) - from;
    if (to > from) {
      for (const place of this.places) place.offset = at(place.offset);
      this.places = [];
      if (this.length > 0) this.parts.push('\n');
      this.parts.push(raw.slice(from, to));
      this.length = start + to - from;
      this.blocks.push(
        this.level === undefined
          ? { start, end: this.length, kind: this.kind }
          : { start, end: this.length, kind: this.kind, level: this.level },
      );
      this.addMarks(runs, at);
    }
    // Places in a blank block belong to the start of the next.
    for (const place of this.places) place.offset = 0;
    this.runs = [];
    this.runLength = 0;
    this.level = undefined;
    this.kind = 'paragraph';
  }

  private addMarks(runs: { text: string; style: Style }[], at: (offset: number) => number): void {
    const found: Mark[] = [];
    for (const type of ['strong', 'em', 'superscript', 'link'] as const) {
      let openAt = -1;
      let value: string | null = null;
      let offset = 0;
      const end = () => {
        if (value !== null && at(openAt) < at(offset)) {
          found.push({
            start: at(openAt),
            end: at(offset),
            type,
            ...(type === 'link' ? { href: value } : {}),
          });
        }
        value = null;
      };
      for (const run of runs) {
        const next = type === 'link' ? (run.style.href ?? null) : run.style[type] ? 'on' : null;
        if (next !== value) {
          end();
          value = next;
          openAt = offset;
        }
        offset += run.text.length;
      }
      end();
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    this.marks.push(...found);
  }

  /** The whole text; closes what is open. Refuses what is longer than an article may be. */
  finish(): { text: string; blocks: Block[]; marks: Mark[] } {
    this.close();
    for (const place of this.places) place.offset = this.length;
    if (this.length > MOST_CHARACTERS) throw new Refused('too-long');
    return { text: this.parts.join(''), blocks: this.blocks, marks: this.marks };
  }
}

function sameStyle(a: Style, b: Style): boolean {
  return (
    Boolean(a.strong) === Boolean(b.strong) &&
    Boolean(a.em) === Boolean(b.em) &&
    Boolean(a.superscript) === Boolean(b.superscript) &&
    (a.href ?? null) === (b.href ?? null)
  );
}

/** Keeps the length: a carriage return becomes a line break, NUL and lone surrogates the replacement character. */
function clean(text: string): string {
  return text.replace(/\r/gu, '\n').replace(/\0/gu, '\ufffd').toWellFormed();
}
