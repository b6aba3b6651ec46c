import { describe, expect, it } from 'vitest';
import { applicationData, cacheFolder, defaultCorpus } from '../../src/main/places.ts';

describe('the application-data folder is the one Electron uses for Marbre', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.config/Marbre'],
    ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/a', '/data/config/Marbre'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/a', '/home/a/.config/Marbre'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/Marbre'],
    [
      'darwin',
      { XDG_CONFIG_HOME: '/data/config' },
      '/Users/a',
      '/Users/a/Library/Application Support/Marbre',
    ],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Marbre'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Marbre'],
  ] as const)('%s %o', (platform, env, home, expected) => {
    expect(applicationData({ platform, env, home })).toBe(expected);
  });

  it.each([
    ['linux', {}, '/home/a', '/home/a/.cache/Marbre'],
    ['linux', { XDG_CACHE_HOME: '/data/cache' }, '/home/a', '/data/cache/Marbre'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/a', '/home/a/.cache/Marbre'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Caches/Marbre'],
    ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\a', 'D:\\Local\\Marbre\\cache'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Local\\Marbre\\cache'],
  ] as const)('what can be made again is apart: %s %o', (platform, env, home, expected) => {
    expect(cacheFolder({ platform, env, home })).toBe(expected);
  });

  it('holds the corpus', () => {
    expect(defaultCorpus({ platform: 'linux', env: {}, home: '/home/a' })).toBe(
      '/home/a/.config/Marbre/corpus.sqlite',
    );
    expect(defaultCorpus({ platform: 'win32', env: { APPDATA: 'D:\\R' }, home: 'C:\\a' })).toBe(
      'D:\\R\\Marbre\\corpus.sqlite',
    );
  });
});
