/**
 * The report as a Word file: a cover, then the manuscript with a comment at every finding and the desk's corrections as tracked changes.
 * Its own readers give back the manuscript and the comments at the same places: the cover wears styles that they leave out.
 */
import {
  AlignmentType, BorderStyle, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, Footer,
  HeadingLevel, InsertedTextRun, LevelFormat, NoBreakHyphen, Packer, PageNumber, Paragraph, ShadingType, SoftHyphen, Tab, Table, TableCell, TableRow, TextRun,
  UnderlineType, WidthType, type IRunOptions, type ParagraphChild,
} from 'docx'; // prettier-ignore
import { unzipSync } from 'fflate';
import type { Block, BlockKind, ClaimFamily, Severity, Span } from '../../shared/analysis.ts';
import { bringsMarker, type Mark } from '../../shared/article.ts';
import { valueInWords } from '../../shared/value-words.ts';
import { changesBetween } from './diff.ts';
import { familyOf } from '../../shared/analysis.ts';
import { longDate } from '../../shared/dates.ts';
import {
  KIND_LABELS,
  PROGRESS_LABELS,
  ROLE_LABELS,
  SOURCE_LABELS,
  VERDICT_LABELS,
} from '../../shared/labels.ts';
import {
  authorOf,
  grouped,
  longInstant,
  SEVERITY_LABELS,
  sourceFacts,
  verdictLabel,
  WORDS,
} from './labels.ts';
import {
  blocksOf,
  cuts,
  passagesOf,
  type Point,
  pointsOf,
  surroundings,
  wordsAt,
  worstOf,
} from './points.ts';
import type { Exporter, Report } from './report.ts';
import { packStable } from './stable-zip.ts';

export const docx: Exporter = {
  format: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  make: makeDocx,
};

const SERIF = 'Georgia';
const SANS = 'Arial';
const TINTS: Record<ClaimFamily, string> = {
  figure: 'E1EFF9', date: 'EDF5FB', quotation: 'E7F4EE', attribution: 'F1F8F4', office: 'F8EBF4', superlative: 'FAF5CB', prediction: 'FCF9E0', other: 'F0EFEB',
}; // prettier-ignore
const SEVERITY_COLORS: Record<Severity, string> = { error: 'B84400', warning: 'A86500', note: '5F6B75' };

/** The style of each kind of block; the reader of Word files knows them by these names. */
const STYLES: Partial<Record<BlockKind, string>> = {
  title: 'Title', standfirst: 'MarbreStandfirst', byline: 'MarbreByline', item: 'MarbreItem', quotation: 'Quote', caption: 'MarbreCaption',
  footnote: 'MarbreFootnote', furniture: 'MarbreFurniture', table: 'MarbreTable',
}; // prettier-ignore
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** XML 1.0 carries neither controls nor lone surrogates. */
const printable = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd');

interface Note {
  span: Span;
  author: string;
  date: Date;
  body: string[];
}

