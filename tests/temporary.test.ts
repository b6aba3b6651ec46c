import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { temporaryFolder } from './core/open.ts';
import { leftBehind } from './temporary.ts';

it('finds what killed runs of the tests left behind, and no folder of a run that goes on', () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const name of [`marbre-tests-${pid}-a`, `marbre-tests-${process.pid}-b`, 'marbre-tests-c', 'other'])
    mkdirSync(join(folder, name));
  expect(leftBehind(folder)).toEqual([join(folder, `marbre-tests-${pid}-a`)]);
});
