import { projection, type Db, type Recorded } from '@app/eventing';
import type { AccountClosed, AccountOpened } from '@app/identity/events.js';
import type {
  EnforcementOfficerCorrected,
  EnforcementOfficerEvent,
  EnforcementOfficerListed,
} from '@app/recording/events.js';
import type { UnitEvent } from '@app/registry/events.js';
import type { OfficerAccountEvent } from './events.js';

const NAME = 'insert into training_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

export const trainingUnits = projection<UnitEvent>('training_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update training_unit set closed = true where id = $1', [unitId]),
});

/** Who had this certificate before, in whichever unit, is the same person; the first stay gives him his id. */
async function list({ data }: Recorded<EnforcementOfficerListed>, db: Db): Promise<void> {
  const { officerId, unitId, name, certificate, from } = data;
  const { rows } = await db.query<{ person: string }>(
    `insert into training_officer (id, person_id, unit_id, name, certificate, from_day)
     values ($1, coalesce((select person_id from training_officer where certificate = $4 order by from_day limit 1), $1),
             $2, $3, $4, $5) returning person_id as person`,
    [officerId, unitId, name, certificate, from],
  );
  await db.query(
    `insert into training_person (id, first_day) values ($1, $2)
     on conflict (id) do update set first_day = least(training_person.first_day, excluded.first_day)`,
    [rows[0]?.person, from],
  );
}

/** Another first day may be another first day of the person. */
async function correct({ data }: Recorded<EnforcementOfficerCorrected>, db: Db): Promise<void> {
  const { officerId, name, certificate, from = null } = data;
  await db.query(
    'update training_officer set name = $2, certificate = $3, from_day = coalesce($4, from_day) where id = $1',
    [officerId, name, certificate, from],
  );
  await db.query(
    `update training_person p set first_day = (select min(o.from_day) from training_officer o where o.person_id = p.id)
      where p.id = (select person_id from training_officer where id = $1)`,
    [officerId],
  );
}

/** 行政执法人员, each stay in a unit with its days, and who is one person in several. */
export const trainingOfficers = projection<EnforcementOfficerEvent>(
  'training_officer',
  {
    EnforcementOfficerListed: list,
    EnforcementOfficerCorrected: correct,
    EnforcementOfficerReleased: ({ data: { officerId, until } }, db) =>
      db.query('update training_officer set until_day = $2 where id = $1', [officerId, until]),
  },
  ['training_officer', 'training_person'],
);

/** The accounts of units, and which officer each is bound to. */
export const trainingAccounts = projection<AccountOpened | AccountClosed | OfficerAccountEvent>('training_account', {
  AccountOpened: ({ data: { accountId, unitId, login, name } }, db) =>
    db.query('insert into training_account (id, unit_id, login, name) values ($1, $2, $3, $4)', [
      ...[accountId, unitId ?? null, login, name],
    ]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update training_account set open = false where id = $1', [accountId]),
  OfficerAccountBound: ({ data: { accountId, officerId } }, db) =>
    db.query('update training_account set officer_id = $2 where id = $1', [accountId, officerId]),
  OfficerAccountReleased: ({ data: { accountId } }, db) =>
    db.query('update training_account set officer_id = null where id = $1', [accountId]),
});
