import { StartRefusal, withClient } from '@app/database/postgres.js';

interface Found {
  readonly migrated: boolean;
  readonly used: boolean;
  readonly followed: boolean;
}

/** The county is loaded into a database that has its tables, holds nothing, and that no worker is following. */
export async function refuseUnfit(databaseUrl: string): Promise<void> {
  const { migrated, used, followed } = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Pick<Found, 'migrated'>>(
      `select to_regclass('public.event') is not null as migrated`,
    );
    if (!rows[0]?.migrated) return { migrated: false, used: false, followed: false };
    const found = await client.query<Found>(
      `select true as migrated, exists (select from event) as used,
              exists (select from follower where owner is not null and lease_until > now()) as followed`,
    );
    return found.rows[0]!;
  });
  if (!migrated)
    throw new StartRefusal('数据库还没有建表：请先运行 npx yuheng migrate。 [run npx yuheng migrate first]');
  if (used) {
    throw new StartRefusal(
      '数据库中已有数据，演示数据只能装入空库：请换一个空库，或者直接使用现有数据。 [the database is not empty: use an empty one]',
    );
  }
  if (followed) {
    throw new StartRefusal(
      '后台任务正在使用这个数据库：请先停止系统，再装入演示数据。 [a worker is running: stop it first]',
    );
  }
}
