import { projection, type Db } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { DeadlineEvent, NoticeEvent } from '@app/notification/events.js';
import type { WorkingYearEvent } from '@app/working-calendar/events.js';
import type { EndpointEvent, EndpointTerms, PersonEvent } from './events.js';

/** Who can be written to, and by which rights a group's robot speaks for him. */
export const deliveryAccounts = projection<AccountEvent>('delivery_account', {
  AccountOpened: ({ data: { accountId, name, roles, unitId } }, db) =>
    db.query('insert into delivery_account (id, name, roles, unit_id, open) values ($1, $2, $3, $4, true)', [
      accountId,
      name,
      roles,
      unitId ?? null,
    ]),
  RoleGranted: ({ data: { accountId, role } }, db) =>
    db.query('update delivery_account set roles = array_append(array_remove(roles, $2), $2) where id = $1', [
      accountId,
      role,
    ]),
  RoleWithdrawn: ({ data: { accountId, role } }, db) =>
    db.query('update delivery_account set roles = array_remove(roles, $2) where id = $1', [accountId, role]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update delivery_account set open = false where id = $1', [accountId]),
});

export const deliveryChoices = projection<PersonEvent>('delivery_choice', {
  DeliveryChosen: ({ data: { accountId, ...choice } }, db) =>
    db.query(
      `insert into delivery_choice (account_id, choice) values ($1, $2)
       on conflict (account_id) do update set choice = excluded.choice`,
      [accountId, JSON.stringify(choice)],
    ),
});

const TERMS = 'name = $2, format = $3, host = $4, own_template = $5, kinds = $6, roles = $7, unit_id = $8';
const termsOf = ({ name, format, host, ownTemplate, kinds, roles, unitId }: EndpointTerms) => [
  ...[name, format, host, ownTemplate, kinds, roles],
  unitId ?? null,
];

export const deliveryEndpoints = projection<EndpointEvent>('delivery_endpoint', {
  EndpointRegistered: ({ at, version, data }, db) =>
    db.query(
      `insert into delivery_endpoint
         (id, name, format, host, own_template, kinds, roles, unit_id, open, registered_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, true, $9, $10)`,
      [data.endpointId, ...termsOf(data), at, version],
    ),
  EndpointRevised: ({ version, data }, db) =>
    db.query(`update delivery_endpoint set ${TERMS}, version = $9 where id = $1`, [
      data.endpointId,
      ...termsOf(data),
      version,
    ]),
  EndpointClosed: ({ version, data: { endpointId, reason } }, db) =>
    db.query('update delivery_endpoint set open = false, close_reason = $2, version = $3 where id = $1', [
      endpointId,
      reason,
      version,
    ]),
  EndpointTested: ({ version, data: { endpointId } }, db) =>
    db.query('update delivery_endpoint set version = $2 where id = $1', [endpointId, version]),
});

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly late: boolean;
  readonly text: string;
  readonly link: string;
  readonly at: string;
}

const keep = (db: Db, { id, kind, late, text, link, at }: Notice) =>
  db.query(
    `insert into delivery_notice (id, kind, late, text, link, at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [id, kind, late, text, link, at],
  );

/** What there is to deliver. The post itself names a notice and holds no copy of its text. */
export const deliveryNotices = projection<DeadlineEvent | NoticeEvent>('delivery_notice', {
  DeadlineWarned: ({ id, at, data }, db) => keep(db, { ...data, id, at, kind: 'deadline' }),
  NoticeSent: ({ at, data }, db) => keep(db, { ...data, id: data.noticeId, at }),
});

/** On which days nobody is disturbed, where the office brought in a year's arrangement of its own. */
export const deliveryYears = projection<WorkingYearEvent>('delivery_year', {
  WorkingYearImported: ({ data: { year, holidays, workdays } }, db) =>
    db.query(
      `insert into delivery_year (year, holidays, workdays) values ($1, $2, $3)
       on conflict (year) do update set holidays = excluded.holidays, workdays = excluded.workdays`,
      [year, holidays, workdays],
    ),
});
