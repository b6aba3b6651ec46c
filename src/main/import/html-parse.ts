/**
 * A page as a document. linkedom is quick but builds what the source says; a page without its html element, with its text in the
 * head or after the end, becomes a document without a body. Such pages are read by the rules of the HTML standard first.
 */
import { parseHTML } from 'linkedom';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { MOST_DEPTH } from './limits.ts';
import { Refused } from './refuse.ts';

/** The document of a page's source: html, head and body are there and the body holds what is shown. Refuses bottomless nesting. */
export function parsePage(html: string): Document {
  if (isBottomless(html)) throw new Refused('nesting');
  const { document } = parseHTML(html);
  if (isWellMade(document)) return document;
  const tree = parse(html);
  if (isDeeper(tree, 2 * MOST_DEPTH)) throw new Refused('nesting');
  return parseHTML(serialize(tree)).document;
}

/** The body of a fragment of a page. */
export function parseFragment(html: string): HTMLElement {
  return parsePage(/<html[\s>]|<body[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .body; // prettier-ignore
}

/** What stands in a head; anything else there belongs to the body. */
const OF_THE_HEAD = /^(?:META|LINK|TITLE|SCRIPT|STYLE|BASE|NOSCRIPT|TEMPLATE)$/u;

function isWellMade(document: Document): boolean {
  const root = document.documentElement as HTMLElement | null;
  if (root?.nodeName !== 'HTML') return false;
  if ([...document.childNodes].some((node) => node !== root && isShown(node))) return false;
  const inner = [...root.childNodes].filter(isShown).map((node) => node.nodeName);
  return (
    inner.join(' ') === 'HEAD BODY' && [...document.head.children].every((each) => OF_THE_HEAD.test(each.nodeName))
  ); // prettier-ignore
}

const isShown = (node: Node): boolean =>
  node.nodeType === 1 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');

/** Found without recursion: the tree may be made to exhaust the stack. */
function isDeeper(root: DefaultTreeAdapterTypes.Document, most: number): boolean {
  let level: DefaultTreeAdapterTypes.ParentNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((node) => node.childNodes.filter((child) => 'childNodes' in child));
  }
  return false;
}

/** Open tags beyond which no page was ever written; sloppy ones leave a few hundred open. */
const MOST_OPEN = 3000;

/** A quick look at the source: the parser itself is slow at depths of many thousands. */
function isBottomless(html: string): boolean {
  let open = 0;
  for (const tag of html.matchAll(
    /<(\/?)(?:div|span|section|article|blockquote|ul|ol|table|b|i|em|strong|font|center|a|main)(?=[\s/>])/giu,
  )) {
    open += tag[1] ? -1 : 1;
    if (open < 0) open = 0;
    if (open > MOST_OPEN) return true;
  }
  return false;
}
