/** The Word report read back by the reader of Word files: the manuscript, its blocks, and every comment where it was. */
import { findAnchor } from '../../src/shared/anchor.ts';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BLOCK_KINDS, CLAIM_KINDS, type BlockKind } from '../../src/shared/analysis.ts';
import { VERDICTS, type ReviewClaim } from '../../src/shared/review.ts';
import { exporters, makeReport } from '../../src/main/export/index.ts';
import { pointsOf } from '../../src/main/export/points.ts';
import type { Report } from '../../src/main/export/report.ts';
import { parseXml } from '../../src/main/import/xml.ts';
import { codeOf, dice, paperOf } from '../import/build.ts';
import { sampleParts, sampleReview, sampleText } from './sample.ts';

test('the manuscript and its comments come back', async () => {
  const paper = await paperOf('a.docx', await exporters.docx.make(sampleParts()));
  const { text, blocks, marks } = sampleText();
  expect(paper.text).toBe(text);
  expect(paper.blocks).toEqual(blocks);
  expect(paper.marks).toEqual(marks);
  const points = pointsOf(makeReport(sampleParts()).review);
  const spans = points.map((point) => (point.span.start < point.span.end ? point.span : blocks[0]));
  const own = paper.notes.filter((note) => note.author !== 'Lucie Arnaud');
  expect(own.map(({ start, end }) => ({ start, end }))).toEqual(
    spans.map(({ start, end }) => ({ start, end })),
  );
  expect(own.find((note) => note.body.startsWith('Inexact'))).toMatchObject({
    author: 'Marion Keller',
    at: '2026-02-05T09:10:00.000Z',
  });
  expect(paper.notes.find((note) => note.author === 'Lucie Arnaud')?.body).toBe('À vérifier avec la région.');
  expect(paper.losses.map((loss) => loss.en)[0]).toMatch(
    /^Tracked changes: \d+ insertions kept, 1 deletion applied\.$/u,
  );
});

test('every part is well-formed, and no relationship leaves but to allowed addresses', async () => {
  const entries = unzipSync(await exporters.docx.make(sampleParts()));
  for (const [name, bytes] of Object.entries(entries)) {
    if (/\.(?:xml|rels)$/u.test(name)) expect(parseXml(bytes).name, name).not.toBe('');
  }
  const relations = new TextDecoder().decode(entries['word/_rels/document.xml.rels']);
  expect(relations.match(/TargetMode="External"/gu)).toHaveLength(1);
  expect(relations).toContain('https://example.org/prefecture?a=1&amp;b=2');
});

test('a dossier comes back as its text, with every verdict at its passage', async () => {
  const paper = await paperOf('a.marbre', await exporters.marbre.make(sampleParts()));
  const { text, blocks, marks } = sampleText();
  expect(paper).toMatchObject({
    format: 'marbre',
    text,
    blocks,
    marks,
    title: 'Le pont de Varelle rouvrira en mars',
    byline: 'Lucie Arnaud',
    date: { value: '2026-02-05' },
  });
  expect(
    paper.notes.map(
      (note) => `${note.author}: ${note.body.split('\n')[0]} @ ${text.slice(note.start, note.end)}`,
    ),
  ).toEqual([
    'Marion Keller: Inexact / Inaccurate @ mardi 4 février 2026',
    'Marion Keller: Exact / Accurate @ « avant la fin du mois de mars »',
    'Marion Keller: À nuancer / Needs nuance @ 12,4 millions d’euros',
    'Marion Keller: Exact / Accurate @ Le président de la région, Paul Mérand',
    'Marion Keller: Opinion ou prédiction / Opinion or prediction @ jusqu’en 2027',
    'Lucie Arnaud: À vérifier avec la région. @ 12,4 millions d’euros',
  ]);
  expect(paper.losses[0].en).toBe('2 protected sources stayed with the other desk.');
  const json = await exporters.json.make(sampleParts());
  expect((await paperOf('a.json', json)).text).toBe(text);
  const lying = new TextDecoder().decode(json).replace('"start": 0', '"start": 999999');
  expect(await codeOf('a.json', lying)).toBe('damaged');
});

