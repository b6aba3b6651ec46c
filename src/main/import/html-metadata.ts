/** What a page states about its article: JSON-LD, OpenGraph and other meta elements, then the visible headline and time. */
import type { ArticleDate, Language } from '../../shared/analysis.ts';
import { statedDate, statedLanguage } from './dates.ts';

export interface PageMetadata {
  title: string | null;
  byline: string | null;
  date: ArticleDate | null;
  language: Language | null;
  outlet: string | null;
}

type Json = Record<string, unknown>;

export function pageMetadata(document: Document): PageMetadata {
  const stated = jsonLd(document).filter(isArticle);
  const meta = (...names: string[]) => metaContent(document, names);
  const date = statedDates(document, stated, meta);
  return {
    title: pageTitle(document, stated, meta),
    byline: pageByline(document, stated, meta),
    date: date ? { value: date, from: 'metadata' } : null,
    language:
      statedLanguage(document.documentElement?.getAttribute('lang')) ??
      statedLanguage(meta('og:locale', 'language', 'dc.language')),
    outlet: outletOf(meta('og:site_name', 'application-name')),
  };
}

/** The site's name; none where it is an address or a sentence. */
const outletOf = (site: string | null) => {
  const name = tidy(site);
  return name !== '' && name.length <= 60 && !/[/@]/u.test(name) ? name : null;
};

const tidy = (text: string | null | undefined) => (text ?? '').replace(/[ \t\n\r\f]+/gu, ' ').trim();
const unescape = (text: string) =>
  text.replace(
    /&(?:amp|quot|#0?39|apos|lt|gt|nbsp|#x27|#8217|rsquo|laquo|raquo);/gu,
    (entity) => ENTITIES[entity] ?? entity,
  );
const ENTITIES: Record<string, string> = {
  '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#039;': "'", '&apos;': "'", '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0',
  '&#x27;': "'", '&#8217;': '’', '&rsquo;': '’', '&laquo;': '«', '&raquo;': '»',
}; // prettier-ignore

/** Every object of the page's JSON-LD, graphs and lists opened. */
export function jsonLd(document: Document): Json[] {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > 6 || found.length > 500) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    else if (value && typeof value === 'object') {
      found.push(value as Json);
      visit((value as Json)['@graph'], depth + 1);
      visit((value as Json).mainEntity, depth + 1);
      visit((value as Json).mainEntityOfPage, depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const source = (script.textContent ?? '')
      .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, '')
      .trim();
    if (source.length > 2_000_000) continue;
    try {
      visit(JSON.parse(source), 0);
    } catch {
      // Raw line breaks inside strings are the usual fault of hand-made JSON-LD.
      try {
        visit(JSON.parse(source.replace(/[\u0000-\u001f]+/gu, ' ')), 0);
      } catch {
        continue;
      }
    }
  }
  return found;
}

/** Whether a JSON-LD object describes an article. */
export function isArticle(value: Json): boolean {
  const types = ([] as unknown[]).concat(value['@type']);
  return types.some(
    (type) =>
      typeof type === 'string' &&
      /Article$|Posting$|^Report$|^Review$|^NewsItem$|^OpinionNews|^WebPage$|^Recipe$/u.test(type),
  );
}

const isPage = (value: Json) => ([] as unknown[]).concat(value['@type']).includes('WebPage');

function metaContent(document: Document, names: string[]): string | null {
  for (const name of names) {
    for (const key of ['property', 'name', 'itemprop']) {
      const content = tidy(document.querySelector(`meta[${key}="${name}" i]`)?.getAttribute('content'));
      if (content) return unescape(content);
    }
  }
  return null;
}

const same = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Cuts the site's name from « Title | Site », « Title - Site ». */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|·»•—–:\\/-]\s+|\s*\|\s*/u);
  if (parts.length < 2) return title;
  const last = parts[parts.length - 1];
  const first = parts[0];
  if (site && same(last) === same(site))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|·»•—–:\\/-]+$/u, '');
  if (site && same(first) === same(site))
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|·»•—–:\\/-]+/u, '');
  const cut = title.slice(0, title.lastIndexOf(last)).replace(/[\s|·»•—–:\\/-]+$/u, '');
  return cut.split(/\s+/u).length >= 4 && last.split(/\s+/u).length <= 4 ? cut : title;
}

