/**
 * What the gold articles say about the same things, held against each other.
 * An agreement or contradiction is found when a finding touches one of its passages in one article and a related passage touches one in another
 * (contradictions at any severity, or a contradiction inside one article whose both passages are there). Relations « same-topic » ask for nothing.
 * Precision: of the findings above note between the gold articles, those that are a gold contradiction. Traps: gold pairs that are no contradiction and
 * got any warning from one passage to the other. Same claims: pairs of gold passages, pairwise.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison, Passage, Span, Warning } from '../../../src/shared/analysis.ts';
import { analyse, compare } from '../../../src/main/engine/analyse.ts';
import { makeMemoryArchive } from '../../../src/main/engine/memory-archive.ts';
import { shippedRegister } from '../../../src/main/engine/register/shipped.ts';
import { rates, type Suite } from '../suite.ts';

interface GoldPassage extends Span {
  file: string;
  quote: string;
}
interface GoldGroup {
  id: string;
  topic?: string;
  label?: string;
  relation?: string;
  spans: GoldPassage[];
}
interface GoldCorpus {
  files: string[];
  agreements: GoldGroup[];
  contradictions: GoldGroup[];
  not_contradictions: GoldGroup[];
  same_claim: GoldGroup[];
}
interface Finding extends Span {
  file: string;
  related: Passage[];
  text: string;
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

export const goldCorpus: Suite = {
  name: 'gold/corpus',
  run(shared) {
    const gold = JSON.parse(readFileSync(join(shared, 'gold/corpus.json'), 'utf8')) as GoldCorpus;
    const register = shippedRegister();
    const articles = gold.files.map((file) => {
      const text = readFileSync(join(shared, 'seeds', file), 'utf8');
      const analysis = analyse({ text, blocks: null, language: null, date: null }, register);
      return { id: file, title: file, date: analysis.date?.value ?? null, role: 'draft' as const, analysis };
    });
    const archive = makeMemoryArchive(articles);
    const compared = new Map<string, Comparison>();
    for (const { id, analysis } of articles)
      compared.set(id, compare(analysis, archive.around(id), register));

    const agreements: Finding[] = [];
    const warnings: (Finding & Warning)[] = [];
    const pairs: [GoldPassage | Finding, Passage & { file: string }, string][] = [];
    for (const { id, analysis } of articles) {
      const comparison = compared.get(id)!;
      for (const one of comparison.agreements) agreements.push({ ...one, file: id, text: one.what });
      for (const one of [...comparison.warnings, ...analysis.warnings])
        if (one.related.length > 0 || one.rule.startsWith('archive/')) warnings.push({ ...one, file: id, text: `${one.rule} ${one.message.fr}` }); // prettier-ignore
      for (const { claim, passage } of comparison.same) {
        const span = analysis.claims[claim]!;
        const words = `${analysis.text.slice(span.start, span.end)} = ${articles.find((one) => one.id === (passage.article ?? id))!.analysis.text.slice(passage.start, passage.end)}`;
        pairs.push([
          { ...span, file: id, related: [], text: words },
          { ...passage, file: passage.article ?? id },
          words,
        ]);
      }
    }
    const joins = (finding: Finding, group: GoldGroup): boolean =>
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
    const misses: string[] = [];
    const wanted = gold.agreements.filter((group) => group.relation !== 'same-topic');
    const agreed = wanted.filter((group) => agreements.some((finding) => joins(finding, group)));
    for (const group of wanted)
      if (!agreed.includes(group)) misses.push(`missed agreement ${group.id} ${group.topic}`);
    const right = agreements.filter((finding) => gold.agreements.some((group) => joins(finding, group)));
    for (const finding of agreements)
      if (!right.includes(finding)) misses.push(`spare agreement ${finding.file} ${finding.text}`);

    const contradicted = gold.contradictions.filter((group) =>
      warnings.some((finding) => joins(finding, group)),
    );
    for (const group of gold.contradictions) if (!contradicted.includes(group)) misses.push(`missed contradiction ${group.id} ${group.topic}`); // prettier-ignore
    const grave = warnings.filter((one) => one.rule.startsWith('archive/') && one.severity !== 'note');
    const rightly = grave.filter((finding) => gold.contradictions.some((group) => joins(finding, group)));
    for (const finding of grave)
      if (!rightly.includes(finding)) misses.push(`spare contradiction ${finding.file} ${finding.text}`);
    const alarmed = gold.not_contradictions.filter((group) => warnings.some((finding) => finding.rule.startsWith('archive/') && joins(finding, group))); // prettier-ignore
    for (const group of alarmed) misses.push(`trap alarmed ${group.id} ${group.topic}`);

    const expected = new Set<string>();
    const found = new Set<string>();
    const spare = new Set<string>();
    const name = (a: string, b: string) => [a, b].sort().join(' = ');
    for (const group of gold.same_claim)
      for (const [i, a] of group.spans.entries())
        for (const b of group.spans.slice(i + 1)) expected.add(name(`${group.id} ${a.file} ${a.start}`, `${group.id} ${b.file} ${b.start}`)); // prettier-ignore
    for (const [own, other, words] of pairs) {
      let known = false;
      for (const group of gold.same_claim)
        for (const a of group.spans)
          for (const b of group.spans)
            if (
              a !== b &&
              a.file === own.file &&
              b.file === other.file &&
              touches(a, own) &&
              touches(b, other)
            ) {
              found.add(name(`${group.id} ${a.file} ${a.start}`, `${group.id} ${b.file} ${b.start}`));
              known = true;
            }
      if (!known)
        spare.add(
          name(`${own.file} ${own.start} ${own.end}`, `${other.file} ${other.start} ${other.end}`) +
            ' ' +
            words,
        );
    }
    for (const pair of expected) if (!found.has(pair)) misses.push(`missed same ${pair}`);
    for (const pair of spare) misses.push(`spare same ${pair}`);
    const same = rates(found.size + spare.size, expected.size, found.size);
    const agreement = {
      precision: agreements.length ? right.length / agreements.length : 1,
      recall: agreed.length / wanted.length,
    };
    return {
      figures: {
        'agreements recall': agreement.recall,
        'agreements precision': agreement.precision,
        'agreements F1': agreement.recall + agreement.precision ? (2 * agreement.recall * agreement.precision) / (agreement.recall + agreement.precision) : 0, // prettier-ignore
        'contradictions recall': contradicted.length / gold.contradictions.length,
        'contradictions precision': grave.length ? rightly.length / grave.length : 1,
        'traps alarmed': alarmed.length,
        'same precision': same.precision,
        'same recall': same.recall,
        'same F1': same.f1,
      },
      misses,
    };
  },
};
