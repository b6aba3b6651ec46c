import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { resource, resourceText, setResourceFolder } from '../../src/main/engine/resources.ts';
import { unpack } from '../../src/main/engine/model/store.ts';

const own = new URL('../../resources/', import.meta.url);
afterEach(() => setResourceFolder(own));

test('resources are read from the folder that a shell names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-resources-'));
  writeFileSync(join(folder, 'a.txt'), 'été');
  setResourceFolder(pathToFileURL(folder));
  expect(resourceText('a.txt')).toBe('été');
  expect(() => resource('b.txt')).toThrow();
  rmSync(folder, { recursive: true });
});

test('the models are whole, and something else is refused', () => {
  for (const language of ['fr', 'en'])
    expect(unpack(resource(`tagger/${language}.bin`)).info('est').tags).toBeGreaterThan(0);
  expect(() => unpack(Buffer.from('not a model at all, really'))).toThrow('not a tagger model');
});
