/** What the checks share: making warnings, walking the article's own text, numbers and lists for messages. */
import type { Block, Confirmation, Localized, Passage, Reading, Rule, Severity, Span, Warning } from '../../../shared/analysis.ts'; // prettier-ignore
import { typeset, typesetFrench } from '../../../shared/typeset.ts';
import { remembering } from '../memo.ts';
import { furnitureAt, sentenceAt, spanAt } from '../reading.ts';
import { scanArticle } from '../text/scan.ts';

/** Left and right edges of a word, for patterns with the flag `u`; ASCII \b breaks French words. */
export const LEFT = '(?<![\\p{L}\\p{N}])';
export const RIGHT = '(?![\\p{L}\\p{N}])';
/** A space of any kind inside a line. */
export const GAP = '[\\u0020\\u00a0\\u202f]';
/** An apostrophe, straight or typographic. */
export const APOSTROPHE = "['’]";

/** A piece of a pattern in which a plain space matches any space of a line, and a plain apostrophe both; in classes they are added. */
export function spaced(source: string): string {
  return source.replace(/\[(?:\\.|[^\]])*\]|[ ']/g, (piece) =>
    piece === ' '
      ? GAP
      : piece === "'"
        ? APOSTROPHE
        : piece.replace(' ', '\\u0020\\u00a0\\u202f').replace("'", "'’"),
  );
}

/** A pattern over whole words, without regard to case; its alternatives are `spaced`. */
export function words(alternatives: string, flags = 'giu'): RegExp {
  return new RegExp(`${LEFT}(?:${spaced(alternatives)})${RIGHT}`, flags);
}

export interface WarningExtras {
  suggestion?: string | null;
  /** Passages of the article itself that the warning sets against this one. */
  against?: readonly Span[];
}

/** What is said of every such place is set once. */
const set = remembering(typesetFrench, 500);

/** A warning with its message in both languages. */
export function warn(
  rule: Rule,
  severity: Severity,
  span: Span,
  message: Localized,
  extras: WarningExtras = {},
): Warning {
  const related: Passage[] = (extras.against ?? []).map(({ start, end }) => ({ article: null, start, end }));
  return {
    rule,
    severity,
    start: span.start,
    end: span.end,
    message: { fr: set(message.fr), en: message.en },
    suggestion: extras.suggestion ?? null,
    related,
  };
}

/** A confirmation with its working. */
export function confirm(rule: Rule, span: Span, message: Localized): Confirmation {
  return { rule, start: span.start, end: span.end, message: typeset(message) };
}

/** Whether a passage starts in page furniture. */
export function inFurniture(article: Pick<Reading, 'furniture'>, span: Span): boolean {
  return furnitureAt(article, span.start) !== null;
}

/**
 * Every match of a pattern (with the flag `g`) in the article's own text: furniture is left out. `within`: spans, in order, outside of which
 * no match can begin.
 */
export function* matches(
  article: Pick<Reading, 'text' | 'furniture'>,
  pattern: RegExp,
  within?: readonly Span[],
): Generator<RegExpExecArray & Span> {
  for (const match of scanArticle(article.text, pattern, within)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!inFurniture(article, span)) yield Object.assign(match, span);
  }
}

const own = new WeakMap<readonly Block[], readonly Block[]>();

/** The blocks of the article itself, furniture apart. */
export function ownBlocks(article: Pick<Reading, 'blocks' | 'furniture'>): readonly Block[] {
  let blocks = own.get(article.blocks);
  if (!blocks) {
    blocks = article.blocks.filter(
      (block) => block.kind !== 'furniture' && !coveredByFurniture(article, block),
    );
    own.set(article.blocks, blocks);
  }
  return blocks;
}

function coveredByFurniture(article: Pick<Reading, 'furniture'>, block: Block): boolean {
  const furniture = furnitureAt(article, block.start);
  return furniture !== null && furniture.end >= block.end;
}

/** The sentence around an offset; where there is none (headings, furniture), the line. */
export function sentenceOrLine(article: Pick<Reading, 'text' | 'sentences'>, offset: number): Span {
  const sentence = sentenceAt(article, offset);
  if (sentence) return sentence;
  const start = article.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = article.text.indexOf('\n', offset);
  return { start: Math.min(start, offset), end: end < 0 ? article.text.length : end };
}

/** Whether a passage lies inside quotation marks. */
export function inQuote(article: Pick<Reading, 'quotes'>, span: Span): boolean {
  const quote = spanAt(article.quotes, span.start);
  return quote !== null && quote.start < span.start && span.end < quote.end;
}

/** « 1 234,5 » for French messages: narrow no-break space between thousands, decimal comma, at most `digits` decimals. */
export function numberFr(value: number, digits = 2): string {
  const [whole, decimals] = shortest(value, digits).split('.') as [string, string?];
  return whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f') + (decimals ? `,${decimals}` : '');
}

/** “1,234.5” for English messages. */
export function numberEn(value: number, digits = 2): string {
  const [whole, decimals] = shortest(value, digits).split('.') as [string, string?];
  return whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '');
}

function shortest(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** « d’Élise », « de Paul »: the elision before a vowel, for names in messages. */
export function ofName(name: string): string {
  return /^[aeiouyàâäéèêëîïôöûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

/** A passage cut to a readable length for a message. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** A passage drawn out to the end of its clause, within its sentence: up to a comma, semicolon, colon or full stop, at most `most` code units. */
export function toClauseEnd(article: Pick<Reading, 'text' | 'sentences'>, span: Span, most = 120): Span {
  const sentence = sentenceOrLine(article, span.start);
  const limit = Math.min(sentence.end, span.end + most);
  const stop = /[,;:.!?](?=\s|$|»)|[ \u00a0\u202f][–—(]/u.exec(article.text.slice(span.end, limit));
  return { start: span.start, end: Math.max(span.end, stop ? span.end + stop.index : limit) };
}

/** The sentence around a passage, at most `reach` code units to each side: text without full stops stays linear. */
export function sentenceNear(article: Pick<Reading, 'text' | 'sentences'>, span: Span, reach = 600): Span {
  const sentence = sentenceOrLine(article, span.start);
  return {
    start: Math.max(sentence.start, span.start - reach),
    end: Math.min(sentence.end, span.end + reach),
  };
}
