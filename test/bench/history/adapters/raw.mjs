import { randomUUID } from 'node:crypto';
import { pg } from '../pg.mjs';
import { payload, payloads, TYPE } from '../payload.mjs';

const ONE = 'insert into raw_event (stream, version, id, type, data, meta) values ($1, $2, $3, $4, $5, $6)';
const MANY = `insert into raw_event (stream, version, id, type, data)
  select $1, $2 + n, id, type, data from unnest($3::uuid[], $4::text[], $5::jsonb[]) with ordinality as e(id, type, data, n)`;

/** What Postgres itself takes through `pg`: one prepared insert, one round trip, one commit. No store does less. */
export class Raw {
  name = 'raw';

  async open(url) {
    this.pool = new pg.Pool({ connectionString: url, max: 32 });
    await this.pool.query(`create table raw_event (
      position bigint generated always as identity primary key, stream text not null, version bigint not null,
      id uuid not null, type text not null, data jsonb not null, meta jsonb, at timestamptz not null default now(),
      unique (stream, version))`);
  }

  async append(stream, expected, count, seed) {
    if (count === 1) {
      const values = [stream, expected + 1, randomUUID(), TYPE, JSON.stringify(payload(seed)), null];
      await this.pool.query({ name: 'one', text: ONE, values });
    } else {
      const data = payloads(count, seed).map((one) => JSON.stringify(one));
      const values = [stream, expected, data.map(() => randomUUID()), data.map(() => TYPE), data];
      await this.pool.query({ name: 'many', text: MANY, values });
    }
    return expected + count;
  }

  async read(stream) {
    const text = 'select version, position, id, type, data, meta, at from raw_event where stream = $1 order by version';
    return (await this.pool.query({ name: 'read', text, values: [stream] })).rows.length;
  }

  async catchUp(count) {
    const text = `select position, stream, version, id, type, data, meta, at from raw_event
      where position > $1 order by position limit 1000`;
    let [seen, after] = [0, 0];
    while (seen < count) {
      const { rows } = await this.pool.query({ name: 'after', text, values: [after] });
      if (rows.length === 0) break;
      seen += rows.length;
      after = rows.at(-1).position;
    }
    return seen;
  }

  async empty() {
    await this.pool.query('truncate raw_event restart identity');
  }

  async close() {
    await this.pool.end();
  }
}
