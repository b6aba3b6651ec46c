import { describe, expect, test } from 'vitest';
import { codeOf, docxOf, emphasis, outline, paperOf, remarks, zipOf } from './build.ts';

const p = (inside: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const STYLES = `
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Inter"><w:name w:val="Intertitre maison"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:type="paragraph" w:styleId="Cit"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Paragraphedeliste"><w:name w:val="List Paragraph"/></w:style>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('Word files', () => {
  test('styles become kinds, also through the style they are based on', async () => {
    const body =
      p(r('Le pont'), style('Titre')) +
      p(r('Suite'), style('Inter')) +
      p(r('Dit-il.'), style('Cit')) +
      p(r('un'), `${style('Paragraphedeliste')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>`) +
      p(r('Corps.')) +
      p(r('Hors plan'), '<w:outlineLvl w:val="2"/>') +
      p('');
    expect(outline(await paperOf('a.docx', docxOf({ body, styles: STYLES })))).toEqual([
      'title: Le pont',
      'heading2: Suite',
      'quotation: Dit-il.',
      'item: un',
      'paragraph: Corps.',
      'heading3: Hors plan',
    ]);
  });

  test('emphasis, links and characters of their own', async () => {
    const body = p(
      `${r('Le ')}${r('gras', '<w:b/>')}${r(' et ')}${r('non', '<w:b w:val="0"/><w:i/>')}${r('1')}${r('er', '<w:vertAlign w:val="superscript"/>')}<w:hyperlink r:id="l1">${r(' lien')}</w:hyperlink><w:hyperlink r:id="l2">${r(' piège')}</w:hyperlink><w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:t>\u00a0fin</w:t><w:br/><w:t>ligne</w:t></w:r>`,
    );
    const relations =
      '<Relationship Id="l1" Type="x/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/><Relationship Id="l2" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>';
    const paper = await paperOf('a.docx', docxOf({ body, relations }));
    expect(paper.text).toBe('Le gras et non1er lien piège\u2011\u00ad\t\u00a0fin\nligne');
    expect(emphasis(paper)).toEqual([
      'strong: gras',
      'em: non',
      'superscript: er',
      'link:  lien <https://example.org/a?b=1&c=2>',
    ]);
  });

  test('insertions are kept, deletions applied, and both are named', async () => {
    const body =
      p(
        `${r('Il a ')}<w:del w:id="1">${r('dit')}<w:r><w:delText>dit</w:delText></w:r></w:del><w:ins w:id="2">${r('affirmé')}</w:ins>${r('.')}`,
      ) +
      p(r('Premier '), '<w:rPr><w:del w:id="3"/></w:rPr>') +
      p(r('second.')) +
      `<w:moveFrom>${p(r('ici'))}</w:moveFrom>`;
    const paper = await paperOf('a.docx', docxOf({ body }));
    expect(paper.text).toBe('Il a affirmé.\nPremier second.');
    expect(paper.losses[0].fr).toBe('Suivi des modifications : 1 insertion gardée, 1 suppression appliquée.');
  });

  test('comments are notes at their passage, across paragraphs and at a point', async () => {
    const comment = (id: number, author: string, text: string) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2026-02-04T18:00:00Z">${p(r(text))}</w:comment>`;
    const body =
      p(
        `<w:commentRangeStart w:id="1"/>${r('douze ')}<w:commentRangeStart w:id="2"/>${r('millions')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(' d’euros')}`,
      ) +
      p(
        `${r('la suite')}<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>${r(' ici')}<w:r><w:commentReference w:id="3"/></w:r>`,
      );
    const paper = await paperOf(
      'a.docx',
      docxOf({
        body,
        comments: comment(1, 'LA', 'Source ?') + comment(2, 'HM', 'Long') + comment(3, 'HM', 'Point'),
      }),
    );
    expect(remarks(paper)).toEqual([
      'LA: Source ? @ douze millions',
      'HM: Long @ millions d’euros\nla suite',
      'HM: Point @ la suite ici',
    ]);
    expect(paper.notes[0].at).toBe('2026-02-04T18:00:00.000Z');
  });

  test('footnotes follow the paragraph that calls them; tables are rows of cells', async () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
    const body =
      p(`${r('Texte')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`) +
      p(r('Après.')) +
      `<w:tbl><w:tr>${cell('Année')}${cell('Véhicules')}</w:tr><w:tr>${cell('2022')}${cell('8\u202f450')}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell('Encadré seul')}</w:tr></w:tbl>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p(r(' La note.'))}</w:footnote>`;
    expect(outline(await paperOf('a.docx', docxOf({ body, footnotes })))).toEqual([
      'paragraph: Texte.',
      'footnote: La note.',
      'paragraph: Après.',
      'table: Année\tVéhicules\n2022\t8\u202f450',
      'paragraph: Encadré seul',
    ]);
  });

  test('links of footnotes are those of their own part', async () => {
    const link = (target: string) =>
      `<Relationships><Relationship Id="l1" Type="x/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`;
    const body =
      p(
        `${r('Texte')}<w:hyperlink r:id="l1">${r(' ici')}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>`,
      ) + p(`<w:hyperlink r:id="l1">${r('là')}</w:hyperlink>`);
    const footnotes = `<w:footnote w:id="2">${p(`<w:hyperlink r:id="l1">${r('note')}</w:hyperlink>`)}</w:footnote>`;
    const more = {
      'word/_rels/footnotes.xml.rels': link('https://example.org/note'),
      'word/_rels/document.xml.rels': link('https://example.org/corps'),
    };
    expect(emphasis(await paperOf('a.docx', docxOf({ body, footnotes, more })))).toEqual([
      'link:  ici <https://example.org/corps>',
      'link: note <https://example.org/note>',
      'link: là <https://example.org/corps>',
    ]);
  });

  test('fields show their result, text boxes follow, hidden text does not show', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = p(
      `${r('page ')}${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>${field('separate')}${r('ici')}${field('end')}${r(' caché', '<w:vanish/>')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent>${p(r('Boîte.'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r('Boîte.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    const paper = await paperOf('a.docx', docxOf({ body }));
    expect(outline(paper)).toEqual(['paragraph: page ici', 'paragraph: Boîte.']);
    expect(emphasis(paper)).toEqual(['link: ici <https://example.org>']);
    expect(paper.losses.map((loss) => loss.en)).toEqual(['Hidden text left out.']);
  });

  test('properties', async () => {
    const core =
      '<dc:title>Le pont</dc:title><dc:creator>Lucie Arnaud</dc:creator><dcterms:created>2026-02-04T10:00:00Z</dcterms:created>';
    expect(await paperOf('a.docx', docxOf({ body: p(r('Texte.')), core }))).toMatchObject({
      title: 'Le pont',
      byline: 'Lucie Arnaud',
      date: { value: '2026-02-04', from: 'metadata' },
    });
  });

  test('damaged, hostile and empty files are refused by name', async () => {
    const good = docxOf({ body: p(r('Texte.')) });
    expect(await codeOf('a.docx', good.slice(0, good.length - 40))).toBe('damaged');
    expect(await codeOf('a.docx', good.slice(0, good.length >> 1))).toBe('damaged');
    expect(await codeOf('a.docx', docxOf({ body: p('') }))).toBe('no-text');
    const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    expect(
      await codeOf(
        'a.docx',
        zipOf({
          '[Content_Types].xml': '<Types/>',
          'word/document.xml': `${doctype}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`,
        }),
      ),
    ).toBe('doctype');
    expect(await codeOf('a.docx', docxOf({ body: '<w:sdt>'.repeat(2000) + '</w:sdt>'.repeat(2000) }))).toBe(
      'nesting',
    );
    expect(await codeOf('a.docx', docxOf({ body: p(r('a'.repeat(1_000_001))) }))).toBe('too-long');
  });

  test('an entry that inflates beyond all measure is refused quickly', async () => {
    const bomb = zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': new Uint8Array(70_000_000),
    });
    const start = performance.now();
    expect(await codeOf('a.docx', bomb)).toBe('zip-bomb');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
