import { projection } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';
import type { UnitEvent } from '@app/registry/events.js';
import type { WorkingYearEvent } from './events.js';

/** The table of each year that holds, and every edition of it with what it moved. */
export const workingYears = projection<WorkingYearEvent>(
  'working_year',
  {
    WorkingYearImported: async ({ data: { year, holidays, workdays, source }, at, actor }, db) => {
      await db.query(
        `insert into working_year (year, holidays, workdays, source, imported_at) values ($1, $2, $3, $4, $5)
         on conflict (year) do update set holidays = excluded.holidays, workdays = excluded.workdays,
           source = excluded.source, imported_at = excluded.imported_at`,
        [year, holidays, workdays, source, at],
      );
      await db.query(
        `insert into working_year_edition (year, edition, holidays, workdays, source, imported_at, imported_by, moves)
         select $1, 1 + (select count(*) from working_year_edition where year = $1), $2, $3, $4, $5, $6, '[]'`,
        [year, holidays, workdays, source, at, actor],
      );
    },
    DeadlinesMoved: ({ data: { year, edition, moves } }, db) =>
      db.query('update working_year_edition set moves = $3 where year = $1 and edition = $2', [
        ...[year, edition, JSON.stringify(moves)],
      ]),
  },
  ['working_year', 'working_year_edition'],
);

/** Who brought a table in, and whose deadlines it moved. */
export const calendarNames = projection<AccountOpened | UnitEvent>('calendar_name', {
  AccountOpened: ({ data: { accountId, name } }, db) =>
    db.query('insert into calendar_name (id, name) values ($1, $2) on conflict do nothing', [accountId, name]),
  UnitRegistered: ({ data: { unitId, name } }, db) =>
    db.query('insert into calendar_name (id, name) values ($1, $2) on conflict do nothing', [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
    db.query('update calendar_name set name = $2 where id = $1', [unitId, name]),
});
