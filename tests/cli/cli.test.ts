/** The command line as its user calls it: a process, arguments, exit status, what it prints. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DRAFT, temporaryFolder } from '../core/open.ts';

const BIN = join(import.meta.dirname, '../../bin/marbre.js');
function marbre(folder: string, args: string[], input?: string, uid?: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, LANG: 'fr_FR.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
    encoding: 'utf8',
    input,
    uid,
  });
  return { status, stdout, stderr };
}

interface Printed {
  id: string;
  text: string;
  tokens?: unknown[];
  warnings: { rule: string; start: number; end: number; message: string; related: { id: string }[] }[];
  claims: { start: number; end: number; focus: { start: number; end: number } }[];
  error?: { code: string };
}
const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);

test('analyze prints one line a file, in the language asked for, with offsets into its text', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'port.txt'), DRAFT);
  writeFileSync(join(folder, 'vide.txt'), '');
  const { status, stdout, stderr } = marbre(folder, [
    'analyze',
    '--json',
    '--tokens',
    '--lang',
    'en',
    'port.txt',
    'vide.txt',
    'absent.txt',
  ]);
  expect(status).toBe(1);
  const [port, empty, absent] = lines(stdout);
  expect(port).toMatchObject({ id: 'port.txt', text: DRAFT });
  expect(port.tokens!.length).toBeGreaterThan(40);
  for (const claim of port.claims) {
    expect(claim.start).toBeLessThanOrEqual(claim.focus.start);
    expect(claim.focus.end).toBeLessThanOrEqual(DRAFT.length);
  }
  const weekday = port.warnings.find((warning) => warning.rule === 'calendar/weekday')!;
  expect(DRAFT.slice(weekday.start, weekday.end)).toBe('lundi 3 mars 2026');
  expect(weekday.message).toContain('Tuesday');
  expect(empty.error?.code).toBeTruthy();
  expect(absent.error?.code).toBe('no-file');
  expect(stderr).toContain('vide.txt');
  expect(stderr).toContain('absent.txt');
});

test('analyze --batch answers line by line, in order, and survives bad lines', () => {
  const input = [
    JSON.stringify({ id: 'a', text: DRAFT }),
    'pas du JSON',
    JSON.stringify({ id: 'b', text: 42 }),
    JSON.stringify({ id: 'c', text: 'Hier, il a plu.', date: '2026-03-04', language: 'fr' }),
  ].join('\n');
  const { status, stdout } = marbre(temporaryFolder(), ['analyze', '--batch'], input);
  expect(status).toBe(1);
  const answers = lines(stdout);
  expect(answers.map((answer) => answer.id)).toEqual(['a', null, 'b', 'c']);
  expect(answers.map((answer) => answer.error !== undefined)).toEqual([false, true, true, false]);
  expect(JSON.stringify(answers[3])).toContain('2026-03-03');
});

test('review imports, names what it refuses, writes both reports of each file and a first page', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'copies/sous-dossier'), { recursive: true });
  writeFileSync(join(folder, 'copies/port.txt'), DRAFT);
  writeFileSync(join(folder, 'copies/sous-dossier/double.txt'), DRAFT);
  writeFileSync(join(folder, 'copies/binaire.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 0, 7]));
  const { status, stdout, stderr } = marbre(folder, [
    'review',
    '--corpus',
    'c.sqlite',
    'copies',
    '--out',
    'rapport',
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/binaire\.txt: refusé/u);
  expect(stdout).toMatch(/port\.txt: importé/u);
  expect(stdout).toMatch(/double\.txt: déjà là/u);
  const written = readdirSync(join(folder, 'rapport')).sort();
  expect(written).toEqual([
    'index.html',
    'le-port-de-brevelin-rouvrira-au-printemps.docx',
    'le-port-de-brevelin-rouvrira-au-printemps.html',
  ]);
  expect(readFileSync(join(folder, 'rapport/index.html'), 'utf8')).toContain(
    'le-port-de-brevelin-rouvrira-au-printemps.html',
  );
  const again = marbre(folder, ['review', '--corpus', 'c.sqlite', 'copies/port.txt', '--out', 'rapport']);
  expect(again.status).toBe(0);
  expect(again.stdout).toMatch(/déjà là/u);
  const listed = marbre(folder, ['list', '--corpus', 'c.sqlite']);
  expect(listed.stdout.trim().split('\n')).toHaveLength(1);
  expect(marbre(folder, ['search', '--corpus', 'c.sqlite', 'brevelin']).stdout).toContain('[Brévelin]');
  const exported = marbre(folder, [
    'export',
    'port.txt',
    '--corpus',
    'c.sqlite',
    '--format',
    'csv',
    '--out',
    'p.csv',
  ]);
  expect(exported.status, exported.stderr).toBe(0);
  expect(readFileSync(join(folder, 'p.csv'), 'utf8')).toContain('310');
});

test('a file without read permission gets its own line, and the rest goes on', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'secret.txt'), DRAFT);
  writeFileSync(join(folder, 'port.txt'), DRAFT);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'secret.txt'), 0);
  // Root reads everything: there the command runs as nobody.
  const { status, stdout, stderr } = marbre(
    folder,
    ['analyze', '--json', 'secret.txt', 'port.txt'],
    undefined,
    process.getuid?.() === 0 ? 65534 : undefined,
  );
  expect(status).toBe(1);
  expect(stderr).toContain('droits');
  expect(lines(stdout).map((line) => line.error?.code)).toEqual(['no-permission', undefined]);
});

test('wrong usage is told with the commands, status 2', () => {
  for (const args of [
    ['nonsense'],
    ['analyze', '--nope'],
    ['review', 'x.txt'],
    ['export', 'a', '--format', 'gif'],
    ['analyze', '--lang', 'de', 'x.txt'],
    [],
  ]) {
    const { status, stdout, stderr } = marbre(temporaryFolder(), args);
    expect(status, args.join(' ')).toBe(2);
    expect(stdout + stderr).toContain('marbre <command>');
  }
});
