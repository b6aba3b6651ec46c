/** What is packed: the settings that close it, the archive as it is built, and that the desk runs from its own files alone. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { launch, ROOT } from './stand-in.ts';

const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as {
  files: string[];
  asar: { smartUnpack: boolean };
  asarUnpack: string[];
  npmRebuild: boolean;
  publish: null;
  electronFuses: Record<string, boolean>;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  main: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
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
  expect(config.publish).toBeNull();
});

it('leaves the compiled module of the store where the system can load it', () => {
  expect(config.npmRebuild).toBe(false);
  expect(config.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/**']);
  expect(globSync('node_modules/better-sqlite3/prebuilds/*.node', { cwd: ROOT }).length).toBeGreaterThan(0);
});

/** A file or folder in the table of an archive. */
interface Entry {
  files?: Record<string, Entry>;
  unpacked?: boolean;
  integrity?: { algorithm: string; hash: string };
}
/** What stands before the eight fuses in Electron's binary, then the version of the list and its length. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008';

it('is built as configured, around a stand-in for Electron’s binary: nothing but the product in the archive, all of it with its hash, the fuses set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  mkdirSync(join(electron, 'resources'));
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
    'chrome_crashpad_handler',
    'locales/fr.pak',
  ])
    writeFileSync(join(electron, name), '');
  writeFileSync(join(electron, 'electron'), `${FUSES}10101010`);
  execFileSync(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js', '--dir', '--linux', '--x64', '--publish', 'never',
      `-c.electronDist=${electron}`, `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { cwd: ROOT, stdio: 'pipe' },
  ); // prettier-ignore
  const built = join(folder, 'dist/linux-unpacked');
  const binary = readFileSync(join(built, 'marbre'), 'latin1');
  // Run as Node, cookies encrypted, NODE_OPTIONS, inspector, integrity, only the archive, other snapshot, file protocol.
  expect(binary.slice(binary.indexOf(FUSES) + FUSES.length)).toBe('01001100');

  const archive = readFileSync(join(built, 'resources/app.asar'));
  const table = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry;
  const files = new Map<string, Entry>();
  const walk = (entry: Entry, path: string) => {
    if (!entry.files) files.set(path, entry);
    for (const [name, inner] of Object.entries(entry.files ?? {}))
      walk(inner, path ? `${path}/${name}` : name);
  };
  walk(table, '');
  const names = [...files.keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      'package.json',
      manifest.main,
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ]),
  );
  const inTree = globSync('{out,resources}/**/*', { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  expect(names.filter((name) => !name.startsWith('node_modules/')).sort()).toEqual(
    ['package.json', ...inTree].sort(),
  );
  const packages = new Set(names.map((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(name)?.[1]));
  for (const name of Object.keys(manifest.dependencies)) expect(packages).toContain(name);
  for (const name of Object.keys(manifest.devDependencies)) expect(packages).not.toContain(name);
  expect(names.filter((name) => /^node_modules\/.*\.(?:map|d\.ts|c|cc|gyp)$/u.test(name))).toEqual([]);

  for (const [name, { integrity }] of files) expect(integrity?.algorithm, name).toBe('SHA256');
  expect(names.filter((name) => files.get(name)!.unpacked)).toEqual(
    ['arm64', 'x64'].map((arch) => `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`),
  );
}, 120_000);

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
