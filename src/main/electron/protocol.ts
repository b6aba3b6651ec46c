/** `app://marbre/…`: the desk's files for its window, one page at a time for the printing window. */
import type { Privileges } from 'electron';
import { SECURITY_HEADERS, type Pages } from '../pages.ts';
import { ORIGIN } from './policy.ts';

/** What the scheme may do: be an origin, load its own modules and fetch its own files. No service workers, no bypass of the policy. */
export const SCHEME_PRIVILEGES: Privileges = { standard: true, secure: true, supportFetchAPI: true };

const refusal = (status: number) => new Response(null, { status, headers: SECURITY_HEADERS });

/** Answers a request from the fixed map; everything that is not a GET of one of its files is refused. */
export function answerFrom(pages: Pages, request: Pick<Request, 'url' | 'method'>): Response {
  if (request.method !== 'GET') return refusal(405);
  if (!request.url.startsWith(`${ORIGIN}/`)) return refusal(404);
  const page = pages.get(request.url.slice(ORIGIN.length).replace(/[?#].*$/s, ''));
  if (!page) return refusal(404);
  return new Response(page.bytes, { headers: { ...SECURITY_HEADERS, 'Content-Type': page.type } });
}

/** A report on its way to paper: styles and pictures it carries in itself, nothing else, and no script. */
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

export function answerPrint(html: string): Response {
  return new Response(html, {
    headers: {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': PRINT_POLICY,
      'Content-Type': 'text/html; charset=utf-8',
    },
  });
}
