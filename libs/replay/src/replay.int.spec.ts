import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { append, Event, type Projection, projection, readStream } from '@app/eventing';
import { inShadow, replay, type ReplayOptions } from './index.js';

class NoteWritten extends Event('NoteWritten')<{ noteId: string; text: string }> {}
class NoteTorn extends Event('NoteTorn')<{ noteId: string }> {}
class BellRung extends Event('BellRung')<object> {}
type NoteEvent = NoteWritten | NoteTorn;

const notes = projection<NoteEvent>(
  'note',
  {
    NoteWritten: async ({ data: { noteId, text }, at }, db) => {
      await db.query('insert into note (id, text, at) values ($1, $2, $3) on conflict (id) do update set text = $2', [
        noteId,
        text,
        at,
      ]);
      await db.query('update note set writings = writings + 1 where id = $1', [noteId]);
    },
    NoteTorn: async ({ data: { noteId } }, db) => {
      const { rows } = await db.query<{ writings: number }>('select writings from note where id = $1', [noteId]);
      await db.query('delete from note where id = $1', [noteId]);
      await db.query('insert into torn (id, writings) values ($1, $2)', [noteId, rows[0]?.writings]);
    },
  },
  ['note', 'torn'],
);

describe('replay', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await pool.query(`
      create table note (id text primary key, text text not null, at timestamptz not null, writings int default 0);
      create table torn (id text primary key, writings int not null);
      insert into note values ('live', 'untouched', now(), 7)`);
    await record('note-1', '2022-05-06', new NoteWritten({ noteId: '1', text: 'one' }));
    await record('note-2', '2022-05-07', new NoteWritten({ noteId: '2', text: 'two' }));
    await record('bell-1', '2022-05-07', new BellRung({}));
    await record('note-1', '2022-05-08', new NoteWritten({ noteId: '1', text: 'uno' }), new NoteTorn({ noteId: '1' }));
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const record = async (stream: string, day: string, ...events: (NoteEvent | BellRung)[]) =>
    append(pool, await readStream(pool, stream), events, {
      actor: 'somebody',
      at: `${day}T01:00:00.000Z`,
    });

  const replayed = (options?: ReplayOptions, projections: Projection[] = [notes], tables = ['note', 'torn']) =>
    inShadow({ connectionString: database.url }, tables, async (db) => {
      const { events } = await replay(db, projections, options);
      const standing = await db.query<{ id: string; text: string }>('select id, text, writings from note order by id');
      return { events, notes: standing.rows, torn: (await db.query('select * from torn')).rows };
    });

  const two = { id: '2', text: 'two', writings: 1 };

  it('brings the read tables to what the history says, in copies, and leaves the live ones alone', async () => {
    expect(await replayed()).toEqual({ events: 4, notes: [two], torn: [{ id: '1', writings: 2 }] });
    expect((await pool.query('select id from note')).rows).toEqual([{ id: 'live' }]);
  });

  it('stops at a position, at an instant, and keeps to the streams and types asked for', async () => {
    const one = { id: '1', text: 'one', writings: 1 };
    expect(await replayed({ until: { seq: 1 } })).toMatchObject({ notes: [one] });
    expect(await replayed({ until: { at: '2022-05-07T01:00:00.000Z' } })).toMatchObject({ notes: [one, two] });
    expect(await replayed({ streams: ['note-2'] })).toMatchObject({ events: 1, notes: [two], torn: [] });
    expect(await replayed({ types: ['NoteWritten'] })).toMatchObject({ events: 3, torn: [] });
  });

  it('reads a history longer than one batch without a gap', async () => {
    const many = Array.from({ length: 2500 }, (_, n) => new NoteWritten({ noteId: 'many', text: String(n) }));
    await record('note-many', '2022-06-01', ...many);
    const seen: number[] = [];
    const { notes: standing } = await replayed({
      streams: ['note-many'],
      onProgress: ({ events }) => seen.push(events),
    });
    expect(standing).toEqual([{ id: 'many', text: '2499', writings: 2500 }]);
    expect(seen).toEqual([1000, 2000, 2500]);
  });

  const undeclared = (text: string) => projection<NoteEvent>('note', { NoteTorn: (_, db) => db.query(text) });

  it.each([
    ['writes', 'delete from torn'],
    ['reads', 'select * from torn'],
    ['writes by its full name', 'delete from public.torn'],
  ])('refuses a projection that %s a table it does not declare', (_, text) =>
    expect(replayed({}, [undeclared(text)], ['note'])).rejects.toThrow(/"torn" does not exist|read-only transaction/),
  );

  it('tells the statement that failed, not those sent after it', () =>
    expect(
      replayed({}, [
        projection<NoteEvent>('note', { NoteWritten: (_, db) => db.query('insert into note (id) values ($1)', ['x']) }),
      ]),
    ).rejects.toThrow(/null value in column "text"/));

  it('passes over an event whose data was erased', async () => {
    await pool.query('alter table event disable trigger user');
    await pool.query(`update event set body = null, salt = null where stream = 'note-2'`);
    expect(await replayed({ until: { seq: 2 } })).toMatchObject({ events: 1, notes: [{ id: '1' }] });
  });
});
