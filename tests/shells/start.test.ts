/** npm start’s decisions: is there a window to be had here, and what is said when there is not. */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchElectron, findElectron, whyNoWindow } from '../../scripts/electron.ts';

const temporary = () => mkdtempSync(join(tmpdir(), 'marbre-start-'));

describe('the binary', () => {
  it('is found by path.txt and dist, and only when it is really there', () => {
    const folder = temporary();
    expect(findElectron(folder, undefined)).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder, undefined)).toBeNull();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/electron'), '');
    expect(findElectron(folder, undefined)).toBe(join(folder, 'dist/electron'));
    expect(findElectron(folder, temporary())).toBeNull();
  });

  it('is fetched in one attempt that cannot hang', async () => {
    const script = (text: string) => {
      const file = join(temporary(), 'install.cjs');
      writeFileSync(file, text);
      chmodSync(file, 0o644);
      return file;
    };
    expect(await fetchElectron(5_000, script(''))).toBeNull();
    expect(
      await fetchElectron(
        5_000,
        script("console.error('RequestError: getaddrinfo ENOTFOUND'); process.exit(1)"),
      ),
    ).toBe('RequestError: getaddrinfo ENOTFOUND');
    expect(await fetchElectron(5_000, script('process.exit(7)'))).toBe('its installer ended with 7');
    const before = performance.now();
    expect(await fetchElectron(300, script('setInterval(() => {}, 1000)'))).toMatch(/^not fetched within/);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('a window', () => {
  it.each([
    ['linux', 0, { DISPLAY: ':0' }, /root/],
    ['linux', 1000, {}, /display/],
    ['linux', 1000, { DISPLAY: '' }, /display/],
    ['linux', 1000, { DISPLAY: ':0' }, null],
    ['linux', 1000, { WAYLAND_DISPLAY: 'wayland-0' }, null],
    ['darwin', 0, {}, null],
    ['win32', undefined, {}, null],
  ] as const)('on %s as user %s with %o', (platform, uid, env, obstacle) => {
    const why = whyNoWindow({ platform, uid, env });
    if (obstacle) expect(why).toMatch(obstacle);
    else expect(why).toBeNull();
  });
});
