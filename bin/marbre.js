#!/usr/bin/env node
import '../scripts/guard.js';
await import('../src/main/cli.ts');
