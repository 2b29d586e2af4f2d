import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { DatabaseModule } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Catalogue, contribute, Event, EventingModule, EventStore, idFrom, projection } from '@app/eventing';
import { drift, rebuild, type ReplayProgress } from './index.js';

class PlaceNamed extends Event('PlaceNamed')<{ placeId: string; name: string }> {}
class PlaceEntered extends Event('PlaceEntered')<{ placeId: string; number: number }> {}
type PlaceEvent = PlaceNamed | PlaceEntered;

const places = projection<PlaceEvent>('place', {
  PlaceNamed: ({ data: { placeId, name } }, db) =>
    db.query('insert into place (id, name) values ($1, $2) on conflict (id) do update set name = $2', [placeId, name]),
  PlaceEntered: ({ data: { placeId } }, db) =>
    db.query('update place set visits = visits + 1 where id = $1', [placeId]),
});
const visits = projection<PlaceEntered>(
  'visit',
  {
    PlaceEntered: async ({ data: { placeId, number } }, db) => {
      const { rows } = await db.query<{ name: string }>('select name from place where id = $1', [placeId]);
      await db.query('insert into visit values ($1, $2, $3)', [placeId, number, rows[0]?.name]);
    },
  },
  ['visit'],
  ['place'],
);

const SHAPE = `
  select (select json_agg(indexdef order by indexname) from pg_indexes where tablename in ('place', 'visit')) as indexes,
         (select json_agg(row_to_json(k) order by conname) from (select conname, conrelid::regclass, confrelid::regclass,
            pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
             and (conrelid::regclass::text in ('place', 'visit') or contype = 'f')) k) as constraints,
         (select json_agg(row_to_json(c)) from (select relname, relowner::regrole, relacl from pg_class
           where relname in ('place', 'visit') order by 1) c) as owners,
         (select count(*) from pg_namespace where nspname like 'rebuild%') as schemas`;

let commands = 0;

