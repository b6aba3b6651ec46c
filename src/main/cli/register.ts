/** marbre register list|add|import|export: the dated facts of the house, as JSON lines {"kind", "fact"}. */
import { readFileSync } from 'node:fs';
import { OperationError, type Client } from '../../shared/call.ts';
import type { CallInput } from '../../shared/operations.ts';
import { FACT_KINDS, type FactKind } from '../../shared/register.ts';
import { fromHere } from './files.ts';
import type { Terminal } from './terminal.ts';

type Entry = CallInput<'register.put'>['entry'];

/** Prints facts, those of the house first; `kind` and `query` narrow the list. */
export async function listFacts(
  call: Client,
  given: readonly string[],
  onlyHouse: boolean,
  terminal: Terminal,
): Promise<number> {
  const kind = FACT_KINDS.find((one) => one === given[0]);
  const query = given.slice(kind ? 1 : 0).join(' ');
  for (const one of kind ? [kind] : FACT_KINDS)
    for (const entry of (await call('register.list', { kind: one, query, limit: 5000 })).entries)
      if (!onlyHouse || entry.id !== null)
        terminal.out(JSON.stringify({ kind: entry.kind, fact: entry.fact }));
  return 0;
}

/** Adds the facts given as JSON; a bad one is told with its place and the rest goes on. */
async function addAll(
  call: Client,
  lines: readonly string[],
  where: string,
  terminal: Terminal,
): Promise<number> {
  let refused = 0;
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    try {
      const entry = JSON.parse(line) as Entry & { kind: FactKind };
      const { name } = await call('register.put', { entry });
      terminal.out(name);
    } catch (fault) {
      if (!(fault instanceof OperationError || fault instanceof SyntaxError)) throw fault;
      refused++;
      terminal.err(`${where}:${at + 1}: ${fault.message}`);
    }
  }
  return refused ? 1 : 0;
}

export const addFacts = (call: Client, json: readonly string[], terminal: Terminal): Promise<number> =>
  addAll(call, json, 'register add', terminal);

export async function importFacts(
  call: Client,
  paths: readonly string[],
  terminal: Terminal,
): Promise<number> {
  let status = 0;
  for (const path of paths)
    status = Math.max(
      status,
      await addAll(call, readFileSync(fromHere(path), 'utf8').split('\n'), path, terminal),
    );
  return status;
}
