import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../dist/apps/', import.meta.url));

/** One built process of the product without the supervisor, which gives up on what dies too often. */
export class Part {
  private child?: ChildProcess;
  private said = '';

  constructor(
    private readonly app: 'api' | 'worker' | 'signer',
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Begins it, without waiting. */
  begin(): ChildProcess {
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin', ...this.settings };
    const child = fork(`${BUILT}${this.app}/src/main.js`, [], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    this.child = child;
    return child;
  }

  /** Answers whether it is at work; otherwise it has ended, and `words` says why. */
  async start(): Promise<boolean> {
    const child = this.begin();
    return Promise.race([once(child, 'message').then(() => true), once(child, 'close').then(() => false)]);
  }

  get words(): string {
    return this.said;
  }

  get exitCode(): number | null {
    return this.child?.exitCode ?? null;
  }

  get lives(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.child || !this.lives) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
