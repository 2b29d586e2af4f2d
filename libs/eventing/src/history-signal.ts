import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Client, Pool } from 'pg';

const CHANNEL = 'yuheng_history';
/** Never more often than this: a notification in every commit would make all appends wait for each other. */
const PAUSE_MS = 10;
const RECONNECT_MS = 1000;

/** Of no consequence when it is lost, so it need not wait for the disk. */
const NOTIFY = `select set_config('synchronous_commit', 'off', true), pg_notify('${CHANNEL}', '')`;

/**
 * Says that the history grew: at once to listeners of this process, and to other processes by one notification at most
 * every 10 ms, outside of the append. It only wakes: whoever follows also looks by himself now and then.
 */
@Injectable()
export class HistorySignal implements BeforeApplicationShutdown {
  private readonly logger = new Logger('signal');
  private readonly listeners = new Set<() => void>();
  private timer?: NodeJS.Timeout;
  private again = false;
  private ear?: Client;
  private closed = false;

  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /** Something was appended by this process. */
  moved(): void {
    this.wake();
    if (this.timer) this.again = true;
    else this.tell();
  }

  /** Calls the listener whenever the history may have grown. Returns how to stop it. */
  onMoved(listener: () => void): () => void {
    this.listeners.add(listener);
    if (!this.ear) this.listen();
    return () => this.listeners.delete(listener);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.ear?.end().catch(() => undefined);
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }

  private tell(): void {
    this.again = false;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.again && !this.closed) this.tell();
    }, PAUSE_MS).unref();
    this.pool.query(NOTIFY).catch((error: unknown) => this.logger.warn(error));
  }

  private listen(): void {
    const ear = new Client({ ...this.pool.options, keepAlive: true });
    this.ear = ear;
    ear.on('notification', () => this.wake());
    ear.on('error', () => undefined);
    ear.on('end', () => this.listenAgain());
    ear
      .connect()
      .then(() => ear.query(`listen ${CHANNEL}`))
      .then(
        () => this.wake(),
        (error: unknown) => this.logger.warn(error),
      );
  }

  private listenAgain(): void {
    if (!this.closed) setTimeout(() => !this.closed && this.listen(), RECONNECT_MS).unref();
  }
}
