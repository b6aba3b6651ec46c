/** What a page states about its article: JSON-LD, OpenGraph and other meta elements, then the visible headline and time. */
import type { ArticleDate, Language } from '../../shared/analysis.ts';
import { statedDate, statedLanguage } from './dates.ts';
import { lineOf, type HtmlNode } from './html-blocks.ts';

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
  const title = pageTitle(document, stated, meta);
  return {
    title,
    byline: pageByline(document, stated, meta, title),
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

/** The names of a JSON-LD value: a string, objects with a name, references to such objects of the same page. */
function people(value: unknown, named: Map<string, unknown>): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => people(each, named));
  if (!value || typeof value !== 'object') return [];
  const { name: own, '@id': id } = value as Json;
  const found = own ?? (typeof id === 'string' ? named.get(id) : undefined);
  return typeof found === 'string' || Array.isArray(found) ? people(found, named) : [];
}

/** What stands before a name: « Par », « Propos recueillis par », “Written by”. */
const BY =
  /^(?:(?:(?:écrit|rédigé|publié|posté|propos recueillis|texte|article|dossier|un article|reportage|recette|posted|published|written|words|story|reported|recipe|review(?:ed)?|from)\s+)?(?:par|by|de|von|por|di|door|av|auteurs?|authors?|autor(?:a|es|in)?)|texte|propos recueillis|text|words)(?:\s*:\s*|\s+)/iu;

