/** Web pages: the main article apart from the page's furniture, with title, byline and date as the page states them. */
import type { Localized } from '../../shared/analysis.ts';
import { Composer } from './compose.ts';
import { decodeStated } from './encoding.ts';
import { depthOf, mainArticle } from './html-article.ts';
import { composeHtml, type HtmlNode } from './html-blocks.ts';
import { pageMetadata } from './html-metadata.ts';
import { parsePage } from './html-parse.ts';
import { MOST_DEPTH, MOST_MARKUP } from './limits.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';
import { guessedLoss, requireText } from './text.ts';

export function readHtml(file: FileToRead): Paper {
  if (file.bytes.length > MOST_MARKUP) throw new Refused('too-long');
  const decoded = decodeStated(file.bytes, statedCharset(file.bytes));
  requireText(decoded);
  const paper = readPage(decoded.text, 'html');
  if (decoded.guessed) paper.losses.push(guessedLoss(decoded.encoding));
  return paper;
}

/** The encoding that a page names in its first bytes. */
function statedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1] ??
    null
  );
}

/** Reads the HTML of a page, however it came. */
export function readPage(html: string, format: string): Paper {
  const document = parsePage(html);
  // Before anything else looks at the page: most of what does is slow or recursive at great depths.
  if (depthOf(document.documentElement as unknown as HtmlNode | null) > MOST_DEPTH)
    throw new Refused('nesting');
  const meta = pageMetadata(document);
  const composer = new Composer();
  const put = (kind: 'title' | 'standfirst' | 'byline', text: string | null) => {
    if (!text) return;
    composer.open(kind);
    composer.add(text);
    composer.close();
  };
  const losses: Localized[] = [];
  const article = mainArticle(document, meta.title);
  put('title', meta.title);
  put('standfirst', article?.standfirst ?? null);
  put('byline', meta.byline);
  if (article) composeHtml(article.root, composer, 'paragraph', article.judge);
  else {
    if (document.body) composeHtml(document.body as unknown as HtmlNode, composer);
    losses.push({
      fr: 'L’article n’a pas été distingué du reste de la page.',
      en: 'The article could not be told apart from the rest of the page.',
    });
  }
  return { format, ...composer.finish(), ...meta, notes: [], losses };
}
