/** Findings as W3C Web Annotations (www.w3.org/TR/annotation-model): a quotation and a position each, so that any reader finds the passage. */
import { makeAnchor } from '../../shared/anchor.ts';
import type { Span } from '../../shared/analysis.ts';
import { SEVERITY_LABELS, verdictLabel, WORDS } from './labels.ts';
import { blocksOf, pointsOf, type Point } from './points.ts';
import type { Exporter, Report } from './report.ts';

export const webAnnotation: Exporter = {
  format: 'webannotation',
  extension: 'jsonld',
  mime: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  make: (report) => new TextEncoder().encode(`${JSON.stringify(annotationPage(report), null, 2)}\n`),
};

/**
 * Offsets of TextPositionSelector: the model counts characters; ours are UTF-16 code units, as DOM strings and every known
 * implementation have them. `source` names the article; `refinedBy` is not used.
 */
function annotationPage(report: Report) {
  const { article, revision } = report.review;
  const source = `urn:marbre:article:${encodeURIComponent(article.id)}:revision:${revision.number}`;
  const items = pointsOf(report.review).map((point) => annotation(point, source, report));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}:findings`,
    type: 'AnnotationPage',
    partOf: {
      id: `${source}:collection`,
      type: 'AnnotationCollection',
      label: article.title || article.name,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

function annotation(point: Point, source: string, report: Report) {
  const { language } = report.options;
  const { text } = report.review.revision;
  const { claim } = point;
  const judgement = claim?.judgement;
  const span: Span =
    point.span.start < point.span.end
      ? point.span
      : (blocksOf(report.review)[0] ?? { start: 0, end: text.length });
  const anchor = makeAnchor(text, span);
  const comment = (value: string) => ({
    type: 'TextualBody',
    value: value.toWellFormed(),
    format: 'text/plain',
    language,
    purpose: 'commenting',
  });
  const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });
  const bodies: object[] = [];
  if (claim) bodies.push(tag(claim.kind));
  if (judgement?.verdict)
    bodies.push({
      type: 'TextualBody',
      value: verdictLabel(report, judgement.verdict),
      format: 'text/plain',
      language,
      purpose: 'assessing',
    });
  if (claim && point.warnings.length === 0 && !judgement?.verdict) bodies.push(comment(claim.why[language]));
  if (judgement?.comment) bodies.push(comment(judgement.comment));
  if (judgement?.question) bodies.push({ ...comment(judgement.question), purpose: 'questioning' });
  for (const warning of point.warnings) {
    bodies.push(
      tag(warning.rule),
      comment(
        `${SEVERITY_LABELS[warning.severity][language]}${WORDS[language].colon}${warning.message[language]}`,
      ),
    );
    if (warning.suggestion !== null) bodies.push({ ...comment(warning.suggestion), purpose: 'editing' });
  }
  for (const note of claim?.sources ?? []) {
    if (/^https?:\/\//iu.test(note.locator) && URL.canParse(note.locator))
      bodies.push({ type: 'SpecificResource', source: new URL(note.locator).href, purpose: 'linking' });
    bodies.push({
      ...comment([note.title, note.locator, note.excerpt].filter(Boolean).join(', ')),
      purpose: 'describing',
    });
  }
  return {
    id: `${source}:finding:${point.number}`,
    type: 'Annotation',
    motivation: claim ? 'assessing' : 'highlighting',
    created: judgement?.at ?? report.at,
    ...(judgement?.by ? { creator: { type: 'Person', name: judgement.by } } : {}),
    generator: { id: 'urn:marbre:program', type: 'Software', name: `Marbre ${report.version}` },
    generated: report.at,
    body: bodies,
    target: {
      type: 'SpecificResource',
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: anchor.quote.toWellFormed(),
          prefix: anchor.prefix.toWellFormed(),
          suffix: anchor.suffix.toWellFormed(),
        },
        { type: 'TextPositionSelector', start: span.start, end: span.end },
      ],
    },
  };
}