async function makeDocx(report: Report): Promise<Uint8Array> {
  const points = pointsOf(report.review);
  const notes = notesOf(report, points);
  const { article } = report.review;
  const document = new Document({
    title: printable(article.title || article.name),
    creator: printable(article.byline ? authorOf(article.byline) : report.by),
    lastModifiedBy: printable(report.by || 'Marbre'),
    description: WORDS[report.options.language].report,
    styles: documentStyles(),
    numbering: {
      // The second is for items whose text brings its own dash or number.
      config: [
        ['items', '–'],
        ['marked', ''],
      ].map(([reference, text]) => ({
        reference,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text,
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 360, hanging: 240 } } },
          },
        ],
      })),
    },
    comments: {
      children: notes.map((note, id) => ({
        id,
        author: printable(note.author),
        initials: initials(note.author),
        date: note.date,
        children: note.body.map(
          (line, i) =>
            new Paragraph({
              children: [
                new TextRun({
                  text: printable(line),
                  bold: i === 0 && note.body.length > 1,
                  font: SANS,
                  size: 18,
                }),
              ],
            }),
        ),
      })),
    },
    features: { trackRevisions: false },
    sections: [
      {
        properties: { page: { margin: { top: 1300, bottom: 1200, left: 1500, right: 1500 } } },
        footers: { default: footer(report) },
        children: [...cover(report, points), ...manuscript(report, points, notes)],
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return stable(new Uint8Array(packed), report);
}

/** The library stamps the present time and random relationship ids; both are replaced, so that equal reports are equal bytes. */
function stable(packed: Uint8Array, report: Report): Uint8Array {
  const entries = Object.entries(unzipSync(packed)).sort(([a], [b]) => (a < b ? -1 : 1));
  const first = entries.findIndex(([name]) => name === '[Content_Types].xml');
  entries.unshift(...entries.splice(first, 1));
  const day = report.review.article.date?.value;
  const created =
    day && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? `${day}T00:00:00Z` : report.at.replace(/\.\d+Z$/u, 'Z');
  const ids = new Map<string, string>();
  return packStable(
    entries.map(([name, bytes]) => {
      if (!/\.(?:xml|rels)$/u.test(name)) return [name, bytes];
      let xml = new TextDecoder().decode(bytes);
      if (name === 'docProps/core.xml') {
        xml = xml
          .replace(/(<dcterms:created[^>]*>)[^<]*/u, `$1${created}`)
          .replace(/(<dcterms:modified[^>]*>)[^<]*/u, `$1${report.at.replace(/\.\d+Z$/u, 'Z')}`);
      }
      xml = xml.replace(/"rId([\w-]{12,})"/gu, (_, id: string) => {
        if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
        return `"${ids.get(id)}"`;
      });
      return [name, new TextEncoder().encode(xml)];
    }),
  );
}

function initials(name: string): string {
  return printable(
    name
      .split(/[\s-]+/u)
      .map((word) => [...word][0] ?? '')
      .join('')
      .toUpperCase()
      .slice(0, 4),
  );
}

function documentStyles() {
  const paragraph = (id: string, name: string, run: object, properties: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run,
    paragraph: properties,
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: 23 },
        paragraph: { spacing: { after: 170, line: 324, lineRule: 'auto' as const } },
      },
      title: {
        run: { font: SERIF, size: 44, bold: true, color: '1B1A18' },
        paragraph: { spacing: { after: 140, line: 260, lineRule: 'auto' as const } },
      },
      heading1: {
        run: { font: SERIF, size: 30, bold: true, color: '1B1A18' },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { font: SERIF, size: 26, bold: true, color: '1B1A18' },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
      },
      heading3: {
        run: { font: SERIF, size: 24, bold: true, color: '1B1A18' },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraph('MarbreStandfirst', 'Marbre Standfirst', { size: 26, color: '4C4A45' }),
      paragraph('MarbreByline', 'Marbre Byline', { font: SANS, size: 18, color: '66645D' }),
      paragraph('MarbreItem', 'Marbre Item', {}, { spacing: { after: 80 } }),
      paragraph(
        'Quote',
        'Quote',
        { italics: true },
        {
          indent: { left: 360 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: 'CBC9C3' } },
        },
      ),
      paragraph('MarbreCaption', 'Marbre Caption', { size: 20, color: '4C4A45' }),
      paragraph('MarbreFootnote', 'Marbre Footnote', { size: 20, color: '4C4A45' }),
      paragraph('MarbreFurniture', 'Marbre Furniture', { size: 18, color: '85837C' }),
      paragraph(
        'MarbreTable',
        'Marbre Table',
        { font: SANS, size: 20 },
        { spacing: { after: 40, line: 260, lineRule: 'auto' as const } },
      ),
      paragraph(
        'MarbreCover',
        'Marbre Cover',
        { font: SANS, size: 19 },
        { spacing: { after: 60, line: 270, lineRule: 'auto' as const } },
      ),
      paragraph(
        'MarbreCoverBrand',
        'Marbre Cover Brand',
        { font: SERIF, size: 30, bold: true },
        {
          spacing: { after: 260 },
          border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 6, color: '1B1A18' } },
        },
      ),
      paragraph(
        'MarbreCoverTitle',
        'Marbre Cover Title',
        { font: SERIF, size: 48, bold: true },
        { spacing: { before: 200, after: 240, line: 260, lineRule: 'auto' as const } },
      ),
      paragraph(
        'MarbreCoverHead',
        'Marbre Cover Head',
        { font: SERIF, size: 26, bold: true },
        { spacing: { before: 320, after: 100 }, keepNext: true },
      ),
    ],
  };
}

