/** Where other articles, or other places of the same article, state the same claim. Recognises; never warns. */
import type { Agreement, Analysis, SameClaim, Statement } from '../../../../shared/analysis.ts';
import { partsOf, sameClaim } from '../../matching.ts';
import type { Archive, ArchivedStatement } from '../../rule.ts';
import { focusOf } from '../../stages/statements/claims.ts';
import { excerpt } from '../support.ts';
import { nearStatements } from './near.ts';

/** Passages listed for one claim. */
const MOST = 12;

/** Finds the claims of an article elsewhere. Claims of kind quotation and office are found by their own statements too. */
export function sameClaims(
  article: Analysis,
  archive: Archive,
): { same: SameClaim[]; agreements: Agreement[] } {
  const own = article.statements.filter((one) => one.kind === 'claim');
  const index = indexOfClaims(article);
  const candidates = byTerm([...nearStatements(article, archive, 'claim'), ...own]);
  const same: SameClaim[] = [];
  const agreements: Agreement[] = [];
  for (const mine of own) {
    const claim = index.get(idOf(mine));
    if (claim === undefined) continue;
    const seen = new Set<string>();
    const passages: SameClaim['passage'][] = [];
    for (const other of candidates(mine)) {
      const where = 'article' in other ? other.article : null;
      if (where === null && overlaps(mine, other)) continue;
      const id = `${where} ${other.start} ${other.end}`;
      if (seen.has(id) || !sameClaim(mine, other)) continue;
      seen.add(id);
      if (passages.length < MOST) passages.push({ article: where, start: other.start, end: other.end });
    }
    same.push(...passages.map((passage) => ({ claim, passage })));
    const elsewhere = passages.filter((passage) => passage.article !== null);
    if (elsewhere.length && mine.key !== 'claim|figure')
      agreements.push({ start: mine.start, end: mine.end, what: excerpt(article.text.slice(mine.start, mine.end), 80), relation: 'agrees', related: elsewhere }); // prettier-ignore
  }
  return { same, agreements: once(agreements) };
}

const overlaps = (a: Statement, b: Statement) => a.start < b.end && b.start < a.end;
const idOf = (one: Statement) => `${one.start} ${one.end} ${one.key} ${one.value}`;

function indexOfClaims(article: Analysis): Map<string, number> {
  const index = new Map<string, number>();
  for (const [at, claim] of article.claims.entries()) {
    const id = `${claim.start} ${claim.end} claim|${claim.kind} ${focusOf(article, claim)}`;
    if (!index.has(id)) index.set(id, at);
  }
  return index;
}

/** Statements by their terms: the candidates of a claim are those that share two of its terms. */
function byTerm<S extends Statement>(
  statements: readonly (S | ArchivedStatement)[],
): (mine: Statement) => (S | ArchivedStatement)[] {
  const lists = new Map<string, number[]>();
  for (const [at, statement] of statements.entries())
    for (const term of termsOf(statement)) {
      const list = lists.get(term);
      if (list) list.push(at);
      else lists.set(term, [at]);
    }
  return (mine) => {
    const counts = new Map<number, number>();
    for (const term of termsOf(mine))
      for (const at of lists.get(term) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= 2).sort(([a], [b]) => a - b).map(([at]) => statements[at]); // prettier-ignore
  };
}

function termsOf(statement: Statement): string[] {
  const { words, names } = partsOf(statement);
  return [...words, ...[...names].map((name) => `@${name}`)];
}

/** Claims that share a clause agree once. */
function once(agreements: readonly Agreement[]): Agreement[] {
  const kept = new Map<string, Agreement>();
  for (const one of agreements) {
    const id = `${one.start} ${one.end}`;
    const known = kept.get(id);
    if (!known) kept.set(id, one);
    else
      for (const passage of one.related)
        if (
          !known.related.some((other) => other.article === passage.article && other.start === passage.start)
        )
          known.related.push(passage);
  }
  return [...kept.values()];
}
