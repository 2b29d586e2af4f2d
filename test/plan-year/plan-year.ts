import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus, type Query } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { instantOf, MovedClock } from '@app/calendar';
import { readAfter, type AnyCommand, type Meta, type Recorded } from '@app/eventing';
import { Files } from '@app/files';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { DemoModule } from '../../apps/cli/src/demo/demo.module.js';
import { readEnv } from '../../config/env.js';
import { personOf } from './cast.js';
import type { Deed } from './deed.js';

/** The whole product on a moved clock, through whose real buses the people of the story act. */
export class PlanYear {
  private constructor(
    readonly app: INestApplicationContext,
    private readonly database: TestDatabase,
    private readonly clock: MovedClock,
    private readonly past: LivedPast,
  ) {}

  static async begin(day: string): Promise<PlanYear> {
    const [database, clock] = [await createTestDatabase(), new MovedClock(instantOf(day, '08:00:00.000'))];
    const env = { ...readEnv(), databaseUrl: database.url, dataFolder: createTestFolder() };
    const app = await Test.createTestingModule({ imports: [DemoModule.forRoot(env, clock)] }).compile();
    app.useLogger(false);
    await app.init();
    return new PlanYear(app, database, clock, new LivedPast(app, clock));
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  get url(): string {
    return this.database.url;
  }

  get pool(): Pool {
    return this.app.get(Pool);
  }

  meta(login: string): Meta {
    const { accountId, role, unitId } = personOf(login);
    return this.past.meta(accountId, [role], unitId);
  }

  program(): Meta {
    return this.past.meta('cli', ['system']);
  }

  do(command: AnyCommand): Promise<unknown> {
    return this.app.get(CommandBus).execute(command);
  }

  see<A>(question: Query<A>): Promise<A> {
    return this.app.get(QueryBus).execute(question);
  }

  /** Everything that would have happened by itself happens, each thing at its own time. */
  liveTo(instant: string): Promise<void> {
    return this.past.liveTo(instant);
  }

  /** Lives through the deeds up to the end of a day. */
  async liveThrough(deeds: readonly Deed[], until: string): Promise<void> {
    for (const { on, at, by, does } of deeds) {
      await this.liveTo(instantOf(on, `${at}:00.000`));
      await this.do(await does(this, this.meta(by)));
    }
    await this.liveTo(instantOf(until, '23:59:59.999'));
  }

  /** A paper nobody has handed in before. */
  async paper(login: string, title: string): Promise<string> {
    const meta = this.meta(login);
    const text = [title, personOf(login).name, meta.at, meta.commandId].join('\n');
    return (await this.app.get(Files).keep(`${title}.txt`, Buffer.from(text), meta)).id;
  }

  async rows<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, [...parameters])).rows;
  }

  async history(): Promise<Recorded[]> {
    const all: Recorded[] = [];
    for (let more = await readAfter(this.pool, 0, 1000); more.length > 0;) {
      all.push(...more);
      more = await readAfter(this.pool, more.at(-1)?.seq ?? 0, 1000);
    }
    return all;
  }
}
