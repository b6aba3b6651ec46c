/** Who may import whom. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { pathNot: '^(src/shared|node_modules/valibot)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-knows-nothing-of-main',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/main' },
    },
    {
      name: 'main-knows-nothing-of-renderer',
      severity: 'error',
      from: { path: '^src/main' },
      to: { path: '^src/renderer' },
    },
    {
      name: 'only-the-electron-shell-imports-electron',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/(index|preload|electron/.*)\\.ts$' },
      to: { path: '^(electron$|node_modules/electron/)' },
    },
    {
      name: 'engine-is-alone',
      severity: 'error',
      from: { path: '^src/main/engine', pathNot: 'model/train' },
      to: {
        pathNot: '^(src/main/engine|src/shared|resources|fs$|path$|url$|zlib$|node:)',
        dependencyTypesNot: ['npm', 'core', 'type-only'],
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json'] },
  },
};
