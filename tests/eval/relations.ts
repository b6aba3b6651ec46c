/**
 * Scores what a set of articles is found to say about the same things.
 * An agreement or contradiction is found when a finding touches one of its passages in one article and a related passage touches one in another
 * (contradictions at any severity, or a contradiction inside one article whose both passages are there). Relations « same-topic » ask for nothing.
 * Precision: of the findings above note between the articles, those that are an expected contradiction. Traps: pairs that are no contradiction and
 * got any warning from one passage to the other. Same claims: pairs of expected passages, pairwise.
 */
import type { Analysis, Comparison, Passage, Span, Warning } from '../../src/shared/analysis.ts';
import { compare } from '../../src/main/engine/analyse.ts';
import { makeMemoryArchive, type MemoryArticle } from '../../src/main/engine/memory-archive.ts';
import type { Register } from '../../src/main/engine/register.ts';
import { rates, type SuiteResult } from './suite.ts';

export interface ExpectedPassage extends Span {
  file: string;
}
export interface ExpectedGroup {
  id: string;
  topic?: string;
  label?: string;
  relation?: string;
  spans: ExpectedPassage[];
}
export interface ExpectedRelations {
  agreements: ExpectedGroup[];
  contradictions: ExpectedGroup[];
  not_contradictions: ExpectedGroup[];
  same_claim: ExpectedGroup[];
}
interface Finding extends Span {
  file: string;
  related: Passage[];
  text: string;
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/**
 * Compares every article with all others and holds what was found against what was expected. Of articles that are not annotated nothing is expected:
 * what is found in them is neither right nor wrong, but a finding in an annotated passage that is related to one of them has found the passage.
 */
export function scoreRelations(
  articles: readonly MemoryArticle[],
  expected: ExpectedRelations,
  register: Register,
  annotated: ReadonlySet<string> = new Set(articles.map((one) => one.id)),
): SuiteResult {
  const archive = makeMemoryArchive(articles);
  const compared = new Map<string, Comparison>();
  const analyses = new Map<string, Analysis>();
  for (const { id, analysis } of articles) {
    compared.set(id, compare(analysis, archive.around(id), register));
    analyses.set(id, analysis);
  }
  const passage = (file: string, span: Span) => analyses.get(file)!.text.slice(span.start, span.end);

  const agreements: Finding[] = [];
  const warnings: (Finding & Warning)[] = [];
  const pairs: [ExpectedPassage, ExpectedPassage, string][] = [];
  for (const { id, analysis } of articles) {
    const comparison = compared.get(id)!;
    for (const one of comparison.agreements)
      agreements.push({ ...one, file: id, text: `${one.relation} ${one.what} = ${one.related.map((each) => passage(each.article ?? id, each)).join(' | ')}` }); // prettier-ignore
    for (const one of [...comparison.warnings, ...analysis.warnings])
      if (one.related.length > 0 || one.rule.startsWith('archive/'))
        warnings.push({ ...one, file: id, text: `${one.severity} ${one.rule} ${one.message.fr}` });
    for (const one of comparison.same) {
      const span = analysis.claims[one.claim]!;
      const file = one.passage.article ?? id;
      if (!annotated.has(id) || !annotated.has(file)) continue;
      pairs.push([{ ...span, file: id }, { ...one.passage, file }, `${passage(id, span)} = ${passage(file, one.passage)}`]); // prettier-ignore
    }
  }
  const joins = (finding: Finding, group: ExpectedGroup): boolean =>
    group.spans.some(
      (own) =>
        own.file === finding.file &&
        touches(own, finding) &&
        group.spans.some(
          (other) =>
            other !== own &&
            finding.related.some(
              (one) => (one.article ?? finding.file) === other.file && touches(one, other),
            ),
        ),
    );

  /** Between an annotated article and others that are not: neither right nor wrong. */
  const isBeyond = (finding: Finding): boolean =>
    !annotated.has(finding.file) || (finding.related.length > 0 && finding.related.every((one) => one.article !== null && !annotated.has(one.article))); // prettier-ignore
  const finds = (finding: Finding, group: ExpectedGroup): boolean =>
    joins(finding, group) ||
    (!annotated.has(finding.file) && finding.related.some((one) => group.spans.some((own) => own.file === one.article && touches(own, one)))) || // prettier-ignore
    (annotated.has(finding.file) && isBeyond(finding) && group.spans.some((own) => own.file === finding.file && touches(own, finding))); // prettier-ignore

  const misses: string[] = [];
  const wanted = expected.agreements.filter((group) => group.relation !== 'same-topic');
  const agreed = wanted.filter((group) => agreements.some((finding) => joins(finding, group)));
  for (const group of wanted)
    if (!agreed.includes(group)) misses.push(`missed agreement ${group.id} ${group.topic}`);
  const told = agreements.filter((finding) => !isBeyond(finding));
  const right = told.filter((finding) => expected.agreements.some((group) => joins(finding, group)));
  for (const finding of told)
    if (!right.includes(finding)) misses.push(`spare agreement ${finding.file} ${finding.text}`);

  const contradicted = expected.contradictions.filter((group) =>
    warnings.some((finding) => finds(finding, group)),
  );
  for (const group of expected.contradictions)
    if (!contradicted.includes(group)) misses.push(`missed contradiction ${group.id} ${group.topic}`);
  const grave = warnings.filter(
    (one) => one.rule.startsWith('archive/') && one.severity !== 'note' && !isBeyond(one),
  );
  const rightly = grave.filter((finding) => expected.contradictions.some((group) => joins(finding, group)));
  for (const finding of warnings.filter((one) => one.rule.startsWith('archive/') && !isBeyond(one)))
    if (!expected.contradictions.some((group) => joins(finding, group)))
      misses.push(`spare contradiction ${finding.file} ${finding.text}`);
  const alarmOf = (group: ExpectedGroup) =>
    warnings.find((finding) => finding.rule.startsWith('archive/') && joins(finding, group));
  const alarmed = expected.not_contradictions.filter(alarmOf);
  for (const group of alarmed) misses.push(`trap alarmed ${group.id} ${group.topic}: ${alarmOf(group)!.file} ${alarmOf(group)!.text}`); // prettier-ignore

  const same = scoreSame(pairs, expected.same_claim, misses);
  const recall = wanted.length ? agreed.length / wanted.length : 1;
  const precision = told.length ? right.length / told.length : 1;
  return {
    figures: {
      'agreements recall': recall,
      'agreements precision': precision,
      'agreements F1': recall + precision ? (2 * recall * precision) / (recall + precision) : 0,
      'contradictions recall': expected.contradictions.length ? contradicted.length / expected.contradictions.length : 1, // prettier-ignore
      'contradictions precision': grave.length ? rightly.length / grave.length : 1,
      'traps alarmed': alarmed.length,
      'same precision': same.precision,
      'same recall': same.recall,
      'same F1': same.f1,
    },
    misses,
  };
}

function scoreSame(
  pairs: readonly [ExpectedPassage, ExpectedPassage, string][],
  groups: readonly ExpectedGroup[],
  misses: string[],
) {
  const expected = new Map<string, string>();
  const found = new Set<string>();
  const spare = new Map<string, string>();
  const name = (a: string, b: string) => [a, b].sort().join(' = ');
  const named = (group: ExpectedGroup, one: ExpectedPassage) => `${group.id} ${one.file} ${one.start}`;
  for (const group of groups)
    for (const [i, a] of group.spans.entries())
      for (const b of group.spans.slice(i + 1))
        expected.set(name(named(group, a), named(group, b)), group.label ?? '');
  for (const [own, other, words] of pairs) {
    let known = false;
    for (const group of groups)
      for (const a of group.spans)
        for (const b of group.spans)
          if (
            a !== b &&
            a.file === own.file &&
            b.file === other.file &&
            touches(a, own) &&
            touches(b, other)
          ) {
            found.add(name(named(group, a), named(group, b)));
            known = true;
          }
    if (!known)
      spare.set(
        name(`${own.file} ${own.start} ${own.end}`, `${other.file} ${other.start} ${other.end}`),
        words,
      );
  }
  for (const [pair, label] of expected) if (!found.has(pair)) misses.push(`missed same ${pair} ${label}`);
  for (const [pair, words] of spare) misses.push(`spare same ${pair} ${words}`);
  return rates(found.size + spare.size, expected.size, found.size);
}
