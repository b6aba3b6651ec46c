/** The report as one self-contained page: no request, no dependency; readable without its script, printable as it is. */
import { createHash } from 'node:crypto';
import type { Span, UiLanguage } from '../../shared/analysis.ts';
import { bringsMarker, type Mark } from '../../shared/article.ts';
import { VERDICTS, type ReviewWarning, type Verdict } from '../../shared/review.ts';
import { resource } from '../engine/resources.ts';
import { changesBetween } from './diff.ts';
import { escapeHtml, FILTER_SCRIPT, glyph, icon, sprite, visibleControls } from './html-parts.ts';
import { styleSheet } from './html-style.ts';
import { familyOf } from '../../shared/analysis.ts';
import { longDate } from '../../shared/dates.ts';
import {
  FAMILY_LABELS,
  KIND_LABELS,
  PROGRESS_LABELS,
  RELATION_LABELS,
  SOURCE_LABELS,
} from '../../shared/labels.ts';
import {
  actLabel,
  grouped,
  longInstant,
  SEVERITY_LABELS,
  sourceFacts,
  type Words,
  verdictLabel,
  WORDS,
} from './labels.ts';
import { valueInWords } from '../../shared/value-words.ts';
import {
  blocksOf,
  cuts,
  passagesOf,
  type Point,
  pointsOf,
  signOf,
  surroundings,
  wordsAt,
  worstOf,
} from './points.ts';
import type { Exporter, Report } from './report.ts';
import { eventRow } from './withhold.ts';

export const html: Exporter = {
  format: 'html',
  extension: 'html',
  mime: 'text/html; charset=utf-8',
  make: (report) => new TextEncoder().encode(reportPage(report)),
};

interface Page {
  report: Report;
  language: UiLanguage;
  words: Words;
  points: Point[];
}

const text = (value: string) => visibleControls(escapeHtml(value));

/** The whole page; the PDF is printed from it. */
export function reportPage(report: Report): string {
  const language = report.options.language;
  const page: Page = { report, language, words: WORDS[language], points: pointsOf(report.review) };
  const style = styleSheet(fontFaces());
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(FILTER_SCRIPT)}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const { article } = report.review;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="date" content="${escapeHtml(report.at)}">
<meta name="generator" content="Marbre ${escapeHtml(report.version)}">
<title>${escapeHtml((article.title || article.name).replace(/\p{Cf}/gu, ''))} — ${page.words.report}</title>
<style>${style}</style>
</head>
<body>
${sprite()}
<main class="sheet">
${masthead(page)}
<div class="cols">
<article class="ms" aria-label="${page.words.manuscript}" lang="${report.review.language}">
${manuscript(page)}
</article>
${index(page)}
</div>
${cards(page)}
${questions(page)}
${corrections(page)}
${orphans(page)}
${importedNotes(page)}
${history(page)}
<footer><span>${escapeHtml(page.words.colophon(report.version))}</span><span>${escapeHtml(page.words.exportedBy(report.by, longInstant(report.at, language)))}</span></footer>
</main>
<script>${FILTER_SCRIPT}</script>
</body>
</html>
`;
}

const hash = (source: string) => `sha256-${createHash('sha256').update(source).digest('base64')}`;

/** The two faces of the house, inside the page; read once. */
let faces: string | null = null;
/** The faces of the reports, embedded. */
export function fontFaces(): string {
  faces ??= [
    ['Marbre Serif', 'source-serif-4'],
    ['Marbre Sans', 'inter'],
  ]
    .map(
      ([family, file]) =>
        `@font-face{font-family:'${family}';font-weight:200 900;font-display:swap;src:url(data:font/woff2;base64,${resource(`fonts/${file}.woff2`).toString('base64')}) format('woff2')}`,
    )
    .join('\n');
  return faces;
}

function masthead({ report, language, words, points }: Page): string {
  const { article, signOff, revision, claims, warnings } = report.review;
  const open = warnings.filter((warning) => !warning.dismissed);
  const count = (severity: ReviewWarning['severity']) =>
    open.filter((warning) => warning.severity === severity).length;
  const judged = claims.filter((claim) => claim.judgement.verdict).length;
  const facts = [
    article.byline,
    article.date ? longDate(article.date.value, language) : words.undated,
    words.characters(grouped(revision.text.length, language)),
    words.revision(revision.number),
    article.name,
  ];
  const stamp = signOff
    ? signOff.valid
      ? `<div class="stamp ok">${icon('stamp')}<b>${words.signed}</b><span>${text(words.signedBy(signOff.by, longInstant(signOff.at, language), signOff.revision))}</span></div>`
      : `<div class="stamp void"><b>${words.voided}</b><span>${text(words.signedBy(signOff.by, longInstant(signOff.at, language), signOff.revision))}</span></div>`
    : `<div class="stamp no"><b>${words.unsigned}</b></div>`;
  const families = [...new Set(points.flatMap((point) => (point.claim ? [familyOf(point.claim.kind)] : [])))];
  const legend = (Object.keys(FAMILY_LABELS) as (keyof typeof FAMILY_LABELS)[])
    .filter((family) => families.includes(family))
    .map(
      (family) => `<li class="k k-${family}">${icon(family)}<b>${FAMILY_LABELS[family][language]}</b></li>`,
    );
  const severities = (['error', 'warning', 'note'] as const).filter((severity) => count(severity) > 0);
  const tally = severities.map(
    (severity) =>
      `<div>${glyph(severity)}<b>${count(severity)}</b> ${plural(SEVERITY_LABELS[severity][language], count(severity))}</div>`,
  );
  return `<header>
