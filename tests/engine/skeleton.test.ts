/** Tried only where it can begin, a pattern is found where it is found by itself. */
import { expect, test } from 'vitest';
import { packOf } from '../../src/main/engine/languages/index.ts';
import { placesIn, searchFor, type Search } from '../../src/main/engine/skeleton.ts';
import { seeded } from '../faults/random.ts';

function all(search: Search): string[] {
  const found: string[] = [];
  for (let match = search(0); match; match = search(match.index + 1))
    found.push(`${match.index} ${match[0]}`);
  return found;
}

const plain =
  (pattern: RegExp, skeleton: string): Search =>
  (from) => {
    pattern.lastIndex = from;
    return pattern.exec(skeleton);
  };

test.each([
  ['(?:a|b)?c', 'xxacxbcxxc'],
  ['(?<w>a)?(?<=x|a)b{1,3}(?=[cd])', 'xabbcxxxbbbdxbc'],
  ['[^B]*?z', 'xxzBxxxxxxz'],
  ['(?:a(?:b|c)d?|e)(?!f)[-_]', 'abd-xxe_xef-xac_'],
  ['(?:$|[.!])', 'xx.x'],
])('%s', (source, skeleton) => {
  const pattern = new RegExp(source, 'dgu');
  const long = skeleton + 'x'.repeat(900) + skeleton;
  for (let time = 0; time < 3; time++)
    expect(all(searchFor(pattern, placesIn(long)))).toEqual(all(plain(pattern, long)));
});

test('the recognizers of times', () => {
  const random = seeded(5);
  for (const language of ['fr', 'en'] as const)
    for (const { pattern } of packOf(language)!.times.recognizers) {
      // Of characters that the pattern names, and of others.
      const named = [...pattern.source].filter(
        (char) => char >= '\ue000' || /[DYNUWVGOQRSTCMAKXB,.:'-]/u.test(char),
      );
      let skeleton = '';
      while (skeleton.length < 1500)
        skeleton +=
          random() < 0.5 ? 'x'.repeat(Math.floor(random() * 12)) : named[Math.floor(random() * named.length)];
      for (let time = 0; time < 3; time++)
        expect(all(searchFor(pattern, placesIn(skeleton)))).toEqual(all(plain(pattern, skeleton)));
    }
});
