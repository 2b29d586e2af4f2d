import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { DatabaseModule } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Catalogue, contribute, Event, EventingModule, EventStore, idFrom, projection } from '@app/eventing';
import { drift } from './index.js';

class PlaceNamed extends Event('PlaceNamed')<{ placeId: string; name: string }> {}
class PlaceEntered extends Event('PlaceEntered')<{ placeId: string; number: number }> {}

const names = projection<PlaceNamed>('place_name', {
  PlaceNamed: ({ data: { placeId, name } }, db) =>
    db.query('insert into place_name values ($1, $2) on conflict (place) do update set name = $2', [placeId, name]),
});
const visits = projection<PlaceEntered>(
  'visit',
  {
    PlaceEntered: ({ data: { placeId, number }, at }, db) =>
      db.query('insert into visit select $1, $2, $3, name from place_name where place = $1', [placeId, number, at]),
  },
  ['visit'],
  ['place_name'],
);
const bells = projection('bell', {});

describe('drift', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let owner: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Pool({ connectionString: database.url });
    await owner.query(`
      create table bell (id text primary key);
      create table place_name (place text primary key, name text not null);
      create table visit (place text, number int, at timestamptz, name text, primary key (place, number))`);
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
      providers: [contribute({ projections: [bells, visits, names] })],
    }).compile();
    await module.init();
    await record(new PlaceNamed({ placeId: 'hall', name: '大厅' }));
    await record(...[1, 2, 10].map((number) => new PlaceEntered({ placeId: 'hall', number })));
    await record(new PlaceNamed({ placeId: 'hall', name: '政务大厅' }));
    await record(new PlaceEntered({ placeId: 'hall', number: 11 }));
  });

  afterAll(async () => {
    await module.close();
    await owner.end();
    await database.drop();
  });

  let commands = 0;
  const record = (...events: (PlaceNamed | PlaceEntered)[]) =>
    module.get(EventStore).handle(
      { name: 'place', initial: null, stream: () => 'place-hall', decide: () => events, evolve: () => null },
      {
        type: 'Record',
        data: {},
        meta: {
          actor: 'cli',
          roles: [],
          at: '2022-05-06T01:00:00.000Z',
          commandId: idFrom('drift', String(commands++)),
        },
      },
    );

  const found = async (projection = 'visit') =>
    drift({ connectionString: database.url }, module.get(Catalogue).group(projection));

  /** Changes the tables behind the application's back, looks, and takes the change back. */
  async function after(change: string, back: string) {
    await owner.query(change);
    const { first } = await found();
    await owner.query(back);
    return first;
  }

  it('finds none where the read tables are what the history says, with what else each of them looked at then', async () =>
    expect(await found()).toEqual({ group: 'visit', projections: ['visit', 'place_name'], rows: 5, events: 6 }));

  it('finds none where nothing has happened yet', async () =>
    expect(await found('bell')).toEqual({ group: 'bell', projections: ['bell'], rows: 0, events: 0 }));

  it('finds a changed cell: what stands there and what should', async () =>
    expect(
      await after(
        `update visit set name = '别处' where number > 1`,
        `update visit set name = '大厅' where number in (2, 10);
      update visit set name = '政务大厅' where number = 11`,
      ),
    ).toEqual({
      table: 'visit',
      key: { place: 'hall', number: 2 },
      kind: 'changed-cell',
      cell: { column: 'name', live: '别处', replayed: '大厅' },
    }));

  it('finds a missing row', async () =>
    expect(
      await after(
        'delete from visit where number = 2',
        `insert into visit select place, 2, at, name from visit where number = 1`,
      ),
    ).toEqual({ table: 'visit', key: { place: 'hall', number: 2 }, kind: 'missing-row' }));

  it('finds a row that no event made', async () =>
    expect(
      await after(`insert into place_name values ('attic', '阁楼')`, `delete from place_name where place = 'attic'`),
    ).toEqual({
      table: 'place_name',
      key: { place: 'attic' },
      kind: 'extra-row',
    }));

  it('finds a cell that became empty', async () =>
    expect(
      await after('update visit set at = null where number = 1', `update visit set at = '2022-05-06T01:00:00Z'`),
    ).toMatchObject({
      key: { number: 1 },
      cell: { column: 'at', live: null },
    }));

  it('refuses a projection nobody has, and names the others (projection-unknown)', () =>
    expect(found('ledger')).rejects.toMatchObject({
      code: 'projection-unknown',
      facts: { name: 'ledger', known: ['bell', 'visit', 'place_name'] },
    }));
});
