import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Three parts: the main process (ES modules), the preload (one CommonJS file, as a sandboxed window asks) and the renderer. */
export default defineConfig({
  main: {
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
