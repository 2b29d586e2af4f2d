import { Pool } from 'pg';
import { createTestDatabase, recordAnyEvents, type TestDatabase } from '@app/testing';
import { clearAlarm, publishPolicy, raiseAlarm, watchSequencer, watchSigner } from './index.js';

describe('the alarms of the proof', () => {
  let database: TestDatabase;
  let db: Pool;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = new Pool({ connectionString: database.url, max: 2 });
  });

  afterEach(async () => {
    await db.end();
    await database.drop();
  });

  const codes = async () =>
    (await db.query<{ code: string }>('select code from proof_alarm')).rows.map((row) => row.code);
  const completeBefore = (seconds: number) =>
    db.query('update tree_state set complete_at = now() - make_interval(secs => $1)', [seconds]);

  it('go off when the tree is a minute behind the history, and stop when it has caught up', async () => {
    await completeBefore(61);
    await watchSequencer(db);
    expect(await codes()).toEqual([]);
    await recordAnyEvents(db, 1);
    await watchSequencer(db);
    expect(await codes()).toEqual(['sequencer-late']);
    await completeBefore(59);
    await watchSequencer(db);
    expect(await codes()).toEqual([]);
  });

  it('go off when the signer has been silent for a minute, but not where none was ever started', async () => {
    await watchSigner(db);
    expect(await codes()).toEqual([]);
    await publishPolicy(db, { origin: 'o/history', logKey: 'k', witnesses: [], quorum: 0 });
    await watchSigner(db);
    expect(await codes()).toEqual([]);
    await db.query(`update log_policy set heard_at = now() - interval '61 seconds'`);
    await watchSigner(db);
    expect(await codes()).toEqual(['signer-silent']);
  });

  it('say since when, however often they are raised', async () => {
    const since = async () => (await db.query<{ since: Date }>('select since from proof_alarm')).rows[0]?.since;
    await raiseAlarm(db, 'signer', 'tree-shrunk', '一');
    const first = await since();
    await raiseAlarm(db, 'signer', 'tree-shrunk', '二');
    expect(await since()).toEqual(first);
    await raiseAlarm(db, 'signer', 'root-changed', '三');
    expect(await since()).not.toEqual(first);
    await clearAlarm(db, 'signer');
    expect(await codes()).toEqual([]);
  });
});
