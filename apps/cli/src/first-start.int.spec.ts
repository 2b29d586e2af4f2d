import { createDatabase, DATABASE, databaseState, startPostgres, withClient } from '@app/database/postgres.js';
import { createTestDatabase, createTestFolder } from '@app/testing';
import { prepareEmbedded, prepareExternal } from './first-start.js';

describe('the first start on the embedded database', () => {
  const dataFolder = createTestFolder();
  const running = startPostgres({ dataFolder, throwaway: true });
  afterAll(async () => (await running).stop());

  it('begins anew after it was interrupted, and never again once it is complete', async () => {
    const postgres = await running;
    const interrupted = await prepareEmbedded(postgres);
    expect(interrupted.first).toBe(true);
    await withClient(interrupted.url, (client) => client.query('create table half (word text)'));

    const again = await prepareEmbedded(postgres);
    expect(again.first).toBe(true);
    await withClient(again.url, (client) => client.query('create table whole (word text)'));
    await expect(withClient(again.url, (client) => client.query('table half'))).rejects.toThrow(/does not exist/);
    await again.complete();
    expect(await databaseState(postgres.adminUrl, DATABASE)).toBe('complete');

    const later = await prepareEmbedded(postgres);
    expect(later.first).toBe(false);
    await withClient(later.url, async (client) => {
      await client.query('table whole');
      // From now on every commit waits for the disk again.
      expect((await client.query('select setconfig from pg_db_role_setting')).rows).toEqual([]);
    });
  });
});

describe('the first start on a database of one’s own', () => {
  const empty = async (dataFolder: string): Promise<string> => {
    const postgres = await startPostgres({ dataFolder, throwaway: true });
    await createDatabase(postgres.adminUrl, 'county');
    stop = () => postgres.stop();
    return postgres.url('county');
  };
  let stop: () => Promise<void> = async () => undefined;
  afterAll(() => stop());

  it('is refused after it was interrupted while anything is in the database', async () => {
    const dataFolder = createTestFolder();
    const url = await empty(createTestFolder());
    expect((await prepareExternal(url, dataFolder, true)).first).toBe(true);
    await withClient(url, (client) => client.query('create table event (n int)'));
    await expect(prepareExternal(url, dataFolder, true)).rejects.toThrow(/首次启动曾被中断.*请清空该库/);
    await withClient(url, (client) => client.query('drop table event'));
    const anew = await prepareExternal(url, dataFolder, true);
    await withClient(url, (client) => client.query('create table event (n int)'));
    await anew.complete();
    expect((await prepareExternal(url, dataFolder, true)).first).toBe(false);
  });

  it('tells a wrong password, a missing database and an address that is none apart', async () => {
    const database = await createTestDatabase();
    const refused = (url: string) => expect(prepareExternal(url, createTestFolder(), true)).rejects;
    await refused(database.url.replace(/:[^:@]+@/, ':wrong@')).toThrow(/:\*\*\*@.*拒绝了用户名或密码/);
    await refused(database.url.replace(/[^/]+$/, 'nowhere')).toThrow(/nowhere 不存在：请先建库/);
    await refused('mysql://somewhere/county').toThrow(/^DATABASE_URL 不是有效的地址/);
    await database.drop();
  });
});
