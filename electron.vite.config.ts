import { dirname, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * A worker is named in the sources as `new URL('./worker.ts', import.meta.url)`, which Node runs as it stands.
 * In the bundle the same expression must name a built file: each such module becomes an entry of its own.
 */
function workerEntries(): Plugin {
  return {
    name: 'marbre:worker-entries',
    apply: 'build',
    transform(code, id) {
      const named = /new URL\(\s*['"](\.{1,2}\/[^'"]+\.ts)['"]\s*,\s*import\.meta\.url\s*\)/g;
      if (!named.test(code)) return null;
      const replaced = code.replace(named, (_, path: string) => {
        const reference = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
        return `new URL('worker-entry:${reference}', import.meta.url)`;
      });
      return { code: replaced, map: null };
    },
    renderChunk(code, chunk) {
      const named = /worker-entry:([\w$-]+)/g;
      if (!named.test(code)) return null;
      const replaced = code.replace(
        named,
        (_, reference: string) =>
          `./${posix.relative(posix.dirname(chunk.fileName), this.getFileName(reference))}`,
      );
      return { code: replaced, map: null };
    },
  };
}

/** Three parts: the main process (ES modules), the preload (one CommonJS file, as a sandboxed window asks) and the renderer. */
export default defineConfig({
  main: {
    plugins: [workerEntries()],
    build: { outDir: 'out/main', rollupOptions: { input: here('src/main/index.ts') } },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: here('src/main/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    base: './',
    plugins: [svelte({ configFile: here('svelte.config.js') })],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // Fonts stay files of their own: the page's policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: here('src/renderer/index.html') },
    },
  },
});
