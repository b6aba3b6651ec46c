/**
 * The main article of a page. Three witnesses are weighed: the body that the page states in JSON-LD, the element that the page marks
 * as its article, and Readability's choice by density. The stated body decides where its words are found in the page.
 */
import { Readability } from '@mozilla/readability';
import { lineOf, type HtmlNode, type Judge } from './html-blocks.ts';
import { isArticle, jsonLd } from './html-metadata.ts';
import { MOST_DEPTH } from './limits.ts';

/** Depth beyond which Readability, whose time grows with its cube, is not asked; pages are 20 to 60 deep. */
const MOST_READABLE_DEPTH = 150;
/** Elements beyond which a page is not searched for its article. */
const MOST_ELEMENTS = 60_000;

export interface MainArticle {
  root: HtmlNode;
  /** Which elements of the root are not of the article, and which are its standfirst. */
  judge: Judge;
  /** The paragraph above the body that sums it up, where the page has one outside the root. */
  standfirst: string | null;
}

const words = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const key = (text: string) => words(text).join(' ');

const STANDFIRST =
  '[class*="chapo" i], [class*="chapeau" i], [class*="standfirst" i], [class*="article__desc" i], [class*="article-desc" i], [class*="subheadline" i], [class*="sub-headline" i], ' +
  '[class*="article__lead" i], [class*="article-lead" i], [class*="headline__sub" i], [class*="article__dek" i], [class*="article-summary" i], [itemprop="description"]:not(meta)';

/** Finds the article; null when the page has none that can be told apart. The document is changed by the search. */
export function mainArticle(document: Document, title: string | null): MainArticle | null {
  const depth = depthOf(document.documentElement as unknown as HtmlNode | null);
  const stated = statedBody(document);
  const leads = [...document.querySelectorAll(STANDFIRST)].slice(0, 5).map((each) =>
    lineOf(each as unknown as HtmlNode)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const marked = markedArticle(document);
  const markedWords = marked ? words(lineOf(marked)).length : 0;
  const whole = document.body as unknown as HtmlNode | null;
  const plain = whole ? plainPage(document, whole) : false;
  // Readability takes the document apart, so the other witness works on a copy.
  const dense = depth <= MOST_READABLE_DEPTH ? densest(document) : null;
  const denseText = dense ? lineOf(dense) : '';
  const denseWords = words(denseText).length;
  const root = choose({
    stated,
    dense,
    denseText,
    denseWords,
    marked,
    markedWords,
    whole: plain ? whole : null,
  });
  if (!root) return null;
  const inside = key(lineOf(root));
  const standfirst =
    leads.find(
      (lead) =>
        lead.length >= 40 &&
        lead.length <= 1000 &&
        !inside.includes(key(lead)) &&
        key(lead) !== key(title ?? ''),
    ) ?? null;
  return { root, judge: judgeIn(title, stated), standfirst };
}

/** Greatest depth of elements, found without recursion: the document may be made to exhaust the stack. */
export function depthOf(root: HtmlNode | null): number {
  let level = root ? [root] : [];
  let depth = 0;
  while (level.length > 0 && depth <= MOST_DEPTH) {
    depth++;
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === 1));
  }
  return depth;
}

interface Witnesses {
  stated: string;
  dense: HtmlNode | null;
  denseText: string;
  denseWords: number;
  marked: HtmlNode | null;
  markedWords: number;
  whole: HtmlNode | null;
}

/** Words below which a choice by density is not believed when there is more to be had. */
const FEW = 60;

