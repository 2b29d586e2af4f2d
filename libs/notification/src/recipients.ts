import type { Db, Prepare } from '@app/eventing';
import { MarkAllRead, MarkNoticeRead, SendNotice, type NoticeCommand } from './commands.js';
import type { Addressees } from './rules.js';

interface Found {
  account_id: string;
}

const ids = ({ rows }: { rows: Found[] }): string[] => rows.map(({ account_id }) => account_id);

const accountsOf = (
  db: Db,
  { unitId, unitIds, besides = [], roles = [], supervisors = [], accounts = [] }: Addressees,
): Promise<{ rows: Found[] }> =>
  db.query<Found>(
    `select account_id from addressee
      where open and ((roles && $2 and ($1::text[] is null or unit_id = any($1)))
        or (unit_id is null and roles && $5)
        or account_id in (select account_id from addressed_supervisor where supervisor_id = any($3))
        or account_id = any($4))
      order by 1`,
    [unitIds ?? (unitId === undefined ? null : [unitId]), roles, supervisors, accounts, besides],
  );

export const addressNotice: Prepare<NoticeCommand> = async (command, db) => {
  if (command.type === 'SendNotice') {
    const recipients = ids(await accountsOf(db, command.data.to));
    return new SendNotice({ ...command.data, recipients }, command.meta);
  }
  const { rowCount } = await db.query('select from notification where account_id = $1 and id = $2', [
    command.meta.actor,
    command.data.noticeId,
  ]);
  return new MarkNoticeRead({ ...command.data, addressed: rowCount === 1 }, command.meta);
};

export const countUnread: Prepare<MarkAllRead> = async (command, db) => {
  const { rows } = await db.query<{ count: string }>(
    'select count(*) from notification where account_id = $1 and read_at is null',
    [command.meta.actor],
  );
  return new MarkAllRead({ unread: Number(rows[0]?.count) }, command.meta);
};
