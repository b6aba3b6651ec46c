/**
 * Rich Text Format (specification 1.9.1): a tokenizer and the few destinations that hold text. Everything else is skipped by name,
 * so that no object, picture or field code ever reaches the text.
 */
import iconv from 'iconv-lite';
import type { BlockKind } from '../../shared/analysis.ts';
import { allowedLink, Composer, type Place, type Style } from './compose.ts';
import { MOST_DEPTH, MOST_MARKUP } from './limits.ts';
import { namedLosses, noLosses, settleNotes, type PendingNote } from './office.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';

/** Where the characters of a group go. */
type Target = 'text' | 'skip' | 'fonts' | 'created' | Buffered;
/** Destinations whose characters are gathered and read when their group ends. */
type Buffered =
  | 'styles'
  | 'title'
  | 'author'
  | 'instruction'
  | 'noteStart'
  | 'noteEnd'
  | 'noteAuthor'
  | 'noteDate'
  | 'noteRef'
  | 'note'
  | 'label';

interface State {
  target: Target;
  style: Style;
  /** Bytes after \u that stand for the same character, to be skipped. */
  fallback: number;
  font: number;
  hidden: boolean;
  deleted: boolean;
  kind: BlockKind;
  level: number | undefined;
  inTable: boolean;
}

const CODE_PAGES: Record<number, string> = {
  0: 'windows-1252', 1: 'windows-1252', 77: 'macintosh', 128: 'shift_jis', 129: 'cp949', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254',
  163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
}; // prettier-ignore

const SKIPPED = new Set(
  (
    'pict object objdata colortbl info_ header headerl headerr headerf footer footerl footerr footerf xe tc rxe txe themedata colorschememapping datastore ' +
    'latentstyles listtable listoverridetable pntxta pntxtb rsidtbl generator xmlnstbl mmathPr fontemb fontfile filetbl revtbl nonshppict shppict ' +
    'shpinst_ sp sn sv bkmkstart bkmkend formfield datafield userprops wgrffmtfilter pgptbl atnid atnicn atntime atnparent ' +
    'passwordhash xform factoidname nextfile template htmltag mhtmltag background falt panose stylesheet_ docvar upr_ ud_'
  ).split(' '),
);

const SYMBOLS: Record<string, string> = {
  par: '\n', line: '\v', tab: '\t', emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', bullet: '•', lquote: '‘', rquote: '’',
  ldblquote: '“', rdblquote: '”', zwj: '\u200d', zwnj: '\u200c', zwbo: '\u200b', ltrmark: '\u200e', rtlmark: '\u200f',
}; // prettier-ignore

/** A label with a number in it, or letters that a sign closes; single letters alone are bullets of other fonts. */
const NUMBERED = /^(?=.{1,20}$)(?:\P{Nd}{0,3}\p{Nd}.*|\(?\p{Script=Latin}{1,7}(?:[.)\]]|\.\)))$/u;