function footer(report: Report): Footer {
  const words = WORDS[report.options.language];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            text: `Marbre, ${words.report.toLowerCase()}   `,
            font: SANS,
            size: 15,
            color: '66645D',
          }),
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            font: SANS,
            size: 15,
            color: '66645D',
          }),
        ],
      }),
    ],
  });
}

/** The cover: what, by whom, where it stands; then the questions, the orphans, and what was withheld. */
function cover(report: Report, points: Point[]): (Paragraph | Table)[] {
  const { language } = report.options;
  const words = WORDS[language];
  const { article, signOff, revision, claims, warnings, orphans } = report.review;
  const open = warnings.filter((warning) => !warning.dismissed);
  const counts = (['error', 'warning', 'note'] as const)
    .map(
      (severity) =>
        [
          SEVERITY_LABELS[severity][language].toLowerCase(),
          open.filter((warning) => warning.severity === severity).length,
        ] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}${count > 1 ? 's' : ''}`);
  const judged = claims.filter((claim) => claim.judgement.verdict).length;
  const status = signOff
    ? `${signOff.valid ? words.signed : words.voided}. ${words.signedBy(signOff.by, longInstant(signOff.at, language), signOff.revision)}`
    : words.unsigned;
  const verdicts = (Object.keys(VERDICT_LABELS) as (keyof typeof VERDICT_LABELS)[])
    .map(
      (verdict) =>
        [
          verdictLabel(report, verdict),
          claims.filter((claim) => claim.judgement.verdict === verdict).length,
        ] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${words.colon}${count}`);
  const rows: [string, string][] = [
    [words.author, article.byline ? authorOf(article.byline) : ''],
    [words.date, article.date ? longDate(article.date.value, language) : words.undated],
    [
      words.file,
      `${article.name}, ${words.revision(revision.number)}, ${words.characters(grouped(revision.text.length, language))}`,
    ],
    [words.role, ROLE_LABELS[article.role][language]],
    [words.status, status],
    [words.claims, `${claims.length}, ${words.judged(judged, claims.length)}`],
    [words.verdict, verdicts.join(' · ')],
    [words.warnings, counts.join(', ')],
    [words.reviewer, article.reviewer ?? ''],
  ];
  const line = (text: string, style = 'MarbreCover') =>
    new Paragraph({ style, children: [new TextRun(printable(text))] });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CBC9C3' };
  const cell = (text: string, width: number, muted: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: rule },
      margins: { top: 70, bottom: 50, right: 120 },
      children: [
        new Paragraph({
          style: 'MarbreCover',
          children: [new TextRun({ text: printable(text), color: muted ? '66645D' : '1B1A18' })],
        }),
      ],
    });
  const table = new Table({
    width: { size: 8900, type: WidthType.DXA },
    columnWidths: [2100, 6800],
    borders: {
      top: rule,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows
      .filter(([, value]) => value !== '')
      .map(([term, value]) => new TableRow({ children: [cell(term, 2100, true), cell(value, 6800, false)] })),
  });
  const parts: (Paragraph | Table)[] = [
    line(`Marbre   ${words.report}`, 'MarbreCoverBrand'),
    line(article.title || article.name, 'MarbreCoverTitle'),
    table,
  ];
  parts.push(line(''), line(words.exportedBy(report.by, longInstant(report.at, language))));
  if (report.withheld) parts.push(line(words.withheld(report.withheld)));
  const asked = points.filter((point) => point.claim?.judgement.question);
  if (asked.length > 0) {
    parts.push(line(words.questions, 'MarbreCoverHead'));
    for (const point of asked)
      parts.push(
        line(`« ${oneLine(point.span, report)} »${words.colon}${point.claim?.judgement.question ?? ''}`),
      );
  }
  if (orphans.length > 0) {
    parts.push(line(words.orphans, 'MarbreCoverHead'), line(words.orphansNote));
    for (const orphan of orphans) {
      const verdict = orphan.judgement.verdict
        ? verdictLabel(report, orphan.judgement.verdict)
        : words.noVerdict;
      parts.push(line(`« ${orphan.anchor.quote} » (${verdict}) ${orphan.judgement.comment}`));
    }
  }
  return parts;
}