describe('rebuild', () => {
  let database: TestDatabase;
  let owner: Pool;
  let modules: TestingModule[];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Pool({ connectionString: database.url });
    owner.on('error', () => undefined);
    await owner.query(`
      create table place (id text primary key, name text not null, visits int not null default 0 check (visits >= 0));
      create unique index "place-name-taken" on place (lower(name)) where name <> '';
      create table visit (place text, number int, name text, constraint "visit-twice" primary key (place, number));
      create index visit_of_place on visit (place);
      create table place_key (place text primary key references place (id));
      revoke delete on visit from yuheng_app`);
    modules = [await start(), await start()];
    await record(modules[0], 'hall', new PlaceNamed({ placeId: 'hall', name: 'Hall' }));
    await owner.query(`insert into place_key values ('hall')`);
    for (const module of modules) await module.get(Pool).query('select * from place where id = $1', ['hall']);
  });

  afterAll(async () => {
    await Promise.all(modules.map((module) => module.close()));
    await owner.end();
    await database.drop();
  });

  async function start(): Promise<TestingModule> {
    const module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
      providers: [contribute({ projections: [places, visits], refusals: { 'place-name-taken': '重名。' } })],
    }).compile();
    return module.init();
  }

  const record = (module: TestingModule | undefined, place: string, ...events: PlaceEvent[]) =>
    module!.get(EventStore).handle(
      { name: 'place', initial: null, stream: () => `place-${place}`, decide: () => events, evolve: () => null },
      {
        type: 'Record',
        data: {},
        meta: {
          actor: 'cli',
          roles: [],
          at: '2022-05-06T01:00:00.000Z',
          commandId: idFrom('rebuild', String(commands++)),
        },
      },
    );

  const group = () => modules[0]!.get(Catalogue).group('visit');
  const rebuilt = (onProgress?: (progress: ReplayProgress) => void, where = {}) =>
    rebuild({ connectionString: database.url, ...where }, group(), onProgress);
  const different = async () => (await drift({ connectionString: database.url }, group())).first;
  const shape = async () => (await owner.query(SHAPE)).rows[0];
  const count = async (of: string) => Number((await owner.query(`select count(*) as n from ${of}`)).rows[0].n);

  it('mends what departed from the history, and leaves tables of the same shape, rights and references', async () => {
    const before = await shape();
    await owner.query(`update place set name = 'Hole'`);
    expect(await rebuilt()).toEqual({ group: 'place', projections: ['place', 'visit'], rows: 1, events: 1, seq: 1 });
    expect((await owner.query('select name from place')).rows).toEqual([{ name: 'Hall' }]);
    expect(await shape()).toEqual(before);
    await expect(owner.query(`insert into place_key values ('nowhere')`)).rejects.toThrow(/foreign key/);
  });

  it('loses nothing of what four writers in two processes append meanwhile, and fails none of them', async () => {
    let [writing, written] = [true, 0];
    const write = async (writer: number): Promise<void> => {
      const module = modules[writer % modules.length];
      await record(module, `${writer}`, new PlaceNamed({ placeId: `${writer}`, name: `Place ${writer}` }));
      for (let number = 1; writing; number++, written++) {
        await record(module, `${writer}`, new PlaceEntered({ placeId: `${writer}`, number }));
        await module!.get(Pool).query('select * from place where id = $1', [`${writer}`]);
      }
    };
    const writers = [1, 2, 3, 4].map(write);
    for (let times = 0; times < 5; times++) {
      const before = written;
      await rebuilt();
      while (written < before + 20) await new Promise((resolve) => setImmediate(resolve));
    }
    writing = false;
    await Promise.all(writers);
    expect(await count('visit')).toBe(written);
    expect(await different()).toBeUndefined();
    expect((await owner.query('select sum(visits)::int as n from place')).rows).toEqual([{ n: written }]);
  });

  it('keeps a refusal that a unique index stands for', async () => {
    await rebuilt();
    await expect(record(modules[1], '9', new PlaceNamed({ placeId: '9', name: 'hall' }))).rejects.toMatchObject({
      code: 'place-name-taken',
    });
  });

  it('tells how far it is', async () => {
    const told: ReplayProgress[] = [];
    const { events } = await rebuilt((progress) => told.push(progress));
    expect(told.at(-1)?.events).toBe(events);
    expect(told.every(({ seq, newest }) => seq > 0 && seq <= newest)).toBe(true);
  });

  it('refuses who does not own the tables (rebuild-needs-owner)', async () => {
    await expect(rebuilt(undefined, { options: '-c role=yuheng_app' })).rejects.toMatchObject({
      code: 'rebuild-needs-owner',
    });
  });

  it('waits for whoever reads the tables, and refuses a second one meanwhile (rebuild-under-way)', async () => {
    const reader = await owner.connect();
    await reader.query('begin; select * from visit');
    const first = rebuilt();
    const own = 'database = (select oid from pg_database where datname = current_database())';
    while ((await count(`pg_locks where locktype = 'advisory' and classid = 726002 and ${own}`)) === 0);
    await expect(rebuilt()).rejects.toMatchObject({ code: 'rebuild-under-way', facts: { name: 'place' } });
    await record(modules[0], 'hall', new PlaceEntered({ placeId: 'hall', number: 1 }));
    await reader.query('rollback');
    reader.release();
    await first;
    expect(await different()).toBeUndefined();
  });

  it('leaves the live tables alone when it is killed, and the next one clears away what it left', async () => {
    const reader = await owner.connect();
    await reader.query('begin; select * from visit');
    const killed = expect(rebuilt()).rejects.toThrow();
    const swapping = `pg_stat_activity where query like 'lock table public."place"%' and wait_event_type = 'Lock'`;
    while ((await count(swapping)) === 0);
    await owner.query(`select pg_terminate_backend(pid) from ${swapping}`);
    await killed;
    await reader.query('rollback');
    reader.release();
    expect(await shape()).toMatchObject({ schemas: '1' });
    expect(await different()).toBeUndefined();
    await rebuilt();
    expect(await shape()).toMatchObject({ schemas: '0' });
    expect(await different()).toBeUndefined();
  });

  it('leaves the live tables alone when a projection fails', async () => {
    const failing = projection<PlaceEvent>('place', {
      PlaceNamed: (_, db) => db.query('insert into place values (1)'),
    });
    const where = { connectionString: database.url };
    const of = { name: 'place', projections: [failing], tables: ['place', 'visit'] };
    await expect(rebuild(where, of)).rejects.toThrow(/null value in column "name"/);
    expect(await shape()).toMatchObject({ schemas: '0' });
    expect(await different()).toBeUndefined();
  });

  it('does not touch a table that carries what would be lost', async () => {
    await owner.query('alter table visit add constraint to_place foreign key (place) references place');
    await expect(rebuilt()).rejects.toThrow(/visit has triggers, policies or foreign keys/);
    await owner.query('alter table visit drop constraint to_place');
  });
});
