import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { StartRefusal } from '@app/database/postgres.js';
import {
  clearAlarm,
  Contradiction,
  publishedReceiptKey,
  publishPolicy,
  raiseAlarm,
  watchSequencer,
} from '@app/proof/stored.js';
import { LogSigner } from './log-signer.js';
import type { Refusal } from './refusal.js';
import type { SignerFolder } from './signer-folder.js';

const PACE_MS = 2_000;
/** A predecessor's connection may be noticed as gone a moment later. */
const TRIES_FOR_KEY = 10;
const KEY_LOCKS = 4244;

/** What keeps the signer from signing, for people. */
interface Objection {
  readonly code: string;
  readonly said: string;
}

/** One signature every two seconds at most. One connection, which also says that nobody else uses the key. */
export class SigningLoop {
  private readonly signer: LogSigner;
  private begun = false;
  private said = '';

  constructor(
    private readonly databaseUrl: string,
    private readonly folder: SignerFolder,
    private readonly stopping: AbortSignal,
    private readonly say: (line: string) => void = console.error,
  ) {
    this.signer = new LogSigner(folder.signer, folder.last);
  }

  /** Returns when it is stopped. `ready` is called once. Throws StartRefusal when somebody else uses the key. */
  async run(ready: () => void): Promise<void> {
    for (; !this.stopping.aborted; await this.pause()) {
      try {
        await this.withConnection(async (db) => {
          await this.takeKey(db);
          if (!this.begun) ready();
          this.begun = true;
          for (; !this.stopping.aborted; await this.pause()) await this.round(db);
        });
      } catch (error) {
        if (!this.begun) throw error;
        this.tell(`签名进程暂时不能工作，将继续尝试：${(error as Error).message}`);
      }
    }
  }

  private async round(db: pg.Client): Promise<void> {
    await watchSequencer(db);
    const objection = (await this.publish(db)) ?? (await this.sign(db));
    if (!objection) return clearAlarm(db, 'signer');
    this.tell(objection.said);
    await raiseAlarm(db, 'signer', objection.code, objection.said);
  }

  private async publish(db: pg.Client): Promise<Objection | undefined> {
    const receiptKey = await publishedReceiptKey(db);
    try {
      await publishPolicy(db, this.folder.policy.takeReceiptKey(receiptKey));
      return undefined;
    } catch (error) {
      if (error instanceof StartRefusal) return { code: 'policy-unfit', said: error.message };
      throw error;
    }
  }

  private async sign(db: pg.Client): Promise<Objection | undefined> {
    const { refusals } = this.folder;
    const standing = refusals.standing ?? (await this.signUnlessRefused(db));
    return standing && { code: standing.code, said: refusals.sentence(standing) };
  }

  private async signUnlessRefused(db: pg.Client): Promise<Refusal | undefined> {
    const now = new Date();
    try {
      await this.signer.round(db, now);
      return undefined;
    } catch (error) {
      if (error instanceof Contradiction) return this.folder.refusals.record(error, now);
      throw error;
    }
  }

  /** Two machines may hold copies of the key; the database sees both. */
  private async takeKey(db: pg.Client): Promise<void> {
    const key = parseInt(this.folder.signer.key.id, 16) | 0;
    for (let tries = 0; tries < TRIES_FOR_KEY && !this.stopping.aborted; tries++) {
      const { rows } = await db.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
        KEY_LOCKS,
        key,
      ]);
      if (rows[0]?.taken) return;
      await setTimeout(500);
    }
    throw new StartRefusal(
      '另一个签名进程正在用同一把密钥签名：同一把密钥只能由一个进程使用，请先停止另一个。' +
        ' [another process signs with this key: stop it first]',
    );
  }

  private async withConnection(work: (db: pg.Client) => Promise<void>): Promise<void> {
    const db = new pg.Client({ connectionString: this.databaseUrl, application_name: 'yuheng-signer' });
    db.on('error', () => undefined);
    await db.connect();
    try {
      await work(db);
    } finally {
      await db.end().catch(() => undefined);
    }
  }

  private tell(line: string): void {
    if (line !== this.said) this.say(`${new Date().toISOString()} ${line}`);
    this.said = line;
  }

  private pause(): Promise<unknown> {
    return setTimeout(PACE_MS, undefined, { signal: this.stopping }).catch(() => undefined);
  }
}
