/** Markdown: CommonMark with tables, footnotes and front matter; the text is what a reader sees, without markers. */
import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import type { ArticleDate, Block } from '../../shared/analysis.ts';
import { allowedLink, Composer, type Style } from './compose.ts';
import { statedDate, statedLanguage } from './dates.ts';
import { decodeText } from './encoding.ts';
import { composeHtml, type HtmlNode } from './html-blocks.ts';
import { parseFragment } from './html-parse.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';
import { guessedLoss, lineEnds, requireText } from './text.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

interface FrontMatter {
  title: string | null;
  byline: string | null;
  date: ArticleDate | null;
  language: Paper['language'];
}

const MOST_FRONT_MATTER = 50_000;

export function readMarkdown(file: FileToRead): Paper {
  const decoded = decodeText(file.bytes);
  requireText(decoded);
  const source = lineEnds(decoded.text);
  if (source.trim() === '') throw new Refused('empty');
  if (source.length > 2 * MOST_CHARACTERS) throw new Refused('too-long');
  const { front, body } = frontMatter(source);
  const composer = new Composer();
  composeMarkdown(body, composer, front.title);
  const losses = decoded.guessed ? [guessedLoss(decoded.encoding)] : [];
  const composed = composer.finish();
  if (!front.title) nameTitle(composed.text, composed.blocks);
  return { format: 'md', ...composed, ...front, notes: [], losses };
}

/** Characters of running text above a heading from which it is no longer the title of the whole. */
const MOST_ABOVE = 80;

/** Where nothing was read as the title, it is the first heading, of whatever level or in HTML, when no text stands above it. */
function nameTitle(text: string, blocks: Block[]): void {
  if (blocks.some((block) => block.kind === 'title')) return;
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const above = blocks.slice(0, Math.max(0, first)).filter((block) => block.kind !== 'caption');
  if (first === -1 || above.some((block) => block.end - block.start > MOST_ABOVE)) return;
  const { start, end } = blocks[first];
  if (text.slice(start, end).trim() !== '') blocks[first] = { start, end, kind: 'title' };
}

/** Parts front matter (YAML, TOML, or pandoc's lines with %) from the body. What cannot be read is left out of the text all the same. */
function frontMatter(source: string): { front: FrontMatter; body: string } {
  const none: FrontMatter = { title: null, byline: null, date: null, language: null };
  const fenced = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)/u.exec(
    source.slice(0, MOST_FRONT_MATTER),
  );
  if (fenced) {
    const values = fenced[1] === '---' ? yamlValues(fenced[2]) : tomlValues(fenced[2]);
    // A rule at the top of a text is not front matter: only keys make it so.
    if (values) return { front: frontValues(values), body: source.slice(fenced[0].length) };
  }
  const percent = /^% ?([^\n]*)\n(?:% ?([^\n]*)\n)?(?:% ?([^\n]*)\n)?/u.exec(source);
  if (percent) {
    return {
      front: frontValues({ title: percent[1], author: percent[2], date: percent[3] }),
      body: source.slice(percent[0].length),
    };
  }
  return { front: none, body: source };
}

function yamlValues(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = parseYaml(text, { maxAliasCount: 20, schema: 'core', logLevel: 'silent' });
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    return value === null && text.trim() === '' ? {} : null;
  } catch {
    // Templates in front matter ({{ … }}) are no YAML; its plain lines still tell.
    return tomlValues(text);
  }
}

/** `key = value` and `key: value` lines; enough of TOML for the few values that are looked for. */
function tomlValues(text: string): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const line of text.split('\n')) {
    const match = /^([\w.-]+)\s*[=:]\s*(.*)$/u.exec(line.trim());
    if (!match) continue;
    const list = [...match[2].matchAll(/"([^"]*)"|'([^']*)'/gu)].map((each) => each[1] ?? each[2]);
    values[match[1]] ??= match[2].startsWith('[') ? list : (list[0] ?? match[2]);
  }
  return Object.keys(values).length > 0 ? values : null;
}

function frontValues(values: Record<string, unknown>): FrontMatter {
  const found = (...keys: string[]): unknown => {
    for (const [key, value] of Object.entries(values))
      if (keys.includes(key.toLowerCase()) && value) return value;
    return null;
  };
  const date = statedDate(
    plain(found('date', 'published', 'publishdate', 'pubdate', 'datepublished', 'date_published', 'created')),
  );
  return {
    title: plain(found('title', 'titre', 'headline')),
    byline: plain(found('author', 'authors', 'auteur', 'auteurs', 'byline', 'by')),
    date: date ? { value: date, from: 'metadata' } : null,
    language: statedLanguage(plain(found('lang', 'language', 'langue', 'locale'))),
  };
}

/** One line of a metadata value: a string, the names of a list, the name of an object. */
function plain(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/\s+/gu, ' ').trim().slice(0, 500) || null;
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ') || null;
  if (value && typeof value === 'object') return plain((value as { name?: unknown }).name);
  return null;
}

