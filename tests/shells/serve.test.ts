/** The browser shell, line by line: each test fails when the guard it names is taken out. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '../../src/shared/call.ts';
import type { CoreEvent } from '../../src/shared/events.ts';
import { BODY_LIMIT } from '../../src/main/browser/guards.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/main/pages.ts';
import { serve, type Served } from '../../src/main/serve.ts';

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let served: Served;
let port: number;
let token: string;
let calls: string[];
let log: string[];
let listeners: Set<(event: CoreEvent) => void>;

/** A core of which only one operation is asked for; what is called is written down. */
function listeningCore() {
  const handlers = {
    'dossiers.list': () => (calls.push('dossiers.list'), []),
    'corpus.contradictions': () => {
      throw new Error('a fault inside');
    },
    'samples.add': () =>
      new Promise((resolve) => setTimeout(() => resolve({ dossier: 'd', articles: 1 }), 300)),
  } as unknown as Handlers;
  return {
    handlers,
    subscribe(listener: (event: CoreEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

beforeEach(async () => {
  const staticFolder = mkdtempSync(join(tmpdir(), 'marbre-serve-'));
  mkdirSync(join(staticFolder, 'assets'));
  writeFileSync(join(staticFolder, 'index.html'), '<!doctype html><title>Marbre</title>');
  writeFileSync(join(staticFolder, 'assets/desk.js'), 'export {}');
  calls = [];
  log = [];
  listeners = new Set();
  served = await serve({ core: listeningCore(), staticFolder, log: (line) => log.push(line) });
  const url = new URL(served.url);
  port = Number(url.port);
  token = url.hash.slice('#token='.length);
});
afterEach(() => served.close());

/** A request as any program may send it; fetch would set headers of its own. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

const good = () => ({
  Origin: `http://127.0.0.1:${port}`,
  'X-Marbre-Token': token,
  'Content-Type': 'application/json',
});
const call = (headers: Record<string, string>, operation = 'dossiers.list', body = '{}') =>
  ask(`/api/${operation}`, { method: 'POST', headers, body });

/** The bytes as they are: what no client library would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

describe('what is let in', () => {
  it('a call of the desk', async () => {
    const reply = await call(good());
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ ok: true, value: [] });
    expect(calls).toEqual(['dossiers.list']);
  });

  it('the desk under its other name', async () => {
    const reply = await call({ ...good(), Host: `localhost:${port}`, Origin: `http://localhost:${port}` });
    expect(reply.status).toBe(200);
  });

  it('the desk’s files, with the headers that bind them', async () => {
    for (const path of ['/', '/index.html', '/assets/desk.js', '/?again']) {
      const reply = await ask(path);
      expect(reply.status, path).toBe(200);
      expect(reply.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['referrer-policy']).toBe('no-referrer');
      expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });
});

describe('who may connect', () => {
  it('only this machine: the port is not open on its other addresses', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((face) => face && !face.internal && face.family === 'IPv4');
    for (const other of others) {
      const outcome = await new Promise((resolve) => {
        const socket = connect(port, other?.address)
          .on('connect', () => (socket.destroy(), resolve('connected')))
          .on('error', () => resolve('refused'));
      });
      expect(outcome, other?.address).toBe('refused');
    }
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
  });

  it('with a token of 256 bits, new at each launch', async () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const staticFolder = mkdtempSync(join(tmpdir(), 'marbre-serve-'));
    writeFileSync(join(staticFolder, 'index.html'), '');
    const other = await serve({ core: listeningCore(), staticFolder, log: () => {} });
    expect(other.url.split('#')[1]).not.toBe(served.url.split('#')[1]);
    expect(new URL(other.url).port).not.toBe(String(port));
    await other.close();
  });
});

describe('Host', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    '[::1]:PORT',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.2:PORT',
  ])('refuses %s before anything else', async (pattern) => {
    const host = pattern.replace('PORT', String(port));
    for (const reply of [
      await ask('/', { headers: { Host: host } }),
      await ask(`/events?token=${token}`, { headers: { Host: host } }),
      await call({ ...good(), Host: host }),
      // Its own origin does not help a rebound name.
      await call({ ...good(), Host: host, Origin: `http://${host}` }),
    ]) {
      expect(reply.status).toBe(421);
    }
    expect(calls).toEqual([]);
  });

  it('refuses a request without Host, or with an address of another host in its first line', async () => {
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(
      await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('Origin', () => {
  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'https://127.0.0.1:PORT',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT.evil.example',
  ])('refuses a call from %s', async (origin) => {
    expect((await call({ ...good(), Origin: origin.replace('PORT', String(port)) })).status).toBe(403);
    expect(calls).toEqual([]);
  });

  it('refuses a call that does not state it', async () => {
    const { Origin: _, ...rest } = good();
    expect((await call(rest)).status).toBe(403);
    expect(calls).toEqual([]);
  });
});

describe('token', () => {
  it('refuses a call without it, with another, with a part of it, and in any other place', async () => {
    const { 'X-Marbre-Token': _, ...rest } = good();
    for (const headers of [
      rest,
      { ...rest, 'X-Marbre-Token': '' },
      { ...rest, 'X-Marbre-Token': token.slice(0, -1) },
      { ...rest, 'X-Marbre-Token': `${token}A` },
      { ...rest, Cookie: `token=${token}`, Authorization: `Bearer ${token}` },
    ]) {
      expect((await call(headers as Record<string, string>)).status).toBe(401);
    }
    expect(
      (await ask(`/api/dossiers.list?token=${token}`, { method: 'POST', headers: rest, body: '{}' })).status,
    ).toBe(401);
    expect(calls).toEqual([]);
  });

  it('is in no answer of the server', async () => {
    for (const path of ['/', '/assets/desk.js', '/nothing']) {
      const reply = await ask(path);
      expect(reply.body + JSON.stringify(reply.headers)).not.toContain(token);
    }
  });
});

describe('form of a call', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
    'text/plain;application/json',
    '',
  ])('refuses a body of type « %s »', async (type) => {
    expect((await call({ ...good(), 'Content-Type': type })).status).toBe(415);
    expect(calls).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('refuses %s', async (method) => {
    expect((await ask('/api/dossiers.list', { method, headers: good() })).status).toBe(405);
    expect(calls).toEqual([]);
  });

  it('allows no other origin to read, not even by preflight', async () => {
    const replies = [
      await ask('/api/dossiers.list', {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://evil.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'x-marbre-token',
        },
      }),
      await call(good()),
      await ask('/'),
    ];
    for (const { headers } of replies)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('refuses a body larger than the limit, declared or not', async () => {
    const declared = await raw(
      `POST /api/dossiers.list HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nX-Marbre-Token: ${token}\r\nContent-Type: application/json\r\nContent-Length: ${BODY_LIMIT + 1}\r\n\r\n`,
    );
    expect(declared).toMatch(/^HTTP\/1\.1 413/);
    const undeclared = await new Promise<number | string>((resolve) => {
      const sent = httpRequest(
        {
          host: '127.0.0.1',
          port,
          path: '/api/dossiers.list',
          method: 'POST',
          headers: { ...good(), 'Transfer-Encoding': 'chunked' },
        },
        (answer) => resolve(answer.statusCode ?? 0),
      );
      // The server ends the connection at the limit; which of the two arrives first is the system's affair.
      sent.on('error', (fault: NodeJS.ErrnoException) => resolve(fault.code ?? ''));
      const chunk = Buffer.alloc(8 * 1024 * 1024, 0x20);
      let left = Math.ceil(BODY_LIMIT / chunk.length) + 1;
      const more = (): void => {
        while (left-- > 0) if (!sent.write(chunk)) return void sent.once('drain', more);
        sent.end('{}');
      };
      more();
    });
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(undeclared);
    expect(calls).toEqual([]);
  });

  it('answers bad JSON, bad names and faults as data, and writes faults down without the body', async () => {
    expect(JSON.parse((await call(good(), 'dossiers.list', '{"secret draft')).body)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    for (const name of ['constructor', '__proto__', 'toString', 'dossiers.list/', '..%2f']) {
      expect(JSON.parse((await call(good(), name)).body), name).toMatchObject({
        ok: false,
        error: { code: 'unknown-operation' },
      });
    }
    expect(JSON.parse((await call(good(), 'corpus.contradictions')).body)).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    expect(log).toEqual(['corpus.contradictions: Error: a fault inside']);
  });
});

describe('files', () => {
  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/assets/../../serve.ts',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '/etc/passwd',
    '/api',
    '/favicon.ico',
  ])('answers %s with nothing', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });
});

describe('events', () => {
  /** Opens the stream and gives what arrives until `enough` is in it. */
  function stream(path: string, headers: Record<string, string>, enough: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let body = '';
      const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, (answer) => {
        if (answer.statusCode !== 200) return resolve(String(answer.statusCode));
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
          if (listeners.size && body.startsWith(':\n\n') && !body.includes(enough))
            listeners.forEach((tell) => tell({ type: 'articles-changed', articles: ['a'] }));
          if (body.includes(enough)) sent.destroy();
        });
        answer.on('close', () => resolve(body));
      });
      sent.on('error', (fault) => (body ? resolve(body) : reject(fault)));
      sent.end();
    });
  }

  it('reach the desk', async () => {
    const body = await stream(`/events?token=${token}`, { 'Sec-Fetch-Site': 'same-origin' }, 'data:');
    expect(body).toContain('data: {"type":"articles-changed","articles":["a"]}\n\n');
  });

  it('reach nobody without the token, from another site or of another origin', async () => {
    expect(await stream('/events', {}, 'data:')).toBe('401');
    expect(await stream(`/events?token=${token.slice(1)}`, {}, 'data:')).toBe('401');
    expect(await stream(`/events?token=${token}`, { 'Sec-Fetch-Site': 'cross-site' }, 'data:')).toBe('403');
    expect(await stream(`/events?token=${token}`, { 'Sec-Fetch-Site': 'same-site' }, 'data:')).toBe('403');
    expect(await stream(`/events?token=${token}`, { Origin: 'https://evil.example' }, 'data:')).toBe('403');
  });
});

describe('ends', () => {
  it('a client that goes away in the middle of its body harms nothing', async () => {
    await raw(
      `POST /api/dossiers.list HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nX-Marbre-Token: ${token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"half`,
    );
    expect(calls).toEqual([]);
    expect(log).toEqual([]);
    expect((await call(good())).status).toBe(200);
  });

  it('closing lets the call under way finish, ends the streams and stops listening to the core', async () => {
    const open = new Promise<string>((resolve) => {
      httpRequest({ host: '127.0.0.1', port, path: `/events?token=${token}` }, (answer) =>
        answer.resume().on('end', () => resolve('ended')),
      ).end();
    });
    const underWay = call(good(), 'samples.add');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await served.close();
    expect((await underWay).status).toBe(200);
    expect(await open).toBe('ended');
    expect(listeners.size).toBe(0);
    await expect(raw('GET / HTTP/1.0\r\n\r\n')).rejects.toThrow(/ECONNREFUSED/);
  });
});
