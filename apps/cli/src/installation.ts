import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { announceLeaving, lockDataFolder, openDataFolder } from '@app/database/postgres.js';
import type { Env } from '../../../config/env.js';
import { refuseHalfRestored } from './backup/target.js';
import { prepareEmbedded, prepareExternal, type Prepared } from './first-start.js';
import { notice } from './notice.js';
import { Step } from './step.js';
import { SupervisedPostgres } from './supervised-postgres.js';
import { SupervisedProcess } from './supervised-process.js';

/** How long a start under way may take to notice that it is not wanted any more. */
const PATIENCE = 20_000;
const TRIMMING = 10 * 60_000;

/** All processes of one installation: brought up in order, kept up, taken down in the opposite order. */
export class Installation {
  private readonly begun = Date.now();
  private readonly postgres: SupervisedPostgres;
  private readonly processes: readonly SupervisedProcess[];
  private databaseUrl = '';
  private release?: () => void;
  private step?: Step;
  private starting: Promise<void> = Promise.resolve();
  private leaving?: Promise<never>;

  constructor(
    private readonly env: Env,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly dist: string,
  ) {
    this.postgres = new SupervisedPostgres(env.dataFolder, console.log, (line) => void this.leave(1, line));
    this.processes = [
      this.supervised('网页服务', 'api'),
      this.supervised('后台任务', 'worker'),
      this.supervised('存证签名', 'signer'),
    ];
  }

  start(): Promise<void> {
    this.starting = this.bringUp();
    return this.starting;
  }

  /** Ends everything and this process. Asking twice changes nothing: it is taken down once, in order. */
  leave(code: number, line?: string): Promise<never> {
    this.leaving ??= this.takeDown(code, line);
    return this.leaving;
  }

  private async bringUp(): Promise<void> {
    openDataFolder(this.env.dataFolder);
    this.release = lockDataFolder(this.env.dataFolder);
    refuseHalfRestored(this.env.dataFolder);
    mkdirSync(join(this.env.dataFolder, 'logs'), { recursive: true, mode: 0o700 });
    const database = await this.prepareDatabase();
    this.databaseUrl = database.url;
    await this.do('数据库升级', 'migrate-database.js');
    if (database.first && this.env.demo) await this.do('演示数据装入', 'main.js', 'demo');
    if (database.first) await database.complete();
    this.goOn();
    await Promise.all(this.processes.map((process) => process.start()));
    this.goOn();
    console.log(notice(this.env, ((Date.now() - this.begun) / 1000).toFixed(1)));
    setInterval(() => this.processes.forEach((process) => process.trimLog()), TRIMMING).unref();
  }

  private async prepareDatabase(): Promise<Prepared> {
    const { databaseUrl, dataFolder } = this.env;
    if (databaseUrl) return prepareExternal(databaseUrl, dataFolder, this.env.demo);
    return prepareEmbedded(await this.postgres.start());
  }

  private async do(title: string, program: string, ...words: string[]): Promise<void> {
    this.goOn();
    this.step = new Step(title, join(this.dist, 'apps/cli/src', program), words);
    await this.step.run(this.environmentOfOthers());
  }

  /** What is being taken down must not be brought up at the same time. */
  private goOn(): void {
    if (this.leaving) throw new Error('leaving');
  }

  private async takeDown(code: number, line = '正在停止：先完成手头的请求和任务，再停数据库……'): Promise<never> {
    (code === 0 ? console.log : console.error)(line);
    announceLeaving(this.env.dataFolder);
    this.step?.cancel();
    const stopAll = (): Promise<unknown> => Promise.all(this.processes.map((process) => process.stop()));
    await stopAll();
    await Promise.race([this.starting.catch(() => undefined), setTimeout(PATIENCE, undefined, { ref: false })]);
    await stopAll();
    await this.postgres.stop();
    this.release?.();
    if (code === 0) console.log('已停止');
    process.exit(code);
  }

  private supervised(title: string, app: string): SupervisedProcess {
    return new SupervisedProcess({
      title,
      program: join(this.dist, `apps/${app}/src/main.js`),
      logFile: join(this.env.dataFolder, `logs/${app}.log`),
      environment: () => this.environmentOfOthers(),
      mayRun: () => this.postgres.whenUp(),
      report: console.log,
      giveUp: (line) => void this.leave(1, line),
    });
  }

  private environmentOfOthers(): NodeJS.ProcessEnv {
    const { host, port, dataFolder, signerFolder } = this.env;
    return {
      ...this.environment,
      DATABASE_URL: this.databaseUrl,
      HOST: host,
      PORT: String(port),
      YUHENG_DATA: dataFolder,
      YUHENG_SIGNER: signerFolder,
    };
  }
}
