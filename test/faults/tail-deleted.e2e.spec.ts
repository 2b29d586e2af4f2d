import { jest } from '@jest/globals';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { latestCheckpoint, saveTiles, storedConsistency } from '@app/proof/stored.js';
import { GrowingTiles } from '@app/transparency';
import { eventually } from './eventually.js';
import { OwnPostgres } from './own-postgres.js';
import { Part } from './part.js';
import { recordIssues } from './recorded-past.js';
import { sequence } from './sequence.js';
import { WitnessProcess } from './witness-process.js';
import { yuheng } from './yuheng.js';

jest.setTimeout(180_000);

const TABLES = [
  'event',
  'history_about',
  'command',
  'event_log',
  'tree_tile',
  'tree_state',
  'checkpoint',
  'cosignature',
];
const OLDER = 9;
const EVENTS = 18;

describe('the newest rows of the history, deleted by the owner of the database,', () => {
  let postgres: OwnPostgres;
  let owner: Pool;
  let signer: Part;
  let witness: WitnessProcess;
  let olderMemory: string;

  const file = (name: string): string => join(postgres.folder, 'signer', name);
  const settings = (more: Record<string, string> = {}) => ({
    ...{ DATABASE_URL: postgres.url, YUHENG_DATA: postgres.folder },
    ...more,
  });
  const verify = (more?: Record<string, string>) => yuheng(settings(more), 'verify');
  const alarm = async (code: string): Promise<boolean> =>
    (await owner.query('select from proof_alarm where code = $1', [code])).rowCount === 1;
  const signed = async (): Promise<number> => (await latestCheckpoint(owner))?.size ?? 0;

  async function signWhatIsThere(): Promise<void> {
    const size = await sequence(owner);
    await signer.start();
    expect(await eventually(async () => (await signed()) === size)).toBe(true);
    await signer.end('SIGTERM');
  }

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    owner = postgres.pool(3);
    signer = new Part('signer', settings());
    mkdirSync(join(postgres.folder, 'nowhere'));
    await recordIssues(postgres.url, ['1', '2', '3']);
    await signWhatIsThere();
    olderMemory = readFileSync(file('state.json'), 'utf8');
    await recordIssues(postgres.url, ['4', '5', '6']);
    await signWhatIsThere();
    expect([JSON.parse(olderMemory).size, await signed()]).toEqual([OLDER, EVENTS]);
    const { logKey } = JSON.parse(readFileSync(file('policy.json'), 'utf8')) as { logKey: string };
    witness = new WitnessProcess(join(postgres.folder, 'witness'));
    witness.begin(logKey);
    await witness.start();
    const { note } = (await latestCheckpoint(owner))!;
    expect((await witness.send({ oldSize: 0, proof: [], note })).status).toBe(200);
    for (const table of TABLES) {
      await owner.query(`alter table ${table} disable trigger user; create table kept_${table} as table ${table}`);
    }
  });

  afterAll(async () => {
    await signer.end('SIGTERM');
    await witness.end('SIGTERM');
    await postgres.end();
  });

  afterEach(async () => {
    await owner.query(`truncate ${TABLES.join(', ')}; delete from proof_alarm`);
    for (const table of TABLES) await owner.query(`insert into ${table} select * from kept_${table}`);
  });

  const deleteRows = (count: number) =>
    owner.query('delete from event where seq in (select seq from event order by seq desc limit $1)', [count]);

  /** Whatever else speaks of the deleted rows goes with them, and the tree is grown anew over what is left. */
  async function deleteCarefully(count: number): Promise<void> {
    await deleteRows(count);
    await owner.query(`
      delete from history_about a where not exists (select from event e where e.seq = a.seq);
      delete from command c where exists (select from jsonb_array_elements(c.receipt->'events') r
        where not exists (select from event e where e.id::text = r->>'id'));
      delete from event_log l where not exists (select from event e where e.seq = l.seq);
      delete from checkpoint where size > (select count(*) from event_log);
      truncate tree_tile`);
    const left = await owner.query<{ seq: string; hash: Buffer }>('select seq, hash from event order by seq');
    const tree = new GrowingTiles();
    for (const { hash } of left.rows) tree.append(hash);
    await saveTiles(owner, tree.changed());
    await owner.query('update tree_state set size = $1, seq = $2, root = $3, frontier = $4', [
      left.rows.length,
      left.rows.at(-1)?.seq,
      tree.root(),
      tree.frontier(),
    ]);
  }

  it.each([1, 4, 11])('are found missing when only they were deleted: %i of them', async (count) => {
    await deleteRows(count);
    const { status, said } = await verify();
    expect([status, said]).toEqual([1, expect.stringMatching(/第一处不符：issue-\d 第\d条：.*\nRESULT: FAIL\n$/)]);
  });

  it.each([1, 4, 11])(
    'are found by what the signer remembers when all their traces were deleted: %i of them',
    async (count) => {
      await deleteCarefully(count);
      const itself = await verify({ YUHENG_SIGNER: join(postgres.folder, 'nowhere') });
      expect([itself.status, itself.said]).toEqual([0, expect.stringContaining('RESULT: PASS')]);
      const { status, said } = await verify();
      expect([status, said]).toEqual([1, expect.stringMatching(/第一处不符：.*18条.*\[log\]\nRESULT: FAIL\n$/)]);
    },
  );

  it('are missed by the signer, which refuses for ever to go on, however the log grows again', async () => {
    const memory = readFileSync(file('state.json'), 'utf8');
    await deleteCarefully(4);
    await signer.start();
    expect(await eventually(() => alarm('tree-shrunk'))).toBe(true);
    await recordIssues(postgres.url, ['7', '8', '9']);
    expect(await sequence(owner)).toBe(EVENTS - 4 + 9);
    await signer.end('SIGTERM');
    rmSync(file('refused.json'));
    await signer.start();
    expect(await eventually(() => alarm('tree-inconsistent'))).toBe(true);
    await signer.end('SIGTERM');
    await signer.start();
    expect(await eventually(() => alarm('tree-inconsistent'))).toBe(true);
    await signer.end('SIGTERM');
    expect([await signed(), readFileSync(file('state.json'), 'utf8')]).toEqual([EVENTS, memory]);
    rmSync(file('refused.json'));
  });

  it('are missed by a witness even when the signer was made to forget them', async () => {
    await deleteCarefully(EVENTS - OLDER);
    await recordIssues(postgres.url, ['7', '8', '9']);
    writeFileSync(file('state.json'), olderMemory);
    await signWhatIsThere();
    const same = (await latestCheckpoint(owner))!;
    expect(same.size).toBe(EVENTS);
    expect(await witness.send({ oldSize: EVENTS, proof: [], note: same.note })).toMatchObject({ status: 409 });
    await recordIssues(postgres.url, ['10']);
    await signWhatIsThere();
    const { size, note } = (await latestCheckpoint(owner))!;
    const proof = await storedConsistency(owner, EVENTS, size);
    expect(await witness.send({ oldSize: EVENTS, proof, note })).toMatchObject({ status: 422 });
    const fromOlder = await storedConsistency(owner, OLDER, size);
    expect(await witness.send({ oldSize: OLDER, proof: fromOlder, note })).toMatchObject({
      ...{ status: 409, body: `${EVENTS}\n` },
    });
  });
});
