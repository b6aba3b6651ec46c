/** The manuscript as Markdown, with a footnote at every finding. */
import { stringify } from 'yaml';
import type { Block, Span } from '../../shared/analysis.ts';
import { KIND_LABELS, SOURCE_LABELS } from '../../shared/labels.ts';
import { authorOf, longInstant, SEVERITY_LABELS, sourceFacts, verdictLabel, WORDS } from './labels.ts';
import { blocksOf, cuts, passagesOf, pointsOf, type Point } from './points.ts';
import type { Exporter, Report } from './report.ts';

export const markdown: Exporter = {
  format: 'md',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  make: (report) => new TextEncoder().encode(makeMarkdown(report)),
};

/** Escapes what Markdown would read as markup; a line start is escaped apart. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\`*_[\]<>|~^]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/!(?=\\\[)/gu, '\\!');
}

/** Characters that begin a list, a heading, a quotation or a rule at the start of a line. */
const lineStart = (line: string) =>
  line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=])|>)/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(?: {4}|\t)/u, '&nbsp;');

function makeMarkdown(report: Report): string {
  const { language } = report.options;
  const words = WORDS[language];
  const { review } = report;
  const points = pointsOf(review);
  const front = stringify({
    title: review.article.title || review.article.name,
    ...(review.article.byline ? { author: authorOf(review.article.byline) } : {}),
    ...(review.article.date ? { date: review.article.date.value } : {}),
    lang: review.language,
    status: review.signOff?.valid ? words.signed : words.unsigned,
    revision: review.revision.number,
    exported: `${longInstant(report.at, language)}${report.by ? `, ${report.by}` : ''}`,
  });
  const blocks = blocksOf(review).map((block) => blockMarkdown(block, report, points));
  const notes = points.map((point) => `[^${point.number}]: ${noteMarkdown(point, report)}`);
  const parts = [`---\n${front}---`, ...blocks];
  const asked = points.filter((point) => point.claim?.judgement.question);
  if (asked.length > 0)
    parts.push(
      `## ${words.questions}`,
      asked
        .map(
          (point) =>
            `- [^${point.number}] ${escape(point.claim?.judgement.question ?? '').replace(/\n/gu, ' ')}`,
        )
        .join('\n'),
    );
  if (review.orphans.length > 0) {
    const lines = review.orphans.map((orphan) =>
      `- « ${escape(orphan.anchor.quote).replace(/\n/gu, ' ')} »${words.colon}${orphan.judgement.verdict ? verdictLabel(report, orphan.judgement.verdict) : words.noVerdict}. ${escape(orphan.judgement.comment).replace(/\n/gu, ' ')}`.trimEnd(),
    );
    parts.push(`## ${words.orphans}`, lines.join('\n'));
  }
  if (report.withheld) parts.push(`*${words.withheld(report.withheld)}*`);
  if (notes.length > 0) parts.push(notes.join('\n\n'));
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: Block, report: Report, points: Point[]): string {
  const inline = inlineMarkdown(block, report, points);
  const oneLine = inline.replace(/\n/gu, ' ');
  switch (block.kind) {
    case 'title':
      return `# ${oneLine}`;
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.level ?? 2))} ${oneLine}`;
    case 'item':
      return `- ${inline.replace(/\n/gu, '\n  ')}`;
    case 'quotation':
      return inline.split('\n').map((line) => `> ${lineStart(line)}`).join('\n'); // prettier-ignore
    case 'table':
      return inline.includes('\t') ? tableMarkdown(inline) : inline.split('\n').map(lineStart).join('\\\n');
    default:
      return inline.split('\n').map(lineStart).join('\\\n');
  }
}

function tableMarkdown(inline: string): string {
  const rows = inline.split('\n').map((line) => line.split('\t'));
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map(
    (row) => `| ${[...row, ...Array<string>(width - row.length).fill('')].join(' | ')} |`,
  );
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

function inlineMarkdown(block: Span, report: Report, points: Point[]): string {
  const { text, marks } = report.review.revision;
  const near = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const inside = points.filter(
    (point) =>
      (point.span.end > block.start && point.span.end <= block.end) ||
      (point.span.start === point.span.end && block.start === 0),
  );
  const edges = cuts(block, [...near, ...inside.map((point) => point.span)]);
  let out = '';
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    const covering = near.filter((mark) => mark.start <= start && mark.end >= end);
    const raw = text.slice(start, end);
    // Markers must touch words: white space at the edges stays outside.
    const [, lead, core, tail] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(raw) ?? ['', '', raw, ''];
    let inner = escape(core);
    if (inner) {
      for (const mark of covering) {
        if (mark.type === 'strong') inner = `**${inner}**`;
        if (mark.type === 'em') inner = `*${inner}*`;
        if (mark.type === 'superscript') inner = `<sup>${inner}</sup>`;
        if (mark.type === 'link' && mark.href)
          inner = `[${inner}](<${mark.href.replace(/[<>\\\n]/gu, (character) => encodeURIComponent(character))}>)`;
      }
    }
    out += lead + inner + tail;
    for (const point of inside)
      if (point.span.end === end || (point.span.start === point.span.end && end === block.end))
        out += `[^${point.number}]`;
  }
  return out;
}

function noteMarkdown(point: Point, report: Report): string {
  const { language } = report.options;
  const words = WORDS[language];
  const { claim } = point;
  const parts: string[] = [];
  if (claim) {
    const { judgement } = claim;
    parts.push(
      `**${judgement.verdict ? verdictLabel(report, judgement.verdict) : words.noVerdict}** (${KIND_LABELS[claim.kind][language].toLowerCase()}, ${words.priority[claim.priority]}).`,
    );
    if (point.warnings.length === 0) parts.push(escape(claim.why[language]));
    if (judgement.comment) parts.push(escape(judgement.comment));
    if (judgement.by && judgement.at)
      parts.push(`${escape(judgement.by)}, ${longInstant(judgement.at, language)}.`);
  }
  for (const warning of point.warnings) {
    parts.push(
      `*${SEVERITY_LABELS[warning.severity][language]}*${words.colon}${escape(warning.message[language])}`,
    );
    if (warning.suggestion !== null)
      parts.push(`${words.suggestion}${words.colon}${escape(warning.suggestion)}.`);
    if (warning.dismissed)
      parts.push(`${escape(words.dismissed(warning.dismissed.by, warning.dismissed.reason))}.`);
  }
  for (const { excerpt, relation } of passagesOf(report.review, point).slice(0, 3)) {
    const article = report.review.related.find((each) => each.id === excerpt.article);
    parts.push(
      `${words.inArchive} ${relation === 'differs' ? '≠' : '='} « ${escape(excerpt.passage)} » (${escape(article?.title ?? '')}).`,
    );
  }
  for (const note of claim?.sources ?? []) {
    const facts = sourceFacts(note, language);
    parts.push(
      `${SOURCE_LABELS[note.kind][language]}${words.colon}${escape(facts)}${note.excerpt ? ` — ${escape(note.excerpt)}` : ''}.`,
    );
  }
  return parts.join(' ').replace(/\s*\n\s*/gu, ' ');
}
