#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import '../scripts/guard.js';

// A folder of the user's own: what lies in the one that all share would be run as it is.
const { cacheFolder } = await import('../src/main/places.ts');
enableCompileCache(cacheFolder());
await import('../src/main/cli.ts');
