import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The API refuses writes that come from another host than the one they are sent to, so the host stays as it is. */
const api = { target: 'http://127.0.0.1:3000', changeOrigin: false };

export default defineConfig({
  root: here('.'),
  plugins: [
    vue(),
    // Element's components are found by their tag; ours are imported by name, so that a page says what it uses.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  server: { port: 5173, proxy: { '/api': api, '/admin': api, '/public': api } },
  build: {
    outDir: here('../../dist/console'),
    emptyOutDir: true,
    // The 360 browser found in county offices is Chromium 86 at its oldest supported release.
    target: 'chrome86',
    // The content security policy allows no data: addresses for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
