import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/main/import/encoding.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { bytesOf, codeOf, paperOf } from './build.ts';

const FRENCH =
  'Le préfet a confirmé, à la mi-août, que « l’œuvre » du sculpteur coûterait 3 500 € à la commune.\nDéjà, l’an passé, le maire s’était plaint : où trouver l’argent ? Ça n’est pas réglé, a-t-il ajouté, même si Noël approche.\n';

describe('plain text', () => {
  test('keeps the characters of the file, blank lines and spaces included', async () => {
    const text = '  Titre\u00a0: « un\u202f»\n\n\nLigne\ttabulée  \n\u00ad fin \n';
    const paper = await paperOf('a.txt', text);
    expect(paper.text).toBe(text);
    expect(paper.blocks).toBeNull();
    expect(paper.losses).toEqual([]);
  });

  test('removes the byte-order mark and makes every line end \\n', async () => {
    expect((await paperOf('a.txt', '\ufeffun\r\ndeux\rtrois\n')).text).toBe('un\ndeux\ntrois\n');
  });

  test('lone surrogates become the replacement character', async () => {
    const bytes = new Uint8Array(Buffer.from('\ufeffpr\u00e9fet \ud800 fin', 'utf16le'));
    expect((await paperOf('a.txt', bytes)).text).toBe('préfet \ufffd fin');
  });
});

describe('encodings', () => {
  const same = FRENCH.replace(
    /[’œ€«»]/gu,
    (character) => ({ '’': "'", œ: 'oe', '€': 'EUR' })[character] ?? character,
  );
  test.each([
    ['windows-1252', FRENCH],
    ['ISO-8859-15', FRENCH.replaceAll('’', "'")],
    ['ISO-8859-1', same],
    ['macintosh', FRENCH],
    ['cp850', same.replace(/[\u00a0]/gu, ' ')],
    ['utf16le', FRENCH],
    ['utf-16be', FRENCH],
    [
      'cp852',
      'Rząd ogłosił, że budżet będzie większy niż rok temu. Źródła mówią, że część kosztów pokryją gminy, a resztę państwo.',
    ],
    [
      'ISO-8859-13',
      'Vyriausybė paskelbė, kad biudžetas bus didesnis nei pernai. Šaltiniai teigia, kad dalį išlaidų padengs savivaldybės, o kitą dalį valstybė. Žmonės laukia.',
    ],
    [
      'windows-1250',
      'Rząd ogłosił, że budżet będzie większy niż rok temu. Ministerstwo twierdzi, iż środki są już przyznane gminom.\n',
    ],
    [
      'windows-1251',
      'Правительство объявило, что бюджет будет больше, чем год назад, и что деньги уже выделены.\n',
    ],
    [
      'koi8-r',
      'Правительство объявило, что бюджет будет больше, чем год назад, и что деньги уже выделены.\n',
    ],
    ['cp866', 'Правительство объявило, что бюджет будет больше, чем год назад, и что деньги уже выделены.\n'],
    ['shift_jis', '政府は、予算が昨年より大きくなると発表しました。資金はすでに割り当てられています。\n'],
    ['gb18030', '政府宣布,预算将比去年更多,资金已经分配给各个城市和乡镇。\n'],
  ])('%s is recognised', (encoding, text) => {
    const decoded = decodeText(
      new Uint8Array(iconv.encode(encoding === 'macintosh' ? text.replaceAll('€', '¤') : text, encoding)),
    );
    expect(decoded.text).toBe(text);
    expect(decoded.guessed).toBe(true);
  });

  test('a guess is named', async () => {
    const paper = await paperOf('a.txt', new Uint8Array(iconv.encode(FRENCH, 'macintosh')));
    expect(paper.losses[0].fr).toContain('macintosh');
  });

  test('a guess can be corrected', async () => {
    const result = await readPaper({
      name: 'a.txt',
      bytes: new Uint8Array([...bytesOf('prix '), 0xa4]),
      encoding: 'ISO-8859-15',
    });
    expect('paper' in result && result.paper.text).toBe('prix €');
  });

  test('UTF-8 with a stray byte stays UTF-8', () => {
    const bytes = new Uint8Array([...bytesOf(FRENCH), 0xe9, 0x20, ...bytesOf('été')]);
    expect(decodeText(bytes).text).toBe(`${FRENCH}é été`);
  });

  test('œ tells Latin-9 from Latin-1', () => {
    expect(
      decodeText(
        new Uint8Array(iconv.encode('Le cœur de la ville, où bat le chœur, a été rénové.', 'ISO-8859-15')),
      ).text,
    ).toContain('cœur');
  });
});

describe('refusals', () => {
  test.each([
    ['empty.txt', new Uint8Array(), 'empty'],
    ['blank.txt', bytesOf(' \n\n\t '), 'empty'],
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'binary'],
    ['program.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'binary'],
    [
      'random.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256),
      'binary',
    ],
    ['long.txt', bytesOf('a '.repeat(500_001)), 'too-long'],
    ['letter.docx', bytesOf('not a zip'), 'damaged'],
    ['letter.odt', bytesOf('not a zip'), 'damaged'],
    ['page.pdf', bytesOf('not a pdf'), 'damaged'],
    [
      'old.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'old-word',
    ],
    ['film.mov', bytesOf('moov'), 'unknown-format'],
  ])('%s: %s', async (name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  test('says in both languages what to do', async () => {
    const result = await readPaper({
      name: 'old.doc',
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    });
    if (!('refusal' in result)) throw new Error('read');
    expect(result.refusal.message.fr).toContain('.docx');
    expect(result.refusal.message.en).toContain('.docx');
  });

  test('a password is named', async () => {
    const bytes = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await codeOf('a.docx', bytes)).toBe('encrypted');
  });

  test('a format is known by its bytes, not by its name', async () => {
    expect(
      (await paperOf('lettre.txt', '<!DOCTYPE html><html><body><p>Bonjour à tous.</p></body></html>')).format,
    ).toBe('html');
    expect((await paperOf('lettre.txt', '{\\rtf1 Bonjour.}')).format).toBe('rtf');
  });
});
