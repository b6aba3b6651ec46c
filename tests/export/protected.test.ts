import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exporters, makeReport } from '../../src/main/export/index.ts';
import { withoutProtected } from '../../src/main/export/withhold.ts';
import { SECRET, SECRET_EXCERPT, sampleParts, sampleReview } from './sample.ts';

/** Every text inside a file: itself, and the entries of a zip. */
function texts(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes).toString('utf8');
  if (bytes[0] !== 0x50) return plain;
  return Object.values(unzipSync(bytes)).map((entry) => Buffer.from(entry).toString('utf8')).join('\n'); // prettier-ignore
}

describe('protected sources stay behind', () => {
  test.each(Object.keys(exporters) as (keyof typeof exporters)[])('%s', async (format) => {
    for (const language of ['fr', 'en'] as const) {
      const content = texts(await exporters[format].make(sampleParts({ language })));
      // In a format that escapes, the words would still stand.
      for (const secret of [
        SECRET,
        SECRET_EXCERPT,
        'ligne directe',
        'ne me citez pas',
        'appel du 5 février',
        'Une source effacée',
        'Source de l’archive',
      ]) {
        expect(content.includes(secret), secret).toBe(false);
      }
      expect(content.includes('mardi 4 février 2026')).toBe(true);
    }
  });

  test('wherever a review holds notes, and in what the editor wrote', () => {
    const { review, withheld } = withoutProtected(sampleReview());
    expect(withheld).toBe(2);
    expect(JSON.stringify(review)).not.toMatch(/ligne directe|ne me citez/u);
    expect(review.claims[1].sources.map((note) => note.id)).toEqual(['s1']);
    expect(review.claims[1].judgement.comment).toBe('Entendu à la conférence de presse ; [▇▇▇] confirme.');
    // Twice is once.
    expect(withoutProtected(review)).toEqual({ review, withheld: 0 });
  });

  test('the history tells that a source was touched, never what it says', () => {
    const { history } = makeReport(sampleParts());
    expect(history.map((event) => [event.what, event.before, event.after === null])).toEqual([
      ['judge', null, false],
      ['undo', null, true],
      ['source-add', null, true],
      ['import', null, true],
    ]);
  });

  test('how many stayed is said', async () => {
    const report = makeReport(sampleParts());
    expect(report.withheld).toBe(2);
    expect(makeReport(report).withheld).toBe(2);
    expect(texts(await exporters.html.make(sampleParts()))).toContain(
      '2 sources protégées sont restées à la rédaction.',
    );
    expect(texts(await exporters.docx.make(sampleParts({ language: 'en' })))).toContain(
      '2 protected sources stayed with the desk.',
    );
  });

  test('only what the options ask for', () => {
    const judged = makeReport(
      sampleParts({ claims: 'judged', history: false, passages: false, notes: false }),
    );
    expect(judged.review.claims.every((claim) => claim.judgement.verdict !== null)).toBe(true);
    expect(judged.history).toEqual([]);
    expect(judged.review.excerpts).toEqual([]);
    expect(judged.review.claims.flatMap((claim) => [...claim.sources, ...claim.earlier])).toEqual([]);
    expect(
      makeReport(sampleParts({ claims: 'open' })).review.claims.every(
        (claim) => claim.judgement.verdict === null,
      ),
    ).toBe(true);
  });
});
