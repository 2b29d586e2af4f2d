import { load } from '../product.mjs';
import { payloads, TYPE } from '../payload.mjs';

const META = { actor: 'bench', at: '2026-01-01T00:00:00.000Z' };

/** The product's own store through its own append: expected version, chain, hashes, ids, groups. No read tables. */
export class Yuheng {
  name = 'yuheng';
  heads = new Map();
  followers = 0;

  async open(url, { migrated = false } = {}) {
    this.product = await load();
    const { Catalogue, EventStore, HistorySignal, migrate, PreparingClient, pg } = this.product;
    if (!migrated) await migrate(url);
    this.pool = new pg.Pool({ connectionString: url, max: 32, Client: PreparingClient });
    this.pool.on('error', () => undefined);
    this.signal = new HistorySignal(this.pool);
    this.store = new EventStore(this.pool, new Catalogue(), this.signal);
  }

  async append(stream, expected, count, seed) {
    const events = payloads(count, seed).map((data) => ({ type: TYPE, data }));
    const { NO_PREVIOUS } = this.product;
    const head = expected === 0 ? { name: stream, version: 0, hash: NO_PREVIOUS } : this.heads.get(stream);
    const after = await this.store.append(head, events, META);
    this.heads.set(stream, after);
    return after.version;
  }

  async read(stream) {
    return (await this.store.stream(stream)).length;
  }

  /** A follower as the worker runs it: lease, batches, checkpoint with each. */
  async catchUp(count, after = 0) {
    const run = await this.follower(after, () => undefined);
    let seen = 0;
    while (seen < count) {
      const handled = await run.step();
      if (handled === 0) break;
      seen += handled;
    }
    await run.release();
    return seen;
  }

  async follow(onStream) {
    const { rows } = await this.pool.query('select event_horizon() as seq');
    const run = await this.follower(rows[0].seq, (event) => onStream(event.stream));
    const loop = new this.product.FollowerLoop(run, async () => undefined, this.signal);
    loop.start();
    return () => loop.stop();
  }

  async follower(seq, onEvent) {
    const name = `bench-${process.pid}-${++this.followers}`;
    await this.pool.query('insert into follower (name, seq) values ($1, $2)', [name, seq]);
    return new this.product.FollowerRun(this.pool, { name, handle: async (batch) => batch.forEach(onEvent) });
  }

  async empty() {
    this.heads.clear();
    await this.pool.query(`alter table event disable trigger all; truncate event; alter table event enable trigger all;
      truncate follower; select setval('event_seq', 1, false)`);
  }

  async close() {
    await this.signal.beforeApplicationShutdown();
    await this.pool.end();
  }
}
