import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { chromiumPdf, findChromium } from '../../src/main/export/chromium-pdf.ts';
import { neutralCell } from '../../src/main/export/csv.ts';
import { changesBetween } from '../../src/main/export/diff.ts';
import { exporterOf, exporters, exportName } from '../../src/main/export/index.ts';
import { inside, writeFileSafely } from '../../src/main/export/write.ts';
import { parseCsv } from '../../src/main/import/tables.ts';
import { paperOf } from '../import/build.ts';
import { dice } from '../import/build.ts';
import { sampleParts, sampleReview, sampleText } from './sample.ts';
import { wordsAt } from '../../src/main/export/points.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const made = async (format: keyof typeof exporters, parts = sampleParts()) =>
  text(await exporters[format].make(parts));
const parsed = async (format: keyof typeof exporters) =>
  JSON.parse(await made(format)) as Record<string, never>;

describe('every format', () => {
  test.each(Object.keys(exporters) as (keyof typeof exporters)[])(
    '%s: equal reports are equal bytes',
    async (format) => {
      const [first, second] = [
        await exporters[format].make(sampleParts()),
        await exporters[format].make(sampleParts()),
      ];
      expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
      expect(first.length).toBeGreaterThan(500);
    },
  );

  test('names are safe on every system', () => {
    const review = sampleReview();
    const name = (title: string) => exportName({ ...review, article: { ...review.article, title } }, 'docx');
    expect(name('À Bruxelles, l’OTAN promet un « œuf »')).toBe('a-bruxelles-l-otan-promet-un-oeuf.docx');
    expect(name('../../etc/passwd')).toBe('etc-passwd.docx');
    expect(name('CON')).toBe('article-con.docx');
    expect(name('政府')).toBe('article.docx');
    expect(name('a'.repeat(500)).length).toBeLessThan(100);
  });
});

