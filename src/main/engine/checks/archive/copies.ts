/** Passages that an article has in common with others, word for word; found once for all checks of one comparison. */
import type { Analysis, Passage, Span } from '../../../../shared/analysis.ts';
import { spanAt } from '../../reading.ts';
import type { Archive, ArchivedArticle } from '../../rule.ts';
import { runsOf, shinglesOf, wordsIn } from '../../shingles.ts';

/** Articles looked at. */
const MOST = 20;
/** Words of the shortest passage that counts as copied; quotations are left out, since two articles may quote the same. */
const SHORTEST = 25;
/** Words that may differ inside a copied passage. */
const GAP = 2;

export interface Copy {
  other: ArchivedArticle;
  /** Text of the other article. */
  text: string;
  /** Copied passages of this article, the longest first, with where they stand in the other. */
  passages: (Span & { words: number; there: Passage })[];
  /** Part of this article's words that is in the other, 0 to 1. */
  share: number;
}

const found = new WeakMap<Archive, WeakMap<Analysis, readonly Copy[]>>();

/** The copies of an article, those with the greatest share first. */
export function copiesOf(article: Analysis, archive: Archive): readonly Copy[] {
  let byArticle = found.get(archive);
  if (!byArticle) found.set(archive, (byArticle = new WeakMap()));
  let copies = byArticle.get(article);
  if (!copies) byArticle.set(article, (copies = find(article, archive)));
  return copies;
}

function find(article: Analysis, archive: Archive): Copy[] {
  const words = wordsIn(article);
  const quoted = words.map((word) => {
    const quote = spanAt(article.quotes, word.start);
    return quote !== null && quote.kind !== 'scare';
  });
  const runs = runsOf(words);
  const length = words.length - runs.length + 1;
  const copies: Copy[] = [];
  const own = words.length - quoted.filter(Boolean).length;
  for (const other of archive.sharing(
    shinglesOf(article).map((one) => one.print),
    MOST,
  )) {
    const text = archive.text(other.article);
    const theirs = wordsIn({ text });
    const at = new Map<number, number>();
    for (const [index, run] of runsOf(theirs).entries()) if (!at.has(run)) at.set(run, index);
    const covered = new Uint8Array(words.length);
    for (const [index, run] of runs.entries()) if (at.has(run)) covered.fill(1, index, index + length);
    const passages: Copy['passages'] = [];
    let total = 0;
    let from = 0;
    while (from < words.length) {
      if (!covered[from]) {
        from++;
        continue;
      }
      let to = from;
      for (let i = from + 1; i < words.length && i - to <= GAP + 1; i++) if (covered[i]) to = i;
      let counted = 0;
      for (let i = from; i <= to; i++) if (covered[i] && !quoted[i]) counted++;
      if (counted >= SHORTEST) {
        total += counted;
        const there = at.get(runs[from])!;
        const last = Math.min(theirs.length - 1, there + (to - from));
        passages.push({
          start: words[from].start,
          end: words[to].end,
          words: counted,
          there: { article: other.article, start: theirs[there].start, end: theirs[last].end },
        });
      }
      from = to + 1;
    }
    if (passages.length === 0) continue;
    passages.sort((a, b) => b.words - a.words || a.start - b.start);
    copies.push({ other, text, passages, share: total / Math.max(1, own) });
  }
  return copies.sort((a, b) => b.share - a.share || (a.other.article < b.other.article ? -1 : 1));
}

const AGENCY =
  /(?<![\p{L}\p{N}])(AFP|Agence France-Presse|Reuters|Associated Press|AP|ANSA|DPA|EFE|Belga|ATS|Keystone-ATS|ANP|PA Media|Press Association|Tass|Xinhua|Kyodo|Bloomberg|AGI|APA|Europa Press|La Presse canadienne)(?![\p{L}\p{N}])/u;

/** « BORDEAUX, 3 avr 2025 (AFP) - … » at the beginning of a line. */
const DATELINE = /^[^\n.]{0,100}?[([]\s*([^()[\]\n]{2,40})\s*[)\]]\s*[-–—:]/u;

/** The agency that signs a text: in the dateline or byline of its first lines, or alone on its last. */
export function agencyOf(text: string): string | null {
  const lines = text.slice(0, 1000).split('\n').filter((line) => line.trim() !== ''); // prettier-ignore
  for (const line of lines.slice(0, 4)) {
    const written = DATELINE.exec(line)?.[1] ?? (line.length < 50 ? line : '');
    const agency = AGENCY.exec(written);
    if (agency) return agency[1]!;
  }
  const last = text.trimEnd().slice(-60).split('\n').at(-1)!;
  return last.length < 50 ? (AGENCY.exec(last)?.[1] ?? null) : null;
}
