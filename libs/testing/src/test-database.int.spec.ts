import { withClient } from '@app/database';
import { createTestDatabase } from './test-database.js';

const count = (url: string, table: string): Promise<number> =>
  withClient(url, async (client) => Number((await client.query(`select count(*) from ${table}`)).rows[0].count));

describe('a test database', () => {
  it('has the schema, is empty, and is nobody else’s', async () => {
    const [mine, theirs] = [await createTestDatabase(), await createTestDatabase()];
    await withClient(mine.url, (client) => client.query('create table note (word text)'));
    expect(await count(mine.url, 'event')).toBe(0);
    await expect(count(theirs.url, 'note')).rejects.toThrow(/does not exist/);
    await Promise.all([mine.drop(), theirs.drop()]);
  });

  it('is gone when it is dropped, even while somebody is connected', async () => {
    const database = await createTestDatabase();
    await withClient(database.url, async () => database.drop()).catch(() => undefined);
    await expect(count(database.url, 'event')).rejects.toThrow(/does not exist/);
  });
});