function pageTitle(
  document: Document,
  stated: Json[],
  meta: (...names: string[]) => string | null,
): string | null {
  const site = meta('og:site_name', 'application-name');
  const headline = stated
    .filter((each) => !isPage(each))
    .map((each) => text(each.headline) ?? text(each.name))
    .find(Boolean);
  const named = [headline, meta('og:title'), meta('twitter:title', 'dc.title', 'title'), tidy(document.title)]
    .filter((each): each is string => Boolean(each))
    .map((each) => withoutSite(unescape(each), site));
  const headings = [...document.querySelectorAll('h1')]
    .map((h1) => tidy(h1.textContent))
    .filter((h1) => h1.length > 2 && h1.length < 400);
  // The headline as it stands on the page, where the metadata confirm it.
  for (const name of named) {
    const wanted = same(name);
    if (!wanted) continue;
    const shown =
      headings.find((h1) => same(h1) === wanted) ?? headings.find((h1) => overlap(same(h1), wanted) >= 0.6);
    if (shown) return shown;
  }
  if (headings.length === 1 && named.length === 0) return headings[0];
  return named[0] || headings[0] || null;
}

/** Share of the words of the shorter that the longer has too. */
function overlap(a: string, b: string): number {
  const first = new Set(a.split(' '));
  const second = new Set(b.split(' '));
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  return common / Math.max(1, Math.max(first.size, second.size));
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value === 'string') return tidy(unescape(value.replace(/<[^>]{1,200}>/gu, ''))) || null;
  if (value && typeof value === 'object' && '@value' in value) return text(value['@value']);
  return null;
}

function people(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(people);
  if (value && typeof value === 'object') return people((value as Json).name);
  return [];
}

/** A name as a byline writes it, '' when it is an address, a handle or a sentence. */
function name(value: string): string {
  const cleaned = tidy(unescape(value.replace(/<[^>]{1,200}>/gu, '')))
    .replace(
      /^(?:(?:écrit|rédigé|publié|propos recueillis|texte|posted|written|words)\s+)?(?:par|by|de|von|auteur|author)\s*:?\s+/iu,
      '',
    )
    .replace(/^@/u, '')
    .replace(/[\s,;|–-]+$/u, '');
  if (/^https?:|^www\.|\.(?:com|fr|org)\/|facebook\.com/iu.test(cleaned)) return '';
  return cleaned.length > 1 && cleaned.length <= 150 ? cleaned : '';
}

function pageByline(
  document: Document,
  stated: Json[],
  meta: (...names: string[]) => string | null,
): string | null {
  for (const each of stated) {
    const names = [
      ...new Set(
        people(each.author ?? each.creator)
          .map(name)
          .filter(Boolean),
      ),
    ];
    if (names.length > 0) return names.join(', ').slice(0, 300);
  }
  const metas = [
    meta('author'),
    meta('article:author'),
    meta('dc.creator', 'dcterms.creator', 'dc.creator.name'),
    meta('sailthru.author', 'parsely-author', 'byl', 'twitter:creator'),
  ];
  for (const each of metas) {
    const found = each ? name(each) : '';
    if (found) return found;
  }
  const shown = [
    '[itemprop~="author"] [itemprop~="name"]',
    '[itemprop~="author"]',
    '[rel~="author"]',
    '.byline-name',
    '.author-name',
    '.byline',
    '.author',
    '[class*="byline" i]',
    '[class*="signature" i]',
    '[class*="author" i]',
  ];
  for (const selector of shown) {
    const found = name(tidy(document.querySelector(selector)?.textContent));
    if (found && found.split(' ').length <= 12 && !/\d{4}/u.test(found)) return found;
  }
  return null;
}

function statedDates(
  document: Document,
  stated: Json[],
  meta: (...names: string[]) => string | null,
): string | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    for (const each of stated) {
      const found = statedDate(text(each[key]));
      if (found) return found;
    }
  }
  const found = statedDate(
    meta('article:published_time', 'og:article:published_time', 'og:published_time', 'datePublished', 'article:published', 'dcterms.date',
      'dc.date.issued', 'dcterms.created', 'dc.date', 'date', 'pubdate', 'publishdate', 'publish-date', 'publication_date', 'sailthru.date',
      'parsely-pub-date', 'cxenseparse:recs:publishtime', 'dateCreated', 'originalpublicationdate', 'rnews:datepublished', 'article.published',
      'date.created', 'ptime', 'lastmodified'), // prettier-ignore
  );
  if (found) return found;
  const selectors = [
    '[itemprop~="datePublished"]',
    'time[pubdate]',
    'article time[datetime]',
    'time[datetime]',
    '[class*="published" i]',
    '[class*="pubdate" i]',
    '[class*="date" i]',
    'time',
  ];
  for (const selector of selectors) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 3)) {
      const value =
        element.getAttribute('datetime') ??
        element.getAttribute('content') ??
        element.getAttribute('title') ??
        '';
      const date =
        statedDate(value) ??
        statedDate(
          tidy(element.textContent)
            .slice(0, 120)
            .replace(/^\D{0,40}?(?=\d)/u, ''),
        );
      if (date) return date;
    }
  }
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? '';
  const inAddress = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?!\d)/u.exec(address);
  return inAddress ? statedDate(`${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`) : null;
}
