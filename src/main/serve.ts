/**
 * The browser shell: the same desk and the same operations over HTTP on 127.0.0.1, for one browser of this machine.
 * Any page the editor visits may send requests here, so each is checked in this order: host, route, method, origin, token, type, size.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dispatch, type Answer } from '../shared/call.ts';
import { BODY_LIMIT, isJson, isOwnOrigin, isOwnStream, readBody, tokenCheck } from './browser/guards.ts';
import type { Core } from './core.ts';
import { readPages, SECURITY_HEADERS } from './pages.ts';

/** Keeps the event stream of a quiet desk from being dropped. */
const HEARTBEAT = 25_000;
/** What a call under way may still take when the desk closes. */
const GRACE = 2_000;

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
  /** Ends the event streams, lets calls under way finish for two seconds, then ends; the core stays the caller's. */
  close(): Promise<void>;
}

/** Serves until closed. Throws when the port is taken or there is no built desk. */
export async function serve({ core, port = 0, staticFolder, log }: ServeOptions): Promise<Served> {
  const pages = readPages(staticFolder);
  const token = randomBytes(32).toString('base64url');
  const knows = tokenCheck(token);
  const streams = new Set<ServerResponse>();
  let hosts: ReadonlySet<string> = new Set();

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // Another name that leads here is DNS rebinding: it is turned away before anything is looked at.
    const host = request.headers.host ?? '';
    if (!hosts.has(host)) return refuse(response, 421);
    const url = request.url?.startsWith('/') ? URL.parse(`http://${host}${request.url}`) : null;
    if (!url) return refuse(response, 400);
    if (url.pathname.startsWith('/api/'))
      return call(request, response, host, url.pathname.slice('/api/'.length));
    if (url.pathname === '/events') return stream(request, response, host, url.searchParams.get('token'));
    page(request, response, url.pathname);
  }

  async function call(
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    operation: string,
  ): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405);
    if (!isOwnOrigin(request, host)) return refuse(response, 403);
    if (!knows(request.headers['x-marbre-token'])) return refuse(response, 401);
    if (!isJson(request)) return refuse(response, 415);
    const body = await readBody(request, BODY_LIMIT);
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
      await dispatch(core.handlers, operation, input, (fault) => log(`${operation}: ${String(fault)}`)),
    );
  }

  /** EventSource sends no header of ours, hence the token in the address. */
  function stream(
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    offered: string | null,
  ): void {
    if (request.method !== 'GET') return refuse(response, 405);
    if (!isOwnStream(request, host)) return refuse(response, 403);
    if (!knows(offered)) return refuse(response, 401);
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(':\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  function page(request: IncomingMessage, response: ServerResponse, path: string): void {
    const found = pages.get(path);
    if (!found) return refuse(response, 404);
    if (request.method !== 'GET') return refuse(response, 405);
    response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': found.bytes.byteLength });
    response.end(found.bytes);
  }

  const broadcast = (message: string) => streams.forEach((open) => open.write(message));
  const server = createServer((request, response) => {
    route(request, response).catch((fault: unknown) => {
      // A client that went away in the middle of its body is no fault.
      if (!request.complete) return response.destroy();
      log(`browser shell: ${String(fault)}`);
      refuse(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address() as AddressInfo;
  hosts = new Set([`127.0.0.1:${address.port}`, `localhost:${address.port}`]);
  const unsubscribe = core.subscribe((event) => broadcast(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => broadcast(':\n\n'), HEARTBEAT).unref();

  return {
    url: `http://127.0.0.1:${address.port}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        clearInterval(heartbeat);
        unsubscribe();
        for (const open of streams) open.end();
        // What is still being answered may finish; connections kept open for later calls do not wait.
        const sweep = setInterval(() => server.closeIdleConnections(), 20);
        const cut = setTimeout(() => server.closeAllConnections(), GRACE);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

function refuse(response: ServerResponse, status: number): void {
  // The rest of a refused body is not read: the connection ends with the answer.
  if (!response.headersSent) response.writeHead(status, { 'Content-Length': 0, Connection: 'close' });
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
