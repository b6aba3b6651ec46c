/** A thread that analyses texts: one source in, one analysis out, judged by what it was told last. It holds nothing that anybody would miss. */
import { parentPort } from 'node:worker_threads';
import { keepCompiled } from '../compiled.ts';
import type { Judges, Start, Task } from './analysts.ts';

const port = parentPort;
if (!port) throw new Error('analyst.ts runs in a worker thread only');
keepCompiled();
const { analyse } = await import('../engine/analyse.ts');
const { loadHouseRules } = await import('../engine/checks/house.ts');
const { makeRegister } = await import('../engine/register.ts');
const { setResourceFolder } = await import('../engine/resources.ts');
const { lean } = await import('./lean.ts');

const judgedBy = ({ facts, rules }: Judges) => ({
  register: makeRegister(facts),
  checks: loadHouseRules(rules).checks,
});
let judges: ReturnType<typeof judgedBy> | null = null;

port.on('message', (message: Start | Judges | Task) => {
  if ('resources' in message) {
    setResourceFolder(message.resources);
    return;
  }
  if ('facts' in message) {
    judges = judgedBy(message);
    return;
  }
  const { id, source } = message;
  port.postMessage({ id, analysis: lean(analyse(source, judges!.register, undefined, judges!.checks)) });
});