<div class="mast"><b>Marbre</b><span>${words.report}</span><span>${text(words.exportedBy(report.by, longInstant(report.at, language)))}</span></div>
<div class="head"><h1>${text(article.title || article.name)}</h1><p class="by">${facts
    .filter(Boolean)
    .map((fact) => `<span>${text(fact ?? '')}</span>`)
    .join('')}</p>${stamp}</div>
<div class="tally"><div><b>${claims.length}</b> ${words.claims.toLowerCase()}</div><div>${text(words.judged(judged, claims.length))}</div>${tally.join('')}</div>
${report.withheld ? `<p class="withheld">${icon('lock')}${words.withheld(report.withheld)}</p>` : ''}
${legend.length > 0 ? `<ul class="legend" aria-label="${words.legend}">${legend.join('')}</ul>` : ''}
</header>`;
}

const plural = (noun: string, count: number) => (count > 1 ? `${noun.toLowerCase()}s` : noun.toLowerCase());

/** Where a finding stands in the text, and what it is, for a reader who does not see the marks. */
function pointName(point: Point, { report, language, words }: Page): string {
  const worst = worstOf(point);
  const parts = [
    String(point.number),
    point.claim ? KIND_LABELS[point.claim.kind][language] : words.warning,
    worst ? SEVERITY_LABELS[worst.severity][language] : '',
    point.claim?.judgement.verdict ? verdictLabel(report, point.claim.judgement.verdict) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function manuscript(page: Page): string {
  const { review } = page.report;
  const blocks = blocksOf(review);
  const shown = blocks.map((block) => {
    const inside =
      block.kind === 'table' && review.revision.text.slice(block.start, block.end).includes('\t')
        ? tableOf(block, page)
        : inlineOf(block, page);
    const tag =
      block.kind === 'heading'
        ? 'h2'
        : block.kind === 'quotation'
          ? 'blockquote'
          : block.kind === 'table'
            ? 'div'
            : 'p';
    const label = block.kind === 'furniture' ? ` data-label="${escapeHtml(page.words.furniture)}"` : '';
    const name =
      block.kind === 'table'
        ? 'tb'
        : block.kind === 'item' && bringsMarker(review.revision.text.slice(block.start, block.end))
          ? 'item marked'
          : block.kind;
    return `<${tag} class="${name}"${label}>${inside}</${tag}>`;
  });
  const whole = page.points
    .filter((point) => point.span.start === point.span.end)
    .map((point) => numberOf(point, page));
  return whole.length > 0
    ? `<p class="byline">${page.words.wholeArticle} ${whole.join(' ')}</p>${shown.join('\n')}`
    : shown.join('\n');
}

function tableOf(block: Span, page: Page): string {
  const source = page.report.review.revision.text;
  let at = block.start;
  const rows = source
    .slice(block.start, block.end)
    .split('\n')
    .map((line) => {
      const cells = line.split('\t').map((cell) => {
        const inside = inlineOf({ start: at, end: at + cell.length }, page);
        at += cell.length + 1;
        return `<td>${inside}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
  return `<table>${rows.join('')}</table>`;
}