function choose(witnesses: Witnesses): HtmlNode | null {
  const { stated, dense, denseText, denseWords, marked, markedWords, whole } = witnesses;
  if (stated) {
    const wanted = words(stated);
    const candidates = [
      { node: dense, text: denseText },
      { node: marked, text: marked ? lineOf(marked) : '' },
    ];
    let best: { node: HtmlNode; score: number } | null = null;
    for (const { node, text } of candidates) {
      if (!node) continue;
      const score = overlap(wanted, words(text));
      if (!best || score > best.score + 0.02) best = { node, score };
    }
    if (best && best.score >= 0.5) return best.node;
    // Pages drawn by their scripts hold their text in the stated body alone.
    return paragraphsOf(stated);
  }
  if (whole) return whole;
  if (!dense || denseWords < FEW)
    return marked && markedWords > denseWords ? marked : (dense ?? marked ?? whole);
  // A marked body that holds several times more text than was chosen means that the choice took one of its parts.
  if (marked && markedWords > 3 * denseWords && markedWords < 6000) return marked;
  return dense;
}

/** A tree of paragraphs for a text. */
function paragraphsOf(text: string): HtmlNode {
  const element = (nodeName: string, childNodes: HtmlNode[]): HtmlNode => ({
    nodeType: 1,
    nodeName,
    nodeValue: null,
    childNodes,
    getAttribute: () => null,
  });
  const lines = text.split(/\s*\n\s*/u).filter((line) => line.trim() !== '');
  return element('DIV', lines.map((line) => element('P', [{ nodeType: 3, nodeName: '#text', nodeValue: line, childNodes: [] }]))); // prettier-ignore
}

