import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader } from '../../src/main/import/index.ts';
import { MOST_BYTES } from '../../src/main/import/limits.ts';
import { bytesOf, docxOf, zipOf } from './build.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'marbre-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that does to itself what the file's name says, and answers otherwise. */
function misbehaving(): URL {
  const path = join(folder, 'worker.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, file }) => {
       if (file.name === 'stall') for (;;);
       if (file.name === 'wait') return;
       // As on a machine that has no time for it: nothing is done, and the loop does not come round.
       if (file.name.startsWith('busy')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(file.name.slice(5)));
       if (file.name === 'crash') throw new Error('crash');
       if (file.name === 'exit') process.exit(3);
       if (file.name === 'memory') { const all = []; while (all.length < 800) all.push(new Array(100000).fill(file.name + all.length)); }
       if (file.name === 'environment') file.name = Object.keys(process.env).join();
       parentPort.postMessage({ id, result: { refusal: { code: 'answer', message: { fr: file.name, en: file.name } } } });
     });`,
  );
  return pathToFileURL(path);
}

const codeOf = (result: object) => ('refusal' in result ? (result.refusal as { code: string }).code : 'read');

test('reads in the worker, several files at once, in order', async () => {
  const reader = openReader();
  const docx = docxOf({ body: '<w:p><w:r><w:t>Texte.</w:t></w:r></w:p>' });
  const results = await Promise.all([
    reader.read({ name: 'a.txt', bytes: bytesOf('un') }),
    reader.read({ name: 'b.docx', bytes: docx }),
    reader.read({ name: 'c.txt', bytes: new Uint8Array() }),
    reader.read({ name: 'd.md', bytes: bytesOf('# deux') }),
  ]);
  expect(results.map((result) => ('paper' in result ? result.paper.text : result.refusal.code))).toEqual([
    'un',
    'Texte.',
    'empty',
    'deux',
  ]);
  await reader.close();
  expect(codeOf(await reader.read({ name: 'a.txt', bytes: bytesOf('un') }))).toBe('crashed');
});

test('the files of a zip, wherever their names point', async () => {
  const reader = openReader();
  const zip = zipOf({
    '../../etc/a.txt': 'un',
    'd/b.md': '# deux',
    '__MACOSX/._a.txt': 'x',
    '.hidden': 'x',
    'c.zip': zipOf({ 'x.txt': 'x' }),
  });
  const unpacked = await reader.unpack!({ name: 'z.zip', bytes: zip });
  expect('files' in unpacked && unpacked.files.map((file) => file.name)).toEqual(['a.txt', 'b.md']);
  const bytes = bytesOf('un');
  expect(await reader.unpack!({ name: 'a.txt', bytes })).toEqual({ files: [{ name: 'a.txt', bytes }] });
  await reader.close();
});

test('a file that stalls, crashes, leaves or eats the memory costs itself only, and sees no environment', async () => {
  const reader = openReader({ workerUrl: misbehaving(), timeoutMs: 500, memoryMb: 64 });
  const read = async (name: string) => codeOf(await reader.read({ name, bytes: bytesOf('x') }));
  for (const [name, code] of [
    ['stall', 'timeout'],
    ['wait', 'timeout'],
    // Only its own work counts, but not without end.
    ['busy 1500', 'answer'],
    ['busy 9000', 'timeout'],
  ]) {
    expect(await read('good')).toBe('answer');
    expect([name, await read(name)]).toEqual([name, code]);
  }
  await reader.close();
  // Under a limit of time that does not come before the others.
  const patient = openReader({ workerUrl: misbehaving(), timeoutMs: 60_000, memoryMb: 64 });
  const answer = (name: string, bytes = bytesOf('x')) => patient.read({ name, bytes });
  for (const [name, code] of [
    ['crash', 'crashed'],
    ['exit', 'crashed'],
    ['memory', 'memory'],
  ]) {
    expect(codeOf(await answer(name))).toBe(code);
    expect(codeOf(await answer('good'))).toBe('answer');
  }
  // What the desk was started with (paths, perhaps secrets) is none of the thread's business.
  expect(await answer('environment')).toMatchObject({ refusal: { message: { fr: '' } } });
  expect(codeOf(await answer('large', new Uint8Array(MOST_BYTES + 1)))).toBe('too-long');
  await patient.close();
});
