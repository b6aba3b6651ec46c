/** The bridge of the Electron window: one channel for calls, one for events, nothing of Electron itself. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Answer } from '../shared/call.ts';
import type { Bridge, CoreEvent } from '../shared/events.ts';

const bridge: Bridge = {
  shell: 'electron',
  send: (name, input) => ipcRenderer.invoke('marbre:call', name, input) as Promise<Answer<unknown>>,
  subscribe(listener) {
    // The Electron event carries `sender`: it stays on this side.
    const pass = (_: IpcRendererEvent, event: CoreEvent) => listener(event);
    ipcRenderer.on('marbre:event', pass);
    return () => void ipcRenderer.removeListener('marbre:event', pass);
  },
};

contextBridge.exposeInMainWorld('marbre', bridge);
