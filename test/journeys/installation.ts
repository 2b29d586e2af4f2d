import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnv } from '../../config/env.js';

const START = fileURLToPath(new URL('../../apps/cli/bin/start.mjs', import.meta.url));
/** All it takes over from the run of the tests; npm's word lets it notice that the run was killed. */
const FOR_IT = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'npm_lifecycle_event'];
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly password: string;
}

/** What the journeys know of the installation they walk through. */
export interface Running {
  readonly url: string;
  readonly data: string;
  /** Where pictures of the pages go. */
  readonly pictures: string;
}

/** The product as `npm start` runs it, with the demonstration county: one for all journeys of a run. */
export class Installation implements Running {
  readonly data = mkdtempSync(join(tmpdir(), 'yuheng-journeys-'));
  readonly pictures = join(tmpdir(), 'yuheng-pictures');
  private said = '';
  private readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  private constructor(
    readonly url: string,
    environment: NodeJS.ProcessEnv,
  ) {
    mkdirSync(this.pictures, { recursive: true });
    const passedOn = Object.fromEntries(FOR_IT.map((name) => [name, environment[name]]));
    this.child = spawn(process.execPath, [START], {
      env: { ...passedOn, PORT: new URL(url).port, YUHENG_DATA: this.data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    for (const [signal, code] of Object.entries(SIGNALS))
      process.once(signal, () => void this.stop().finally(() => process.exit(code)));
  }

  static async start(environment: NodeJS.ProcessEnv): Promise<Installation> {
    const installation = new Installation(`http://127.0.0.1:${await freePort()}`, environment);
    try {
      await installation.ready();
    } catch (cause) {
      await installation.stop();
      throw cause;
    }
    return installation;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
    rmSync(this.data, { recursive: true, force: true });
  }

  private ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.stdout?.on('data', () => {
        if (this.said.includes('玉衡已就绪')) resolve();
      });
      void this.ended.then((code) => {
        reject(new Error(`npm start ended with exit code ${code}:\n${this.said}`));
      });
    });
  }
}

/** The one that was started before the journeys. */
export function theInstallation(): Running {
  const { journeys } = readEnv();
  if (!journeys) throw new Error('The journeys need the installation that config/jest.journeys.mjs starts.');
  return journeys;
}

export const demoAccounts = ({ data }: Running): readonly DemoAccount[] =>
  JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8')) as DemoAccount[];

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
