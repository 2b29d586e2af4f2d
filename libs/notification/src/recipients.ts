import type { Db, Prepare } from '@app/eventing';
import {
  MarkAllRead,
  MarkNoticeRead,
  RemindOfDeadline,
  SendNotice,
  type DeadlineCommand,
  type NoticeCommand,
} from './commands.js';
import type { Addressees } from './rules.js';

interface Found {
  account_id: string;
}

const ids = ({ rows }: { rows: Found[] }): string[] => rows.map(({ account_id }) => account_id);

/** The accounts whose turn a duty is, as they are now. */
const holders = (db: Db, duty: string): Promise<{ rows: Found[] }> =>
  db.query<Found>(
    `select a.account_id from duty d
       left join addressed_supervisor s on s.supervisor_id = d.supervisor_id
       join addressee a on a.open and case when d.account_id is not null then a.account_id = d.account_id
            when d.supervisor_id is null
            then a.unit_id is not distinct from d.unit_id and a.roles && d.roles
            else a.account_id = s.account_id end
      where d.id = $1 order by 1`,
    [duty],
  );

const accountsOf = (
  db: Db,
  { unitId, roles = [], supervisors = [], accounts = [] }: Addressees,
): Promise<{ rows: Found[] }> =>
  db.query<Found>(
    `select account_id from addressee
      where open and ((roles && $2 and ($1::text is null or unit_id = $1))
        or account_id in (select account_id from addressed_supervisor where supervisor_id = any($3))
        or account_id = any($4))
      order by 1`,
    [unitId ?? null, roles, supervisors, accounts],
  );

export const addressWarning: Prepare<DeadlineCommand> = async (command, db) => {
  if (command.type !== 'RemindOfDeadline') return command;
  const recipients = ids(await holders(db, command.data.key));
  return new RemindOfDeadline({ ...command.data, recipients }, command.meta);
};

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
