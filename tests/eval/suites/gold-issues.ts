/** The issues an editor marked, against the warnings of the checks: recall of errors and warnings, precision of the facts queue above note. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { queueOf, type Span, type Warning } from '../../../src/shared/analysis.ts';
import { analyse } from '../../../src/main/engine/analyse.ts';
import { shippedRegister } from '../../../src/main/engine/register/shipped.ts';
import { goldArticles } from '../gold.ts';
import { overlap, type Suite } from '../suite.ts';

interface Issue {
  id: string;
  kind: string;
  severity: 'error' | 'warning' | 'note';
  spans: Span[];
  detectable: string;
  explanation: string;
}

/** The families that fit the gold's kinds. */
const FAMILIES: Record<string, readonly string[]> = {
  'weekday-mismatch': ['calendar'],
  'date-in-past-for-future-event': ['calendar'],
  'missing-date': ['calendar', 'structure'],
  'relative-date': ['calendar', 'structure'],
  'undated-article': ['structure', 'calendar'],
  'office-holder-outdated': ['office'],
  'person-without-office': ['office', 'wording'],
  'vague-source': ['source'],
  'missing-source-for-figure': ['source'],
  'absolute-superlative-without-source': ['source', 'wording'],
  'single-source': ['source'],
  'unattributed-quote': ['quotation', 'source'],
  'quote-not-verbatim': ['quotation'],
  'fragmentary-quote': ['quotation'],
  'internal-contradiction': ['consistency', 'arithmetic'],
  'heading-body-mismatch': ['consistency', 'structure'],
  'incomplete-figure': ['source', 'consistency', 'archive'],
  'sum-check': ['arithmetic'],
  'drafting-residue': ['residue'],
  'stray-markup': ['residue'],
  promo: ['residue'],
  'short-link': ['residue'],
  'missing-headline': ['structure'],
  structure: ['structure'],
  'acronym-unexpanded': ['wording', 'consistency'],
  'loaded-language': ['wording'],
  typography: ['typography', 'wording'],
  terminology: ['wording'],
};
/** Kinds that no rule is asked for (see the README of the gold). */
const LEFT_OUT = new Set(['grammar', 'unsourced-claim', 'external-fact-conflict']);

function meets(warning: Warning, issue: Issue): boolean {
  const families = FAMILIES[issue.kind];
  if (families && !families.includes(warning.rule.slice(0, warning.rule.indexOf('/')))) return false;
  if (warning.start === 0 && warning.end === 0) return families?.includes('structure') ?? false;
  return issue.spans.some((span) => overlap(span, warning) >= 0.5);
}

export const goldIssues: Suite = {
  name: 'gold/issues',
  run(shared) {
    const register = shippedRegister();
    const misses: string[] = [];
    let [asked, recalled, anySeverity, facts, right, wrongErrors, notes, notesFound] = [
      0, 0, 0, 0, 0, 0, 0, 0,
    ];
    for (const { file, text } of goldArticles(shared)) {
      const { issues } = JSON.parse(readFileSync(join(shared, 'gold', `${file}.json`), 'utf8')) as {
        issues: Issue[];
      };
      const { warnings, confirmations } = analyse(
        { text, blocks: null, language: null, date: null },
        register,
      );
      for (const issue of issues) {
        if (LEFT_OUT.has(issue.kind) || !/^offline-/.test(issue.detectable)) continue;
        const found = warnings.filter((warning) => meets(warning, issue));
        if (issue.severity === 'note') {
          notes++;
          if (
            found.length ||
            (issue.kind === 'sum-check' &&
              confirmations.some((one) => issue.spans.some((span) => overlap(span, one) > 0)))
          )
            notesFound++;
          continue;
        }
        asked++;
        if (found.length) anySeverity++;
        if (found.some((warning) => warning.severity !== 'note')) recalled++;
        else misses.push(`${file} missed ${issue.severity} ${issue.kind} « ${text.slice(issue.spans[0]!.start, issue.spans[0]!.end).slice(0, 90)} » ${issue.explanation.slice(0, 80)}`); // prettier-ignore
      }
      for (const warning of warnings) {
        if (queueOf(warning.rule) !== 'facts' || warning.severity === 'note') continue;
        facts++;
        if (issues.some((issue) => meets(warning, issue))) right++;
        else {
          if (warning.severity === 'error') wrongErrors++;
          misses.push(
            `${file} spare ${warning.severity} ${warning.rule} « ${text.slice(warning.start, warning.end).slice(0, 90)} »`,
          );
        }
      }
    }
    return {
      figures: {
        'recall of errors and warnings': recalled / Math.max(1, asked),
        'recall at any severity': anySeverity / Math.max(1, asked),
        'precision of facts above note': right / Math.max(1, facts),
        'errors the editor did not mark': wrongErrors,
        'recall of notes': notesFound / Math.max(1, notes),
      },
      misses,
    };
  },
};
