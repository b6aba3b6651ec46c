/**
 * The browser shell: the same desk and the same operations over HTTP on 127.0.0.1, for one browser of this machine.
 * Any page the editor visits may send requests here, so each is checked in this order: host, route, origin, token, type, size.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dispatch, type Answer } from '../shared/call.ts';
import type { Core } from './core.ts';
import { readPages, SECURITY_HEADERS, type Pages } from './pages.ts';

/** The largest import of one call, base64 and JSON included. */
export const BODY_LIMIT = 150 * 1024 * 1024;
/** Keeps proxies of the system and sleeping tabs from dropping the event stream. */
const HEARTBEAT = 25_000;

export interface ServeOptions {
  core: Pick<Core, 'handlers' | 'subscribe'>;
  /** 0 or none: a free port of the system's choice. */
  port?: number;
  /** The built renderer. */
  staticFolder: string;
  /** Faults, one line each; never text of a draft. */
  log: (line: string) => void;
}

export interface Served {
  /** Address with the token of this launch in the fragment, which browsers never send. */
  url: string;
  /** Ends the event streams and open requests, then the server; the core stays the caller's. */
  close(): Promise<void>;
}

/** Serves until closed. Throws when the port is taken or there is no built desk. */
export async function serve({ core, port = 0, staticFolder, log }: ServeOptions): Promise<Served> {
  const pages = readPages(staticFolder);
  const token = randomBytes(32).toString('base64url');
  const shell = new BrowserShell(core, pages, token, log);
  const server = createServer((request, response) => void shell.answer(request, response));
  await listen(server, port);
  const address = server.address() as AddressInfo;
  shell.hosts = new Set([`127.0.0.1:${address.port}`, `localhost:${address.port}`]);
  return {
    url: `http://127.0.0.1:${address.port}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        shell.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

class BrowserShell {
  hosts: ReadonlySet<string> = new Set();
  private readonly core: ServeOptions['core'];
  private readonly pages: Pages;
  private readonly tokenHash: Buffer;
  private readonly log: (line: string) => void;
  private readonly streams = new Set<ServerResponse>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly unsubscribe: () => void;

  constructor(core: ServeOptions['core'], pages: Pages, token: string, log: (line: string) => void) {
    this.core = core;
    this.pages = pages;
    this.tokenHash = hash(token);
    this.log = log;
    this.unsubscribe = core.subscribe((event) => this.broadcast(`data: ${JSON.stringify(event)}\n\n`));
    this.heartbeat = setInterval(() => this.broadcast(':\n\n'), HEARTBEAT).unref();
  }

  end(): void {
    clearInterval(this.heartbeat);
    this.unsubscribe();
    for (const stream of this.streams) stream.end();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // Another name that leads here is DNS rebinding: it is turned away before anything is looked at.
    const host = request.headers.host ?? '';
    if (!this.hosts.has(host)) return refuse(response, 421);
    const url = URL.parse(request.url ?? '', `http://${host}`);
    if (!url || url.host !== host) return refuse(response, 400);
    try {
      if (url.pathname.startsWith('/api/'))
        await this.call(request, response, host, url.pathname.slice('/api/'.length));
      else if (url.pathname === '/events')
        this.events(request, response, host, url.searchParams.get('token'));
      else this.page(request, response, url.pathname);
    } catch (fault) {
      if (request.destroyed && !request.complete) return;
      this.log(`browser shell: ${String(fault)}`);
      if (!response.headersSent) refuse(response, 500);
    }
  }

  private async call(
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    operation: string,
  ): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405);
    if (request.headers.origin !== `http://${host}`) return refuse(response, 403);
    if (!this.knows(request.headers['x-marbre-token'])) return refuse(response, 401);
    if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415);
    const body = await readBody(request);
    if (body === null) return refuse(response, 413);
    let input: unknown;
    try {
      input = JSON.parse(body);
    } catch {
      return send(response, 400, {
        ok: false,
        error: { code: 'bad-input', message: 'The body is not JSON.' },
      });
    }
    send(
      response,
      200,
      await dispatch(this.core.handlers, operation, input, (fault) =>
        this.log(`${operation}: ${String(fault)}`),
      ),
    );
  }

  /** Server-sent events. EventSource sends no header of ours, hence the token in the address; the browser states the site itself. */
  private events(
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    token: string | null,
  ): void {
    if (request.method !== 'GET') return refuse(response, 405);
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`) return refuse(response, 403);
    if (!sameSite(request)) return refuse(response, 403);
    if (!this.knows(token ?? undefined)) return refuse(response, 401);
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(':\n\n');
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
  }

  private page(request: IncomingMessage, response: ServerResponse, path: string): void {
    const page = this.pages.get(path);
    if (!page) return refuse(response, 404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    response.writeHead(200, { 'Content-Type': page.type, 'Content-Length': page.bytes.byteLength });
    response.end(request.method === 'HEAD' ? undefined : page.bytes);
  }

  private broadcast(message: string): void {
    for (const stream of this.streams) stream.write(message);
  }

  /** Compares hashes in constant time: neither length nor prefix of the token shows in the answer's time. */
  private knows(offered: string | string[] | undefined): boolean {
    return typeof offered === 'string' && timingSafeEqual(hash(offered), this.tokenHash);
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Browsers say which site a request comes from; a client that says nothing is not a page. */
function sameSite(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}

/** The body as text; null when it is larger than the limit, whatever length was declared. Throws when the client goes away. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, status: number): void {
  // The rest of a refused body is not read: the connection ends with the answer.
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' });
  response.end();
}

function send(response: ServerResponse, status: number, answer: Answer<unknown>): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(JSON.stringify(answer), 'utf8');
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.byteLength,
  });
  response.end(bytes);
}
