/** Plain mail bodies as blocks: paragraphs between blank lines, quoted lines apart, signatures as furniture. */
import type { BlockKind } from '../../shared/analysis.ts';
import type { Composer } from './compose.ts';

/** Lines shorter than this were ended by their writer, not by a mail program. */
const WRAPPED = 60;

/** Adds a plain body. Lines that a mail program wrapped (format=flowed or at 72 signs) become one paragraph again. */
export function composeLines(body: string, composer: Composer): void {
  const lines = body.replace(/\r\n?/gu, '\n').split('\n');
  let signature = false;
  let kind: BlockKind = 'paragraph';
  let last = '';
  composer.open('paragraph');
  for (const raw of lines) {
    const quoted = /^(?:> ?)+/u.exec(raw)?.[0] ?? '';
    const line = raw.slice(quoted.length);
    if (/^-- {0,2}$/u.test(line) && !quoted) signature = true;
    const next: BlockKind = signature
      ? 'furniture'
      : quoted
        ? 'quotation'
        : /^\s*(?:[-*•–]|\d{1,2}[.)])\s+\S/u.test(line)
          ? 'item'
          : 'paragraph';
    if (line.trim() === '') {
      composer.open(next);
      kind = next;
      last = '';
      continue;
    }
    const goesOn = last !== '' && (next === kind || (kind === 'item' && next === 'paragraph'));
    if (!goesOn || next === 'item') {
      composer.open(next);
      kind = next;
    } else composer.add(!signature && (last.endsWith(' ') || last.length >= WRAPPED) ? ' ' : '\n');
    // The sign of the signature keeps its space, as it is written.
    composer.add(/^-- {0,2}$/u.test(line) ? line : line.trimEnd());
    last = line;
  }
  composer.close();
}
