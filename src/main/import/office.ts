/** What the readers of office files share: parts of a package, notes at their passages, the losses they name. */
import type { Block, Localized } from '../../shared/analysis.ts';
import type { Place } from './compose.ts';
import type { PaperNote } from './paper.ts';
import { children, parseXml, type XmlNode } from './xml.ts';
import type { Zip } from './zip.ts';

/** A comment whose passage is known once the text is whole. */
export interface PendingNote {
  author: string;
  at: string | null;
  body: string;
  start: Place;
  /** Null for a comment at a point, which concerns the block it stands in. */
  end: Place | null;
}

/** Notes at their passages: white space at the edges is left out; an empty passage grows to its block. */
export function settleNotes(pending: PendingNote[], text: string, blocks: Block[]): PaperNote[] {
  return pending.map(({ author, at, body, start: from, end: to }) => {
    let start = from.offset;
    let end = to?.offset ?? start;
    while (start < end && /\s/u.test(text[start])) start++;
    while (end > start && /\s/u.test(text[end - 1])) end--;
    if (start >= end) {
      const block = blocks.find((each) => each.start <= start && start <= each.end);
      return { author, at, body, start: block?.start ?? 0, end: block?.end ?? 0 };
    }
    return { author, at, body, start, end };
  });
}

/** The XML of a part, null when the package has none. */
export function part(zip: Zip, name: string): XmlNode | null {
  const bytes = zip.bytes(name);
  return bytes ? parseXml(bytes) : null;
}

export interface Relation {
  type: string;
  target: string;
  external: boolean;
}

/** Relationships of a part by id; internal targets are resolved to names of entries. */
export function relations(zip: Zip, of: string): Map<string, Relation> {
  const slash = of.lastIndexOf('/');
  const folder = of.slice(0, slash + 1);
  const rels = part(zip, `${folder}_rels/${of.slice(slash + 1)}.rels`);
  const found = new Map<string, Relation>();
  for (const each of rels ? children(rels, 'Relationship') : []) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = each.attributes;
    if (!id) continue;
    const external = mode === 'External';
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolve(folder, target),
      external,
    });
  }
  return found;
}

/** An entry's name from a target relative to a folder; `..` never climbs above the root of the package. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** « 3 images », « 1 image »: a count with its noun. */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What a reader of office files may leave out, with how often. */
export interface LossCounts {
  images: number;
  insertions: number;
  deletions: number;
  hidden: number;
  symbols: number;
  headers: number;
}

export const noLosses = (): LossCounts => ({
  images: 0,
  insertions: 0,
  deletions: 0,
  hidden: 0,
  symbols: 0,
  headers: 0,
});

export function namedLosses(counts: LossCounts): Localized[] {
  const losses: Localized[] = [];
  if (counts.insertions > 0 || counts.deletions > 0) {
    losses.push({
      fr: `Suivi des modifications : ${counted(counts.insertions, 'insertion gardée', 'insertions gardées')}, ${counted(counts.deletions, 'suppression appliquée', 'suppressions appliquées')}.`,
      en: `Tracked changes: ${counted(counts.insertions, 'insertion kept', 'insertions kept')}, ${counted(counts.deletions, 'deletion applied', 'deletions applied')}.`,
    });
  }
  if (counts.images > 0) {
    losses.push({
      fr: `${counted(counts.images, 'image laissée', 'images laissées')} de côté.`,
      en: `${counted(counts.images, 'picture', 'pictures')} left out.`,
    });
  }
  if (counts.hidden > 0) losses.push({ fr: 'Texte masqué laissé de côté.', en: 'Hidden text left out.' });
  if (counts.symbols > 0) {
    losses.push({
      fr: 'Caractères d’une police de symboles laissés de côté.',
      en: 'Characters of a symbol font left out.',
    });
  }
  if (counts.headers > 0)
    losses.push({
      fr: 'En-têtes et pieds de page laissés de côté.',
      en: 'Page headers and footers left out.',
    });
  return losses;
}
