/** The built desk as a fixed map of files, and the headers every answer of a window's shell carries. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Nothing is loaded but the desk's own files; styles may be inline (the manuscript sets sizes), scripts never. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export interface Page {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}
/** Path as in an address (`/assets/index.js`) → file. `/` is index.html. */
export type Pages = ReadonlyMap<string, Page>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Reads the whole folder once. Only what stood there then is ever served: an address is looked up, never turned
 * into a path, so nothing can be reached by `..`, encoding or links made later. Symbolic links and files of a type
 * that is not listed are left out. Throws when there is no index.html.
 */
export function readPages(folder: string): Pages {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = join(entry.parentPath, entry.name);
    pages.set(`/${relative(folder, file).split(sep).join('/')}`, {
      bytes: new Uint8Array(readFileSync(file)),
      type,
    });
  }
  const index = pages.get('/index.html');
  if (!index) throw new Error(`There is no built desk in ${folder}: run npm run build.`);
  pages.set('/', index);
  return pages;
}
