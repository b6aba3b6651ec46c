/** One contract, four shells: a dispatcher for the core's side and a typed client for the other; a shell only supplies `send`. */
import * as v from 'valibot';
import type { Localized } from './analysis.ts';
import { operations, type CallInput, type Input, type OperationName, type Output } from './operations.ts';

export interface CallError {
  code: string;
  /** For a log or a shell without a language. */
  message: string;
  /** For the reader: what happened and what to do. */
  said?: Localized;
}
export type Answer<T> = { ok: true; value: T } | { ok: false; error: CallError };

/** Something the editor can act on; other exceptions are faults and are told as `internal`. */
export class OperationError extends Error {
  readonly code: string;
  readonly said: Localized | undefined;
  constructor(code: string, said: Localized | string) {
    super(typeof said === 'string' ? said : `${said.fr} / ${said.en}`);
    this.name = 'OperationError';
    this.code = code;
    this.said = typeof said === 'string' ? undefined : said;
  }
}

/** One function an operation: a missing or wrong one does not compile. */
export type Handlers = { [N in OperationName]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** Runs one call. Bad names and bad input come back as data, never as an exception. */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  onFault?: (fault: unknown) => void,
): Promise<Answer<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(operations, name))
    return {
      ok: false,
      error: { code: 'unknown-operation', message: `No operation is called ${JSON.stringify(name)}.` },
    };
  const operation = name as OperationName;
  const parsed = v.safeParse(operations[operation].input, input ?? {});
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      ok: false,
      error: {
        code: 'bad-input',
        message: `${operation}: ${v.getDotPath(issue) ?? 'input'}: ${issue.message}`,
      },
    };
  }
  try {
    const handler = handlers[operation] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.output) };
  } catch (fault) {
    if (fault instanceof OperationError)
      return { ok: false, error: { code: fault.code, message: fault.message, said: fault.said } };
    onFault?.(fault);
    return {
      ok: false,
      error: { code: 'internal', message: fault instanceof Error ? fault.message : String(fault) },
    };
  }
}

export type Send = (name: string, input: unknown) => Promise<Answer<unknown>>;

/** Calls an operation through a shell; a refusal is thrown as OperationError. */
export type Client = <N extends OperationName>(name: N, input: CallInput<N>) => Promise<Output<N>>;

export function makeClient(send: Send): Client {
  return async (name, input) => {
    const answer = await send(name, input);
    if (!answer.ok) throw new OperationError(answer.error.code, answer.error.said ?? answer.error.message);
    return answer.value as never;
  };
}
