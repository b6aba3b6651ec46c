import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeOpener, openedName } from '../../src/main/electron/opened.ts';

test.each([
  ['compte.pdf', 'application/pdf', 'compte.pdf'],
  ['facture.bat', 'text/plain', 'facture.bat.txt'],
  ['../../x.desktop', 'text/plain', 'x.desktop.txt'],
  ['Photo.JPEG', 'image/jpeg', 'Photo.JPEG'],
  ['programme.exe', 'application/octet-stream', null],
  ['page.html', 'text/html', null],
])('%s of type %s is opened as %s', (name, type, opened) => expect(openedName(name, type)).toBe(opened));

test('a copy is shown, and gone at the next start', async () => {
  const home = mkdtempSync(join(tmpdir(), 'marbre-opened-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'opened');
  const asked: string[] = [];
  const opener = makeOpener(folder, (path) => (asked.push(path), Promise.resolve('')));
  expect(await opener.open('a.pdf', 'application/pdf', Buffer.from('%PDF'))).toBe(true);
  expect(await opener.open('a.exe', 'application/octet-stream', Buffer.from('MZ'))).toBe(false);
  expect(asked.map((path) => basename(path))).toEqual(['a.pdf']);
  expect(readFileSync(asked[0], 'utf8')).toBe('%PDF');
  writeFileSync(join(folder, 'left behind'), '');
  makeOpener(folder, () => Promise.resolve('no viewer')).clear();
  expect(existsSync(folder)).toBe(false);
});
