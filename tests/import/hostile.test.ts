/** Every reader against damaged and hostile files: an answer each time, in bounded time, with nothing written and nothing fetched. */
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openReader } from '../../src/main/import/index.ts';
import type { FileToRead } from '../../src/main/import/paper.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { bytesOf, check, codeOf, dice, docxOf, odtOf, pdfOf, zipOf } from './build.ts';

const word =
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:b/></w:rPr><w:t>Titre à revoir</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins><w:del><w:r><w:delText>y</w:delText></w:r></w:del></w:p>';

const SAMPLES: Record<string, Uint8Array> = {
  txt: bytesOf('Le préfet a confirmé « l’œuvre ».\n\nDeuxième ligne.\n'),
  md: bytesOf('---\ntitle: T\ndate: 2026-02-04\n---\n# Titre\n\nUn *mot* [lien](https://example.org)[^1].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> - x\n\n[^1]: note\n'),
  html: bytesOf('<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>T - S</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"T"}</script></head><body><nav><a href="/">x</a></nav><article><h1>T</h1><p>Un <b>mot</b>, un <a href="https://example.org">lien</a>.</p><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table></article></body></html>'),
  docx: docxOf({ body: word, comments: '<w:comment w:id="1" w:author="LA"><w:p><w:r><w:t>?</w:t></w:r></w:p></w:comment>', core: '<dc:title>T</dc:title>' }),
  odt: odtOf('<text:h text:outline-level="1">Titre</text:h><text:p>Un <text:span text:style-name="T1">mot</text:span><text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>'),
  rtf: bytesOf("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard Pr\\'e9fet {\\b gras} {\\field{\\*\\fldinst{HYPERLINK \"https://example.org\"}}{\\fldrslt lien}}\\par\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard{\\footnote n}\\u8364?\\par}"),
  pdf: pdfOf([[{ x: 60, y: 700, text: 'Un texte assez long pour être lu sans doute possible.' }], [{ x: 60, y: 700, text: 'Une autre page.' }]]),
  eml: bytesOf('From: a@example.org\r\nSubject: =?utf-8?q?T=C3=A9?=\r\nDate: Wed, 4 Feb 2026 23:30:00 +0100\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nQm9uam91cg==\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n'),
  csv: bytesOf('a;b\n1;"x;y"\n2;z\n'),
  xlsx: zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s"/></sheets></workbook>', 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/1.xml"/></Relationships>', 'xl/worksheets/1.xml': '<worksheet><sheetData><row><c r="A1"><v>1</v></c></row></sheetData></worksheet>' }),
}; // prettier-ignore

/** Bytes flipped, cut, doubled, put in: the ways in which files break and are broken. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed * 7919 + 13);
  let result = Uint8Array.from(bytes);
  for (let times = 1 + roll(4); times > 0; times--) {
    const at = roll(Math.max(1, result.length));
    switch (roll(6)) {
      case 0:
        result[at] = roll(256);
        break;
      case 1:
        result = result.slice(0, at);
        break;
      case 2: {
        const piece = result.slice(at, at + 1 + roll(60));
        result = Uint8Array.from([...result.slice(0, at), ...piece, ...piece, ...result.slice(at)]);
        break;
      }
      case 3:
        result = Uint8Array.from([...result.slice(0, at), ...result.slice(at + 1 + roll(20))]);
        break;
      case 4:
        result = Uint8Array.from([
          ...result.slice(0, at),
          ...bytesOf(
            [
              '<',
              '>',
              '&',
              '"',
              '{',
              '}',
              '\\',
              '\0',
              '\ud800',
              '<!DOCTYPE x>',
              ']]>',
              '<![CDATA[',
              '%00',
              '\u202e',
            ][roll(14)],
          ),
          ...result.slice(at),
        ]);
        break;
      default:
        for (let i = 0; i < 4; i++) result[roll(Math.max(1, result.length))] ^= 1 << roll(8);
    }
  }
  return result;
}

/** Of a zip every second time the contents are broken and packed again whole, so that the readers behind it are reached. */
function broken(bytes: Uint8Array, seed: number): Uint8Array {
  if (bytes[0] !== 0x50 || seed % 2 === 0) return mutated(bytes, seed);
  const entries = Object.entries(unzipSync(bytes));
  const [name, data] = entries[dice(seed)(entries.length)];
  return zipOf({ ...Object.fromEntries(entries), [name]: mutated(data, seed) });
}

/** 500 here; more in the long run. */
const CASES = Number(process.env.MARBRE_CASES ?? 500);

describe('broken files of each format', () => {
  // A reader that fetched anything would be caught here.
  beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new Error('no network'))));
  afterEach(() => vi.unstubAllGlobals());

  test.each(Object.keys(SAMPLES))(
    '%s',
    async (format) => {
      let read = 0;
      // pdf.js leaves rejections behind, which the worker is made for; the others are read here.
      const reader = format === 'pdf' ? openReader() : null;
      const readOne = (file: FileToRead) => (reader ? reader.read(file) : readPaper(file));
      for (let seed = 1; seed <= CASES; seed++) {
        const bytes = broken(SAMPLES[format], seed);
        const start = performance.now();
        const result = await readOne({ name: `a.${format}`, bytes });
        expect(performance.now() - start, `seed ${seed}`).toBeLessThan(10_000);
        if ('paper' in result) {
          check(result.paper);
          read++;
        } else {
          expect(result.refusal.message.fr, `seed ${seed}`).not.toBe('');
          expect(['crashed', 'timeout', 'memory'], `seed ${seed}`).not.toContain(result.refusal.code);
        }
      }
      // Some of the broken files can still be read, and the whole one always.
      expect(read).toBeGreaterThan(20);
      expect('paper' in (await readOne({ name: `a.${format}`, bytes: SAMPLES[format] }))).toBe(true);
      await reader?.close();
    },
    600_000,
  );
});

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
