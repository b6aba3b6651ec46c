/** Mail (RFC 5322 and MIME) and saved pages (MHTML): subject, sender and date as metadata, the readable body as blocks. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import iconv from 'iconv-lite';
import { Composer } from './compose.ts';
import { statedDate } from './dates.ts';
import { decodeStated, decodeText } from './encoding.ts';
import { readPage } from './html.ts';
import { composeHtml, type HtmlNode } from './html-blocks.ts';
import { parseFragment } from './html-parse.ts';
import { MOST_MARKUP } from './limits.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';
import { composeLines } from './mail-text.ts';

const MOST_MAIL = 60_000_000;

async function parse(bytes: Uint8Array): Promise<Email> {
  if (bytes.length > MOST_MAIL) throw new Refused('too-long');
  return PostalMime.parse(withCharsets(bytes), {
    maxNestingDepth: 60,
    maxHeadersSize: 2_000_000,
    attachmentEncoding: 'arraybuffer',
  });
}

/** Bodies without a stated encoding and with bytes beyond ASCII are not always UTF-8: those are decoded by judgement and re-encoded. */
function withCharsets(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000));
  if (/charset\s*=/iu.test(head) || !bytes.some((byte) => byte > 127)) return bytes;
  return new TextEncoder().encode(decodeStated(bytes, null).text);
}

export async function readMail(file: FileToRead): Promise<Paper> {
  const mail = await parse(file.bytes);
  const written = mail.headers.find((each) => each.key === 'date')?.value ?? null;
  return mailPaper(
    {
      ...mail,
      text: mended(mail.text ?? '') || bareText(mail),
      html: mail.html && mended(mail.html),
      // The parser tells the instant; the day of a mail is the one on which its sender wrote it.
      date: statedDate(written) ?? mail.date,
    },
    'eml',
  );
}

/** Lines of UTF-8 that their part said to be of another encoding and that were decoded as such: « Ã© » for « é ». */
function mended(text: string): string {
  return text.replace(/[^\n]*[\u0080-\u00ff\u0152-\u2122][^\n]*/gu, (line) => {
    const bytes = iconv.encode(line, 'windows-1252');
    if (iconv.decode(bytes, 'windows-1252') !== line) return line;
    const { text: again, encoding, guessed } = decodeText(bytes);
    return encoding === 'utf-8' && !guessed ? again : line;
  });
}

/** The text of a message that has no part of a known type: of parts said to be text of whatever kind, without a name. */
function bareText(mail: Email): string {
  if (mail.html) return '';
  return mail.attachments
    .filter(
      (each) => /^text(?:\/|$)/u.test(each.mimeType) && !each.filename && typeof each.content !== 'string',
    )
    .map((each) => decodeText(new Uint8Array(each.content as ArrayBuffer)).text)
    .join('\n\n');
}

/** The paper of a parsed message; also of Outlook's, once its parts are known. */
export function mailPaper(
  mail: Pick<Email, 'subject' | 'from' | 'date' | 'text' | 'html' | 'attachments'>,
  format: string,
): Paper {
  const composer = new Composer();
  const subject = mail.subject?.replace(/\s+/gu, ' ').trim() || null;
  if (subject) {
    composer.open('title');
    composer.add(subject);
    composer.close();
  }
  const plain = mail.text?.trim() ? mail.text : '';
  if (plain && (!mail.html || !isPlaceholder(plain))) composeLines(plain, composer);
  else if (mail.html) {
    if (mail.html.length > MOST_MARKUP) throw new Refused('too-long');
    composeHtml(parseFragment(mail.html) as unknown as HtmlNode, composer);
  }
  const date = statedDate(mail.date ?? null);
  const sender = mail.from?.name?.trim() || mail.from?.address?.trim() || null;
  const carried = attached(mail.attachments);
  const files = carried.map((each) => each.name);
  return {
    format,
    ...composer.finish(),
    title: subject,
    byline: sender,
    date: date ? { value: date, from: 'metadata' } : null,
    language: null,
    notes: [],
    ...(carried.length > 0
      ? { attachments: carried.map(({ name, bytes }) => ({ name, size: bytes.length })) }
      : {}),
    losses:
      files.length > 0
        ? [
            {
              fr: `Pièces jointes laissées de côté : ${files.join(', ')}.`,
              en: `Attachments left out: ${files.join(', ')}.`,
            },
          ]
        : [],
  };
}

/** The attachments that an editor may want: named files and forwarded messages, not the pictures of the body. */
function attached(attachments: readonly Attachment[]): FileToRead[] {
  return attachments
    .filter((each) => each.mimeType === 'message/rfc822' || (each.disposition !== 'inline' && each.filename))
    .map((each, i) => ({
      name: (each.filename ?? `message-${i + 1}.eml`).replace(/^.*[/\\]/su, ''),
      bytes: typeof each.content === 'string' ? new TextEncoder().encode(each.content) : new Uint8Array(each.content),
    })); // prettier-ignore
}

/** The attachments of a message or of a saved page. */
export async function mailParts(file: FileToRead): Promise<FileToRead[]> {
  return attached((await parse(file.bytes)).attachments);
}

/** « Your mail program does not show HTML »: a plain part that is only an excuse. */
const isPlaceholder = (text: string) =>
  text.trim().length < 160 && /html|navigateur|browser|view (?:this|it)|lien suivant/iu.test(text);

/** A page saved by a browser with all its parts: the root part is the page. */
export async function readMhtml(file: FileToRead): Promise<Paper> {
  const mail = await parse(file.bytes);
  const html = mail.html ?? htmlPart(mail.attachments);
  if (!html) throw new Refused('damaged');
  if (html.length > MOST_MARKUP) throw new Refused('too-long');
  const paper = readPage(html, 'mhtml');
  if (!paper.title && mail.subject) paper.title = mail.subject;
  const carried = attached(mail.attachments).map(({ name, bytes }) => ({ name, size: bytes.length }));
  return carried.length > 0 ? { ...paper, attachments: carried } : paper;
}

function htmlPart(attachments: Attachment[]): string | null {
  const part = attachments.find((each) => each.mimeType === 'text/html');
  if (!part) return null;
  if (typeof part.content === 'string') return part.content;
  return decodeStated(new Uint8Array(part.content), null).text;
}