describe('HTML', () => {
  test('is self-contained, and its policy allows nothing but its own style and script', async () => {
    const page = await made('html');
    expect(page.match(/<(?:link|img|iframe|object|embed|audio|video)[\s>]/iu)).toBeNull();
    expect(page.match(/(?:src|href)="(?!#|https:\/\/example\.org)[^"]*"/gu)).toBeNull();
    expect(page.match(/\sstyle=|\son\w+=/u)).toBeNull();
    const { document } = parseHTML(page);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(/^default-src 'none'/u);
    for (const name of ['style', 'script']) {
      const source = page.slice(page.indexOf(`<${name}>`) + name.length + 2, page.indexOf(`</${name}>`));
      expect(policy).toContain(createHash('sha256').update(source).digest('base64'));
    }
  });

  test('shows every finding with its mark, its number and its card', async () => {
    const { document } = parseHTML(await made('html'));
    for (let n = 1; n <= 10; n++) expect(document.querySelector(`#p${n}`), `card ${n}`).not.toBeNull();
    expect(document.querySelectorAll('.index li')).toHaveLength(10);
    expect(document.querySelector('#m3')?.textContent).toBe('mardi 4 février 2026');
    expect(document.querySelector('#m3')?.getAttribute('class')).toBe('k-date error done');
    expect(document.querySelector('.duo')?.textContent).toContain('11,8 millions d’euros');
    expect(document.querySelector('ins')?.textContent).toBe(', à Varelle');
    expect(document.documentElement.getAttribute('lang')).toBe('fr');
    const manuscript = document.querySelector('.ms')?.cloneNode(true) as Element;
    for (const each of manuscript.querySelectorAll('.n')) each.remove();
    for (const block of sampleText()
      .text.split('\n')
      .filter((line) => !line.includes('\t')))
      expect(manuscript.textContent).toContain(block);
  });

  test('speaks English', async () => {
    const page = await made('html', sampleParts({ language: 'en' }));
    expect(page.includes('Half of 8,200 is 4,100.')).toBe(true);
    expect(page.includes('Fact-checking report')).toBe(true);
    expect(page.includes('Fiche de vérification')).toBe(false);
  });

  test('lets nothing of the article become markup', async () => {
    const parts = sampleParts();
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&\u202e';
    parts.review = {
      ...parts.review,
      article: { ...parts.review.article, title: hostile, byline: hostile, name: hostile },
    };
    parts.review.claims[0].judgement.comment = hostile;
    parts.review.claims[0].sources = [
      { ...parts.review.claims[2].sources[0], title: hostile, locator: 'javascript:alert(3)' },
    ];
    const page = await made('html', parts);
    expect(page.match(/<script>alert|<img/u)).toBeNull();
    expect(page.includes('\u202e')).toBe(false);
    expect(parseHTML(page).document.querySelectorAll('script')).toHaveLength(1);
  });
});

describe('tables and data', () => {
  test('CSV reads back, and no cell is a formula', async () => {
    const parts = sampleParts();
    parts.review.claims[0].judgement.comment = '=HYPERLINK("http://example.org";"x")\n"deux"';
    const csv = await made('csv', parts);
    const rows = parseCsv(csv.slice(1).replace(/\r\n/gu, '\n'), ',');
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
    expect(rows[3][9]).toBe('\'=HYPERLINK("http://example.org";"x")\n"deux"');
    for (const cell of ['=1', '+1+1', '-1+cmd', '@SUM(A1)', '\t=1', ' =1', '＝1', '|calc'])
      expect(neutralCell(cell)).toBe(`'${cell}`);
    for (const cell of ['-12', '-3,5', 'l’œuvre', '4 600']) expect(neutralCell(cell)).toBe(cell);
  });

  test('JSON keeps the documented shape', async () => {
    const data = await parsed('json');
    const schema = JSON.parse(
      readFileSync(new URL('../../src/main/export/schema.json', import.meta.url), 'utf8'),
    ) as { required: string[]; properties: Record<string, unknown> };
    expect(Object.keys(data)).toEqual(Object.keys(schema.properties));
    expect(schema.required.every((key) => key in data)).toBe(true);
    const { text: whole, claims } = data as unknown as {
      text: string;
      claims: { focus: { start: number; end: number; quote: string } }[];
    };
    for (const { focus } of claims) expect(whole.slice(focus.start, focus.end)).toBe(focus.quote);
  });

  test('Web Annotations find their passages by quotation and by position', async () => {
    const page = (await parsed('webannotation')) as unknown as {
      '@context': string;
      type: string;
      items: {
        type: string;
        id: string;
        body: object[];
        target: {
          selector: {
            type: string;
            exact: string;
            prefix: string;
            suffix: string;
            start: number;
            end: number;
          }[];
        };
      }[];
    };
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(page.items).toHaveLength(10);
    const whole = sampleText().text;
    for (const { type, id, target } of page.items) {
      expect(type).toBe('Annotation');
      expect(() => new URL(id)).not.toThrow();
      const [quote, position] = target.selector;
      expect(whole.slice(position.start, position.end)).toBe(quote.exact);
      expect(whole).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  });

  test('ClaimReview tells only what has a verdict', async () => {
    const graph = (await parsed('claimreview')) as unknown as {
      '@context': string;
      '@graph': {
        '@type': string;
        claimReviewed: string;
        reviewRating: { ratingValue?: number; alternateName: string };
      }[];
    };
    expect(graph['@context']).toBe('https://schema.org');
    expect(graph['@graph'].map((each) => each.reviewRating.alternateName)).toEqual([
      'Inexact',
      'Exact',
      'À nuancer',
      'Exact',
      'Opinion ou prédiction',
    ]);
    expect(graph['@graph'].map((each) => each.reviewRating.ratingValue)).toEqual([1, 5, 3, 5, undefined]);
  });

  test('a dossier says what it is in its first bytes, and holds the review and its text', async () => {
    const bytes = await exporters.marbre.make(sampleParts());
    expect(Buffer.from(bytes.subarray(0, 80)).toString('latin1')).toContain(
      'mimetypeapplication/vnd.marbre.dossier+zip',
    );
    const entries = unzipSync(bytes);
    expect(Object.keys(entries)).toEqual([
      'mimetype',
      'dossier.json',
      'articles/1/review.json',
      'articles/1/text.txt',
    ]);
    expect(text(entries['articles/1/text.txt'])).toBe(sampleText().text);
    expect(JSON.parse(text(entries['dossier.json']))).toMatchObject({ withheldSources: 2 });
  });

  test('Markdown reads back as the same blocks, a note at every finding', async () => {
    const markdown = await made('md');
    expect(markdown.match(/^\[\^\d+\]: /gmu)).toHaveLength(10);
    const paper = await paperOf('a.md', markdown);
    const lines = sampleText().text.split('\n');
    for (const line of lines.slice(1, 8)) expect(paper.text).toContain(line);
    expect((paper.blocks ?? []).filter((block) => block.kind === 'footnote')).toHaveLength(10);
  });
});

describe('corrections', () => {
  test('the changes give back both texts', () => {
    const roll = dice(5);
    const word = () => ['le', 'la', ' ', '\n', 'é', ',', '12,4', 'pont'][roll(8)];
    for (let i = 0; i < 2000; i++) {
      const [before, after] = [0, 1].map(() => Array.from({ length: roll(24) }, word).join(''));
      const changes = changesBetween(before, after);
      expect(changes.filter((each) => each.type !== 'insert').map((each) => each.text).join('')).toBe(before); // prettier-ignore
      expect(changes.filter((each) => each.type !== 'delete').map((each) => each.text).join('')).toBe(after); // prettier-ignore
    }
  });

  test('a number changes as a whole', () => {
    expect(changesBetween('soit 2,4 milliards.', 'soit 1,9 milliard.').filter((each) => each.type !== 'same').map((each) => each.text)).toEqual(['2,4', '1,9', 'milliards', 'milliard']); // prettier-ignore
  });
});

describe('writing', () => {
  test('a file is there whole, and nothing else is left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'marbre-write-'));
    try {
      await writeFileSafely(join(folder, 'a.txt'), new TextEncoder().encode('un'));
      await writeFileSafely(join(folder, 'a.txt'), new TextEncoder().encode('deux'));
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('deux');
      await expect(writeFileSafely(join(folder, 'no', 'a.txt'), new Uint8Array(1))).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['a.txt']);
      expect(inside(folder, 'a.txt')).toBe(join(folder, 'a.txt'));
      for (const name of ['../a.txt', '/etc/passwd', 'b/../../a.txt', 'b/a.txt', '..', '.'])
        expect(() => inside(folder, name)).toThrow();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('the house’s words for verdicts are in every report that people read', async () => {
  const parts = { ...sampleParts(), verdicts: { inexact: 'À reprendre' } };
  const spelt = await Promise.all(
    (['html', 'md', 'csv', 'webannotation'] as const).map(async (format) =>
      Buffer.from(await exporterOf(format, null)!.make(parts)).toString('utf8'),
    ),
  );
  const word = await paperOf('a.docx', await exporterOf('docx', null)!.make(parts));
  for (const text of [...spelt, word.notes.map((note) => note.body).join()]) {
    expect(text).toContain('À reprendre');
    expect(text).not.toMatch(/(?<!\p{L})Inexact(?!\p{L})/u);
  }
});

describe('PDF', () => {
  test('is not offered where nothing can print', () => {
    expect(exporterOf('pdf', null)).toBeNull();
    expect(findChromium({ PATH: '/nowhere' })).toBeNull();
    expect(findChromium({ MARBRE_CHROMIUM: '/nowhere/chromium' })).toBeNull();
    expect(chromiumPdf(null)).toBeNull();
  });

  test.skipIf(process.platform === 'win32')('the browser that prints has no way out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'marbre-browser-'));
    const browser = join(folder, 'browser');
    writeFileSync(browser, `#!/bin/sh\nfor one; do echo "$one"; done > '${folder}/told'\necho %PDF- > "$(sed -n 's/^--print-to-pdf=//p' '${folder}/told')"\n`, { mode: 0o755 }); // prettier-ignore
    await chromiumPdf(browser)!('<p>x</p>');
    const told = readFileSync(join(folder, 'told'), 'utf8').split('\n');
    rmSync(folder, { recursive: true });
    expect(told).toEqual(expect.arrayContaining(['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=http://127.0.0.1:9'])); // prettier-ignore
  });

  const browser = findChromium();
  test.runIf(browser !== null && existsSync(browser))(
    'is tagged, titled and reads back',
    async () => {
      const bytes = await exporterOf('pdf', chromiumPdf(browser))!.make(sampleParts());
      const raw = Buffer.from(bytes).toString('latin1');
      expect(raw.startsWith('%PDF-')).toBe(true);
      expect(raw).toContain('/MarkInfo');
      expect(raw).toContain('/Outlines');
      expect(raw).toContain('D:20260205100000');
      const paper = await paperOf('a.pdf', bytes);
      for (const words of [
        'Le pont de Varelle rouvrira en mars',
        'Le 4 février 2026 tombe un mercredi.',
        '2 sources protégées sont restées à la rédaction.',
      ])
        expect(paper.text).toContain(words);
    },
    90_000,
  );
});

test('a sign or a space is told with the words on both sides of it', () => {
  const text = 'Il a dit\u00A0: « Non ».';
  expect(wordsAt(text, { start: 9, end: 10 })).toBe('dit\u00A0: «');
  expect(wordsAt(text, { start: 3, end: 8 })).toBe('a dit');
  expect(wordsAt(text, { start: 0, end: 0 })).toBe('');
});
