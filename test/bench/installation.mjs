import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../apps/cli/bin/start.mjs', import.meta.url));

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A program of Node, and all it starts, on one core alone where one is given. */
export const onCore = (core, program, ...more) =>
  core === undefined
    ? [process.execPath, [program, ...more]]
    : ['taskset', ['--cpu-list', String(core), process.execPath, program, ...more]];

/** The product as `npm start` runs it, in a data folder of its own. */
export class BenchInstallation {
  /** The core that all of it is to share, from the next start on; absent: every core. */
  core;

  /** `environment`: settings beside the address and the folder, which is a new one where none is given. */
  static async make(environment = {}, data = mkdtempSync(join(tmpdir(), 'yuheng-bench-'))) {
    const installation = new BenchInstallation();
    installation.environment = environment;
    installation.data = data;
    installation.port = await freePort();
    installation.url = `http://127.0.0.1:${installation.port}`;
    return installation;
  }

  /** Seconds from the command to the line that says it is ready. */
  async start() {
    const begun = performance.now();
    this.child = spawn(...onCore(this.core, START), {
      env: { ...process.env, ...this.environment, PORT: String(this.port), YUHENG_DATA: this.data },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    await new Promise((resolve, reject) => {
      let said = '';
      this.child.stdout.setEncoding('utf8').on('data', (text) => {
        said += text;
        if (said.includes('玉衡已就绪')) resolve();
      });
      void this.ended.then((code) => reject(new Error(`did not start (exit ${code}): ${said}`)));
    });
    await (await fetch(`${this.url}/api/health`)).text();
    return (performance.now() - begun) / 1000;
  }

  async stop() {
    const begun = performance.now();
    this.child.kill('SIGTERM');
    await this.ended;
    return (performance.now() - begun) / 1000;
  }

  remove() {
    rmSync(this.data, { recursive: true, force: true });
  }

  accounts() {
    return JSON.parse(readFileSync(join(this.data, 'demo-accounts.json'), 'utf8'));
  }

  /** Megabytes held by the supervisor and every process under it; shared pages counted once (PSS) and per process (RSS). */
  memory() {
    const sums = { pss: 0, rss: 0 };
    for (const pid of this.processes()) {
      const rollup = quietly(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '';
      sums.pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
      sums.rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
    }
    return sums;
  }

  /** The supervisor and every process under it. */
  processes() {
    const parents = new Map();
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
      if (stat) parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    }
    const ours = (pid) => pid === this.child.pid || (parents.has(pid) && ours(parents.get(pid)));
    return [...parents.keys()].filter(ours);
  }

  /** Megabytes the process of an app holds now. */
  memoryOf(app) {
    const runs = (pid) =>
      quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.includes(`apps/${app}/src/main.js`);
    const pid = this.processes().find(runs);
    const status = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  }
}

function quietly(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
