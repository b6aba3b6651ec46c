/** The built preload with a stand-in for what a sandboxed preload may require. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Bridge } from '../../src/shared/events.ts';
import { ROOT } from './stand-in.ts';

function runPreload() {
  const exposed: Record<string, unknown> = {};
  const invoked: unknown[][] = [];
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (...args: unknown[]) => (invoked.push(args), Promise.resolve({ ok: true, value: null })),
  });
  const required: string[] = [];
  const source = readFileSync(join(ROOT, 'out/preload/preload.cjs'), 'utf8');
  runInNewContext(source, {
    exports: {},
    module: { exports: {} },
    require: (name: string) => {
      required.push(name);
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
      return {
        ipcRenderer,
        contextBridge: { exposeInMainWorld: (key: string, value: unknown) => (exposed[key] = value) },
      };
    },
  });
  return { exposed, invoked, ipcRenderer, required, bridge: exposed.marbre as Bridge };
}

it('exposes the bridge and nothing else', () => {
  const { exposed, required, bridge } = runPreload();
  expect(required).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual(['marbre']);
  expect(Object.keys(bridge).sort()).toEqual(['send', 'shell', 'subscribe']);
  expect(bridge.shell).toBe('electron');
});

it('sends every call through the one channel', async () => {
  const { bridge, invoked } = runPreload();
  expect(await bridge.send('app.info', {})).toEqual({ ok: true, value: null });
  expect(invoked).toEqual([['marbre:call', 'app.info', {}]]);
});

it('passes events on without Electron’s own, until the subscription ends', () => {
  const { bridge, ipcRenderer } = runPreload();
  const heard: unknown[][] = [];
  const end = bridge.subscribe((...args: unknown[]) => heard.push(args));
  ipcRenderer.emit('marbre:event', { sender: ipcRenderer }, { type: 'articles-changed', articles: [] });
  expect(heard).toEqual([[{ type: 'articles-changed', articles: [] }]]);
  expect(end()).toBeUndefined();
  ipcRenderer.emit('marbre:event', { sender: ipcRenderer }, { type: 'articles-changed', articles: [] });
  expect(heard).toHaveLength(1);
  expect(ipcRenderer.listenerCount('marbre:event')).toBe(0);
});