/** The characters of a span with their emphasis, marks and numbers. Every character of the text comes out once. */
function inlineOf(block: Span, page: Page): string {
  const { review } = page.report;
  const near = <T extends Span>(spans: T[]) =>
    spans.filter((span) => span.start < block.end && span.end > block.start);
  const marks = near(review.revision.marks);
  const points = page.points.filter((point) => point.span.start < block.end && point.span.end > block.start);
  const warnings = near(
    page.points.flatMap((point) => point.warnings).filter((warning) => !warning.dismissed),
  );
  const furniture = near(review.furniture);
  const edges = cuts(block, [...marks, ...points.map((point) => point.span), ...warnings, ...furniture]);
  const parts: string[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    const covers = (span: Span) => span.start <= start && span.end >= end;
    let inner = text(review.revision.text.slice(start, end));
    for (const mark of marks.filter(covers)) inner = emphasised(inner, mark);
    const point =
      points.find((each) => each.claim && covers(each.span)) ?? points.find((each) => covers(each.span));
    const warning = warnings
      .filter(covers)
      .sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity))
      .at(0);
    if (point || warning) {
      const claim = point?.claim;
      const classes = [
        claim ? `k-${familyOf(claim.kind)}` : 'none',
        warning?.severity ?? '',
        claim?.judgement.verdict ? 'done' : '',
      ];
      const first =
        point && Math.max(point.span.start, block.start) === start ? ` id="m${point.number}"` : '';
      inner = `<mark class="${classes.filter(Boolean).join(' ')}"${first}>${inner}</mark>`;
    }
    if (furniture.some(covers)) inner = `<span class="fu">${inner}</span>`;
    parts.push(inner);
    for (const each of points)
      if (Math.min(each.span.end, block.end) === end && each.span.end <= block.end)
        parts.push(numberOf(each, page));
  }
  return parts.join('');
}

const SEVERITY_ORDER = ['error', 'warning', 'note'];

function emphasised(inner: string, mark: Mark): string {
  if (mark.type === 'link')
    return mark.href ? `<a href="${escapeHtml(mark.href)}" rel="noreferrer noopener">${inner}</a>` : inner;
  const tag = mark.type === 'superscript' ? 'sup' : mark.type;
  return `<${tag}>${inner}</${tag}>`;
}

function sign(point: Point): string {
  const shown = signOf(point);
  if (!shown) return '';
  return 'severity' in shown
    ? glyph(shown.severity)
    : `<span class="v v-${shown.verdict}">${icon(shown.verdict)}</span>`;
}

function numberOf(point: Point, page: Page): string {
  return `<a class="n" href="#p${point.number}" aria-label="${escapeHtml(pointName(point, page))}">${point.number}${sign(point)}</a>`;
}

/** What the filters look at. */
function tagsOf(point: Point): string {
  const tags: string[] = [];
  if (point.claim) tags.push(familyOf(point.claim.kind));
  if (worstOf(point)) tags.push('warned');
  if (point.claim && !point.claim.judgement.verdict) tags.push('open');
  return tags.join(' ') || 'x';
}

function passageText(span: Span, page: Page, longest = 110): string {
  const passage = wordsAt(page.report.review.revision.text, span).replace(/\s+/gu, (space) =>
    space.includes('\n') ? ' ' : space,
  );
  if (passage === '') return page.words.wholeArticle;
  return passage.length > longest ? `${passage.slice(0, longest).trimEnd()}…` : passage;
}

