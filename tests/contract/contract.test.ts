/** The same conversation with the core through every shell that can run here: direct calls, HTTP on 127.0.0.1, Electron's channel. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { dispatch, makeClient, type Answer, type Send } from '../../src/shared/call.ts';
import type { CoreEvent } from '../../src/shared/events.ts';
import { operations } from '../../src/shared/operations.ts';
import { openCore } from '../../src/main/core.ts';
import { openReader } from '../../src/main/import/index.ts';
import { serve } from '../../src/main/serve.ts';
import { base64, DRAFT } from '../core/open.ts';
import { launch, ROOT } from '../shells/stand-in.ts';

interface Shell {
  send: Send;
  events: CoreEvent[];
  close(): Promise<void>;
}

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'marbre-contract-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

const open = (shell: 'test' | 'browser') =>
  openCore({
    corpusPath: join(folder(), 'corpus.sqlite'),
    shell,
    now: () => new Date(),
    reader: openReader(),
    printPdf: null,
  });

const shells: Record<string, () => Promise<Shell>> = {
  async direct() {
    const core = await open('test');
    const events: CoreEvent[] = [];
    core.subscribe((event) => events.push(event));
    return { send: (name, input) => dispatch(core.handlers, name, input), events, close: () => core.close() };
  },

  async browser() {
    const core = await open('browser');
    const served = await serve({ core, staticFolder: join(ROOT, 'out/renderer'), log: () => undefined });
    const { origin, hash } = new URL(served.url);
    const token = hash.slice('#token='.length);
    const events: CoreEvent[] = [];
    const stream = new AbortController();
    const opened = await fetch(`${origin}/events?token=${token}`, { signal: stream.signal });
    const listening = (async () => {
      for await (const chunk of opened.body!.pipeThrough(new TextDecoderStream()))
        for (const [, data] of chunk.matchAll(/^data: (.*)$/gmu)) events.push(JSON.parse(data) as CoreEvent);
    })().catch(() => undefined);
    return {
      send: async (name, input) => {
        const response = await fetch(`${origin}/api/${name}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Marbre-Token': token, Origin: origin },
          body: JSON.stringify(input),
        });
        return (await response.json()) as Answer<unknown>;
      },
      events,
      async close() {
        stream.abort();
        await listening;
        await served.close();
        await core.close();
      },
    };
  },

  async electron() {
    const home = folder();
    for (const name of ['HOME', 'APPDATA', 'XDG_CONFIG_HOME']) vi.stubEnv(name, home);
    const electron = await launch();
    const window = await vi.waitFor(() => {
      if (!electron.windows[0]) throw new Error(electron.errors[0] ?? 'no window yet');
      return electron.windows[0];
    }, 20_000);
    const events: CoreEvent[] = [];
    window.webContents.send = (_channel: string, event: unknown) => void events.push(event as CoreEvent);
    return {
      send: (name, input) => electron.call(name, input) as Promise<Answer<unknown>>,
      events,
      async close() {
        const exited = new Promise((resolve) => electron.app.once('exited', resolve));
        electron.app.emit('will-quit', { preventDefault() {} });
        await exited;
        vi.unstubAllEnvs();
      },
    };
  },
};

describe.each(Object.keys(shells))('through the %s shell', (name) => {
  test('imports, judges, notes, undoes, exports and refuses alike', async () => {
    const shell = await shells[name]();
    try {
      const call = makeClient(shell.send);
      expect(await call('app.info', {})).toMatchObject({ firstStart: true, articles: 0 });
      await call('settings.set', { name: 'Marion Keller', initials: 'MK' });
      const [outcome] = await call('articles.import', {
        files: [{ name: 'port.txt', folder: null, bytes: base64(DRAFT) }],
      });
      if (outcome.result !== 'imported') throw new Error('the draft was not imported');
      const { article } = outcome;
      const review = await call('review.open', { article });
      expect(review.revision.text).toBe(DRAFT);
      const [claim] = review.claims;
      expect(
        (await call('claims.judge', { article, claim: claim.id, verdict: 'exact' })).claims.find(
          (one) => one.id === claim.id,
        )?.judgement.verdict,
      ).toBe('exact');
      const note = {
        kind: 'call',
        title: 'Mairie',
        locator: '',
        consulted: '2026-03-04',
        excerpt: '',
        protected: true,
      } as const;
      await call('sources.add', { article, claim: claim.id, note });
      const exported = await call('export.make', { article, format: 'html' });
      expect(exported.withheld).toBe(1);
      expect(Buffer.from(exported.bytes, 'base64').toString('utf8')).toContain('Brévelin');
      expect((await call('history.undo', { article }))?.undone.what).toBe('source-add');

      expect(await shell.send('articles.nonsense', {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-operation' },
      });
      expect(await shell.send('__proto__', {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-operation' },
      });
      expect(await shell.send('claims.judge', { article, claim: claim.id, verdict: 'true' })).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
      expect(await shell.send('review.open', { article: 'none' })).toMatchObject({
        ok: false,
        error: { code: 'no-article' },
      });
      await vi.waitFor(() =>
        expect(shell.events.some((event) => event.type === 'articles-changed')).toBe(true),
      );
    } finally {
      await shell.close();
    }
  });

  test('answers bad input to every operation with data', async () => {
    const shell = await shells[name]();
    try {
      for (const operation of Object.keys(operations))
        for (const bad of [
          42,
          'text',
          [],
          {
            article: 7,
            files: 'none',
            query: 1,
            name: 5,
            dossier: {},
            rule: [],
            articles: 3,
            filter: 'all',
            remembered: 9,
          },
        ]) {
          const answer = await shell.send(operation, bad);
          if (!answer.ok) expect(answer.error.code, operation).not.toBe('internal');
        }
    } finally {
      await shell.close();
    }
  });
});
