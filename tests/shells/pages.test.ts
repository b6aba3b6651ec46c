import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, readPages } from '../../src/main/pages.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'marbre-pages-'));
  mkdirSync(join(made, 'assets'));
  writeFileSync(join(made, 'index.html'), '<!doctype html>');
  writeFileSync(join(made, 'assets/desk.js'), 'export {}');
  writeFileSync(join(made, 'assets/desk.js.map'), '{}');
  return made;
}

it('maps the files that stood there, by address and type', () => {
  const pages = readPages(folder());
  expect([...pages.keys()].sort()).toEqual(['/', '/assets/desk.js', '/index.html']);
  expect(pages.get('/assets/desk.js')?.type).toBe('text/javascript; charset=utf-8');
});

it('follows no symbolic link out of the folder', () => {
  const made = folder();
  const secret = join(mkdtempSync(join(tmpdir(), 'marbre-secret-')), 'secret.txt');
  writeFileSync(secret, 'secret');
  symlinkSync(secret, join(made, 'assets/secret.txt'));
  expect([...readPages(made).keys()]).not.toContain('/assets/secret.txt');
});

it('says what to do when nothing was built', () => {
  expect(() => readPages(mkdtempSync(join(tmpdir(), 'marbre-empty-')))).toThrow(/npm run build/);
});

it('lets no script in but the desk’s own, and nothing from elsewhere', () => {
  const rules = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('connect-src')).toEqual(["'self'"]);
  for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
    expect(rules.get(name)).toEqual(["'none'"]);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe-eval|blob:/);
  expect(rules.get('script-src')).not.toContain("'unsafe-inline'");
});