export function readRtf(file: FileToRead): Paper {
  if (file.bytes.length > MOST_MARKUP * 4) throw new Refused('too-long');
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  // Groups without a head around them are read as those of a file that has one.
  const whole = /\{\\rtf/u.test(bytes.toString('latin1', 0, 200));
  return new RtfReader(
    whole ? bytes : Buffer.concat([Buffer.from('{\\rtf1 '), bytes, Buffer.from('}')]),
  ).read();
}

class RtfReader {
  private readonly source: Buffer;
  private at = 0;
  private state: State = {
    target: 'text', style: {}, fallback: 1, font: -1, hidden: false, deleted: false, kind: 'paragraph', level: undefined, inTable: false,
  }; // prettier-ignore
  private readonly stack: State[] = [];
  private codePage = 'windows-1252';
  private defaultFont = 0;
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, string>();
  private pendingBytes: number[] = [];
  private toSkip = 0;
  private readonly composer = new Composer();
  private readonly counts = noLosses();
  private readonly buffers: Record<Buffered, string> = {
    title: '', author: '', instruction: '', styles: '', noteStart: '', noteEnd: '', noteAuthor: '', noteDate: '', noteRef: '', note: '', label: '',
  }; // prettier-ignore
  private readonly ranges = new Map<string, { start: Place; end: Place | null }>();
  private readonly notes: PendingNote[] = [];
  private styleNumber = 0;
  private fontNumber = -1;
  private links: (string | null)[] = [];
  private created: { year?: number; month?: number; day?: number } = {};
  private row: string[] | null = null;
  private table: string[] = [];
  private footnotes: string[] = [];
  private footnoteDepth = -1;
  private footnote = '';
  private high = '';
  private wasHidden = false;
  private wasDeleted = false;
  private itemText = false;
  /** The number of the list's item that is about to be read. */
  private label = '';

  constructor(source: Buffer) {
    this.source = source;
  }

  read(): Paper {
    const { source } = this;
    let closed = false;
    while (this.at < source.length) {
      const byte = source[this.at];
      if (byte === 0x7b) this.openGroup();
      else if (byte === 0x7d) {
        this.flush();
        const outer = this.stack.pop();
        if (!outer) break;
        this.endGroup(outer);
        this.at++;
        if (this.stack.length === 0) {
          closed = true;
          break;
        }
      } else if (byte === 0x5c) this.control();
      else if (byte === 0x0d || byte === 0x0a || byte === 0) this.at++;
      else {
        this.byte(byte);
        this.at++;
      }
    }
    this.flush();
    if (!closed && this.stack.length > 6) throw new Refused('damaged');
    this.endTable();
    this.endParagraph();
    const { composer } = this;
    const { year, month, day } = this.created;
    const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0');
    const created = year && year > 1900 && month && day ? `${year}-${two(month)}-${two(day)}` : null;
    if (this.wasHidden) this.counts.hidden++;
    if (this.wasDeleted) this.counts.deletions++;
    const composed = composer.finish();
    return {
      format: 'rtf',
      ...composed,
      title: this.buffers.title.trim() || null,
      byline: this.buffers.author.trim() || null,
      date: created ? { value: created, from: 'metadata' } : null,
      language: null,
      notes: settleNotes(this.notes, composed.text, composed.blocks),
      losses: namedLosses(this.counts),
    };
  }

  private openGroup(): void {
    this.flush();
    if (this.stack.length > MOST_DEPTH * 2) throw new Refused('nesting');
    this.stack.push(this.state);
    this.state = { ...this.state, style: { ...this.state.style } };
    this.toSkip = 0;
    this.at++;
  }

  private endGroup(outer: State): void {
    const { state } = this;
    if (state.target === 'instruction' && outer.target !== 'instruction') {
      const address = /HYPERLINK\s+"([^"]+)"/iu.exec(this.buffers.instruction)?.[1];
      this.links[this.links.length - 1] = allowedLink(address);
      this.buffers.instruction = '';
    }
    if (state.target === 'styles' && outer.target !== 'skip' && this.buffers.styles) {
      this.styles.set(this.styleNumber, this.buffers.styles.replace(/;.*$/su, '').trim().toLowerCase());
      this.buffers.styles = '';
    }
    if (state.target === 'label' && outer.target === 'text') {
      const label = this.buffers.label.trim();
      this.buffers.label = '';
      if (NUMBERED.test(label)) this.label = `${label} `;
    }
    if (state.target !== outer.target) this.endNotePart(state.target);
    if (this.footnoteDepth === this.stack.length) {
      this.footnotes.push(this.footnote.trim());
      this.footnote = '';
      this.footnoteDepth = -1;
    }
    // What is said of the paragraph holds until \pard, not until the group ends.
    const { kind, level, inTable } = state;
    this.state = outer;
    if (outer.target === 'text' && state.target === 'text')
      Object.assign(this.state, { kind, level, inTable });
    this.toSkip = 0;
  }

  /** Comments: their range and author come before, their number and date inside. */
  private endNotePart(target: Target): void {
    const { buffers, composer, ranges } = this;
    const take = (name: Buffered) => {
      const value = buffers[name].trim();
      buffers[name] = '';
      return value;
    };
    if (target === 'noteStart') ranges.set(take('noteStart'), { start: composer.here(), end: null });
    if (target === 'noteEnd') {
      const range = ranges.get(take('noteEnd'));
      if (range) range.end = composer.here();
    }
    if (target !== 'note') return;
    const body = take('note');
    const range = ranges.get(take('noteRef'));
    const note = { author: take('noteAuthor'), at: dttm(Number(take('noteDate'))), body };
    if (body) this.notes.push({ ...note, start: range?.start ?? composer.here(), end: range?.end ?? null });
  }

  private control(): void {
    const { source } = this;
    const next = source[this.at + 1];
    if (next === undefined) {
      this.at++;
      return;
    }
    if (next === 0x27) {
      const value = Number.parseInt(source.toString('latin1', this.at + 2, this.at + 4), 16);
      this.at += 4;
      if (!Number.isNaN(value)) this.byte(value);
      return;
    }
    if (!isLetterByte(next)) {
      this.at += 2;
      this.flush();
      if (next === 0x2a) this.optional();
      else if (next === 0x7e) this.put('\u00a0');
      else if (next === 0x2d) this.put('\u00ad');
      else if (next === 0x5f) this.put('\u2011');
      else if (next === 0x5c || next === 0x7b || next === 0x7d) this.put(String.fromCharCode(next));
      else if (next === 0x0a || next === 0x0d) this.word('par', null);
      return;
    }
    let end = this.at + 1;
    while (end < source.length && end - this.at < 40 && isLetterByte(source[end])) end++;
    const name = source.toString('latin1', this.at + 1, end);
    let value: number | null = null;
    const digits = /^-?\d{1,10}/u.exec(source.toString('latin1', end, end + 12));
    if (digits) {
      value = Number(digits[0]);
      end += digits[0].length;
    }
    if (source[end] === 0x20) end++;
    this.at = end;
    if (name === 'bin') {
      this.at += Math.max(0, value ?? 0);
      return;
    }
    this.flush();
    this.word(name, value);
  }

  /** `\*`: the destination may be ignored by who does not know it. */
  private optional(): void {
    const known =
      /^\\(?:fldinst|shptxt|shpinst|footnote|listtext|pntext|atrfstart|atrfend|atnauthor|atndate|atnref|annotation)(?![a-z])/u;
    if (!known.test(this.source.toString('latin1', this.at, this.at + 20))) this.state.target = 'skip';
  }

  private word(name: string, value: number | null): void {
    const { state } = this;
    if (state.target === 'skip') return;
    if (SKIPPED.has(name)) {
      if (name === 'pict' || name === 'shppict') this.counts.images++;
      state.target = 'skip';
      return;
    }
    const on = value !== 0;
    switch (name) {
      case 'ansicpg': if (value && iconv.encodingExists(`cp${value}`)) this.codePage = value === 1252 ? 'windows-1252' : `cp${value}`; break;
      case 'mac': this.codePage = 'macintosh'; break;
      case 'pc': this.codePage = 'cp437'; break;
      case 'pca': this.codePage = 'cp850'; break;
      case 'deff': this.defaultFont = value ?? 0; break;
      case 'uc': state.fallback = Math.max(0, Math.min(16, value ?? 1)); break;
      case 'u': this.unicode(value ?? 0); break;
      case 'fonttbl': state.target = 'fonts'; break;
      case 'stylesheet': state.target = 'styles'; break;
      case 'info': state.target = 'created'; break;
      case 'title': state.target = state.target === 'created' ? 'title' : 'skip'; break;
      case 'author': state.target = state.target === 'created' && !this.buffers.author ? 'author' : 'skip'; break;
      case 'atrfstart': case 'atrfend': case 'atnref': case 'atndate': {
        const target = ({ atrfstart: 'noteStart', atrfend: 'noteEnd', atnref: 'noteRef', atndate: 'noteDate' } as const)[name];
        state.target = target;
        if (value !== null) this.buffers[target] = String(value);
        break;
      }
      case 'atnauthor': state.target = 'noteAuthor'; break;
      case 'annotation': state.target = 'note'; break;
      case 'creatim': if (state.target === 'created') this.created = { year: 0 }; break;
      case 'revtim': case 'printim': case 'buptim': case 'subject': case 'manager': case 'company': case 'operator': case 'category': case 'keywords':
      case 'comment': case 'doccomm': case 'hlinkbase': if (state.target === 'created') state.target = 'skip'; break;
      case 'yr': if (state.target === 'created') this.created.year = value ?? 0; break;
      case 'mo': if (state.target === 'created') this.created.month = value ?? 0; break;
      case 'dy': if (state.target === 'created') this.created.day = value ?? 0; break;
      case 'f':
        if (state.target === 'fonts') this.fontNumber = value ?? 0;
        state.font = value ?? 0;
        break;
      case 'fcharset': if (state.target === 'fonts' && value !== null && CODE_PAGES[value]) this.fonts.set(this.fontNumber, value === 0 || value === 1 ? '' : CODE_PAGES[value]); break;
      case 'cpg': if (state.target === 'fonts' && value && iconv.encodingExists(`cp${value}`)) this.fonts.set(this.fontNumber, `cp${value}`); break;
      case 's': if (state.target === 'styles') this.styleNumber = value ?? 0; else this.setStyle(value ?? 0); break;
      case 'cs': case 'ds': case 'ts': if (state.target === 'styles') this.styleNumber = -1; break;
      case 'listtext': case 'pntext':
        state.target = state.target === 'text' ? 'label' : 'skip';
        this.itemText = true;
        break;
      case 'fldinst': state.target = 'instruction'; break;
      case 'field': this.links.push(null); break;
      case 'fldrslt': {
        state.target = 'text';
        const href = this.links.at(-1);
        if (href) state.style.href = href;
        break;
      }
      case 'footnote':
        if (this.footnoteDepth === -1 && state.target === 'text') this.footnoteDepth = this.stack.length - 1;
        break;
      case 'shptxt': state.target = 'text'; break;
      case 'pard':
        state.kind = 'paragraph';
        state.level = undefined;
        state.inTable = false;
        break;
      case 'plain':
        state.style = state.style.href ? { href: state.style.href } : {};
        state.hidden = false;
        break;
      case 'b': state.style.strong = on; break;
      case 'i': state.style.em = on; break;
      case 'super': state.style.superscript = on; break;
      case 'nosupersub': state.style.superscript = false; break;
      case 'v': state.hidden = on; break;
      case 'deleted': state.deleted = on; break;
      case 'outlinelevel': if (value !== null && value < 9) { state.kind = 'heading'; state.level = Math.min(6, value + 1); } break;
      case 'ls': case 'ilvl': if (state.kind === 'paragraph' && value !== null && (name === 'ilvl' || value > 0)) state.kind = 'item'; break;
      case 'intbl': state.inTable = true; break;
      case 'trowd': this.row ??= ['']; break;
      case 'cell': case 'nestcell': if (this.row) this.row.push(''); else this.put('\t'); break;
      case 'row': case 'nestrow': this.endRow(); break;
      case 'sect': case 'page': case 'column': if (this.composer.dirty) this.paragraph(); break;
      default: if (SYMBOLS[name] !== undefined) this.symbol(name);
    }
  } // prettier-ignore

  private symbol(name: string): void {
    if (name === 'par') this.paragraph();
    else this.put(name === 'line' ? '\n' : SYMBOLS[name]);
  }

  private setStyle(number: number): void {
    const { state } = this;
    const name = this.styles.get(number) ?? '';
    const heading = /^(?:heading|titre) ?([1-9])/u.exec(name);
    if (heading) Object.assign(state, { kind: 'heading', level: Math.min(6, Number(heading[1])) });
    else if (/^(?:title|titre)$/u.test(name)) state.kind = 'title';
    else if (/^(?:subtitle|sous-titre)$/u.test(name)) state.kind = 'standfirst';
    else if (/quot|citation/u.test(name)) state.kind = 'quotation';
    else if (/^(?:caption|légende)$/u.test(name)) state.kind = 'caption';
    else if (/^list|^liste/u.test(name)) state.kind = 'item';
    else if (/^(?:toc|tm|contents) ?\d/u.test(name)) state.kind = 'furniture';
  }

  private unicode(value: number): void {
    const code = value < 0 ? value + 65536 : value;
    this.toSkip = this.state.fallback;
    const character = String.fromCharCode(code & 0xffff);
    // Symbol fonts sit in the private area: nobody can read them without the font.
    if (code >= 0xf000 && code <= 0xf0ff) this.counts.symbols++;
    else if (code >= 0xd800 && code <= 0xdbff) this.high = character;
    else if (code !== 0) {
      this.put(this.high + character);
      this.high = '';
    }
  }

  private byte(value: number): void {
    if (this.toSkip > 0) {
      this.toSkip--;
      return;
    }
    this.pendingBytes.push(value);
    if (this.pendingBytes.length > 100_000) this.flush();
  }

  /** Decodes the bytes gathered since the last control; multi-byte characters are whole by then. */
  private flush(): void {
    if (this.pendingBytes.length === 0) return;
    const page = this.fonts.get(this.state.font === -1 ? this.defaultFont : this.state.font) || this.codePage;
    const text = iconv.decode(Buffer.from(this.pendingBytes), page);
    this.pendingBytes = [];
    this.put(text);
  }

  private put(characters: string): void {
    const { state, composer } = this;
    const { target } = state;
    let text = characters;
    if (target === 'skip' || target === 'fonts' || target === 'created') return;
    if (target !== 'text') {
      this.buffers[target] = (this.buffers[target] + text).slice(0, 20_000);
      return;
    }
    if (state.hidden || state.deleted) {
      this.wasHidden ||= state.hidden;
      this.wasDeleted ||= state.deleted;
      return;
    }
    if (this.label !== '' && text.trim() !== '') {
      text = this.label + text;
      this.label = '';
    }
    if (this.footnoteDepth !== -1) {
      this.footnote += text;
      return;
    }
    if (this.row && state.inTable) {
      this.row[this.row.length - 1] += text.replace(/\n/gu, ' ');
      return;
    }
    if (!composer.dirty) {
      this.endTable();
      composer.open(state.kind, state.level);
    }
    composer.add(text, { ...state.style });
  }

  private paragraph(): void {
    const { state } = this;
    if (state.target === 'note') this.buffers.note += '\n';
    if (state.target !== 'text' || state.hidden) return;
    if (this.footnoteDepth !== -1) {
      this.footnote += ' ';
    } else if (this.row && state.inTable) this.row[this.row.length - 1] += ' ';
    else this.endParagraph();
  }

  private endParagraph(): void {
    const { composer, state } = this;
    if (composer.dirty) {
      // Word writes a list's sign as a destination of its own; others write it into the paragraph.
      const bullet = state.kind === 'paragraph' && composer.dropStart(/^[•·▪◦–-]\t/u);
      if (bullet || (state.kind === 'paragraph' && (this.itemText || composer.startsWith(/^\d{1,3}[.)]\t/u))))
        composer.setKind('item');
      else composer.setKind(state.kind, state.level);
      composer.close();
    }
    this.itemText = false;
    this.label = '';
    for (const note of this.footnotes) {
      composer.open('footnote');
      composer.add(note);
      composer.close();
    }
    this.footnotes = [];
  }

  private endRow(): void {
    if (!this.row) return;
    const cells = this.row.map((cell) => cell.replace(/ {2,}/gu, ' ').trim());
    if (cells.at(-1) === '') cells.pop();
    this.row = null;
    if (cells.some((cell) => cell !== '')) this.table.push(cells.join('\t').trimEnd());
  }

  private endTable(): void {
    this.endRow();
    const { table, composer } = this;
    if (table.length === 0) return;
    this.table = [];
    const layout = table.every((line) => !line.includes('\t'));
    if (layout) {
      for (const line of table) {
        composer.open('paragraph');
        composer.add(line);
      }
    } else {
      composer.open('table');
      composer.add(table.join('\n'));
    }
    composer.close();
  }
}

const isLetterByte = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);

/** Minute, hour, day, month, year since 1900 in one number, as Word dates its comments; null when it is no date. */
function dttm(value: number): string | null {
  if (!Number.isInteger(value) || value === 0) return null;
  const [minute, hour, day] = [value & 63, (value >>> 6) & 31, (value >>> 11) & 31];
  const [month, year] = [(value >>> 16) & 15, 1900 + ((value >>> 20) & 511)];
  if (minute > 59 || hour > 23 || day < 1 || month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString();
}
