import { createRequire } from 'node:module';
import { getPostgreSQLEventStore, postgreSQLEventStoreConsumer } from '@event-driven-io/emmett-postgresql';
import { payloads, TYPE } from '../payload.mjs';

/** Its own `pg`: importing Emmett changes how that one reads numbers. */
const pg = createRequire(import.meta.resolve('@event-driven-io/emmett-postgresql'))('pg');

export class Emmett {
  name = 'emmett';
  runs = 0;
  closing = [];

  async open(url) {
    this.url = url;
    this.pool = new pg.Pool({ connectionString: url, max: 32 });
    this.store = getPostgreSQLEventStore(url, {
      connectionOptions: { pool: this.pool },
      schema: { autoMigration: 'None' },
    });
    await this.store.schema.migrate();
  }

  async append(stream, expected, count, seed) {
    const events = payloads(count, seed).map((data) => ({ type: TYPE, data }));
    const options = { expectedStreamVersion: BigInt(expected) };
    const { nextExpectedStreamVersion } = await this.store.appendToStream(stream, events, options);
    return Number(nextExpectedStreamVersion);
  }

  async read(stream) {
    return (await this.store.readStream(stream)).events.length;
  }

  async catchUp(count) {
    let seen = 0;
    await new Promise((resolve) => {
      const close = this.consume({ batchSize: 1000, pullingFrequencyInMs: 5 }, 'BEGINNING', () => {
        if (++seen === count) resolve();
      });
      setTimeout(resolve, 120_000).unref();
      this.closing.push(close);
    });
    return seen;
  }

  async follow(onStream) {
    await this.quiet();
    return this.consume(undefined, 'END', (event) => onStream(event.metadata.streamName));
  }

  consume(pulling, startFrom, eachMessage) {
    const consumer = postgreSQLEventStoreConsumer({ connectionString: this.url, ...(pulling && { pulling }) });
    consumer.reactor({ processorId: `bench-${process.pid}-${++this.runs}`, startFrom, eachMessage });
    consumer.start().catch(() => undefined);
    return () => Promise.race([consumer.close().catch(() => undefined), new Promise((end) => setTimeout(end, 3000))]);
  }

  async quiet() {
    for (const close of this.closing.splice(0)) await close();
  }

  async empty() {
    await this.quiet();
    await this.pool.query('truncate emt_messages, emt_streams, emt_processors');
  }

  async close() {
    await this.store.close();
    await this.pool.end();
  }
}