function oneLine(span: Span, report: Report): string {
  const passage = wordsAt(report.review.revision.text, span).replace(/[\n\t]+/gu, ' ');
  return passage.length > 120 ? `${passage.slice(0, 120)}…` : passage;
}

/** A comment for every finding, then those that came with the file, in the order of the text. */
function notesOf(report: Report, points: Point[]): Note[] {
  const blocks = blocksOf(report.review);
  const whole: Span = blocks[0] ?? { start: 0, end: 0 };
  const notes = points.map((point): Note => {
    const judgement = point.claim?.judgement;
    return {
      span: point.span.start < point.span.end ? point.span : whole,
      author: judgement?.by ?? 'Marbre',
      date: new Date(judgement?.at ?? report.at),
      body: noteBody(point, report),
    };
  });
  for (const imported of report.review.imported) {
    if (!imported.span || imported.span.start >= imported.span.end) continue;
    notes.push({
      span: imported.span,
      author: imported.author,
      date: new Date(imported.at ?? report.review.article.importedAt),
      body: imported.body.split('\n'),
    });
  }
  return notes.filter((note) => note.span.start < note.span.end).sort((a, b) => a.span.start - b.span.start);
}

function noteBody(point: Point, report: Report): string[] {
  const { language } = report.options;
  const words = WORDS[language];
  const lines: string[] = [];
  const { claim } = point;
  if (claim) {
    const { judgement } = claim;
    const verdict = judgement.verdict ? verdictLabel(report, judgement.verdict) : words.noVerdict;
    lines.push(
      `${verdict} · ${KIND_LABELS[claim.kind][language].toLowerCase()}, ${judgement.verdict ? PROGRESS_LABELS[judgement.progress][language].toLowerCase() : words.priority[claim.priority]}`,
    );
    if (!judgement.verdict && point.warnings.length === 0) lines.push(claim.why[language]);
    if (judgement.comment) lines.push(...judgement.comment.split('\n'));
    if (judgement.question) lines.push(`${words.question}${words.colon}${judgement.question}`);
    if (claim.value) lines.push(`${words.value}${words.colon}${valueInWords(claim.value, language)}`);
  }
  for (const warning of point.warnings) {
    lines.push(
      `${SEVERITY_LABELS[warning.severity][language]}, ${warning.title[language].toLowerCase()}${words.colon}${warning.message[language]}`,
    );
    if (warning.suggestion !== null) lines.push(`${words.suggestion}${words.colon}${warning.suggestion}`);
    if (warning.dismissed) lines.push(words.dismissed(warning.dismissed.by, warning.dismissed.reason));
  }
  for (const { excerpt, relation } of passagesOf(report.review, point).slice(0, 3)) {
    const article = report.review.related.find((each) => each.id === excerpt.article);
    const sign = relation === 'differs' ? '≠' : '=';
    const { before, after } = surroundings(excerpt);
    lines.push(
      `${words.inArchive} ${sign} ${article?.title ?? ''}${article?.date ? `, ${longDate(article.date.value, language)}` : ''}${words.colon}${before}${excerpt.passage}${after}`,
    );
  }
  for (const note of claim?.sources ?? []) {
    const facts = sourceFacts(note, language);
    lines.push(
      `${SOURCE_LABELS[note.kind][language]}${words.colon}${facts}${note.excerpt ? ` — ${note.excerpt}` : ''}`,
    );
  }
  for (const earlier of claim?.earlier ?? []) {
    lines.push(
      `${words.earlier}${words.colon}${verdictLabel(report, earlier.verdict)}, ${earlier.by}, ${longDate(earlier.at, language)}, ${earlier.articleTitle}${earlier.comment ? ` — ${earlier.comment}` : ''}`,
    );
  }
  return lines.map((line) => line.replace(/\t/gu, ' '));
}

