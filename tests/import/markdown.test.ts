import { describe, expect, test } from 'vitest';
import { codeOf, emphasis, outline, paperOf } from './build.ts';

describe('Markdown', () => {
  test('front matter, headings, lists, quotations, tables, footnotes and emphasis', async () => {
    const paper = await paperOf(
      'a.md',
      `---
title: Le pont rouvre
author: [Lucie Arnaud, Hugo Morvan]
date: 2026-02-04
lang: fr
---
Un *mot* et un **autre**, un [lien](https://example.org/a) et un [piège](javascript:alert(1)).[^n]

## Suite

- premier
- second
  sur deux lignes

> Une citation.

| a | b |
|---|---|
| 1 | 2 |

    code
[^n]: La note.
`,
    );
    expect(paper).toMatchObject({
      format: 'md',
      title: 'Le pont rouvre',
      byline: 'Lucie Arnaud, Hugo Morvan',
      date: { value: '2026-02-04', from: 'metadata' },
      language: 'fr',
    });
    expect(outline(paper)).toEqual([
      'title: Le pont rouvre',
      'paragraph: Un mot et un autre, un lien et un piège.',
      'heading2: Suite',
      'item: premier',
      'item: second sur deux lignes',
      'quotation: Une citation.',
      'table: a\tb\n1\t2',
      'paragraph: code',
      'footnote: La note.',
    ]);
    expect(emphasis(paper)).toEqual(['em: mot', 'strong: autre', 'link: lien <https://example.org/a>']);
  });

  test('a first heading is the title', async () => {
    expect(outline(await paperOf('a.md', '# Le titre\n\nTexte.'))).toEqual([
      'title: Le titre',
      'paragraph: Texte.',
    ]);
  });

  test('HTML inside gives its text and nothing else', async () => {
    const paper = await paperOf(
      'a.md',
      'Avant<br>après <script>alert(1)</script>\n\n<div onclick="x()"><p>Bloc</p><script>alert(2)</script></div>\n\n<!-- caché -->\n',
    );
    expect(paper.text).not.toMatch(/onclick|caché|<|alert\(2\)/u);
    expect(paper.text).toContain('Bloc');
  });

  test('a rule at the top is not front matter', async () => {
    expect((await paperOf('a.md', '---\n\nTexte.\n\n---\n')).text).toBe('Texte.');
  });

  test('hostile front matter does not stall', async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: T\n---\nTexte.`;
    expect((await paperOf('a.md', bomb)).text).toContain('Texte.');
    // Beyond the nesting that any writer means, the parser gives up the text: a refusal, in good time.
    expect(await codeOf('a.md', `${'> '.repeat(20_000)}x`)).toBe('no-text');
  });

  test('the title may be of a lower rank, in HTML, or under a logo; a text may speak of a PDF’s head', async () => {
    expect(outline(await paperOf('a.md', '## Le pont\n\nIl rouvre.\n\n### Suite\n'))).toEqual([
      'title: Le pont',
      'paragraph: Il rouvre.',
      'heading3: Suite',
    ]);
    expect(
      outline(await paperOf('a.md', '![logo](x.png)\n\n<h1 align="center">Le pont</h1>\n\nIl rouvre.\n')),
    ).toEqual(['caption: logo', 'title: Le pont', 'paragraph: Il rouvre.']);
    expect((await paperOf('a.md', 'Un fichier commence par `%PDF-1.4`.\n')).format).toBe('md');
  });
});
