/** What claims are looked for in: sentences, and quotations of several sentences as one. Titles, headings and furniture are none. */
import type { Block, Reading } from '../../../../shared/analysis.ts';
import { firstEndingAfter } from '../../reading.ts';
import { range, type Words } from '../../words.ts';

export interface Unit {
  start: number;
  end: number;
  /** Tokens: the first and the one after the last. */
  from: number;
  to: number;
  /** Sentences: the first and the last. */
  firstSentence: number;
  lastSentence: number;
  block: Block['kind'];
  /** The unit is an item of a list, or one of its lines. */
  item: boolean;
}

const READ: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'standfirst',
  'item',
  'quotation',
  'caption',
  'footnote',
]);
/** Longest unit, in tokens: longer ones are junk. */
const LONGEST = 500;

/** The units of a reading, in order. */
export function unitsOf(reading: Reading, words: Words): Unit[] {
  const units: Unit[] = [];
  const whole = reading.quotes.filter((quote) => quote.kind === 'full');
  let q = 0;
  let lastEnd = -1;
  for (const [index, sentence] of reading.sentences.entries()) {
    const block = reading.blocks[firstEndingAfter(reading.blocks, sentence.start)];
    if (!block || !READ.has(block.kind) || block.start > sentence.start) continue;
    if (inFurniture(reading, sentence.start, sentence.end)) continue;
    while (q < whole.length && whole[q].end <= sentence.start) q++;
    const holder = whole[q];
    const previous = units.at(-1);
    // A quotation that began in the unit before goes on: the same unit.
    if (
      previous &&
      holder &&
      holder.start < lastEnd &&
      holder.start >= previous.start &&
      holder.end > sentence.start
    ) {
      const to = range(words, sentence)[1];
      if (to - previous.from <= LONGEST) {
        previous.end = sentence.end;
        previous.to = to;
        previous.lastSentence = index;
        lastEnd = sentence.end;
        continue;
      }
    }
    // « **20 %.** C'est la part de … »: words in bold that open the paragraph belong to what they open.
    if (previous && previous.lastSentence === index - 1 && previous.start >= block.start && isBoldLead(reading, previous, block)) {
      previous.end = lastEnd = sentence.end;
      previous.to = range(words, sentence)[1];
      previous.lastSentence = index;
      continue;
    } // prettier-ignore
    lastEnd = sentence.end;
    const [from, to] = range(words, sentence);
    if (from >= to || to - from > LONGEST) continue;
    units.push({
      start: sentence.start,
      end: sentence.end,
      from,
      to,
      firstSentence: index,
      lastSentence: index,
      block: block.kind,
      item: block.kind === 'item',
    });
  }
  for (const unit of units) {
    const dateline = datelineEnd(reading, words, unit);
    if (dateline > unit.from) unit.from = dateline;
    // A bullet or dash before an item is not of the claim.
    while (unit.from < unit.to - 1 && /^[-–—•*·▪➔→]$/u.test(words.raw[unit.from])) {
      unit.from++;
      unit.item = true;
    }
    while (unit.from < unit.to - 1 && /^(?:\*\*+|__+)$/u.test(words.raw[unit.from])) unit.from++;
    unit.start = words.tokens[unit.from].start;
  }
  return units;
}

/** Longest words in bold that open a paragraph, in code units. */
const LEAD = 60;

/** Whether a unit is all in bold and opens its block. */
function isBoldLead({ text }: Reading, unit: Unit, block: Block): boolean {
  return (
    unit.end - unit.start <= LEAD &&
    /^[ \u00a0]*(?:[-–—•][ \u00a0]+)?$/u.test(text.slice(block.start, unit.start)) &&
    /^(?:[-–—•*][ \u00a0]+)?(\*\*|__).+\1$/u.test(text.slice(unit.start, unit.end))
  );
}

/** The token after a dateline (« PARIS, 14 mars 2025 – »), or the unit's first token. */
function datelineEnd(reading: Reading, words: Words, unit: Unit): number {
  const block = reading.blocks[firstEndingAfter(reading.blocks, unit.start)];
  // « (Lyon, 12 février 2026) »
  if (block && block.start >= unit.start - 2 && words.raw[unit.from] === '(')
    for (let i = unit.from + 1; i < Math.min(unit.to - 2, unit.from + 12); i++)
      if (words.raw[i] === ')') return i + 1;
  if (!block || block.start < unit.start - 2 || !/^\p{Lu}/u.test(words.raw[unit.from])) return unit.from;
  // « ANALYSE – »
  if (/^\p{Lu}{4,}$/u.test(words.raw[unit.from]) && /^[–—|]$/u.test(words.raw[unit.from + 1] ?? '') && unit.from + 2 < unit.to) return unit.from + 2; // prettier-ignore
  for (let i = unit.from + 1; i < Math.min(unit.to - 2, unit.from + 12); i++) {
    if (!/^[-–—]{1,2}$/u.test(words.raw[i]) || words.tokens[i].start === words.tokens[i - 1].end) continue;
    const head = reading.text.slice(unit.start, words.tokens[i].start);
    return /^\p{Lu}[\p{L}’' -]+(?:,|\s*\()/u.test(head) && (/\d/u.test(head) || /\)\s*$/u.test(head))
      ? i + 1
      : unit.from;
  }
  return unit.from;
}

function inFurniture(reading: Reading, start: number, end: number): boolean {
  const furniture = reading.furniture[firstEndingAfter(reading.furniture, start)];
  if (!furniture || furniture.start >= end) return false;
  return Math.min(end, furniture.end) - Math.max(start, furniture.start) > (end - start) / 2;
}