/** Corrections by their place in the present text. */
interface Edits {
  inserted: Span[];
  deleted: { at: number; text: string }[];
}

function editsOf(report: Report): Edits {
  const edits: Edits = { inserted: [], deleted: [] };
  let at = 0;
  if (report.imported.text === report.review.revision.text) return edits;
  for (const change of changesBetween(report.imported.text, report.review.revision.text)) {
    if (change.type === 'delete') {
      // Line ends alone are the joints of the text, not its words.
      if (change.text.trim() !== '') edits.deleted.push({ at, text: change.text });
      continue;
    }
    if (change.type === 'insert') edits.inserted.push({ start: at, end: at + change.text.length });
    at += change.text.length;
  }
  return edits;
}

/** What is known while the manuscript is written. */
interface Writing {
  report: Report;
  notes: Note[];
  marks: Mark[];
  points: Point[];
  edits: Edits;
  change: { author: string; date: string };
  /** Ids of tracked changes, one after the other. */
  lastChange: number;
}

function manuscript(report: Report, points: Point[], notes: Note[]): (Paragraph | Table)[] {
  const { review } = report;
  const writing: Writing = {
    report,
    notes,
    marks: review.revision.marks,
    points,
    edits: editsOf(report),
    change: { author: printable(review.revision.by ?? (report.by || 'Marbre')), date: review.revision.at },
    lastChange: 1000,
  };
  const parts: (Paragraph | Table)[] = [];
  const blocks = blocksOf(review);
  blocks.forEach((block, i) => {
    const lines = review.revision.text.slice(block.start, block.end).split('\n');
    const last = i === blocks.length - 1 ? Infinity : block.end;
    if (block.kind === 'table' && lines.some((line) => line.includes('\t')))
      parts.push(tableOf(block, lines, last, writing));
    else parts.push(paragraphOf(block, block, last, writing, i === 0));
  });
  return parts;
}

function paragraphOf(block: Block, span: Span, last: number, writing: Writing, first: boolean): Paragraph {
  const { text } = writing.report.review.revision;
  const style = STYLES[block.kind];
  // The line end after an inserted paragraph is inserted with it.
  const insertedEnd = writing.edits.inserted.some(
    (each) => each.start <= span.end && each.end > span.end && text[span.end] === '\n',
  );
  return new Paragraph({
    ...(block.kind === 'heading' ? { heading: HEADINGS[(block.level ?? 2) - 1] } : {}),
    ...(style ? { style } : {}),
    ...(block.kind === 'item'
      ? {
          numbering: {
            reference: bringsMarker(text.slice(span.start, span.end)) ? 'marked' : 'items',
            level: 0,
            custom: true,
          },
        }
      : {}),
    ...(insertedEnd ? { run: { insertion: { id: writing.lastChange++, ...writing.change } } } : {}),
    pageBreakBefore: first,
    children: runsOf(span, last, writing),
  });
}

function tableOf(block: Block, lines: string[], last: number, writing: Writing): Table {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CBC9C3' };
  let at = block.start;
  const width = Math.max(...lines.map((line) => line.split('\t').length));
  const rows = lines.map((line, i) => {
    const cells = line.split('\t').map((cell, j, all) => {
      const span = { start: at, end: at + cell.length };
      at += cell.length + 1;
      const final = i === lines.length - 1 && j === all.length - 1;
      return new TableCell({
        borders: { top: rule, bottom: rule, left: rule, right: rule },
        margins: { top: 40, bottom: 40, left: 100, right: 100 },
        ...(final || j < all.length - 1 ? {} : { columnSpan: Math.max(1, width - all.length + 1) }),
        children: [
          new Paragraph({ style: 'MarbreTable', children: runsOf(span, final ? last : span.end, writing) }),
        ],
      });
    });
    return new TableRow({ children: cells });
  });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}