/** A review of random words, blocks, claims and corrections. */
function randomParts(seed: number): Report {
  const roll = dice(seed * 104729 + 7);
  const words = [
    'pont',
    'l’œuvre',
    '8\u202f200',
    '«\u00a0oui\u00a0»',
    'Étél\u2011là',
    'co\u00adopérer',
    '<b>',
    '&amp;',
    '2025',
    'préfet,',
    'fin.',
    '😀',
    '\u200f',
    'a\tb',
    'x\ny',
    '  deux',
  ];
  const sentence = (most: number) => Array.from({ length: 1 + roll(most) }, () => words[roll(words.length)]).join(' ').trim(); // prettier-ignore
  let text = '';
  const blocks: Report['review']['revision']['blocks'] = [];
  for (let i = 1 + roll(8); i > 0; i--) {
    const kind: BlockKind = BLOCK_KINDS[roll(BLOCK_KINDS.length)];
    const body =
      kind === 'table'
        ? `${sentence(2).replace(/[\n\t]/gu, ' ')}\t${sentence(2).replace(/[\n\t]/gu, ' ')}`
        : sentence(14);
    if (text) text += '\n';
    blocks.push({
      start: text.length,
      end: text.length + body.length,
      kind,
      ...(kind === 'heading' ? { level: 1 + roll(6) } : {}),
    });
    text += body;
  }
  const claims: ReviewClaim[] = [];
  for (let i = roll(6); i > 0; i--) {
    const block = blocks[roll(blocks.length)];
    const start = block.start + roll(block.end - block.start);
    const end = Math.min(block.end, start + 1 + roll(12));
    // A focus is words: neither blank nor half a character.
    if (
      text.slice(start, end).trim() !== text.slice(start, end) ||
      !text.slice(start, end).isWellFormed() ||
      !text.slice(0, start).isWellFormed()
    )
      continue;
    const verdict = roll(2) ? VERDICTS[roll(VERDICTS.length)] : null;
    claims.push({
      ...sampleReview().claims[3], id: `c${i}`, start, end, focus: { start, end }, kind: CLAIM_KINDS[roll(CLAIM_KINDS.length)], warnings: [],
      judgement: { verdict, progress: 'doing', comment: verdict ? sentence(5).trim() : '', question: '', by: verdict ? 'MK' : null, at: verdict ? '2026-02-05T09:10:00.000Z' : null },
    }); // prettier-ignore
  }
  const parts = sampleParts();
  const imported =
    roll(3) === 0 ? text : text.replace(words[roll(words.length)], words[roll(words.length)]).slice(roll(3));
  return {
    ...parts,
    imported: { text: imported, blocks: [], marks: [] },
    review: {
      ...parts.review,
      revision: { ...parts.review.revision, text, blocks, marks: [] },
      claims,
      warnings: [],
      imported: [],
      orphans: [],
    },
  };
}

/** More in the long run. */
const ROUNDS = Number(process.env.MARBRE_ROUNDS ?? 60);

test(`${ROUNDS} random reviews, out and in again: text and places equal`, async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const parts = randomParts(seed);
    const { text, blocks } = parts.review.revision;
    const paper = await paperOf('a.docx', await exporters.docx.make(parts));
    expect(paper.text, `seed ${seed}`).toBe(text);
    expect(
      paper.blocks?.map(({ start, end, kind }) => ({ start, end, kind })),
      `seed ${seed}`,
    ).toEqual(blocks.map(({ start, end, kind }) => ({ start, end, kind })));
    const wanted = [...parts.review.claims].sort((a, b) => a.focus.start - b.focus.start || a.focus.end - b.focus.end).map(({ focus }) => `${focus.start}-${focus.end}`); // prettier-ignore
    expect(paper.notes.map(({ start, end }) => `${start}-${end}`).sort(), `seed ${seed}`).toEqual(
      wanted.sort(),
    );
    // A dossier and the data of a review keep the same text, and what was judged as notes.
    const judged = parts.review.claims.filter((claim) => claim.judgement.verdict).map(({ focus }) => `${focus.start}-${focus.end}`); // prettier-ignore
    for (const format of ['marbre', 'json'] as const) {
      const again = await paperOf(`a.${format}`, await exporters[format].make(parts));
      expect(again.text, `seed ${seed}, ${format}`).toBe(text);
      expect(again.blocks, `seed ${seed}, ${format}`).toEqual(blocks);
      const places = again.notes.map(({ start, end }) => `${start}-${end}`);
      expect(places.sort(), `seed ${seed}, ${format}`).toEqual(expect.arrayContaining(judged.sort()));
    }
    // A Web Annotation finds its passage by its quotation alone, and by its position alone.
    const { items } = JSON.parse(new TextDecoder().decode(await exporters.webannotation.make(parts))) as { items: { target: { selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] } }[] }; // prettier-ignore
    const selected = items.map(({ target: { selector: [quote, position] } }) => {
      expect(text.slice(position.start, position.end).toWellFormed(), `seed ${seed}`).toBe(quote.exact);
      const found = findAnchor(text, { quote: quote.exact, prefix: quote.prefix, suffix: quote.suffix, position: position.start });
      expect(found, `seed ${seed}: ${quote.exact}`).toEqual({ start: position.start, end: position.end });
      return `${position.start}-${position.end}`;
    }); // prettier-ignore
    expect(selected.sort(), `seed ${seed}`).toEqual(wanted.sort());
  }
}, 600_000);
