import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The program as one file that runs on Node alone: another body copies it to a machine where nothing of ours is. */
export default defineConfig({
  root: path('.'),
  resolve: {
    alias: [
      { find: /^@app\/([^/]+)$/, replacement: path('../../libs/$1/src/index.ts') },
      { find: /^@app\/([^/]+)\/(.*)\.js$/, replacement: path('../../libs/$1/src/$2.ts') },
    ],
  },
  ssr: { noExternal: true },
  build: {
    ssr: path('src/main.ts'),
    target: 'node20',
    minify: false,
    outDir: path('../../dist/witness'),
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'yuheng-witness.mjs', banner: '#!/usr/bin/env node' } },
  },
});
