/** A small file of each format, and the ways in which such files break. */
import { unzipSync } from 'fflate';
import { bytesOf, dice, docxOf, messageOf, odtOf, pdfOf, zipOf } from './build.ts';

const word =
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:b/></w:rPr><w:t>Titre à revoir</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins><w:del><w:r><w:delText>y</w:delText></w:r></w:del></w:p>';

/** The paper of another desk, as JSON. */
const review = JSON.stringify({
  format: 'marbre-review', version: 1, exported: {}, text: 'Titre\n\nUn texte de 310 tonnes.',
  article: { name: 'a.txt', title: 'Titre', byline: null, date: { value: '2026-03-02' }, language: 'fr' },
  blocks: [{ kind: 'title', start: 0, end: 5 }, { kind: 'paragraph', start: 7, end: 30 }], marks: [{ type: 'em', start: 10, end: 15 }],
  claims: [{ focus: { start: 19, end: 29 }, judgement: { verdict: 'exact', by: 'LA', at: null }, sources: [{ title: 'Bilan' }] }],
  notes: [{ author: 'LA', at: null, body: '?', span: null }],
}); // prettier-ignore

/** A small whole file of each format that is read, by extension. */
export const SAMPLES: Readonly<Record<string, Uint8Array>> = {
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
  ods: zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>' }),
  fodt: bytesOf('<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">Titre</text:h><text:p>Un mot.</text:p></office:text></office:body></office:document>'),
  mhtml: bytesOf('From: <Saved by Blink>\r\nSubject: Le pont\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><article><h1>Le pont</h1><p>Un mot.</p></article></body></html>\r\n--b--\r\n'),
  msg: messageOf('Le pont rouvre', 'Bonjour,\r\n\r\nVoici « l’œuvre ».\r\n'),
  zip: zipOf({ 'a.txt': 'Un mot.', 'b/c.md': '# Titre\n\nUn mot.' }),
  json: bytesOf(review),
  marbre: zipOf({ 'articles/1/review.json': review }),
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

/** What a value of a JSON document is replaced by, besides its own mutations. */
const STRANGE: readonly unknown[] = [null, true, -1, 1e308, 0.5, '', '\u202e\0', '\ud800', [], {}, [[[[1]]]], { length: 9 }, '2026-13-45', 'x'.repeat(5000)]; // prettier-ignore

/** A JSON document in which one value, anywhere, is another, gone or there twice. */
function mutatedJson(bytes: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed * 7919 + 13);
  const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
  let holder = document as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(holder);
    const key = keys[roll(keys.length)];
    const value = holder[key];
    if (value !== null && typeof value === 'object' && Object.keys(value).length && roll(4)) {
      holder = value as Record<string, unknown>;
      continue;
    }
    const how = roll(4);
    if (how === 0) delete holder[key];
    else if (how === 1) holder[key] = [value, value];
    else if (how === 2 && typeof value === 'number') holder[key] = value + roll(100) - 50;
    else if (how === 2 && typeof value === 'string')
      holder[key] = new TextDecoder().decode(mutated(bytesOf(value), seed));
    else holder[key] = STRANGE[roll(STRANGE.length)];
    return bytesOf(JSON.stringify(document));
  }
}

/**
 * A file broken in its bytes or, every second time where it is a zip or a JSON document, in what it holds and packed again whole, so that
 * what lies behind the unpacking and the parsing is reached.
 */
export function broken(bytes: Uint8Array, seed: number): Uint8Array {
  if (seed % 2 === 0) return mutated(bytes, seed);
  if (bytes[0] === 0x7b && bytes[1] === 0x22) return mutatedJson(bytes, seed);
  if (bytes[0] !== 0x50) return mutated(bytes, seed);
  const entries = Object.entries(unzipSync(bytes));
  const [name, data] = entries[dice(seed)(entries.length)];
  return zipOf({ ...Object.fromEntries(entries), [name]: broken(data, seed >> 1) });
}
