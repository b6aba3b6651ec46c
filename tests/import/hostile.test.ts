/** Every reader against files made to hurt: an answer each time, in bounded time. Broken files of each format are in tests/faults/fuzz.ts. */
import { describe, expect, test } from 'vitest';
import { readPaper } from '../../src/main/import/read.ts';
import { parseXml } from '../../src/main/import/xml.ts';
import { openZip } from '../../src/main/import/zip.ts';
import { bytesOf, codeOf, docxOf, zipOf } from './build.ts';

describe('files made to hurt', () => {
  const quick = async (name: string, bytes: string | Uint8Array) => {
    const start = performance.now();
    const code = await codeOf(name, bytes);
    expect(performance.now() - start).toBeLessThan(10_000);
    return code;
  };

  test.each([
    ['a line of 40 MB', 'a.txt', () => 'a'.repeat(40_000_000), ['too-long']],
    ['HTML nested 100,000 deep', 'a.html', () => `<html><body>${'<div>'.repeat(100_000)}x`, ['nesting']],
    ['HTML nested 1,000 deep', 'a.html', () => `<html><body>${'<div>'.repeat(1000)}x`, ['nesting']],
    ['Markdown of brackets', 'a.md', () => '['.repeat(50_000), [null]],
    ['Markdown of stars', 'a.md', () => '*a '.repeat(50_000), [null]],
    ['RTF nested 100,000 deep', 'a.rtf', () => `{\\rtf1 ${'{'.repeat(100_000)}`, ['nesting']],
    ['RTF with a length that lies', 'a.rtf', () => '{\\rtf1 a\\bin999999999 b}', [null]],
    [
      'mail nested in mail',
      'a.eml',
      () => 'From: a\r\nSubject: b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(500),
      [null, 'no-text', 'damaged'],
    ],
    ['CSV of quotation marks', 'a.csv', () => '"'.repeat(900_000), [null, 'no-text']],
    ['front matter without end', 'a.md', () => `---\n${'a: b\n'.repeat(100_000)}`, [null]],
  ] as [string, string, () => string, (string | null)[]][])('%s', async (_, name, make, codes) => {
    expect(codes).toContain(await quick(name, make()));
  });

  test('a zip with more entries than any paper has', async () => {
    const many = zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, 'x'])));
    expect(await quick('a.zip', many)).toBe('zip-bomb');
  });

  const review = {
    format: 'marbre-review', version: 1, exported: {}, text: 'Un lien.', blocks: [], marks: [{ start: 3, end: 7, type: 'link', href: 'javascript:alert(1)' }],
    article: { name: 'a', title: '', byline: null, date: null, language: 'fr' }, claims: [], notes: [],
  }; // prettier-ignore
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const body = `<w:p>${field('begin')}<w:r><w:instrText> HYPERLINK "javascript:alert(1)" </w:instrText></w:r>${field('separate')}<w:r><w:t>Un lien.</w:t></w:r>${field('end')}</w:p>`;
  test.each([
    ['a.docx', docxOf({ body })],
    [
      'a.rtf',
      bytesOf('{\\rtf1 Un {\\field{\\*\\fldinst{HYPERLINK "javascript:alert(1)"}}{\\fldrslt lien}}.}'),
    ],
    ['a.json', bytesOf(JSON.stringify(review))],
  ])('a link that runs, in %s', async (name, bytes) => {
    const read = await readPaper({ name, bytes });
    expect(read).toMatchObject({ paper: { text: 'Un lien.', marks: [] } });
  });

  test('a zip whose entries are each small enough, and too much together', () => {
    const zip = openZip(zipOf({ 'a.txt': 'x'.repeat(60_000_000) }));
    for (let read = 0; read < 2; read++) expect(zip.bytes('a.txt')).toHaveLength(60_000_000);
    expect(() => zip.bytes('a.txt')).toThrow('zip-bomb');
  });

  test('more elements than any document has', () => {
    const four = bytesOf('<a><b/><b/><b/></a>');
    expect(parseXml(four, 4).children).toHaveLength(3);
    expect(() => parseXml(four, 3)).toThrow('zip-bomb');
  });

  test('entities that multiply are not expanded', async () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(
      await quick(
        'a.odt',
        zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': `${laughs}<x>&b;</x>` }),
      ),
    ).toBe('doctype');
  });
});
