import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const PARTS = [
  {
    name: 'server',
    title: '服务端',
    sources: [
      'apps/api/src',
      'apps/worker/src',
      'apps/cli/src',
      'apps/signer/src',
      'libs',
      'config',
      'tsconfig.json',
      'nest-cli.json',
    ],
    result: 'dist/apps/api/src/main.js',
    program: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'server'],
  },
  {
    name: 'console',
    title: '控制台',
    sources: ['apps/console'],
    result: 'dist/console/index.html',
    program: ['node_modules/vite/bin/vite.js', 'build', '-c', 'apps/console/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'witness',
    title: '见证程序',
    sources: ['apps/witness', 'libs/transparency', 'libs/eventing', 'tsconfig.json'],
    result: 'dist/witness/yuheng-witness.mjs',
    program: ['node_modules/vite/bin/vite.js', 'build', '-c', 'apps/witness/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'verifier',
    title: '核验程序',
    sources: ['apps/verifier', 'libs'],
    result: 'dist/verifier/yuheng-verify.mjs',
    program: ['apps/verifier/build.mjs'],
  },
];

const stampFile = ({ name }) => join(root, 'dist', `.stamp-${name}`);

/** What the sources and the locked packages look like now, down to the last letter. */
function stampOf({ sources }) {
  const hash = createHash('sha256');
  const add = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) add(inside);
      else if (!/\.(spec\.ts|md)$/.test(entry.name)) addFile(inside);
    }
  };
  const addFile = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  for (const source of ['package-lock.json', ...sources]) source.includes('.json') ? addFile(source) : add(source);
  return hash.digest('hex');
}

function stale(part) {
  const stamp = stampOf(part);
  const fresh =
    existsSync(join(root, part.result)) &&
    existsSync(stampFile(part)) &&
    readFileSync(stampFile(part), 'utf8') === stamp;
  return fresh ? [] : [{ ...part, stamp }];
}

/** Builds what its sources have overtaken, side by side. Throws with the compiler's own words. */
export async function buildWhatIsStale(report = console.log, names = PARTS.map(({ name }) => name)) {
  const parts = PARTS.filter(({ name }) => names.includes(name)).flatMap(stale);
  if (parts.length === 0) return;
  report(`正在构建${parts.map(({ title }) => title).join('和')}……`);
  const results = await Promise.allSettled(parts.map((part) => build(part, report)));
  const failed = results.filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw new Error(failed.map(({ reason }) => reason.message).join('\n'));
}

async function build(part, report) {
  const begun = Date.now();
  rmSync(stampFile(part), { force: true });
  await run(part);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(part), part.stamp);
  report(`${part.title}构建完成，用时 ${((Date.now() - begun) / 1000).toFixed(1)} 秒`);
}

function run({ title, program: [script, ...options] }) {
  if (!existsSync(join(root, script))) {
    throw new Error(
      `缺少构建工具 ${script}：请先运行 npm ci --include=dev [build tools missing: run npm ci --include=dev]`,
    );
  }
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const child = spawn(process.execPath, [script, ...options], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${said}\n${title}构建失败 [build failed]`)),
    );
  });
}

const startedByItself = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (startedByItself) {
  buildWhatIsStale().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
