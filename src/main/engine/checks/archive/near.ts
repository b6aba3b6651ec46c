/** The other articles that may speak of the same, found once for all checks of one comparison. */
import type { Analysis, Statement } from '../../../../shared/analysis.ts';
import { printsOfStatement } from '../../matching.ts';
import type { Archive, ArchivedStatement } from '../../rule.ts';

/** Articles looked at: beyond these the shared words are common ones. */
const MOST = 40;

const found = new WeakMap<Archive, WeakMap<Analysis, readonly ArchivedStatement[]>>();

/** What the articles nearest to this one state, by kind; ordered by article as the archive ranks them. */
export function nearStatements(
  article: Analysis,
  archive: Archive,
  kind: Statement['kind'],
): ArchivedStatement[] {
  let byArticle = found.get(archive);
  if (!byArticle) found.set(archive, (byArticle = new WeakMap()));
  let all = byArticle.get(article);
  if (!all) {
    const prints = article.statements.flatMap(printsOfStatement);
    all = archive.sharing(prints, MOST).flatMap((other) => archive.statementsIn(other.article));
    byArticle.set(article, all);
  }
  return all.filter((one) => one.kind === kind);
}
