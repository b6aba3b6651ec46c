/** The preloaded library that watches what a desk writes: built where it is needed, its notes read back, its failures set. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why this machine cannot watch a desk's writes; null when it can. */
export function shimUnavailable(): string | null {
  if (process.platform !== 'linux') return 'it watches the writes of a desk on Linux only';
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'gcc is not on this machine';
  }
}

/** Builds the library in a folder and returns its path. */
export function buildShim(folder: string): string {
  const library = join(folder, 'shim.so');
  execFileSync('gcc', [
    '-shared', '-fPIC', '-O1', '-o', library, join(import.meta.dirname, 'shim.c'), '-ldl', '-lpthread',
  ]); // prettier-ignore
  return library;
}

/** What a watched desk did, in order; `ack` is what it told as acknowledged (told by `acknowledge`). */
export type Note =
  | { kind: 'write'; path: string; offset: number; bytes: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'create' | 'sync' | 'unlink'; path: string }
  | { kind: 'rename'; path: string; from: string }
  | { kind: 'folder' }
  | { kind: 'ack'; value: unknown };

/** The line that a desk appends to the log when something was acknowledged. */
export function acknowledgement(value: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`A ${bytes.length} 0 -\n`), bytes]);
}

export function readNotes(log: string): Note[] {
  const bytes = readFileSync(log);
  const notes: Note[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    const [kind, length, offset, ...path] = bytes.toString('utf8', at, end).split(' ');
    const body = bytes.subarray(end + 1, end + 1 + Number(length));
    at = end + 1 + Number(length);
    const file = path.join(' ');
    if (kind === 'W') notes.push({ kind: 'write', path: file, offset: Number(offset), bytes: body });
    else if (kind === 'T') notes.push({ kind: 'truncate', path: file, size: Number(offset) });
    else if (kind === 'S') notes.push({ kind: 'sync', path: file });
    else if (kind === 'C') notes.push({ kind: 'create', path: file });
    else if (kind === 'D') notes.push({ kind: 'folder' });
    else if (kind === 'U') notes.push({ kind: 'unlink', path: file });
    else if (kind === 'R') notes.push({ kind: 'rename', path: file, from: body.toString() });
    else if (kind === 'A') notes.push({ kind: 'ack', value: JSON.parse(body.toString()) });
    else throw new Error(`the log of writes is broken at ${at}`);
  }
  return notes;
}

/** What the library is told through its mapped file (struct control in shim.c). */
export interface Control {
  /** The call that fails, from 1; 0: none. */
  countdown: number;
  code: number;
  /** Every call after it fails too. */
  lasting: boolean;
  readOnly: boolean;
}
export const NO_FAILURE: Control = { countdown: 0, code: 0, lasting: false, readOnly: false };

/** Sets the failure to come, and the count of failed calls to 0. The file is written in place: it is mapped. */
export function setControl(path: string, control: Control): void {
  const words = Int32Array.of(
    control.countdown,
    control.code,
    Number(control.lasting),
    0,
    Number(control.readOnly),
  );
  writeFileSync(path, words, { flag: 'r+' });
}
/** Calls that failed since the last `setControl`. */
export const failedCalls = (path: string): number => readFileSync(path).readInt32LE(12);
/** Makes the file that `setControl` writes. */
export const makeControl = (path: string): void => writeFileSync(path, new Uint8Array(20));