/** Where a byline goes over into a date or into what a site says about its writer. */
const AFTER_NAME =
  /\s*(?:[|•·—–]|\s-\s|(?<![\p{L}\p{N}])(?:publié|mis(?:e)? (?:à jour|en ligne)|posté|modifié|published|posted|updated|last (?:updated|modified)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di |dimanche |le \d{1,2}(?:er)?[ /]|à \d{1,2}\s?h|\d{1,2}(?:er|st|nd|rd|th)?[\s./-]+(?:\p{L}{3,9}|\d{1,2})[\s./-]+\d{2,4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|suivre|follow|@|voir (?:tous|son|ses)|lire (?:tous|ses)|see (?:all|more)|view (?:all|more|profile)|all posts|contact|\d+\s(?:min|h|ago))).*$/isu;

/** A name as a byline writes it, '' when it is an address, a handle or a sentence. */
function name(value: string): string {
  const cleaned = tidy(unescape(value.replace(/<[^>]{1,200}>/gu, '')))
    .replace(BY, '')
    .replace(/^@/u, '')
    .replace(/[\s,;|–-]+$/u, '');
  if (/^https?:|^www\.|\.(?:com|fr|org)\/|facebook\.com/iu.test(cleaned)) return '';
  return cleaned.length > 1 && cleaned.length <= 150 && !/^\d/u.test(cleaned) ? cleaned : '';
}

/** An account, not a name: one word of small letters, with digits or of glued names. */
const isHandle = (value: string) =>
  !/\s/u.test(value) && (/^[\p{Ll}\d_.-]+$/u.test(value) || /\d|_|\p{Ll}\p{Lu}/u.test(value));

function pageByline(
  document: Document,
  stated: Json[],
  meta: (...names: string[]) => string | null,
  title: string | null,
): string | null {
  const site = same(meta('og:site_name', 'application-name') ?? '');
  const named = new Map<string, unknown>();
  for (const each of jsonLd(document))
    if (typeof each['@id'] === 'string' && each.name) named.set(each['@id'], each.name);
  const candidates: string[] = [];
  const signers = (reference: Map<string, unknown>): string =>
    [...stated.filter((each) => !isPage(each)), ...stated.filter(isPage)]
      .map((each) => [
        ...new Set(
          people(each.author ?? each.creator ?? each.Author, reference)
            .map(name)
            .filter(Boolean),
        ),
      ])
      .find((names) => names.length > 0)
      ?.join(', ')
      .slice(0, 300) ?? '';
  // A name written at the article before one that it refers to, which is often that of an account.
  candidates.push(...[signers(new Map()), signers(named)].filter(Boolean).slice(0, 1));
  for (const each of [
    meta('author'),
    meta('article:author'),
    meta('dc.creator', 'dcterms.creator', 'dc.creator.name'),
    meta('sailthru.author', 'parsely-author', 'byl', 'article:author_name', 'author_name'),
  ]) {
    const found = each ? name(each) : '';
    if (found) candidates.push(found);
  }
  // The paper's own name and the name of an account are said where the page may name a person.
  const personal = candidates.find((each) => !isHandle(each) && same(each) !== site);
  if (personal) return personal;
  return shownByline(document, title) ?? candidates[0] ?? (name(meta('twitter:creator') ?? '') || null);
}

/** Elements in which pages write who wrote, the surest first. */
const SIGNED = [
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="auteur" i]',
  '[class*="signature" i]',
  '[class*="signataire" i]',
  '[class*="journalist" i]',
  'a[href*="/auteur"]',
  'a[href*="/author/"]',
  'a[href*="/authors/"]',
  'a[href*="/journaliste"]',
  'a[href*="/signataire"]',
  'a[href*="/writer/"]',
];
const NAME_WITHIN = '[itemprop~="name"], [rel~="author"], [class*="author-name" i], [class*="author_name" i], [class*="authorname" i], a[href*="/auteur"], a[href*="/author"]'; // prettier-ignore
/** Labels beside a name, and templates that were never filled in. */
const NO_NAME =
  /^(?:by|par|about|à propos|über|over|authors?|auteurs?|more|plus|voir|see|view|written)(?![\p{L}\p{N}])|\{\{/iu;
const ELSEWHERE =
  'aside, nav, footer, [id*="comment" i], [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="teaser" i], [class*="recommend" i]';
const MOST_SIGNED = 120;

/** The byline that stands nearest to the headline: the first after it, otherwise the last before it. */
function shownByline(document: Document, title: string | null): string | null {
  const found = [...document.querySelectorAll(['h1', ...SIGNED].join(', '))].slice(0, MOST_SIGNED);
  const headline = found.findIndex(
    (each) => each.nodeName === 'H1' && (!title || same(each.textContent ?? '') === same(title)),
  );
  const read = (each: Element): string | null => {
    if (each.nodeName === 'H1') return null;
    // What holds a headline is the page, whatever it is called.
    const zone = each.closest(ELSEWHERE);
    if (zone && !zone.querySelector('h1')) return null;
    const text = tidy(each.textContent);
    if (text === '' || text.length > 300) return null;
    const within = [...each.querySelectorAll(NAME_WITHIN)]
      .filter((one) => !one.querySelector(NAME_WITHIN))
      .map((one) => name(tidy(one.textContent)))
      .filter((one) => /\p{L}{2}/u.test(one) && one.split(' ').length <= 6 && !NO_NAME.test(one));
    if (within.length > 0) return [...new Set(within)].join(', ');
    const signed = name(text.replace(BY, '').replace(AFTER_NAME, ''));
    return signed &&
      signed.split(' ').length <= 12 &&
      /\p{L}{2}/u.test(signed) &&
      !/\d{4}/u.test(signed) &&
      !NO_NAME.test(signed)
      ? signed
      : null;
  };
  const after = headline === -1 ? found : found.slice(headline + 1);
  for (const each of after) {
    const signed = read(each);
    if (signed) return signed;
  }
  for (const each of headline === -1 ? [] : found.slice(0, headline).reverse()) {
    const signed = read(each);
    if (signed) return signed;
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
      const shown = tidy(element.textContent).slice(0, 120);
      const date =
        statedDate(value) ?? statedDate(shown) ?? statedDate(shown.replace(/^\D{1,40}?(?=\d)/u, ''));
      if (date) return date;
    }
  }
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? '';
  const inAddress = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/u.exec(address);
  const ofAddress = inAddress ? statedDate(`${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`) : null;
  return ofAddress ?? toldDate(document) ?? scriptedDate(document);
}

/** « Publié le 3 mars 2024 à 10 h 12 », “Updated: March 3, 2024”: what the page tells its reader, publication before change. */
function toldDate(document: Document): string | null {
  const text = document.body ? tidy(lineOf(document.body as unknown as HtmlNode)).slice(0, 60_000) : '';
  for (const said of [
    /(?<![\p{L}\p{N}])(?:publié|mise? en ligne|posté|paru|créé|rédigé|published|posted|first published|date)(?![\p{L}\p{N}])[^\d]{0,40}?\d[^.;]{5,40}/giu,
    /(?<![\p{L}\p{N}])(?:mise? à jour|modifié|actualisé|updated|modified)(?![\p{L}\p{N}])[^\d]{0,40}?\d[^.;]{5,40}/giu,
  ]) {
    let looked = 0;
    for (const match of text.matchAll(said)) {
      const date = statedDate(match[0]) ?? statedDate(match[0].replace(/^\D{1,60}?(?=\d)/u, ''));
      if (date && date.length === 10) return date;
      if (++looked > 20) break;
    }
  }
  return null;
}

/** The date in the data that a page's scripts draw it from. */
function scriptedDate(document: Document): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = (script.textContent ?? '').slice(0, 2_000_000);
    const said =
      /\\?"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|firstPublished|pubDate|pub_date)\\?"\s*:\s*\\?"([^"\\]{8,40})/u.exec(
        source,
      );
    const date = statedDate(said?.[1]);
    if (date) return date;
  }
  return null;
}
