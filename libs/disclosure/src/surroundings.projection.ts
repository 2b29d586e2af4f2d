import { dayOf } from '@app/calendar';
import { projection, type Db } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { UnitEvent } from '@app/registry/events.js';
import type { DisclosureOwnersNamed, StatisticsYearOpened } from './events.js';

/** The units that have to show something, and since when. */
export const disclosureUnits = projection<UnitEvent>('disclosure_unit', {
  UnitRegistered: ({ data: { unitId, name, serviceWindow }, at }, db) =>
    db.query('insert into disclosure_unit (id, name, service_window, since) values ($1, $2, coalesce($3, false), $4)', [
      ...[unitId, name, serviceWindow, dayOf(at)],
    ]),
  UnitParticularsCorrected: ({ data: { unitId, name, serviceWindow } }, db) =>
    db.query('update disclosure_unit set name = $2, service_window = coalesce($3, false) where id = $1', [
      unitId,
      name,
      serviceWindow,
    ]),
  UnitClosed: ({ data: { unitId }, at }, db) =>
    db.query('update disclosure_unit set closed_on = $2 where id = $1', [unitId, dayOf(at)]),
});

/** What the accounts are called that enter and review, and of which unit they are. */
export const disclosureAccounts = projection<AccountEvent>('disclosure_account', {
  AccountOpened: ({ data: { accountId, name, unitId } }, db) =>
    db.query('insert into disclosure_account (id, name, unit_id) values ($1, $2, $3)', [
      ...[accountId, name, unitId ?? null],
    ]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update disclosure_account set closed = true where id = $1', [accountId]),
});

const own = ({ unitId, items, lead, manager }: DisclosureOwnersNamed['data'], db: Db) =>
  db.query(
    `insert into disclosure_owner (unit_id, code, lead, manager) select $1, code, $3, $4 from unnest($2::text[]) code
     on conflict (unit_id, code) do update set lead = excluded.lead, manager = excluded.manager`,
    [unitId, items, JSON.stringify(lead), JSON.stringify(manager)],
  );

export const disclosureOwnerBook = projection<DisclosureOwnersNamed>('disclosure_owner', {
  DisclosureOwnersNamed: ({ data }, db) => own(data, db),
});

export const disclosureYears = projection<StatisticsYearOpened>('disclosure_year', {
  StatisticsYearOpened: ({ data: { year, dueOn, units } }, db) =>
    db.query('insert into disclosure_year (year, due_on, units) values ($1, $2, $3)', [year, dueOn, units]),
});