/** Footnote definitions would be read as link references; the escaped bracket keeps them paragraphs. */
const escapeFootnotes = (text: string) => text.replace(/^( {0,3})\[\^([^\]\n]{1,80})\]:/gmu, '\n$1\\[^$2]:');
const FOOTNOTE = /^\[\^([^\]\n]{1,80})\]:\s*/u;
const CALL = /\[\^[^\]\s]{1,80}\]/gu;

/** Adds the blocks of Markdown to the composer. `title` of the front matter opens the text where the body does not begin with it. */
export function composeMarkdown(source: string, composer: Composer, title: string | null): void {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 60 });
  // Every address is taken for one here, so that its markers vanish; which are kept is decided by the allow-list.
  parser.validateLink = () => true;
  const tokens = parser.parse(escapeFootnotes(source), {});
  const firstHeading = tokens.findIndex((token) => token.type === 'heading_open');
  const firstIsTitle =
    firstHeading !== -1 &&
    tokens[firstHeading].tag === 'h1' &&
    !tokens.slice(0, firstHeading).some((token) => token.type === 'inline' && proseLength(token) > 80);
  const heading = firstIsTitle ? inlineText(tokens[firstHeading + 1]) : '';
  if (title && same(heading) !== same(title)) {
    composer.open('title');
    composer.add(title);
    composer.close();
  }
  let quotes = 0;
  const lists: string[] = [];
  let row: string[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const kind = lists.length > 0 ? 'item' : quotes > 0 ? 'quotation' : 'paragraph';
    switch (token.type) {
      case 'blockquote_open': quotes++; break;
      case 'blockquote_close': quotes--; break;
      case 'list_item_open': lists.push('item'); break;
      case 'list_item_close': lists.pop(); break;
      case 'heading_open':
        if (i === firstHeading && firstIsTitle && (!title || same(heading) === same(title))) composer.open('title');
        else composer.open('heading', Number(token.tag.slice(1)));
        break;
      case 'paragraph_open': composer.open(onlyPictures(tokens[i + 1]) ? 'caption' : kind); break;
      case 'heading_close':
      case 'paragraph_close': composer.close(); break;
      case 'code_block':
      case 'fence':
        composer.open(kind);
        composer.add(token.content);
        composer.close();
        break;
      case 'html_block': composeFragment(token.content, composer); break;
      case 'table_open': composer.open('table'); break;
      case 'table_close': composer.close(); break;
      case 'tr_open': row = []; break;
      case 'tr_close':
        composer.add(`${composer.dirty ? '\n' : ''}${(row ?? []).join('\t')}`);
        row = null;
        break;
      case 'inline':
        if (row) row.push(inlineText(token));
        else addInline(token, composer);
        break;
    }
  } // prettier-ignore
}

/** A paragraph of nothing but pictures: what is left of it are their descriptions. */
const onlyPictures = (token: Token | undefined): boolean => {
  const shown = (token?.children ?? []).filter(
    (child) =>
      !/^(?:softbreak|hardbreak|link_open|link_close)$/u.test(child.type) && child.content.trim() !== '',
  );
  return shown.length > 0 && shown.every((child) => child.type === 'image');
};

const same = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Characters of a paragraph that are prose: badges and logos above a title do not count. */
function proseLength(token: Token): number {
  return (token.children ?? []).reduce(
    (sum, child) => sum + (child.type === 'text' ? child.content.length : 0),
    0,
  );
}

function inlineText(token: Token): string {
  const composer = new Composer();
  addInline(token, composer);
  return composer.finish().text.replace(/\s+/gu, ' ');
}

function addInline(token: Token, composer: Composer): void {
  const style: Style = {};
  let started = false;
  for (const child of token.children ?? []) {
    switch (child.type) {
      case 'text': {
        let text = child.content;
        if (!started) {
          const footnote = FOOTNOTE.exec(text);
          if (footnote) composer.setKind('footnote');
          text = text.replace(FOOTNOTE, '');
          started = child.content !== '';
        }
        composer.add(text.replace(CALL, ''), { ...style });
        break;
      }
      case 'text_special': composer.add(child.content, { ...style }); break;
      case 'code_inline': composer.add(child.content, { ...style }); break;
      case 'softbreak': composer.add(' ', { ...style }); break;
      case 'hardbreak': composer.add('\n', { ...style }); break;
      case 'strong_open': style.strong = true; break;
      case 'strong_close': style.strong = false; break;
      case 'em_open': style.em = true; break;
      case 'em_close': style.em = false; break;
      case 'link_open': style.href = allowedLink(String(child.attrGet('href') ?? '')); break;
      case 'link_close': style.href = null; break;
      case 'image': composer.add(child.content, { ...style }); break;
      case 'html_inline':
        if (/^<br\s*\/?>/iu.test(child.content)) composer.add('\n', { ...style });
        else if (/^<sup[\s>]/iu.test(child.content)) style.superscript = true;
        else if (/^<\/sup/iu.test(child.content)) style.superscript = false;
        break;
    }
  } // prettier-ignore
}

function composeFragment(html: string, composer: Composer): void {
  composeHtml(parseFragment(html) as unknown as HtmlNode, composer);
}
