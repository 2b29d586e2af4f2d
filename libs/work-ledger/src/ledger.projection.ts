import { projection, type Db, type Recorded } from '@app/eventing';
import type { NamedPerson, WorkEvent } from './events.js';

const ASSIGN = `
  insert into work_assignment
         (campaign_id, unit_id, task, lead_name, lead_account, responsible_name, responsible_account)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (campaign_id, unit_id, task) do update
     set lead_name = excluded.lead_name, lead_account = excluded.lead_account,
         responsible_name = excluded.responsible_name, responsible_account = excluded.responsible_account`;

const COUNT = `
  update work_unit u
     set version = $3, changed_at = $4,
         assigned = (select count(*) from work_assignment a
                      where a.campaign_id = $1 and a.unit_id = $2 and a.task = any(u.tasks))
   where campaign_id = $1 and unit_id = $2`;

const counted = ({ data, version, at }: Recorded<WorkEvent>, db: Db) =>
  db.query(COUNT, [data.campaignId, data.unitId, version, at]);

/** In one of the two places of each task; the same two people are told apart as the decider does. */
const passOn = (place: 'lead' | 'responsible') => `
  update work_assignment set ${place}_name = $6, ${place}_account = $7
   where campaign_id = $1 and unit_id = $2 and task = any($3)
     and case when $5::text is not null and ${place}_account is not null then ${place}_account = $5
              else ${place}_name = $4 end`;

const account = ({ accountId }: NamedPerson): string | null => accountId ?? null;

/** 工作台账 as it stands. */
export const workLedgers = projection<WorkEvent>(
  'work_ledger',
  {
    WorkAssigned: async (event, db) => {
      const { campaignId, unitId, task, lead, responsible } = event.data;
      const people = [lead.name, account(lead), responsible.name, account(responsible)];
      await db.query(ASSIGN, [campaignId, unitId, task, ...people]);
      await counted(event, db);
    },
    WorkHandedOver: async (event, db) => {
      const { campaignId, unitId, tasks, from, to } = event.data;
      const values = [campaignId, unitId, tasks, from.name, account(from), to.name, account(to)];
      for (const place of ['lead', 'responsible'] as const) await db.query(passOn(place), values);
      await counted(event, db);
    },
    WorkLeftBehind: counted,
  },
  ['work_assignment', 'work_unit'],
);
