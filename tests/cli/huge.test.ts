/** Inputs far beyond any paper: each is refused or read in bounded time, by name, and the rest of the batch goes on. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../bin/marbre.js');

test('a text of 1 GB and a line of 40 MB cost themselves only', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-huge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  // Sparse: 1 GB that takes no room and would take long to read.
  writeFileSync(at('a-giga.txt'), '');
  truncateSync(at('a-giga.txt'), 1e9);
  writeFileSync(at('b-line.txt'), 'mot '.repeat(10_000_000));
  writeFileSync(at('c-bilan.txt'), 'Le bilan\n\nLa coopérative a vendu 310 tonnes de pommes en 2025.\n');
  const papers = ['a-giga.txt', 'b-line.txt', 'c-bilan.txt'].map(at);
  const { code, text } = await new Promise<{ code: number; text: string }>((resolve) =>
    execFile(
      process.execPath,
      [PROGRAM, 'import', '--lang', 'fr', '--corpus', at('corpus.sqlite'), ...papers],
      { timeout: 50_000 },
      (fault, stdout, stderr) => resolve({ code: fault ? Number(fault.code) : 0, text: stdout + stderr }),
    ),
  );
  const lineOf = (name: string) => text.split('\n').find((line) => line.includes(name));
  expect(code).toBe(1);
  expect(lineOf('a-giga.txt')).toMatch(/100 Mo/u);
  expect(lineOf('b-line.txt')).toBeDefined();
  expect(lineOf('b-line.txt')).not.toMatch(/internal|RangeError|heap/u);
  expect(lineOf('c-bilan.txt')).toMatch(/imported|importé|nouveau|new/iu);
});
