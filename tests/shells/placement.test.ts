import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOn, readPlacement } from '../../src/main/electron/placement.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1200, height: 800 }, maximized: false });

describe('the window opens where it stood', () => {
  it('on a screen that is still there', () => {
    expect(placeOn([screen], at(100, 50))).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
    expect(placeOn([screen, { x: 1920, y: 0, width: 1920, height: 1080 }], at(2500, 50))).toMatchObject({
      x: 2500,
    });
  });

  it('but never out of reach', () => {
    for (const lost of [at(2500, 50), at(-1150, 50), at(100, -300), at(100, 1060)]) {
      expect(placeOn([screen], lost)).toEqual({ width: 1200, height: 800 });
    }
  });

  it('and never smaller than the desk', () => {
    expect(
      placeOn([screen], { bounds: { x: 0, y: 0, width: 10, height: 10 }, maximized: false }),
    ).toMatchObject({ width: 1024, height: 700 });
    expect(placeOn([screen], null)).toEqual({ width: 1440, height: 900 });
  });

  it('a damaged memory is no memory', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'marbre-placement-')), 'window.json');
    for (const text of [
      '',
      '{',
      'null',
      '{"bounds":{"x":"1"}}',
      '{"bounds":{"x":1e999,"y":0,"width":1,"height":1}}',
    ]) {
      writeFileSync(file, text);
      expect(readPlacement(file), text).toBeNull();
    }
    expect(readPlacement(`${file}.none`)).toBeNull();
  });
});
