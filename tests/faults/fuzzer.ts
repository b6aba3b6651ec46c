/**
 * Reads broken files of one format through the reader that the desk uses, and says what went wrong, as JSON lines on stdout. Run with
 * node --permission --allow-fs-read=* --allow-worker: a reader that wrote a file or started a program would fail here.
 */
import net from 'node:net';
import dns from 'node:dns';
import { openReader } from '../../src/main/import/index.ts';
import type { FileToRead, ReadResult } from '../../src/main/import/paper.ts';
import { check } from '../import/build.ts';
import { broken, SAMPLES } from '../import/samples.ts';

/** Longest reading of one small broken file, in milliseconds. */
const LONGEST = 10_000;
/** Of a hundred broken files at least so many must still give a text: files refused at the door prove nothing about the reader. */
const STILL_READ = 1;

const [format, given, seed] = process.argv.slice(2);
const count = Number(given);
const wrong: string[] = [];
const refused = (): never => {
  wrong.push(`${format}: the network was asked for`);
  throw new Error('no network');
};
net.Socket.prototype.connect = refused;
Object.assign(dns, { lookup: refused, resolve: refused });

const reader = openReader();
/** The papers of a file: those inside it when it is a zip. */
async function readAll(file: FileToRead): Promise<ReadResult[]> {
  const unpacked = await reader.unpack!(file);
  if ('refusal' in unpacked) return [unpacked];
  const results: ReadResult[] = [];
  for (const one of unpacked.files) results.push(await reader.read(one));
  return results;
}

let read = 0;
for (let nth = 0; nth <= count; nth++) {
  // The last is whole.
  const whole = nth === count;
  const bytes = whole ? SAMPLES[format] : broken(SAMPLES[format], Number(seed) * count + nth);
  const started = performance.now();
  const results = await readAll({ name: `a.${format}`, bytes });
  const took = performance.now() - started;
  if (took > LONGEST) wrong.push(`${format}, case ${nth}: ${Math.round(took)} ms`);
  for (const result of results) {
    if ('refusal' in result) {
      const { code, message } = result.refusal;
      if (whole) wrong.push(`${format}: the whole file is refused: ${code}`);
      else if (['crashed', 'timeout', 'memory'].includes(code) || message.fr === '')
        wrong.push(`${format}, case ${nth}: ${code}`);
    } else {
      read++;
      try {
        check(result.paper);
      } catch (fault) {
        wrong.push(`${format}, case ${nth}: ${String(fault)}`);
      }
    }
  }
}
await reader.close();
if (read * 100 < count * STILL_READ)
  wrong.push(`${format}: only ${read} of ${count} broken files could be read`);
console.log(JSON.stringify(wrong));