/** Harmonic mean of the shares of words that two texts have in common. */
function overlap(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common++;
      counts.set(word, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

/** The body that the page states, '' when it states none or only its beginning. */
function statedBody(document: Document): string {
  let longest = '';
  for (const each of jsonLd(document)) {
    if (!isArticle(each)) continue;
    const body = each.articleBody;
    if (typeof body === 'string' && body.length > longest.length) longest = body;
  }
  return words(longest).length >= 80 ? longest.replace(/<[^>]{1,300}>/gu, ' ').slice(0, 300_000) : '';
}

/** The element that the page marks as its article, when there is exactly one candidate of the strongest kind. */
function markedArticle(document: Document): HtmlNode | null {
  for (const selector of [
    '[itemprop~="articleBody"]',
    '[property~="articleBody"]',
    'article',
    '[role="article"]',
    'main',
    '[role="main"]',
  ]) {
    const found = [...document.querySelectorAll(selector)];
    if (found.length === 1) return found[0] as unknown as HtmlNode;
    // Teasers are articles too; the one with by far the most text is the article.
    if (found.length > 1 && found.length < 60) {
      const sized = found
        .map((node) => ({ node, size: lineOf(node as unknown as HtmlNode).length }))
        .sort((a, b) => b.size - a.size);
      if (sized[0].size > 800 && sized[0].size > 2.5 * sized[1].size)
        return sized[0].node as unknown as HtmlNode;
    }
  }
  return null;
}

/** A page without furniture (an export, a saved text): everything in it is the article. */
function plainPage(document: Document, body: HtmlNode): boolean {
  if (document.querySelector('nav, aside, footer, form, iframe, [role="navigation"], script[src]'))
    return false;
  const text = words(lineOf(body)).length;
  const linked = [...document.querySelectorAll('a')].reduce(
    (sum, link) => sum + words(lineOf(link as unknown as HtmlNode)).length,
    0,
  );
  return text > 0 && linked < 0.25 * text;
}

/** Characters that Readability asks of an article before it looks less strictly, and how many are enough to be one for sure. */
const LEAST_CHARACTERS = 250;
const SURE_CHARACTERS = 500;

/**
 * Readability's choice. A choice of few characters is a brief, or the first lines of an article whose rest was thrown out by the
 * names of its elements: when a less strict look finds twice as much, it was the second.
 */
function densest(document: Document): HtmlNode | null {
  const strict = readable(document.cloneNode(true) as Document, LEAST_CHARACTERS);
  const length = strict ? lineOf(strict).trim().length : 0;
  if (length >= SURE_CHARACTERS) return strict;
  const loose = readable(document.cloneNode(true) as Document, SURE_CHARACTERS);
  return loose && lineOf(loose).trim().length > 2 * length ? loose : strict;
}

function readable(document: Document, charThreshold: number): HtmlNode | null {
  try {
    const reader = new Readability<HtmlNode>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (element) => element as unknown as HtmlNode,
      disableJSONLD: true,
      keepClasses: true,
      charThreshold,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // Pages too large or too strange for it are judged by the other witnesses.
    return null;
  }
}

const INVITATION =
  /^(?:(?:à )?(?:lire|voir|écouter|regarder|découvrir)(?: aussi| également| (?:l’|l')article)?|sur le même (?:sujet|thème)|(?:read|see|watch|listen)(?: also| more| next)|also (?:read|see)|related(?: articles| stories| content| topics)?|more (?:on|from|stories)|publicité|advertisement|annonce|partager|share(?: this)?|suivez[- ]nous|follow us|abonnez[- ]vous|je m’abonne|subscribe|newsletters?|sign up|inscrivez[- ]vous|recommandé|recommended|les plus lus|most (?:read|popular)|commentaires?|comments?|réagir|imprimer|print|copier le lien|copy link|mots[- ]clés|tags?|topics?)(?![\p{L}\p{N}])/iu;

const STANDFIRST_CLASS = /(?:^|[\s_-])(?:chapo|chapeau|standfirst|article__desc|subheadline)(?:$|[\s_-])/iu;

/** Names that pages give to what stands beside the article. */
const BESIDE =
  /(?:^|[\s_-])(?:share|sharing|social|newsletter|related|recirc\w*|promo|advert\w*|ads?|sponsor\w*|breadcrumbs?|comments?|cookies?|paywall|outbrain|taboola|tags|toolbar|partage|pub|publicite|abonnement|also-read|read-also|lire-aussi|most-read|trending)(?:$|[\s_-])/iu;
const BESIDE_ROLE = /^(?:navigation|complementary|banner|search|dialog|contentinfo)$/iu;
/** Longest text of an element that its name alone puts beside the article. */
const MOST_BESIDE = 400;

/** Headlines told again, invitations and what is beside the article are left out; what the page calls its standfirst is one. */
function judgeIn(title: string | null, stated: string): Judge {
  const headline = key(title ?? '');
  const body = stated ? ` ${key(stated)} ` : '';
  let standfirst = false;
  return (node) => {
    const name = node.nodeName.toUpperCase();
    if (name === 'NAV' || name === 'FOOTER' || name === 'FORM' || name === 'ASIDE') return 'skip';
    if (BESIDE_ROLE.test(node.getAttribute?.('role') ?? '') || node.getAttribute?.('aria-hidden') === 'true')
      return 'skip';
    if ((name === 'H1' || name === 'H2') && headline !== '' && key(lineOf(node)) === headline) return 'skip';
    if (!/^(?:P|DIV|LI|UL|OL|SECTION|SPAN|H[2-6])$/u.test(name)) return null;
    const named = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`;
    const text = lineOf(node).replace(/\s+/gu, ' ').trim();
    if (!standfirst && text.length >= 30 && text.length <= 1000 && STANDFIRST_CLASS.test(named)) {
      standfirst = true;
      return 'standfirst';
    }
    if (text.length === 0 || text.length > MOST_BESIDE) return null;
    if (BESIDE.test(named)) return 'skip';
    // A line of links that the page's own statement of its body does not hold.
    if (body && name !== 'SPAN' && linkedShare(node, text.length) > 0.6 && !body.includes(` ${key(text)} `))
      return 'skip';
    const invitation = text.length <= 220 ? INVITATION.exec(text) : null;
    if (!invitation) return null;
    return text.length < 30 || linkedShare(node, text.length - invitation[0].length) > 0.5 ? 'skip' : null;
  };
}

function linkedShare(node: HtmlNode, length: number): number {
  let linked = 0;
  const visit = (each: HtmlNode, depth: number) => {
    for (const child of each.childNodes) {
      if (child.nodeName.toUpperCase() === 'A') linked += lineOf(child).trim().length;
      else if (depth < 20) visit(child, depth + 1);
    }
  };
  visit(node, 0);
  return linked / Math.max(1, length);
}
