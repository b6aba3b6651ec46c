/** Claims and warnings as a table (RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read the accents). */
import { KIND_LABELS, PROGRESS_LABELS, SOURCE_LABELS } from '../../shared/labels.ts';
import { SEVERITY_LABELS, verdictLabel, WORDS } from './labels.ts';
import { pointsOf, wordsAt } from './points.ts';
import type { Exporter, Report } from './report.ts';

export const csv: Exporter = {
  format: 'csv',
  extension: 'csv',
  mime: 'text/csv; charset=utf-8',
  make: (report) => new TextEncoder().encode(makeCsv(report)),
};

/** What a spreadsheet would run as a formula begins with one of these, also behind white space or a quote of full width. */
const FORMULA = /^[\s\u00a0\u202f\ufeff]*[=+\-@\t\r＝＋－＠|%]/u;

/** A cell that no spreadsheet runs: a formula's sign is preceded by an apostrophe. Plain numbers stay as they are. */
export function neutralCell(value: string): string {
  const flat = value.toWellFormed().replace(/\0/gu, '\ufffd');
  return FORMULA.test(flat) && !/^-?\d+(?:[.,]\d+)?$/u.test(flat) ? `'${flat}` : flat;
}

const cell = (value: string | number | null): string =>
  `"${neutralCell(value === null ? '' : String(value)).replaceAll('"', '""')}"`;

function makeCsv(report: Report): string {
  const { language } = report.options;
  const words = WORDS[language];
  const { text } = report.review.revision;
  const head = [
    words.number, words.kind, words.priorityLabel, words.passage, words.claim, words.position, words.value, words.verdict, words.progress, words.comment,
    words.question, words.by, words.at, words.warnings, words.suggestion, words.sources,
  ]; // prettier-ignore
  const rows = pointsOf(report.review).map((point) => {
    const { claim, span } = point;
    const judgement = claim?.judgement;
    return [
      point.number,
      claim ? KIND_LABELS[claim.kind][language] : words.warning,
      claim?.priority ?? '',
      wordsAt(text, span) || words.wholeArticle,
      claim ? text.slice(claim.start, claim.end) : '',
      `${span.start}-${span.end}`,
      claim?.value ?? '',
      judgement?.verdict ? verdictLabel(report, judgement.verdict) : '',
      judgement ? PROGRESS_LABELS[judgement.progress][language] : '',
      judgement?.comment ?? '',
      judgement?.question ?? '',
      judgement?.by ?? '',
      judgement?.at ?? '',
      point.warnings
        .map((warning) => `${SEVERITY_LABELS[warning.severity][language]}, ${warning.title[language].toLowerCase()}${words.colon}${warning.message[language]}${warning.dismissed ? ` (${words.dismissed(warning.dismissed.by, warning.dismissed.reason)})` : ''}`)
        .join('\n'),
      point.warnings.map((warning) => warning.suggestion ?? '').filter(Boolean).join('\n'),
      (claim?.sources ?? []).map((note) => [SOURCE_LABELS[note.kind][language], note.title, note.locator, note.consulted].filter(Boolean).join(', ')).join('\n'),
    ]; // prettier-ignore
  });
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
