/** What would be packed: the settings that close it, and that it runs from its own files alone. */
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { launch, ROOT } from './stand-in.ts';

const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as {
  files: string[];
  asar: boolean;
  asarUnpack: string[];
  npmRebuild: boolean;
  publish: null;
  electronFuses: Record<string, boolean>;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  main: string;
  dependencies: Record<string, string>;
};

it('is closed: no Node, no options, no debugger, no other code than the archive’s', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config.asar).toBe(true);
  expect(config.publish).toBeNull();
});

it('leaves the compiled module of the store where the system can load it', () => {
  expect(config.npmRebuild).toBe(false);
  expect(config.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/**']);
  expect(globSync('node_modules/better-sqlite3/prebuilds/*.node', { cwd: ROOT }).length).toBeGreaterThan(0);
});

it('holds everything the built main imports', () => {
  const known = new Set([...builtinModules, ...Object.keys(manifest.dependencies), 'electron']);
  for (const file of globSync('out/{main,preload}/**/*.{js,cjs}', { cwd: ROOT })) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    for (const [, name] of code.matchAll(
      /^(?:import|export)\b[^'"\n]*?from ?["']([^"'.][^"']*)["']|\bimport\(["']([^"'.][^"']*)["']\)/gm,
    )) {
      if (name === undefined || name.startsWith('node:')) continue;
      const bare = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      expect([...known], `${file} imports ${name}`).toContain(bare);
    }
  }
});

it('opens the desk from the packed files alone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'marbre-packed-'));
  const home = mkdtempSync(join(tmpdir(), 'marbre-home-'));
  const packed = config.files
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => pattern.replace(/\/\*\*$/, ''));
  expect(packed).toContain(dirname(dirname(manifest.main)));
  for (const path of packed) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  // What the product depends on, and nothing of what only its making does.
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
  vi.stubEnv('HOME', home);
  vi.stubEnv('APPDATA', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  const electron = await launch((standIn) => (standIn.app.root = root));
  await vi.waitFor(() => expect(electron.errors.length + electron.windows.length).toBeGreaterThan(0), 20_000);
  expect(electron.errors).toEqual([]);
  expect(existsSync(electron.windows[0].options.webPreferences?.preload ?? '')).toBe(true);
  expect(await electron.call('samples.add', {})).toMatchObject({ ok: true });
  const text = Buffer.from('<h1>Titre</h1><p>Le maire a dit oui.</p>', 'utf8').toString('base64');
  expect(
    await electron.call('articles.import', { files: [{ name: 'a.html', folder: null, bytes: text }] }),
  ).toMatchObject({ ok: true });
  const exited = new Promise((resolve) => electron.app.once('exited', resolve));
  electron.app.emit('will-quit', { preventDefault() {} });
  await exited;
  vi.unstubAllEnvs();
}, 60_000);