/** Runs of a span with comments, emphasis and tracked changes; deletions up to `last` are told here. */
function runsOf(span: Span, last: number, writing: Writing): ParagraphChild[] {
  const { report, edits } = writing;
  const { text } = report.review.revision;
  const near = <T extends Span>(spans: T[]) =>
    spans.filter((each) => each.start < span.end && each.end > span.start);
  const marks = near(writing.marks);
  const points = writing.points.filter((point) => point.span.start < span.end && point.span.end > span.start);
  const inserted = near(edits.inserted);
  const gone = edits.deleted.filter(
    (each) => each.at <= last && each.at <= (last === Infinity ? Infinity : span.end),
  );
  if (gone.length > 0) edits.deleted = edits.deleted.filter((each) => !gone.includes(each));
  const notes = writing.notes.flatMap((note, id) =>
    note.span.start < span.end && note.span.end > span.start ? [{ ...note, id }] : [],
  );
  const starts = notes.filter((note) => note.span.start >= span.start && note.span.start < span.end);
  const ends = notes.filter((note) => note.span.end > span.start && note.span.end <= span.end);
  const places = gone.map((each) => ({
    start: Math.min(Math.max(each.at, span.start), span.end),
    end: span.end,
  }));
  const edges = cuts(span, [
    ...marks,
    ...points.map((point) => point.span),
    ...inserted,
    ...notes.map((note) => note.span),
    ...places,
  ]);
  const parts: ParagraphChild[] = [];
  const deletionsAt = (place: number, atEnd: boolean) => {
    for (const each of gone) {
      const at = Math.min(Math.max(each.at, span.start), span.end);
      if (at !== place || (at === span.end) !== atEnd) continue;
      const words = printable(each.text.replace(/[\n\t]+/gu, ' '));
      parts.push(new DeletedTextRun({ text: words, id: writing.lastChange++, ...writing.change }));
    }
  };
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    if (start === end) continue;
    deletionsAt(start, false);
    for (const note of starts) if (note.span.start === start) parts.push(new CommentRangeStart(note.id));
    const covers = (each: Span) => each.start <= start && each.end >= end;
    const options = runOptions(
      marks.filter(covers),
      points.filter((point) => covers(point.span)),
    );
    const runs = text
      .slice(start, end)
      .split('\n')
      .map((line, nth) => ({ ...options, children: pieces(line), ...(nth > 0 ? { break: 1 } : {}) }))
      .map((each) =>
        inserted.some(covers)
          ? new InsertedTextRun({ ...each, id: writing.lastChange++, ...writing.change })
          : new TextRun(each),
      );
    const link = marks.find((mark) => mark.type === 'link' && mark.href && covers(mark));
    if (link?.href) parts.push(new ExternalHyperlink({ link: printable(link.href), children: runs }));
    else parts.push(...runs);
    for (const note of ends) {
      if (note.span.end !== end) continue;
      parts.push(new CommentRangeEnd(note.id), new TextRun({ children: [new CommentReference(note.id)] }));
    }
  }
  deletionsAt(span.end, true);
  return parts;
}

function runOptions(marks: Mark[], points: Point[]): IRunOptions {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
  const claim = points.find((point) => point.claim && !point.claim.judgement.verdict)?.claim;
  const worst = points.map(worstOf).find((warning) => warning !== null);
  return {
    ...(has('strong') ? { bold: true } : {}),
    ...(has('em') ? { italics: true } : {}),
    ...(has('superscript') ? { superScript: true } : {}),
    ...(claim
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINTS[familyOf(claim.kind)] } }
      : {}),
    ...(worst
      ? { underline: { type: UnderlineType.WAVE, color: SEVERITY_COLORS[worst.severity] } }
      : has('link')
        ? { underline: { type: UnderlineType.SINGLE } }
        : {}),
  };
}

/** Characters that Word writes as elements of their own, apart from the others. */
function pieces(text: string): NonNullable<IRunOptions['children']> {
  return printable(text)
    .split(/([\t\u00ad\u2011])/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t'
        ? new Tab()
        : piece === '\u00ad'
          ? new SoftHyphen()
          : piece === '\u2011'
            ? new NoBreakHyphen()
            : piece,
    );
}
