import { describe, expect, test } from 'vitest';
import { countItem, type Counts, type NumberLevel } from '../../src/main/import/numbering.ts';
import { docxOf, odtOf, outline, paperOf } from './build.ts';

describe('numbers of lists', () => {
  test('levels count on, start anew under a new number, and bullets show none', () => {
    const levels: NumberLevel[] = [
      { format: 'decimal', text: '%1.', start: 1 },
      { format: 'lowerLetter', text: '%2)', start: 1 },
      { format: 'upperRoman', text: '%1.%3', start: 4 },
      { format: null, text: '•', start: 1 },
    ];
    const counts: Counts = [];
    const told = [0, 1, 1, 2, 2, 3, 0, 1].map((level) => countItem(counts, levels, level));
    expect(told).toEqual(['1.', 'a)', 'b)', '1.IV', '1.V', '', '2.', 'a)']);
  });

  test('Word: a list goes on after a paragraph, another starts anew, an initial stays with its word', async () => {
    const item = (text: string, list: number, level = 0) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
    const body = `${item('un', 1)}${item('point', 1, 1)}<w:p><w:r><w:t>Entre.</w:t></w:r></w:p>${item('deux', 1)}${item('', 1)}${item('neuf', 2)}<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>L</w:t></w:r></w:p><w:p><w:r><w:t>e pont rouvre.</w:t></w:r></w:p>`;
    const paper = await paperOf('a.docx', docxOf({ body, more: { 'word/numbering.xml': numbering } }));
    expect(outline(paper)).toEqual([
      'item: 1. un',
      'item: point',
      'paragraph: Entre.',
      'item: 2. deux',
      'item: 1. neuf',
      'paragraph: Le pont rouvre.',
    ]);
  });

  test('OpenDocument: list styles, headers of lists, and lists that go on', async () => {
    const styles =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style>';
    const list = (inside: string, more = '') =>
      `<text:list text:style-name="L1"${more}>${inside}</text:list>`;
    const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
    const body =
      list(
        `<text:list-header><text:p>Tête</text:p></text:list-header>${item(`<text:p>un</text:p><text:p>suite</text:p><text:list>${item('<text:p>sous</text:p>')}</text:list>`)}${item('<text:p>deux</text:p>')}`,
      ) +
      list(item('<text:p>trois</text:p>'), ' text:continue-numbering="true"') +
      list(item('<text:p>neuf</text:p>'));
    expect(outline(await paperOf('a.odt', odtOf(body, styles)))).toEqual([
      'paragraph: Tête',
      'item: 1. un',
      'item: suite',
      'item: a) sous',
      'item: 2. deux',
      'item: 3. trois',
      'item: 1. neuf',
    ]);
  });

  test('Rich Text: the number that the file carries, without the signs of bullets; a part without a head', async () => {
    const groups =
      "{\\pard {\\listtext\\tab 1.\\tab}\\ls1 un\\par}{\\pard {\\listtext\\f1\\'b7\\tab}\\ls2 point\\par}{\\pard {\\pntext o\\tab}autre\\par}";
    for (const source of [`{\\rtf1\\ansi ${groups}}`, groups])
      expect(outline(await paperOf('a.rtf', source))).toEqual(['item: 1. un', 'item: point', 'item: autre']);
  });
});
