import { jest } from '@jest/globals';
import type { Pool } from 'pg';
import { OwnPostgres } from './own-postgres.js';
import { recordIssues } from './recorded-past.js';
import { seeded } from './seeded.js';
import { yuheng } from './yuheng.js';

jest.setTimeout(180_000);

const TRIES = 3;
const PLACED = 'missing|duplicate';
const SEALED = 'envelope|envelope-or-hash';

/** How the verification may call one changed byte of a column. */
const ASPECTS: Readonly<Record<string, string>> = {
  seq: 'seq',
  stream: `${PLACED}|${SEALED}`,
  version: `${PLACED}|${SEALED}`,
  id: SEALED,
  type: SEALED,
  schema_version: SEALED,
  at: SEALED,
  actor: SEALED,
  body: 'body-or-salt',
  salt: 'body-or-salt',
  payload_hash: 'payload-hash',
  prev_hash: 'prev-hash',
  hash: 'hash|envelope-or-hash',
};

const hex = (bytes: Buffer): string => bytes.toString('hex');

/** The bytes of a value as the database holds them, and how a value is made of other bytes. */
const FORMS: Readonly<Record<string, { send: string; read: string; value: (bytes: Buffer) => string }>> = {
  bigint: { send: 'int8send', read: '$1::bigint', value: (bytes) => bytes.readBigInt64BE().toString() },
  smallint: { send: 'int2send', read: '$1::smallint', value: (bytes) => bytes.readInt16BE().toString() },
  text: { send: 'textsend', read: `convert_from(decode($1, 'hex'), 'UTF8')`, value: hex },
  json: { send: 'json_send', read: `convert_from(decode($1, 'hex'), 'UTF8')::json`, value: hex },
  uuid: { send: 'uuid_send', read: '$1::uuid', value: hex },
  bytea: { send: 'byteasend', read: `decode($1, 'hex')`, value: hex },
  'timestamp with time zone': {
    send: 'timestamptz_send',
    read: `timestamptz '2000-01-01 00:00:00Z' + $1::float8 * interval '1 microsecond'`,
    value: (bytes) => bytes.readBigInt64BE().toString(),
  },
};

interface Row {
  readonly stream: string;
  readonly version: string;
}

describe('one byte that the owner of the database changes in a row of the history', () => {
  const chance = seeded();
  const types = new Map<string, string>();
  let postgres: OwnPostgres;
  let owner: Pool;
  let rows: readonly Row[];

  beforeAll(async () => {
    console.log(`seed ${chance.seed}`);
    postgres = await OwnPostgres.start();
    await recordIssues(postgres.url, ['1', '2', '3', '4', '5', '6']);
    owner = postgres.pool(1);
    await owner.query('alter table event disable trigger user; create table kept as table event');
    rows = (await owner.query<Row>('select stream, version from event order by 1, 2')).rows;
    const columns = await owner.query<{ name: string; type: string }>(
      `select column_name::text as name, data_type::text as type from information_schema.columns
        where table_schema = 'public' and table_name = 'event'`,
    );
    for (const { name, type } of columns.rows) types.set(name, type);
  });

  afterEach(async () => {
    await owner.query('truncate event; insert into event select * from kept');
  });

  afterAll(() => postgres.end());

  const verify = () => yuheng({ DATABASE_URL: postgres.url, YUHENG_DATA: postgres.folder }, 'verify');

  /** Another letter for a letter, another bit for a bit. */
  function otherByte(byte: number, type: string): number {
    if (type !== 'text' && type !== 'json') return byte ^ (1 << chance.below(8));
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter.charCodeAt(0));
    return chance.pick(letters.filter((letter) => letter !== byte));
  }

  const bytesOf = async (column: string, { stream, version }: Row): Promise<Buffer> => {
    const { send } = FORMS[types.get(column) ?? '']!;
    const { rows: found } = await owner.query<{ bytes: Buffer }>(
      `select ${send}(${column}) as bytes from event where stream = $1 and version = $2`,
      [stream, version],
    );
    return found[0]?.bytes ?? Buffer.alloc(0);
  };

  /** Answers what was done; nothing where the database kept the value as it was, as it rounds times. */
  async function change(column: string, row: Row): Promise<string | undefined> {
    const type = types.get(column) ?? '';
    const { read, value } = FORMS[type]!;
    const bytes = await bytesOf(column, row);
    const at = chance.below(bytes.length);
    const changed = Buffer.from(bytes);
    changed[at] = otherByte(bytes[at]!, type);
    await owner.query(`update event set ${column} = ${read} where stream = $2 and version = $3`, [
      ...[value(changed), row.stream, row.version],
    ]);
    if ((await bytesOf(column, row)).equals(bytes)) return undefined;
    return `${column} of ${row.stream} ${row.version}: byte ${at} from ${bytes[at]} to ${changed[at]}`;
  }

  /** What the database itself does not take, such as a letter in a number within the text, is no change. */
  async function changeSomewhere(column: string, row: Row): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      try {
        const done = await change(column, row);
        if (done !== undefined) return done;
      } catch (error) {
        if (!/^2[23]/.test((error as { code?: string }).code ?? '')) throw error;
      }
    }
    throw new Error(`the database takes no other byte in ${column}`);
  }

  it('is known for every column there is', () => {
    expect([...types.keys()].toSorted()).toEqual(Object.keys(ASPECTS).toSorted());
  });

  it('is not imagined where there is none', async () => {
    expect(await verify()).toEqual({ status: 0, said: expect.stringContaining('RESULT: PASS') });
  });

  it.each(Object.keys(ASPECTS))('is found and named: %s', async (column) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const row = chance.pick(rows);
      const done = await changeSomewhere(column, row);
      const moved = column === 'stream' || column === 'version';
      const place = moved ? `stream .*, version .*` : `stream ${row.stream}, version ${row.version}`;
      const named = new RegExp(`第一处不符：.*\\[${place}, (${ASPECTS[column]})\\]\nRESULT: FAIL\n$`);
      expect([done, await verify()]).toEqual([done, { status: 1, said: expect.stringMatching(named) }]);
      await owner.query('truncate event; insert into event select * from kept');
    }
  });
});
