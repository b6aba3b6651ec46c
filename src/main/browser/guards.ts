/** What a request to the browser shell must show before anything is done for it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The largest import of one call, base64 and JSON included, in bytes. */
export const BODY_LIMIT = 150 * 1024 * 1024;

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Compares hashes in constant time: neither length nor prefix of the token shows in the answer's time. */
export function tokenCheck(token: string): (offered: unknown) => boolean {
  const known = hash(token);
  return (offered) => typeof offered === 'string' && timingSafeEqual(hash(offered), known);
}

/** A call states its origin, and it is ours: browsers send it with every POST, other sites cannot forge it. */
export function isOwnOrigin(request: IncomingMessage, host: string): boolean {
  return request.headers.origin === `http://${host}`;
}

/** Browsers leave the origin out of a same-origin GET, and say where it comes from; a client that says nothing is not a page. */
export function isOwnStream(request: IncomingMessage, host: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  return (
    (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin')
  );
}

/** A form or a plain-text request, which a page may send anywhere without asking, is no call. */
export function isJson(request: IncomingMessage): boolean {
  return /^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '');
}

/** The body as text; null when it is larger than `limit` bytes, whatever was declared. Throws when the client goes away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
