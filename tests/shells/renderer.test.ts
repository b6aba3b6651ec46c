/** The built renderer under its policy: nothing in it would be refused, nothing in it leads out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './stand-in.ts';

const folder = join(ROOT, 'out/renderer');
const files = (pattern: string) =>
  globSync(pattern, { cwd: folder }).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }));

describe('the built page', () => {
  const [{ text: html }] = files('index.html');

  it('holds no inline script and no handler', () => {
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toMatch(/src="(?:\.\/|\/)assets\//);
      expect(body.trim()).toBe('');
    }
    expect(html).not.toMatch(/\son[a-z]+=/i);
    expect(html).not.toMatch(/javascript:/i);
  });

  it('loads only its own files', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^(?:\.?\/assets\/|data:image\/|data:,$)/);
  });
});

it('scripts are not made of text', () => {
  const scripts = files('assets/*.js');
  expect(scripts.length).toBeGreaterThan(0);
  for (const { name, text } of scripts) {
    expect(/\beval\s*\(|\bnew Function\s*\(|\bimportScripts\s*\(/.exec(text)?.[0], name).toBeUndefined();
    expect(/\bimport\(\s*["'`]https?:/.exec(text)?.[0], name).toBeUndefined();
    expect(/fetch\(\s*["'`]https?:/.exec(text)?.[0], name).toBeUndefined();
  }
});

it('styles bring nothing from elsewhere, and fonts are files', () => {
  const styles = files('assets/*.css');
  expect(styles.length).toBeGreaterThan(0);
  for (const { name, text } of styles) {
    expect(/@import/.exec(text)?.[0], name).toBeUndefined();
    for (const [, address] of text.matchAll(/url\(\s*["']?([^"')]*)/g))
      expect(address, name).toMatch(/^(?:\.{0,2}\/|[\w-]+\.|#|data:image\/|data:,$)/);
  }
});
