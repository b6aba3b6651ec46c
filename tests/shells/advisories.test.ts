/**
 * Published advisories of packages that are in the lock file, as they were known in November 2026: `npm audit` asks a registry, this asks
 * nobody. It says that none of these is back, not that there are no others.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './stand-in.ts';

/** Package, first version without the fault in each line of versions that has one (older lines have none), advisory. */
const ADVISORIES: readonly (readonly [name: string, fixed: readonly string[], advisory: string])[] = [
  ['markdown-it', ['14.2.0'], 'GHSA-38c4-r59v-3vqw, and smart quotes in quadratic time'],
  ['linkify-it', ['5.0.1'], 'links in quadratic time'],
  ['nth-check', ['2.0.1'], 'GHSA-rp65-9cf3-cjxr'],
  ['nanoid', ['3.3.18', '5.1.16'], 'GHSA-28wg-ghj8-5hjv, GHSA-2v37-7h3g-55p8'],
  ['electron', ['41.10.3'], 'GHSA-9f4c-93c8-jc8g, GHSA-r4w5-6pfg-jxp5'],
  ['prosemirror-view', ['1.42.3'], 'script through a paste'],
  ['postcss', ['8.5.23'], 'GHSA-fxqj-rqcc-2cmp'],
  ['js-yaml', ['3.15.2', '4.3.2'], 'CVE-2026-59870, GHSA-2883-xcg3-v3hh'],
  ['fast-uri', ['3.1.7'], 'GHSA-5jgf-p345-68v8, GHSA-f65p-4m7j-42xc'],
  ['@xmldom/xmldom', ['0.8.15'], 'GHSA-6gmq-8vp8-gcm6'],
  ['fflate', ['0.8.3'], 'GHSA-px8p-9vwx-vf98: a zip that is read without end'],
  ['valibot', ['1.2.0'], 'GHSA-vqpr-j7v3-hqw9'],
  ['@mozilla/readability', ['0.6.0'], 'GHSA-3p6v-hrg8-8qj7'],
  ['yaml', ['1.0.0', '2.2.2'], 'GHSA-f9xv-q969-pqx4'],
  ['browserslist', ['4.28.8'], 'GHSA-c83g-rgw3-j3cx, GHSA-73wf-gq98-2v4g'],
];

const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10));
function before(version: string, fixed: string): boolean {
  const [a, b] = [parts(version), parts(fixed)];
  const at = a.findIndex((part, nth) => part !== b[nth]);
  return at >= 0 && a[at] < b[at];
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

it.each(ADVISORIES)('%s is without its published faults (%s: %s)', (name, fixed) => {
  const versions = Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version!);
  expect(versions).not.toEqual([]);
  for (const version of versions) {
    // The line that this version is of, or the newest that is older.
    const line = [...fixed].reverse().find((one) => parts(one)[0] <= parts(version)[0]) ?? fixed[0];
    expect(before(version, line), `${name} ${version}`).toBe(false);
  }
});

/**
 * unpdf carries PDF.js 6.1.200, which has CVE-2026-16633 (mended in 6.2.108): elements and attributes of rich text and XFA forms go unchecked
 * into the page that shows them. Marbre asks for the words of a page and shows none, and the PDF.js
 * that it carries makes no code of text.
 */
it('a PDF is read for its words alone, by a PDF.js that makes no code of text', () => {
  const reader = readFileSync(join(ROOT, 'src/main/import/pdf.ts'), 'utf8');
  expect(reader).toMatch(/enableXfa: false/u);
  const asked = [...reader.matchAll(/(?:document|page)\.(\w+)\(/gu)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(['getMetadata', 'getPage', 'getTextContent', 'cleanup']));
  const bundled = readFileSync(join(ROOT, 'node_modules/unpdf/dist/pdfjs.mjs'), 'utf8');
  expect(bundled).not.toMatch(/new Function\(|[^\w.]eval\(/u);
});
