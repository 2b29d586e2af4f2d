import { type RunningPostgres, startPostgres } from '@app/database/postgres.js';
import { QuickDeaths } from './quick-deaths.js';

/** The embedded Postgres, started again on the same address when it dies. */
export class SupervisedPostgres {
  private running?: RunningPostgres;
  private stopping = false;
  private up: Promise<void> = Promise.resolve();
  private readonly deaths = new QuickDeaths();

  constructor(
    private readonly dataFolder: string,
    private readonly report: (line: string) => void,
    private readonly giveUp: (line: string) => void,
  ) {}

  async start(): Promise<RunningPostgres> {
    const { dataFolder, report } = this;
    const begun = Date.now();
    const running = await startPostgres({ dataFolder, port: this.running?.port, report });
    this.running = running;
    void running.ended.then(() => {
      if (!this.stopping) this.up = this.startAgain(Date.now() - begun);
    });
    return running;
  }

  /** Settled when the server answers again; at once when it never stopped. */
  async whenUp(): Promise<void> {
    await this.up;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.up;
    await this.running?.stop();
  }

  private async startAgain(lived: number): Promise<void> {
    if (this.deaths.tooMany(lived))
      return this.giveUp('内置数据库连续多次启动后很快退出，已放弃。 [Postgres keeps dying]');
    this.report('内置数据库意外退出，正在恢复……');
    await this.deaths.pause();
    if (this.stopping) return;
    const port = this.running?.port;
    try {
      const { port: now } = await this.start();
      if (now === port) this.report('内置数据库已恢复');
      else
        this.giveUp(
          `内置数据库的端口 ${port} 已被别的程序占用：请重新运行 npm start。 [port of Postgres taken: run npm start again]`,
        );
    } catch (error) {
      this.giveUp((error as Error).message);
    }
  }
}
