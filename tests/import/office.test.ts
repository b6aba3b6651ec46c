import { describe, expect, test } from 'vitest';
import { codeOf, emphasis, odtOf, outline, paperOf, remarks, zipOf } from './build.ts';

describe('OpenDocument', () => {
  test('headings, lists, tables, notes, spaces, emphasis and comments', async () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>';
    const body = `
<text:tracked-changes><text:changed-region><text:deletion><text:p>effacé</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Le pont</text:p>
<text:h text:outline-level="2">Suite</text:h>
<text:p>Un  mot <text:span text:style-name="T1">gras</text:span>,<text:s text:c="2"/>un <text:a xlink:href="https://example.org">lien</text:a>, un <text:a xlink:href="javascript:x">piège</text:a><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>La note.</text:p></text:note-body></text:note>,<text:line-break/><office:annotation office:name="n1"><dc:creator>LA</dc:creator><dc:date>2026-02-04T18:00:00</dc:date><text:p>Source ?</text:p></office:annotation>douze millions<office:annotation-end office:name="n1"/>.</text:p>
<text:list><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p text:style-name="P1">Dit-il.</text:p>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:text-box><text:p>Encadré.</text:p></draw:text-box></draw:frame></text:p>`;
    const paper = await paperOf(
      'a.odt',
      odtOf(
        body,
        styles,
        '<dc:title>Titre</dc:title><meta:initial-creator>Lucie Arnaud</meta:initial-creator><meta:creation-date>2026-02-04T10:00:00</meta:creation-date><dc:language>fr-FR</dc:language>',
      ),
    );
    expect(outline(paper)).toEqual([
      'title: Le pont', 'heading2: Suite', 'paragraph: Un mot gras,  un lien, un piège,\ndouze millions.', 'footnote: La note.', 'item: un', 'item: deux', 'quotation: Dit-il.',
      'table: a\tb\n1\t2', 'paragraph: Encadré.',
    ]); // prettier-ignore
    expect(emphasis(paper)).toEqual(['strong: gras', 'link: lien <https://example.org>']);
    expect(remarks(paper)).toEqual(['LA: Source ? @ douze millions']);
    expect(paper).toMatchObject({
      title: 'Titre',
      byline: 'Lucie Arnaud',
      date: { value: '2026-02-04' },
      language: 'fr',
    });
    expect(paper.losses[0].en).toContain('1 deletion applied');
  });

  test('a password and damage are named', async () => {
    expect(
      await codeOf(
        'a.odt',
        zipOf({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml': 'x',
          'META-INF/manifest.xml': '<manifest:encryption-data/>',
        }),
      ),
    ).toBe('encrypted');
    expect(
      await codeOf(
        'a.odt',
        zipOf({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml': '<office:document-content',
        }),
      ),
    ).toBe('damaged');
  });
});

describe('RTF', () => {
  const rtf = (body: string) =>
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fcharset204 Cyr;}}{\\stylesheet{\\s1 heading 1;}{\\s2 Title;}}{\\info{\\title Le pont}{\\author Lucie Arnaud}{\\creatim\\yr2026\\mo2\\dy4}}\n${body}}`;

  test('characters of code pages and of Unicode, with their fallbacks', async () => {
    const paper = await paperOf(
      'a.rtf',
      rtf(
        "\\pard Pr\\'e9fet\\~: l\\rquote \\'9cuvre \\u8364?, \\uc2\\u233\\'c3\\'a9t\\u233\\'c3\\'a9, {\\f1 \\'cf\\'f0}, \\u-10179??\\u-8704??\\_x\\-y\\par",
      ),
    );
    expect(paper.text).toBe('Préfet\u00a0: l’œuvre €, été, Пр, 😀\u2011x\u00ady');
    expect(paper).toMatchObject({ title: 'Le pont', byline: 'Lucie Arnaud', date: { value: '2026-02-04' } });
  });

  test('paragraphs, headings, tables, links, footnotes, hidden and deleted text', async () => {
    const paper = await paperOf(
      'a.rtf',
      rtf(
        '\\pard\\s2 Le titre\\par\\pard\\s1 Suite\\par\\pard Un {\\b gras} et {\\field{\\*\\fldinst{HYPERLINK "https://example.org"}}{\\fldrslt lien}}{\\footnote\\pard La note.}, {\\v cach\\\'e9}{\\deleted parti}fin.\\par' +
          '{\\listtext\\tab}\\pard\\ls1 un\\par\\trowd\\cellx100\\cellx200\\pard\\intbl a\\cell b\\cell\\row\\trowd\\pard\\intbl 1\\cell 2\\cell\\row\\pard{\\pict 0102}{\\*\\generator X;}Fin.\\par',
      ),
    );
    expect(outline(paper)).toEqual([
      'title: Le titre',
      'heading1: Suite',
      'paragraph: Un gras et lien, fin.',
      'footnote: La note.',
      'item: un',
      'table: a\tb\n1\t2',
      'paragraph: Fin.',
    ]);
    expect(emphasis(paper)).toContain('link: lien <https://example.org>');
    expect(paper.losses.map((loss) => loss.en)).toHaveLength(3);
  });

  test('comments are notes at their passage', async () => {
    const paper = await paperOf(
      'a.rtf',
      rtf(
        '\\pard Le {\\*\\atrfstart 1}chantier{\\*\\atrfend 1}{\\*\\atnid LA}{\\*\\atnauthor Lucie}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard Source ?} continue.\\par',
      ),
    );
    expect(remarks(paper)).toEqual(['Lucie: Source ? @ chantier']);
    expect(paper.text).toBe('Le chantier continue.');
  });
});

describe('tables', () => {
  test('CSV with any separator and quotation marks', async () => {
    expect((await paperOf('a.csv', 'Année;Nombre\n2022;"8 450;5"\n2023;"dit ""oui"""\n')).text).toBe(
      'Année\tNombre\n2022\t8 450;5\n2023\tdit "oui"',
    );
    expect((await paperOf('a.csv', 'a,b\r\n1,"x\ny"\r\n')).text).toBe('a\tb\n1\tx y');
  });

  test('sheets of XLSX with shared strings, dates and gaps', async () => {
    const xlsx = zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Un" r:id="s1"/><sheet name="Deux" r:id="s2"/><sheet name="Cachée" state="hidden" r:id="s1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="worksheets/1.xml"/><Relationship Id="s2" Type="x/worksheet" Target="worksheets/2.xml"/><Relationship Id="ss" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="st" Type="x/styles" Target="styles.xml"/></Relationships>',
      'xl/sharedStrings.xml':
        '<sst><si><t>Année</t></si><si><r><t>Véhi</t></r><r><t>cules</t></r></si></sst>',
      'xl/styles.xml':
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>',
      'xl/worksheets/1.xml':
        '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2" s="1"><v>46057</v></c><c r="C2"><v>8450</v></c></row></sheetData></worksheet>',
      'xl/worksheets/2.xml':
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>seul</t></is></c><c s="2"><v>0.059</v></c></row></sheetData></worksheet>',
    });
    expect((await paperOf('a.xlsx', xlsx)).text).toBe(
      'Un\nAnnée\t\tVéhicules\n2026-02-04\t\t8450\nDeux\nseul\t5.9 %',
    );
  });

  test('a repeated cell does not fill the memory', async () => {
    const ods = zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
    });
    expect(await codeOf('a.ods', ods)).toBe('too-long');
  });
});
