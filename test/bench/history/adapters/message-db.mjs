import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pg } from '../pg.mjs';
import { payload, TYPE } from '../payload.mjs';

const SQL = join(dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')), 'database');
const WRITE = 'select write_message($1::varchar, $2::varchar, $3::varchar, $4::jsonb, $5::jsonb, $6::bigint)';

/** One `write_message` an event; a batch is several of them in one transaction, as its own client does. */
export class MessageDb {
  name = 'message_db';

  async open(url) {
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    for (const text of schema()) await owner.query(text);
    const { rows } = await owner.query('select current_database() as name');
    await owner.query(`alter database ${rows[0].name} set search_path = message_store, public`);
    await owner.end();
    this.pool = new pg.Pool({ connectionString: url, max: 32 });
  }

  async append(stream, expected, count, seed) {
    const write = (db, n) => {
      const values = [randomUUID(), stream, TYPE, JSON.stringify(payload(seed + n)), null, expected - 1 + n];
      return db.query({ name: 'write', text: WRITE, values });
    };
    if (count === 1) await write(this.pool, 0);
    else
      await this.together(async (db) => {
        for (let n = 0; n < count; n++) await write(db, n);
      });
    return expected + count;
  }

  async together(work) {
    const db = await this.pool.connect();
    try {
      await db.query('begin');
      await work(db);
      await db.query('commit');
    } finally {
      db.release();
    }
  }

  async read(stream) {
    const text = 'select * from get_stream_messages($1::varchar, 0, 1000)';
    const { rows } = await this.pool.query({ name: 'read', text, values: [stream] });
    return rows.map(({ data }) => JSON.parse(data)).length;
  }

  async catchUp(count) {
    let [seen, after] = [0, 1];
    while (seen < count) {
      const rows = await this.after(after);
      if (rows.length === 0) break;
      seen += rows.length;
      after = Number(rows.at(-1).global_position) + 1;
    }
    return seen;
  }

  async after(position) {
    const text = `select * from get_category_messages('order'::varchar, $1::bigint, 1000)`;
    const { rows } = await this.pool.query({ name: 'after', text, values: [position] });
    for (const row of rows) row.data = JSON.parse(row.data);
    return rows;
  }

  /** Looks every 100 ms, as its own consumers do. */
  async follow(onStream) {
    const { rows } = await this.pool.query('select coalesce(max(global_position), 0) + 1 as next from messages');
    let [next, stopped] = [Number(rows[0].next), false];
    const loop = (async () => {
      while (!stopped) {
        for (const row of await this.after(next)) {
          onStream(row.stream_name);
          next = Number(row.global_position) + 1;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    return () => {
      stopped = true;
      return loop;
    };
  }

  async empty() {
    await this.pool.query('truncate messages restart identity');
  }

  async close() {
    await this.pool.end();
  }
}

/** Its SQL in the order of its own install script. */
function schema() {
  const folder = (name) => readdirSync(join(SQL, name)).map((file) => `${name}/${file}`);
  const listed = (script, name) =>
    [...readFileSync(join(SQL, script), 'utf8').matchAll(new RegExp(`${name}/[a-z0-9-]*\\.sql`, 'g'))].map(
      ([file]) => file,
    );
  const path = 'set search_path = message_store, public';
  const files = [
    ...['schema/message-store.sql', ...folder('extensions'), 'tables/messages.sql', 'types/message.sql'],
    ...listed('install-functions.sh', 'functions'),
    ...listed('install-indexes.sh', 'indexes').filter((file) => !/install/.test(file)),
  ];
  const read = (file) => readFileSync(join(SQL, file), 'utf8').replaceAll(/\bCONCURRENTLY\b/gi, '');
  return files.flatMap((file, index) => (index === 0 ? [read(file), path] : [read(file)]));
}
