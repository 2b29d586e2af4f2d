import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openLog, StartRefusal, trimLog } from '@app/database/postgres.js';
import { begin } from './begin.js';
import { QuickDeaths } from './quick-deaths.js';

const STARTING = 120_000;
const DRAINING = 20_000;

export interface Supervision {
  /** What people call the process. */
  readonly title: string;
  readonly program: string;
  readonly logFile: string;
  environment(): NodeJS.ProcessEnv;
  /** Settled when it makes sense to run: without its database a process would only die again. */
  mayRun(): Promise<void>;
  report(line: string): void;
  giveUp(line: string): void;
}

/** A part of the installation that is started again when it dies, until dying is all it does. */
export class SupervisedProcess {
  private child?: ChildProcess;
  private stopping = false;
  private readonly deaths = new QuickDeaths();

  constructor(private readonly supervision: Supervision) {}

  /** Resolves when the process says that it answers. Dying before that is a refusal the first time, and a death later. */
  async start(): Promise<void> {
    const begun = Date.now();
    const child = this.spawn();
    this.child = child;
    const ended = once(child, 'exit');
    const ready = await Promise.race([
      ended.then(() => false),
      once(child, 'message').then(() => true),
      setTimeout(STARTING, false, { ref: false }),
    ]);
    if (!ready && !this.stopping) throw new StartRefusal(this.didNotStart());
    void ended.then(() => this.startAgain(Date.now() - begun));
  }

  /** Lets what is under way come to its end, but not for ever. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([ended, setTimeout(DRAINING, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  }

  trimLog(): void {
    trimLog(this.supervision.logFile);
  }

  private spawn(): ChildProcess {
    const log = openLog(this.supervision.logFile);
    try {
      const { program, environment } = this.supervision;
      return begin(program, [], { env: environment(), stdio: ['ignore', log, log, 'ipc'], outlives: DRAINING });
    } finally {
      closeSync(log);
    }
  }

  private async startAgain(lived: number): Promise<void> {
    if (this.stopping) return;
    const { title, logFile, report, giveUp, mayRun } = this.supervision;
    if (this.deaths.tooMany(lived)) {
      return giveUp(`${title}连续多次启动后很快退出，已放弃：请查看 ${logFile}。 [keeps dying, see its log]`);
    }
    report(`${title}意外退出，正在重新启动……（日志 ${logFile}）`);
    await this.deaths.pause();
    await mayRun();
    await this.revive();
  }

  private async revive(): Promise<void> {
    if (this.stopping) return;
    const begun = Date.now();
    await this.start().then(
      () => this.supervision.report(`${this.supervision.title}已恢复`),
      () => this.startAgain(Date.now() - begun),
    );
  }

  private didNotStart(): string {
    const { title, logFile } = this.supervision;
    const last = readFileSync(logFile, 'utf8').trim().split('\n').slice(-20).join('\n');
    return `${last}\n${title}未能启动：原因见上，完整日志 ${logFile}。 [did not start, see above]`;
  }
}
