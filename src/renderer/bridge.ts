/**
 * How the renderer reaches the core. In Electron the preload gives `window.marbre`; in a browser the same page is served
 * on 127.0.0.1 and calls go by POST with the token of the launch, events come by SSE.
 */
import { makeClient, type Answer, type Client } from '../shared/call.ts';
import type { Bridge, CoreEvent } from '../shared/events.ts';

declare global {
  interface Window {
    marbre?: Bridge;
  }
}

const TOKEN = 'marbre-token';

/** The launch's token: taken from the address once, kept for reloads of this tab, never left in the address bar. */
function takeToken(): string {
  const found = /(?:^|[#&])token=([^&]+)/.exec(location.hash);
  if (found) {
    sessionStorage.setItem(TOKEN, decodeURIComponent(found[1]));
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(TOKEN) ?? '';
}

function browserBridge(): Bridge {
  const token = takeToken();
  return {
    shell: 'browser',
    async send(name, input) {
      try {
        const response = await fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Marbre-Token': token },
          body: JSON.stringify(input ?? {}),
        });
        const answer: unknown = await response.json().catch(() => null);
        if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<unknown>;
        return {
          ok: false,
          error: {
            code: response.status === 403 || response.status === 401 ? 'forbidden' : 'unreachable',
            message: `${response.status}`,
          },
        };
      } catch (fault) {
        return {
          ok: false,
          error: { code: 'unreachable', message: fault instanceof Error ? fault.message : String(fault) },
        };
      }
    },
    subscribe(listener) {
      const source = new EventSource(`/events?token=${encodeURIComponent(token)}`);
      source.onmessage = (message) => {
        try {
          listener(JSON.parse(String(message.data)) as CoreEvent);
        } catch {
          // Not an event of ours (a proxy's keep-alive): nothing is lost by leaving it out.
        }
      };
      return () => source.close();
    },
  };
}

export const bridge: Bridge = window.marbre ?? browserBridge();
/** Calls an operation of the core; a refusal is thrown as OperationError. */
export const call: Client = makeClient((name, input) => bridge.send(name, input));
