import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { becomesTrue, freePort } from '@app/database/postgres.js';

const START = fileURLToPath(new URL('../../apps/cli/bin/start.mjs', import.meta.url));

/** The built product as its users start it, without the demonstration county. */
export class Installation {
  private supervisor?: ChildProcess;
  private said = '';

  constructor(
    readonly dataFolder: string,
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>> = {},
  ) {}

  static async in(dataFolder: string, settings?: Readonly<Record<string, string>>): Promise<Installation> {
    return new Installation(dataFolder, await freePort(13_000 + Math.floor(Math.random() * 1_000)), settings);
  }

  /** Returns what was said once it is ready, or has ended. */
  async start(): Promise<string> {
    const child = spawn(process.execPath, [START], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        PORT: String(this.port),
        YUHENG_DATA: this.dataFolder,
        YUHENG_DEMO: 'off',
        ...this.settings,
      },
    });
    this.supervisor = child;
    this.said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    await becomesTrue(() => this.said.includes('玉衡已就绪') || child.exitCode !== null, 120_000);
    return this.said;
  }

  get exitCode(): number | null | undefined {
    return this.supervisor?.exitCode;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const { supervisor } = this;
    if (!supervisor || supervisor.exitCode !== null || supervisor.signalCode !== null) return;
    const ended = once(supervisor, 'exit');
    supervisor.kill(signal);
    await ended;
  }

  get(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`);
  }

  /** Whether its pages answer and its database with them, before time is up. */
  async isWell(): Promise<boolean> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      if (
        await this.get('/api/health').then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return true;
    }
    return false;
  }

  has(line: string): Promise<boolean> {
    return becomesTrue(() => this.said.includes(line), 60_000);
  }

  /** The process of ours whose command line names the program. */
  processOf(program: string): number {
    const found = this.processes().find((pid) => readProc(pid, 'cmdline').includes(program));
    if (found === undefined) throw new Error(`no process of ${program} among ${this.processes().join(' ')}`);
    return found;
  }

  private processes(): number[] {
    const isOurs = (pid: number): boolean =>
      / (\d+)/.exec(readProc(pid, 'stat').replace(/^.*\) \S/s, ''))?.[1] === String(this.supervisor?.pid);
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => Number.isInteger(pid) && isOurs(pid));
  }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
