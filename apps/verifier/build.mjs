import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('../../dist/verifier');

const libs = [
  { find: /^@app\/([^/]+)$/, replacement: here('../../libs/$1/src/index.ts') },
  { find: /^@app\/([^/]+)\/(.*)\.js$/, replacement: here('../../libs/$1/src/$2.ts') },
];
const quiet = { configFile: false, logLevel: 'warn', publicDir: false, root: here('.') };

/** One file for Node, nothing beside it. */
async function program() {
  const [chunk] = await bundle({
    resolve: { alias: libs },
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: here('src/main.ts'), target: 'node20', rolldownOptions: { external: ['pg-native'] } },
  });
  return chunk.code;
}

/** The same source for a browser: Node's hashes and signatures are replaced, see README.md. */
async function page() {
  const [chunk] = await bundle({
    resolve: {
      alias: [
        ...libs,
        { find: /^(node:)?crypto$/, replacement: here('page/crypto.ts') },
        { find: /^buffer$/, replacement: here('../../node_modules/buffer/index.js') },
      ],
    },
    build: {
      target: 'chrome86',
      lib: { entry: here('page/page.ts'), formats: ['iife'], name: 'yuhengVerify', fileName: () => 'page.js' },
      rolldownOptions: { transform: { inject: { Buffer: ['buffer', 'Buffer'] } } },
    },
  });
  return html(chunk.code.replaceAll('</script', '<\\/script'), readFileSync(here('page/page.css'), 'utf8'));
}

async function bundle(options) {
  const result = await build({
    ...quiet,
    ...options,
    build: {
      ...options.build,
      write: false,
      rolldownOptions: { ...options.build.rolldownOptions, ...oneFile(options) },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  if (output.length !== 1) throw new Error(`more than one file: ${output.map(({ fileName }) => fileName).join(', ')}`);
  return output;
}

const oneFile = ({ build: { rolldownOptions = {} } }) => ({
  ...rolldownOptions,
  output: { ...rolldownOptions.output, codeSplitting: false },
});

/** The page allows itself nothing but what is in it: no network, no other script. */
function html(script, style) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  return readFileSync(here('page/page.html'), 'utf8')
    .replace('%POLICY%', () => policy)
    .replace(/<style>\s*%STYLE%\s*<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>\s*%SCRIPT%\s*<\/script>/, () => `<script>${script}</script>`);
}

const [mjs, page_] = [await program(), await page()];
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/yuheng-verify.mjs`, mjs);
writeFileSync(`${out}/yuheng-verify.html`, page_);
