import { expect, it } from 'vitest';
import { historyOf, tellEvent } from '../../src/renderer/desk/history.ts';
import { fr } from '../../src/renderer/messages/fr.ts';
import type { HistoryEvent, ReviewClaim } from '../../src/shared/review.ts';

let seq = 0;
const event = (what: string, subject: string, before: object | null, after: object | null): HistoryEvent => ({
  seq: ++seq,
  at: '2026-03-10T09:00:00.000Z',
  by: 'Marion Keller',
  what,
  subject,
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
});
const claim = { id: 'c', sources: [{ id: 's' }] } as unknown as ReviewClaim;
const judged = (verdict: string | null, progress: string, comment = '') => ({ id: 'c', verdict, progress, comment, question: '' }); // prettier-ignore
const held = { id: 'c', engine_kind: 'figure', kind: 'figure', priority: 3 };
const source = { id: 's', claim: 'c', title: 'Arrêté', protected: 0 };
const told = (one: HistoryEvent) => tellEvent(one, fr, (verdict) => fr.verdicts[verdict]);

it('tells what each act changed, never how it is kept', () => {
  expect(told(event('judge', 'c', null, judged('inexact', 'doing')))).toBe('inexact');
  expect(told(event('judge', 'c', judged('inexact', 'doing'), judged('inexact', 'done')))).toBe('traité');
  expect(told(event('judge', 'c', judged('inexact', 'done'), judged(null, 'todo')))).toBe('sans verdict · à vérifier'); // prettier-ignore
  expect(told(event('judge', 'c', judged(null, 'todo'), judged(null, 'todo', 'Vu.')))).toBe('commentaire «\u00A0Vu.\u00A0»'); // prettier-ignore
  expect(told(event('claim-change', 'c', held, { ...held, priority: 1 }))).toBe('affirmation modifiée\u00A0: facultatif'); // prettier-ignore
  expect(told(event('source-remove', 's', source, null))).toBe('source retirée\u00A0: «\u00A0Arrêté\u00A0»');
  // Its words were erased with the article, or it has none.
  expect(told(event('source-add', 's', null, null))).toBe('source');
});

it('the history of a claim holds its sources and their files, not what merely took it in hand', () => {
  const events = [
    event('judge', 'c', null, held),
    event('judge', 'c', null, judged('exact', 'doing')),
    event('judge', 'other', null, judged('exact', 'doing')),
    event('source-add', 's', null, source),
    event('source-add', 'gone', null, { ...source, id: 'gone' }),
    event('source-attach', 'f', null, { id: 'f', source: 'gone', hash: 'h', name: 'p4.pdf' }),
  ];
  expect(historyOf(events, claim).map(told)).toEqual([
    'exact',
    'source\u00A0: «\u00A0Arrêté\u00A0»',
    'source\u00A0: «\u00A0Arrêté\u00A0»',
    'pièce jointe\u00A0: p4.pdf',
  ]);
});
