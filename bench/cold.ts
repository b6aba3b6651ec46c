/** node cold.ts FILE: milliseconds of the first analysis of a fresh process, modules loaded. */
import { readFileSync } from 'node:fs';
import { analyse } from '../src/main/engine/analyse.ts';
import { shippedRegister } from '../src/main/engine/register/shipped.ts';

const text = readFileSync(process.argv[2]!, 'utf8');
const started = performance.now();
analyse({ text, blocks: null, language: null, date: null }, shippedRegister());
console.log(performance.now() - started);
