import { beforeEach, describe, expect, it } from 'vitest';
import { freshNames, placeOf, pointsFound, step } from '../../src/renderer/desk/points.ts';
import { openReason, pointsOf, type Point } from '../../src/shared/points.ts';
import type { Progress, Review, ReviewClaim, ReviewWarning } from '../../src/shared/review.ts';

const both = (text: string) => ({ fr: text, en: text });
const judgement = { verdict: null, progress: 'todo', comment: '', question: '', by: null, at: null } as const;

function claim(id: string, start: number, end: number, more: Partial<ReviewClaim> = {}): ReviewClaim {
  return {
    id,
    start: start - 2,
    end: end + 2,
    focus: { start, end },
    kind: 'figure',
    priority: 2,
    why: both(''),
    origin: 'engine',
    value: null,
    judgement,
    sources: [],
    warnings: [],
    confirmations: [],
    agreements: [],
    same: [],
    earlier: [],
    ...more,
  };
}
function warning(id: string, start: number, end: number, more: Partial<ReviewWarning> = {}): ReviewWarning {
  return {
    id,
    rule: 'calendar/weekday',
    severity: 'error',
    start,
    end,
    message: both('m'),
    title: both('t'),
    suggestion: null,
    related: [],
    queue: 'facts',
    dismissed: null,
    ...more,
  };
}
const review = (claims: ReviewClaim[], warnings: ReviewWarning[]) =>
  ({ claims, warnings }) as unknown as Review;
const dismissed = {
  id: 'd',
  rule: 'calendar/weekday',
  scope: 'this',
  reason: 'r',
  by: 'b',
  at: 'a',
} as const;

describe('points of a review', () => {
  it('stand in the order of the text; a warning that a claim carries is no point of its own', () => {
    const points = pointsOf(
      review(
        [claim('b', 50, 60), claim('a', 10, 20, { warnings: ['w1'] })],
        [warning('w1', 10, 20), warning('w2', 30, 40), warning('w0', 0, 0)],
      ),
    );
    expect(points.map((point) => point.id)).toEqual(['w0', 'a', 'w2', 'b']);
    expect(points[1].severity).toBe('error');
  });

  it('show the gravest open warning; a dismissed one neither marks nor stops', () => {
    const [point, ...rest] = pointsOf(
      review(
        [claim('a', 10, 20, { warnings: ['n', 'e'] })],
        [
          warning('n', 10, 20, { severity: 'note' }),
          warning('e', 10, 20, { dismissed }),
          warning('gone', 30, 40, { dismissed }),
        ],
      ),
    );
    expect(point.severity).toBe('note');
    expect(point.dismissed.map((one) => one.id)).toEqual(['e']);
    expect(rest).toEqual([]);
  });

  it('join warnings without claim on the same passage', () => {
    expect(
      pointsOf(review([], [warning('x', 5, 9, { severity: 'note' }), warning('y', 5, 9)])),
    ).toMatchObject([{ severity: 'error', warnings: [{ id: 'y' }, { id: 'x' }] }]);
  });
});