function index(page: Page): string {
  const { words, language, points } = page;
  const families = [...new Set(points.flatMap((point) => (point.claim ? [familyOf(point.claim.kind)] : [])))];
  const button = (filter: string, label: string) =>
    `<button type="button" data-filter="${filter}" aria-pressed="${filter === 'all'}">${label}</button>`;
  const filters = [
    button('all', words.all),
    button('warned', words.withWarning),
    button('open', words.open),
    ...(Object.keys(FAMILY_LABELS) as (keyof typeof FAMILY_LABELS)[])
      .filter((family) => families.includes(family))
      .map((family) => button(family, FAMILY_LABELS[family][language])),
    `<button type="button" aria-pressed="true">${words.showMarks}</button>`,
  ];
  const rows = points.map((point) => {
    const family = point.claim ? familyOf(point.claim.kind) : null;
    return `<li data-point data-tags="${tagsOf(point)}"><a class="k${family ? ` k-${family}` : ''}" href="#p${point.number}"><span class="no">${point.number}</span>${family ? icon(family) : '<span></span>'}<span class="q">${text(passageText(point.span, page, 80))}<span class="vh"> (${escapeHtml(pointName(point, page))})</span></span>${sign(point) || '<span></span>'}</a></li>`;
  });
  return `<nav class="side" aria-label="${words.claimIndex}"><h2><span>${words.claimIndex}</span><span class="muted">${points.length}</span></h2>
<div class="filters" role="group" aria-label="${words.filter}" hidden>${filters.join('')}</div>
<ol class="index">${rows.join('\n')}</ol></nav>`;
}

function cards(page: Page): string {
  const { words, points } = page;
  const body =
    points.length > 0
      ? points.map((point) => card(point, page)).join('\n')
      : `<p class="muted">${words.none}</p>`;
  return `<section class="part"><h2>${words.points}</h2>\n${body}\n</section>`;
}

function verdictChip(verdict: Verdict | null, { report, words }: Page): string {
  if (!verdict) return `<span class="chip empty">${words.noVerdict}</span>`;
  return `<span class="chip v-${verdict}">${icon(verdict)}${verdictLabel(report, verdict)}</span>`;
}

function card(point: Point, page: Page): string {
  const { language, words, report } = page;
  const { claim } = point;
  const source = report.review.revision.text;
  const head = claim
    ? `<p class="kd k k-${familyOf(claim.kind)}">${icon(familyOf(claim.kind))}<b>${KIND_LABELS[claim.kind][language]}</b><span>${words.priority[claim.priority]}</span>${verdictChip(claim.judgement.verdict, page)}</p>`
    : `<p class="kd"><b>${words.warning}</b></p>`;
  const start = claim ? Math.min(claim.start, point.span.start) : point.span.start;
  const end = claim ? Math.max(claim.end, point.span.end) : point.span.end;
  const passage =
    start === end
      ? `<p class="cl">${words.wholeArticle}</p>`
      : `<p class="cl">${text(source.slice(start, point.span.start))}<b>${text(source.slice(point.span.start, point.span.end))}</b>${text(source.slice(point.span.end, end))}</p>`;
  const why = claim && point.warnings.length === 0 ? `<p class="why">${text(claim.why[language])}</p>` : '';
  return `<div class="pt" id="p${point.number}" data-point data-tags="${tagsOf(point)}"><a class="no" href="#m${point.number}" aria-label="${words.backToText}, ${point.number}">${point.number}</a><div>
${head}${passage}${why}${point.warnings.map((warning) => warningOf(warning, page)).join('')}${details(point, page)}${passages(point, page)}</div></div>`;
}

