import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, StartRefusal, withClient } from '@app/database/postgres.js';

const OLDEST = 150_000;

/** What is known of a database that is not ours to create: that it answers, is new enough, and whether anything is in it. */
export async function examine(url: string): Promise<{ empty: boolean }> {
  if (!isPostgresAddress(url)) throw new StartRefusal(NO_ADDRESS);
  const { version, empty } = await ask(url).catch((error: unknown) => {
    throw new StartRefusal(refusal(url, error));
  });
  if (version < OLDEST) {
    throw new StartRefusal(
      `DATABASE_URL 的 Postgres 版本是 ${Math.floor(version / 10_000)}，需要 15 及以上：请升级，或去掉 DATABASE_URL 使用内置数据库。` +
        ` [Postgres 15 or newer required]`,
    );
  }
  return { empty };
}

const ask = (url: string): Promise<{ version: number; empty: boolean }> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number; empty: boolean }>(
      `select current_setting('server_version_num')::int as version, to_regclass('public.event') is null as empty`,
    );
    return rows[0]!;
  });

function refusal(url: string, error: unknown): string {
  const address = withoutPassword(url);
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return `数据库 ${address} 拒绝了用户名或密码：请更正 DATABASE_URL。 [authentication failed: correct DATABASE_URL]`;
    case '3D000':
      return `数据库 ${address} 不存在：请先建库，或更正 DATABASE_URL。 [database does not exist: create it or correct DATABASE_URL]`;
    default:
      return (
        `连不上数据库 ${address}（${codeOf(error) ?? (error as Error).message}）：请确认它已启动，或更正 DATABASE_URL。` +
        ` [cannot reach the database: start it or correct DATABASE_URL]`
      );
  }
}

const isPostgresAddress = (url: string): boolean => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);

const NO_ADDRESS =
  'DATABASE_URL 不是有效的地址：应形如 postgres://用户:密码@主机:5432/库名。 [DATABASE_URL is not a valid address]';

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password &&= '***';
  return address.href;
}

/** Lies in the data folder while a foreign database is being filled for the first time, which we must not empty ourselves. */
export class FirstStartMark {
  private readonly path: string;

  constructor(dataFolder: string) {
    this.path = join(dataFolder, 'first-start');
  }

  refuseInterrupted(url: string): void {
    if (!existsSync(this.path)) return;
    throw new StartRefusal(
      `首次启动曾被中断，数据库 ${withoutPassword(url)} 中的数据不完整：请清空该库后再启动。` +
        ` [first start was interrupted: empty the database and start again]`,
    );
  }

  set(): void {
    writeFileSync(this.path, '', { flush: true });
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }
}
