/** A small tree over saxes for the XML of office files: local names only, capped, DOCTYPE refused. */
import { SaxesParser } from 'saxes';
import { MOST_DEPTH, MOST_NODES } from './limits.ts';
import { Refused } from './refuse.ts';

export interface XmlNode {
  /** Local name: `p` of `w:p`. */
  name: string;
  /** The name as written, with its prefix. */
  qualified: string;
  /** Attributes by local name; where two prefixes share one, the first wins. */
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Faults after which the rest of the document cannot be trusted. */
const BROKEN = /unclosed|unmatched|unexpected end|must contain a root|text data outside/iu;

/** Parses a document; throws `Refused` on a DOCTYPE, on broken structure and beyond the limits. `most`: elements. */
export function parseXml(bytes: Uint8Array, most = MOST_NODES): XmlNode {
  const root: XmlNode = {
    name: '',
    qualified: '',
    attributes: Object.create(null) as Record<string, string>,
    children: [],
  };
  const stack: XmlNode[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new Refused('doctype');
  });
  parser.on('error', (error) => {
    if (BROKEN.test(error.message)) throw new Refused('damaged');
  });
  parser.on('opentag', (tag) => {
    if (stack.length > MOST_DEPTH) throw new Refused('nesting');
    if (++nodes > most) throw new Refused('zip-bomb');
    const attributes = Object.create(null) as Record<string, string>;
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] ??= value;
    const node: XmlNode = { name: local(tag.name), qualified: tag.name, attributes, children: [] };
    stack[stack.length - 1].children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => {
    if (stack.length > 1) stack.pop();
  });
  const text = (data: string) => {
    stack[stack.length - 1].children.push(data);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decodeXml(bytes)).close();
  const first = children(root)[0];
  if (!first) throw new Refused('damaged');
  return first;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** The element children of a node, all or those of a name. */
export function children(node: XmlNode, name?: string): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode => typeof child !== 'string' && (!name || child.name === name),
  );
}

/** The first element child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each): each is XmlNode => typeof each !== 'string' && each.name === name);
}

/** Every descendant of a name, in document order. */
export function descendants(node: XmlNode, name: string, into: XmlNode[] = []): XmlNode[] {
  for (const each of node.children) {
    if (typeof each === 'string') continue;
    if (each.name === name) into.push(each);
    descendants(each, name, into);
  }
  return into;
}

/** All character data below a node. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return '';
  let text = '';
  for (const each of node.children) text += typeof each === 'string' ? each : textOf(each);
  return text;
}
