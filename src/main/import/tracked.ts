/**
 * Tracked changes of Word and OpenDocument files, resolved in the tree before it is read. Accepted is what the readers do of themselves;
 * rejected brings back what was deleted and drops what was inserted; shown keeps both, with a note at each.
 */
import type { TrackedChanges } from '../../shared/article.ts';
import { statedInstant } from './dates.ts';
import { child, children, descendants, textOf, type XmlNode } from './xml.ts';

/** A note at a tracked change, in both languages: it is read by whoever opens the article. */
export interface ChangeNote {
  author: string;
  at: string | null;
  body: string;
}
const BODY = {
  insertion: 'Insertion suivie / Tracked insertion',
  deletion: 'Suppression suivie / Tracked deletion',
};
type ChangeType = keyof typeof BODY;

const node = (name: string, attributes: Record<string, string> = {}, inside: XmlNode['children'] = []): XmlNode => ({ name, qualified: name, attributes, children: inside }); // prettier-ignore
const isNode = (each: XmlNode | string): each is XmlNode => typeof each !== 'string';

const WORD: Record<string, ChangeType> = {
  ins: 'insertion',
  moveTo: 'insertion',
  del: 'deletion',
  moveFrom: 'deletion',
};
/** Elements in which a change is a property (of a paragraph's mark, of a row), not a passage. */
const PROPERTIES = new Set(['rPr', 'trPr', 'pPr', 'tcPr', 'numPr']);

/** Resolves the changes of a Word document in place. Notes get ids of comments, by which their ranges name them. */
export function resolveWord(root: XmlNode, as: TrackedChanges): { changes: number; notes: Map<string, ChangeNote> } {
  const notes = new Map<string, ChangeNote>();
  let changes = 0;
  const visit = (parent: XmlNode): void => {
    const properties = PROPERTIES.has(parent.name);
    const kept: XmlNode['children'] = [];
    let last: { type: ChangeType; author: string; end: XmlNode } | null = null;
    for (const each of parent.children) {
      const type = isNode(each) ? WORD[each.name] : undefined;
      if (!isNode(each) || type === undefined) {
        if (isNode(each)) visit(each);
        last = null;
        kept.push(each);
        continue;
      }
      if (properties) {
        // An inserted mark that is refused joins its paragraph to the next, as a deleted one does; an inserted row goes.
        if (as === 'accepted' || (as === 'shown' && type === 'insertion')) kept.push(each);
        else if (as === 'rejected' && type === 'insertion') kept.push(node('del', each.attributes));
        continue;
      }
      visit(each);
      const { author = '', date = '' } = each.attributes;
      const goesOn: boolean = last !== null && last.type === type && last.author === author;
      if (!goesOn) changes++;
      if (as === 'accepted') kept.push(each);
      else if (as === 'rejected' && type === 'insertion') continue;
      else {
        if (type === 'deletion') restore(each);
        if (as === 'rejected') kept.push(each);
        else if (goesOn && last) kept.splice(kept.indexOf(last.end), 0, each);
        else {
          const id = `tracked-${changes}`;
          notes.set(id, { author, at: statedInstant(date), body: BODY[type] });
          const end = node('commentRangeEnd', { id });
          kept.push(node('commentRangeStart', { id }), each, end);
          last = { type, author, end };
          continue;
        }
      }
      last = goesOn ? last : { type, author, end: each };
    }
    parent.children = kept;
  };
  visit(root);
  return { changes, notes };
} // prettier-ignore

/** Deleted text as text, in an element that readers pass through. */
function restore(deleted: XmlNode): void {
  deleted.name = 'smartTag';
  for (const each of descendants(deleted, 'delText')) each.name = 't';
  for (const each of descendants(deleted, 'delInstrText')) each.name = 'instrText';
}

interface Region {
  type: ChangeType;
  author: string;
  at: string | null;
  /** Paragraphs that were deleted. */
  content: XmlNode[];
}

const isParagraph = (each: XmlNode) => each.name === 'p' || each.name === 'h';

/** Resolves the changes of an OpenDocument text in place. */
export function resolveOdf(body: XmlNode, as: TrackedChanges): { changes: number } {
  const tracked = child(body, 'tracked-changes');
  const regions = new Map<string, Region>();
  for (const region of tracked ? children(tracked, 'changed-region') : []) {
    const change = child(region, 'insertion') ?? child(region, 'deletion');
    if (!change || !region.attributes.id) continue;
    const info = child(change, 'change-info');
    regions.set(region.attributes.id, {
      type: change.name as ChangeType,
      author: textOf(child(info, 'creator')).trim(),
      at: textOf(child(info, 'date')).trim(),
      content: change.children.filter(isNode).filter(isParagraph),
    });
  }
  if (as === 'accepted' || regions.size === 0) return { changes: regions.size };

  const removing = new Set<string>();
  let opened: { paragraph: XmlNode; parent: XmlNode } | null = null;
  const noteOf = (id: string, { type, author, at }: Region) => ({
    start: node('annotation', { name: `tracked-${id}` }, [node('creator', {}, [author]), node('date', {}, [at ?? '']), node('p', {}, [BODY[type]])]),
    end: node('annotation-end', { name: `tracked-${id}` }),
  });

  /** What stands instead of a paragraph: itself, in several parts where deleted paragraphs come back. */
  const inline = (from: XmlNode, split: (parts: XmlNode['children'][]) => void): XmlNode['children'] => {
    let kept: XmlNode['children'] = [];
    for (const each of from.children) {
      if (!isNode(each)) {
        if (removing.size === 0) kept.push(each);
        continue;
      }
      const id = each.attributes['change-id'] ?? '';
      const region = regions.get(id);
      if (each.name === 'change-start' && region?.type === 'insertion') {
        if (as === 'rejected') removing.add(id);
        else kept.push(noteOf(id, region).start);
      } else if (each.name === 'change-end' && region?.type === 'insertion') {
        if (as === 'rejected') removing.delete(id);
        else kept.push(noteOf(id, region).end);
      } else if (each.name === 'change' && region?.type === 'deletion') {
        const around = as === 'shown' ? noteOf(id, region) : null;
        const parts = region.content.map((one) => [...one.children]);
        if (around) {
          parts[0]?.unshift(around.start);
          parts.at(-1)?.push(around.end);
        }
        const [first = [], ...more] = parts;
        kept.push(...first);
        if (more.length > 0) {
          split([kept, ...more.slice(0, -1)]);
          kept = [...(more.at(-1) ?? [])];
        }
      } else if (removing.size === 0 || descendants(each, 'change-end').length > 0) kept.push({ ...each, children: inline(each, split) });
    }
    return kept;
  };
  const visit = (parent: XmlNode): void => {
    const kept: XmlNode['children'] = [];
    for (const each of parent.children) {
      if (!isNode(each) || each.name === 'tracked-changes') kept.push(each);
      else if (isParagraph(each)) {
        const before = removing.size > 0;
        const earlier: XmlNode[] = [];
        const rest = inline(each, (parts) => {
          for (const part of parts) earlier.push({ ...each, children: part });
        });
        kept.push(...earlier);
        if (before && removing.size === 0 && opened?.parent === parent) {
          // The end of what was inserted: its paragraph is again one with the first.
          opened.paragraph.children.push(...rest);
          opened = null;
          continue;
        }
        const paragraph = { ...each, children: rest };
        if (!before && removing.size > 0) opened = { paragraph, parent };
        if (!before || removing.size === 0) kept.push(paragraph);
      } else {
        visit(each);
        kept.push(each);
      }
    }
    parent.children = kept;
  };
  visit(body);
  return { changes: regions.size };
} // prettier-ignore
