import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/shared/analysis.ts';
import { readText } from '../text-layer.ts';

const LONG =
  'La région a voté lundi un budget de 12 millions d’euros pour les quais du port. Les travaux dureront trois ans.';
const OTHER =
  'Le maire a salué la décision. Les pêcheurs attendent de voir, comme souvent, ce que décideront les services de l’État.';

function kinds(text: string, blocks?: Block[]): [string, string][] {
  const reading = readText(text, { language: 'fr', ...(blocks ? { blocks } : {}) });
  return reading.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('plain text', () => {
  test('what stands between the title and a lead that opens with its place is the standfirst', () => {
    expect(
      kinds(`Le port s’agrandit\n${OTHER}\nLENS (Pas-de-Calais), 19 mars 2026 – ${LONG}\n${LONG}`).map(
        ([kind]) => kind,
      ),
    ).toEqual(['title', 'standfirst', 'paragraph', 'paragraph']);
    expect(
      kinds(`Le port s’agrandit\nPARIS (AFP) – ${OTHER}\nLENS – ${LONG}\n${LONG}`).map(([kind]) => kind),
    ).toEqual(['title', 'paragraph', 'paragraph', 'paragraph']);
  });
  test('a title, headings without a full stop, paragraphs one a line', () => {
    expect(kinds(`Le port s’agrandit\n${LONG}\nUn chantier de trois ans\n${OTHER}`)).toEqual([
      ['title', 'Le port s’agrandit'],
      ['paragraph', LONG],
      ['heading', 'Un chantier de trois ans'],
      ['paragraph', OTHER],
    ]);
  });

  test('a quotation at the head is the title of an interview', () => {
    expect(kinds(`« L’eau ne manque pas, elle est mal partagée »\n\n${LONG}\n${OTHER}`)[0]![0]).toBe('title');
    expect(kinds(`« L’eau ne manque pas. »\n\n${LONG}\n${OTHER}`)[0]![0]).not.toBe('title');
  });

  test('no title where the first line is a sentence', () => {
    const reading = readText(`\n${LONG}\nUn chantier de trois ans\n${OTHER}`);
    expect(reading.title).toBeNull();
    expect(reading.blocks[0]).toEqual({ start: 1, end: 1 + LONG.length, kind: 'paragraph' });
  });

  test('a short paragraph with a full stop is no heading', () => {
    expect(kinds(`Le port s’agrandit\n${LONG}\nDes doutes subsistent.\n${OTHER}`)[2]).toEqual([
      'paragraph',
      'Des doutes subsistent.',
    ]);
  });

  test('a question is a heading, several are a paragraph', () => {
    expect(kinds(`Le port s’agrandit\n${LONG}\nEt maintenant ?\n${OTHER}\nQue faire ? Attendre ?\n${LONG.replace('lundi', 'mardi')}`).map(([kind]) => kind)).toEqual([
      'title', 'paragraph', 'heading', 'paragraph', 'paragraph', 'paragraph',
    ]); // prettier-ignore
  });

  test('a kicker above the title is not the title', () => {
    const text = `Portuaire\n\nLe port s’agrandit de trois cents mètres\n\n${LONG}`;
    const { title } = readText(text);
    expect(text.slice(title!.start, title!.end)).toBe('Le port s’agrandit de trois cents mètres');
  });

  test('a press release: label, place and day, title', () => {
    const text = `Communiqué de presse\n\nSaint-Malo, le 4 mars 2025\n\nLe port s’agrandit de trois cents mètres\n\n${LONG}`;
    const { title, byline } = readText(text);
    expect(text.slice(title!.start, title!.end)).toBe('Le port s’agrandit de trois cents mètres');
    expect(text.slice(byline!.start, byline!.end)).toBe('Saint-Malo, le 4 mars 2025');
  });

  test('a line in bold is a heading', () => {
    expect(kinds(`Le port s’agrandit\n${LONG}\n**Ce que l’on sait :**\n${OTHER}`)[2][0]).toBe('heading');
  });

  test('a short first sentence is no title', () => {
    expect(readText(`Tout est à refaire.\n${LONG}\n${OTHER}`).title).toBeNull();
  });

  test('standfirst and byline between the title and the text', () => {
    const text = `Le port s’agrandit\n\nTrois ans de travaux attendent les quais. Les pêcheurs s’inquiètent.\n\nPar Jeanne Kermarec, à Saint-Malo\n\n${LONG}`;
    expect(kinds(text).map(([kind]) => kind)).toEqual(['title', 'standfirst', 'byline', 'paragraph']);
    const { byline } = readText(text);
    expect(text.slice(byline!.start, byline!.end)).toBe('Par Jeanne Kermarec, à Saint-Malo');
  });

  test('« par » before no name is no byline', () => {
    expect(
      kinds(`Le port s’agrandit\nPar ailleurs, rien ne change pour les pêcheurs\n${LONG}`).map(
        ([kind]) => kind,
      ),
    ).not.toContain('byline');
  });

  test.each([
    '- un quai de 300 mètres ;',
    '• un quai de 300 mètres',
    '1. Un quai de 300 mètres ;',
    '– un quai de 300 mètres ;',
    'a) un quai de 300 mètres',
    '* un quai de 300 mètres',
  ])('an item: %s', (item) =>
    expect(kinds(`Le port s’agrandit\n${LONG}\n${item}\n${OTHER}`)[2]).toEqual(['item', item]),
  );

  test('a numbered heading stands before a paragraph', () => {
    expect(kinds(`Le port s’agrandit\n${LONG}\n1. Qui paiera ?\n${OTHER}`)[2]).toEqual([
      'heading',
      '1. Qui paiera ?',
    ]);
  });

  test('a paragraph that is one quotation', () => {
    const quotation = '« Nous ne pouvons plus attendre. Il faut des quais plus longs. »';
    expect(kinds(`${LONG}\n${quotation}\n${OTHER}`)[1]).toEqual(['quotation', quotation]);
    expect(
      kinds(
        `${LONG}\n« Il faut attendre », a dit le maire à la sortie de la séance. « Ou pas. »\n${OTHER}`,
      )[1][0],
    ).toBe('paragraph');
  });

  test('lines wrapped by a mail program are one paragraph', () => {
    const wrapped =
      'La région a voté lundi un budget de 12 millions d’euros pour les quais\ndu port. Les travaux dureront trois ans et mobiliseront une centaine de\npersonnes.';
    expect(kinds(`${wrapped}\n\n${OTHER}`)).toEqual([
      ['paragraph', wrapped],
      ['paragraph', OTHER],
    ]);
  });

  test('Markdown headings keep their depth', () => {
    const text = `# Le port s’agrandit\n\n${LONG}\n\n### Détails\n\n${OTHER}`;
    expect(readText(text).blocks.map(({ kind, level }) => [kind, level])).toEqual([['title', undefined], ['paragraph', undefined], ['heading', 3], ['paragraph', undefined]]); // prettier-ignore
  });

  test('a caption ends in a credit', () => {
    expect(
      kinds(`Le port s’agrandit\nLe quai nord au petit matin. JEANNE KERMAREC / AFP\n${LONG}`)[1][0],
    ).toBe('caption');
  });
});

describe('blocks that the format states', () => {
  const parts: [string, Block['kind'], number?][] = [['Le port s’agrandit', 'title'], [LONG, 'paragraph'], ['Un chantier', 'heading', 3], ['Nature du quai', 'table'], ['Note sur le budget', 'footnote']]; // prettier-ignore
  const text = parts.map(([passage]) => passage).join('\n');
  const blocks = parts.map(([passage, kind, level]) => ({
    start: text.indexOf(passage),
    end: text.indexOf(passage) + passage.length,
    kind,
    ...(level ? { level } : {}),
  }));

  test('keep their kind and depth', () => expect(readText(text, { blocks }).blocks).toEqual(blocks));

  test('a short paragraph stays one where the format has headings', () => {
    const flat = blocks.map((block) =>
      block.kind === 'table' ? { ...block, kind: 'paragraph' as const } : block,
    );
    expect(readText(text, { blocks: flat }).blocks[3].kind).toBe('paragraph');
  });

  test('are trimmed, and empty ones are dropped', () => {
    expect(readText('  a b.  \n\n', { blocks: [{ start: 0, end: 8, kind: 'paragraph' }, { start: 8, end: 10, kind: 'paragraph' }] }).blocks).toEqual([{ start: 2, end: 6, kind: 'paragraph' }]); // prettier-ignore
  });
});

test('an empty text has no blocks', () => expect(readText(' \n\n ').blocks).toEqual([]));

test('furniture that the format states stays furniture', () => {
  const text = `Le port s’agrandit\n${LONG}\nNos services`;
  const blocks: Block[] = [{ start: 0, end: 18, kind: 'title' }, { start: 19, end: 19 + LONG.length, kind: 'paragraph' }, { start: 20 + LONG.length, end: text.length, kind: 'furniture' }]; // prettier-ignore
  const reading = readText(text, { blocks });
  expect(reading.blocks.at(-1)!.kind).toBe('furniture');
  expect(reading.furniture.map(({ start, end }) => text.slice(start, end))).toEqual(['Nos services']);
});

test.each(['sport', 'contact', 'Demain', '3 min'])('a text of one word is no furniture: %s', (text) =>
  expect(readText(text).furniture).toEqual([]),
);