function warningOf(warning: ReviewWarning, { language, words }: Page): string {
  const suggestion =
    warning.suggestion === null
      ? ''
      : `<p class="sub">${words.suggestion}${words.colon}<span class="serif">${text(warning.suggestion)}</span></p>`;
  const dismissed = warning.dismissed
    ? `<p class="sub">${text(words.dismissed(warning.dismissed.by, warning.dismissed.reason))}</p>`
    : '';
  return `<div class="wn ${warning.severity}${warning.dismissed ? ' off' : ''}">${glyph(warning.severity)}<div><p><span class="vh">${SEVERITY_LABELS[warning.severity][language]}${words.colon}</span><b>${text(warning.title[language])}.</b> ${text(warning.message[language])}</p>${suggestion}${dismissed}</div></div>`;
}

/** Value, comment, question, confirmations, sources, earlier verdicts. */
function details(point: Point, page: Page): string {
  const { report, language, words } = page;
  const { claim } = point;
  if (!claim) return '';
  const rows: [string, string][] = [];
  if (claim.value) rows.push([words.value, text(valueInWords(claim.value, language))]);
  const { judgement } = claim;
  if (judgement.comment) rows.push([words.comment, text(judgement.comment)]);
  if (judgement.question) rows.push([words.question, text(judgement.question)]);
  if (judgement.by && judgement.at) {
    rows.push([
      words.by,
      `${text(judgement.by)} <span class="who">${longInstant(judgement.at, language)}, ${PROGRESS_LABELS[judgement.progress][language].toLowerCase()}</span>`,
    ]);
  }
  if (claim.confirmations.length > 0)
    rows.push([words.confirmed, claim.confirmations.map((each) => text(each.message[language])).join('\n')]);
  if (claim.sources.length > 0) {
    const notes = claim.sources.map((note) => {
      const facts = sourceFacts({ ...note, title: '' }, language);
      return `<li>${text(note.title)} <span class="who">(${SOURCE_LABELS[note.kind][language].toLowerCase()}${facts ? `, ${text(facts)}` : ''})</span>${note.excerpt ? ` <span class="serif">${text(note.excerpt)}</span>` : ''}</li>`;
    });
    rows.push([words.sources, `<ul class="lst">${notes.join('')}</ul>`]);
  }
  if (claim.earlier.length > 0) {
    const earlier = claim.earlier.map(
      (each) =>
        `<li>${verdictLabel(report, each.verdict)}, ${text(each.by)}, ${longInstant(each.at, language)}, ${text(each.articleTitle)}${each.comment ? `${words.colon}${text(each.comment)}` : ''}</li>`,
    );
    rows.push([words.earlier, `<ul class="lst">${earlier.join('')}</ul>`]);
  }
  return rows.length > 0
    ? `<dl class="kv">${rows.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')}</dl>`
    : '';
}

/** This text and the archive, side by side. */
function passages(point: Point, page: Page): string {
  const { language, words, report } = page;
  const source = report.review.revision.text;
  const around = (span: Span) => {
    const before = source.slice(Math.max(0, span.start - 70), span.start).replace(/^\S*\s/u, '');
    const after = source.slice(span.end, span.end + 70).replace(/\s\S*$/u, '');
    return `${text(`…${before}`)}<b>${text(source.slice(span.start, span.end))}</b>${text(`${after}…`)}`;
  };
  return passagesOf(report.review, point)
    .slice(0, 6)
    .map(({ excerpt, relation }) => {
      const article = report.review.related.find((each) => each.id === excerpt.article);
      const title = [
        article?.title ?? words.archive,
        article?.date ? longDate(article.date.value, language) : words.undated,
      ].join(', ');
      const name =
        relation === 'differs' ? '≠' : relation === 'same' ? '=' : RELATION_LABELS[relation][language];
      const { before, after } = surroundings(excerpt);
      const left = point.span.start === point.span.end ? words.wholeArticle : around(point.span);
      return `<div class="duo"><div><p class="who">${words.thisText}</p><q>${left}</q></div><div><p class="who">${text(title)} <span class="rel ${relation}">${name}</span></p><q>${text(before)}<b>${text(excerpt.passage)}</b>${text(after)}</q></div></div>`;
    })
    .join('');
}

