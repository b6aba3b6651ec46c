import { describe, expect, test } from 'vitest';
import { codeOf, outline, paperOf, pdfOf, type PdfText } from './build.ts';

const lines = (x: number, from: number, texts: string[], size = 10): PdfText[] =>
  texts.map((text, i) => ({ x, y: from - i * size * 1.25, size, text }));

describe('PDF', () => {
  test('title, paragraphs, words cut at line ends, running heads and page numbers', async () => {
    const page = (number: number, texts: string[], top: PdfText[] = []): PdfText[] => [
      { x: 60, y: 815, size: 8, text: 'Le Courrier de Varelle' }, ...top, ...lines(60, 700, texts), { x: 290, y: 25, size: 8, text: String(number) },
    ]; // prettier-ignore
    const pdf = pdfOf(
      [
        page(
          1,
          [
            'Le président de la région a confirmé que le pont rouvrirait avant la fin du mois, après deux années de tra-',
            'vaux et un long débat. La commune demande une indemnité. Celle-',
            'ci sera votée en mars.',
          ],
          [{ x: 60, y: 760, size: 20, text: 'Le pont rouvre en mars' }],
        ),
        page(2, [
          'Le lendemain, le conseil a voté une enveloppe qui devra être confirmée par',
          'le département, puis par l’État.',
        ]),
        page(3, ['Une troisième page, plus courte, mais qui compte.']),
      ],
      '/Title (Le pont) /Author (Lucie Arnaud) /CreationDate (D:20260204101500Z)',
    );
    const paper = await paperOf('a.pdf', pdf);
    expect(paper).toMatchObject({
      title: 'Le pont',
      byline: 'Lucie Arnaud',
      date: { value: '2026-02-04', from: 'metadata' },
    });
    const blocks = outline(paper);
    expect(blocks).toContain('title: Le pont rouvre en mars');
    expect(paper.text).toContain(
      'années de travaux et un long débat. La commune demande une indemnité. Celle-ci sera votée',
    );
    expect(blocks.filter((block) => block === 'furniture: Le Courrier de Varelle')).toHaveLength(3);
    expect(blocks).toContain('furniture: 2');
  });

  test('two columns are read one after the other, and a sentence goes on over the break', async () => {
    const left = [
      'Première colonne, première ligne du texte',
      'qui court sur plusieurs lignes et parle',
      'du pont, du chantier, des ouvriers et',
      'des retards accumulés pendant l’hiver',
      'par les entreprises de la vallée, dont',
    ];
    const right = [
      'plusieurs ont demandé une rallonge au',
      'département. Le conseil a refusé. Les',
      'travaux ont repris en janvier, avec des',
      'équipes réduites de moitié, au rythme',
      'd’un tablier par mois.',
    ];
    const rows = left.flatMap((text, i) => [
      { x: 60, y: 700 - i * 13, text },
      { x: 320, y: 700 - i * 13, text: right[i] },
    ]);
    for (const order of [[...lines(60, 700, left), ...lines(320, 700, right)], rows]) {
      const { text } = await paperOf('a.pdf', pdfOf([order]));
      expect(text).toContain('dont plusieurs ont demandé une rallonge');
      expect(text.indexOf('hiver')).toBeLessThan(text.indexOf('rallonge'));
    }
  });

  test('a page that lies on its side is read as its text stands', async () => {
    const lines = [
      'Le pont rouvre lundi après deux',
      'ans de travaux, dit la région.',
      'Il a coûté douze millions.',
    ];
    const page = lines.map((text, i) => ({ x: 100 + 12 * i, y: 80, text, turned: true }));
    expect((await paperOf('a.pdf', pdfOf([page]))).text).toBe(lines.join(' '));
  });

  test('scans, damage and too many pages are refused by name', async () => {
    expect(await codeOf('a.pdf', pdfOf([[], []]))).toBe('scanned');
    const good = pdfOf([lines(60, 700, ['Un texte assez long pour être lu sans doute possible.'])]);
    expect(await codeOf('a.pdf', good.slice(0, 60))).toBe('damaged');
    expect(
      await codeOf('a.pdf', pdfOf(Array.from({ length: 1501 }, () => [{ x: 60, y: 700, text: 'x' }]))),
    ).toBe('too-long');
  });
});
