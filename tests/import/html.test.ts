import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { emphasis, outline, paperOf } from './build.ts';

const LONG =
  'Le chantier, commencé à l’automne, aura mobilisé jusqu’à cent quarante ouvriers et coûté plus de douze millions d’euros, selon un bilan provisoire de la région. ';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const ARTICLE = page(
  `<title>Le pont rouvre en mars | Le Courrier</title><meta property="og:site_name" content="Le Courrier">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Le Courrier"},{"@type":"NewsArticle","headline":"Le pont rouvre en mars","datePublished":"2026-02-04T23:30:00+01:00","author":{"@type":"Person","name":"Lucie Arnaud"}}]}</script>`,
  `<nav><a href="/">Accueil</a><a href="/p">Politique</a></nav>
<article><h1>Le pont rouvre en mars</h1><p class="chapo">Fermé depuis deux ans, l’ouvrage a coûté plus cher que prévu, dit la région.</p>
<div class="share"><a href="#">Partager</a></div>
<p>${LONG.repeat(2)}</p><p>À lire aussi : <a href="/x">Le prix du pont</a></p><h2>La suite</h2>
<p>Le <a href="https://example.org/r">rapport</a> sera <b>public</b>. <a href="javascript:alert(1)">Ici</a>. ${LONG}</p>
<ul><li>Un point.</li><li>Un autre.</li></ul><blockquote><p>Nous avons perdu un tiers de notre clientèle.</p></blockquote>
<table><tr><th>Année</th><th>Véhicules</th></tr><tr><td>2022</td><td>8 450</td></tr></table><p>${LONG}</p>
<script>alert('script')</script><style>p{color:red}</style><p style="display:none">Caché</p></article>
<aside><h3>Les plus lus</h3><ul><li><a href="/1">Un autre article</a></li></ul></aside><footer>Mentions légales</footer>`,
);

describe('web pages', () => {
  test('the article, apart from the furniture of the page', async () => {
    const paper = await paperOf('a.html', ARTICLE);
    expect(paper).toMatchObject({
      title: 'Le pont rouvre en mars',
      byline: 'Lucie Arnaud',
      date: { value: '2026-02-04', from: 'metadata' },
      language: 'fr',
      losses: [],
    });
    const blocks = outline(paper);
    expect(blocks.slice(0, 3)).toEqual([
      'title: Le pont rouvre en mars',
      'byline: Lucie Arnaud',
      'standfirst: Fermé depuis deux ans, l’ouvrage a coûté plus cher que prévu, dit la région.',
    ]);
    expect(blocks).toContain('heading2: La suite');
    expect(blocks).toContain('item: Un autre.');
    expect(blocks).toContain('quotation: Nous avons perdu un tiers de notre clientèle.');
    expect(blocks).toContain('table: Année\tVéhicules\n2022\t8 450');
    expect(paper.text).not.toMatch(/Accueil|Partager|À lire aussi|plus lus|Mentions|alert|color|Caché/u);
    expect(paper.text.match(/Le pont rouvre en mars/gu)).toHaveLength(1);
    expect(emphasis(paper)).toEqual(['link: rapport <https://example.org/r>', 'strong: public']);
  });

  test('a page whose text is only in its stated body', async () => {
    const body = Array.from({ length: 6 }, (_, i) => `Paragraphe ${i}. ${LONG}`).join('\n');
    const html = page(
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Titre', articleBody: body })}</script>`,
      '<div id="app"><nav>Menu</nav>Chargement…</div>',
    );
    const paper = await paperOf('a.html', html);
    expect(outline(paper).filter((block) => block.startsWith('paragraph: Paragraphe'))).toHaveLength(6);
    expect(paper.text).not.toContain('Chargement');
  });

  test('a short page without furniture is kept whole', async () => {
    const paper = await paperOf(
      'a.html',
      page('<title>Note</title>', '<p>Bref.</p><p>Deux&nbsp;mots.</p><ul><li>x</li></ul>'),
    );
    expect(outline(paper)).toEqual([
      'title: Note',
      'paragraph: Bref.',
      'paragraph: Deux\u00a0mots.',
      'item: x',
    ]);
  });

  test('OpenGraph, meta and time elements', async () => {
    const paper = await paperOf(
      'a.html',
      page(
        '<meta property="og:title" content="Titre de l’article"><meta name="author" content="Par Lucie Arnaud">',
        `<article><time datetime="2025-12-02T10:00">hier</time><p>${LONG}</p></article>`,
      ),
    );
    expect(paper).toMatchObject({
      title: 'Titre de l’article',
      byline: 'Lucie Arnaud',
      date: { value: '2025-12-02' },
    });
  });

  test('the encoding that the page states', async () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Été</title></head><body><p>${LONG.replaceAll('’', "'")}</p></body></html>`;
    expect((await paperOf('a.htm', new Uint8Array(iconv.encode(html, 'latin1')))).text).toContain('commencé');
  });

  test('nothing hostile survives', async () => {
    const paper = await paperOf(
      'a.html',
      page(
        '',
        `<p>${LONG}<img src=x onerror=alert(1)><a href=" JaVaScRiPt:alert(1)">a</a><a href="data:text/html,x">b</a><svg><script>alert(2)</script></svg><iframe srcdoc="<p>c</p>"></iframe></p>`,
      ),
    );
    expect(paper.text).not.toMatch(/alert|onerror|srcdoc/u);
    expect(paper.marks).toEqual([]);
  });

  test('a page that is not well made is read as a browser reads it', async () => {
    for (const html of [
      `<meta charset="utf-8"><h1>Le pont rouvre</h1><p>${LONG}<p>Une seconde phrase. ${LONG}`,
      `<DOC><TYPE></TYPE><html><head><title>Le pont rouvre</title></head><body><p>${LONG}<p>Une seconde phrase. ${LONG}</body></html>`,
      `<html><head><title>Le pont rouvre</title><p>${LONG}</p><p>Une seconde phrase. ${LONG}</p></html>`,
    ]) {
      const paper = await paperOf('a.html', html);
      expect(outline(paper).filter((block) => block.startsWith('paragraph:'))).toHaveLength(2);
    }
  });

  test('the byline nearest to the headline and the date that the page tells its reader', async () => {
    const paper = await paperOf(
      'a.html',
      page(
        '<title>Le pont rouvre en mars</title><meta name="twitter:creator" content="@courrier">',
        `<header><h1>Le pont rouvre en mars</h1></header><p class="meta-auteur">Par <a href="/auteur/12">Lucie Arnaud</a> et <a href="/auteur/7">Marc Tissier</a></p>
<div>Mis à jour le 5 mars 2026 à 10h12, publié le 3 mars 2026 à 8h</div><article><p>${LONG.repeat(3)}</p><p>${LONG}</p></article>
<div class="comments"><p class="author">Un lecteur</p></div>`,
      ),
    );
    expect(paper).toMatchObject({
      byline: 'Lucie Arnaud, Marc Tissier',
      date: { value: '2026-03-03', from: 'metadata' },
    });
  });
});