function questions({ report, words, points }: Page): string {
  const asked = points.filter((point) => point.claim?.judgement.question);
  if (asked.length === 0) return '';
  const items = asked.map(
    (point) =>
      `<li><a href="#p${point.number}">${point.number}</a>${words.colon}${text(point.claim?.judgement.question ?? '')}</li>`,
  );
  return `<section class="part"><h2>${words.questions}</h2><p class="muted">${text(report.review.article.byline ?? '')}</p><ul class="lst">${items.join('')}</ul></section>`;
}

/** Paragraphs that changed since the import, with what was struck and added. */
function corrections({ report, words }: Page): string {
  const after = report.review.revision.text;
  if (report.imported.text === after) return '';
  const lines: { html: string; changed: boolean }[] = [{ html: '', changed: false }];
  for (const change of changesBetween(report.imported.text, after)) {
    change.text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push({ html: '', changed: false });
      const line = lines[lines.length - 1];
      if (piece === '') return;
      line.html +=
        change.type === 'same'
          ? text(piece)
          : change.type === 'insert'
            ? `<ins>${text(piece)}</ins>`
            : `<del>${text(piece)}</del>`;
      line.changed ||= change.type !== 'same';
    });
  }
  const changed = lines.filter((line) => line.changed);
  if (changed.length === 0) return '';
  return `<section class="part"><h2>${words.corrections}</h2><p class="muted">${words.correctionsNote}</p><div class="diff">${changed.map((line) => `<p>${line.html}</p>`).join('\n')}</div></section>`;
}

function orphans(page: Page): string {
  const { report, words, language } = page;
  if (report.review.orphans.length === 0) return '';
  const items = report.review.orphans.map((orphan) => {
    const verdict = orphan.judgement.verdict
      ? verdictLabel(report, orphan.judgement.verdict)
      : words.noVerdict;
    return `<li><span class="serif">${text(orphan.anchor.quote)}</span> (${KIND_LABELS[orphan.kind][language]}, ${verdict})${orphan.judgement.comment ? `${words.colon}${text(orphan.judgement.comment)}` : ''}</li>`;
  });
  return `<section class="part"><h2>${words.orphans}</h2><p class="muted">${words.orphansNote}</p><ul class="lst">${items.join('')}</ul></section>`;
}

function importedNotes({ report, words, language }: Page): string {
  if (report.review.imported.length === 0) return '';
  const items = report.review.imported.map((note) => {
    const quote = note.anchor.quote
      ? `<span class="serif">${text(note.anchor.quote.slice(0, 160))}</span>${words.colon}`
      : '';
    return `<li>${quote}${text(note.body)} <span class="muted">(${text([note.author, note.at ? longInstant(note.at, language) : ''].filter(Boolean).join(', '))})</span></li>`;
  });
  return `<section class="part"><h2>${words.imported}</h2><ul class="lst">${items.join('')}</ul></section>`;
}

/** What an act changed, in a few words; rows are shown by the few fields a reader knows. */
function change(before: string | null, after: string | null, report: Report): string {
  const was = eventRow(before);
  const is = eventRow(after);
  const verdict = (row: Record<string, unknown> | null) =>
    VERDICTS.includes(row?.verdict as Verdict) ? verdictLabel(report, row!.verdict as Verdict) : '';
  const steps = [verdict(was), verdict(is)].filter(Boolean);
  const words = [
    steps[0] === steps[1] ? steps[0] : steps.join(' → '),
    typeof is?.comment === 'string' ? is.comment : '',
    typeof is?.reason === 'string' ? is.reason : '',
  ];
  return words.filter(Boolean).join(' · ');
}

function history({ report, words, language }: Page): string {
  if (report.history.length === 0) return '';
  const rows = report.history.map(
    (event) =>
      `<tr><td>${longInstant(event.at, language)}</td><td>${text(event.by)}</td><td>${text(actLabel(event.what, language))}</td><td>${text(change(event.before, event.after, report))}</td></tr>`,
  );
  return `<section class="part"><h2>${words.history}</h2><div class="scrolls"><table class="log"><thead><tr><th>${words.when}</th><th>${words.who}</th><th>${words.what}</th><th>${words.detail}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}
