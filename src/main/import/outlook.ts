/** Outlook's messages (.msg, [MS-OXMSG]): subject, sender, date and body, then as any mail. */
import { openCompound } from './compound.ts';
import { decodeStated, decodeText } from './encoding.ts';
import { mailPaper } from './mail.ts';
import type { FileToRead, Paper } from './paper.ts';
import { Refused } from './refuse.ts';

/** Property tags: subject, body, HTML body, sender's name. */
const SUBJECT = '0037';
const BODY = '1000';
const HTML = '1013';
const SENDER = '0c1a';
const FILE_NAMES = ['3707', '3704'];
/** The bytes of an attached file. */
const DATA = '3701';
/** When it was sent, when it arrived: fixed properties in the stream of properties. */
const DATES = [0x0039, 0x0e06];

type Streams = Map<string, ReturnType<typeof openCompound>[number]>;

const streamsOf = (file: FileToRead): Streams =>
  new Map(openCompound(file.bytes).map((entry) => [entry.path.toLowerCase(), entry]));

function propertyOf(streams: Streams, tag: string, folder = ''): string | null {
  const wide = streams.get(`${folder}__substg1.0_${tag}001f`);
  if (wide) return new TextDecoder('utf-16le').decode(wide.bytes());
  const narrow = streams.get(`${folder}__substg1.0_${tag}001e`);
  return narrow ? decodeText(narrow.bytes()).text : null;
}

/** The attached files, in the order of the message; a message in a message is a storage of its own and is not among them. */
function attached(streams: Streams): FileToRead[] {
  const folders = new Set(
    [...streams.keys()].flatMap((path) => /^__attach_version1\.0_#[0-9a-f]+\//u.exec(path)?.[0] ?? []),
  );
  return [...folders].sort().flatMap((folder) => {
    const name = FILE_NAMES.map((tag) => propertyOf(streams, tag, folder)).find(Boolean);
    const bytes = streams.get(`${folder}__substg1.0_${DATA}0102`)?.bytes() ?? [];
    return name ? [{ name: name.replace(/\0+$/u, '').replace(/^.*[/\\]/su, ''), bytes: new Uint8Array(bytes) }] : [];
  });
} // prettier-ignore

/** The files that a message carries. */
export const outlookParts = (file: FileToRead): FileToRead[] => attached(streamsOf(file));

export function readOutlook(file: FileToRead): Paper {
  const streams = streamsOf(file);
  const property = (tag: string) => propertyOf(streams, tag);
  const page = streams.get(`__substg1.0_${HTML}0102`)?.bytes();
  const charset = page
    ? /charset\s*=\s*["']?([\w-]+)/iu.exec(new TextDecoder('latin1').decode(page.subarray(0, 4000)))?.[1]
    : null;
  const text = property(BODY)?.replace(/\0+$/u, '');
  const html = page ? decodeStated(page, charset ?? null).text : property(HTML);
  const subject = property(SUBJECT)?.replace(/\0+$/u, '');
  if (!text?.trim() && !html && !subject) throw new Refused('no-text');
  return mailPaper(
    {
      subject: subject ?? undefined,
      from: { name: property(SENDER)?.replace(/\0+$/u, '') ?? '', address: '' },
      date: dateOf(streams.get('__properties_version1.0')?.bytes()) ?? undefined,
      text: text ?? undefined,
      html: html ?? undefined,
      attachments: attached(streams).map(({ name, bytes }) => ({
        filename: name,
        mimeType: '',
        disposition: 'attachment' as const,
        content: bytes,
      })),
    },
    'msg',
  );
}

/** A FILETIME (100 ns since 1601) among the fixed properties, as an ISO instant. */
function dateOf(properties: Uint8Array | undefined): string | null {
  if (!properties) return null;
  const view = new DataView(properties.buffer, properties.byteOffset, properties.byteLength);
  for (const wanted of DATES) {
    // The top level has a head of 32 bytes; a property is 16.
    for (let at = 32; at + 16 <= view.byteLength; at += 16) {
      if (view.getUint16(at, true) !== 0x0040 || view.getUint16(at + 2, true) !== wanted) continue;
      const milliseconds = Number(view.getBigUint64(at + 8, true) / 10_000n) - 11_644_473_600_000;
      if (milliseconds > 0 && milliseconds < 4e12) return new Date(milliseconds).toISOString();
    }
  }
  return null;
}