describe('points while typing', () => {
  let name: ReturnType<typeof freshNames>;
  beforeEach(() => (name = freshNames()));
  const before = pointsOf(
    review(
      [
        claim('a', 10, 20, { judgement: { ...judgement, verdict: 'exact', progress: 'done' } }),
        claim('b', 40, 50),
      ],
      [],
    ),
  );
  const found = (start: number, end: number) => ({
    start: start - 2,
    end: end + 2,
    focus: { start, end },
    kind: 'figure' as const,
  });

  it('keep the identity and the verdict of a claim whose words moved', () => {
    const points = pointsFound(
      { claims: [found(15, 25), found(70, 75)], warnings: [] },
      before,
      new Map([
        ['a', { start: 15, end: 25 }],
        ['b', { start: 45, end: 55 }],
      ]),
      name,
    );
    expect(points[0].id).toBe('a');
    expect(points[0].claim?.judgement.verdict).toBe('exact');
    expect(points.at(-1)?.claim).toBeNull();
  });

  it('are the same objects where nothing changed, and find their own where one before them is gone', () => {
    const claims = [found(10, 20), found(40, 50), found(70, 75)];
    const unmoved = new Map(before.map(({ id, start, end }) => [id, { start, end }]));
    const points = pointsFound({ claims, warnings: [] }, before, unmoved, name);
    expect(points.slice(0, 2)).toEqual(before);
    expect(points[1]).toBe(before[1]);
    const less = pointsFound({ claims: claims.slice(1), warnings: [] }, points, unmoved, name);
    expect(less.map((point) => point.id)).toEqual(['a', 'b', 'typed-1']);
    expect(less[1]).toBe(before[1]);
  });

  it('keep the identity of a warning on the whole article', () => {
    const whole = pointsOf(review([], [warning('w', 0, 0)]));
    const [point] = pointsFound(
      { claims: [], warnings: [warning('', 0, 0)] },
      whole,
      new Map([['w', { start: 0, end: 0 }]]),
      name,
    );
    expect(point.id).toBe('w');
  });

  it('hold the selected claim while its words are typed in: as what is found there instead, and where nothing is', () => {
    const moved = new Map([
      ['a', { start: 10, end: 20 }],
      ['b', { start: 40, end: 55 }],
    ]);
    const read = (claims: Parameters<typeof pointsFound>[0]['claims']) =>
      pointsFound({ claims, warnings: [] }, before, moved, name, 'b').at(-1)!;
    expect(read([{ ...found(45, 60), kind: 'attribution' }])).toMatchObject({ id: 'b', kind: 'attribution', start: 45 }); // prettier-ignore
    expect(read([])).toMatchObject({ id: 'b', kind: 'figure', start: 40, end: 55 });
    expect(read([found(70, 75)])).toMatchObject({ claim: null, start: 70 });
  });

  it('keep a verdict in sight where the engine finds the claim no longer, and drop an unjudged one', () => {
    const points = pointsFound(
      { claims: [], warnings: [] },
      before,
      new Map([
        ['a', { start: 12, end: 22 }],
        ['b', { start: 42, end: 52 }],
      ]),
      name,
    );
    expect(points.map((point) => point.id)).toEqual(['a']);
    expect(points[0].start).toBe(12);
  });
});

describe('stepping', () => {
  const points = [1, 2, 3].map((n) => ({ id: String(n) })) as Point[];
  it('starts at either end, wraps, and passes over what is not wanted', () => {
    expect(step(points, null, 1)?.id).toBe('1');
    expect(step(points, null, -1)?.id).toBe('3');
    expect(step(points, '3', 1)?.id).toBe('1');
    expect(step(points, '1', -1)?.id).toBe('3');
    expect(step(points, '1', 1, (point) => point.id === '3')?.id).toBe('3');
    expect(step(points, '1', 1, () => false)).toBeNull();
    expect(step([], null, 1)).toBeNull();
  });
  it('never answers with the point it came from while there are others', () => {
    expect(step(points, '2', 1, (point) => point.id === '2')).toBeNull();
  });
});

it('a point is open until its claim is settled and nothing blocks on it, or its remarks are set aside', () => {
  const said = (verdict: 'exact' | null, progress: Progress) => ({ judgement: { ...judgement, verdict, progress } }); // prettier-ignore
  const points = pointsOf(
    review(
      [
        claim('settled', 1, 2, said('exact', 'done')),
        claim('to confirm', 5, 6, said('exact', 'doing')),
        claim('unjudged', 7, 8),
        claim('must', 9, 10, { priority: 3 }),
        claim('asked', 11, 12, said(null, 'question')),
        claim('wrong', 13, 14, { ...said('exact', 'done'), warnings: ['e'] }),
        claim('copy', 15, 16, { ...said('exact', 'done'), warnings: ['c'] }),
      ],
      [
        warning('e', 13, 14),
        warning('c', 15, 16, { severity: 'warning', queue: 'copy' }),
        warning('f', 17, 18, { severity: 'warning' }),
        warning('n', 19, 20, { severity: 'note' }),
        warning('aside', 21, 22, { dismissed }),
      ],
    ),
  );
  expect(points.map((point) => [point.id, openReason(point)])).toEqual([
    ['settled', null],
    ['to confirm', 'unconfirmed'],
    ['unjudged', 'unjudged'],
    ['must', 'blocking'],
    ['asked', 'waiting'],
    ['wrong', 'blocking'],
    ['copy', null],
    ['f', 'blocking'],
    ['n', 'remark'],
  ]);
});

it('a place is told by its block; paragraphs are counted among themselves', () => {
  const blocks = [
    { start: 0, end: 5, kind: 'title' as const },
    { start: 7, end: 20, kind: 'paragraph' as const },
    { start: 22, end: 30, kind: 'heading' as const },
    { start: 32, end: 50, kind: 'paragraph' as const },
  ];
  expect(placeOf(blocks, { start: 33, end: 35 })).toEqual({ kind: 'paragraph', nth: 2 });
  expect(placeOf(blocks, { start: 1, end: 2 })).toEqual({ kind: 'title', nth: 0 });
  expect(placeOf(blocks, { start: 0, end: 0 })).toBeNull();
});
