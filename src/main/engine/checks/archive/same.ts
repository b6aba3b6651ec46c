/** Where other articles, or other places of the same article, state the same claim. Recognises; never warns. */
import type { Agreement, Analysis, Passage, SameClaim, Statement } from '../../../../shared/analysis.ts';
import { sameFigure, valuesOf } from '../../figures.ts';
import { kindredClaim, partsOf, sameClaim } from '../../matching.ts';
import { eitherOf } from '../../stages/statements/synonyms.ts';
import type { Archive, ArchivedStatement } from '../../rule.ts';
import { focusOf } from '../../stages/statements/claims.ts';
import { fold } from '../../register/names.ts';
import { excerpt } from '../support.ts';
import { distinct, nearStatements } from './near.ts';

/** Claims with one term, beyond which the term tells nothing. */
const COMMON = 300;
/** Passages listed for one claim. */
const MOST = 12;

/** Finds the claims of an article elsewhere, and tells where whole claims agree (figures and offices say so by their own checks). */
export function sameClaims(
  article: Analysis,
  archive: Archive,
): { same: SameClaim[]; agreements: Agreement[] } {
  const own = distinct(article.statements.filter(isMarked));
  const index = indexOfClaims(article);
  const candidates = byTerm([...nearStatements(article, archive, 'claim').filter(isMarked), ...own]);
  const figures: (Statement | ArchivedStatement)[] = [...nearStatements(article, archive, 'figure'), ...distinct(article.statements.filter((one) => one.kind === 'figure'))]; // prettier-ignore
  const near = Map.groupBy(nearStatements(article, archive, 'claim'), (one): string => one.article);
  const claimsOf = (id: string): readonly Statement[] => near.get(id) ?? [];
  const same: SameClaim[] = [];
  const agreements: Agreement[] = [];
  for (const mine of own) {
    const claim = index.get(idOf(mine));
    if (claim === undefined) continue;
    const passages = new Map<string, SameClaim>();
    const kindred: Passage[] = [];
    const add = (other: Statement, where: string | null) => {
      const id = `${where} ${other.start} ${other.end}`;
      if (passages.size < MOST && !passages.has(id))
        passages.set(id, {
          claim,
          passage: { article: where, start: other.start, end: other.end },
          focus: other.value,
        });
    };
    if (mine.key === 'claim|office')
      for (const other of sameOffices(mine, article, archive)) add(other, other.article);
    else if (mine.key === 'claim|figure' && !isDuration(mine))
      for (const other of sameFigures(mine, article, figures)) {
        const where = 'article' in other ? other.article : null;
        const claim: Statement | null = claimOn(other, where === null ? own : claimsOf(where));
        if (claim && !polesApart(mine, claim) && !(where === null && overlaps(mine, claim)))
          add(claim, where);
      }
    else
      for (const other of candidates(mine)) {
        const where = 'article' in other ? other.article : null;
        if (where === null && overlaps(mine, other)) continue;
        if (sameClaim(mine, other)) add(other, where);
        else if (
          where !== null &&
          mine.key !== 'claim|figure' &&
          other.key !== 'claim|figure' &&
          other.key !== 'claim|office' &&
          kindred.length < MOST &&
          !kindred.some((one) => one.article === where && one.start === other.start) &&
          kindredClaim(mine, other)
        )
          kindred.push({ article: where, start: other.start, end: other.end });
      }
    same.push(...passages.values());
    if (mine.key === 'claim|figure' || mine.key === 'claim|office') continue;
    const what = excerpt(article.text.slice(mine.start, mine.end), 80);
    const elsewhere = [...passages.values()].flatMap((one) =>
      one.passage.article === null ? [] : [one.passage],
    );
    if (elsewhere.length)
      agreements.push({ start: mine.start, end: mine.end, what, relation: 'agrees', related: elsewhere });
    if (kindred.length)
      agreements.push({ start: mine.start, end: mine.end, what, relation: 'refines', related: kindred });
  }
  return { same, agreements: once(agreements) };
}

/** A claim that the desk sees; what is merely said is compared by the check of contraries. */
const isMarked = (one: Statement): boolean => one.kind === 'claim' && one.key !== 'claim|clause';

/** The one denies, or only thinks of, what the other states. */
const polesApart = (a: Statement, b: Statement): boolean =>
  partsOf(a).denied !== partsOf(b).denied || partsOf(a).open !== partsOf(b).open;

const isDuration = (one: Statement): boolean => one.unit?.startsWith('lasting-') ?? false;

/** The figures, here or elsewhere, that give the value of a claim's figure to the same thing. */
function sameFigures<S extends Statement>(mine: Statement, article: Analysis, figures: readonly S[]): S[] {
  const here = article.statements.find(
    (one) =>
      one.kind === 'figure' &&
      overlaps(one, mine) &&
      one.number === mine.number &&
      mine.value.includes(article.text.slice(one.start, one.end).trim()),
  );
  if (!here) return [];
  return figures.filter((one) => one.start !== here.start && one.number === here.number && valuesOf(here, one) === 'equal' && sameFigure(here, one)); // prettier-ignore
}

/** The claim on a figure among those of its article. */
function claimOn<S extends Statement>(figure: Statement, claims: readonly S[]): S | null {
  return (
    claims.find(
      (one) => one.key === 'claim|figure' && overlaps(one, figure) && one.number === figure.number,
    ) ?? null
  );
}

/** The claims elsewhere that the same person holds the same office. */
function sameOffices(mine: Statement, article: Analysis, archive: Archive): ArchivedStatement[] {
  const here = article.statements.filter(
    (one) =>
      one.kind === 'office' &&
      overlaps(one, mine) &&
      mine.value.includes(article.text.slice(one.start, one.end)),
  );
  const there: ArchivedStatement[] = [];
  const seen = new Set<string>();
  for (const one of here)
    for (const other of archive.statements([one.key])) {
      if (seen.size >= MOST || seen.has(other.article) || fold(other.value) !== fold(one.value)) continue;
      seen.add(other.article);
      const claim = archive
        .statementsIn(other.article, (_, key) => key === 'claim|office')
        .find((candidate) => overlaps(candidate, other));
      if (claim) there.push(claim);
    }
  return there;
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
export function byTerm<S extends Statement>(
  statements: readonly (S | ArchivedStatement)[],
): (mine: Statement) => (S | ArchivedStatement)[] {
  const lists = new Map<string, number[]>();
  for (const [at, statement] of statements.entries())
    for (const term of termsOf(statement)) {
      const list = lists.get(term);
      if (!list) lists.set(term, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  return (mine) => {
    const counts = new Map<number, number>();
    for (const term of termsOf(mine)) {
      const list = lists.get(term) ?? [];
      if (list.length <= COMMON) for (const at of list) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= 2).sort(([a], [b]) => a - b).map(([at]) => statements[at]); // prettier-ignore
  };
}

function termsOf(statement: Statement): string[] {
  const { words, names, deeds } = partsOf(statement);
  // Whose attitude it is (« la volonté de la Russie ») is as good as two.
  const theses = [...deeds].filter((deed) => deed.includes('/@'));
  return [...[...words].map(eitherOf), ...[...names].map((name) => `@${name}`), ...theses, ...theses];
}

/** Claims that share a clause agree once. */
function once(agreements: readonly Agreement[]): Agreement[] {
  const kept = new Map<string, Agreement>();
  for (const one of agreements) {
    const id = `${one.start} ${one.end} ${one.relation}`;
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
