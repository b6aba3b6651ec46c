/** The other articles that may speak of the same, found once for all checks of one comparison. */
import type { Analysis, Statement } from '../../../../shared/analysis.ts';
import { knowTopics, printsOfStatement, storyOf } from '../../matching.ts';
import type { Archive, ArchivedStatement } from '../../rule.ts';

/** Articles looked at: beyond these the shared words are common ones. */
const MOST = 30;
/** Terms of this article that a statement must speak of to be looked at. */
const COMMON = 2;
/** Terms up to which one is enough. */
const SHORT = 5;

const found = new WeakMap<Archive, WeakMap<Analysis, ReadonlyMap<Statement['kind'], ArchivedStatement[]>>>();

/** What the articles nearest to this one state, by kind; ordered by article as the archive ranks them. Statements that share no two terms with it are left out. */
export function nearStatements(
  article: Analysis,
  archive: Archive,
  kind: Statement['kind'],
): readonly ArchivedStatement[] {
  let byArticle = found.get(archive);
  if (!byArticle) found.set(archive, (byArticle = new WeakMap()));
  let all = byArticle.get(article);
  if (!all) byArticle.set(article, (all = find(article, archive)));
  return all.get(kind) ?? [];
}

/** Statements of one kind that are compared, on either side. */
const MOST_STATEMENTS = 1500;

/** The first of each: what an article says twice in the same words is compared once. At most so many, so that no text makes the work grow beyond bounds. */
export function distinct<S extends Statement>(statements: readonly S[]): S[] {
  const seen = new Map<string, S>();
  for (const one of statements) {
    const id = `${'article' in one ? String(one.article) : ''}\n${one.key}\n${one.value}\n${one.from}\n${one.to}\n${one.speaker}\n${one.terms}`;
    if (!seen.has(id)) seen.set(id, one);
    if (seen.size >= MOST_STATEMENTS) break;
  }
  return [...seen.values()];
}

function find(article: Analysis, archive: Archive): Map<Statement['kind'], ArchivedStatement[]> {
  const own = new Set(article.statements.flatMap((one) => (one.terms === '' ? [] : one.terms.split(' '))));
  const about = article.statements.find((one) => one.kind === 'topic');
  const near = new Map<Statement['kind'], ArchivedStatement[]>();
  for (const other of archive.sharing(article.statements.flatMap(printsOfStatement), MOST)) {
    const stated = archive.statementsIn(
      other.article,
      (kind, _, terms) => kind === 'topic' || speaksOf(own, terms) || (kind === 'figure' && isShort(terms)),
    );
    const topic = stated.find((one) => one.kind === 'topic');
    if (topic) knowTopics(topic, [topic], other.articleDate);
    const isStory = about !== undefined && topic !== undefined && storyOf(about, topic) > 0;
    const kept: ArchivedStatement[] = [];
    for (const one of stated) {
      // What is told in other words is compared only where both articles tell one story.
      if (one.kind === 'topic' || (!isStory && one.kind === 'figure' && !speaksOf(own, one.terms))) continue;
      kept.push(one);
      const list = near.get(one.kind);
      if (list) list.push(one);
      else near.set(one.kind, [one]);
    }
    knowTopics(topic, kept, other.articleDate);
  }
  for (const [kind, list] of near) near.set(kind, distinct(list));
  return near;
}

/** A figure of so few words may be told in other words: its value is compared all the same. */
function isShort(written: string): boolean {
  let terms = 1;
  for (let at = written.indexOf(' '); at >= 0; at = written.indexOf(' ', at + 1)) if (++terms >= SHORT) return false; // prettier-ignore
  return !written.includes('!row');
}

/** Whether a statement of these terms shares enough of them with an article; of a table only the rows of which it speaks. */
function speaksOf(own: ReadonlySet<string>, written: string): boolean {
  if (written === '') return false;
  const terms = written.split(' ');
  const enough = terms.length <= SHORT ? 1 : COMMON;
  let common = 0;
  for (const term of terms) if (own.has(term) && !term.startsWith('!') && ++common >= enough) break;
  if (common < enough) return false;
  if (!written.includes('!row') || !terms.includes('!row')) return true;
  const names = terms.filter((term) => term.startsWith('@'));
  return names.length === 0 || names.some((name) => own.has(name));
}
