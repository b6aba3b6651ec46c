import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesOf } from '../../src/renderer/changes/diff.ts';

it('tells both texts back, whatever they are', () => {
  const words = fc
    .array(fc.constantFrom('un', 'deux', 'trois', ' ', ' ', '\n\n', '«\u00A0', ', ', 'é'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = changesOf(before, after);
      expect(
        changes
          .filter((change) => change.kind !== 'added')
          .map((change) => change.text)
          .join(''),
      ).toBe(before);
      expect(
        changes
          .filter((change) => change.kind !== 'removed')
          .map((change) => change.text)
          .join(''),
      ).toBe(after);
    }),
  );
});

it('finds one replaced word', () => {
  expect(changesOf('Le lundi 10 mars.', 'Le mardi 10 mars.')).toEqual([
    { kind: 'same', text: 'Le ' },
    { kind: 'removed', text: 'lundi' },
    { kind: 'added', text: 'mardi' },
    { kind: 'same', text: ' 10 mars.' },
  ]);
});

it('tells a sentence put in or taken out around a blank as one change', () => {
  const [short, long] = ['un centre de tri qui', 'un centre de tri Le maire était là. qui'];
  const ends = [
    { kind: 'same', text: 'un centre de tri ' },
    { kind: 'same', text: 'qui' },
  ];
  expect(changesOf(short, long)).toEqual([ends[0], { kind: 'added', text: 'Le maire était là. ' }, ends[1]]);
  expect(changesOf(long, short)).toEqual([
    ends[0],
    { kind: 'removed', text: 'Le maire était là. ' },
    ends[1],
  ]);
  // The blank before it was typed too, the one behind it was there.
  expect(changesOf(short, 'un centre de tri Le maire était là.qui').map((change) => change.kind)).toEqual([
    'same',
    'added',
    'same',
  ]);
});

it('stays quick on two texts that share nothing', () => {
  const before = Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' ');
  const after = Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' ');
  const kinds = changesOf(before, after).map((change) => change.kind);
  expect(kinds).toContain('removed');
  expect(kinds).toContain('added');
});
