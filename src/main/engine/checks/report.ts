/** The report page of the rules: for each what it found, with its passage. */
import type { Analysis, Confirmation, UiLanguage, Warning } from '../../../shared/analysis.ts';
import { articleChecks, archiveChecks } from './index.ts';
import { excerpt } from './support.ts';

/** One analysed text, with the warnings of its comparison where there was one. */
export interface ReportedAnalysis {
  id: string;
  analysis: Pick<Analysis, 'text' | 'warnings' | 'confirmations'>;
  comparison?: { warnings: readonly Warning[] } | null;
}

/** A page of plain text: each rule in the order of the checks, its findings as `id:line severity « passage » message`, then the rules that found nothing. Deterministic. */
export function rulesReport(analyses: readonly ReportedAnalysis[], language: UiLanguage = 'fr'): string {
  const labels =
    language === 'fr'
      ? { silent: 'Sans rien trouver', confirmed: 'confirmé', total: 'au total' }
      : { silent: 'Found nothing', confirmed: 'confirmed', total: 'in all' };
  const lines: string[] = [];
  const silent: string[] = [];
  for (const check of [...articleChecks, ...archiveChecks]) {
    const found = analyses.flatMap((one) =>
      [...one.analysis.warnings, ...(one.comparison?.warnings ?? [])]
        .filter((warning) => warning.rule === check.rule)
        .map((warning) => lineOf(one, warning, warning.severity, language)),
    );
    const confirmed = analyses.flatMap((one) =>
      one.analysis.confirmations
        .filter((confirmation) => confirmation.rule === check.rule)
        .map((confirmation) => lineOf(one, confirmation, labels.confirmed, language)),
    );
    if (found.length + confirmed.length === 0) silent.push(check.rule);
    else
      lines.push(
        `${check.rule} · ${check.title[language]} · ${found.length} ${labels.total}`,
        ...found,
        ...confirmed,
        '',
      );
  }
  if (silent.length) lines.push(`${labels.silent} : ${silent.join(', ')}`);
  return lines.join('\n');
}

function lineOf(
  one: ReportedAnalysis,
  found: Warning | Confirmation,
  severity: string,
  language: UiLanguage,
): string {
  const { text } = one.analysis;
  const line = text.slice(0, found.start).split('\n').length;
  const passage = found.end > found.start ? ` « ${excerpt(text.slice(found.start, found.end), 80)} »` : '';
  return `  ${one.id}:${line} ${severity}${passage} ${found.message[language]}`;
}
