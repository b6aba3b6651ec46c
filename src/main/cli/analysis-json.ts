/** The analysis of a file as the command line prints it: one JSON object a line, documented in docs/analysis-format.md. */
import type { Analysis, Comparison, Localized, Passage, UiLanguage } from '../../shared/analysis.ts';

export interface AnalysedFile {
  id: string;
  path: string | null;
  format: string;
  ms: number;
  analysis: Analysis;
  comparison: Comparison;
}

/** The public form of an analysis: messages in one language, tokens only where asked for. */
export function analysisJson(
  { id, path, format, ms, analysis, comparison }: AnalysedFile,
  language: UiLanguage,
  withTokens: boolean,
): object {
  const say = (text: Localized) => text[language];
  const passage = ({ article, start, end }: Passage) => ({ id: article ?? id, start, end });
  return {
    id,
    path,
    format,
    language: analysis.language,
    ms,
    text: analysis.text,
    title: analysis.title,
    byline: analysis.byline,
    date: analysis.date,
    blocks: analysis.blocks,
    furniture: analysis.furniture,
    sentences: analysis.sentences,
    ...(withTokens && { tokens: analysis.tokens }),
    times: analysis.times,
    quantities: analysis.quantities,
    quotes: analysis.quotes,
    attributions: analysis.attributions,
    people: analysis.people,
    mentions: analysis.mentions,
    claims: analysis.claims.map((claim, index) => ({
      start: claim.start,
      end: claim.end,
      focus: claim.focus,
      kind: claim.kind,
      priority: claim.priority,
      why: say(claim.why),
      same: comparison.same.filter((one) => one.claim === index).map((one) => passage(one.passage)),
    })),
    warnings: [...analysis.warnings, ...comparison.warnings]
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1))
      .map((warning) => ({
        rule: warning.rule,
        severity: warning.severity,
        start: warning.start,
        end: warning.end,
        message: say(warning.message),
        suggestion: warning.suggestion,
        related: warning.related.map(passage),
        ...(warning.also && { also: warning.also }),
      })),
    agreements: comparison.agreements.map((agreement) => ({
      start: agreement.start,
      end: agreement.end,
      what: agreement.reason ? `${agreement.what} (${say(agreement.reason)})` : agreement.what,
      relation: agreement.relation,
      related: agreement.related.map(passage),
    })),
  };
}
